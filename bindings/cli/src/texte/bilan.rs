//! The report on one CPTS, as text.

use std::path::Path;

use anstyle::Style;
use cpts_core::bilan::{Bilan, BilanVue, ConstatVue, ReponseVue};
use cpts_core::diagnostics::{Argument, Gravite, Langue};
use cpts_core::rules::Verdict;
use cpts_core::values::{Date, Montant};

use super::diagnostic::{diagnostic, place};
use super::financement::scenario;
use super::leviers::leviers;
use super::{BOLD, CYAN, DIM, GREEN, RED, YELLOW, clean, printable, tree, wrap};
use crate::verdicts;

/// The report on one CPTS, read from a file, or from a line of it; or the trees that were asked for, in its place.
pub(crate) fn bilan(bilan: &Bilan, file: &Path, line: Option<u32>, langue: Langue, masked: bool) -> String {
    let view = bilan.view(langue, masked);
    let text = Report { fr: langue == Langue::Fr, langue, file, line };
    if let Some(trees) = &view.explications.0 {
        let trees: String = trees.iter().map(|root| tree(root, langue)).collect();
        return [text.heading(&view), text.diagnostics(&view), trees, "\n".into()].concat();
    }
    [
        text.heading(&view),
        text.diagnostics(&view),
        text.size(&view),
        text.actions(&view),
        text.verdicts(&view),
        text.funding(&view),
        super::versements::resume(&view, langue),
        view.leviers.0.as_deref().map(|moves| leviers(moves, langue)).unwrap_or_default(),
        "\n".into(),
    ]
    .concat()
}

pub(super) struct Report<'a> {
    pub(super) fr: bool,
    pub(super) langue: Langue,
    file: &'a Path,
    line: Option<u32>,
}

impl Report<'_> {
    pub(super) fn say<'t>(&self, fr: &'t str, en: &'t str) -> &'t str {
        if self.fr { fr } else { en }
    }

    pub(super) fn amount(&self, amount: Montant) -> String {
        Argument::Montant(amount).render(self.langue, false)
    }

    fn number(&self, number: u32) -> String {
        Argument::Nombre(i64::from(number)).render(self.langue, false)
    }

    pub(super) fn day(&self, day: Date) -> String {
        Argument::Date(day).render(self.langue, false)
    }

    fn heading(&self, view: &BilanVue) -> String {
        let unnamed = self.say("CPTS sans nom", "CPTS without a name");
        let name = view.cpts.nom.as_deref().map_or_else(|| unnamed.to_owned(), printable);
        let place = view.cpts.departement.as_deref().map(|code| format!(" ({})", printable(code))).unwrap_or_default();
        let date = self.day(view.date);
        let title = match self.fr {
            true => format!("{BOLD}{name}{place}{BOLD:#}, rapport au {date}\n"),
            false => format!("{BOLD}{name}{place}{BOLD:#}, report on {date}\n"),
        };
        let mut rests = vec![self.source()];
        rests.extend(view.bareme.as_ref().map(|bareme| clean(&bareme.libelle)));
        rests.push(match (&view.reference, self.fr) {
            (Some(edition), true) => format!("COG {}, populations municipales {}", edition.cog, edition.populations),
            (Some(edition), false) => format!("COG {}, municipal populations of {}", edition.cog, edition.populations),
            (None, true) => "sans référence des communes".to_owned(),
            (None, false) => "without a reference of communes".to_owned(),
        });
        let scenario = view.bareme.as_ref().and_then(|bareme| scenario(bareme.scenario.as_deref(), ""));
        let rests = format!("{DIM}{}{DIM:#}\n", wrap(&rests.join(" · "), "", "").trim_end());
        title + &rests + &scenario.unwrap_or_default()
    }

    /// Where the dossier was read.
    fn source(&self) -> String {
        let is_input = self.file == Path::new("-");
        let input = self.say("entrée standard", "standard input");
        let file = if is_input { input.to_owned() } else { printable(&self.file.display().to_string()) };
        match self.line {
            Some(line) => format!("{file}, {} {line}", self.say("ligne", "line")),
            None => file,
        }
    }

    pub(super) fn section(&self, title: &str) -> String {
        format!("\n{BOLD}{title}{BOLD:#}\n")
    }

    fn size(&self, view: &BilanVue) -> String {
        let size = &view.taille;
        let mut out = self.section(self.say("Taille", "Size"));
        let Some(tier) = size.taille else {
            let reason = size.raison.as_deref().unwrap_or_default();
            return out + &wrap(reason, if self.fr { "  inconnue\u{a0}: " } else { "  unknown: " }, "  ");
        };
        let mut facts = Vec::new();
        if let Some(inhabitants) = size.habitants_communes {
            let communes = self.number(size.communes);
            facts.push(match (self.fr, size.communes) {
                (true, 1) => format!("{} habitants par sa commune", self.number(inhabitants)),
                (true, _) => format!("{} habitants par les {communes} communes", self.number(inhabitants)),
                (false, 1) => format!("{} inhabitants by its commune", self.number(inhabitants)),
                (false, _) => format!("{} inhabitants by the {communes} communes", self.number(inhabitants)),
            });
        }
        if let Some(inhabitants) = size.habitants_declares {
            facts.push(format!("{} {}", self.number(inhabitants), self.say("déclarés", "declared")));
        }
        let base = size.base.map(|base| base.code());
        if base == Some("contrat") {
            facts.insert(0, self.say("écrite au contrat", "written in the contract").to_owned());
        }
        let status = size.statut.libelle().typeset(self.langue);
        out += &wrap(&format!("{} ({status})", facts.join(" ; ")), &format!("  {tier}  "), "     ");
        out
    }

    fn actions(&self, view: &BilanVue) -> String {
        let actions = &view.actions;
        let announced =
            actions.annoncees.map(|count| format!("{} {}", self.number(count), self.say("annoncées", "announced")));
        let described =
            actions.decrites.map(|count| format!("{} {}", self.number(count), self.say("décrites", "described")));
        let counts: Vec<String> = announced.into_iter().chain(described).collect();
        if counts.is_empty() {
            return String::new();
        }
        format!("{}  {}\n", self.section("Actions").trim_end(), counts.join(", "))
    }

    fn verdicts(&self, view: &BilanVue) -> String {
        let counts: Vec<String> = Verdict::ALL
            .into_iter()
            .map(|verdict| (verdict, view.verdicts.iter().filter(|answer| answer.verdict == verdict).count()))
            .filter(|(_, count)| *count > 0)
            .map(|(verdict, count)| self.count(verdict, count))
            .collect();
        let counts = counts.join(", ");
        let mut out = self.section(&format!("{}{BOLD:#}  {counts}", self.say("Règles", "Rules")));
        let mut answers: Vec<&ReponseVue> = view.verdicts.iter().collect();
        answers.sort_by_key(|answer| verdicts::urgency(answer));
        for (index, answer) in answers.iter().enumerate() {
            out += &self.verdict(answer);
            // Rules that found the very same thing tell it once, after the last of them.
            if answers.get(index + 1).is_none_or(|next| next.constats != answer.constats) {
                out.extend(answer.constats.iter().map(|constat| self.constat(constat)));
            }
        }
        out
    }

    fn count(&self, verdict: Verdict, count: usize) -> String {
        let several = count > 1 && self.fr;
        let name = match verdict {
            Verdict::Conforme if several => "conformes",
            Verdict::NonConforme if several => "non conformes",
            Verdict::Indetermine if several => "indéterminées",
            Verdict::Indetermine if self.fr => "indéterminée",
            other => self.verdict_name(other),
        };
        format!("{count} {name}")
    }

    fn verdict(&self, answer: &ReponseVue) -> String {
        let (style, sign) = sign(answer);
        let name = match answer.verdict {
            Verdict::NonConforme => {
                format!("{} ({})", self.verdict_name(answer.verdict), answer.gravite.libelle().typeset(self.langue))
            }
            other => self.verdict_name(other).to_owned(),
        };
        format!("  {style}{sign} {}{style:#}  {}  {style}{name}{style:#}\n", answer.regle, answer.titre)
    }

    fn constat(&self, constat: &ConstatVue) -> String {
        let mut out = wrap(&constat.message, "      ", "      ");
        if let Some(line) = constat.ligne.filter(|_| !constat.lieu.is_empty()) {
            let place = place(line, constat.colonne, &constat.lieu, self.langue);
            out += &format!("      {DIM}{place}{DIM:#}\n");
        }
        if let Some(remedy) = &constat.remede {
            out += &format!("{CYAN}{}{CYAN:#}\n", wrap(remedy, "      → ", "        ").trim_end());
        }
        out
    }

    fn verdict_name(&self, verdict: Verdict) -> &'static str {
        verdict.libelle().get(self.langue)
    }

    fn diagnostics(&self, view: &BilanVue) -> String {
        if view.diagnostics.is_empty() {
            return String::new();
        }
        let mut out = self.section(self.say("Lecture", "Reading"));
        for problem in &view.diagnostics {
            out += &diagnostic(problem, self.langue);
        }
        out
    }
}

fn sign(answer: &ReponseVue) -> (Style, char) {
    match (answer.verdict, answer.gravite) {
        (Verdict::Conforme, _) => (GREEN, '✓'),
        (Verdict::NonConforme, Gravite::Bloquant | Gravite::Ecart) => (RED, '✗'),
        (Verdict::NonConforme, _) => (YELLOW, '!'),
        (Verdict::AVenir, _) => (YELLOW, '…'),
        (Verdict::Indetermine, _) => (YELLOW, '?'),
        (Verdict::SansObjet, _) => (DIM, '–'),
    }
}
