//! CTR-04: a management dialogue for each contract year that has ended.

use super::annuel::{self, Annuel, Piece};
use crate::diagnostics::{Gravite, Texte};
use crate::model::{Dialogue, NatureDialogue};
use crate::rules::{BaseLegale, Confiance, Contexte, Regle, Reponse, Stade};

pub(in crate::rules) static CTR_04: Regle = Regle {
    id: "CTR-04",
    titre: Texte::new(
        "Chaque année de contrat achevée a son dialogue de gestion",
        "Each contract year that has ended has its management dialogue",
    ),
    explication: Texte::new(
        "Un dialogue de gestion a lieu chaque année avec la caisse et l'ARS. Son échéance est inconnue : pour une année de contrat achevée, son absence n'est un écart que lorsque l'année suivante l'est aussi, et que le dossier dit que le contrat courait encore (étape « contrat signé », ou suite datée). Un dialogue sans numéro d'année est rattaché à l'année achevée juste avant lui.",
        "A management dialogue with the fund and the ARS takes place every year. Its due date is unknown: for a contract year that has ended, its absence is a breach only when the next year has ended too, and the dossier says that the contract still ran (stage `contract signed`, or a dated outcome). A dialogue without the number of its year goes with the year that ended just before it.",
    ),
    remede: Texte::new(
        "convenir d'une date avec la caisse et l'ARS, ou inscrire le dialogue au dossier s'il a eu lieu",
        "agree on a date with the fund and the ARS, or write the dialogue in the dossier if it took place",
    ),
    gravite: Gravite::Ecart,
    depuis: Some("2019-08-25"),
    stade: Stade::Contrat,
    bases: &[
        BaseLegale::new(
            "Un dialogue de gestion annuel examine le niveau atteint par chaque indicateur, leur pertinence et ceux à ajouter.",
            "A yearly management dialogue looks at the level reached by each indicator, their relevance and those to add.",
            Some(
                "https://www.concourspluripro.fr/exercice-pluriprofessionnel/cpts/le-dialogue-de-gestion-entre-assurance-maladie-et-professionnels",
            ),
            Confiance::PlusieursSources,
        ),
        BaseLegale::new(
            "La part variable est soldée chaque année dans le dialogue de gestion.",
            "The variable part is settled yearly in the management dialogue.",
            Some("https://www.senat.fr/rap/r25-032/r25-0327.html"),
            Confiance::Texte,
        ),
        BaseLegale::new(
            "On ignore à quelle échéance se tient le dialogue d'une année de contrat.",
            "When the dialogue of a contract year is due is unknown.",
            None,
            Confiance::Inconnu,
        ),
        BaseLegale::new(
            "Tenir un dialogue pour manquant une fois l'année suivante achevée est une règle de ce logiciel.",
            "Taking a dialogue as missing once the next year has ended is this software's own rule.",
            None,
            Confiance::ProjetLogiciel,
        ),
    ],
    evaluate,
};

static INCONNUS: Texte = Texte::new(
    "le dossier ne dit pas quels dialogues ont eu lieu",
    "the dossier does not say which dialogues took place",
);
static MANQUE: Texte = Texte::new(
    "aucun dialogue de gestion pour l'année de contrat {annee}, achevée le {au}",
    "no management dialogue for contract year {annee}, which ended on {au}",
);
static PREVU: Texte = Texte::new(
    "dialogue de gestion de l'année de contrat {annee}, achevée le {au} : prévu ({le})",
    "management dialogue of contract year {annee}, which ended on {au}: planned ({le})",
);

fn evaluate(context: &Contexte<'_>) -> Reponse {
    let yearly = Annuel { list: "/contrat_aci/dialogues", unknown: &INCONNUS, missing: &MANQUE, planned: &PREVU };
    let dialogues = context.contract().and_then(|contract| contract.dialogues.as_ref());
    let pieces: Option<Vec<Piece>> = dialogues.map(|dialogues| dialogues.iter().filter_map(piece).collect());
    annuel::evaluate(context, &yearly, pieces.as_deref())
}

/// A dialogue that is, or may be, a management dialogue.
fn piece(dialogue: &Dialogue) -> Option<Piece> {
    let is_sure = match dialogue.nature {
        Some(NatureDialogue::Gestion) => true,
        Some(NatureDialogue::Coconstruction | NatureDialogue::Suivi) => return None,
        Some(NatureDialogue::Autre(_)) | None => false,
    };
    Some(Piece { annee: dialogue.annee_contrat, le: dialogue.le, is_sure })
}
