//! What was counted in the tables, and the form of every line.

use super::*;
use crate::values::Date;

#[test]
fn tables_have_the_codes_that_were_counted() {
    let expected = [
        ("categories-finess", 53, 5),
        ("categories-professionnelles", 4, 1),
        ("civilites", 3, 1),
        ("civilites-exercice", 6, 0),
        ("engagements-finess", 5, 0),
        ("genres-activite", 14, 2),
        ("modes-exercice", 4, 0),
        ("motifs-restriction-diffusion", 2, 0),
        ("professions", 67, 37),
        ("secteurs-activite", 69, 2),
        ("sections-pharmaciens", 8, 0),
        ("specialites", 110, 4),
        ("types-savoir-faire", 12, 0),
    ];
    let late = Date::new(2199, 12, 31).unwrap();
    let found: Vec<_> = ALL
        .iter()
        .map(|(name, table)| {
            (*name, table.iter().count(), table.iter().filter(|entry| entry.is_withdrawn(late)).count())
        })
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn every_line_is_well_formed() {
    const COLUMNS: &str =
        "code\tlibelle\tlibelle_long\tdebut\tfin\tretire\tremplace_par\ttable\tror\tror_seul\tniveau\tparent\tnote";
    for (name, table) in ALL {
        assert_eq!(table.text.lines().find(|line| !line.starts_with('#')), Some(COLUMNS), "{name}");
        assert!(matches!(table.comment("complet"), Some("oui" | "non")), "{name}");
        assert!(table.version().len() == 14, "{name}");
        for entry in table.iter() {
            assert!(!entry.code().is_empty() && !entry.libelle().is_empty(), "{name}: {entry:?}");
            assert_eq!(table.find(entry.code()), Some(entry), "{name}: a code is given twice");
            assert!(entry.field(13).is_none(), "{name}: {entry:?}");
            assert!(entry.field(3).is_none() || entry.debut().is_some(), "{name}: {entry:?}");
            assert!(entry.field(4).is_none() || entry.fin().is_some(), "{name}: {entry:?}");
            assert!(entry.remplace_par().is_none_or(|code| table.find(code).is_some()), "{name}: {entry:?}");
            assert!(
                entry.table().is_none_or(|table_name| table.tables().any(|table| table.nom == table_name)),
                "{name}"
            );
            assert!(entry.parent().is_none_or(|code| table.find(code).is_some()), "{name}: {entry:?}");
        }
    }
}

#[test]
fn what_a_cpts_looks_up() {
    assert_eq!(
        CATEGORIES_FINESS.find("604").unwrap().libelle(),
        "Communauté Professionnelle Territoriale de Santé (CPTS)"
    );
    assert_eq!(ENGAGEMENTS_FINESS.find("ACI").unwrap().parent(), Some("CONV"));
    assert!(CATEGORIES_FINESS.find("700").unwrap().is_ror_only());
    assert!(SECTEURS_ACTIVITE.find("SA63").unwrap().note().is_some());
    assert!(PROFESSIONS.find("no such code").is_none());
}
