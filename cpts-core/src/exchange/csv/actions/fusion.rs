//! Brings a table of actions into a dossier.

use std::collections::HashSet;

use super::doublon::of_action;
use super::{Actions, COLONNES, Ligne};
use crate::diagnostics::registre::TABLEAU_HOMONYMES;
use crate::diagnostics::{Argument, Diagnostic, Message, Pointeur, Position, Texte};
use crate::exchange::csv::fusion::{Fusion, Modification, Vides, designation};
use crate::exchange::csv::lecture::Rangee;
use crate::model::{Action, Dossier};
use crate::reference::communes::fold;

/// As long as the id made from a title may be.
const LONGEST_ID: usize = 60;

/// Where the actions are in the dossier.
const LISTE: &str = "/projet_de_sante/actions";

static HOMONYMES: Texte = Texte::new(
    "« {trouve} » est l'intitulé de {n} actions du dossier : la ligne n'est pas importée",
    "`{trouve}` is the title of {n} actions of the dossier: the row is not imported",
);

pub(super) fn merge(actions: &Actions, dossier: &mut Dossier, vides: Vides) -> Fusion {
    let mut fusion = Fusion::default();
    let project = dossier.projet_de_sante.get_or_insert_default();
    let was_there = project.actions.is_some();
    let mut is_whole = actions.is_whole;
    let held = project.actions.get_or_insert_default();
    let n_before = held.len();
    let mut taken: HashSet<Box<str>> = held.iter().filter_map(|action| action.id.clone()).collect();
    // An id made from a title is none that another row gives.
    taken.extend(actions.rangees.iter().filter_map(|rangee| rangee.ligne.action.id.clone()));
    let (mut seen, mut described) = (HashSet::new(), HashSet::new());
    for rangee in &actions.rangees {
        let known = held.get(..n_before).unwrap_or_default();
        match find(&rangee.ligne.action, known).as_slice() {
            [] => {
                let mut action = rangee.ligne.action.clone();
                let id = action.id.take().unwrap_or_else(|| name(&action, &mut taken));
                fusion.nouveaux.push(id.clone());
                action.id = Some(id);
                held.push(action);
            }
            [place] => {
                seen.insert(*place);
                if !described.insert(*place) {
                    is_whole = false;
                    fusion.diagnostics.push(of_action(rangee));
                    continue;
                }
                let Some(action) = held.get_mut(*place) else { continue };
                let colonnes = update(action, rangee, vides);
                if colonnes.is_empty() {
                    fusion.inchanges += 1;
                } else {
                    let id = designation(action.id.as_deref(), LISTE, *place);
                    fusion.modifies.push(Modification { id, colonnes });
                }
            }
            several => {
                seen.extend(several);
                is_whole = false;
                fusion.diagnostics.push(homonyms(rangee, several.len()));
            }
        }
    }
    let absent = held.iter().take(n_before).enumerate().filter(|(place, _)| !seen.contains(place));
    fusion.absents = absent.map(|(place, action)| designation(action.id.as_deref(), LISTE, place)).collect();
    if !was_there && !is_whole {
        // Some row is left out: the list is not complete.
        dossier.partiel.get_or_insert_default().push(LISTE.into());
    }
    fusion
}

/// The actions of the dossier that a row may be.
fn find(action: &Action, known: &[Action]) -> Vec<usize> {
    let places = |is_it: &dyn Fn(&Action) -> bool| -> Vec<usize> {
        known.iter().enumerate().filter(|(_, other)| is_it(other)).map(|(place, _)| place).collect()
    };
    let by_id = places(&|other| action.id.is_some() && other.id == action.id);
    if !by_id.is_empty() {
        return by_id;
    }
    let title = |action: &Action| action.intitule.as_deref().map(fold);
    let wanted = title(action);
    places(&|other| wanted.is_some() && title(other) == wanted && (action.id.is_none() || other.id.is_none()))
}

/// An id made from the title.
fn name(action: &Action, taken: &mut HashSet<Box<str>>) -> Box<str> {
    let slug = || {
        let mut slug = String::new();
        for word in fold(action.intitule.as_deref().unwrap_or_default()).split(' ') {
            let room = LONGEST_ID.saturating_sub(slug.len() + 1);
            if word.is_empty() || word.len() > room && !slug.is_empty() {
                break;
            }
            if !slug.is_empty() {
                slug.push('-');
            }
            slug.extend(word.chars().filter(char::is_ascii).take(LONGEST_ID));
        }
        if slug.is_empty() { "action".to_owned() } else { slug }
    };
    let wanted: Box<str> = slug().into();
    let mut id = wanted.clone();
    let mut number = 2;
    while !taken.insert(id.clone()) {
        id = format!("{wanted}-{number}").into();
        number += 1;
    }
    id
}

fn update(action: &mut Action, rangee: &Rangee<Ligne>, vides: Vides) -> Vec<&'static str> {
    let mut ligne = Ligne { action: std::mem::take(action), ..Ligne::default() };
    let mut changed = Vec::new();
    // The id of the dossier stays, and what is of the table alone is no part of it.
    let columns = COLONNES.iter().enumerate();
    for (index, acces) in columns.filter(|(_, acces)| acces.colonne.is_of("action") && acces.colonne.nom != "id") {
        let erases = vides == Vides::Effacent && !acces.colonne.requise && rangee.vides.contains(&index);
        if ((acces.is_said)(&rangee.ligne) || erases) && !(acces.is_same)(&rangee.ligne, &ligne) {
            (acces.copy)(&rangee.ligne, &mut ligne);
            changed.push(acces.colonne.nom);
        }
    }
    *action = ligne.action;
    changed
}

fn homonyms(rangee: &Rangee<Ligne>, count: usize) -> Diagnostic {
    let title = rangee.ligne.action.intitule.clone().unwrap_or_default();
    let message = Message::new(&HOMONYMES)
        .with("trouve", Argument::Saisie(title))
        .with("n", i64::try_from(count).unwrap_or(i64::MAX));
    let position = Some(Position { ligne: rangee.line, colonne: 1 });
    Diagnostic { position, ..Diagnostic::new(&TABLEAU_HOMONYMES, message, Pointeur::root().key("intitule")) }
}
