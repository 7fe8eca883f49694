//! What two codes have in common on the map: a commune, a part of it, or nothing.

use crate::ids::CodeInsee;
use crate::reference::{Communes, Recherche};
use crate::values::Date;

/// What a code designates: a commune of today, or a part of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Lieu {
    code: CodeInsee,
    /// The commune of today.
    pub(crate) commune: CodeInsee,
    nature: Nature,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Nature {
    Commune,
    Arrondissement,
    /// A code of the past: a whole commune that changed its code, or one that was joined to others.
    Ancienne,
}

/// What two places have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Lien {
    /// One is in the other, or they are the same.
    Commun,
    /// Former codes, whose bounds nobody here knows.
    Douteux,
}

/// The map that places are read on.
pub(crate) struct Carte<'a> {
    pub(crate) communes: &'a dyn Communes,
    /// Whether the map is of a later year than the report: a former commune may still have been one.
    is_later: bool,
}

impl<'a> Carte<'a> {
    pub(crate) fn new(communes: &'a dyn Communes, date: Date) -> Self {
        let first = communes.edition().and_then(|edition| Date::new(edition.cog, 1, 1));
        Self { communes, is_later: first.is_some_and(|first| date < first) }
    }

    /// What a code designates.
    pub(crate) fn place(&self, code: CodeInsee) -> Lieu {
        let (commune, nature) = match self.communes.find(&code) {
            Recherche::Ancienne(former) => (former.devenue().code(), Nature::Ancienne),
            _ if code.is_arrondissement_municipal() => (code.commune(), Nature::Arrondissement),
            _ => (code, Nature::Commune),
        };
        Lieu { code, commune, nature }
    }

    /// The codes of communes under which others may hold something of a place.
    pub(crate) fn codes(&self, lieu: &Lieu) -> Vec<CodeInsee> {
        let today = self.communes.find(&lieu.commune).commune();
        let former = today.into_iter().flat_map(|commune| commune.anciens_codes());
        let mut codes = vec![lieu.code.commune(), lieu.commune];
        // A Corsican code from before 1976 has not the form of one, and no dossier can have it.
        codes.extend(former.filter_map(|code| code.parse::<CodeInsee>().ok()));
        codes.sort_unstable();
        codes.dedup();
        codes
    }

    /// What a place has in common with that of another code.
    pub(crate) fn link(&self, lieu: &Lieu, other: CodeInsee) -> Option<Lien> {
        if lieu.code == other {
            return Some(Lien::Commun);
        }
        let other = self.place(other);
        if lieu.commune != other.commune {
            return None;
        }
        match (lieu.nature, other.nature) {
            (Nature::Arrondissement, Nature::Arrondissement) => None,
            (Nature::Ancienne, Nature::Ancienne) => Some(Lien::Douteux),
            (Nature::Ancienne, _) | (_, Nature::Ancienne) if self.is_later => Some(Lien::Douteux),
            _ => Some(Lien::Commun),
        }
    }
}
