//! The size of a CPTS: the one of its contract, or the one of its inhabitants.

use super::population::PopulationDesCommunes;
use crate::bareme::{Bareme, Statut};
use crate::diagnostics::{Argument, Message, Texte};
use crate::model::Dossier;

/// The size that the money follows, and where it comes from.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct TailleRetenue {
    /// The size, from 1 to 4, when it is known.
    pub taille: Option<u8>,
    /// The inhabitants that the size was read from; with a size written in the contract, the best number known.
    pub habitants: Option<u32>,
    /// What decided.
    pub base: Option<BaseTaille>,
    /// How certain the size is.
    pub statut: Statut,
    /// The inhabitants that the CPTS declares.
    pub habitants_declares: Option<u32>,
    /// The inhabitants by the communes.
    pub population: PopulationDesCommunes,
    /// Why there is no size.
    pub raison: Option<Message>,
}

/// What decides the size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum BaseTaille {
    /// The size written in the contract.
    Contrat,
    /// The sum of the municipal populations of the communes.
    Communes,
    /// The population that the CPTS declares.
    Declaree,
}

impl BaseTaille {
    /// The code in JSON.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Contrat => "contrat",
            Self::Communes => "communes",
            Self::Declaree => "declaree",
        }
    }
}

static SANS_BAREME: Texte =
    Texte::new("aucun barème n'est en vigueur à cette date", "no barème is in force on this date");
static SANS_POPULATION: Texte = Texte::new(
    "ni taille au contrat, ni population déclarée, et {obstacle}",
    "no size in the contract, no declared population, and {obstacle}",
);
static BORNE: Texte = Texte::new(
    "aucune source ne dit de quel côté tombent exactement {habitants} habitants",
    "no source says on which side exactly {habitants} inhabitants fall",
);

impl TailleRetenue {
    /// The size of a dossier under a barème: the one of the contract, else that of the communes, else that of the
    /// declared population.
    #[must_use]
    pub fn find(dossier: &Dossier, bareme: Option<&Bareme>, population: PopulationDesCommunes) -> Self {
        let declared = dossier.territoire.as_ref().and_then(|territory| territory.population.as_ref()?.habitants);
        let contract = dossier.contrat_aci.as_ref().and_then(|contract| contract.taille);
        let mut size = Self {
            taille: None,
            habitants: population.habitants.or(declared),
            base: None,
            statut: Statut::Inconnu,
            habitants_declares: declared,
            population,
            raison: None,
        };
        if let Some(written) = contract.filter(|written| (1..=4).contains(written)) {
            size.taille = Some(written);
            size.base = Some(BaseTaille::Contrat);
            size.statut = Statut::ContratObserve;
            return size;
        }
        let Some(inhabitants) = size.habitants else {
            size.raison = size
                .population
                .obstacle
                .clone()
                .map(|obstacle| Message::new(&SANS_POPULATION).with("obstacle", obstacle));
            return size;
        };
        size.base = Some(if size.population.habitants.is_some() { BaseTaille::Communes } else { BaseTaille::Declaree });
        match bareme.and_then(|bareme| bareme.size_of(inhabitants)) {
            Some((found, statut)) => {
                size.taille = found;
                size.statut = statut;
                if found.is_none() {
                    size.raison =
                        Some(Message::new(&BORNE).with("habitants", Argument::Nombre(i64::from(inhabitants))));
                }
            }
            None => size.raison = Some(Message::new(&SANS_BAREME)),
        }
        size
    }
}
