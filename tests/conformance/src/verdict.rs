//! What a validator says of a text.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

/// What a validator says of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It follows the schema.
    Accepte,
    /// It is no JSON that everybody reads alike: no schema was asked.
    Illisible,
    /// It does not follow the schema, at these places: JSON Pointers.
    Refuse(BTreeSet<String>),
}

impl Verdict {
    /// The verdict in a word.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Accepte => "accepte",
            Self::Illisible => "illisible",
            Self::Refuse(_) => "refuse",
        }
    }

    /// The places, when the schema refuses.
    pub fn places(&self) -> impl Iterator<Item = &str> {
        let places = if let Self::Refuse(places) = self { Some(places) } else { None };
        places.into_iter().flatten().map(String::as_str)
    }
}

/// What another validator says of each file, by its path in the repository.
#[derive(Debug, Clone)]
pub struct Peer {
    /// Its name and version.
    pub name: String,
    /// What it says.
    pub verdicts: BTreeMap<String, Verdict>,
}

/// What the validators wrote in a folder, one file each.
///
/// # Errors
///
/// When there is none, or a file is not one of theirs.
pub fn peers(folder: &Path) -> Result<Vec<Peer>> {
    let mut files = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    files.sort();
    let peers = files.iter().map(|file| peer(file).with_context(|| format!("`{}` is no verdicts", file.display())));
    let peers: Vec<_> = peers.collect::<Result<_>>()?;
    ensure!(!peers.is_empty(), "`{}` has no verdicts", folder.display());
    Ok(peers)
}

fn peer(file: &Path) -> Result<Peer> {
    let told: Value = serde_json::from_slice(&fs::read(file)?)?;
    let name = told.get("outil").and_then(Value::as_str).context("no `outil`")?.to_owned();
    let verdicts = told.get("verdicts").and_then(Value::as_object).context("no `verdicts`")?;
    let verdicts = verdicts.iter().map(|(file, told)| Ok((file.clone(), verdict(told)?))).collect::<Result<_>>()?;
    Ok(Peer { name, verdicts })
}

fn verdict(told: &Value) -> Result<Verdict> {
    Ok(match told {
        Value::String(word) if word == "accepte" => Verdict::Accepte,
        Value::String(word) if word == "illisible" => Verdict::Illisible,
        Value::Array(places) if !places.is_empty() => {
            let places = places.iter().map(|place| place.as_str().map(ToOwned::to_owned));
            Verdict::Refuse(places.collect::<Option<_>>().context("a place is no text")?)
        }
        other => bail!("`{other}` is no verdict"),
    })
}
