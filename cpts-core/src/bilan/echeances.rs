//! The dates of a report, as one calendar: what the rules ask by a day, the payments expected, the end of the contract.

use super::Bilan;
use crate::diagnostics::{Argument, Message, Texte};
use crate::rules::Verdict;
use crate::values::{Date, Montant};

/// A date to keep in mind.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Echeance {
    /// The day.
    pub le: Date,
    /// What it is about.
    pub nature: NatureEcheance,
    /// The rule that asks for something by that day.
    pub regle: Option<&'static str>,
    /// What happens, or is due.
    pub message: Message,
    /// The euros that come, or are at stake.
    pub montant: Option<Montant>,
    /// What tells it apart from the other dates of the CPTS, and stays the same from one report to the next: it holds
    /// no day and no amount, but may hold a code that the user wrote.
    pub cle: String,
}

/// What a date is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum NatureEcheance {
    /// The contract: an anniversary, its end.
    Contrat,
    /// Something that a rule asks for.
    Regle,
    /// A payment expected.
    Versement,
}

impl NatureEcheance {
    /// The code in JSON.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Contrat => "contrat",
            Self::Regle => "regle",
            Self::Versement => "versement",
        }
    }
}

static ANNEE: Texte = Texte::new("début de l'année de contrat {annee}", "start of contract year {annee}");
static FIN: Texte = Texte::new("fin de la dernière année de contrat connue", "end of the last contract year known");
static VERSEMENT: Texte =
    Texte::new("{nature} : {ligne}, {part}, année {annee}", "{nature}: {ligne}, {part}, year {annee}");
static VERSEMENT_INCONNU: Texte = Texte::new(
    "{nature} : {ligne}, {part}, année {annee} (montant inconnu)",
    "{nature}: {ligne}, {part}, year {annee} (unknown amount)",
);

impl Bilan {
    /// Every date of the report, the first first: past ones too.
    #[must_use]
    pub fn echeances(&self) -> Vec<Echeance> {
        let mut dates: Vec<Echeance> = self.of_contract().chain(self.of_rules()).chain(self.of_payments()).collect();
        dates.sort_by_key(|date| (date.le, date.nature));
        dates
    }

    fn of_contract(&self) -> impl Iterator<Item = Echeance> {
        let years = self.financement.annees.iter().filter(|year| !year.hypothetique);
        let last = years.clone().next_back().map(|year| (year.au, Message::new(&FIN), "contrat/fin".to_owned()));
        let starts = years.map(|year| {
            (year.du, Message::new(&ANNEE).with("annee", year.annee), format!("contrat/annee/{}", year.annee))
        });
        starts.chain(last).map(|(le, message, cle)| Echeance {
            le,
            nature: NatureEcheance::Contrat,
            regle: None,
            message,
            montant: None,
            cle,
        })
    }

    fn of_rules(&self) -> impl Iterator<Item = Echeance> {
        let found = self.verdicts.iter().flat_map(|answer| answer.constats.iter().map(move |found| (answer, found)));
        found.filter(|(_, found)| found.verdict != Verdict::Conforme).filter_map(|(answer, found)| {
            Some(Echeance {
                le: found.echeance?,
                nature: NatureEcheance::Regle,
                regle: Some(answer.regle.id),
                message: found.message.clone(),
                montant: found.montant,
                cle: format!("regle/{}{}", answer.regle.id, found.lieu),
            })
        })
    }

    fn of_payments(&self) -> impl Iterator<Item = Echeance> {
        self.financement.versements.attendus.iter().filter_map(|payment| {
            let text = if payment.montant.is_some() { &VERSEMENT } else { &VERSEMENT_INCONNU };
            let named = |text: Option<&'static Texte>, code: &str| {
                text.map_or_else(|| Argument::Public(code.into()), Argument::from)
            };
            Some(Echeance {
                le: payment.le?,
                nature: NatureEcheance::Versement,
                regle: None,
                message: Message::new(text)
                    .with("nature", named(payment.nature.libelle(), payment.nature.code()))
                    .with("ligne", named(payment.poste.libelle(), payment.poste.code()))
                    .with("part", named(payment.part.libelle(), payment.part.code()))
                    .with("annee", payment.annee),
                montant: payment.montant,
                cle: format!(
                    "versement/{}/{}/{}/{}",
                    payment.annee,
                    payment.poste.code(),
                    payment.part.code(),
                    payment.nature.code()
                ),
            })
        })
    }
}
