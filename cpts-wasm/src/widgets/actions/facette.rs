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

    /// Its name for programs: in messages and in addresses.
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Mission => "mission",
            Self::Theme => "theme",
            Self::Public => "public",
            Self::Commune => "commune",
        }
    }

    /// The attribute of the element that holds some of its values: `theme` is that of colours, for all widgets.
    pub(super) fn attribute(self) -> &'static str {
        match self {
            Self::Theme => "themes",
            Self::Commune => "communes",
            _ => self.code(),
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
}

/// A value of a facet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Valeur {
    pub(super) facette: Facette,
    pub(super) code: Box<str>,
    pub(super) libelle: Box<str>,
}

/// An action of a publication, with what it says of each facet.
#[derive(Debug)]
pub(super) struct Fiche<'a> {
    /// Where it stands in the publication.
    pub(super) rang: usize,
    pub(super) action: &'a ActionPublique,
    valeurs: Vec<Valeur>,
}

impl<'a> Fiche<'a> {
    pub(super) fn of(rang: usize, action: &'a ActionPublique) -> Self {
        let mut fiche = Self { rang, action, valeurs: Vec::new() };
        if let Some(mission) = &action.mission {
            fiche.add(Facette::Mission, mission);
        }
        for theme in action.themes.as_deref().unwrap_or_default() {
            fiche.add(Facette::Theme, theme);
        }
        for public in action.publics.as_deref().unwrap_or_default() {
            fiche.add_text(Facette::Public, public, public);
        }
        for commune in action.communes.as_deref().unwrap_or_default() {
            fiche.add(Facette::Commune, commune);
        }
        fiche
    }

    fn add(&mut self, facette: Facette, coded: &CodeLibelle) {
        self.add_text(facette, coded.code.as_deref().unwrap_or(coded.texte()), coded.texte());
    }

    fn add_text(&mut self, facette: Facette, code: &str, libelle: &str) {
        self.valeurs.push(Valeur { facette, code: shown(code).into(), libelle: shown(libelle).into() });
    }

    /// What it says of a facet.
    pub(super) fn values(&self, facette: Facette) -> impl Iterator<Item = &Valeur> {
        self.valeurs.iter().filter(move |value| value.facette == facette)
    }

    /// The code of the first value that it says of a facet.
    pub(super) fn first(&self, facette: Facette) -> Option<&str> {
        self.values(facette).next().map(|value| &*value.code)
    }

    /// Whether it is kept when this value is asked for. One that names no commune is, in each of them: it may serve the
    /// whole territory.
    pub(super) fn holds(&self, facette: Facette, code: &str) -> bool {
        let mut is_silent = true;
        for value in self.values(facette) {
            if *value.code == *code {
                return true;
            }
            is_silent = false;
        }
        is_silent && facette == Facette::Commune
    }
}
