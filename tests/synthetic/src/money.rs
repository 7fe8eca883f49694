//! The money: what professionals are paid, what is planned, what was spent.

use crate::dates::Day;
use crate::dossier::Frame;
use crate::json::{Json, object};
use crate::members;
use crate::rng::Rng;

/// One payment for ten members, and one at least: each stays far below the yearly cap.
pub(crate) fn indemnities(frame: &Frame, rng: &mut Rng) -> Json {
    let payments = (0..frame.adherents).step_by(10).enumerate().map(|(rank, member)| {
        let day = Day::new(2025, 1, rng.between(1, 28)).after(rng.below(16));
        let hours = rng.between(1, 40);
        let mut payment = object! {
            "id": format!("i-{rank:03}"),
            "beneficiaire": members::id(member),
            "le": day,
            "montant": Json::Number(format!("{}.50", hours * 75)),
        };
        let rest = if rank.is_multiple_of(2) {
            [("nature", "remuneration"), ("mission", "prevention")]
        } else {
            [("nature", "indemnite"), ("fonction", "referent")]
        };
        for (key, value) in rest {
            payment.put(key, Json::from(value));
        }
        payment.put("heures", Json::from(hours));
        payment.put("objet", Json::from("réunion du groupe de travail"));
        payment
    });
    Json::List(payments.collect())
}

pub(crate) fn budget() -> Json {
    let lines = [("fonctionnement", "total", "dotation", 60_000_u32), ("prevention", "fixe", "part fixe", 12_500)];
    Json::from(lines.map(|(line, part, title, amount)| {
        object! {
            "annee": 2026_u32,
            "intitule": title,
            "recette": true,
            "ligne": line,
            "part": part,
            "montant": amount,
        }
    }))
}

pub(crate) fn spending(rng: &mut Rng) -> Json {
    let items = ["salaires", "location", "communication"];
    Json::from(items.map(|title| {
        object! {
            "le": Day::new(2025, 1, 15).after(rng.below(16)).month_only(),
            "annee_contrat": 2_u32,
            "ligne": "fonctionnement",
            "intitule": title,
            "montant": rng.between(500, 9_000),
        }
    }))
}
