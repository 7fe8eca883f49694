//! What holds of all the money and of all the deadlines, whatever the dossier, the conventions and the date.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests: what fails there is the test")]

mod common;

use common::json::Json;
use common::twist::{any_date, twisted};
use common::{BAREMES, communes};
use cpts_core::bareme::Baremes;
use cpts_core::bilan::{Bilan, Cadre, evaluate, to_json};
use cpts_core::diagnostics::Langue;
use cpts_core::exchange::json;
use cpts_core::rules::Verdict;
use cpts_core::values::{Date, Montant};
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::Value;

/// The lists whose order means nothing.
const UNORDERED: &[&str] = &["adherents", "actions", "missions", "indicateurs", "versements"];

/// The embedded barèmes with other conventions.
fn baremes() -> impl Strategy<Value = Baremes> {
    prop::collection::vec(any::<Index>(), 16).prop_map(|ways| {
        let mut baremes = Baremes::embedded();
        let catalogue = std::sync::Arc::clone(&baremes.catalogue);
        for (convention, way) in catalogue.conventions.iter().flatten().zip(ways) {
            let value = match (&convention.valeurs, convention.maximum) {
                (Some(values), _) => values[way.index(values.len())].code.as_deref().unwrap().to_owned(),
                (None, most) => way.index(most.unwrap() as usize + 1).to_string(),
            };
            baremes.conventions.set(convention.id.as_deref().unwrap(), &value).unwrap();
        }
        baremes
    })
}

fn judge(dossier: &Json, baremes: &Baremes, date: Date) -> Bilan {
    evaluate(&json::read(dossier.to_string().as_bytes()).dossier, baremes, &*communes(), date)
}

/// The same dossier, with the lists whose order means nothing in another order.
fn shuffled(dossier: &Json, ways: &[Index]) -> Json {
    let mut ways = ways.iter().cycle();
    let mut other = dossier.clone();
    other.for_each_member(&mut |name, value| {
        if let Json::List(items) = value
            && UNORDERED.contains(&name)
        {
            for last in (1..items.len()).rev() {
                items.swap(last, ways.next().unwrap().index(last + 1));
            }
        }
    });
    other
}

/// A report without what says where things stand, and with its lists in an order of its own.
fn without_places(report: &mut Value) {
    match report {
        Value::Array(items) => {
            items.iter_mut().for_each(without_places);
            items.sort_by_key(Value::to_string);
        }
        Value::Object(members) => {
            members.remove("colonne");
            if members.get("ligne").is_some_and(|line| !line.is_string()) {
                members.remove("ligne");
            }
            if let Some(Value::String(place)) = members.get_mut("lieu") {
                let steps = place.split('/').map(|step| if step.parse::<usize>().is_ok() { "#" } else { step });
                *place = steps.collect::<Vec<_>>().join("/");
            }
            members.values_mut().for_each(without_places);
        }
        _ => {}
    }
}

/// A report as lines, each the answers of a rule or a part of the money.
fn flatten(path: &str, value: &Value, lines: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            let rule = members.get("regle").and_then(Value::as_str).unwrap_or_default();
            for (name, value) in members {
                flatten(&format!("{path}/{rule}{name}"), value, lines);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| flatten(path, item, lines)),
        leaf => lines.push(format!("{path}: {leaf}")),
    }
}

fn told(dossier: &Json, baremes: &Baremes, date: Date) -> Value {
    let bilan = Cadre::new(baremes, &*communes(), date).check(dossier.to_string().as_bytes());
    let mut report = serde_json::from_str(&to_json(&[bilan], Langue::Fr, false)).unwrap();
    without_places(&mut report);
    report
}

proptest! {
    #![proptest_config(common::cases(256))]

    #[test]
    fn payments_add_up_to_what_is_due(dossier in twisted(), baremes in baremes(), date in any_date()) {
        let bilan = judge(&dossier, &baremes, date);
        let funding = &bilan.financement;
        for year in &funding.annees {
            for due in &year.dus {
                let expected = funding.versements.attendus.iter().filter(|payment| {
                    payment.annee == year.annee && payment.poste == due.poste && payment.part == due.part
                });
                let amounts: Vec<Option<Montant>> = expected.map(|payment| payment.montant).collect();
                match due.montant {
                    Some(amount) => {
                        assert_eq!(amounts.iter().flatten().copied().sum::<Montant>(), amount, "{due:?}");
                        assert!(!amounts.contains(&None));
                        assert!(amount >= Montant::ZERO, "{due:?}");
                    }
                    None => assert!(amounts.iter().all(Option::is_none), "{due:?}"),
                }
                if let (Some(least), Some(most)) = (due.acquis, due.maximum) {
                    assert!(least <= most && due.montant.is_none_or(|amount| amount == least), "{due:?}");
                }
            }
        }
        let months = i64::from(baremes.conventions.regularisation);
        let days = funding.annees.first().map(|year| year.du).zip(funding.annees.last().map(|year| year.au));
        for payment in &funding.versements.attendus {
            let (Some(day), Some((first, last))) = (payment.le, days) else { continue };
            assert!(day >= first && day.days_since(last) <= 1 + 31 * months, "{payment:?}");
        }
    }

    #[test]
    fn what_is_received_is_given_or_told_in_excess(dossier in twisted(), date in any_date()) {
        let bilan = judge(&dossier, &BAREMES, date);
        let payments = &bilan.financement.versements;
        let read = json::read(dossier.to_string().as_bytes()).dossier;
        let received = read.contrat_aci.iter().flat_map(|contract| contract.versements.iter().flatten());
        let received: Montant = received.filter_map(|payment| payment.montant).sum();
        let given: Montant = payments.attendus.iter().map(|payment| payment.recu).sum();
        assert_eq!(given.plus(payments.en_trop.iter().map(|excess| excess.montant).sum()), received);
    }


    #[test]
    fn time_never_mends_a_deadline(dossier in twisted(), date in any_date(), later in any_date()) {
        let (date, later) = (date.min(later), date.max(later));
        let (before, after) = (judge(&dossier, &BAREMES, date), judge(&dossier, &BAREMES, later));
        for (before, after) in before.verdicts.iter().zip(&after.verdicts) {
            let missed = before.constats.iter().find(|constat| {
                constat.verdict == Verdict::NonConforme && constat.echeance.is_some_and(|day| day < date)
            });
            if let Some(missed) = missed {
                let is_mended = matches!(after.verdict, Verdict::Conforme | Verdict::AVenir);
                assert!(!is_mended, "{} on {date}: {missed:?}\non {later}: {after:?}\n{dossier}", before.regle.id);
            }
        }
    }
}

proptest! {
    // Each case writes two whole reports.
    #![proptest_config(common::cases(48))]

    #[test]
    fn the_order_of_a_list_means_nothing(
        dossier in twisted(), date in any_date(), ways in prop::collection::vec(any::<Index>(), 40),
    ) {
        let other = shuffled(&dossier, &ways);
        let reports = [&dossier, &other].map(|dossier| {
            let mut lines = Vec::new();
            flatten("", &told(dossier, &BAREMES, date), &mut lines);
            lines.sort();
            lines
        });
        let first = reports[0].iter().zip(&reports[1]).find(|(one, other)| one != other);
        assert_eq!(first, None, "on {date}\n{dossier}\n{other}");
        assert_eq!(reports[0].len(), reports[1].len());
    }
}
