//! Opening hours, from the syntax of OpenStreetMap to words: those that are simple. Others are shown as they are written.

use cpts_core::diagnostics::{Argument, Message, Texte};

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
pub(super) fn lines(hours: &str) -> Option<Vec<Message>> {
    if hours.trim() == "24/7" {
        return Some(vec![Message::new(&TOUJOURS)]);
    }
    let rules = hours.split(';').map(str::trim).filter(|rule| !rule.is_empty());
    rules.map(line).collect::<Option<Vec<_>>>().filter(|lines| !lines.is_empty())
}

fn line(rule: &str) -> Option<Message> {
    let (days, hours) = rule.split_once(' ')?;
    let mut said = Vec::new();
    for days in days.split(',') {
        said.push(match days.split_once('-') {
            Some((first, last)) => Message::new(&SUITE).with("premier", day(first)?).with("dernier", day(last)?).into(),
            None => Argument::Texte(day(days)?),
        });
    }
    let hours = match hours.trim() {
        "off" | "closed" => Argument::Texte(&FERME),
        hours => Argument::Liste(hours.split(',').map(range).collect::<Option<_>>()?),
    };
    Some(Message::new(&LIGNE).with("jours", said).with("heures", hours))
}

fn day(code: &str) -> Option<&'static Texte> {
    JOURS.iter().find(|(known, _)| *known == code).map(|(_, texte)| texte)
}

fn range(range: &str) -> Option<Argument> {
    let (start, end) = range.trim().split_once('-')?;
    Some(Message::new(&PLAGE).with("debut", time(start)?).with("fin", time(end)?).into())
}

/// A time of the day, `HH:MM`, up to midnight.
fn time(text: &str) -> Option<Argument> {
    let (hours, minutes) = text.split_once(':').filter(|(hours, minutes)| hours.len() == 2 && minutes.len() == 2)?;
    let number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse::<u8>().ok()).flatten();
    let (hour, minute) = (number(hours)?, number(minutes)?);
    if hour > 24 || minute > 59 || hour == 24 && minute > 0 {
        return None;
    }
    Some(match minute {
        0 => Message::new(&HEURE).with("h", hour).into(),
        _ => Message::new(&HEURE_ET_MINUTES).with("h", hour).with("min", Argument::Public(minutes.into())).into(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use cpts_core::diagnostics::Langue;
    use proptest::prelude::*;

    fn said(hours: &str, langue: Langue) -> Vec<String> {
        lines(hours).unwrap().iter().map(|line| line.render(langue, false)).collect()
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
            assert!(lines(other).is_none(), "{other}");
        }
    }

    proptest! {
        #[test]
        fn no_hours_are_a_fault(text in "[MoTu0-9:,; -]{0,30}", any in ".{0,30}") {
            let _ = (lines(&text), lines(&any));
        }
    }
}
