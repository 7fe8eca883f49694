//! DON-03: dates come in an order that can be.

use crate::diagnostics::{Gravite, Message, Pointeur, Texte};
use crate::model::{DatePartielle, DecisionArs, Dossier};
use crate::rules::{BaseLegale, Confiance, Constat, Contexte, Regle, Reponse, Stade, Verdict};

pub(in crate::rules) static DON_03: Regle = Regle {
    id: "DON-03",
    titre: Texte::new("Les dates se suivent dans un ordre possible", "The dates come in an order that can be"),
    explication: Texte::new(
        "La CPTS est créée, son projet déposé puis validé, son contrat signé, chaque mission démarrée puis déployée ; ce qui finit a commencé, et ce qui est mis à jour a été écrit. Deux dates du même jour vont, une date incomplète n'est en défaut que si aucun de ses jours ne convient, et si certains seulement conviennent, la règle ne tranche pas.",
        "The CPTS is created, its project filed then validated, its contract signed, each mission started then deployed; what ends has begun, and what is updated was written. Two dates of one day are fine, an incomplete date is at fault only if none of its days will do, and if only some will, the rule does not tell.",
    ),
    remede: Texte::new(
        "corriger celle des deux dates qui est fausse",
        "correct the one of the two dates that is wrong",
    ),
    gravite: Gravite::Ecart,
    depuis: None,
    stade: Stade::Toujours,
    bases: &[
        BaseLegale::new(
            "Le parcours d'une CPTS va de la lettre d'intention au projet de santé, à sa validation, puis au contrat.",
            "The life of a CPTS goes from the letter of intent to the health project, its validation, then the contract.",
            Some("https://medaviz.com/aci-quelle-remuneration-pour-les-cpts/amp"),
            Confiance::PlusieursSources,
        ),
        BaseLegale::new(
            "Chercher les dates qui se contredisent est une règle de ce logiciel.",
            "Looking for dates that contradict each other is this software's own rule.",
            None,
            Confiance::ProjetLogiciel,
        ),
    ],
    evaluate,
};

static INVERSION: Texte =
    Texte::new("{apres} ({b}) vient avant {avant} ({a})", "{apres} ({b}) comes before {avant} ({a})");
static INCERTAIN: Texte = Texte::new(
    "{apres} ({b}) et {avant} ({a}) : ces dates ne sont pas assez précises pour dire laquelle vient d'abord",
    "{apres} ({b}) and {avant} ({a}): these dates are not precise enough to tell which comes first",
);

static CREATION: Texte = Texte::new("la création de la CPTS", "the creation of the CPTS");
static LETTRE: Texte = Texte::new("la lettre d'intention", "the letter of intent");
static DEPOT: Texte = Texte::new("le dépôt du projet de santé", "the filing of the health project");
static VALIDATION: Texte = Texte::new("la validation du projet de santé", "the validation of the health project");
static SIGNATURE: Texte = Texte::new("la signature du contrat", "the signature of the contract");
static FIN_DU_CONTRAT: Texte = Texte::new("la fin du contrat", "the end of the contract");
static AVENANT: Texte = Texte::new("la signature de l'avenant", "the signature of the amendment");
static DEMARRAGE: Texte = Texte::new("le démarrage de la mission", "the start of the mission");
static DEPLOIEMENT: Texte = Texte::new("le déploiement de la mission", "the deployment of the mission");
static PLAN: Texte = Texte::new("la rédaction du plan de crise", "the writing of the crisis plan");
static MISE_A_JOUR_DU_PLAN: Texte = Texte::new("la mise à jour du plan de crise", "the update of the crisis plan");
static DEBUT_DE_CRISE: Texte = Texte::new("le début de la crise", "the beginning of the crisis");
static FIN_DE_CRISE: Texte = Texte::new("la fin de la crise", "the end of the crisis");
static DEBUT_D_ACTION: Texte = Texte::new("le début de l'action", "the beginning of the action");
static FIN_D_ACTION: Texte = Texte::new("la fin de l'action", "the end of the action");
static MISE_A_JOUR: Texte = Texte::new("la mise à jour du dossier", "the update of the dossier");
static EXPIRATION: Texte = Texte::new("l'expiration du dossier", "the expiry of the dossier");

/// Something dated: what it is, when, and where the dossier says so.
#[derive(Clone)]
struct Fait {
    nom: &'static Texte,
    le: DatePartielle,
    lieu: Pointeur,
}

impl Fait {
    fn new(nom: &'static Texte, le: Option<impl Into<DatePartielle>>, lieu: impl FnOnce() -> Pointeur) -> Option<Self> {
        le.map(|le| Self { nom, le: le.into(), lieu: lieu() })
    }
}

fn evaluate(context: &Contexte<'_>) -> Reponse {
    let dossier = context.dossier;
    let life = life(dossier);
    let mut answers = Vec::new();
    for rank in 1..life.len() {
        answers.extend(against_all(life.get(rank), life.get(..rank).unwrap_or_default()));
    }
    for (start, deployment) in missions(dossier) {
        let before: Vec<Fait> = life.iter().cloned().chain(start.clone()).collect();
        answers.extend(against_all(start.as_ref(), &life));
        answers.extend(against_all(deployment.as_ref(), &before));
    }
    let pairs = alone(dossier).into_iter().chain(contract(dossier)).chain(crises(dossier)).chain(actions(dossier));
    answers.extend(pairs.filter_map(|(before, after)| against_all(after.as_ref(), before.as_slice())));
    Reponse::gather(answers)
}

/// A fact against those that must not come after it: the nearest one that surely does is told.
///
/// Each is looked at, not the nearest alone: of three dates, the middle one may be too vague to show what the two others
/// show. Where none does, the nearest alone is asked for a sure order: the others are before it, or in doubt with it.
fn against_all(fact: Option<&Fait>, earlier: &[Fait]) -> Option<(Verdict, Option<Constat>)> {
    let fact = fact.filter(|_| !earlier.is_empty())?;
    let about = |texte, before: &Fait| {
        let message = Message::new(texte).with("apres", fact.nom).with("b", fact.le);
        Some(Constat::new(message.with("avant", before.nom).with("a", before.le), fact.lieu.clone()))
    };
    let inverted = earlier.iter().rev().find(|before| before.le.first() > fact.le.last());
    let uncertain = earlier.last().filter(|before| before.le.last() > fact.le.first());
    Some(match (inverted, uncertain) {
        (Some(before), _) => (Verdict::NonConforme, about(&INVERSION, before)),
        (None, Some(before)) => (Verdict::Indetermine, about(&INCERTAIN, before)),
        (None, None) => (Verdict::Conforme, None),
    })
}

/// The life of a CPTS up to its contract, in order.
fn life(dossier: &Dossier) -> Vec<Fait> {
    let at = Pointeur::from_static;
    let project = dossier.projet_de_sante.as_ref();
    let decision = project.and_then(|project| project.ars.as_ref());
    let validated = decision.filter(|decision| decision.decision == Some(DecisionArs::Validation));
    let facts = [
        Fait::new(&CREATION, dossier.identite.as_ref().and_then(|identity| identity.creation), || {
            at("/identite/creation")
        }),
        Fait::new(&DEPOT, project.and_then(|project| project.depot), || at("/projet_de_sante/depot")),
        Fait::new(&VALIDATION, validated.and_then(|decision| decision.le), || at("/projet_de_sante/ars/le")),
        signature(dossier),
    ];
    facts.into_iter().flatten().collect()
}

fn signature(dossier: &Dossier) -> Option<Fait> {
    let signed = dossier.contrat_aci.as_ref().and_then(|contract| contract.signature);
    Fait::new(&SIGNATURE, signed, || Pointeur::from_static("/contrat_aci/signature"))
}

/// The start and the deployment of each mission.
fn missions(dossier: &Dossier) -> impl Iterator<Item = (Option<Fait>, Option<Fait>)> + '_ {
    let missions = dossier.contrat_aci.iter().flat_map(|contract| contract.missions.iter().flatten());
    missions.enumerate().map(|(index, mission)| {
        let at = |key| Pointeur::from_static("/contrat_aci/missions").index(index).key(key);
        (
            Fait::new(&DEMARRAGE, mission.demarrage, || at("demarrage")),
            Fait::new(&DEPLOIEMENT, mission.deploiement, || at("deploiement")),
        )
    })
}

type Paire = (Option<Fait>, Option<Fait>);

/// Pairs that stand alone.
fn alone(dossier: &Dossier) -> [Paire; 2] {
    let at = Pointeur::from_static;
    let project = dossier.projet_de_sante.as_ref();
    [
        (
            Fait::new(&LETTRE, project.and_then(|project| project.lettre_intention), || {
                at("/projet_de_sante/lettre_intention")
            }),
            Fait::new(&DEPOT, project.and_then(|project| project.depot), || at("/projet_de_sante/depot")),
        ),
        (
            Fait::new(&MISE_A_JOUR, dossier.mis_a_jour, || at("/mis_a_jour")),
            Fait::new(&EXPIRATION, dossier.expire_le, || at("/expire_le")),
        ),
    ]
}

/// The end and the amendments of the contract, after its signature.
fn contract(dossier: &Dossier) -> impl Iterator<Item = Paire> + '_ {
    let contract = dossier.contrat_aci.as_ref();
    let end = Fait::new(&FIN_DU_CONTRAT, contract.and_then(|contract| contract.fin), || {
        Pointeur::from_static("/contrat_aci/fin")
    });
    let amendments = contract.into_iter().flat_map(|contract| contract.avenants.iter().flatten()).enumerate();
    let amendments = amendments.map(|(index, amendment)| {
        Fait::new(&AVENANT, amendment.signature, || {
            Pointeur::from_static("/contrat_aci/avenants").index(index).key("signature")
        })
    });
    core::iter::once(end).chain(amendments).map(|after| (signature(dossier), after))
}

/// The plan and its updates, each crisis and its end.
fn crises(dossier: &Dossier) -> impl Iterator<Item = Paire> + '_ {
    let plan = dossier.plan_de_crise.as_ref();
    let written =
        Fait::new(&PLAN, plan.and_then(|plan| plan.redaction), || Pointeur::from_static("/plan_de_crise/redaction"));
    let updates = plan.into_iter().flat_map(|plan| plan.mises_a_jour.iter().flatten()).enumerate();
    let updates = updates.map(move |(index, day)| {
        let place = || Pointeur::from_static("/plan_de_crise/mises_a_jour").index(index);
        (written.clone(), Fait::new(&MISE_A_JOUR_DU_PLAN, Some(*day), place))
    });
    let crises = dossier.crises.iter().flatten().enumerate().map(|(index, crisis)| {
        let at = |key| Pointeur::from_static("/crises").index(index).key(key);
        (Fait::new(&DEBUT_DE_CRISE, crisis.debut, || at("debut")), Fait::new(&FIN_DE_CRISE, crisis.fin, || at("fin")))
    });
    updates.chain(crises)
}

fn actions(dossier: &Dossier) -> impl Iterator<Item = Paire> + '_ {
    let actions = dossier.projet_de_sante.iter().flat_map(|project| project.actions.iter().flatten());
    let ended = actions.enumerate().filter(|(_, action)| action.fin.is_some());
    ended.map(|(index, action)| {
        let at = |key| Pointeur::from_static("/projet_de_sante/actions").index(index).key(key);
        (Fait::new(&DEBUT_D_ACTION, action.debut, || at("debut")), Fait::new(&FIN_D_ACTION, action.fin, || at("fin")))
    })
}
