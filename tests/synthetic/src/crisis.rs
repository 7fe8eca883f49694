//! The crisis mission: the plan, and a crisis that was recognised.

use crate::dossier::Frame;
use crate::json::{Json, object};

pub(crate) fn plan(frame: &Frame) -> Json {
    let written = frame.signature.after(6);
    object! {
        "redaction": written,
        "mises_a_jour": [written.after(12), written.after(20)],
        "typologies": ["blesses", "malades", "agent_infectieux", "nrc", "offre_de_soins_alteree"],
        "transmissions": [
            object! { "destinataire": "ars", "le": written.after(1) },
            object! { "destinataire": "cpam", "le": written.after(1).month_only() },
        ],
        "partage_adherents": written.after(2),
        "echeance": Json::Null,
        "exercices": [written.after(10).month_only()],
    }
}

pub(crate) fn recognised() -> Json {
    Json::from([object! {
        "intitule": "Canicule fictive",
        "autorite": "prefet",
        "le": "2025-08-11",
        "debut": "2025-08-09",
        "fin": "2025-08-18",
        "typologie": "malades",
        "action": "appels aux patients fragiles",
    }])
}
