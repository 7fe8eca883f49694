//! The members: persons who do not exist, and what they declare and publish.

use crate::dates::Day;
use crate::dossier::Frame;
use crate::ids;
use crate::json::{Json, object};
use crate::rng::Rng;
use crate::territory::Commune;

const PROFESSIONS: [&str; 12] = ["10", "60", "60", "60", "70", "21", "40", "50", "80", "91", "93", "95"];
const SPECIALTIES: [&str; 4] = ["SM53", "SM53", "SM04", "SM40"];
const GROUPS: [&str; 4] = ["accès aux soins", "parcours diabète", "prévention", "crise sanitaire"];

/// The id of a member in the dossier.
pub(crate) fn id(rank: usize) -> String {
    format!("a-{rank:04}")
}

pub(crate) fn members(frame: &Frame, communes: &[Commune], rng: &mut Rng) -> Vec<Json> {
    (0..frame.adherents)
        .map(|rank| match rank % 12 {
            // The first of each kind come early, so that a small dossier has them too.
            1 => structure(rank, communes, rng),
            2 if rank % 36 == 2 => other_person(rank),
            _ => professional(rank, communes, rng),
        })
        .collect()
}

fn professional(rank: usize, communes: &[Commune], rng: &mut Rng) -> Json {
    let profession = if rank == 0 { "10" } else { rng.pick(&PROFESSIONS) };
    let mut member = object! { "id": id(rank), "type": "professionnel" };
    if profession == "10" {
        member.put("civilite_exercice", Json::from("DR"));
    }
    member.put("nom", Json::from(format!("Fictive {rank}")));
    member.put("prenom", Json::from("Personne"));
    member.put("rpps", Json::from(ids::rpps(rank + 1)));
    member.put("profession", Json::from(profession));
    if profession == "10" {
        member.put("specialites", Json::from([rng.pick(&SPECIALTIES)]));
    }
    member.put("mode_exercice", Json::from(if rng.chance(85) { "L" } else { "S" }));
    // Most members of a real dossier are a name and a profession; some say much more.
    let declares = rank.is_multiple_of(24);
    if declares || rank % 12 == 4 {
        member.put("lieux", Json::from([place(rank, communes, rng)]));
    }
    if declares {
        member.put("telephone", Json::from(telephone("01 99 00", rank)));
        member.put("telephone_prive", Json::from(telephone("06 39 98", rank)));
        member.put("courriel", Json::from(format!("fictive-{rank}@exemple.invalid")));
        member.put("declare", declared(rank, rng));
    }
    if declares || rng.chance(6) {
        let fields: &[&'static str] =
            if declares { &["nom", "profession", "lieux", "declare.nouveaux_patients"] } else { &["nom"] };
        let consents = fields.iter().enumerate().map(|(place, field)| consent(field, place == 3 && rng.chance(10)));
        member.put("diffusion", Json::List(consents.collect()));
    }
    member.put("entree", Json::from(Day::new(2022, 6, 15).after(rng.below(40)).month_only()));
    if rng.chance(3) {
        member.put("sortie", Json::from("2026-03"));
    }
    if rng.chance(30) {
        member.put("groupes", Json::from([rng.pick(&GROUPS)]));
    }
    if rank.is_multiple_of(8) {
        member.put("source", Json::from("annuaire synthétique"));
        member.put("verifie_le", Json::from("2026-05-04"));
    }
    member
}

fn other_person(rank: usize) -> Json {
    object! {
        "id": id(rank),
        "type": "autre_personne",
        "nom": format!("Fictive {rank}"),
        "prenom": "Personne",
        "adeli": Json::Null,
        "entree": "2023",
        "groupes": ["usagers"],
    }
}

fn structure(rank: usize, communes: &[Commune], rng: &mut Rng) -> Json {
    object! {
        "id": id(rank),
        "type": "structure",
        "nom": format!("Maison de santé Fictive {rank}"),
        "finess": ids::finess(10_000 + rank),
        "categorie_finess": "603",
        "lieux": [place(rank, communes, rng)],
        "telephone": telephone("01 99 00", rank),
        "diffusion": [object! { "champ": "nom", "base": "structure", "le": "2024-01-15" }],
        "entree": "2022-11",
    }
}

fn place(rank: usize, communes: &[Commune], rng: &mut Rng) -> Json {
    let mut place = object! { "id": format!("l-{rank:04}") };
    if rank.is_multiple_of(6) {
        place.put("nom", Json::from(format!("Cabinet Fictif {rank}")));
        place.put("finess", Json::from(ids::finess(20_000 + rank)));
        place.put("siret", Json::from(ids::siret(20_000 + rank)));
    }
    let index = rng.below(u32::try_from(communes.len()).unwrap_or(u32::MAX)) as usize;
    let mut address = object! { "voie": format!("{} rue de l'Exemple", rank % 90 + 1) };
    if rank.is_multiple_of(10) {
        address.put("complement", Json::from("bâtiment B"));
    }
    if let Some(commune) = communes.get(index) {
        address.put("code_postal", Json::from(commune.postal_code));
        address.put("code_insee", Json::from(commune.code));
        address.put("commune", Json::from(commune.name));
    }
    place.put("adresse", address);
    if rank.is_multiple_of(24) {
        place.put("telephone", Json::from(telephone("01 99 00", rank)));
        place.put("courriel", Json::from(format!("cabinet-{rank}@exemple.invalid")));
        place.put("horaires", Json::from("Mo-Fr 08:30-12:30,14:00-19:00; Sa 09:00-12:00"));
        place.put("latitude", Json::Number(format!("48.{:04}", rng.between(4_000, 7_500))));
        place.put("longitude", Json::Number(format!("2.{:04}", rng.between(1_000, 5_500))));
    }
    place
}

fn declared(rank: usize, rng: &mut Rng) -> Json {
    let day = Day::new(2025, 12, rng.between(1, 28)).after(rng.below(6));
    let yes = |rng: &mut Rng, percent| object! { "valeur": rng.chance(percent), "le": day };
    let mut declared = object! {
        "nouveaux_patients": yes(rng, 40),
        "medecin_traitant": yes(rng, 30),
        "visites_domicile": yes(rng, 60),
        "soins_non_programmes": yes(rng, 50),
        "langues": object! { "valeur": ["fr", rng.pick(&["en", "es", "ar", "pt"])], "le": day },
    };
    if rank.is_multiple_of(48) {
        declared.put("teleconsultation", yes(rng, 30));
        declared.put("acces_pmr", yes(rng, 80));
        declared.put("carte_vitale", yes(rng, 95));
        declared.put("tiers_payant", yes(rng, 70));
        declared.put("secteur", object! { "valeur": "1", "le": day });
        declared.put("horaires", object! { "valeur": "Mo-Fr 09:00-18:00", "le": day });
        declared.put("url_rdv", object! { "valeur": "https://rdv.exemple.invalid", "le": day });
        declared.put("site", object! { "valeur": "https://cabinet.exemple.invalid", "le": day });
    }
    declared
}

fn consent(field: &'static str, withdrawn: bool) -> Json {
    let mut consent = object! { "champ": field, "base": "consentement", "le": "2024-01-15" };
    if withdrawn {
        consent.put("retrait", Json::from("2026-02-01"));
    }
    if field == "nom" {
        consent.put("preuve", Json::from("formulaire signé"));
    }
    consent
}

/// A number of a range that is kept for fiction.
fn telephone(range: &str, rank: usize) -> String {
    format!("{range} {:02} {:02}", rank / 100 % 100, rank % 100)
}
