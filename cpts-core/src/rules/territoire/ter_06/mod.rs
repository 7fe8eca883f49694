//! TER-06: no commune stands in two CPTS, among the dossiers that are checked together.

mod commune;
mod comparaison;

pub(in crate::rules) use comparaison::compare_communes;

use crate::diagnostics::{Gravite, Texte};
use crate::rules::{BaseLegale, Confiance, Contexte, Regle, Reponse, Stade};

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

fn evaluate(context: &Contexte<'_>) -> Reponse {
    context.autres.map_or_else(Reponse::sans_objet, |others| (others.compare)(context, others))
}
