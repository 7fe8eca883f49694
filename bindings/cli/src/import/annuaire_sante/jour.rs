//! The date of the extraction.

use cpts_core::values::Date;

use crate::arguments::AnnuaireSante;
use crate::jour;

/// The date that is stated, else that of the name of the file, else today's.
pub(super) fn of(arguments: &AnnuaireSante) -> Result<Date, String> {
    let named = || arguments.file.file_name().and_then(|name| of_name(&name.to_string_lossy()));
    arguments.date.or_else(named).map_or_else(jour::today, Ok)
}

/// The date in a name such as `PS_LibreAcces_Personne_activite_202611050812.txt`.
fn of_name(name: &str) -> Option<Date> {
    let digits = name.split(|character: char| !character.is_ascii_digit()).find(|digits| digits.len() == 12)?;
    let part = |from: usize, to: usize| digits.get(from..to);
    Date::new(part(0, 4)?.parse().ok()?, part(4, 6)?.parse().ok()?, part(6, 8)?.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_the_file_says_the_date() {
        let day = Date::new(2026, 11, 5);
        assert_eq!(of_name("PS_LibreAcces_Personne_activite_202611050812.txt"), day);
        assert_eq!(of_name("ps-libreacces-personne-activite.txt"), None);
        assert_eq!(of_name("x_202613450812.txt"), None);
    }
}
