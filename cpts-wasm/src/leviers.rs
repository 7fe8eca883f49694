//! `leviers`: the report, with the moves open to the CPTS.

use crate::check::{CheckError, Options, report};

/// The report on the text of one dossier, with the moves open to the CPTS, as JSON: the very bytes that
/// `cpts check --leviers --format json` writes for the same text, date, language and reference.
///
/// It is a function of its own because each move is an evaluation of the contract: a program that only checks links
/// nothing of it.
///
/// # Errors
///
/// As [`check`](crate::check()).
///
/// ```
/// use cpts_wasm::{Options, leviers};
///
/// let text = br#"{"format": "cpts-dossier", "version": "1.0", "identite": {"nom": "A"}, "contrat_aci": {
///     "signature": "2026-03-12", "taille": 3, "missions": [{"mission": "prevention"}]}}"#;
/// let report = leviers(text, &Options { date: "2026-11-21", ..Options::default() })?;
/// assert!(report.contains("\"id\": \"demarrer/prevention\""));
/// # Ok::<(), cpts_wasm::CheckError>(())
/// ```
pub fn leviers(text: &[u8], options: &Options<'_>) -> Result<String, CheckError> {
    report(text, options, |cadre| cadre.with_leviers())
}
