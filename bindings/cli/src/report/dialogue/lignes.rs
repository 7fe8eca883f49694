//! The lines of indicators of a mission in a contract year, with what they pay.

use cpts_core::funding::{AnneeContrat, Calcul, Du, EtatIndicateur, indicateur};
use cpts_core::model::{Decimal, LigneIndicateur, MissionAci, PartMontant, Preuve};
use cpts_core::values::Montant;

use super::Dialogue;

/// A line of indicator in a year.
pub(in crate::report) struct LigneDeLAnnee<'a> {
    pub(in crate::report) ligne: &'a LigneIndicateur,
    /// Whether it is carried from the year before.
    pub(in crate::report) reportee: bool,
    /// What it pays; `None` when no variable part of the year counts it.
    pub(in crate::report) etat: Option<EtatIndicateur>,
}

impl LigneDeLAnnee<'_> {
    /// The value reached in the year.
    pub(in crate::report) fn valeur(&self) -> Option<Decimal> {
        if self.reportee { self.ligne.report.as_ref()?.valeur } else { self.ligne.valeur }
    }

    /// What shows it.
    pub(in crate::report) fn preuves(&self) -> &[Preuve] {
        let proofs = if self.reportee {
            self.ligne.report.as_ref().and_then(|later| later.preuves.as_deref())
        } else {
            self.ligne.preuves.as_deref()
        };
        proofs.unwrap_or_default()
    }

    /// What it pays for certain.
    pub(in crate::report) fn gagne(&self) -> Option<Montant> {
        match self.etat {
            Some(EtatIndicateur::Acquis(amount)) => Some(amount),
            _ => None,
        }
    }

    /// What it could have paid more.
    pub(in crate::report) fn perdu(&self) -> Option<Montant> {
        Some(self.ligne.montant_maximum?.minus(self.gagne()?)).filter(|lost| *lost >= Montant::ZERO)
    }
}

impl<'a> Dialogue<'a> {
    /// The lines of a mission in a year: as its variable part has them, or as the contract has where that part cannot be
    /// computed.
    pub(in crate::report) fn lines(
        &self,
        rank: usize,
        mission: &'a MissionAci,
        year: &'a AnneeContrat,
    ) -> Vec<LigneDeLAnnee<'a>> {
        if let Some(Calcul::Indicateurs(part)) = variable(mission, year).map(|due| &due.calcul) {
            let missions = self.matiere.missions();
            let own = part.lignes.iter().filter(|line| line.rang.0 == rank);
            return own
                .filter_map(|line| {
                    let ligne = missions.get(line.rang.0)?.indicateurs.as_ref()?.get(line.rang.1)?;
                    Some(LigneDeLAnnee { ligne, reportee: line.reportee, etat: Some(line.etat.clone()) })
                })
                .collect();
        }
        let lines = indicateur::lines(&self.matiere.examen.dossier);
        lines
            .filter(|line| core::ptr::eq(line.mission, mission) && line.ligne.annee_contrat == Some(year.annee))
            .map(|line| LigneDeLAnnee { ligne: line.ligne, reportee: false, etat: None })
            .collect()
    }
}

/// The variable part of a mission in a year.
pub(super) fn variable<'a>(mission: &MissionAci, year: &'a AnneeContrat) -> Option<&'a Du> {
    let code = mission.mission.as_ref()?.code();
    year.dus.iter().find(|due| due.poste.code() == code && due.part == PartMontant::Variable)
}
