//! PRO-02: the project has its parts.

use crate::diagnostics::{Argument, Gravite, Message, Pointeur, Texte};
use crate::model::{DatePartielle, Dossier, ProjetDeSante};
use crate::rules::{BaseLegale, Confiance, Constat, Contexte, Regle, Reponse, Stade, Verdict};

pub(in crate::rules) static PRO_02: Regle = Regle {
    id: "PRO-02",
    titre: Texte::new("Le projet de santé a ses parties", "The health project has its parts"),
    explication: Texte::new(
        "Le projet décrit le territoire, le diagnostic, les besoins et les actions. Une partie est là si la liste `parties` la nomme ; des communes nommées valent pour le territoire, des actions décrites pour les actions. Une partie ne manque que si la liste est complète et ne la nomme pas, et si rien d'autre n'en tient lieu ; un mot de la liste que ce logiciel ne connaît pas laisse un doute. Avant le dépôt du projet, rien n'est un écart.",
        "The project describes the territory, the diagnosis, the needs and the actions. A part is there if the list `parties` names it; communes that are named stand for the territory, actions that are described for the actions. A part is missing only if the list is complete and does not name it, and nothing else stands for it; a word of the list that this software does not know leaves a doubt. Before the project is filed, nothing is a breach.",
    ),
    remede: Texte::new("écrire la partie qui manque", "write the part that is missing"),
    gravite: Gravite::Ecart,
    depuis: None,
    stade: Stade::Projet,
    bases: &[
        BaseLegale::new(
            "Les projets de santé ont pour parties : le contexte, le territoire, le diagnostic, la gouvernance, les missions et leurs fiches actions, le système d'information, les usagers, l'évaluation, le budget et les annexes.",
            "Health projects have as parts: the context, the territory, the diagnosis, the governance, the missions with their action sheets, the information system, the users, the evaluation, the budget and the annexes.",
            Some("https://fdocuments.fr/document/cahier-des-charges-rgional-paca-fvrier-2020-santfr.html"),
            Confiance::PlusieursSources,
        ),
        BaseLegale::new(
            "Retenir quatre parties (territoire, diagnostic, besoins, actions) est une règle de ce logiciel.",
            "Asking for four parts (territory, diagnosis, needs, actions) is this software's own rule.",
            None,
            Confiance::ProjetLogiciel,
        ),
    ],
    evaluate,
};

/// The parts that are asked for, as the list names them.
static PARTIES: [(&str, Texte); 4] = [
    ("territoire", Texte::new("le territoire", "the territory")),
    ("diagnostic", Texte::new("le diagnostic", "the diagnosis")),
    ("besoins", Texte::new("les besoins", "the needs")),
    ("actions", Texte::new("les actions", "the actions")),
];

/// The other parts that are known: any other word may be one of those above under another name.
const AUTRES: [&str; 9] = [
    "contexte",
    "gouvernance",
    "missions",
    "objectifs",
    "systeme_information",
    "usagers",
    "evaluation",
    "budget",
    "annexes",
];

static MANQUENT: Texte = Texte::new("il manque au projet : {parties}", "the project lacks: {parties}");
static A_DEPOSER: Texte = Texte::new(
    "il manque encore au projet, dont le dépôt est prévu ({le}) : {parties}",
    "the project, to be filed ({le}), still lacks: {parties}",
);
static PAS_DEPOSE: Texte = Texte::new(
    "il manque au projet, dont le dossier ne dit pas s'il est déposé : {parties}",
    "the project, of which the dossier does not say whether it is filed, lacks: {parties}",
);
static INCONNUES: Texte =
    Texte::new("rien ne dit si le projet comporte : {parties}", "nothing tells whether the project has: {parties}");

fn evaluate(context: &Contexte<'_>) -> Reponse {
    let Some(project) = context.dossier.projet_de_sante.as_ref() else {
        return Reponse::sans_objet();
    };
    let (mut missing, mut unknown): (Vec<Argument>, Vec<Argument>) = (Vec::new(), Vec::new());
    for (code, name) in &PARTIES {
        match has(context.dossier, project, code) {
            Some(true) => {}
            Some(false) => missing.push(name.into()),
            None => unknown.push(name.into()),
        }
    }
    let place =
        Pointeur::from_static(if project.parties.is_some() { "/projet_de_sante/parties" } else { "/projet_de_sante" });
    let lacks = (!missing.is_empty()).then(|| {
        let (verdict, message, due) = if is_filed(context, project) {
            (Verdict::NonConforme, Message::new(&MANQUENT), None)
        } else if let Some(day) = project.depot.filter(|day| day.first() > context.date) {
            (Verdict::AVenir, Message::new(&A_DEPOSER).with("le", day), Some(day.first()))
        } else {
            (Verdict::Indetermine, Message::new(&PAS_DEPOSE), None)
        };
        let constat = Constat::new(message.with("parties", missing), place.clone());
        (verdict, Some(Constat { echeance: due, ..constat }))
    });
    let doubt = (!unknown.is_empty())
        .then(|| (Verdict::Indetermine, Some(Constat::new(Message::new(&INCONNUES).with("parties", unknown), place))));
    Reponse::gather([Some((Verdict::Conforme, None)), lacks, doubt].into_iter().flatten())
}

/// Whether the project has a part; `None` when nothing tells.
fn has(dossier: &Dossier, project: &ProjetDeSante, part: &str) -> Option<bool> {
    let listed = project.parties.as_ref();
    if listed.is_some_and(|list| list.iter().any(|word| is_word(word, part))) {
        return Some(true);
    }
    // A part that another list would show is missing only if that list says so too.
    let shown = match part {
        "territoire" => {
            let communes = dossier.territoire.as_ref().and_then(|territory| territory.communes.as_ref());
            communes.map_or(Shown::Unknown, |list| shown(dossier, list.len(), "/territoire/communes"))
        }
        "actions" => {
            let actions = project.actions.as_ref();
            actions.map_or(Shown::Unknown, |list| shown(dossier, list.len(), "/projet_de_sante/actions"))
        }
        _ => Shown::Nowhere,
    };
    let is_known = |word: &str| PARTIES.iter().map(|(code, _)| *code).chain(AUTRES).any(|known| is_word(word, known));
    let is_whole = listed.is_some_and(|list| list.iter().all(|word| is_known(word)))
        && !dossier.is_partial("/projet_de_sante/parties");
    match shown {
        Shown::There => Some(true),
        Shown::Nowhere if is_whole => Some(false),
        Shown::Nowhere | Shown::Unknown => None,
    }
}

enum Shown {
    There,
    Nowhere,
    Unknown,
}

fn shown(dossier: &Dossier, length: usize, list: &str) -> Shown {
    match length {
        0 if dossier.is_partial(list) => Shown::Unknown,
        0 => Shown::Nowhere,
        _ => Shown::There,
    }
}

fn is_word(written: &str, code: &str) -> bool {
    written.trim().eq_ignore_ascii_case(code)
}

/// Whether the project is surely filed: it was, or the ARS has decided on it, or a contract is signed.
fn is_filed(context: &Contexte<'_>, project: &ProjetDeSante) -> bool {
    let is_past = |day: Option<DatePartielle>| day.is_some_and(|day| day.last() <= context.date);
    let decided = project.ars.as_ref().filter(|ars| ars.decision.is_some()).and_then(|ars| ars.le);
    is_past(project.depot) || is_past(decided) || is_past(context.contract().and_then(|contract| contract.signature))
}
