//! Why a widget has nothing to show, and how it says so.

use cpts_core::diagnostics::Texte;
use cpts_core::exchange::publication::Cause;

use super::{Effet, Reglages};
use crate::view::{Attribute, Element, Tag};

/// Why a widget has nothing to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Erreur {
    /// The widget was not told where its data is.
    SansSource,
    /// The file is not where the page says.
    Absent,
    /// The file could not be reached, or its server refused it.
    Inaccessible,
    /// The file is larger than what a page can hold.
    TropGrand,
    /// What was read is not JSON.
    PasJson,
    /// What was read is JSON, and not a publication.
    PasPublication,
    /// What was read is the private dossier of a CPTS: it must not be there at all.
    Dossier,
    /// The publication is of a version that is not known.
    Version,
}

static SANS_SOURCE: Texte = Texte::new(
    "L'adresse des informations n'est pas indiquée dans cette page.",
    "This page does not say where the information is.",
);
static ABSENT: Texte = Texte::new(
    "Les informations ne sont pas à l'adresse indiquée dans cette page.",
    "The information is not at the address that this page gives.",
);
static INACCESSIBLE: Texte = Texte::new(
    "Les informations ne peuvent pas être chargées pour le moment. Réessayez plus tard.",
    "The information cannot be loaded for now. Try again later.",
);
static TROP_GRAND: Texte =
    Texte::new("Le fichier des informations est trop grand.", "The file of the information is too large.");
static PAS_JSON: Texte =
    Texte::new("Le fichier des informations ne peut pas être lu.", "The file of the information cannot be read.");
static PAS_PUBLICATION: Texte = Texte::new(
    "Le fichier indiqué n'est pas une publication de CPTS.",
    "The file that is given is not the publication of a CPTS.",
);
static DOSSIER: Texte = Texte::new(
    "Le fichier indiqué est le dossier privé d'une CPTS : il n'est pas affiché, et ne doit pas rester en ligne.",
    "The file that is given is the private dossier of a CPTS: it is not shown, and must not stay online.",
);
static VERSION: Texte = Texte::new(
    "Les informations sont d'une version que cette page ne connaît pas encore.",
    "The information is of a version that this page does not know yet.",
);
static CHARGEMENT: Texte = Texte::new("Chargement…", "Loading…");

impl Erreur {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::SansSource,
        Self::Absent,
        Self::Inaccessible,
        Self::TropGrand,
        Self::PasJson,
        Self::PasPublication,
        Self::Dossier,
        Self::Version,
    ];

    /// Its name for programs: in the event `cpts-error`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::SansSource => "sans-source",
            Self::Absent => "absent",
            Self::Inaccessible => "inaccessible",
            Self::TropGrand => "trop-grand",
            Self::PasJson => "pas-json",
            Self::PasPublication => "pas-publication",
            Self::Dossier => "dossier",
            Self::Version => "version",
        }
    }

    /// The error of a name for programs; that of a file that cannot be reached, for a name that is not known.
    ///
    /// ```
    /// use cpts_wasm::widgets::Erreur;
    ///
    /// assert!(Erreur::ALL.iter().all(|error| Erreur::from_code(error.code()) == *error));
    /// ```
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        Self::ALL.into_iter().find(|error| error.code() == code).unwrap_or(Self::Inaccessible)
    }

    fn texte(self) -> &'static Texte {
        match self {
            Self::SansSource => &SANS_SOURCE,
            Self::Absent => &ABSENT,
            Self::Inaccessible => &INACCESSIBLE,
            Self::TropGrand => &TROP_GRAND,
            Self::PasJson => &PAS_JSON,
            Self::PasPublication => &PAS_PUBLICATION,
            Self::Dossier => &DOSSIER,
            Self::Version => &VERSION,
        }
    }
}

impl From<Cause> for Erreur {
    fn from(cause: Cause) -> Self {
        match cause {
            Cause::Format => Self::PasPublication,
            Cause::Dossier => Self::Dossier,
            Cause::Version => Self::Version,
            Cause::Taille => Self::TropGrand,
            _ => Self::PasJson,
        }
    }
}

impl Reglages {
    /// What a widget shows until it has what it needs: what the page holds for lack of it, if anything.
    pub(super) fn loading(&self, widget: Element) -> Element {
        widget
            .set(Attribute::AriaBusy, "true")
            .with(Element::new(Tag::P).named("chargement").set(Attribute::Role, "status").with(self.say(&CHARGEMENT)))
            .with(Element::new(Tag::Slot))
    }

    /// What a widget shows when it cannot have what it needs.
    pub(super) fn failed(&self, widget: Element, erreur: Erreur) -> Element {
        let told = Element::new(Tag::P).named("erreur").set(Attribute::Role, "alert").with(self.say(erreur.texte()));
        let widget = widget.with(told);
        widget.with(Element::new(Tag::Slot))
    }

    /// The event that tells the page's own scripts.
    pub(super) fn failure(&self, erreur: Erreur) -> Effet {
        error(erreur.code(), erreur.texte().typeset(self.langue))
    }
}

/// The event of an error.
pub(super) fn error(code: &str, message: String) -> Effet {
    Effet::Evenement { nom: "cpts-error", code: code.into(), message: message.into() }
}
