//! From the bytes of a spreadsheet to UTF-8, as they come.

use std::io::{self, BufRead, Read};

use encoding_rs::{Decoder, Encoding, UTF_8, WINDOWS_1252};

/// How much is read and decoded at a time.
const CHUNK: usize = 1 << 14;

/// A text in UTF-8 made from bytes in UTF-8, in UTF-16 with its mark, or in Windows-1252.
///
/// What is not ASCII decides, as soon as it is met: if it is no UTF-8, the file is of a French Windows.
pub(super) struct Decodage<R> {
    source: R,
    /// Bytes that are not decoded yet.
    raw: Vec<u8>,
    decoder: Option<Decoder>,
    /// The text that is ready, from `place`.
    text: Vec<u8>,
    place: usize,
    ended: bool,
    /// Whether the first bytes were looked at.
    begun: bool,
    /// Whether a carriage return alone ends a line; `None` until a line ends.
    ends_with_returns: Option<bool>,
    /// How many bytes may still be read.
    left: usize,
    pub(super) etat: Etat,
}

/// What was met in the text so far.
#[derive(Debug, Clone, Default)]
pub(super) struct Etat {
    /// Line feeds in the text.
    lines: u32,
    quotes: usize,
    /// The line of the first character that had to be replaced.
    pub(super) replaced: Option<u32>,
    /// Whether there was more than may be read.
    pub(super) is_cut: bool,
    /// Whether the file begins as those of spreadsheet programs do.
    pub(super) is_workbook: bool,
}

impl Etat {
    /// How many lines end in the text.
    pub(super) fn lines(&self) -> u32 {
        self.lines
    }

    /// Whether a quote is open at the end of the text.
    pub(super) fn has_open_quote(&self) -> bool {
        self.quotes % 2 == 1
    }
}

impl<R: Read> Decodage<R> {
    pub(super) fn new(source: R, limit: usize) -> Self {
        Self {
            source,
            raw: Vec::new(),
            decoder: None,
            text: Vec::new(),
            place: 0,
            ended: false,
            begun: false,
            ends_with_returns: None,
            left: limit,
            etat: Etat::default(),
        }
    }

    /// Reads more bytes; `false` at the end.
    fn read_more(&mut self) -> io::Result<bool> {
        let asked = u64::try_from(CHUNK.min(self.left.saturating_add(1))).unwrap_or(u64::MAX);
        let read = self.source.by_ref().take(asked).read_to_end(&mut self.raw)?;
        if read > self.left {
            self.raw.truncate(self.raw.len() - (read - self.left));
            self.etat.is_cut = true;
            self.left = 0;
            return Ok(false);
        }
        self.left -= read;
        Ok(read > 0)
    }

    /// Makes more text ready.
    fn decode(&mut self) -> io::Result<()> {
        self.text.clear();
        self.place = 0;
        while self.text.is_empty() && !self.ended {
            self.ended = !self.read_more()?;
            if self.decoder.is_none() && !self.decide() {
                continue;
            }
            self.convert();
        }
        Ok(())
    }

    /// Chooses the encoding; `false` when more bytes are needed to tell.
    fn decide(&mut self) -> bool {
        if self.raw.len() < 8 && !self.ended {
            return false;
        }
        let mark = if self.begun { None } else { Encoding::for_bom(&self.raw) };
        if !self.begun {
            // Of zip archives (xlsx, ods) and of the older workbooks.
            let beginnings: [&[u8]; 2] = [b"PK\x03\x04", b"\xd0\xcf\x11\xe0"];
            self.etat.is_workbook = beginnings.iter().any(|beginning| self.raw.starts_with(beginning));
        }
        self.begun = true;
        let encoding = match mark {
            Some((encoding, _)) => {
                self.decoder = Some(encoding.new_decoder_with_bom_removal());
                return true;
            }
            // Nothing but ASCII so far: any choice reads it, and the real one is made when it matters.
            None if self.raw.is_ascii() && !self.ended => return self.pass_ascii(),
            None => match core::str::from_utf8(&self.raw) {
                Ok(_) => UTF_8,
                Err(error) => {
                    let valid = self.raw.get(..error.valid_up_to()).unwrap_or_default();
                    match error.error_len() {
                        _ if !valid.is_ascii() => UTF_8,
                        // Cut in the middle of a character, perhaps.
                        None if !self.ended => return false,
                        _ => WINDOWS_1252,
                    }
                }
            },
        };
        self.decoder = Some(encoding.new_decoder_without_bom_handling());
        true
    }

    /// Gives as text bytes that are the same in every encoding that is left; `false`, since none is chosen.
    fn pass_ascii(&mut self) -> bool {
        self.text.append(&mut self.raw);
        self.end_lines();
        self.count();
        false
    }

    fn convert(&mut self) {
        let Some(decoder) = &mut self.decoder else { return };
        let most = decoder.max_utf8_buffer_length(self.raw.len()).unwrap_or(CHUNK * 4);
        self.text.resize(most, 0);
        let (_, read, written, replaced) = decoder.decode_to_utf8(&self.raw, &mut self.text, self.ended);
        self.text.truncate(written);
        self.end_lines();
        self.raw.drain(..read);
        if replaced && self.etat.replaced.is_none() {
            let before = self.text.windows(3).position(|bytes| bytes == "\u{fffd}".as_bytes()).unwrap_or(0);
            let lines = self.text.iter().take(before).filter(|byte| **byte == b'\n').count();
            self.etat.replaced = Some(self.etat.lines.saturating_add(u32::try_from(lines).unwrap_or(u32::MAX)) + 1);
        }
        self.count();
    }

    /// Ends lines with line feeds where the file ends them with carriage returns alone, as older spreadsheets of Macintosh
    /// do: the first end of a line tells.
    fn end_lines(&mut self) {
        if self.ends_with_returns.is_none() {
            let mut quotes = self.etat.quotes;
            let mut bytes = self.text.iter().peekable();
            while let Some(byte) = bytes.next() {
                match byte {
                    b'"' => quotes += 1,
                    b'\n' | b'\r' if quotes.is_multiple_of(2) => {
                        let next = bytes.peek().copied();
                        self.ends_with_returns = Some(*byte == b'\r' && next.is_some_and(|next| *next != b'\n'));
                        break;
                    }
                    _ => {}
                }
            }
        }
        if self.ends_with_returns == Some(true) {
            self.text.iter_mut().filter(|byte| **byte == b'\r').for_each(|byte| *byte = b'\n');
        }
    }

    fn count(&mut self) {
        let count = |wanted: u8| self.text.iter().filter(|byte| **byte == wanted).count();
        self.etat.quotes += count(b'"');
        self.etat.lines = self.etat.lines.saturating_add(u32::try_from(count(b'\n')).unwrap_or(u32::MAX));
    }
}

impl<R: Read> BufRead for Decodage<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.place >= self.text.len() {
            self.decode()?;
        }
        Ok(self.text.get(self.place..).unwrap_or_default())
    }

    fn consume(&mut self, amount: usize) {
        self.place = self.place.saturating_add(amount).min(self.text.len());
    }
}

impl<R: Read> Read for Decodage<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let ready = self.fill_buf()?;
        let length = ready.len().min(out.len());
        for (slot, byte) in out.iter_mut().zip(ready) {
            *slot = *byte;
        }
        self.consume(length);
        Ok(length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Gives its bytes a few at a time.
    struct Drops<'a>(&'a [u8], usize);

    impl Read for Drops<'_> {
        fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
            let length = self.1.min(out.len()).min(self.0.len());
            let (now, later) = self.0.split_at(length);
            out[..length].copy_from_slice(now);
            self.0 = later;
            Ok(length)
        }
    }

    fn decoded(bytes: &[u8]) -> (String, Etat) {
        let mut texts = [1, 2, 3, 4096].map(|drop| {
            let mut decodage = Decodage::new(Drops(bytes, drop), 1 << 20);
            let mut text = String::new();
            decodage.read_to_string(&mut text).unwrap();
            (text, decodage.etat)
        });
        assert!(texts.iter().all(|(text, _)| *text == texts[0].0));
        std::mem::take(&mut texts[0])
    }

    #[test]
    fn each_encoding_of_spreadsheets_is_known() {
        for bytes in [
            "Prénom;é\r\n".as_bytes(),
            b"Pr\xe9nom;\xe9\r\n",
            b"\xef\xbb\xbfPr\xc3\xa9nom;\xc3\xa9\r\n",
            b"\xff\xfeP\0r\0\xe9\0n\0o\0m\0;\0\xe9\0\r\0\n\0",
        ] {
            assert_eq!(decoded(bytes).0, "Prénom;é\r\n", "{bytes:?}");
        }
        assert_eq!(decoded(b"").0, "");
        assert_eq!(decoded(b"a\xe9").0, "aé");
        assert_eq!(decoded(&[b"nom\n".repeat(9000), b"\x80\x9c".to_vec()].concat()).0.chars().last(), Some('œ'));
    }

    #[test]
    fn lines_may_end_with_a_return_alone() {
        let text = |bytes: &[u8]| {
            let mut decodage = Decodage::new(bytes, 1 << 20);
            let mut text = String::new();
            decodage.read_to_string(&mut text).unwrap();
            (text, decodage.etat.lines())
        };
        assert_eq!(text(b"nom;prenom\rA;\"b\"\rC;d\r"), ("nom;prenom\nA;\"b\"\nC;d\n".to_owned(), 3));
        assert_eq!(text(b"pr\xe9nom\r\xe9\r").0, "prénom\né\n");
        // A return that stands in a cell of another file is kept.
        for kept in ["a\r\n\"b\rc\"\r\n", "\"a\rb\"\n", "a\nb\r"] {
            assert_eq!(text(kept.as_bytes()).0, kept);
        }
    }

    #[test]
    fn what_is_no_text_is_noted() {
        let (text, etat) = decoded("é\n\"b".as_bytes());
        assert!(text.ends_with('b') && etat.has_open_quote());
        assert_eq!(decoded(b"\xc3\xa9\n\na\xe9b").1.replaced, Some(3));
        assert!(decoded(b"PK\x03\x04rest").1.is_workbook);
        let mut cut = Decodage::new(&b"abcdefghij"[..], 4);
        let mut text = String::new();
        cut.read_to_string(&mut text).unwrap();
        assert_eq!((text.as_str(), cut.etat.is_cut), ("abcd", true));
    }
}
