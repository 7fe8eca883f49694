//! The directory behind the page: the bytes of a publication, read and indexed a little at a time.

use cpts_core::directory::{self, Construction, Ordre, Recherche, Resultats, Vocabulaire};
use cpts_core::exchange::publication::{Rubriques, Survol, adherent};
use cpts_core::publish::{AdherentPublic, Publication};

use super::portee::Portee;
use crate::widgets::Erreur;

/// How many members are read and indexed at once: a few milliseconds.
const LOT: usize = 64;

/// The directory of a publication, loading then ready: only the members of the communes that it is limited to. It keeps
/// the bytes, and reads again the members that are shown.
#[derive(Debug)]
pub(super) struct Moteur {
    portee: Portee,
    ordre: Ordre,
    /// Those that are in the directory: the byte where each begins, and what it is.
    kept: Vec<(usize, Nature)>,
    reading: Option<(Survol<Vec<u8>>, Construction)>,
    /// Whether all members were read: what is left is to put them in order.
    is_read: bool,
    ready: Option<Pret>,
}

/// A directory that is ready.
#[derive(Debug)]
struct Pret {
    publication: Publication,
    bytes: Vec<u8>,
    annuaire: directory::Annuaire,
}

impl Moteur {
    /// Takes the bytes of a publication, the host's own words and the communes that it is limited to; nothing is read yet.
    pub(super) fn new(bytes: Vec<u8>, words: Option<&[u8]>, portee: Portee, ordre: Ordre) -> Self {
        let mut vocabulaire = Vocabulaire::embedded();
        if let Some(words) = words {
            vocabulaire = vocabulaire.extended(Vocabulaire::skim(words).unwrap_or_default());
        }
        let reading = Some((Survol::of(bytes, Rubriques::MEMBRES), Construction::new(vocabulaire)));
        Self { portee, ordre, kept: Vec::new(), reading, is_read: false, ready: None }
    }

    /// Goes on loading for a moment; whether there is more to do.
    ///
    /// # Errors
    ///
    /// Why the bytes are not a publication that can be read.
    pub(super) fn advance(&mut self) -> Result<bool, Erreur> {
        let Some((survol, construction)) = &mut self.reading else { return Ok(false) };
        if self.is_read && construction.advance() {
            return Ok(true);
        }
        let mut n_read = 0;
        for (place, member) in survol.by_ref().take(LOT) {
            n_read += 1;
            if let Some(member) = self.portee.limited(member) {
                construction.add(&member);
                self.kept.push((place, Nature::of(&member)));
            }
        }
        if !self.is_read {
            self.is_read = n_read < LOT;
            return Ok(true);
        }
        if let Some((survol, construction)) = self.reading.take() {
            let (publication, bytes) = survol.finish().map_err(|refusal| refusal.cause())?;
            let mut annuaire = construction.finish();
            annuaire.arrange(self.ordre);
            self.ready = Some(Pret { publication, bytes, annuaire });
        }
        Ok(false)
    }

    /// What the publication says besides its members, once all of it was read.
    pub(super) fn publication(&self) -> Option<&Publication> {
        self.ready.as_ref().map(|ready| &ready.publication)
    }

    /// Whether there is nobody in the directory.
    pub(super) fn is_empty(&self) -> bool {
        self.kept.is_empty()
    }

    /// Who is found; nothing until the directory is ready.
    pub(super) fn search(&self, recherche: &Recherche) -> Option<Resultats> {
        Some(self.ready.as_ref()?.annuaire.search(recherche))
    }

    /// A member that was found, with its places in the communes that the directory is limited to.
    pub(super) fn member(&self, index: usize) -> Option<AdherentPublic> {
        let (place, _) = self.kept.get(index)?;
        self.portee.limited(adherent(&self.ready.as_ref()?.bytes, *place)?)
    }

    /// What sort of member it is.
    pub(super) fn nature(&self, index: usize) -> Nature {
        self.kept.get(index).map_or(Nature::Professionnel, |(_, nature)| *nature)
    }
}

/// What sort of member it is: words tell persons and structures apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Nature {
    Professionnel,
    AutrePersonne,
    Structure,
}

impl Nature {
    pub(super) fn of(member: &AdherentPublic) -> Self {
        match &member.nature {
            Some(nature) if nature.is("structure") => Self::Structure,
            Some(nature) if nature.is("autre_personne") => Self::AutrePersonne,
            _ => Self::Professionnel,
        }
    }
}
