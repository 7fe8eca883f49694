//! The contract, as far as it is public: when it was signed, and its missions.

use super::CodeLibelle;
use crate::json::record;
use crate::values::DatePartielle;

record! {
    /// The contract with the health insurance and the ARS. Its money is not here.
    pub struct ContratPublic {
        /// When it was signed.
        signature: DatePartielle,
        /// Its missions.
        missions: Vec<MissionPublique>,
    }

    /// A mission of the contract.
    pub struct MissionPublique {
        /// Which one.
        [required] mission: CodeLibelle,
        /// Where it stands on the day of the publication: `a_venir`, `demarree` or `deployee`; absent when the dates do
        /// not tell.
        statut: CodeLibelle,
        /// When it started.
        demarrage: DatePartielle,
        /// When it was fully deployed.
        deploiement: DatePartielle,
    }
}
