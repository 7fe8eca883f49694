//! Who the CPTS is, and how to reach and join it.

use super::CodeLibelle;
use crate::ids::{Finess, Rna, Siren, Siret};
use crate::json::record;
use crate::model::Saisie;
use crate::values::{DatePartielle, Montant};

record! {
    /// The name, the legal form and the identifiers of the association.
    pub struct IdentitePublique {
        /// Its name, as it calls itself.
        [required] nom: Box<str>,
        /// Its short name.
        sigle: Box<str>,
        /// The département of its seat.
        departement: CodeLibelle,
        /// Its legal form.
        forme_juridique: CodeLibelle,
        /// When it was created.
        creation: DatePartielle,
        /// Its FINESS number, category 604.
        finess: Saisie<Finess>,
        /// Its SIREN number.
        siren: Saisie<Siren>,
        /// The SIRET number of its seat.
        siret: Saisie<Siret>,
        /// Its number in the national register of associations.
        rna: Saisie<Rna>,
        /// Its entry in the local register of associations, in Alsace and Moselle.
        registre_local: Box<str>,
        /// Its site.
        site: Box<str>,
        /// How to reach it, to object to a publication too.
        contact: ContactPublic,
    }

    /// How to reach the association: its own address and number, not those of a person.
    pub struct ContactPublic {
        /// Telephone.
        telephone: Box<str>,
        /// E-mail.
        courriel: Box<str>,
        /// Postal address, on one line.
        adresse: Box<str>,
        /// Address of a form or a page.
        page: Box<str>,
    }

    /// How to join the CPTS, and how to propose an action to it.
    pub struct AdhesionPublique {
        /// Who may join, and how, in words.
        modalites: Box<str>,
        /// The page to join.
        page: Box<str>,
        /// The yearly fee.
        cotisation: Montant,
        /// Whether the fee is for the civil year.
        annee_civile: bool,
        /// How to propose an action, in words or as an address.
        proposer_une_action: Box<str>,
    }
}
