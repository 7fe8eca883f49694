//! PRO-01: the letter of intent is known, or passed by the project.

use crate::diagnostics::{Gravite, Message, Pointeur, Texte};
use crate::model::{Dossier, EtapeCpts, ProjetDeSante};
use crate::rules::{BaseLegale, Confiance, Constat, Contexte, Regle, Reponse, Stade, Verdict};

pub(in crate::rules) static PRO_01: Regle = Regle {
    id: "PRO-01",
    titre: Texte::new(
        "La lettre d'intention est connue, ou le projet l'a dépassée",
        "The letter of intent is known, or the project has gone past it",
    ),
    explication: Texte::new(
        "La lettre d'intention est la première étape : elle est envoyée à l'ARS, à l'assurance maladie et à l'URPS. Un projet de santé, un contrat ou une étape plus avancée en tiennent lieu. Une lettre dont le dossier ne parle pas est inconnue : cette règle ne trouve jamais d'écart.",
        "The letter of intent is the first step: it is sent to the ARS, the health insurance and the URPS. A health project, a contract or a later stage stand for it. A letter that the dossier does not speak of is unknown: this rule never finds a breach.",
    ),
    remede: Texte::new("inscrire la date de la lettre au dossier", "write the date of the letter in the dossier"),
    gravite: Gravite::Info,
    depuis: None,
    stade: Stade::Toujours,
    bases: &[BaseLegale::new(
        "La lettre d'intention, envoyée à l'ARS, à l'assurance maladie et à l'URPS, dit le territoire, un premier diagnostic, les partenaires, les orientations et le calendrier.",
        "The letter of intent, sent to the ARS, the health insurance and the URPS, states the territory, a first diagnosis, the partners, the orientations and the calendar.",
        Some("https://www.medaviz.com/comment-rediger-sa-lettre-dintention-quand-on-construit-une-cpts/"),
        Confiance::PlusieursSources,
    )],
    evaluate,
};

static ENVOYEE: Texte = Texte::new("lettre d'intention envoyée ({le})", "letter of intent sent ({le})");
static A_ENVOYER: Texte =
    Texte::new("envoi de la lettre d'intention prévu : {le}", "letter of intent to be sent: {le}");
static DITE: Texte =
    Texte::new("lettre d'intention envoyée, à une date inconnue", "letter of intent sent, on an unknown date");
static DEPASSEE: Texte =
    Texte::new("le projet a dépassé la lettre d'intention", "the project has gone past the letter of intent");
static INCONNUE: Texte =
    Texte::new("le dossier ne dit rien de la lettre d'intention", "the dossier says nothing of the letter of intent");

fn evaluate(context: &Contexte<'_>) -> Reponse {
    let dossier = context.dossier;
    let place = Pointeur::from_static("/projet_de_sante/lettre_intention");
    let sent = dossier.projet_de_sante.as_ref().and_then(|project| project.lettre_intention);
    if let Some(day) = sent.filter(|day| day.first() <= context.date) {
        return Reponse::one(Verdict::Conforme, Message::new(&ENVOYEE).with("le", day), place);
    }
    if has_gone_past(dossier) {
        return Reponse::one(Verdict::Conforme, Message::new(&DEPASSEE), Pointeur::root());
    }
    if let Some(day) = sent {
        let constat = Constat::new(Message::new(&A_ENVOYER).with("le", day), place);
        return Reponse::new(Verdict::AVenir, vec![constat.due(day.first())]);
    }
    match stage(dossier) {
        Some(EtapeCpts::LettreIntention) => {
            Reponse::one(Verdict::Conforme, Message::new(&DITE), Pointeur::from_static("/etape"))
        }
        _ => Reponse::one(Verdict::Indetermine, Message::new(&INCONNUE), Pointeur::root()),
    }
}

fn has_gone_past(dossier: &Dossier) -> bool {
    let is_written = |project: &ProjetDeSante| {
        project.depot.is_some()
            || project.ars.as_ref().is_some_and(|ars| ars.decision.is_some())
            || [&project.objectifs, &project.parties].into_iter().flatten().any(|list| !list.is_empty())
            || project.actions.as_ref().is_some_and(|actions| !actions.is_empty())
            || project.actions_annoncees.is_some_and(|announced| announced > 0)
    };
    dossier.contrat_aci.is_some()
        || dossier.projet_de_sante.as_ref().is_some_and(is_written)
        || !matches!(stage(dossier), None | Some(EtapeCpts::LettreIntention | EtapeCpts::Autre(_)))
}

fn stage(dossier: &Dossier) -> Option<&EtapeCpts> {
    dossier.etape.as_ref()?.valeur.as_ref()
}
