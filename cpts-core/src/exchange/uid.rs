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
    for byte in fingerprint(parts).to_be_bytes() {
        for half in [byte >> 4, byte & 15] {
            uid.extend(char::from_digit(half.into(), 16));
        }
    }
    uid.push_str("@cpts");
    uid
}

/// FNV-1a on 128 bits: enough to tell things apart.
pub(super) fn fingerprint(parts: &[&str]) -> u128 {
    let bytes = parts.iter().flat_map(|part| part.bytes().chain([0]));
    bytes.fold(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d, |hash: u128, byte| {
        (hash ^ u128::from(byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b)
    })
}

/// What designates a CPTS for long: its number, else its name.
pub(super) fn owner(publication: &Publication) -> &str {
    let Some(identity) = publication.identite.as_ref() else { return "" };
    let finess = identity.finess.as_ref().map(|number| number.texte());
    let number = finess.or_else(|| identity.siren.as_ref().map(|number| number.texte()));
    number.or(identity.nom.as_deref()).unwrap_or_default()
}
