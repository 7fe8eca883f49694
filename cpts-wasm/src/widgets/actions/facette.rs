//! What actions are filtered by.

use cpts_core::diagnostics::Texte;
use cpts_core::publish::{ActionPublique, CodeLibelle};

use crate::view::shown;

/// What actions are filtered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Facette {
    Mission,
    Theme,
    Public,
    Commune,
}

static MISSION: Texte = Texte::new("Mission", "Mission");
static THEME: Texte = Texte::new("Thème", "Theme");
static PUBLIC: Texte = Texte::new("Pour qui", "Who it is for");
static COMMUNE: Texte = Texte::new("Commune", "Commune");

impl Facette {
    pub(super) const ALL: [Self; 4] = [Self::Mission, Self::Theme, Self::Public, Self::Commune];

    /// Its name for programs: in messages, in addresses and in the attributes of the element.
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Mission => "mission",
            Self::Theme => "theme",
            Self::Public => "public",
            Self::Commune => "commune",
        }
    }

    pub(super) fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|facet| facet.code() == code)
    }

    pub(super) fn name(self) -> &'static Texte {
        match self {
            Self::Mission => &MISSION,
            Self::Theme => &THEME,
            Self::Public => &PUBLIC,
            Self::Commune => &COMMUNE,
        }
    }

    /// What an action says of it.
    #[inline(never)]
    pub(super) fn values(self, action: &ActionPublique) -> Vec<Valeur> {
        let mut values = Vec::new();
        match self {
            Self::Mission => values.extend(action.mission.as_ref().map(Valeur::of)),
            Self::Theme => codes(&mut values, action.themes.as_deref()),
            Self::Commune => codes(&mut values, action.communes.as_deref()),
            Self::Public => {
                for public in action.publics.as_deref().unwrap_or_default() {
                    let text = shown(public);
                    values.push(Valeur { code: text.as_str().into(), libelle: text.into() });
                }
            }
        }
        values
    }

    /// Whether an action is kept when this value is asked for. One that names no commune is, in each of them: it may
    /// serve the whole territory.
    pub(super) fn holds(self, action: &ActionPublique, code: &str) -> bool {
        let values = self.values(action);
        (self == Self::Commune && values.is_empty()) || values.iter().any(|value| *value.code == *code)
    }
}

/// A value of a facet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Valeur {
    pub(super) code: Box<str>,
    pub(super) libelle: Box<str>,
}

impl Valeur {
    fn of(coded: &CodeLibelle) -> Self {
        let libelle = shown(coded.texte());
        let code = coded.code.as_deref().map_or_else(|| libelle.clone(), shown);
        Self { code: code.into(), libelle: libelle.into() }
    }
}

fn codes(values: &mut Vec<Valeur>, coded: Option<&[CodeLibelle]>) {
    for coded in coded.unwrap_or_default() {
        values.push(Valeur::of(coded));
    }
}
