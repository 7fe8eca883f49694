//! DON-02: the fields that this version does not know.

use crate::diagnostics::{Gravite, Message, Pointeur, Texte};
use crate::rules::{BaseLegale, Confiance, Constat, Contexte, Regle, Reponse, Stade, Verdict};

pub(in crate::rules) static DON_02: Regle = Regle {
    id: "DON-02",
    titre: Texte::new("Les champs du dossier sont connus", "The fields of the dossier are known"),
    explication: Texte::new(
        "Un champ que cette version ne connaît pas est gardé tel quel et rendu à sa place ; il est signalé, car c'est peut-être une faute de frappe. Un texte dont une partie n'a pas pu être lue a peut-être d'autres champs : la réponse est alors indéterminée.",
        "A field that this version does not know is kept as it is and written back in its place; it is told, because it may be a typing error. A text of which some part could not be read may have other fields: the answer is then undetermined.",
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

static ILLISIBLE: Texte = Texte::new(
    "une partie du texte n'a pas pu être lue : on ne sait pas quels champs elle a",
    "some part of the text could not be read: which fields it has is unknown",
);

fn evaluate(context: &Contexte<'_>) -> Reponse {
    let dossier = context.dossier;
    let known = [(Verdict::Conforme, None)];
    let unread = dossier
        .has_unread_fields()
        .then(|| (Verdict::Indetermine, Some(Constat::new(Message::new(&ILLISIBLE), Pointeur::root()))));
    let unknown = dossier.unknown_fields().iter();
    let unknown =
        unknown.map(|place| (Verdict::NonConforme, Some(Constat::new(Message::new(&INCONNU), place.clone()))));
    Reponse::gather(known.into_iter().chain(unread).chain(unknown))
}
