//! The register has the rules that were asked for, each as serious as was asked: `regles.ids.txt` lists them, one a line,
//! with the severities that their findings may have.

use std::collections::BTreeMap;

use cpts_core::rules::REGISTRE;

const ASKED: &str = include_str!("regles.ids.txt");

#[test]
fn the_register_has_the_rules_that_were_asked_for() {
    let asked: BTreeMap<&str, Vec<&str>> = ASKED
        .lines()
        .map(|line| {
            let (id, severities) = line.split_once(' ').unwrap();
            (id, severities.split(' ').collect())
        })
        .collect();
    assert_eq!(asked.len(), ASKED.lines().count(), "an id is listed twice");
    let missing = asked.keys().filter(|id| !REGISTRE.iter().any(|rule| rule.id == **id));
    let mut faults: Vec<String> = missing.map(|id| format!("{id} is not in the register")).collect();
    for rule in REGISTRE {
        match asked.get(rule.id) {
            None => faults.push(format!("{} is not in the list", rule.id)),
            Some(severities) if !severities.contains(&rule.gravite.code()) => {
                faults.push(format!("{} is {}, and was to be {}", rule.id, rule.gravite, severities.join(" or ")));
            }
            Some(_) => {}
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
