//! What would reach a yearly amount, on the dossiers of `objectif/`: each goal, each way.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by a panic")]

mod support;

use cpts_core::bareme::Baremes;
use cpts_core::diagnostics::Langue;
use cpts_core::exchange::json::read;
use cpts_core::funding::Annuel;
use cpts_core::leviers::objectif::{Objectif, reach};
use cpts_core::reference::communes::embedded;
use cpts_core::values::Montant;
use support::{Golden, cases, date_of, folder};

const GOALS: [i32; 6] = [1, 245_000, 300_000, 340_000, 420_000, 900_000];

#[test]
fn every_way_to_a_goal_is_tried() {
    let (baremes, communes) = (Baremes::embedded(), embedded());
    let mut golden = Golden::new();
    let home = folder("objectif");
    for case in cases(&home) {
        let bytes = std::fs::read(&case).expect("a readable case");
        let lecture = read(&bytes);
        if !lecture.diagnostics.is_empty() {
            golden.fault(&case, "a case that is not read without a problem");
        }
        let told = GOALS.map(|goal| {
            let goal = Montant::from_euros(goal);
            tell(&reach(&lecture.dossier, &baremes, &communes, date_of(&case), goal, None))
        });
        golden.check(&case, &told.join("\n"));
    }
    golden.finish(&home);
}

fn tell(found: &Objectif) -> String {
    let mut out = format!("{} €", found.montant);
    if let Some(year) = found.annee {
        let kind = if year.is_typical { ", année type" } else { "" };
        out.push_str(&format!(", année {} du {} au {}{kind} : {}", year.annee, year.du, year.au, worth(found.actuel)));
    }
    out.push('\n');
    if let Some(why) = &found.raison {
        out.push_str(&format!("  {}\n", why.render(Langue::Fr, false)));
    }
    for way in &found.voies {
        out.push_str(&format!(
            "  {} {} : {} ; {}\n",
            way.id,
            way.issue.code(),
            worth(way.annuel),
            way.message.render(Langue::Fr, false)
        ));
        for note in &way.notes {
            out.push_str(&format!("    {}\n", note.render(Langue::Fr, false)));
        }
    }
    out
}

fn worth(worth: Option<Annuel>) -> String {
    worth.map_or_else(
        || "inconnu".to_owned(),
        |worth| match worth.maximum() {
            Some(most) => format!("{} à {most}", worth.acquis),
            None => format!("{} et {} montants inconnus", worth.acquis, worth.inconnus),
        },
    )
}
