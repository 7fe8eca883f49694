//! How many are found, in words: persons and structures told apart.

use cpts_core::diagnostics::Texte;

use super::moteur::Nature;
use crate::widgets::Reglages;

static AUCUN: Texte = Texte::new("Aucun résultat", "No result");
static RESULTATS: Texte = Texte::new("{n} résultats", "{n} results");
/// One and several, of each nature.
static NOMS: [[Texte; 2]; 3] = [
    [Texte::new("1 professionnel", "1 professional"), Texte::new("{n} professionnels", "{n} professionals")],
    [Texte::new("1 autre personne", "1 other person"), Texte::new("{n} autres personnes", "{n} other persons")],
    [Texte::new("1 structure", "1 organization"), Texte::new("{n} structures", "{n} organizations")],
];
static TROUVES: Texte = Texte::new("{quoi} trouvés", "{quoi} found");
static TROUVE: Texte = Texte::new("{quoi} trouvé", "{quoi} found");
static TROUVEES: Texte = Texte::new("{quoi} trouvées", "{quoi} found");
static TROUVEE: Texte = Texte::new("{quoi} trouvée", "{quoi} found");
static LIEU: Texte = Texte::new("{quoi} {lieu}", "{quoi} {lieu}");

/// How many members there are of each nature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Compte([u32; 3]);

impl Compte {
    pub(super) fn of(natures: impl Iterator<Item = Nature>) -> Self {
        let mut counts = [0; 3];
        for nature in natures {
            if let Some(count) = counts.get_mut(nature as usize) {
                *count += 1;
            }
        }
        Self(counts)
    }

    /// `38 professionnels et 5 structures`; nothing for nobody.
    pub(super) fn words(self, reglages: &Reglages) -> Option<String> {
        let mut said = Vec::new();
        for (count, [one, several]) in self.0.into_iter().zip(&NOMS) {
            if count > 0 {
                let texte = if count == 1 { one } else { several };
                said.push(reglages.fill(texte, &[("n", &reglages.langue.nombre(count.into()))]));
            }
        }
        (!said.is_empty()).then(|| reglages.listed(&said))
    }

    /// What was found of them.
    fn verb(self) -> &'static Texte {
        let [professionals, others, structures] = self.0;
        match (professionals, others + structures) {
            (1, 0) => &TROUVE,
            (0, 1) => &TROUVEE,
            (0, _) => &TROUVEES,
            _ => &TROUVES,
        }
    }
}

/// What was found: `12 professionnels trouvés à Morsang-sur-Orge`. Without a count of each nature, results alone.
pub(super) fn found(total: u32, count: Option<Compte>, place: Option<&str>, reglages: &Reglages) -> String {
    let what = match count.and_then(|count| Some((count, count.words(reglages)?))) {
        _ if total == 0 => AUCUN.typeset(reglages.langue),
        Some((count, words)) => reglages.fill(count.verb(), &[("quoi", &words)]),
        None => reglages.fill(&RESULTATS, &[("n", &reglages.langue.nombre(total.into()))]),
    };
    match place {
        Some(place) => reglages.fill(&LIEU, &[("quoi", &what), ("lieu", place)]),
        None => what,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use cpts_core::diagnostics::Langue;

    #[test]
    fn one_several_none_and_both_are_said_rightly() {
        let mut reglages = Reglages::new("2026-11-21".parse().unwrap());
        let said = |counts: [u32; 3]| found(counts.iter().sum(), Some(Compte(counts)), None, &reglages);
        assert_eq!(said([0, 0, 0]), "Aucun résultat");
        assert_eq!(said([1, 0, 0]), "1 professionnel trouvé");
        assert_eq!(said([12, 0, 0]), "12 professionnels trouvés");
        assert_eq!(said([0, 0, 1]), "1 structure trouvée");
        assert_eq!(said([0, 0, 3]), "3 structures trouvées");
        assert_eq!(said([0, 1, 1]), "1 autre personne et 1 structure trouvées");
        assert_eq!(said([1, 0, 1]), "1 professionnel et 1 structure trouvés");
        assert_eq!(said([1234, 2, 3]), "1\u{202f}234 professionnels, 2 autres personnes et 3 structures trouvés");
        reglages.langue = Langue::En;
        assert_eq!(found(5312, None, Some("in A"), &reglages), "5,312 results in A");
    }
}
