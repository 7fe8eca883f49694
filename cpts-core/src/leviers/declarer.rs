//! State a fact that the dossier does not, and that blocks an amount: what it brings is knowledge, not money.

use super::changement::Changement;
use super::coup::Coup;
use super::levier::{Certitude, NatureLevier};
use super::lignes::lines_of;
use super::situation::{Situation, name, poste};
use crate::diagnostics::{Message, Pointeur, Texte};
use crate::funding::{indicateur, started};
use crate::model::{LigneIndicateur, MissionAci};
use crate::rules::Verdict;

static SIGNATURE: Texte =
    Texte::new("dire quel jour le contrat a été signé", "say on which day the contract was signed");
static SIGNATURE_SUPPOSEE: Texte = Texte::new(
    "dire quel jour le contrat a été signé (ici, le {le})",
    "say on which day the contract was signed (here, on {le})",
);
static TAILLE: Texte = Texte::new(
    "dire la taille écrite au contrat, les communes du territoire ou sa population",
    "state the size written in the contract, the communes of the territory or its population",
);
static MONTANTS: Texte = Texte::new(
    "recopier dans le dossier les montants annexés au contrat (inconnus au barème national : {n})",
    "copy the amounts annexed to the contract into the dossier (unknown in the national barème: {n})",
);
static MISSIONS: Texte = Texte::new(
    "dire quelles missions sont au contrat, et quand chacune a démarré",
    "say which missions are in the contract, and when each of them started",
);
static DEMARRAGE: Texte = Texte::new(
    "dire quel jour la mission « {mission} » a démarré (ici, au plus tard le {le})",
    "say on which day the mission `{mission}` started (here, by {le})",
);
static ANNEE: Texte = Texte::new(
    "dire de quelle année de contrat sont des lignes d'indicateurs (lignes sans année : {n} ; ici, l'année {annee})",
    "say of which contract year some lines of indicators are (lines without a year: {n}; here, year {annee})",
);

pub(super) fn moves(situation: &Situation<'_>) -> Vec<Coup> {
    let mut coups = Vec::new();
    coups.extend(signature(situation));
    coups.extend(size(situation));
    coups.extend(missions(situation));
    coups.extend(amounts(situation));
    coups.extend(starts(situation));
    coups.extend(years_of_lines(situation));
    coups
}

fn coup(situation: &Situation<'_>, key: &str, titre: Message, place: Pointeur) -> Coup {
    Coup::new(NatureLevier::Declarer, key.to_owned(), titre, situation.date, place)
}

fn signature(situation: &Situation<'_>) -> Option<Coup> {
    let contract = situation.contract()?;
    let place = Pointeur::from_static("/contrat_aci");
    let Some(signature) = contract.signature else {
        return Some(coup(situation, "signature", Message::new(&SIGNATURE), place));
    };
    if signature.exact().is_some() {
        return None;
    }
    let day = signature.last();
    let titre = Message::new(&SIGNATURE_SUPPOSEE).with("le", day);
    Some(Coup {
        certitude: Certitude::SousHypothese,
        changements: vec![Changement::Signature(day)],
        ..coup(situation, "signature", titre, place.key("signature"))
    })
}

fn size(situation: &Situation<'_>) -> Option<Coup> {
    let is_unknown = situation.taille.taille.is_none();
    is_unknown.then(|| coup(situation, "taille", Message::new(&TAILLE), Pointeur::from_static("/contrat_aci")))
}

fn missions(situation: &Situation<'_>) -> Option<Coup> {
    let is_unknown = situation.contract()?.missions.is_none();
    is_unknown.then(|| coup(situation, "missions", Message::new(&MISSIONS), Pointeur::from_static("/contrat_aci")))
}

fn amounts(situation: &Situation<'_>) -> Option<Coup> {
    let lines = situation.years().flat_map(|year| &year.lignes);
    let mut missing: Vec<(&str, &str)> = lines
        .filter(|line| line.is_missing() && !line.indecise)
        .map(|line| (line.poste.code(), line.part.code()))
        .collect();
    missing.sort_unstable();
    missing.dedup();
    (!missing.is_empty()).then(|| {
        let titre = Message::new(&MONTANTS).with("n", i64::try_from(missing.len()).unwrap_or(i64::MAX));
        coup(situation, "montants", titre, Pointeur::from_static("/contrat_aci"))
    })
}

/// Missions of which the start is not known, or not well enough.
fn starts(situation: &Situation<'_>) -> Vec<Coup> {
    let deadlines = situation.starts();
    let missions = situation.missions().into_iter();
    missions
        .filter_map(|(rank, mission)| {
            let place = Pointeur::from_static("/contrat_aci/missions").index(rank);
            let day = match started(&situation.dossier, &poste(mission)?) {
                Some(day) if day.exact().is_some() => return None,
                Some(day) => day.last(),
                None if deadlines.iter().any(|told| told.lieu == place && told.verdict == Verdict::AVenir) => {
                    return None;
                }
                None => situation.date,
            };
            let known = situation.contract()?.missions.as_ref()?.get(rank)?;
            let changed = MissionAci { demarrage: Some(day.into()), ..known.clone() };
            let titre = Message::new(&DEMARRAGE).with("mission", name(mission)).with("le", day);
            Some(Coup {
                certitude: Certitude::AuMoins,
                changements: vec![Changement::Mission(rank, Box::new(changed))],
                ..coup(situation, &format!("demarrage/{}", mission.code()), titre, place)
            })
        })
        .collect()
}

/// Lines of indicators that do not say their year: those of their mission cannot be settled.
fn years_of_lines(situation: &Situation<'_>) -> Option<Coup> {
    let annee = situation.year_of(situation.date)?.annee;
    let lines = indicateur::lines(&situation.dossier).filter(|found| found.ligne.annee_contrat.is_none());
    let changes: Vec<((usize, usize), Changement)> = lines
        .map(|found| {
            let dated = LigneIndicateur { annee_contrat: Some(annee), ..found.ligne.clone() };
            (found.rang(), Changement::Ligne(found.rang(), Box::new(dated)))
        })
        .collect();
    let place = match changes.as_slice() {
        [] => return None,
        [((mission, line), _)] => lines_of(*mission).index(*line),
        _ => Pointeur::from_static("/contrat_aci/missions"),
    };
    let titre = Message::new(&ANNEE).with("n", i64::try_from(changes.len()).unwrap_or(i64::MAX)).with("annee", annee);
    Some(Coup {
        certitude: Certitude::SousHypothese,
        changements: changes.into_iter().map(|(_, change)| change).collect(),
        ..coup(situation, "annee_contrat", titre, place)
    })
}
