//! What people do with the widget.

use cpts_core::ids::{CodeInsee, Siren};

/// What somebody did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Geste {
    /// They typed into the search field.
    Chercher,
    /// They chose a commune.
    Ajouter(CodeInsee),
    /// They added the communes of a list that they pasted.
    Lister,
    /// They added the communes of an intercommunality.
    Intercommunalite(Siren),
    /// They added the communes of a département.
    Departement(Box<str>),
    /// They removed a commune.
    Retirer(CodeInsee),
    /// They removed all of them.
    Vider,
    /// They chose the day of the signature.
    Signer,
    /// They asked for a contract year.
    Annee(u8),
}

impl Geste {
    /// As an element carries it.
    pub(super) fn to_text(&self) -> String {
        let (name, about) = match self {
            Self::Chercher => ("chercher", String::new()),
            Self::Ajouter(code) => ("ajouter", code.as_str().to_owned()),
            Self::Lister => ("lister", String::new()),
            Self::Intercommunalite(siren) => ("epci", siren.as_str().to_owned()),
            Self::Departement(code) => ("departement", code.to_string()),
            Self::Retirer(code) => ("retirer", code.as_str().to_owned()),
            Self::Vider => ("vider", String::new()),
            Self::Signer => ("signer", String::new()),
            Self::Annee(year) => ("annee", year.to_string()),
        };
        [name, ":", &about].concat()
    }

    /// What an element carried.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (name, about) = text.split_once(':')?;
        Some(match name {
            "chercher" => Self::Chercher,
            "ajouter" => Self::Ajouter(about.parse().ok()?),
            "lister" => Self::Lister,
            "epci" => Self::Intercommunalite(about.parse().ok()?),
            "departement" => Self::Departement(about.into()),
            "retirer" => Self::Retirer(about.parse().ok()?),
            "vider" => Self::Vider,
            "signer" => Self::Signer,
            "annee" => Self::Annee(about.parse().ok()?),
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_do_is_read_as_it_was_written() {
        let code: CodeInsee = "2A004".parse().unwrap();
        let all = [
            Geste::Chercher,
            Geste::Ajouter(code),
            Geste::Lister,
            Geste::Intercommunalite("200057859".parse().unwrap()),
            Geste::Departement("91".into()),
            Geste::Retirer(code),
            Geste::Vider,
            Geste::Signer,
            Geste::Annee(3),
        ];
        for gesture in all {
            assert_eq!(Geste::parse(&gesture.to_text()), Some(gesture));
        }
        for wrong in ["", "ajouter", "ajouter:x", "annee:a", "autre:1"] {
            assert_eq!(Geste::parse(wrong), None, "{wrong}");
        }
    }
}
