//! Opening hours, from the syntax of OpenStreetMap to words: those that are simple. Others are shown as they are written.

use cpts_core::diagnostics::Texte;

use crate::widgets::Reglages;

static JOURS: [(&str, Texte); 8] = [
    ("Mo", Texte::new("lundi", "Monday")),
    ("Tu", Texte::new("mardi", "Tuesday")),
    ("We", Texte::new("mercredi", "Wednesday")),
    ("Th", Texte::new("jeudi", "Thursday")),
    ("Fr", Texte::new("vendredi", "Friday")),
    ("Sa", Texte::new("samedi", "Saturday")),
    ("Su", Texte::new("dimanche", "Sunday")),
    ("PH", Texte::new("jours fériés", "public holidays")),
];
static SUITE: Texte = Texte::new("du {premier} au {dernier}", "{premier} to {dernier}");
static LIGNE: Texte = Texte::new("{jours} : {heures}", "{jours}: {heures}");
static PLAGE: Texte = Texte::new("{debut} à {fin}", "{debut} to {fin}");
static HEURE: Texte = Texte::new("{h} h", "{h}:00");
static HEURE_ET_MINUTES: Texte = Texte::new("{h} h {min}", "{h}:{min}");
static FERME: Texte = Texte::new("fermé", "closed");
static TOUJOURS: Texte = Texte::new("ouvert jour et nuit, tous les jours", "open day and night, every day");

/// The lines that say these hours, each for some days; nothing when they are not of the simplest kind.
pub(super) fn lines(hours: &str, reglages: &Reglages) -> Option<Vec<String>> {
    if hours.trim() == "24/7" {
        return Some(vec![TOUJOURS.typeset(reglages.langue)]);
    }
    let mut lines = Vec::new();
    for rule in hours.split(';') {
        let rule = rule.trim();
        if !rule.is_empty() {
            lines.push(line(rule, reglages)?);
        }
    }
    (!lines.is_empty()).then_some(lines)
}

fn line(rule: &str, reglages: &Reglages) -> Option<String> {
    let (days, hours) = rule.split_once(' ')?;
    let mut said = Vec::new();
    for days in days.split(',') {
        said.push(match days.split_once('-') {
            Some((first, last)) => {
                reglages.fill(&SUITE, &[("premier", day(first, reglages)?), ("dernier", day(last, reglages)?)])
            }
            None => day(days, reglages)?.to_owned(),
        });
    }
    let hours = match hours.trim() {
        "off" | "closed" => FERME.typeset(reglages.langue),
        hours => {
            let mut ranges = Vec::new();
            for hours in hours.split(',') {
                ranges.push(range(hours, reglages)?);
            }
            reglages.listed(&ranges)
        }
    };
    Some(reglages.fill(&LIGNE, &[("jours", &reglages.listed(&said)), ("heures", &hours)]))
}

fn day(code: &str, reglages: &Reglages) -> Option<&'static str> {
    let (_, texte) = JOURS.iter().find(|(known, _)| *known == code)?;
    Some(texte.get(reglages.langue))
}

fn range(range: &str, reglages: &Reglages) -> Option<String> {
    let (start, end) = range.trim().split_once('-')?;
    Some(reglages.fill(&PLAGE, &[("debut", &time(start, reglages)?), ("fin", &time(end, reglages)?)]))
}

/// A time of the day, `HH:MM`, up to midnight.
fn time(text: &str, reglages: &Reglages) -> Option<String> {
    let (hours, minutes) = text.split_once(':')?;
    if !is_up_to(hours, "24") || !is_up_to(minutes, "59") || hours == "24" && minutes != "00" {
        return None;
    }
    let texte = if minutes == "00" { &HEURE } else { &HEURE_ET_MINUTES };
    // People do not say the zero of `08 h`.
    let hour = hours.strip_prefix('0').unwrap_or(hours);
    Some(reglages.fill(texte, &[("h", hour), ("min", minutes)]))
}

/// Whether a text is two digits that are a number up to that of another.
fn is_up_to(text: &str, most: &str) -> bool {
    text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit()) && text <= most
}

#[cfg(test)]
mod tests {
    use super::*;
    use cpts_core::diagnostics::Langue;
    use proptest::prelude::*;

    fn reglages(langue: Langue) -> Reglages {
        let mut reglages = Reglages::new("2026-11-21".parse().unwrap());
        reglages.langue = langue;
        reglages
    }

    fn said(hours: &str, langue: Langue) -> Vec<String> {
        lines(hours, &reglages(langue)).unwrap()
    }

    #[test]
    fn simple_hours_are_said_in_words() {
        let hours = "Mo-Fr 08:30-12:30,14:00-19:00; Sa,Su 09:00-12:00; PH off";
        assert_eq!(
            said(hours, Langue::Fr),
            [
                "du lundi au vendredi\u{a0}: 8 h 30 à 12 h 30 et 14 h à 19 h",
                "samedi et dimanche\u{a0}: 9 h à 12 h",
                "jours fériés\u{a0}: fermé"
            ]
        );
        assert_eq!(said("Mo,We-Fr 09:00-24:00", Langue::En), ["Monday and Wednesday to Friday: 9:00 to 24:00"]);
        assert_eq!(said("24/7", Langue::Fr), ["ouvert jour et nuit, tous les jours"]);
    }

    #[test]
    fn others_are_left_as_they_are() {
        for other in
            ["lundi 9h", "Mo 9:00-10:00", "Mo[1] 09:00-10:00", "Mo 09:00+", "Jan Mo 09:00-10:00", "Mo 24:30-25:00"]
        {
            assert!(lines(other, &reglages(Langue::Fr)).is_none(), "{other}");
        }
    }

    proptest! {
        #[test]
        fn no_hours_are_a_fault(text in "[MoTu0-9:,; -]{0,30}", any in ".{0,30}") {
            let reglages = reglages(Langue::Fr);
            let _ = (lines(&text, &reglages), lines(&any, &reglages));
        }
    }
}
