//! `cpts import finess`: the structures of a territory, from the national register.

use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::Path;

use cpts_core::diagnostics::{Diagnostic, Gravite};
use cpts_core::exchange::finess::{Extraction, Filtre, Rapprochement, read};
use cpts_core::ids::CodeInsee;
use cpts_core::model::{Adherent, Dossier};
use cpts_core::reference::nomenclatures::CATEGORIES_FINESS;
use serde_json::json;

use super::dossier;
use crate::arguments::{Finess, Format};
use crate::issue::Issue;
use crate::langue::say;
use crate::mots::{Mots, clean};
use crate::reference::unreadable;
use crate::texte::{self, GREEN, Table, printable};
use crate::{bareme, sortie};

pub(super) fn run(arguments: &Finess) -> Result<Issue, String> {
    let base = arguments.territoire.dossier.as_deref().map(dossier::read).transpose()?;
    let communes = communes(arguments, base.as_ref())?;
    let filtre = Filtre::new(&communes);
    let filtre = if arguments.categorie.is_empty() {
        filtre
    } else {
        filtre.with_categories(arguments.categorie.iter().map(String::as_str))
    };
    let extraction = read(open(&arguments.file)?, &filtre);
    let rapprochement = base.as_ref().map(|dossier| extraction.compare(dossier));
    // A file of which the end is missing says nothing of what is not in it: nothing is written.
    let is_whole = !extraction.diagnostics.iter().any(|problem| problem.gravite() == Gravite::Bloquant);
    let written = if is_whole { write(arguments, base, &extraction, rapprochement.as_ref())? } else { None };
    let bilan = Bilan { extraction, rapprochement, written, mots: Mots::new(arguments.resultat.lang, false) };
    match arguments.resultat.format {
        Format::Text => sortie::print(&bilan.text())?,
        Format::Json => drop(sortie::stream_plain(&[&bilan.json()])?),
    }
    Ok(if is_whole { Issue::Conforme } else { Issue::Illisible })
}

/// The communes that are asked for, else those of the dossier.
fn communes(arguments: &Finess, base: Option<&Dossier>) -> Result<Vec<CodeInsee>, String> {
    if !arguments.territoire.communes.is_empty() {
        return Ok(arguments.territoire.communes.clone());
    }
    let listed = base.and_then(|dossier| dossier.territoire.as_ref()?.communes.as_ref());
    let codes: Vec<CodeInsee> =
        listed.into_iter().flatten().filter_map(|commune| commune.code()?.valeur().ok()).collect();
    if codes.is_empty() {
        return Err(say(
            "le dossier ne dit pas ses communes : les donner avec --communes",
            "the dossier does not tell its communes: give them with --communes",
        ));
    }
    Ok(codes)
}

/// The file or the standard input, read by large windows.
fn open(file: &Path) -> Result<Box<dyn BufRead>, String> {
    const WINDOW: usize = 1 << 18;
    if file == Path::new("-") {
        return Ok(Box::new(BufReader::with_capacity(WINDOW, io::stdin())));
    }
    let input = File::open(file).map_err(|error| unreadable(file, &error))?;
    Ok(Box::new(BufReader::with_capacity(WINDOW, input)))
}

/// Writes the dossier, if asked to, and says where.
fn write(
    arguments: &Finess,
    base: Option<Dossier>,
    extraction: &Extraction,
    rapprochement: Option<&Rapprochement>,
) -> Result<Option<String>, String> {
    let given = arguments.territoire.dossier.as_deref();
    let Some(target) = arguments.resultat.target(given) else { return Ok(None) };
    let (mut made, ranks) = match (base, rapprochement) {
        (Some(dossier), Some(told)) if arguments.ajouter => (dossier, told.nouvelles.clone()),
        (Some(dossier), _) => (dossier, Vec::new()),
        (None, _) => (dossier::new(), (0..extraction.structures.len()).collect()),
    };
    if arguments.resultat.in_place && ranks.is_empty() {
        return Ok(None);
    }
    extraction.add(&mut made, &ranks);
    dossier::write(target, &made)?;
    Ok(Some(target.display().to_string()))
}

/// What an import gave, to be told.
struct Bilan {
    extraction: Extraction,
    rapprochement: Option<Rapprochement>,
    written: Option<String>,
    mots: Mots,
}

impl Bilan {
    fn diagnostics(&self) -> impl Iterator<Item = &Diagnostic> {
        let compared = self.rapprochement.iter().flat_map(|told| &told.diagnostics);
        self.extraction.diagnostics.iter().chain(compared)
    }

    fn is_new(&self, rank: usize) -> bool {
        self.rapprochement.as_ref().is_none_or(|told| told.nouvelles.contains(&rank))
    }

    fn text(&self) -> String {
        let mots = self.mots;
        let views = self.diagnostics().map(|problem| problem.view(mots.langue, false));
        let mut out: String = views.map(|view| texte::diagnostic(&view, mots.langue)).collect();
        let number = |count: usize| mots.number(i64::try_from(count).unwrap_or(i64::MAX));
        let day = self.extraction.date.map_or_else(|| mots.say("date inconnue", "unknown date"), |day| mots.day(day));
        let counts = mots.fill(
            "FINESS+ ({day}) : {open} structures ouvertes, {closed} fermées écartées, {known} déjà dans le dossier",
            "FINESS+ ({day}): {open} open structures, {closed} closed ones left out, {known} in the dossier already",
            &[
                ("day", &day),
                ("open", &number(self.extraction.structures.len())),
                ("closed", &number(self.extraction.fermees.len())),
                ("known", &number(self.rapprochement.as_ref().map_or(0, |told| told.connues.len()))),
            ],
        );
        out += &format!("  {GREEN}✓{GREEN:#} {counts}\n");
        let mut table = Table::new(&["FINESS", "", "nom", "commune", ""]);
        for (rank, structure) in self.extraction.structures.iter().enumerate() {
            let mark = if self.is_new(rank) { mots.say("de plus", "new") } else { String::new() };
            let [finess, category, name, commune] = facts(structure);
            table.row(vec![finess, category, name, commune, mark]);
        }
        out += &table.render("  ");
        out += &match &self.written {
            Some(file) => format!("  {}{}\n", mots.say("écrit : ", "written: "), printable(file)),
            None => format!("  {}\n", mots.say("rien n'est écrit", "nothing is written")),
        };
        out
    }

    fn json(&self) -> String {
        let structures = self.extraction.structures.iter().enumerate().map(|(rank, structure)| {
            let [finess, _, nom, commune] = facts(structure);
            let categorie = structure.categorie_finess.as_deref();
            json!({ "finess": finess, "categorie": categorie, "nom": nom, "commune": commune, "nouvelle": self.is_new(rank) })
        });
        let diagnostics = self.diagnostics().map(|problem| bareme::diagnostic(&problem.view(self.mots.langue, false)));
        let whole = json!({
            "source": "FINESS+",
            "date": self.extraction.date.map(|day| day.to_string()),
            "lisible": self.extraction.is_readable,
            "entites": self.extraction.entites,
            "structures": structures.collect::<Vec<_>>(),
            "fermees": self.extraction.fermees,
            "connues": self.rapprochement.as_ref().map(|told| &told.connues),
            "ecrit": self.written,
            "diagnostics": diagnostics.collect::<Vec<_>>(),
        });
        format!("{whole:#}\n")
    }
}

/// What is shown of a structure: its number, category, name and commune.
fn facts(structure: &Adherent) -> [String; 4] {
    let finess = structure.finess.as_ref().map(|finess| clean(finess.texte())).unwrap_or_default();
    let code = structure.categorie_finess.as_deref().unwrap_or_default();
    let category = CATEGORIES_FINESS.find(code).map_or(code, |entry| entry.libelle());
    let address = structure.lieux.iter().flatten().find_map(|lieu| lieu.adresse.as_ref());
    let commune = address.and_then(|address| address.commune.as_deref()).unwrap_or_default();
    [finess, clean(category), clean(structure.nom.as_deref().unwrap_or_default()), clean(commune)]
}
