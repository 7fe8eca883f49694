//! The data that is shipped says what the agreement says.

use super::*;
use crate::model::{PartMontant, Poste};
use crate::values::Montant;

fn amount(bareme: &Bareme, line: Poste, size: u8, part: PartMontant) -> Montant {
    let line = bareme.lignes.iter().flatten().find(|known| known.ligne.as_ref() == Some(&line)).unwrap();
    line.cell(size, &part).unwrap().montant.unwrap()
}

#[test]
fn the_shipped_files_are_read_without_a_remark() {
    for text in VERSIONS {
        assert_eq!(read_data::<Bareme>(text).1, []);
    }
    assert_eq!(read_data::<Procedure>(PROCEDURE).1, []);
    assert_eq!(read_data::<Plafonds>(PLAFONDS).1, []);
    assert_eq!(read_data::<Parametres>(PARAMETRES).1, []);
}

#[test]
fn versions_follow_one_another_without_gap_or_overlap() {
    let baremes = Baremes::embedded();
    let [first, second] = baremes.versions.as_slice() else { panic!("two versions are shipped") };
    assert_eq!(first.au.unwrap().add_days(1), second.du);
    let day = |text: &str| baremes.in_force(text.parse().unwrap()).and_then(|version| version.id.as_deref());
    assert_eq!(day("2019-08-24"), None);
    assert_eq!(day("2019-08-25"), Some("aci-2019"));
    assert_eq!(day("2022-09-02"), Some("aci-2019"));
    assert_eq!(day("2022-09-03"), Some("avenant-2"));
}

#[test]
fn a_mission_is_mandatory_since_the_first_of_the_versions_that_have_it_without_a_break() {
    let mut baremes = Baremes::embedded();
    let mut reform = baremes.versions.last().unwrap().clone();
    let day = |text: &str| text.parse::<Date>().unwrap();
    reform.id = Some("reform".into());
    reform.du = Some(day("2027-01-01"));
    baremes.insert(reform);
    let since = |mission: Mission, date: &str| baremes.mandatory_since(&mission, day(date));
    assert_eq!(since(Mission::CriseSanitaire, "2027-06-01"), Some(day("2022-09-03")));
    assert_eq!(since(Mission::CriseSanitaire, "2022-09-02"), None);
    assert_eq!(since(Mission::Prevention, "2027-06-01"), Some(day("2019-08-25")));
    assert_eq!(since(Mission::QualitePertinence, "2027-06-01"), None);
}

#[test]
fn an_amount_is_absent_exactly_when_its_status_is_unknown() {
    for bareme in &Baremes::embedded().versions {
        for cell in bareme.lignes.iter().flatten().flat_map(|line| line.cellules.iter().flatten()) {
            assert_eq!(cell.montant.is_none(), cell.statut == Some(Statut::Inconnu), "{cell:?}");
        }
    }
}

#[test]
fn the_sums_that_must_hold_hold() {
    use PartMontant::{Fixe, FixeAnneesSuivantes, FixePremiereAnnee, Total, Variable, VariableCriseReconnue};
    use Poste::{
        AccesAuxSoins, Accompagnement, CriseSanitaire, Fonctionnement, Parcours, Prevention, QualitePertinence,
    };

    let baremes = Baremes::embedded();
    let [aci_2019, avenant_2] = baremes.versions.as_slice() else { panic!("two versions are shipped") };
    let lines = [Fonctionnement, AccesAuxSoins, Parcours, Prevention, QualitePertinence, Accompagnement];
    let total = |bareme| lines.iter().map(|line| amount(bareme, line.clone(), 3, Total)).sum::<Montant>();
    assert_eq!(total(aci_2019), Montant::from_euros(370_000));

    let crisis = |part| amount(avenant_2, CriseSanitaire, 3, part);
    let without_crisis = total(avenant_2);
    assert_eq!(
        without_crisis.plus(crisis(FixePremiereAnnee)).plus(crisis(VariableCriseReconnue)),
        Montant::from_euros(487_500)
    );
    assert_eq!(without_crisis.plus(crisis(FixeAnneesSuivantes)), Montant::from_euros(397_500));
    for line in [AccesAuxSoins, Parcours, Prevention, QualitePertinence, Accompagnement] {
        let parts = amount(avenant_2, line.clone(), 3, Fixe).plus(amount(avenant_2, line.clone(), 3, Variable));
        assert_eq!(parts, amount(avenant_2, line, 3, Total));
    }
}

#[test]
fn sizes_follow_the_bounds_and_say_what_is_uncertain() {
    let baremes = Baremes::embedded();
    let bareme = baremes.in_force("2026-11-21".parse().unwrap()).unwrap();
    assert_eq!(bareme.size_of(0), Some((Some(1), Statut::Secondaire)));
    assert_eq!(bareme.size_of(39_999), Some((Some(1), Statut::Secondaire)));
    assert_eq!(bareme.size_of(40_000), Some((Some(2), Statut::Derive)));
    assert_eq!(bareme.size_of(80_000), Some((None, Statut::Inconnu)));
    assert_eq!(bareme.size_of(80_001), Some((Some(3), Statut::Secondaire)));
    assert_eq!(bareme.size_of(175_000), Some((Some(3), Statut::Derive)));
    assert_eq!(bareme.size_of(175_001), Some((Some(4), Statut::Secondaire)));
    assert_eq!(bareme.size_bounds().collect::<Vec<_>>(), [40_000, 80_000, 175_000]);
}

#[test]
fn advances_are_those_of_the_agreement() {
    for bareme in &Baremes::embedded().versions {
        let paiement = bareme.paiement.as_ref().unwrap();
        let before = paiement.fonctionnement_avant_missions.as_ref().unwrap();
        let yearly = paiement.fonctionnement_annuel.as_ref().unwrap();
        let fixed = paiement.mission_fixe.as_ref().unwrap();
        assert_eq!(before.share_per_mille(), Some(1000));
        assert_eq!(yearly.share_per_mille(), Some(750));
        assert_eq!(fixed.share_per_mille(), Some(750));
        assert_eq!(paiement.mission_variable.as_ref().unwrap().share_per_mille(), None);
        assert_eq!(paiement.arrondi.as_ref().and_then(|rounding| rounding.statut), Some(Statut::Inconnu));
    }
}
