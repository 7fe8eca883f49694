//! A difference as text: by heading, then by item, the values of an item one under another.

use cpts_core::diagnostics::{Argument, Message, Pointeur};
use cpts_core::diff::{Changement, Difference, NatureChangement};
use textwrap::core::display_width;

use crate::mots::{Mots, clean};
use crate::texte::{BOLD, CYAN, DIM, GREEN, RED, YELLOW, width, wrap};

/// The whole difference.
pub(super) fn difference(difference: &Difference, mots: Mots) -> String {
    let name = difference.nom.as_deref().map(clean).filter(|name| !name.is_empty());
    let name = name.unwrap_or_else(|| mots.say("CPTS sans nom", "CPTS without a name"));
    let changes = &difference.changements;
    if changes.is_empty() {
        let same = mots.say("rien n'a changé", "nothing changed");
        return format!("{BOLD}{name}{BOLD:#}{}{same}\n", mots.colon());
    }
    let count = mots.count(changes.len(), ("changement", "change"), ("changements", "changes"));
    let mut out = format!("{BOLD}{name}{BOLD:#}{}{count}\n", mots.colon());
    for heading in changes.chunk_by(|one, next| one.rubrique == next.rubrique) {
        let label = heading.first().map(|change| mots.texte(change.rubrique.libelle())).unwrap_or_default();
        out += &format!("\n{BOLD}{label}{BOLD:#}\n");
        for item in heading.chunk_by(|one, next| one.objet == next.objet && is_same_item(one, next)) {
            out += &self::item(item, mots);
        }
    }
    out
}

/// Whether two changes that name one item are about one, and not about two of that name.
fn is_same_item(one: &Changement, next: &Changement) -> bool {
    let pairs = [(&one.lieu_apres, &next.lieu_apres), (&one.lieu_avant, &next.lieu_avant)];
    let known = pairs.into_iter().find_map(|(one, next)| Some(item_place(one.as_ref()?) == item_place(next.as_ref()?)));
    one.objet.is_none() || known.unwrap_or(true)
}

/// The place of the item of a list that holds this place: the first on the way.
fn item_place(place: &Pointeur) -> Vec<String> {
    let is_index = |segment: &String| segment.bytes().all(|byte| byte.is_ascii_digit());
    let mut segments: Vec<String> = place.segments().collect();
    let end = segments.iter().position(is_index);
    segments.truncate(end.map_or(0, |end| end + 1));
    segments
}

/// The changes of one item, or a change of none.
fn item(changes: &[Changement], mots: Mots) -> String {
    let [first, rest @ ..] = changes else { return String::new() };
    let Some(objet) = &first.objet else {
        return lines(changes, "  ", true, mots);
    };
    let objet = said(objet, mots);
    let whole = first.champ.is_none();
    if rest.is_empty() && (whole || first.phrase.is_some()) {
        // One line says it all: the item is new, or gone, or something is said of it in words.
        let text = match (&first.phrase, first.nature) {
            (None, NatureChangement::Ajout | NatureChangement::Retrait) => objet,
            _ => format!("{objet}{}{}", mots.colon(), said(&first.message(), mots)),
        };
        return signed(first, &text, mots);
    }
    let mut out = format!("  {YELLOW}~{YELLOW:#} {objet}{}\n", place(first, mots));
    out += &lines(changes, "      ", false, mots);
    out
}

fn signed(change: &Changement, text: &str, mots: Mots) -> String {
    let (style, sign) = sign(change);
    let wrapped = wrap(text, "", "    ");
    format!("  {style}{sign}{style:#} {}{}\n", wrapped.trim_end(), place(change, mots))
}

fn sign(change: &Changement) -> (anstyle::Style, char) {
    match change.nature {
        NatureChangement::Ajout => (GREEN, '+'),
        NatureChangement::Retrait => (RED, '-'),
        NatureChangement::Ordre | NatureChangement::Ecriture => (CYAN, '='),
        _ => (YELLOW, '~'),
    }
}

/// Changes one under another, the values in columns where they fit.
fn lines(changes: &[Changement], indent: &str, with_place: bool, mots: Mots) -> String {
    let label = |change: &Changement| change.champ.as_ref().map(|champ| said(champ, mots)).unwrap_or_default();
    let is_row = |change: &Changement| change.phrase.is_none() && change.nature == NatureChangement::Modification;
    let widest = changes.iter().filter(|change| is_row(change)).map(|change| display_width(&label(change))).max();
    let widest = widest.unwrap_or(0).min(width() / 2);
    let mut out = String::new();
    for change in changes {
        let (style, sign) = sign(change);
        let start = format!("{indent}{style}{sign}{style:#} ");
        let text = if is_row(change) {
            let label = label(change);
            let gap = " ".repeat(widest.saturating_sub(display_width(&label)));
            let value =
                |value: &Option<Argument>| value.as_ref().map(|value| argument(value, mots)).unwrap_or_default();
            format!("{label}{gap}  {DIM}{}{DIM:#} → {}", value(&change.avant), value(&change.apres))
        } else {
            said(&change.message(), mots)
        };
        out += &format!("{start}{text}{}\n", if with_place { place(change, mots) } else { String::new() });
    }
    out
}

/// Where it stands, when names are hidden: nothing else tells two items apart.
fn place(change: &Changement, mots: Mots) -> String {
    let place = change.lieu_apres.as_ref().or(change.lieu_avant.as_ref()).filter(|_| mots.masked);
    place.map(|place| format!("  {DIM}{}{DIM:#}", clean(&place.render(true)))).unwrap_or_default()
}

fn said(message: &Message, mots: Mots) -> String {
    message.render(mots.langue, mots.masked)
}

fn argument(value: &Argument, mots: Mots) -> String {
    value.render(mots.langue, mots.masked)
}
