//! The schemas of the tables (Table Schema), as `schema.data.gouv.fr` expects them, from the columns.

use super::colonne::Colonne;
use super::forme::Forme;
use super::{actions, membres};
use crate::json::Writer;

/// A table, and how it is published.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Table {
    /// Its name, of the schema and of its folder.
    pub nom: &'static str,
    /// Its title, in French.
    pub titre: &'static str,
    /// What it holds, in French.
    pub description: &'static str,
    /// The version of the schema: the tag of its repository.
    pub version: &'static str,
    /// The day of this version.
    pub le: &'static str,
    colonnes: fn() -> Vec<&'static Colonne>,
    not_held: fn() -> Vec<String>,
    example: fn() -> String,
}

/// The tables that people keep in spreadsheets.
pub const TABLES: [Table; 2] = [
    Table {
        nom: "cpts-membres",
        titre: "Membres d'une communauté professionnelle territoriale de santé (CPTS)",
        description: "Les membres d'une CPTS, personnes et structures, et leurs lieux d'exercice : une ligne par lieu. Ce tableau tient des données personnelles : il est fait pour la CPTS elle-même, et n'est pas à publier. Une cellule vide veut dire qu'on ne sait pas.",
        version: "1.0.0",
        le: "2026-11-21",
        colonnes: || membres::colonnes().collect(),
        not_held: membres::not_held,
        example: || membres::write(&membres::read(EXEMPLE_DE_MEMBRES.as_bytes()).adherents()),
    },
    Table {
        nom: "cpts-actions",
        titre: "Actions d'une communauté professionnelle territoriale de santé (CPTS)",
        description: "Les actions du projet de santé d'une CPTS, une ligne par action, avec ce qu'a une fiche action. Une cellule vide veut dire qu'on ne sait pas.",
        version: "1.0.0",
        le: "2026-11-21",
        colonnes: || actions::colonnes().collect(),
        not_held: actions::not_held,
        example: || actions::write(&actions::read(EXEMPLE_D_ACTIONS.as_bytes()).actions()),
    },
];

const EXEMPLE_DE_MEMBRES: &str = include_str!("../../../data/tables/exemples/cpts-membres.csv");
const EXEMPLE_D_ACTIONS: &str = include_str!("../../../data/tables/exemples/cpts-actions.csv");

/// What the tables rest on.
const SOURCES: [(&str, &str); 3] = [
    (
        "Accord conventionnel interprofessionnel en faveur des CPTS",
        "https://www.ameli.fr/exercice-coordonne/textes-reference/accord-conventionnel-interprofessionnel-pour-les-cpts",
    ),
    ("Nomenclatures des objets de santé (ANS)", "https://smt.esante.gouv.fr"),
    (
        "Annuaire Santé, extractions en libre accès (ANS)",
        "https://www.data.gouv.fr/datasets/annuaire-sante-extractions-des-donnees-en-libre-acces-des-professionnels-intervenant-dans-le-systeme-de-sante-rpps",
    ),
];

impl Table {
    /// The columns, in their order.
    #[must_use]
    pub fn colonnes(&self) -> Vec<&'static Colonne> {
        (self.colonnes)()
    }

    /// Where the repository of the schema is to stand.
    fn repository(&self) -> String {
        format!("https://github.com/cpts-dev/{}", self.nom)
    }

    /// The text of `schema.json`.
    ///
    /// ```
    /// use cpts_core::exchange::csv::table_schema::TABLES;
    ///
    /// let schema = TABLES[0].schema();
    /// assert!(schema.contains("\"name\": \"cpts-membres\"") && schema.contains("\"decimalChar\": \",\""));
    /// ```
    #[must_use]
    pub fn schema(&self) -> String {
        let mut out = Writer::indented();
        let raw = format!("{}/raw/v{}", self.repository(), self.version);
        out.begin('{');
        member(&mut out, "$schema", "https://frictionlessdata.io/schemas/table-schema.json");
        member(&mut out, "name", self.nom);
        member(&mut out, "title", self.titre);
        member(&mut out, "description", self.description);
        member(&mut out, "countryCode", "FR");
        member(&mut out, "homepage", &self.repository());
        member(&mut out, "path", &format!("{raw}/schema.json"));
        records(
            &mut out,
            "licenses",
            &[&[
                ("name", "etalab-2.0"),
                ("title", "Licence Ouverte 2.0"),
                ("path", "https://www.etalab.gouv.fr/licence-ouverte-open-licence/"),
            ]],
        );
        records(
            &mut out,
            "resources",
            &[&[
                ("name", "exemple-valide"),
                ("title", "Exemple de fichier valide"),
                ("path", &format!("{raw}/exemple-valide.csv")),
            ]],
        );
        let sources = SOURCES.map(|(title, path)| [("title", title), ("path", path)]);
        records(&mut out, "sources", &sources.each_ref().map(|source| source.as_slice()));
        member(&mut out, "created", "2026-11-21");
        member(&mut out, "lastModified", self.le);
        member(&mut out, "version", self.version);
        records(&mut out, "contributors", &[&[("title", "The CPTS developers"), ("role", "author")]]);
        out.key("missingValues");
        strings(&mut out, [""]);
        out.key("fields");
        out.begin('[');
        for colonne in self.colonnes() {
            out.element();
            field(&mut out, colonne);
        }
        out.end(']');
        out.end('}');
        out.finish()
    }

    /// The page of the format for people, in French and in Markdown: its columns, and what it does not hold.
    #[must_use]
    pub fn page(&self) -> String {
        let mut out =
            String::from("| colonne | ce qu'elle tient | dans le dossier | exemple |\n| --- | --- | --- | --- |\n");
        for colonne in self.colonnes() {
            let place = colonne.lieu().map_or_else(|| "–".to_owned(), |lieu| format!("`{lieu}`"));
            let needed = if colonne.requise { " **Obligatoire.**" } else { "" };
            let example = colonne.exemple.replace('|', "\\|");
            out += &format!("| `{}` | {}{needed} | {place} | `{example}` |\n", colonne.nom, colonne.description);
        }
        out += "\nN'y tiennent pas, et restent dans le dossier :\n\n";
        for field in (self.not_held)() {
            out += &format!("- `{field}`\n");
        }
        out
    }

    /// An example of the table that is valid, as we write it: nobody in it is real.
    #[must_use]
    pub fn example(&self) -> String {
        (self.example)()
    }
}

fn member(out: &mut Writer, name: &str, text: &str) {
    out.key(name);
    out.string(text);
}

fn strings<'t>(out: &mut Writer, texts: impl IntoIterator<Item = &'t str>) {
    out.begin('[');
    for text in texts {
        out.element();
        out.string(text);
    }
    out.end(']');
}

fn records(out: &mut Writer, name: &str, records: &[&[(&str, &str)]]) {
    out.key(name);
    out.begin('[');
    for record in records {
        out.element();
        out.begin('{');
        for (name, text) in *record {
            member(out, name, text);
        }
        out.end('}');
    }
    out.end(']');
}

fn field(out: &mut Writer, colonne: &Colonne) {
    out.begin('{');
    member(out, "name", colonne.nom);
    member(out, "title", colonne.titre);
    member(out, "description", colonne.description);
    member(out, "type", kind(&colonne.forme));
    match colonne.forme {
        Forme::OuiNon => {
            out.key("trueValues");
            strings(out, ["oui"]);
            out.key("falseValues");
            strings(out, ["non"]);
        }
        Forme::Montant | Forme::Nombre { .. } => member(out, "decimalChar", ","),
        _ => {}
    }
    match colonne.forme {
        // As a value: a validator reads its text without the decimal comma.
        Forme::Montant | Forme::Nombre { .. } => {
            out.key("example");
            out.token(&colonne.exemple.replace(',', "."));
        }
        _ => member(out, "example", colonne.exemple),
    }
    out.key("constraints");
    out.begin('{');
    out.key("required");
    out.token(if colonne.requise { "true" } else { "false" });
    constraints(out, &colonne.forme);
    out.end('}');
    out.end('}');
}

fn kind(forme: &Forme) -> &'static str {
    match forme {
        Forme::OuiNon => "boolean",
        Forme::Date => "date",
        Forme::Entier => "integer",
        Forme::Montant | Forme::Nombre { .. } => "number",
        _ => "string",
    }
}

/// The pattern of a date as precise as its source.
const PARTIAL_DATE: &str = "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$";
/// The pattern of a code of a nomenclature: those of today and those to come.
const CODE: &str = "[0-9A-Z]{1,10}";

fn constraints(out: &mut Writer, forme: &Forme) {
    let number = |out: &mut Writer, name: &str, value: i32| {
        out.key(name);
        out.token(&value.to_string());
    };
    match forme {
        Forme::Code(codes) => {
            out.key("enum");
            strings(out, codes.iter().copied());
        }
        Forme::Identifiant { motif, .. } => member(out, "pattern", motif),
        Forme::Nomenclature(_) => member(out, "pattern", &format!("^{CODE}$")),
        Forme::DatePartielle => member(out, "pattern", PARTIAL_DATE),
        Forme::Liste(element) => {
            let one = match element {
                Forme::Nomenclature(_) => CODE,
                Forme::Identifiant { motif, .. } => motif.trim_start_matches('^').trim_end_matches('$'),
                _ => return,
            };
            member(out, "pattern", &format!("^(aucun|({one})(\\|({one}))*)$"));
        }
        Forme::Nombre { minimum, maximum } => {
            number(out, "minimum", *minimum);
            number(out, "maximum", *maximum);
        }
        Forme::Entier => number(out, "minimum", 0),
        Forme::Texte | Forme::Telephone | Forme::OuiNon | Forme::Date | Forme::Montant => {}
    }
}
