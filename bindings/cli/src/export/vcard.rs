//! `cpts export vcard`.

use cpts_core::exchange::vcard;

use super::Source;

pub(super) fn text(source: &Source<'_>) -> Result<String, String> {
    Ok(vcard::write(source.publication))
}
