//! Version 1 is not broken: `v1.0/` has the schemas as they were first published.

use std::fs;

use serde_json::Value;

use super::compare::compare;
use super::made;
use super::support::{Golden, cases, folder};

fn read(path: &std::path::Path) -> Value {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn no_schema_breaks_those_who_follow_version_1_0() {
    let frozen = folder("schema/v1.0");
    let mut faults = Vec::new();
    for (name, schema) in made() {
        let before = read(&frozen.join(format!("{name}.schema.json")));
        faults.extend(compare(&before, &schema).into_iter().map(|fault| format!("{name}: {fault}")));
    }
    assert!(
        faults.is_empty(),
        "version 1 would be broken for those who read or write it; see bindings/json-schema/README.md:\n{}",
        faults.join("\n")
    );
    let names: Vec<_> = made().into_iter().map(|(name, _)| format!("{name}.schema.json")).collect();
    for path in cases(&frozen) {
        let file = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        assert!(names.iter().any(|name| name == file), "the schema `{file}` is no longer made");
    }
}

#[test]
fn every_kind_of_change_is_judged_as_expected() {
    let mut golden = Golden::new();
    let home = folder("schema");
    for (kind, is_sound) in [("good", true), ("bad", false)] {
        for case in cases(&home.join(kind)) {
            let both = read(&case);
            let part = |key| both.get(key).unwrap_or_else(|| panic!("{}: no `{key}`", case.display()));
            let faults = compare(part("before"), part("after"));
            if faults.is_empty() != is_sound {
                golden.fault(&case, &format!("{} faults", faults.len()));
            }
            if !is_sound {
                golden.check(&case, &faults.into_iter().map(|fault| fault + "\n").collect::<String>());
            }
        }
    }
    golden.finish(&home);
}
