//! FIN-03: a budget that counts the variable part as certain.

use crate::diagnostics::{Argument, Gravite, Message, Pointeur, Texte};
use crate::model::{LigneBudget, PartMontant, Poste};
use crate::rules::{BaseLegale, Confiance, Constat, Contexte, Regle, Reponse, Stade, Verdict};

pub(in crate::rules) static FIN_03: Regle = Regle {
    id: "FIN-03",
    titre: Texte::new(
        "Le budget ne compte pas la part variable comme acquise",
        "The budget does not count the variable part as certain",
    ),
    explication: Texte::new(
        "La part variable n'est réglée qu'après l'année, selon les indicateurs : une recette de l'année en cours ou d'une année à venir qui la compte est signalée. Une recette dont la part n'est pas dite, ou qui compte une mission en entier, laisse la réponse indéterminée.",
        "The variable part is settled only after the year, on the indicators: an income of the current year or of a later one that counts it is told. An income of which the part is not said, or that counts a mission as a whole, leaves the answer undetermined.",
    ),
    remede: Texte::new(
        "bâtir le budget sur la part fixe, et tenir la part variable pour un surplus des années suivantes",
        "build the budget on the fixed part, and take the variable part as a bonus of later years",
    ),
    gravite: Gravite::Info,
    depuis: Some("2019-08-25"),
    stade: Stade::Contrat,
    bases: &[
        BaseLegale::new(
            "Aucune avance n'est connue sur la part variable : elle est réglée chaque année selon le niveau atteint par indicateur.",
            "No advance is known on the variable part: it is settled each year on the level reached by indicator.",
            Some("https://www.senat.fr/rap/r25-032/r25-0325.html"),
            Confiance::Texte,
        ),
        BaseLegale::new(
            "Des CPAM et des ARS demandent de bâtir le budget sur la seule part fixe.",
            "Some CPAM and ARS ask to build the budget on the fixed part only.",
            Some("https://fcpts.org/?p=6762"),
            Confiance::UneSource,
        ),
        BaseLegale::new(
            "Les comptables partent des sommes réellement versées.",
            "Accountants start from the sums really paid.",
            Some(
                "https://concourspluripro.fr/droit-et-gestion/questions-juridiques/quelles-sont-les-cles-pour-etablir-le-budget-initial-dune",
            ),
            Confiance::UneSource,
        ),
    ],
    evaluate,
};

static INCONNU: Texte = Texte::new("le dossier ne dit rien du budget", "the dossier says nothing of the budget");
static COMPTEE: Texte = Texte::new(
    "la recette « {intitule} » compte une part variable, qui n'est pas acquise",
    "the income `{intitule}` counts a variable part, which is not certain",
);
static PEUT_ETRE: Texte = Texte::new(
    "on ignore si la ligne « {intitule} » compte une part variable parmi les recettes à venir",
    "whether the line `{intitule}` counts a variable part among the income to come is unknown",
);

fn evaluate(context: &Contexte<'_>) -> Reponse {
    let place = Pointeur::from_static("/budget");
    let Some(lines) = context.dossier.budget.as_deref() else {
        return Reponse::one(Verdict::Indetermine, Message::new(&INCONNU), place);
    };
    Reponse::gather(lines.iter().enumerate().map(|(index, line)| {
        let (verdict, texte) = match counts(context, line) {
            Some(false) => return (Verdict::Conforme, None),
            Some(true) => (Verdict::NonConforme, &COMPTEE),
            None => (Verdict::Indetermine, &PEUT_ETRE),
        };
        let title = Argument::Saisie(line.intitule.as_deref().unwrap_or("?").into());
        let constat = Constat::new(Message::new(texte).with("intitule", title), place.clone().index(index));
        (verdict, Some(constat.at_stake(line.montant)))
    }))
}

/// Whether a line counts a variable part among the income to come; `None` when the dossier does not tell.
fn counts(context: &Contexte<'_>, line: &LigneBudget) -> Option<bool> {
    let is_to_come = line.annee.map(|year| year >= context.date.annee());
    let answers = [line.recette, is_to_come, is_variable(line)];
    if answers.contains(&Some(false)) {
        return Some(false);
    }
    answers.iter().all(Option::is_some).then_some(true)
}

/// Whether a line is a variable part; of a mission as a whole, nobody can tell.
fn is_variable(line: &LigneBudget) -> Option<bool> {
    match (&line.part, &line.ligne) {
        (Some(PartMontant::Variable | PartMontant::VariableCriseReconnue), _) => Some(true),
        (None | Some(PartMontant::Total | PartMontant::Autre(_)), Some(poste)) if *poste != Poste::Fonctionnement => {
            None
        }
        _ => Some(false),
    }
}
