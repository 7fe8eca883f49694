//! The directory behind the page: the bytes of a publication, read and indexed a little at a time.

use cpts_core::directory::{self, Construction, Ordre, Recherche, Resultats, Vocabulaire};
use cpts_core::exchange::publication;
use cpts_core::publish::{AdherentPublic, Publication};

use super::portee::Portee;
use crate::widgets::Erreur;

/// How many members are indexed at once: a few milliseconds.
const LOT: usize = 256;

/// The directory of a publication, loading then ready: only the members of the communes that it is limited to.
#[derive(Debug)]
pub(super) struct Moteur {
    publication: Publication,
    portee: Portee,
    ordre: Ordre,
    /// The next member to be looked at.
    next: usize,
    /// Those that are in the directory, by their index in the publication.
    kept: Vec<u32>,
    making: Option<Construction>,
    annuaire: Option<directory::Annuaire>,
}

impl Moteur {
    /// Takes the bytes of a publication, the host's own words and the communes that it is limited to.
    pub(super) fn open(bytes: &[u8], words: Option<&[u8]>, portee: Portee, ordre: Ordre) -> Result<Self, Erreur> {
        let read = publication::read(bytes);
        if !read.is_readable {
            return Err(Erreur::PasPublication);
        }
        let mut vocabulaire = Vocabulaire::embedded();
        if let Some(words) = words {
            vocabulaire = vocabulaire.extended(Vocabulaire::parse(words).0);
        }
        let making = Some(Construction::new(&vocabulaire));
        let publication = read.publication;
        Ok(Self { publication, portee, ordre, next: 0, kept: Vec::new(), making, annuaire: None })
    }

    /// Goes on loading for a moment; whether there is more to do.
    pub(super) fn advance(&mut self) -> bool {
        let Some(mut making) = self.making.take() else { return false };
        let members = self.publication.adherents().get(self.next..).unwrap_or_default();
        for (index, member) in (self.next..).zip(members.iter().take(LOT)) {
            if let Some(member) = self.portee.limited(member) {
                making.add(&member);
                self.kept.push(u32::try_from(index).unwrap_or(u32::MAX));
            }
        }
        self.next += LOT;
        if members.len() > LOT {
            self.making = Some(making);
            return true;
        }
        let mut annuaire = making.finish();
        annuaire.arrange(self.ordre);
        self.annuaire = Some(annuaire);
        false
    }

    /// What the publication says besides its members.
    pub(super) fn publication(&self) -> &Publication {
        &self.publication
    }

    /// Whether there is nobody in the directory.
    pub(super) fn is_empty(&self) -> bool {
        self.kept.is_empty()
    }

    /// Who is found; nothing until the directory is ready.
    pub(super) fn search(&mut self, recherche: &Recherche) -> Option<Resultats> {
        Some(self.annuaire.as_ref()?.search(recherche))
    }

    /// A member that was found, with its places in the communes that the directory is limited to.
    pub(super) fn member(&self, index: usize) -> Option<AdherentPublic> {
        let index = *self.kept.get(index)? as usize;
        self.portee.limited(self.publication.adherents().get(index)?)
    }

    /// What sort of member it is.
    pub(super) fn nature(&self, index: usize) -> Nature {
        let member = self.kept.get(index).and_then(|index| self.publication.adherents().get(*index as usize));
        member.map_or(Nature::Professionnel, Nature::of)
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
