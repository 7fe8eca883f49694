//! Who decides, by role, and by name for those who agreed to it.

use super::members::Choix;
use super::places::valid;
use super::{Maker, labels};
use crate::diagnostics::Pointeur;
use crate::model::{Instance, Siege};
use crate::publish::faits::SIEGES;
use crate::publish::{GouvernancePublique, InstancePublique, PartenairePublic, SiegePublic, TitulairePublic};
use crate::reference::nomenclatures::{PROFESSIONS, SPECIALITES};

impl Maker<'_> {
    pub(super) fn governance(&self, choix: &Choix<'_>) -> Option<GouvernancePublique> {
        let bodies = self.dossier.gouvernance.as_ref()?.instances.as_deref()?;
        let places = (0..).map(|rank| Pointeur::from_static("/gouvernance/instances").index(rank));
        let bodies = bodies.iter().zip(places).map(|(body, at)| self.body(body, &at, choix));
        Some(GouvernancePublique { instances: Some(bodies.collect()), extras: Default::default() })
    }

    fn body(&self, body: &Instance, at: &Pointeur, choix: &Choix<'_>) -> InstancePublique {
        let name = self.text(body.nom.as_deref(), || at.clone().key("nom"));
        let seats = body.sieges.as_deref().map(|seats| {
            let places = (0..).map(|rank| at.clone().key("sieges").index(rank));
            seats.iter().zip(places).map(|(seat, at)| self.seat(seat, &at, choix)).collect()
        });
        InstancePublique {
            nom: name.map(|name| labels::of_words("instance", &name)),
            sieges: seats,
            nombre_sieges: body.nombre_sieges,
            objet: self.text(body.objet.as_deref(), || at.clone().key("objet")),
            extras: Default::default(),
        }
    }

    fn seat(&self, seat: &Siege, at: &Pointeur, choix: &Choix<'_>) -> SiegePublic {
        let role = self.text(seat.role.as_deref(), || at.clone().key("role"));
        let holder = seat.adherent.as_deref().and_then(|id| choix.find(id)).filter(|fiche| fiche.is_public(SIEGES));
        // Of a seat that names nobody, the profession is a fact of the association; a rare specialty would name.
        let is_nobody = seat.adherent.is_none() && !self.seats_are_doubtful;
        let profession = seat.profession.as_deref().filter(|_| holder.is_some() || is_nobody);
        let specialty = seat.specialite.as_deref().filter(|_| holder.is_some());
        let table = |table, field, code: &str| self.code(labels::of_table(table, code), || at.clone().key(field));
        SiegePublic {
            role: role.map(|role| labels::of_words("role", &role)),
            profession: profession.and_then(|code| table(PROFESSIONS, "profession", code)),
            specialite: specialty.and_then(|code| table(SPECIALITES, "specialite", code)),
            titulaire: holder.map(|fiche| TitulairePublic {
                id: fiche.id().filter(|id| !self.traces.are_in(id)).map(Into::into),
                nom: fiche.member.nom.clone(),
                prenom: fiche.shown("prenom", fiche.member.prenom.as_ref()).cloned(),
                extras: Default::default(),
            }),
            extras: Default::default(),
        }
    }

    pub(super) fn partners(&self) -> Option<Vec<PartenairePublic>> {
        let partners = self.dossier.partenaires.as_deref()?;
        let places = (0..).map(|rank| Pointeur::from_static("/partenaires").index(rank));
        let partners = partners.iter().zip(places).filter_map(|(partner, at)| {
            let text = |field, value: Option<&str>| self.text(value, || at.clone().key(field));
            let nature = partner.nature.as_ref();
            Some(PartenairePublic {
                nom: Some(text("nom", partner.nom.as_deref())?),
                nature: nature.and_then(|nature| {
                    self.code(labels::of_list(nature.code(), nature.libelle()), || at.clone().key("type"))
                }),
                finess: valid(partner.finess.as_ref()),
                objet: text("objet", partner.objet.as_deref()),
                site: text("site", partner.site.as_deref()),
                extras: Default::default(),
            })
        });
        Some(partners.collect())
    }
}
