//! `cpts migrate`: what is written, where, and what stays untouched.

mod support;

use support::{Folder, cpts};

const DRAFT: &str =
    "{\n  \"format\": \"cpts-dossier\",\n  \"identite\": {\n    \"nom\": \"A\",\n    \"autre\": 1.50\n  }\n}\n";
const LATER: &str = "{\"format\":\"cpts-dossier\", \"version\":\"1.7\", \"avenir\":{ }}";

#[test]
fn a_check_writes_nothing_and_says_what_would_change() {
    let folder = Folder::new("migrate-check");
    let (draft, later) = (folder.write("draft.json", DRAFT), folder.write("later.json", LATER));
    let run = cpts(&["migrate", &draft, &later, "--check", "--lang", "en"], b"");
    assert_eq!(run.code, 1, "{}", run.err);
    assert!(run.out.contains("draft.json (cpts-dossier): `version` was missing: `1.0` is written\n"), "{}", run.out);
    assert!(run.out.contains("later.json (cpts-dossier): version 1.7, nothing to migrate\n"), "{}", run.out);
    assert_eq!((folder.read("draft.json"), folder.read("later.json")), (DRAFT.to_owned(), LATER.to_owned()));
    assert_eq!(cpts(&["migrate", &later, "--check"], b"").code, 0);
}

#[test]
fn files_are_written_in_place_and_the_others_stay_to_the_byte() {
    let folder = Folder::new("migrate-in-place");
    let files = [("a.json", DRAFT), ("b.json", LATER), ("c.json", "{\"format\":"), ("d.json", DRAFT)];
    let paths = files.map(|(name, text)| folder.write(name, text));
    let mut arguments = vec!["migrate", "--in-place"];
    arguments.extend(paths.iter().map(String::as_str));
    let run = cpts(&arguments, b"");
    assert_eq!(run.code, 2);
    assert!(run.err.contains("c.json") && run.err.contains("lecture/tronque"), "{}", run.err);
    let expected = DRAFT.replace("dossier\",\n", "dossier\",\n  \"version\": \"1.0\",\n");
    assert_eq!(
        ["a.json", "b.json", "c.json", "d.json"].map(|name| folder.read(name)),
        [&*expected, LATER, "{\"format\":", &*expected]
    );
    // Nothing is left beside them, and a second time nothing changes.
    assert_eq!(folder.names(), ["a.json", "b.json", "c.json", "d.json"]);
    assert_eq!(cpts(&["migrate", "--check", &paths[0], &paths[3]], b"").code, 0);
}

#[cfg(unix)]
#[test]
fn a_file_keeps_its_rights_and_a_link_stays_one() {
    use std::fs::{Permissions, metadata, set_permissions};
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    let folder = Folder::new("migrate-rights");
    let file = folder.write("a.json", DRAFT);
    set_permissions(&file, Permissions::from_mode(0o600)).unwrap();
    let link = folder.path("link.json");
    symlink("a.json", &link).unwrap();
    assert_eq!(cpts(&["migrate", "--in-place", &link], b"").code, 0);
    assert!(folder.read("a.json").contains("\"version\""));
    assert!(std::path::Path::new(&link).is_symlink());
    assert_eq!(metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
}

#[test]
fn a_document_goes_to_another_file_or_to_the_standard_output() {
    let folder = Folder::new("migrate-out");
    let out = folder.path("out.json");
    assert_eq!(cpts(&["migrate", "-", "--out", &out], DRAFT.as_bytes()).code, 0);
    assert!(folder.read("out.json").contains("\"version\": \"1.0\""));
    let run = cpts(&["migrate", "-"], LATER.as_bytes());
    assert_eq!((run.code, run.out.as_str()), (0, LATER));
    let line = cpts(&["migrate", "-"], br#"{"format": "cpts-bareme"}"#);
    assert_eq!(line.out, "{\"format\":\"cpts-bareme\",\"version\":\"1.0\"}\n");
    // Every example is of the version of today.
    let examples = ["examples/dossiers/val-d-orge.json", "examples/baremes/fongibilite.json"];
    assert_eq!(cpts(&["migrate", "--check", examples[0], examples[1]], b"").code, 0);
}

#[test]
fn a_wrong_call_writes_nothing() {
    let folder = Folder::new("migrate-wrong");
    let draft = folder.write("draft.json", DRAFT);
    for arguments in [
        vec!["migrate"],
        vec!["migrate", &draft, &draft],
        vec!["migrate", &draft, "--to", "2.0"],
        vec!["migrate", &draft, "--to", "1"],
        vec!["migrate", &draft, "--in-place", "--check"],
        vec!["migrate", "-", "--in-place"],
        vec!["migrate", "absent.json", "--in-place"],
    ] {
        let run = cpts(&arguments, DRAFT.as_bytes());
        assert_eq!(run.code, 2, "{arguments:?}\n{}\n{}", run.out, run.err);
    }
    assert_eq!(folder.read("draft.json"), DRAFT);
    for version in ["2.0", "0.9", "1", "01.0"] {
        let text = DRAFT.replace("dossier\",", &format!("dossier\", \"version\": \"{version}\","));
        let run = cpts(&["migrate", "-"], text.as_bytes());
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{version}");
        assert!(run.err.contains("lecture/format"), "{}", run.err);
    }
}

/// What the system refuses is told in the language of the call.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told_in_the_language_of_the_call() {
    for (lang, told) in
        [("fr", "erreur : impossible d'écrire : le disque est plein"), ("en", "error: cannot write: the disk is full")]
    {
        let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let run = std::process::Command::new(env!("CARGO_BIN_EXE_cpts"))
            .args(["migrate", "examples/dossiers/senart.json", "--lang", lang])
            .current_dir(support::root())
            .stdout(full)
            .output()
            .unwrap();
        assert_eq!((run.status.code(), String::from_utf8(run.stderr).unwrap().trim()), (Some(2), told));
    }
}
