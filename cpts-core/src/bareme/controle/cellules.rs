//! Each amount: whole, not negative, with the status that goes with it, for a size that the version has.

use super::super::{Aide, Bareme, CelluleTaille, Statut, Total};
use crate::diagnostics::registre::{BAREME_BORNES, BAREME_MONTANT, BAREME_STATUT};
use crate::diagnostics::{Argument, Diagnostic, Message, Pointeur, Texte};
use crate::values::Montant;

static NEGATIF: Texte = Texte::new("le montant est négatif : {montant}", "the amount is negative: {montant}");
static CENTIMES: Texte = Texte::new("le montant a des centimes : {montant}", "the amount has cents: {montant}");
static SANS_MONTANT: Texte = Texte::new(
    "le statut est `{statut}`, et il n'y a pas de montant",
    "the status is `{statut}`, and there is no amount",
);
static SANS_STATUT: Texte = Texte::new("le montant {montant} n'a pas de statut", "the amount {montant} has no status");
static MONTANT_INCONNU: Texte = Texte::new(
    "le montant est {montant}, et son statut `inconnu`",
    "the amount is {montant}, and its status `inconnu`",
);
static TAILLE: Texte =
    Texte::new("la taille {taille} n'est pas une de celles de la version", "size {taille} is not one of the version's");
static SANS_TAILLE: Texte = Texte::new("le montant n'a pas de taille", "the amount has no size");

/// An amount, wherever it stands.
pub(super) struct Case<'a> {
    pub(super) taille: Option<u8>,
    pub(super) montant: Option<Montant>,
    pub(super) statut: Option<Statut>,
    pub(super) sources: Option<&'a [Box<str>]>,
    pub(super) has_note: bool,
    pub(super) lieu: Pointeur,
}

/// Every amount of a version, those of the lines first.
pub(super) fn cases(bareme: &Bareme) -> Vec<Case<'_>> {
    let mut cases = Vec::new();
    for (index, line) in bareme.lignes.iter().flatten().enumerate() {
        let list = Pointeur::from_static("/lignes").index(index).key("cellules");
        cases.extend(line.cellules.iter().flatten().enumerate().map(|(index, cell)| Case {
            taille: cell.taille,
            montant: cell.montant,
            statut: cell.statut,
            sources: cell.sources.as_deref(),
            has_note: cell.note.as_ref().is_some_and(|note| !note.is_empty()),
            lieu: list.clone().index(index),
        }));
    }
    let totals = bareme.totaux.as_ref();
    let published = totals.and_then(|totals| totals.publies.as_deref()).unwrap_or_default();
    let derived = totals.and_then(|totals| totals.derives.as_deref()).unwrap_or_default();
    let aids = bareme.aide_creation.as_ref().and_then(|aid| aid.aides.as_deref()).unwrap_or_default();
    let lists = [
        ("/totaux/publies", published.iter().map(of_total).collect::<Vec<_>>()),
        ("/totaux/derives", derived.iter().map(of_total).collect()),
        ("/aide_creation/aides", aids.iter().map(of_aid).collect()),
    ];
    for (place, lists) in lists {
        for (index, list) in lists.into_iter().enumerate() {
            let place = Pointeur::from_static(place).index(index).key("cellules");
            cases.extend(list.iter().enumerate().map(|(index, cell)| Case {
                taille: cell.taille,
                montant: cell.montant,
                statut: cell.statut,
                sources: cell.sources.as_deref(),
                has_note: cell.note.as_ref().is_some_and(|note| !note.is_empty()),
                lieu: place.clone().index(index),
            }));
        }
    }
    cases
}

fn of_total(total: &Total) -> &[CelluleTaille] {
    total.cellules.as_deref().unwrap_or_default()
}

fn of_aid(aid: &Aide) -> &[CelluleTaille] {
    aid.cellules.as_deref().unwrap_or_default()
}

pub(super) fn check(bareme: &Bareme, found: &mut Vec<Diagnostic>) {
    let sizes: Vec<u8> = bareme.sizes().collect();
    for case in cases(bareme) {
        let place = |key| case.lieu.clone().key(key);
        match case.taille {
            Some(size) if !sizes.is_empty() && !sizes.contains(&size) => {
                let message = Message::new(&TAILLE).with("taille", size);
                found.push(Diagnostic::new(&BAREME_BORNES, message, place("taille")));
            }
            // An aid that was seen somewhere may state none.
            None if !case.lieu.as_str().starts_with("/aide_creation") => {
                found.push(Diagnostic::new(&BAREME_BORNES, Message::new(&SANS_TAILLE), place("taille")));
            }
            _ => {}
        }
        if let Some(amount) = case.montant {
            let fault = if amount < Montant::ZERO {
                Some(&NEGATIF)
            } else {
                (amount.centimes() % 100 != 0).then_some(&CENTIMES)
            };
            if let Some(fault) = fault {
                let message = Message::new(fault).with("montant", amount);
                found.push(Diagnostic::new(&BAREME_MONTANT, message, place("montant")));
            }
        }
        let message = match (case.montant, case.statut) {
            (Some(amount), None) => Message::new(&SANS_STATUT).with("montant", amount),
            (Some(amount), Some(Statut::Inconnu)) => Message::new(&MONTANT_INCONNU).with("montant", amount),
            (None, Some(statut)) if statut != Statut::Inconnu => {
                Message::new(&SANS_MONTANT).with("statut", Argument::Public(statut.code().into()))
            }
            _ => continue,
        };
        let key = if case.montant.is_none() { "montant" } else { "statut" };
        found.push(Diagnostic::new(&BAREME_STATUT, message, place(key)));
    }
}
