//! Places of practice, communes and départements.

use super::Maker;
use super::members::Fiche;
use crate::diagnostics::Pointeur;
use crate::ids::{CodeInsee, Identifiant};
use crate::model::{Adresse, Lieu, Saisie};
use crate::publish::{AdressePublique, CodeLibelle, LieuPublic};
use crate::reference::Recherche;

/// An identifier that is one: what was typed in its place may be anything.
pub(super) fn valid<T: Identifiant>(typed: Option<&Saisie<T>>) -> Option<Saisie<T>> {
    Some(Saisie::new(typed?.valeur().ok()?.as_str()))
}

impl Maker<'_> {
    pub(super) fn places(&self, fiche: &Fiche<'_>) -> Option<Vec<LieuPublic>> {
        let places = fiche.shown("lieux", fiche.member.lieux.as_ref())?;
        let at = |rank| fiche.place().key("lieux").index(rank);
        Some(places.iter().enumerate().map(|(rank, place)| self.place(fiche, place, &at(rank))).collect())
    }

    fn place(&self, fiche: &Fiche<'_>, place: &Lieu, at: &Pointeur) -> LieuPublic {
        let text = |field, value: Option<&str>| self.text(value, || at.clone().key(field));
        LieuPublic {
            nom: text("nom", place.nom.as_deref()),
            finess: valid(place.finess.as_ref()),
            adresse: place.adresse.as_ref().map(|address| self.address(address, &at.clone().key("adresse"))),
            telephone: self.telephone(fiche, place.telephone.as_deref(), || at.clone().key("telephone")),
            courriel: fiche.shown("courriel", place.courriel.as_ref()).cloned(),
            horaires: text("horaires", place.horaires.as_deref()),
            latitude: place.latitude,
            longitude: place.longitude,
            extras: Default::default(),
        }
    }

    fn address(&self, address: &Adresse, at: &Pointeur) -> AdressePublique {
        let text = |field, value: Option<&str>| self.text(value, || at.clone().key(field));
        let code = address.code_insee.as_ref().and_then(|typed| typed.valeur().ok());
        let name = code.and_then(|code| self.commune_name(code));
        AdressePublique {
            voie: text("voie", address.voie.as_deref()),
            complement: text("complement", address.complement.as_deref()),
            code_postal: valid(address.code_postal.as_ref()),
            code_insee: valid(address.code_insee.as_ref()),
            commune: name.map(Into::into).or_else(|| text("commune", address.commune.as_deref())),
            departement: code.map(|code| self.departement(code.departement())),
            extras: Default::default(),
        }
    }

    /// The name of what a code designates; a former commune has that of today.
    pub(super) fn commune_name(&self, code: CodeInsee) -> Option<String> {
        match self.communes.find(&code) {
            Recherche::Arrondissement(district) => Some(district.nom().to_owned()),
            found => found.commune().map(|commune| commune.nom().to_owned()),
        }
    }

    /// A commune by its code and its name.
    pub(super) fn commune_label(&self, code: CodeInsee) -> CodeLibelle {
        CodeLibelle::new(code.as_str(), self.commune_name(code).as_deref())
    }

    /// A département with its name.
    pub(super) fn departement(&self, code: &str) -> CodeLibelle {
        CodeLibelle::new(code, self.communes.departement(code).map(|found| found.nom()))
    }
}
