//! Ids that tell nothing: what may be the address of an entry for years.

use crate::model::Adherent;
use crate::reference::communes::fold;

/// As many digits as the shortest national number has.
const NATIONAL: usize = 9;

/// Whether an id has as many digits in a row as a national number, spaces and hyphens apart. An UUID may have as many
/// by chance, and is opaque.
pub(super) fn looks_national(id: &str) -> bool {
    if is_uuid(id) {
        return false;
    }
    let mut count = 0;
    id.chars().filter(|letter| !matches!(letter, ' ' | '-' | '.' | '_' | '/')).any(|letter| {
        count = if letter.is_ascii_digit() { count + 1 } else { 0 };
        count >= NATIONAL
    })
}

fn is_uuid(id: &str) -> bool {
    let lengths = id.split('-').map(|part| part.bytes().all(|byte| byte.is_ascii_hexdigit()).then_some(part.len()));
    lengths.eq([8, 4, 4, 4, 12].map(Some)) && id.bytes().any(|byte| byte.is_ascii_alphabetic())
}

/// Whether an id holds a fact of its member: a number in any case, a name or an e-mail that is not public.
pub(super) fn tells(id: &str, member: &Adherent, is_public: impl Fn(&str) -> bool) -> bool {
    let squeezed = squeeze(id);
    let numbers = [
        member.rpps.as_ref().map(|typed| typed.texte()),
        member.adeli.as_ref().map(|typed| typed.texte()),
        member.telephone_prive.as_deref(),
        member.telephone.as_deref(),
    ];
    let places = member.lieux.iter().flatten();
    let of_places = places.flat_map(|place| [place.id.as_deref(), place.siret.as_ref().map(|typed| typed.texte())]);
    let private =
        ["nom", "prenom", "courriel"].into_iter().filter(|field| !is_public(field)).filter_map(|field| match field {
            "nom" => member.nom.as_deref(),
            "prenom" => member.prenom.as_deref(),
            _ => member.courriel.as_deref(),
        });
    // What is shorter than this may be there by chance.
    let is_in = |fact: &str| fact.len() > 3 && squeezed.contains(fact);
    numbers.into_iter().flatten().chain(of_places.flatten()).chain(private).any(|fact| is_in(&squeeze(fact)))
}

/// The letters and digits of a text, folded, without what stands between them.
fn squeeze(text: &str) -> String {
    fold(text).replace(' ', "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn national_numbers_are_seen_and_opaque_ids_are_not() {
        for id in ["99000000010", "ps-990 000 000 10", "rpps_99000000010", "810002909371", "990.000.000.10"] {
            assert!(looks_national(id), "{id}");
        }
        for id in ["a-0017", "a-2024-0017", "550e8400-e29b-41d4-a716-446655440000", "m17"] {
            assert!(!looks_national(id), "{id}");
        }
    }

    #[test]
    fn an_id_made_of_a_fact_of_the_member_is_seen() {
        let member = Adherent {
            nom: Some("Fictive".into()),
            prenom: Some("Éléonore".into()),
            courriel: Some("e.fictive@exemple.invalid".into()),
            ..Adherent::default()
        };
        let named = |field: &str| field == "nom";
        assert!(tells("fictive-eleonore", &member, named));
        assert!(!tells("fictive-12", &member, named));
        assert!(tells("fictive-12", &member, |_| false));
    }
}
