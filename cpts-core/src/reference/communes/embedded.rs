//! All the communes, in the program itself.

use super::table::TableDesCommunes;

/// The communes of France, embedded in the program (about 1.5 MB): feature `communes`.
///
/// ```
/// use cpts_core::reference::communes::{Communes, Recherche, embedded};
///
/// let communes = embedded();
/// let Recherche::Actuelle(commune) = communes.find(&"91434".parse()?) else { panic!() };
/// assert_eq!(commune.population(), Some(21_667));
/// # Ok::<(), cpts_core::ids::Refus>(())
/// ```
#[must_use]
pub fn embedded() -> TableDesCommunes<'static> {
    TableDesCommunes::trusted(include_str!("../../../data/communes.txt"))
}
