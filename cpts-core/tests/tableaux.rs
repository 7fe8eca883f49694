//! The tables of spreadsheets: those of `tableaux/*/good` give no diagnostic, those of `tableaux/*/bad` at least one, each
//! as expected; and what a table changes in a dossier.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test fails by a panic")]

mod support;

use std::fs;
use std::path::Path;

use cpts_core::diagnostics::Diagnostic;
use cpts_core::exchange::csv::table_schema::TABLES;
use cpts_core::exchange::csv::{Fusion, Vides, actions, membres};
use cpts_core::exchange::json;
use cpts_core::model::{Dossier, ProjetDeSante};
use support::{Golden, cases, folder, tell};

#[test]
fn every_table_is_read_as_expected() {
    let mut golden = Golden::new();
    let home = folder("tableaux");
    for kind in ["membres", "actions"] {
        for (quality, is_clean) in [("good", true), ("bad", false)] {
            for case in cases(&home.join(kind).join(quality)) {
                let bytes = fs::read(&case).expect("a readable case");
                let (dossier, diagnostics, is_readable) = read(kind, &bytes);
                if diagnostics.is_empty() != is_clean {
                    golden.fault(&case, &format!("{} diagnostics", diagnostics.len()));
                }
                let told: String = diagnostics.iter().map(|diagnostic| tell(diagnostic) + "\n").collect();
                let outcome = if is_readable { "lisible" } else { "illisible" };
                golden.check(&case, &format!("{told}{outcome}\n{}", json::write(&dossier).expect("nothing lost")));
            }
        }
    }
    golden.finish(&home);
}

/// What a table holds, as a dossier has it.
fn read(kind: &str, bytes: &[u8]) -> (Dossier, Vec<Diagnostic>, bool) {
    let mut dossier = Dossier::default();
    if kind == "membres" {
        let table = membres::read(bytes);
        dossier.adherents = Some(table.adherents());
        (dossier, table.diagnostics, table.is_readable)
    } else {
        let table = actions::read(bytes);
        let mut project = ProjetDeSante::default();
        project.actions = Some(table.actions());
        dossier.projet_de_sante = Some(project);
        (dossier, table.diagnostics, table.is_readable)
    }
}

fn dossier(text: &str) -> Dossier {
    let lecture = json::read(text.as_bytes());
    assert!(lecture.is_readable, "{:?}", lecture.diagnostics);
    lecture.dossier
}

const KNOWN: &str = r#"{"format": "cpts-dossier", "version": "1.0", "identite": {"nom": "CPTS fictive"}, "adherents": [
  {"id": "a-001", "type": "professionnel", "nom": "EXEMPLE", "prenom": "Camille", "rpps": "99000000010", "telephone": "01 99 00 00 01",
   "note": "gardée", "declare": {"nouveaux_patients": {"valeur": true, "le": "2026-03-02"}, "carte_vitale": {"valeur": true, "le": "2026-03-02"}},
   "diffusion": [{"champ": "nom", "base": "consentement", "le": "2024-01-15"}],
   "lieux": [{"id": "C1", "nom": "Cabinet fictif A"}, {"id": "C2", "nom": "Cabinet fictif B", "etage": 2}]},
  {"id": "a-002", "type": "professionnel", "nom": "FICTIF", "prenom": "Dominique"},
  {"id": "a-003", "type": "professionnel", "nom": "INVENTE", "prenom": "Claude"},
  {"id": "a-004", "type": "professionnel", "nom": "INVENTE", "prenom": "Claude", "sortie": "2025"}]}"#;

fn merged(table: &str, vides: Vides) -> (Dossier, Fusion) {
    let mut dossier = dossier(KNOWN);
    let fusion = membres::read(table.as_bytes()).merge(&mut dossier, vides);
    (dossier, fusion)
}

fn changes(fusion: &Fusion) -> Vec<(&str, Vec<&'static str>)> {
    fusion.modifies.iter().map(|change| (&*change.id, change.colonnes.clone())).collect()
}

#[test]
fn what_the_table_does_not_hold_is_kept() {
    let table = "id;nom;telephone;lieu_id;lieu_nom\na-001;EXEMPLE;;C2;Maison de santé fictive\n";
    let (after, fusion) = merged(table, Vides::Gardent);
    assert_eq!(changes(&fusion), [("a-001", vec!["lieu_nom"])]);
    let ids: Vec<&str> = fusion.absents.iter().map(AsRef::as_ref).collect();
    assert_eq!(ids, ["a-002", "a-003"], "a-004 had left");
    let expected = KNOWN.replace("Cabinet fictif B", "Maison de santé fictive");
    assert_eq!(json::write(&after).unwrap(), json::write(&dossier(&expected)).unwrap());
}

#[test]
fn empty_cells_erase_only_when_asked_to() {
    let table = "id;nom;telephone;nouveaux_patients;nouveaux_patients_le\na-001;EXEMPLE;;;\n";
    assert!(!merged(table, Vides::Gardent).1.is_change());
    let (after, fusion) = merged(table, Vides::Effacent);
    assert_eq!(changes(&fusion), [("a-001", vec!["telephone", "nouveaux_patients", "nouveaux_patients_le"])]);
    let member = &after.adherents.unwrap()[0];
    assert_eq!(member.telephone, None);
    let declared = member.declare.as_ref().unwrap();
    assert!(declared.nouveaux_patients.is_none() && declared.carte_vitale.is_some());
    assert!(member.diffusion.is_some() && member.lieux.as_ref().unwrap().len() == 2);
}

#[test]
fn a_member_is_found_by_its_id_then_its_numbers_then_its_names() {
    // By RPPS, whatever its id in the table; by its names, when one alone bears them; never among homonyms.
    let table = "id;nom;prenom;rpps;profession\n\
        x-9;EXEMPLE;Camille;99000000010;60\n;Fictif;DOMINIQUE;99000000028;70\n;INVENTE;Claude;;50\n;NOUVEAU;Camille;;60\n";
    let (after, fusion) = merged(table, Vides::Gardent);
    assert_eq!(
        changes(&fusion),
        [("a-001", vec!["profession"]), ("a-002", vec!["nom", "prenom", "rpps", "profession"])]
    );
    assert_eq!(fusion.nouveaux, ["a-005".into()]);
    let told: Vec<_> =
        fusion.diagnostics.iter().map(|problem| (problem.id(), problem.position.unwrap().ligne)).collect();
    assert_eq!(told, [("tableau/homonymes", 4)]);
    assert!(fusion.absents.is_empty());
    assert_eq!(after.partiel, None, "the list was there before");
}

#[test]
fn a_list_of_which_a_row_is_left_out_is_known_in_part() {
    for (table, partial) in
        [("nom;prenom;rpps\nEXEMPLE;Camille;99000000010\n", false), ("nom;prenom\nEXEMPLE;Camille\n;Dominique\n", true)]
    {
        let mut dossier = Dossier::default();
        membres::read(table.as_bytes()).merge(&mut dossier, Vides::Gardent);
        assert_eq!(dossier.is_partial("/adherents"), partial, "{table}");
    }
}

#[test]
fn importing_twice_changes_nothing() {
    for case in cases(&folder("tableaux/membres/good")) {
        let bytes = fs::read(&case).unwrap();
        let mut dossier = Dossier::default();
        membres::read(&*bytes).merge(&mut dossier, Vides::Gardent);
        let before = json::write(&dossier).unwrap();
        let again = membres::read(&*bytes).merge(&mut dossier, Vides::Gardent);
        assert!(!again.is_change() && again.absents.is_empty() && again.diagnostics.is_empty(), "{}", case.display());
        assert_eq!(json::write(&dossier).unwrap(), before);
        // And what we write of it is the same again, empty cells included.
        let written = membres::write(dossier.adherents.as_deref().unwrap());
        assert!(
            !membres::read(written.as_bytes()).merge(&mut dossier, Vides::Effacent).is_change(),
            "{}",
            case.display()
        );
    }
}

#[test]
fn importing_actions_twice_changes_nothing() {
    for kind in ["good", "bad"] {
        for case in cases(&folder("tableaux/actions").join(kind)) {
            let table = actions::read(&*fs::read(&case).unwrap());
            let mut dossier = Dossier::default();
            table.merge(&mut dossier, Vides::Gardent);
            let before = json::write(&dossier).unwrap();
            assert!(!table.merge(&mut dossier, Vides::Gardent).is_change(), "{}", case.display());
            assert_eq!(json::write(&dossier).unwrap(), before, "{}", case.display());
        }
    }
}

#[test]
fn an_action_has_a_single_row() {
    let mut dossier = Dossier::default();
    actions::read(&b"id;intitule\nmst;Mois sans tabac\n"[..]).merge(&mut dossier, Vides::Gardent);
    // By its id, then by its title.
    let table = actions::read(&b"id;intitule;pilote\nmst;Mois sans tabac;un\n;mois sans tabac;deux\n"[..]);
    assert_eq!(table.diagnostics, []);
    let fusion = table.merge(&mut dossier, Vides::Gardent);
    let told: Vec<_> =
        fusion.diagnostics.iter().map(|problem| (problem.id(), problem.position.unwrap().ligne)).collect();
    assert_eq!(told, [("tableau/doublon", 3)]);
    assert!(!table.merge(&mut dossier, Vides::Gardent).is_change());
}

/// The published folder of a table.
fn published(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../bindings/table-schema").join(name)
}

#[test]
fn the_published_schemas_and_examples_are_those_of_the_columns() {
    let update = std::env::var_os("UPDATE_EXPECT").is_some();
    for table in TABLES {
        for (file, text) in [("schema.json", table.schema()), ("exemple-valide.csv", table.example())] {
            let path = published(table.nom).join(file);
            if update {
                fs::write(&path, &text).unwrap();
            }
            let committed = fs::read_to_string(&path).unwrap_or_default();
            assert!(committed == text, "`{}` is stale: UPDATE_EXPECT=1 writes it anew", path.display());
        }
        let bytes = fs::read(published(table.nom).join("exemple-valide.csv")).unwrap();
        let kind = table.nom.trim_start_matches("cpts-");
        assert_eq!(read(kind, &bytes).1, [], "the example is valid");
        let source = folder("../data/tables/exemples").join(format!("{}.csv", table.nom));
        assert_eq!(read(kind, &fs::read(source).unwrap()).1, [], "and so is what it is made from");
        let changelog = fs::read_to_string(published(table.nom).join("CHANGELOG.md")).unwrap();
        assert!(changelog.contains(&format!("## {} ({})", table.version, table.le)), "{}", table.nom);
    }
}

#[test]
fn the_page_of_the_formats_is_that_of_the_columns() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/formats.md");
    let mut page = fs::read_to_string(&path).unwrap();
    for table in TABLES {
        let (begin, end) = (format!("<!-- {} -->\n", table.nom), format!("<!-- fin de {} -->", table.nom));
        let (before, rest) = page.split_once(&begin).expect("the mark of the table");
        let (_, after) = rest.split_once(&end).expect("the mark of its end");
        let made = format!("{before}{begin}{}{end}{after}", table.page());
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            fs::write(&path, &made).unwrap();
            page = made;
        } else {
            assert!(page == made, "`docs/formats.md` is stale: UPDATE_EXPECT=1 writes it anew");
        }
    }
}
