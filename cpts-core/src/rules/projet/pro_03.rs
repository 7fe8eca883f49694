//! PRO-03: the ARS has decided on the project, or its silence has.

use super::validation::{Silence, Validation, months};
use crate::diagnostics::{Gravite, Message, Pointeur, Texte};
use crate::model::DatePartielle;
use crate::rules::{BaseLegale, Confiance, Constat, Contexte, Regle, Reponse, Stade, Verdict, at_the_latest};

pub(in crate::rules) static PRO_03: Regle = Regle {
    id: "PRO-03",
    titre: Texte::new("L'ARS a validé le projet de santé", "The ARS has validated the health project"),
    explication: Texte::new(
        "Le projet est validé par décision de l'ARS, ou tacitement si elle ne s'y oppose pas dans les deux mois qui suivent son dépôt. Une opposition empêche le contrat.",
        "The project is validated by a decision of the ARS, or tacitly if it does not oppose it within two months of the filing. An opposition prevents the contract.",
    ),
    remede: Texte::new(
        "reprendre le projet avec l'ARS sur les motifs de l'opposition, puis le déposer de nouveau",
        "rework the project with the ARS on the grounds of the opposition, then file it again",
    ),
    gravite: Gravite::Bloquant,
    depuis: None,
    stade: Stade::Projet,
    bases: &[
        BaseLegale::new(
            "La loi n° 2019-774 du 24 juillet 2019 prévoit la validation tacite du projet de santé.",
            "Law no. 2019-774 of 24 July 2019 provides for the tacit validation of the health project.",
            Some("https://2017-2022.nosdeputes.fr/15/amendement/1767/1816"),
            Confiance::Texte,
        ),
        BaseLegale::new(
            "Le projet de santé est réputé validé si le directeur général de l'ARS ne s'y oppose pas dans les deux mois : le silence vaut acceptation.",
            "The health project is deemed validated unless the ARS director opposes it within two months: silence is acceptance.",
            Some("https://2017-2022.nosdeputes.fr/15/amendement/1767/1816"),
            Confiance::PlusieursSources,
        ),
        BaseLegale::new(
            "L'opposition n'a que deux motifs : les objectifs du projet régional de santé et la pertinence du territoire.",
            "Opposition has only two grounds: the objectives of the regional health project and the relevance of the territory.",
            Some("https://2017-2022.nosdeputes.fr/15/amendement/1767/1816"),
            Confiance::PlusieursSources,
        ),
    ],
    evaluate,
};

static VALIDE: Texte = Texte::new("projet validé par l'ARS", "project validated by the ARS");
static VALIDE_LE: Texte = Texte::new("projet validé par l'ARS ({le})", "project validated by the ARS ({le})");
static VALIDATION_PREVUE: Texte = Texte::new(
    "la validation de l'ARS ({le}) est postérieure à la date du rapport",
    "the validation of the ARS ({le}) comes after the date of the report",
);
static OPPOSE: Texte = Texte::new("l'ARS s'est opposée au projet", "the ARS opposed the project");
static OPPOSE_LE: Texte = Texte::new("l'ARS s'est opposée au projet ({le})", "the ARS opposed the project ({le})");
static DECISION_INCONNUE: Texte = Texte::new(
    "la décision de l'ARS n'est pas connue, ni la date de dépôt du projet",
    "the decision of the ARS is not known, nor the filing date of the project",
);
static CODE_INCONNU: Texte = Texte::new(
    "la décision de l'ARS porte un code que cette version ne connaît pas",
    "the decision of the ARS has a code that this version does not know",
);
static TACITE: Texte = Texte::new(
    "projet tacitement validé depuis le {le} : {mois} mois ont passé depuis le dépôt ({depot}), et le dossier ne dit rien d'une opposition",
    "project tacitly validated since {le}: {mois} months have passed since the filing ({depot}), and the dossier tells of no opposition",
);
static EN_ATTENTE: Texte = Texte::new(
    "sans opposition de l'ARS dans les {mois} mois qui suivent le dépôt ({depot}), le projet sera tacitement validé le {le}",
    "without an opposition of the ARS within {mois} months of the filing ({depot}), the project will be tacitly validated on {le}",
);
static JOUR_INCONNU: Texte = Texte::new(
    "le jour du dépôt ({depot}) manque pour dire si les {mois} mois sont passés",
    "the day of the filing ({depot}) is missing to tell whether the {mois} months have passed",
);
static AVANT_LA_LOI: Texte = Texte::new(
    "le dépôt ({depot}) précède la loi qui prévoit la validation tacite, et la décision de l'ARS n'est pas connue",
    "the filing ({depot}) comes before the law that provides for tacit validation, and the decision of the ARS is not known",
);

static PEUT_ETRE_AVANT_LA_LOI: Texte = Texte::new(
    "le jour du dépôt ({depot}) manque pour dire s'il précède la loi qui prévoit la validation tacite, et la décision de l'ARS n'est pas connue",
    "the day of the filing ({depot}) is missing to tell whether it comes before the law that provides for tacit validation, and the decision of the ARS is not known",
);

fn evaluate(context: &Contexte<'_>) -> Reponse {
    let Some(project) = context.dossier.projet_de_sante.as_ref() else {
        return Reponse::sans_objet();
    };
    let place = Pointeur::from_static("/projet_de_sante/ars");
    let dated = |day: Option<DatePartielle>, with, without| match day {
        Some(day) => Message::new(with).with("le", day),
        None => Message::new(without),
    };
    match Validation::of(context, project) {
        Validation::Opposee(day) => Reponse::one(Verdict::NonConforme, dated(day, &OPPOSE_LE, &OPPOSE), place),
        Validation::Prevue(day) => {
            let constat = Constat::new(Message::new(&VALIDATION_PREVUE).with("le", day), place);
            Reponse::new(Verdict::AVenir, vec![constat.due(day.first())])
        }
        Validation::Validee(day) => Reponse::one(Verdict::Conforme, dated(day, &VALIDE_LE, &VALIDE), place),
        Validation::CodeInconnu => Reponse::one(Verdict::Indetermine, Message::new(&CODE_INCONNU), place),
        Validation::Silence(filed, silence) => tacit(context, filed, silence),
        Validation::Inconnue => Reponse::one(
            Verdict::Indetermine,
            Message::new(&DECISION_INCONNUE),
            Pointeur::from_static("/projet_de_sante"),
        ),
    }
}

/// Two months of silence after the filing.
fn tacit(context: &Contexte<'_>, filed: DatePartielle, silence: Silence) -> Reponse {
    let place = Pointeur::from_static("/projet_de_sante/depot");
    let about = |texte| Message::new(texte).with("depot", filed).with("mois", months(context));
    let unclear = |texte| Reponse::one(Verdict::Indetermine, about(texte), place.clone());
    let (earliest, latest) = match silence {
        Silence::AvantLaLoi => return unclear(&AVANT_LA_LOI),
        Silence::PeutEtreAvantLaLoi => return unclear(&PEUT_ETRE_AVANT_LA_LOI),
        Silence::HorsCalendrier => return unclear(&JOUR_INCONNU),
        Silence::Entre(earliest, latest) => (earliest, latest),
    };
    let day = at_the_latest(latest, filed);
    if latest <= context.date {
        Reponse::one(Verdict::Conforme, about(&TACITE).with("le", day), place)
    } else if context.date < earliest {
        let constat = Constat::new(about(&EN_ATTENTE).with("le", day), place);
        Reponse::new(Verdict::AVenir, vec![constat.due(latest)])
    } else {
        unclear(&JOUR_INCONNU)
    }
}
