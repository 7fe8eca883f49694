//! The bounds of the sizes: each number of inhabitants falls in one size.

use super::super::{Bareme, BorneTaille, Tailles};
use crate::diagnostics::registre::BAREME_BORNES;
use crate::diagnostics::{Diagnostic, Message, Pointeur, Texte};

static DEBUT: Texte = Texte::new(
    "aucune taille n'est dite pour moins de {habitants} habitants",
    "no size is told for less than {habitants} inhabitants",
);
static FIN: Texte = Texte::new(
    "aucune taille n'est dite au-delà de {habitants} habitants",
    "no size is told beyond {habitants} inhabitants",
);
static TROU: Texte =
    Texte::new("aucune taille n'est dite de {de} à {a} habitants", "no size is told from {de} to {a} inhabitants");
static RECOUVREMENT: Texte =
    Texte::new("deux tailles sont dites de {de} à {a} habitants", "two sizes are told from {de} to {a} inhabitants");
static SANS_FIN: Texte = Texte::new(
    "la taille {taille} n'a pas de fin, et n'est pas la dernière",
    "size {taille} has no end, and is not the last one",
);
static VIDE: Texte = Texte::new("la taille {taille} finit avant de commencer", "size {taille} ends before it begins");
static LIMITE_DOUBLE: Texte = Texte::new(
    "deux tailles comptent exactement {habitants} habitants",
    "two sizes take exactly {habitants} inhabitants",
);
static LIMITE_PERDUE: Texte = Texte::new(
    "aucune taille ne compte exactement {habitants} habitants, et `limites` ne dit pas pourquoi",
    "no size takes exactly {habitants} inhabitants, and `limites` does not say why",
);
static LIMITE_AILLEURS: Texte = Texte::new(
    "{habitants} habitants n'est la limite d'aucune des tailles voisines",
    "{habitants} inhabitants is not the limit of neighbouring sizes",
);
static LIMITE_TAILLE: Texte = Texte::new(
    "la limite de {habitants} habitants sépare les tailles {petite} et {grande}, et non la taille {taille}",
    "the limit of {habitants} inhabitants parts sizes {petite} and {grande}, not size {taille}",
);

pub(super) fn check(bareme: &Bareme, found: &mut Vec<Diagnostic>) {
    let Some(sizes) = bareme.tailles.as_ref() else { return };
    let bounds = sizes.bornes.as_deref().unwrap_or_default();
    let list = Pointeur::from_static("/tailles/bornes");
    let mut tell = |message, place| found.push(Diagnostic::new(&BAREME_BORNES, message, place));
    if let Some(start) = bounds.first().and_then(|first| first.de).filter(|start| *start > 0) {
        tell(Message::new(&DEBUT).with("habitants", start), list.clone().index(0).key("de"));
    }
    if let Some((index, end)) = bounds.iter().enumerate().next_back().and_then(|(index, last)| Some((index, last.a?))) {
        tell(Message::new(&FIN).with("habitants", end), list.clone().index(index).key("a"));
    }
    for (index, bound) in bounds.iter().enumerate() {
        if let (Some(from), Some(to)) = (bound.de, bound.a)
            && to <= from
        {
            tell(Message::new(&VIDE).with("taille", bound.taille.unwrap_or(0)), list.clone().index(index).key("a"));
        }
    }
    for (index, pair) in bounds.windows(2).enumerate() {
        let [small, large] = pair else { continue };
        if let Some((message, key)) = between(sizes, small, large) {
            tell(message, list.clone().index(index + usize::from(key != "a")).key(key));
        }
    }
    for (index, limit) in sizes.limites.iter().flatten().enumerate() {
        let Some(inhabitants) = limit.habitants else { continue };
        let place = Pointeur::from_static("/tailles/limites").index(index);
        let around = bounds.windows(2).find_map(|pair| match pair {
            [small, large] if small.a == Some(inhabitants) => Some((small.taille?, large.taille?)),
            _ => None,
        });
        match (around, limit.taille) {
            (None, _) => tell(Message::new(&LIMITE_AILLEURS).with("habitants", inhabitants), place.key("habitants")),
            (Some((small, large)), Some(size)) if size != small && size != large => {
                let message = Message::new(&LIMITE_TAILLE).with("habitants", inhabitants).with("taille", size);
                tell(message.with("petite", small).with("grande", large), place.key("taille"));
            }
            _ => {}
        }
    }
}

/// What is wrong between two sizes that follow one another, and in which field.
fn between(sizes: &Tailles, small: &BorneTaille, large: &BorneTaille) -> Option<(Message, &'static str)> {
    let Some(end) = small.a else {
        return Some((Message::new(&SANS_FIN).with("taille", small.taille.unwrap_or(0)), "a"));
    };
    let start = large.de?;
    if start > end {
        return Some((Message::new(&TROU).with("de", end).with("a", start), "de"));
    }
    if start < end {
        return Some((Message::new(&RECOUVREMENT).with("de", start).with("a", end), "de"));
    }
    let is_told = sizes.limites.iter().flatten().any(|limit| limit.habitants == Some(end));
    match (small.a_inclus, large.de_inclus) {
        (Some(true), Some(true)) => Some((Message::new(&LIMITE_DOUBLE).with("habitants", end), "de_inclus")),
        (Some(false), Some(false)) if !is_told => {
            Some((Message::new(&LIMITE_PERDUE).with("habitants", end), "de_inclus"))
        }
        _ => None,
    }
}
