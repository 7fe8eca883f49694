//! The places of a member, updated one by one.

use super::ecart::{Ecarts, NatureEcart};
use crate::exchange::annuaire_sante::filtre::Filtre;
use crate::model::{Adherent, Adresse, Lieu};
use crate::reference::communes::fold;

/// Updates the places; `is_whole` says that the register has no other place of the member in the territory.
pub(super) fn update(adherent: &mut Adherent, new: &Adherent, is_whole: bool, filtre: &Filtre, ecarts: &mut Ecarts) {
    let found: &[Lieu] = new.lieux.as_deref().unwrap_or_default();
    let was_stated = adherent.lieux.is_some();
    let own = adherent.lieux.get_or_insert_default();
    let pairs: Vec<Option<usize>> =
        found.iter().map(|place| own.iter().position(|known| is_same(known, place))).collect();
    if is_whole && ecarts.is_of_register {
        remove(own, &pairs, filtre, ecarts);
    }
    for place in found {
        // Their places may have moved.
        let index = own.iter().position(|known| is_same(known, place));
        match index.and_then(|index| own.get_mut(index).map(|known| (index, known))) {
            Some((index, known)) => settle(known, place, &format!("/lieux/{index}"), ecarts),
            None if ecarts.is_of_register || !was_stated => {
                ecarts.note(&format!("/lieux/{}", own.len()), None, Some(title(place)), NatureEcart::Complete);
                own.push(place.clone());
            }
            // The owner tells where its members practise: one place more is for the owner to add.
            None => ecarts.note("/lieux/-", None, Some(title(place)), NatureEcart::Conflit),
        }
    }
    if own.is_empty() && !was_stated {
        adherent.lieux = None;
    }
}

/// Takes away the places that the register had and has no more in the territory, unless the owner said more of them.
fn remove(own: &mut Vec<Lieu>, pairs: &[Option<usize>], filtre: &Filtre, ecarts: &mut Ecarts) {
    let mut index = 0;
    own.retain(|place| {
        let is_found = pairs.contains(&Some(index));
        index += 1;
        let commune = place.adresse.as_ref().and_then(|address| address.code_insee.as_ref());
        let is_inside = commune.is_some_and(|code| filtre.holds(code.texte()));
        if is_found || place.id.is_none() || !is_inside {
            return true;
        }
        let nature = if has_own_facts(place) { NatureEcart::Conflit } else { NatureEcart::Retire };
        ecarts.note(&format!("/lieux/{}", index - 1), Some(title(place)), None, nature);
        nature == NatureEcart::Conflit
    });
}

/// Whether two places are one: by the number of the register, else by the commune and the street.
fn is_same(known: &Lieu, place: &Lieu) -> bool {
    if known.id.is_some() && place.id.is_some() {
        return known.id == place.id;
    }
    let street = |place: &Lieu| {
        let address = place.adresse.as_ref()?;
        Some((address.code_insee.as_ref()?.texte().to_owned(), fold(address.voie.as_deref()?)))
    };
    street(known).is_some_and(|known| Some(known) == street(place))
}

fn settle(known: &mut Lieu, place: &Lieu, at: &str, ecarts: &mut Ecarts) {
    ecarts.settle(&format!("{at}/id"), &mut known.id, place.id.as_ref());
    ecarts.settle(&format!("{at}/nom"), &mut known.nom, place.nom.as_ref());
    ecarts.settle(&format!("{at}/finess"), &mut known.finess, place.finess.as_ref());
    ecarts.settle(&format!("{at}/siret"), &mut known.siret, place.siret.as_ref());
    if let Some(address) = &place.adresse {
        let own = known.adresse.get_or_insert_default();
        settle_address(own, address, &format!("{at}/adresse"), ecarts);
    }
    ecarts.settle(&format!("{at}/telephone"), &mut known.telephone, place.telephone.as_ref());
    ecarts.settle(&format!("{at}/courriel"), &mut known.courriel, place.courriel.as_ref());
}

fn settle_address(own: &mut Adresse, address: &Adresse, at: &str, ecarts: &mut Ecarts) {
    ecarts.settle(&format!("{at}/voie"), &mut own.voie, address.voie.as_ref());
    ecarts.settle(&format!("{at}/complement"), &mut own.complement, address.complement.as_ref());
    ecarts.settle(&format!("{at}/code_postal"), &mut own.code_postal, address.code_postal.as_ref());
    ecarts.settle(&format!("{at}/code_insee"), &mut own.code_insee, address.code_insee.as_ref());
    ecarts.settle(&format!("{at}/commune"), &mut own.commune, address.commune.as_ref());
}

/// Whether the owner said of a place what the register does not have.
fn has_own_facts(place: &Lieu) -> bool {
    let bare = Lieu {
        id: place.id.clone(),
        nom: place.nom.clone(),
        finess: place.finess.clone(),
        siret: place.siret.clone(),
        adresse: place.adresse.clone(),
        telephone: place.telephone.clone(),
        courriel: place.courriel.clone(),
        ..Lieu::default()
    };
    let is_extended = |address: &Adresse| address.extras.has_unknown();
    bare != *place || place.extras.has_unknown() || place.adresse.as_ref().is_some_and(is_extended)
}

/// What a place is called.
fn title(place: &Lieu) -> Box<str> {
    let street = place.adresse.as_ref().and_then(|address| address.voie.clone());
    place.nom.clone().or(street).or_else(|| place.id.clone()).unwrap_or_default()
}
