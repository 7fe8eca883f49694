//! The texts that are read.

use cpts_synthetic::Recipe;

/// A dossier of 534 members and 40 actions, about 380 KB.
#[must_use]
pub fn large() -> Vec<u8> {
    Recipe::default().pretty().into_bytes()
}

/// The same dossier with 200 numbers of members written as numbers instead of texts.
#[must_use]
pub fn faulty() -> Vec<u8> {
    let mut left = 200;
    let text = Recipe::default().pretty();
    let lines = text.lines().map(|line| match line.split_once("\"rpps\": \"") {
        Some((indent, number)) if left > 0 => {
            left -= 1;
            format!("{indent}\"rpps\": {}\n", number.replace('"', ""))
        }
        _ => format!("{line}\n"),
    });
    lines.collect::<String>().into_bytes()
}

#[cfg(test)]
mod tests {
    use cpts_core::exchange::json;

    use super::*;

    #[test]
    fn one_is_sound_and_the_other_has_two_hundred_faults() {
        assert!(json::read(&large()).diagnostics.is_empty());
        assert_eq!(json::read(&faulty()).diagnostics.len(), 200);
    }
}
