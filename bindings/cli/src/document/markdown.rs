//! A document as Markdown (CommonMark, with the tables of GFM), to be finished by hand.

use super::ligne::Morceau;
use super::table::Genre;
use super::{Bloc, Document, Ligne, Section, Table};
use crate::mots::Mots;

/// A document as Markdown.
pub(crate) fn markdown(document: &Document, mots: Mots) -> String {
    let mut out = format!("# {}\n\n", escaped(&document.titre));
    for line in &document.chapeau {
        out += &format!("{}\n\n", inline(line, false));
    }
    if let Some(line) = &document.avertissement {
        out += &format!("> **{}** {}\n\n", escaped(&mots.say("Attention :", "Note:")), inline(line, false));
    }
    for Section { titre, blocs, .. } in &document.sections {
        heading(&mut out, 2, titre, "");
        all(&mut out, blocs, 2, mots);
    }
    out.push_str("---\n\n");
    for line in &document.mentions {
        out += &format!("{}\n\n", inline(line, false));
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

fn heading(out: &mut String, level: usize, title: &str, state: &str) {
    *out += &format!("{} {}{state}\n\n", "#".repeat(level), escaped(title));
}

fn all(out: &mut String, blocs: &[Bloc], level: usize, mots: Mots) {
    for bloc in blocs {
        one(out, bloc, level, mots);
    }
}

fn one(out: &mut String, bloc: &Bloc, level: usize, mots: Mots) {
    match bloc {
        Bloc::Texte(line) => *out += &format!("{}\n\n", inline(line, false)),
        Bloc::Note(line) => *out += &format!("*{}*\n\n", inline(line, false)),
        Bloc::ACompleter(what) => {
            let mark = mots.say("à compléter", "to be completed");
            *out += &format!("**\\[{mark}\\]** {}\n\n", escaped(what));
        }
        Bloc::Liste(items) => {
            for item in items {
                *out += &format!("- {}\n", inline(item, false));
            }
            out.push('\n');
        }
        Bloc::Taches(items) => {
            for item in items {
                *out += &format!("- [ ] {}\n", inline(item, false));
            }
            out.push('\n');
        }
        Bloc::Faits(facts) => {
            for (name, line) in facts {
                *out += &format!("- **{}{}** {}\n", escaped(name), mots.colon().trim_end(), inline(line, false));
            }
            out.push('\n');
        }
        Bloc::Table(content) => table(out, content),
        Bloc::Figure(_) => {}
        Bloc::Partie(part) => {
            let state = part.etat.as_ref().map(|state| format!(" ({})", escaped(&state.nom)));
            heading(out, (level + 1).min(6), &part.titre, &state.unwrap_or_default());
            all(out, &part.blocs, level + 1, mots);
        }
    }
}

fn table(out: &mut String, table: &Table) {
    *out += &format!("*{}*\n\n", escaped(&table.legende));
    // Once for all the rows: to know it takes the whole table.
    let shown = table.shown();
    let columns = || shown.iter().copied();
    let named = || columns().filter_map(|rank| table.colonnes.get(rank));
    let titles: Vec<String> = named().map(|column| escaped(&column.titre)).collect();
    let rules: Vec<&str> = named().map(|column| if column.genre == Genre::Nombre { "---:" } else { "---" }).collect();
    *out += &format!("| {} |\n| {} |\n", titles.join(" | "), rules.join(" | "));
    for row in table.lignes.iter().chain(&table.total) {
        let cells: Vec<String> =
            columns().map(|rank| row.get(rank).map_or_else(String::new, |cell| inline(cell, true))).collect();
        *out += &format!("| {} |\n", cells.join(" | "));
    }
    out.push('\n');
}

/// A line; inside a cell, nothing but a tag breaks a line.
fn inline(line: &Ligne, in_cell: bool) -> String {
    let mut out = String::new();
    for piece in &line.0 {
        match piece {
            Morceau::Texte(text) => out += &escaped(text),
            Morceau::Fort(text) => out += &format!("**{}**", escaped(text)),
            Morceau::Lien { texte, adresse } => out += &format!("[{}](<{}>)", escaped(texte), address(adresse)),
            Morceau::Etat(state) => out += &escaped(&state.nom),
            Morceau::Saut if in_cell => out.push_str("<br>"),
            Morceau::Saut => out.push_str(" ; "),
        }
    }
    out
}

/// An address between `<` and `>`.
fn address(text: &str) -> String {
    text.replace('\\', "%5C").replace('<', "%3C").replace('>', "%3E").replace('|', "%7C")
}

/// A text of which nothing is taken for a mark.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut before = ' ';
    let mut letters = text.chars().peekable();
    let first = text.trim_start().chars().next();
    let begins_a_block = matches!(first, Some('-' | '+' | '#' | '=' | '0'..='9'));
    let mut is_beginning = true;
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied().unwrap_or(' ');
        // Inside a word, an underscore is no mark.
        let is_inside = before.is_alphanumeric() && next.is_alphanumeric();
        let marks = match letter {
            '\\' | '`' | '*' | '[' | ']' | '<' | '>' | '|' | '~' | '&' => true,
            '_' => !is_inside,
            '-' | '+' | '#' | '=' => is_beginning,
            '.' | ')' => is_beginning && before.is_ascii_digit() && next.is_whitespace(),
            _ => false,
        };
        if marks {
            out.push('\\');
        }
        out.push(letter);
        is_beginning &= begins_a_block && (letter.is_whitespace() || letter.is_ascii_digit());
        before = letter;
    }
    out
}
