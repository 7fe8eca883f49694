//! The columns of the actions.

use super::cellules::{code, codes, libelle, libelles, liste, oui_non, texte, valeur};
use super::{Colonne, Tableau};
use crate::publish::{ActionPublique, ContactPublic, Publication};

fn lignes(publication: &Publication) -> impl Iterator<Item = &ActionPublique> {
    let actions = publication.projet_de_sante.as_ref().and_then(|project| project.actions.as_deref());
    actions.unwrap_or_default().iter()
}

fn texts(texts: Option<&[Box<str>]>) -> String {
    liste(texts.unwrap_or_default().iter().map(|text| &**text))
}

fn contact(action: &ActionPublique, field: impl FnOnce(&ContactPublic) -> Option<&str>) -> String {
    texte(action.contact.as_ref().and_then(field))
}

pub(super) fn tableau(publication: &Publication) -> Tableau {
    let colonnes: &[Colonne<&ActionPublique>] = &[
        ("id", |action| texte(action.id.as_deref())),
        ("intitule", |action| texte(action.intitule.as_deref())),
        ("mission", |action| code(action.mission.as_ref())),
        ("mission_libelle", |action| libelle(action.mission.as_ref())),
        ("mission_deduite", |action| oui_non(action.mission_deduite)),
        ("volet", |action| code(action.volet.as_ref())),
        ("volet_libelle", |action| libelle(action.volet.as_ref())),
        ("themes", |action| codes(action.themes.as_deref())),
        ("themes_libelle", |action| libelles(action.themes.as_deref())),
        ("statut", |action| code(action.statut.as_ref())),
        ("statut_libelle", |action| libelle(action.statut.as_ref())),
        ("contexte", |action| texte(action.contexte.as_deref())),
        ("objectif", |action| texte(action.objectif.as_deref())),
        ("objectifs_specifiques", |action| texts(action.objectifs_specifiques.as_deref())),
        ("publics", |action| texts(action.publics.as_deref())),
        ("pour_professionnels", |action| oui_non(action.pour_professionnels)),
        ("communes", |action| codes(action.communes.as_deref())),
        ("communes_libelle", |action| libelles(action.communes.as_deref())),
        ("pilote", |action| texte(action.pilote.as_deref())),
        ("partenaires", |action| texts(action.partenaires.as_deref())),
        ("debut", |action| valeur(action.debut)),
        ("fin", |action| valeur(action.fin)),
        ("contact_telephone", |action| contact(action, |contact| contact.telephone.as_deref())),
        ("contact_courriel", |action| contact(action, |contact| contact.courriel.as_deref())),
        ("contact_adresse", |action| contact(action, |contact| contact.adresse.as_deref())),
        ("contact_page", |action| contact(action, |contact| contact.page.as_deref())),
    ];
    Tableau::new(colonnes, lignes(publication))
}
