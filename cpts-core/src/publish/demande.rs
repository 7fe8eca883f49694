//! What is asked of a publication.

use super::SourcePublique;
use crate::bareme::Baremes;
use crate::values::Date;

/// How long a publication may be shown, among this project's own thresholds.
const DUREE: &str = "publication.duree";

/// What is asked of a publication: its day, its last day, and what is to be cited.
///
/// ```
/// use cpts_core::bareme::Baremes;
/// use cpts_core::publish::Demande;
///
/// let demande = Demande::new("2026-11-21".parse()?, &Baremes::embedded());
/// assert_eq!(demande.expire_le.to_string(), "2027-02-19");
/// # Ok::<(), cpts_core::values::ValeurInvalide>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Demande {
    /// The day that consents, entries and exits are judged on.
    pub date: Date,
    /// The last day that the publication may be shown on; a consent that ends earlier brings it forward.
    pub expire_le: Date,
    /// The licence under which it may be reused.
    pub licence: Option<Box<str>>,
    /// The sources to cite besides those of the dossier.
    pub sources: Vec<SourcePublique>,
}

impl Demande {
    /// A publication of a day, that expires after the usual time.
    #[must_use]
    pub fn new(date: Date, baremes: &Baremes) -> Self {
        let days = baremes.threshold(DUREE).unwrap_or_default();
        Self { date, expire_le: date.add_days(days).unwrap_or(date), licence: None, sources: Vec::new() }
    }
}
