//! `cpts migrate`: documents of an earlier version, brought to the one of today.

use std::path::Path;

use cpts_core::diagnostics::Diagnostic;
use cpts_core::migration::{Migration, migrate};

use crate::arguments::Migrate;
use crate::issue::Issue;
use crate::langue::say;
use crate::mots::Mots;
use crate::texte::{BOLD, GREEN, YELLOW, clean, diagnostic};
use crate::{ecriture, inputs, sortie};

pub(crate) fn run(arguments: &Migrate) -> Result<Issue, String> {
    let is_standard = |file: &Path| file == Path::new("-");
    if arguments.in_place && arguments.files.iter().any(|file| is_standard(file)) {
        return Err(say(
            "« --in-place » demande des fichiers : « - » est l'entrée standard",
            "`--in-place` asks for files: `-` is the standard input",
        ));
    }
    let is_one = arguments.in_place || arguments.check || arguments.files.len() == 1;
    if !is_one {
        return Err(say(
            "plusieurs fichiers demandent « --in-place » ou « --check »",
            "several files ask for `--in-place` or `--check`",
        ));
    }
    let mut issue = Issue::Conforme;
    for file in &arguments.files {
        issue = issue.max(one(file, arguments)?);
    }
    Ok(issue)
}

/// Migrates one document, and tells what became of it; what cannot be read is told, and the others go on.
fn one(file: &Path, arguments: &Migrate) -> Result<Issue, String> {
    let bytes = match inputs::read(file) {
        Ok(bytes) => bytes,
        Err(error) => {
            sortie::error(&error);
            return Ok(Issue::Illisible);
        }
    };
    let name = clean(&file.display().to_string());
    let migration = match migrate(&bytes, &arguments.to, arguments.limites.limites()) {
        Ok(migration) => migration,
        Err(problems) => {
            sortie::error(&format!("{name}\n{}", told(&problems, arguments).trim_end()));
            return Ok(Issue::Illisible);
        }
    };
    let summary = summary(&name, &migration, Mots::new(arguments.lang, false));
    if arguments.check {
        sortie::print(&summary)?;
        return Ok(if migration.text.is_some() { Issue::Refuse } else { Issue::Conforme });
    }
    if arguments.in_place {
        if let Some(text) = &migration.text
            && let Err(error) = ecriture::write(file, text.as_bytes())
        {
            sortie::error(&error);
            return Ok(Issue::Illisible);
        }
        sortie::print(&summary)?;
        return Ok(Issue::Conforme);
    }
    // A document that nothing changes is given as it was, to the byte.
    let text = migration.text.as_ref().map_or(bytes.as_slice(), |text| text.as_bytes());
    match &arguments.out {
        Some(out) => {
            ecriture::write(out, text)?;
            sortie::print(&summary)?;
        }
        None => {
            sortie::stream_plain(&[&String::from_utf8_lossy(text)])?;
        }
    }
    Ok(Issue::Conforme)
}

fn told(problems: &[Diagnostic], arguments: &Migrate) -> String {
    problems.iter().map(|problem| diagnostic(&problem.view(arguments.lang, false), arguments.lang)).collect()
}

/// What was done, or would be.
fn summary(name: &str, migration: &Migration, mots: Mots) -> String {
    let format = &*migration.format;
    let (style, what) = match &migration.avant {
        _ if !migration.faits.is_empty() => {
            let done = migration.faits.iter().map(|fait| fait.render(mots.langue, false));
            (YELLOW, done.collect::<Vec<_>>().join(mots.say(" ; ", "; ").as_str()))
        }
        version => {
            let version = mots.own(version.as_deref().unwrap_or_default());
            let same = mots.fill(
                "version {version}, rien à migrer",
                "version {version}, nothing to migrate",
                &[("version", &version)],
            );
            (GREEN, same)
        }
    };
    format!("{BOLD}{name}{BOLD:#} ({format}){}{style}{what}{style:#}\n", mots.colon())
}
