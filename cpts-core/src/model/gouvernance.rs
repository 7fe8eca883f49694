//! Who decides, by role, and who helps.

use super::{Saisie, TypePartenaire};
use crate::ids::Finess;
use crate::json::record;

record! {
    /// The bodies of the association.
    pub struct Gouvernance {
        /// Bureau, board, general assembly, steering committees.
        instances: Vec<Instance>,
        /// Paid functions of coordination, in full-time equivalents.
        coordination_etp: crate::values::Decimal,
    }

    /// One body.
    pub struct Instance {
        /// Its name: `bureau`, `conseil_administration`, `copil`…
        [required] nom: Box<str>,
        /// Its seats.
        sieges: Vec<Siege>,
        /// How many seats it has, when they are not all described.
        nombre_sieges: u32,
        /// What it is for.
        objet: Box<str>,
    }

    /// One seat: a role, not a person.
    pub struct Siege {
        /// The role: `presidence`, `tresorerie`, `secretariat`, `referent`…
        [required] role: Box<str>,
        /// The code of the profession of who holds it (`professions` nomenclature).
        profession: Box<str>,
        /// The code of the specialty of who holds it (`specialites` nomenclature).
        specialite: Box<str>,
        /// The member who holds it, by the id of the dossier: private.
        adherent: Box<str>,
    }

    /// A body that the CPTS works with.
    pub struct Partenaire {
        /// Its name.
        [required] nom: Box<str>,
        /// What it is.
        nature as "type": TypePartenaire,
        /// Its FINESS number, when it has one.
        finess: Saisie<Finess>,
        /// What the partnership is about.
        objet: Box<str>,
        /// Its site.
        site: Box<str>,
    }
}
