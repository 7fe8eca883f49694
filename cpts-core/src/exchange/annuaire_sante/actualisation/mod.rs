//! The refresh of a dossier: who is new, who is gone, who changed; what the owner wrote is kept.

mod adherent;
mod ecart;
mod lieux;

use std::collections::BTreeMap;

use super::candidat::Candidat;
use super::dossier::cite;
use super::filtre::Filtre;
use super::groupement::SOURCE;
use super::numerotation::Numerotation;
use super::personne::{bare, of_member};
use super::recolte::{Extraction, Presence};
use crate::model::{Adherent, Dossier};
use crate::values::{Date, DatePartielle};
use adherent::update;
pub use ecart::{Ecart, NatureEcart};

/// What a refresh may do besides telling.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Gestes {
    /// Adds the persons of the territory that the dossier does not have. A professional is not a member for all that.
    pub ajouter: bool,
    /// Writes the date of the extraction as that on which those who are gone left.
    pub sortie: bool,
}

/// What a refresh found, and did.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Actualisation {
    /// The persons of the territory that the dossier does not have, by their rank among the candidates; with the id of
    /// those that were added. Those of no RPPS or ADELI number that can be read are never added: nothing would tell, the
    /// next time, that the dossier has them.
    pub nouveaux: Vec<(usize, Option<Box<str>>)>,
    /// The members of whom something differs.
    pub changes: Vec<Changement>,
    /// How many members are as the extraction has them.
    pub inchanges: usize,
    /// The members that the extraction does not have any more, anywhere.
    pub disparus: Vec<Suivi>,
    /// The members that the extraction has elsewhere, or not as they were asked for.
    pub hors_perimetre: Vec<(Suivi, Presence)>,
    /// The members who had left, and whom the extraction has.
    pub partis: Vec<Suivi>,
    /// The members that have the number of another one: left as they are.
    pub en_double: Vec<Suivi>,
    /// The members that were checked later than the extraction was made: left as they are.
    pub plus_recents: Vec<Suivi>,
    /// How many members have no number to be found by: structures, and persons of other registers.
    pub sans_numero: usize,
}

/// A member of the dossier.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Suivi {
    /// Its place among the members, from 0.
    pub index: usize,
    /// Its id in the dossier.
    pub id: Option<Box<str>>,
}

/// A member of whom something differs.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Changement {
    /// Who.
    pub adherent: Suivi,
    /// What.
    pub ecarts: Vec<Ecart>,
}

/// Updates a dossier with an extraction of that date, and tells what is new, gone or changed.
///
/// Members are found by their RPPS number or their ADELI number, whichever the extraction has. Of a member whose `source` is `RPPS`, the fields of the register
/// are those of the extraction; of the others, what the owner wrote is kept, what is missing is filled in, and what
/// disagrees is told. Declarations, consents, groups, private telephones and whatever the register does not have are
/// never touched. To refresh twice changes nothing more.
///
/// The filter must [know](Filtre::knows) the dossier: else nobody can be told to be gone.
///
/// ```
/// use cpts_core::exchange::annuaire_sante::{Filtre, Gestes, import, refresh};
/// use cpts_core::exchange::json;
///
/// let text = br#"{"format": "cpts-dossier", "version": "1.0", "identite": {"nom": "CPTS d'exemple"},
///   "adherents": [{"id": "a-1", "type": "professionnel", "rpps": "99000000010"}]}"#;
/// let mut dossier = json::read(text).dossier;
/// let mut filtre = Filtre::default();
/// filtre.knows(&dossier);
/// # let header = "Identification nationale PP|Nom d'exercice|Prénom d'exercice|Code profession|Code catégorie professionnelle|Code type savoir-faire|Code savoir-faire|Code mode exercice|Identifiant technique de la structure|Code commune (coord. structure)\n";
/// let date = "2026-11-21".parse()?;
/// let extraction = import(header.as_bytes(), &filtre, date, |_| ()).unwrap();
/// let told = refresh(&mut dossier, &extraction, &filtre, date, Gestes::default());
///
/// assert_eq!(told.disparus.len(), 1);
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
pub fn refresh(
    dossier: &mut Dossier,
    extraction: &Extraction,
    filtre: &Filtre,
    date: Date,
    gestes: Gestes,
) -> Actualisation {
    let mut told = Actualisation::default();
    let mut is_written = false;
    let candidats: BTreeMap<&str, usize> =
        extraction.candidats.iter().enumerate().map(|(rank, candidat)| (&*candidat.personne, rank)).collect();
    let mut members: BTreeMap<Box<str>, Vec<usize>> = BTreeMap::new();
    for (index, adherent) in dossier.adherents.iter().flatten().enumerate() {
        let mut numbers = of_member(adherent).peekable();
        told.sans_numero += usize::from(numbers.peek().is_none());
        numbers.for_each(|personne| members.entry(personne).or_default().push(index));
    }
    let unreadable: Vec<String> = extraction
        .candidats
        .iter()
        .filter(|candidat| !can_be_found(candidat))
        .map(|candidat| bare(&candidat.personne))
        .collect();
    for (index, adherent) in dossier.adherents.iter_mut().flatten().enumerate() {
        let numbers: Vec<Box<str>> = of_member(adherent).collect();
        if numbers.is_empty() {
            continue;
        }
        let suivi = Suivi { index, id: adherent.id.clone() };
        let is_alone = numbers.iter().all(|number| members.get(number).is_none_or(|places| places.len() == 1));
        let mut under_numbers =
            numbers.iter().filter_map(|number| extraction.candidats.get(*candidats.get(&**number)?));
        let (candidat, other) = (under_numbers.next(), under_numbers.next());
        let presence = presence(extraction, &numbers);
        let has_left = adherent.sortie.is_some_and(|end| has_come(end, date));
        if !is_alone {
            told.en_double.push(suivi);
        } else if has_left {
            if candidat.is_some() {
                told.partis.push(suivi);
            }
        } else if adherent.verifie_le.is_some_and(|checked| checked > date) {
            told.plus_recents.push(suivi);
        } else if let Some(candidat) = candidat {
            // Some of its rows were left out, or are under another number: a place that is not here may be there.
            let is_whole = other.is_none() && presence.is_none_or(|presence| !presence.is_ecartee);
            let ecarts = update(adherent, candidat, is_whole, filtre);
            is_written |= adherent.verifie_le != Some(date);
            adherent.verifie_le = Some(date);
            if ecarts.is_empty() {
                told.inchanges += 1;
            } else {
                told.changes.push(Changement { adherent: suivi, ecarts });
            }
        } else if let Some(presence) = presence {
            told.hors_perimetre.push((suivi, presence));
        } else if unreadable.iter().any(|text| numbers.iter().any(|number| has_number(text, number))) {
            // Nothing says for sure that it is the same person, and still less that the member is gone.
            told.hors_perimetre.push((suivi, Presence { is_ecartee: true, ..Presence::default() }));
        } else {
            if gestes.sortie {
                adherent.sortie = Some(date.into());
                is_written = true;
            }
            told.disparus.push(suivi);
        }
    }
    told.nouveaux = extraction
        .candidats
        .iter()
        .enumerate()
        .filter(|(_, candidat)| !members.contains_key(&candidat.personne))
        .map(|(rank, _)| (rank, None))
        .collect();
    if gestes.ajouter {
        is_written |= add(dossier, extraction, &mut told.nouveaux, date);
    }
    if is_written {
        cite(dossier, date);
        dossier.mis_a_jour = Some(dossier.mis_a_jour.map_or(date, |before| before.max(date)));
    }
    told
}

/// Where the file has a member besides the rows that were kept, under any of its numbers.
fn presence(extraction: &Extraction, numbers: &[Box<str>]) -> Option<Presence> {
    let found = numbers.iter().filter_map(|number| extraction.connus.get(number));
    found.cloned().reduce(|mut one, other| {
        one.ailleurs.extend(other.ailleurs);
        one.is_ecartee |= other.is_ecartee;
        one
    })
}

/// Adds the new ones that can be found again at the end of the list, and notes their ids; says whether there were any.
fn add(dossier: &mut Dossier, extraction: &Extraction, nouveaux: &mut [(usize, Option<Box<str>>)], date: Date) -> bool {
    let mut is_added = false;
    let mut numbers = Numerotation::new(dossier);
    for (rank, given) in nouveaux {
        let Some(candidat) = extraction.candidats.get(*rank).filter(|candidat| can_be_found(candidat)) else {
            continue;
        };
        let id = numbers.next();
        *given = Some(id.clone());
        let adherent = Adherent { id: Some(id), verifie_le: Some(date), ..candidat.adherent.clone() };
        dossier.adherents.get_or_insert_default().push(adherent);
        is_added = true;
    }
    is_added
}

/// Whether the member that a person would be is found by the number that the extraction has for it.
fn can_be_found(candidat: &Candidat) -> bool {
    of_member(&candidat.adherent).any(|personne| personne == candidat.personne)
}

/// Whether a text that is no number to be read ends with the number of a member, whatever the register it tells.
fn has_number(text: &str, personne: &str) -> bool {
    personne.get(1..).is_some_and(|number| text.ends_with(number))
}

/// Whether a date, as precise as it is, has come on a day.
fn has_come(date: DatePartielle, day: Date) -> bool {
    date.last() <= day
}

/// Whether the fields of the register are those of the extraction: the member came from there.
fn is_of_register(adherent: &Adherent) -> bool {
    adherent.source.as_deref() == Some(SOURCE)
}
