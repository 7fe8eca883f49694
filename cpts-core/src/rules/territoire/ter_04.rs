//! TER-04: the size follows from the population, and that of the contract wins.

use crate::bareme::Statut;
use crate::diagnostics::{Argument, Gravite, Message, Pointeur, Texte};
use crate::funding::BaseTaille;
use crate::rules::{BaseLegale, Confiance, Constat, Contexte, Regle, Reponse, Stade, Verdict};

pub(in crate::rules) static TER_04: Regle = Regle {
    id: "TER-04",
    titre: Texte::new("La taille découle de la population", "The size follows from the population"),
    explication: Texte::new(
        "La taille, de 1 à 4, découle du nombre d'habitants du territoire. Celle du contrat l'emporte ; une différence avec celle de la population est signalée, car on ignore l'effet d'un changement de taille en cours de contrat. Une population qui tombe exactement sur une borne est dite incertaine.",
        "The size, from 1 to 4, follows from the inhabitants of the territory. That of the contract wins; a difference with that of the population is told, because the effect of a change of size during a contract is unknown. A population that falls exactly on a bound is told as uncertain.",
    ),
    remede: Texte::new(
        "faire préciser la taille par la caisse ou l'ARS",
        "have the size specified by the fund or the ARS",
    ),
    gravite: Gravite::Info,
    depuis: None,
    stade: Stade::Toujours,
    bases: &[
        BaseLegale::new(
            "Les tailles sont : moins de 40 000 habitants, de 40 000 à 80 000, de 80 000 à 175 000, plus de 175 000.",
            "The sizes are: fewer than 40 000 inhabitants, 40 000 to 80 000, 80 000 to 175 000, more than 175 000.",
            Some(
                "https://www.hauts-de-france.paps.sante.fr/le-financement-de-la-cpts-laccord-conventionnel-interprofessionnel-aci?parent=11940&rubrique=11937",
            ),
            Confiance::PlusieursSources,
        ),
        BaseLegale::new(
            "40 000 habitants relèvent de la taille 2 et 175 000 de la taille 3 : c'est déduit des formules « < 40 000 » et « > 175 000 ».",
            "40 000 inhabitants fall in size 2 and 175 000 in size 3: this is derived from the wordings \"< 40 000\" and \"> 175 000\".",
            Some(
                "https://www.hauts-de-france.paps.sante.fr/le-financement-de-la-cpts-laccord-conventionnel-interprofessionnel-aci?parent=11940&rubrique=11937",
            ),
            Confiance::Derive,
        ),
        BaseLegale::new(
            "Aucune source ne dit de quelle taille relève une population d'exactement 80 000 habitants.",
            "No source says in which size a population of exactly 80 000 falls.",
            None,
            Confiance::Inconnu,
        ),
        BaseLegale::new(
            "On ignore l'effet d'un changement de taille en cours de contrat.",
            "The effect of a change of size during a contract is unknown.",
            None,
            Confiance::Inconnu,
        ),
        BaseLegale::new(
            "Le contrat type ne porte que les montants de la taille de la CPTS.",
            "The contract type carries only the amounts of the CPTS's own size.",
            Some("https://juriblio.fr/arretes/arrete-du-21-aout-2019/173172467/annexe/307390221"),
            Confiance::Texte,
        ),
        BaseLegale::new(
            "Faire prévaloir la taille inscrite au contrat est une règle de ce logiciel.",
            "Letting the size written in the contract win is this software's own rule.",
            None,
            Confiance::ProjetLogiciel,
        ),
    ],
    evaluate,
};

static INCONNUE: Texte = Texte::new("la taille n'est pas connue : {raison}", "the size is not known: {raison}");
static TAILLE: Texte =
    Texte::new("taille {taille} : {habitants} habitants ({base})", "size {taille}: {habitants} inhabitants ({base})");
static PAR_COMMUNES: Texte = Texte::new("par les communes", "by the communes");
static PAR_DECLARATION: Texte = Texte::new("population déclarée", "declared population");
static BORNE: Texte = Texte::new(
    "taille {taille}, à confirmer : {habitants} habitants tombent exactement sur une borne, que les sources ne tranchent que par déduction",
    "size {taille}, to be confirmed: {habitants} inhabitants fall exactly on a bound, which the sources settle by deduction only",
);
static CONTRAT: Texte = Texte::new("taille {taille}, écrite au contrat", "size {taille}, written in the contract");
static DIFFERENCE: Texte = Texte::new(
    "taille {taille} au contrat, qui l'emporte ; la population ({habitants} habitants) donnerait la taille {calculee}",
    "size {taille} in the contract, which wins; the population ({habitants} inhabitants) would give size {calculee}",
);
static HORS_ECHELLE: Texte = Texte::new(
    "la taille {taille} écrite au contrat n'existe pas : les tailles vont de 1 à 4",
    "the size {taille} written in the contract does not exist: sizes go from 1 to 4",
);

fn evaluate(context: &Contexte<'_>) -> Reponse {
    let size = context.taille;
    let in_contract = Pointeur::from_static("/contrat_aci/taille");
    if let Some(written) =
        context.contract().and_then(|contract| contract.taille).filter(|size| !(1..=4).contains(size))
    {
        return Reponse::one(Verdict::NonConforme, Message::new(&HORS_ECHELLE).with("taille", written), in_contract);
    }
    let place = Pointeur::from_static("/territoire");
    let Some(taille) = size.taille else {
        let mut message = Message::new(&INCONNUE);
        if let Some(reason) = &size.raison {
            message = message.with("raison", reason.clone());
        }
        return Reponse::one(Verdict::Indetermine, message, place);
    };
    let message = |texte| {
        let inhabitants = size.habitants.map_or(Argument::Public("?".into()), Argument::from);
        Message::new(texte).with("taille", taille).with("habitants", inhabitants)
    };
    let found = match size.base {
        Some(BaseTaille::Contrat) => {
            let computed = size.habitants.and_then(|inhabitants| context.bareme?.size_of(inhabitants)?.0);
            let message = match computed.filter(|computed| *computed != taille) {
                Some(computed) => message(&DIFFERENCE).with("calculee", computed),
                None => Message::new(&CONTRAT).with("taille", taille),
            };
            Constat::new(message, in_contract)
        }
        _ if size.statut == Statut::Derive => Constat::new(message(&BORNE), place),
        Some(BaseTaille::Communes) => Constat::new(message(&TAILLE).with("base", &PAR_COMMUNES), place),
        _ => Constat::new(message(&TAILLE).with("base", &PAR_DECLARATION), place),
    };
    Reponse::new(Verdict::Conforme, vec![found])
}
