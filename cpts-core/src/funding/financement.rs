//! What the contract is worth, year by year, and what nobody knows of it.

use super::annees::{AnneeContrat, years};
use super::lignes::INDECISE;
use super::taille::TailleRetenue;
use crate::bareme::{Baremes, Statut};
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
    /// What could not be computed, and why.
    pub raison: Option<Message>,
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
static SANS_TAILLE: Texte = Texte::new("la taille n'est pas connue : {raison}", "the size is not known: {raison}");
static SANS_BAREME: Texte = Texte::new(
    "aucun barème n'était en vigueur au début de ces années de contrat",
    "no barème was in force at the start of these contract years",
);

impl Financement {
    /// What the contract of a dossier is worth.
    #[must_use]
    pub fn compute(dossier: &Dossier, baremes: &Baremes, size: &TailleRetenue, date: Date) -> Self {
        let annees = years(dossier, baremes, size, date);
        let raison = match (&size.taille, annees.iter().any(|year| year.bareme.is_some())) {
            (None, _) => size.raison.clone().map(|reason| Message::new(&SANS_TAILLE).with("raison", reason)),
            (Some(_), false) => Some(Message::new(&SANS_BAREME)),
            (Some(_), true) => None,
        };
        Self { annees, raison }
    }

    /// The sum of what is known, over all the years; `None` when nothing could be computed.
    #[must_use]
    pub fn total_connu(&self) -> Option<Montant> {
        self.raison.is_none().then(|| self.annees.iter().map(AnneeContrat::total_connu).sum())
    }

    /// What should count and is not known, over all the years, for a size.
    #[must_use]
    pub fn inconnus(&self, taille: Option<u8>) -> Vec<Inconnu> {
        let mut missing: Vec<Inconnu> = Vec::new();
        for year in &self.annees {
            for unknown in year.inconnus(taille) {
                let same = |known: &&mut Inconnu| known.poste == unknown.poste && known.part == unknown.part;
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
                    _ if line.indecise => Message::new(&INDECISE),
                    (Some(amount), Statut::Projet) => Message::new(&PROJET).with("montant", amount),
                    _ => Message::new(&AUCUNE_SOURCE).with("taille", Argument::Nombre(i64::from(taille.unwrap_or(0)))),
                },
            })
            .collect()
    }
}
