//! Identifiers of events and cards, the same from one file to the next.

use crate::publish::Publication;

/// The identifier of something that several texts designate: a fingerprint of them, the same on every platform. It
/// protects nothing: what must stay private has no place in it.
///
/// ```
/// use cpts_core::exchange::uid::uid;
///
/// assert_eq!(uid(&["CPTS A", "x"]), uid(&["CPTS A", "x"]));
/// assert_ne!(uid(&["a", "bc"]), uid(&["ab", "c"]));
/// assert!(uid(&[]).ends_with("@cpts"));
/// ```
#[must_use]
pub fn uid(parts: &[&str]) -> String {
    let mut uid = String::with_capacity(37);
    let fingerprint = fingerprint(parts);
    for place in (0..128).step_by(4).rev() {
        let digit = (fingerprint >> place & 15) as u32;
        uid.push(char::from_digit(digit, 16).unwrap_or('0'));
    }
    uid.push_str("@cpts");
    uid
}

/// FNV-1a on 128 bits: enough to tell things apart.
pub(super) fn fingerprint(parts: &[&str]) -> u128 {
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
    let mut hash = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d_u128;
    for part in parts {
        for byte in part.bytes() {
            hash = (hash ^ u128::from(byte)).wrapping_mul(PRIME);
        }
        // The end of a part.
        hash = hash.wrapping_mul(PRIME);
    }
    hash
}

/// What designates a CPTS for long: its number, else its name.
pub(super) fn owner(publication: &Publication) -> &str {
    let Some(identity) = publication.identite.as_ref() else { return "" };
    let finess = identity.finess.as_ref().map(|number| number.texte());
    let number = finess.or_else(|| identity.siren.as_ref().map(|number| number.texte()));
    number.or(identity.nom.as_deref()).unwrap_or_default()
}
