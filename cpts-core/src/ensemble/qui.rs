//! Who a CPTS is, and whether two dossiers are about the same one.

use crate::diagnostics::Texte;
use crate::ids::{Finess, Identifiant, Rna, Siren};
use crate::model::{Dossier, Saisie};
use crate::reference::communes::fold;

/// Who a CPTS is.
#[derive(Debug, Clone, Default)]
pub(crate) struct Qui {
    nom: Option<Box<str>>,
    /// The name without case, accents nor punctuation.
    folded: Box<str>,
    departement: Option<Box<str>>,
    finess: Option<Finess>,
    /// Its own SIREN, and that of its SIRET.
    sirens: [Option<Siren>; 2],
    rna: Option<Rna>,
}

/// What two dossiers say of being about the same CPTS.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Parente {
    /// They are about the same one: what is the same, as a masculine noun.
    Meme(&'static Texte),
    /// They are about two.
    Autre,
    /// Nothing tells.
    Inconnue,
}

static NOM_ET_DEPARTEMENT: Texte = Texte::new("nom dans le même département", "name in the same département");

impl Qui {
    pub(super) fn of(dossier: &Dossier) -> Self {
        let Some(identity) = &dossier.identite else { return Self::default() };
        let siret = value(identity.siret.as_ref());
        Self {
            nom: identity.nom.clone(),
            folded: identity.nom.as_deref().map(fold).unwrap_or_default().into(),
            departement: identity.departement.as_deref().map(|code| code.trim().to_ascii_uppercase().into()),
            finess: value(identity.finess.as_ref()),
            sirens: [value(identity.siren.as_ref()), siret.map(|siret| siret.siren())],
            rna: value(identity.rna.as_ref()),
        }
    }

    /// The name, as the dossier writes it.
    pub(crate) fn nom(&self) -> Option<&str> {
        self.nom.as_deref().filter(|_| !self.folded.is_empty())
    }

    /// Whether this CPTS and another are the same. What one dossier does not say never makes them two.
    pub(crate) fn compare(&self, other: &Self) -> Parente {
        let finess = same(&[self.finess], &[other.finess]);
        let siren = same(&self.sirens, &other.sirens);
        let rna = same(&[self.rna], &[other.rna]);
        let identifiers = [(Siren::NOM, siren), (Rna::NOM, rna), (Finess::NOM, finess)];
        if let Some((name, _)) = identifiers.iter().find(|(_, same)| *same == Some(true)) {
            return Parente::Meme(name);
        }
        let is_named = self.nom().is_some() && other.nom().is_some();
        let same_name = is_named && self.folded == other.folded;
        if same_name && self.departement.is_some() && self.departement == other.departement {
            return Parente::Meme(&NOM_ET_DEPARTEMENT);
        }
        let is_other = is_named && !same_name || identifiers.iter().any(|(_, same)| *same == Some(false));
        if is_other { Parente::Autre } else { Parente::Inconnue }
    }
}

fn value<T: Identifiant>(typed: Option<&Saisie<T>>) -> Option<T> {
    typed?.valeur().ok()
}

/// Whether some identifier is in both lists; `None` where one of them has none.
fn same<T: Identifiant>(left: &[Option<T>], right: &[Option<T>]) -> Option<bool> {
    let is_known = |list: &[Option<T>]| list.iter().any(Option::is_some);
    let is_common = left.iter().flatten().any(|value| right.contains(&Some(*value)));
    (is_known(left) && is_known(right)).then_some(is_common)
}
