//! Why bytes are not a reference of communes.

use core::fmt;

use crate::diagnostics::{Argument, Langue, Message, Texte};

/// Why bytes are not a reference of communes, and where.
///
/// ```
/// use cpts_core::reference::communes::{Faute, TableDesCommunes};
///
/// let error = TableDesCommunes::parse(b"<html>404</html>").unwrap_err();
///
/// assert_eq!(error.faute(), Faute::Entete);
/// assert_eq!(error.ligne(), 1);
/// assert_eq!(error.to_string(), "line 1: not a reference of communes, which begins with `cpts-communes|`; check the address of the file");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct ReferenceIllisible {
    faute: Faute,
    ligne: usize,
}

/// The kinds of [`ReferenceIllisible`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Faute {
    /// There are no bytes.
    Vide,
    /// The bytes are not UTF-8.
    Encodage,
    /// No header stands where one should.
    Entete,
    /// The header is of a version that this program does not read.
    Version,
    /// The parts that were joined are of different editions.
    EditionsMelees,
    /// The header of a section is missing or malformed.
    Section,
    /// The text stops before the end that its headers announce.
    Tronquee,
    /// A section is not as long as its header says, which happens when line endings were changed on the way.
    Longueur,
    /// A line is not in the order of the keys.
    Ordre,
    /// A line has a malformed value.
    Ligne,
}

macro_rules! textes {
    ($($name:ident = $french:literal / $english:literal;)*) => {
        $(static $name: Texte = Texte::new($french, $english);)*
    };
}

textes! {
    LIGNE_ET_FAUTE = "ligne {ligne} : {faute}" / "line {ligne}: {faute}";
    VIDE = "la référence des communes est vide ; vérifier l'adresse du fichier"
        / "the reference of communes is empty; check the address of the file";
    ENCODAGE = "la référence des communes n'est pas en UTF-8 ; reprendre le fichier d'origine"
        / "the reference of communes is not UTF-8; take the original file again";
    ENTETE = "ce n'est pas une référence des communes, qui commence par « cpts-communes| » ; vérifier l'adresse du fichier"
        / "not a reference of communes, which begins with `cpts-communes|`; check the address of the file";
    VERSION = "cette version de la référence des communes n'est pas connue ; mettre à jour le logiciel, ou prendre la référence livrée avec lui"
        / "this version of the reference of communes is not known; update the software, or take the reference that came with it";
    EDITIONS = "les parties jointes ne sont pas de la même édition ; les reprendre toutes de la même"
        / "the parts that were joined are not of one edition; take them all from the same one";
    SECTION = "l'en-tête de section attendu manque ; reprendre le fichier d'origine"
        / "the expected section header is missing; take the original file again";
    TRONQUEE = "la référence des communes est interrompue ; reprendre le fichier complet"
        / "the reference of communes is truncated; take the complete file again";
    LONGUEUR = "la section n'a pas la longueur annoncée ; reprendre le fichier d'origine, sans changer ses fins de ligne"
        / "the section does not have the length it announces; take the original file again, with its line endings unchanged";
    ORDRE = "la ligne n'est pas à sa place ; reprendre le fichier d'origine"
        / "the line is out of order; take the original file again";
    LIGNE = "la ligne a une valeur mal formée ; reprendre le fichier d'origine"
        / "the line has a malformed value; take the original file again";
}

impl ReferenceIllisible {
    pub(super) fn new(faute: Faute, ligne: usize) -> Self {
        Self { faute, ligne }
    }

    /// What is wrong, in a form that a program can match on.
    #[must_use]
    pub fn faute(&self) -> Faute {
        self.faute
    }

    /// The line, from 1, counted over all the parts that were joined.
    #[must_use]
    pub fn ligne(&self) -> usize {
        self.ligne
    }

    /// The error in both languages.
    #[must_use]
    pub fn message(&self) -> Message {
        let fault = match self.faute {
            Faute::Vide => &VIDE,
            Faute::Encodage => &ENCODAGE,
            Faute::Entete => &ENTETE,
            Faute::Version => &VERSION,
            Faute::EditionsMelees => &EDITIONS,
            Faute::Section => &SECTION,
            Faute::Tronquee => &TRONQUEE,
            Faute::Longueur => &LONGUEUR,
            Faute::Ordre => &ORDRE,
            Faute::Ligne => &LIGNE,
        };
        Message::new(&LIGNE_ET_FAUTE)
            .with("ligne", Argument::Nombre(i64::try_from(self.ligne).unwrap_or(i64::MAX)))
            .with("faute", fault)
    }
}

impl fmt::Display for ReferenceIllisible {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message().render(Langue::En, false))
    }
}

impl core::error::Error for ReferenceIllisible {}
