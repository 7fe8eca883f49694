//! The places of a person: one for each number of a structure.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::colonne::Colonne;
use super::ligne::Ligne;
use crate::model::{Adresse, Lieu, Saisie};

/// What a place is: what it is called, and where.
const PLACE: [Colonne; 14] = [
    Colonne::RaisonSociale,
    Colonne::Enseigne,
    Colonne::Finess,
    Colonne::Siret,
    Colonne::NumeroVoie,
    Colonne::IndiceVoie,
    Colonne::TypeVoie,
    Colonne::Voie,
    Colonne::Destinataire,
    Colonne::PointGeographique,
    Colonne::Mention,
    Colonne::CodePostal,
    Colonne::Commune,
    Colonne::LibelleCommune,
];

/// How to reach it.
const CONTACT: [Colonne; 2] = [Colonne::Telephone, Colonne::Courriel];

/// What a row says of a place: how much, what, and the row; the fullest comes first.
type Description<'r> = (Reverse<usize>, Vec<&'r str>, &'r Ligne<'r>);

/// The places of some rows, in an order that those of the rows do not change; of two descriptions of one place, the one
/// that says more.
pub(super) fn places(rows: &[Ligne<'_>]) -> Vec<Lieu> {
    let mut found: BTreeMap<Vec<&str>, Description<'_>> = BTreeMap::new();
    for row in rows {
        let description: Vec<&str> = PLACE.iter().chain(&CONTACT).map(|column| row.get(*column)).collect();
        let filled = description.iter().filter(|text| !text.is_empty()).count();
        let id = row.get(Colonne::Structure);
        if filled == 0 && id.is_empty() {
            continue;
        }
        // A place without a number is what it is called and where it is.
        let key = if id.is_empty() { PLACE.map(|column| row.get(column)).to_vec() } else { vec![id] };
        let candidate = (Reverse(filled), description, row);
        match found.get(&key) {
            Some(best) if (&best.0, &best.1) <= (&candidate.0, &candidate.1) => {}
            _ => drop(found.insert(key, candidate)),
        }
    }
    found.into_values().map(|(_, _, row)| place(row)).collect()
}

fn place(row: &Ligne<'_>) -> Lieu {
    let text = |column| row.some(column).map(Box::from);
    Lieu {
        id: text(Colonne::Structure),
        nom: text(Colonne::Enseigne).or_else(|| text(Colonne::RaisonSociale)),
        finess: row.some(Colonne::Finess).map(Saisie::new),
        siret: row.some(Colonne::Siret).map(Saisie::new),
        adresse: address(row),
        telephone: text(Colonne::Telephone),
        courriel: text(Colonne::Courriel),
        ..Lieu::default()
    }
}

fn address(row: &Ligne<'_>) -> Option<Adresse> {
    let number = format!("{}{}", row.get(Colonne::NumeroVoie), row.get(Colonne::IndiceVoie));
    let address = Adresse {
        voie: joined([number.as_str(), row.get(Colonne::TypeVoie), row.get(Colonne::Voie)], " "),
        complement: joined(
            [row.get(Colonne::Destinataire), row.get(Colonne::PointGeographique), row.get(Colonne::Mention)],
            ", ",
        ),
        code_postal: row.some(Colonne::CodePostal).map(Saisie::new),
        code_insee: row.some(Colonne::Commune).map(Saisie::new),
        commune: row.some(Colonne::LibelleCommune).map(Box::from),
        ..Adresse::default()
    };
    Some(address).filter(|address| *address != Adresse::default())
}

/// The texts that say something, one after another.
fn joined(texts: [&str; 3], separator: &str) -> Option<Box<str>> {
    let said: Vec<&str> = texts.into_iter().filter(|text| !text.is_empty()).collect();
    (!said.is_empty()).then(|| said.join(separator).into())
}
