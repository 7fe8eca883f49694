//! What would reach a yearly amount: the smallest population, the fewest missions, the fewest lines of indicators.
//!
//! Each answer is an evaluation of the contract with the change made; what nobody can know is told unknown, and
//! impossible is said only when nothing unknown could make it possible.

mod indicateurs;
mod missions;
mod population;
mod visee;
mod voie;
mod vue;

pub use voie::{IssueVoie, Voie};
pub use vue::{ObjectifVue, ObjectifsVue, VoieVue};

use crate::bareme::Baremes;
use crate::diagnostics::{Message, Texte};
use crate::funding::Annuel;
use crate::model::Dossier;
use crate::reference::Communes;
use crate::values::{Date, Montant};
use visee::Visee;

/// What would reach a yearly amount.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Objectif {
    /// The amount to reach.
    pub montant: Montant,
    /// The name of the CPTS.
    pub nom: Option<Box<str>>,
    /// The contract year that it is for, when there is one.
    pub annee: Option<AnneeVisee>,
    /// What that year is worth as things stand; `None` when it cannot be computed.
    pub actuel: Option<Annuel>,
    /// Why nothing could be tried.
    pub raison: Option<Message>,
    /// The ways that were tried: by the population, by the missions, by the indicators.
    pub voies: Vec<Voie>,
}

/// The contract year that a goal is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct AnneeVisee {
    /// Its number.
    pub annee: u8,
    /// Its first day.
    pub du: Date,
    /// Its last day.
    pub au: Date,
    /// Whether it is that of a contract that would be signed on the date, all its mandatory missions starting then.
    pub is_typical: bool,
}

static SANS_ANNEE: Texte = Texte::new(
    "le contrat n'a pas d'année {annee}, ou elle est passée",
    "the contract has no year {annee}, or it has passed",
);
static FINI: Texte = Texte::new("le contrat est arrivé à son terme", "the contract has come to its end");
static SANS_SIGNATURE: Texte = Texte::new(
    "on ignore quel jour le contrat a été signé : ses années ne sont pas connues",
    "the day of the signature of the contract is unknown: so are its years",
);
static SANS_BAREME: Texte = Texte::new(
    "aucun barème n'est en vigueur au début de cette année de contrat",
    "no barème is in force at the start of this contract year",
);

/// What would make a contract year reach an amount: that of the number given, else the next one, else the current one.
///
/// Without a contract, the year is that of a contract signed on the date.
///
/// ```
/// use cpts_core::bareme::Baremes;
/// use cpts_core::exchange::json::read;
/// use cpts_core::leviers::objectif::{IssueVoie, reach};
/// use cpts_core::reference::SansReference;
/// use cpts_core::values::Montant;
///
/// let text = br#"{"format": "cpts-dossier", "version": "1.0", "identite": {"nom": "A"}, "contrat_aci": {
///     "signature": "2026-03-12", "taille": 3, "missions": [{"mission": "prevention", "demarrage": "2026-03-12"}]}}"#;
/// let goal = Montant::from_euros(130_000);
/// let found = reach(&read(text).dossier, &Baremes::embedded(), &SansReference, "2026-11-21".parse()?, goal, None);
/// let missions = found.voies.iter().find(|voie| &*voie.id == "missions");
/// assert_eq!(missions.map(|voie| voie.issue), Some(IssueVoie::Acquis));
/// # Ok::<(), cpts_core::values::ValeurInvalide>(())
/// ```
#[must_use]
pub fn reach(
    dossier: &Dossier,
    baremes: &Baremes,
    communes: &dyn Communes,
    date: Date,
    montant: Montant,
    annee: Option<u8>,
) -> Objectif {
    let mut found = Objectif {
        montant,
        nom: dossier.nom().map(Into::into),
        annee: None,
        actuel: None,
        raison: None,
        voies: Vec::new(),
    };
    match Visee::new(dossier, baremes, communes, date, annee) {
        Err(why) => found.raison = Some(why),
        Ok(visee) => {
            found.annee = Some(visee.annee);
            found.actuel = visee.worth();
            found.voies = vec![
                population::way(&visee, montant),
                missions::way(&visee, montant),
                indicateurs::way(&visee, montant),
            ];
        }
    }
    found
}
