//! `cpts render`: HTML to paste, which an independent parser reads as it was meant, and which names nobody.

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
    for widget in ["presentation", "actions"] {
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
        assert!(!html.contains("style=") && !html.contains(" on"));
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
