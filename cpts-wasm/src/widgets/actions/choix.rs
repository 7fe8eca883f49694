//! What is asked of the actions: by the host of the page, for good, and by whoever reads it.

use cpts_core::diagnostics::Texte;
use cpts_core::publish::ActionPublique;

use super::facette::{Facette, Fiche};
use crate::widgets::Options;
use crate::widgets::fragment::{decode, encode};

/// For whom the actions are that are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Audience {
    #[default]
    Tous,
    Public,
    Professionnels,
}

static TOUS: Texte = Texte::new("Tout le monde", "Everybody");
static PUBLIC: Texte = Texte::new("Le public", "The public");
static PROFESSIONNELS: Texte = Texte::new("Les professionnels de santé", "Health professionals");

impl Audience {
    pub(super) const ALL: [Self; 3] = [Self::Tous, Self::Public, Self::Professionnels];

    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Tous => "tous",
            Self::Public => "public",
            Self::Professionnels => "professionnels",
        }
    }

    pub(super) fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|audience| audience.code() == code)
    }

    pub(super) fn name(self) -> &'static Texte {
        match self {
            Self::Tous => &TOUS,
            Self::Public => &PUBLIC,
            Self::Professionnels => &PROFESSIONNELS,
        }
    }

    /// An action that does not say whom it is for is shown to both.
    fn takes(self, action: &ActionPublique) -> bool {
        match self {
            Self::Tous => true,
            Self::Public => action.pour_professionnels != Some(true),
            Self::Professionnels => action.pour_professionnels != Some(false),
        }
    }
}

/// What is asked: one of the values of each facet that has some, and an audience.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Choix {
    pub(super) audience: Audience,
    valeurs: Vec<(Facette, Box<str>)>,
}

/// The name of the audience in an address and in the attributes of the element.
const AUDIENCE: &str = "audience";

impl Choix {
    /// What the host of the page asks: its attributes hold codes, apart by commas.
    pub(super) fn of(options: &Options) -> Self {
        let audience = options.get(AUDIENCE).and_then(Audience::from_code).unwrap_or_default();
        let mut choix = Self { audience, ..Self::default() };
        for facet in Facette::ALL {
            choix.add_all(facet, options.get(facet.attribute()).unwrap_or_default());
        }
        choix
    }

    fn add_all(&mut self, facet: Facette, codes: &str) {
        for code in codes.split(',') {
            self.set(facet, &decode(code.trim()), true);
        }
    }

    /// What a part of an address asks: nothing of what is not understood.
    pub(super) fn parse(fragment: &str) -> Self {
        let mut choix = Self::default();
        for field in fragment.split(';') {
            let Some((name, value)) = field.split_once(':') else { continue };
            if let Some(facet) = Facette::from_code(name) {
                choix.add_all(facet, value);
            } else if name == AUDIENCE {
                choix.audience = Audience::from_code(value).unwrap_or_default();
            }
        }
        choix
    }

    /// The part of an address that asks it: `audience:public;mission:prevention,parcours`; nothing when nothing is asked.
    pub(super) fn print(&self) -> String {
        let mut out = String::new();
        if self.audience != Audience::Tous {
            field(&mut out, AUDIENCE);
            out.push_str(self.audience.code());
        }
        for facet in Facette::ALL {
            let mut is_first = true;
            for (_, code) in self.valeurs.iter().filter(|(known, _)| *known == facet) {
                if is_first {
                    field(&mut out, facet.code());
                } else {
                    out.push(',');
                }
                is_first = false;
                encode(&mut out, code);
            }
        }
        out
    }

    /// Asks for a value, or no more.
    pub(super) fn set(&mut self, facet: Facette, code: &str, is_asked: bool) {
        self.valeurs.retain(|(known, value)| *known != facet || **value != *code);
        if is_asked && !code.is_empty() {
            self.valeurs.push((facet, code.into()));
        }
    }

    pub(super) fn asks(&self, facet: Facette, code: &str) -> bool {
        self.valeurs.iter().any(|(known, value)| *known == facet && **value == *code)
    }

    /// How many values of a facet are asked for.
    pub(super) fn count(&self, facet: Facette) -> usize {
        self.valeurs.iter().filter(|(known, _)| *known == facet).count()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.audience == Audience::Tous && self.valeurs.is_empty()
    }

    pub(super) fn keeps(&self, fiche: &Fiche<'_>) -> bool {
        self.keeps_but(fiche, None)
    }

    /// Whether an action is kept by all that is asked, one facet left out.
    pub(super) fn keeps_but(&self, fiche: &Fiche<'_>, ignored: Option<Facette>) -> bool {
        if !self.audience.takes(fiche.action) {
            return false;
        }
        for facet in Facette::ALL {
            if Some(facet) != ignored && self.count(facet) > 0 {
                let mut asked = self.valeurs.iter().filter(|(known, _)| *known == facet);
                if !asked.any(|(_, code)| fiche.holds(facet, code)) {
                    return false;
                }
            }
        }
        true
    }
}

fn field(out: &mut String, name: &str) {
    if !out.is_empty() {
        out.push(';');
    }
    out.push_str(name);
    out.push(':');
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_address_is_readable() {
        let options =
            Options::of([("audience", "public"), ("communes", "91667, 91434"), ("themes", ""), ("theme", "sombre")]);
        let choix = Choix::of(&options);
        assert_eq!(choix.print(), "audience:public;commune:91667,91434");
        assert_eq!(Choix::parse(&choix.print()), choix);
        assert!(Choix::parse("audience:x;y:1;;mission;mission:,;%").is_empty());
    }

    proptest! {
        #[test]
        fn no_address_is_a_fault(any in ".{0,60}", odd in "(mission|audience|public|[:;,%2Cé ])*") {
            for fragment in [&any, &odd] {
                let choix = Choix::parse(fragment);
                prop_assert_eq!(Choix::parse(&choix.print()).print(), choix.print());
            }
        }
    }
}
