//! What reforms would change, on the dossiers of `simulation/`: each line that differs, under each pair of laws.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by a panic")]

mod support;

use cpts_core::bareme::Baremes;
use cpts_core::diagnostics::Langue;
use cpts_core::exchange::json::read;
use cpts_core::funding::Annuel;
use cpts_core::reference::communes::embedded;
use cpts_core::simulation::{Comparaison, Cote, Distribution, Effet, TailleSupposee, compare};
use cpts_core::values::Montant;
use support::{Golden, cases, date_of, folder};

const REFORMS: [(&str, &[u8]); 2] = [
    ("part variable accrue", include_bytes!("../../examples/baremes/part-variable-accrue.json")),
    ("fongibilité", include_bytes!("../../examples/baremes/fongibilite.json")),
];

#[test]
fn every_line_that_differs_is_told() {
    let (law, communes) = (Baremes::embedded(), embedded());
    let reforms = REFORMS.map(|(name, text)| {
        let mut reform = law.clone();
        let reading = reform.add(text);
        let bareme = reading.bareme.expect("a barème");
        (name, reform.if_it_had_always_been(&bareme), reform)
    });
    let mut moved = law.clone();
    moved.add(variable_moved().as_bytes());
    let first = law.version("aci-2019").expect("a version that is shipped");
    let stayed = law.if_it_had_stayed(first);
    let mut larger = Cote::new(&law);
    larger.taille = Some(TailleSupposee::new(4, 4));
    let mut national = Cote::new(&reforms[0].2);
    national.national = true;
    let mut sides = vec![
        ("aci-2019 resté", Cote::new(&stayed)),
        ("taille 4 dès l'année 4", larger),
        ("part variable accrue, sans les montants du contrat", national),
    ];
    sides.push(("10 000 € variables de la prévention au parcours", Cote::new(&moved)));
    for (name, always, reform) in &reforms {
        sides.push((name, Cote::new(reform)));
        if *name == "fongibilité" {
            sides.push(("fongibilité, toute la durée", Cote::new(always)));
        }
    }

    let mut golden = Golden::new();
    let home = folder("simulation");
    let mut spreads: Vec<Distribution> = sides.iter().map(|_| Distribution::default()).collect();
    for case in cases(&home) {
        let bytes = std::fs::read(&case).expect("a readable case");
        let lecture = read(&bytes);
        if !lecture.diagnostics.is_empty() {
            golden.fault(&case, "a case that is not read without a problem");
        }
        let mut told = String::new();
        for ((name, side), spread) in sides.iter().zip(&mut spreads) {
            let mut before = Cote::new(&law);
            before.national = side.national;
            let run =
                |left: &Cote<'_>, right: &Cote<'_>| compare(&lecture.dossier, &communes, date_of(&case), left, right);
            let found = run(&before, side);
            if let Err(fault) = opposite(&found, &run(side, &before)) {
                golden.fault(&case, &fault);
            }
            if run(&before, &before).effet != Effet::Inchange && found.raison.is_none() {
                golden.fault(&case, "a law against itself changes something");
            }
            spread.add(&found);
            told.push_str(&format!("{name} : {}\n", tell(&found)));
        }
        golden.check(&case, &told);
    }
    let told: String =
        sides.iter().zip(&spreads).map(|((name, _), spread)| format!("{name}\n{}", all(spread))).collect();
    golden.compare(&home.join("distribution.expected"), &told);
    golden.finish(&home);
}

/// A reform that moves a variable amount from a mission to another: the sums do not change, what is due may.
fn variable_moved() -> String {
    let mut reform: serde_json::Value = serde_json::from_slice(REFORMS[1].1).expect("a barème");
    for line in reform["lignes"].as_array_mut().expect("lines") {
        let more = match line["ligne"].as_str() {
            Some("parcours") => 10_000,
            Some("prevention") => -10_000,
            _ => continue,
        };
        for cell in line["cellules"].as_array_mut().expect("cells") {
            if let (true, Some(amount)) = (cell["part"] != "fixe", cell["montant"].as_i64()) {
                cell["montant"] = (amount + more).into();
            }
        }
    }
    reform.to_string()
}

/// The other way round, everything is the opposite.
fn opposite(found: &Comparaison, back: &Comparaison) -> Result<(), String> {
    let minus = |amount: Option<Montant>| amount.map(|amount| Montant::ZERO.minus(amount));
    let effect = match found.effet {
        Effet::Gagne => Effet::Perd,
        Effet::Perd => Effet::Gagne,
        Effet::PeutGagner => Effet::PeutPerdre,
        Effet::PeutPerdre => Effet::PeutGagner,
        same => same,
    };
    let is_opposite = back.effet == effect
        && back.difference() == minus(found.difference())
        && back.difference_au_plus() == minus(found.difference_au_plus());
    if is_opposite { Ok(()) } else { Err(format!("{back:?} is not the opposite")) }
}

fn amount(amount: Option<Montant>) -> String {
    amount.map_or_else(|| "inconnu".to_owned(), |amount| amount.to_string())
}

fn tell(found: &Comparaison) -> String {
    let mut out = format!(
        "{} ; acquis {}, au plus {}\n",
        found.effet.code(),
        amount(found.difference()),
        amount(found.difference_au_plus()),
    );
    if let Some(why) = &found.raison {
        out.push_str(&format!("  {}\n", why.render(Langue::Fr, false)));
    }
    let mut previous = String::new();
    for year in &found.annees {
        let version = |side: &cpts_core::simulation::VersionComparee| {
            let id = side.bareme.as_deref().unwrap_or("aucun");
            let scenario = if side.scenario { " (scénario)" } else { "" };
            format!(
                "{id} taille {}{scenario}",
                side.taille.map_or_else(|| "inconnue".to_owned(), |size| size.to_string())
            )
        };
        out.push_str(&format!("  année {} : {} → {}\n", year.annee, version(&year.avant), version(&year.apres)));
        let mut lines = String::new();
        for line in year.lignes.iter().filter(|line| line.avant != line.apres || line.difference().is_none()) {
            lines.push_str(&format!(
                "    {:<18} {:>8} → {:>8} ; au plus {:>8} → {:>8}{}\n",
                line.poste.code(),
                amount(line.avant.and_then(Annuel::certain)),
                amount(line.apres.and_then(Annuel::certain)),
                amount(line.avant.and_then(Annuel::maximum)),
                amount(line.apres.and_then(Annuel::maximum)),
                if line.becomes_unknown() { " ; devient inconnu" } else { "" },
            ));
        }
        out.push_str(if lines == previous && !lines.is_empty() { "    comme l'année précédente\n" } else { &lines });
        previous = lines;
    }
    for spent in &found.depassements {
        out.push_str(&format!(
            "  année {} : {} dépensés, au-delà des enveloppes {} → {}\n",
            spent.annee,
            spent.depense,
            amount(spent.avant),
            amount(spent.apres),
        ));
    }
    out
}

fn all(spread: &Distribution) -> String {
    let tranches = spread.tranches().into_iter().map(|tranche| {
        let size = tranche
            .taille
            .map_or_else(|| if tranche.ensemble { "toutes" } else { "?" }.to_owned(), |size| size.to_string());
        let counts = [
            tranche.nombre,
            tranche.gagnent,
            tranche.peuvent_gagner,
            tranche.perdent,
            tranche.peuvent_perdre,
            tranche.inchanges,
            tranche.indetermines,
        ];
        let spread = |quantiles: Option<cpts_core::simulation::Quantiles>| {
            quantiles.map_or_else(String::new, |known| {
                format!(
                    "{} : {} {} {} {} {}, somme {}",
                    known.nombre,
                    known.minimum,
                    known.premier_quartile,
                    known.mediane,
                    known.troisieme_quartile,
                    known.maximum,
                    known.somme
                )
            })
        };
        format!("  {size:<6} {counts:?} ; acquis {} ; au plus {}\n", spread(tranche.sur), spread(tranche.au_plus))
    });
    tranches.collect()
}
