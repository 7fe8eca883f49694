//! MIS-05: the indicator lines of a mission stay within its variable part.

use std::collections::BTreeMap;

use super::demarrage::{Demarree, ask, has_actions};
use crate::diagnostics::{Gravite, Message, Texte};
use crate::funding::PlafondVariable;
use crate::model::{LigneIndicateur, Poste};
use crate::rules::{BaseLegale, Confiance, Constat, Contexte, Regle, Reponse, Stade, Verdict};
use crate::values::Montant;

pub(in crate::rules) static MIS_05: Regle = Regle {
    id: "MIS-05",
    titre: Texte::new(
        "Les lignes d'indicateurs tiennent dans la part variable",
        "The indicator lines stay within the variable part",
    ),
    explication: Texte::new(
        "Une mission démarrée, crise mise à part, a des lignes d'indicateurs, dont les montants maximums d'une année de contrat ne dépassent pas ensemble sa part variable : celle qu'écrit le contrat, ou à défaut celle du barème. Là où le contrat peut écrire un autre montant ou une autre taille, un dépassement du barème reste indéterminé.",
        "A mission that has started, crises apart, has indicator lines, whose maximum amounts for a contract year do not together exceed its variable part: the one that the contract writes, else that of the barème. Where the contract may write another amount or another size, more than the barème stays undetermined.",
    ),
    remede: Texte::new(
        "reprendre les lignes d'indicateurs du contrat avec la caisse et l'ARS",
        "go over the indicator lines of the contract with the fund and the ARS",
    ),
    gravite: Gravite::Alerte,
    depuis: Some("2019-08-25"),
    stade: Stade::Contrat,
    bases: &[
        BaseLegale::new(
            "Les indicateurs d'action et de résultat, avec leurs cibles, sont fixés par chaque contrat, mission par mission.",
            "The indicators of action and of result, with their targets, are set by each contract, mission by mission.",
            Some("https://www.senat.fr/rap/r25-032/r25-0325.html"),
            Confiance::Texte,
        ),
        BaseLegale::new(
            "Dans les contrats observés, la part variable d'une mission est une liste de lignes, dont les maximums font ensemble cette part.",
            "In the contracts observed, the variable part of a mission is a list of lines, whose maxima add up to that part.",
            None,
            Confiance::UneSource,
        ),
        BaseLegale::new(
            "Une part variable ne dépasse pas le montant du contrat ou du barème.",
            "A variable part does not exceed the amount of the contract or of the barème.",
            None,
            Confiance::Derive,
        ),
    ],
    evaluate,
};

static INCONNUES: Texte = Texte::new(
    "{mission} : le dossier ne dit pas les lignes d'indicateurs",
    "{mission}: the dossier does not say the indicator lines",
);
static AUCUNE: Texte = Texte::new(
    "{mission} : la mission a démarré, et n'a aucune ligne d'indicateur",
    "{mission}: the mission has started, and has no indicator line",
);
static INSCRIRE: Texte = Texte::new(
    "inscrire au dossier les lignes d'indicateurs du contrat, ou en convenir avec la caisse et l'ARS",
    "write in the dossier the indicator lines of the contract, or agree on some with the fund and the ARS",
);
static DEPASSE: Texte = Texte::new(
    "{mission}, année {annee} : les lignes font {somme} au plus, et la part variable est de {plafond}",
    "{mission}, year {annee}: the lines make {somme} at most, and the variable part is {plafond}",
);
static DEPASSE_LE_BAREME: Texte = Texte::new(
    "{mission}, année {annee} : les lignes font {somme} au plus, et la part variable du barème est de {plafond} ; le contrat peut écrire un autre montant, ou une autre taille",
    "{mission}, year {annee}: the lines make {somme} at most, and the variable part of the barème is {plafond}; the contract may write another amount, or another size",
);
static PLAFOND_INCONNU: Texte = Texte::new(
    "{mission}, année {annee} : la part variable n'est pas connue ; les lignes font {somme} au plus",
    "{mission}, year {annee}: the variable part is not known; the lines make {somme} at most",
);
static MAXIMUM_INCONNU: Texte = Texte::new(
    "{mission}, année {annee} : toutes les lignes ne sont pas connues, ou pas leur montant maximum",
    "{mission}, year {annee}: not all the lines are known, or not their maximum amount",
);
static ANNEE_INCONNUE: Texte = Texte::new(
    "{mission} : une ligne ne dit pas son année de contrat",
    "{mission}: a line does not say its contract year",
);

fn evaluate(context: &Contexte<'_>) -> Reponse {
    ask(context, has_actions, |started| check(context, started))
}

fn check(context: &Contexte<'_>, started: &Demarree<'_>) -> Vec<(Verdict, Option<Constat>)> {
    let place = started.lieu.clone().key("indicateurs");
    let about = |texte| Message::new(texte).with("mission", started.kind);
    let one = |verdict, texte, lieu| vec![(verdict, Some(Constat::new(about(texte), lieu)))];
    let Some(lines) = started.mission.indicateurs.as_deref() else {
        return one(Verdict::Indetermine, &INCONNUES, started.lieu.clone());
    };
    let is_partial = context.dossier.is_partial(place.as_str());
    if lines.is_empty() {
        let (verdict, texte) =
            if is_partial { (Verdict::Indetermine, &INCONNUES) } else { (Verdict::NonConforme, &AUCUNE) };
        let constat = Constat::new(about(texte), place).remedy(Message::new(&INSCRIRE));
        return vec![(verdict, Some(constat))];
    }
    let mut years: BTreeMap<u8, Vec<&LigneIndicateur>> = BTreeMap::new();
    let mut answers = Vec::new();
    for line in lines {
        match line.annee_contrat {
            Some(year) => years.entry(year).or_default().push(line),
            None if answers.is_empty() => answers = one(Verdict::Indetermine, &ANNEE_INCONNUE, place.clone()),
            None => {}
        }
    }
    let poste = Poste::from_code(started.kind.code());
    answers.extend(years.into_iter().map(|(year, lines)| {
        let most = PlafondVariable::find(context.dossier, context.baremes, context.taille, &poste, year);
        let is_open = is_partial || lines.iter().any(|line| line.montant_maximum.is_none());
        let (verdict, texte, excess) = compare(sum(&lines), most, is_open);
        let constat = texte.map(|texte| {
            let message = about(texte).with("annee", year).with("somme", sum(&lines));
            let message = match most {
                PlafondVariable::Certain(most) | PlafondVariable::Suppose(most) => message.with("plafond", most),
                PlafondVariable::Inconnu => message,
            };
            Constat::new(message, place.clone()).at_stake(excess)
        });
        (verdict, constat)
    }));
    answers
}

/// What is known of the maxima: a negative one does not make room for the others.
fn sum(lines: &[&LigneIndicateur]) -> Montant {
    lines.iter().filter_map(|line| line.montant_maximum).map(|most| most.max(Montant::ZERO)).sum()
}

/// What the sum of a year answers; of a list that is open, it is only the least that the sum may be.
fn compare(sum: Montant, most: PlafondVariable, is_open: bool) -> (Verdict, Option<&'static Texte>, Option<Montant>) {
    match most {
        PlafondVariable::Certain(most) if sum > most => (Verdict::NonConforme, Some(&DEPASSE), Some(sum.minus(most))),
        PlafondVariable::Suppose(most) if sum > most => {
            (Verdict::Indetermine, Some(&DEPASSE_LE_BAREME), Some(sum.minus(most)))
        }
        _ if is_open => (Verdict::Indetermine, Some(&MAXIMUM_INCONNU), None),
        PlafondVariable::Certain(_) | PlafondVariable::Suppose(_) => (Verdict::Conforme, None, None),
        PlafondVariable::Inconnu => (Verdict::Indetermine, Some(&PLAFOND_INCONNU), None),
    }
}
