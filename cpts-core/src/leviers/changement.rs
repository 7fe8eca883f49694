//! A change to the dossier: what a move is made of.

use crate::model::{ContratAci, CriseReconnue, DatePartielle, Dossier, LigneIndicateur, MissionAci, Versement};
use crate::values::Date;

/// A change to the dossier. A rank past the end of its list adds to it.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Changement {
    /// The day of the signature of the contract.
    Signature(Date),
    /// A mission of the contract, by its rank.
    Mission(usize, Box<MissionAci>),
    /// A line of indicator, by the rank of its mission and its own.
    Ligne((usize, usize), Box<LigneIndicateur>),
    /// A payment received.
    Versement(Box<Versement>),
    /// When the crisis plan was written.
    Plan(DatePartielle),
    /// A crisis, by its rank.
    Crise(usize, Box<CriseReconnue>),
}

/// Makes changes, in their order.
pub(super) fn apply(dossier: &mut Dossier, changes: &[Changement]) {
    for change in changes {
        make(dossier, change.clone());
    }
}

fn make(dossier: &mut Dossier, change: Changement) {
    match change {
        Changement::Signature(day) => contract(dossier).signature = Some(day.into()),
        Changement::Mission(rank, mission) => put(&mut contract(dossier).missions, rank, *mission),
        Changement::Ligne((mission, rank), line) => {
            if let Some(mission) = contract(dossier).missions.as_mut().and_then(|missions| missions.get_mut(mission)) {
                put(&mut mission.indicateurs, rank, *line);
            }
        }
        Changement::Versement(payment) => put(&mut contract(dossier).versements, usize::MAX, *payment),
        Changement::Plan(day) => dossier.plan_de_crise.get_or_insert_default().redaction = Some(day),
        Changement::Crise(rank, crisis) => put(&mut dossier.crises, rank, *crisis),
    }
}

fn contract(dossier: &mut Dossier) -> &mut ContratAci {
    dossier.contrat_aci.get_or_insert_default()
}

fn put<T>(list: &mut Option<Vec<T>>, rank: usize, value: T) {
    let list = list.get_or_insert_default();
    match list.get_mut(rank) {
        Some(place) => *place = value,
        None => list.push(value),
    }
}
