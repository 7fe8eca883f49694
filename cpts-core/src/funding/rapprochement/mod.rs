//! What was received, set against what was expected: line by line, by date.
//!
//! Money goes to the payments that it names, and among them to the oldest first. What is owed for certain is told
//! late; what rests on a fact that the dossier does not state is in doubt, never late.

mod certitude;
mod imputation;

use self::imputation::{allocate, is_precise};
use super::annees::AnneeContrat;
use crate::bareme::{Baremes, Statut};
use crate::diagnostics::{Message, Texte};
use crate::model::{DatePartielle, Dossier, NatureVersement, PartMontant, Poste};
use crate::values::{Date, Montant};

/// The payments of a contract: expected, received, and what is left of both.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Rapprochement {
    /// The payments expected, by day.
    pub attendus: Vec<Suivi>,
    /// What was received and that no payment expected explains.
    pub en_trop: Vec<EnTrop>,
}

/// A payment that was expected, and what came of it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Suivi {
    /// The contract year.
    pub annee: u8,
    /// Running costs or a mission.
    pub poste: Poste,
    /// The part of the line.
    pub part: PartMontant,
    /// In full, ahead, or the balance.
    pub nature: NatureVersement,
    /// The day, when it is known.
    pub le: Option<Date>,
    /// The amount expected, when it is known.
    pub montant: Option<Montant>,
    /// How certain the amount is.
    pub statut: Statut,
    /// What was received for it.
    pub recu: Montant,
    /// Where it stands.
    pub etat: EtatVersement,
    /// Why it is in doubt.
    pub doute: Option<Message>,
    /// Whether its amount or its day follows a convention that no text fixes.
    pub convenu: bool,
}

/// Where a payment stands on the date of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum EtatVersement {
    /// Received.
    Recu,
    /// Its day has come, and it is not late yet.
    Attendu,
    /// Its day, and the time left to it, have passed.
    EnRetard,
    /// Its day has not come.
    AVenir,
    /// Nobody can tell.
    Indetermine,
}

impl EtatVersement {
    /// The code in JSON.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Recu => "recu",
            Self::Attendu => "attendu",
            Self::EnRetard => "en_retard",
            Self::AVenir => "a_venir",
            Self::Indetermine => "indetermine",
        }
    }

    /// The state for people.
    #[must_use]
    pub fn libelle(self) -> &'static Texte {
        static LIBELLES: [Texte; 5] = [
            Texte::new("reçu", "received"),
            Texte::new("attendu", "expected"),
            Texte::new("en retard", "late"),
            Texte::new("à venir", "to come"),
            Texte::new("indéterminé", "undetermined"),
        ];
        let [received, expected, late, ahead, unknown] = &LIBELLES;
        match self {
            Self::Recu => received,
            Self::Attendu => expected,
            Self::EnRetard => late,
            Self::AVenir => ahead,
            Self::Indetermine => unknown,
        }
    }
}

/// Money that no payment expected explains.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct EnTrop {
    /// The rank of the payment received, in the dossier.
    pub rang: usize,
    /// What is left of it.
    pub montant: Montant,
}

impl Suivi {
    /// What is still missing of it.
    #[must_use]
    pub fn manque(&self) -> Option<Montant> {
        self.montant.map(|amount| amount.minus(self.recu))
    }
}

static RECUS_INCONNUS: Texte =
    Texte::new("le dossier ne dit pas ce qui a été reçu", "the dossier does not say what was received");
static RECUS_IMPRECIS: Texte = Texte::new(
    "un versement reçu ne dit pas sa ligne, sa part, sa nature, son année, son montant ou son jour",
    "a payment received does not say its line, part, nature, year, amount or day",
);
static RECUS_PARTIELS: Texte =
    Texte::new("les versements reçus ne sont connus qu'en partie", "the payments received are known in part only");
static MONTANT_INCONNU: Texte = Texte::new("le montant attendu n'est pas connu", "the amount expected is not known");
static JOUR_INCONNU: Texte = Texte::new("le jour attendu n'est pas connu", "the day expected is not known");
/// Sets what was received against what was expected.
pub(super) fn compute(dossier: &Dossier, baremes: &Baremes, years: &[AnneeContrat], date: Date) -> Rapprochement {
    let complete = dossier.contrat_aci.as_ref().and_then(|contract| contract.dossier_complet);
    let mut expected = expected(years, complete);
    let received = dossier.contrat_aci.as_ref().and_then(|contract| contract.versements.as_deref());
    let excess = allocate(&mut expected, received.unwrap_or_default());
    let delay = baremes.threshold("fin-01.retard").unwrap_or(0);
    let doubt = if received.is_none() {
        Some(&RECUS_INCONNUS)
    } else if dossier.is_partial("/contrat_aci/versements") {
        Some(&RECUS_PARTIELS)
    } else if received.iter().copied().flatten().any(|payment| !is_precise(payment)) {
        Some(&RECUS_IMPRECIS)
    } else {
        None
    };
    let contract = dossier.contrat_aci.as_ref();
    for payment in &mut expected {
        let known = doubt.or_else(|| contract.and_then(|contract| certitude::uncertain(contract, payment)));
        (payment.etat, payment.doute) = state(payment, date, delay, known);
    }
    Rapprochement { attendus: expected, en_trop: excess }
}

/// The payments expected, by day; those without a day come last.
fn expected(years: &[AnneeContrat], complete: Option<DatePartielle>) -> Vec<Suivi> {
    let mut expected = Vec::new();
    for year in years {
        for due in &year.dus {
            expected.extend(due.versements.iter().filter(|payment| payment.montant != Some(Montant::ZERO)).map(
                |payment| Suivi {
                    annee: year.annee,
                    poste: due.poste.clone(),
                    part: due.part.clone(),
                    nature: payment.nature.clone(),
                    le: payment.le,
                    montant: payment.montant,
                    statut: due.statut,
                    recu: Montant::ZERO,
                    etat: EtatVersement::Indetermine,
                    doute: payment.raison.map(Message::new),
                    convenu: certitude::follows_conventions(due, payment, complete),
                },
            ));
        }
    }
    expected.sort_by_key(|payment| (payment.le.is_none(), payment.le));
    expected
}

fn state(payment: &Suivi, date: Date, delay: u32, doubt: Option<&'static Texte>) -> (EtatVersement, Option<Message>) {
    let unknown = |why| (EtatVersement::Indetermine, Some(Message::new(why)));
    let Some(day) = payment.le else {
        return (EtatVersement::Indetermine, payment.doute.clone().or_else(|| Some(Message::new(&JOUR_INCONNU))));
    };
    match payment.manque() {
        Some(Montant::ZERO) => (EtatVersement::Recu, None),
        _ if day > date => (EtatVersement::AVenir, None),
        None => unknown(&MONTANT_INCONNU),
        Some(_) if day.add_days(delay).is_none_or(|last| date <= last) => (EtatVersement::Attendu, None),
        Some(_) => match doubt {
            Some(why) => unknown(why),
            None => (EtatVersement::EnRetard, None),
        },
    }
}
