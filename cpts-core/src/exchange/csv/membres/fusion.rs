//! Brings a table of members into a dossier.

use std::collections::{HashMap, HashSet};

use super::regroupement::{Cle, keys};
use super::{COLONNES, Fiche, Ligne, Membres, declarations, of};
use crate::diagnostics::registre::TABLEAU_HOMONYMES;
use crate::diagnostics::{Argument, Diagnostic, Message, Pointeur, Position, Texte};
use crate::exchange::csv::colonne::Acces;
use crate::exchange::csv::fusion::{Fusion, Modification, Vides, designation};
use crate::model::{Adherent, Dossier, Lieu};

/// Where the members are in the dossier.
const LISTE: &str = "/adherents";

static HOMONYMES: Texte = Texte::new(
    "« {trouve} » désigne {n} fiches du dossier : la ligne n'est pas importée",
    "`{trouve}` designates {n} records of the dossier: the row is not imported",
);

/// The members of a dossier, by what designates them.
struct Index(HashMap<Cle, Vec<usize>>);

impl Index {
    fn new(adherents: &[Adherent]) -> Self {
        let mut index: HashMap<Cle, Vec<usize>> = HashMap::new();
        for (place, adherent) in adherents.iter().enumerate() {
            for key in keys(adherent) {
                index.entry(without_profession(key)).or_default().push(place);
            }
        }
        Self(index)
    }

    /// The member that a record of the table is: none, one, or so many that nobody knows. Names designate a member only
    /// if its number is not another.
    fn find(&self, adherent: &Adherent, adherents: &[Adherent]) -> Vec<usize> {
        let found =
            keys(adherent).into_iter().find_map(|key| Some((self.0.get(&without_profession(key.clone()))?, key)));
        let Some((places, key)) = found else { return Vec::new() };
        let by_names = matches!(key, Cle::Noms(..));
        let is_it = |place: &usize| !by_names || adherents.get(*place).is_some_and(|other| may_be(adherent, other));
        places.iter().copied().filter(is_it).collect()
    }
}

/// A member keeps its name when its profession is corrected.
fn without_profession(key: Cle) -> Cle {
    match key {
        Cle::Noms(names, _) => Cle::Noms(names, None),
        other => other,
    }
}

/// Whether a member of the dossier may be the one of the table, found by its names alone: their numbers do not differ.
fn may_be(adherent: &Adherent, other: &Adherent) -> bool {
    let (one, two) = (adherent.rpps.as_ref(), other.rpps.as_ref());
    one.zip(two).is_none_or(|(one, two)| one == two || one.valeur().ok() == two.valeur().ok() && one.valeur().is_ok())
}

pub(super) fn merge(membres: &Membres, dossier: &mut Dossier, vides: Vides) -> Fusion {
    let mut fusion = Fusion::default();
    let was_there = dossier.adherents.is_some();
    let mut is_whole = membres.is_whole;
    let adherents = dossier.adherents.get_or_insert_default();
    let index = Index::new(adherents);
    let n_before = adherents.len();
    let mut names = Names::new(adherents);
    let mut seen = HashSet::new();
    for fiche in &membres.fiches {
        match index.find(&fiche.ligne.adherent, adherents).as_slice() {
            [] => {
                let mut adherent = fiche.adherent();
                let id = names.take(adherent.id.take());
                fusion.nouveaux.push(id.clone());
                adherent.id = Some(id);
                adherents.push(adherent);
            }
            [place] => {
                seen.insert(*place);
                let Some(adherent) = adherents.get_mut(*place) else { continue };
                let colonnes = update(adherent, fiche, vides);
                if colonnes.is_empty() {
                    fusion.inchanges += 1;
                } else {
                    let id = designation(adherent.id.as_deref(), LISTE, *place);
                    fusion.modifies.push(Modification { id, colonnes });
                }
            }
            several => {
                seen.extend(several);
                is_whole = false;
                fusion.diagnostics.push(homonyms(fiche, several.len()));
            }
        }
    }
    let before = adherents.iter().take(n_before).enumerate();
    let absent = before.filter(|(place, adherent)| !seen.contains(place) && adherent.sortie.is_none());
    fusion.absents = absent.map(|(place, adherent)| designation(adherent.id.as_deref(), LISTE, place)).collect();
    if !was_there && !is_whole {
        // Some row is left out: the list is not complete.
        dossier.partiel.get_or_insert_default().push(LISTE.into());
    }
    fusion
}

fn homonyms(fiche: &Fiche, count: usize) -> Diagnostic {
    let name = fiche.ligne.adherent.nom.clone().unwrap_or_default();
    let message = Message::new(&HOMONYMES)
        .with("trouve", Argument::Saisie(name))
        .with("n", i64::try_from(count).unwrap_or(i64::MAX));
    let position = Some(Position { ligne: fiche.line, colonne: 1 });
    Diagnostic { position, ..Diagnostic::new(&TABLEAU_HOMONYMES, message, Pointeur::root().key("nom")) }
}

/// Says in a member what its record says, and gives the columns that changed.
fn update(adherent: &mut Adherent, fiche: &Fiche, vides: Vides) -> Vec<&'static str> {
    let mut changed = Vec::new();
    let mut ligne = Ligne { adherent: std::mem::take(adherent), ..Ligne::default() };
    // The id of the dossier stays.
    let members = of("adherent").filter(|(_, acces)| acces.colonne.nom != "id");
    say(members, &fiche.ligne, &fiche.vides, &mut ligne, vides, &mut changed);
    *adherent = ligne.adherent;
    declarations::prune(adherent);
    if fiche.lieux.is_none
        && fiche.lieux.rangees.is_empty()
        && adherent.lieux.as_ref().is_none_or(|lieux| !lieux.is_empty())
    {
        changed.push("lieu_rang");
        adherent.lieux = Some(Vec::new());
    }
    for (rank, rangee) in fiche.lieux.rangees.iter().enumerate() {
        let lieux = adherent.lieux.get_or_insert_default();
        let wanted = slot_of(lieux, &rangee.ligne.lieu, rangee.ligne.table.lieu_rang, rank);
        if lieux.len() <= wanted {
            changed.push("lieu_rang");
            lieux.push(Lieu::default());
        }
        let slot = wanted.min(lieux.len().saturating_sub(1));
        let Some(lieu) = lieux.get_mut(slot) else { continue };
        let mut ligne = Ligne { lieu: std::mem::take(lieu), ..Ligne::default() };
        say(of("lieu"), &rangee.ligne, &rangee.vides, &mut ligne, vides, &mut changed);
        *lieu = ligne.lieu;
    }
    changed.sort_by_key(|nom| COLONNES.iter().position(|acces| acces.colonne.nom == *nom));
    changed.dedup();
    changed
}

/// Which place of the member the row is: that of its id, else of its rank.
fn slot_of(lieux: &[Lieu], lieu: &Lieu, told: Option<u32>, order: usize) -> usize {
    let by_id = lieux.iter().position(|other| lieu.id.is_some() && other.id == lieu.id);
    let rank = told.and_then(|rank| usize::try_from(rank).ok()?.checked_sub(1)).unwrap_or(order);
    by_id.unwrap_or(rank)
}

/// Says in a row what another says, and nothing where a cell is empty and that erases.
fn say(
    columns: impl Iterator<Item = (usize, &'static Acces<Ligne>)>,
    from: &Ligne,
    empty: &[usize],
    to: &mut Ligne,
    vides: Vides,
    changed: &mut Vec<&'static str>,
) {
    for (index, acces) in columns {
        let erases = vides == Vides::Effacent && !acces.colonne.requise && empty.contains(&index);
        if ((acces.is_said)(from) || erases) && !(acces.is_same)(from, to) {
            (acces.copy)(from, to);
            changed.push(acces.colonne.nom);
        }
    }
}

/// The ids that are taken, and the last number given: that of a member who left is not given again.
pub(in crate::exchange) struct Names {
    taken: HashSet<Box<str>>,
    last: u64,
}

impl Names {
    pub(in crate::exchange) fn new(adherents: &[Adherent]) -> Self {
        let taken: HashSet<Box<str>> = adherents.iter().filter_map(|adherent| adherent.id.clone()).collect();
        let last = taken.iter().filter_map(|id| id.strip_prefix("a-")?.parse().ok()).max().unwrap_or(0);
        Self { taken, last }
    }

    /// The id that the table gives, or one that says nothing of the member.
    pub(in crate::exchange) fn take(&mut self, asked: Option<Box<str>>) -> Box<str> {
        let mut id = asked.unwrap_or_else(|| self.number());
        while !self.taken.insert(id.clone()) {
            id = self.number();
        }
        id
    }

    fn number(&mut self) -> Box<str> {
        self.last = self.last.wrapping_add(1);
        format!("a-{:03}", self.last).into()
    }
}
