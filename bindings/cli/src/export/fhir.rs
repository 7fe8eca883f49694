//! `cpts export fhir`.

use cpts_core::exchange::{fhir, sas};

use super::Source;
use crate::publications::tell;

pub(super) fn text(source: &Source<'_>) -> Result<String, String> {
    // What keeps the CPTS from the only official profile there is.
    sas::check(source.publication).iter().for_each(|problem| tell(problem, source.arguments.lang));
    Ok(fhir::write(source.publication))
}
