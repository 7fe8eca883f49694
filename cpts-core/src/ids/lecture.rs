//! From what people write to the characters that count.

use super::refus::RefusKind;

/// What the characters of an identifier may be, position by position.
pub(super) struct Forme {
    /// Whether this character may stand there; the position is counted from 0.
    pub(super) allows: Permis,
    /// Whether dots and hyphens may separate groups, as spaces always may.
    pub(super) dots_and_hyphens: bool,
    /// Whether it may begin with a zero, which spreadsheets take away.
    pub(super) leading_zero: bool,
}

/// Which characters may stand where.
pub(super) enum Permis {
    /// Digits alone: told apart because most identifiers are made of them, and dossiers have hundreds.
    Digits,
    /// Those that the function allows at a position.
    By(fn(usize, u8) -> bool),
}

impl Permis {
    fn allows(&self, position: usize, character: u8) -> bool {
        match self {
            Self::Digits => character.is_ascii_digit(),
            Self::By(allows) => allows(position, character),
        }
    }
}

impl Forme {
    /// Digits alone.
    pub(super) const DIGITS: Self = Self { allows: Permis::Digits, dots_and_hyphens: true, leading_zero: false };

    /// The characters of the identifier, in upper case and without separators.
    pub(super) fn read<const N: usize>(&self, text: &str) -> Result<[u8; N], RefusKind> {
        if let Some(characters) = self.read_plain(text) {
            return Ok(characters);
        }
        let mut characters = [b'0'; N];
        let mut length = 0;
        let mut misplaced = None;
        for (index, character) in text.chars().enumerate() {
            if self.separates(character) {
                continue;
            }
            let Some(byte) =
                u8::try_from(character).ok().map(|byte| byte.to_ascii_uppercase()).filter(u8::is_ascii_alphanumeric)
            else {
                return Err(RefusKind::Caractere { caractere: character, position: index + 1 });
            };
            if !self.allows.allows(length, byte) {
                misplaced.get_or_insert((character, index + 1));
            }
            if let Some(slot) = characters.get_mut(length) {
                *slot = byte;
            }
            length += 1;
        }
        match misplaced {
            _ if length == 0 => Err(RefusKind::Vide),
            // Of a text that is too long, the characters past the end are not what is wrong.
            Some((caractere, position)) if length <= N => Err(RefusKind::Caractere { caractere, position }),
            _ if length + 1 == N && self.leading_zero => Err(RefusKind::ZeroDeTete { attendue: N, trouvee: length }),
            _ if length != N => Err(RefusKind::Longueur { attendue: N, trouvee: length }),
            _ => Ok(characters),
        }
    }

    /// The same for a text without separators nor lower case, as nearly all are: a dossier has hundreds.
    fn read_plain<const N: usize>(&self, text: &str) -> Option<[u8; N]> {
        let characters = <[u8; N]>::try_from(text.as_bytes()).ok()?;
        let is_right = match self.allows {
            Permis::Digits => characters.iter().all(u8::is_ascii_digit),
            Permis::By(allows) => {
                let is_plain = |byte: u8| byte.is_ascii_digit() || byte.is_ascii_uppercase();
                characters.iter().enumerate().all(|(position, byte)| is_plain(*byte) && allows(position, *byte))
            }
        };
        is_right.then_some(characters)
    }

    /// Spaces of every width, and where usual dots and the hyphens that word processors write.
    fn separates(&self, character: char) -> bool {
        character.is_whitespace() || self.dots_and_hyphens && matches!(character, '.' | '-' | '\u{2010}' | '\u{2011}')
    }
}
