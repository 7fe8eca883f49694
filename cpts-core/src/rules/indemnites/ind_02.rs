//! IND-02: what is left of the yearly ceiling of each beneficiary.

use super::payes::{self, Paye, Plafonnes};
use crate::diagnostics::{Argument, Gravite, Texte};
use crate::rules::{BaseLegale, Confiance, Constat, Contexte, Regle, Reponse, Stade, Verdict};

pub(in crate::rules) static IND_02: Regle = Regle {
    id: "IND-02",
    titre: Texte::new("Personne n'approche du plafond annuel", "Nobody comes near the yearly ceiling"),
    explication: Texte::new(
        "Dans l'année civile du rapport, ce que chaque bénéficiaire a déjà reçu est comparé au plafond annuel de la sécurité sociale : au-delà de 80 %, puis de 95 %, la règle dit ce qui peut encore lui être versé. D'une année passée, il n'y a plus rien à prévenir : IND-01 dit si elle a dépassé le plafond. Un adhérent qui est une structure n'est pas concerné ; si le dossier ne dit pas que le bénéficiaire est un adhérent et une personne, la règle ne tranche pas.",
        "In the civil year of the report, what each beneficiary has already received is compared with the yearly social-security ceiling: over 80%, then over 95%, the rule tells how much may still be paid. Of a past year nothing is left to prevent: IND-01 tells whether it exceeded the ceiling. A member that is a structure is not concerned; if the dossier does not say that the beneficiary is a member and a person, the rule does not tell.",
    ),
    remede: Texte::new(
        "répartir les fonctions et les missions de la fin de l'année, ou attendre l'année suivante",
        "share out the functions and missions of the end of the year, or wait for the next one",
    ),
    gravite: Gravite::Alerte,
    depuis: Some("2022-03-17"),
    stade: Stade::Toujours,
    bases: &[
        payes::PLAFOND,
        payes::MONTANTS,
        BaseLegale::new(
            "Prévenir à 80 % et à 95 % du plafond est une règle de ce logiciel.",
            "Warning at 80% and 95% of the ceiling is this software's own rule.",
            None,
            Confiance::ProjetLogiciel,
        ),
    ],
    evaluate,
};

static PROCHE: Texte = Texte::new(
    "le bénéficiaire « {id} » a reçu {total} en {annee}, soit {part} du plafond ({plafond}) : il reste {reste}",
    "the beneficiary `{id}` received {total} in {annee}, that is {part} of the ceiling ({plafond}): {reste} is left",
);
static TRES_PROCHE: Texte = Texte::new(
    "le bénéficiaire « {id} » a reçu {total} en {annee}, soit {part} du plafond ({plafond}) : il ne reste que {reste}",
    "the beneficiary `{id}` received {total} in {annee}, that is {part} of the ceiling ({plafond}): only {reste} is left",
);
static EPUISE: Texte = Texte::new(
    "le bénéficiaire « {id} » a reçu {total} en {annee}, soit {part} du plafond ({plafond}) : il ne reste rien",
    "the beneficiary `{id}` received {total} in {annee}, that is {part} of the ceiling ({plafond}): nothing is left",
);

fn evaluate(context: &Contexte<'_>) -> Reponse {
    payes::judge(context, check)
}

/// The answer on one beneficiary; `None` for another year than that of the report.
fn check(context: &Contexte<'_>, year: &[Paye<'_>]) -> Option<(Verdict, Option<Constat>)> {
    if year.first()?.le.annee() != context.date.annee() {
        return None;
    }
    let Plafonnes { faits: paid, plafond, .. } = Plafonnes::of(context, year)?;
    let last = paid.last()?;
    let Some(cap) = plafond else { return Some(payes::unknown_cap(last)) };
    let total = payes::sum(paid);
    let is_over = |threshold: &str| {
        let part = i128::from(context.threshold(threshold));
        i128::from(total.centimes()) * 1_000 > i128::from(cap.centimes()) * part
    };
    if !is_over("ind-02.seuil_1") {
        return Some((Verdict::Conforme, None));
    }
    let left = cap.minus(total);
    let texte = match is_over("ind-02.seuil_2") {
        _ if left.centimes() <= 0 => &EPUISE,
        true => &TRES_PROCHE,
        false => &PROCHE,
    };
    let part = i128::from(total.centimes()) * 1_000 / i128::from(cap.centimes()).max(1);
    let mut message = payes::about(texte, last)
        .with("total", total)
        .with("plafond", cap)
        .with("part", Argument::Pourcentage(i64::try_from(part).unwrap_or(i64::MAX)));
    let place = payes::list().index(last.rang);
    if left.centimes() <= 0 {
        return Some(payes::fault(Verdict::NonConforme, Constat::new(message, place), last));
    }
    message = message.with("reste", left);
    Some(payes::fault(Verdict::NonConforme, Constat::new(message, place).at_stake(left), last))
}
