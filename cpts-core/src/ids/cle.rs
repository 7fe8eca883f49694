//! The keys.

use super::refus::RefusKind;

/// The value of a digit; letters are given their value before they come here.
fn value(digit: u8) -> u32 {
    u32::from(digit.wrapping_sub(b'0'))
}

/// The digit that makes `digits` followed by it pass the check of Luhn.
pub(super) fn luhn_key(digits: impl DoubleEndedIterator<Item = u8>) -> u8 {
    // Every second digit counts double, and the two digits of a double count one by one.
    const DOUBLED: [u32; 10] = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9];
    let (mut sum, mut is_doubled) = (0, true);
    for digit in digits.rev().map(value) {
        sum += if is_doubled { DOUBLED.get(digit as usize).copied().unwrap_or_default() } else { digit };
        is_doubled = !is_doubled;
    }
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
