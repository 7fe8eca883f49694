//! What a set keeps of a dossier.

use std::collections::BTreeMap;

use super::qui::Qui;
use crate::exchange::json::{self, Limites};
use crate::ids::CodeInsee;
use crate::model::{CommuneDuTerritoire, Dossier};

/// What a set keeps of a dossier: who the CPTS is, and its communes.
///
/// ```
/// use cpts_core::ensemble::{Ensemble, Fiche};
/// use cpts_core::exchange::json::Limites;
///
/// let text = br#"{"identite": {"nom": "CPTS A"}, "territoire": {"communes": ["91434"]}, "adherents": []}"#;
/// let mut ensemble = Ensemble::default();
/// let rank = ensemble.add_fiche(Fiche::read(text, Limites::default()));
/// assert_eq!((rank.numero(), ensemble.len()), (1, 1));
/// ```
#[derive(Debug, Clone)]
pub struct Fiche {
    pub(super) qui: Qui,
    /// Each code once, and whether it is said to be held whole.
    pub(super) communes: BTreeMap<CodeInsee, bool>,
    /// Whether all its communes are known.
    pub(super) is_complete: bool,
}

impl Fiche {
    /// What a set keeps of a dossier.
    #[must_use]
    pub fn of(dossier: &Dossier) -> Self {
        let list = dossier.territoire.as_ref().and_then(|territory| territory.communes.as_ref());
        let mut is_complete = list.is_some() && !dossier.is_partial("/territoire/communes");
        let mut communes = BTreeMap::new();
        for commune in list.into_iter().flatten() {
            match commune.code().map(|code| code.valeur()) {
                Some(Ok(code)) => *communes.entry(code).or_insert(false) |= is_whole(commune),
                _ => is_complete = false,
            }
        }
        Self { qui: Qui::of(dossier), communes, is_complete }
    }

    /// Reads of the text of a dossier what a set keeps, and steps over the rest: much faster than reading it all.
    #[must_use]
    pub fn read(bytes: &[u8], limites: Limites) -> Self {
        Self::of(&json::read_fields(bytes, limites, &["partiel", "identite", "territoire"]))
    }
}

/// Whether a commune is said to be whole: an object that does not say it leaves a doubt.
fn is_whole(commune: &CommuneDuTerritoire) -> bool {
    match commune {
        CommuneDuTerritoire::Code(_) => true,
        CommuneDuTerritoire::Detail(detail) => detail.partie == Some(false),
    }
}

impl Fiche {
    /// Who the CPTS is.
    pub(crate) fn qui(&self) -> &Qui {
        &self.qui
    }

    /// Whether a commune of the dossier is said to be held whole.
    pub(crate) fn holds_whole(&self, code: &CodeInsee) -> bool {
        self.communes.get(code).copied().unwrap_or(false)
    }
}
