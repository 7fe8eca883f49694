//! The actions of the health project, as plans.

use super::bundle::{Bundle, Profil};
use super::elements::{concept, telecom, text};
use super::organisation::opaque;
use super::systemes::{ACTION, COMMUNE, CONTEXTE, MISSION, THEME, VOLET};
use crate::exchange::nom::keys;
use crate::json::Objet;
use crate::publish::{ActionPublique, CodeLibelle, Publication};

pub(super) fn put(bundle: &mut Bundle<'_>, publication: &Publication) {
    let actions = publication.projet_de_sante.as_ref().and_then(|project| project.actions.as_deref());
    let actions = actions.unwrap_or_default();
    let keys = keys(actions.iter().map(|action| action.id.as_deref()));
    for (action, key) in actions.iter().zip(keys) {
        let cible = bundle.cible("action", &key);
        bundle.put("PlanDefinition", &cible, Profil::Projet, |resource| fill(resource, action, publication));
    }
}

fn fill(resource: Objet, action: &ActionPublique, publication: &Publication) -> Objet {
    let topics = [
        action.mission.as_ref().map(|code| concept(MISSION, code)),
        action.volet.as_ref().map(|code| concept(VOLET, code)),
    ];
    let themes = action.themes.iter().flatten().map(|code| concept(THEME, code));
    let contact = action.contact.as_ref().map(|contact| Objet::new().with("telecom", telecom(contact)));
    let goals = action.objectifs_specifiques.iter().flatten();
    resource
        .with("identifier", opaque(ACTION, action.id.as_deref()))
        .with("title", action.intitule.as_ref())
        .with("status", status(action.statut.as_ref()))
        .with("publisher", publication.nom())
        .with("contact", Vec::from_iter(contact))
        .with("description", action.objectif.as_ref())
        .with("useContext", Vec::from_iter(action.publics.iter().flatten().map(|public| context(public))))
        .with("jurisdiction", Vec::from_iter(action.communes.iter().flatten().map(|commune| concept(COMMUNE, commune))))
        .with("purpose", action.contexte.as_ref())
        .with("effectivePeriod", Objet::new().with("start", action.debut).with("end", action.fin))
        .with("topic", topics.into_iter().flatten().chain(themes).collect::<Vec<_>>())
        .with("goal", Vec::from_iter(goals.map(|goal| Objet::new().with("description", text(goal)))))
}

/// Whether people may rely on the plan: a halted action is to be used no more than one that is over.
fn status(status: Option<&CodeLibelle>) -> &'static str {
    match status.and_then(|status| status.code.as_deref()) {
        Some("a_etude" | "en_projet" | "en_construction") => "draft",
        Some("en_cours" | "deployee") => "active",
        Some("terminee" | "suspendue") => "retired",
        _ => "unknown",
    }
}

fn context(public: &str) -> Objet {
    let code = Objet::new().with("system", CONTEXTE).with("code", "public");
    Objet::new().with("code", code).with("valueCodeableConcept", text(public))
}
