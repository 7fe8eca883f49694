//! Which missions would reach a goal: the fewest, by trying every set of those that do not run yet.

use super::super::changement::Changement;
use super::super::situation::{name, poste};
use super::visee::Visee;
use super::voie::{IssueVoie, Voie};
use crate::diagnostics::{Argument, Message, Texte};
use crate::funding::{Annuel, started};
use crate::model::{Mission, MissionAci};
use crate::values::Montant;

static MISSIONS: Texte = Texte::new("missions", "missions");
static DEJA: Texte = Texte::new("les missions qui courent déjà suffisent", "the missions that run already are enough");
static SUFFISENT: Texte = Texte::new(
    "les missions qui courent, et de plus, dès le {le} : {missions}",
    "the missions that run, and from {le}, besides: {missions}",
);
static OBLIGATOIRES: Texte = Texte::new(
    "les missions obligatoires, et de plus, dès le {le} : {missions}",
    "the mandatory missions, and from {le}, besides: {missions}",
);
static TOUTES_COURENT: Texte =
    Texte::new("toutes les missions courent, et n'y suffisent pas", "all the missions run, and are not enough");
static AUCUNE: Texte =
    Texte::new("toutes les missions ensemble n'y suffisent pas", "all the missions together are not enough");
static AUCUNE_CONNUE: Texte = Texte::new(
    "ce qui est connu des missions n'y suffit pas, et tous leurs montants ne sont pas connus",
    "what is known of the missions is not enough, and not all their amounts are known",
);
static MISSIONS_INCONNUES: Texte = Texte::new(
    "le dossier ne dit pas, ou pas entièrement, quelles missions sont au contrat",
    "the dossier does not say, or not wholly, which missions are in the contract",
);
static PAR_AVENANT: Texte =
    Texte::new("par avenant au contrat : {missions}", "by an amendment of the contract: {missions}");
static SANS_DEMARRAGE: Texte = Texte::new(
    "démarrage absent du dossier, si c'est fait : {missions}",
    "start missing from the dossier, if it is done: {missions}",
);

/// A mission that may be started, and how.
struct Candidate {
    mission: Mission,
    change: Changement,
    is_in_contract: bool,
    is_start_unknown: bool,
}

/// As many missions as every set of them can be tried: the agreement has six.
const MOST: usize = 10;

pub(super) fn way(visee: &Visee<'_>, goal: Montant) -> Voie {
    let now = visee.worth();
    if now.is_some_and(|now| now.acquis >= goal) {
        return voie(IssueVoie::DejaAtteint, Message::new(&DEJA), Vec::new(), now);
    }
    let Some(candidates) = candidates(visee) else {
        return voie(IssueVoie::Inconnu, Message::new(&MISSIONS_INCONNUES), Vec::new(), None);
    };
    let mut best: Option<(IssueVoie, u32, Option<Annuel>, usize)> = None;
    let mut is_unknown = false;
    for set in 0..1_usize << candidates.len() {
        let chosen = chosen(&candidates, set);
        let changes: Vec<Changement> = chosen.iter().map(|candidate| candidate.change.clone()).collect();
        let (annuel, issue) = visee.try_with(&changes, goal);
        is_unknown |= issue == IssueVoie::Inconnu;
        if !matches!(issue, IssueVoie::Acquis | IssueVoie::AuPlus | IssueVoie::SiCrise) {
            continue;
        }
        // Sure before possible, then fewer missions, then what is nearest to the goal.
        let key = (issue, set.count_ones(), annuel, set);
        if best.as_ref().is_none_or(|known| key < *known) {
            best = Some(key);
        }
    }
    let Some((issue, count, annuel, set)) = best else {
        let (issue, text) = match (is_unknown, candidates.is_empty()) {
            (true, _) => (IssueVoie::Inconnu, &AUCUNE_CONNUE),
            (false, true) => (IssueVoie::Impossible, &TOUTES_COURENT),
            (false, false) => (IssueVoie::Impossible, &AUCUNE),
        };
        return voie(issue, Message::new(text), Vec::new(), None);
    };
    if count == 0 {
        return voie(issue, Message::new(&DEJA), Vec::new(), annuel);
    }
    let chosen = chosen(&candidates, set);
    let text = if visee.annee.is_typical { &OBLIGATOIRES } else { &SUFFISENT };
    let message = Message::new(text).with("le", start(visee)).with("missions", names(chosen.iter().copied()));
    let mut notes = Vec::new();
    let mut note = |text, is: fn(&Candidate) -> bool| {
        let missions = names(chosen.iter().copied().filter(|candidate| is(candidate)));
        if !missions.is_empty() {
            notes.push(Message::new(text).with("missions", missions));
        }
    };
    if !visee.annee.is_typical {
        note(&PAR_AVENANT, |candidate| !candidate.is_in_contract);
    }
    note(&SANS_DEMARRAGE, |candidate| candidate.is_start_unknown);
    voie(issue, message, notes, annuel)
}

fn voie(issue: IssueVoie, message: Message, notes: Vec<Message>, annuel: Option<Annuel>) -> Voie {
    Voie { id: "missions".into(), libelle: &MISSIONS, issue, message, notes, annuel }
}

fn chosen(candidates: &[Candidate], set: usize) -> Vec<&Candidate> {
    candidates.iter().enumerate().filter(|(rank, _)| set >> rank & 1 == 1).map(|(_, candidate)| candidate).collect()
}

fn names<'c>(candidates: impl Iterator<Item = &'c Candidate>) -> Vec<Argument> {
    candidates.map(|candidate| name(&candidate.mission)).collect()
}

/// The day when a mission may start: the first of the year, or today when it has begun.
fn start(visee: &Visee<'_>) -> crate::values::Date {
    visee.annee.du.max(visee.situation.date)
}

/// The missions that do not run yet on that day, those of the contract first; `None` when those of the contract are not
/// all known.
fn candidates(visee: &Visee<'_>) -> Option<Vec<Candidate>> {
    let situation = &visee.situation;
    let known = visee.known_missions()?;
    let day = start(visee);
    let mut found = Vec::new();
    for mission in visee.bareme.lines().filter_map(crate::bareme::LigneBareme::mission) {
        let Some(poste) = poste(&mission) else { continue };
        let beginning = started(&situation.dossier, &poste);
        if beginning.is_some_and(|beginning| beginning.first() <= day) {
            continue;
        }
        let rank = known.iter().position(|known| known.mission.as_ref() == Some(&mission));
        let base = rank.and_then(|rank| known.get(rank)).cloned().unwrap_or_default();
        let changed = MissionAci { mission: Some(mission.clone()), demarrage: Some(day.into()), ..base };
        found.push(Candidate {
            change: Changement::Mission(rank.unwrap_or(usize::MAX), Box::new(changed)),
            is_in_contract: rank.is_some(),
            is_start_unknown: rank.is_some() && beginning.is_none(),
            mission,
        });
    }
    found.sort_by_key(|candidate| !candidate.is_in_contract);
    found.truncate(MOST);
    Some(found)
}
