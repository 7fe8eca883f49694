//! The reference of the communes: from the public package to the text that the core reads, then to the files of a web
//! site.
//!
//! `cargo xtask communes` fetches the package, whose version and fingerprint are pinned, and writes
//! `cpts-core/data/communes.txt`, which is committed. `cargo xtask communes --web` cuts that text into one file a
//! département and small extracts, without network.

mod extracts;
mod package;
mod source;
mod text;
mod web;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::workspace::Workspace;

/// Where the text is committed.
const COMMITTED: &str = "cpts-core/data/communes.txt";

/// What `cargo xtask communes` is asked to do.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Only cut the committed reference into the files of a web site, under target/communes-web; no network is used
    #[arg(long)]
    web: bool,
}

/// Makes the reference anew, unless only the files of a web site are asked for, and writes these.
pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    if !options.web {
        let files = package::fetch(&workspace.target("communes-source"))?;
        let source = source::Source::read(&files)?;
        let text = text::write(&source)?;
        let committed = workspace.path(COMMITTED);
        fs::write(&committed, &text).with_context(|| format!("writing {}", committed.display()))?;
        println!("{COMMITTED}: {} communes, {} bytes", source.communes.len(), text.len());
    }
    write_web(workspace, &workspace.target("communes-web"))
}

/// Makes the files of a web site under `out`, unless they are newer than the reference and than this program.
pub(crate) fn ensure_web(workspace: &Workspace, out: &Path) -> Result<()> {
    let changed = |path: &Path| fs::metadata(path).and_then(|file| file.modified()).ok();
    // It is written last.
    let made = changed(&out.join("version.json"));
    let sources = [Some(workspace.path(COMMITTED)), std::env::current_exe().ok()];
    let is_fresh = made.is_some() && sources.iter().flatten().all(|source| changed(source) <= made);
    if is_fresh { Ok(()) } else { write_web(workspace, out) }
}

/// Cuts the committed reference into the files of a web site under `out`: `repertoire.txt`, `version.json`,
/// `v<COG>/<departement>.txt`, and the extracts.
pub(crate) fn write_web(workspace: &Workspace, out: &Path) -> Result<()> {
    let committed = workspace.path(COMMITTED);
    let text = fs::read_to_string(&committed).with_context(|| format!("reading {}", committed.display()))?;
    web::write(&text, out)
}
