//! Each state of the widget, as HTML, in both languages: `UPDATE_EXPECT=1` writes them anew.

use std::path::Path;

use cpts_core::diagnostics::Langue;

use super::super::Simulateur;
use crate::view::html;
use crate::widgets::{Effet, Options, Reglages, Widget};

const REPERTOIRE: &str = "cpts-communes-repertoire|1|2026|2023|v2026\n45 91\n45 91\nboi gen mor\nsaint sainte\n";

/// A file of communes, with the lines of its sections.
fn file(edition: &str, scope: &str, sections: [&[&str]; 6]) -> Vec<u8> {
    let names = ["regions", "departements", "intercommunalites", "communes", "anciennes", "arrondissements"];
    let mut text = format!("cpts-communes|1|{edition}|source|{scope}\n");
    for (name, lines) in names.iter().zip(sections) {
        let body: String = lines.iter().map(|line| format!("{line}\n")).collect();
        text.push_str(&format!("[{name} {} {}]\n{body}", lines.len(), body.len()));
    }
    text.into_bytes()
}

const DEPARTEMENTS: &[&str] = &["45|24|Loiret|2023", "91|11|Essonne|2023"];
const REGIONS: &[&str] = &["11|Île-de-France", "24|Centre-Val de Loire"];
const EPCI: &[&str] = &["00|200057859|CA|CA Cœur d'Essonne Agglomération"];
const GENEVIEVE: &[&str] =
    &["45278|Sainte-Geneviève-des-Bois|1130|45230", "91549|Sainte-Geneviève-des-Bois|36000|91700|00"];

fn genevieve() -> Vec<u8> {
    file("2026|2023", "noms-gen", [REGIONS, DEPARTEMENTS, EPCI, GENEVIEVE, &[], &[]])
}

struct Page {
    widget: Simulateur,
    effects: Vec<Effet>,
}

impl Page {
    fn new(langue: Langue) -> Self {
        let settings = Reglages { langue, ..Reglages::new("2026-11-21".parse().unwrap()) };
        let mut widget = Simulateur::new(settings, &Options::default());
        let effects = widget.begin();
        Self { widget, effects }
    }

    fn ready(langue: Langue) -> Self {
        Self::new(langue).gives(REPERTOIRE.as_bytes().to_vec())
    }

    /// Answers what was asked for last.
    fn answers(mut self, bytes: Option<Vec<u8>>) -> Self {
        let asked = self.effects.iter().find_map(|effect| match effect {
            Effet::Lire(path) => Some(path.clone()),
            _ => None,
        });
        self.effects = self.widget.file(&asked.unwrap(), bytes);
        self
    }

    fn gives(self, bytes: Vec<u8>) -> Self {
        self.answers(Some(bytes))
    }

    fn fails(self) -> Self {
        self.answers(None)
    }

    fn does(mut self, message: &str, value: &str) -> Self {
        self.effects = self.widget.receive(message, value);
        self
    }

    fn searched(langue: Langue) -> Self {
        let page = Self::ready(langue).does("chercher:", "ste gene");
        assert_eq!(page.effects, [Effet::Lire("v2026/noms/gen.txt".into())]);
        page.gives(genevieve())
    }
}

/// A state, and how it comes to be.
type State = (&'static str, fn(Langue) -> Page);

const STATES: [State; 16] = [
    ("chargement", Page::new),
    ("vide", Page::ready),
    ("absent", |langue| Page::new(langue).fails()),
    ("pas-un-repertoire", |langue| Page::new(langue).gives(b"<!doctype html>".to_vec())),
    ("lettres-manquantes", |langue| Page::ready(langue).does("chercher:", "ste")),
    ("recherche", |langue| Page::ready(langue).does("chercher:", "sainte gene")),
    ("homonymes", Page::searched),
    ("aucune", |langue| Page::searched(langue).does("chercher:", "genlis")),
    ("taille-1", |langue| Page::searched(langue).does("ajouter:91549", "")),
    ("signature", |langue| {
        Page::searched(langue).does("ajouter:91549", "").does("signer:", "2027-01-15").does("annee:2", "")
    }),
    ("bareme-ancien", |langue| Page::searched(langue).does("ajouter:91549", "").does("signer:", "2020-01-15")),
    ("population-inconnue", |langue| {
        let lines: &[&str] = &["91549|Sainte-Geneviève-des-Bois||91700"];
        let page = Page::ready(langue).does("chercher:", "genevieve");
        page.gives(file("2026|2023", "noms-gen", [REGIONS, DEPARTEMENTS, &[], lines, &[], &[]]))
            .does("ajouter:91549", "")
    }),
    ("limite", |langue| {
        let lines: &[&str] = &["91549|Sainte-Geneviève-des-Bois|80000|91700"];
        let page = Page::ready(langue).does("chercher:", "genevieve");
        page.gives(file("2026|2023", "noms-gen", [REGIONS, DEPARTEMENTS, &[], lines, &[], &[]]))
            .does("ajouter:91549", "")
    }),
    ("fichier-manquant", |langue| Page::ready(langue).does("chercher:", "sainte gene").fails()),
    ("autre-edition", |langue| {
        let other = file("2025|2022", "noms-gen", [REGIONS, DEPARTEMENTS, EPCI, GENEVIEVE, &[], &[]]);
        Page::ready(langue).does("chercher:", "sainte gene").gives(other)
    }),
    ("liste", |langue| Page::ready(langue).does("chercher:", "45278, Sainte-Geneviève-des-Bois, Zut")),
];

#[test]
fn every_state_is_shown_as_it_should_be() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/simulateur");
    let update = std::env::var_os("UPDATE_EXPECT").is_some();
    std::fs::create_dir_all(&folder).unwrap();
    let mut wrong = Vec::new();
    for (name, state) in STATES {
        for langue in [Langue::Fr, Langue::En] {
            let shown = html(&state(langue).widget.view().into()).replace("><", ">\n<") + "\n";
            let path = folder.join(format!("{name}.{}.html", langue.code()));
            if update {
                std::fs::write(&path, shown).unwrap();
            } else if std::fs::read_to_string(&path).ok().as_deref() != Some(&shown) {
                wrong.push(path);
            }
        }
    }
    assert!(wrong.is_empty(), "run it again with UPDATE_EXPECT=1, and read the diff: {wrong:?}");
}

#[test]
fn homonyms_are_told_apart_and_added_once() {
    let page = Page::searched(Langue::Fr);
    let shown = html(&page.widget.view().into());
    assert!(shown.contains("(Essonne, 91700)") && shown.contains("(Loiret, 45230)"), "{shown}");
    let page = page.does("ajouter:91549", "").does("chercher:", "ste gene").does("ajouter:91549", "");
    assert_eq!(page.widget.choisies.len(), 1);
    let page = page.does("retirer:91549", "");
    assert!(page.widget.choisies.is_empty());
}

#[test]
fn a_list_asks_for_its_files_one_after_another() {
    let page = Page::ready(Langue::Fr).does("chercher:", "45278, Sainte-Geneviève-des-Bois, Zut").does("lister:", "");
    assert_eq!(page.effects, [Effet::Lire("v2026/postaux/45.txt".into())]);
    let loiret: &[&str] = &["45278|Sainte-Geneviève-des-Bois|1130|45230"];
    let page = page.gives(file("2026|2023", "postaux-45", [REGIONS, DEPARTEMENTS, &[], loiret, &[], &[]]));
    assert_eq!(page.effects, [Effet::Lire("v2026/noms/gen.txt".into())]);
    let page = page.gives(genevieve());
    assert_eq!(page.effects, []);
    assert_eq!(page.widget.choisies.iter().map(|code| code.to_string()).collect::<Vec<_>>(), ["45278"]);
    let shown = html(&page.widget.view().into());
    assert!(shown.contains("À préciser") && shown.contains("Introuvables"), "{shown}");
}

#[test]
fn an_intercommunality_is_added_at_once() {
    let page = Page::searched(Langue::Fr).does("ajouter:91549", "").does("epci:200057859", "");
    assert_eq!(page.effects, [Effet::Lire("v2026/epci/200057859.txt".into())]);
    let lines: &[&str] = &["91434|Morsang-sur-Orge|21667|91390|00", "91549|Sainte-Geneviève-des-Bois|36000|91700|00"];
    let page = page.gives(file("2026|2023", "epci-200057859", [REGIONS, DEPARTEMENTS, EPCI, lines, &[], &[]]));
    assert_eq!(page.widget.choisies.len(), 2);
    assert!(html(&page.widget.view().into()).contains("57\u{202f}667"));
}
