//! What is due and when it is paid, as text: a short section of the report, and the whole schedule.

use cpts_core::bilan::{BilanVue, ConventionVue, DuVue, EcheancierVue, EnTropVue, VersementVue};
use cpts_core::diagnostics::Langue;
use cpts_core::funding::EtatVersement;
use cpts_core::values::Montant;

use super::financement::{footnote, superscript};
use super::{BOLD, DIM, Table, YELLOW, printable, wrap};
use crate::mots::Mots;

/// How far the short section looks ahead, in months.
const AHEAD: u16 = 12;

/// The section of a report: what is due, the next payments, what is late or in doubt, the conventions that were chosen.
pub(super) fn resume(view: &BilanVue, langue: Langue) -> String {
    let text = Versements { mots: Mots::new(langue, false) };
    let funding = &view.financement;
    let is_dated = funding.annees.iter().any(|year| !year.dus.is_empty());
    if !is_dated {
        return String::new();
    }
    let mut table = Table::new(&["", ">", ""]);
    for year in funding.annees.iter().filter(|year| !year.dus.is_empty()) {
        let number = year.annee.to_string();
        let name = text.mots.fill("dû en année {n}", "due in year {n}", &[("n", &number)]);
        let (sum, missing) = text.sum(year.dus.iter().map(|due| due.montant));
        table.row(vec![name, sum, missing]);
    }
    let horizon = view.date.add_months(AHEAD);
    let payments = &funding.versements;
    let next: Vec<&VersementVue> = payments
        .iter()
        .filter(|payment| matches!(payment.etat, EtatVersement::AVenir | EtatVersement::Attendu))
        .filter(|payment| payment.le <= horizon)
        .collect();
    for group in next.chunk_by(|one, other| one.le == other.le) {
        let day = group.first().and_then(|payment| payment.le);
        let day = day.map_or_else(|| text.mots.say("jour inconnu", "unknown day"), |day| text.mots.day(day));
        let (sum, missing) = text.sum(group.iter().map(|payment| payment.montant));
        let count = text.mots.count(group.len(), ("versement", "payment"), ("versements", "payments"));
        let what = if missing.is_empty() { count } else { format!("{count}, {missing}") };
        table.row(vec![text.mots.fill("attendu le {le}", "expected on {le}", &[("le", &day)]), sum, what]);
    }
    for (state, reason, group) in text.doubts(payments) {
        let sum = text.sum(group.iter().map(|payment| payment.montant)).0;
        let count = text.mots.count(group.len(), ("versement", "payment"), ("versements", "payments"));
        let what = reason.map_or_else(|| count.clone(), |reason| format!("{count}{}{reason}", text.mots.colon()));
        table.row(vec![text.mots.texte(state.libelle()), sum, what]);
    }
    let title = text.mots.say("Versements", "Payments");
    let mut out = format!("\n{BOLD}{title}{BOLD:#}\n{}", table.render("  "));
    out.extend(funding.en_trop.iter().map(|excess| text.excess(excess)));
    let chosen = funding.conventions.iter().filter(|convention| !convention.par_defaut);
    out.extend(chosen.map(|convention| text.convention(convention)));
    out
}

/// The whole schedule of a CPTS.
pub(crate) fn echeancier(view: &EcheancierVue, langue: Langue) -> String {
    let text = Versements { mots: Mots::new(langue, false) };
    let mots = text.mots;
    let name = view.cpts.nom.as_deref().map_or_else(|| mots.say("CPTS sans nom", "CPTS without a name"), printable);
    let day = mots.day(view.date);
    let mut out =
        format!("{BOLD}{name}{BOLD:#}{}\n", mots.fill(", versements au {le}", ", payments on {le}", &[("le", &day)]));
    if let Some(reason) = &view.raison {
        out += &wrap(reason, "  ", "  ");
    }
    let years: Vec<_> = view.annees.iter().filter(|year| !year.dus.is_empty()).collect();
    if years.is_empty() {
        return out
            + &wrap(&mots.say("aucun versement ne peut être calculé", "no payment can be computed"), "  ", "  ");
    }
    out += &format!("\n{BOLD}{}{BOLD:#}\n", mots.say("Dû", "Due"));
    for year in years {
        let (number, from, to) = (year.annee.to_string(), mots.day(year.du), mots.day(year.au));
        let title = mots.fill(
            "  Année {n} : du {du} au {au}\n",
            "  Year {n}: from {du} to {au}\n",
            &[("n", &number), ("du", &from), ("au", &to)],
        );
        out += &title;
        out += &text.dues(&year.dus);
    }
    out += &text.payments(&view.versements);
    out.extend(view.en_trop.iter().map(|excess| text.excess(excess)));
    out += &format!("\n{BOLD}{}{BOLD:#}\n", mots.say("Conventions", "Conventions"));
    out.extend(view.conventions.iter().map(|convention| text.convention(convention)));
    out
}

struct Versements {
    mots: Mots,
}

impl Versements {
    fn amount(&self, amount: Option<Montant>) -> String {
        amount.map_or_else(|| self.mots.say("inconnu", "unknown"), |amount| self.mots.amount(amount))
    }

    /// The sum of what is known, and how many amounts are not.
    fn sum(&self, amounts: impl Iterator<Item = Option<Montant>>) -> (String, String) {
        let amounts: Vec<Option<Montant>> = amounts.collect();
        let missing = amounts.iter().filter(|amount| amount.is_none()).count();
        let words = (("montant inconnu", "unknown amount"), ("montants inconnus", "unknown amounts"));
        let told = (missing > 0).then(|| format!("+ {}", self.mots.count(missing, words.0, words.1)));
        let sum =
            if missing == amounts.len() && missing > 0 { None } else { Some(amounts.into_iter().flatten().sum()) };
        (sum.map_or_else(|| self.mots.say("inconnu", "unknown"), |sum| self.mots.amount(sum)), told.unwrap_or_default())
    }

    /// The payments that are late or in doubt, those alike together.
    fn doubts<'t>(&self, payments: &'t [VersementVue]) -> Vec<(EtatVersement, Option<&'t str>, Vec<&'t VersementVue>)> {
        let mut groups: Vec<(EtatVersement, Option<&str>, Vec<&VersementVue>)> = Vec::new();
        for state in [EtatVersement::EnRetard, EtatVersement::Indetermine] {
            for payment in payments.iter().filter(|payment| payment.etat == state) {
                let reason = payment.raison.as_deref();
                match groups.iter_mut().find(|(known, why, _)| *known == state && *why == reason) {
                    Some((.., group)) => group.push(payment),
                    None => groups.push((state, reason, vec![payment])),
                }
            }
        }
        groups
    }

    fn dues(&self, dues: &[DuVue]) -> String {
        let mots = self.mots;
        let mut table = match mots.langue {
            Langue::Fr => Table::new(&["ligne", "part", ">dû", "statut"]),
            Langue::En => Table::new(&["line", "part", ">due", "status"]),
        };
        let mut notes = Vec::new();
        for due in dues {
            let mark = due.raison.as_deref().map(|reason| footnote(&mut notes, reason)).unwrap_or_default();
            let bounds = match (due.montant, due.acquis, due.maximum) {
                (None, Some(least), Some(most)) => {
                    let (least, most) = (mots.amount(least), mots.amount(most));
                    mots.fill(", de {a} à {b}", ", from {a} to {b}", &[("a", &least), ("b", &most)])
                }
                _ => String::new(),
            };
            let status = due.statut.libelle().typeset(mots.langue);
            table.row(vec![
                label(&due.libelle, &due.ligne),
                label(&due.libelle_part, &due.part),
                self.amount(due.montant),
                format!("{status}{bounds}{mark}"),
            ]);
        }
        let (sum, missing) = self.sum(dues.iter().map(|due| due.montant));
        let total = mots.say("Total connu", "Known total");
        format!("{}    {total}  {BOLD}{sum}{BOLD:#} {missing}", table.render("    ")).trim_end().to_owned()
            + "\n"
            + &self.notes(&notes)
    }

    fn payments(&self, payments: &[VersementVue]) -> String {
        let mots = self.mots;
        let mut table = match mots.langue {
            Langue::Fr => {
                Table::new(&["date", ">année", "ligne", "part", "nature", ">montant", "statut", ">reçu", "état"])
            }
            Langue::En => {
                Table::new(&["date", ">year", "line", "part", "kind", ">amount", "status", ">received", "state"])
            }
        };
        let mut notes = Vec::new();
        for payment in payments {
            let mark = payment.raison.as_deref().map(|reason| footnote(&mut notes, reason)).unwrap_or_default();
            table.row(vec![
                payment.le.map_or_else(|| mots.say("inconnue", "unknown"), |day| day.to_string()),
                payment.annee.to_string(),
                label(&payment.libelle, &payment.ligne),
                label(&payment.libelle_part, &payment.part),
                label(&payment.libelle_nature, &payment.nature),
                self.amount(payment.montant),
                payment.statut.libelle().typeset(mots.langue),
                mots.amount(payment.recu),
                format!("{}{mark}", mots.texte(payment.etat.libelle())),
            ]);
        }
        let title = mots.say("Versements", "Payments");
        format!("\n{BOLD}{title}{BOLD:#}\n{}{}", table.render("  "), self.notes(&notes))
    }

    fn notes(&self, notes: &[&str]) -> String {
        let marked = notes.iter().enumerate().map(|(index, note)| (superscript(index), note));
        marked
            .map(|(mark, note)| format!("{DIM}{}{DIM:#}\n", wrap(note, &format!("    {mark} "), "      ").trim_end()))
            .collect()
    }

    fn excess(&self, excess: &EnTropVue) -> String {
        let amount = self.mots.amount(excess.montant);
        let place = printable(&excess.lieu);
        let text = self.mots.fill(
            "reçu sans versement attendu : {montant} ({lieu})",
            "received without a payment expected: {montant} ({lieu})",
            &[("montant", &amount), ("lieu", &place)],
        );
        format!("{YELLOW}{}{YELLOW:#}\n", wrap(&text, "  ! ", "    ").trim_end())
    }

    fn convention(&self, convention: &ConventionVue) -> String {
        let value = convention.sens.as_ref().unwrap_or(&convention.valeur);
        let default = match convention.par_defaut {
            true => self.mots.say(" (par défaut)", " (default)"),
            false => format!(" (--convention {}={})", convention.id, convention.valeur),
        };
        wrap(&format!("{}{}{value}{default}", convention.libelle, self.mots.colon()), "  ", "    ")
    }
}

/// The name of a code; of one that this version does not know, the code, which the user wrote.
fn label(name: &str, code: &str) -> String {
    if name.is_empty() { printable(code) } else { name.to_owned() }
}
