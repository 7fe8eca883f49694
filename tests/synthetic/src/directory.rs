//! A directory that agreed to be public: members who do not exist, in the eight communes of the Val d'Orge.

use crate::dates::Day;
use crate::json::{Json, object};
use crate::rng::Rng;
use crate::territory::Commune;
use crate::{Recipe, dossier, ids, territory};

/// A dossier whose members mostly agreed to be public: what a directory is tried on. The same one always gives the same
/// text.
///
/// Family names are those of trees with `Fictif` behind them, so that they are varied, have accents, and say what they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Directory {
    /// How many members: one in ten is a structure, one in eight keeps something or all to itself.
    pub adherents: usize,
    /// How many actions.
    pub actions: usize,
    /// What tells apart two directories of the same size.
    pub seed: u64,
}

impl Directory {
    /// The dossier, indented as the core writes it.
    #[must_use]
    pub fn pretty(&self) -> String {
        self.dossier().indented()
    }

    /// The dossier on one line, with a line feed at its end.
    #[must_use]
    pub fn line(&self) -> String {
        self.dossier().line()
    }

    fn dossier(&self) -> Json {
        let recipe = Recipe { adherents: self.adherents, actions: self.actions, communes: 8, seed: self.seed };
        let communes = territory::named(&PLACES.map(|place| place.0));
        let mut rng = Rng::new(self.seed ^ 0x0005_ca1a_b1e5);
        let members = (0..self.adherents).map(|rank| member(rank, &TREE_NAMES, &communes, &mut rng)).collect();
        dossier::with_members(&recipe, &communes, members)
    }
}

/// How the members of a directory are named, and what they keep to themselves.
pub(crate) struct Manner {
    /// Family name and first name.
    pub(crate) person: fn(&mut Rng) -> (String, String),
    /// Name of a practice.
    pub(crate) practice: fn(usize, &mut Rng) -> String,
    /// Whether some keep something to themselves, or left.
    pub(crate) is_private: bool,
}

const TREE_NAMES: Manner = Manner {
    person: |rng| (format!("{}-Fictif", rng.pick(&TREES)), rng.pick(&FIRST_NAMES).to_owned()),
    practice: |rank, _| format!("Cabinet Fictif {rank}"),
    is_private: true,
};

/// The communes, each with a point of it: degrees of latitude and longitude, in ten thousandths.
const PLACES: [(&str, u32, u32); 8] = [
    ("91434", 486_610, 23_500),
    ("91549", 486_420, 23_290),
    ("91570", 486_350, 23_080),
    ("91235", 486_300, 23_620),
    ("91425", 486_390, 22_720),
    ("91667", 486_610, 23_290),
    ("91347", 486_460, 22_930),
    ("91685", 486_580, 23_010),
];

const TREES: [&str; 24] = [
    "Alisier",
    "Amandier",
    "Aubépine",
    "Bouleau",
    "Cèdre",
    "Châtaignier",
    "Chêne",
    "Cormier",
    "Coudrier",
    "Églantier",
    "Épicéa",
    "Érable",
    "Frêne",
    "Genévrier",
    "Hêtre",
    "L'Orme",
    "Mélèze",
    "Mûrier",
    "Noisetier",
    "Pêcher",
    "Peuplier",
    "Sœur-Laurier",
    "Tilleul",
    "Yeuse",
];

const FIRST_NAMES: [&str; 16] = [
    "Anaïs",
    "Benoît",
    "Camille",
    "Chloé",
    "Dominique",
    "Élodie",
    "Françoise",
    "Gaël",
    "Hélène",
    "Jean-Loup",
    "Léa",
    "Maëlle",
    "Noémie",
    "Raphaël",
    "Zoé",
    "Ömer",
];

/// Profession and specialty.
const PROFESSIONS: [(&str, Option<&str>); 16] = [
    ("10", Some("SM53")),
    ("60", None),
    ("70", None),
    ("21", None),
    ("60", None),
    ("40", None),
    ("10", Some("SM04")),
    ("50", None),
    ("91", None),
    ("80", None),
    ("93", None),
    ("60", None),
    ("10", Some("SM53")),
    ("92", None),
    ("95", None),
    ("94", None),
];

const STREETS: [&str; 6] = [
    "rue de l'Exemple",
    "avenue de la Fiction",
    "place du Modèle",
    "allée des Essais",
    "chemin de l'Épreuve",
    "rue du Gabarit",
];

pub(crate) fn member(rank: usize, manner: &Manner, communes: &[Commune], rng: &mut Rng) -> Json {
    if rank % 10 == 3 { structure(rank, manner, communes, rng) } else { person(rank, manner, communes, rng) }
}

fn person(rank: usize, manner: &Manner, communes: &[Commune], rng: &mut Rng) -> Json {
    let (profession, specialty) = PROFESSIONS.get(rank % PROFESSIONS.len()).copied().unwrap_or_default();
    let mut member = object! { "id": format!("v-{rank:05}"), "type": "professionnel" };
    if profession == "10" {
        member.put("civilite_exercice", Json::from("DR"));
    }
    let (name, first_name) = (manner.person)(rng);
    member.put("nom", Json::from(name));
    member.put("prenom", Json::from(first_name));
    member.put("rpps", Json::from(ids::rpps(50_000 + rank)));
    member.put("profession", Json::from(profession));
    if let Some(specialty) = specialty {
        member.put("specialites", Json::from([specialty]));
    }
    member.put("mode_exercice", Json::from(if rng.chance(85) { "L" } else { "S" }));
    member.put("lieux", Json::from([place(rank, None, manner, communes, rng)]));
    member.put("telephone", Json::from(telephone("01 99 01", rank)));
    member.put("telephone_prive", Json::from(telephone("06 39 98", rank)));
    member.put("courriel", Json::from(format!("membre-{rank}@exemple.invalid")));
    member.put("declare", declared(rng));
    member.put("diffusion", consents(if manner.is_private { rank } else { 0 }, rng));
    member.put("entree", Json::from(Day::new(2022, 6, 15).after(rng.below(40)).month_only()));
    if manner.is_private && rank % 40 == 17 {
        member.put("sortie", Json::from("2026-03"));
    }
    member.put("source", Json::from("annuaire synthétique"));
    member.put("verifie_le", Json::from(Day::new(2026, 5, 4).after(rng.below(5))));
    member
}

/// What a member agrees to: all but its e-mail for most, less for some, nothing or no longer for a few.
fn consents(rank: usize, rng: &mut Rng) -> Json {
    let given = Day::new(2024, 1, 15).after(rng.below(24));
    let line = |field: &str, withdrawn: bool| {
        let mut line = object! { "champ": field, "base": "consentement", "le": given };
        if withdrawn {
            line.put("retrait", Json::from("2026-06-01"));
        }
        line
    };
    let fields: &[&str] = match rank % 16 {
        5 => &[],
        11 => &["nom", "prenom", "profession", "lieux"],
        2 | 9 => &FIELDS,
        _ => FIELDS.split_last().map_or(&[], |(_, most)| most),
    };
    Json::List(fields.iter().map(|field| line(field, rank % 48 == 31)).collect())
}

/// What can be agreed to; the e-mail comes last.
const FIELDS: [&str; 20] = [
    "civilite_exercice",
    "nom",
    "prenom",
    "profession",
    "specialites",
    "mode_exercice",
    "lieux",
    "telephone",
    "declare.nouveaux_patients",
    "declare.medecin_traitant",
    "declare.visites_domicile",
    "declare.teleconsultation",
    "declare.acces_pmr",
    "declare.carte_vitale",
    "declare.tiers_payant",
    "declare.soins_non_programmes",
    "declare.langues",
    "declare.secteur",
    "declare.url_rdv",
    "courriel",
];

fn declared(rng: &mut Rng) -> Json {
    let day = Day::new(2025, 12, rng.between(1, 28)).after(rng.below(10));
    let mut declared = object! {};
    let facts = [
        ("nouveaux_patients", 45),
        ("medecin_traitant", 30),
        ("visites_domicile", 55),
        ("teleconsultation", 30),
        ("acces_pmr", 75),
        ("carte_vitale", 95),
        ("tiers_payant", 70),
        ("soins_non_programmes", 40),
    ];
    for (fact, percent) in facts {
        // What nobody declared is unknown.
        if rng.chance(80) {
            declared.put(fact, object! { "valeur": rng.chance(percent), "le": day });
        }
    }
    let mut languages = vec!["fr"];
    if rng.chance(40) {
        languages.push(rng.pick(&["en", "es", "ar", "pt", "de", "it", "fsl", "tr"]));
    }
    declared.put("langues", object! { "valeur": languages, "le": day });
    if rng.chance(50) {
        declared.put("secteur", object! { "valeur": rng.pick(&["1", "2", "optam"]), "le": day });
    }
    if rng.chance(35) {
        declared.put("url_rdv", object! { "valeur": "https://rdv.exemple.invalid", "le": day });
    }
    declared
}

fn structure(rank: usize, manner: &Manner, communes: &[Commune], rng: &mut Rng) -> Json {
    let kinds = [("603", "Maison de santé"), ("124", "Centre de santé"), ("620", "Pharmacie"), ("611", "Laboratoire")];
    let (category, kind) = kinds.get(rank / 10 % kinds.len()).copied().unwrap_or_default();
    let name = format!("{kind} Fictive de l'{}", rng.pick(&["Orge", "Yvette", "Essonne", "Écluse", "Étang"]));
    object! {
        "id": format!("v-{rank:05}"),
        "type": "structure",
        "nom": name.clone(),
        "finess": ids::finess(30_000 + rank),
        "categorie_finess": category,
        "lieux": [place(rank, Some(name), manner, communes, rng)],
        "telephone": telephone("01 99 01", rank),
        "courriel": format!("structure-{rank}@exemple.invalid"),
        "declare": declared(rng),
        "diffusion": [object! { "champ": "courriel", "base": "structure", "le": "2024-01-15" }],
        "entree": "2022-11",
    }
}

fn place(rank: usize, name: Option<String>, manner: &Manner, communes: &[Commune], rng: &mut Rng) -> Json {
    let mut place = object! { "id": format!("p-{rank:05}") };
    let name = name.or_else(|| rank.is_multiple_of(3).then(|| (manner.practice)(rank, rng)));
    place.put("nom", name.map(Json::from));
    let index = rng.below(u32::try_from(communes.len()).unwrap_or(u32::MAX)) as usize;
    let mut address = object! { "voie": format!("{} {}", rng.between(1, 90), rng.pick(&STREETS)) };
    let commune = communes.get(index);
    let known = commune.and_then(|commune| PLACES.iter().find(|known| known.0 == commune.code));
    if let Some(commune) = commune {
        address.put("code_postal", Json::from(commune.postal_code));
        address.put("code_insee", Json::from(commune.code));
        address.put("commune", Json::from(commune.name));
    }
    place.put("adresse", address);
    place.put("telephone", Json::from(telephone("01 99 02", rank)));
    if rng.chance(40) {
        place.put("horaires", Json::from("Mo-Fr 08:30-12:30,14:00-19:00; Sa 09:00-12:00"));
    }
    // One place in ten has no coordinates.
    if let Some((_, latitude, longitude)) = known.filter(|_| rng.chance(90)) {
        let degrees = |value: u32| Json::Number(format!("{}.{:04}", value / 10_000, value % 10_000));
        place.put("latitude", degrees(latitude + rng.below(80) - 40));
        place.put("longitude", degrees(longitude + rng.below(120) - 60));
    }
    place
}

/// A number of a range that is kept for fiction.
fn telephone(range: &str, rank: usize) -> String {
    format!("{range} {:02} {:02}", rank / 100 % 100, rank % 100)
}
