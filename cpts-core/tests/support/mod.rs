//! What the golden tests share: cases in folders, expectations beside them, one variable to write them again.
//!
//! `UPDATE_EXPECT=1 cargo test` writes every expectation: read the difference before keeping it.

#![allow(dead_code, reason = "each test uses its own part of this module")]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by a panic")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use cpts_core::bareme::Baremes;
use cpts_core::bilan::Bilan;
use cpts_core::diagnostics::{Diagnostic, Langue, Message};
use cpts_core::values::{Date, Montant};

/// The date of a report whose case does not give one.
pub(crate) const DATE: &str = "2026-11-21";

const EXPECTED: &str = "expected";

/// A folder of the tests.
pub(crate) fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

/// The files of a folder and of those below it, in order, but for the expectations.
pub(crate) fn cases(folder: &Path) -> Vec<PathBuf> {
    let is_case = |path: &PathBuf| path.extension().is_some_and(|extension| extension != EXPECTED);
    files(folder).into_iter().filter(is_case).collect()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("a readable folder").path()).collect();
    paths.sort();
    paths.into_iter().flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// The barèmes of a case: the embedded ones, with the conventions that its name says, each after a `+`:
/// `what-happens+jours=trente_360+regularisation=3@2025-01-31.json`.
pub(crate) fn baremes_of(case: &Path) -> Baremes {
    let mut baremes = Baremes::embedded();
    let name = case.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
    let name = name.rsplit_once('@').map_or(name, |(name, _)| name);
    for choice in name.split('+').skip(1) {
        let (id, value) = choice.split_once('=').unwrap_or_default();
        let set = baremes.conventions.set(id, value);
        set.unwrap_or_else(|error| panic!("{}: `{choice}`: {error}", case.display()));
    }
    baremes
}

/// The date of a case: what its name says after `@`, else [`DATE`].
pub(crate) fn date_of(case: &Path) -> Date {
    let name = case.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
    let date = name.rsplit_once('@').map_or(DATE, |(_, date)| date);
    date.parse().unwrap_or_else(|_| panic!("{}: `{date}` is no date", case.display()))
}

/// A diagnostic as the expectations tell it.
pub(crate) fn tell(diagnostic: &Diagnostic) -> String {
    let place = diagnostic.position.expect("what is read has a place");
    format!(
        "{} {} {}:{} {}\n  fr: {}\n  en: {}\n  remède : {}\n",
        diagnostic.id(),
        diagnostic.gravite(),
        place.ligne,
        place.colonne,
        or_root(diagnostic.lieu.as_str()),
        diagnostic.message.render(Langue::Fr, false),
        diagnostic.message.render(Langue::En, false),
        diagnostic.entree.remede.typeset(Langue::Fr),
    )
}

/// A pointer, told even when it is that of the whole document.
pub(crate) fn or_root(pointer: &str) -> &str {
    if pointer.is_empty() { "(tout)" } else { pointer }
}

/// The size and the funding of a report, line by line.
pub(crate) fn funding(bilan: &Bilan) -> String {
    let (size, funding) = (&bilan.taille, &bilan.financement);
    let french = |message: &Message| message.render(Langue::Fr, false);
    let number = |value: Option<String>| value.unwrap_or_else(|| "inconnu".into());
    let mut text = format!(
        "taille {} ({}, {}), {} habitants\n",
        number(size.taille.map(|size| size.to_string())),
        size.base.map_or("sans base", |base| base.code()),
        size.statut,
        number(size.habitants.map(|inhabitants| inhabitants.to_string())),
    );
    let mut previous = String::new();
    for year in &funding.annees {
        text.push_str(&format!(
            "\nannée {}, du {} au {}, barème {}{}{}\n",
            year.annee,
            year.du,
            year.au,
            year.bareme.as_deref().unwrap_or("inconnu"),
            year.releve.as_ref().map(|next| format!(" puis {} le {}", next.bareme, next.le)).unwrap_or_default(),
            match (year.hypothetique, &year.scenario) {
                (_, Some(_)) => ", scénario",
                (true, None) => ", hypothétique",
                (false, None) => "",
            },
        ));
        let mut amounts = String::new();
        for line in &year.lignes {
            let counted = match (line.counted(), line.non_comptee) {
                (Some(_), _) => "comptée".to_owned(),
                (None, Some(why)) => format!("non comptée : {}", why.typeset(Langue::Fr)),
                (None, None) => "manque".to_owned(),
            };
            amounts.push_str(&format!(
                "  {:<18} {:<23} {:>8}  {:<15} {:<7}  {counted}\n",
                line.poste.code(),
                line.part.code(),
                number(line.montant.map(|amount| amount.to_string())),
                line.statut.code(),
                line.origine.code(),
            ));
        }
        let statut = year.statut().map(|statut| format!(" ({statut})")).unwrap_or_default();
        let total = year.total_connu().map_or_else(|| "aucun".to_owned(), |total| total.to_string());
        amounts.push_str(&format!("  total connu {total}{statut}\n"));
        if let Some(why) = &year.raison {
            amounts.push_str(&format!("  raison : {}\n", why.render(Langue::Fr, false)));
        }
        text.push_str(if amounts == previous { "  comme l'année précédente\n" } else { &amounts });
        previous = amounts;
    }
    text.push_str(&format!("\ntotal connu {}\n", number(funding.total_connu().map(|total| total.to_string()))));
    for unknown in funding.inconnus(size.taille) {
        let years: Vec<String> = unknown.annees.iter().map(ToString::to_string).collect();
        let (line, part, why) = (unknown.poste.code(), unknown.part.code(), french(&unknown.raison));
        text.push_str(&format!("inconnu : {line} {part} (années {}) : {why}\n", years.join(" ")));
    }
    if let Some(why) = funding.raison() {
        text.push_str(&format!("raison : {}\n", french(why)));
    }
    text + &payments(bilan)
}

/// What is due, year by year, and the payments that follow.
fn payments(bilan: &Bilan) -> String {
    let funding = &bilan.financement;
    let french = |message: &Message| message.render(Langue::Fr, false);
    let number = |value: Option<Montant>| value.map_or_else(|| "inconnu".into(), |value| value.to_string());
    let mut text = String::new();
    for year in funding.annees.iter().filter(|year| !year.dus.is_empty()) {
        text.push_str(&format!("\ndû en année {}\n", year.annee));
        for due in &year.dus {
            let (line, part) = (due.poste.code(), due.part.code());
            text.push_str(&format!("  {line:<18} {part:<23} {:>9}  {}", number(due.montant), due.statut.code()));
            if let Some(why) = &due.raison {
                text.push_str(&format!(" ; acquis {}, au plus {} : ", number(due.acquis), number(due.maximum)));
                text.push_str(&french(why));
            }
            text.push('\n');
        }
    }
    if !funding.versements.attendus.is_empty() {
        text.push_str("\nversements\n");
    }
    for payment in &funding.versements.attendus {
        text.push_str(&format!(
            "  {}  année {} {:<18} {:<23} {:<8} {:>9}  reçu {:>8}  {}{}\n",
            payment.le.map_or_else(|| "          ".into(), |day| day.to_string()),
            payment.annee,
            payment.poste.code(),
            payment.part.code(),
            payment.nature.code(),
            number(payment.montant),
            payment.recu.to_string(),
            payment.etat.code(),
            payment.doute.as_ref().map(|doubt| format!(" : {}", french(doubt))).unwrap_or_default(),
        ));
    }
    for excess in &funding.versements.en_trop {
        text.push_str(&format!("  en trop : {} au rang {}\n", excess.montant, excess.rang));
    }
    text
}

/// What was obtained, against what was expected, over all the cases of a test.
pub(crate) struct Golden {
    update: bool,
    faults: Vec<String>,
    seen: BTreeSet<PathBuf>,
}

impl Golden {
    pub(crate) fn new() -> Self {
        Self {
            update: std::env::var_os("UPDATE_EXPECT").is_some_and(|value| value != "0"),
            faults: Vec::new(),
            seen: BTreeSet::new(),
        }
    }

    /// Notes what is wrong with a case, whatever was expected of it.
    pub(crate) fn fault(&mut self, case: &Path, what: &str) {
        self.faults.push(format!("{}: {what}", case.display()));
    }

    /// Compares with the expectation that stands beside a case.
    pub(crate) fn check(&mut self, case: &Path, obtained: &str) {
        self.compare(&case.with_extension(EXPECTED), obtained);
    }

    /// Compares with an expectation.
    pub(crate) fn compare(&mut self, expectation: &Path, obtained: &str) {
        self.seen.insert(expectation.to_path_buf());
        let expected = fs::read_to_string(expectation).ok();
        if expected.as_deref() == Some(obtained) {
            return;
        }
        if self.update {
            fs::write(expectation, obtained).expect("a folder that can be written to");
            return;
        }
        let what = match expected {
            Some(expected) => difference(&expected, obtained),
            None => "no expectation yet".into(),
        };
        self.fault(expectation, &what);
    }

    /// Tells the expectations of a folder that no case has asked for, then every fault at once.
    pub(crate) fn finish(mut self, folder: &Path) {
        for path in files(folder) {
            if path.extension().is_some_and(|extension| extension == EXPECTED) && !self.seen.contains(&path) {
                self.fault(&path, "an expectation without its case");
            }
        }
        assert!(
            self.faults.is_empty(),
            "{}\n\n{} to look at; UPDATE_EXPECT=1 writes the expectations again",
            self.faults.join("\n"),
            self.faults.len()
        );
    }
}

/// The lines of two texts that differ, each with its sign, in their order.
fn difference(expected: &str, obtained: &str) -> String {
    let (old, new): (Vec<&str>, Vec<&str>) = (expected.lines().collect(), obtained.lines().collect());
    // The longest run of common lines from each place: texts are short, a table is enough.
    let mut common = vec![vec![0_usize; new.len() + 1]; old.len() + 1];
    for (i, left) in old.iter().enumerate().rev() {
        for (j, right) in new.iter().enumerate().rev() {
            common[i][j] =
                if left == right { common[i + 1][j + 1] + 1 } else { common[i + 1][j].max(common[i][j + 1]) };
        }
    }
    let (mut i, mut j, mut out) = (0, 0, String::new());
    while i < old.len() || j < new.len() {
        let (sign, line) = if i < old.len() && j < new.len() && old[i] == new[j] {
            (i, j) = (i + 1, j + 1);
            (' ', old[i - 1])
        } else if j == new.len() || i < old.len() && common[i + 1][j] >= common[i][j + 1] {
            i += 1;
            ('-', old[i - 1])
        } else {
            j += 1;
            ('+', new[j - 1])
        };
        out.push_str(&format!("\n    {sign} {line}"));
    }
    out
}
