//! TER-05: near a bound, the yearly amount on each side of it.

use crate::diagnostics::{Argument, Gravite, Message, Pointeur, Texte};
use crate::funding::{AnneeContrat, Financement, TailleRetenue};
use crate::model::{ContratAci, Dossier, MissionAci};
use crate::rules::{BaseLegale, Confiance, Contexte, Regle, Reponse, Stade, Verdict};
use crate::values::Date;

pub(in crate::rules) static TER_05: Regle = Regle {
    id: "TER-05",
    titre: Texte::new("Population proche d'une borne de taille", "Population near a bound between sizes"),
    explication: Texte::new(
        "À moins de 5 % d'une borne, quelques habitants changent la taille : le rapport dit le montant annuel connu de chaque côté, pour l'année de contrat en cours ou, sans contrat daté, pour celle d'un contrat qui serait signé ce jour. Le seuil de 5 % est celui de ce logiciel.",
        "Within 5 % of a bound, a few inhabitants change the size: the report tells the known yearly amount on each side, for the current contract year or, without a dated contract, for that of one that would be signed on the day. The threshold of 5 % is this software's own.",
    ),
    remede: Texte::new(
        "vérifier la liste des communes avant la signature",
        "check the list of communes before the signature",
    ),
    gravite: Gravite::Info,
    depuis: None,
    stade: Stade::Toujours,
    bases: &[
        BaseLegale::new(
            "Les bornes entre tailles sont à 40 000, 80 000 et 175 000 habitants.",
            "The bounds between sizes are at 40 000, 80 000 and 175 000 inhabitants.",
            Some(
                "https://www.hauts-de-france.paps.sante.fr/le-financement-de-la-cpts-laccord-conventionnel-interprofessionnel-aci?parent=11940&rubrique=11937",
            ),
            Confiance::PlusieursSources,
        ),
        BaseLegale::new(
            "On ignore l'effet d'un changement de taille en cours de contrat.",
            "The effect of a change of size during a contract is unknown.",
            None,
            Confiance::Inconnu,
        ),
        BaseLegale::new(
            "La proximité de 5 % d'une borne est un seuil de ce logiciel.",
            "Being within 5 % of a bound is this software's own threshold.",
            None,
            Confiance::ProjetLogiciel,
        ),
    ],
    evaluate,
};

static SANS_POPULATION: Texte = Texte::new("la population n'est pas connue", "the population is not known");
static SANS_BAREME: Texte =
    Texte::new("aucun barème n'est en vigueur à cette date", "no barème is in force on this date");
static PROCHE: Texte = Texte::new(
    "{habitants} habitants, à {distance} de la borne de {borne} ; par an, {dessous} ; {dessus}",
    "{habitants} inhabitants, {distance} from the bound of {borne}; a year, {dessous}; {dessus}",
);
static PROCHE_EN_ANNEE: Texte = Texte::new(
    "{habitants} habitants, à {distance} de la borne de {borne} ; en année {annee} du contrat, {dessous} ; {dessus}",
    "{habitants} inhabitants, {distance} from the bound of {borne}; in year {annee} of the contract, {dessous}; {dessus}",
);
static COTE: Texte = Texte::new("taille {taille} : {montant} connus", "size {taille}: {montant} known");
static COTE_INCOMPLET: Texte = Texte::new(
    "taille {taille} : {montant} connus, montants inconnus : {inconnus}",
    "size {taille}: {montant} known, unknown amounts: {inconnus}",
);

fn evaluate(context: &Contexte<'_>) -> Reponse {
    let place = Pointeur::from_static("/territoire");
    let Some(inhabitants) = context.taille.habitants else {
        return Reponse::one(Verdict::Indetermine, Message::new(&SANS_POPULATION), place);
    };
    let Some(bareme) = context.bareme else {
        return Reponse::one(Verdict::Indetermine, Message::new(&SANS_BAREME), place);
    };
    let threshold = u64::from(context.threshold("ter-05.proximite_borne"));
    let near = |bound: &u32| u64::from(bound.abs_diff(inhabitants)) * 1000 <= threshold * u64::from(*bound);
    let Some(bound) = bareme.size_bounds().find(near) else {
        return Reponse::sans_objet();
    };
    let below = bareme.size_of(bound.saturating_sub(1)).and_then(|(size, _)| size);
    let above = bareme.size_of(bound.saturating_add(1)).and_then(|(size, _)| size);
    let distance = i64::from(bound.abs_diff(inhabitants)) * 1000 / i64::from(bound.max(1));
    let year = current(context.years(), context.date).map(|year| year.annee);
    let message = year.map_or_else(|| Message::new(&PROCHE), |year| Message::new(&PROCHE_EN_ANNEE).with("annee", year));
    let message = message
        .with("habitants", inhabitants)
        .with("distance", Argument::Pourcentage(distance))
        .with("borne", bound)
        .with("dessous", side(context, below))
        .with("dessus", side(context, above));
    Reponse::one(Verdict::Conforme, message, place)
}

/// The year of a date: that which holds it, else the last one of a contract that is over, or the first of one to come.
fn current<'a>(years: impl Iterator<Item = &'a AnneeContrat>, date: Date) -> Option<&'a AnneeContrat> {
    let mut found = None;
    for year in years {
        if found.is_none() || year.du <= date {
            found = Some(year);
        }
    }
    found
}

/// What the current contract year would bring with a size.
fn side(context: &Contexte<'_>, taille: Option<u8>) -> Message {
    let size = TailleRetenue { taille, ..context.taille.clone() };
    let contract = context.contract().map(|contract| without_details(contract, taille));
    let dossier = Dossier {
        contrat_aci: contract,
        plan_de_crise: context.dossier.plan_de_crise.clone(),
        crises: context.dossier.crises.clone(),
        partiel: context.dossier.partiel.clone(),
        ..Dossier::default()
    };
    let funding = Financement::compute(&dossier, context.baremes, &size, context.date);
    let year = current(funding.annees.iter(), context.date);
    let known = year.and_then(AnneeContrat::total_connu).unwrap_or_default();
    let missing = year.map_or(0, |year| year.inconnus(taille).len());
    let message = Message::new(if missing == 0 { &COTE } else { &COTE_INCOMPLET });
    message
        .with("taille", taille.map_or(Argument::Public("?".into()), Argument::from))
        .with("montant", known)
        .with("inconnus", Argument::Nombre(i64::try_from(missing).unwrap_or(i64::MAX)))
}

/// What decides the lines of the years of a contract, for a size: its own amounts are those of its own size.
fn without_details(contract: &ContratAci, taille: Option<u8>) -> ContratAci {
    let missions = contract.missions.as_ref().map(|missions| {
        let bare = |mission: &MissionAci| MissionAci {
            mission: mission.mission.clone(),
            demarrage: mission.demarrage,
            ..MissionAci::default()
        };
        missions.iter().map(bare).collect()
    });
    ContratAci {
        signature: contract.signature,
        duree_annees: contract.duree_annees,
        fin: contract.fin,
        suite: contract.suite.clone(),
        taille: contract.taille,
        montants: contract.montants.clone().filter(|_| contract.taille == taille),
        missions,
        ..ContratAci::default()
    }
}
