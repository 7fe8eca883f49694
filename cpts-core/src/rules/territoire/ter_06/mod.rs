//! TER-06: no commune stands in two CPTS, among the dossiers that are checked together.

mod comparaison;

use std::collections::BTreeSet;

use crate::diagnostics::{Gravite, Message, Pointeur, Texte};
use crate::ensemble::{Ensemble, Rang};
use crate::reference::Recherche;
use crate::rules::territoire::ABSENTE;
use crate::rules::{BaseLegale, Confiance, Constat, Contexte, Regle, Reponse, Stade, Verdict};
use comparaison::Comparison;

pub(in crate::rules) static TER_06: Regle = Regle {
    id: "TER-06",
    titre: Texte::new(
        "Aucune commune n'est dans deux CPTS vérifiées ensemble",
        "No commune stands in two CPTS that are checked together",
    ),
    explication: Texte::new(
        "Quand plusieurs dossiers sont vérifiés ensemble, leurs communes sont comparées ; un dossier seul n'est comparé à rien. Un arrondissement est dans sa commune, et un ancien code dans la commune qu'il est devenu. Une commune qui n'est tenue qu'en partie laisse la réponse indéterminée : on ignore si deux CPTS peuvent la partager. La même CPTS donnée deux fois (même SIREN, RNA ou FINESS, ou même nom dans le même département) est signalée comme telle. Les dossiers sont numérotés dans l'ordre où ils sont donnés.",
        "When several dossiers are checked together, their communes are compared; a dossier alone is compared with nothing. An arrondissement is in its commune, and a former code in the commune that it became. A commune that is held in part only leaves the answer undetermined: whether two CPTS may share it is unknown. The same CPTS given twice (same SIREN, RNA or FINESS, or same name in the same département) is told as such. The dossiers are numbered in the order in which they are given.",
    ),
    remede: Texte::new(
        "voir avec l'autre CPTS et l'ARS à laquelle des deux la commune revient, ou noter qu'elle n'est tenue qu'en partie",
        "settle with the other CPTS and the ARS which of the two the commune belongs to, or note that it is held in part only",
    ),
    gravite: Gravite::Alerte,
    depuis: None,
    stade: Stade::Toujours,
    bases: &[
        BaseLegale::new(
            "Il y a au plus une CPTS par territoire.",
            "There is at most one CPTS in a territory.",
            Some("https://www.macsf.fr/exercice-liberal/exercer-en-groupe/cpts-quoi-de-neuf"),
            Confiance::UneSource,
        ),
        BaseLegale::new(
            "Le territoire doit être cohérent avec celui des CPTS voisines.",
            "The territory must be consistent with those of the neighbouring CPTS.",
            Some("https://acoorde.fr/?p=336"),
            Confiance::UneSource,
        ),
        BaseLegale::new(
            "On ignore si une commune peut être dans deux CPTS ; des CPTS de quartiers d'une même ville existent.",
            "Whether a commune may be in two CPTS is unknown; CPTS of districts of one city exist.",
            None,
            Confiance::Inconnu,
        ),
        BaseLegale::new(
            "Comparer les dossiers qui sont vérifiés ensemble est une règle de ce logiciel.",
            "Comparing the dossiers that are checked together is this software's own rule.",
            None,
            Confiance::ProjetLogiciel,
        ),
    ],
    evaluate,
};

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

fn evaluate(context: &Contexte<'_>) -> Reponse {
    let Some(ensemble) = context.ensemble.filter(|set| set.misses_others() || set.count_others(context.rang) > 0)
    else {
        return Reponse::sans_objet();
    };
    let place = Pointeur::from_static("/territoire/communes");
    let Some(communes) = context.dossier.territoire.as_ref().and_then(|territory| territory.communes.as_ref()) else {
        return Reponse::one(Verdict::Indetermine, Message::new(&ABSENTE), Pointeur::from_static("/territoire"));
    };
    let is_partial = context.dossier.is_partial(place.as_str());
    if communes.is_empty() && !is_partial {
        return Reponse::sans_objet();
    }
    let mut comparison = Comparison::new(context, ensemble);
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
    answers.extend(missing(ensemble, context.rang));
    Reponse::gather(answers)
}

/// What could not be compared, of the other dossiers.
fn missing(ensemble: &Ensemble, rang: Option<Rang>) -> impl Iterator<Item = (Verdict, Option<Constat>)> {
    let unread = ensemble.misses_others().then(|| {
        let constat = Constat::new(Message::new(&AUTRES_MANQUANTS), Pointeur::root());
        (Verdict::Indetermine, Some(constat.remedy(Message::new(&EN_FICHIER))))
    });
    let incomplete = match i64::try_from(ensemble.count_incomplete(rang)).unwrap_or(i64::MAX) {
        0 => None,
        1 => Some(Message::new(&INCOMPLET)),
        n => Some(Message::new(&INCOMPLETS).with("n", n)),
    };
    // The answer is about what the others do name: silence of one of them leaves it as it is.
    let incomplete = incomplete.map(|message| (Verdict::Conforme, Some(Constat::new(message, Pointeur::root()))));
    unread.into_iter().chain(incomplete)
}
