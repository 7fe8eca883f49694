//! Identifiers that nobody bears, with right keys.

/// The digits of `rank` behind a prefix, with the key of Luhn at their end.
fn with_key(prefix: &str, width: usize, rank: usize) -> String {
    let mut digits = format!("{prefix}{rank:0width$}", width = width.saturating_sub(prefix.len() + 1));
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(place, digit)| match (place % 2 == 0, u32::from(digit - b'0')) {
            (true, digit) if digit > 4 => digit * 2 - 9,
            (true, digit) => digit * 2,
            (false, digit) => digit,
        })
        .sum();
    digits.push(char::from_digit((10 - sum % 10) % 10, 10).unwrap_or('0'));
    digits
}

/// An RPPS number of the range that no professional bears.
pub(crate) fn rpps(rank: usize) -> String {
    with_key("990", 11, rank)
}

/// A FINESS number of a département that does not exist.
pub(crate) fn finess(rank: usize) -> String {
    with_key("99", 9, rank)
}

/// A SIREN number that the register has not given.
pub(crate) fn siren(rank: usize) -> String {
    with_key("990", 9, rank)
}

/// The SIRET number of the only site of a SIREN number.
pub(crate) fn siret(rank: usize) -> String {
    with_key(&format!("{}000", siren(rank)), 14, 1)
}
