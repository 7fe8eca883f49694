//! Fetching the package, and reading the files of its archive.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};
use flate2::read::GzDecoder;
use serde_json::Value;

/// The package: code MIT, data under the Licence Ouverte.
pub(super) const PACKAGE: &str = "@etalab/decoupage-administratif@6.0.0";

/// The fingerprint of its archive, which npm computes on what it received.
const INTEGRITY: &str =
    "sha512-XavYsFlbcM/prKr8hNHPKER94IHw/dsxNM4nxjWMYk6PLFACpEedvn/7wK8Baozm0dCYhWWcf+7bcWpA5pmCaQ==";

/// The JSON files of the package, by name: `communes.json`, `epci.json`…
pub(super) fn fetch(folder: &Path) -> Result<BTreeMap<String, Value>> {
    std::fs::create_dir_all(folder)?;
    let output = Command::new("npm")
        .args(["pack", PACKAGE, "--json", "--pack-destination"])
        .arg(folder)
        .output()
        .context("running npm, which comes with Node.js")?;
    ensure!(output.status.success(), "npm pack {PACKAGE}: {}", String::from_utf8_lossy(&output.stderr));
    let answer: Value = serde_json::from_slice(&output.stdout).context("reading what npm says")?;
    let text = |field| answer.pointer(&format!("/0/{field}")).and_then(Value::as_str);
    let integrity = text("integrity").context("npm gives no fingerprint")?;
    ensure!(integrity == INTEGRITY, "{PACKAGE} has the fingerprint {integrity}, and should have {INTEGRITY}");
    let archive = folder.join(text("filename").context("npm gives no file name")?);
    let mut bytes = Vec::new();
    GzDecoder::new(std::fs::File::open(&archive)?).read_to_end(&mut bytes)?;
    json_files(&bytes)
}

/// The files `package/data/*.json` of a tar archive.
fn json_files(archive: &[u8]) -> Result<BTreeMap<String, Value>> {
    /// Headers and contents of a tar archive are made of blocks of this size.
    const BLOCK: usize = 512;
    let mut files = BTreeMap::new();
    let mut rest = archive;
    while let Some((header, after)) = rest.split_at_checked(BLOCK) {
        let name = field(header, 0, 100)?;
        if name.is_empty() {
            break;
        }
        let size =
            usize::from_str_radix(field(header, 124, 12)?.trim(), 8).with_context(|| format!("size of {name}"))?;
        let Some(contents) = after.get(..size) else { bail!("the archive stops within {name}") };
        if let Some(file) = name.strip_prefix("package/data/").filter(|file| file.ends_with(".json")) {
            files.insert(file.to_owned(), serde_json::from_slice(contents).with_context(|| format!("reading {name}"))?);
        }
        rest = after.get(size.next_multiple_of(BLOCK)..).unwrap_or_default();
    }
    Ok(files)
}

/// A text field of a tar header.
fn field(header: &[u8], start: usize, length: usize) -> Result<&str> {
    let bytes = header.get(start..start + length).unwrap_or_default();
    let bytes = bytes.split(|byte| *byte == 0).next().unwrap_or_default();
    std::str::from_utf8(bytes).context("a header of the archive is not text")
}
