//! JUR-04: the statutes are known.

use crate::diagnostics::{Argument, Gravite, Message, Pointeur, Texte};
use crate::model::Statuts;
use crate::rules::{BaseLegale, Confiance, Constat, Contexte, Regle, Reponse, Stade, Verdict};

pub(in crate::rules) static JUR_04: Regle = Regle {
    id: "JUR-04",
    titre: Texte::new("Les statuts sont connus", "The statutes are known"),
    explication: Texte::new(
        "Les statuts ont une date, disent le territoire et les conditions d'adhésion, et ouvrent un collège aux partenaires. Ce que le dossier ne dit pas est inconnu ; `false` dit que les statuts ne l'ont pas.",
        "The statutes have a date, state the territory and the conditions of membership, and open a college to partners. What the dossier does not say is unknown; `false` says that the statutes do not have it.",
    ),
    remede: Texte::new(
        "compléter les statuts à la prochaine assemblée générale",
        "complete the statutes at the next general assembly",
    ),
    gravite: Gravite::Info,
    depuis: None,
    stade: Stade::Toujours,
    bases: &[
        BaseLegale::new(
            "Les statuts disent le territoire, les conditions d'adhésion et l'accès à un collège des partenaires.",
            "The statutes state the territory, the conditions of membership and the access to a college of partners.",
            Some(
                "https://www.concourspluripro.fr/droit-et-gestion/questions-juridiques/forme-associative-des-cpts-soyez-vigilants",
            ),
            Confiance::PlusieursSources,
        ),
        BaseLegale::new(
            "Demander la date des statuts est une règle de ce logiciel.",
            "Asking for the date of the statutes is this software's own rule.",
            None,
            Confiance::ProjetLogiciel,
        ),
    ],
    evaluate,
};

static DATE: Texte = Texte::new("la date", "the date");
static TERRITOIRE: Texte = Texte::new("le territoire", "the territory");
static ADHESION: Texte = Texte::new("les conditions d'adhésion", "the conditions of membership");
static COLLEGE: Texte = Texte::new("l'accès à un collège des partenaires", "the access to a college of partners");
static MANQUENT: Texte = Texte::new("les statuts ne disent pas : {quoi}", "the statutes do not state: {quoi}");
static INCONNUS: Texte = Texte::new(
    "ce que le dossier ne dit pas des statuts : {quoi}",
    "what the dossier does not say of the statutes: {quoi}",
);
static A_ADOPTER: Texte = Texte::new(
    "les statuts ({le}) sont postérieurs à la date du rapport",
    "the statutes ({le}) come after the date of the report",
);

fn evaluate(context: &Contexte<'_>) -> Reponse {
    let statutes = context.dossier.identite.as_ref().and_then(|identity| identity.statuts.as_ref());
    let said = |field: fn(&Statuts) -> Option<bool>| statutes.and_then(field);
    let facts = [
        (statutes.and_then(|statutes| statutes.date).map(|_| true), &DATE),
        (said(|statutes| statutes.territoire), &TERRITOIRE),
        (said(|statutes| statutes.conditions_adhesion), &ADHESION),
        (said(|statutes| statutes.college_partenaires), &COLLEGE),
    ];
    let names = |wanted: Option<bool>| -> Vec<Argument> {
        facts.iter().filter(|(said, _)| *said == wanted).map(|(_, name)| Argument::from(*name)).collect()
    };
    let place = || Pointeur::from_static(if statutes.is_some() { "/identite/statuts" } else { "/identite" });
    let about = |verdict, texte, names: Vec<Argument>| {
        let constat = || Constat::new(Message::new(texte).with("quoi", names.clone()), place());
        (!names.is_empty()).then(|| (verdict, Some(constat())))
    };
    let planned = statutes.and_then(|statutes| statutes.date).filter(|day| day.first() > context.date).map(|day| {
        let constat = Constat::new(Message::new(&A_ADOPTER).with("le", day), place());
        (Verdict::AVenir, Some(constat.due(day.first())))
    });
    Reponse::gather(
        [
            Some((Verdict::Conforme, None)),
            planned,
            about(Verdict::NonConforme, &MANQUENT, names(Some(false))),
            about(Verdict::Indetermine, &INCONNUS, names(None)),
        ]
        .into_iter()
        .flatten(),
    )
}
