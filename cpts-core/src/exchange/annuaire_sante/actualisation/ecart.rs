//! One difference between a member and the extraction.

use crate::diagnostics::Texte;
use crate::reference::communes::fold;

/// A field that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Ecart {
    /// The field, as a JSON Pointer from the member.
    pub champ: String,
    /// What the dossier had.
    pub avant: Option<Box<str>>,
    /// What the extraction has.
    pub apres: Option<Box<str>>,
    /// What was done of it.
    pub nature: NatureEcart,
}

/// What was done of a difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum NatureEcart {
    /// The dossier said nothing, and now says what the extraction has.
    Complete,
    /// The dossier now says what the extraction has.
    Modifie,
    /// The extraction does not have it any more, and neither does the dossier.
    Retire,
    /// The owner wrote something else: it is kept.
    Conflit,
}

impl NatureEcart {
    /// The code of what was done.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Complete => "complete",
            Self::Modifie => "modifie",
            Self::Retire => "retire",
            Self::Conflit => "conflit",
        }
    }

    /// What was done, for people.
    #[must_use]
    pub fn libelle(self) -> &'static Texte {
        static LIBELLES: [Texte; 4] = [
            Texte::new("complété", "filled in"),
            Texte::new("modifié", "changed"),
            Texte::new("retiré", "removed"),
            Texte::new("conflit, gardé tel quel", "conflict, kept as it is"),
        ];
        let [complete, modifie, retire, conflit] = &LIBELLES;
        match self {
            Self::Complete => complete,
            Self::Modifie => modifie,
            Self::Retire => retire,
            Self::Conflit => conflit,
        }
    }
}

/// A text that a field can be compared by.
pub(super) trait Lisible {
    fn text(&self) -> Box<str>;
}

impl Lisible for Box<str> {
    fn text(&self) -> Box<str> {
        self.clone()
    }
}

impl<T: crate::ids::Identifiant> Lisible for crate::model::Saisie<T> {
    fn text(&self) -> Box<str> {
        self.texte().into()
    }
}

impl Lisible for crate::model::ModeExercice {
    fn text(&self) -> Box<str> {
        self.code().into()
    }
}

impl Lisible for crate::model::TypeAdherent {
    fn text(&self) -> Box<str> {
        self.code().into()
    }
}

impl Lisible for Vec<Box<str>> {
    fn text(&self) -> Box<str> {
        self.join(" ").into()
    }
}

/// Notes the differences of a member, and settles each.
pub(super) struct Ecarts {
    /// Whether the register decides, and not what the owner wrote.
    pub(super) is_of_register: bool,
    pub(super) found: Vec<Ecart>,
}

impl Ecarts {
    /// Settles a field.
    pub(super) fn settle<T: Lisible + Clone>(&mut self, champ: &str, field: &mut Option<T>, new: Option<&T>) {
        let (before, after) = (field.as_ref().map(T::text), new.map(T::text));
        // Capitals and accents of the register are no difference: owners write names as people do.
        if before.as_deref().map(fold) == after.as_deref().map(fold) {
            return;
        }
        let nature = match (&before, &after) {
            (None, _) => NatureEcart::Complete,
            (Some(_), None) if !self.is_of_register => return,
            _ if !self.is_of_register => NatureEcart::Conflit,
            (Some(_), None) => NatureEcart::Retire,
            (Some(_), Some(_)) => NatureEcart::Modifie,
        };
        if nature != NatureEcart::Conflit {
            *field = new.cloned();
        }
        self.note(champ, before, after, nature);
    }

    pub(super) fn note(&mut self, champ: &str, avant: Option<Box<str>>, apres: Option<Box<str>>, nature: NatureEcart) {
        self.found.push(Ecart { champ: champ.to_owned(), avant, apres, nature });
    }
}
