//! The dated sessions of the actions, as an iCalendar file (RFC 5545).

mod fuseau;

use super::lignes::{Lignes, displayed, joined};
use super::uid::{owner, uid};
use crate::publish::{ActionPublique, Publication, SeancePublique};
use crate::values::Date;
use fuseau::Fuseau;

/// The dated sessions of every action; `None` when there is none, because a calendar holds one event at least.
///
/// The same publication gives the same bytes: the stamp is its date, and no clock is read. A session keeps its
/// identifier as long as its day and its hour do not change.
///
/// ```
/// use cpts_core::exchange::{icalendar, publication};
///
/// let text = r#"{"format": "cpts-publication", "version": "1.0", "date": "2026-11-21", "projet_de_sante": {"actions": [
///   {"id": "a", "intitule": "Dépistage", "seances": [{"le": "2026-12-01", "debut": "20:00", "fin": "22:00"}]}]}}"#;
/// let read = publication::read(text.as_bytes());
/// let calendar = icalendar::write(&read.publication).unwrap();
/// assert!(calendar.contains("DTSTART;TZID=Europe/Paris:20261201T200000\r\n"));
/// ```
#[must_use]
pub fn write(publication: &Publication) -> Option<String> {
    let project = publication.projet_de_sante.as_ref()?;
    let actions: Vec<&ActionPublique> = project.actions.iter().flatten().collect();
    calendar(publication, &actions)
}

/// The dated sessions of one action of a publication; `None` when it has none.
#[must_use]
pub fn write_action(publication: &Publication, action: &ActionPublique) -> Option<String> {
    calendar(publication, &[action])
}

fn calendar(publication: &Publication, actions: &[&ActionPublique]) -> Option<String> {
    if !actions.iter().any(|action| is_dated(action)) {
        return None;
    }
    let departement = publication.identite.as_ref().and_then(|identity| identity.departement.as_ref());
    let zone = Fuseau::of(departement.and_then(|departement| departement.code.as_deref()));
    let mut out = Lignes::default();
    out.line("BEGIN", "VCALENDAR");
    out.line("VERSION", "2.0");
    out.line("PRODID", concat!("-//cpts//cpts ", env!("CARGO_PKG_VERSION"), "//FR"));
    out.line("CALSCALE", "GREGORIAN");
    out.line("METHOD", "PUBLISH");
    // What the standard has no word for, every agenda reads here.
    out.text("X-WR-CALNAME", publication.nom().unwrap_or("CPTS"));
    zone.define(&mut out);
    for action in actions {
        for session in action.seances.iter().flatten() {
            event(&mut out, publication, action, session, zone);
        }
    }
    out.line("END", "VCALENDAR");
    Some(out.finish())
}

fn is_dated(action: &ActionPublique) -> bool {
    action.seances.iter().flatten().any(|session| session.le.is_some())
}

fn event(out: &mut Lignes, publication: &Publication, action: &ActionPublique, session: &SeancePublique, zone: Fuseau) {
    let Some(day) = session.le else { return };
    let start = session.debut.as_deref().and_then(hour);
    let end = session.fin.as_deref().and_then(hour).filter(|end| start.as_ref().is_some_and(|start| start < end));
    let title = action.intitule.as_deref().unwrap_or_default();
    let key = action.id.as_deref().unwrap_or(title);
    let day_of = compact(day);
    let at = |hour: &str| joined(&[&day_of, "T", hour]);
    let moment = at(start.as_deref().unwrap_or_default());
    out.line("BEGIN", "VEVENT");
    out.line("UID", &uid(&[owner(publication), key, &moment]));
    out.line("DTSTAMP", &joined(&[&compact(publication.date.unwrap_or(day)), "T000000Z"]));
    match &start {
        Some(_) => out.line(&zone.property("DTSTART"), &moment),
        None => out.line("DTSTART;VALUE=DATE", &day_of),
    }
    match (&start, end, day.add_days(1)) {
        (Some(_), Some(end), _) => out.line(&zone.property("DTEND"), &at(&end)),
        // The end of a whole day is the day after, which it does not hold.
        (None, _, Some(next)) => out.line("DTEND;VALUE=DATE", &compact(next)),
        _ => {}
    }
    out.text("SUMMARY", title);
    if let Some(place) = &session.lieu {
        out.text("LOCATION", place);
    }
    let description = description(publication, action, session);
    if !description.is_empty() {
        out.text("DESCRIPTION", &description);
    }
    if let Some(page) = session.inscription.as_deref().filter(|page| is_address(page)) {
        out.line("URL", page);
    }
    if let Some(mission) = &action.mission {
        out.text("CATEGORIES", mission.texte());
    }
    out.line("STATUS", if session.annulee == Some(true) { "CANCELLED" } else { "CONFIRMED" });
    out.line("END", "VEVENT");
}

fn description(publication: &Publication, action: &ActionPublique, session: &SeancePublique) -> String {
    let mut description = String::new();
    let registration = session.inscription.as_deref();
    let parts = [("", action.objectif.as_deref()), ("Inscription : ", registration), ("", publication.nom())];
    for (label, text) in parts {
        let Some(text) = text else { continue };
        if !description.is_empty() {
            description.push('\n');
        }
        description.push_str(label);
        description.push_str(text);
    }
    description
}

/// An hour `HH:MM` as a calendar writes it; what is not one is left to people to read.
fn hour(text: &str) -> Option<String> {
    let (hours, minutes) = text.split_once(':')?;
    let is_below =
        |part: &str, bound: &str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit()) && part < bound;
    (is_below(hours, "24") && is_below(minutes, "60")).then(|| joined(&[hours, minutes, "00"]))
}

/// Whether a text is an address of the web, that a line can hold as it is.
pub(super) fn is_address(text: &str) -> bool {
    text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).is_some_and(|rest| {
        !rest.is_empty()
            && rest.bytes().all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'"' | b'<' | b'>' | b'\\'))
    })
}

pub(super) fn compact(date: Date) -> String {
    let mut compact = String::with_capacity(8);
    for part in displayed(&date).split('-') {
        compact.push_str(part);
    }
    compact
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_and_addresses_are_those_of_the_standards() {
        assert_eq!(hour("20:00").as_deref(), Some("200000"));
        for text in ["24:00", "20h", "8:00", "20:60", "20:0", "", "+1:00"] {
            assert_eq!(hour(text), None, "{text}");
        }
        assert!(is_address("https://cpts.exemple.invalid/inscription?a=1"));
        for text in ["javascript:alert(1)", "https://", "https://a b", "https://a\r\nX:1", "par téléphone"] {
            assert!(!is_address(text), "{text}");
        }
    }
}
