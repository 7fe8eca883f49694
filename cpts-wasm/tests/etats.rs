//! Every state of every widget, as HTML: `tests/etats/` has a folder a widget, and a file a state.
//!
//! A state says what the element has (`options`), the file that it reads (`fichier`, of `tests/etats/donnees/`) or why it
//! cannot (`erreur`), the files beside it (`dossier`), what people then do (`messages`), and why no page brings it about
//! (`natif`). The expectation beside it is
//! what the widget asked for, then its HTML, a line a tag. The tests of the browser do the same for real, and must find the
//! same HTML in the page. `UPDATE_EXPECT=1 cargo test -p cpts-wasm --test etats` writes the expectations.
#![expect(clippy::unwrap_used, clippy::panic, reason = "helpers of tests: what fails there is the test")]

use std::fs;
use std::path::{Path, PathBuf};

use cpts_core::exchange::publication;
use cpts_wasm::view::html;
use cpts_wasm::widgets::{
    Actions, Annuaire, Effet, Erreur, Options, Presentation, Reglages, Widget, actions, presentation,
};
use serde_json::Value;

/// The day of every state that gives no other.
const DATE: &str = "2026-11-21";

fn widget(name: &str, reglages: Reglages, options: &Options) -> Box<dyn Widget> {
    match name {
        "annuaire" => Box::new(Annuaire::new(reglages, options)),
        "actions" => Box::new(Actions::new(reglages, options)),
        "presentation" => Box::new(Presentation::new(reglages, options)),
        _ => panic!("no widget is called `{name}`"),
    }
}

#[test]
fn every_state_is_shown_as_expected() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/etats");
    let is_update = std::env::var_os("UPDATE_EXPECT").is_some();
    let mut faults = Vec::new();
    let mut n_states = 0;
    for state in files(&folder).into_iter().filter(|path| is_state(path)) {
        n_states += 1;
        let obtained = told(&folder, &state);
        let expected = state.with_extension("html");
        if is_update {
            fs::write(&expected, obtained).unwrap();
        } else if fs::read_to_string(&expected).is_ok_and(|known| known == obtained) {
        } else {
            faults.push(format!("{}:\n{obtained}", state.display()));
        }
    }
    assert!(n_states > 10 && faults.is_empty(), "{}", faults.join("\n"));
}

fn is_state(path: &Path) -> bool {
    let is_data = path.components().any(|part| part.as_os_str() == "donnees");
    !is_data && path.extension().is_some_and(|extension| extension == "json")
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.into_iter().flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

fn told(folder: &Path, state: &Path) -> String {
    let name = state.parent().unwrap().file_name().unwrap().to_str().unwrap();
    let state: Value = serde_json::from_slice(&fs::read(state).unwrap()).unwrap();
    let pairs = state.get("options").and_then(Value::as_object).into_iter().flatten();
    let options = Options::of(pairs.map(|(name, value)| (&**name, value.as_str().unwrap())));
    let date = options.get("date").unwrap_or(DATE).parse().unwrap();
    let mut widget = widget(name, Reglages::new(date).with(&options), &options);
    let mut effects = widget.begin();
    if let Some(file) = state.get("fichier").and_then(Value::as_str) {
        effects.extend(widget.read(data(folder, file).unwrap()));
        while widget.advance() {}
        effects.extend(widget.ready());
    }
    if let Some(error) = state.get("erreur").and_then(Value::as_str) {
        let known = Erreur::from_code(error);
        assert_eq!(known.code(), error);
        effects.extend(widget.fail(known));
    }
    let mut said = String::new();
    answer(&mut *widget, folder, &state, effects, &mut said);
    for message in state.get("messages").and_then(Value::as_array).into_iter().flatten() {
        let part = |rank: usize| message.get(rank).and_then(Value::as_str).unwrap_or_default();
        let effects = widget.receive(part(0), part(1));
        answer(&mut *widget, folder, &state, effects, &mut said);
    }
    said + &html(&widget.view().into()).replace("><", ">\n<") + "\n"
}

/// Does what a widget asks for, as its element would, and tells it.
fn answer(widget: &mut dyn Widget, folder: &Path, state: &Value, effects: Vec<Effet>, said: &mut String) {
    let beside = state.get("dossier").and_then(Value::as_str);
    for effect in effects {
        said.push_str(&format!("<!-- {} -->\n", effect.to_text().replace('\u{1f}', " | ").replace("\r\n", " / ")));
        if let Effet::Lire(path) = &effect {
            let bytes = beside.and_then(|beside| data(folder, &format!("{beside}/{path}")));
            let mut effects = widget.file(path, bytes);
            while widget.advance() {}
            effects.extend(widget.ready());
            answer(widget, folder, state, effects, said);
        }
    }
}

fn data(folder: &Path, file: &str) -> Option<Vec<u8>> {
    fs::read(folder.join("donnees").join(file)).ok()
}

#[test]
fn a_page_without_script_has_no_control() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/etats");
    for file in ["complete.json", "riche.json", "annuaire.json"] {
        let publication = publication::read(&data(&folder, file).unwrap()).publication;
        let reglages = Reglages::new(DATE.parse().unwrap());
        for shown in [actions(&publication, &reglages), presentation(&publication, &reglages)] {
            let html = html(&shown.into());
            for control in ["<input", "<select", "<button", "<form", "data-message"] {
                assert!(!html.contains(control), "{file}: {html}");
            }
        }
    }
}
