//! IND-01: nobody is paid more in a year than the yearly social-security ceiling.

use super::payes::{self, Paye, Plafonnes};
use crate::diagnostics::{Gravite, Texte};
use crate::rules::{BaseLegale, Confiance, Constat, Contexte, Regle, Reponse, Stade, Verdict};
use crate::values::{Date, Montant};

pub(in crate::rules) static IND_01: Regle = Regle {
    id: "IND-01",
    titre: Texte::new("Personne n'est payé au-delà du plafond annuel", "Nobody is paid more than the yearly ceiling"),
    explication: Texte::new(
        "Pour chaque bénéficiaire et chaque année civile, jamais l'année du contrat, les indemnités et les rémunérations sont additionnées et comparées au plafond annuel de la sécurité sociale (PASS) de cette année. Le plafond existe depuis le 17 mars 2022 : ce qui a été payé plus tôt ne fait pas un dépassement, et si 2022 ne le dépasse qu'avec cela, la règle ne tranche pas. Un adhérent qui est une structure n'est pas concerné ; si le dossier ne dit pas que le bénéficiaire est un adhérent et une personne, un dépassement laisse la règle indéterminée. Une liste partielle ne peut que cacher des versements : un dépassement y reste un dépassement.",
        "For each beneficiary and each civil year, never the contract year, indemnities and remunerations are added up and compared with the yearly social-security ceiling (PASS) of that year. The ceiling exists since 17 March 2022: what was paid earlier makes no breach, and if 2022 exceeds it only with that, the rule does not tell. A member that is a structure is not concerned; if the dossier does not say that the beneficiary is a member and a person, an excess leaves the rule undetermined. A partial list can only hide payments: a breach in it remains one.",
    ),
    remede: Texte::new(
        "arrêter les versements de l'année à ce bénéficiaire, et faire régulariser le dépassement",
        "stop this year's payments to the beneficiary, and have the excess put right",
    ),
    gravite: Gravite::Bloquant,
    depuis: Some("2022-03-17"),
    stade: Stade::Toujours,
    bases: &[
        payes::PLAFOND,
        BaseLegale::new(
            "Le plafond vaut pour un professionnel adhérent, ou qui exerce dans une structure adhérente.",
            "The ceiling holds for a professional who is a member, or who practises in a member structure.",
            Some("https://www.urpsinfirmiers-occitanie.fr/Indemnisations-et-remunerations-des-membres-de-CPTS"),
            Confiance::PlusieursSources,
        ),
        payes::MONTANTS,
        payes::ANNEE_2022,
    ],
    evaluate,
};

static DEPASSE: Texte = Texte::new(
    "le bénéficiaire « {id} » a reçu {total} en {annee}, pour un plafond de {plafond} : {exces} de trop",
    "the beneficiary `{id}` received {total} in {annee}, against a ceiling of {plafond}: {exces} too much",
);
static DEPASSERA: Texte = Texte::new(
    "avec les versements datés après ce rapport, le bénéficiaire « {id} » aura reçu {total} en {annee}, pour un plafond de {plafond} : {exces} de trop",
    "with the payments dated after this report, the beneficiary `{id}` will have received {total} in {annee}, against a ceiling of {plafond}: {exces} too much",
);
static AVANT_LE_PLAFOND: Texte = Texte::new(
    "le bénéficiaire « {id} » a reçu {total} en {annee}, pour un plafond de {plafond}, mais pour partie avant le {depuis} : rien ne dit si cette partie compte",
    "the beneficiary `{id}` received {total} in {annee}, against a ceiling of {plafond}, but in part before {depuis}: nothing says whether that part counts",
);

fn evaluate(context: &Contexte<'_>) -> Reponse {
    payes::judge(context, check)
}

/// The answer on one beneficiary and one year; `None` before there was a cap.
fn check(context: &Contexte<'_>, year: &[Paye<'_>]) -> Option<(Verdict, Option<Constat>)> {
    let since = context.baremes.plafonds.depuis?;
    let Plafonnes { dates: capped, faits: paid, plafond } = Plafonnes::of(context, year)?;
    let last = capped.last()?;
    let Some(cap) = plafond else { return Some(payes::unknown_cap(last)) };
    let constat = |texte, payments: &[Paye<'_>], sum: Montant| {
        let crossing = crossing(payments, cap).unwrap_or(*last);
        let message = payes::about(texte, last).with("total", sum).with("plafond", cap);
        (Constat::new(message, payes::list().index(crossing.rang)), crossing.le)
    };
    let excess = |found: (Constat, Date), sum: Montant| {
        let excess = sum.minus(cap);
        let (constat, day) = found;
        let message = constat.message.clone().with("exces", excess);
        (Constat { message, ..constat }.at_stake(excess), day)
    };
    let (done, all, whole) = (payes::sum(paid), payes::sum(capped), payes::sum(year));
    Some(if done > cap {
        let (constat, _) = excess(constat(&DEPASSE, paid, done), done);
        payes::fault(Verdict::NonConforme, constat, last)
    } else if all > cap {
        let (constat, day) = excess(constat(&DEPASSERA, capped, all), all);
        payes::fault(Verdict::AVenir, constat.due(day), last)
    } else if whole > cap {
        let (constat, _) = constat(&AVANT_LE_PLAFOND, year, whole);
        let message = constat.message.clone().with("depuis", since);
        (Verdict::Indetermine, Some(Constat { message, ..constat }))
    } else {
        (Verdict::Conforme, None)
    })
}

/// The payment with which the sum passes the cap.
fn crossing<'a>(payments: &[Paye<'a>], cap: Montant) -> Option<Paye<'a>> {
    let mut sum = Montant::ZERO;
    payments.iter().copied().find(|paid| {
        sum = sum.plus(paid.montant);
        sum > cap
    })
}
