//! `cpts import membres` and `cpts import actions`: a table of a spreadsheet, into a dossier.

use std::path::Path;

use cpts_core::diagnostics::Diagnostic;
use cpts_core::exchange::csv::{Fusion, Vides, actions, membres};
use cpts_core::model::Dossier;
use serde_json::json;

use super::dossier;
use crate::arguments::{Format, Tableau};
use crate::issue::Issue;
use crate::mots::Mots;
use crate::texte::{BOLD, GREEN, RED, YELLOW, printable, wrap};
use crate::{bareme, inputs, sortie, texte};

/// Which table it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Genre {
    Membres,
    Actions,
}

/// What a table gave.
struct Bilan<'a> {
    genre: Genre,
    file: &'a Path,
    diagnostics: Vec<Diagnostic>,
    /// What it changes; nothing when it is no such table.
    fusion: Option<Fusion>,
    is_whole: bool,
    /// The file that was written.
    written: Option<&'a Path>,
    mots: Mots,
}

pub(super) fn run(arguments: &Tableau, genre: Genre) -> Result<Issue, String> {
    let mut dossier = arguments.dossier.as_deref().map_or_else(|| Ok(dossier::new()), dossier::read)?;
    let bytes = inputs::read(&arguments.file)?;
    let vides = if arguments.effacer { Vides::Effacent } else { Vides::Gardent };
    let (mut diagnostics, fusion, is_whole) = merge(genre, &bytes, &mut dossier, vides);
    diagnostics.extend(fusion.iter().flat_map(|fusion| fusion.diagnostics.iter().cloned()));
    let target = arguments.resultat.target(arguments.dossier.as_deref());
    // A file that would be the same is left alone.
    let is_needed = arguments.resultat.out.is_some() || fusion.as_ref().is_some_and(Fusion::is_change);
    let written = target.filter(|_| fusion.is_some() && is_needed);
    if let Some(file) = written {
        dossier::write(file, &dossier)?;
    }
    let mots = Mots::new(arguments.resultat.lang, arguments.masked);
    let bilan = Bilan { genre, file: &arguments.file, diagnostics, fusion, is_whole, written, mots };
    match arguments.resultat.format {
        Format::Text => sortie::print(&bilan.text())?,
        Format::Json => drop(sortie::stream_plain(&[&bilan.json()])?),
    }
    Ok(match (&bilan.fusion, bilan.is_whole) {
        (None, _) => Issue::Illisible,
        (Some(_), false) => Issue::Refuse,
        (Some(_), true) => Issue::Conforme,
    })
}

/// Reads a table and brings it into the dossier: what was met, what changed, and whether every row was imported.
fn merge(genre: Genre, bytes: &[u8], dossier: &mut Dossier, vides: Vides) -> (Vec<Diagnostic>, Option<Fusion>, bool) {
    let (diagnostics, fusion, is_whole) = match genre {
        Genre::Membres => {
            let table = membres::read(bytes);
            let fusion = table.is_readable.then(|| table.merge(dossier, vides));
            (table.diagnostics, fusion, table.is_whole)
        }
        Genre::Actions => {
            let table = actions::read(bytes);
            let fusion = table.is_readable.then(|| table.merge(dossier, vides));
            (table.diagnostics, fusion, table.is_whole)
        }
    };
    let is_whole = is_whole && fusion.as_ref().is_some_and(|fusion| fusion.diagnostics.is_empty());
    (diagnostics, fusion, is_whole)
}

impl Bilan<'_> {
    fn text(&self) -> String {
        let mots = self.mots;
        let name = if self.file == Path::new("-") {
            mots.say("entrée standard", "standard input")
        } else {
            printable(&self.file.display().to_string())
        };
        let mut out = format!("{BOLD}{name}{BOLD:#}\n");
        let views = self.diagnostics.iter().map(|problem| problem.view(mots.langue, mots.masked));
        out.extend(views.map(|view| texte::diagnostic(&view, mots.langue)));
        let Some(fusion) = &self.fusion else {
            let why = mots.say("✗ rien n'a été importé", "✗ nothing was imported");
            return out + &format!("  {RED}{why}{RED:#}\n");
        };
        out += &format!("  {GREEN}✓{GREEN:#} {}\n", self.counts(fusion));
        let ids = |ids: &[Box<str>]| ids.iter().map(|id| mots.own(id)).collect::<Vec<_>>().join(", ");
        let list = |title: String, items: String| wrap(&items, &format!("    {title}{}", mots.colon()), "      ");
        if !fusion.nouveaux.is_empty() {
            out += &list(mots.say("nouveaux", "new"), ids(&fusion.nouveaux));
        }
        for change in &fusion.modifies {
            let title = format!("{} {}", mots.say("changé :", "changed:"), mots.own(&change.id));
            out += &wrap(&change.colonnes.join(", "), &format!("    {title} – "), "      ");
        }
        if !fusion.absents.is_empty() {
            let title = mots.say("absents du tableau, gardés", "not in the table, kept");
            out += &format!("{YELLOW}{}{YELLOW:#}\n", list(title, ids(&fusion.absents)).trim_end());
        }
        out += &match self.written {
            Some(file) => {
                format!("  {}{}\n", mots.say("écrit : ", "written: "), printable(&file.display().to_string()))
            }
            None => format!("  {}\n", mots.say("rien n'est écrit", "nothing is written")),
        };
        out
    }

    fn counts(&self, fusion: &Fusion) -> String {
        let mots = self.mots;
        let (one, several) = match self.genre {
            Genre::Membres => (("membre", "member"), ("membres", "members")),
            Genre::Actions => (("action", "action"), ("actions", "actions")),
        };
        let total = fusion.nouveaux.len() + fusion.modifies.len() + fusion.inchanges;
        let number = |count: usize| mots.number(i64::try_from(count).unwrap_or(i64::MAX));
        mots.fill(
            "{total} : {new} de plus, {changed} à jour, {same} sans changement",
            "{total}: {new} more, {changed} updated, {same} unchanged",
            &[
                ("total", &mots.count(total, one, several)),
                ("new", &number(fusion.nouveaux.len())),
                ("changed", &number(fusion.modifies.len())),
                ("same", &number(fusion.inchanges)),
            ],
        )
    }

    fn json(&self) -> String {
        let mots = self.mots;
        let own = |id: &str| if mots.masked { mots.own(id) } else { id.to_owned() };
        let ids = |ids: &[Box<str>]| ids.iter().map(|id| own(id)).collect::<Vec<_>>();
        let fusion = self.fusion.as_ref().map(|fusion| {
            let changes = fusion.modifies.iter();
            json!({
                "nouveaux": ids(&fusion.nouveaux),
                "modifies": changes
                    .map(|change| json!({ "id": own(&change.id), "colonnes": change.colonnes }))
                    .collect::<Vec<_>>(),
                "inchanges": fusion.inchanges,
                "absents": ids(&fusion.absents),
            })
        });
        let diagnostics =
            self.diagnostics.iter().map(|problem| bareme::diagnostic(&problem.view(mots.langue, mots.masked)));
        let whole = json!({
            "lisible": self.fusion.is_some(),
            "complet": self.is_whole,
            "changements": fusion,
            "ecrit": self.written.map(|file| file.display().to_string()),
            "diagnostics": diagnostics.collect::<Vec<_>>(),
        });
        format!("{whole:#}\n")
    }
}
