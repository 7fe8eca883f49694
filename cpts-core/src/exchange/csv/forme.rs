//! What the cells of a column hold.

use crate::diagnostics::Texte;
use crate::reference::nomenclatures::Nomenclature;

/// What the cells of a column hold, and how it is written.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum Forme {
    /// A text.
    Texte,
    /// A telephone number, as typed.
    Telephone,
    /// An identifier: its name, and the pattern of its form.
    Identifiant {
        /// What it is called.
        nom: &'static Texte,
        /// The pattern of its printed form.
        motif: &'static str,
    },
    /// A code of a closed list of the dossier.
    Code(&'static [&'static str]),
    /// A code of a nomenclature.
    Nomenclature(&'static Nomenclature),
    /// `oui` or `non`.
    OuiNon,
    /// A day, `AAAA-MM-JJ`.
    Date,
    /// A date as precise as its source.
    DatePartielle,
    /// A whole number, from zero.
    Entier,
    /// An amount in euros.
    Montant,
    /// A number between two bounds.
    Nombre {
        /// The least.
        minimum: i32,
        /// The most.
        maximum: i32,
    },
    /// Several values, apart by `|`.
    Liste(&'static Forme),
}

impl Forme {
    /// Degrees of latitude.
    pub const LATITUDE: Self = Self::Nombre { minimum: -90, maximum: 90 };
    /// Degrees of longitude.
    pub const LONGITUDE: Self = Self::Nombre { minimum: -180, maximum: 180 };

    /// What is expected in a cell, for people.
    pub(super) fn attendu(&self) -> &'static Texte {
        static TEXTE: Texte = Texte::new("un texte", "a text");
        static IDENTIFIANT: Texte = Texte::new("un identifiant", "an identifier");
        static CODE: Texte = Texte::new("un code de la liste", "a code of the list");
        static OUI_NON: Texte = Texte::new("`oui` ou `non`", "`oui` or `non`");
        static DATE: Texte = Texte::new(
            "une date qui existe, `AAAA-MM-JJ` ou `JJ/MM/AAAA`",
            "a date that exists, `YYYY-MM-DD` or `DD/MM/YYYY`",
        );
        static PARTIELLE: Texte = Texte::new(
            "une date qui existe, `AAAA-MM-JJ`, `JJ/MM/AAAA`, `AAAA-MM` ou `AAAA`",
            "a date that exists, `YYYY-MM-DD`, `DD/MM/YYYY`, `YYYY-MM` or `YYYY`",
        );
        static ENTIER: Texte = Texte::new("un nombre entier", "a whole number");
        static MONTANT: Texte = Texte::new(
            "un montant en euros, avec deux décimales au plus",
            "an amount in euros, with at most two decimals",
        );
        static NOMBRE: Texte = Texte::new(
            "un nombre en degrés décimaux, dans ses bornes",
            "a number in decimal degrees, within its bounds",
        );
        match self {
            Self::Texte | Self::Telephone => &TEXTE,
            Self::Identifiant { .. } => &IDENTIFIANT,
            Self::Code(_) | Self::Nomenclature(_) => &CODE,
            Self::OuiNon => &OUI_NON,
            Self::Date => &DATE,
            Self::DatePartielle => &PARTIELLE,
            Self::Entier => &ENTIER,
            Self::Montant => &MONTANT,
            Self::Nombre { .. } => &NOMBRE,
            Self::Liste(element) => element.attendu(),
        }
    }
}
