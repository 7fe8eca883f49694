//! A dossier beside those that are checked with it.

use std::collections::BTreeSet;

use super::commune::Comparison;
use crate::diagnostics::{Message, Pointeur, Texte};
use crate::reference::Recherche;
use crate::rules::territoire::ABSENTE;
use crate::rules::{Autres, Constat, Contexte, Reponse, Verdict};

static PARTIELLE: Texte = Texte::new(
    "la liste des communes n'est connue qu'en partie : les autres n'ont pas été comparées",
    "the list of communes is known in part only: the others were not compared",
);
static SANS_CODE: Texte = Texte::new(
    "sans code valable, cette commune n'est pas comparée",
    "without a valid code, this commune is not compared",
);
static HORS_REFERENCE: Texte = Texte::new(
    "la référence des communes manque pour une partie des codes : un ancien code d'une même commune n'a pas pu être reconnu",
    "the reference of communes is missing for some of the codes: a former code of the same commune could not be recognised",
);
static AUTRES_MANQUANTS: Texte = Texte::new(
    "d'autres dossiers sont vérifiés avec celui-ci, et ne peuvent être lus qu'une fois : leurs communes ne sont pas comparées",
    "other dossiers are checked with this one, and can be read only once: their communes are not compared",
);
static EN_FICHIER: Texte = Texte::new(
    "les donner dans un fichier, qui peut être lu deux fois",
    "give them in a file, which can be read twice",
);
static INCOMPLET: Texte = Texte::new(
    "un des autres dossiers ne dit pas toutes ses communes : celles qu'il nomme sont comparées",
    "one of the other dossiers does not say all its communes: those that it names are compared",
);
static INCOMPLETS: Texte = Texte::new(
    "{n} des autres dossiers ne disent pas toutes leurs communes : celles qu'ils nomment sont comparées",
    "{n} of the other dossiers do not say all their communes: those that they name are compared",
);

/// The answer on a dossier that is checked with others.
pub(in crate::rules) fn compare_communes(context: &Contexte<'_>, others: Autres<'_>) -> Reponse {
    if !others.ensemble.misses_others() && others.ensemble.count_others(others.rang) == 0 {
        return Reponse::sans_objet();
    }
    let place = Pointeur::from_static("/territoire/communes");
    let Some(communes) = context.dossier.territoire.as_ref().and_then(|territory| territory.communes.as_ref()) else {
        return Reponse::one(Verdict::Indetermine, Message::new(&ABSENTE), Pointeur::from_static("/territoire"));
    };
    let is_partial = context.dossier.is_partial(place.as_str());
    if communes.is_empty() && !is_partial {
        return Reponse::sans_objet();
    }
    let mut comparison = Comparison::new(context, others);
    let mut seen = BTreeSet::new();
    let mut is_covered = true;
    for (index, commune) in communes.iter().enumerate() {
        let place = place.clone().index(index);
        match commune.code().map(|code| code.valeur()) {
            Some(Ok(code)) => {
                is_covered &= !matches!(context.communes.find(&code), Recherche::HorsReference(_));
                if seen.insert(code) {
                    comparison.compare(code, &place);
                }
            }
            _ => comparison.add(Verdict::Indetermine, Constat::new(Message::new(&SANS_CODE), place)),
        }
    }
    let unknown = [(is_partial, &PARTIELLE), (!is_covered, &HORS_REFERENCE)];
    for (_, why) in unknown.into_iter().filter(|(holds, _)| *holds) {
        comparison.add(Verdict::Indetermine, Constat::new(Message::new(why), place.clone()));
    }
    let mut answers = comparison.finish();
    answers.extend(missing(others));
    Reponse::gather(answers)
}

/// What could not be compared, of the other dossiers.
fn missing(others: Autres<'_>) -> impl Iterator<Item = (Verdict, Option<Constat>)> {
    let unread = others.ensemble.misses_others().then(|| {
        let constat = Constat::new(Message::new(&AUTRES_MANQUANTS), Pointeur::root());
        (Verdict::Indetermine, Some(constat.remedy(Message::new(&EN_FICHIER))))
    });
    let incomplete = match i64::try_from(others.ensemble.count_incomplete(others.rang)).unwrap_or(i64::MAX) {
        0 => None,
        1 => Some(Message::new(&INCOMPLET)),
        n => Some(Message::new(&INCOMPLETS).with("n", n)),
    };
    // The answer is about what they do name: silence of one of them leaves it as it is.
    let incomplete = incomplete.map(|message| (Verdict::Conforme, Some(Constat::new(message, Pointeur::root()))));
    unread.into_iter().chain(incomplete)
}
