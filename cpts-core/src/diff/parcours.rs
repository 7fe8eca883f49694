//! Goes through both documents at once, and tells every change for people.

use std::collections::BTreeSet;

use super::changement::{Changement, Fait, NatureChangement};
use super::rapprochement::{code, pair};
use super::rubriques::Rubrique;
use super::{FormatCompare, faits, objets, valeurs};
use crate::diagnostics::{Argument, Message, Pointeur, Texte};
use crate::json::Tree;

/// A document, and the places of its fields that no version knows.
pub(super) struct Cote {
    pub(super) tree: Tree,
    pub(super) foreign: BTreeSet<String>,
}

/// The lists whose items are what people speak of; the items of others are details of theirs.
const OBJETS: &[&str] = &[
    "actions",
    "adherents",
    "avenants",
    "budget",
    "communes",
    "crises",
    "deductions",
    "depenses",
    "dialogues",
    "indemnisations",
    "instances",
    "missions",
    "montants",
    "partenaires",
    "rapports_activite",
    "sources",
    "versements",
];

static DANS: Texte = Texte::new("{a} › {b}", "{a} › {b}");
static DE_LA_LISTE: Texte = Texte::new("{liste} « {nom} »", "{liste} `{nom}`");

/// Every change, in the order of the headings, then of the second document.
pub(super) fn changements(avant: &Cote, apres: &Cote, format: FormatCompare) -> Vec<Changement> {
    let is_publication = format == FormatCompare::Publication;
    let mut walk = Parcours { avant, apres, is_publication, changements: Vec::new() };
    let place = Place {
        rubrique: None,
        objet: None,
        champ: None,
        field: "",
        avant: Some(Pointeur::root()),
        apres: Some(Pointeur::root()),
        is_foreign: false,
    };
    walk.value(Some(&avant.tree), Some(&apres.tree), &place);
    walk.changements.sort_by_key(|change| change.rubrique);
    walk.changements
}

struct Parcours<'a> {
    avant: &'a Cote,
    apres: &'a Cote,
    is_publication: bool,
    changements: Vec<Changement>,
}

/// Where we are, in both documents.
#[derive(Clone)]
struct Place<'t> {
    rubrique: Option<Rubrique>,
    objet: Option<Message>,
    champ: Option<Message>,
    /// The name of the field, or of the list that holds the item.
    field: &'t str,
    avant: Option<Pointeur>,
    apres: Option<Pointeur>,
    is_foreign: bool,
}

impl<'a> Parcours<'a> {
    fn value(&mut self, before: Option<&'a Tree>, after: Option<&'a Tree>, place: &Place<'a>) {
        let is_unknown = |value: Option<&Tree>| matches!(value, None | Some(Tree::Null));
        match (before, after) {
            (None, None) | (Some(Tree::Null), Some(Tree::Null)) => {}
            (Some(one), Some(other)) if one.is_same(other) => {}
            // A code and its label are one value.
            (Some(one), Some(other)) if code(one).is_some() && code(other).is_some() => {
                let is_label = code(one).zip(code(other)).is_some_and(|(one, other)| one.is_same(other));
                let nature = if is_label { NatureChangement::Ecriture } else { NatureChangement::Modification };
                self.tell(nature, before, after, place);
            }
            (Some(Tree::Object(_)), Some(Tree::Object(_))) => self.object(before, after, place),
            (Some(Tree::List(before)), Some(Tree::List(after))) => self.list(before, after, place),
            (Some(one), None) | (None, Some(one)) if code(one).is_some() => {
                self.tell(NatureChangement::Modification, before, after, place);
            }
            (Some(Tree::Object(members)), _) if !members.is_empty() && is_unknown(after) => {
                self.object(before, None, place);
            }
            (_, Some(Tree::Object(members))) if !members.is_empty() && is_unknown(before) => {
                self.object(None, after, place);
            }
            (Some(Tree::List(items)), _) if !items.is_empty() && is_unknown(after) => self.list(items, &[], place),
            (_, Some(Tree::List(items))) if !items.is_empty() && is_unknown(before) => self.list(&[], items, place),
            _ if is_unknown(before) && is_unknown(after) => self.tell(NatureChangement::Ecriture, before, after, place),
            (Some(Tree::Text(_)), Some(Tree::Object(_))) | (Some(Tree::Object(_)), Some(Tree::Text(_)))
                if place.field == "communes" =>
            {
                self.commune(before, after, place);
            }
            _ => self.tell(NatureChangement::Modification, before, after, place),
        }
    }

    fn object(&mut self, before: Option<&'a Tree>, after: Option<&'a Tree>, place: &Place<'a>) {
        let members = |value: Option<&'a Tree>| value.map(Tree::members).unwrap_or_default();
        let (old, new) = (members(before), members(after));
        for name in names(after).chain(names(before).filter(|name| !new.contains_key(name))) {
            let (one, other) = (old.get(name).copied(), new.get(name).copied());
            let inner = self.inside(place, name, before.and(one), after.and(other));
            if let Some((fait, phrase)) = before.zip(after).and_then(|(before, after)| fact(place, name, before, after))
            {
                self.tell_fact(fait, phrase, one, other, &inner);
            } else {
                self.value(one, other, &inner);
            }
        }
    }

    /// The place of a member of the object of a place.
    fn inside(&self, place: &Place<'a>, name: &'a str, before: Option<&Tree>, after: Option<&Tree>) -> Place<'a> {
        let step = |pointer: &Option<Pointeur>, cote: &Cote, value: Option<&Tree>| {
            let pointer = pointer.clone().filter(|_| value.is_some())?;
            let known = pointer.clone().key(name);
            let is_foreign = place.is_foreign || cote.foreign.contains(known.as_str());
            Some(if is_foreign { pointer.foreign_key(name) } else { known })
        };
        let (avant, apres) = (step(&place.avant, self.avant, before), step(&place.apres, self.apres, after));
        let is_foreign = place.is_foreign
            || [(&avant, self.avant), (&apres, self.apres)]
                .into_iter()
                .any(|(pointer, cote)| pointer.as_ref().is_some_and(|at| cote.foreign.contains(at.as_str())));
        let (rubrique, champ) = match place.rubrique {
            None => {
                let rubrique = Rubrique::of_field(name).filter(|_| !is_foreign).unwrap_or(Rubrique::Autres);
                (rubrique, Some(named(None, name, is_foreign)))
            }
            Some(rubrique) => (rubrique, Some(named(place.champ.as_ref(), name, is_foreign))),
        };
        Place { rubrique: Some(rubrique), objet: place.objet.clone(), champ, field: name, avant, apres, is_foreign }
    }

    fn list(&mut self, before: &'a [Tree], after: &'a [Tree], place: &Place<'a>) {
        let pairs = pair(place.field, before, after);
        let rubrique = place.rubrique.map(|rubrique| rubrique.of_list(place.field));
        let item = |tree: &Tree, old: Option<&Tree>, rank: usize, avant: Option<usize>, apres: Option<usize>| {
            let at = |list: &Option<Pointeur>, index: Option<usize>| {
                list.clone().zip(index).map(|(at, index)| at.index(index))
            };
            let (avant, apres) = (at(&place.avant, avant), at(&place.apres, apres));
            let inner = Place { rubrique, avant, apres, ..place.clone() };
            let is_object = !place.is_foreign && (OBJETS.contains(&place.field) || rubrique != place.rubrique);
            let nom = match old {
                Some(old) => objets::nom_commun(place.field, old, tree, rank),
                None => objets::nom(place.field, tree, rank),
            };
            if is_object {
                // An indicator is that of its mission.
                let of = place.objet.clone().map(|of| Message::new(&DANS).with("a", of).with("b", nom.clone()));
                return Place { objet: Some(of.unwrap_or(nom)), champ: None, ..inner };
            }
            if !matches!(tree, Tree::Object(_) | Tree::List(_)) || code(tree).is_some() || place.is_foreign {
                return inner;
            }
            let liste = place.champ.clone().map_or_else(|| valeurs::nom(place.field), Argument::from);
            Place { champ: Some(Message::new(&DE_LA_LISTE).with("liste", liste).with("nom", nom)), ..inner }
        };
        for (rank, (tree, before_rank)) in after.iter().zip(&pairs.avant).enumerate() {
            let old = before_rank.and_then(|rank| before.get(rank));
            let place = item(tree, old, rank, *before_rank, Some(rank));
            match old {
                Some(old) => self.value(Some(old), Some(tree), &place),
                None => self.added(tree, &place),
            }
        }
        for (rank, tree) in before.iter().enumerate().filter(|(rank, _)| matches!(pairs.apres.get(*rank), Some(None))) {
            self.gone(tree, &item(tree, None, rank, Some(rank), None));
        }
        if !pairs.is_in_order() {
            self.tell(NatureChangement::Ordre, None, None, place);
        }
    }

    fn added(&mut self, tree: &'a Tree, place: &Place<'a>) {
        match place.field {
            "adherents" => {
                let (fait, phrase) = faits::joined(tree, self.is_publication);
                self.tell_item(NatureChangement::Ajout, Some((fait, phrase)), tree, place);
            }
            "diffusion" => {
                self.tell_item(NatureChangement::Ajout, Some(faits::given(tree)), tree, place);
                if let Some(withdrawn) = faits::withdrawn(None, tree) {
                    self.tell_item(NatureChangement::Ajout, Some(withdrawn), tree, place);
                }
            }
            _ => self.tell_item(NatureChangement::Ajout, None, tree, place),
        }
    }

    fn gone(&mut self, tree: &'a Tree, place: &Place<'a>) {
        let fact = match place.field {
            "adherents" => Some(faits::gone(tree, self.is_publication)),
            "diffusion" => Some(faits::erased(tree)),
            _ => None,
        };
        self.tell_item(NatureChangement::Retrait, fact, tree, place);
    }

    /// A commune that is its code on one side, and an object that has it on the other.
    fn commune(&mut self, before: Option<&'a Tree>, after: Option<&'a Tree>, place: &Place<'a>) {
        let told = self.changements.len();
        let (detail, is_before) = match (before, after) {
            (Some(Tree::Object(_)), _) => (before, true),
            _ => (after, false),
        };
        for name in names(detail).filter(|name| *name != "code") {
            let value = detail.and_then(|detail| detail.get(name));
            let (one, other) = if is_before { (value, None) } else { (None, value) };
            let inner = self.inside(place, name, one, other);
            self.value(one, other, &inner);
        }
        if self.changements.len() == told {
            self.tell(NatureChangement::Ecriture, before, after, place);
        }
    }

    /// Tells that an item of a list is new, or gone.
    fn tell_item(&mut self, nature: NatureChangement, fact: Option<faits::Dit>, tree: &Tree, place: &Place<'a>) {
        let (before, after) = if nature == NatureChangement::Ajout { (None, Some(tree)) } else { (Some(tree), None) };
        let (fait, phrase) = fact.unzip();
        let mut change = self.change(nature, before, after, place);
        // An item that has a name is told by it.
        if matches!(tree, Tree::Object(_)) && code(tree).is_none() || change.objet.is_some() && place.champ.is_none() {
            (change.avant, change.apres) = (None, None);
        }
        self.changements.push(Changement { fait, phrase, ..change });
    }

    fn tell_fact(
        &mut self,
        fait: Fait,
        phrase: Message,
        before: Option<&Tree>,
        after: Option<&Tree>,
        place: &Place<'a>,
    ) {
        let change = self.change(NatureChangement::Modification, before, after, place);
        self.changements.push(Changement { fait: Some(fait), phrase: Some(phrase), ..change });
    }

    fn tell(&mut self, nature: NatureChangement, before: Option<&Tree>, after: Option<&Tree>, place: &Place<'a>) {
        let change = self.change(nature, before, after, place);
        self.changements.push(change);
    }

    fn change(
        &self,
        nature: NatureChangement,
        before: Option<&Tree>,
        after: Option<&Tree>,
        place: &Place<'a>,
    ) -> Changement {
        let said = |value: Option<&Tree>| {
            if place.is_foreign { valeurs::brute(value) } else { valeurs::lue(place.field, value) }
        };
        let is_writing = matches!(nature, NatureChangement::Ordre | NatureChangement::Ecriture);
        let rubrique = if is_writing { Rubrique::Ecriture } else { place.rubrique.unwrap_or(Rubrique::Autres) };
        let shown = |value: Option<&Tree>, is_there: bool| (is_there && !is_writing).then(|| said(value));
        Changement {
            rubrique,
            nature,
            fait: None,
            objet: place.objet.clone(),
            champ: place.champ.clone(),
            avant: shown(before, nature != NatureChangement::Ajout),
            apres: shown(after, nature != NatureChangement::Retrait),
            phrase: None,
            lieu_avant: place.avant.clone(),
            lieu_apres: place.apres.clone(),
            valeur_avant: before.cloned(),
            valeur_apres: after.cloned(),
            is_foreign: place.is_foreign,
        }
    }
}

/// What is to be said in words of a field of an object that was there before.
fn fact(place: &Place<'_>, name: &str, before: &Tree, after: &Tree) -> Option<faits::Dit> {
    match (place.field, name) {
        ("adherents", _) if name != "id" => faits::of_member(name, before, after),
        ("diffusion", "retrait") => faits::withdrawn(Some(before), after),
        (_, "id") if before.get("id").zip(after.get("id")).is_some_and(|(one, other)| !one.is_same(other)) => {
            faits::renamed(before, after)
        }
        _ => None,
    }
}

/// The names of the members of an object, in its order.
fn names(object: Option<&Tree>) -> impl Iterator<Item = &str> {
    let members = match object {
        Some(Tree::Object(members)) => members.as_slice(),
        _ => &[],
    };
    members.iter().map(|(name, _)| &**name)
}

/// The name of a field, after that of what holds it.
fn named(of: Option<&Message>, name: &str, is_foreign: bool) -> Message {
    static SEUL: Texte = Texte::new("{a}", "{a}");
    let own = if is_foreign { Argument::Saisie(name.into()) } else { valeurs::nom(name) };
    match of {
        Some(of) => Message::new(&DANS).with("a", of.clone()).with("b", own),
        None => Message::new(&SEUL).with("a", own),
    }
}
