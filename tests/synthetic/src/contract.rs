//! The contract: six missions with their lines, and the yearly life of it.

use crate::dates::Day;
use crate::dossier::Frame;
use crate::json::{Json, object};
use crate::project::proof;
use crate::rng::Rng;
use crate::territory;

/// The missions, with the months in which they started and were deployed: within the delays of the agreement.
const MISSIONS: [(&str, u32, u32); 6] = [
    ("acces_aux_soins", 3, 14),
    ("parcours", 8, 20),
    ("prevention", 9, 22),
    ("crise_sanitaire", 4, 15),
    ("qualite_pertinence", 10, 24),
    ("accompagnement", 11, 24),
];

pub(crate) fn contract(frame: &Frame, rng: &mut Rng) -> Json {
    let signature = frame.signature;
    let missions = MISSIONS.map(|(mission, start, deployed)| {
        object! {
            "mission": mission,
            "demarrage": signature.after(start),
            "deploiement": signature.after(deployed),
            "demarrage_prevu": signature.after(6),
            "deploiement_prevu": signature.after(24),
            "indicateurs": lines(mission, rng),
        }
    });
    let amounts = MISSIONS.map(|(mission, ..)| object! { "ligne": mission, "part": "variable", "montant": 15_000_u32 });
    object! {
        "signature": signature,
        "duree_annees": 5_u32,
        "fin": Json::Null,
        "signataires": ["cpts", "cpam", "ars"],
        "caisses": ["CPAM de l'Essonne"],
        "taille": territory::size(frame.inhabitants),
        "montants": amounts,
        "missions": missions,
        "suite": if frame.is_renewed { renewal(signature) } else { Json::Null },
        "avenants": [object! {
            "numero": 1_u32,
            "signature": signature.after(10),
            "objet": "ajout des missions optionnelles",
            "missions": ["qualite_pertinence", "accompagnement"],
        }],
        "dialogues": dialogues(signature),
        "rapports_activite": reports(signature),
        "versements": payments(signature, rng),
    }
}

fn renewal(signature: Day) -> Json {
    object! {
        "nature": "renouvellement",
        "le": signature.after(60).month_only(),
        "fin": signature.after(120),
        "motif": "renouvellement convenu d'avance",
    }
}

/// The lines of indicators of a mission, for each contract year that has begun.
fn lines(mission: &str, rng: &mut Rng) -> Vec<Json> {
    (1..=3_u32)
        .flat_map(|year| [(year, "suivi"), (year, "resultat")])
        .map(|(year, nature)| {
            let reached = rng.between(20, 99);
            object! {
                "id": format!("{mission}-{year}-{nature}"),
                "intitule": "part des actions prévues qui ont été menées",
                "annee_contrat": year,
                "nature": nature,
                "type": "taux",
                "themes": [mission],
                "montant_maximum": 2_500_u32,
                "paliers": [
                    object! { "seuil": 40_u32, "montant": 1_250_u32 },
                    object! { "seuil": Json::Number("66.7".into()), "montant": 2_500_u32 },
                ],
                "sens": "hausse",
                "reference": 0_u32,
                "reference_le": "2024",
                "cible": 80_u32,
                "valeur": Json::Number(format!("{reached}.5")),
                "valeur_le": "2026-05",
                "atteint": reached >= 67,
                "motif": Json::Null,
                "source": "compte de la CPTS",
                "preuves": [proof("compte rendu signé")],
                "reportable": true,
            }
        })
        .collect()
}

fn dialogues(signature: Day) -> Vec<Json> {
    vec![
        object! { "type": "coconstruction", "le": "2023-12", "conclusions": "indicateurs proposés" },
        object! { "type": "gestion", "le": signature.after(13), "annee_contrat": 1_u32, "conclusions": "année soldée" },
        object! { "type": "suivi", "le": signature.after(19), "annee_contrat": 2_u32 },
        object! { "type": "gestion", "le": signature.after(25), "annee_contrat": 2_u32, "conclusions": "année soldée" },
    ]
}

fn reports(signature: Day) -> Vec<Json> {
    let report = |year: u32| {
        object! {
            "annee_contrat": year,
            "remis_le": signature.after(12 * year),
            "reference": format!("rapport d'activité, année {year}"),
        }
    };
    vec![report(1), report(2)]
}

fn payments(signature: Day, rng: &mut Rng) -> Vec<Json> {
    (1..=2_u32)
        .flat_map(|year| [(year, "avance", 1), (year, "solde", 13)])
        .map(|(year, nature, months)| {
            object! {
                "le": signature.after(12 * (year - 1) + months),
                "montant": Json::Number(format!("{}.50", rng.between(20_000, 40_000))),
                "ligne": "fonctionnement",
                "part": "total",
                "nature": nature,
                "annee_contrat": year,
                "libelle": "VIR CPAM ACI",
            }
        })
        .collect()
}
