//! The crisis mission: the plan, and the crises that were recognised.

use super::{DatePartielle, TypologieCrise};
use crate::json::record;

record! {
    /// The plan of response to serious health crises.
    pub struct PlanDeCrise {
        /// When it was written.
        redaction: DatePartielle,
        /// When it was updated.
        mises_a_jour: Vec<DatePartielle>,
        /// The typologies of crisis that it covers.
        typologies: Vec<TypologieCrise>,
        /// To whom it was sent.
        transmissions: Vec<Transmission>,
        /// Since when it is shared with the members.
        partage_adherents: DatePartielle,
        /// The day by which it must be written, when the contract says so.
        echeance: DatePartielle,
        /// The exercises held.
        exercices: Vec<DatePartielle>,
    }

    /// The plan sent to somebody.
    pub struct Transmission {
        /// To whom: `ars`, `cpam`, a commune…
        [required] destinataire: Box<str>,
        /// When.
        le: DatePartielle,
    }

    /// A crisis that an authority recognised: the variable part of the mission depends on it.
    pub struct CriseReconnue {
        /// What it was.
        [required] intitule: Box<str>,
        /// Who recognised it: ARS director, prefect, minister.
        autorite: Box<str>,
        /// When it was recognised.
        le: DatePartielle,
        /// When it began.
        debut: DatePartielle,
        /// When it ended.
        fin: DatePartielle,
        /// Its typology.
        typologie: TypologieCrise,
        /// The part that the CPTS took.
        action: Box<str>,
    }
}
