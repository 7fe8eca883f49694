//! Which indicators would reach a goal: the fewest lines.
//!
//! A mission pays its lines up to its cap: taking the lines of a mission from the largest to the smallest, each adds no
//! more than the one before. Taking, over all the missions, the line that adds the most is then the best choice at each
//! step, and the number of lines is the smallest.

use core::cmp::Reverse;

use super::super::changement::Changement;
use super::super::lignes::{LigneOuverte, at_its_best, worth};
use super::visee::Visee;
use super::voie::{IssueVoie, Voie};
use crate::bareme::Arrondi;
use crate::diagnostics::{Argument, Message, Texte};
use crate::funding::{Annuel, Calcul, EtatIndicateur, PartVariable, Prorata, share};
use crate::model::Poste;
use crate::values::Montant;

static INDICATEURS: Texte = Texte::new("indicateurs", "indicators");
static DEJA: Texte = Texte::new("l'objectif est atteint sans autre ligne", "the goal is reached without another line");
static SUFFISENT: Texte = Texte::new(
    "{n} lignes à porter à leur maximum et à prouver : {lignes}",
    "{n} lines to bring to their maximum and to prove: {lignes}",
);
static UNE: Texte = Texte::new(
    "une ligne à porter à son maximum et à prouver : {lignes}",
    "a line to bring to its maximum and to prove: {lignes}",
);
static LIGNE: Texte = Texte::new("« {ligne} » ({mission}, {montant})", "`{ligne}` ({mission}, {montant})");
static SANS_LIGNE: Texte = Texte::new(
    "aucune ligne d'indicateur de cette année ne peut être portée plus haut",
    "no line of indicator of this year can be brought higher",
);
static AUCUNE: Texte =
    Texte::new("toutes les lignes à leur maximum n'y suffisent pas", "all the lines at their maximum are not enough");
static PEUT_ETRE: Texte = Texte::new(
    "les lignes connues, à leur maximum, n'y suffisent pas, et tous les montants ne sont pas connus",
    "the lines that are known, at their maximum, are not enough, and not all amounts are known",
);

/// As many lines as are tried: the others pay less.
const MOST: usize = 300;

/// A line that may pay more.
struct Candidate<'a> {
    poste: &'a Poste,
    reportee: bool,
    rang: usize,
    line: LigneOuverte<'a>,
    change: Changement,
    gain: Montant,
    /// What its mission has left to pay for lines of its kind.
    room: Montant,
    /// How much of a year they count for.
    part: Prorata,
    /// The intensity of means, in thousandths.
    intensite: u32,
}

pub(super) fn way(visee: &Visee<'_>, goal: Montant) -> Voie {
    let now = visee.worth();
    if now.is_some_and(|now| now.acquis >= goal) {
        return voie(IssueVoie::DejaAtteint, Message::new(&DEJA), now);
    }
    let candidates = candidates(visee);
    let ranked = by_marginal_gain(&candidates);
    let of_first = |count: usize| try_lines(visee, ranked.iter().take(count).copied(), goal);
    // More lines never bring less: the fewest that reach the goal are found by halves.
    let counts: Vec<usize> = (1..=ranked.len()).collect();
    let fewest = counts.partition_point(|count| of_first(*count).1 != IssueVoie::Acquis) + 1;
    if fewest <= ranked.len() {
        let taken: Vec<&Candidate<'_>> = ranked.iter().take(fewest).copied().collect();
        let lines: Vec<Argument> = gains(visee, &taken).map(|(candidate, gain)| tell(candidate, gain)).collect();
        let text = if fewest == 1 { &UNE } else { &SUFFISENT };
        let count = i64::try_from(fewest).unwrap_or(i64::MAX);
        let message = Message::new(text).with("n", count).with("lignes", lines);
        return voie(IssueVoie::Acquis, message, of_first(fewest).0);
    }
    let (annuel, issue) = try_lines(visee, candidates.iter(), goal);
    let (issue, text) = match issue {
        IssueVoie::Impossible if candidates.is_empty() => (IssueVoie::Impossible, &SANS_LIGNE),
        issue @ (IssueVoie::Impossible | IssueVoie::SiCrise) => (issue, &AUCUNE),
        _ if candidates.is_empty() => (IssueVoie::Inconnu, &SANS_LIGNE),
        _ => (IssueVoie::Inconnu, &PEUT_ETRE),
    };
    voie(issue, Message::new(text), annuel)
}

fn voie(issue: IssueVoie, message: Message, annuel: Option<Annuel>) -> Voie {
    Voie { id: "indicateurs".into(), libelle: &INDICATEURS, issue, message, notes: Vec::new(), annuel }
}

fn tell(candidate: &Candidate<'_>, gain: Montant) -> Argument {
    let mission =
        candidate.poste.libelle().map_or_else(|| Argument::Saisie(candidate.poste.code().into()), Argument::from);
    Message::new(&LIGNE).with("ligne", candidate.line.title()).with("mission", mission).with("montant", gain).into()
}

fn try_lines<'c, 'a: 'c>(
    visee: &Visee<'_>,
    lines: impl Iterator<Item = &'c Candidate<'a>>,
    goal: Montant,
) -> (Option<Annuel>, IssueVoie) {
    let changes: Vec<Changement> = lines.map(|candidate| candidate.change.clone()).collect();
    visee.try_with(&changes, goal)
}

/// The lines of the year that may pay more, mission by mission, from the largest to the smallest gain.
fn candidates<'a>(visee: &'a Visee<'_>) -> Vec<Candidate<'a>> {
    let dues = visee.now().into_iter().flat_map(|year| &year.dus);
    let parts = dues.filter_map(|due| match &due.calcul {
        Calcul::Indicateurs(part) => Some((&due.poste, part)),
        _ => None,
    });
    let mut found: Vec<Candidate<'a>> = parts.flat_map(|(poste, part)| of_mission(visee, poste, part)).collect();
    found
        .sort_by_key(|candidate| (candidate.poste.code(), candidate.reportee, Reverse(candidate.gain), candidate.rang));
    if found.len() > MOST {
        found.sort_by_key(|candidate| Reverse(candidate.gain));
        found.truncate(MOST);
        found.sort_by_key(|candidate| {
            (candidate.poste.code(), candidate.reportee, Reverse(candidate.gain), candidate.rang)
        });
    }
    found
}

fn of_mission<'a>(
    visee: &'a Visee<'_>,
    poste: &'a Poste,
    part: &'a PartVariable,
) -> impl Iterator<Item = Candidate<'a>> {
    let used = |carried: bool| -> Montant {
        part.lignes.iter().filter(|line| line.reportee == carried).map(|line| paid(&line.etat)).sum()
    };
    let rooms = [(part.plafond, false), (part.reliquat, true)].map(|(cap, carried)| cap.minus(used(carried)));
    part.lignes.iter().enumerate().filter_map(move |(rang, known)| {
        let line = LigneOuverte::new(&visee.situation, known)?;
        let best = at_its_best(&line.ligne)?;
        let gain = worth(&best)?.minus(paid(&known.etat));
        let change = line.change(best);
        let [own, carried] = rooms;
        let (room, covered) = if known.reportee { (carried, part.couverture_avant) } else { (own, part.couverture) };
        (gain > Montant::ZERO).then_some(Candidate {
            poste,
            reportee: known.reportee,
            rang,
            line,
            change,
            gain,
            room: room.max(Montant::ZERO),
            part: covered.least(),
            intensite: part.intensite,
        })
    })
}

/// What a line pays for certain as things stand.
fn paid(etat: &EtatIndicateur) -> Montant {
    match etat {
        EtatIndicateur::Acquis(amount) => *amount,
        EtatIndicateur::AProuver(_) | EtatIndicateur::AEvaluer | EtatIndicateur::Douteux(_) => Montant::ZERO,
    }
}

/// The lines from the one that adds the most to those of its mission that come before it; those that add nothing are
/// left out. What a line adds is reckoned from what its mission has left to pay: to evaluate the contract for each of
/// hundreds of lines would take minutes.
fn by_marginal_gain<'c, 'a>(candidates: &'c [Candidate<'a>]) -> Vec<&'c Candidate<'a>> {
    let mut found = Vec::new();
    for group in candidates.chunk_by(|left, right| left.group() == right.group()) {
        let mut left = group.first().map_or(Montant::ZERO, |first| first.room);
        for candidate in group {
            let added = candidate.gain.min(left);
            left = left.minus(added);
            found.push((share(added, candidate.intensite, candidate.part, Arrondi::Centime), candidate));
        }
    }
    found.retain(|(gain, _)| *gain > Montant::ZERO);
    // A stable sort: within a mission, a line never comes before one that adds more.
    found.sort_by_key(|(gain, _)| Reverse(*gain));
    found.into_iter().map(|(_, candidate)| candidate).collect()
}

/// What each line brings, evaluated with those of its mission that come before it.
fn gains<'v, 'c: 'v, 'a: 'c>(
    visee: &'v Visee<'_>,
    taken: &'v [&'c Candidate<'a>],
) -> impl Iterator<Item = (&'c Candidate<'a>, Montant)> + 'v {
    let worth = |candidate: &Candidate<'_>, count: usize| {
        let same = taken.iter().filter(|known| known.group() == candidate.group()).take(count).copied();
        try_lines(visee, same, Montant::ZERO).0.unwrap_or_default().acquis
    };
    taken.iter().enumerate().map(move |(rank, candidate)| {
        let before = taken.iter().take(rank).filter(|known| known.group() == candidate.group()).count();
        (*candidate, worth(candidate, before + 1).minus(worth(candidate, before)))
    })
}

impl<'a> Candidate<'a> {
    /// The lines that share an amount.
    fn group(&self) -> (&'a Poste, bool) {
        (self.poste, self.reportee)
    }
}
