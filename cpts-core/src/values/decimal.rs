//! Exact decimal numbers, as written.

use core::cmp::Ordering;
use core::fmt::{self, Write as _};
use core::iter::repeat_n;
use core::str::FromStr;

use super::ValeurInvalide;

/// A decimal number, exact, that keeps the digits it was written with: `66.70` stays `66.70`.
///
/// It compares by value. It is meant for the values of indicators (rates, counts), not for arithmetic.
///
/// ```
/// use cpts_core::values::Decimal;
///
/// let rate: Decimal = "66.70".parse()?;
/// assert!(rate >= "66.7".parse()?);
/// assert_eq!(rate.to_string(), "66.70");
/// # Ok::<(), cpts_core::values::ValeurInvalide>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Decimal {
    digits: i64,
    /// How many of the digits stand after the point.
    scale: u8,
}

impl Decimal {
    /// A whole number.
    #[must_use]
    pub const fn from_integer(value: i64) -> Self {
        Self { digits: value, scale: 0 }
    }

    /// So many thousandths, without needless zeros.
    pub(crate) const fn from_thousandths(thousandths: i64) -> Self {
        let mut value = Self { digits: thousandths, scale: 3 };
        while value.scale > 0 && value.digits % 10 == 0 {
            value.digits /= 10;
            value.scale -= 1;
        }
        value
    }

    /// The value multiplied by ten to the power of `places`, when that is a whole number that fits.
    #[must_use]
    pub fn scaled(self, places: u8) -> Option<i64> {
        match self.scale.cmp(&places) {
            Ordering::Equal => Some(self.digits),
            Ordering::Less => self.digits.checked_mul(power_of_ten(places - self.scale)?),
            Ordering::Greater => {
                let divisor = power_of_ten(self.scale - places)?;
                (self.digits % divisor == 0).then_some(self.digits / divisor)
            }
        }
    }
}

fn power_of_ten(exponent: u8) -> Option<i64> {
    10_i64.checked_pow(u32::from(exponent))
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Decimal {}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        let scale = self.scale.max(other.scale);
        let widen = |value: &Self| i128::from(value.digits) * 10_i128.pow(u32::from(scale - value.scale));
        widen(self).cmp(&widen(other))
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.digits < 0 {
            f.write_str("-")?;
        }
        // Zeros before the digits that there are, up to the one before the point.
        let digits = self.digits.unsigned_abs().to_string();
        let scale = usize::from(self.scale);
        let zeros = (scale + 1).saturating_sub(digits.len());
        for (rank, digit) in repeat_n('0', zeros).chain(digits.chars()).enumerate() {
            if scale > 0 && rank + scale == zeros + digits.len() {
                f.write_char('.')?;
            }
            f.write_char(digit)?;
        }
        Ok(())
    }
}

impl FromStr for Decimal {
    type Err = ValeurInvalide;

    /// Reads a JSON number of at most eighteen digits, exponent included.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        parse(text).ok_or(ValeurInvalide { attendu: "a decimal number of at most eighteen digits" })
    }
}

/// The least number of nineteen digits: some of them would fit, and a rule that depends on which is no rule.
const LIMIT: i64 = 1_000_000_000_000_000_000;

fn parse(text: &str) -> Option<Decimal> {
    let (is_negative, magnitude) = match text.strip_prefix('-') {
        Some(magnitude) => (true, magnitude.as_bytes()),
        None => (false, text.as_bytes()),
    };
    let (mut digits, mut scale) = (0_i64, 0_i32);
    // The digits before the point, and after it.
    let (mut whole, mut fraction) = (0_usize, None);
    let mut bytes = magnitude.iter();
    while let Some(byte) = bytes.next() {
        match byte {
            b'0'..=b'9' => {
                digits = digits.checked_mul(10)?.checked_add(i64::from(byte - b'0'))?;
                *fraction.as_mut().unwrap_or(&mut whole) += 1;
            }
            b'.' if fraction.is_none() => fraction = Some(0),
            b'e' | b'E' => {
                scale = -exponent(bytes.as_slice())?;
                break;
            }
            _ => return None,
        }
    }
    if whole == 0 || fraction == Some(0) {
        return None;
    }
    scale += i32::try_from(fraction.unwrap_or_default()).ok()?;
    if scale < 0 {
        digits = digits.checked_mul(power_of_ten(u8::try_from(-scale).ok()?)?)?;
        scale = 0;
    }
    let is_short = digits < LIMIT && scale <= 18;
    is_short.then_some(Decimal { digits: if is_negative { -digits } else { digits }, scale: u8::try_from(scale).ok()? })
}

/// An exponent, of at most three digits.
fn exponent(text: &[u8]) -> Option<i32> {
    let (is_negative, digits) = match text {
        [b'-', digits @ ..] => (true, digits),
        [b'+', digits @ ..] => (false, digits),
        digits => (false, digits),
    };
    if digits.is_empty() {
        return None;
    }
    let number = digits.iter().try_fold(0_i32, |number, digit| {
        let digit = digit.is_ascii_digit().then(|| i32::from(digit - b'0'))?;
        Some(number * 10 + digit).filter(|number| *number < 128)
    })?;
    Some(if is_negative { -number } else { number })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_kept_and_values_compared() {
        for text in ["0", "-0.5", "66.70", "0.05", "10.0", "-12", "1234567890123456.78", "-999999999999999999"] {
            assert_eq!(text.parse::<Decimal>().unwrap().to_string(), text);
        }
        assert_eq!("66.70".parse::<Decimal>(), "66.7".parse());
        assert!("66.69".parse::<Decimal>().unwrap() < "66.7".parse().unwrap());
        assert_eq!("1.5e2".parse::<Decimal>().unwrap().to_string(), "150");
    }

    #[test]
    fn what_is_not_a_short_decimal_is_refused() {
        for text in ["", ".5", "5.", "1e", "1e99", "+1", "1000000000000000000", "1e18", "NaN", "1_000", "0x1"] {
            assert!(text.parse::<Decimal>().is_err(), "{text:?}");
        }
    }
}
