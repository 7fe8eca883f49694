//! Reading: the texts of `lecture/good` give no diagnostic, those of `lecture/bad` at least one, each as expected.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by a panic")]

mod support;

use cpts_core::exchange::json::{Lecture, read, write_line};
use cpts_core::model::Dossier;
use support::{Golden, cases, folder, tell};

#[test]
fn every_text_is_read_as_expected() {
    let mut golden = Golden::new();
    let home = folder("lecture");
    for (kind, is_clean) in [("good", true), ("bad", false)] {
        for case in cases(&home.join(kind)) {
            let bytes = std::fs::read(&case).expect("a readable case");
            let lecture = read(&bytes);
            if lecture.diagnostics.is_empty() != is_clean {
                golden.fault(&case, &format!("{} diagnostics", lecture.diagnostics.len()));
            }
            golden.check(&case, &told(&lecture));
        }
    }
    golden.finish(&home);
}

fn told(lecture: &Lecture<'_>) -> String {
    let mut text: String = lecture.diagnostics.iter().map(|diagnostic| tell(diagnostic) + "\n").collect();
    let outcome = if lecture.is_readable { "lisible" } else { "illisible" };
    let written = match write_line(&lecture.dossier) {
        Ok(line) => line,
        Err(refusal) => format!("{refusal}\n"),
    };
    text.push_str(&format!("{outcome} ; lu : {}\nécrit : {written}", summary(&lecture.dossier)));
    text
}

/// What was read, in a line: enough to see what a fault took away.
fn summary(dossier: &Dossier) -> String {
    let mut facts: Vec<String> = Vec::new();
    let mut tell = |what: &str, value: Option<String>| facts.extend(value.map(|value| format!("{what} {value}")));
    tell("nom", dossier.nom().map(|name| format!("{name:?}")));
    tell("département", dossier.identite.as_ref().and_then(|identity| identity.departement.as_deref().map(Into::into)));
    let territory = dossier.territoire.as_ref();
    let communes = territory.and_then(|territory| territory.communes.as_ref()).map(|communes| {
        let codes = communes.iter().map(|commune| commune.code().map_or("?", |code| code.texte()));
        let is_partial = dossier.is_partial("/territoire/communes");
        format!("[{}]{}", codes.collect::<Vec<_>>().join(" "), if is_partial { " en partie" } else { "" })
    });
    tell("communes", communes);
    let inhabitants = territory.and_then(|territory| territory.population.as_ref()?.habitants);
    tell("habitants", inhabitants.map(|inhabitants| inhabitants.to_string()));
    let contract = dossier.contrat_aci.as_ref();
    tell("signature", contract.and_then(|contract| contract.signature).map(|day| day.to_string()));
    tell("taille", contract.and_then(|contract| contract.taille).map(|size| size.to_string()));
    let missions = contract.and_then(|contract| contract.missions.as_ref()).map(|missions| {
        let codes = missions.iter().map(|mission| mission.mission.as_ref().map_or("?", |mission| mission.code()));
        let is_partial = dossier.is_partial("/contrat_aci/missions");
        format!("[{}]{}", codes.collect::<Vec<_>>().join(" "), if is_partial { " en partie" } else { "" })
    });
    tell("missions", missions);
    let unknown: Vec<&str> = dossier.unknown_fields().iter().map(|place| place.as_str()).collect();
    tell("inconnus", (!unknown.is_empty()).then(|| unknown.join(" ")));
    if facts.is_empty() { "rien".into() } else { facts.join(", ") }
}
