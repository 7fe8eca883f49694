//! Prints a synthetic registry in NDJSON, one dossier after another:
//! `cargo run -p cpts-synthetic --release --example registre -- --dossiers 1000 --adherents 534`.

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use cpts_synthetic::Recipe;

const USAGE: &str = "registre [--dossiers N] [--adherents N] [--actions N] [--communes N] [--seed N]";

fn main() -> ExitCode {
    let outcome = recipe(std::env::args().skip(1)).and_then(|(count, recipe)| {
        let written = write(count, recipe);
        // Whoever reads may have had enough.
        written.or_else(|error| match error.kind() {
            io::ErrorKind::BrokenPipe => Ok(()),
            _ => Err(error.to_string()),
        })
    });
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}\nusage: {USAGE}");
            ExitCode::FAILURE
        }
    }
}

/// How many dossiers, and the first of them; each of the others has the seed that follows.
fn recipe(mut arguments: impl Iterator<Item = String>) -> Result<(u64, Recipe), String> {
    let (mut count, mut recipe) = (1_000, Recipe::default());
    while let Some(name) = arguments.next() {
        let value = arguments.next().and_then(|value| value.parse::<u64>().ok());
        let value = value.ok_or_else(|| format!("`{name}` takes a number"))?;
        let size = usize::try_from(value).unwrap_or(usize::MAX);
        match name.as_str() {
            "--dossiers" => count = value,
            "--adherents" => recipe.adherents = size,
            "--actions" => recipe.actions = size,
            "--communes" => recipe.communes = size,
            "--seed" => recipe.seed = value,
            _ => return Err(format!("`{name}` is no option")),
        }
    }
    Ok((count, recipe))
}

fn write(count: u64, recipe: Recipe) -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    for rank in 0..count {
        let dossier = Recipe { seed: recipe.seed.wrapping_add(rank), ..recipe };
        out.write_all(dossier.line().as_bytes())?;
    }
    out.flush()
}
