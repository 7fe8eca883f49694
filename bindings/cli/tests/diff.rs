//! `cpts diff`: forms, languages, masking, exit codes.

mod support;

use support::{Folder, cpts, golden};

/// The documents of a case of the core.
fn case(name: &str) -> [String; 2] {
    ["avant", "apres"].map(|document| format!("cpts-core/tests/diff/{name}/{document}.json"))
}

#[test]
fn what_changed_is_told_by_heading_and_by_item() {
    for (name, case_name, options) in [
        ("diff-consents.fr.txt", "consents-given-and-withdrawn", &["--lang", "fr"][..]),
        ("diff-members.en.txt", "members-who-join-and-leave", &["--lang", "en"]),
        ("diff-members.masked.txt", "members-who-join-and-leave", &["--lang", "fr", "--masked"]),
        ("diff-missions.fr.txt", "missions-and-indicators", &[]),
        ("diff-territory.fr.txt", "territory-and-governance", &[]),
        ("diff-publications.en.txt", "publications", &["--lang", "en"]),
        ("diff-fault.fr.txt", "a-fault-of-syntax-and-a-key-twice", &[]),
    ] {
        let [avant, apres] = case(case_name);
        let run = cpts(&[&["diff", &avant, &apres], options].concat(), b"");
        golden(name, &(run.out + &run.err));
    }
}

#[test]
fn a_patch_turns_the_first_document_into_the_second() {
    let [avant, apres] = case("payments-and-their-corrections");
    let run = cpts(&["diff", &avant, &apres, "--format", "patch"], b"");
    let patch: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!((run.code, &patch[0]["op"]), (1, &"move".into()));
    let masked = cpts(&["diff", &avant, &apres, "--format", "patch", "--masked"], b"");
    assert_eq!((masked.code, masked.out.as_str()), (2, ""));
    let json = cpts(&["diff", &avant, &apres, "--format", "json", "--lang", "en"], b"");
    let difference: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(
        (&difference["format"], &difference["resume"][0]["libelle"]),
        (&"cpts-difference".into(), &"Payments".into())
    );
}

#[test]
fn the_exit_code_is_that_of_diff() {
    let folder = Folder::new("diff");
    let [avant, apres] = case("members-who-join-and-leave");
    let large = folder.write("large.json", &support::rich());
    for (expected, arguments) in [
        (0, vec![&avant, &avant]),
        (0, vec![&large, &large]),
        (1, vec![&avant, &apres]),
        (1, vec![&avant, &large]),
        (2, vec![&avant, &"absent.json".to_owned()]),
        (2, vec![&avant]),
        (2, vec![&"-".to_owned(), &"-".to_owned()]),
        (2, vec![&avant, &case("publications")[0]]),
        (2, vec![&avant, &apres, &"--max-valeurs=3".to_owned()]),
        (0, vec![&"--help".to_owned()]),
    ] {
        let arguments: Vec<&str> = ["diff"].into_iter().chain(arguments.into_iter().map(String::as_str)).collect();
        let run = cpts(&arguments, b"");
        assert_eq!(run.code, expected, "{arguments:?}\n{}\n{}", run.out, run.err);
    }
    let dossier = std::fs::read(support::root().join(&avant)).unwrap();
    assert_eq!(cpts(&["diff", "-", &avant], &dossier).code, 0);
    assert_eq!(cpts(&["diff", &apres, "-"], &dossier).code, 1);
}
