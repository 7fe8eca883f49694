//! Runs the command as its users do.
#![expect(clippy::unwrap_used, reason = "a helper of tests: what fails there is the test")]
#![allow(dead_code, reason = "each test file uses some of it")]

pub(crate) mod page;

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What a run gave.
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// Runs `cpts` from the root of the project, with something on its standard input.
pub(crate) fn cpts(arguments: &[&str], input: &[u8]) -> Run {
    let mut child = Command::new(env!("CARGO_BIN_EXE_cpts"))
        .args(arguments)
        .current_dir(root())
        .env_remove("COLUMNS")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that refuses its arguments does not read: writing to it then fails, and that is no fault.
    let _ = child.stdin.take().unwrap().write_all(input);
    let output = child.wait_with_output().unwrap();
    Run {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// The root of the project.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Compares a text with the one that is committed; `UPDATE_EXPECT=1` writes it instead.
pub(crate) fn golden(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(&path, text).unwrap();
        return;
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(expected == text, "`{name}` differs; `UPDATE_EXPECT=1 cargo test -p cpts-cli` writes it anew:\n{text}");
}

/// A dossier with something of each kind, about nobody.
pub(crate) fn rich() -> String {
    cpts_synthetic::Recipe { adherents: 60, actions: 12, communes: 4, seed: 1 }.pretty()
}

/// A folder of its own to one test, removed at its end.
pub(crate) struct Folder {
    path: PathBuf,
    is_own: bool,
}

impl Folder {
    pub(crate) fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("cpts-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        Self { path: folder, is_own: true }
    }

    /// A folder in it.
    pub(crate) fn inside(&self, name: &str) -> Self {
        Self { path: self.path.join(name), is_own: false }
    }

    /// The path of something in it.
    pub(crate) fn path(&self, name: &str) -> String {
        self.path.join(name).to_str().unwrap().to_owned()
    }

    /// Writes a file in it, and gives its path.
    pub(crate) fn write(&self, name: &str, text: &str) -> String {
        std::fs::write(self.path.join(name), text).unwrap();
        self.path(name)
    }

    /// What a file in it holds.
    pub(crate) fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path.join(name)).unwrap()
    }

    /// The names of what it holds, in order.
    pub(crate) fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(&self.path).unwrap();
        let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if self.is_own {
            let _ = std::fs::remove_dir_all(&self.path);
        }
    }
}
