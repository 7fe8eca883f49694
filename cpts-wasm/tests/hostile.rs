//! Publications made of markup, of links that run, of characters that hide: shown as text, or not at all.
#![expect(clippy::unwrap_used, reason = "helpers of tests: what fails there is the test")]

use cpts_core::exchange::publication;
use cpts_wasm::view::{self, Element, Node};
use cpts_wasm::widgets::{self, Reglages};

const HOSTILE: &[&str] = &[
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "javascript:alert(1)",
    "&lt;b&gt; & <b>",
    "]]><!--",
    "</section></body>",
    "{{7*7}} ${7*7}",
    "\u{202e}gnp.exe\u{2066}\u{200b}",
];

/// A publication whose every text is this one.
fn publication_of(text: &str) -> String {
    let text = serde_json::Value::from(text);
    format!(
        r#"{{"format": "cpts-publication", "version": "1.0", "date": "2026-11-21", "expire_le": "2027-02-21",
          "licence": {text}, "sources": [{{"titre": {text}, "url": {text}}}],
          "etape": {{"valeur": {{"code": {text}, "libelle": {text}}}}},
          "identite": {{"nom": {text}, "site": {text}, "contact": {{"telephone": {text}, "courriel": {text}, "adresse": {text}, "page": {text}}}}},
          "territoire": {{"communes": [{{"code": {text}, "nom": {text}, "partie": true}}], "description": {text},
             "population": {{"habitants": 1, "source": {text}}}}},
          "gouvernance": {{"instances": [{{"nom": {{"code": {text}}}, "objet": {text},
             "sieges": [{{"role": {{"code": {text}}}, "profession": {{"code": {text}}}}}]}}]}},
          "effectifs": {{"adherents": 3, "precision": {text}}},
          "partenaires": [{{"nom": {text}, "objet": {text}, "site": {text}}}],
          "adhesion": {{"modalites": {text}, "page": {text}, "proposer_une_action": {text}}},
          "numero_unique": {{"statut": {{"code": "ouvert"}}, "telephone": {text}, "objet": {text}}},
          "contrat_aci": {{"missions": [{{"mission": {{"code": {text}}}, "statut": {{"code": {text}}}}}]}},
          "projet_de_sante": {{"objectifs": [{text}], "ars": {{"decision": {{"code": {text}}}, "le": "2024-01"}},
             "actions": [{{"intitule": {text}, "objectif": {text}, "mission": {{"code": {text}}}, "publics": [{text}],
                "communes": [{{"code": {text}, "libelle": {text}}}], "partenaires": [{text}], "contact": {{"page": {text}, "courriel": {text}}},
                "seances": [{{"le": "2026-12-01", "debut": {text}, "fin": {text}, "lieu": {text}, "inscription": {text}}}]}}]}}}}"#
    )
}

fn widgets_of(text: &str) -> [Element; 2] {
    let read = publication::read(text.as_bytes());
    assert!(read.is_readable, "{:?}", read.diagnostics);
    let settings = Reglages::new("2026-11-21".parse().unwrap());
    [widgets::presentation(&read.publication, &settings), widgets::actions(&read.publication, &settings)]
}

#[test]
fn what_people_wrote_stays_text() {
    for hostile in HOSTILE {
        for widget in widgets_of(&publication_of(hostile)) {
            let html = view::html(&Node::from(widget));
            let tags = html.matches('<').count();
            // The same page, with an innocent text in its place, has as many tags.
            let innocent =
                widgets_of(&publication_of("x")).map(|widget| view::html(&widget.into()).matches('<').count());
            assert!(innocent.contains(&tags), "{hostile}: {html}");
            assert!(!html.contains("javascript:alert(1)\""), "{html}");
            assert!(!html.contains(['\u{202e}', '\u{2066}', '\u{200b}']), "{html}");
        }
    }
}

#[test]
fn a_text_of_100_kb_is_cut() {
    let long = "é<".repeat(50_000);
    for widget in widgets_of(&publication_of(&long)) {
        assert!(view::html(&Node::from(widget)).len() < 300_000);
    }
}

#[test]
fn an_expired_publication_is_not_shown() {
    let text = publication_of("Secret").replace("2027-02-21", "2026-11-20");
    for widget in widgets_of(&text) {
        let html = view::html(&Node::from(widget));
        assert!(html.contains("20\u{a0}novembre 2026") && !html.contains("Secret"), "{html}");
    }
}
