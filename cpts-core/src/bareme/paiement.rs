//! How the amounts of a version are paid.

use super::{Bilingue, Proportion, Statut};
use crate::json::record;

record! {
    /// How the amounts of a version are paid: what is advanced, when the rest comes.
    pub struct Paiement {
        /// The running costs, until the missions start.
        fonctionnement_avant_missions: PaiementFonctionnementAvantMissions,
        /// The running costs, year by year.
        fonctionnement_annuel: PaiementFonctionnementAnnuel,
        /// The fixed part of a mission.
        mission_fixe: PaiementMissionFixe,
        /// The variable part of a mission.
        mission_variable: PaiementMissionVariable,
        /// How days are counted in a prorated advance.
        convention_jours: ConventionPaiement,
        /// How amounts are rounded.
        arrondi: ConventionPaiement,
    }

    /// How the running costs are paid before the missions start.
    pub struct PaiementFonctionnementAvantMissions {
        /// The share paid at the signature of the contract.
        part_signature: Proportion,
        /// What it depends on.
        condition: Bilingue,
        /// How certain it is.
        [required] statut: Statut,
        /// Where it comes from.
        sources: Vec<Box<str>>,
        /// What to know of it.
        note: Bilingue,
    }

    /// How the running costs of a contract year are paid.
    pub struct PaiementFonctionnementAnnuel {
        /// The share paid ahead.
        part_avance: Proportion,
        /// When it is.
        avance: Bilingue,
        /// When the rest is.
        solde: Bilingue,
        /// How certain it is.
        [required] statut: Statut,
        /// Where it comes from.
        sources: Vec<Box<str>>,
        /// What to know of it.
        note: Bilingue,
    }

    /// How the fixed part of a mission is paid.
    pub struct PaiementMissionFixe {
        /// The share paid ahead.
        part_avance: Proportion,
        /// When the first advance is.
        premiere_avance: Bilingue,
        /// What the first advance is prorated to.
        prorata_premiere_avance: Bilingue,
        /// What is paid at each anniversary.
        annees_suivantes: Bilingue,
        /// How certain it is.
        [required] statut: Statut,
        /// Where it comes from.
        sources: Vec<Box<str>>,
        /// What to know of it.
        note: Bilingue,
    }

    /// How the variable part of a mission is paid.
    pub struct PaiementMissionVariable {
        /// The share paid ahead; absent when no advance is known.
        part_avance: Proportion,
        /// When it is paid, and on what.
        versement: Bilingue,
        /// The national formula; absent when none is known.
        formule: Bilingue,
        /// How certain it is.
        [required] statut: Statut,
        /// Where it comes from.
        sources: Vec<Box<str>>,
        /// What to know of it.
        note: Bilingue,
    }

    /// A convention of the computation of payments.
    pub struct ConventionPaiement {
        /// Its code; absent when unknown.
        valeur: Box<str>,
        /// How certain it is.
        [required] statut: Statut,
        /// Where it comes from.
        sources: Vec<Box<str>>,
        /// What to know of it.
        note: Bilingue,
    }
}

macro_rules! share {
    ($($record:ty: $field:ident),*) => {
        $(impl $record {
            /// The share paid ahead, in thousandths; `None` when unknown.
            #[must_use]
            pub fn share_per_mille(&self) -> Option<u32> {
                self.$field.map(Proportion::per_mille)
            }
        })*
    };
}

share! {
    PaiementFonctionnementAvantMissions: part_signature,
    PaiementFonctionnementAnnuel: part_avance,
    PaiementMissionFixe: part_avance,
    PaiementMissionVariable: part_avance
}
