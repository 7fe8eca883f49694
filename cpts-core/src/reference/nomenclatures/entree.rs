//! One line of a code table.

use crate::values::Date;

/// A code of a table, and what the table says of it.
///
/// ```
/// use cpts_core::reference::nomenclatures::{CATEGORIES_FINESS, ENGAGEMENTS_FINESS};
///
/// let cpts = CATEGORIES_FINESS.find("604").unwrap();
/// assert_eq!(cpts.libelle(), "Communauté Professionnelle Territoriale de Santé (CPTS)");
/// assert_eq!(cpts.debut(), Some("2020-05-29".parse()?));
/// assert!(cpts.fin().is_none() && cpts.note().is_some() && !cpts.is_ror_only());
///
/// let contract = ENGAGEMENTS_FINESS.find("ACI").unwrap();
/// assert_eq!((contract.niveau(), contract.parent()), (Some(2), Some("CONV")));
/// # Ok::<(), cpts_core::values::ValeurInvalide>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entree {
    line: &'static str,
}

impl Entree {
    pub(super) fn new(line: &'static str) -> Self {
        Self { line }
    }

    pub(super) fn field(self, rank: usize) -> Option<&'static str> {
        self.line.split('\t').nth(rank).filter(|field| !field.is_empty())
    }

    /// The code.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.field(0).unwrap_or_default()
    }

    /// The label to show, as published.
    #[must_use]
    pub fn libelle(self) -> &'static str {
        self.field(1).unwrap_or_default()
    }

    /// The long designation, where the label is an abbreviation.
    #[must_use]
    pub fn libelle_long(self) -> Option<&'static str> {
        self.field(2)
    }

    /// The first day of validity, given for recent codes only.
    #[must_use]
    pub fn debut(self) -> Option<Date> {
        self.field(3)?.parse().ok()
    }

    /// The day from which the code is retired; a few retired codes have none.
    #[must_use]
    pub fn fin(self) -> Option<Date> {
        self.field(4)?.parse().ok()
    }

    /// Whether the code is retired on this day: still to be read, no longer to be offered.
    ///
    /// ```
    /// use cpts_core::reference::nomenclatures::CIVILITES;
    ///
    /// let entry = CIVILITES.find("MLLE").unwrap();
    /// assert!(!entry.is_withdrawn("2016-08-31".parse()?));
    /// assert!(entry.is_withdrawn("2026-01-01".parse()?));
    /// # Ok::<(), cpts_core::values::ValeurInvalide>(())
    /// ```
    #[must_use]
    pub fn is_withdrawn(self, date: Date) -> bool {
        self.field(5).is_some() && self.fin().is_none_or(|end| end <= date)
    }

    /// The code that takes its place, of the same or nearly the same meaning, which may be retired in turn.
    #[must_use]
    pub fn remplace_par(self) -> Option<&'static str> {
        self.field(6)
    }

    /// The table that the code comes from, where there are several.
    #[must_use]
    pub fn table(self) -> Option<&'static str> {
        self.field(7)
    }

    /// Whether the table flags the code for the *répertoire opérationnel des ressources*.
    #[must_use]
    pub fn is_ror(self) -> bool {
        self.field(8).is_some() || self.is_ror_only()
    }

    /// Whether the code exists for the *répertoire opérationnel des ressources* alone.
    #[must_use]
    pub fn is_ror_only(self) -> bool {
        self.field(9).is_some()
    }

    /// The level in the hierarchy, from 1, where the table has one.
    #[must_use]
    pub fn niveau(self) -> Option<u8> {
        self.field(10)?.parse().ok()
    }

    /// The code above it, where the table has a hierarchy.
    #[must_use]
    pub fn parent(self) -> Option<&'static str> {
        self.field(11)
    }

    /// What to know about the code.
    #[must_use]
    pub fn note(self) -> Option<&'static str> {
        self.field(12)
    }
}
