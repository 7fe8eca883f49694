//! A reference of communes: a text that is taken answers every question about what it holds.

use super::assert_printable;
use cpts_core::diagnostics::Langue;
use cpts_core::ids::CodeInsee;
use cpts_core::reference::communes::{Communes as _, TableDesCommunes, search};

/// The sections of a reference, in their order.
const SECTIONS: [&str; 6] =
    ["regions", "departements", "intercommunalites", "communes", "anciennes", "arrondissements"];

/// Reads any bytes.
pub fn check(bytes: &[u8]) {
    examine(bytes);
    // Random bytes seldom announce their own lengths: the same lines are given with the right ones too.
    if let Ok(text) = std::str::from_utf8(bytes) {
        examine(announced(text).as_bytes());
    }
}

/// A reference whose sections are the paragraphs of a text.
fn announced(text: &str) -> String {
    let mut paragraphs = text.split("\n\n");
    let mut reference = String::from("cpts-communes|1|2026|2023|example@1|91\n");
    for name in SECTIONS {
        let lines = paragraphs.next().unwrap_or_default().lines();
        let body: String = lines.clone().map(|line| format!("{line}\n")).collect();
        reference.push_str(&format!("[{name} {} {}]\n{body}", lines.count(), body.len()));
    }
    reference
}

fn examine(bytes: &[u8]) {
    let table = match TableDesCommunes::parse(bytes) {
        Ok(table) => table,
        Err(refusal) => {
            assert!(refusal.ligne() >= 1 && refusal.ligne() <= bytes.split(|byte| *byte == b'\n').count() + 1);
            assert_printable(&refusal.message().render(Langue::Fr, true));
            return;
        }
    };
    for commune in table.communes() {
        let code = commune.code();
        assert_eq!(table.find(&code).commune().map(|found| found.code()), Some(code));
        let _ = (commune.population(), commune.departement(), commune.region(), commune.siren(), commune.epci());
        assert!(commune.codes_postaux().count() + commune.anciens_codes().count() <= bytes.len());
        let _ = search(&table, commune.nom());
    }
    for former in table.anciennes() {
        let _ = (former.nom(), former.nature(), former.devenue());
        if let Ok(code) = former.code().parse::<CodeInsee>() {
            let _ = table.find(&code);
        }
    }
    for arrondissement in table.arrondissements() {
        let _ = (arrondissement.code(), arrondissement.population(), arrondissement.commune());
    }
    let _ = search(&table, &String::from_utf8_lossy(bytes));
}
