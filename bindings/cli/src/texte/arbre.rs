//! A tree that explains a report, as text: each result, how it was obtained, what it rests on.

use std::collections::{HashMap, HashSet};

use cpts_core::bilan::{BaseVue, ExplicationVue, ParametreVue};
use cpts_core::diagnostics::{Argument, Langue};
use cpts_core::explication::OrigineParametre;
use cpts_core::values::Date;

use super::{BOLD, DIM, printable, wrap_whole};

/// A tree, with an empty line before it.
pub(crate) fn tree(root: &ExplicationVue, langue: Langue) -> String {
    let mut tree = Tree {
        fr: langue == Langue::Fr,
        langue,
        out: String::from("\n"),
        parameters: HashSet::new(),
        told: HashMap::new(),
    };
    tree.node(root, "", "");
    tree.out
}

struct Tree<'v> {
    fr: bool,
    langue: Langue,
    out: String,
    /// The parameters whose sources are told already.
    parameters: HashSet<&'v str>,
    /// The nodes whose children are told already, by title and place: a node is compared with few others.
    told: HashMap<(&'v str, Option<&'v str>), Vec<&'v ExplicationVue>>,
}

impl<'v> Tree<'v> {
    fn say<'t>(&self, fr: &'t str, en: &'t str) -> &'t str {
        if self.fr { fr } else { en }
    }

    fn colon(&self) -> &'static str {
        if self.fr { "\u{a0}: " } else { ": " }
    }

    fn day(&self, day: Date) -> String {
        Argument::Date(day).render(self.langue, false)
    }

    /// A node: its first line after `first`, the next ones after `next`.
    fn node(&mut self, node: &'v ExplicationVue, first: &str, next: &str) {
        let told = self.told.entry((&node.titre, node.lieu.as_deref())).or_default();
        let is_told = !node.enfants.is_empty() && told.contains(&node);
        if !node.enfants.is_empty() && !is_told {
            told.push(node);
        }
        let children: &[ExplicationVue] = if is_told { &[] } else { &node.enfants };
        let below = format!("{next}{}", if children.is_empty() { "  " } else { "│ " });
        self.heading(node, is_told, first, &below);
        if is_told {
            return;
        }
        for text in node.formule.iter() {
            self.out += &wrap_whole(text, &below, &below);
        }
        self.place(node, &below);
        for parameter in node.parametre.iter() {
            self.parameter(parameter, &node.titre, &below);
        }
        for basis in node.base.iter() {
            self.basis(basis, &below);
        }
        for (index, child) in children.iter().enumerate() {
            let is_last = index + 1 == children.len();
            let (branch, beside) = if is_last { ("└─ ", "   ") } else { ("├─ ", "│  ") };
            self.node(child, &format!("{next}{branch}"), &format!("{next}{beside}"));
        }
    }

    fn heading(&mut self, node: &ExplicationVue, is_told: bool, first: &str, below: &str) {
        let is_unknown = node.resultat.is_none() && node.parametre.as_ref().is_some_and(|known| known.valeur.is_none());
        let result = match &node.resultat {
            Some(result) => Some(result.texte.as_str()),
            None if is_unknown => Some(self.say("inconnu", "unknown")),
            None => None,
        };
        let mut text = printable_line(&node.titre);
        let shown = result.map(printable_line);
        if let Some(result) = &shown {
            text += self.colon();
            text += result;
        }
        if is_told {
            text += self.say(" (détaillé plus haut)", " (detailed above)");
        }
        let mut lines = wrap_whole(&text, first, below);
        if let Some((start, result)) = shown.and_then(|result| Some((lines.rfind(&result)?, result))) {
            lines.replace_range(start..start + result.len(), &format!("{BOLD}{result}{BOLD:#}"));
        }
        self.out += &lines;
    }

    fn place(&mut self, node: &ExplicationVue, below: &str) {
        let Some(pointer) = node.lieu.as_deref().map(printable_line) else { return };
        let (line, column) = (node.ligne.unwrap_or(1), node.colonne.unwrap_or(1));
        let place = match (self.fr, pointer.is_empty()) {
            (true, true) => "dossier entier".to_owned(),
            (false, true) => "the whole dossier".to_owned(),
            (true, false) => format!("dossier, ligne {line}, colonne {column} ({pointer})"),
            (false, false) => format!("dossier, line {line}, column {column} ({pointer})"),
        };
        self.dim(&place, below);
    }

    fn parameter(&mut self, parameter: &'v ParametreVue, title: &str, below: &str) {
        if parameter.libelle != title {
            self.out += &wrap_whole(&parameter.libelle, below, below);
        }
        let mut facts = vec![match parameter.statut {
            Some(statut) => statut.libelle().typeset(self.langue),
            None => parameter.origine.libelle().typeset(self.langue),
        }];
        facts.extend(match (parameter.du.map(|day| self.day(day)), parameter.au.map(|day| self.day(day)), self.fr) {
            (Some(from), Some(to), true) => Some(format!("du {from} au {to}")),
            (Some(from), Some(to), false) => Some(format!("from {from} to {to}")),
            (Some(from), None, true) => Some(format!("en vigueur depuis le {from}")),
            (Some(from), None, false) => Some(format!("in force since {from}")),
            _ => None,
        });
        self.out += &wrap_whole(&facts.join(", "), below, below);
        // Communes come from one reference: its edition and source are told once.
        let family =
            if parameter.origine == OrigineParametre::Communes { parameter.origine.code() } else { &parameter.id };
        if !self.parameters.insert(family) {
            return;
        }
        for note in parameter.note.iter() {
            self.out += &wrap_whole(note, below, below);
        }
        for source in &parameter.sources {
            self.dim(source, below);
        }
    }

    fn basis(&mut self, basis: &BaseVue, below: &str) {
        let confidence = basis.confiance.libelle().typeset(self.langue);
        self.out += &wrap_whole(&confidence, below, below);
        for link in basis.lien.iter() {
            self.dim(link, below);
        }
    }

    /// What may be passed over: a place, a source, on a line of its own, so that an address stays whole.
    fn dim(&mut self, text: &str, below: &str) {
        self.out += &format!("{below}{DIM}{text}{DIM:#}\n");
    }
}

/// A text of a report: what the dossier writes in it moves no cursor and breaks no line already, and stays so.
fn printable_line(text: &str) -> String {
    text.lines()
        .map(|line| if line.chars().any(char::is_control) { printable(line) } else { line.to_owned() })
        .collect()
}
