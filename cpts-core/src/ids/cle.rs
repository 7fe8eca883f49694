//! The keys.

use super::refus::RefusKind;

/// The value of a digit; letters are given their value before they come here.
fn value(digit: u8) -> u32 {
    u32::from(digit.wrapping_sub(b'0'))
}

/// The digit that makes `digits` followed by it pass the check of Luhn.
pub(super) fn luhn_key(digits: impl DoubleEndedIterator<Item = u8>) -> u8 {
    let sum: u32 = digits
        .rev()
        .map(value)
        .enumerate()
        .map(|(rank, digit)| match (rank % 2 == 0, digit > 4) {
            (true, true) => digit * 2 - 9,
            (true, false) => digit * 2,
            (false, _) => digit,
        })
        .sum();
    b"0987654321".get((sum % 10) as usize).copied().unwrap_or(b'0')
}

/// Checks that the last digit is the key of Luhn of the digits before it.
pub(super) fn check_luhn(digits: &[u8]) -> Result<(), RefusKind> {
    let Some((found, body)) = digits.split_last() else { return Ok(()) };
    let expected = luhn_key(body.iter().copied());
    if expected == *found {
        Ok(())
    } else {
        Err(RefusKind::Cle { attendue: expected.into(), trouvee: (*found).into() })
    }
}

/// The plain sum of the digits.
pub(super) fn sum(digits: &[u8]) -> u32 {
    digits.iter().copied().map(value).sum()
}
