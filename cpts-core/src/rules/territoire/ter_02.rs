//! TER-02: every commune code exists.

use std::collections::BTreeSet;

use crate::diagnostics::{Argument, Gravite, Message, Pointeur, Texte};
use crate::ids::CodeInsee;
use crate::model::CommuneDuTerritoire;
use crate::reference::Recherche;
use crate::rules::territoire::ABSENTE;
use crate::rules::{BaseLegale, Confiance, Constat, Contexte, Regle, Reponse, Stade, Verdict};
use crate::values::Date;

pub(in crate::rules) static TER_02: Regle = Regle {
    id: "TER-02",
    titre: Texte::new("Chaque code de commune existe", "Every commune code exists"),
    explication: Texte::new(
        "Chaque code est cherché dans l'édition livrée du code officiel géographique (COG), nommée dans le rapport. Le code d'une ancienne commune dit celle qu'elle est devenue. À une date antérieure à cette édition, ce qui n'y est pas reste indéterminé.",
        "Each code is looked up in the shipped edition of the official geographic code (COG), named in the report. The code of a former commune says which one it became. On a date before that edition, what is not in it stays undetermined.",
    ),
    remede: Texte::new("écrire le code INSEE actuel de la commune", "write the current INSEE code of the commune"),
    gravite: Gravite::Ecart,
    depuis: None,
    stade: Stade::Toujours,
    bases: &[
        BaseLegale::new(
            "Le territoire se saisit comme une liste de communes dans l'outil « Rezone CPTS » de la Cnam.",
            "The territory is entered as a list of communes in the Cnam tool \"Rezone CPTS\".",
            Some("https://normandie.paps.sante.fr/index.php/rezone-cpts-14"),
            Confiance::UneSource,
        ),
        BaseLegale::new(
            "Vérifier chaque code de commune dans l'édition livrée du code officiel géographique est une règle de ce logiciel.",
            "Checking each commune code against the shipped edition of the official geographic code is this software's own rule.",
            None,
            Confiance::ProjetLogiciel,
        ),
    ],
    evaluate,
};

static SANS_CODE: Texte = Texte::new("cette commune n'a pas de code", "this commune has no code");
static EN_DOUBLE: Texte = Texte::new(
    "la commune {code} est nommée deux fois : elle est comptée une fois",
    "the commune {code} is named twice: it is counted once",
);
static INCONNUE: Texte = Texte::new("le code {code} n'est pas au COG {cog}", "the code {code} is not in the COG {cog}");
static ANCIENNE: Texte = Texte::new(
    "le code {code} est celui d'une ancienne commune, devenue {nom} ({devenue}) au COG {cog}",
    "the code {code} is that of a former commune, which became {nom} ({devenue}) in the COG {cog}",
);
static AUTRE_ANNEE: Texte = Texte::new(
    "le code {code} n'est pas celui d'une commune au COG {cog}, et le rapport porte sur une date antérieure, dont la carte n'est pas livrée",
    "the code {code} is not that of a commune in the COG {cog}, and the report is on an earlier date, whose map is not shipped",
);
static HORS_REFERENCE: Texte = Texte::new(
    "la référence des communes fournie ne couvre pas le code {code}",
    "the reference of communes that was given does not cover the code {code}",
);
static SANS_REFERENCE: Texte = Texte::new(
    "aucune référence des communes n'est fournie : les codes ne peuvent pas être vérifiés",
    "no reference of communes is given: the codes cannot be checked",
);
static REMPLACER: Texte = Texte::new("remplacer le code par {devenue}", "replace the code by {devenue}");

fn evaluate(context: &Contexte<'_>) -> Reponse {
    let place = Pointeur::from_static("/territoire/communes");
    let Some(communes) = context.dossier.territoire.as_ref().and_then(|territory| territory.communes.as_ref()) else {
        return Reponse::one(Verdict::Indetermine, Message::new(&ABSENTE), Pointeur::from_static("/territoire"));
    };
    if communes.is_empty() {
        return Reponse::sans_objet();
    }
    if context.communes.edition().is_none() {
        return Reponse::one(Verdict::Indetermine, Message::new(&SANS_REFERENCE), place);
    }
    let mut seen = BTreeSet::new();
    Reponse::gather(communes.iter().enumerate().map(|(index, commune)| {
        let (verdict, message, remedy) = check(commune, context, &mut seen);
        let constat = message.map(|message| {
            let place = place.clone().index(index);
            let place = if matches!(commune, CommuneDuTerritoire::Code(_)) { place } else { place.key("code") };
            Constat { remede: remedy, ..Constat::new(message, place) }
        });
        (verdict, constat)
    }))
}

fn check(
    commune: &CommuneDuTerritoire,
    context: &Contexte<'_>,
    seen: &mut BTreeSet<CodeInsee>,
) -> (Verdict, Option<Message>, Option<Message>) {
    let Some(typed) = commune.code() else {
        return (Verdict::Indetermine, Some(Message::new(&SANS_CODE)), None);
    };
    let code = match typed.valeur() {
        Ok(code) => code,
        Err(refusal) => return (Verdict::NonConforme, Some(refusal.message()), None),
    };
    let edition = context.communes.edition().map_or(0, |edition| edition.cog);
    let about =
        |texte| Message::new(texte).with("code", Argument::Public(code.as_str().into())).with("cog", year(edition));
    let is_earlier = Date::new(edition, 1, 1).is_some_and(|first| context.date < first);
    match context.communes.find(&code) {
        Recherche::Actuelle(_) | Recherche::Arrondissement(_) => {
            let again = !seen.insert(code) && !commune.is_partial();
            (Verdict::Conforme, again.then(|| about(&EN_DOUBLE)), None)
        }
        Recherche::Ancienne(_) | Recherche::Inconnue if is_earlier => {
            (Verdict::Indetermine, Some(about(&AUTRE_ANNEE)), None)
        }
        Recherche::Ancienne(former) => {
            let successor = former.devenue();
            let new_code = || Argument::Public(successor.code().as_str().into());
            let message =
                about(&ANCIENNE).with("nom", Argument::Public(successor.nom().into())).with("devenue", new_code());
            (Verdict::NonConforme, Some(message), Some(Message::new(&REMPLACER).with("devenue", new_code())))
        }
        Recherche::Inconnue => (Verdict::NonConforme, Some(about(&INCONNUE)), None),
        Recherche::HorsReference(_) => (Verdict::Indetermine, Some(about(&HORS_REFERENCE)), None),
    }
}

/// A year is no quantity: its thousands are not set apart.
fn year(year: u16) -> Argument {
    Argument::Public(year.to_string().into())
}
