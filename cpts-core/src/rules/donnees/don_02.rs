//! DON-02: the fields that this version does not know.

use crate::diagnostics::{Gravite, Message, Texte};
use crate::rules::{BaseLegale, Confiance, Constat, Contexte, Regle, Reponse, Stade, Verdict};

pub(in crate::rules) static DON_02: Regle = Regle {
    id: "DON-02",
    titre: Texte::new("Les champs du dossier sont connus", "The fields of the dossier are known"),
    explication: Texte::new(
        "Un champ que cette version ne connaît pas est gardé tel quel et rendu à sa place ; il est signalé, car c'est peut-être une faute de frappe.",
        "A field that this version does not know is kept as it is and written back in its place; it is told, because it may be a typing error.",
    ),
    remede: Texte::new(
        "vérifier l'orthographe du champ, ou mettre à jour le logiciel",
        "check the spelling of the field, or update the software",
    ),
    gravite: Gravite::Info,
    depuis: None,
    stade: Stade::Toujours,
    bases: &[BaseLegale::new(
        "Conserver et lister les champs que cette version ne connaît pas est une règle de ce logiciel.",
        "Keeping and listing the fields that this version does not know is this software's own rule.",
        None,
        Confiance::ProjetLogiciel,
    )],
    evaluate,
};

static INCONNU: Texte = Texte::new("champ que cette version ne connaît pas", "field that this version does not know");

fn evaluate(context: &Contexte<'_>) -> Reponse {
    let unknown = context.dossier.unknown_fields();
    if unknown.is_empty() {
        return Reponse::new(Verdict::Conforme, Vec::new());
    }
    let constats = unknown.iter().map(|place| Constat::new(Message::new(&INCONNU), place.clone())).collect();
    Reponse::new(Verdict::NonConforme, constats)
}
