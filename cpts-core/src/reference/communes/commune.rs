//! A commune and what it belongs to, read from the text of the reference when asked.

use core::fmt;

use super::division::{Departement, Intercommunalite, Region};
use super::partie::Partie;
use super::section::Ligne;
use crate::ids::{CodeInsee, CodePostal, Siren};

/// A commune of the edition. It borrows its text from the reference.
///
/// ```
/// # #[cfg(feature = "communes")] {
/// use cpts_core::reference::communes::{Communes, embedded};
///
/// let table = embedded();
/// let morsang = table.find(&"91434".parse()?).commune().unwrap();
/// assert_eq!((morsang.nom(), morsang.population()), ("Morsang-sur-Orge", Some(21_667)));
/// assert!(morsang.codes_postaux().eq(["91390".parse()?]));
/// assert_eq!(morsang.siren(), Some("219104346".parse()?));
/// assert_eq!(morsang.epci().map(|epci| epci.siren()), Some("200057859".parse()?));
/// assert!(morsang.ept().is_none());
/// assert!(morsang.anciens_codes().eq(["78434"]));
/// assert_eq!((morsang.code_departement(), morsang.region().unwrap().nom()), ("91", "Île-de-France"));
/// # }
/// # Ok::<(), cpts_core::ids::Refus>(())
/// ```
#[derive(Clone, Copy)]
pub struct Commune<'a> {
    code: CodeInsee,
    line: Ligne<'a>,
    partie: &'a Partie<'a>,
}

impl<'a> Commune<'a> {
    /// The commune of a line, unless the line has no valid code.
    pub(super) fn read(line: Ligne<'a>, partie: &'a Partie<'a>) -> Option<Self> {
        Some(Self { code: line.key().parse().ok()?, line, partie })
    }

    /// Its code.
    #[must_use]
    pub fn code(&self) -> CodeInsee {
        self.code
    }

    pub(super) fn key(&self) -> &'a str {
        self.line.key()
    }

    /// Its name, with its article: `L'Haÿ-les-Roses`. Homonyms exist, in different départements.
    #[must_use]
    pub fn nom(&self) -> &'a str {
        self.line.field(1)
    }

    /// Its municipal population, in inhabitants; `None` where nobody lives for good or where no figure is given, which
    /// is not 0.
    #[must_use]
    pub fn population(&self) -> Option<u32> {
        self.line.field(2).parse().ok()
    }

    /// Its postal codes, none for a few uninhabited ones. Each may be shared with other communes.
    pub fn codes_postaux(&self) -> impl Iterator<Item = CodePostal> + use<'a> {
        self.line.words(3).filter_map(|word| word.parse().ok())
    }

    /// The code of its département, which is that of its own code.
    #[must_use]
    pub fn code_departement(&self) -> &'a str {
        let code = self.line.key();
        let length = self.code.departement().len();
        code.get(..length).unwrap_or(code)
    }

    /// Its département.
    #[must_use]
    pub fn departement(&self) -> Option<Departement<'a>> {
        self.partie.departements.find(self.code.departement()).map(Departement)
    }

    /// Its region; overseas collectivities stand for their own.
    #[must_use]
    pub fn region(&self) -> Option<Region<'a>> {
        self.partie.regions.find(self.departement()?.code_region()).map(Region)
    }

    /// The number of the commune as a legal unit; overseas collectivities have none here.
    #[must_use]
    pub fn siren(&self) -> Option<Siren> {
        match self.line.field(6) {
            "" => self.usual_siren(),
            "-" => None,
            other => other.parse().ok(),
        }
    }

    /// Most numbers are `21`, the département, `0`, the commune and the key: the reference leaves those out.
    fn usual_siren(&self) -> Option<Siren> {
        let &[d, e, a, b, c] = self.line.key().as_bytes() else { return None };
        let e = if e.is_ascii_digit() { e } else { b'0' };
        Some(Siren::with_key([b'2', b'1', d, e, b'0', a, b, c]))
    }

    /// The intercommunality with its own taxes (*EPCI à fiscalité propre*) that it belongs to, if any.
    #[must_use]
    pub fn epci(&self) -> Option<Intercommunalite<'a>> {
        self.intercommunalite(4)
    }

    /// The *établissement public territorial* that it belongs to, in the métropole du Grand Paris but for Paris.
    #[must_use]
    pub fn ept(&self) -> Option<Intercommunalite<'a>> {
        self.intercommunalite(7)
    }

    fn intercommunalite(&self, rank: usize) -> Option<Intercommunalite<'a>> {
        let key = self.line.field(rank);
        if key.is_empty() {
            return None;
        }
        let line = self.partie.intercommunalites.find(key)?;
        Intercommunalite::read(line)
    }

    /// The codes that became this one. Corsican ones may begin with `20`, which no code does today, so they are plain
    /// text.
    pub fn anciens_codes(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        self.line.words(5)
    }
}

impl fmt::Debug for Commune<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Commune").field("code", &self.code.as_str()).field("nom", &self.nom()).finish()
    }
}
