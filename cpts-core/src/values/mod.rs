//! Plain values that everything is made of: dates as precise as their source, money to the cent, exact decimals.

mod date;
mod date_partielle;
mod decimal;
mod montant;

pub use date::Date;
pub use date_partielle::DatePartielle;
pub use decimal::Decimal;
pub use montant::Montant;

use core::fmt::{self, Write as _};

/// A text is not the value that was asked for.
///
/// The forms accepted are told by each type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ValeurInvalide {
    pub(crate) attendu: &'static str,
}

impl fmt::Display for ValeurInvalide {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the text must be {}", self.attendu)
    }
}

impl core::error::Error for ValeurInvalide {}

/// A run of exactly `count` ASCII digits as a number: other digits of Unicode, signs and spaces are refused.
fn digits(text: &str, count: usize) -> Option<u32> {
    if text.len() != count || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    text.parse().ok()
}

/// Writes a number with so many digits, zeros first: what `{:04}` does, without all that it brings into a module of
/// WebAssembly.
fn write_digits(f: &mut fmt::Formatter<'_>, number: u16, count: u32) -> fmt::Result {
    for rank in (0..count).rev() {
        f.write_char(char::from_digit(u32::from(number) / 10_u32.pow(rank) % 10, 10).unwrap_or('0'))?;
    }
    Ok(())
}
