//! The vectors of the field, and what no vector says.

use super::*;
use crate::diagnostics::Langue;

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn euros(amount: i32) -> Niveau {
    Niveau::Etabli(Montant::from_euros(amount))
}

fn line(sens: Option<Sens>, steps: &[(&str, i32)], value: Option<&str>) -> LigneIndicateur {
    let steps = steps.iter().map(|(threshold, amount)| Palier {
        seuil: Some(decimal(threshold)),
        montant: Some(Montant::from_euros(*amount)),
        ..Palier::default()
    });
    LigneIndicateur { sens, paliers: Some(steps.collect()), valeur: value.map(decimal), ..LigneIndicateur::default() }
}

fn condition(reached: Option<bool>, value: Option<&str>, target: Option<&str>, sens: Option<Sens>) -> LigneIndicateur {
    let mut line = line(sens, &[], value);
    line.paliers = None;
    line.atteint = reached;
    line.cible = target.map(decimal);
    line.montant_maximum = Some(Montant::from_euros(5_000));
    line
}

fn why(level: &Niveau) -> &'static str {
    match level {
        Niveau::Douteux(message) => message.texte().get(Langue::Fr),
        other => panic!("{other:?}"),
    }
}

const PATIENTS: [(&str, i32); 3] = [("219", 3_000), ("100", 6_000), ("50", 9_000)];
const DEPISTAGE: [(&str, i32); 3] = [("66.70", 1_000), ("67.45", 2_500), ("68.20", 3_500)];

#[test]
fn fewer_patients_without_a_doctor_pay_more() {
    for (value, amount) in [
        ("220", 0),
        ("219", 3_000),
        ("120", 3_000),
        ("101", 3_000),
        ("100", 6_000),
        ("51", 6_000),
        ("50", 9_000),
        ("0", 9_000),
    ] {
        assert_eq!(evaluate(&line(Some(Sens::Baisse), &PATIENTS, Some(value))), euros(amount), "{value}");
    }
}

#[test]
fn the_highest_screening_rate_reached_pays_alone() {
    for (value, amount) in [
        ("66.69", 0),
        ("66.70", 1_000),
        ("66.7", 1_000),
        ("67.45", 2_500),
        ("68.19", 2_500),
        ("68.20", 3_500),
        ("99", 3_500),
    ] {
        assert_eq!(evaluate(&line(Some(Sens::Hausse), &DEPISTAGE, Some(value))), euros(amount), "{value}");
    }
}

#[test]
fn the_order_of_the_steps_does_not_matter() {
    let mut reversed = DEPISTAGE;
    reversed.reverse();
    assert_eq!(evaluate(&line(Some(Sens::Hausse), &reversed, Some("67.50"))), euros(2_500));
}

#[test]
fn no_line_pays_more_than_its_maximum() {
    let mut line = line(Some(Sens::Hausse), &DEPISTAGE, Some("70"));
    line.montant_maximum = Some(Montant::from_euros(3_000));
    assert_eq!(evaluate(&line), euros(3_000));
}

#[test]
fn what_was_not_assessed_is_not_zero() {
    assert_eq!(evaluate(&line(Some(Sens::Hausse), &DEPISTAGE, None)), Niveau::NonEvalue);
    assert_eq!(evaluate(&condition(None, None, Some("80"), Some(Sens::Hausse))), Niveau::NonEvalue);
    assert_eq!(Niveau::NonEvalue.montant(), None);
}

#[test]
fn a_single_condition_pays_all_or_nothing() {
    assert_eq!(evaluate(&condition(Some(true), None, None, None)), euros(5_000));
    assert_eq!(evaluate(&condition(Some(false), None, None, None)), euros(0));
    assert_eq!(evaluate(&condition(Some(false), Some("70"), Some("80"), Some(Sens::Hausse))), euros(0));
    assert_eq!(evaluate(&condition(None, Some("80"), Some("80.0"), Some(Sens::Hausse))), euros(5_000));
    assert_eq!(evaluate(&condition(None, Some("80"), Some("80"), None)), euros(5_000));
    assert_eq!(evaluate(&condition(None, Some("79"), Some("80"), Some(Sens::Baisse))), euros(5_000));
}

#[test]
fn a_single_step_may_be_stated_without_its_value() {
    let mut one = line(None, &[("12", 2_000)], None);
    one.atteint = Some(true);
    assert_eq!(evaluate(&one), euros(2_000));
    one.atteint = Some(false);
    assert_eq!(evaluate(&one), euros(0));
}

#[test]
fn what_nobody_says_is_doubtful_and_says_why() {
    let mut several = line(Some(Sens::Hausse), &DEPISTAGE, None);
    several.atteint = Some(true);
    let mut no_amount = line(Some(Sens::Hausse), &DEPISTAGE, Some("67.45"));
    no_amount.paliers.as_mut().unwrap()[1].montant = None;
    let mut no_threshold = line(Some(Sens::Hausse), &DEPISTAGE, Some("70"));
    no_threshold.paliers.as_mut().unwrap()[0].seuil = None;
    let mut no_maximum = condition(Some(true), None, None, None);
    no_maximum.montant_maximum = None;
    let mut negative = condition(Some(true), None, None, None);
    negative.montant_maximum = Some(Montant::from_euros(-1));
    for (line, expected) in [
        (line(None, &DEPISTAGE, Some("67")), &SENS_INCONNU),
        (line(Some(Sens::Hausse), &PATIENTS, Some("120")), &PALIERS_EN_DESORDRE),
        (line(Some(Sens::Hausse), &[("5", 10), ("5", 20)], Some("5")), &PALIERS_EN_DESORDRE),
        (several, &PALIER_INCONNU),
        (no_amount, &PALIER_INCOMPLET),
        (no_threshold, &PALIER_INCOMPLET),
        (no_maximum, &SANS_MAXIMUM),
        (negative, &NEGATIF),
        (condition(None, Some("70"), Some("80"), Some(Sens::Hausse)), &CREDIT_PARTIEL),
        (condition(None, Some("70"), Some("80"), None), &SENS_INCONNU),
        (condition(None, Some("70"), None, Some(Sens::Hausse)), &SANS_CIBLE),
    ] {
        assert_eq!(why(&evaluate(&line)), expected.get(Langue::Fr));
    }
}

#[test]
fn a_value_and_a_statement_that_disagree_settle_nothing() {
    for (reached, value) in [(true, "66"), (false, "69")] {
        let mut line = line(Some(Sens::Hausse), &DEPISTAGE, Some(value));
        line.atteint = Some(reached);
        assert_eq!(why(&evaluate(&line)), CONTRADICTOIRE.get(Langue::Fr));
    }
    for (reached, value) in [(true, "70"), (false, "80")] {
        let line = condition(Some(reached), Some(value), Some("80"), Some(Sens::Hausse));
        assert_eq!(why(&evaluate(&line)), CONTRADICTOIRE.get(Langue::Fr));
    }
    // Of several steps, nothing says which one `atteint` is about.
    for reached in [true, false] {
        let mut line = line(Some(Sens::Hausse), &DEPISTAGE, Some("67"));
        line.atteint = Some(reached);
        assert_eq!(evaluate(&line), euros(1_000));
    }
}

#[test]
fn a_claim_is_a_statement_or_a_value_that_reaches_something() {
    assert!(is_claimed(&condition(Some(true), None, None, None)));
    assert!(is_claimed(&condition(Some(true), Some("70"), Some("80"), Some(Sens::Hausse))));
    assert!(is_claimed(&condition(Some(false), Some("80"), Some("80"), Some(Sens::Hausse))));
    assert!(is_claimed(&line(Some(Sens::Baisse), &PATIENTS, Some("219"))));
    assert!(!is_claimed(&line(Some(Sens::Baisse), &PATIENTS, Some("220"))));
    assert!(!is_claimed(&line(None, &PATIENTS, Some("120"))));
    assert!(!is_claimed(&condition(Some(false), Some("70"), Some("80"), Some(Sens::Hausse))));
    assert!(!is_claimed(&condition(None, None, None, None)));
}
