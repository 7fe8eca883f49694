//! What the host of a directory chooses.

use cpts_core::directory::Ordre;

use super::portee::Portee;
use crate::widgets::{Options, Reglages};

/// What the host of a directory chooses.
#[derive(Debug, Clone)]
pub(super) struct Choix {
    pub(super) titre: Option<Box<str>>,
    pub(super) portee: Portee,
    pub(super) ordre: Ordre,
    /// Whether what is asked is written in the address of the page.
    pub(super) is_linked: bool,
    pub(super) may_share: bool,
    pub(super) may_print: bool,
    /// The file of the host's own words, beside the publication.
    pub(super) vocabulaire: Option<Box<str>>,
}

impl Choix {
    pub(super) fn of(options: &Options, reglages: &Reglages) -> Self {
        let filled = |name: &str| options.get(name).filter(|text| !text.is_empty());
        let date = reglages.date;
        // The same shuffle for all, all day long: nobody is first for ever, and a page does not change when read again.
        let seed = (u64::from(date.annee()) * 100 + u64::from(date.mois())) * 100 + u64::from(date.jour());
        Self {
            titre: filled("titre").map(Into::into),
            portee: filled("communes").map(Portee::of).unwrap_or_default(),
            ordre: if options.get("ordre") == Some("melange") { Ordre::Melange(seed) } else { Ordre::Alphabetique },
            is_linked: options.get("lien").is_some_and(|said| said != NON),
            may_share: options.get("partager") != Some(NON),
            may_print: options.get("imprimer") != Some(NON),
            vocabulaire: filled("vocabulaire").filter(|path| is_beside(path)).map(Into::into),
        }
    }
}

const NON: &str = "non";

/// Whether a path stays under the folder that it is in.
fn is_beside(path: &str) -> bool {
    let is_plain = path.bytes().all(|byte| !matches!(byte, b':' | b'\\' | b'%'));
    is_plain && !path.starts_with('/') && !path.split('/').any(|part| part == "..")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choices(pairs: &[(&str, &str)]) -> Choix {
        let options = Options::of(pairs.iter().copied());
        Choix::of(&options, &Reglages::new("2026-11-21".parse().unwrap()))
    }

    #[test]
    fn what_is_not_said_is_what_most_hosts_want() {
        let plain = choices(&[]);
        assert_eq!((plain.ordre, plain.is_linked, plain.may_print), (Ordre::Alphabetique, false, true));
        let other = choices(&[("ordre", "melange"), ("lien", ""), ("imprimer", "non"), ("titre", " ")]);
        assert_eq!((other.ordre, other.is_linked, other.may_print), (Ordre::Melange(20_261_121), true, false));
        assert_eq!(other.titre, None);
    }

    #[test]
    fn the_words_of_the_host_are_beside_its_publication() {
        assert_eq!(
            choices(&[("vocabulaire", "mots/nos-mots.json")]).vocabulaire.as_deref(),
            Some("mots/nos-mots.json")
        );
        for wrong in
            ["https://ailleurs.example/a.json", "//a/b", "/a.json", "../a.json", "a/../../b", "a\\b", "%2e%2e/a"]
        {
            assert_eq!(choices(&[("vocabulaire", wrong)]).vocabulaire, None, "{wrong}");
        }
    }
}
