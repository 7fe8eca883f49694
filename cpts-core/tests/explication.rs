//! The trees that explain a report: some of them line by line, and what holds of all of them.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by a panic")]

mod support;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use cpts_core::bareme::Baremes;
use cpts_core::bilan::{Bilan, Cadre, ExplicationVue};
use cpts_core::diagnostics::{Argument, Langue};
use cpts_core::explication::{Explication, Resultat, Sujet, SujetInconnu};
use cpts_core::model::{PartMontant, Poste};
use cpts_core::reference::communes::embedded;
use cpts_core::values::Montant;
use support::{Golden, baremes_of, cases, date_of, folder};

/// The trees that are read line by line.
const READ: &[(&str, &[&str])] = &[
    ("a-contract-that-writes-its-amounts", &["taille", "fonctionnement@1", "prevention:fixe@1", "prevention:fixe@3"]),
    ("a-contract-that-writes-its-amounts", &["parcours:fixe@1", "crise_sanitaire@2", "total@3", "PRO-03", "CTR-03"]),
    ("indicators", &["prevention:variable@1", "prevention:variable@2", "prevention:variable@3", "MIS-02"]),
    ("years-in-part+variable_annee_incomplete=prorata", &["prevention:variable@1", "prevention:variable@2"]),
    ("years-in-part+variable_annee_incomplete=prorata", &["crise_sanitaire:variable_crise_reconnue@1"]),
    ("years-in-part+variable_annee_incomplete=prorata", &["accompagnement:variable@1"]),
    ("what-is-missing", &["taille", "total", "prevention@7", "JUR-05", "TER-02"]),
];

static BAREMES: LazyLock<Baremes> = LazyLock::new(Baremes::embedded);

fn explain(case: &Path, asked: &[Sujet]) -> Bilan {
    let text = std::fs::read(case).expect("a readable case");
    Cadre::new(&baremes_of(case), &embedded(), date_of(case)).explaining(asked).check(&text)
}

fn trees(case: &Path, asked: &[Sujet]) -> Vec<Explication> {
    explain(case, asked).explications.unwrap_or_default()
}

fn subjects(names: &[&str]) -> Vec<Sujet> {
    names.iter().map(|name| name.parse().expect("a subject")).collect()
}

#[test]
fn trees_are_what_is_expected() {
    let mut golden = Golden::new();
    let home = folder("explication");
    for case in cases(&home) {
        let mut text = String::new();
        let stem = case.file_stem().and_then(|stem| stem.to_str()).expect("a name");
        for (_, names) in READ.iter().filter(|(known, _)| *known == stem) {
            let bilan = explain(&case, &subjects(names));
            for tree in bilan.view(Langue::Fr, false).explications.0.expect("trees were asked for") {
                draw(&tree, 0, &mut text);
                text.push('\n');
            }
        }
        golden.check(&case, &text);
    }
    golden.finish(&home);
}

/// A tree, all of it.
fn draw(node: &ExplicationVue, depth: usize, out: &mut String) {
    let indent = "  ".repeat(depth);
    let result = node.resultat.as_ref().map(|result| format!(" = {} ({})", result.texte, result.nature.code()));
    let sum = if node.somme { " (somme)" } else { "" };
    let id = node.id.as_ref().map(|id| format!(" [{id}]")).unwrap_or_default();
    write!(out, "{indent}- {}{}{sum}{id}", node.titre, result.unwrap_or_default()).expect("a string");
    if let Some(place) = &node.lieu {
        let position = node.ligne.zip(node.colonne).expect("a place that was located");
        write!(out, " @ {}:{} {place}", position.0, position.1).expect("a string");
    }
    out.push('\n');
    if let Some(formula) = &node.formule {
        writeln!(out, "{indent}  {formula}").expect("a string");
    }
    if let Some(parameter) = &node.parametre {
        let date = |date: Option<cpts_core::values::Date>| date.map_or_else(String::new, |date| date.to_string());
        let value = parameter.valeur.as_ref().map_or("inconnu", |value| value.texte.as_str());
        let statut = parameter.statut.map_or("aucun", |statut| statut.code());
        let (from, to) = (date(parameter.du), date(parameter.au));
        let count = parameter.sources.len();
        writeln!(
            out,
            "{indent}  « {} » {} {} : {value}, statut {statut}, [{from}..{to}], sources : {count}{}",
            parameter.libelle,
            parameter.origine.code(),
            parameter.id,
            parameter.note.as_ref().map(|note| format!(", note : {note}")).unwrap_or_default(),
        )
        .expect("a string");
    }
    if let Some(basis) = &node.base {
        writeln!(out, "{indent}  {} {}", basis.confiance.code(), basis.lien.unwrap_or("sans lien")).expect("a string");
    }
    for child in &node.enfants {
        draw(child, depth + 1, out);
    }
}

/// Every dossier of the examples and of the tests of money and trees.
fn everything() -> Vec<PathBuf> {
    let examples = folder("../../examples/dossiers");
    let examples = cases(&examples).into_iter().filter(|path| path.extension().is_some_and(|kind| kind == "json"));
    examples.chain(cases(&folder("financement"))).chain(cases(&folder("explication"))).collect()
}

/// Everything that can be asked for.
fn all_subjects() -> Vec<Sujet> {
    let names: Vec<&str> = SujetInconnu::lines().chain(SujetInconnu::rules()).collect();
    subjects(&names)
}

#[test]
fn every_leaf_is_a_place_a_parameter_or_a_basis_and_sums_add_up() {
    for case in everything() {
        for tree in trees(&case, &all_subjects()) {
            hold(&tree, &case.display().to_string());
        }
    }
}

#[test]
fn trees_hold_whatever_the_conventions() {
    let mut baremes = Baremes::embedded();
    for (id, value) in [
        ("jours", "trente_360"),
        ("arrondi", "euro"),
        ("solde_premiere_annee", "entier"),
        ("solde_fonctionnement", "annee_precedente"),
        ("regularisation", "3"),
        ("premiere_annee_crise", "annee_entiere"),
        ("intensite_moyens", "875"),
        ("premier_versement", "dossier_complet"),
    ] {
        baremes.conventions.set(id, value).expect("a convention");
    }
    for case in everything() {
        let text = std::fs::read(&case).expect("a readable case");
        let bilan = Cadre::new(&baremes, &embedded(), date_of(&case)).explaining(&all_subjects()).check(&text);
        for tree in bilan.explications.unwrap_or_default() {
            hold(&tree, &case.display().to_string());
        }
    }
}

#[test]
fn trees_hold_whatever_is_missing() {
    for name in ["indicators.json", "a-contract-that-writes-its-amounts.json"] {
        let text = std::fs::read_to_string(folder("explication").join(name)).expect("a readable case");
        let dossier: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        for lack in lacks(&dossier) {
            let text = lack.to_string();
            let date = support::DATE.parse().expect("a date");
            let bilan = Cadre::new(&BAREMES, &embedded(), date).explaining(&all_subjects()).check(text.as_bytes());
            for tree in bilan.explications.unwrap_or_default() {
                hold(&tree, &text);
            }
        }
    }
}

/// A value without one of its members or elements, in every way.
fn lacks(value: &serde_json::Value) -> Vec<serde_json::Value> {
    use serde_json::Value::{Array, Object};
    let mut all = Vec::new();
    match value {
        Object(object) => {
            for (key, inner) in object {
                let mut without = object.clone();
                without.remove(key);
                all.push(Object(without));
                for lack in lacks(inner) {
                    let mut with = object.clone();
                    with.insert(key.clone(), lack);
                    all.push(Object(with));
                }
            }
        }
        Array(items) => {
            for (index, inner) in items.iter().enumerate() {
                let mut without = items.clone();
                without.remove(index);
                all.push(Array(without));
                for lack in lacks(inner) {
                    let with = items.iter().enumerate().map(|(rank, item)| if rank == index { &lack } else { item });
                    all.push(Array(with.cloned().collect()));
                }
            }
        }
        _ => {}
    }
    all
}

/// What holds of every tree.
fn hold(tree: &Explication, case: &str) {
    for node in tree.nodes() {
        let told = || format!("{case}: {}", node.titre.render(Langue::Fr, false));
        let says = node.lieu.is_some() || node.parametre.is_some() || node.base.is_some();
        assert!(says || !node.enfants.is_empty(), "{} is no leaf", told());
        assert!(node.lieu.is_none() || node.position.is_some(), "{} is not located", told());
        assert!(!node.somme || node.resultat == sum(node), "{} is not the sum of what it rests on", told());
        if let Some(parameter) = &node.parametre {
            assert!(parameter.statut.is_some() || parameter.note.is_some(), "{} has no status", told());
        }
    }
}

fn sum(node: &Explication) -> Option<Resultat> {
    let below = || node.enfants.iter().filter_map(|child| child.resultat.as_ref());
    match node.resultat.as_ref()? {
        Resultat::Montant(_) => {
            let amounts =
                below().filter_map(|result| if let Resultat::Montant(amount) = result { Some(*amount) } else { None });
            Some(Resultat::Montant(amounts.sum()))
        }
        _ => {
            let numbers =
                below().filter_map(|result| if let Resultat::Nombre(number) = result { Some(*number) } else { None });
            Some(Resultat::Nombre(numbers.sum()))
        }
    }
}

/// Whether a tree has a node of this title with this amount.
fn has(tree: &Explication, title: &str, amount: Montant) -> bool {
    tree.nodes().into_iter().any(|node| node.titre.render(Langue::Fr, false) == title && node.amount() == Some(amount))
}

fn name(libelle: Option<&'static cpts_core::diagnostics::Texte>, code: &str) -> String {
    libelle.map_or_else(|| code.to_owned(), |text| text.typeset(Langue::Fr))
}

fn line_name(poste: &Poste) -> String {
    name(poste.libelle(), poste.code())
}

fn part_name(part: &PartMontant) -> String {
    name(part.libelle(), part.code())
}

#[test]
fn every_known_amount_of_the_report_has_its_tree() {
    let mut seen = 0;
    for case in everything() {
        let asked = subjects(&["total", "taille"]);
        let bilan = explain(&case, &asked);
        let [total, size] = bilan.explications.as_deref().expect("trees") else { panic!("two trees") };
        assert_eq!(total.amount(), bilan.financement.total_connu(), "{}", case.display());
        assert_eq!(size.resultat, bilan.taille.taille.map(|size| Resultat::Nombre(size.into())), "{}", case.display());
        for year in &bilan.financement.annees {
            let own = trees(&case, &subjects(&[&format!("total@{}", year.annee)]));
            let [own] = own.as_slice() else { panic!("one tree") };
            assert_eq!(own.amount(), year.total_connu(), "{}", case.display());
            for line in &year.lignes {
                let Some(amount) = line.montant else { continue };
                let (poste, part) = (line_name(&line.poste), part_name(&line.part));
                let title = if line.part == PartMontant::Total { poste } else { format!("{poste}, {part}") };
                assert!(has(own, &title, amount), "{}: {title} {amount}", case.display());
                seen += 1;
            }
            let names: Vec<String> =
                year.dus.iter().map(|due| format!("{}:{}@{}", due.poste.code(), due.part.code(), year.annee)).collect();
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            for ((due, tree), sujet) in year.dus.iter().zip(trees(&case, &subjects(&names))).zip(names) {
                let is_whole = due.part == PartMontant::Total;
                let part = if is_whole { line_name(&due.poste) } else { part_name(&due.part) };
                let mut amounts = vec![(format!("dû, {part}"), due.montant)];
                if due.montant.is_none() {
                    amounts.push((format!("acquis, {part}"), due.acquis));
                    amounts.push((format!("au plus, {part}"), due.maximum));
                }
                for payment in &due.versements {
                    let nature = name(payment.nature.libelle(), payment.nature.code());
                    amounts.push((format!("{nature}, {part}"), payment.montant));
                }
                for (title, amount) in amounts {
                    let Some(amount) = amount else { continue };
                    assert!(has(&tree, &title, amount), "{}: {sujet}: {title} {amount}", case.display());
                    seen += 1;
                }
            }
        }
    }
    assert!(seen > 1000, "{seen} amounts");
}

#[test]
fn every_verdict_has_its_tree() {
    for case in everything() {
        let names: Vec<&str> = SujetInconnu::rules().collect();
        let bilan = explain(&case, &subjects(&names));
        let trees = bilan.explications.as_deref().unwrap_or_default();
        for (answer, tree) in bilan.verdicts.iter().zip(trees) {
            assert_eq!(tree.resultat, Some(Resultat::Verdict(answer.verdict)), "{}", case.display());
            let shown: Vec<Argument> = tree.nodes().into_iter().map(|node| node.titre.clone()).collect();
            for found in &answer.constats {
                assert!(shown.contains(&found.message.clone().into()), "{}: {}", case.display(), answer.regle.id);
            }
        }
    }
}

#[test]
fn texts_are_masked_and_typeset() {
    for case in everything() {
        let bilan = explain(&case, &all_subjects());
        let mut masked = String::new();
        for tree in bilan.view(Langue::Fr, true).explications.0.expect("trees") {
            draw(&tree, 0, &mut masked);
        }
        for secret in ["patients dépistés", "plaquette", "canicule", "voyages", "123456789"] {
            assert!(!masked.contains(secret), "{}: `{secret}` is told", case.display());
        }
        let mut french = String::new();
        for tree in bilan.view(Langue::Fr, false).explications.0.expect("trees") {
            let texts = |node: &ExplicationVue| {
                [Some(node.titre.clone()), node.formule.clone()].into_iter().flatten().collect::<Vec<_>>()
            };
            let mut open = vec![&tree];
            while let Some(node) = open.pop() {
                french.extend(texts(node));
                open.extend(&node.enfants);
            }
        }
        for wrong in [" :", " ;", " ?", " !", "{"] {
            assert!(!french.contains(wrong), "{}: `{wrong}` in the French texts", case.display());
        }
    }
}

#[test]
fn nothing_is_explained_unless_asked_for() {
    let case = folder("explication").join("indicators.json");
    assert_eq!(explain(&case, &[]).explications, None);
    let silent = cpts_core::bilan::to_json(&[explain(&case, &[])], Langue::Fr, false);
    assert!(!silent.contains("\"explications\""));
    let told = cpts_core::bilan::to_json(&[explain(&case, &all_subjects())], Langue::Fr, false);
    let report: serde_json::Value = serde_json::from_str(&told).expect("JSON");
    let trees = &report["bilans"][0]["explications"];
    assert_eq!(trees.as_array().map(Vec::len), Some(all_subjects().len()));
    assert!(all_subjects().iter().any(|sujet| matches!(sujet, Sujet::Ligne { poste: Poste::Prevention, .. })));
}
