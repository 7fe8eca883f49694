//! What all the blocks gave, put together.

use std::collections::{BTreeMap, BTreeSet};

use super::candidat::Candidat;
use super::entete::Entete;
use super::groupement::group;
use super::part::{Motif, Part};
use super::rejet::{Raison, Rejet};
use super::resume;
use crate::diagnostics::Diagnostic;
use crate::values::Date;

/// Puts the parts together, in the order of their blocks.
#[derive(Debug)]
pub struct Recolte<'a> {
    entete: &'a Entete,
    extraction: Extraction,
    kept: Vec<(u64, Box<str>)>,
    /// The lines that came before the next part.
    lines: u64,
}

/// What an extraction gave.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Extraction {
    /// The rows that have their columns, in the whole file.
    pub lignes: u64,
    /// The rows that were kept.
    pub retenues: u64,
    /// The rows of the territory that were left out, by reason.
    pub ecartees: BTreeMap<Motif, u64>,
    /// The rows that were rejected, by the code of the reason, with the line of the first of each.
    pub rejets: BTreeMap<&'static str, (u64, u64)>,
    /// The rows that were read as Windows-1252.
    pub windows_1252: u64,
    /// The persons, by name.
    pub candidats: Vec<Candidat>,
    /// Of the members that are [known](super::Filtre::knows), where the file has them.
    pub connus: BTreeMap<Box<str>, Presence>,
    /// What is to be told.
    pub diagnostics: Vec<Diagnostic>,
}

/// Where a person who is known is, besides the rows that were kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Presence {
    /// The communes of its other rows, by code; an empty one for the rows that have none.
    pub ailleurs: BTreeSet<Box<str>>,
    /// Whether it has rows in the territory that were left out.
    pub is_ecartee: bool,
}

impl<'a> Recolte<'a> {
    /// Nothing yet, of a file of this header.
    #[must_use]
    pub fn new(entete: &'a Entete) -> Self {
        // The header is the first line.
        Self { entete, extraction: Extraction::default(), kept: Vec::new(), lines: 1 }
    }

    /// Adds the part that comes next, and gives the rows that it rejects, with their lines in the file.
    #[must_use = "the rows that are rejected are told nowhere else"]
    pub fn add(&mut self, part: Part) -> Vec<Rejet> {
        let before = self.lines;
        self.lines += part.lines;
        let extraction = &mut self.extraction;
        extraction.lignes += part.rows;
        extraction.windows_1252 += part.windows_1252;
        for (motif, count) in Motif::ALL.into_iter().zip(part.left).filter(|(_, count)| *count > 0) {
            *extraction.ecartees.entry(motif).or_default() += count;
        }
        for (person, commune) in part.elsewhere {
            let presence = extraction.connus.entry(person).or_default();
            match commune {
                Some(commune) => drop(presence.ailleurs.insert(commune)),
                None => presence.is_ecartee = true,
            }
        }
        self.kept.extend(part.kept.into_iter().map(|(line, text)| (before + line, text)));
        let mut rejected = part.rejected;
        for rejet in &mut rejected {
            rejet.ligne += before;
            extraction.rejets.entry(rejet.raison.code()).or_insert((0, rejet.ligne)).0 += 1;
        }
        rejected
    }

    /// The rows that have their columns, among those that came so far.
    #[must_use]
    pub fn lignes(&self) -> u64 {
        self.extraction.lignes
    }

    /// Groups what was kept by person.
    #[must_use]
    pub fn finish(self, date: Date) -> Extraction {
        let mut extraction = self.extraction;
        extraction.retenues = u64::try_from(self.kept.len()).unwrap_or(u64::MAX);
        extraction.diagnostics.clone_from(&self.entete.diagnostics);
        extraction.diagnostics.extend(resume::of(&extraction));
        let (candidats, told) = group(&self.kept, self.entete, date);
        extraction.candidats = candidats;
        extraction.diagnostics.extend(told);
        extraction
    }
}

impl Extraction {
    /// How many rows were rejected for what they are; those that may be in the territory are told apart.
    #[must_use]
    pub fn rejetees(&self) -> u64 {
        self.rejets.iter().filter(|(code, _)| **code != Raison::NonSituee.code()).map(|(_, (count, _))| count).sum()
    }

    /// How many rows may be in the territory, which nothing but a person can tell.
    #[must_use]
    pub fn non_situees(&self) -> u64 {
        self.rejets.get(Raison::NonSituee.code()).map_or(0, |(count, _)| *count)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Bloc, Blocs, Crible, Filtre};
    use super::*;

    /// What blocks of a size give, their parts made in any order.
    fn by_blocks(text: &[u8], size: usize) -> (Extraction, Vec<Rejet>) {
        let mut blocs = Blocs::with_size(text, size);
        // A first line takes all that it needs.
        let end = text.iter().position(|byte| *byte == b'\n').unwrap() + 1;
        let entete = Entete::read(&text[..end]).unwrap();
        assert_eq!(blocs.first_line().unwrap(), &text[..end]);
        let filtre = Filtre::default();
        let crible = Crible::new(&entete, &filtre);
        let (mut parts, mut bloc) = (Vec::new(), Bloc::default());
        while blocs.next_into(&mut bloc).unwrap() {
            parts.push(crible.sift(&bloc));
        }
        let mut recolte = Recolte::new(&entete);
        let rejets = parts.into_iter().flat_map(|part| recolte.add(part)).collect();
        (recolte.finish("2026-11-21".parse().unwrap()), rejets)
    }

    #[test]
    fn the_size_of_the_blocks_means_nothing() {
        let mut text = Vec::new();
        let recipe = cpts_synthetic::Extract { rows: 200, faults: 500, windows_1252: 50, ..Default::default() };
        recipe.write_to(&mut text).unwrap();
        let (whole, rejets) = by_blocks(&text, text.len() + 1);
        assert!(whole.candidats.len() > 50 && rejets.len() > 3 && whole.windows_1252 > 0);
        for size in [2_000, 4_096, 10_007, text.len() - 1, text.len()] {
            let (other, rejected) = by_blocks(&text, size);
            assert_eq!((other.candidats, rejected), (whole.candidats.clone(), rejets.clone()), "{size}");
            assert_eq!((other.lignes, other.diagnostics), (whole.lignes, whole.diagnostics.clone()), "{size}");
        }
    }
}
