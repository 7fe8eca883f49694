//! The funding in the report on one CPTS: its years, their lines, and what is not known of them.

use cpts_core::bilan::{AnneeVue, BilanVue, ReleveVue};

use super::bilan::Report;
use super::{BOLD, DIM, Table, YELLOW, clean, printable, wrap};

impl Report<'_> {
    pub(super) fn funding(&self, view: &BilanVue) -> String {
        let funding = &view.financement;
        let mut out = self.section(self.say("Financement", "Funding"));
        if let (Some(reason), None) = (&funding.raison, funding.total_connu) {
            return out + &wrap(reason, if self.fr { "  inconnu\u{a0}: " } else { "  unknown: " }, "  ");
        }
        let mut previous: Option<&AnneeVue> = None;
        let mut told = view.bareme.as_ref().and_then(|bareme| bareme.scenario.as_deref());
        for year in &funding.annees {
            let scenario = year.scenario.as_deref();
            let new = scenario.filter(|_| scenario != told);
            told = scenario.or(told);
            // Five years alike would hide the one that is not.
            let same = previous.is_some_and(|known| known.lignes == year.lignes && known.bareme == year.bareme);
            out += &self.year(year, same, new);
            previous = Some(year);
        }
        if funding.annees.len() > 1
            && let Some(total) = funding.total_connu
        {
            let name = match funding.annees.iter().any(|year| year.scenario.is_some()) {
                true => self.say(
                    "Toutes les années, missions entières, avec scénario, jamais du droit",
                    "All years, whole missions, with a scenario, never law",
                ),
                false => self.say("Toutes les années, missions entières", "All years, whole missions"),
            };
            out += &format!("  {BOLD}{name}  {}{BOLD:#}\n", self.amount(total));
        }
        for unknown in &funding.inconnus {
            let what = format!("{}, {}", unknown.libelle, unknown.libelle_part);
            let colon = self.say("\u{a0}: ", ": ");
            out += &wrap(&format!("{what}{colon}{}", unknown.raison), "  ? ", "    ");
        }
        out
    }

    /// Which part of a year follows which barème.
    fn straddle(&self, year: &AnneeVue, next: &ReleveVue) -> String {
        let (first, then) = (printable(year.bareme.as_deref().unwrap_or_default()), printable(&next.bareme));
        let eve = next.le.sub_days(1).map(|eve| self.day(eve)).unwrap_or_default();
        let text = match (self.fr, next.scenario.is_some()) {
            (true, false) => {
                format!("barème « {first} » jusqu’au {eve}, puis « {then} » ; les montants sont ceux du premier")
            }
            (true, true) => format!(
                "barème « {first} » jusqu’au {eve}, puis scénario « {then} », jamais du droit ; les montants sont ceux \
                 du premier"
            ),
            (false, false) => {
                format!("barème `{first}` until {eve}, then `{then}`; the amounts are those of the first one")
            }
            (false, true) => format!(
                "barème `{first}` until {eve}, then the scenario `{then}`, never law; the amounts are those of the \
                 first one"
            ),
        };
        wrap(&self.langue.typeset(&text), "    ", "    ")
    }

    /// A year; the text of its scenario when it was not told before.
    fn year(&self, year: &AnneeVue, same: bool, scenario_text: Option<&str>) -> String {
        let (from, to) = (self.day(year.du), self.day(year.au));
        let mut title = match (year.hypothetique, self.fr) {
            (true, true) => "Année type d’un contrat signé à la date du rapport".to_owned(),
            (true, false) => "A typical year of a contract signed on the date of the report".to_owned(),
            (false, true) => format!("Année {} : du {from} au {to}", year.annee),
            (false, false) => format!("Year {}: from {from} to {to}", year.annee),
        };
        if let (Some(_), Some(id)) = (&year.scenario, &year.bareme) {
            let id = printable(id);
            title += &match self.fr {
                true => format!(" (scénario « {id} », jamais du droit)"),
                false => format!(" (scenario `{id}`, never law)"),
            };
        }
        let mut title = format!("{title}\n{}", scenario(scenario_text, "    ").unwrap_or_default());
        title.extend(year.releve.as_ref().map(|next| self.straddle(year, next)));
        let Some(total) = year.total_connu else {
            let reason = year.raison.as_deref().unwrap_or_default();
            return format!("  {title}{}", wrap(reason, "    ", "    "));
        };
        let total = format!("{BOLD}{}{BOLD:#}", self.amount(total));
        if same {
            let alike = self.say("comme l’année précédente", "as the year before");
            return format!("  {title}    {alike}, {} {total}\n", self.say("soit", "that is"));
        }
        let mut table = Table::new(if self.fr {
            &["ligne", "part", ">montant", "statut"]
        } else {
            &["line", "part", ">amount", "status"]
        });
        let mut notes: Vec<&str> = Vec::new();
        for line in &year.lignes {
            let amount = line.montant.map_or_else(|| self.say("inconnu", "unknown").to_owned(), |sum| self.amount(sum));
            let status = match line.origine.code() {
                "contrat" => self.say("contrat", "contract").to_owned(),
                _ => line.statut.libelle().typeset(self.langue),
            };
            let mark = line.motif.as_deref().map(|reason| footnote(&mut notes, reason)).unwrap_or_default();
            table.row(vec![
                line.libelle.clone(),
                line.libelle_part.clone(),
                if line.comptee || line.montant.is_none() { amount } else { format!("({amount})") },
                format!("{status}{mark}"),
            ]);
        }
        let mut out = format!("  {title}{}", table.render("    "));
        for (index, note) in notes.iter().enumerate() {
            let mark = superscript(index);
            out += &format!("{DIM}{}{DIM:#}\n", wrap(note, &format!("    {mark} "), "      ").trim_end());
        }
        let status = year.statut.map(|status| format!(" ({})", status.libelle().typeset(self.langue)));
        let missing = match (year.inconnus.len(), self.fr) {
            (0, _) => String::new(),
            (1, true) => ", sans le montant inconnu".to_owned(),
            (1, false) => ", without the unknown amount".to_owned(),
            (n, true) => format!(", sans les {n} montants inconnus"),
            (n, false) => format!(", without the {n} unknown amounts"),
        };
        let name = match year.inconnus.is_empty() {
            true => self.say("Montants annuels, missions entières", "Yearly amounts, whole missions"),
            false => self.say("Montants annuels connus, missions entières", "Known yearly amounts, whole missions"),
        };
        out + &format!("    {name}  {total}{}{missing}\n", status.unwrap_or_default())
    }
}

/// What a scenario supposes, which must be seen.
pub(super) fn scenario(text: Option<&str>, indent: &str) -> Option<String> {
    let text = wrap(&clean(text?), indent, indent);
    Some(format!("{YELLOW}{}{YELLOW:#}\n", text.trim_end()))
}

/// The mark of a note, which is added to the notes the first time.
pub(super) fn footnote<'t>(notes: &mut Vec<&'t str>, note: &'t str) -> String {
    let index = notes.iter().position(|known| *known == note).unwrap_or_else(|| {
        notes.push(note);
        notes.len() - 1
    });
    format!(" {}", superscript(index))
}

pub(super) fn superscript(index: usize) -> char {
    ['¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'].get(index).copied().unwrap_or('*')
}
