//! What is kept of the extraction: rules of this project, which are data.

use super::colonne::Colonne;

fn rows(rule: &str) -> impl Iterator<Item = (usize, &'static str)> {
    let text = include_str!("../../../data/annuaire-sante.tsv");
    text.lines().filter_map(move |line| {
        let mut fields = line.split('\t');
        if fields.next()? != rule {
            return None;
        }
        Some((fields.next()?.parse().ok()?, fields.next().unwrap_or_default()))
    })
}

fn has(rule: &str, column: Colonne, code: &str) -> bool {
    rows(rule).any(|(rank, known)| rank == column.rank() && known == code)
}

/// Whether a code of this column leaves a row out, unless it is asked for.
pub(super) fn is_left_out(column: Colonne, code: &str) -> bool {
    has("ecarter", column, code)
}

/// Whether a profession with some know-how is a general practitioner.
pub(super) fn is_generaliste(profession: &str, know_how: &str) -> bool {
    has("profession_generaliste", Colonne::Profession, profession) && has("generaliste", Colonne::SavoirFaire, know_how)
}

/// Whether the know-how of this kind is a specialty.
pub(super) fn is_specialite(kind: &str) -> bool {
    has("specialite", Colonne::TypeSavoirFaire, kind)
}

/// Of several modes of practice, the one that is told of the person: by rank, and those that are not known last.
pub(super) fn rank_of_mode(code: &str) -> usize {
    rows("mode_principal").position(|(_, known)| known == code).unwrap_or(usize::MAX)
}

/// Whether the professions of this table are not health professions.
pub(super) fn is_other_person(table: &str) -> bool {
    has("autre_personne", Colonne::Profession, table)
}

/// Whether nothing can be read without this column.
pub(super) fn is_necessary(column: Colonne) -> bool {
    has("necessaire", column, "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_are_read() {
        assert!(is_left_out(Colonne::Categorie, "E") && !is_left_out(Colonne::Categorie, "C"));
        assert!(is_left_out(Colonne::Genre, "GENR02") && !is_left_out(Colonne::Genre, "GENR01"));
        assert!(is_generaliste("10", "SM54") && !is_generaliste("10", "SM04") && !is_generaliste("60", "SM54"));
        assert!(is_specialite("S") && !is_specialite("C"));
        assert!(is_necessary(Colonne::Commune) && !is_necessary(Colonne::Genre));
    }
}
