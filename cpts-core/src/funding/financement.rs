//! What the contract is worth, year by year, and what nobody knows of it.

use std::sync::Arc;

use super::annees::{AnneeContrat, years};
use super::lignes::PREMIERE_INCERTAINE;
use super::rapprochement::{self, Rapprochement};
use super::taille::TailleRetenue;
use crate::bareme::{Baremes, CatalogueConventions, Conventions, Statut};
use crate::diagnostics::{Argument, Message, Texte};
use crate::model::{Dossier, PartMontant, Poste};
use crate::values::{Date, Montant};

/// What the contract is worth: its years, their lines, and what is missing.
///
/// Amounts are the most that a contract year may bring; a variable part depends on its indicators.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Financement {
    /// The contract years.
    pub annees: Vec<AnneeContrat>,
    /// The payments that should come, and what was received.
    pub versements: Rapprochement,
    /// The conventions that the payments follow.
    pub conventions: Conventions,
    /// Those that exist.
    pub catalogue: Arc<CatalogueConventions>,
    sans_annee: Option<Message>,
}

/// An amount that should count and that nobody knows.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Inconnu {
    /// The line.
    pub poste: Poste,
    /// Its part.
    pub part: PartMontant,
    /// The contract years concerned.
    pub annees: Vec<u8>,
    /// Why it is missing.
    pub raison: Message,
}

static AUCUNE_SOURCE: Texte = Texte::new(
    "aucune source publique ne confirme ce montant pour la taille {taille}",
    "no public source confirms this amount for size {taille}",
);
static PROJET: Texte = Texte::new(
    "seul un texte de négociation le donne ({montant}) : il n'est pas compté",
    "only a negotiation text gives it ({montant}): it is not counted",
);
static SANS_ANNEE: Texte = Texte::new(
    "les dates du contrat ne donnent aucune année : sa fin précède sa signature, ou sort du calendrier",
    "the dates of the contract give no year: its end comes before its signature, or is out of the calendar",
);

impl Financement {
    /// What the contract of a dossier is worth.
    #[must_use]
    pub fn compute(dossier: &Dossier, baremes: &Baremes, size: &TailleRetenue, date: Date) -> Self {
        let annees = years(dossier, baremes, size, date);
        let sans_annee = annees.is_empty().then(|| Message::new(&SANS_ANNEE));
        let versements = rapprochement::compute(dossier, baremes, &annees, date);
        Self {
            annees,
            versements,
            conventions: baremes.conventions.clone(),
            catalogue: Arc::clone(&baremes.catalogue),
            sans_annee,
        }
    }

    /// The sum of what is known, over the years of which something is; `None` when nothing is.
    #[must_use]
    pub fn total_connu(&self) -> Option<Montant> {
        let totals = self.annees.iter().filter_map(AnneeContrat::total_connu);
        totals.reduce(Montant::plus)
    }

    /// Why there is no year, or why the first of those that could not be computed was not.
    #[must_use]
    pub fn raison(&self) -> Option<&Message> {
        self.sans_annee.as_ref().or_else(|| self.annees.iter().find_map(|year| year.raison.as_ref()))
    }

    /// What should count and is not known, over all the years, for a size: once for each reason.
    #[must_use]
    pub fn inconnus(&self, taille: Option<u8>) -> Vec<Inconnu> {
        let mut missing: Vec<Inconnu> = Vec::new();
        for year in &self.annees {
            for unknown in year.inconnus(taille) {
                let same = |known: &&mut Inconnu| {
                    (&known.poste, &known.part, &known.raison) == (&unknown.poste, &unknown.part, &unknown.raison)
                };
                match missing.iter_mut().find(same) {
                    Some(known) => known.annees.extend(unknown.annees),
                    None => missing.push(unknown),
                }
            }
        }
        missing
    }
}

impl AnneeContrat {
    /// What should count in this year and is not known.
    #[must_use]
    pub fn inconnus(&self, taille: Option<u8>) -> Vec<Inconnu> {
        let missing = self.lignes.iter().filter(|line| line.is_missing());
        missing
            .map(|line| Inconnu {
                poste: line.poste.clone(),
                part: line.part.clone(),
                annees: vec![self.annee],
                raison: match (line.montant, line.statut) {
                    _ if line.indecise => Message::new(line.non_comptee.unwrap_or(&PREMIERE_INCERTAINE)),
                    (Some(amount), Statut::Projet) => Message::new(&PROJET).with("montant", amount),
                    _ => Message::new(&AUCUNE_SOURCE).with("taille", Argument::Nombre(i64::from(taille.unwrap_or(0)))),
                },
            })
            .collect()
    }
}
