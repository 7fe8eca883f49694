//! The bodies of the association, and who agreed to be named for a seat.

use super::adherents::Personnes;
use super::bundle::{Bundle, Cible, Profil};
use super::elements::concept;
use super::systemes::{INSTANCE, SIEGE};
use crate::json::Objet;
use crate::publish::{CodeLibelle, InstancePublique, Publication, SiegePublic, TitulairePublic};

pub(super) fn put(bundle: &mut Bundle<'_>, publication: &Publication, association: &Cible, persons: &Personnes<'_>) {
    let bodies = publication.gouvernance.as_ref().and_then(|governance| governance.instances.as_deref());
    for (rank, body) in bodies.unwrap_or_default().iter().enumerate() {
        let key = rank.to_string();
        let cible = bundle.cible("instance", &key);
        put_body(bundle, body, &cible, association);
        for (rank, seat) in body.sieges.iter().flatten().enumerate() {
            if let Some(holder) = &seat.titulaire {
                put_seat(bundle, seat, holder, &format!("{key}/{rank}"), &cible, persons);
            }
        }
    }
}

fn put_body(bundle: &mut Bundle<'_>, body: &InstancePublique, cible: &Cible, association: &Cible) {
    bundle.put("Organization", cible, Profil::Projet, |resource| {
        resource
            .with("type", Vec::from_iter(body.nom.as_ref().map(|name| concept(INSTANCE, name))))
            .with("name", body.nom.as_ref().map(CodeLibelle::texte))
            .with("partOf", association.reference())
    });
}

fn put_seat(
    bundle: &mut Bundle<'_>,
    seat: &SiegePublic,
    holder: &TitulairePublic,
    key: &str,
    body: &Cible,
    persons: &Personnes<'_>,
) {
    let known = holder.id.as_deref().and_then(|id| persons.iter().find(|(known, _)| *known == id));
    // Who agreed to be named for a seat did not always agree to an entry of their own.
    let person = match known {
        Some((_, person)) => person.reference(),
        None => {
            let names = [holder.prenom.as_deref(), holder.nom.as_deref()];
            Objet::new().with("display", names.into_iter().flatten().collect::<Vec<_>>().join(" "))
        }
    };
    let role = bundle.cible("siege", key);
    bundle.put("PractitionerRole", &role, Profil::Projet, |resource| {
        resource
            .with("practitioner", person)
            .with("organization", body.reference())
            .with("code", Vec::from_iter(seat.role.as_ref().map(|role| concept(SIEGE, role))))
    });
}
