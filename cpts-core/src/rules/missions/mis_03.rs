//! MIS-03: each mission is fully deployed in time.

use super::delais::{self, Delai};
use crate::diagnostics::{Gravite, Texte};
use crate::rules::echeance::TextesEcheance;
use crate::rules::{BaseLegale, Confiance, Contexte, Regle, Reponse, Stade};

pub(in crate::rules) static MIS_03: Regle = Regle {
    id: "MIS-03",
    titre: Texte::new("Chaque mission est pleinement déployée à temps", "Each mission is fully deployed in time"),
    explication: Texte::new(
        "À compter de la signature du contrat, l'accès aux soins et la crise sont pleinement déployés dans les 18 mois, les parcours et la prévention dans les 24 mois. Les missions facultatives sont libres. Pour la mission de crise d'un contrat plus ancien qu'elle, le point de départ est inconnu.",
        "From the signature of the contract, access to care and crises are fully deployed within 18 months, pathways and prevention within 24 months. Optional missions are free. For the crisis mission of a contract older than it, the starting point is unknown.",
    ),
    remede: Texte::new(
        "achever le déploiement de la mission, et prévenir la caisse du retard",
        "complete the deployment of the mission, and tell the fund of the delay",
    ),
    gravite: Gravite::Ecart,
    depuis: Some("2019-08-25"),
    stade: Stade::Contrat,
    bases: &[
        BaseLegale::new(
            "La mission d'accès aux soins doit être pleinement déployée dans les 18 mois qui suivent la signature du contrat ACI.",
            "Access to care must be fully deployed within 18 months of the signature of the ACI contract.",
            Some(
                "https://www.hauts-de-france.paps.sante.fr/le-financement-de-la-cpts-laccord-conventionnel-interprofessionnel-aci?parent=11940&rubrique=11937",
            ),
            Confiance::PlusieursSources,
        ),
        BaseLegale::new(
            "Les missions de parcours et de prévention doivent être pleinement déployées dans les 24 mois qui suivent la signature du contrat ACI.",
            "Pathways and prevention must be fully deployed within 24 months of the signature of the ACI contract.",
            Some(
                "https://www.hauts-de-france.paps.sante.fr/le-financement-de-la-cpts-laccord-conventionnel-interprofessionnel-aci?parent=11940&rubrique=11937",
            ),
            Confiance::PlusieursSources,
        ),
        BaseLegale::new(
            "La mission de crise sanitaire doit être pleinement déployée dans les 18 mois qui suivent la signature du contrat ACI.",
            "The health-crisis mission must be fully deployed within 18 months of the signature of the ACI contract.",
            Some(
                "https://www.hauts-de-france.paps.sante.fr/le-financement-de-la-cpts-laccord-conventionnel-interprofessionnel-aci?parent=11940&rubrique=11937",
            ),
            Confiance::UneSource,
        ),
        delais::CONTRATS_ANCIENS,
        BaseLegale::new(
            "Les deux missions optionnelles n'ont pas de délai : la CPTS choisit librement.",
            "The two optional missions have no deadline: the CPTS chooses freely.",
            Some(
                "https://www.hauts-de-france.paps.sante.fr/le-financement-de-la-cpts-laccord-conventionnel-interprofessionnel-aci?parent=11940&rubrique=11937",
            ),
            Confiance::PlusieursSources,
        ),
    ],
    evaluate,
};

static DELAI: Delai = Delai {
    field: "deploiement",
    done: |mission| mission.deploiement,
    agreed: |mission| mission.deploiement_prevu,
    months: |delay| delay.deploiement,
    texts: TextesEcheance {
        late: &Texte::new(
            "{mission} : déploiement après l'échéance du {echeance} ({le})",
            "{mission}: deployed after the deadline of {echeance} ({le})",
        ),
        on_time: &Texte::new(
            "{mission} : déploiement dans le délai ({le}, échéance du {echeance})",
            "{mission}: deployed in time ({le}, deadline of {echeance})",
        ),
        unknown: &Texte::new(
            "{mission} : la date de plein déploiement n'est pas connue, et l'échéance du {echeance} est passée",
            "{mission}: the date of full deployment is not known, and the deadline of {echeance} has passed",
        ),
        ahead: &Texte::new(
            "{mission} : à déployer pleinement au plus tard le {echeance}",
            "{mission}: to be fully deployed by {echeance}",
        ),
        planned: &Texte::new(
            "{mission} : déploiement prévu dans le délai ({le}, échéance du {echeance})",
            "{mission}: deployment planned in time ({le}, deadline of {echeance})",
        ),
        planned_late: &Texte::new(
            "{mission} : déploiement prévu après l'échéance du {echeance} ({le})",
            "{mission}: deployment planned after the deadline of {echeance} ({le})",
        ),
        imprecise: &delais::IMPRECIS,
    },
};

fn evaluate(context: &Contexte<'_>) -> Reponse {
    delais::evaluate(context, &DELAI)
}
