//! What communes belong to: départements, regions and intercommunalities.

use super::section::Ligne;
use crate::ids::Siren;

/// A département, or an overseas collectivity.
///
/// ```
/// # #[cfg(feature = "communes")] {
/// use cpts_core::reference::communes::{Communes, embedded};
///
/// let table = embedded();
/// let mayotte = table.find(&"97611".parse()?).commune().unwrap().departement().unwrap();
/// assert_eq!((mayotte.code(), mayotte.nom(), mayotte.code_region()), ("976", "Mayotte", "06"));
/// assert_eq!(mayotte.annee_population(), Some(2017));
/// # }
/// # Ok::<(), cpts_core::ids::Refus>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Departement<'a>(pub(super) Ligne<'a>);

impl<'a> Departement<'a> {
    /// Its code: 2 characters, or 3 overseas.
    #[must_use]
    pub fn code(&self) -> &'a str {
        self.0.key()
    }

    /// The code of its region.
    #[must_use]
    pub fn code_region(&self) -> &'a str {
        self.0.field(1)
    }

    /// Its name.
    #[must_use]
    pub fn nom(&self) -> &'a str {
        self.0.field(2)
    }

    /// The reference year of the populations of its communes; `None` where the source does not say.
    #[must_use]
    pub fn annee_population(&self) -> Option<u16> {
        self.0.field(3).parse().ok()
    }
}

/// A region, or an overseas collectivity.
///
/// ```
/// # #[cfg(feature = "communes")] {
/// use cpts_core::reference::communes::{Communes, embedded};
///
/// let table = embedded();
/// let region = table.find(&"2A004".parse()?).commune().unwrap().region().unwrap();
/// assert_eq!((region.code(), region.nom()), ("94", "Corse"));
/// # }
/// # Ok::<(), cpts_core::ids::Refus>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Region<'a>(pub(super) Ligne<'a>);

impl<'a> Region<'a> {
    /// Its code: 2 characters, or 3 for a collectivity. `06` is Mayotte, not the Alpes-Maritimes.
    #[must_use]
    pub fn code(&self) -> &'a str {
        self.0.key()
    }

    /// Its name.
    #[must_use]
    pub fn nom(&self) -> &'a str {
        self.0.field(1)
    }
}

/// An intercommunality.
///
/// ```
/// # #[cfg(feature = "communes")] {
/// use cpts_core::reference::communes::{Communes, embedded};
///
/// let table = embedded();
/// let ept = table.find(&"92040".parse()?).commune().unwrap().ept().unwrap();
/// assert_eq!((ept.siren().as_str(), ept.nature(), ept.nom()), ("200057974", "EPT", "Grand Paris Seine Ouest"));
/// # }
/// # Ok::<(), cpts_core::ids::Refus>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Intercommunalite<'a> {
    siren: Siren,
    line: Ligne<'a>,
}

impl<'a> Intercommunalite<'a> {
    pub(super) fn read(line: Ligne<'a>) -> Option<Self> {
        Some(Self { siren: line.field(1).parse().ok()?, line })
    }

    /// Its number, which is also its code.
    #[must_use]
    pub fn siren(&self) -> Siren {
        self.siren
    }

    /// What it is: `CC`, `CA`, `CU`, `METRO`, `MET69` or `EPT`.
    #[must_use]
    pub fn nature(&self) -> &'a str {
        self.line.field(2)
    }

    /// Its name.
    #[must_use]
    pub fn nom(&self) -> &'a str {
        self.line.field(3)
    }
}
