//! `cpts calendar`: the dates of a dossier as an iCalendar file (RFC 5545).

use std::fmt::Write as _;

use cpts_core::bilan::{Bilan, Echeance, NatureEcheance};
use cpts_core::exchange::lignes::Lignes;
use cpts_core::exchange::uid::uid;
use cpts_core::rules;
use cpts_core::values::Date;

use crate::arguments::Calendar;
use crate::dossiers::{self, Examen};
use crate::issue::Issue;
use crate::langue::say;
use crate::mots::Mots;
use crate::{ecriture, sortie};

pub(crate) fn run(arguments: &Calendar) -> Result<Issue, String> {
    let mots = Mots::new(arguments.lecture.lang, arguments.lecture.masked);
    let mut examens = Vec::new();
    let all = dossiers::with_bases(&arguments.lecture, |bases| {
        bases.each(&arguments.files, |examen| {
            examens.push(examen);
            Ok(())
        })
    })?;
    match (ics(&examens, mots), &arguments.out) {
        (Some(text), Some(file)) => ecriture::write(file, text.as_bytes())?,
        (Some(text), None) => drop(sortie::stream_plain(&[&text])?),
        (None, _) if all => {
            return Err(say(
                "aucune échéance n'est connue : il n'y a pas de calendrier à écrire",
                "no deadline is known: there is no calendar to write",
            ));
        }
        (None, _) => {}
    }
    Ok(if all { Issue::Conforme } else { Issue::Illisible })
}

/// The dates of some dossiers, as whole days without alarm.
///
/// A date keeps its identifier from one calendar to the next, even when its day changes: to import a calendar anew
/// moves what was there. The same dossiers, on the same day, give the same bytes.
/// A calendar holds one date at least: without any there is none.
pub(crate) fn ics(examens: &[Examen], mots: Mots) -> Option<String> {
    let is_alone = examens.len() == 1;
    let title = match examens {
        [examen] => mots.fill("Échéances : {nom}", "Deadlines: {nom}", &[("nom", &mots.nom(&examen.bilan))]),
        _ => mots.say("Échéances des CPTS", "Deadlines of the CPTS"),
    };
    let mut out = Lignes::default();
    out.line("BEGIN", "VCALENDAR");
    out.line("VERSION", "2.0");
    out.line("PRODID", concat!("-//cpts//cpts ", env!("CARGO_PKG_VERSION"), "//FR"));
    out.line("CALSCALE", "GREGORIAN");
    out.line("METHOD", "PUBLISH");
    // What the standard has no word for, every agenda reads here.
    out.text("X-WR-CALNAME", &title);
    let mut is_empty = true;
    for examen in examens {
        let mut known: Vec<String> = Vec::new();
        for date in examen.bilan.echeances() {
            // Two findings of a rule at one place differ by their rank.
            let rank = known.iter().filter(|key| **key == date.cle).count();
            let uid = uid_of(examen, &date.cle, rank);
            event(&mut out, &examen.bilan, &date, &uid, is_alone, mots);
            known.push(date.cle);
            is_empty = false;
        }
    }
    out.line("END", "VCALENDAR");
    (!is_empty).then(|| out.finish())
}

fn event(out: &mut Lignes, bilan: &Bilan, date: &Echeance, uid: &str, is_alone: bool, mots: Mots) {
    let message = date.message.render(mots.langue, mots.masked);
    let amount = date.montant.map(|amount| format!(" ({})", mots.amount(amount)));
    let name = mots.nom(bilan);
    let owner = if is_alone { String::new() } else { format!("{name}{}", mots.colon()) };
    out.line("BEGIN", "VEVENT");
    out.line("UID", uid);
    // The stamp is the date of the report, so that no clock is read.
    out.line("DTSTAMP", &format!("{}T000000Z", compact(bilan.date)));
    out.line("DTSTART;VALUE=DATE", &compact(date.le));
    // The end of a whole day is the day after, which it does not hold.
    if let Some(next) = date.le.add_days(1) {
        out.line("DTEND;VALUE=DATE", &compact(next));
    }
    out.text("SUMMARY", &format!("{owner}{}{}", mots.capital(&message), amount.unwrap_or_default()));
    out.text("DESCRIPTION", &description(bilan, date, &name, mots));
    out.text("CATEGORIES", &nature(date.nature, mots));
    out.line("TRANSP", "TRANSPARENT");
    out.line("END", "VEVENT");
}

fn description(bilan: &Bilan, date: &Echeance, name: &str, mots: Mots) -> String {
    let mut out = name.to_owned();
    if let Some(rule) = date.regle.and_then(rules::find) {
        let _ = write!(out, "\n{}, {}", rule.id, rule.titre.typeset(mots.langue));
    }
    let origin = mots.fill(
        "Calculé au {date} à partir du dossier : sans valeur officielle.",
        "Computed as of {date} from the dossier: not official.",
        &[("date", &mots.day(bilan.date))],
    );
    out.push('\n');
    out.push_str(&origin);
    out
}

fn nature(nature: NatureEcheance, mots: Mots) -> String {
    match nature {
        NatureEcheance::Contrat => mots.say("contrat", "contract"),
        NatureEcheance::Versement => mots.say("versement", "payment"),
        _ => mots.say("règle", "rule"),
    }
}

fn compact(date: Date) -> String {
    date.to_string().replace('-', "")
}

/// The identifier of a date: a fingerprint of who it is of and of what it is about, which tells nothing of either.
fn uid_of(examen: &Examen, key: &str, rank: usize) -> String {
    let identity = examen.dossier.identite.as_ref();
    let number = identity.and_then(|identity| {
        let finess = identity.finess.as_ref().and_then(|number| Some(number.valeur().ok()?.to_string()));
        finess.or_else(|| Some(identity.siren.as_ref()?.valeur().ok()?.to_string()))
    });
    let owner = number.or_else(|| examen.bilan.nom.as_deref().map(str::to_owned)).unwrap_or_default();
    uid(&[&owner, key, &rank.to_string()])
}
