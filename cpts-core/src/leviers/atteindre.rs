//! Reach the next step, or the target, of a line of indicator of the current year.

use core::cmp::Reverse;

use super::coup::Coup;
use super::levier::NatureLevier;
use super::lignes::{LigneOuverte, PartOuverte, open, proven, worth};
use super::situation::Situation;
use crate::diagnostics::{Argument, Message, Texte};
use crate::funding::{EtatIndicateur, LigneVariable};
use crate::model::{Decimal, LigneIndicateur};
use crate::values::Montant;

static PALIER: Texte = Texte::new(
    "porter la ligne « {ligne} » de {valeur} à {seuil} (mission « {mission} », année {annee})",
    "bring the line `{ligne}` from {valeur} to {seuil} (mission `{mission}`, year {annee})",
);
static CIBLE: Texte = Texte::new(
    "atteindre la cible de la ligne « {ligne} », {seuil}, et le prouver (mission « {mission} », année {annee})",
    "reach the target of the line `{ligne}`, {seuil}, and prove it (mission `{mission}`, year {annee})",
);
static CONDITION: Texte = Texte::new(
    "remplir la condition de la ligne « {ligne} », et le prouver (mission « {mission} », année {annee})",
    "meet the condition of the line `{ligne}`, and prove it (mission `{mission}`, year {annee})",
);

/// As many lines as anybody reads: the others pay less.
const MOST: usize = 100;

/// A line and what it would become.
struct Marche<'a> {
    part: &'a PartOuverte<'a>,
    /// The rank of the line among those of its mission and year.
    rang: usize,
    line: LigneOuverte<'a>,
    next: LigneIndicateur,
    gain: Montant,
}

pub(super) fn moves(situation: &Situation<'_>) -> Vec<Coup> {
    let mut parts = open(situation);
    parts.retain(|part| situation.date <= part.annee.au);
    let lines = parts.iter().flat_map(|part| part.lignes.iter().enumerate().map(move |line| (part, line)));
    let mut found: Vec<Marche<'_>> = lines
        .filter_map(|(part, (rang, known))| {
            let line = LigneOuverte::new(situation, known)?;
            let (next, gain) = next(known, &line.ligne)?;
            Some(Marche { part, rang, line, next, gain })
        })
        .collect();
    found.sort_by_key(|found| (Reverse(found.gain), found.part.poste.code(), found.rang));
    found.truncate(MOST);
    found.into_iter().map(|found| tell(situation, found)).collect()
}

/// The line at its next step, or at its target, and what that adds to it.
fn next(known: &LigneVariable, line: &LigneIndicateur) -> Option<(LigneIndicateur, Montant)> {
    let now = match &known.etat {
        EtatIndicateur::Acquis(amount) => *amount,
        EtatIndicateur::Douteux(_) if line.cible.is_some() && line.valeur.is_some() => Montant::ZERO,
        _ => return None,
    };
    let has_steps = line.paliers.as_ref().is_some_and(|steps| !steps.is_empty());
    let reached = |value: Option<Decimal>, met| LigneIndicateur { valeur: value, atteint: met, ..line.clone() };
    let reachable: Vec<LigneIndicateur> = match (has_steps && line.valeur.is_some(), line.cible) {
        (true, _) => {
            line.paliers.iter().flatten().filter_map(|step| step.seuil).map(|step| reached(Some(step), None)).collect()
        }
        (false, Some(target)) if !has_steps => vec![reached(Some(target), None)],
        _ => vec![reached(None, Some(true))],
    };
    let better = reachable.into_iter().filter_map(|line| Some((worth(&line)?, line)));
    let nearest = better.filter(|(amount, _)| *amount > now).min_by_key(|(amount, _)| *amount);
    nearest.map(|(amount, line)| (proven(line), amount.minus(now)))
}

fn tell(situation: &Situation<'_>, found: Marche<'_>) -> Coup {
    let Marche { part, rang, line, next, .. } = found;
    let text = match (line.ligne.valeur, next.valeur) {
        (Some(value), Some(step)) => Message::new(&PALIER).with("valeur", value).with("seuil", step),
        (None, Some(target)) => Message::new(&CIBLE).with("seuil", target),
        (_, None) => Message::new(&CONDITION),
    };
    let mission = part.poste.libelle().map_or_else(|| Argument::Saisie(part.poste.code().into()), Argument::from);
    let titre = text.with("ligne", line.title()).with("mission", mission).with("annee", part.annee.annee);
    let key = format!("{}/{}/{}", part.poste.code(), part.annee.annee, rang + 1);
    let coup = Coup::new(NatureLevier::Atteindre, key, titre, part.reglement.unwrap_or(situation.date), line.place());
    Coup { echeance: Some(part.annee.au), changements: vec![line.change(next)], ..coup }
}
