//! The manifest of the elements says what the widgets do: every attribute that they read, every part that they name, every
//! event that they tell and every property of their styles is in it, and it has no other.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests: what fails there is the test"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use cpts_wasm::widgets::Erreur;
use serde_json::Value;

type Names = BTreeSet<String>;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The declarations of the manifest.
fn declarations() -> Vec<Value> {
    let manifest: Value = serde_json::from_str(&text(&root().join("bindings/npm/custom-elements.json"))).unwrap();
    let modules = manifest["modules"].as_array().unwrap();
    modules.iter().flat_map(|module| module["declarations"].as_array().unwrap().clone()).collect()
}

fn named<'a>(declarations: &'a [Value], name: &str) -> &'a Value {
    declarations.iter().find(|declared| declared["name"] == name).unwrap()
}

fn members<'a>(declared: &'a Value, kind: &str) -> impl Iterator<Item = &'a Value> {
    declared[kind].as_array().into_iter().flatten()
}

fn name(member: &Value) -> String {
    member["name"].as_str().unwrap().to_owned()
}

fn own(declared: &Value, kind: &str) -> Names {
    members(declared, kind).map(name).collect()
}

/// What it has, its mixins' included.
fn all(declarations: &[Value], declared: &Value, kind: &str) -> Names {
    let mut found = own(declared, kind);
    for mixin in members(declared, "mixins") {
        found.extend(all(declarations, named(declarations, &name(mixin)), kind));
    }
    found
}

/// The elements, by the name of their widget.
fn elements(declarations: &[Value]) -> Vec<(String, &Value)> {
    let tag = |declared: &Value| Some(declared["tagName"].as_str()?.strip_prefix("cpts-")?.to_owned());
    declarations.iter().filter_map(|declared| Some((tag(declared)?, declared))).collect()
}

/// The files under a folder whose names end so.
fn files(folder: &Path, end: &str) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut found = Vec::new();
    for path in entries.map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            found.extend(files(&path, end));
        } else if path.to_string_lossy().ends_with(end) {
            found.push(path);
        }
    }
    found
}

/// The code of some files, without their tests.
fn code(paths: &[PathBuf]) -> String {
    let code = |path: &PathBuf| text(path).split("#[cfg(test)]\nmod tests {").next().unwrap_or_default().to_owned();
    paths.iter().filter(|path| !path.to_string_lossy().contains("/tests/")).map(code).collect()
}

fn widgets() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/widgets")
}

/// The code of one widget.
fn code_of(widget: &str) -> String {
    let mut paths = files(&widgets().join(widget), ".rs");
    paths.extend(Some(widgets().join(format!("{widget}.rs"))).filter(|path| path.exists()));
    assert!(!paths.is_empty(), "no code of the widget `{widget}`");
    code(&paths)
}

/// The code that widgets share.
fn shared_code(elements: &[(String, &Value)]) -> String {
    let is_own = |path: &Path| {
        let below = path.strip_prefix(widgets()).unwrap().to_string_lossy().into_owned();
        elements.iter().any(|(widget, _)| below.starts_with(&format!("{widget}/")) || below == format!("{widget}.rs"))
    };
    let paths: Vec<_> = files(&widgets(), ".rs").into_iter().filter(|path| !is_own(path)).collect();
    code(&paths)
}

/// What stands between `before` and the next `after`, everywhere in a text, where it is a name.
fn between(text: &str, before: &str, after: char) -> Names {
    let names = text.split(before).skip(1).filter_map(|rest| Some(rest.split_once(after)?.0.to_owned()));
    let is_name =
        |name: &String| !name.is_empty() && name.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-');
    names.filter(is_name).collect()
}

fn without(some: &Names, others: &Names) -> Vec<String> {
    some.difference(others).cloned().collect()
}

const NONE: [String; 0] = [];

#[test]
fn attributes_are_those_that_widgets_read() {
    let declarations = declarations();
    let elements = elements(&declarations);
    let shared = shared_code(&elements);
    let shell = text(&root().join("bindings/npm/src/widgets/element.js"));
    let styles = text(&root().join("bindings/npm/src/widgets/styles/base.css"));
    for (widget, declared) in &elements {
        let code = code_of(widget);
        let read = ["get(\"", "filled(\""].map(|call| between(&code, call, '"')).concat_all();
        assert_eq!(without(&read, &all(&declarations, declared, "attributes")), NONE, "read by `{widget}`");
        for name in own(declared, "attributes").into_iter().filter(|name| name != "src") {
            assert!(code.contains(&format!("\"{name}\"")), "`{widget}` does not read `{name}`");
        }
    }
    let inherited = ["Widget", "Publie"].map(|mixin| own(named(&declarations, mixin), "attributes")).concat_all();
    for name in &inherited {
        let is_read = shared.contains(&format!("get(\"{name}\")"))
            || shell.contains(&format!("getAttribute(\"{name}\")"))
            || shell.contains(&format!("attributes.{name}"))
            || styles.contains(&format!(":host([{name}="));
        assert!(is_read, "nothing reads `{name}`");
    }
    let of_all = between(&shared, "options.get(\"", '"');
    assert_eq!(without(&of_all, &inherited), NONE, "read by all");
}

#[test]
fn parts_are_those_that_widgets_name() {
    let declarations = declarations();
    let elements = elements(&declarations);
    let shared = between(&shared_code(&elements), "named(\"", '"');
    let mut inherited = Names::new();
    for (widget, declared) in &elements {
        let declared_parts = all(&declarations, declared, "cssParts");
        let mut parts = between(&code_of(widget), "named(\"", '"');
        parts.insert(widget.clone());
        for folder in [format!("tests/etats/{widget}"), format!("tests/{widget}")] {
            for file in files(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), ".html") {
                parts.extend(between(&text(&file), "part=\"", '"'));
            }
        }
        assert_eq!(without(&parts, &declared_parts), NONE, "named by `{widget}`");
        assert_eq!(without(&own(declared, "cssParts"), &parts), NONE, "not named by `{widget}`");
        inherited.extend(declared_parts.difference(&own(declared, "cssParts")).cloned());
    }
    assert_eq!(without(&inherited, &shared), NONE, "named by no widget");
}

#[test]
fn events_are_those_that_are_told() {
    let declarations = declarations();
    let shell = text(&root().join("bindings/npm/src/widgets/element.js"));
    let code = code(&files(&widgets(), ".rs"));
    let told = [between(&shell, "#tell(\"", '"'), between(&code, "nom: \"", '"')].concat_all();
    for (widget, declared) in elements(&declarations) {
        assert_eq!(all(&declarations, declared, "events"), told, "{widget}");
    }
}

#[test]
fn codes_of_errors_are_those_that_are_told() {
    let declarations = declarations();
    let code = code(&files(&widgets(), ".rs"));
    let shell = text(&root().join("bindings/npm/src/widgets/element.js"));
    let mut told: Names = Erreur::ALL.iter().map(|erreur| erreur.code().to_owned()).collect();
    told.extend(["error(\"", "alert(\""].map(|call| between(&code, call, '"')).concat_all());
    told.extend(between(&shell, "code: \"", '"'));
    told.extend(between(&shell, "failure: \"", '"'));
    let mut declared = Names::new();
    for declaration in &declarations {
        for event in members(declaration, "events") {
            declared.extend(members(event, "x-codes").map(name));
        }
    }
    assert_eq!(declared, told);
}

#[test]
fn properties_are_those_of_the_styles() {
    let declarations = declarations();
    let sheets = files(&root().join("bindings/npm/src/widgets/styles"), ".css");
    let read: Names = sheets
        .iter()
        .flat_map(|sheet| {
            let text = text(sheet);
            let used = text.split("var(--cpts-").skip(1).map(|rest| {
                let name: String =
                    rest.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '-').collect();
                format!("--cpts-{name}")
            });
            used.collect::<Vec<_>>()
        })
        .collect();
    let declared: Names = declarations.iter().flat_map(|declared| own(declared, "cssProperties")).collect();
    assert_eq!(declared, read);
}

#[test]
fn every_module_has_its_element_and_every_member_its_words() {
    let declarations = declarations();
    let elements = elements(&declarations);
    let modules = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("modules")).unwrap();
    let modules: Names = modules.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    let declared: Names = elements.iter().map(|(widget, _)| widget.clone()).collect();
    // `check` is the API, `tous` has all the widgets.
    let expected = modules.into_iter().filter(|module| module != "check" && module != "tous").collect::<Names>();
    assert_eq!(declared, expected);
    for declared in &declarations {
        for kind in ["attributes", "events", "slots", "cssProperties", "cssParts"] {
            for member in members(declared, kind) {
                assert!(member["description"].as_str().is_some_and(|text| text.ends_with('.')), "{member}");
            }
        }
    }
}

/// Many sets, as one.
trait ConcatAll {
    fn concat_all(self) -> Names;
}

impl<const N: usize> ConcatAll for [Names; N] {
    fn concat_all(self) -> Names {
        self.into_iter().flatten().collect()
    }
}
