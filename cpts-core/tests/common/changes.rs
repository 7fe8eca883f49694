//! Changes to the bytes of a text, at random.

use proptest::prelude::*;

/// Pieces of JSON, well put together or not.
pub(crate) fn token_soup() -> impl Strategy<Value = String> {
    let token = prop_oneof![
        4 => prop::sample::select(vec!["{", "}", "[", "]", ",", ":", "\"", "\\", "\n", " ", "null", "true", "1", "-", "1e5", "é", "\u{feff}"]),
        4 => prop::sample::select(vec![
            "\"format\": \"cpts-dossier\",", "\"identite\": {", "\"nom\":", "\"adherents\": [{", "\"territoire\": {\"communes\": [",
            "\"91434\",", "\"missions\": [{\"mission\": \"prevention\"", "\"contrat_aci\": {", "\"2024-03-20\"", "\"effectifs\": {\"adherents\":",
            "\"partiel\": [\"/adherents\"],",
        ]),
    ];
    prop::collection::vec(token, 0..60).prop_map(|tokens| tokens.concat())
}

/// One change to the bytes of a text: the place and the length are shares of it.
#[derive(Debug, Clone)]
pub(crate) enum Change {
    Flip(prop::sample::Index, u8),
    Delete(prop::sample::Index, usize),
    Duplicate(prop::sample::Index, usize),
    Move(prop::sample::Index, prop::sample::Index, usize),
    Insert(prop::sample::Index, String),
}

pub(crate) fn change() -> impl Strategy<Value = Change> {
    let at = any::<prop::sample::Index>;
    prop_oneof![
        (at(), any::<u8>()).prop_map(|(at, mask)| Change::Flip(at, mask)),
        (at(), 1_usize..40).prop_map(|(at, length)| Change::Delete(at, length)),
        (at(), 1_usize..200).prop_map(|(at, length)| Change::Duplicate(at, length)),
        (at(), at(), 1_usize..80).prop_map(|(from, to, length)| Change::Move(from, to, length)),
        (at(), token_soup()).prop_map(|(at, text)| Change::Insert(at, text)),
    ]
}

pub(crate) fn apply(bytes: &mut Vec<u8>, change: &Change) {
    let place = |at: &prop::sample::Index, bytes: &[u8]| at.index(bytes.len() + 1);
    match change {
        Change::Flip(at, mask) => {
            let at = place(at, bytes);
            if let Some(byte) = bytes.get_mut(at) {
                *byte ^= mask;
            }
        }
        Change::Delete(at, length) => {
            let at = place(at, bytes);
            bytes.drain(at..bytes.len().min(at + length));
        }
        Change::Duplicate(at, length) => {
            let at = place(at, bytes);
            let piece = bytes[at..bytes.len().min(at + length)].to_vec();
            bytes.splice(at..at, piece);
        }
        Change::Move(from, to, length) => {
            let from = place(from, bytes);
            let piece: Vec<u8> = bytes.drain(from..bytes.len().min(from + length)).collect();
            let to = place(to, bytes);
            bytes.splice(to..to, piece);
        }
        Change::Insert(at, text) => {
            let at = place(at, bytes);
            bytes.splice(at..at, text.bytes());
        }
    }
}
