//! The number of a version.

/// A version, `major.minor`; what follows a hyphen names a trial.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Numero {
    pub(super) majeur: u16,
}

impl Numero {
    /// Reads `1.0` or `2.0-test`, and nothing that may be read in two ways.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let number = text.split_once('-').map_or(text, |(number, _)| number);
        let (major, minor) = number.split_once('.')?;
        let is_number = |text: &str| (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        let is_plain = is_number(major) && is_number(minor) && (major.len() == 1 || !major.starts_with('0'));
        major.parse().ok().filter(|_| is_plain).map(|majeur| Self { majeur })
    }
}
