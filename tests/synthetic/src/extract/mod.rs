//! Synthetic extractions of the national directory of professionals, of any size, with the traps of the real one.
//!
//! The header, the codes and the communes are real; the persons are not, and say so. Persons are spread over the
//! communes of France by their inhabitants, so that a territory has the share that it would have.

mod codes;
mod person;
mod places;
mod row;

use std::collections::VecDeque;
use std::io::{self, Write};
use std::sync::LazyLock;

use crate::rng::Rng;
use codes::Codes;
use places::Places;
use row::Row;

/// How many persons come between the rows of one whose rows do not follow one another.
const APART: usize = 500;

static CODES: LazyLock<Codes> = LazyLock::new(Codes::new);
static PLACES: LazyLock<Places> = LazyLock::new(Places::new);

/// What to put in an extraction. The same recipe always gives the same bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Extract {
    /// How many rows, the header left out.
    pub rows: u64,
    /// How many columns: 56, or 52 as older files have.
    pub columns: usize,
    /// Whether each row, but not the header, ends with a separator that is too many.
    pub phantom: bool,
    /// Whether lines end with a carriage return too.
    pub crlf: bool,
    /// Whether the file begins with a byte-order mark.
    pub bom: bool,
    /// How many rows of a thousand are in Windows-1252.
    pub windows_1252: u32,
    /// How many rows of ten thousand are not to be read: too few columns, too many, nobody's.
    pub faults: u32,
    /// What tells apart two extractions of the same size.
    pub seed: u64,
}

impl Default for Extract {
    /// A thousand rows as the current files have them, one in a thousand not to be read.
    fn default() -> Self {
        Self { rows: 1_000, columns: 56, phantom: false, crlf: false, bom: false, windows_1252: 0, faults: 10, seed: 1 }
    }
}

impl Extract {
    /// Writes the extraction.
    ///
    /// ```
    /// let mut text = Vec::new();
    /// cpts_synthetic::Extract { rows: 3, ..Default::default() }.write_to(&mut text)?;
    /// let text = String::from_utf8(text).unwrap();
    /// assert!(text.starts_with("Type d'identifiant PP|Identifiant PP|"));
    /// assert_eq!(text.lines().count(), 4);
    /// # Ok::<(), std::io::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Those of the writer.
    pub fn write_to(&self, mut out: impl Write) -> io::Result<()> {
        let (codes, places): (&Codes, &Places) = (&CODES, &PLACES);
        let end = if self.crlf { "\r\n" } else { "\n" };
        if self.bom {
            out.write_all("\u{feff}".as_bytes())?;
        }
        out.write_all(codes.header(self.columns).as_bytes())?;
        out.write_all(end.as_bytes())?;
        let mut rng = Rng::new(self.seed);
        let mut written = 0;
        let mut later: VecDeque<(usize, Row)> = VecDeque::new();
        for rank in 1.. {
            let due = later.front().is_some_and(|(due, _)| *due <= rank);
            let mut rows: Vec<Row> = due.then(|| later.pop_front()).flatten().map(|(_, row)| row).into_iter().collect();
            let mut own = person::rows(rank, codes, places, &mut rng);
            if own.len() > 1 && rng.chance(10) {
                later.extend(own.pop().map(|row| (rank + APART, row)));
            }
            rows.append(&mut own);
            for row in rows {
                if written == self.rows {
                    return out.flush();
                }
                written += 1;
                out.write_all(&self.line(row, &mut rng))?;
                out.write_all(end.as_bytes())?;
            }
        }
        Ok(())
    }

    /// The bytes of a row, without the end of its line.
    fn line(&self, mut row: Row, rng: &mut Rng) -> Vec<u8> {
        row.cut(self.columns);
        if rng.below(10_000) < self.faults {
            row.spoil(rng);
        }
        if self.phantom {
            row.push("");
        }
        let text = row.text();
        if rng.below(1_000) < self.windows_1252 {
            // Every letter that is used has the same number in Windows-1252.
            return text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap_or(b'?')).collect();
        }
        text.into_bytes()
    }
}
