//! Look-ups that are kept: several rules ask the same questions of one dossier.

use super::division::Departement;
use super::fournisseur::{Communes, Edition, Recherche};
use crate::ids::CodeInsee;

/// The communes of someone else, those of a few codes being looked up once for all.
pub(crate) struct Retenues<'a> {
    communes: &'a dyn Communes,
    edition: Option<Edition<'a>>,
    /// In the order of the codes.
    found: Vec<(CodeInsee, Recherche<'a>)>,
}

impl<'a> Retenues<'a> {
    /// Looks the codes up.
    pub(crate) fn new(communes: &'a dyn Communes, codes: impl Iterator<Item = CodeInsee>) -> Self {
        let mut codes: Vec<CodeInsee> = codes.collect();
        codes.sort_unstable();
        codes.dedup();
        let found = codes.into_iter().map(|code| (code, communes.find(&code))).collect();
        Self { communes, edition: communes.edition(), found }
    }
}

impl Communes for Retenues<'_> {
    fn edition(&self) -> Option<Edition<'_>> {
        self.edition
    }

    fn departement(&self, code: &str) -> Option<Departement<'_>> {
        self.communes.departement(code)
    }

    fn find(&self, code: &CodeInsee) -> Recherche<'_> {
        let known = self.found.binary_search_by_key(code, |(known, _)| *known).ok();
        match known.and_then(|index| self.found.get(index)) {
            Some((_, found)) => *found,
            None => self.communes.find(code),
        }
    }
}
