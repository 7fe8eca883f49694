//! What an item of a list is called.

use super::rapprochement::field;
use super::valeurs;
use crate::diagnostics::{Argument, Message, Texte};
use crate::json::Tree;

/// The fields that name an item, list by list, in the order in which they are said.
static NOMS: &[(&str, &[&str])] = &[
    ("actions", &["intitule"]),
    ("avenants", &["numero", "signature", "objet"]),
    ("budget", &["annee", "intitule", "montant"]),
    ("communes", &["code", "nom"]),
    ("crises", &["intitule", "le"]),
    ("deductions", &["fait"]),
    ("depenses", &["le", "intitule", "ligne", "montant"]),
    ("dialogues", &["type", "le", "annee_contrat"]),
    ("diffusion", &["champ"]),
    ("etapes", &["intitule"]),
    ("indemnisations", &["le", "beneficiaire", "montant"]),
    ("indicateurs", &["intitule"]),
    ("instances", &["nom"]),
    ("lieux", &["nom", "adresse.commune"]),
    ("missions", &["mission"]),
    ("montants", &["ligne", "part", "montant"]),
    ("paliers", &["seuil", "montant"]),
    ("partenaires", &["nom"]),
    ("preuves", &["intitule", "le"]),
    ("rapports_activite", &["annee_contrat", "remis_le"]),
    ("realisations", &["annee"]),
    ("seances", &["le", "debut", "lieu"]),
    ("sieges", &["role", "profession"]),
    ("sources", &["titre", "url"]),
    ("transmissions", &["destinataire", "le"]),
    ("versements", &["le", "ligne", "part", "nature", "montant"]),
];

static UN: Texte = Texte::new("{a}", "{a}");
static DEUX: Texte = Texte::new("{a} · {b}", "{a} · {b}");
static TROIS: Texte = Texte::new("{a} · {b} · {c}", "{a} · {b} · {c}");
static QUATRE: Texte = Texte::new("{a} · {b} · {c} · {d}", "{a} · {b} · {c} · {d}");
static CINQ: Texte = Texte::new("{a} · {b} · {c} · {d} · {e}", "{a} · {b} · {c} · {d} · {e}");
static RANG: Texte = Texte::new("n° {n}", "no. {n}");
static PERSONNE: Texte = Texte::new("{nom} ({id})", "{nom} ({id})");
static ANNEE: Texte = Texte::new("{a} (année {annee})", "{a} (year {annee})");

/// The name of the item of a list, by what it says; of one that says nothing, its rank from 1.
pub(super) fn nom(list: &str, item: &Tree, rank: usize) -> Message {
    said(list, item).unwrap_or_else(|| Message::new(&RANG).with("n", u32::try_from(rank + 1).unwrap_or(u32::MAX)))
}

fn said(list: &str, item: &Tree) -> Option<Message> {
    match list {
        "adherents" => personne(item),
        "indicateurs" => named(list, item).map(|nom| match field(item, "annee_contrat") {
            Some(annee) => {
                Message::new(&ANNEE).with("a", nom).with("annee", valeurs::lue("annee_contrat", Some(annee)))
            }
            None => nom,
        }),
        _ => named(list, item),
    }
}

/// The name of an item that changed: what it says on both sides, for what is told of it says the rest.
pub(super) fn nom_commun(list: &str, before: &Tree, after: &Tree, rank: usize) -> Message {
    let (Tree::Object(_), Tree::Object(members)) = (before, after) else { return nom(list, after, rank) };
    let stays = |(name, value): &&(Box<str>, Tree)| before.get(name).is_some_and(|old| old.is_same(value));
    let common = Tree::Object(members.iter().filter(stays).cloned().collect());
    said(list, &common).unwrap_or_else(|| nom(list, after, rank))
}

fn named(list: &str, item: &Tree) -> Option<Message> {
    if matches!(item, Tree::Text(_) | Tree::Number(_) | Tree::Bool(_)) {
        return Some(Message::new(&UN).with("a", valeurs::lue(list, Some(item))));
    }
    let fields = NOMS.binary_search_by(|(name, _)| (*name).cmp(list)).ok().and_then(|index| NOMS.get(index));
    let fields = fields.map_or(&["intitule", "nom", "id", "code"][..], |(_, fields)| fields);
    let said = |path: &&str| {
        let name = path.rsplit('.').next().unwrap_or(path);
        field(item, path).map(|value| valeurs::lue(name, Some(value)))
    };
    let mut said: Vec<Argument> = fields.iter().filter_map(said).collect();
    said.truncate(5);
    let texte = [&UN, &DEUX, &TROIS, &QUATRE, &CINQ].get(said.len().checked_sub(1)?).copied()?;
    Some(
        ["a", "b", "c", "d", "e"]
            .into_iter()
            .zip(said)
            .fold(Message::new(texte), |name, (key, part)| name.with(key, part)),
    )
}

/// A member: first name and name, then the id of the dossier.
fn personne(item: &Tree) -> Option<Message> {
    let text = |name| field(item, name).and_then(Tree::text).filter(|text| !text.trim().is_empty());
    let names: Vec<&str> = ["prenom", "nom"].into_iter().filter_map(text).collect();
    let name = (!names.is_empty()).then(|| Argument::Saisie(names.join(" ").into()));
    let id = text("id").map(|id| Argument::Saisie(id.into()));
    match (name, id) {
        (Some(name), Some(id)) => Some(Message::new(&PERSONNE).with("nom", name).with("id", id)),
        (Some(name), None) => Some(Message::new(&UN).with("a", name)),
        (None, Some(id)) => Some(Message::new(&UN).with("a", id)),
        (None, None) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_in_order() {
        assert!(NOMS.is_sorted_by(|(one, _), (next, _)| one < next));
    }
}
