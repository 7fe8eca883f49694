//! What is paid to professionals: indemnities for a function, remunerations for a mission.

use super::{Date, Mission, Montant, codes::NatureIndemnisation};
use crate::json::record;

record! {
    /// A payment to a professional (CSP D1434-44). Its yearly sum is capped, by civil year.
    pub struct Indemnisation {
        /// Its id in the dossier.
        id: Box<str>,
        /// The member who was paid, by the id of the dossier.
        [required] beneficiaire: Box<str>,
        /// When it was paid.
        [required] le: Date,
        /// How much.
        [required] montant: Montant,
        /// Indemnity or remuneration.
        nature: NatureIndemnisation,
        /// The function held, for an indemnity.
        fonction: Box<str>,
        /// The mission, for a remuneration.
        mission: Mission,
        /// The hours that it pays.
        heures: crate::values::Decimal,
        /// What it was for.
        objet: Box<str>,
    }
}
