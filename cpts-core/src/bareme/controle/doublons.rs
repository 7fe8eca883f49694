//! What stands twice, of which nobody knows which one holds.

use super::super::{Bareme, CelluleTaille, Total};
use crate::diagnostics::registre::BAREME_EN_DOUBLE;
use crate::diagnostics::{Argument, Diagnostic, Message, Pointeur, Texte};

static LIGNE: Texte = Texte::new("la ligne `{code}` est déjà plus haut", "the line `{code}` is already above");
static CELLULE: Texte = Texte::new(
    "la ligne a déjà une case pour la taille {taille}, part `{part}`",
    "the line already has a cell for size {taille}, part `{part}`",
);
static TOTAL: Texte = Texte::new("le total `{code}` est déjà plus haut", "the total `{code}` is already above");
static CELLULE_DE_TOTAL: Texte =
    Texte::new("il y a déjà un montant pour la taille {taille}", "there is already an amount for size {taille}");
static TAILLE: Texte = Texte::new("la taille {taille} est déjà plus haut", "size {taille} is already above");

pub(super) fn check(bareme: &Bareme, found: &mut Vec<Diagnostic>) {
    let lines = bareme.lignes.as_deref().unwrap_or_default();
    let code = |code: &str| Argument::Saisie(code.into());
    let keys = lines.iter().map(|line| line.ligne.as_ref());
    tell(found, &Pointeur::from_static("/lignes"), keys, |line| Message::new(&LIGNE).with("code", code(line.code())));
    for (index, line) in lines.iter().enumerate() {
        let place = Pointeur::from_static("/lignes").index(index).key("cellules");
        let cells = line.cellules.iter().flatten().map(|cell| Some((cell.taille?, cell.part.as_ref()?)));
        tell(found, &place, cells, |(taille, part)| {
            Message::new(&CELLULE).with("taille", *taille).with("part", code(part.code()))
        });
    }
    let sizes = bareme.tailles.iter().flat_map(|sizes| sizes.bornes.iter().flatten()).map(|bound| bound.taille);
    let place = Pointeur::from_static("/tailles/bornes");
    tell(found, &place, sizes, |taille| Message::new(&TAILLE).with("taille", *taille));
    if let Some(totals) = &bareme.totaux {
        self::totals(found, "/totaux/publies", totals.publies.as_deref().unwrap_or_default());
        self::totals(found, "/totaux/derives", totals.derives.as_deref().unwrap_or_default());
    }
    for (index, aid) in bareme.aide_creation.iter().flat_map(|aid| aid.aides.iter().flatten()).enumerate() {
        let place = Pointeur::from_static("/aide_creation/aides").index(index).key("cellules");
        cells(found, &place, aid.cellules.as_deref().unwrap_or_default());
    }
}

fn totals(found: &mut Vec<Diagnostic>, list: &'static str, totals: &[Total]) {
    let place = Pointeur::from_static(list);
    let codes = totals.iter().map(|total| total.total.as_deref());
    tell(found, &place, codes, |code| Message::new(&TOTAL).with("code", Argument::Saisie((*code).into())));
    for (index, total) in totals.iter().enumerate() {
        let place = place.clone().index(index).key("cellules");
        cells(found, &place, total.cellules.as_deref().unwrap_or_default());
    }
}

fn cells(found: &mut Vec<Diagnostic>, place: &Pointeur, cells: &[CelluleTaille]) {
    let sizes = cells.iter().map(|cell| cell.taille);
    tell(found, place, sizes, |taille| Message::new(&CELLULE_DE_TOTAL).with("taille", *taille));
}

/// Tells the elements of a list whose key is that of one before; an element without a key is passed over.
fn tell<K: std::hash::Hash + Eq>(
    found: &mut Vec<Diagnostic>,
    list: &Pointeur,
    keys: impl Iterator<Item = Option<K>>,
    message: impl Fn(&K) -> Message,
) {
    let mut seen = std::collections::HashSet::new();
    for (index, key) in keys.enumerate() {
        let Some(key) = key else { continue };
        if seen.contains(&key) {
            found.push(Diagnostic::new(&BAREME_EN_DOUBLE, message(&key), list.clone().index(index)));
        }
        seen.insert(key);
    }
}
