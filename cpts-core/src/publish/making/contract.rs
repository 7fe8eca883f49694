//! The contract: when it was signed, and where its missions stand.

use super::{Maker, labels};
use crate::diagnostics::{Pointeur, Texte};
use crate::model::MissionAci;
use crate::publish::{CodeLibelle, ContratPublic, MissionPublique};
use crate::values::DatePartielle;

static A_VENIR: Texte = Texte::new("à venir", "to come");
static DEMARREE: Texte = Texte::new("démarrée", "started");
static DEPLOYEE: Texte = Texte::new("déployée", "deployed");

impl Maker<'_> {
    pub(super) fn contract(&self) -> Option<ContratPublic> {
        let contract = self.dossier.contrat_aci.as_ref()?;
        let missions = contract.missions.as_deref();
        Some(ContratPublic {
            signature: contract.signature,
            missions: missions.map(|missions| {
                missions.iter().zip(0..).filter_map(|(mission, rank)| self.mission(mission, rank)).collect()
            }),
            extras: Default::default(),
        })
    }

    fn mission(&self, mission: &MissionAci, rank: usize) -> Option<MissionPublique> {
        let code = mission.mission.as_ref()?;
        let place = || Pointeur::from_static("/contrat_aci/missions").index(rank).key("mission");
        Some(MissionPublique {
            mission: Some(self.code(labels::of_list(code.code(), code.libelle()), place)?),
            statut: self.status(mission),
            demarrage: mission.demarrage,
            deploiement: mission.deploiement,
            extras: Default::default(),
        })
    }

    /// Where a mission stands, when its dates leave no doubt: nothing is said of a mission without a date.
    fn status(&self, mission: &MissionAci) -> Option<CodeLibelle> {
        let is_past = |date: DatePartielle| date.last() <= self.date;
        if mission.deploiement.is_some_and(is_past) {
            return Some(labels::of_list("deployee", Some(&DEPLOYEE)));
        }
        let start = mission.demarrage?;
        if is_past(start) {
            Some(labels::of_list("demarree", Some(&DEMARREE)))
        } else if start.first() > self.date {
            Some(labels::of_list("a_venir", Some(&A_VENIR)))
        } else {
            None
        }
    }
}
