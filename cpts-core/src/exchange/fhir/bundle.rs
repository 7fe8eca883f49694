//! The Bundle that is being filled.

use super::elements::{coding, identifier};
use super::systemes::{EXPIRE_LE, MODELE, PUBLICATION};
use crate::exchange::nom::Noms;
use crate::json::{Objet, Writer};
use crate::publish::Publication;

/// A Bundle, its entries in the order that they are put.
pub(super) struct Bundle<'p> {
    noms: Noms<'p>,
    entries: Vec<Objet>,
}

/// What other resources call a resource of the Bundle.
#[derive(Debug, Clone)]
pub(super) struct Cible(String);

impl Cible {
    pub(super) fn reference(&self) -> Objet {
        Objet::new().with("reference", self.0.as_str())
    }
}

/// What a resource follows.
pub(super) enum Profil {
    /// The profile of an official guide.
    Officiel(&'static str),
    /// None: its shape is a choice of this project, and a tag says so.
    Projet,
}

impl<'p> Bundle<'p> {
    pub(super) fn of(publication: &'p Publication) -> Self {
        Self { noms: Noms::of(publication), entries: Vec::new() }
    }

    /// What a resource is called, whether it is there yet or not: `nature` and `name` tell it apart.
    pub(super) fn cible(&self, nature: &str, name: &str) -> Cible {
        Cible(format!("urn:uuid:{}", self.noms.uuid(nature, name)))
    }

    /// Puts a resource.
    pub(super) fn put(
        &mut self,
        resource_type: &'static str,
        cible: &Cible,
        profil: Profil,
        fill: impl FnOnce(Objet) -> Objet,
    ) {
        let id = cible.0.strip_prefix("urn:uuid:").unwrap_or_default();
        let meta = match profil {
            Profil::Officiel(profile) => Objet::new().with("profile", vec![profile]),
            Profil::Projet => {
                Objet::new().with("tag", vec![coding(MODELE, "projet", "ressource sans profil officiel")])
            }
        };
        let resource = Objet::new().with("resourceType", resource_type).with("id", id).with("meta", meta);
        self.entries.push(Objet::new().with("fullUrl", cible.0.as_str()).with("resource", fill(resource)));
    }

    pub(super) fn finish(self, publication: &Publication) -> String {
        let id = self.noms.uuid("Bundle", "");
        let expiry = publication.expire_le.map(|last| Objet::new().with("url", EXPIRE_LE).with("valueDate", last));
        let meta = Objet::new().with("extension", Vec::from_iter(expiry));
        Objet::new()
            .with("resourceType", "Bundle")
            .with("id", id.as_str())
            .with("meta", meta)
            .with("language", "fr")
            .with("identifier", identifier(PUBLICATION, &id))
            .with("type", "collection")
            // The day of the publication, so that no clock is read.
            .with("timestamp", publication.date.map(|date| format!("{date}T00:00:00Z")))
            .with("entry", self.entries)
            .into_document(Writer::indented())
    }
}
