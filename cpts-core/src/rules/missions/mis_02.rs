//! MIS-02: each mission starts in time.

use super::delais::{self, Delai};
use crate::diagnostics::{Gravite, Texte};
use crate::rules::echeance::TextesEcheance;
use crate::rules::{BaseLegale, Confiance, Contexte, Regle, Reponse, Stade};

pub(in crate::rules) static MIS_02: Regle = Regle {
    id: "MIS-02",
    titre: Texte::new("Chaque mission démarre à temps", "Each mission starts in time"),
    explication: Texte::new(
        "À compter de la signature du contrat, l'accès aux soins et la crise démarrent dans les 6 mois, les parcours et la prévention dans les 12 mois. Les missions facultatives sont libres. Pour la mission de crise d'un contrat plus ancien qu'elle, le point de départ est inconnu.",
        "From the signature of the contract, access to care and crises start within 6 months, pathways and prevention within 12 months. Optional missions are free. For the crisis mission of a contract older than it, the starting point is unknown.",
    ),
    remede: Texte::new(
        "démarrer la mission, et prévenir la caisse du retard",
        "start the mission, and tell the fund of the delay",
    ),
    gravite: Gravite::Ecart,
    depuis: Some("2019-08-25"),
    stade: Stade::Contrat,
    bases: &[
        BaseLegale::new(
            "La mission d'accès aux soins doit démarrer dans les 6 mois qui suivent la signature du contrat ACI.",
            "Access to care must start within 6 months of the signature of the ACI contract.",
            Some(
                "https://www.hauts-de-france.paps.sante.fr/le-financement-de-la-cpts-laccord-conventionnel-interprofessionnel-aci?parent=11940&rubrique=11937",
            ),
            Confiance::PlusieursSources,
        ),
        BaseLegale::new(
            "Les missions de parcours et de prévention doivent démarrer dans les 12 mois qui suivent la signature du contrat ACI.",
            "Pathways and prevention must start within 12 months of the signature of the ACI contract.",
            Some(
                "https://www.hauts-de-france.paps.sante.fr/le-financement-de-la-cpts-laccord-conventionnel-interprofessionnel-aci?parent=11940&rubrique=11937",
            ),
            Confiance::PlusieursSources,
        ),
        BaseLegale::new(
            "La mission de crise sanitaire doit démarrer dans les 6 mois qui suivent la signature du contrat ACI.",
            "The health-crisis mission must start within 6 months of the signature of the ACI contract.",
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
    field: "demarrage",
    done: |mission| mission.demarrage,
    agreed: |mission| mission.demarrage_prevu,
    months: |delay| delay.demarrage,
    texts: TextesEcheance {
        late: &Texte::new(
            "{mission} : démarrage après l'échéance du {echeance} ({le})",
            "{mission}: started after the deadline of {echeance} ({le})",
        ),
        on_time: &Texte::new(
            "{mission} : démarrage dans le délai ({le}, échéance du {echeance})",
            "{mission}: started in time ({le}, deadline of {echeance})",
        ),
        unknown: &Texte::new(
            "{mission} : la date de démarrage n'est pas connue, et l'échéance du {echeance} est passée",
            "{mission}: the start date is not known, and the deadline of {echeance} has passed",
        ),
        ahead: &Texte::new(
            "{mission} : à démarrer au plus tard le {echeance}",
            "{mission}: to be started by {echeance}",
        ),
        planned: &Texte::new(
            "{mission} : démarrage prévu dans le délai ({le}, échéance du {echeance})",
            "{mission}: start planned in time ({le}, deadline of {echeance})",
        ),
        planned_late: &Texte::new(
            "{mission} : démarrage prévu après l'échéance du {echeance} ({le})",
            "{mission}: start planned after the deadline of {echeance} ({le})",
        ),
        imprecise: &delais::IMPRECIS,
    },
};

fn evaluate(context: &Contexte<'_>) -> Reponse {
    delais::evaluate(context, &DELAI)
}
