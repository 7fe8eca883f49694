//! The amounts of the contract years, on the dossiers of `financement/`: each line, and what counts of it.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by a panic")]

mod support;

use cpts_core::bilan::{Bilan, check};
use cpts_core::diagnostics::Gravite;
use cpts_core::model::{PartMontant, Poste};
use cpts_core::reference::communes::embedded;
use cpts_core::values::Montant;
use support::{Golden, baremes_of, cases, date_of, folder, funding};

#[test]
fn every_year_is_worth_what_is_expected() {
    let mut golden = Golden::new();
    let home = folder("financement");
    for case in cases(&home) {
        let bytes = std::fs::read(&case).expect("a readable case");
        let bilan = check(&bytes, &baremes_of(&case), &embedded(), date_of(&case));
        // A code that this version does not know is kept, and is a case of its own.
        if bilan.diagnostics.iter().any(|problem| problem.gravite() > Gravite::Alerte) {
            golden.fault(&case, "a case that is not read without an error");
        }
        golden.check(&case, &funding(&bilan));
    }
    golden.finish(&home);
}

fn report(case: &str) -> Bilan {
    let path = folder("financement").join(format!("{case}.json"));
    let bytes = std::fs::read(&path).expect("a readable case");
    check(&bytes, &baremes_of(&path), &embedded(), date_of(&path))
}

/// The sums of size 3 that the agreement and the contracts observed give (ACI, 2019; avenant 2).
#[test]
fn the_published_sums_of_size_3_hold() {
    let total = |case: &str| report(case).financement.annees.first().and_then(|year| year.total_connu());
    assert_eq!(total("size-3-of-2019-with-every-mission"), Some(Montant::from_euros(370_000)));
    let bilan = report("size-3-every-mission-and-a-recognised-crisis");
    let year = bilan.financement.annees.first().expect("a first year");
    assert_eq!(year.total_connu(), Some(Montant::from_euros(487_500)));
    assert_eq!(year.dus.iter().filter_map(|due| due.montant).sum::<Montant>(), Montant::from_euros(487_500));
    let variable = |missions: &[Poste]| -> Montant {
        let dues = year.dus.iter().filter(|due| due.part == PartMontant::Variable && missions.contains(&due.poste));
        dues.filter_map(|due| due.montant).sum()
    };
    let core = [Poste::AccesAuxSoins, Poste::Parcours, Poste::Prevention];
    assert_eq!(variable(&core), Montant::from_euros(97_500));
    let optional = [Poste::QualitePertinence, Poste::Accompagnement];
    assert_eq!(variable(&[&core[..], &optional[..]].concat()), Montant::from_euros(122_500));
}

/// Of sizes whose amounts nobody knows in full, no total may look complete.
#[test]
fn other_sizes_always_tell_what_their_total_leaves_out() {
    for size in [1, 2, 4] {
        for case in ["", "@2020-01-01"] {
            let bilan = report(&format!("size-{size}-without-a-contract{case}"));
            assert!(!bilan.financement.inconnus(bilan.taille.taille).is_empty(), "size {size}{case}");
        }
    }
}
