//! `check`: the text of a dossier in, the report as JSON out.

use core::fmt;

use cpts_core::bareme::Baremes;
use cpts_core::bilan::{Cadre, to_json};
use cpts_core::diagnostics::Langue;
use cpts_core::explication::{Sujet, SujetInconnu};
use cpts_core::reference::{Communes, SansReference, TableDesCommunes};
use cpts_core::values::Date;

/// How to report.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options<'a> {
    /// The date of the report, `AAAA-MM-JJ`.
    pub date: &'a str,
    /// The language of the messages, `fr` or `en`; French by default.
    pub lang: Option<&'a str>,
    /// Whether to hide in messages what the user wrote.
    pub masked: bool,
    /// The bytes of a reference of communes, one file or several end to end; without it, the rules on communes are
    /// undetermined, and say why.
    pub reference: Option<&'a [u8]>,
    /// What to explain, as `cpts check --explain` names it: `prevention`, `total@2`, `taille`, `MIS-02`.
    pub explain: &'a [String],
}

/// Why there is no report: an option is wrong. A wrong dossier is no error, its report says what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckError(String);

impl fmt::Display for CheckError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl core::error::Error for CheckError {}

thread_local! {
    /// Read once: a page checks many times.
    static BAREMES: Baremes = Baremes::embedded();
}

/// The report on the text of one dossier, as JSON: the very bytes that `cpts check --format json` writes for the same
/// text, date, language and reference.
///
/// It takes the text of the dossier, not an object: an object has lost its places, its duplicate keys and the text of
/// its numbers.
///
/// # Errors
///
/// When the date, the language, the reference or what to explain cannot be understood.
///
/// ```
/// use cpts_wasm::{Options, check};
///
/// let report = check(b"{}", &Options { date: "2026-11-21", ..Options::default() })?;
/// assert!(report.contains("\"date\": \"2026-11-21\""));
/// assert!(check(b"{}", &Options { date: "21/11/2026", ..Options::default() }).is_err());
/// # Ok::<(), cpts_wasm::CheckError>(())
/// ```
pub fn check(text: &[u8], options: &Options<'_>) -> Result<String, CheckError> {
    report(text, options, |cadre| cadre)
}

/// The report, on a frame that the caller may complete: what it does not ask for is not linked.
pub(crate) fn report(
    text: &[u8],
    options: &Options<'_>,
    complete: impl Fn(Cadre<'_>) -> Cadre<'_>,
) -> Result<String, CheckError> {
    let date: Date = options
        .date
        .parse()
        .map_err(|_| CheckError(format!("la date `{}` ne s’écrit pas AAAA-MM-JJ", options.date)))?;
    let langue = match options.lang {
        None => Langue::Fr,
        Some(lang) => lang.parse().map_err(|_| CheckError(format!("la langue `{lang}` n’est ni `fr` ni `en`")))?,
    };
    let table;
    let communes: &dyn Communes = match options.reference {
        None => &SansReference,
        Some(bytes) => {
            table = TableDesCommunes::parse(bytes).map_err(|error| {
                CheckError(format!("référence des communes illisible\u{a0}: {}", error.message().render(langue, false)))
            })?;
            &table
        }
    };
    let subject = |name: &String| name.parse::<Sujet>().map_err(|_| CheckError(unknown(name)));
    let sujets = options.explain.iter().map(subject).collect::<Result<Vec<Sujet>, CheckError>>()?;
    let report = BAREMES.with(|baremes| complete(Cadre::new(baremes, communes, date).explaining(&sujets)).check(text));
    Ok(to_json(&[report], langue, options.masked))
}

fn unknown(name: &str) -> String {
    let lines: Vec<&str> = SujetInconnu::lines().collect();
    format!("`{name}` n’est ni une ligne à expliquer ({}), ni une règle", lines.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrong_options_are_told_and_wrong_dossiers_reported() {
        let on = |date| Options { date, ..Options::default() };
        assert!(check(b"{}", &on("hier")).unwrap_err().to_string().contains("AAAA-MM-JJ"));
        assert!(check(b"{}", &Options { lang: Some("de"), ..on("2026-11-21") }).is_err());
        assert!(check(b"{}", &Options { reference: Some(b"x"), ..on("2026-11-21") }).is_err());
        let asked = ["taille".to_owned(), "prevntion".to_owned()];
        assert!(check(b"{}", &Options { explain: &asked, ..on("2026-11-21") }).is_err());
        let report = check(b"{}", &Options { explain: &asked[..1], ..on("2026-11-21") }).unwrap();
        assert!(report.contains("\"explications\""));
        let report = check(b"\xff\xfe", &on("2026-11-21")).unwrap();
        assert!(report.contains("\"lisible\": false") && report.contains("UTF-16"));
    }
}
