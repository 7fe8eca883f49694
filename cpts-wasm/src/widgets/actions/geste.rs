//! What people do with the actions, as the short texts that elements carry.

use super::facette::Facette;

/// What somebody did, or what the page gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Geste<'a> {
    /// Chose an audience, which comes beside.
    Audience,
    /// Ticked a value of a facet, or no more.
    Choisir(Facette, &'a str),
    /// Took all the choices back.
    Effacer,
    /// Asked for the dates of the action of this rank, for a calendar.
    Agenda(usize),
    /// The address of the page says this of the widget.
    Adresse(&'a str),
}

impl<'a> Geste<'a> {
    /// The gesture of a text; nothing for those of other widgets.
    pub(super) fn parse(text: &'a str) -> Option<Self> {
        let (name, rest) = text.split_once(':').unwrap_or((text, ""));
        match name {
            "audience" => Some(Self::Audience),
            "choisir" => {
                let (facet, code) = rest.split_once(':')?;
                Some(Self::Choisir(Facette::from_code(facet)?, code))
            }
            "effacer" => Some(Self::Effacer),
            "agenda" => Some(Self::Agenda(rest.parse().ok()?)),
            "adresse" => Some(Self::Adresse(rest)),
            _ => None,
        }
    }

    pub(super) fn print(self) -> String {
        let number;
        let parts: [&str; 3] = match self {
            Self::Audience => ["audience", "", ""],
            Self::Choisir(facet, code) => ["choisir", facet.code(), code],
            Self::Effacer => ["effacer", "", ""],
            Self::Agenda(rank) => {
                number = rank.to_string();
                ["agenda", &number, ""]
            }
            Self::Adresse(fragment) => ["adresse", fragment, ""],
        };
        let mut text = String::new();
        for part in parts.into_iter().filter(|part| !part.is_empty()) {
            if !text.is_empty() {
                text.push(':');
            }
            text.push_str(part);
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let all = [
            Geste::Audience,
            Geste::Choisir(Facette::Public, "jeunes : 12 à 25 ans"),
            Geste::Effacer,
            Geste::Agenda(12),
            Geste::Adresse("mission:prevention"),
        ];
        for gesture in all {
            assert_eq!(Geste::parse(&gesture.print()), Some(gesture));
        }
        for text in ["", "choisir", "choisir:x:y", "agenda:x", "agenda:-1", "autre"] {
            assert_eq!(Geste::parse(text), None, "{text}");
        }
    }
}
