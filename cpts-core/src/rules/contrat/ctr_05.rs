//! CTR-05: an activity report for each contract year that has ended.

use super::annuel::{self, Annuel, Piece};
use crate::diagnostics::{Gravite, Texte};
use crate::rules::{BaseLegale, Confiance, Contexte, Regle, Reponse, Stade};

pub(in crate::rules) static CTR_05: Regle = Regle {
    id: "CTR-05",
    titre: Texte::new(
        "Chaque année de contrat achevée a son rapport d'activité",
        "Each contract year that has ended has its activity report",
    ),
    explication: Texte::new(
        "Un rapport d'activité est remis chaque année. Son échéance est inconnue : pour une année de contrat achevée, son absence n'est un écart que lorsque l'année suivante l'est aussi, et que le dossier dit que le contrat courait encore (étape « contrat signé », ou suite datée). Un rapport sans numéro d'année est rattaché à l'année achevée juste avant sa remise.",
        "An activity report is handed in every year. Its due date is unknown: for a contract year that has ended, its absence is a breach only when the next year has ended too, and the dossier says that the contract still ran (stage `contract signed`, or a dated outcome). A report without the number of its year goes with the year that ended just before it was handed in.",
    ),
    remede: Texte::new(
        "remettre le rapport, ou l'inscrire au dossier s'il l'a été",
        "hand in the report, or write it in the dossier if it was",
    ),
    gravite: Gravite::Ecart,
    depuis: Some("2019-08-25"),
    stade: Stade::Contrat,
    bases: &[
        BaseLegale::new(
            "La CPTS remet chaque année un rapport d'activité, dont la coordination garde les pièces.",
            "The CPTS hands in a yearly activity report, whose supporting documents the coordination keeps.",
            Some(
                "https://www.concourspluripro.fr/droit-et-gestion/questions-juridiques/aci-quest-ce-quune-cpts-gagne-le-signer",
            ),
            Confiance::UneSource,
        ),
        BaseLegale::new(
            "Le rapport d'activité peut parvenir à la CPAM sans sa partie financière.",
            "The activity report may reach the CPAM without its financial part.",
            Some("https://conferenceconsensuslogement.senat.fr/rap/r25-032/r25-0323.html"),
            Confiance::UneSource,
        ),
        BaseLegale::new(
            "On ignore l'échéance, le contenu obligatoire et la forme du rapport d'activité.",
            "The due date, the mandatory content and the form of the activity report are unknown.",
            None,
            Confiance::Inconnu,
        ),
        BaseLegale::new(
            "Tenir un rapport pour manquant une fois l'année suivante achevée est une règle de ce logiciel.",
            "Taking a report as missing once the next year has ended is this software's own rule.",
            None,
            Confiance::ProjetLogiciel,
        ),
    ],
    evaluate,
};

static INCONNUS: Texte = Texte::new(
    "le dossier ne dit pas quels rapports d'activité ont été remis",
    "the dossier does not say which activity reports were handed in",
);
static MANQUE: Texte = Texte::new(
    "aucun rapport d'activité pour l'année de contrat {annee}, achevée le {au}",
    "no activity report for contract year {annee}, which ended on {au}",
);
static PREVU: Texte = Texte::new(
    "rapport d'activité de l'année de contrat {annee}, achevée le {au} : remise prévue ({le})",
    "activity report of contract year {annee}, which ended on {au}: to be handed in ({le})",
);

fn evaluate(context: &Contexte<'_>) -> Reponse {
    let yearly =
        Annuel { list: "/contrat_aci/rapports_activite", unknown: &INCONNUS, missing: &MANQUE, planned: &PREVU };
    let reports = context.contract().and_then(|contract| contract.rapports_activite.as_ref());
    let pieces: Option<Vec<Piece>> = reports.map(|reports| {
        reports.iter().map(|report| Piece { annee: report.annee_contrat, le: report.remis_le, is_sure: true }).collect()
    });
    annuel::evaluate(context, &yearly, pieces.as_deref())
}
