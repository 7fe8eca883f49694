//! Actions: a dated session is an event, what stands all year is a service.

use super::horaires::is_time;
use super::lieux::commune;
use super::{Graphe, filled, link, node, web};
use crate::exchange::nom::keys;
use crate::json::Objet;
use crate::publish::{ActionPublique, CodeLibelle, Publication, SeancePublique};
use crate::values::Date;

pub(super) fn nodes(graphe: &Graphe<'_>, publication: &Publication) -> Vec<Objet> {
    let actions = publication.projet_de_sante.as_ref().and_then(|project| project.actions.as_deref());
    let actions = actions.unwrap_or_default();
    let keys = keys(actions.iter().map(|action| action.id.as_deref()));
    let mut nodes = Vec::new();
    for (action, key) in actions.iter().zip(keys) {
        match action.seances.as_deref().unwrap_or_default() {
            [] if is_open(action) => nodes.push(service(graphe, action, &key)),
            [] => {}
            sessions => {
                let events = sessions.iter().enumerate();
                nodes.extend(
                    events.filter_map(|(rank, session)| event(graphe, action, session, &format!("{key}\0{rank}"))),
                );
            }
        }
    }
    nodes
}

/// Whether people may come: what is not begun, over or halted serves nobody.
fn is_open(action: &ActionPublique) -> bool {
    let status = action.statut.as_ref().and_then(|status| status.code.as_deref());
    !matches!(status, Some("a_etude" | "en_projet" | "en_construction" | "terminee" | "suspendue"))
}

fn service(graphe: &Graphe<'_>, action: &ActionPublique, key: &str) -> Objet {
    let contact = action.contact.as_ref();
    let channel =
        node("ServiceChannel").with("serviceUrl", web(contact.and_then(|contact| contact.page.as_deref()))).with(
            "servicePhone",
            contact
                .and_then(|contact| contact.telephone.as_ref())
                .map(|telephone| node("ContactPoint").with("telephone", telephone)),
        );
    let communes = action.communes.iter().flatten();
    let communes = communes.map(|served| commune(served.code.as_deref(), served.libelle.as_deref()));
    shared(node("Service"), graphe.id("action", key), action)
        .with("serviceType", action.mission.as_ref().map(CodeLibelle::texte))
        .with("provider", link(&graphe.cpts()))
        .with("areaServed", Vec::from_iter(communes))
        .with("availableChannel", filled(channel))
}

fn event(graphe: &Graphe<'_>, action: &ActionPublique, session: &SeancePublique, key: &str) -> Option<Objet> {
    let day = session.le?;
    let status = match session.annulee {
        Some(true) => "https://schema.org/EventCancelled",
        _ => "https://schema.org/EventScheduled",
    };
    let place = session.lieu.as_deref().map(|place| node("Place").with("name", place));
    Some(
        shared(node("Event"), graphe.id("seance", key), action)
            .with("startDate", moment(day, session.debut.as_deref()))
            .with("endDate", session.fin.as_deref().map(|end| moment(day, Some(end))))
            .with("eventStatus", status)
            .with("location", place)
            .with("organizer", link(&graphe.cpts()))
            .with("potentialAction", registration(session.inscription.as_deref())),
    )
}

/// A day, with the time of the place where it is known.
fn moment(day: Date, time: Option<&str>) -> String {
    match time.filter(|time| is_time(time)) {
        Some(time) => format!("{day}T{time}:00"),
        None => day.to_string(),
    }
}

/// How to register: a page, or words.
fn registration(how: Option<&str>) -> Option<Objet> {
    let how = how.filter(|how| !how.trim().is_empty())?;
    let out = node("RegisterAction");
    Some(match web(Some(how)) {
        Some(page) => out.with("target", page),
        None => out.with("description", how),
    })
}

fn shared(out: Objet, id: String, action: &ActionPublique) -> Objet {
    let professionals = (action.pour_professionnels == Some(true)).then_some("professionnels de santé");
    let publics = action.publics.iter().flatten().map(|public| &**public).chain(professionals);
    out.with("@id", id)
        .with("name", action.intitule.as_ref())
        .with("description", action.objectif.as_ref())
        .with("audience", Vec::from_iter(publics.map(|public| node("Audience").with("audienceType", public))))
}
