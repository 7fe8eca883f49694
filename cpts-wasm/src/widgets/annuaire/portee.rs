//! The communes that a host limits its directory to: a town shows its own.

use cpts_core::diagnostics::Texte;
use cpts_core::publish::{AdherentPublic, LieuPublic, Publication};

use crate::widgets::Reglages;

/// The most communes that are named one by one.
const NOMMEES: usize = 3;

static A: Texte = Texte::new("à {nom}", "in {nom}");
static AU: Texte = Texte::new("au {nom}", "in Le {nom}");
static AUX: Texte = Texte::new("aux {nom}", "in Les {nom}");
static DANS: Texte = Texte::new("dans {n} communes", "in {n} communes");

/// The communes that a directory is limited to, by their INSEE codes; none of them for all there are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Portee(Vec<Box<str>>);

impl Portee {
    /// The communes of a list of codes, with commas or spaces between them.
    pub(super) fn of(list: &str) -> Self {
        let mut codes = Vec::new();
        for code in list.split([',', ';', ' ', '\n', '\t', '\r']) {
            if !code.is_empty() {
                codes.push(code.into());
            }
        }
        Self(codes)
    }

    pub(super) fn codes(&self) -> &[Box<str>] {
        &self.0
    }

    /// The member as the directory shows it, with the places that are in these communes; nothing when none is.
    pub(super) fn limited(&self, mut member: AdherentPublic) -> Option<AdherentPublic> {
        if !self.0.is_empty() {
            let places = member.lieux.get_or_insert_default();
            places.retain(|place| self.holds(place));
            if places.is_empty() {
                return None;
            }
        }
        Some(member)
    }

    fn holds(&self, place: &LieuPublic) -> bool {
        let code = place.adresse.as_ref().and_then(|address| address.code_insee.as_ref());
        code.is_some_and(|code| self.0.iter().any(|own| **own == *code.texte()))
    }

    /// Where it is, in words: `à Morsang-sur-Orge et aux Ulis`.
    pub(super) fn words(&self, publication: &Publication, reglages: &Reglages) -> Option<String> {
        if self.0.is_empty() {
            return None;
        }
        if self.0.len() > NOMMEES {
            return Some(reglages.fill(&DANS, &[("n", &reglages.number(self.0.len()))]));
        }
        let mut places = Vec::new();
        for code in &self.0 {
            places.push(at(name(publication, code), reglages));
        }
        Some(reglages.listed(&places))
    }
}

/// The name of a commune, if the publication has it; else its code.
fn name<'a>(publication: &'a Publication, code: &'a str) -> &'a str {
    let served = publication.territoire.as_ref().and_then(|territory| territory.communes.as_deref());
    for commune in served.unwrap_or_default() {
        if let (Some(own), Some(name)) = (&commune.code, &commune.nom)
            && own.texte() == code
        {
            return name;
        }
    }
    code
}

/// `à`, with the article of the name drawn into it.
fn at(name: &str, reglages: &Reglages) -> String {
    let (texte, name) = if let Some(name) = name.strip_prefix("Les ") {
        (&AUX, name)
    } else if let Some(name) = name.strip_prefix("Le ") {
        (&AU, name)
    } else {
        (&A, name)
    };
    reglages.fill(texte, &[("nom", name)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use cpts_core::diagnostics::Langue;

    #[test]
    fn names_are_said_as_people_say_them() {
        let mut reglages = Reglages::new("2026-11-21".parse().unwrap());
        let said = |name: &str| at(name, &reglages);
        assert_eq!(said("Morsang-sur-Orge"), "à Morsang-sur-Orge");
        assert_eq!(said("Les Ulis"), "aux Ulis");
        assert_eq!(said("Le Havre"), "au Havre");
        assert_eq!(said("La Rochelle"), "à La Rochelle");
        reglages.langue = Langue::En;
        assert_eq!(at("Les Ulis", &reglages), "in Les Ulis");
    }

    #[test]
    fn a_list_of_codes_is_read_however_it_is_cut() {
        assert_eq!(Portee::of(" 91434, 2A004\n91549,").codes(), ["91434".into(), "2A004".into(), "91549".into()]);
        assert_eq!(Portee::of(" , "), Portee::default());
    }
}
