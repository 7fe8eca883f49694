//! `cpts render`: HTML to paste, which an independent parser reads as it was meant, and which names nobody.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests: what fails there is the test")]

mod support;

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, local_name, ns, parse_fragment};
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use support::{cpts, root};

const EXAMPLE: &str = "examples/publications/annuaire-synthetique.json";

fn render(widget: &str, more: &[&str]) -> String {
    let run = cpts(&[&["render", widget, EXAMPLE, "--date", "2026-11-21"], more].concat(), b"");
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    run.out
}

/// The names of the elements, in order.
fn elements(html: &str) -> Vec<String> {
    fn walk(node: &Handle, names: &mut Vec<String>) {
        if let NodeData::Element { name, .. } = &node.data {
            names.push(name.local.to_string());
        }
        node.children.borrow().iter().for_each(|child| walk(child, names));
    }
    let context = html5ever::QualName::new(None, ns!(html), local_name!("body"));
    let page = parse_fragment(RcDom::default(), ParseOpts::default(), context, Vec::new(), false).one(html);
    assert!(page.errors.borrow().is_empty(), "{:?}", page.errors.borrow());
    let mut names = Vec::new();
    walk(&page.document, &mut names);
    names
}

#[test]
fn headings_follow_one_another_from_the_level_that_the_page_asks_for() {
    for widget in ["presentation", "actions", "annuaire"] {
        for first in [2_u32, 4] {
            let names = elements(&render(widget, &["--niveau-titre", &first.to_string()]));
            let levels = names.iter().filter_map(|name| name.strip_prefix('h')?.parse::<u32>().ok());
            let levels: Vec<u32> = levels.filter(|level| (1..=6).contains(level)).collect();
            assert_eq!(levels.first(), Some(&first), "{widget}");
            assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{widget}: {levels:?}");
        }
    }
}

#[test]
fn there_is_no_script_no_style_and_no_person() {
    let publication: serde_json::Value = serde_json::from_slice(&std::fs::read(root().join(EXAMPLE)).unwrap()).unwrap();
    for widget in ["presentation", "actions"] {
        let html = render(widget, &[]);
        let names = elements(&html);
        assert!(names.len() > 10 && !names.iter().any(|name| ["script", "style", "img", "iframe"].contains(&&**name)));
        // In tags alone: people write `on` in what they say.
        let mut tags = html.split('<').filter_map(|text| text.split('>').next());
        assert!(!tags.any(|tag| tag.contains(" style=") || tag.contains(" on")), "{html}");
        for member in publication["adherents"].as_array().unwrap() {
            if member["type"]["code"] != "structure" {
                let person =
                    format!("{} {}", member["prenom"].as_str().unwrap_or("?"), member["nom"].as_str().unwrap());
                assert!(!html.contains(&person), "{person}");
            }
        }
    }
}

#[test]
fn a_dossier_and_what_has_expired_are_refused() {
    let dossier = cpts(&["render", "actions", "examples/dossiers/val-d-orge.json"], b"");
    assert_eq!((dossier.code, dossier.out.as_str()), (2, ""));
    assert!(dossier.err.contains("cpts publish"), "{}", dossier.err);
    let late = cpts(&["render", "actions", EXAMPLE, "--date", "2030-01-01"], b"");
    assert_eq!((late.code, late.out.as_str()), (2, ""));
}

/// The persons of the example, by their whole name.
fn persons() -> Vec<String> {
    let publication: serde_json::Value = serde_json::from_slice(&std::fs::read(root().join(EXAMPLE)).unwrap()).unwrap();
    let members = publication["adherents"].as_array().unwrap().iter();
    let persons = members.filter(|member| member["type"]["code"] != "structure");
    let name = |person: &serde_json::Value| {
        format!("{} {}", person["prenom"].as_str().unwrap_or("?"), person["nom"].as_str().unwrap())
    };
    persons.map(name).collect()
}

/// The data that search engines read in a page.
fn linked_data(html: &str) -> serde_json::Value {
    let (_, data) = html.split_once("<script type=\"application/ld+json\">").unwrap();
    let (data, after) = data.split_once("</script>").unwrap();
    assert_eq!(after, "\n");
    serde_json::from_str(data).unwrap()
}

#[test]
fn the_directory_names_persons_only_when_asked_for_and_then_says_until_when() {
    let plain = render("annuaire", &["--lien", "https://cpts.example/annuaire"]);
    assert!(plain.contains("<a href=\"https://cpts.example/annuaire\">") && !plain.contains("2027-02-19\""));
    let graph = linked_data(&plain)["@graph"].as_array().unwrap().len();
    let named = render("annuaire", &["--personnes"]);
    for person in persons() {
        assert!(!plain.contains(&person) && named.contains(&person), "{person}");
    }
    assert!(named.contains("<time datetime=\"2027-02-19\">"));
    assert_eq!(linked_data(&named)["@graph"].as_array().unwrap().len(), graph + persons().len());
    elements(&named);
}

#[test]
fn a_town_shows_its_own() {
    let town = render("annuaire", &["--personnes", "--communes", "91434"]);
    assert!(town.contains("Morsang-sur-Orge") && !town.contains("91240"));
    let shown = persons().into_iter().filter(|person| town.contains(person)).count();
    assert_eq!(shown, 7);
    let data = linked_data(&town).to_string();
    assert!(persons().into_iter().filter(|person| data.contains(person)).count() <= 7);
}

#[test]
fn the_options_of_the_directory_are_its_own() {
    let other = cpts(&["render", "actions", EXAMPLE, "--personnes"], b"");
    assert_eq!((other.code, other.out.as_str()), (2, ""));
    assert!(other.err.contains("annuaire"), "{}", other.err);
    let wrong = cpts(&["render", "annuaire", EXAMPLE, "--lien", "javascript:alert(1)"], b"");
    assert_eq!((wrong.code, wrong.out.as_str()), (2, ""));
    assert!(wrong.err.contains("https"), "{}", wrong.err);
}
