//! The language of the call, known before its options are read: what is said of a wrong call follows it too.

use std::ffi::OsString;
use std::io;
use std::sync::OnceLock;

use cpts_core::diagnostics::Langue;

/// Something said of the call itself, in its language.
pub(crate) fn say(fr: &str, en: &str) -> String {
    if is_english() { en } else { fr }.to_owned()
}

/// What the system says of a failure that has no words of ours: it has its own language.
pub(crate) fn system(error: &io::Error) -> String {
    format!("{}{error}", say("le système répond : ", "the system answers: "))
}

/// Whether the call asks for English.
pub(crate) fn is_english() -> bool {
    static ASKED: OnceLock<Langue> = OnceLock::new();
    *ASKED.get_or_init(|| asked(std::env::args_os().skip(1))) == Langue::En
}

/// The last language that the arguments ask for, and French when there is none that is known.
fn asked(arguments: impl Iterator<Item = OsString>) -> Langue {
    let mut arguments = arguments.map(|argument| argument.to_string_lossy().into_owned());
    let mut langue = Langue::Fr;
    while let Some(argument) = arguments.next() {
        let value = match argument.as_str() {
            // What follows is no option.
            "--" => break,
            "--lang" => arguments.next(),
            option => option.strip_prefix("--lang=").map(str::to_owned),
        };
        if let Some(known) = value.and_then(|value| value.parse().ok()) {
            langue = known;
        }
    }
    langue
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_read_wherever_it_stands() {
        for (arguments, expected) in [
            ("check a.json", Langue::Fr),
            ("check a.json --lang en", Langue::En),
            ("check --lang=en a.json", Langue::En),
            ("check --lang", Langue::Fr),
            ("check --lang de", Langue::Fr),
            ("communes -- --lang en", Langue::Fr),
        ] {
            assert_eq!(asked(arguments.split(' ').map(OsString::from)), expected, "{arguments}");
        }
    }
}
