//! What people do in the directory, and what the page answers, as the short texts that elements carry.

use cpts_core::directory::Facette;

/// What somebody did, or what the page gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Geste<'a> {
    /// Typed in the field, whose text comes beside.
    Chercher,
    /// Sent the form.
    Valider,
    /// Ticked a value of a facet, or no more.
    Choisir(Facette, &'a str),
    /// Took a choice back by its button.
    Retirer(Facette, &'a str),
    /// Took back all that was asked.
    Effacer,
    /// Asked for more.
    Suite,
    /// Asked for the business card of the member of this index.
    Contact(usize),
    Partager,
    Imprimer,
    /// The page shared its address, or could not: which, comes beside.
    Partage,
    /// The address of the page says this of the widget.
    Adresse(&'a str),
}

impl<'a> Geste<'a> {
    /// The gesture of a text; nothing for those of other widgets.
    pub(super) fn parse(text: &'a str) -> Option<Self> {
        let (name, rest) = text.split_once(':').unwrap_or((text, ""));
        let facet = || rest.split_once(':').and_then(|(facet, code)| Some((Facette::from_code(facet)?, code)));
        Some(match name {
            "chercher" => Self::Chercher,
            "valider" => Self::Valider,
            "choisir" => facet().map(|(facet, code)| Self::Choisir(facet, code))?,
            "retirer" => facet().map(|(facet, code)| Self::Retirer(facet, code))?,
            "effacer" => Self::Effacer,
            "suite" => Self::Suite,
            "contact" => Self::Contact(rest.parse().ok()?),
            "partager" => Self::Partager,
            "imprimer" => Self::Imprimer,
            "partage" => Self::Partage,
            "adresse" => Self::Adresse(rest),
            _ => return None,
        })
    }

    pub(super) fn print(self) -> String {
        let (name, rest) = match self {
            Self::Chercher => ("chercher", ""),
            Self::Valider => ("valider", ""),
            Self::Choisir(facet, code) => return joined("choisir", facet, code),
            Self::Retirer(facet, code) => return joined("retirer", facet, code),
            Self::Effacer => ("effacer", ""),
            Self::Suite => ("suite", ""),
            Self::Contact(index) => return with_number("contact:", index),
            Self::Partager => ("partager", ""),
            Self::Imprimer => ("imprimer", ""),
            Self::Partage => ("partage", ""),
            Self::Adresse(fragment) => ("adresse", fragment),
        };
        let mut text = String::from(name);
        if !rest.is_empty() {
            text.push(':');
            text.push_str(rest);
        }
        text
    }
}

fn joined(name: &str, facette: Facette, code: &str) -> String {
    let mut text = String::from(name);
    for part in [facette.code(), code] {
        text.push(':');
        text.push_str(part);
    }
    text
}

/// A text that ends with a number.
pub(super) fn with_number(text: &str, number: usize) -> String {
    let mut text = String::from(text);
    text.push_str(&number.to_string());
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_gesture_is_read_as_it_was_written() {
        let gestures = [
            Geste::Chercher,
            Geste::Valider,
            Geste::Choisir(Facette::Commune, "91434"),
            Geste::Retirer(Facette::Langue, "a:b"),
            Geste::Effacer,
            Geste::Suite,
            Geste::Contact(12),
            Geste::Partager,
            Geste::Imprimer,
            Geste::Adresse("q:a;profession:70"),
            Geste::Adresse(""),
            Geste::Partage,
        ];
        for gesture in gestures {
            assert_eq!(Geste::parse(&gesture.print()), Some(gesture));
        }
        assert_eq!(Geste::Choisir(Facette::Commune, "91434").print(), "choisir:commune:91434");
    }

    proptest! {
        #[test]
        fn what_is_read_is_written_again(text in "(choisir|retirer|contact|adresse|x)?:?(commune|[a-z]{0,5})?:?.{0,9}") {
            if let Some(gesture) = Geste::parse(&text) {
                let written = gesture.print();
                prop_assert_eq!(Geste::parse(&written), Some(gesture));
            }
        }
    }
}
