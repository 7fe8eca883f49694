//! From rows to members.

use std::collections::HashMap;

use super::{COLONNES, Fiche, Lieux, Ligne, of};
use crate::diagnostics::registre::TABLEAU_CONTRADICTION;
use crate::diagnostics::{Argument, Message, Texte};
use crate::exchange::csv::colonne::Acces;
use crate::exchange::csv::forme::Forme;
use crate::exchange::csv::lecture::{Rangee, Rangees};
use crate::model::{Adherent, TypeAdherent};
use crate::reference::communes::fold;

/// What designates a member, the surest first.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Cle {
    Id(Box<str>),
    Rpps(Box<str>),
    Finess(Box<str>),
    Noms(String, Option<Box<str>>),
}

static CONTRADICTION: Texte = Texte::new(
    "`{champ}` n'est pas ce que dit la ligne {ligne}, de la même fiche",
    "`{champ}` is not what the line {ligne} says, of the same record",
);

/// An identifier as it is compared: its printed form, or what was typed.
fn printed<T: crate::ids::Identifiant>(saisie: &crate::model::Saisie<T>) -> Box<str> {
    saisie.valeur().map_or_else(|_| saisie.texte().into(), |value| value.as_str().into())
}

/// The keys of a member, the surest first.
pub(super) fn keys(adherent: &Adherent) -> Vec<Cle> {
    let is_structure = adherent.nature == Some(TypeAdherent::Structure);
    let id = adherent.id.clone().map(Cle::Id);
    let rpps = adherent.rpps.as_ref().map(|rpps| Cle::Rpps(printed(rpps)));
    let finess = adherent.finess.as_ref().filter(|_| is_structure).map(|finess| Cle::Finess(printed(finess)));
    let names = adherent.nom.as_ref().map(|nom| {
        let names = format!("{}|{}", fold(nom), fold(adherent.prenom.as_deref().unwrap_or_default()));
        Cle::Noms(names, adherent.profession.clone())
    });
    [id, rpps, finess, names].into_iter().flatten().collect()
}

/// Gathers the rows of each member.
pub(super) fn group(rangees: &mut Rangees<Ligne>) -> Vec<Fiche> {
    let mut fiches: Vec<Fiche> = Vec::new();
    let mut known: HashMap<Cle, usize> = HashMap::new();
    for rangee in std::mem::take(&mut rangees.rangees) {
        let keys = keys(&rangee.ligne.adherent);
        // The surest key alone decides.
        let found = keys.first().and_then(|key| known.get(key).copied());
        let found = found.filter(|index| match keys.first() {
            // Names designate nobody without a profession, and two persons may share both.
            Some(Cle::Noms(_, profession)) => {
                profession.is_some()
                    && fiches.get(*index).is_some_and(|fiche| differing(&fiche.ligne, &rangee.ligne).next().is_none())
            }
            _ => true,
        });
        let index = match found {
            Some(index) => {
                if let Some(fiche) = fiches.get_mut(index) {
                    join(fiche, &rangee, rangees);
                }
                index
            }
            None => {
                fiches.push(Fiche {
                    ligne: rangee.ligne.clone(),
                    line: rangee.line,
                    vides: rangee.vides.clone(),
                    lieux: Lieux::default(),
                });
                fiches.len() - 1
            }
        };
        for key in keys {
            known.entry(key).or_insert(index);
        }
        if let Some(fiche) = fiches.get_mut(index) {
            place(&mut fiche.lieux, rangee);
        }
    }
    for fiche in &mut fiches {
        fiche.ligne.lieu = crate::model::Lieu::default();
        fiche.lieux.rangees.sort_by_key(|rangee| rangee.ligne.table.lieu_rang.unwrap_or(u32::MAX));
    }
    fiches
}

/// The columns of the member on which both rows speak and differ, by more than case and accents.
fn differing<'r>(one: &'r Ligne, other: &'r Ligne) -> impl Iterator<Item = &'static str> + 'r {
    let differ = |acces: &Acces<Ligne>| {
        let text = |ligne| fold(&(acces.write)(ligne, &acces.colonne));
        (acces.is_said)(one)
            && (acces.is_said)(other)
            && !(acces.is_same)(one, other)
            && (!matches!(acces.colonne.forme, Forme::Texte) || text(one) != text(other))
    };
    of("adherent").filter(move |(_, acces)| differ(acces)).map(|(_, acces)| acces.colonne.nom)
}

/// Adds to a member what another of its rows says of it.
fn join(fiche: &mut Fiche, rangee: &Rangee<Ligne>, rangees: &mut Rangees<Ligne>) {
    for nom in differing(&fiche.ligne, &rangee.ligne) {
        let message =
            Message::new(&CONTRADICTION).with("champ", Argument::Public(nom.into())).with("ligne", fiche.line);
        rangees.regard(rangee.line).tell(&TABLEAU_CONTRADICTION, message, nom, COLONNES);
    }
    for (index, acces) in of("adherent") {
        if !(acces.is_said)(&fiche.ligne) && (acces.is_said)(&rangee.ligne) {
            (acces.copy)(&rangee.ligne, &mut fiche.ligne);
            fiche.vides.retain(|vide| *vide != index);
        }
    }
}

/// Notes the place of a row, if it has one.
fn place(lieux: &mut Lieux, rangee: Rangee<Ligne>) {
    let has_place = of("lieu").any(|(_, acces)| (acces.is_said)(&rangee.ligne));
    match rangee.ligne.table.lieu_rang {
        Some(0) if !has_place => lieux.is_none = true,
        None if !has_place => {}
        _ => lieux.rangees.push(rangee),
    }
}
