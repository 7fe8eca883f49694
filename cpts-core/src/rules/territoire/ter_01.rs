//! TER-01: the territory names at least one commune.

use crate::diagnostics::{Gravite, Message, Pointeur, Texte};
use crate::rules::territoire::ABSENTE;
use crate::rules::{BaseLegale, Confiance, Contexte, Regle, Reponse, Stade, Verdict};

pub(in crate::rules) static TER_01: Regle = Regle {
    id: "TER-01",
    titre: Texte::new("Le territoire nomme au moins une commune", "The territory names at least one commune"),
    explication: Texte::new(
        "Le territoire est un ensemble de communes : sans elles, ni population, ni taille, ni montants. Une liste absente est inconnue ; une liste vide dit qu'il n'y a pas de commune.",
        "The territory is a set of communes: without them, no population, no size, no amounts. An absent list is unknown; an empty one says that there is none.",
    ),
    remede: Texte::new("nommer les communes par leur code INSEE", "name the communes by their INSEE codes"),
    gravite: Gravite::Bloquant,
    depuis: None,
    stade: Stade::Toujours,
    bases: &[
        BaseLegale::new(
            "La CPTS propose son territoire dans son projet de santé.",
            "The CPTS proposes its territory in its health project.",
            Some("https://conferenceconsensuslogement.senat.fr/compte-rendu-commissions/20251006/mecss.html"),
            Confiance::PlusieursSources,
        ),
        BaseLegale::new(
            "Le territoire se saisit comme une liste de communes dans l'outil « Rezone CPTS » de la Cnam.",
            "The territory is entered as a list of communes in the Cnam tool \"Rezone CPTS\".",
            Some("https://normandie.paps.sante.fr/index.php/rezone-cpts-14"),
            Confiance::UneSource,
        ),
        BaseLegale::new(
            "Exiger au moins une commune est une règle de ce logiciel.",
            "Asking for at least one commune is this software's own rule.",
            None,
            Confiance::ProjetLogiciel,
        ),
    ],
    evaluate,
};

static VIDE: Texte = Texte::new("la liste des communes est vide", "the list of communes is empty");
static PARTIELLE: Texte = Texte::new(
    "la liste des communes est vide, et n'est connue qu'en partie",
    "the list of communes is empty, and known in part only",
);

fn evaluate(context: &Contexte<'_>) -> Reponse {
    let territory = context.dossier.territoire.as_ref();
    let place = Pointeur::from_static("/territoire/communes");
    match territory.and_then(|territory| territory.communes.as_ref()) {
        None => Reponse::one(Verdict::Indetermine, Message::new(&ABSENTE), Pointeur::from_static("/territoire")),
        Some(communes) if !communes.is_empty() => Reponse::new(Verdict::Conforme, Vec::new()),
        Some(_) if context.dossier.is_partial(place.as_str()) => {
            Reponse::one(Verdict::Indetermine, Message::new(&PARTIELLE), place)
        }
        Some(_) => Reponse::one(Verdict::NonConforme, Message::new(&VIDE), place),
    }
}
