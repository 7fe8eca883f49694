//! A document as a page: one file, without script, without anything fetched.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::ligne::Morceau;
use super::table::Genre;
use super::{Bloc, Colonne, Document, Etat, Ligne, Partie, Section, Table, Ton};
use crate::mots::Mots;

const STYLE: &str = concat!(include_str!("theme/theme.css"), "\n", include_str!("style.css"));

/// Nothing is fetched, nothing runs: only the style of the page itself.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// A document as a page.
pub(crate) fn html(document: &Document, mots: Mots) -> String {
    let page = html! {
        (DOCTYPE)
        html lang=(mots.langue.code()) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="referrer" content="no-referrer";
                meta name="robots" content="noindex";
                title { (document.titre) }
                style { (PreEscaped(STYLE)) }
            }
            body class=[document.large.then_some("large")] {
                a.evitement href="#contenu" { (mots.say("Aller au contenu", "Skip to content")) }
                header {
                    h1 { (document.titre) }
                    @for line in &document.chapeau { p { (inline(line)) } }
                    @if let Some(line) = &document.avertissement {
                        p.avertissement { strong { (mots.say("Attention :", "Note:")) } " " (inline(line)) }
                    }
                }
                nav aria-labelledby="sommaire" {
                    h2 #sommaire { (mots.say("Sommaire", "Contents")) }
                    ol { @for section in &document.sections {
                        li { a href={ "#" (section.id) } { (section.titre) } }
                    } }
                }
                main #contenu tabindex="-1" {
                    @for section in &document.sections { (one_section(section, mots)) }
                }
                footer {
                    h2 { (mots.say("Mentions", "About this document")) }
                    @for line in &document.mentions { p { (inline(line)) } }
                }
            }
        }
    };
    let mut page = page.into_string();
    page.push('\n');
    page
}

fn one_section(section: &Section, mots: Mots) -> Markup {
    html! {
        section aria-labelledby=(section.id) {
            h2 id=(section.id) { (section.titre) }
            (all(&section.blocs, 3, mots))
        }
    }
}

fn all(blocs: &[Bloc], level: u8, mots: Mots) -> Markup {
    html! { @for bloc in blocs { (one(bloc, level, mots)) } }
}

fn one(bloc: &Bloc, level: u8, mots: Mots) -> Markup {
    match bloc {
        Bloc::Texte(line) => html! { p { (inline(line)) } },
        Bloc::Note(line) => html! { p.note { (inline(line)) } },
        Bloc::ACompleter(what) => html! {
            p.completer { strong { "[" (mots.say("à compléter", "to be completed")) "]" } " " (what) }
        },
        Bloc::Liste(items) => html! { ul { @for item in items { li { (inline(item)) } } } },
        Bloc::Taches(items) => html! { ul.taches { @for item in items { li { (inline(item)) } } } },
        Bloc::Faits(facts) => html! {
            dl { @for (name, line) in facts { div { dt { (name) } dd { (inline(line)) } } } }
        },
        Bloc::Table(content) => html! { div.cadre { (table(content)) } },
        Bloc::Figure(drawing) => drawing.clone(),
        Bloc::Partie(content) => part(content, level, mots),
    }
}

fn part(part: &Partie, level: u8, mots: Mots) -> Markup {
    let title = html! {
        (part.titre)
        @if let Some(state) = &part.etat { " " (badge(state)) }
    };
    html! {
        div.partie {
            @match level {
                3 => h3 { (title) },
                4 => h4 { (title) },
                5 => h5 { (title) },
                _ => h6 { (title) },
            }
            (all(&part.blocs, level.saturating_add(1), mots))
        }
    }
}

/// A table whose roles are said: on a narrow screen the style lays its rows out as blocks, which would hide them.
fn table(table: &Table) -> Markup {
    let shown = table.shown();
    let columns = || shown.iter().filter_map(|rank| Some((*rank, table.colonnes.get(*rank)?)));
    let row = |cells: &[Ligne]| {
        html! {
            tr role="row" {
                @for ((rank, column), cell) in columns().filter_map(|(rank, column)| Some(((rank, column), cells.get(rank)?))) {
                    @if rank == 0 {
                        th scope="row" role="rowheader" class=[class(column)] { (inline(cell)) }
                    } @else {
                        td role="cell" class=[class(column)] data-colonne=(column.titre) { (inline(cell)) }
                    }
                }
            }
        }
    };
    html! {
        table role="table" {
            caption { (table.legende) }
            thead role="rowgroup" {
                tr role="row" { @for (_, column) in columns() {
                    th scope="col" role="columnheader" class=[class(column)] { (column.titre) }
                } }
            }
            tbody role="rowgroup" { @for cells in &table.lignes { (row(cells)) } }
            @if let Some(cells) = &table.total { tfoot role="rowgroup" { (row(cells)) } }
        }
    }
}

fn class(column: &Colonne) -> Option<&'static str> {
    match column.genre {
        Genre::Texte => None,
        Genre::Nombre => Some("nombre"),
        Genre::Court => Some("court"),
    }
}

fn inline(line: &Ligne) -> Markup {
    html! {
        @for piece in &line.0 {
            @match piece {
                Morceau::Texte(text) => (breakable(text)),
                Morceau::Fort(text) => strong { (breakable(text)) },
                Morceau::Lien { texte, adresse } => {
                    // On paper the address is added, unless it is read already.
                    a class=[(texte == adresse).then_some("adresse")] href=(adresse) rel="noreferrer" { (breakable(texte)) }
                },
                Morceau::Etat(state) => (badge(state)),
                Morceau::Saut => br;,
            }
        }
    }
}

/// A text of which a word too long for a column may be broken, after its marks first: an address, a place in the dossier.
fn breakable(text: &str) -> Markup {
    const LONG: usize = 24;
    html! {
        @for (rank, word) in text.split(' ').enumerate() {
            @if rank > 0 { " " }
            @if word.chars().count() <= LONG {
                (word)
            } @else {
                @for (rank, piece) in pieces(word).into_iter().enumerate() {
                    @if rank > 0 { wbr; }
                    (piece)
                }
            }
        }
    }
}

/// A long word, cut after its marks, and where there is none for long.
fn pieces(word: &str) -> Vec<String> {
    const LONGEST: usize = 16;
    let mut pieces = vec![String::new()];
    let mut length = 0;
    for letter in word.chars() {
        if let Some(piece) = pieces.last_mut() {
            piece.push(letter);
        }
        length += 1;
        if length >= LONGEST || matches!(letter, '/' | '_' | '-' | '.' | ',' | '?' | '&' | '=') {
            pieces.push(String::new());
            length = 0;
        }
    }
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

fn badge(state: &Etat) -> Markup {
    let tone = match state.ton {
        Ton::Bon => "bon",
        Ton::Mauvais => "mauvais",
        Ton::Attente => "attente",
        Ton::Neutre => "neutre",
    };
    html! { span class={ "etat " (tone) } { span aria-hidden="true" { (state.signe) } " " (state.nom) } }
}
