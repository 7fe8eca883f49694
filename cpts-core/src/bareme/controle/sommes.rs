//! The sums: a line is the sum of its parts, a total that of its terms.

use super::super::{Bareme, TermeTotal, Total, Totaux};
use crate::diagnostics::registre::BAREME_SOMME;
use crate::diagnostics::{Argument, Diagnostic, Message, Pointeur, Texte};
use crate::model::PartMontant;

static LIGNE: Texte = Texte::new(
    "taille {taille} : le total est {total}, et les parts fixe et variable font {somme}",
    "size {taille}: the total is {total}, and the fixed and variable parts make {somme}",
);
static ENVELOPPE: Texte = Texte::new(
    "taille {taille} : l'enveloppe de soins non programmés, {montant}, dépasse le total qui la contient, {total}",
    "size {taille}: the envelope of unscheduled care, {montant}, is more than the total that holds it, {total}",
);
static TOTAL: Texte = Texte::new(
    "taille {taille} : le total est {total}, et ses termes font {somme}",
    "size {taille}: the total is {total}, and its terms make {somme}",
);
static SANS_TERME: Texte = Texte::new(
    "le terme ne nomme ni un total, ni des lignes et leur part",
    "the term names neither a total, nor lines and their part",
);
static TOTAL_ABSENT: Texte = Texte::new("aucun total n'a le code `{code}`", "no total has the code `{code}`");
static LIGNE_ABSENTE: Texte = Texte::new("la version n'a pas de ligne `{code}`", "the version has no line `{code}`");

pub(super) fn check(bareme: &Bareme, found: &mut Vec<Diagnostic>) {
    lines(bareme, found);
    let Some(totals) = &bareme.totaux else { return };
    for (list, totals) in [("/totaux/publies", &totals.publies), ("/totaux/derives", &totals.derives)] {
        for (index, total) in totals.iter().flatten().enumerate() {
            let place = Pointeur::from_static(list).index(index);
            terms(bareme, total, &place, found);
            amounts(bareme, total, &place, found);
        }
    }
}

/// The total of each line, against its parts.
fn lines(bareme: &Bareme, found: &mut Vec<Diagnostic>) {
    for (index, line) in bareme.lignes.iter().flatten().enumerate() {
        for (rank, cell) in line.cellules.iter().flatten().enumerate() {
            let Some(size) = cell.taille.filter(|_| cell.part == Some(PartMontant::Total)) else { continue };
            let known = |part| {
                let cell = line.cell(size, &part)?;
                bareme.known(cell.montant, cell.statut)
            };
            let Some(total) = bareme.known(cell.montant, cell.statut) else { continue };
            let place = Pointeur::from_static("/lignes").index(index).key("cellules").index(rank).key("montant");
            if let (Some(fixed), Some(variable)) = (known(PartMontant::Fixe), known(PartMontant::Variable))
                && fixed.plus(variable) != total
            {
                let message = Message::new(&LIGNE).with("taille", size).with("total", total);
                let message = message.with("somme", fixed.plus(variable));
                found.push(Diagnostic::new(&BAREME_SOMME, message, place.clone()));
            }
            if let Some(envelope) = known(PartMontant::EnveloppeSnp).filter(|envelope| *envelope > total) {
                let message = Message::new(&ENVELOPPE).with("taille", size).with("montant", envelope);
                found.push(Diagnostic::new(&BAREME_SOMME, message.with("total", total), place));
            }
        }
    }
}

/// Each term names something that is there.
fn terms(bareme: &Bareme, total: &Total, place: &Pointeur, found: &mut Vec<Diagnostic>) {
    for (index, term) in total.somme.iter().flatten().enumerate() {
        if let Some(message) = fault(bareme, term) {
            found.push(Diagnostic::new(&BAREME_SOMME, message, place.clone().key("somme").index(index)));
        }
    }
}

fn fault(bareme: &Bareme, term: &TermeTotal) -> Option<Message> {
    match (term.total.as_deref(), term.lignes.as_deref(), &term.part) {
        (Some(code), None, None) => {
            let mut totals = bareme.totaux.iter().flat_map(Totaux::iter);
            let is_there = totals.any(|total| total.total.as_deref() == Some(code));
            (!is_there).then(|| Message::new(&TOTAL_ABSENT).with("code", Argument::Saisie(code.into())))
        }
        (None, Some(lines), Some(_)) if !lines.is_empty() => {
            let absent = lines.iter().find(|line| bareme.line(line).is_none())?;
            Some(Message::new(&LIGNE_ABSENTE).with("code", Argument::Saisie(absent.code().into())))
        }
        _ => Some(Message::new(&SANS_TERME)),
    }
}

/// Each amount of a total, against its terms.
fn amounts(bareme: &Bareme, total: &Total, place: &Pointeur, found: &mut Vec<Diagnostic>) {
    for (index, cell) in total.cellules.iter().flatten().enumerate() {
        let Some(size) = cell.taille else { continue };
        let known = bareme.known(cell.montant, cell.statut);
        if let (Some(amount), Some(sum)) = (known, bareme.sum_of(total, size))
            && amount != sum
        {
            let message = Message::new(&TOTAL).with("taille", size).with("total", amount).with("somme", sum);
            let place = place.clone().key("cellules").index(index).key("montant");
            found.push(Diagnostic::new(&BAREME_SOMME, message, place));
        }
    }
}
