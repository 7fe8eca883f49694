//! What cells hold.

use crate::exchange::formule::marked;
use crate::publish::CodeLibelle;

/// What stands between values.
const SEPARATOR: &str = "|";

/// A text, which no spreadsheet takes for a formula.
pub(super) fn texte(text: Option<&str>) -> String {
    marked(text.unwrap_or_default()).into_owned()
}

/// Several texts. One that holds the separator would be read as two.
pub(super) fn liste<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    let texts: Vec<String> = texts.map(|text| text.replace(SEPARATOR, "/")).collect();
    texte(Some(&texts.join(SEPARATOR)))
}

/// A code.
pub(super) fn code(code: Option<&CodeLibelle>) -> String {
    texte(code.and_then(|code| code.code.as_deref()))
}

/// What a code means.
pub(super) fn libelle(code: Option<&CodeLibelle>) -> String {
    texte(code.and_then(|code| code.libelle.as_deref()))
}

/// Several codes.
pub(super) fn codes(codes: Option<&[CodeLibelle]>) -> String {
    liste(codes.unwrap_or_default().iter().filter_map(|code| code.code.as_deref()))
}

/// What several codes mean.
pub(super) fn libelles(codes: Option<&[CodeLibelle]>) -> String {
    liste(codes.unwrap_or_default().iter().filter_map(|code| code.libelle.as_deref()))
}

/// A yes or a no.
pub(super) fn oui_non(value: Option<bool>) -> String {
    value.map(|value| if value { "oui" } else { "non" }.to_owned()).unwrap_or_default()
}

/// A number or a date.
pub(super) fn valeur(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// A decimal number, with a comma; it may be negative, and is a number for all that.
pub(super) fn decimal(value: Option<impl ToString>) -> String {
    valeur(value).replace('.', ",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_is_a_formula_and_no_list_has_a_separator_too_many() {
        assert_eq!(texte(Some("=1+1")), "'=1+1");
        assert_eq!(texte(None), "");
        assert_eq!(liste(["-a", "b|c"].into_iter()), "'-a|b/c");
    }
}
