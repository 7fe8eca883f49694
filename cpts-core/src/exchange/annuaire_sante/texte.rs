//! The characters of a row: UTF-8, else Windows-1252.

use std::borrow::Cow;

use encoding_rs::WINDOWS_1252;

/// What a row says, and whether it was in Windows-1252; an error when it is no text, with what could be decoded.
pub(super) fn decode(bytes: &[u8]) -> Result<(Cow<'_, str>, bool), String> {
    let (text, is_windows_1252) = match core::str::from_utf8(bytes) {
        Ok(text) => (Cow::Borrowed(text), false),
        Err(_) => (WINDOWS_1252.decode_without_bom_handling(bytes).0, true),
    };
    // Bytes that Windows-1252 has no character for come out as controls.
    if text.chars().any(|character| character.is_control() && character != '\t') {
        return Err(text
            .chars()
            .map(|character| if character.is_control() { '\u{fffd}' } else { character })
            .collect());
    }
    Ok((text, is_windows_1252))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_encoding_is_read() {
        assert_eq!(decode("Éprouvette".as_bytes()), Ok(("Éprouvette".into(), false)));
        assert_eq!(decode(b"\xc9prouvette \x92"), Ok(("Éprouvette ’".into(), true)));
        assert_eq!(decode(b"\xc9prouvette\x81"), Err("Éprouvette\u{fffd}".into()));
        assert!(decode(b"a\0b").is_err());
    }
}
