//! What is done of a directory once all its members are known: everything is put in order, in small steps.

use super::dictionnaire::Dictionnaire;
use super::table::Table;
use super::tri::Tri;
use super::{Annuaire, Construction};

/// The directory, as far as it is in order.
#[derive(Debug, Clone, Default)]
pub(super) struct Finition {
    etape: Etape,
    members: Tri,
    words: Tri,
    /// The rank that each word came to have.
    ranks: Vec<u32>,
    dictionary: Dictionnaire,
    places: Table,
    of_notions: Table,
}

/// The next step.
#[derive(Debug, Clone, Copy, Default)]
enum Etape {
    #[default]
    Debut,
    TrierMembres,
    TrierMots,
    Ecrire,
    CompterLieux,
    RangerLieux,
    CompterNotions,
    RangerNotions,
    Fin,
}

impl Finition {
    /// Takes the next step; whether there is another.
    pub(super) fn advance(&mut self, made: &Construction) -> bool {
        let (n_members, n_words) = (made.of_members.len(), made.words.len());
        let places = || made.places.iter();
        let rank_of = |ranks: &[u32], word: u32| ranks.get(word as usize).copied().unwrap_or_default();
        self.etape = match self.etape {
            Etape::Debut => {
                (self.members, self.words) = (Tri::new(n_members), Tri::new(n_words));
                Etape::TrierMembres
            }
            Etape::TrierMembres if self.members.advance(n_members, &|member| made.key(member)) => Etape::TrierMembres,
            Etape::TrierMembres => Etape::TrierMots,
            Etape::TrierMots if self.words.advance(n_words, &|word| made.words.word(word)) => Etape::TrierMots,
            Etape::TrierMots => Etape::Ecrire,
            Etape::Ecrire => {
                self.dictionary = Dictionnaire::new(&made.words, self.words.numbers());
                self.ranks = vec![0; n_words];
                for (rank, word) in (0..).zip(self.words.numbers()) {
                    if let Some(slot) = self.ranks.get_mut(word as usize) {
                        *slot = rank;
                    }
                }
                Etape::CompterLieux
            }
            Etape::CompterLieux => {
                self.places = Table::counted(n_words, places().map(|(word, _)| rank_of(&self.ranks, *word)));
                Etape::RangerLieux
            }
            Etape::RangerLieux => {
                self.places.filled(places().map(|(word, place)| (rank_of(&self.ranks, *word), place.number())));
                Etape::CompterNotions
            }
            Etape::CompterNotions => {
                self.of_notions = Table::counted(made.notions.len(), made.of_members.values().iter().copied());
                Etape::RangerNotions
            }
            Etape::RangerNotions => {
                self.of_notions.filled(made.of_members.pairs());
                Etape::Fin
            }
            Etape::Fin => return false,
        };
        true
    }

    /// The directory, once there are no more steps.
    pub(super) fn annuaire(mut self, made: Construction) -> Annuaire {
        self.dictionary.stand(self.places);
        let Construction { empty_words, notions, of_members, .. } = made;
        let order = self.members.numbers().collect();
        Annuaire::of(self.dictionary, empty_words, notions, of_members, self.of_notions, order)
    }
}
