//! The columns of the public members.

use super::cellules::{code, codes, decimal, libelle, libelles, oui_non, texte, valeur};
use super::{Colonne, Tableau};
use crate::publish::{AdherentPublic, AdressePublique, DeclarationsPubliques, LieuPublic, Publication};

/// A row: a member, and one of the places where it practises.
struct Ligne<'p> {
    member: &'p AdherentPublic,
    lieu: Option<(usize, &'p LieuPublic)>,
}

impl<'p> Ligne<'p> {
    fn lieu(&self) -> Option<&'p LieuPublic> {
        self.lieu.map(|(_, lieu)| lieu)
    }

    fn adresse(&self) -> Option<&'p AdressePublique> {
        self.lieu()?.adresse.as_ref()
    }

    fn declare(&self) -> Option<&'p DeclarationsPubliques> {
        self.member.declare.as_ref()
    }
}

fn lignes(publication: &Publication) -> impl Iterator<Item = Ligne<'_>> {
    publication.adherents().iter().flat_map(|member| {
        let none = member.lieux().is_empty().then_some(Ligne { member, lieu: None });
        none.into_iter().chain(member.lieux().iter().enumerate().map(|lieu| Ligne { member, lieu: Some(lieu) }))
    })
}

/// The two columns of a declared yes or no: the fact, and its day.
macro_rules! colonnes {
    ($($name:literal => $cell:expr;)* ; oui_non $($fact:ident)*; textes $($text:ident)*) => {
        &[
            $(($name, $cell),)*
            $((stringify!($fact), |row| {
                oui_non(row.declare().and_then(|facts| facts.$fact.as_ref()?.valeur))
            }),
            (concat!(stringify!($fact), "_le"), |row| {
                valeur(row.declare().and_then(|facts| facts.$fact.as_ref()?.le))
            }),)*
            ("langues", |row| codes(row.declare().and_then(|facts| facts.langues.as_ref()?.valeur.as_deref()))),
            ("langues_le", |row| valeur(row.declare().and_then(|facts| facts.langues.as_ref()?.le))),
            $((stringify!($text), |row| {
                texte(row.declare().and_then(|facts| facts.$text.as_ref()?.valeur.as_deref()))
            }),
            (concat!(stringify!($text), "_le"), |row| {
                valeur(row.declare().and_then(|facts| facts.$text.as_ref()?.le))
            }),)*
        ]
    };
}

pub(super) fn tableau(publication: &Publication) -> Tableau {
    let colonnes: &[Colonne<Ligne<'_>>] = colonnes! {
        "id" => |row| texte(row.member.id.as_deref());
        "type" => |row| code(row.member.nature.as_ref());
        "civilite_exercice" => |row| code(row.member.civilite_exercice.as_ref());
        "nom" => |row| texte(row.member.nom.as_deref());
        "prenom" => |row| texte(row.member.prenom.as_deref());
        "finess" => |row| texte(row.member.finess.as_ref().map(|number| number.texte()));
        "categorie_finess" => |row| code(row.member.categorie_finess.as_ref());
        "categorie_finess_libelle" => |row| libelle(row.member.categorie_finess.as_ref());
        "profession" => |row| code(row.member.profession.as_ref());
        "profession_libelle" => |row| libelle(row.member.profession.as_ref());
        "specialites" => |row| codes(row.member.specialites.as_deref());
        "specialites_libelle" => |row| libelles(row.member.specialites.as_deref());
        "mode_exercice" => |row| code(row.member.mode_exercice.as_ref());
        "telephone" => |row| texte(row.member.telephone.as_deref());
        "courriel" => |row| texte(row.member.courriel.as_deref());
        "verifie_le" => |row| valeur(row.member.verifie_le);
        "lieu_rang" => |row| valeur(row.lieu.map(|(rank, _)| rank.saturating_add(1)));
        "lieu_nom" => |row| texte(row.lieu().and_then(|lieu| lieu.nom.as_deref()));
        "lieu_finess" => |row| texte(row.lieu().and_then(|lieu| Some(lieu.finess.as_ref()?.texte())));
        "lieu_voie" => |row| texte(row.adresse().and_then(|adresse| adresse.voie.as_deref()));
        "lieu_complement" => |row| texte(row.adresse().and_then(|adresse| adresse.complement.as_deref()));
        "lieu_code_postal" => |row| texte(row.adresse().and_then(|adresse| Some(adresse.code_postal.as_ref()?.texte())));
        "lieu_code_insee" => |row| texte(row.adresse().and_then(|adresse| Some(adresse.code_insee.as_ref()?.texte())));
        "lieu_commune" => |row| texte(row.adresse().and_then(|adresse| adresse.commune.as_deref()));
        "lieu_telephone" => |row| texte(row.lieu().and_then(|lieu| lieu.telephone.as_deref()));
        "lieu_courriel" => |row| texte(row.lieu().and_then(|lieu| lieu.courriel.as_deref()));
        "lieu_horaires" => |row| texte(row.lieu().and_then(|lieu| lieu.horaires.as_deref()));
        "lieu_latitude" => |row| decimal(row.lieu().and_then(|lieu| lieu.latitude));
        "lieu_longitude" => |row| decimal(row.lieu().and_then(|lieu| lieu.longitude));
        ;
        oui_non nouveaux_patients medecin_traitant visites_domicile teleconsultation acces_pmr carte_vitale tiers_payant
            soins_non_programmes;
        textes secteur horaires url_rdv site
    };
    Tableau::new(colonnes, lignes(publication))
}
