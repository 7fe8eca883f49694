//! How many are found, in words: persons and structures told apart.

use cpts_core::diagnostics::{Argument, Message, Texte};

use super::moteur::Nature;

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
    pub(super) fn words(self) -> Option<Argument> {
        let counted = self.0.into_iter().zip(&NOMS).filter(|(count, _)| *count > 0);
        let said: Vec<Argument> = counted
            .map(|(count, [one, several])| match count {
                1 => Argument::Texte(one),
                _ => Message::new(several).with("n", count).into(),
            })
            .collect();
        (!said.is_empty()).then_some(Argument::Liste(said))
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
pub(super) fn found(total: u32, count: Option<Compte>, place: Option<Argument>) -> Message {
    let what = match count.and_then(|count| Some((count, count.words()?))) {
        _ if total == 0 => Message::new(&AUCUN),
        Some((count, words)) => Message::new(count.verb()).with("quoi", words),
        None => Message::new(&RESULTATS).with("n", total),
    };
    match place {
        Some(place) => Message::new(&LIEU).with("quoi", what).with("lieu", place),
        None => what,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use cpts_core::diagnostics::Langue;

    #[test]
    fn one_several_none_and_both_are_said_rightly() {
        let said = |counts: [u32; 3]| found(counts.iter().sum(), Some(Compte(counts)), None).render(Langue::Fr, false);
        assert_eq!(said([0, 0, 0]), "Aucun résultat");
        assert_eq!(said([1, 0, 0]), "1 professionnel trouvé");
        assert_eq!(said([12, 0, 0]), "12 professionnels trouvés");
        assert_eq!(said([0, 0, 1]), "1 structure trouvée");
        assert_eq!(said([0, 0, 3]), "3 structures trouvées");
        assert_eq!(said([0, 1, 1]), "1 autre personne et 1 structure trouvées");
        assert_eq!(said([1, 0, 1]), "1 professionnel et 1 structure trouvés");
        assert_eq!(said([1234, 2, 3]), "1\u{202f}234 professionnels, 2 autres personnes et 3 structures trouvés");
        assert_eq!(found(5312, None, None).render(Langue::En, false), "5,312 results");
    }
}
