//! The documentation that is made from the code: the page of the rules, from their register, that of what may be public,
//! from the table of decisions, those of the widgets, from their manifest and from the criteria that they meet.

mod accessibilite;
mod manifest;
mod widgets;

use std::fs;

use anyhow::{Context as _, Result, bail};
use clap::Args;
use serde_json::Value;

use self::manifest::Manifest;
use crate::process;
use crate::workspace::Workspace;

/// How to make the documentation.
#[derive(Args)]
pub(crate) struct Options {
    /// Write nothing; fail when a committed page is not that of the code
    #[arg(long)]
    pub(crate) check: bool,
}

/// Each page of the command line, what it is made from, and the call that makes it.
const PAGES: [(&str, &str, &[&str]); 2] = [
    ("docs/regles.md", "du registre des règles", &["explain", "--all", "--format", "markdown"]),
    ("docs/publication.md", "de la table des décisions", &["publish", "--decisions"]),
];

pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    for (page, origin, call) in PAGES {
        let command = [&["run", "--quiet", "--package", "cpts-cli", "--"], call].concat();
        let made = process::output(workspace.cargo().args(command))?;
        keep(workspace, options, page, &told(origin, &made))?;
    }
    of_widgets(workspace, options)
}

/// The pages of the widgets alone: they need no command line.
pub(crate) fn of_widgets(workspace: &Workspace, options: &Options) -> Result<()> {
    let manifest = Manifest::read(workspace)?;
    keep(workspace, options, "docs/widgets.md", &told("du manifeste des éléments", &widgets::page(&manifest)))?;
    for (page, made) in accessibilite::pages(&manifest, &json(workspace, accessibilite::CRITERES)?) {
        let made = if page.ends_with(".md") { told("de `criteres.json`", &made) } else { made };
        keep(workspace, options, &page, &made)?;
    }
    Ok(())
}

/// A page that says what it is made from.
fn told(origin: &str, made: &str) -> String {
    format!("<!-- Page faite par `cargo xtask docs` à partir {origin} : ne pas la modifier. -->\n\n{made}")
}

/// Writes a page, or holds that it is the committed one.
fn keep(workspace: &Workspace, options: &Options, page: &str, made: &str) -> Result<()> {
    let path = workspace.path(page);
    if options.check {
        let committed = fs::read_to_string(&path).with_context(|| format!("cannot read `{page}`"))?;
        if committed != made {
            bail!("`{page}` is stale: run `cargo xtask docs` and commit it");
        }
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(|| format!("cannot create `{}`", folder.display()))?;
    }
    fs::write(&path, made).with_context(|| format!("cannot write `{page}`"))
}

fn json(workspace: &Workspace, file: &str) -> Result<Value> {
    let text = fs::read_to_string(workspace.path(file)).with_context(|| format!("cannot read `{file}`"))?;
    serde_json::from_str(&text).with_context(|| format!("cannot understand `{file}`"))
}

/// A table under its title, when it has a row.
fn table(title: &str, heads: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    let line = |cells: Vec<String>| {
        let cells: Vec<_> = cells.iter().map(|cell| cell.replace('|', "\\|")).collect();
        format!("| {} |\n", cells.join(" | "))
    };
    let body: String = rows.map(line).collect();
    if body.is_empty() {
        return body;
    }
    let heads = line(heads.iter().map(|head| (*head).to_owned()).collect());
    let rule = heads.split('|').filter(|cell| *cell != "\n").skip(1).map(|_| "---|").collect::<String>();
    format!("\n### {title}\n\n{heads}|{rule}\n{body}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_in_a_cell_does_not_cut_it() {
        let made = table("A", &["x", "y"], [vec!["`a | b`".to_owned(), "c".to_owned()]].into_iter());
        assert_eq!(made, "\n### A\n\n| x | y |\n|---|---|\n| `a \\| b` | c |\n");
        assert_eq!(table("A", &["x"], std::iter::empty()), "");
    }
}
