//! One side of a comparison: a law, and what is supposed besides.

use crate::bareme::{Baremes, Statut};
use crate::funding::{AnneeContrat, BaseTaille, Financement, PopulationDesCommunes, TailleRetenue};
use crate::model::Dossier;
use crate::values::Date;

/// One side of a comparison: a law, and what is supposed besides.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Cote<'a> {
    /// The law.
    pub baremes: &'a Baremes,
    /// A size that changes during the contract: a scenario, because nobody knows what that does.
    pub taille: Option<TailleSupposee>,
    /// Whether the amounts that contracts write are set aside, so that those of the barème show.
    pub national: bool,
}

/// A size that the money follows from a contract year on, whatever the contract writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct TailleSupposee {
    /// The size.
    pub taille: u8,
    /// The first contract year that it is for.
    pub des_annee: u8,
}

/// A size, and whether it is supposed.
type Variante = (Option<u8>, bool);

impl TailleSupposee {
    /// A size from a contract year on.
    #[must_use]
    pub fn new(taille: u8, des_annee: u8) -> Self {
        Self { taille, des_annee }
    }

    /// Supposed, hence no law.
    fn instead_of(self, size: TailleRetenue) -> TailleRetenue {
        TailleRetenue {
            taille: Some(self.taille),
            base: Some(BaseTaille::Declaree),
            statut: Statut::Projet,
            raison: None,
            ..size
        }
    }
}

impl<'a> Cote<'a> {
    /// A law, and nothing besides.
    #[must_use]
    pub fn new(baremes: &'a Baremes) -> Self {
        Self { baremes, taille: None, national: false }
    }

    /// The years of a contract on this side, each with the size of its own barème.
    pub(super) fn years(
        &self,
        dossier: &Dossier,
        population: &PopulationDesCommunes,
        date: Date,
    ) -> Vec<(AnneeContrat, TailleRetenue)> {
        let national;
        let dossier = if self.national {
            national = without_amounts(dossier);
            &national
        } else {
            dossier
        };
        let of = |day| TailleRetenue::find(dossier, self.baremes.in_force(day), population.clone());
        let size = of(date);
        let base = Financement::compute(dossier, self.baremes, &size, date).annees;
        // Most contracts have one size: the others are computed once each.
        let mut others: Vec<(Variante, Vec<AnneeContrat>)> = Vec::new();
        let years = base.into_iter().map(|year| {
            let supposed = self.taille.filter(|supposed| supposed.des_annee <= year.annee);
            let own = match supposed {
                Some(supposed) => supposed.instead_of(of(year.du)),
                None => of(year.du),
            };
            if own.taille == size.taille {
                return (year, own);
            }
            let key = (own.taille, supposed.is_some());
            if others.iter().all(|(known, _)| *known != key) {
                // The amounts that a contract writes are those of its own size.
                let supposed = supposed.map(|_| without_amounts(dossier));
                let funding = Financement::compute(supposed.as_ref().unwrap_or(dossier), self.baremes, &own, date);
                others.push((key, funding.annees));
            }
            let of_size = others.iter().find(|(known, _)| *known == key);
            let same = of_size.and_then(|(_, years)| years.iter().find(|known| known.annee == year.annee));
            (same.cloned().unwrap_or(year), own)
        });
        years.collect()
    }
}

fn without_amounts(dossier: &Dossier) -> Dossier {
    let contrat_aci = dossier.contrat_aci.clone().map(|mut contract| {
        contract.montants = None;
        contract
    });
    Dossier { contrat_aci, ..dossier.clone() }
}
