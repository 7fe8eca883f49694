//! Opening hours: schema.org knows the simplest ones of OpenStreetMap, a range of hours a time.

/// The ranges of hours, each with its days; nothing when one of them is of a kind that schema.org does not know.
pub(super) fn ranges(hours: Option<&str>) -> Vec<String> {
    let rules = hours.unwrap_or_default().split(';').map(rule);
    rules.collect::<Option<Vec<_>>>().unwrap_or_default().into_iter().flatten().collect()
}

fn rule(rule: &str) -> Option<Vec<String>> {
    let (days, hours) = rule.trim().split_once(' ')?;
    let is_day = |day: &str| matches!(day, "Mo" | "Tu" | "We" | "Th" | "Fr" | "Sa" | "Su");
    let are_days = days.split(',').all(|days| match days.split_once('-') {
        Some((first, last)) => is_day(first) && is_day(last),
        None => is_day(days),
    });
    let hours: Vec<&str> = hours.split(',').map(str::trim).collect();
    let are_hours =
        hours.iter().all(|hours| hours.split_once('-').is_some_and(|(first, last)| is_time(first) && is_time(last)));
    (are_days && are_hours).then(|| hours.iter().map(|hours| format!("{days} {hours}")).collect())
}

/// Whether it is a time of a day, `HH:MM`.
pub(super) fn is_time(text: &str) -> bool {
    let number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse::<u8>().ok()).flatten();
    let parts = text.split_once(':').filter(|(hours, minutes)| hours.len() == 2 && minutes.len() == 2);
    parts.is_some_and(|(hours, minutes)| {
        number(hours).is_some_and(|hours| hours < 24) && number(minutes).is_some_and(|minutes| minutes < 60)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn simple_hours_are_told_range_by_range_and_others_not_at_all() {
        let said = ranges(Some("Mo-Fr 09:00-12:00,14:00-18:00; Sa 09:00-12:00"));
        assert_eq!(said, ["Mo-Fr 09:00-12:00", "Mo-Fr 14:00-18:00", "Sa 09:00-12:00"]);
        for other in ["24/7", "Mo-Fr", "Mo-Fr 09:00-12:00; PH off", "lundi 9h", "Mo 25:00-26:00", "Mo +9:00-10:00"] {
            assert_eq!(ranges(Some(other)), Vec::<String>::new(), "{other}");
        }
    }
}
