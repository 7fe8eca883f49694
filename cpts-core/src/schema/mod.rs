//! JSON Schemas (2020-12) of what is read and written, as text.
//!
//! They are made from the Rust types, by a crate that does not show: no type of ours implements its traits. What
//! is promised is their text, `bindings/json-schema/v1/NAME.schema.json`, whose README says what may change.

mod closed;
mod codes;
mod contraintes;
mod described;
mod examples;
mod generate;
mod texts;
mod values;
mod write;

pub(crate) use codes::open as open_codes;
pub(crate) use described::{Described, Of, describe};
pub(crate) use schemars::{Schema, SchemaGenerator};

use crate::bareme::Bareme;
use crate::bilan::{BilansVue, DiagnosticVue, EcheanciersVue};
use crate::diff::DifferenceVue;
use crate::leviers::objectif::ObjectifsVue;
use crate::model::Dossier;
use crate::publish::Publication;
use crate::simulation::SimulationVue;

/// Declares the schemas, each with the file of its words: a function, and a line of [`ALL`].
macro_rules! schemas {
    ($($(#[$meta:meta])* $name:ident: $type:ty, $words:literal;)*) => {
        $($(#[$meta])*
        #[must_use]
        pub fn $name() -> String {
            let words = include_str!(concat!("../../data/schema/", $words, ".json"));
            write::text(&generate::schema::<$type>(stringify!($name), words))
        })*

        /// Every schema: its name, and what makes its text.
        ///
        /// ```
        /// use cpts_core::schema;
        ///
        /// assert!(schema::ALL.iter().any(|(name, text)| *name == "dossier" && text() == schema::dossier()));
        /// ```
        pub const ALL: &[(&str, fn() -> String)] = &[$((stringify!($name), $name)),*];
    };
}

schemas! {
    /// The JSON Schema of the dossier, indented, with a line feed at its end.
    ///
    /// ```
    /// let schema = cpts_core::schema::dossier();
    /// assert!(schema.contains("\"$id\": \"https://w3id.org/cpts/v1/dossier.schema.json\""));
    /// ```
    dossier: Dossier, "dossier";
    /// The JSON Schema of the reports that `check` writes, indented, with a line feed at its end.
    ///
    /// Every field of a report is present: what is unknown is `null`.
    ///
    /// ```
    /// let schema = cpts_core::schema::bilan();
    /// assert!(schema.contains("\"total_connu\""));
    /// ```
    bilan: BilansVue, "bilan";
    /// The JSON Schema of a version of the barème, indented, with a line feed at its end.
    ///
    /// It says the form; [`Bareme::parse`] also checks sums, periods, sizes and sources.
    ///
    /// ```
    /// let schema = cpts_core::schema::bareme();
    /// assert!(schema.contains("\"fongibilite\""));
    /// ```
    bareme: Bareme, "bareme";
    /// The JSON Schema of the publication: what may be public of a CPTS, indented, with a line feed at its end.
    ///
    /// ```
    /// let schema = cpts_core::schema::publication();
    /// assert!(schema.contains("\"cpts-publication\""));
    /// ```
    publication: Publication, "publication";
    /// The JSON Schema of what `diff` writes, indented, with a line feed at its end.
    ///
    /// ```
    /// let schema = cpts_core::schema::difference();
    /// assert!(schema.contains("\"cpts-difference\""));
    /// ```
    difference: DifferenceVue, "difference";
    /// The JSON Schema of one diagnostic as it is written, indented, with a line feed at its end.
    ///
    /// ```
    /// let schema = cpts_core::schema::diagnostic();
    /// assert!(schema.contains("\"remede\""));
    /// ```
    diagnostic: DiagnosticVue, "commun";
    /// The JSON Schema of what `payments` writes, indented, with a line feed at its end.
    ///
    /// ```
    /// let schema = cpts_core::schema::echeanciers();
    /// assert!(schema.contains("\"en_trop\""));
    /// ```
    echeanciers: EcheanciersVue, "bilan";
    /// The JSON Schema of what `goal` writes, indented, with a line feed at its end.
    ///
    /// ```
    /// let schema = cpts_core::schema::objectifs();
    /// assert!(schema.contains("\"voies\""));
    /// ```
    objectifs: ObjectifsVue, "objectifs";
    /// The JSON Schema of what `simulate` writes, indented, with a line feed at its end.
    ///
    /// ```
    /// let schema = cpts_core::schema::simulation();
    /// assert!(schema.contains("\"distribution\""));
    /// ```
    simulation: SimulationVue, "simulation";
}
