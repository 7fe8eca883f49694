//! The reference cut for the web: a page brings the départements it shows, or the index of names.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write;

use super::text::{SECTIONS, join};

/// The lines of the six sections.
type Sections<'a> = [Vec<&'a str>; 6];

/// Writes the files, and says how big they are.
pub(super) fn write(text: &str, out: &Path) -> Result<()> {
    let (header, whole) = read(text)?;
    let stem = header.strip_suffix("|france").context("the reference is not that of the whole of France")?;
    let cog = stem.split('|').nth(2).context("the header has no edition")?;
    let folder = out.join(format!("v{cog}"));
    std::fs::create_dir_all(&folder)?;

    let [_, departements, ..] = &whole;
    let codes: Vec<&str> = departements.iter().map(|line| field(line, 0)).collect();
    let (mut largest, mut total) = ((0, 0, ""), 0);
    for code in &codes {
        let part = join(&format!("{stem}|{code}"), &departement(&whole, code));
        let size = gzipped(&part)?;
        total += part.len();
        largest = largest.max((part.len(), size, code));
        std::fs::write(folder.join(format!("{code}.txt")), part)?;
    }
    let index = join(&format!("{stem}|index"), &index(&whole));
    std::fs::write(folder.join("index.txt"), &index)?;

    let version = serde_json::json!({
        "format": "cpts-communes", "version": 1, "cog": cog.parse::<u16>()?,
        "populations": stem.split('|').nth(3).and_then(|year| year.parse::<u16>().ok()),
        "source": stem.split('|').nth(4), "dossier": format!("v{cog}"), "departements": codes,
    });
    std::fs::write(out.join("version.json"), format!("{version:#}\n"))?;
    let (bytes, compressed, code) = largest;
    println!("{}: {} départements, {total} bytes in all", folder.display(), codes.len());
    println!("  the largest is {code}.txt: {bytes} bytes, {compressed} gzipped");
    println!("  index.txt: {} bytes, {} gzipped", index.len(), gzipped(&index)?);
    Ok(())
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

/// The names and the postal codes, for a search. Former codes without a name are left out.
fn index<'a>(whole: &Sections<'a>) -> [Vec<String>; 6] {
    let [_, _, _, communes, anciennes, arrondissements] = whole;
    let commune = |line: &&str| {
        format!("{}|{}||{}", field(line, 0), field(line, 1), field(line, 3)).trim_end_matches('|').to_owned()
    };
    let named = |line: &&&str| !field(line, 3).is_empty();
    [
        Vec::new(),
        Vec::new(),
        Vec::new(),
        communes.iter().map(commune).collect(),
        anciennes.iter().filter(named).map(|line| (*line).to_owned()).collect(),
        arrondissements.iter().map(|line| (*line).to_owned()).collect(),
    ]
}

fn field(line: &str, rank: usize) -> &str {
    line.split('|').nth(rank).unwrap_or_default()
}

fn gzipped(text: &str) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(text.as_bytes())?;
    Ok(encoder.finish()?.len())
}
