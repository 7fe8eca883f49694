//! The code tables of the *nomenclatures des objets de santé*, reduced to what a CPTS needs.
//!
//! Codes are matched and labels are shown. A code that a table does not have is kept: tables gain codes several times a
//! year. Each table is a constant of its own, read in place, so that a program has only those it names. Source: Agence
//! du numérique en santé, `https://smt.esante.gouv.fr`; `data/nomenclatures/` has each table with its version.
//!
//! ```
//! use cpts_core::reference::nomenclatures::{CATEGORIES_FINESS, PROFESSIONS};
//!
//! assert_eq!(PROFESSIONS.find("60").map(|entry| entry.libelle()), Some("Infirmier"));
//! assert!(PROFESSIONS.is_complete() && !CATEGORIES_FINESS.is_complete());
//! ```

mod entree;

#[cfg(test)]
mod tests;

pub use entree::Entree;

/// A code table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Nomenclature {
    text: &'static str,
}

macro_rules! nomenclatures {
    ($($(#[$attribute:meta])* $name:ident = $file:literal;)*) => {
        $(
            $(#[$attribute])*
            pub const $name: Nomenclature =
                Nomenclature { text: include_str!(concat!("../../../data/nomenclatures/", $file, ".tsv")) };
        )*

        #[cfg(test)]
        const ALL: &[(&str, Nomenclature)] = &[$(($file, $name)),*];
    };
}

nomenclatures! {
    /// Categories of establishments (TRE_R66), those that a CPTS meets: a CPTS is `604`. It is a part of the table.
    CATEGORIES_FINESS = "categories-finess";
    /// Categories of professionals (TRE_R09): civil, student, public servant.
    CATEGORIES_PROFESSIONNELLES = "categories-professionnelles";
    /// Titles (TRE_R81).
    CIVILITES = "civilites";
    /// Titles of practice (TRE_R11).
    CIVILITES_EXERCICE = "civilites-exercice";
    /// Commitments of establishments (TRE_R395): the contract of a CPTS is `ACI`. It is a part of the table.
    ENGAGEMENTS_FINESS = "engagements-finess";
    /// Kinds of activity (TRE_R22).
    GENRES_ACTIVITE = "genres-activite";
    /// Modes of practice (TRE_R23).
    MODES_EXERCICE = "modes-exercice";
    /// Reasons not to publish a professional (TRE_R391).
    MOTIFS_RESTRICTION_DIFFUSION = "motifs-restriction-diffusion";
    /// Professions: the union of the four tables (TRE_G15, TRE_R94, TRE_R95, TRE_R291) that the public extraction of
    /// the directory uses.
    PROFESSIONS = "professions";
    /// Sectors of activity (TRE_R02).
    SECTEURS_ACTIVITE = "secteurs-activite";
    /// Sections of the register of pharmacists (TRE_R06).
    SECTIONS_PHARMACIENS = "sections-pharmaciens";
    /// Specialities of doctors, dentists and pharmacists (TRE_R38).
    SPECIALITES = "specialites";
    /// Kinds of know-how (TRE_R04).
    TYPES_SAVOIR_FAIRE = "types-savoir-faire";
}

impl Nomenclature {
    /// The entry of a code, written exactly so; retired codes are found too.
    ///
    /// ```
    /// use cpts_core::reference::nomenclatures::MODES_EXERCICE;
    ///
    /// assert_eq!(MODES_EXERCICE.find("S").map(|entry| entry.libelle()), Some("Salarié"));
    /// assert!(MODES_EXERCICE.find("s").is_none());
    /// ```
    #[must_use]
    pub fn find(&self, code: &str) -> Option<Entree> {
        // The prefix is enough to pass over nearly every line.
        self.lines().filter(|line| line.starts_with(code)).map(Entree::new).find(|entry| entry.code() == code)
    }

    /// The entries, in the order of the table.
    pub fn iter(&self) -> impl Iterator<Item = Entree> + use<> {
        self.lines().map(Entree::new)
    }

    fn lines(&self) -> impl Iterator<Item = &'static str> + use<> {
        // The first line that is not a comment names the columns.
        self.text.lines().skip_while(|line| line.starts_with('#')).skip(1)
    }

    /// Whether the whole table is here. If not, a code that it lacks may exist.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.comment("complet") == Some("oui")
    }

    /// The tables that it comes from: one, but four for the professions.
    ///
    /// ```
    /// use cpts_core::reference::nomenclatures::{PROFESSIONS, SPECIALITES};
    ///
    /// assert_eq!(SPECIALITES.tables().next().map(|table| table.nom), Some("TRE_R38-SpecialiteOrdinale"));
    /// assert_eq!(PROFESSIONS.tables().count(), 4);
    /// ```
    pub fn tables(&self) -> impl Iterator<Item = Table> + use<> {
        self.text.lines().take_while(|line| line.starts_with('#')).filter_map(|line| {
            let mut fields = line.strip_prefix("# table\t")?.split('\t');
            Some(Table { nom: fields.next()?, oid: fields.next()?, version: fields.next()?, canonique: fields.next()? })
        })
    }

    /// The version of the table, as its authority writes it (`AAAAMMJJHHMMSS`); the latest one where there are several
    /// tables.
    ///
    /// ```
    /// use cpts_core::reference::nomenclatures::MODES_EXERCICE;
    ///
    /// assert_eq!(MODES_EXERCICE.version(), "20260202120000");
    /// ```
    #[must_use]
    pub fn version(&self) -> &'static str {
        self.tables().map(|table| table.version).max().unwrap_or_default()
    }

    fn comment(&self, name: &str) -> Option<&'static str> {
        self.text
            .lines()
            .take_while(|line| line.starts_with('#'))
            .find_map(|line| line.strip_prefix("# ")?.strip_prefix(name)?.strip_prefix('\t'))
    }
}

/// A table of the authority.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Table {
    /// Its name: `TRE_R38-SpecialiteOrdinale`.
    pub nom: &'static str,
    /// Its object identifier.
    pub oid: &'static str,
    /// Its version.
    pub version: &'static str,
    /// Its canonical address.
    pub canonique: &'static str,
}
