//! Where validators disagree, as a table.

use std::collections::BTreeMap;

use crate::verdict::{Peer, Verdict};

/// The files on which some peer does not say what is expected: `None` when all agree.
///
/// Peers must give the same verdict, and report among others the places expected: how many more errors follow from one
/// fault is each validator's own affair.
#[must_use]
pub fn disagreements(expected: &BTreeMap<String, Verdict>, peers: &[Peer]) -> Option<String> {
    let mut table = String::new();
    for (file, expected) in expected {
        let wrong = peers.iter().filter(|peer| !peer.verdicts.get(file).is_some_and(|said| agree(expected, said)));
        let wrong: Vec<_> = wrong.map(|peer| line(&peer.name, peer.verdicts.get(file))).collect();
        if !wrong.is_empty() {
            table.push_str(&format!("{file}\n{}{}", line("expected", Some(expected)), wrong.concat()));
        }
    }
    (!table.is_empty()).then_some(table)
}

fn agree(expected: &Verdict, said: &Verdict) -> bool {
    match (expected, said) {
        (Verdict::Refuse(places), Verdict::Refuse(said)) => places.is_subset(said),
        (expected, said) => expected == said,
    }
}

fn line(name: &str, said: Option<&Verdict>) -> String {
    let places: Vec<_> = said.into_iter().flat_map(Verdict::places).collect();
    format!("  {name:<28} {:<10} {}\n", said.map_or("nothing", Verdict::code), places.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refuse(places: &[&str]) -> Verdict {
        Verdict::Refuse(places.iter().map(|place| (*place).to_owned()).collect())
    }

    fn compare(expected: Verdict, said: Option<Verdict>) -> Option<String> {
        let file = "dossier/valide/a.json".to_owned();
        let verdicts = said.map(|said| (file.clone(), said)).into_iter().collect();
        disagreements(&BTreeMap::from([(file, expected)]), &[Peer { name: "ajv".into(), verdicts }])
    }

    #[test]
    fn the_same_verdict_and_more_places_agree() {
        assert_eq!(compare(Verdict::Accepte, Some(Verdict::Accepte)), None);
        assert_eq!(compare(refuse(&["/a"]), Some(refuse(&["/a", "/a/0"]))), None);
    }

    #[test]
    fn another_verdict_another_place_or_silence_do_not() {
        for (expected, said) in [
            (Verdict::Accepte, Some(Verdict::Illisible)),
            (Verdict::Accepte, Some(refuse(&[""]))),
            (refuse(&["/a"]), Some(Verdict::Accepte)),
            (refuse(&["/a"]), Some(refuse(&["/b"]))),
            (Verdict::Accepte, None),
        ] {
            assert!(compare(expected.clone(), said.clone()).is_some(), "{expected:?} {said:?}");
        }
    }

    #[test]
    fn the_table_has_the_file_and_who_says_what() {
        let table = compare(refuse(&["/a"]), Some(Verdict::Accepte)).unwrap();
        assert_eq!(
            table,
            "dossier/valide/a.json\n  expected                     refuse     /a\n  ajv                          accepte    \n"
        );
    }
}
