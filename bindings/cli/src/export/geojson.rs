//! `cpts export geojson`.

use cpts_core::exchange::geojson;

use super::Source;

pub(super) fn text(source: &Source<'_>) -> Result<String, String> {
    Ok(geojson::write(source.publication))
}
