//! The reference cut for the web: a page brings the départements that it shows, and the extracts that it searches.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use cpts_core::reference::communes::Repertoire;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write;

use super::extracts::Extracts;
use super::text::{SECTIONS, join};

/// No file may be longer than this, in bytes: a visit loads tens of kilobytes.
const LONGEST: usize = 48_000;

/// The lines of the six sections.
pub(super) type Sections<'a> = [Vec<&'a str>; 6];

/// Writes the files, and says how big they are.
pub(super) fn write(text: &str, out: &Path) -> Result<()> {
    let (header, whole) = read(text)?;
    let stem = header.strip_suffix("|france").context("the reference is not that of the whole of France")?;
    let cog = stem.split('|').nth(2).context("the header has no edition")?;
    let folder = out.join(format!("v{cog}"));
    std::fs::create_dir_all(&folder)?;

    let [_, departements, ..] = &whole;
    let codes: Vec<&str> = departements.iter().map(|line| field(line, 0)).collect();
    let (mut largest, mut total) = ((0, 0, String::new()), 0);
    let mut put = |name: &str, part: &str| -> Result<()> {
        let path = folder.join(format!("{name}.txt"));
        ensure!(part.len() <= LONGEST, "{} has {} bytes, over {LONGEST}", path.display(), part.len());
        total += part.len();
        largest = largest.clone().max((part.len(), gzipped(part)?, name.to_owned()));
        std::fs::create_dir_all(path.parent().context("a file of no folder")?)?;
        Ok(std::fs::write(path, part)?)
    };
    for code in &codes {
        put(code, &join(&format!("{stem}|{code}"), &departement(&whole, code)))?;
    }
    let extracts = Extracts::of(&whole);
    for (name, sections) in &extracts.files {
        put(name, &join(&format!("{stem}|{}", name.replace('/', "-")), sections))?;
    }
    let repertoire = repertoire(stem, cog, &codes, &extracts)?;
    std::fs::write(out.join("repertoire.txt"), &repertoire)?;

    let version = serde_json::json!({
        "format": "cpts-communes", "version": 1, "cog": cog.parse::<u16>()?,
        "populations": stem.split('|').nth(3).and_then(|year| year.parse::<u16>().ok()),
        "source": stem.split('|').nth(4), "dossier": format!("v{cog}"), "departements": codes,
    });
    std::fs::write(out.join("version.json"), format!("{version:#}\n"))?;
    let (bytes, compressed, name) = largest;
    let extracts = extracts.files.len();
    println!("{}: {} départements, {extracts} extracts, {total} bytes in all", folder.display(), codes.len());
    println!("  the largest is {name}.txt: {bytes} bytes, {compressed} gzipped");
    println!("  repertoire.txt: {} bytes, {} gzipped", repertoire.len(), gzipped(&repertoire)?);
    Ok(())
}

/// What a page reads first: which files there are. The core reads it.
fn repertoire(stem: &str, cog: &str, codes: &[&str], extracts: &Extracts<'_>) -> Result<String> {
    let populations = stem.split('|').nth(3).context("the header has no populations")?;
    let common: Vec<&str> = extracts.common.iter().map(String::as_str).collect();
    let lists = [codes.join(" "), extracts.keys("postaux"), extracts.keys("noms"), common.join(" ")];
    let text = format!("{}{cog}|{populations}|v{cog}\n{}\n", Repertoire::MAGIC, lists.join("\n"));
    ensure!(Repertoire::parse(&text).is_some(), "the repertoire cannot be read back");
    Ok(text)
}

/// The header and the sections of a reference.
fn read(text: &str) -> Result<(&str, Sections<'_>)> {
    let mut lines = text.lines();
    let header = lines.next().context("the reference is empty")?;
    let mut sections = Sections::default();
    for (name, section) in SECTIONS.iter().zip(&mut sections) {
        let announced = lines.next().context("the reference is truncated")?;
        let mut words = announced.trim_matches(['[', ']']).split(' ');
        ensure!(words.next() == Some(name), "{announced} stands where [{name}…] should");
        let count: usize = words.next().context("no count")?.parse()?;
        section.extend(lines.by_ref().take(count));
    }
    Ok((header, sections))
}

/// What concerns one département. A code that went to another département is in the files of both.
fn departement<'a>(whole: &Sections<'a>, code: &str) -> Sections<'a> {
    let [regions, departements, intercommunalites, communes, anciennes, arrondissements] = whole;
    let here = |commune: &str| commune.starts_with(code);
    let departements: Vec<_> = departements.iter().copied().filter(|line| field(line, 0) == code).collect();
    let region = departements.first().map_or("", |line| field(line, 1));
    let communes: Vec<_> = communes.iter().copied().filter(|line| here(line)).collect();
    let member = |key: &str| communes.iter().any(|line| field(line, 4) == key || field(line, 7) == key);
    [
        regions.iter().copied().filter(|line| field(line, 0) == region).collect(),
        departements,
        intercommunalites.iter().copied().filter(|line| member(field(line, 0))).collect(),
        communes.clone(),
        anciennes.iter().copied().filter(|line| here(line) || here(field(line, 1))).collect(),
        arrondissements.iter().copied().filter(|line| here(line)).collect(),
    ]
}

pub(super) fn field(line: &str, rank: usize) -> &str {
    line.split('|').nth(rank).unwrap_or_default()
}

fn gzipped(text: &str) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(text.as_bytes())?;
    Ok(encoder.finish()?.len())
}
