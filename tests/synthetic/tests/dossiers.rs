//! What a synthetic dossier promises.

use cpts_core::bareme::Baremes;
use cpts_core::bilan::check;
use cpts_core::diagnostics::Gravite;
use cpts_core::exchange::json;
use cpts_core::reference::communes::embedded;
use cpts_core::rules::Verdict;
use cpts_synthetic::{DATE, Directory, Recipe};

fn recipes() -> impl Iterator<Item = Recipe> {
    let sizes = [(0, 0, 0), (1, 1, 1), (3, 2, 2), (40, 9, 78), (534, 40, 12)];
    sizes.into_iter().flat_map(|(adherents, actions, communes)| {
        (0..12).map(move |seed| Recipe { adherents, actions, communes, seed })
    })
}

#[test]
fn it_reads_without_a_diagnostic_and_breaks_no_rule() {
    let (baremes, communes, date) = (Baremes::embedded(), embedded(), DATE.parse().unwrap());
    for recipe in recipes() {
        let bilan = check(recipe.pretty().as_bytes(), &baremes, &communes, date);
        assert_eq!(bilan.diagnostics, [], "{recipe:?}");
        for answer in &bilan.verdicts {
            // Its contract writes amounts of its own, as many do: that is told, and breaks nothing.
            let is_breach = answer.verdict == Verdict::NonConforme && answer.gravite > Gravite::Info;
            // A dossier of fewer actions than missions leaves some without any.
            let is_short = answer.regle.id == "MIS-04" && recipe.actions < 6;
            assert!(!is_breach || is_short, "{recipe:?} {answer:#?}");
        }
    }
}

#[test]
fn it_has_no_field_that_the_format_does_not_know_and_comes_back_to_the_byte() {
    for recipe in recipes() {
        let (pretty, line) = (recipe.pretty(), recipe.line());
        let lecture = json::read(pretty.as_bytes());
        assert_eq!(lecture.dossier.unknown_fields(), [], "{recipe:?}");
        assert_eq!(json::write(&lecture.dossier).unwrap(), pretty);
        assert_eq!(json::write_line(&lecture.dossier).unwrap(), line);
    }
}

#[test]
fn a_directory_is_as_sound_as_the_other_dossiers() {
    let (baremes, communes, date) = (Baremes::embedded(), embedded(), DATE.parse().unwrap());
    for (adherents, actions, seed) in [(0, 8, 1), (48, 8, 1), (534, 40, 2)] {
        let text = Directory { adherents, actions, seed }.pretty();
        let lecture = json::read(text.as_bytes());
        assert_eq!(lecture.diagnostics, [], "{adherents}");
        assert_eq!(lecture.dossier.unknown_fields(), []);
        assert_eq!(json::write(&lecture.dossier).unwrap(), text);
        for answer in check(text.as_bytes(), &baremes, &communes, date).verdicts {
            // Trees and first names are few: some members bear the same, as in life.
            let is_breach = answer.verdict == Verdict::NonConforme && answer.gravite > Gravite::Info;
            assert!(!is_breach || answer.regle.id == "ADH-02", "{answer:#?}");
        }
    }
}

#[test]
fn the_same_recipe_gives_the_same_text_and_another_seed_another() {
    let recipe = Recipe::small(7);
    assert_eq!(recipe.pretty(), Recipe::small(7).pretty());
    assert_ne!(recipe.pretty(), Recipe::small(8).pretty());
    let registry = recipe.ndjson(3);
    assert_eq!(registry.lines().count(), 3);
    assert!(registry.starts_with(&recipe.line()));
}

#[test]
fn the_large_one_has_the_size_of_a_real_one() {
    let length = Recipe::default().pretty().len();
    assert!((370_000..390_000).contains(&length), "{length}");
}

#[test]
fn every_record_of_the_format_is_used() {
    let text = Recipe { adherents: 50, actions: 3, communes: 3, seed: 2 }.pretty();
    let records = "sources deductions etape identite statuts contact territoire population partie instances sieges \
        effectifs adherents lieux adresse declare langues secteur diffusion partenaires adhesion numero_unique \
        projet_de_sante ars actions etapes indicateurs realisations seances preuves contrat_aci montants missions \
        paliers suite avenants dialogues rapports_activite versements plan_de_crise transmissions crises \
        indemnisations budget depenses";
    for record in records.split_whitespace() {
        assert!(text.contains(&format!("\"{record}\": ")), "{record}");
    }
}
