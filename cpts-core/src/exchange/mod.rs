//! Bytes in, bytes out: one file a format. Only this folder knows a file format of the CPTS.

#[cfg(feature = "import")]
#[cfg_attr(docsrs, doc(cfg(feature = "import")))]
pub mod annuaire_sante;
#[cfg(feature = "import")]
#[cfg_attr(docsrs, doc(cfg(feature = "import")))]
pub mod csv;
mod document;
pub mod fhir;
#[cfg(feature = "import")]
#[cfg_attr(docsrs, doc(cfg(feature = "import")))]
pub mod finess;
mod formule;
pub mod geojson;
pub mod icalendar;
pub mod json;
pub mod json_ld;
pub mod lignes;
mod nom;
pub mod publication;
mod rubriques;
pub mod sas;
mod survol;
pub mod tableaux;
pub mod uid;
pub mod vcard;
