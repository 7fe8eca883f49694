//! Who the CPTS is.

use super::{DatePartielle, FormeJuridique, Montant, Saisie};
use crate::ids::{Finess, Rna, Siren, Siret};
use crate::json::record;

record! {
    /// The name, the legal form and the identifiers of the association.
    pub struct Identite {
        /// Its name, as it calls itself.
        [required] nom: Box<str>,
        /// Its short name.
        sigle: Box<str>,
        /// The code of the département of its seat.
        departement: Box<str>,
        /// Its legal form.
        forme_juridique: FormeJuridique,
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
        /// Its statutes.
        statuts: Statuts,
        /// Its site.
        site: Box<str>,
        /// How to reach it.
        contact: Contact,
    }

    /// What is known of the statutes of the association.
    pub struct Statuts {
        /// When they were adopted.
        date: DatePartielle,
        /// Whether they state the territory.
        territoire: bool,
        /// Whether they state the conditions of membership.
        conditions_adhesion: bool,
        /// Whether they open a college to partners.
        college_partenaires: bool,
    }

    /// How to reach the association: its own address and number, not those of a person.
    pub struct Contact {
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
    pub struct Adhesion {
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
