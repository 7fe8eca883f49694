//! What reading may have lost: a withdrawal that could not be read must withhold.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostics::registre::{
    Entree, LECTURE_ENCODAGE, LECTURE_FORMAT, LECTURE_LIMITE, LECTURE_SYNTAXE, LECTURE_TRONQUE, LECTURE_VIDE,
    PUBLICATION_ILLISIBLE,
};
use crate::diagnostics::{Diagnostic, Message, Pointeur, Texte};
use crate::exchange::json::Lecture;
use crate::model::Dossier;
use crate::reference::communes::fold;

/// The fields that keep a member private: a problem in one of them may hide a withdrawal.
const PROTECTEURS: [&str; 3] = ["diffusion", "entree", "sortie"];

/// Beginnings of words that say that somebody is gone, or does not want to be public.
const RESERVES: [&str; 11] =
    ["sorti", "depart", "retrai", "retir", "diffus", "consent", "oppos", "refus", "rgpd", "masqu", "desinscri"];

/// What the name of a field of a member may be, as a whole, to say the same.
const RESERVES_ENTIERES: [&str; 14] = [
    "parti",
    "partie",
    "parti le",
    "partie le",
    "fin",
    "date fin",
    "actif",
    "inactif",
    "visible",
    "invisible",
    "prive",
    "public",
    "annuaire",
    "liste rouge",
];

/// Beginnings of words that say so of a member, and may say anything else of a dossier.
const RESERVES_DU_MEMBRE: [&str; 11] =
    ["quitt", "deced", "deces", "demission", "radie", "radia", "exclu", "supprim", "anonym", "confiden", "publi"];

/// How many digits a RPPS number has.
const RPPS: usize = 11;

/// After one of these, nobody knows which value stands in which object.
const RUINES: [&Entree; 6] =
    [&LECTURE_ENCODAGE, &LECTURE_FORMAT, &LECTURE_LIMITE, &LECTURE_SYNTAXE, &LECTURE_TRONQUE, &LECTURE_VIDE];

static ABIME: Texte = Texte::new(
    "ce fichier n'est pas lu avec certitude, et un retrait de consentement peut s'y perdre : rien n'est publié",
    "this file is not read with certainty, and the withdrawal of a consent may be lost in it: nothing is published",
);

/// What a reading could not be sure of.
pub(super) struct Garde {
    /// The members that something is doubtful about, by their place in the text, with that place.
    doubtful: BTreeMap<usize, Pointeur>,
    /// Whether seats may have lost the member that they name.
    pub(super) seats_are_doubtful: bool,
}

impl Garde {
    /// What is doubtful of a reading.
    ///
    /// # Errors
    ///
    /// What makes the whole of it doubtful.
    pub(super) fn of(lecture: &Lecture<'_>) -> Result<Self, Vec<Diagnostic>> {
        let is_root = |problem: &&Diagnostic| ["/adherents", "/expire_le", ""].contains(&problem.lieu.as_str());
        let is_ruin = |problem: &&Diagnostic| RUINES.contains(&problem.entree);
        let is_grave = |problem: &&Diagnostic| {
            is_ruin(problem) || is_root(problem) && problem.entree.id != "lecture/champ-manquant"
        };
        let mut causes: Vec<Diagnostic> = lecture.diagnostics.iter().filter(is_grave).cloned().collect();
        // A list of those who object, beside that of the members, would be a field that is not known.
        let is_reserve = |place: &&Pointeur| {
            let mut segments = place.segments();
            matches!((segments.next(), segments.next()), (Some(field), None) if looks_protective(&field))
        };
        let reserve = lecture.dossier.unknown_fields().iter().find(is_reserve);
        if !causes.is_empty() || !lecture.is_readable || reserve.is_some() {
            let place = reserve.cloned().unwrap_or_default();
            causes.push(Diagnostic::new(&PUBLICATION_ILLISIBLE, Message::new(&ABIME), place));
            return Err(causes);
        }
        let mut garde = Self { doubtful: BTreeMap::new(), seats_are_doubtful: false };
        for problem in &lecture.diagnostics {
            garde.doubt(&problem.lieu, |field| PROTECTEURS.contains(&field));
        }
        let is_later = lecture.dossier.version.as_deref() != Some("1.0");
        for place in lecture.dossier.unknown_fields() {
            let rank = place.segments().count();
            // A field of the member itself, and of a later version, may restrict what is public in a way that is not known.
            garde.doubt(place, |field| {
                PROTECTEURS.contains(&field)
                    || rank == 3 && (is_later || looks_protective(field) || is_reserve_of_member(field))
            });
        }
        Ok(garde)
    }

    fn doubt(&mut self, place: &Pointeur, is_protective: impl Fn(&str) -> bool) {
        let mut segments = place.segments();
        match (segments.next().as_deref(), segments.next(), segments.next()) {
            (Some("gouvernance"), ..) => self.seats_are_doubtful = true,
            (Some("adherents"), Some(rank), Some(field)) if is_protective(&field) => {
                if let Ok(rank) = rank.parse() {
                    self.doubtful.entry(rank).or_insert_with(|| place.clone());
                }
            }
            _ => {}
        }
    }

    /// What is doubtful of a member, by its place in the text.
    pub(super) fn doubt_about(&self, lecture: &Lecture<'_>, index: usize) -> Option<&Pointeur> {
        if self.doubtful.is_empty() {
            return None;
        }
        let place = lecture.place_in_text(&Pointeur::from_static("/adherents").index(index));
        let rank = place.segments().nth(1)?.parse::<usize>().ok()?;
        self.doubtful.get(&rank)
    }
}

/// Whether the name of a field that is not known says, or nearly says, what one of the protective fields says.
fn looks_protective(name: &str) -> bool {
    let words = fold(name);
    let is_reserve = |word: &str| RESERVES.iter().any(|beginning| word.starts_with(beginning));
    words.split(' ').any(is_reserve) || PROTECTEURS.iter().any(|known| distance(&words, known) <= 2)
}

/// Whether the name of a field that is not known says that a member is gone, or is not to be shown.
fn is_reserve_of_member(name: &str) -> bool {
    let words = fold(name);
    let is_reserve = |word: &str| RESERVES_DU_MEMBRE.iter().any(|beginning| word.starts_with(beginning));
    RESERVES_ENTIERES.contains(&&*words) || words.split(' ').any(is_reserve)
}

/// How many letters are to be added, removed or changed to go from one word to another.
fn distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (rank, letter) in left.chars().enumerate() {
        let mut diagonal = rank;
        let mut before = rank + 1;
        for (other, cell) in right.iter().zip(row.iter_mut().skip(1)) {
            let here = (diagonal + usize::from(*other != letter)).min(before + 1).min(*cell + 1);
            diagonal = *cell;
            *cell = here;
            before = here;
        }
        if let Some(first) = row.first_mut() {
            *first = rank + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}

/// The digits of a number that is not written as one: it may have its prefix, a zero too many, or spaces.
fn last_digits(typed: &str) -> String {
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    digits.get(digits.len().saturating_sub(RPPS)..).unwrap_or_default().to_owned()
}

/// The members that are there twice, by their places in the dossier: one may have withdrawn for both.
pub(super) fn twins(dossier: &Dossier) -> BTreeSet<usize> {
    let mut known: BTreeMap<(bool, String), Vec<usize>> = BTreeMap::new();
    for (index, member) in dossier.adherents.iter().flatten().enumerate() {
        let id = member.id.as_deref().map(|id| id.trim().to_lowercase()).filter(|id| !id.is_empty());
        let number = member
            .rpps
            .as_ref()
            .map(|typed| typed.valeur().map_or_else(|_| last_digits(typed.texte()), |number| number.to_string()));
        let keys = [id.map(|id| (false, id)), number.filter(|text| !text.is_empty()).map(|text| (true, text))];
        for key in keys.into_iter().flatten() {
            known.entry(key).or_default().push(index);
        }
    }
    known.into_values().filter(|places| places.len() > 1).flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_may_mean_a_withdrawal_are_seen() {
        for name in [
            "Sortie",
            "date_sortie",
            "sotrie",
            "difusion",
            "diffusions",
            "opposition",
            "retire_le",
            "entrée",
            "refus_rgpd",
        ] {
            assert!(looks_protective(name), "{name}");
        }
        for name in ["numero_interne", "couleur", "cotisation_2026", "commentaire", "photo"] {
            assert!(!looks_protective(name), "{name}");
        }
    }

    #[test]
    fn names_that_say_that_a_member_is_not_to_be_shown_are_seen() {
        for name in
            ["parti_le", "décédée", "démission", "quitté le", "Actif", "ne_pas_publier", "confidentiel", "Liste rouge"]
        {
            assert!(is_reserve_of_member(name), "{name}");
        }
        for name in ["participations", "portable_prive", "radiologie", "activite", "finalite", "photo"] {
            assert!(!is_reserve_of_member(name), "{name}");
        }
    }

    #[test]
    fn letters_are_counted() {
        assert_eq!(distance("sortie", "sortie"), 0);
        assert_eq!(distance("sotrie", "sortie"), 2);
        assert_eq!(distance("", "sortie"), 6);
        assert_eq!(distance("sorties", "sortie"), 1);
    }
}
