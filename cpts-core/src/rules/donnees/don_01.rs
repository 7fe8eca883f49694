//! DON-01: the dossier is up to date, and has not expired.

use crate::diagnostics::{Gravite, Message, Pointeur, Texte};
use crate::rules::{BaseLegale, Confiance, Constat, Contexte, Regle, Reponse, Stade, Verdict};

pub(in crate::rules) static DON_01: Regle = Regle {
    id: "DON-01",
    titre: Texte::new("Le dossier est à jour", "The dossier is up to date"),
    explication: Texte::new(
        "Le dossier a été mis à jour dans les douze derniers mois. Passé la date d'expiration qu'il donne lui-même, il ne doit plus être publié.",
        "The dossier was updated in the last twelve months. Past the expiry date that it gives itself, it must no longer be published.",
    ),
    remede: Texte::new(
        "relire le dossier, puis inscrire le jour de sa mise à jour et sa nouvelle date d'expiration",
        "go over the dossier, then write the day of its update and its new expiry date",
    ),
    gravite: Gravite::Alerte,
    depuis: None,
    stade: Stade::Toujours,
    bases: &[BaseLegale::new(
        "La fraîcheur attendue d'un dossier est un seuil de ce logiciel ; sa date d'expiration est celle qu'il donne.",
        "The freshness expected of a dossier is this software's own threshold; its expiry date is the one that it gives.",
        None,
        Confiance::ProjetLogiciel,
    )],
    evaluate,
};

static INCONNUE: Texte = Texte::new(
    "le dossier ne dit pas le jour de sa dernière mise à jour",
    "the dossier does not say the day of its last update",
);
static ANCIEN: Texte = Texte::new(
    "dernière mise à jour le {le} : il y a plus de {mois} mois",
    "last updated on {le}: more than {mois} months ago",
);
static EXPIRE: Texte = Texte::new(
    "le dossier a expiré le {le} : il ne doit plus être publié",
    "the dossier expired on {le}: it must no longer be published",
);

fn evaluate(context: &Contexte<'_>) -> Reponse {
    let months = u16::try_from(context.threshold("don-01.fraicheur")).unwrap_or(0);
    let place = Pointeur::from_static("/mis_a_jour");
    let updated = match context.dossier.mis_a_jour {
        None => (Verdict::Indetermine, Some(Constat::new(Message::new(&INCONNUE), place))),
        Some(day) if day.add_months(months).is_some_and(|limit| limit < context.date) => {
            let message = Message::new(&ANCIEN).with("le", day).with("mois", months);
            (Verdict::NonConforme, Some(Constat::new(message, place)))
        }
        Some(_) => (Verdict::Conforme, None),
    };
    let expired = context.dossier.expire_le.filter(|day| *day < context.date).map(|day| {
        let constat = Constat::new(Message::new(&EXPIRE).with("le", day), Pointeur::from_static("/expire_le"));
        (Verdict::NonConforme, Some(constat.due(day)))
    });
    Reponse::gather([updated].into_iter().chain(expired))
}
