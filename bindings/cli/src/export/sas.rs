//! `cpts export sas`.

use cpts_core::exchange::sas;

use super::Source;
use crate::publications::tell;

pub(super) fn text(source: &Source<'_>) -> Result<String, String> {
    sas::check(source.publication).iter().for_each(|problem| tell(problem, source.arguments.lang));
    Ok(sas::write(source.publication))
}
