//! Publications made of markup, of links that run, of characters that hide: shown as text, or not at all.
#![expect(clippy::unwrap_used, reason = "helpers of tests: what fails there is the test")]

use cpts_core::exchange::publication;
use cpts_wasm::view::{self, Element, Lien, Node};
use cpts_wasm::widgets::{self, Actions, Annuaire, AnnuaireFige, Effet, Options, Reglages, Widget};

/// The texts of `tests/hostile/textes.json`, family by family.
fn hostile_texts() -> Vec<String> {
    let file = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/hostile/textes.json")).unwrap();
    let file: serde_json::Value = serde_json::from_slice(&file).unwrap();
    let families = file.get("familles").unwrap().as_object().unwrap().values();
    families.flat_map(|texts| texts.as_array().unwrap()).map(|text| text.as_str().unwrap().to_owned()).collect()
}

/// A publication whose every text is this one.
fn publication_of(text: &str) -> String {
    let text = serde_json::Value::from(text);
    format!(
        r#"{{"format": "cpts-publication", "version": "1.0", "date": "2026-11-21", "expire_le": "2027-02-21",
          "licence": {text}, "sources": [{{"titre": {text}, "url": {text}}}],
          "etape": {{"valeur": {{"code": {text}, "libelle": {text}}}}},
          "identite": {{"nom": {text}, "site": {text}, "contact": {{"telephone": {text}, "courriel": {text}, "adresse": {text}, "page": {text}}}}},
          "territoire": {{"communes": [{{"code": {text}, "nom": {text}, "partie": true, "quartier": {text}}}], "description": {text},
             "departements": [{{"code": {text}, "libelle": {text}}}],
             "population": {{"habitants": 1, "source": {text}}}}},
          "gouvernance": {{"instances": [{{"nom": {{"code": {text}}}, "objet": {text},
             "sieges": [{{"role": {{"code": {text}}}, "profession": {{"code": {text}}}}}]}}]}},
          "effectifs": {{"adherents": 3, "precision": {text}}}, "professions_representees": [{{"code": {text}}}],
          "adherents": [{{"type": {{"code": {text}}}, "civilite_exercice": {{"code": {text}}}, "nom": {text}, "prenom": {text},
             "profession": {{"code": {text}, "libelle": {text}}}, "specialites": [{{"code": {text}}}], "categorie_finess": {{"code": {text}}},
             "mode_exercice": {{"code": {text}}}, "telephone": {text}, "courriel": {text}, "verifie_le": "2026-05-04",
             "lieux": [{{"nom": {text}, "telephone": {text}, "courriel": {text}, "horaires": {text}, "adresse": {{"voie": {text}, "complement": {text},
                "code_postal": {text}, "code_insee": {text}, "commune": {text}, "departement": {{"code": {text}}}}}}}],
             "declare": {{"nouveaux_patients": {{"valeur": true, "le": "2026-05-04"}},
                "langues": {{"valeur": [{{"code": {text}, "libelle": {text}}}], "le": "2026-05-04"}},
                "secteur": {{"valeur": {text}, "le": "2026-05-04"}}, "horaires": {{"valeur": {text}, "le": "2026-05-04"}},
                "url_rdv": {{"valeur": {text}, "le": "2026-05-04"}}, "site": {{"valeur": {text}, "le": "2026-05-04"}}}}}},
             {{"type": {{"code": "structure"}}, "nom": {text}}}],
          "partenaires": [{{"nom": {text}, "objet": {text}, "site": {text}}}],
          "adhesion": {{"modalites": {text}, "page": {text}, "proposer_une_action": {text}}},
          "numero_unique": {{"statut": {{"code": "ouvert"}}, "telephone": {text}, "objet": {text}}},
          "contrat_aci": {{"missions": [{{"mission": {{"code": {text}}}, "statut": {{"code": {text}}}}}]}},
          "projet_de_sante": {{"objectifs": [{text}], "ars": {{"decision": {{"code": {text}}}, "le": "2024-01"}},
             "actions": [{{"id": {text}, "intitule": {text}, "objectif": {text}, "contexte": {text}, "objectifs_specifiques": [{text}],
                "mission": {{"code": {text}}}, "mission_deduite": true, "volet": {{"code": {text}}}, "pilote": {text},
                "themes": [{{"code": {text}, "libelle": {text}}}, {{"code": "b"}}], "publics": [{text}, "b"],
                "statut": {{"code": {text}}}, "pour_professionnels": true,
                "communes": [{{"code": {text}, "libelle": {text}}}, {{"code": "b"}}], "partenaires": [{text}],
                "contact": {{"page": {text}, "courriel": {text}, "telephone": {text}, "adresse": {text}}},
                "seances": [{{"le": "2026-12-01", "debut": {text}, "fin": {text}, "lieu": {text}, "inscription": {text}}}]}}]}}}}"#
    )
}

fn widgets_of(text: &str) -> Vec<Element> {
    let read = publication::read(text.as_bytes());
    assert!(read.is_readable, "{:?}", read.diagnostics);
    let settings = Reglages::new("2026-11-21".parse().unwrap());
    let mut named = AnnuaireFige::default();
    named.personnes = true;
    let mut shown = vec![
        widgets::presentation(&read.publication, &settings),
        widgets::actions(&read.publication, &settings),
        AnnuaireFige::default().view(&read.publication, &settings),
        named.view(&read.publication, &settings),
    ];
    let mut directory = Annuaire::new(settings, &Options::of([("titre", "x")]));
    directory.read(text.into());
    while directory.advance() {}
    shown.push(directory.view());
    directory.receive("imprimer", "");
    shown.push(directory.view());
    let mut actions = Actions::new(settings, &Options::default());
    actions.read(text.into());
    shown.push(actions.view());
    shown
}

/// The tags of a page, but for those of links: a text may lead somewhere. They are sorted, because cards are in the order
/// of what they hold.
fn tags(html: &str) -> Vec<&str> {
    let names = html.split('<').skip(1).map(|tag| tag.split([' ', '>']).next().unwrap());
    let mut names: Vec<_> = names.filter(|name| !matches!(*name, "a" | "/a")).collect();
    names.sort_unstable();
    names
}

/// The page without what people never see: the messages of its elements, which hold codes as they are.
fn seen(html: &str) -> String {
    let mut parts = html.split("data-message=\"");
    let first = parts.next().unwrap().to_owned();
    parts.fold(first, |seen, part| seen + part.split_once('"').unwrap().1)
}

#[test]
fn what_people_wrote_stays_text() {
    let html_of =
        |text: &str| widgets_of(&publication_of(text)).into_iter().map(|widget| view::html(&Node::from(widget)));
    let innocent: Vec<String> = html_of("x").collect();
    for hostile in hostile_texts() {
        for (html, innocent) in html_of(&hostile).zip(&innocent) {
            // A text that says nothing leaves out what would have said it, one that leads somewhere brings it.
            let leads = Lien::web(&hostile).or_else(|| Lien::courriel(&hostile)).or_else(|| Lien::telephone(&hostile));
            if !hostile.trim().is_empty() && leads.is_none() {
                assert_eq!(tags(&html), tags(innocent), "{hostile:?}: {html}");
            }
            let lower = seen(&html).to_lowercase();
            for link in lower.split("href=\"").skip(1) {
                assert!(
                    ["https://", "tel:", "mailto:", "#"].iter().any(|start| link.starts_with(start)),
                    "{hostile:?}: {html}"
                );
            }
            assert!(!lower.contains(['\u{202e}', '\u{2066}', '\u{200b}', '\u{1b}', '\u{feff}']), "{hostile:?}: {html}");
        }
    }
}

#[test]
fn what_people_wrote_can_be_asked_for_and_kept() {
    for hostile in hostile_texts() {
        let settings = Reglages::new("2026-11-21".parse().unwrap());
        let mut directory =
            Annuaire::new(settings, &Options::of([("lien", ""), ("communes", &*hostile), ("titre", &*hostile)]));
        directory.read(publication_of(&hostile).into());
        while directory.advance() {}
        for message in ["chercher", "choisir:commune:", "retirer:langue:", "adresse:q:", "adresse:", ""] {
            directory.receive(&format!("{message}{hostile}"), &hostile);
        }
        let mut directory = Annuaire::new(settings, &Options::default());
        directory.read(publication_of(&hostile).into());
        while directory.advance() {}
        for effect in directory.receive("contact:0", "") {
            let Effet::Telecharger { nom, contenu, .. } = effect else { continue };
            assert!(!nom.contains(['/', '\\', ':', '<', '"', '\n']), "{nom}");
            // A card is one card, whatever is written in it.
            assert_eq!(contenu.matches("\r\nEND:VCARD").count(), 1, "{contenu}");
            assert!(contenu.lines().all(|line| line.len() <= 75), "{contenu}");
        }
    }
}

#[test]
fn actions_that_people_wrote_can_be_chosen_and_kept() {
    for hostile in hostile_texts() {
        let settings = Reglages::new("2026-11-21".parse().unwrap());
        let options = Options::of([("lien", ""), ("theme", &*hostile), ("titre", &*hostile)]);
        let mut actions = Actions::new(settings, &options);
        actions.read(publication_of(&hostile).into());
        for message in ["choisir:public:", "choisir:theme:", "audience", "adresse:public:", "adresse:", ""] {
            actions.receive(&format!("{message}{hostile}"), "true");
            actions.view();
        }
        for effect in actions.receive("agenda:0", "") {
            let Effet::Telecharger { nom, contenu, .. } = effect else { continue };
            assert!(nom.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-.".contains(&byte)), "{nom}");
            // A session is one event, whatever is written in it.
            assert_eq!(contenu.matches("\r\nEND:VEVENT").count(), 1, "{contenu}");
            assert!(contenu.split("\r\n").all(|line| line.len() <= 75), "{contenu}");
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
