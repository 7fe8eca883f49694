//! What was received, set against what was expected: line by line, by date.
//!
//! Money goes to the payments that it names, and among them to the oldest first. What is owed for certain is told
//! late; what rests on a fact that the dossier does not state is in doubt, never late.

use super::annees::AnneeContrat;
use crate::bareme::{Baremes, Statut};
use crate::diagnostics::{Message, Texte};
use crate::model::{ContratAci, Dossier, NatureVersement, PartMontant, Poste, SuiteContrat, Versement};
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
}

/// Where a payment stands on the date of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename_all = "snake_case"))]
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
static MONTANT_NATIONAL: Texte = Texte::new(
    "le montant est celui du barème national : le dossier ne dit pas celui du contrat",
    "the amount is that of the national barème: the dossier does not say that of the contract",
);
static PART_VARIABLE: Texte = Texte::new(
    "le montant dépend des indicateurs, dont le règlement n'est pas connu",
    "the amount depends on the indicators, of which the settlement is not known",
);
static CONTRAT_EN_COURS: Texte = Texte::new(
    "le dossier ne dit pas que le contrat courait encore ce jour-là (`suite`)",
    "the dossier does not say that the contract was still running on that day (`suite`)",
);

/// Sets what was received against what was expected.
pub(super) fn compute(dossier: &Dossier, baremes: &Baremes, years: &[AnneeContrat], date: Date) -> Rapprochement {
    let mut expected = expected(years);
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
        let known = doubt.or_else(|| contract.and_then(|contract| uncertain(contract, payment)));
        (payment.etat, payment.doute) = state(payment, date, delay, known);
    }
    Rapprochement { attendus: expected, en_trop: excess }
}

/// The payments expected, by day; those without a day come last.
fn expected(years: &[AnneeContrat]) -> Vec<Suivi> {
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
                },
            ));
        }
    }
    expected.sort_by_key(|payment| (payment.le.is_none(), payment.le));
    expected
}

/// Gives each payment received to those expected that it names, the oldest first, and says what is left of it.
///
/// The most precise are given first, whatever their order in the dossier.
fn allocate(expected: &mut [Suivi], received: &[Versement]) -> Vec<EnTrop> {
    let mut order: Vec<(usize, &Versement)> = received.iter().enumerate().collect();
    order.sort_by_key(|(_, payment)| {
        let named = (
            payment.annee_contrat,
            payment.ligne.as_ref().map(Poste::code),
            payment.part.as_ref().map(PartMontant::code),
            payment.nature.as_ref().map(NatureVersement::code),
        );
        (core::cmp::Reverse(precision(payment)), payment.le, payment.montant, named)
    });
    let mut excess = Vec::new();
    for (rank, payment) in order {
        let Some(amount) = payment.montant else { continue };
        let mut left = amount;
        for candidate in expected.iter_mut().filter(|candidate| names(payment, candidate)) {
            let Some(missing) = candidate.manque() else { continue };
            let taken = if left < Montant::ZERO { left.max(missing.min(Montant::ZERO)) } else { left.min(missing) };
            if (taken < Montant::ZERO) == (left < Montant::ZERO) {
                candidate.recu = candidate.recu.plus(taken);
                left = left.minus(taken);
            }
        }
        // What remains may be what a payment of unknown amount was.
        let open = expected.iter_mut().find(|candidate| candidate.montant.is_none() && names(payment, candidate));
        match open {
            Some(candidate) => candidate.recu = candidate.recu.plus(left),
            None if left != Montant::ZERO => excess.push(EnTrop { rang: rank, montant: left }),
            None => {}
        }
    }
    excess.sort_by_key(|excess| excess.rang);
    excess
}

fn precision(payment: &Versement) -> usize {
    [payment.annee_contrat.is_some(), payment.part.is_some(), payment.nature.is_some()]
        .into_iter()
        .filter(|is| *is)
        .count()
}

fn is_precise(payment: &Versement) -> bool {
    precision(payment) == 3 && payment.ligne.is_some() && payment.montant.is_some() && payment.le.is_some()
}

/// Whether a payment received may be one that was expected.
fn names(received: &Versement, expected: &Suivi) -> bool {
    received.ligne.as_ref() == Some(&expected.poste)
        && received.annee_contrat.is_none_or(|year| year == expected.annee)
        && received.nature.as_ref().is_none_or(|nature| *nature == expected.nature)
        && received.part.as_ref().is_none_or(|part| same_part(part, &expected.part))
}

/// Whether the part that a payment names is, or may be, the one that was expected.
fn same_part(received: &PartMontant, expected: &PartMontant) -> bool {
    use PartMontant::{Fixe, FixeAnneesSuivantes, FixePremiereAnnee, Total, Variable, VariableCriseReconnue};
    received == expected
        || matches!(
            (received, expected),
            (Total, _) | (Fixe, FixePremiereAnnee | FixeAnneesSuivantes) | (Variable, VariableCriseReconnue)
        )
}

/// Why the amount, or the day, of a payment rests on something that the dossier does not state.
fn uncertain(contract: &ContratAci, payment: &Suivi) -> Option<&'static Texte> {
    if matches!(payment.part, PartMontant::Variable | PartMontant::VariableCriseReconnue) {
        return Some(&PART_VARIABLE);
    }
    if !is_written(contract, payment) {
        return Some(&MONTANT_NATIONAL);
    }
    if !was_running(contract, payment.le) { Some(&CONTRAT_EN_COURS) } else { None }
}

/// Whether the contract writes the amount of a payment, once and without a doubt.
fn is_written(contract: &ContratAci, payment: &Suivi) -> bool {
    let amounts = contract.montants.as_deref().unwrap_or_default();
    let is_known =
        amounts.iter().all(|amount| amount.ligne.is_some() && amount.part.is_some() && amount.montant.is_some());
    let mut own = amounts.iter().filter(|amount| amount.ligne.as_ref() == Some(&payment.poste));
    let missions = || contract.missions.iter().flatten();
    let started =
        missions().filter(|known| known.mission.as_ref().is_some_and(|mission| mission.code() == payment.poste.code()));
    let is_single = payment.poste == Poste::Fonctionnement || started.count() == 1;
    let is_named = missions().all(|known| known.mission.is_some());
    let is_same = |part: &PartMontant| payment.poste == Poste::Fonctionnement || *part == payment.part;
    let is_alone = match payment.poste {
        Poste::Fonctionnement => own.clone().count() == 1,
        _ => own.clone().filter(|amount| amount.part.as_ref() == Some(&payment.part)).count() == 1,
    };
    is_known && is_single && is_named && is_alone && own.any(|amount| amount.part.as_ref().is_some_and(is_same))
}

/// Whether the dossier states that the contract was still running on a day.
fn was_running(contract: &ContratAci, day: Option<Date>) -> bool {
    let Some(outcome) = contract.suite.as_ref() else { return false };
    let is_running = matches!(outcome.nature, Some(SuiteContrat::EnCours | SuiteContrat::Renouvellement));
    is_running && outcome.le.zip(day).is_some_and(|(stated, day)| day <= stated.first())
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
