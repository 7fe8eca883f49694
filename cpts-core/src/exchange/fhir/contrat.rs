//! The contract, as far as it is public: when it was signed, and its missions.

use super::bundle::{Bundle, Cible, Profil};
use super::elements::{concept, concept_of};
use super::systemes::MISSION;
use crate::json::Objet;
use crate::publish::{CodeLibelle, MissionPublique, Publication};
use crate::reference::nomenclatures::ENGAGEMENTS_FINESS;

pub(super) fn put(bundle: &mut Bundle<'_>, publication: &Publication, association: &Cible) {
    let Some(contract) = &publication.contrat_aci else {
        return;
    };
    let cible = bundle.cible("Contract", "");
    bundle.put("Contract", &cible, Profil::Projet, |resource| {
        let kind = CodeLibelle::new("ACI", ENGAGEMENTS_FINESS.find("ACI").map(|entry| entry.libelle()));
        resource
            .with("issued", contract.signature)
            .with("subject", vec![association.reference()])
            .with("type", concept_of(&ENGAGEMENTS_FINESS, &kind))
            .with("term", Vec::from_iter(contract.missions.iter().flatten().map(term)))
    });
}

/// A mission: since when, which one, where it stands in words.
fn term(mission: &MissionPublique) -> Objet {
    let name = mission.mission.as_ref();
    let status = mission.statut.as_ref().map(CodeLibelle::texte);
    let words: Vec<&str> = name.map(CodeLibelle::texte).into_iter().chain(status).collect();
    Objet::new()
        .with("applies", Objet::new().with("start", mission.demarrage))
        .with("type", name.map(|code| concept(MISSION, code)))
        .with("text", words.join(", "))
        // A term has an offer, be it empty of anything but its name.
        .with("offer", Objet::new().with("text", name.map(CodeLibelle::texte).unwrap_or("mission")))
}
