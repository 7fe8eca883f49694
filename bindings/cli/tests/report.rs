//! `cpts report`: pages that another library parses, that anybody can read, and that no text of a dossier can break.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests: what fails there is the test")]

mod support;

use support::page::Page;
use support::{Folder, cpts, rich};

const DATE: [&str; 2] = ["--date", "2026-11-21"];
const VAL_D_ORGE: &str = "examples/dossiers/val-d-orge.json";
const FILES: [&str; 6] =
    ["bilan.html", "dialogue.html", "dialogue.md", "echeances.ics", "rapport-activite.html", "rapport-activite.md"];
const PAGES: [&str; 3] = ["bilan.html", "dialogue.html", "rapport-activite.html"];

/// The files of a dossier.
fn report(name: &str, dossier: &str, more: &[&str]) -> Folder {
    let folder = Folder::new(name);
    let out = folder.path("");
    let date = if more.contains(&"--date") { &[][..] } else { &DATE };
    let arguments = [&["report", "-", "--out", &out], date, more].concat();
    let run = cpts(&arguments, dossier.as_bytes());
    assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (0, "", ""));
    folder
}

/// A dossier that breaks rules, and whose texts try to break the files.
fn hostile() -> String {
    let mut dossier: serde_json::Value = serde_json::from_str(&rich()).unwrap();
    let nasty =
        "Témoin <script>alert('x')</script> | </td></table> \n# pas un titre\r\n- [x](javascript:1) `c` *d* \u{202e}";
    dossier["identite"]["nom"] = format!("CPTS {nasty}").into();
    dossier["identite"]["site"] = "javascript:alert(1)".into();
    dossier["identite"]["siren"] = "123456789".into();
    dossier["contrat_aci"]["signataires"] = serde_json::json!(["cpts", "cpam"]);
    dossier["contrat_aci"]["missions"][0]["demarrage"] = "2025-12-01".into();
    dossier["contrat_aci"]["missions"][0]["indicateurs"][4]["intitule"] = nasty.into();
    dossier["contrat_aci"]["missions"][0]["indicateurs"][4]["preuves"][0]["reference"] = "data:text/html,x".into();
    dossier["projet_de_sante"]["actions"][0]["intitule"] = nasty.into();
    dossier["projet_de_sante"]["actions"][0]["perspectives"] = nasty.into();
    dossier["partenaires"][0]["nom"] = nasty.into();
    dossier["territoire"]["population"]["habitants"] = nasty.into();
    dossier["a".repeat(300)] = 1.into();
    dossier.to_string()
}

#[test]
fn every_page_is_well_formed_and_can_be_read_without_seeing_it() {
    let sparse = std::fs::read_to_string(support::root().join(VAL_D_ORGE)).unwrap();
    for (name, dossier) in [("rich", rich()), ("hostile", hostile()), ("sparse", sparse)] {
        for lang in ["fr", "en"] {
            let folder = report(&format!("page-{name}-{lang}"), &dossier, &["--lang", lang]);
            for file in PAGES {
                let page = Page::parse(&folder.read(file));
                page.check(lang, &format!("{name} {lang} {file}"));
            }
        }
    }
}

#[test]
fn a_folder_gets_its_files_and_keeps_those_of_others() {
    let folder = Folder::new("files");
    folder.write("notes.txt", "à moi");
    folder.write("bilan.html", "un ancien bilan");
    let out = folder.path("");
    let run = cpts(&["report", VAL_D_ORGE, "--out", &out, DATE[0], DATE[1]], b"");
    assert_eq!(run.code, 0, "{}", run.err);
    // Without a dated contract there is no deadline, hence no calendar.
    let expected: Vec<&str> = FILES.into_iter().chain(["notes.txt"]).filter(|file| *file != "echeances.ics").collect();
    let mut names = folder.names();
    names.sort();
    let mut sorted = expected.clone();
    sorted.sort_unstable();
    assert_eq!(names, sorted);
    assert_eq!(folder.read("notes.txt"), "à moi");
    assert!(folder.read("bilan.html").starts_with("<!DOCTYPE html>"));
}

#[test]
fn the_same_dossier_on_the_same_day_gives_the_same_bytes() {
    let (first, second) = (report("bytes-a", &rich(), &[]), report("bytes-b", &rich(), &[]));
    assert_eq!(first.names(), FILES);
    for file in FILES {
        assert!(first.read(file) == second.read(file), "{file}");
    }
}

#[test]
fn what_is_due_is_not_taken_for_what_a_whole_year_brings() {
    let worked = std::fs::read_to_string(support::root().join("cpts-core/tests/financement/the-worked-contract.json"));
    for (lang, expected) in [
        ("fr", "année 1\u{a0}: 182\u{202f}260,28\u{a0}€ dus à coup sûr, 262\u{202f}260,28\u{a0}€ au plus"),
        ("en", "year 1: €182,260.28 due for certain, €262,260.28 at most"),
    ] {
        let more = ["--date", "2024-12-31", "--lang", lang];
        let folder = report(&format!("worked-{lang}"), worked.as_ref().unwrap(), &more);
        let text = Page::parse(&folder.read("bilan.html")).text();
        assert!(text.contains(expected), "no « {expected} » in:\n{text}");
    }
}

#[test]
fn the_report_says_what_was_computed() {
    let folder = report("content", &hostile(), &[]);
    let page = Page::parse(&folder.read("bilan.html"));
    let text = page.text();
    for expected in [
        "manquements (bloquant\u{a0}: 1, écart\u{a0}: ",
        "CTR-02, Les trois parties ont signé le contrat ✗ non conforme (bloquant)",
        "obtenir la signature qui manque",
        "Les contrats locaux sont signés conjointement par l’ARS",
        "Essonne (91)",
        "Année de contrat 1, du 23\u{a0}février 2024 au 22\u{a0}février 2025",
        "Total connu, missions entières",
        "Versements par année de contrat",
        "Conventions du calcul des versements",
        "code officiel géographique 2026, populations municipales 2023",
        "aucune source publique ne confirme ce montant",
    ] {
        assert!(text.contains(expected), "no « {expected} » in:\n{text}");
    }
    let places = |expected: &str| text.find(expected).unwrap();
    assert!(places("CTR-02, ") < places("JUR-05, "), "the gravest breach comes first");
    let dialogue = folder.read("dialogue.md");
    for expected in [
        "## À terminer avant le dialogue",
        "- [ ] donner la valeur, ou la raison de son absence",
        "### Année de contrat 2",
        "| Indicateur | Cible ou paliers | Valeur | Source et preuves | Gagné | Perdu | État |",
        "| Indicateur | Cible ou paliers | Valeur | Source et preuves | Gagné | Pas encore gagné | État |",
        "#### Trouver un médecin traitant (2) (en cours)",
        "##### Proposé pour l’année suivante",
    ] {
        assert!(dialogue.contains(expected), "no « {expected} » in:\n{dialogue}");
    }
    let activity = folder.read("rapport-activite.md");
    let titles: Vec<&str> = activity.lines().filter_map(|line| line.strip_prefix("## ")).collect();
    assert_eq!(
        titles,
        [
            "Carte d’identité et chiffres",
            "Gouvernance et équipe",
            "Adhérents",
            "Vie de l’association",
            "Missions et actions",
            "Communication",
            "Partenariats",
            "Finances",
            "Difficultés rencontrées",
            "Perspectives"
        ]
    );
    assert!(activity.contains("brouillon, sans valeur officielle") && activity.contains("**\\[à compléter\\]**"));
}

#[test]
fn the_report_says_what_can_be_done_in_the_order_of_the_euros() {
    let case = "cpts-core/tests/leviers/prevention-has-not-started-and-three-lines-lack-a-proof.json";
    let dossier = std::fs::read_to_string(support::root().join(case)).unwrap();
    for (lang, expected) in [
        (
            "fr",
            [
                "Démarrer la mission «\u{a0}prévention\u{a0}» au plus tard le 12\u{a0}mars 2027",
                "sur tout le contrat\u{a0}: 17\u{202f}883,56\u{a0}€",
                "Apporter la preuve de 3 lignes",
                "réunit 2 des lignes d’ici\u{a0}: à ne pas additionner",
                "Apporter la preuve de 2 lignes",
            ],
        ),
        (
            "en",
            [
                "Start the mission",
                "over the contract: €17,883.56",
                "Bring the proof of 3 lines",
                "joins 2 of the moves here: not to be added up",
                "Bring the proof of 2 lines",
            ],
        ),
    ] {
        let page = report(&format!("moves-{lang}"), &dossier, &["--lang", lang]).read("bilan.html");
        let text = Page::parse(&page).text();
        let places: Vec<Option<usize>> = expected.iter().map(|told| text.find(told)).collect();
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?} in:\n{text}");
    }
    let masked = report("moves-masked", &dossier, &["--masked"]).read("bilan.html");
    assert!(masked.contains("id=\"suites\"") && !masked.contains("diabète"));
    let nothing = report("moves-none", r#"{"identite": {"nom": "CPTS Fictive"}}"#, &[]).read("bilan.html");
    assert!(!nothing.contains("suites"), "no section without a move");
}

#[test]
fn what_a_rule_wants_before_the_dialogue_is_in_its_list() {
    let date = ["--date", "2027-01-15"];
    let mut dossier: serde_json::Value = serde_json::from_str(&rich()).unwrap();
    for mission in dossier["contrat_aci"]["missions"].as_array_mut().unwrap() {
        for (rank, line) in mission["indicateurs"].as_array_mut().unwrap().iter_mut().enumerate() {
            let line = line.as_object_mut().unwrap();
            for key in [&["preuves"][..], &["valeur", "atteint", "motif"], &["valeur", "atteint", "preuves", "motif"]]
                [rank % 3]
            {
                line.remove(*key);
            }
        }
    }
    let dossier = dossier.to_string();
    let told = cpts(&[&["check", "-", "--format", "json"], &date[..]].concat(), dossier.as_bytes()).out;
    let told: serde_json::Value = serde_json::from_str(&told).unwrap();
    let answers = told["bilans"][0]["verdicts"].as_array().unwrap();
    let findings = answers.iter().find(|answer| answer["regle"] == "MIS-09").unwrap()["constats"].as_array().unwrap();
    assert!(!findings.is_empty(), "the end of the year is near, and lines are not written");
    let file = report("rest", &dossier, &date).read("dialogue.md");
    let (_, list) = file.split_once("## À terminer avant le dialogue").unwrap();
    let (list, _) = list.split_once("\n## ").unwrap();
    let dossier: serde_json::Value = serde_json::from_str(&dossier).unwrap();
    for finding in findings {
        let line = dossier.pointer(finding["lieu"].as_str().unwrap()).unwrap();
        let title = line["intitule"].as_str().unwrap().replace('\'', "’");
        let year = format!("(année {}", line["annee_contrat"]);
        let wants = [("sa valeur", "donner la valeur"), ("sa preuve", "joindre une preuve")];
        let message = finding["message"].as_str().unwrap();
        let wants: Vec<&str> =
            wants.into_iter().filter(|(said, _)| message.contains(said)).map(|(_, task)| task).collect();
        let is_listed = list.lines().any(|task| {
            task.replace('\'', "’").contains(&title)
                && task.contains(&year)
                && wants.iter().all(|want| task.contains(want))
        });
        assert!(!wants.is_empty() && is_listed, "{message}\nis not in:\n{list}");
    }
}

#[test]
fn no_text_of_a_dossier_is_a_tag_a_link_or_a_mark() {
    let folder = report("hostile", &hostile(), &[]);
    for file in PAGES {
        let page = folder.read(file);
        assert!(!page.contains("<script") && !page.contains('\u{202e}') && page.contains("Témoin"), "{file}");
        assert!(!page.contains("href=\"javascript") && !page.contains("href=\"data"), "{file}");
    }
    for file in ["dialogue.md", "rapport-activite.md"] {
        let text = folder.read(file);
        let marks = text.replace("\\<", "").replace("\\[", "").replace("\\]", "");
        assert!(!marks.contains("<script") && !marks.contains("\n# pas") && !marks.contains("[x](java"), "{text}");
        for row in text.lines().filter(|line| line.starts_with("| ")) {
            let bars = row.replace("\\|", "").matches('|').count();
            assert!(bars >= 3 && row.ends_with(" |"), "{row}");
        }
    }
}

#[test]
fn no_member_is_named_and_masking_hides_what_the_user_wrote() {
    let dossier = rich();
    let shown = report("members", &dossier, &[]);
    let masked = report("masked", &dossier, &["--masked"]);
    for file in FILES {
        assert!(!shown.read(file).contains("Personne Fictive"), "{file} names a member");
        for secret in
            ["Étendre l'action", "Trouver un médecin traitant", "compte de la CPTS", "Centre hospitalier Fictif"]
        {
            assert!(!masked.read(file).contains(secret), "{secret} in {file}");
        }
    }
    assert!(shown.read("dialogue.md").contains("Étendre l'action") && masked.read("dialogue.md").contains("•••"));
    assert!(masked.read("bilan.html").contains("CPTS Fictive 1"));
}

#[test]
fn several_dossiers_have_a_folder_each_and_are_compared() {
    let folder = Folder::new("several");
    let registry = folder.write("registre.ndjson", &cpts_synthetic::Recipe::small(1).ndjson(3));
    let formula = folder.write("formule.json", &rich().replace("CPTS Fictive 1", "=HYPERLINK(1)"));
    let out = folder.path("rapport");
    let run = cpts(&["report", &registry, &formula, VAL_D_ORGE, VAL_D_ORGE, "--out", &out, DATE[0], DATE[1]], b"");
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let rapport = folder.inside("rapport");
    assert_eq!(
        rapport.names(),
        [
            "comparaison.csv",
            "comparaison.html",
            "cpts-fictive-1",
            "cpts-fictive-2",
            "cpts-fictive-3",
            "cpts-val-d-orge",
            "cpts-val-d-orge-2",
            "hyperlink-1",
        ]
    );
    let table = rapport.read("comparaison.csv");
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let headings = reader.headers().unwrap().clone();
    let column = |name: &str| headings.iter().position(|heading| heading == name).unwrap();
    let records: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(records.len(), 6);
    assert_eq!(&records[3][column("nom")], "'=HYPERLINK(1)");
    let last = &records[4];
    assert_eq!(
        ["nom", "departement", "region", "taille", "habitants", "montant_annuel_connu", "versements_recus"]
            .map(|name| &last[column(name)]),
        ["CPTS Val d'Orge", "91", "Île-de-France", "3", "120733", "420000", ""]
    );
    let one = Page::parse(&rapport.read("cpts-fictive-1/bilan.html")).text();
    assert!(one.contains("est aussi tenue par CPTS Val d'Orge (dossier n° 5)"), "territories are compared:\n{one}");
    let page = Page::parse(&rapport.read("comparaison.html"));
    page.check("fr", "comparaison");
    for link in page.links().into_iter().filter(|link| !link.starts_with('#')) {
        assert!(rapport.read(&link).contains("<h1>"), "{link}");
    }
    assert!(table == cpts_again(&registry, &formula), "the table for programs has no language");
}

/// The same comparison in English.
fn cpts_again(registry: &str, formula: &str) -> String {
    let folder = Folder::new("several-en");
    let out = folder.path("");
    let files = ["report", registry, formula, VAL_D_ORGE, VAL_D_ORGE];
    let run = cpts(&[&files[..], &["--out", &out, "--lang", "en", DATE[0], DATE[1]]].concat(), b"");
    assert_eq!(run.code, 0);
    folder.read("comparaison.csv")
}

#[test]
fn what_cannot_be_read_or_written_is_told_and_leaves_nothing_behind() {
    let folder = Folder::new("errors");
    let file = folder.write("fichier", "");
    for (arguments, out) in [
        (vec!["report", "README.md"], folder.path("a")),
        (vec!["report", "absent.json"], folder.path("b")),
        (vec!["report", VAL_D_ORGE], file),
        (vec!["report"], folder.path("c")),
    ] {
        let run = cpts(&[&arguments[..], &["--out", &out, DATE[0], DATE[1]]].concat(), b"");
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{arguments:?}");
        assert!(run.err.starts_with("erreur : "), "{}", run.err);
    }
    assert_eq!(folder.names(), ["fichier"]);
    let good = folder.path("bon");
    let run = cpts(&["report", "absent.json", VAL_D_ORGE, "--out", &good, DATE[0], DATE[1]], b"");
    assert_eq!(run.code, 2);
    assert_eq!(folder.inside("bon").names(), ["comparaison.csv", "comparaison.html", "cpts-val-d-orge"]);
}
