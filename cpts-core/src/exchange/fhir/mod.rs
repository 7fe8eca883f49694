//! The publication as a FHIR R4 Bundle, for the software of health.
//!
//! The French guides have a profile of a CPTS for one use only, the platform of unscheduled care (SAS): the seat and the
//! service claim it when they can. Every other resource carries a tag that says that its shape is a choice of this
//! project. [`SYSTEMES`] has every name that is used and [`CORRESPONDANCES`] what becomes of each part of a publication,
//! with their sources.
//!
//! A Bundle is a `collection`: it asks nothing of a server. Resources have a `urn:uuid:` made from public names, so that
//! the same publication gives the same bytes, and a later one keeps the names of what is still there.

mod actions;
mod adherents;
mod bundle;
mod confiance;
mod contrat;
mod correspondances;
mod elements;
mod gouvernance;
mod lieux;
mod organisation;
mod service;
mod structures;
mod systemes;

pub use confiance::Confiance;
pub use correspondances::{CORRESPONDANCES, Correspondance};
pub use systemes::{SYSTEMES, Systeme};

use crate::publish::Publication;
use bundle::Bundle;

/// Writes a publication as a Bundle of FHIR R4, in JSON.
///
/// ```
/// use cpts_core::exchange::{fhir, publication};
///
/// let text = r#"{
///   "format": "cpts-publication", "version": "1.0", "date": "2026-11-21", "expire_le": "2027-05-20",
///   "identite": {"nom": "CPTS d'exemple", "finess": "990000002"}
/// }"#;
/// let bundle = fhir::write(&publication::read(text.as_bytes()).publication);
/// assert!(bundle.contains(r#""resourceType": "Bundle""#));
/// assert!(bundle.contains(r#""value": "1990000002""#));
/// ```
#[must_use]
pub fn write(publication: &Publication) -> String {
    let mut bundle = Bundle::of(publication);
    let cpts = organisation::put(&mut bundle, publication);
    service::put(&mut bundle, publication, &cpts);
    let members = adherents::put(&mut bundle, publication, &cpts.association);
    structures::put_partners(&mut bundle, publication, &cpts.association);
    gouvernance::put(&mut bundle, publication, &cpts.association, &members);
    contrat::put(&mut bundle, publication, &cpts.association);
    actions::put(&mut bundle, publication);
    bundle.finish(publication)
}
