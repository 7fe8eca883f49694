//! Nothing private leaves: what the owner of a dossier did not decide to publish is in no byte of what is public.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests: what fails there is the test")]

use std::collections::BTreeSet;

use cpts_core::bareme::Baremes;
use cpts_core::exchange::tableaux::{self, Tableau};
use cpts_core::exchange::{fhir, geojson, icalendar, json, json_ld, publication, sas, vcard};
use cpts_core::publish::{Demande, Motif, Publie, publish};
use cpts_core::reference::SansReference;
use proptest::prelude::*;
use serde_json::{Value, json};

const DATE: &str = "2026-11-21";

fn make(dossier: &Value) -> Publie {
    let text = dossier.to_string();
    let lecture = json::read(text.as_bytes());
    publish(&lecture, &SansReference, &Demande::new(DATE.parse().unwrap(), &Baremes::embedded())).unwrap()
}

/// Everything that goes to the public, in every form.
fn public_bytes(publie: &Publie) -> String {
    let publication = &publie.publication;
    let forms = [
        publication::write(publication).unwrap(),
        publication::write_line(publication).unwrap(),
        vcard::write(publication),
        geojson::write(publication),
        icalendar::write(publication).unwrap_or_default(),
        fhir::write(publication),
        json_ld::write(publication),
        json_ld::write_line(publication),
        sas::write(publication),
        cells(&tableaux::membres(publication)),
        cells(&tableaux::actions(publication)),
    ];
    // Lines of cards and calendars are folded.
    forms.concat().replace("\r\n ", "")
}

fn cells(table: &Tableau) -> String {
    table.lignes.iter().flatten().fold(String::new(), |text, cell| text + cell + "\n")
}

/// A person with something in every field, all of it unlike anything else.
fn private_person() -> Value {
    let fact = |value: Value| json!({"valeur": value, "le": "2019-07-13"});
    json!({
        "id": "z-8841", "type": "autre_personne", "civilite_exercice": "MCP", "nom": "Discrète", "prenom": "Hildegonde",
        "rpps": "99000000028", "adeli": "919876543", "finess": "990000408", "categorie_finess": "124",
        "profession": "93", "specialites": ["SM42", "SM38"], "mode_exercice": "B",
        "lieux": [{
            "id": "lieu-5531", "nom": "Cabinet des Glycines", "finess": "990000309", "siret": "99000091100014",
            "adresse": {"voie": "77 chemin des Glycines", "complement": "porte jaune", "code_postal": "91240",
                "code_insee": "91570", "commune": "Saint-Michel"},
            "telephone": "01 99 00 55 31", "courriel": "glycines@exemple.invalid",
            "horaires": "Tu 13:37-14:59", "latitude": 48.637713, "longitude": 2.308814
        }],
        "telephone": "01 99 00 88 41", "telephone_prive": "06 39 98 88 41", "courriel": "hildegonde@exemple.invalid",
        "declare": {
            "nouveaux_patients": fact(json!(true)), "langues": fact(json!(["uk", "kab"])), "secteur": fact(json!("optam-z")),
            "horaires": fact(json!("We 06:07-06:08")), "url_rdv": fact(json!("https://rdv-z.exemple.invalid")),
            "site": fact(json!("https://hildegonde.exemple.invalid"))
        },
        "entree": "2019-06-23", "groupes": ["patients experts"], "source": "bulletin 8841", "verifie_le": "2025-08-09",
        "inconnu": {"note": "à rappeler le soir"}
    })
}

fn every_consent(given: &str) -> Vec<Value> {
    let fields = [
        "nom",
        "prenom",
        "civilite_exercice",
        "profession",
        "specialites",
        "mode_exercice",
        "lieux",
        "telephone",
        "courriel",
        "finess",
        "categorie_finess",
        "declare.nouveaux_patients",
        "declare.langues",
        "declare.secteur",
        "declare.horaires",
        "declare.url_rdv",
        "declare.site",
        "gouvernance",
    ];
    fields.map(|field| json!({"champ": field, "base": "consentement", "le": given, "preuve": "formulaire 8841"})).into()
}

/// A dossier with a person who agreed to be public, and perhaps another one, whom it speaks of everywhere.
fn dossier(private: Option<Value>) -> Value {
    let public = json!({
        "id": "a-1", "type": "professionnel", "nom": "Fictive", "prenom": "Personne", "profession": "60",
        "diffusion": [{"champ": "nom", "base": "consentement", "le": "2024-01-15"},
            {"champ": "profession", "base": "consentement", "le": "2024-01-15"}]
    });
    let mut members = vec![public];
    members.extend(private);
    json!({
        "format": "cpts-dossier", "version": "1.0", "identite": {"nom": "CPTS Fictive"},
        "gouvernance": {"instances": [{"nom": "bureau", "sieges": [
            {"role": "presidence", "profession": "93", "specialite": "SM42", "adherent": "z-8841"}]}]},
        "effectifs": {"adherents": 2},
        "adherents": members,
        "projet_de_sante": {"actions": [{
            "id": "act", "intitule": "Dépistage", "pilote": "Mme Discrète", "contexte": "porté par Hildegonde Discrète",
            "contact": {"telephone": "0639988841", "courriel": "hildegonde@exemple.invalid"},
            "seances": [{"le": "2026-12-01", "debut": "20:00", "lieu": "chez Discrète Hildegonde"}]
        }, {
            "id": "other", "intitule": "Vaccination", "pilote": "z-8841", "partenaires": ["Z-8841"],
            "contexte": "Hildegonde, dite la Doyenne", "objectif": "Ｈｉｌｄｅｇｏｎｄｅ&nbsp;Discr&egrave;te",
            "contact": {"adresse": "hildegonde (at) exemple.invalid", "page": "https://exemple.invalid/?de=Hildegonde%20D."}
        }]},
        "indemnisations": [{"beneficiaire": "z-8841", "le": "2026-01-02", "montant": 8841.12, "objet": "réunion glycines"}]
    })
}

/// The scalars of a member that are more than two characters long, but for the words that the format itself uses.
fn scalars(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(members) => {
            for (name, value) in members {
                if !["champ", "base"].contains(&name.as_str()) {
                    scalars(value, found);
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| scalars(item, found)),
        Value::String(text) => drop(found.insert(text.clone())),
        Value::Number(number) => drop(found.insert(number.to_string())),
        Value::Null | Value::Bool(_) => {}
    }
    found.retain(|text| text.chars().count() > 2);
}

/// The ways of being private, each with the reason that the owner is told.
fn private_members() -> Vec<(&'static str, Value, Motif)> {
    let with = |changes: Value| {
        let mut member = private_person();
        for (name, value) in changes.as_object().unwrap() {
            member[name] = value.clone();
        }
        member
    };
    let consents = every_consent("2020-02-03");
    let but_name: Vec<Value> = consents.iter().filter(|line| line["champ"] != "nom").cloned().collect();
    let withdrawn: Vec<Value> = consents
        .iter()
        .cloned()
        .map(|mut line| {
            line["retrait"] = json!("2026-11-20");
            line
        })
        .collect();
    let unreadable: Vec<Value> = consents
        .iter()
        .cloned()
        .map(|mut line| {
            line["retrait"] = json!("le 20 novembre");
            line
        })
        .collect();
    vec![
        ("no consent", with(json!({})), Motif::SansConsentement),
        ("an empty list", with(json!({"diffusion": []})), Motif::SansConsentement),
        ("all but the name", with(json!({"diffusion": but_name})), Motif::SansConsentement),
        ("withdrawn", with(json!({"diffusion": withdrawn})), Motif::Retrait),
        ("a withdrawal that cannot be read", with(json!({"diffusion": unreadable})), Motif::Illisible),
        ("to come", with(json!({"diffusion": every_consent("2026-11-22")})), Motif::ConsentementAVenir),
        ("gone", with(json!({"diffusion": consents, "sortie": "2026-10-09"})), Motif::Sortie),
        ("gone some time this year", with(json!({"diffusion": consents, "sortie": "2026"})), Motif::Sortie),
        ("not in yet", with(json!({"diffusion": consents, "entree": "2027-04-05"})), Motif::EntreeAVenir),
    ]
}

#[test]
fn no_byte_of_a_private_member_is_public() {
    let without = public_bytes(&make(&dossier(None)));
    assert!(without.contains("Fictive"));
    for (name, member, motif) in private_members() {
        let publie = make(&dossier(Some(member.clone())));
        assert_eq!(publie.rapport.count(motif), 1, "{name}");
        let public = public_bytes(&publie);
        let mut private = BTreeSet::new();
        scalars(&member, &mut private);
        private.remove("autre_personne");
        // A year alone is in every date.
        private.remove("2026");
        assert!(private.len() >= 36, "{name}: {private:?}");
        for text in private {
            assert!(!public.contains(&text), "{name}: `{text}` is public");
        }
        assert!(!public.contains("autre personne") && !public.contains("Psychologue"), "{name}");
    }
}

/// But for the texts that name it, a dossier publishes the same with and without a private member, to the byte: not
/// even that it exists, or where it stands in the list, is told.
#[test]
fn a_private_member_leaves_nothing_not_even_a_count() {
    let silent = |private: Option<Value>| {
        let mut dossier = dossier(private);
        dossier["projet_de_sante"] = Value::Null;
        public_bytes(&make(&dossier))
    };
    let without = silent(None);
    for (name, member, _) in private_members() {
        assert_eq!(silent(Some(member)), without, "{name}");
    }
}

/// What the test of the leak looks for is there when the member agrees: it could fail.
#[test]
fn the_same_member_is_public_once_it_agrees() {
    let mut member = private_person();
    member["diffusion"] = json!(every_consent("2020-02-03"));
    let public = public_bytes(&make(&dossier(Some(member))));
    for text in ["Discrète", "Hildegonde", "77 chemin des Glycines", "01 99 00 88 41", "SM42", "48.637713", "z-8841"] {
        assert!(public.contains(text), "{text}");
    }
    for text in [
        "99000000028",
        "919876543",
        "06 39 98 88 41",
        "lieu-5531",
        "99000091100014",
        "bulletin",
        "formulaire",
        "rappeler",
    ] {
        assert!(!public.contains(text), "{text}");
    }
}

fn any_line() -> impl Strategy<Value = Value> {
    let field = prop::sample::select(vec![
        "nom",
        "prenom",
        "profession",
        "specialites",
        "lieux",
        "telephone",
        "courriel",
        "declare.site",
        "declare.langues",
        "rpps",
        "gouvernance",
        "inconnu",
    ]);
    let base = prop::sample::select(vec!["consentement", "structure", "autre"]);
    let day = prop::sample::select(vec!["2020-01-01", "2024-06-30", "2026-11-21", "2026-11-22", "2027-05-05"]);
    (field, base, prop::option::weighted(0.9, day.clone()), prop::option::weighted(0.3, day)).prop_map(
        |(field, base, given, withdrawn)| {
            let mut line = json!({"champ": field, "base": base});
            if let Some(day) = given {
                line["le"] = json!(day);
            }
            if let Some(day) = withdrawn {
                line["retrait"] = json!(day);
            }
            line
        },
    )
}

fn any_member() -> impl Strategy<Value = Value> {
    let nature = prop::sample::select(vec!["professionnel", "structure", "autre_personne", "inconnu"]);
    let lines = prop::collection::vec(any_line(), 0..8);
    let day = || prop::option::weighted(0.2, prop::sample::select(vec!["2025", "2026-11", "2026-11-22", "2027"]));
    (nature, lines, day(), day()).prop_map(|(nature, lines, entry, exit)| {
        let mut member = private_person();
        member["type"] = json!(nature);
        // Half of the lines are made sure of, so that members are public often enough.
        let mut all = every_consent("2023-03-03");
        all.truncate(lines.len());
        all.extend(lines);
        member["diffusion"] = json!(all);
        if let Some(day) = entry {
            member["entree"] = json!(day);
        }
        if let Some(day) = exit {
            member["sortie"] = json!(day);
        }
        member
    })
}

fn public_scalars(member: &Value) -> BTreeSet<String> {
    let text = publication::write(&make(&dossier(Some(member.clone()))).publication).unwrap();
    let public: Value = serde_json::from_str(&text).unwrap();
    let mut found = BTreeSet::new();
    scalars(&public["adherents"], &mut found);
    scalars(&public["gouvernance"], &mut found);
    found
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_consent_that_is_removed_never_adds_anything(member in any_member(), rank in any::<prop::sample::Index>()) {
        let lines = member["diffusion"].as_array().unwrap();
        // A withdrawal is not a consent: removing it is giving back. Nor is what could not be read.
        let is_consent = |line: &Value| line["retrait"].is_null() && line["base"] != "autre" && !line["le"].is_null();
        let consents: Vec<usize> = (0..lines.len()).filter(|rank| is_consent(&lines[*rank])).collect();
        prop_assume!(!consents.is_empty());
        // A structure without a line about a field is public by nature: it has nothing to remove.
        prop_assume!(member["type"] != "structure");
        let mut less = member.clone();
        less["diffusion"].as_array_mut().unwrap().remove(consents[rank.index(consents.len())]);
        let (before, after) = (public_scalars(&member), public_scalars(&less));
        prop_assert!(after.is_subset(&before), "{:?}", after.difference(&before));
    }

    #[test]
    fn a_withdrawal_that_is_added_never_adds_anything(member in any_member(), field in any_line(), day in "202[0-6]-0[1-9]-1[0-9]") {
        let mut more = member.clone();
        let line = json!({"champ": field["champ"], "base": "consentement", "le": "2019-01-01", "retrait": day});
        more["diffusion"].as_array_mut().unwrap().push(line);
        let (before, after) = (public_scalars(&member), public_scalars(&more));
        prop_assert!(after.is_subset(&before), "{:?}", after.difference(&before));
    }

    #[test]
    fn a_publication_that_is_read_is_written_with_the_same_bytes(member in any_member()) {
        let publication = make(&dossier(Some(member))).publication;
        for text in [publication::write(&publication).unwrap(), publication::write_line(&publication).unwrap()] {
            let read = publication::read(text.as_bytes());
            prop_assert!(read.diagnostics.is_empty(), "{:?}", read.diagnostics);
            prop_assert_eq!(&read.publication, &publication);
            let again = if text.lines().count() > 1 { publication::write(&read.publication) } else { publication::write_line(&read.publication) };
            prop_assert_eq!(again.unwrap(), text);
        }
    }
}
