//! MIS-07: an optional mission starts when it likes.

use super::demarrage::ask;
use crate::diagnostics::{Gravite, Message, Texte};
use crate::model::Mission;
use crate::rules::{BaseLegale, Confiance, Constat, Contexte, Regle, Reponse, Stade, Verdict};

pub(in crate::rules) static MIS_07: Regle = Regle {
    id: "MIS-07",
    titre: Texte::new(
        "Une mission optionnelle démarre quand la CPTS le décide",
        "An optional mission starts when the CPTS decides",
    ),
    explication: Texte::new(
        "La qualité et pertinence des soins et l'accompagnement des professionnels n'ont pas de délai : avant leur démarrage, la règle est sans objet ; après, elle le dit.",
        "Quality and relevance of care, and the support to professionals, have no deadline: before they start, the rule has no object; after, it says so.",
    ),
    remede: Texte::new(
        "inscrire au dossier le jour où la mission a démarré",
        "write in the dossier the day when the mission started",
    ),
    gravite: Gravite::Info,
    depuis: Some("2019-08-25"),
    stade: Stade::Contrat,
    bases: &[BaseLegale::new(
        "Les deux missions optionnelles n'ont pas de délai : la CPTS choisit librement.",
        "The two optional missions have no deadline: the CPTS chooses freely.",
        Some(
            "https://www.hauts-de-france.paps.sante.fr/le-financement-de-la-cpts-laccord-conventionnel-interprofessionnel-aci?parent=11940&rubrique=11937",
        ),
        Confiance::PlusieursSources,
    )],
    evaluate,
};

static DEMARREE: Texte =
    Texte::new("{mission} : mission optionnelle démarrée ({le})", "{mission}: optional mission, started ({le})");

fn evaluate(context: &Contexte<'_>) -> Reponse {
    ask(context, is_optional, |started| {
        let message =
            started.mission.demarrage.map(|day| Message::new(&DEMARREE).with("mission", started.kind).with("le", day));
        let lieu = started.lieu.clone().key("demarrage");
        vec![(Verdict::Conforme, message.map(|message| Constat::new(message, lieu)))]
    })
}

fn is_optional(kind: &Mission) -> bool {
    matches!(kind, Mission::QualitePertinence | Mission::Accompagnement)
}
