//! What holds whatever the bytes, one file a reader. The targets give them random bytes; the tests of the core, the
//! committed corpus.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    clippy::string_slice,
    reason = "what fails here is the check"
)]
#![allow(unreachable_pub, reason = "a module of the tests of the core too")]

#[cfg(feature = "import")]
pub mod annuaire;
pub mod bareme;
pub mod bilan;
pub mod communes;
pub mod difference;
pub mod dossier;
#[cfg(feature = "import")]
pub mod finess;
pub mod identifiants;
pub mod publication;
pub mod survol;
#[cfg(feature = "import")]
pub mod tableaux;

use cpts_core::diagnostics::{Diagnostic, Langue, Position, registre};

/// The lines of a text, to say whether a position stands in it.
pub struct Lignes {
    /// The number of columns of each line, that of its end included.
    ends: Vec<u32>,
}

impl Lignes {
    /// The lines of the part of the bytes that is UTF-8.
    pub fn new(bytes: &[u8]) -> Self {
        let text = match std::str::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap(),
        };
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        Self { ends: text.split('\n').map(|line| u32::try_from(line.chars().count()).unwrap() + 1).collect() }
    }

    /// Asserts that a position stands in the text.
    pub fn assert_inside(&self, position: Option<Position>) {
        let position = position.expect("a problem of a text has its place");
        let end = self.ends.get(position.ligne as usize - 1);
        let is_inside = end.is_some_and(|end| (1..=*end).contains(&position.colonne));
        assert!(is_inside, "{position:?} is not in a text of {} lines", self.ends.len());
    }
}

/// Asserts what holds of every list of problems: each is registered, in its place, can be told in both languages, and
/// they are no more than the limit.
pub fn assert_told(problems: &[Diagnostic], bytes: &[u8], most: usize) {
    let lines = Lignes::new(bytes);
    assert!(problems.len() <= most + 1, "{} problems, and the limit is {most}", problems.len());
    for problem in problems {
        assert!(registre::find(problem.id()).is_some(), "`{}` is not registered", problem.id());
        lines.assert_inside(problem.position);
        for langue in [Langue::Fr, Langue::En] {
            for masked in [false, true] {
                assert_printable(&problem.view(langue, masked).message);
            }
        }
    }
}

/// Asserts what holds of every list of problems, of texts that are not JSON: each is registered and can be told.
#[cfg(feature = "import")]
pub fn assert_told_somewhere(problems: &[Diagnostic], most: usize) {
    assert!(problems.len() <= most + 1, "{} problems, and the limit is {most}", problems.len());
    for problem in problems {
        assert!(registre::find(problem.id()).is_some(), "`{}` is not registered", problem.id());
        for langue in [Langue::Fr, Langue::En] {
            assert_printable(&problem.view(langue, true).message);
        }
    }
}

/// Asserts that a text of ours moves no cursor and leaves no placeholder, whatever it quotes.
pub fn assert_printable(text: &str) {
    assert!(!text.is_empty());
    let moves = |character: char| character.is_control() || matches!(character, '\u{202a}'..='\u{202e}');
    assert!(!text.contains(moves), "{text:?} holds what moves a cursor");
}
