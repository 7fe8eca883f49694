//! Prints a synthetic extraction of the directory of professionals:
//! `cargo run -p cpts-synthetic --release --example extraction -- --rows 2200000 > target/annuaire.txt`.

use std::io::{self, BufWriter};
use std::process::ExitCode;

use cpts_synthetic::Extract;

const USAGE: &str = "extraction [--rows N] [--columns 52|56] [--phantom 1] [--crlf 1] [--bom 1] [--windows-1252 PER_MILLE] \
                     [--faults PER_TEN_THOUSAND] [--seed N]";

fn main() -> ExitCode {
    let outcome = recipe(std::env::args().skip(1)).and_then(|extract| {
        let out = BufWriter::with_capacity(1 << 20, io::stdout().lock());
        // Whoever reads may have had enough.
        extract.write_to(out).or_else(|error| match error.kind() {
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

fn recipe(mut arguments: impl Iterator<Item = String>) -> Result<Extract, String> {
    let mut extract = Extract::default();
    while let Some(name) = arguments.next() {
        let value = arguments.next().and_then(|value| value.parse::<u64>().ok());
        let value = value.ok_or_else(|| format!("`{name}` takes a number"))?;
        let small = u32::try_from(value).unwrap_or(u32::MAX);
        match name.as_str() {
            "--rows" => extract.rows = value,
            "--columns" => extract.columns = usize::try_from(value).unwrap_or(usize::MAX),
            "--phantom" => extract.phantom = value > 0,
            "--crlf" => extract.crlf = value > 0,
            "--bom" => extract.bom = value > 0,
            "--windows-1252" => extract.windows_1252 = small,
            "--faults" => extract.faults = small,
            "--seed" => extract.seed = value,
            _ => return Err(format!("`{name}` is no option")),
        }
    }
    Ok(extract)
}
