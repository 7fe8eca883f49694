//! CRI-04: the crisis plan is sent to the ARS and the CPAM, and shared with the members.

use super::plan::{REMISE, lack, plan};
use crate::diagnostics::{Gravite, Message, Pointeur, Texte};
use crate::model::{PlanDeCrise, Transmission};
use crate::rules::{BaseLegale, Confiance, Constat, Contexte, Regle, Reponse, Stade, Verdict};

pub(in crate::rules) static CRI_04: Regle = Regle {
    id: "CRI-04",
    titre: Texte::new("Le plan de crise est transmis et partagé", "The crisis plan is sent and shared"),
    explication: Texte::new(
        "Le plan est transmis à l'ARS et à la caisse d'assurance maladie, et partagé avec les adhérents. Un destinataire dont le dossier ne dit pas le nom laisse la réponse indéterminée.",
        "The plan is sent to the ARS and to the health-insurance fund, and shared with the members. A recipient whom the dossier does not name leaves the answer undetermined.",
    ),
    remede: Texte::new(
        "transmettre le plan à l'ARS et à la caisse, le partager avec les adhérents, et inscrire les dates au dossier",
        "send the plan to the ARS and the fund, share it with the members, and write the dates in the dossier",
    ),
    gravite: Gravite::Alerte,
    depuis: Some("2022-09-03"),
    stade: Stade::Contrat,
    bases: &[
        REMISE,
        BaseLegale::new(
            "Le plan suit des lignes directrices nationales, est discuté avec l'ARS et partagé avec les adhérents.",
            "The plan follows national guidelines, is discussed with the ARS and shared with the members.",
            Some(
                "https://paca.ars.sante.fr/guide-methodologique-delaboration-du-plan-de-gestion-de-crise-sanitaire-des-cpts",
            ),
            Confiance::PlusieursSources,
        ),
    ],
    evaluate,
};

static PAS_TRANSMIS: Texte = Texte::new("plan non transmis à {destinataire}", "plan not sent to {destinataire}");
static TRANSMISSION_INCONNUE: Texte = Texte::new(
    "le dossier ne dit pas si le plan est transmis à {destinataire}",
    "the dossier does not say whether the plan is sent to {destinataire}",
);
static TRANSMISSION_PREVUE: Texte =
    Texte::new("transmission à {destinataire} prévue : {le}", "sending to {destinataire} planned: {le}");
static PARTAGE_INCONNU: Texte = Texte::new(
    "le dossier ne dit pas si le plan est partagé avec les adhérents",
    "the dossier does not say whether the plan is shared with the members",
);
static PARTAGE_PREVU: Texte =
    Texte::new("partage avec les adhérents prévu : {le}", "sharing with the members planned: {le}");
static ARS: Texte = Texte::new("l'ARS", "the ARS");
static CAISSE: Texte = Texte::new("la caisse d'assurance maladie", "the health-insurance fund");

fn evaluate(context: &Contexte<'_>) -> Reponse {
    let plan = match plan(context) {
        Ok(plan) => plan,
        Err(answer) => return answer,
    };
    Reponse::gather([
        sent(context, plan, &ARS, names_the_ars),
        sent(context, plan, &CAISSE, names_the_fund),
        shared(context, plan),
    ])
}

/// Whether the plan was sent to one of the two.
fn sent(
    context: &Contexte<'_>,
    plan: &PlanDeCrise,
    who: &'static Texte,
    is_named: fn(&str) -> bool,
) -> (Verdict, Option<Constat>) {
    let place = Pointeur::from_static("/plan_de_crise/transmissions");
    let about = |texte| Message::new(texte).with("destinataire", who);
    let Some(sendings) = plan.transmissions.as_deref() else {
        let place = Pointeur::from_static("/plan_de_crise");
        return (Verdict::Indetermine, Some(Constat::new(about(&TRANSMISSION_INCONNUE), place)));
    };
    let to_them = |sending: &&Transmission| sending.destinataire.as_deref().is_some_and(is_named);
    let planned = |sending: &Transmission| sending.le.filter(|day| day.first() > context.date);
    if sendings.iter().filter(to_them).any(|sending| planned(sending).is_none()) {
        return (Verdict::Conforme, None);
    }
    if let Some(day) = sendings.iter().filter(to_them).find_map(planned) {
        let constat = Constat::new(about(&TRANSMISSION_PREVUE).with("le", day), place);
        return (Verdict::AVenir, Some(constat.due(day.first())));
    }
    let is_open =
        context.dossier.is_partial(place.as_str()) || sendings.iter().any(|sending| sending.destinataire.is_none());
    if is_open {
        return (Verdict::Indetermine, Some(Constat::new(about(&TRANSMISSION_INCONNUE), place)));
    }
    lack(context, plan, about(&PAS_TRANSMIS), place)
}

fn shared(context: &Contexte<'_>, plan: &PlanDeCrise) -> (Verdict, Option<Constat>) {
    let place = Pointeur::from_static("/plan_de_crise");
    match plan.partage_adherents {
        Some(day) if day.first() > context.date => {
            let constat = Constat::new(Message::new(&PARTAGE_PREVU).with("le", day), place.key("partage_adherents"));
            (Verdict::AVenir, Some(constat.due(day.first())))
        }
        Some(_) => (Verdict::Conforme, None),
        None => (Verdict::Indetermine, Some(Constat::new(Message::new(&PARTAGE_INCONNU), place))),
    }
}

fn names_the_ars(recipient: &str) -> bool {
    words(recipient).any(|word| word == "ars") || recipient.to_lowercase().contains("agence régionale de santé")
}

/// A fund of the mainland, of overseas, of Lozère, of Saint-Pierre-et-Miquelon, of Mayotte, or of farmers.
fn names_the_fund(recipient: &str) -> bool {
    const FUNDS: [&str; 6] = ["cpam", "cgss", "ccss", "cps", "cssm", "msa"];
    words(recipient).any(|word| FUNDS.contains(&word.as_str()) || word == "caisse")
        || recipient.to_lowercase().contains("assurance maladie")
}

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|letter: char| !letter.is_alphanumeric()).map(str::to_lowercase)
}
