//! The directory as the widget holds it: the bytes of a publication, read and indexed a little at a time.

use cpts_core::directory::{Annuaire, Construction, Recherche, Resultats, Vocabulaire};
use cpts_core::exchange::publication::{Survol, adherent};
use cpts_core::publish::AdherentPublic;

/// How many members are read in a step.
const STEP: usize = 32;

/// The directory of a publication, loading then ready.
///
/// It keeps the bytes, and reads again the members that are shown: what a page shows is much less than what it holds.
#[derive(Debug)]
pub(crate) struct Moteur {
    etat: Etat,
    /// The byte where each member begins.
    places: Vec<usize>,
}

#[derive(Debug)]
enum Etat {
    Lecture(Box<(Survol<Vec<u8>>, Construction)>),
    Rangement(Box<Construction>, Vec<u8>),
    Pret(Box<Annuaire>, Vec<u8>),
    Refus,
}

impl Moteur {
    /// Takes the bytes of a publication, and what people say; nothing is read yet.
    pub(crate) fn new(bytes: Vec<u8>, vocabulaire: &Vocabulaire) -> Self {
        let reading = (Survol::new(bytes), Construction::new(vocabulaire.clone()));
        Self { etat: Etat::Lecture(Box::new(reading)), places: Vec::new() }
    }

    /// Goes on loading, by a small step; whether there is more to do.
    pub(crate) fn advance(&mut self) -> bool {
        self.etat = match std::mem::replace(&mut self.etat, Etat::Refus) {
            Etat::Lecture(mut reading) => {
                let (survol, construction) = &mut *reading;
                let before = self.places.len();
                for (place, member) in survol.by_ref().take(STEP) {
                    construction.add(&member);
                    self.places.push(place);
                }
                if self.places.len() == before + STEP {
                    Etat::Lecture(reading)
                } else {
                    let (survol, construction) = *reading;
                    match survol.finish() {
                        Ok((_, bytes)) => Etat::Rangement(Box::new(construction), bytes),
                        Err(_) => Etat::Refus,
                    }
                }
            }
            Etat::Rangement(mut made, bytes) => {
                if made.advance() {
                    Etat::Rangement(made, bytes)
                } else {
                    Etat::Pret(Box::new(made.finish()), bytes)
                }
            }
            etat => etat,
        };
        matches!(self.etat, Etat::Lecture(_) | Etat::Rangement(..))
    }

    /// Who is found; `None` until it is ready.
    pub(crate) fn search(&self, recherche: &Recherche) -> Option<Resultats> {
        if let Etat::Pret(ready, _) = &self.etat { Some(ready.search(recherche)) } else { None }
    }

    /// A member, by the index that a search gives.
    pub(crate) fn adherent(&self, index: usize) -> Option<AdherentPublic> {
        if let Etat::Pret(_, bytes) = &self.etat { adherent(bytes, *self.places.get(index)?) } else { None }
    }
}
