//! The WebAssembly module behind `check`: a shell around [`cpts_wasm::check`].

use cpts_wasm::Options;
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

/// The report on the text of one dossier, as JSON.
///
/// # Errors
///
/// When the date, the language or the reference cannot be understood.
#[wasm_bindgen]
pub fn check(
    text: &[u8],
    date: &str,
    lang: Option<String>,
    masked: bool,
    reference: Option<Vec<u8>>,
) -> Result<String, JsError> {
    let options = Options { date, lang: lang.as_deref(), masked, reference: reference.as_deref() };
    cpts_wasm::check(text, &options).map_err(|error| JsError::new(&error.to_string()))
}

/// The version of the library.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}
