//! Who decides, by role, and who helps.

use super::CodeLibelle;
use crate::ids::Finess;
use crate::json::record;
use crate::model::Saisie;

record! {
    /// The bodies of the association.
    pub struct GouvernancePublique {
        /// Bureau, board, general assembly, steering committees.
        instances: Vec<InstancePublique>,
    }

    /// One body.
    pub struct InstancePublique {
        /// Its name (`conseil_administration`), and how people read it.
        nom: CodeLibelle,
        /// Its seats.
        sieges: Vec<SiegePublic>,
        /// How many seats it has, when they are not all described.
        nombre_sieges: u32,
        /// What it is for.
        objet: Box<str>,
    }

    /// One seat: a role, not a person.
    pub struct SiegePublic {
        /// The role (`presidence`), and how people read it.
        role: CodeLibelle,
        /// The profession of who holds it: absent for a member who did not agree.
        profession: CodeLibelle,
        /// The specialty of who holds it: only with their consent.
        specialite: CodeLibelle,
        /// Who holds it: only with their consent.
        titulaire: TitulairePublic,
    }

    /// The member who holds a seat, and agreed to be named for it.
    pub struct TitulairePublic {
        /// Its id in the publication.
        id: Box<str>,
        /// Family name.
        [required] nom: Box<str>,
        /// First name.
        prenom: Box<str>,
    }

    /// A body that the CPTS works with.
    pub struct PartenairePublic {
        /// Its name.
        [required] nom: Box<str>,
        /// What it is.
        nature as "type": CodeLibelle,
        /// Its FINESS number, when it has one.
        finess: Saisie<Finess>,
        /// What the partnership is about.
        objet: Box<str>,
        /// Its site.
        site: Box<str>,
    }
}
