//! The dossiers of real CPTS: read and written back without loss, every fact with its source, nobody named, no false
//! alarm; and what the report says of each.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by a panic")]

mod support;

use std::path::{Path, PathBuf};

use cpts_core::bareme::{Baremes, Statut};
use cpts_core::bilan::{Bilan, check};
use cpts_core::diagnostics::Langue;
use cpts_core::exchange::json;
use cpts_core::funding::BaseTaille;
use cpts_core::model::{PartMontant, Poste};
use cpts_core::reference::communes::embedded;
use cpts_core::rules::{Verdict, VerdictRegle};
use cpts_core::values::Montant;
use serde_json::Value;
use support::{DATE, Golden, cases, folder, funding, or_root};

/// What tells of the file, not of the CPTS: it needs no source.
const OF_THE_FILE: &[&str] =
    &["$schema", "format", "version", "mis_a_jour", "public", "partiel", "sources", "deductions", "remarques"];

fn home() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/dossiers")
}

fn dossiers() -> impl Iterator<Item = (PathBuf, String)> {
    let files = cases(&home()).into_iter().filter(|path| path.extension().is_some_and(|extension| extension == "json"));
    files.map(|path| {
        let text = std::fs::read_to_string(&path).expect("a readable dossier");
        (path, text)
    })
}

fn dossier(name: &str) -> String {
    std::fs::read_to_string(home().join(name)).expect("a readable dossier")
}

fn report(text: &str) -> Bilan {
    check(text.as_bytes(), &Baremes::embedded(), &embedded(), DATE.parse().expect("a date"))
}

fn answer<'b>(bilan: &'b Bilan, id: &str) -> &'b VerdictRegle {
    bilan.verdicts.iter().find(|answer| answer.regle.id == id).expect("a rule of the register")
}

fn message(answer: &VerdictRegle) -> String {
    answer.constats[0].message.render(Langue::En, false)
}

#[test]
fn each_is_read_without_a_remark_and_written_back_as_it_was() {
    for (path, text) in dossiers() {
        let lecture = json::read(text.as_bytes());
        assert_eq!(lecture.diagnostics, [], "{}", path.display());
        let written = json::write_line(&lecture.dossier).expect("what was read without a remark");
        assert_eq!(written.trim_end(), compact(&text), "{}", path.display());
        let again = json::write(&lecture.dossier).expect("what was read without a remark");
        assert_eq!(json::read(again.as_bytes()).dossier, lecture.dossier, "{}", path.display());
    }
}

/// A text of JSON without the white space between its tokens.
fn compact(text: &str) -> String {
    let (mut out, mut is_inside, mut is_escaped) = (String::new(), false, false);
    for character in text.chars() {
        if is_inside || !character.is_whitespace() {
            out.push(character);
        }
        is_inside ^= character == '"' && !is_escaped;
        is_escaped = is_inside && character == '\\' && !is_escaped;
    }
    out
}

#[test]
fn none_raises_a_false_alarm() {
    for (path, text) in dossiers() {
        // Two of the pages were indeed updated long before the report.
        for answer in report(&text).verdicts.iter().filter(|answer| answer.regle.id != "DON-01") {
            assert_ne!(answer.verdict, Verdict::NonConforme, "{}: {answer:?}", path.display());
        }
    }
}

#[test]
fn every_fact_has_its_source() {
    for (path, text) in dossiers() {
        let value: Value = serde_json::from_str(&text).expect("JSON");
        let texts = |list: &str, field: &str| -> Vec<String> {
            let entries = value[list].as_array().into_iter().flatten();
            let found = entries.flat_map(|entry| match &entry[field] {
                Value::Array(items) => items.clone(),
                one => vec![one.clone()],
            });
            found.map(|text| text.as_str().expect("a pointer").to_owned()).collect()
        };
        let known = [texts("sources", "faits"), texts("deductions", "fait")].concat();
        let partial = value["partiel"].as_array().into_iter().flatten().filter_map(Value::as_str);
        for pointer in known.iter().map(String::as_str).chain(partial) {
            assert!(value.pointer(pointer).is_some(), "{}: nothing stands at {pointer}", path.display());
        }
        for leaf in leaves(&value) {
            let is_of_the_file = OF_THE_FILE.contains(&leaf.split('/').nth(1).unwrap_or_default());
            let is_id = leaf.ends_with("/id");
            let is_supported = known.iter().any(|pointer| {
                leaf.strip_prefix(pointer.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            });
            assert!(is_of_the_file || is_id || is_supported, "{}: no source for {leaf}", path.display());
        }
    }
}

/// The pointers to what holds nothing else.
fn leaves(value: &Value) -> Vec<String> {
    let below = |name: String, value: &Value| {
        let name = name.replace('~', "~0").replace('/', "~1");
        leaves(value).into_iter().map(move |leaf| format!("/{name}{leaf}")).collect::<Vec<_>>()
    };
    match value {
        Value::Object(members) if !members.is_empty() => {
            members.iter().flat_map(|(name, value)| below(name.clone(), value)).collect()
        }
        Value::Array(items) if !items.is_empty() => {
            items.iter().enumerate().flat_map(|(index, value)| below(index.to_string(), value)).collect()
        }
        _ => vec![String::new()],
    }
}

#[test]
fn nobody_is_named_nor_reached() {
    for (path, text) in dossiers() {
        let value: Value = serde_json::from_str(&text).expect("JSON");
        for leaf in leaves(&value) {
            let field = leaf.rsplit('/').next().unwrap_or_default();
            let is_of_a_person = leaf.starts_with("/adherents/") || leaf.contains("/sieges/");
            assert!(!(is_of_a_person && matches!(field, "nom" | "prenom")), "{}: {leaf}", path.display());
            assert!(!matches!(field, "telephone" | "courriel" | "rpps"), "{}: {leaf}", path.display());
        }
        for title in ["Dr ", "Dr. ", "Docteur ", "Mme ", "M. ", "Pr ", "@"] {
            assert!(!text.contains(title), "{}: {title:?}", path.display());
        }
    }
}

#[test]
fn each_gets_the_report_that_is_expected() {
    let mut golden = Golden::new();
    let expectations = folder("exemples");
    for (path, text) in dossiers() {
        let bilan = report(&text);
        let name = path.file_stem().expect("the name of a file");
        golden.compare(&expectations.join(name).with_extension("expected"), &told(&bilan));
    }
    golden.finish(&expectations);
}

fn told(bilan: &Bilan) -> String {
    let mut text = format!("{}\n\n", bilan.nom.as_deref().unwrap_or("sans nom"));
    for answer in &bilan.verdicts {
        text.push_str(&format!("{} {}\n", answer.regle.id, answer.verdict));
        for constat in &answer.constats {
            let due = constat.echeance.map(|day| format!(" [{day}]")).unwrap_or_default();
            let what = constat.message.render(Langue::Fr, false);
            text.push_str(&format!("  {}{due} : {what}\n", or_root(constat.lieu.as_str())));
        }
    }
    text.push_str(&format!("\n{}", funding(bilan)));
    text
}

#[test]
fn val_d_orge_is_a_cpts_of_size_3() {
    let bilan = report(&dossier("val-d-orge.json"));
    let size = &bilan.taille;
    assert_eq!((size.population.communes, size.population.habitants), (8, Some(120_733)));
    assert_eq!(size.habitants_declares, Some(115_800));
    assert_eq!((size.taille, size.base), (Some(3), Some(BaseTaille::Communes)));

    let agreement = answer(&bilan, "TER-03");
    assert_eq!(agreement.verdict, Verdict::Conforme);
    assert!(message(agreement).starts_with("115,800 inhabitants declared, 120,733 by the communes"));

    let [year] = bilan.financement.annees.as_slice() else { panic!("one year, for want of a signature") };
    assert!(year.hypothetique);
    let lines: Vec<_> = year
        .lignes
        .iter()
        .map(|line| {
            (line.poste.clone(), line.part.clone(), line.montant.expect("a known amount"), line.statut, line.counted())
        })
        .collect();
    let line = |poste: Poste, part, euros, statut, is_counted: bool| {
        let amount = Montant::from_euros(euros);
        (poste, part, amount, statut, is_counted.then_some(amount))
    };
    use PartMontant::{Fixe, FixeAnneesSuivantes, FixePremiereAnnee, Total, Variable, VariableCriseReconnue};
    use Poste::{
        AccesAuxSoins, Accompagnement, CriseSanitaire, Fonctionnement, Parcours, Prevention, QualitePertinence,
    };
    use Statut::{ContratObserve, Derive};
    assert_eq!(
        lines,
        [
            line(Fonctionnement, Total, 75_000, Derive, true),
            line(AccesAuxSoins, Fixe, 90_000, ContratObserve, true),
            line(AccesAuxSoins, Variable, 35_000, ContratObserve, true),
            line(Parcours, Fixe, 45_000, ContratObserve, true),
            line(Parcours, Variable, 45_000, ContratObserve, true),
            line(Prevention, Fixe, 17_500, ContratObserve, true),
            line(Prevention, Variable, 17_500, ContratObserve, true),
            line(CriseSanitaire, FixePremiereAnnee, 45_000, Derive, true),
            line(CriseSanitaire, FixeAnneesSuivantes, 22_500, ContratObserve, false),
            line(CriseSanitaire, VariableCriseReconnue, 67_500, ContratObserve, false),
            line(QualitePertinence, Fixe, 15_000, ContratObserve, true),
            line(QualitePertinence, Variable, 15_000, ContratObserve, true),
            line(Accompagnement, Fixe, 10_000, ContratObserve, true),
            line(Accompagnement, Variable, 10_000, ContratObserve, true),
        ]
    );
    assert_eq!(year.total_connu(), Some(Montant::from_euros(420_000)));
    assert_eq!(bilan.financement.inconnus(size.taille), []);
}

#[test]
fn issy_is_validated_and_its_contract_unknown() {
    let text = dossier("issy-les-moulineaux.json");
    let bilan = report(&text);
    let size = &bilan.taille;
    assert_eq!((size.taille, size.habitants, size.base), (Some(2), Some(67_669), Some(BaseTaille::Communes)));

    assert_eq!(answer(&bilan, "PRO-03").verdict, Verdict::Conforme);
    assert_eq!(message(answer(&bilan, "PRO-03")), "project validated by the ARS (January 2024)");
    for rule in ["CTR-02", "CTR-03", "MIS-01", "MIS-02", "MIS-03"] {
        let answer = answer(&bilan, rule);
        assert_eq!(answer.verdict, Verdict::Indetermine, "{rule}");
        assert_eq!(
            message(answer),
            "the dossier announces a negotiation for March 2024, and says nothing of the contract",
            "{rule}"
        );
    }

    let project = json::read(text.as_bytes()).dossier.projet_de_sante.expect("a project");
    assert_eq!((project.actions_annoncees, project.actions.map(|actions| actions.len())), (Some(14), Some(6)));

    let [year] = bilan.financement.annees.as_slice() else { panic!("one year, for want of a contract") };
    assert!(year.hypothetique);
    // Of size 2, nothing but the running costs is known; a draft is shown, and not counted.
    assert_eq!(year.total_connu(), Some(Montant::from_euros(60_000)));
    let shown: Vec<_> = year
        .lignes
        .iter()
        .filter_map(|line| Some((line.poste.code(), line.montant?.to_string(), line.statut, line.counted().is_some())))
        .collect();
    assert_eq!(
        shown,
        [
            ("fonctionnement", "60000".to_owned(), Statut::Derive, true),
            ("acces_aux_soins", "100000".to_owned(), Statut::Projet, false),
        ]
    );
    let missing: Vec<_> = year.inconnus(size.taille).into_iter().map(|unknown| (unknown.poste, unknown.part)).collect();
    assert_eq!(
        missing,
        [
            (Poste::AccesAuxSoins, PartMontant::Total),
            (Poste::Parcours, PartMontant::Total),
            (Poste::Prevention, PartMontant::Total),
            (Poste::CriseSanitaire, PartMontant::FixePremiereAnnee),
        ]
    );
}
