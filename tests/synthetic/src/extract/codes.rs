//! The codes and their labels, from the tables of the core.

use std::collections::HashMap;

macro_rules! table {
    ($name:literal) => {
        include_str!(concat!("../../../../cpts-core/data/nomenclatures/", $name, ".tsv"))
    };
}

/// The labels of the tables that the columns use.
#[derive(Debug)]
pub(super) struct Codes {
    labels: HashMap<(Table, &'static str), &'static str>,
}

/// A table of codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Table {
    Categorie,
    Civilite,
    CiviliteExercice,
    Genre,
    Mode,
    Profession,
    SavoirFaire,
    Secteur,
    Section,
    TypeSavoirFaire,
}

impl Codes {
    pub(super) fn new() -> Self {
        let tables = [
            (Table::Categorie, table!("categories-professionnelles")),
            (Table::Civilite, table!("civilites")),
            (Table::CiviliteExercice, table!("civilites-exercice")),
            (Table::Genre, table!("genres-activite")),
            (Table::Mode, table!("modes-exercice")),
            (Table::Profession, table!("professions")),
            (Table::SavoirFaire, table!("specialites")),
            (Table::Secteur, table!("secteurs-activite")),
            (Table::Section, table!("sections-pharmaciens")),
            (Table::TypeSavoirFaire, table!("types-savoir-faire")),
        ];
        let entries = tables.into_iter().flat_map(|(table, text)| {
            text.lines().filter(|line| !line.starts_with('#')).filter_map(move |line| {
                let mut fields = line.split('\t');
                Some(((table, fields.next()?), fields.next()?))
            })
        });
        Self { labels: entries.collect() }
    }

    /// The code and its label; a code that the table does not have is given one of ours.
    pub(super) fn both(&self, table: Table, code: &'static str) -> [&'static str; 2] {
        if code.is_empty() {
            return ["", ""];
        }
        [code, self.labels.get(&(table, code)).copied().unwrap_or("Libellé d'un code inconnu")]
    }

    /// The header: the labels of the first columns of the real one.
    pub(super) fn header(&self, columns: usize) -> String {
        let labels = table!("annuaire-colonnes").lines().filter_map(|line| {
            let mut fields = line.split('\t');
            (fields.next()? == "PS_LibreAcces_Personne_activite").then(|| fields.nth(1)).flatten()
        });
        labels.take(columns).collect::<Vec<_>>().join("|")
    }
}
