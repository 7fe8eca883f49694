//! Why a text is not the identifier that was expected.

use core::fmt;

use crate::diagnostics::{Argument, Langue, Message, Texte};

/// Why a text is not the identifier that was expected, and what to do.
///
/// It keeps the beginning of the text, which may designate a person: [`Refus::message`] can be rendered masked.
/// `Display` shows it.
///
/// ```
/// use cpts_core::diagnostics::Langue;
/// use cpts_core::ids::{RefusKind, Siren};
///
/// let refusal = "732 829 321".parse::<Siren>().unwrap_err();
///
/// assert_eq!(refusal.kind(), RefusKind::Cle { attendue: '0', trouvee: '1' });
/// assert_eq!(refusal.to_string(), "`732 829 321` is not a valid SIREN number: check the last digit; the expected key is 0");
/// assert!(refusal.message().render(Langue::Fr, true).contains("•••"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Refus {
    nom: &'static Texte,
    kind: RefusKind,
    saisie: Box<str>,
}

/// The kinds of [`Refus`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum RefusKind {
    /// There is nothing but separators.
    Vide,
    /// The number of characters is not the right one; separators do not count.
    Longueur {
        /// The length of the identifier.
        attendue: usize,
        /// The number of characters found.
        trouvee: usize,
    },
    /// One character short, in an identifier that may begin with a zero: spreadsheets take it away.
    ZeroDeTete {
        /// The length of the identifier.
        attendue: usize,
        /// The number of characters found.
        trouvee: usize,
    },
    /// A character that cannot stand there.
    Caractere {
        /// The character, as written.
        caractere: char,
        /// Its place in the text as written, from 1.
        position: usize,
    },
    /// The characters are right, yet no identifier looks like this.
    Forme,
    /// The last digit is not the key of the others: one digit at least is wrong, or two are swapped.
    Cle {
        /// The key of the other digits.
        attendue: char,
        /// The last digit.
        trouvee: char,
    },
    /// The SIREN that a SIRET begins with has a wrong key.
    CleSiren {
        /// The ninth digit that the first eight ask for.
        attendue: char,
        /// The ninth digit.
        trouvee: char,
    },
    /// The digits of a SIRET of La Poste do not add up to a multiple of 5.
    Somme {
        /// The sum of the digits.
        trouvee: u32,
    },
}

static VIDE: Texte = Texte::new("le {nom} est vide : le saisir", "the {nom} is empty: write it");
static LONGUEUR: Texte = Texte::new(
    "« {saisie} » n'est pas un {nom} valable : sa longueur est de {trouvee}, au lieu de {attendue} caractères",
    "`{saisie}` is not a valid {nom}: it has {trouvee} characters, and must have {attendue}",
);
static ZERO: Texte = Texte::new(
    "« {saisie} » n'est pas un {nom} valable : sa longueur est de {trouvee}, au lieu de {attendue} caractères ; si un tableur a enlevé le zéro du début, le remettre",
    "`{saisie}` is not a valid {nom}: it has {trouvee} characters, and must have {attendue}; if a spreadsheet took a leading zero away, put it back",
);
static CARACTERE: Texte = Texte::new(
    "« {saisie} » n'est pas un {nom} valable : vérifier le caractère {position}, « {caractere} »",
    "`{saisie}` is not a valid {nom}: check character {position}, `{caractere}`",
);
static FORME: Texte = Texte::new(
    "« {saisie} » n'est pas un {nom} valable : aucun n'a cette forme ; le recopier de sa source",
    "`{saisie}` is not a valid {nom}: none has this form; copy it from its source",
);
static CLE: Texte = Texte::new(
    "« {saisie} » n'est pas un {nom} valable : vérifier le dernier chiffre ; la clé attendue est {attendue}",
    "`{saisie}` is not a valid {nom}: check the last digit; the expected key is {attendue}",
);
static CLE_SIREN: Texte = Texte::new(
    "« {saisie} » n'est pas un {nom} valable : vérifier les neuf premiers chiffres ; la clé attendue du SIREN, en neuvième place, est {attendue}",
    "`{saisie}` is not a valid {nom}: check the first nine digits; the expected key of the SIREN, in the ninth place, is {attendue}",
);
static SOMME: Texte = Texte::new(
    "« {saisie} » n'est pas un {nom} valable : la somme des chiffres d'un SIRET de La Poste est un multiple de 5, et c'est ici {trouvee} ; vérifier les cinq derniers",
    "`{saisie}` is not a valid {nom}: the digits of a SIRET of La Poste add up to a multiple of 5, and here to {trouvee}; check the last five",
);

/// How much of the text is kept: more than any identifier has, less than a page pasted by mistake.
const KEPT: usize = 64;

impl Refus {
    pub(super) fn new(nom: &'static Texte, kind: RefusKind, text: &str) -> Self {
        Self { nom, kind, saisie: text.trim().chars().take(KEPT).collect::<String>().into() }
    }

    /// Why, in a form that a program can match on.
    #[must_use]
    pub fn kind(&self) -> RefusKind {
        self.kind
    }

    /// What was expected: the name of the identifier.
    #[must_use]
    pub fn nom(&self) -> &'static Texte {
        self.nom
    }

    /// Whether the form is right and only the key is wrong. Such a number may be one that the authority itself printed,
    /// so imports may warn where an entry by hand would refuse.
    ///
    /// ```
    /// use cpts_core::ids::Rpps;
    ///
    /// assert!("99000000011".parse::<Rpps>().is_err_and(|refusal| refusal.is_key_error()));
    /// assert!("9900000001".parse::<Rpps>().is_err_and(|refusal| !refusal.is_key_error()));
    /// ```
    #[must_use]
    pub fn is_key_error(&self) -> bool {
        matches!(self.kind, RefusKind::Cle { .. } | RefusKind::CleSiren { .. } | RefusKind::Somme { .. })
    }

    /// The refusal in both languages; what the user wrote is hidden where the message is rendered masked.
    #[must_use]
    pub fn message(&self) -> Message {
        let message =
            |texte| Message::new(texte).with("nom", self.nom).with("saisie", Argument::Saisie(self.saisie.clone()));
        match self.kind {
            RefusKind::Vide => Message::new(&VIDE).with("nom", self.nom),
            RefusKind::Longueur { attendue, trouvee } => {
                message(&LONGUEUR).with("attendue", count(attendue)).with("trouvee", count(trouvee))
            }
            RefusKind::ZeroDeTete { attendue, trouvee } => {
                message(&ZERO).with("attendue", count(attendue)).with("trouvee", count(trouvee))
            }
            RefusKind::Caractere { caractere, position } => message(&CARACTERE)
                .with("position", count(position))
                .with("caractere", Argument::Saisie(caractere.to_string().into())),
            RefusKind::Forme => message(&FORME),
            RefusKind::Cle { attendue, .. } => message(&CLE).with("attendue", digit(attendue)),
            RefusKind::CleSiren { attendue, .. } => message(&CLE_SIREN).with("attendue", digit(attendue)),
            RefusKind::Somme { trouvee } => message(&SOMME).with("trouvee", trouvee),
        }
    }
}

fn count(number: usize) -> Argument {
    Argument::Nombre(i64::try_from(number).unwrap_or(i64::MAX))
}

fn digit(character: char) -> Argument {
    Argument::Public(character.to_string().into())
}

impl fmt::Display for Refus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message().render(Langue::En, false))
    }
}

impl core::error::Error for Refus {}
