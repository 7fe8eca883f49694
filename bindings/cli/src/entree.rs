//! What comes in: files, the standard input, the day.

use std::io::{IsTerminal, Read};
use std::path::Path;

use cpts_core::exchange::json::Limites;
use cpts_core::values::Date;

use crate::reference;

/// The bytes of a file, or of the standard input; one byte more than the limit is enough to refuse it.
pub(crate) fn read(file: &Path) -> Result<Vec<u8>, String> {
    let limit = u64::try_from(Limites::default().octets).unwrap_or(u64::MAX).saturating_add(1);
    let mut text = Vec::new();
    if file != Path::new("-") {
        let input = std::fs::File::open(file).and_then(|input| input.take(limit).read_to_end(&mut text));
        return input.map(|_| text).map_err(|error| reference::unreadable(file, &error));
    }
    let input = std::io::stdin();
    if input.is_terminal() {
        return Err("« - » lit l'entrée standard, et rien ne lui est envoyé".to_owned());
    }
    input.take(limit).read_to_end(&mut text).map_err(|error| format!("entrée standard : {error}"))?;
    Ok(text)
}

/// The day of the machine.
pub(crate) fn today() -> Result<Date, String> {
    let now = jiff::Zoned::now().date();
    let part = |number: i8| u8::try_from(number).ok();
    u16::try_from(now.year())
        .ok()
        .and_then(|year| Date::new(year, part(now.month())?, part(now.day())?))
        .ok_or_else(|| "l'horloge de la machine ne donne pas de date plausible ; préciser --date".to_owned())
}
