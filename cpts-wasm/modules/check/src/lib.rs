//! The WebAssembly module behind `check`: a shell around [`cpts_wasm::check`].

use cpts_wasm::Options;
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

/// The report on the text of one dossier, as JSON.
///
/// # Errors
///
/// When the date, the language, the reference or what to explain cannot be understood.
#[wasm_bindgen]
pub fn check(
    text: &[u8],
    date: &str,
    lang: Option<String>,
    masked: bool,
    reference: Option<Vec<u8>>,
    explain: Option<Vec<String>>,
) -> Result<String, JsError> {
    let explain = explain.unwrap_or_default();
    let options = Options { date, lang: lang.as_deref(), masked, reference: reference.as_deref(), explain: &explain };
    cpts_wasm::check(text, &options).map_err(|error| JsError::new(&error.to_string()))
}

/// The version of the library.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}
