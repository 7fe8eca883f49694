//! Plain values that everything is made of: dates as precise as their source, money to the cent, exact decimals.

mod date;
mod date_partielle;
mod decimal;
mod montant;

pub use date::Date;
pub use date_partielle::DatePartielle;
pub use decimal::Decimal;
pub use montant::Montant;

use core::fmt;

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
