//! The reference of the widgets, for those who put them in a page.

use std::fmt::Write as _;

use serde_json::Value;

use super::manifest::{Manifest, members, text};
use super::table;

const INTRODUCTION: &str = "\
# Les widgets

Chaque widget est un élément HTML, que définit son fichier : `cpts-annuaire-VERSION.js`, d'un bloc, ou `cpts/widgets/annuaire` \
dans le paquet npm `cpts`. Un attribut inconnu ou mal écrit est sans effet : le widget fait comme s'il n'était pas là. Changer \
un attribut refait le widget.

Le contenu de l'élément est ce que lit le visiteur sans script, et là où la page interdit WebAssembly. Les pages \
d'[accessibilité](accessibilite/README.md) disent ce que chaque widget respecte.
";

pub(super) fn page(manifest: &Manifest) -> String {
    let mut page = INTRODUCTION.to_owned();
    for mixin in manifest.mixins() {
        let title = text(mixin, "description").trim_end_matches('.');
        page.push_str(&format!("\n## {title}\n"));
        page.push_str(&described(mixin));
    }
    for element in manifest.elements() {
        let (tag, description) = (text(element, "tagName"), text(element, "description"));
        page.push_str(&format!("\n## `{tag}`\n\n{description}\n"));
        let source = if text(element, "x-source") == "folder" { "communes/" } else { "publication.json" };
        let _ = write!(page, "\n```html\n<{tag} src=\"{source}\"></{tag}>\n```\n");
        let inherited: Vec<_> = members(element, "mixins").iter().map(|mixin| mixin_title(manifest, mixin)).collect();
        let _ = write!(page, "\nS'y ajoute : {}.\n", inherited.join(", "));
        page.push_str(&described(element));
    }
    page
}

/// What a mixin brings, with a link to it and to those that it rests on.
fn mixin_title(manifest: &Manifest, reference: &Value) -> String {
    let name = text(reference, "name");
    let Some(mixin) = manifest.mixins().find(|mixin| text(mixin, "name") == name) else { return String::new() };
    let title = text(mixin, "description").trim_end_matches('.');
    let mut told = format!("[{}](#{})", title.to_lowercase(), anchor(title));
    for further in members(mixin, "mixins") {
        let _ = write!(told, ", {}", mixin_title(manifest, further));
    }
    told
}

/// The anchor that a heading is given where Markdown is read.
fn anchor(title: &str) -> String {
    title.to_lowercase().replace('\'', "").replace(' ', "-")
}

fn described(declared: &Value) -> String {
    let mut text = String::new();
    let code = |value: &str| if value.is_empty() { String::new() } else { format!("`{value}`") };
    let typed = |member: &Value| match self::text(member, "syntax") {
        "" => code(member.pointer("/type/text").and_then(Value::as_str).unwrap_or_default()),
        syntax => code(syntax),
    };
    let row = |member: &Value| {
        let name = format!("`{}`", self::text(member, "name"));
        vec![name, typed(member), code(self::text(member, "default")), self::text(member, "description").to_owned()]
    };
    let short = |member: &Value| {
        let name = match self::text(member, "name") {
            "" => "(sans nom)".to_owned(),
            name => format!("`{name}`"),
        };
        vec![name, self::text(member, "description").to_owned()]
    };
    let full = ["nom", "valeur", "sans lui", "rôle"];
    text.push_str(&table("Attributs", &full, members(declared, "attributes").iter().map(row)));
    text.push_str(&table("Événements", &["nom", "rôle"], members(declared, "events").iter().map(short)));
    for event in members(declared, "events") {
        let title = format!("Codes de `{}`", self::text(event, "name"));
        text.push_str(&table(&title, &["code", "ce qu'il dit"], members(event, "x-codes").iter().map(short)));
    }
    text.push_str(&table("Contenu (`slot`)", &["nom", "rôle"], members(declared, "slots").iter().map(short)));
    text.push_str(&table("Propriétés CSS", &full, members(declared, "cssProperties").iter().map(row)));
    text.push_str(&table("Parties (`::part`)", &["nom", "rôle"], members(declared, "cssParts").iter().map(short)));
    text
}
