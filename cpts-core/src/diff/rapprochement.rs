//! Which item of a list is which item of the other.

use std::collections::{BTreeMap, VecDeque};

use super::identites::{Passe, passes};
use crate::json::Tree;

/// The items of two lists, two by two.
pub(super) struct Paires {
    /// For each item before, its place after.
    pub(super) apres: Vec<Option<usize>>,
    /// For each item after, its place before.
    pub(super) avant: Vec<Option<usize>>,
}

/// Pairs the items of a list of that name: those that are the same value, then those that are the same thing. Each has
/// at most one other, and of several that cannot be told apart the first goes with the first.
pub(super) fn pair(list: &str, avant: &[Tree], apres: &[Tree]) -> Paires {
    let mut pairs = Paires { apres: vec![None; avant.len()], avant: vec![None; apres.len()] };
    pairs.pass(avant, apres, |item| Some(item.canonical()), |_, _| true);
    let (passes, is_known) = passes(list);
    for passe in passes {
        pairs.pass(avant, apres, |item| passe.key(item), |one, other| passe.allows(one, other));
    }
    if !is_known {
        // Of a list that nobody knows, an item in the place of another is that one, changed.
        let composite = |item: &Tree| matches!(item, Tree::Object(_) | Tree::List(_));
        pairs.pass(avant, apres, |item| composite(item).then(String::new), |_, _| true);
    }
    pairs
}

impl Paires {
    fn pass(
        &mut self,
        avant: &[Tree],
        apres: &[Tree],
        key: impl Fn(&Tree) -> Option<String>,
        allows: impl Fn(&Tree, &Tree) -> bool,
    ) {
        let mut waiting: BTreeMap<String, VecDeque<(usize, &Tree)>> = BTreeMap::new();
        for (place, (item, _)) in apres.iter().zip(&self.avant).enumerate().filter(|(_, (_, known))| known.is_none()) {
            if let Some(key) = key(item) {
                waiting.entry(key).or_default().push_back((place, item));
            }
        }
        if waiting.is_empty() {
            return;
        }
        for (place, (item, known)) in avant.iter().zip(&mut self.apres).enumerate() {
            if known.is_some() {
                continue;
            }
            let Some(others) = key(item).and_then(|key| waiting.get_mut(&key)) else { continue };
            let found = others.iter().position(|(_, other)| allows(item, other));
            if let Some((other, _)) = found.and_then(|found| others.remove(found)) {
                *known = Some(other);
                if let Some(back) = self.avant.get_mut(other) {
                    *back = Some(place);
                }
            }
        }
    }

    /// Whether the items that are in both lists come in the same order.
    pub(super) fn is_in_order(&self) -> bool {
        self.apres.iter().flatten().is_sorted()
    }
}

impl Passe {
    fn key(&self, item: &Tree) -> Option<String> {
        if let (Tree::Text(_), [_]) = (item, self.champs) {
            // A commune is its code alone, or an object that has it.
            return Some(item.canonical());
        }
        let mut key = String::new();
        for (rank, champ) in self.champs.iter().enumerate() {
            let (champ, length) =
                champ.split_once(':').map_or((*champ, None), |(champ, length)| (champ, length.parse().ok()));
            match field(item, champ) {
                Some(Tree::Text(text)) if length.is_some() => key.extend(text.chars().take(length.unwrap_or(0))),
                Some(value) => key.push_str(&code(value).unwrap_or(value).canonical()),
                None if rank == 0 => return None,
                None => {}
            }
            // No JSON text has this character as it is.
            if rank + 1 < self.champs.len() {
                key.push('\0');
            }
        }
        Some(key)
    }

    fn allows(&self, one: &Tree, other: &Tree) -> bool {
        self.sauf.iter().all(|champ| match (field(one, champ), field(other, champ)) {
            (Some(one), Some(other)) => one.is_same(other),
            _ => true,
        })
    }
}

/// The code of a value that is a code and its label, as publications write them.
pub(super) fn code(value: &Tree) -> Option<&Tree> {
    let Tree::Object(members) = value else { return None };
    members.iter().all(|(name, _)| matches!(&**name, "code" | "libelle")).then(|| value.get("code")).flatten()
}

/// The value of a field, or of a field of a field, that says something.
pub(super) fn field<'t>(item: &'t Tree, path: &str) -> Option<&'t Tree> {
    let value = path.split('.').try_fold(item, |value, name| value.get(name))?;
    (!matches!(value, Tree::Null)).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::{Limites, read_document};

    /// For each item after, its place before.
    fn found(list: &str, avant: &str, apres: &str) -> Vec<Option<usize>> {
        let tree = |text: &str| read_document::<Tree>(text.as_bytes(), Limites::default()).value.unwrap();
        pair(list, tree(avant).items(), tree(apres).items()).avant
    }

    #[test]
    fn a_person_is_known_by_a_number_before_the_id() {
        let avant =
            r#"[{"id": "a1", "rpps": "1"}, {"id": "a2", "rpps": "2"}, {"id": "a3", "nom": "N", "prenom": "P"}]"#;
        // The second takes the id of the first, who left; the third has a new id; a number was corrected.
        assert_eq!(found("adherents", avant, r#"[{"id": "a1", "rpps": "2"}]"#), [Some(1)]);
        assert_eq!(found("adherents", avant, r#"[{"id": "b3", "prenom": "P", "nom": "N"}]"#), [Some(2)]);
        assert_eq!(found("adherents", avant, r#"[{"id": "a1", "rpps": "9"}]"#), [Some(0)]);
        // Two of the same name who have two numbers are two.
        let homonym = r#"[{"id": "b1", "nom": "N", "prenom": "P", "rpps": "3"}]"#;
        let before = r#"[{"id": "a1", "nom": "N", "prenom": "P", "rpps": "4"}]"#;
        assert_eq!(found("adherents", before, homonym), [None]);
    }

    #[test]
    fn a_commune_is_its_code_however_it_is_written() {
        let apres = r#"[{"code": "91667", "nom": "V"}, "91434", "91000"]"#;
        assert_eq!(found("communes", r#"["91434", "91667"]"#, apres), [Some(1), Some(0), None]);
    }

    #[test]
    fn a_payment_is_known_by_its_day_and_what_it_is_for() {
        let avant =
            r#"[{"le": "2024-04-01", "montant": 10, "ligne": "parcours"}, {"le": "2024-04-01", "montant": 20}]"#;
        let apres = r#"[{"le": "2024-04-01", "montant": 20.00, "libelle": "x"}, {"le": "2024-04-01", "montant": 11, "ligne": "parcours"}]"#;
        assert_eq!(found("versements", avant, apres), [Some(1), Some(0)]);
    }

    #[test]
    fn equal_values_go_together_and_unknown_lists_by_their_place() {
        assert_eq!(found("themes", r#"["a", "b", "a"]"#, r#"["a", "a", "c"]"#), [Some(0), Some(2), None]);
        assert_eq!(found("inconnu", r#"[{"x": 1}, {"y": 2}]"#, r#"[{"y": 2}, {"z": 3}]"#), [Some(1), Some(0)]);
    }
}
