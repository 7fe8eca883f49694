//! The communes of France: look-ups by code, and search by code, postal code or name.
//!
//! ```
//! use cpts_core::reference::communes::{Communes, Recherche, TableDesCommunes};
//!
//! // What a browser fetched: the file of one département, here cut down to one commune.
//! let file = "cpts-communes|1|2026|2023|an example|91\n\
//!             [regions 1 18]\n11|Île-de-France\n\
//!             [departements 1 19]\n91|11|Essonne|2023\n\
//!             [intercommunalites 1 50]\n00|200057859|CA|CA Cœur d'Essonne Agglomération\n\
//!             [communes 1 38]\n91434|Morsang-sur-Orge|21667|91390|00\n\
//!             [anciennes 0 0]\n\
//!             [arrondissements 0 0]\n";
//! let table = TableDesCommunes::parse(file.as_bytes())?;
//!
//! let Recherche::Actuelle(commune) = table.find(&"91434".parse()?) else { panic!() };
//! assert_eq!(commune.nom(), "Morsang-sur-Orge");
//! assert_eq!(commune.population(), Some(21_667));
//! assert!(matches!(table.find(&"91999".parse()?), Recherche::Inconnue));
//! assert!(matches!(table.find(&"75056".parse()?), Recherche::HorsReference(_)));
//! # Ok::<(), Box<dyn core::error::Error>>(())
//! ```

mod ancienne;
mod arrondissement;
mod commune;
mod division;
#[cfg(feature = "communes")]
mod embedded;
mod folding;
mod fournisseur;
mod illisible;
mod partie;
mod repertoire;
mod retenues;
mod search;
mod section;
mod table;

#[cfg(test)]
mod tests;

pub use ancienne::{CommuneAncienne, NatureAncienne};
pub use arrondissement::Arrondissement;
pub use commune::Commune;
pub use division::{Departement, Intercommunalite, Region};
#[cfg(feature = "communes")]
pub use embedded::embedded;
pub(crate) use folding::fold_into;
pub use folding::{fold, name_words};
pub use fournisseur::{Communes, Edition, Recherche, SansReference};
pub use illisible::{Faute, ReferenceIllisible};
pub use repertoire::Repertoire;
pub(crate) use retenues::Retenues;
pub use search::{Motif, Rang, Trouvaille, search, search_first};
pub use table::TableDesCommunes;
