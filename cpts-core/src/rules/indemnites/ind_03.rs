//! IND-03: each payment says what it is.

use super::payes;
use crate::diagnostics::{Gravite, Message, Texte};
use crate::model::{Indemnisation, Mission, NatureIndemnisation};
use crate::rules::{BaseLegale, Confiance, Constat, Contexte, Regle, Reponse, Stade, Verdict};

pub(in crate::rules) static IND_03: Regle = Regle {
    id: "IND-03",
    titre: Texte::new(
        "Chaque versement dit s'il est une indemnité ou une rémunération",
        "Each payment says whether it is an indemnity or a remuneration",
    ),
    explication: Texte::new(
        "Une indemnité compense le revenu perdu par une fonction tenue dans la CPTS : elle nomme cette fonction. Une rémunération paie la participation à une mission de service public : elle nomme cette mission, qui ne peut pas être hors ACI. Un versement qui ne le dit pas laisse la règle indéterminée. Les versements d'avant le 17 mars 2022 ne sont pas concernés.",
        "An indemnity makes up for income lost through a function held in the CPTS: it names that function. A remuneration pays for taking part in a public-service mission: it names that mission, which cannot be outside the agreement. A payment that does not say so leaves the rule undetermined. Payments from before 17 March 2022 are not concerned.",
    ),
    remede: Texte::new(
        "écrire la mission que la rémunération paie, ou payer cette action sur d'autres fonds",
        "write the mission that the remuneration pays for, or pay this action from other funds",
    ),
    gravite: Gravite::Alerte,
    depuis: Some("2022-03-17"),
    stade: Stade::Toujours,
    bases: &[
        BaseLegale::new(
            "Les indemnités compensent la perte de revenu due aux fonctions tenues dans la CPTS ; les rémunérations paient la participation aux missions de service public (CSP D1434-44).",
            "Indemnities make up for the income lost through functions held in the CPTS; remunerations pay for taking part in the public-service missions (CSP D1434-44).",
            Some(
                "https://www.houdart.org/indemnites-de-pertes-de-revenus-doit-on-tenir-compte-des-horaires-dactivites-de-chaque-professionnel-de-sante/",
            ),
            Confiance::PlusieursSources,
        ),
        BaseLegale::new(
            "Les missions de service public d'une CPTS sont six (CSP L1434-12-2) ; une action hors ACI n'en est pas une.",
            "The public-service missions of a CPTS are six (CSP L1434-12-2); an action outside the agreement is none of them.",
            Some("https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000043496493"),
            Confiance::Texte,
        ),
    ],
    evaluate,
};

static SANS_NATURE: Texte = Texte::new(
    "le versement ne dit pas s'il est une indemnité ou une rémunération",
    "the payment does not say whether it is an indemnity or a remuneration",
);
static SANS_FONCTION: Texte =
    Texte::new("l'indemnité ne dit pas pour quelle fonction", "the indemnity does not say for which function");
static SANS_MISSION: Texte =
    Texte::new("la rémunération ne dit pas pour quelle mission", "the remuneration does not say for which mission");
static CODE_INCONNU: Texte = Texte::new(
    "le versement porte un code que cette version ne connaît pas",
    "the payment has a code that this version does not know",
);
static HORS_ACI: Texte = Texte::new(
    "la rémunération paie une action hors ACI, qui n'est pas une mission de service public de la CPTS",
    "the remuneration pays for an action outside the agreement, which is no public-service mission of the CPTS",
);
static SANS_DATE: Texte = Texte::new(
    "la date du versement manque pour dire si la rémunération d'une action hors ACI est concernée",
    "the date of the payment is missing to tell whether the remuneration of an action outside the agreement is concerned",
);

fn evaluate(context: &Contexte<'_>) -> Reponse {
    let payments = match payes::payments(context.dossier) {
        Ok(payments) => payments,
        Err(answer) => return answer,
    };
    let since = context.baremes.plafonds.depuis;
    let concerned = payments.iter().enumerate().filter(|(_, payment)| payment.le.is_none() || payment.le >= since);
    Reponse::gather(concerned.map(|(index, payment)| {
        let (verdict, texte, field) = check(payment);
        let place = || {
            let place = payes::list().index(index);
            if field.is_empty() { place } else { place.key(field) }
        };
        (verdict, texte.map(|texte| Constat::new(Message::new(texte), place())))
    }))
}

fn check(payment: &Indemnisation) -> (Verdict, Option<&'static Texte>, &'static str) {
    let unknown = |texte, field| (Verdict::Indetermine, Some(texte), field);
    match payment.nature {
        None => unknown(&SANS_NATURE, ""),
        Some(NatureIndemnisation::Autre(_)) => unknown(&CODE_INCONNU, "nature"),
        Some(NatureIndemnisation::Indemnite) => match payment.fonction.as_deref().map(str::trim) {
            None | Some("") => unknown(&SANS_FONCTION, ""),
            Some(_) => (Verdict::Conforme, None, ""),
        },
        Some(NatureIndemnisation::Remuneration) => match payment.mission {
            None => unknown(&SANS_MISSION, ""),
            Some(Mission::Autre(_)) => unknown(&CODE_INCONNU, "mission"),
            Some(Mission::HorsAci) if payment.le.is_none() => unknown(&SANS_DATE, ""),
            Some(Mission::HorsAci) => (Verdict::NonConforme, Some(&HORS_ACI), "mission"),
            Some(_) => (Verdict::Conforme, None, ""),
        },
    }
}
