//! CTR-03: the contract runs, and its end is seen coming.

use super::a_signer::to_sign;
use crate::diagnostics::{Argument, Gravite, Message, Pointeur, Texte};
use crate::model::{ContratAci, FinContrat, SuiteContrat};
use crate::rules::{BaseLegale, Confiance, Constat, Contexte, Regle, Reponse, Stade, Verdict};
use crate::values::Date;

pub(in crate::rules) static CTR_03: Regle = Regle {
    id: "CTR-03",
    titre: Texte::new("Le contrat est en cours, et sa fin est connue", "The contract runs, and its end is known"),
    explication: Texte::new(
        "Le contrat dure cinq ans. À 12, 6 et 3 mois de sa fin, le rapport prévient. Passé sa fin, il est conforme s'il est dit renouvelé ; une résiliation ou un non-renouvellement est bloquant ; si rien n'est dit, la réponse est indéterminée, car on ignore si le renouvellement est tacite.",
        "The contract lasts five years. At 12, 6 and 3 months from its end, the report warns. Past its end, it is compliant if it is said to be renewed; a termination or a non-renewal is blocking; if nothing is said, the answer is undetermined, because nobody knows whether renewal is tacit.",
    ),
    remede: Texte::new(
        "préparer le renouvellement avec la caisse et l'ARS, et l'inscrire au dossier",
        "prepare the renewal with the fund and the ARS, and write it in the dossier",
    ),
    gravite: Gravite::Bloquant,
    depuis: Some("2019-08-25"),
    stade: Stade::Contrat,
    bases: &[
        BaseLegale::new(
            "Le contrat ACI dure cinq ans.",
            "The ACI contract lasts five years.",
            Some(
                "https://www.hauts-de-france.paps.sante.fr/le-financement-de-la-cpts-laccord-conventionnel-interprofessionnel-aci?parent=11940&rubrique=11937",
            ),
            Confiance::PlusieursSources,
        ),
        BaseLegale::new(
            "Le contrat est dit renouvelable ; on ignore si le renouvellement est tacite ou exprès.",
            "The contract is said to be renewable; whether renewal is tacit or express is unknown.",
            Some("https://medaviz.com/aci-quelle-remuneration-pour-les-cpts/amp"),
            Confiance::UneSource,
        ),
        BaseLegale::new(
            "Le contrat peut être résilié si les missions ne sont pas menées ou si les conditions d'éligibilité ne sont plus remplies.",
            "The contract may be terminated if the missions are not run or eligibility is lost.",
            Some("https://medaviz.com/aci-quelle-remuneration-pour-les-cpts/amp"),
            Confiance::UneSource,
        ),
        BaseLegale::new(
            "On ignore la durée du préavis et le mode de renouvellement d'un contrat.",
            "The length of notice and the mode of renewal of a contract are unknown.",
            None,
            Confiance::Inconnu,
        ),
        BaseLegale::new(
            "Les avertissements 12, 6 et 3 mois avant la fin sont des seuils de ce logiciel.",
            "The warnings 12, 6 and 3 months before the end are this software's own thresholds.",
            None,
            Confiance::ProjetLogiciel,
        ),
    ],
    evaluate,
};

static SIGNATURE_INCONNUE: Texte = Texte::new(
    "la date de signature n'est pas connue au jour près : la fin du contrat ne peut pas être calculée",
    "the signature is not known to the day: the end of the contract cannot be computed",
);
static DUREE: Texte = Texte::new(
    "le contrat dure {duree} ans, au lieu de {attendue}",
    "the contract lasts {duree} years, instead of {attendue}",
);
static VERIFIER_DUREE: Texte =
    Texte::new("vérifier la durée écrite au contrat", "check the duration written in the contract");
static CONVENIR: Texte = Texte::new(
    "convenir de la suite avec la caisse et l'ARS, et l'inscrire au dossier",
    "agree with the fund and the ARS on what follows, and write it in the dossier",
);
static EN_COURS: Texte = Texte::new("le contrat court jusqu'au {fin}", "the contract runs until {fin}");
static BIENTOT: Texte = Texte::new(
    "le contrat prend fin le {fin}, dans moins de {mois} mois",
    "the contract ends on {fin}, in less than {mois} months",
);
static PASSE: Texte = Texte::new(
    "le contrat a pris fin le {fin}, et le dossier ne dit pas ce qui a suivi ; on ignore si le renouvellement est tacite",
    "the contract ended on {fin}, and the dossier does not say what followed; whether renewal is tacit is unknown",
);
static RENOUVELE: Texte = Texte::new("contrat renouvelé", "contract renewed");
static RENOUVELE_JUSQU_AU: Texte = Texte::new("contrat renouvelé jusqu'au {fin}", "contract renewed until {fin}");
static RESILIE: Texte = Texte::new("contrat résilié ({le})", "contract terminated ({le})");
static NON_RENOUVELE: Texte = Texte::new("contrat non renouvelé ({le})", "contract not renewed ({le})");
static A_PRENDRE_EFFET: Texte =
    Texte::new("{quoi} : prend effet après la date du rapport", "{quoi}: takes effect after the date of the report");
static DATE_INCONNUE: Texte = Texte::new("{quoi} : la date d'effet manque", "{quoi}: the date of effect is missing");
static JOUR_INCONNU: Texte =
    Texte::new("{quoi} : la date d'effet n'est pas assez précise", "{quoi}: the date of effect is not precise enough");
static SANS_DATE: Texte = Texte::new("date inconnue", "date unknown");

fn evaluate(context: &Contexte<'_>) -> Reponse {
    let Some(contract) = context.contract() else {
        return Reponse::sans_objet();
    };
    let expected = context.baremes.procedure.contrat.as_ref().and_then(|contract| contract.duree_annees).unwrap_or(0);
    let answer = course(context, contract, expected);
    let Some(duration) = contract.duree_annees.filter(|duration| *duration != expected) else {
        return answer;
    };
    // Whatever became of the contract, its duration is that of the agreement: both are told.
    let message = Message::new(&DUREE).with("duree", duration).with("attendue", expected);
    let place = Pointeur::from_static("/contrat_aci/duree_annees");
    let constat = Constat::new(message, place).remedy(Message::new(&VERIFIER_DUREE));
    let gravite = if answer.verdict == Verdict::NonConforme { answer.gravite } else { Some(Gravite::Alerte) };
    let told = answer.constats.into_iter().map(|known| (known.verdict, Some(known)));
    let both = Reponse::gather([(Verdict::NonConforme, Some(constat))].into_iter().chain(told));
    Reponse { gravite, ..both }
}

/// Where the contract stands: to be signed, running, ended, and what followed.
fn course(context: &Contexte<'_>, contract: &ContratAci, expected: u8) -> Reponse {
    let end = end_of(contract, expected);
    let recorded = contract.suite.as_ref().and_then(|outcome| recorded(context, outcome, end));
    // A contract that is said to be over is over, whatever the dossier says of its signature.
    if let Some(day) = contract.signature.filter(|day| day.first() > context.date)
        && recorded.as_ref().is_none_or(|answer| answer.verdict != Verdict::NonConforme)
    {
        return to_sign(day, Pointeur::from_static("/contrat_aci/signature"));
    }
    if let Some(answer) = recorded {
        return answer;
    }
    let place = Pointeur::from_static("/contrat_aci");
    match end {
        Some(end) => running(context, end, &EN_COURS, place),
        None => Reponse::one(Verdict::Indetermine, Message::new(&SIGNATURE_INCONNUE), place),
    }
}

/// The last day of a contract: the one that it states, else the eve of an anniversary of its signature.
fn end_of(contract: &ContratAci, expected: u8) -> Option<Date> {
    contract.fin.or_else(|| {
        let years = contract.duree_annees.unwrap_or(expected);
        contract.signature?.exact()?.add_months(12 * u16::from(years))?.sub_days(1)
    })
}

/// A contract that runs until a day; `far` tells it while that day is far.
fn running(context: &Contexte<'_>, end: Date, far: &'static Texte, place: Pointeur) -> Reponse {
    if end < context.date {
        return Reponse::one(Verdict::Indetermine, Message::new(&PASSE).with("fin", end), place);
    }
    let steps = ["ctr-03.avertissement_3", "ctr-03.avertissement_2", "ctr-03.avertissement_1"];
    let months = steps.into_iter().map(|step| u16::try_from(context.threshold(step)).unwrap_or(0));
    let near = months.into_iter().find(|months| context.date.add_months(*months).is_some_and(|horizon| end < horizon));
    match near {
        Some(months) => {
            let constat = Constat::new(Message::new(&BIENTOT).with("fin", end).with("mois", months), place);
            Reponse::new(Verdict::AVenir, vec![constat.due(end)]).with_gravite(Gravite::Alerte)
        }
        None => Reponse::one(Verdict::Conforme, Message::new(far).with("fin", end), place),
    }
}

/// What the dossier says became of the contract; `None` when it says nothing that this version understands.
fn recorded(context: &Contexte<'_>, outcome: &FinContrat, end: Option<Date>) -> Option<Reponse> {
    let place = Pointeur::from_static("/contrat_aci/suite");
    let texte = match outcome.nature.as_ref()? {
        SuiteContrat::Renouvellement => {
            return Some(match outcome.fin {
                Some(end) => running(context, end, &RENOUVELE_JUSQU_AU, place),
                None => Reponse::one(Verdict::Conforme, Message::new(&RENOUVELE), place),
            });
        }
        SuiteContrat::Resiliation => &RESILIE,
        SuiteContrat::NonRenouvellement => &NON_RENOUVELE,
        SuiteContrat::EnCours | SuiteContrat::Autre(_) => return None,
    };
    let what = |day: Argument| Message::new(texte).with("le", day);
    let over = |day: Argument| {
        let constat = Constat::new(what(day), place.clone()).remedy(Message::new(&CONVENIR));
        Reponse::new(Verdict::NonConforme, vec![constat])
    };
    let ahead = |day: Argument, due: Date| {
        let constat = Constat::new(Message::new(&A_PRENDRE_EFFET).with("quoi", what(day)), place.clone());
        Reponse::new(Verdict::AVenir, vec![constat.due(due)])
    };
    let unclear = |day: Argument, why| {
        Reponse::one(Verdict::Indetermine, Message::new(why).with("quoi", what(day)), place.clone())
    };
    // Whatever its date, it has taken effect once the contract has come to the end that it states.
    let is_over = context.contract().and_then(|contract| contract.fin).is_some_and(|end| end < context.date);
    Some(match (outcome.le, end) {
        (Some(day), _) if is_over || day.last() <= context.date => over(day.into()),
        (None, _) if is_over => over((&SANS_DATE).into()),
        (Some(day), _) if day.first() > context.date => ahead(day.into(), day.first()),
        (Some(day), _) => unclear(day.into(), &JOUR_INCONNU),
        (None, Some(end)) if outcome.nature == Some(SuiteContrat::NonRenouvellement) && end >= context.date => {
            ahead(end.into(), end)
        }
        (None, _) => unclear((&SANS_DATE).into(), &DATE_INCONNUE),
    })
}
