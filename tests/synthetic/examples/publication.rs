//! Prints the publication of a synthetic crowd, on one line: `cargo run -p cpts-synthetic --example publication -- 5000`.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "it is what the program is for")]

use std::process::ExitCode;

use cpts_core::bareme::Baremes;
use cpts_core::exchange::json::{self, Limites};
use cpts_core::exchange::publication;
use cpts_core::publish::{Demande, publish};
use cpts_core::reference::communes::embedded;

fn main() -> ExitCode {
    let adherents = std::env::args().nth(1).and_then(|argument| argument.parse().ok()).unwrap_or(534);
    match publication(adherents) {
        Ok(text) => {
            print!("{text}");
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

fn publication(adherents: usize) -> Result<String, String> {
    let text = cpts_synthetic::Crowd { adherents, seed: 1 }.line();
    let no_limit = Limites { octets: usize::MAX, valeurs: usize::MAX, ..Limites::default() };
    let lecture = json::read_with(text.as_bytes(), no_limit, 1);
    let date = "2026-11-21".parse().map_err(|_| "no date")?;
    let publie = publish(&lecture, &embedded(), &Demande::new(date, &Baremes::embedded()))
        .map_err(|problems| format!("the dossier cannot be published: {} problems", problems.len()))?;
    let published = publie.publication.adherents().len();
    if published != adherents {
        return Err(format!("{published} members are public, of {adherents}"));
    }
    publication::write_line(&publie.publication).map_err(|refused| refused.to_string())
}
