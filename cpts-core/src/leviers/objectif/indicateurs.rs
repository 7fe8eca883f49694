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
use crate::diagnostics::{Argument, Message, Texte};
use crate::funding::{Annuel, Calcul, EtatIndicateur, LigneVariable};
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
}

pub(super) fn way(visee: &Visee<'_>, goal: Montant) -> Voie {
    let now = visee.worth();
    if now.is_some_and(|now| now.acquis >= goal) {
        return voie(IssueVoie::DejaAtteint, Message::new(&DEJA), now);
    }
    let candidates = candidates(visee);
    let mut taken: Vec<(&Candidate<'_>, Montant)> = Vec::new();
    for (candidate, gain) in by_marginal_gain(visee, &candidates) {
        taken.push((candidate, gain));
        let (annuel, issue) = try_lines(visee, taken.iter().map(|(candidate, _)| *candidate), goal);
        if issue == IssueVoie::Acquis {
            let text = if taken.len() == 1 { &UNE } else { &SUFFISENT };
            let lines: Vec<Argument> = taken.iter().map(|(candidate, gain)| tell(candidate, *gain)).collect();
            let count = i64::try_from(taken.len()).unwrap_or(i64::MAX);
            return voie(IssueVoie::Acquis, Message::new(text).with("n", count).with("lignes", lines), annuel);
        }
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
        Calcul::Indicateurs(part) => Some((&due.poste, &part.lignes)),
        _ => None,
    });
    let lines = parts.flat_map(|(poste, lines)| lines.iter().enumerate().map(move |(rang, line)| (poste, rang, line)));
    let mut found: Vec<Candidate<'a>> =
        lines.filter_map(|(poste, rang, known)| candidate(visee, poste, rang, known)).collect();
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

fn candidate<'a>(visee: &'a Visee<'_>, poste: &'a Poste, rang: usize, known: &LigneVariable) -> Option<Candidate<'a>> {
    let now = match &known.etat {
        EtatIndicateur::Acquis(amount) => *amount,
        EtatIndicateur::AProuver(_) | EtatIndicateur::AEvaluer | EtatIndicateur::Douteux(_) => Montant::ZERO,
    };
    let line = LigneOuverte::new(&visee.situation, known)?;
    let best = at_its_best(&line.ligne)?;
    let gain = worth(&best)?.minus(now);
    let change = line.change(best);
    (gain > Montant::ZERO).then_some(Candidate { poste, reportee: known.reportee, rang, line, change, gain })
}

/// The lines with what each adds to those of its mission that come before it, from the largest addition.
fn by_marginal_gain<'c, 'a>(visee: &Visee<'_>, candidates: &'c [Candidate<'a>]) -> Vec<(&'c Candidate<'a>, Montant)> {
    let now = visee.worth().unwrap_or_default().acquis;
    let mut found = Vec::new();
    for group in candidates.chunk_by(|left, right| (left.poste, left.reportee) == (right.poste, right.reportee)) {
        let mut before = now;
        for (rank, candidate) in group.iter().enumerate() {
            let taken = group.iter().take(rank + 1);
            let after = try_lines(visee, taken, Montant::ZERO).0.unwrap_or_default().acquis;
            found.push((candidate, after.minus(before)));
            before = after;
        }
    }
    found.retain(|(_, gain)| *gain > Montant::ZERO);
    // A stable sort: within a mission, a line never comes before one that adds more.
    found.sort_by_key(|(_, gain)| Reverse(*gain));
    found
}
