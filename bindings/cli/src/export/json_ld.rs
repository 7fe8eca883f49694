//! `cpts export json-ld`.

use cpts_core::exchange::json_ld;

use super::Source;

pub(super) fn text(source: &Source<'_>) -> Result<String, String> {
    Ok(json_ld::write(source.publication))
}
