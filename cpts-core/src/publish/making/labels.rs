//! The words that people read, beside each code.

use crate::diagnostics::{Langue, Texte};
use crate::publish::CodeLibelle;
use crate::reference::nomenclatures::Nomenclature;

/// The labels of the open codes of a dossier.
const LIBELLES: &str = include_str!("../../../data/libelles.tsv");

/// A code of a nomenclature.
pub(super) fn of_table(table: Nomenclature, code: &str) -> CodeLibelle {
    CodeLibelle::new(code, table.find(code).map(|entry| entry.libelle()))
}

/// A code of a closed list, with its name in both languages.
pub(super) fn of_list(code: &str, libelle: Option<&'static Texte>) -> CodeLibelle {
    CodeLibelle::new(code, libelle.map(|texte| texte.typeset(Langue::Fr)).as_deref())
}

/// An open code of a dossier; one that nobody knows reads as words.
pub(super) fn of_words(kind: &str, code: &str) -> CodeLibelle {
    let known = find(kind, code).map(|label| Langue::Fr.typeset(label));
    CodeLibelle::new(code, Some(&known.unwrap_or_else(|| code.replace('_', " "))))
}

/// A language, by its code.
pub(super) fn of_language(code: &str) -> CodeLibelle {
    CodeLibelle::new(code, find("langue", &code.to_lowercase()))
}

fn find(kind: &str, code: &str) -> Option<&'static str> {
    LIBELLES
        .lines()
        .find_map(|line| line.strip_prefix(kind)?.strip_prefix('\t')?.strip_prefix(code)?.strip_prefix('\t'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_have_labels_that_people_read() {
        assert_eq!(of_words("role", "vice_presidence").texte(), "vice-présidence");
        assert_eq!(of_words("instance", "conseil_administration").texte(), "conseil d\u{2019}administration");
        assert_eq!(of_words("role", "charge_des_liens").texte(), "charge des liens");
        assert_eq!(of_language("EN").texte(), "anglais");
        assert_eq!(of_language("tlh").libelle, None);
    }

    #[test]
    fn the_table_is_in_order_and_has_no_code_twice() {
        let lines: Vec<&str> = LIBELLES.lines().filter(|line| !line.starts_with('#')).skip(1).collect();
        assert!(lines.iter().all(|line| line.split('\t').count() == 3));
        let keys: Vec<Vec<&str>> = lines.iter().map(|line| line.split('\t').take(2).collect()).collect();
        assert!(keys.is_sorted_by(|left, right| left < right));
    }
}
