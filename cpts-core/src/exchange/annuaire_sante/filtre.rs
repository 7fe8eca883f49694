//! Which rows are kept: those of a territory, of some professions, modes and categories.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostics::registre::ANNUAIRE_COMMUNE_INCONNUE;
use crate::diagnostics::{Argument, Diagnostic, Message, Pointeur, Texte};
use crate::ids::CodeInsee;
use crate::model::Dossier;
use crate::reference::communes::{Communes, Recherche};

/// Which rows are kept. The one by default keeps them all, but students and replacements.
///
/// ```
/// use cpts_core::exchange::annuaire_sante::Filtre;
/// use cpts_core::reference::SansReference;
///
/// let mut filtre = Filtre::default();
/// let unknown = filtre.within(&["75056".parse()?], &SansReference);
/// assert!(unknown.is_empty());
/// // A city holds its arrondissements.
/// assert!(filtre.holds("75112") && filtre.holds("75056") && !filtre.holds("91434"));
/// # Ok::<(), cpts_core::ids::Refus>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Filtre {
    /// The codes of the communes as a row may have them; all of France when absent.
    pub(super) communes: Option<BTreeSet<Box<str>>>,
    /// The codes of cities of which the territory has some arrondissements only.
    pub(super) villes_en_partie: BTreeSet<Box<str>>,
    /// The postal codes of the territory: to tell the rows that may be in it, never to join them.
    pub(super) codes_postaux: BTreeSet<Box<str>>,
    pub(super) professions: BTreeSet<Box<str>>,
    pub(super) modes: BTreeSet<Box<str>>,
    pub(super) categories: BTreeSet<Box<str>>,
    /// The persons to tell of wherever they are.
    pub(super) connus: BTreeSet<Box<str>>,
}

impl Filtre {
    /// Keeps the rows of these communes, under any code that designates them: an arrondissement for its city, a former
    /// commune for the one that it became. Gives what is wrong with the codes.
    pub fn within(&mut self, communes: &[CodeInsee], reference: &dyn Communes) -> Vec<Diagnostic> {
        let asked: BTreeSet<CodeInsee> = communes.iter().copied().collect();
        let mut unknown = Vec::new();
        let mut held: BTreeSet<CodeInsee> = asked.clone();
        for code in &asked {
            match reference.find(code) {
                Recherche::Inconnue => {
                    let code = Argument::Public(code.as_str().into());
                    let message = Message::new(&INCONNUE).with("code", code);
                    unknown.push(Diagnostic::new(&ANNUAIRE_COMMUNE_INCONNUE, message, Pointeur::root()));
                }
                Recherche::Arrondissement(arrondissement) => {
                    self.codes_postaux.extend(arrondissement.codes_postaux().map(|code| code.as_str().into()));
                }
                found => {
                    if let Some(commune) = found.commune() {
                        held.insert(commune.code());
                        self.codes_postaux.extend(commune.codes_postaux().map(|code| code.as_str().into()));
                    }
                }
            }
        }
        let mut codes: BTreeSet<Box<str>> = held.iter().map(|code| code.as_str().into()).collect();
        let mut cities: BTreeMap<CodeInsee, bool> = BTreeMap::new();
        let departements: BTreeSet<Box<str>> = held.iter().map(|code| code.departement().into()).collect();
        for code in departements.iter().flat_map(|departement| codes_of(departement)) {
            let current = match reference.find(&code) {
                Recherche::Ancienne(former) => former.devenue().code(),
                _ => code.commune(),
            };
            if held.contains(&current) {
                codes.insert(code.as_str().into());
            }
            if code.is_arrondissement_municipal() && !held.contains(&current) {
                *cities.entry(current).or_insert(true) &= held.contains(&code);
            }
        }
        for code in held.iter().filter_map(|code| reference.find(code).commune()) {
            codes.extend(code.anciens_codes().map(Into::into));
        }
        for (city, is_whole) in cities {
            let has_some = held.iter().any(|code| code.commune() == city);
            if is_whole {
                codes.insert(city.as_str().into());
            } else if has_some {
                self.villes_en_partie.insert(city.as_str().into());
            }
        }
        self.communes = Some(codes);
        unknown
    }

    /// Keeps the rows of these professions, by code; all of them when none is given.
    pub fn professions(&mut self, codes: impl IntoIterator<Item = impl Into<Box<str>>>) {
        self.professions.extend(codes.into_iter().map(Into::into));
    }

    /// Keeps the rows of these modes of practice, by code; all of them when none is given.
    pub fn modes(&mut self, codes: impl IntoIterator<Item = impl Into<Box<str>>>) {
        self.modes.extend(codes.into_iter().map(Into::into));
    }

    /// Keeps the rows of these categories of professionals, by code; all but students when none is given.
    pub fn categories(&mut self, codes: impl IntoIterator<Item = impl Into<Box<str>>>) {
        self.categories.extend(codes.into_iter().map(Into::into));
    }

    /// Tells of the members of a dossier wherever they are: see [`Extraction::connus`](super::Extraction::connus).
    pub fn knows(&mut self, dossier: &Dossier) {
        let members = dossier.adherents.iter().flatten();
        self.connus.extend(members.flat_map(super::personne::of_member));
    }

    /// Whether a code of a row designates a commune of the territory.
    #[must_use]
    pub fn holds(&self, commune: &str) -> bool {
        self.communes.as_ref().is_none_or(|codes| codes.contains(commune))
    }
}

/// The codes that a département may have.
fn codes_of(departement: &str) -> impl Iterator<Item = CodeInsee> {
    let width = 5 - departement.len().min(5);
    let count = 10_u32.pow(u32::try_from(width).unwrap_or(0));
    (0..count).filter_map(move |number| format!("{departement}{number:0width$}").parse().ok())
}

static INCONNUE: Texte = Texte::new(
    "aucune commune n'a le code « {code} » : un code postal n'en est pas un",
    "no commune has the code `{code}`: a postal code is none",
);
