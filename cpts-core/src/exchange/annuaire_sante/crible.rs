//! The sieve: goes over a block, checks the shape of every row, and keeps those that are looked for.

use std::collections::BTreeSet;

use memchr::{memchr, memchr_iter};

use super::aiguilles::Aiguilles;
use super::blocs::Bloc;
use super::colonne::Colonne;
use super::entete::Entete;
use super::filtre::Filtre;
use super::ligne::Ligne;
use super::part::{Motif, Part};
use super::personne::key;
use super::regles::is_left_out;
use super::rejet::Raison;
use super::texte::decode;

/// What the rows of a file are held against. It can be shared by threads.
///
/// Most rows are elsewhere. Of those only the shape is looked at: the number of columns, and whose row it is. They are
/// found by searching the whole block for the codes of the territory, and only a row that has one of them is cut into
/// its columns.
#[derive(Debug)]
pub struct Crible<'a> {
    entete: &'a Entete,
    filtre: &'a Filtre,
    needles: Option<Aiguilles>,
    person: usize,
    commune: usize,
}

impl<'a> Crible<'a> {
    /// A sieve for the files of this header.
    #[must_use]
    pub fn new(entete: &'a Entete, filtre: &'a Filtre) -> Self {
        let place = |column| entete.place_of(column).unwrap_or(usize::MAX);
        let (person, commune) = (place(Colonne::Personne), place(Colonne::Commune));
        let needles = filtre.communes.as_ref().map(|communes| {
            let postal = place(Colonne::CodePostal);
            Aiguilles::new([(commune, communes), (commune, &filtre.villes_en_partie), (postal, &filtre.codes_postaux)])
        });
        Self { entete, filtre, needles, person, commune }
    }

    /// Goes over a block.
    #[must_use]
    pub fn sift(&self, bloc: &Bloc) -> Part {
        let bytes = bloc.bytes.as_slice();
        let mut part = Part { rang: bloc.rang, ..Part::default() };
        if bloc.is_overlong {
            part.lines = 1;
            part.reject(
                1,
                Raison::TropLongue,
                decode(bytes.get(..512).unwrap_or(bytes)).map_or_else(|text| text, |(text, _)| text.into_owned()),
            );
            return part;
        }
        let mut hit = self.find(bytes, 0);
        let mut start = 0;
        let rest = (!bytes.ends_with(b"\n")).then_some(bytes.len());
        for end in memchr_iter(b'\n', bytes).chain(rest) {
            part.lines += 1;
            let row = bytes.get(start..end).unwrap_or_default();
            let is_hit = hit.is_some_and(|place| place < end);
            self.row(row.strip_suffix(b"\r").unwrap_or(row), is_hit, &mut part);
            if is_hit {
                hit = self.find(bytes, end);
            }
            start = end + 1;
        }
        part
    }

    /// Where the next row that may be looked for is.
    fn find(&self, bytes: &[u8], from: usize) -> Option<usize> {
        match &self.needles {
            Some(needles) => needles.find(bytes, from),
            // Every row is looked for.
            None => Some(from),
        }
    }

    fn row(&self, row: &[u8], is_hit: bool, part: &mut Part) {
        let separators = memchr_iter(b'|', row).count();
        // A row may end with one separator that is too many.
        let columns =
            if separators == self.entete.columns && row.ends_with(b"|") { separators } else { separators + 1 };
        if columns != self.entete.columns {
            if !row.trim_ascii().is_empty() {
                part.reject(part.lines, self.misshapen(columns), lossy(row));
            }
            return;
        }
        part.rows += 1;
        let person = field(row, self.person);
        if person.trim_ascii().is_empty() {
            part.reject(part.lines, Raison::SansIdentifiant, lossy(row));
            return;
        }
        let is_known = !self.filtre.connus.is_empty()
            && decode(person).is_ok_and(|(person, _)| self.filtre.connus.contains(&*key(person.trim())));
        if is_hit || is_known {
            self.look(row, is_known, part);
        }
    }

    fn misshapen(&self, trouvees: usize) -> Raison {
        let attendues = self.entete.columns;
        if trouvees < attendues {
            Raison::TropPeuDeColonnes { trouvees, attendues }
        } else {
            Raison::TropDeColonnes { trouvees, attendues }
        }
    }

    /// Looks at a row that may be of the territory, or that is of somebody who is known.
    fn look(&self, row: &[u8], is_known: bool, part: &mut Part) {
        let commune = core::str::from_utf8(field(row, self.commune)).unwrap_or_default().trim();
        let is_inside = self.filtre.holds(commune);
        if !is_inside && !is_known && !self.may_be_near(row, commune) {
            return;
        }
        let line = part.lines;
        let text = match decode(row) {
            Ok((text, is_windows_1252)) => {
                part.windows_1252 += u64::from(is_windows_1252);
                text
            }
            Err(text) => return part.reject(line, Raison::Indecodable, text),
        };
        let ligne = Ligne::new(&text, self.entete);
        if !is_inside {
            if is_known {
                part.elsewhere(&key(ligne.get(Colonne::Personne)), Some(commune));
            }
            if self.may_be_near(row, commune) && self.motif(&ligne).is_none() {
                part.reject(line, Raison::NonSituee, text.into_owned());
            }
            return;
        }
        match self.motif(&ligne) {
            None => part.keep(line, text.into_owned()),
            Some(motif) => {
                part.leave(motif);
                if is_known {
                    part.elsewhere(&key(ligne.get(Colonne::Personne)), None);
                }
            }
        }
    }

    /// Whether a row without an exact commune has a postal code of the territory.
    fn may_be_near(&self, row: &[u8], commune: &str) -> bool {
        let is_vague = commune.is_empty() || self.filtre.villes_en_partie.contains(commune);
        let postal = self.entete.place_of(Colonne::CodePostal).filter(|_| is_vague).map(|place| field(row, place));
        postal.is_some_and(|code| {
            core::str::from_utf8(code).is_ok_and(|code| self.filtre.codes_postaux.contains(code.trim()))
        })
    }

    /// Why a row is left out, if it is.
    fn motif(&self, ligne: &Ligne<'_>) -> Option<Motif> {
        let filtre = self.filtre;
        let is_other = |codes: &BTreeSet<Box<str>>, column| !codes.is_empty() && !codes.contains(ligne.get(column));
        if filtre.categories.is_empty() && is_left_out(Colonne::Categorie, ligne.get(Colonne::Categorie)) {
            return Some(Motif::Etudiant);
        }
        if is_left_out(Colonne::Genre, ligne.get(Colonne::Genre)) {
            return Some(Motif::Remplacement);
        }
        let others = [
            (&filtre.professions, Colonne::Profession, Motif::Profession),
            (&filtre.modes, Colonne::Mode, Motif::Mode),
            (&filtre.categories, Colonne::Categorie, Motif::Categorie),
        ];
        others.into_iter().find(|(codes, column, _)| is_other(codes, *column)).map(|(_, _, motif)| motif)
    }
}

/// A column of a row, from 0.
fn field(row: &[u8], place: usize) -> &[u8] {
    let rest = match place.checked_sub(1) {
        None => row,
        Some(before) => match memchr_iter(b'|', row).nth(before) {
            Some(separator) => row.get(separator + 1..).unwrap_or_default(),
            None => return &[],
        },
    };
    memchr(b'|', rest).map_or(rest, |end| rest.get(..end).unwrap_or_default())
}

fn lossy(row: &[u8]) -> String {
    decode(row).map_or_else(|text| text, |(text, _)| text.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_found_by_their_place() {
        let found: Vec<&[u8]> = (0..5).map(|place| field(b"a||bc|", place)).collect();
        assert_eq!(found, [&b"a"[..], b"", b"bc", b"", b""]);
    }
}
