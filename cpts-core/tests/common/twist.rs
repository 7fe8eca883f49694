//! Values that make a sound dossier doubtful or wrong, by the name of their field.

use cpts_core::values::Date;
use cpts_synthetic::Recipe;
use proptest::prelude::*;
use proptest::sample::Index;

use super::json::Json;

/// How the values of a table are written in JSON.
enum Form {
    Text,
    Bare,
}
use Form::{Bare, Text};

const DATES: &[&str] =
    &["2018", "2019-09-01", "2022-09", "2023-10-02", "2024", "2024-02", "2026-08-14", "2027", "2035-01-01"];
const DAYS: &[&str] = &["2020-01-01", "2023-12-31", "2026-08-01", "2026-08-14", "2031-05-02", "2035-01-01"];
const ANSWERS: &[&str] = &["true", "false"];

/// The names of fields, how their values are written, and the values.
const FIELDS: &[(&[&str], Form, &[&str])] = &[
    (
        &[
            "signature",
            "demarrage",
            "deploiement",
            "depot",
            "le",
            "redaction",
            "creation",
            "lettre_intention",
            "debut",
            "partage_adherents",
            "remis_le",
            "date",
            "dossier_complet",
            "valeur_le",
        ],
        Text,
        DATES,
    ),
    (&["mis_a_jour", "expire_le", "fin", "demarrage_prevu", "deploiement_prevu", "retrait"], Text, DAYS),
    (&["cible"], Text, DATES),
    (&["cible", "seuil"], Bare, &["-1", "40", "66.7", "80"]),
    (&["valeur"], Bare, &["0", "40.5", "66.70", "99"]),
    (&["valeur"], Text, &["lettre_intention", "projet", "valide", "negociation", "signe", "echu"]),
    (
        &[
            "atteint",
            "recette",
            "partie",
            "pour_professionnels",
            "conditions_adhesion",
            "college_partenaires",
            "reportable",
            "public",
        ],
        Bare,
        ANSWERS,
    ),
    (&["montant_maximum", "montant"], Bare, &["-500", "0", "9000", "17500.5", "39000", "45000", "60000", "75000"]),
    (&["annee_contrat", "actions_annoncees"], Bare, &["0", "1", "2", "3", "4", "250"]),
    (&["annee"], Bare, &["2025", "2026", "2030"]),
    (&["duree_annees", "taille"], Bare, &["1", "3", "4", "5", "9"]),
    (&["habitants", "nombre_communes"], Bare, &["0", "40000", "79000", "175000", "900000"]),
    (&["sens"], Text, &["hausse", "baisse", "autre"]),
    (&["statut"], Text, &["en_cours", "terminee", "inconnu", "autre", ""]),
    (&["part"], Text, &["total", "fixe", "variable", "variable_crise_reconnue", "autre"]),
    (&["ligne"], Text, &["fonctionnement", "prevention", "parcours", "crise_sanitaire", "autre"]),
    (&["financeur", "destinataire"], Text, &["ACI", "ars", "cpam", "commune"]),
    (&["decision"], Text, &["validation", "opposition", "autre"]),
    (
        &["nature"],
        Text,
        &[
            "resiliation",
            "renouvellement",
            "non_renouvellement",
            "en_cours",
            "indemnite",
            "remuneration",
            "avance",
            "solde",
            "integral",
            "autre",
        ],
    ),
    (&["mission"], Text, &["prevention", "crise_sanitaire", "hors_aci", "autre", ""]),
    (&["siren", "finess", "rna", "code"], Text, &["123456789", "W2A4000001", "99999", "78434", ""]),
    (&["siret", "registre_local", "objectif", "pilote"], Text, &["", "autre"]),
    (&["forme_juridique"], Text, &["association_droit_local", "association", "gie", "autre"]),
    (&["departement"], Text, &["67", "2A", "autre"]),
    (&["type"], Text, &["professionnel", "structure", "autre_personne", "gestion", "suivi", "autre"]),
    (&["id", "beneficiaire", "adherent"], Text, &["a-0000", "a-0001", "a-0002", "99000000010"]),
    (&["nom", "prenom"], Text, &["Fictive", "FICTIVE"]),
    (&["rpps"], Text, &["99000000010", "99000000028", "990"]),
    (&["profession", "specialite"], Text, &["60", "35", "193", "999"]),
    (&["code_insee"], Text, &["91434", "75112", "78646", "99999"]),
    (&["champ"], Text, &["nom", "telephone_prive", "gouvernance", "indemnisations", "declare.langues", "autre"]),
    (&["base"], Text, &["consentement", "structure", "autre"]),
];

/// The fields that are lists of codes, of which any may be there.
const SETS: &[(&str, &[&str])] = &[
    ("signataires", &["cpts", "cpam", "ars"]),
    ("parties", &["territoire", "diagnostic", "besoins", "actions", "usagers", "autre"]),
];

/// The lists that may be emptied.
const LISTS: &[&str] = &[
    "missions",
    "communes",
    "adherents",
    "diffusion",
    "lieux",
    "actions",
    "publics",
    "indicateurs",
    "paliers",
    "preuves",
    "montants",
    "mises_a_jour",
    "typologies",
    "transmissions",
    "crises",
    "budget",
    "depenses",
    "dialogues",
    "rapports_activite",
    "versements",
];

/// Another value for a field, or none where the field is left as it is.
fn twist(name: &str, way: usize) -> Option<Json> {
    if let Some((_, codes)) = SETS.iter().find(|(known, _)| *known == name) {
        let some = codes.iter().enumerate().filter(|(rank, _)| way >> rank & 1 == 1);
        return Some(Json::List(some.map(|(_, code)| Json::Text((*code).to_owned())).collect()));
    }
    if LISTS.contains(&name) {
        return Some(Json::List(Vec::new()));
    }
    let tables: Vec<_> = FIELDS.iter().filter(|(names, ..)| names.contains(&name)).collect();
    let (_, form, values) = tables.get(way % tables.len().max(1))?;
    let value = values[way / tables.len() % values.len()].to_owned();
    Some(match form {
        Text => Json::Text(value),
        Bare => Json::Bare(value),
    })
}

/// A dossier of which some facts are doubtful or wrong.
pub(crate) fn twisted() -> impl Strategy<Value = Json> {
    (0_u64..1_000, 0_u32..4, prop::collection::vec(any::<Index>(), 64)).prop_map(|(seed, rarity, ways)| {
        let mut dossier = Json::parse(&Recipe { adherents: 3, actions: 1, communes: 4, seed }.line());
        let mut ways = ways.iter().cycle();
        dossier.for_each_member(&mut |name, value| {
            let way = ways.next().map_or(0, |way| way.index(1 << 16));
            if way.trailing_zeros() >= rarity
                && let Some(twisted) = twist(name, way >> 4)
            {
                *value = twisted;
            }
        });
        dossier
    })
}

/// A day, before the agreement or long after it.
pub(crate) fn any_date() -> impl Strategy<Value = Date> {
    (2018_u16..2034, 1_u8..=12, 1_u8..=28).prop_map(|(year, month, day)| Date::new(year, month, day).unwrap())
}
