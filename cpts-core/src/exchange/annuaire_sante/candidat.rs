//! A person of the extraction, with what it does there.

use crate::model::Adherent;

/// A person who practises in the territory: perhaps a member, perhaps to be asked.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Candidat {
    /// The number by which the rows were grouped (`Identification nationale PP`). It designates a person.
    pub personne: Box<str>,
    /// What a dossier would say of it: no id yet, and no consent.
    pub adherent: Adherent,
    /// Whether it is a general practitioner.
    pub is_generaliste: bool,
    /// Its professions, the one of [`adherent`](Self::adherent) first.
    pub professions: Vec<Intitule>,
    /// Its know-how.
    pub savoir_faire: Vec<SavoirFaire>,
    /// What it does, and where.
    pub activites: Vec<Activite>,
    /// The lines of the file that it was read from.
    pub lignes: Vec<u64>,
}

/// A code and its label: that of the tables, or that of the file for a code that they do not have.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub struct Intitule {
    /// The code.
    pub code: Box<str>,
    /// The label.
    pub libelle: Box<str>,
}

/// A know-how, of one of the kinds of TRE_R04.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub struct SavoirFaire {
    /// The code of its kind: `S` for a specialty.
    pub nature: Box<str>,
    /// The know-how itself.
    pub intitule: Intitule,
}

/// An activity: the codes of the row, empty where it says nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub struct Activite {
    /// The profession.
    pub profession: Box<str>,
    /// The category of professionals (TRE_R09).
    pub categorie: Box<str>,
    /// The mode of practice (TRE_R23).
    pub mode: Box<str>,
    /// The kind of activity (TRE_R22).
    pub genre: Box<str>,
    /// The sector of activity (TRE_R02).
    pub secteur: Box<str>,
    /// The section of the register of pharmacists (TRE_R06).
    pub section: Box<str>,
    /// The role.
    pub role: Box<str>,
    /// The place, by its id among the `lieux` of the member.
    pub lieu: Box<str>,
}
