//! Reports written one after another, so that a registry of them is never held at once.

use super::Bilan;
use crate::diagnostics::Langue;
use crate::json::{Emit, Writer};

/// The JSON of many reports, as it comes: what stands around [`Bilan::to_json_part`].
///
/// Put end to end, the parts are the very bytes of [`to_json`](super::to_json) on all the reports.
///
/// ```
/// use cpts_core::bareme::Baremes;
/// use cpts_core::bilan::{Cadre, SuiteJson, to_json};
/// use cpts_core::diagnostics::Langue;
/// use cpts_core::reference::SansReference;
///
/// let baremes = Baremes::embedded();
/// let cadre = Cadre::new(&baremes, &SansReference, "2026-11-21".parse()?);
/// let bilans = [cadre.check(b"{}"), cadre.check(b"[]")];
///
/// let (mut suite, mut text) = (SuiteJson::default(), String::new());
/// for bilan in &bilans {
///     text.push_str(suite.before_next());
///     text.push_str(&bilan.to_json_part(Langue::Fr, false));
/// }
/// text.push_str(suite.end());
/// assert_eq!(text, to_json(&bilans, Langue::Fr, false));
/// assert_eq!(SuiteJson::default().end(), to_json(&[], Langue::Fr, false));
/// # Ok::<(), cpts_core::values::ValeurInvalide>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct SuiteJson {
    has_begun: bool,
}

impl SuiteJson {
    /// What stands before the next report.
    #[must_use]
    pub fn before_next(&mut self) -> &'static str {
        if core::mem::replace(&mut self.has_begun, true) { "," } else { "{\n  \"bilans\": [" }
    }

    /// What stands after the last one.
    #[must_use]
    pub fn end(self) -> &'static str {
        if self.has_begun { "\n  ]\n}\n" } else { "{\n  \"bilans\": []\n}\n" }
    }
}

impl Bilan {
    /// The report as its part of [`to_json`](super::to_json): see [`SuiteJson`] for what stands around it.
    #[must_use]
    pub fn to_json_part(&self, langue: Langue, masked: bool) -> String {
        let mut out = Writer::indented_at(2);
        self.view(langue, masked).emit(&mut out);
        out.into_text()
    }
}
