//! The communes: real ones, of one département, with their populations.

use crate::json::{Json, object};
use crate::rng::Rng;

/// A commune of the table: INSEE code, name, inhabitants, postal code.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Commune {
    pub(crate) code: &'static str,
    pub(crate) name: &'static str,
    inhabitants: u32,
    pub(crate) postal_code: &'static str,
}

fn table() -> impl Iterator<Item = Commune> + Clone {
    include_str!("communes.txt").lines().filter_map(|line| {
        let mut fields = line.split('|');
        Some(Commune {
            code: fields.next()?,
            name: fields.next()?,
            inhabitants: fields.next()?.parse().ok()?,
            postal_code: fields.next()?,
        })
    })
}

/// Some communes, that follow one another in the table.
pub(crate) fn choose(count: usize, rng: &mut Rng) -> Vec<Commune> {
    let length = table().count();
    let start = rng.below(u32::try_from(length).unwrap_or(u32::MAX));
    table().cycle().skip(start as usize).take(count.min(length)).collect()
}

/// All the communes of the table.
pub(crate) fn all() -> Vec<Commune> {
    table().collect()
}

/// The communes of some codes.
pub(crate) fn named(codes: &[&str]) -> Vec<Commune> {
    codes.iter().filter_map(|code| table().find(|commune| commune.code == *code)).collect()
}

/// Their inhabitants; without communes, a number that a CPTS could declare.
pub(crate) fn inhabitants(communes: &[Commune]) -> u32 {
    if communes.is_empty() { 115_800 } else { communes.iter().map(|commune| commune.inhabitants).sum() }
}

/// The size of a contract, from 1 to 4, by the bounds of the agreement.
pub(crate) fn size(inhabitants: u32) -> u32 {
    [40_000, 80_000, 175_000].into_iter().fold(1, |size, bound| size + u32::from(inhabitants >= bound))
}

pub(crate) fn territory(communes: &[Commune], inhabitants: u32) -> Json {
    let mut territory = object! {};
    if !communes.is_empty() {
        let entries = communes.iter().enumerate().map(|(rank, commune)| match rank {
            0 => object! { "code": commune.code, "nom": commune.name, "partie": false },
            _ => Json::from(commune.code),
        });
        territory.put("communes", Json::List(entries.collect()));
        territory.put("nombre_communes", Json::from(u32::try_from(communes.len()).unwrap_or(u32::MAX)));
        territory.put("edition_cog", Json::from(2026_u32));
    }
    territory.put(
        "population",
        object! {
            "habitants": inhabitants,
            "annee": 2023_u32,
            "le": "2026-01",
            "source": "populations municipales",
            "arrondie": false,
        },
    );
    territory.put("departements", Json::from(["91"]));
    territory.put("description", Json::from("Communes voisines, choisies pour l'exemple."));
    territory
}
