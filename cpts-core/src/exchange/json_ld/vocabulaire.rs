//! What schema.org calls a profession, a specialty, a category: read from the table.

use crate::publish::{AdherentPublic, CodeLibelle};

const TABLE: &str = include_str!("../../../data/schema-org.tsv");

/// The type of an organization.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Type {
    pub(super) nom: &'static str,
    /// Whether it is a place too, which has hours and a point.
    pub(super) is_place: bool,
}

/// The type of a member, if schema.org has one for it: of a person by the profession, of a structure by the category.
pub(super) fn kind(member: &AdherentPublic) -> Option<Type> {
    let row = match member.is_structure() {
        true => row("categorie", member.categorie_finess.as_ref()?),
        false => row("profession", member.profession.as_ref()?),
    }?;
    Some(Type { nom: field(row, 2)?, is_place: field(row, 3).is_some() })
}

/// The branches of medicine of a member: those of its specialties, else that of its profession.
pub(super) fn specialties(member: &AdherentPublic) -> Vec<&'static str> {
    let known = |table, code| field(row(table, code)?, 4);
    let mut found: Vec<&str> =
        member.specialites.iter().flatten().filter_map(|code| known("specialite", code)).collect();
    found.dedup();
    if found.is_empty() {
        found.extend(member.profession.as_ref().and_then(|code| known("profession", code)));
    }
    found
}

fn row(table: &str, code: &CodeLibelle) -> Option<&'static str> {
    TABLE.lines().find(|line| field(line, 0) == Some(table) && field(line, 1) == code.code.as_deref())
}

fn field(row: &str, rank: usize) -> Option<&str> {
    row.split('\t').nth(rank).filter(|field| !field.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference::nomenclatures::{CATEGORIES_FINESS, PROFESSIONS, SPECIALITES};

    #[test]
    fn every_code_of_the_table_is_one_of_its_nomenclature_and_stands_once() {
        let rows: Vec<&str> = TABLE.lines().skip_while(|line| line.starts_with('#')).skip(1).collect();
        let mut keys: Vec<_> = rows.iter().map(|row| (field(row, 0), field(row, 1))).collect();
        for key in &keys {
            let found = match *key {
                (Some("profession"), Some(code)) => PROFESSIONS.find(code),
                (Some("specialite"), Some(code)) => SPECIALITES.find(code),
                (Some("categorie"), Some(code)) => CATEGORIES_FINESS.find(code),
                _ => None,
            };
            assert!(found.is_some(), "{key:?}");
        }
        let count = keys.len();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), count);
    }
}
