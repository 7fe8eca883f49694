//! What reading may have lost: a withdrawal that could not be read must withhold.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostics::registre::{
    Entree, LECTURE_ENCODAGE, LECTURE_FORMAT, LECTURE_LIMITE, LECTURE_SYNTAXE, LECTURE_TRONQUE, LECTURE_VIDE,
    PUBLICATION_ILLISIBLE,
};
use crate::diagnostics::{Diagnostic, Message, Pointeur, Texte};
use crate::exchange::json::Lecture;
use crate::json::Picked;
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
const RESERVES_DU_MEMBRE: [&str; 12] = [
    "quitt",
    "deced",
    "deces",
    "demission",
    "radie",
    "radia",
    "exclu",
    "supprim",
    "anonym",
    "archiv",
    "confiden",
    PUBLICATIONS,
];

/// Beginnings of words that say so of a list beside that of the members, where `publications` says nothing.
const PUBLICATIONS: &str = "publi";

/// Beginnings of the names that a list of persons may have, beside that of the members.
const PERSONNES: [&str; 5] = ["adherent", "membre", "ancien", "personnes", "praticien"];

/// The list of the members, as the format has it.
const ADHERENTS: &str = "adherents";

/// How many digits a RPPS number has.
const RPPS: usize = 11;

/// What tells that two members are one.
const IDENTIFIANTS: [&str; 3] = ["id", "rpps", "adeli"];

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
    /// What makes every member doubtful.
    all: Option<Pointeur>,
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
            let (Some(field), None) = (segments.next(), segments.next()) else { return false };
            looks_protective(&field)
                || match lecture.picked(place) {
                    Some(Picked::Array(1..)) => may_hide_persons(&field) || may_be_persons(&field),
                    Some(Picked::Object(1..)) => may_hide_persons(&field),
                    _ => false,
                }
        };
        let reserve = lecture.dossier.unknown_fields().iter().find(is_reserve);
        if !causes.is_empty() || !lecture.is_readable || reserve.is_some() {
            let place = reserve.cloned().unwrap_or_default();
            causes.push(Diagnostic::new(&PUBLICATION_ILLISIBLE, Message::new(&ABIME), place));
            return Err(causes);
        }
        let mut garde = Self { doubtful: BTreeMap::new(), all: None, seats_are_doubtful: false };
        for problem in &lecture.diagnostics {
            let is_number = || matches!(lecture.picked(&problem.lieu), Some(Picked::Number(_)));
            garde.doubt(&problem.lieu, |field| {
                PROTECTEURS.contains(&field) || IDENTIFIANTS.contains(&field) && !is_number()
            });
        }
        garde.doubt_what_is_partial(lecture);
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

    /// A list of consents that is known in part may lack a withdrawal.
    fn doubt_what_is_partial(&mut self, lecture: &Lecture<'_>) {
        let lists = Pointeur::from_static("/partiel");
        let is_partial = |problem: &&Diagnostic| problem.lieu.segments().next().as_deref() == Some("partiel");
        self.all = lecture.diagnostics.iter().find(is_partial).map(|problem| problem.lieu.clone());
        for (rank, list) in lecture.dossier.partiel.iter().flatten().enumerate() {
            let segments: Vec<String> = list.split('/').skip(1).map(fold).collect();
            let is_protective = |name: &String| PROTECTEURS.iter().any(|known| distance(name, known) <= 2);
            let place = || lists.clone().index(rank);
            match segments.as_slice() {
                [members, rank, field]
                    if members == ADHERENTS && is_protective(field) && rank.parse::<usize>().is_ok() =>
                {
                    let rank = rank.parse().unwrap_or_default();
                    self.doubtful.entry(rank).or_insert_with(place);
                }
                names if names.iter().any(is_protective) || looks_protective(list) => {
                    self.all.get_or_insert_with(place);
                }
                _ => {}
            }
        }
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
        if self.all.is_some() || self.doubtful.is_empty() {
            return self.all.as_ref();
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

/// Whether what has that name, beside the list of the members, may be that list, or one of those who are not to be shown.
fn may_hide_persons(name: &str) -> bool {
    let words = fold(name);
    let is_reserve = |word: &str| {
        RESERVES_DU_MEMBRE.iter().any(|beginning| *beginning != PUBLICATIONS && word.starts_with(beginning))
    };
    distance(&words, ADHERENTS) <= 2
        || RESERVES_ENTIERES.contains(&&*words)
        || words.starts_with("liste")
        || words.split(' ').any(is_reserve)
}

/// Whether a list of that name, beside that of the members, may be one of persons.
fn may_be_persons(name: &str) -> bool {
    let words = fold(name);
    PERSONNES.iter().any(|beginning| words.starts_with(beginning))
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
pub(super) fn twins(lecture: &Lecture<'_>) -> BTreeSet<usize> {
    let mut known: BTreeMap<(bool, String), Vec<usize>> = BTreeMap::new();
    for (index, member) in lecture.dossier.adherents.iter().flatten().enumerate() {
        let id = member.id.as_deref().map(|id| id.trim().to_lowercase()).filter(|id| !id.is_empty());
        let rpps = member
            .rpps
            .as_ref()
            .map(|typed| typed.valeur().map_or_else(|_| last_digits(typed.texte()), |number| number.to_string()));
        let adeli = member.adeli.as_ref().map(|typed| last_digits(typed.texte()));
        let keys = [id.map(|id| (false, id)), rpps.map(|number| (true, number)), adeli.map(|number| (true, number))];
        for key in keys.into_iter().flatten().chain(numbers_not_read(lecture, index)) {
            if !key.1.is_empty() {
                known.entry(key).or_default().push(index);
            }
        }
    }
    known.into_values().filter(|places| places.len() > 1).flatten().collect()
}

/// What tells who a member is, when it was written as a number and not as a text.
fn numbers_not_read(lecture: &Lecture<'_>, index: usize) -> Vec<(bool, String)> {
    let problems = || {
        lecture.diagnostics.iter().filter_map(|problem| {
            let mut segments = problem.lieu.segments();
            let is_of_member = segments.next().as_deref() == Some(ADHERENTS);
            let rank = segments.next().filter(|_| is_of_member)?;
            let field = segments.next().filter(|field| IDENTIFIANTS.contains(&field.as_str()))?;
            Some((rank, field, &problem.lieu))
        })
    };
    if problems().next().is_none() {
        return Vec::new();
    }
    let place = lecture.place_in_text(&Pointeur::from_static("/adherents").index(index));
    let Some(rank) = place.segments().nth(1) else { return Vec::new() };
    let of_member = problems().filter(|(known, _, _)| *known == rank);
    let key = |(_, field, place): (String, String, &Pointeur)| match lecture.picked(place)? {
        Picked::Number(number) if field == "id" => Some((false, number)),
        Picked::Number(number) => Some((true, last_digits(&number))),
        _ => None,
    };
    of_member.filter_map(key).collect()
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
    fn names_that_lists_of_persons_may_have_are_seen() {
        for name in ["Adherents", "adhérent·es", "liste_rouge", "membres", "anciens_membres", "archives", "Personnes"]
        {
            assert!(may_hide_persons(name) || may_be_persons(name), "{name}");
        }
        for name in ["publications", "formations", "salles", "agenda", "finalites", "personnel", "x-site"] {
            assert!(!may_hide_persons(name) && !may_be_persons(name), "{name}");
        }
        assert!(!may_hide_persons("adherents_par_profession"));
    }

    #[test]
    fn letters_are_counted() {
        assert_eq!(distance("sortie", "sortie"), 0);
        assert_eq!(distance("sotrie", "sortie"), 2);
        assert_eq!(distance("", "sortie"), 6);
        assert_eq!(distance("sorties", "sortie"), 1);
    }
}
