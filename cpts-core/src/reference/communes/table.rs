//! The communes in the project's own text format.

use super::ancienne::CommuneAncienne;
use super::arrondissement::Arrondissement;
use super::commune::Commune;
use super::division::Departement;
use super::fournisseur::{Communes, Edition, Recherche};
use super::illisible::{Faute, ReferenceIllisible};
use super::partie::{Lecteur, Partie};
use super::section::Ligne;
use crate::ids::CodeInsee;

/// Communes read in place from the text of a reference: no index is built, and a look-up allocates nothing.
///
/// The text is the whole of France, or the files of some départements and extracts joined one after another.
/// ARCHITECTURE.md describes the format.
///
/// ```
/// # #[cfg(feature = "communes")] {
/// use cpts_core::reference::communes::embedded;
///
/// let table = embedded();
/// assert_eq!((table.communes().count(), table.departements().count()), (34_969, 109));
/// assert!(table.anciennes().any(|former| former.nom() == Some("Arbignieu")));
/// assert_eq!(table.arrondissements().count(), 45);
/// # }
/// ```
#[derive(Debug, Clone, Default)]
pub struct TableDesCommunes<'a> {
    parties: Vec<Partie<'a>>,
}

impl<'a> TableDesCommunes<'a> {
    /// Reads and checks a reference. A part that is given twice counts once.
    ///
    /// # Errors
    ///
    /// [`ReferenceIllisible`] says what is wrong and at which line: not a reference, truncated, of mixed editions…
    ///
    /// ```
    /// use cpts_core::reference::communes::TableDesCommunes;
    ///
    /// let error = TableDesCommunes::parse(b"").unwrap_err();
    /// assert_eq!(error.to_string(), "line 1: the reference of communes is empty; check the address of the file");
    /// ```
    pub fn parse(bytes: &'a [u8]) -> Result<Self, ReferenceIllisible> {
        let text = core::str::from_utf8(bytes).map_err(|error| {
            let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
            ReferenceIllisible::new(Faute::Encodage, 1 + before.iter().filter(|byte| **byte == b'\n').count())
        })?;
        Self::read(text, true)
    }

    /// Reads a reference that a test has checked: its headers only, which costs nothing.
    #[cfg(feature = "communes")]
    pub(super) fn trusted(text: &'a str) -> Self {
        Self::read(text, false).unwrap_or_default()
    }

    fn read(text: &'a str, check_lines: bool) -> Result<Self, ReferenceIllisible> {
        let mut reader = Lecteur::new(text, check_lines);
        let mut parties: Vec<Partie<'a>> = Vec::new();
        let mut line = reader.line();
        while let Some(partie) = reader.next_part()? {
            if parties.first().is_some_and(|first| first.edition != partie.edition) {
                return Err(ReferenceIllisible::new(Faute::EditionsMelees, line));
            }
            if !parties.iter().any(|known| known.portee == partie.portee) {
                parties.push(partie);
            }
            line = reader.line();
        }
        if parties.is_empty() { Err(ReferenceIllisible::new(Faute::Vide, 1)) } else { Ok(Self { parties }) }
    }

    /// The communes, in the order of their codes within each part.
    pub fn communes(&self) -> impl Iterator<Item = Commune<'_>> {
        self.parties
            .iter()
            .flat_map(|partie| partie.communes.lines().filter_map(move |line| Commune::read(line, partie)))
    }

    /// The former communes whose commune of today is held, and the parts of communes that keep their name.
    pub fn anciennes(&self) -> impl Iterator<Item = CommuneAncienne<'_>> {
        self.parties.iter().flat_map(|partie| partie.anciennes.lines().filter_map(move |line| ancienne(line, partie)))
    }

    /// The arrondissements of Paris, of Lyon and of Marseille.
    pub fn arrondissements(&self) -> impl Iterator<Item = Arrondissement<'_>> {
        self.parties
            .iter()
            .flat_map(|partie| partie.arrondissements.lines().filter_map(move |line| arrondissement(line, partie)))
    }

    /// The départements that are held.
    pub fn departements(&self) -> impl Iterator<Item = Departement<'_>> {
        self.parties.iter().flat_map(|partie| partie.departements.lines().map(Departement))
    }

    /// The commune of this code.
    pub(super) fn actuelle(&self, code: &str) -> Option<Commune<'_>> {
        self.parties.iter().find_map(|partie| Commune::read(partie.communes.find(code)?, partie))
    }

    /// The arrondissement of this code.
    pub(super) fn arrondissement(&self, code: &str) -> Option<Arrondissement<'_>> {
        self.parties.iter().find_map(|partie| arrondissement(partie.arrondissements.find(code)?, partie))
    }

    /// The former commune of this code, when the commune of today is held.
    pub(super) fn ancienne(&self, code: &str) -> Option<CommuneAncienne<'_>> {
        let line = self.parties.iter().find_map(|partie| partie.anciennes.find(code))?;
        Some(CommuneAncienne { line, devenue: self.actuelle(line.field(1))? })
    }
}

/// Two parts may hold the same line, that of the old département and that of the new: only the one with the commune
/// counts.
fn ancienne<'a>(line: Ligne<'a>, partie: &'a Partie<'a>) -> Option<CommuneAncienne<'a>> {
    let devenue = Commune::read(partie.communes.find(line.field(1))?, partie)?;
    Some(CommuneAncienne { line, devenue })
}

fn arrondissement<'a>(line: Ligne<'a>, partie: &'a Partie<'a>) -> Option<Arrondissement<'a>> {
    Some(Arrondissement { code: line.key().parse().ok()?, line, partie })
}

impl Communes for TableDesCommunes<'_> {
    fn edition(&self) -> Option<Edition<'_>> {
        self.parties.first().map(|partie| partie.edition)
    }

    fn departement(&self, code: &str) -> Option<Departement<'_>> {
        self.parties.iter().find_map(|partie| partie.departements.find(code)).map(Departement)
    }

    fn find(&self, code: &CodeInsee) -> Recherche<'_> {
        let key = code.as_str();
        if let Some(commune) = self.actuelle(key) {
            return Recherche::Actuelle(commune);
        }
        if let Some(arrondissement) = self.arrondissement(key) {
            return Recherche::Arrondissement(arrondissement);
        }
        if let Some(line) = self.parties.iter().find_map(|partie| partie.anciennes.find(key)) {
            let target = line.field(1);
            return match self.actuelle(target) {
                Some(devenue) => Recherche::Ancienne(CommuneAncienne { line, devenue }),
                None => Recherche::HorsReference(target.parse().unwrap_or(*code)),
            };
        }
        if self.parties.iter().any(|partie| partie.holds(code.departement())) {
            Recherche::Inconnue
        } else {
            Recherche::HorsReference(*code)
        }
    }
}
