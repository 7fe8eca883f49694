//! Writing the reference: lines in the order of their keys, fields apart by `|`, empty last fields left out.

use std::collections::BTreeMap;
use std::fmt::Write;

use anyhow::{Context, Result};

use super::package::PACKAGE;
use super::source::{Commune, Source};

/// The year of the *code officiel géographique* and that of the municipal populations of this version of the package.
const EDITION: &str = "2026|2023";

/// The names of the sections, in their order.
pub(super) const SECTIONS: [&str; 6] =
    ["regions", "departements", "intercommunalites", "communes", "anciennes", "arrondissements"];

/// The reference, the same bytes for the same source.
pub(super) fn write(source: &Source) -> Result<String> {
    let keys = short_keys(source.intercommunalites.keys())?;
    let regions = source.regions.iter().map(|(code, nom)| line(&[code, nom]));
    let departements = source
        .departements
        .iter()
        .map(|(code, departement)| line(&[code, &departement.region, &departement.nom, population_year(code)]));
    let intercommunalites = source.intercommunalites.iter().map(|(siren, intercommunalite)| {
        line(&[keys.get(siren).map_or("", String::as_str), siren, &intercommunalite.nature, &intercommunalite.nom])
    });
    let communes = source.communes.iter().map(|(code, commune)| commune_line(code, commune, &keys));
    let anciennes =
        source.anciennes.iter().map(|(code, former)| line(&[code, &former.devenue, former.nature, &former.nom]));
    let arrondissements = source.arrondissements.iter().map(|(code, arrondissement)| {
        let population = arrondissement.population.map_or_else(String::new, |population| population.to_string());
        line(&[
            code,
            &arrondissement.commune,
            &arrondissement.codes_postaux.join(" "),
            &population,
            &arrondissement.nom,
        ])
    });
    let mut sections = [
        regions.collect::<Vec<_>>(),
        departements.collect(),
        intercommunalites.collect(),
        communes.collect(),
        anciennes.collect(),
        arrondissements.collect(),
    ];
    // The short keys are in the order of the SIREN; lines come by their first field in every section.
    sections.iter_mut().for_each(|lines| lines.sort());
    Ok(join(&format!("cpts-communes|1|{EDITION}|{PACKAGE}|france"), &sections))
}

/// A header and its sections.
pub(super) fn join<L: AsRef<str>>(header: &str, sections: &[Vec<L>; 6]) -> String {
    let mut out = format!("{header}\n");
    for (name, lines) in SECTIONS.iter().zip(sections) {
        let length: usize = lines.iter().map(|line| line.as_ref().len() + 1).sum();
        let _infallible = writeln!(out, "[{name} {} {length}]", lines.len());
        for line in lines {
            out.push_str(line.as_ref());
            out.push('\n');
        }
    }
    out
}

fn commune_line(code: &str, commune: &Commune, keys: &BTreeMap<String, String>) -> String {
    let key = |siren: &Option<String>| siren.as_ref().and_then(|siren| keys.get(siren)).map_or("", String::as_str);
    let siren = match &commune.siren {
        None => "-",
        Some(siren) if usual_siren(code).as_ref() == Some(siren) => "",
        Some(siren) => siren,
    };
    line(&[
        code,
        &commune.nom,
        &commune.population.map_or_else(String::new, |population| population.to_string()),
        &commune.codes_postaux.join(" "),
        key(&commune.epci),
        &commune.anciens_codes.join(" "),
        siren,
        key(&commune.ept),
    ])
}

fn line(fields: &[&str]) -> String {
    fields.join("|").trim_end_matches('|').to_owned()
}

/// The year of the municipal populations of a département. INSEE publishes those of Mayotte on its own, and gives those
/// of the Pacific, which other institutes count, without the year here.
fn population_year(departement: &str) -> &'static str {
    match departement {
        "976" => "2017",
        "984" | "986" | "987" | "988" | "989" => "",
        _ => "2023",
    }
}

/// Two characters for each SIREN, in the same order: 35,000 lines name an intercommunality.
fn short_keys<'a>(sirens: impl Iterator<Item = &'a String>) -> Result<BTreeMap<String, String>> {
    const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    let digit = |rank: usize| {
        DIGITS.get(rank).map(|digit| char::from(*digit)).context("too many intercommunalities for two characters")
    };
    sirens
        .enumerate()
        .map(|(rank, siren)| Ok((siren.clone(), String::from_iter([digit(rank / 62)?, digit(rank % 62)?]))))
        .collect()
}

/// The SIREN that most communes have: `21`, the département (`20` for Corsica), `0`, the commune and the key of Luhn.
/// The core derives it too.
fn usual_siren(code: &str) -> Option<String> {
    let (departement, commune) = code.split_at_checked(2)?;
    let body = format!("21{}0{commune}", departement.replace(['A', 'B'], "0"));
    let sum: u32 = body
        .chars()
        .rev()
        .enumerate()
        .map(|(rank, digit)| match (rank % 2, digit.to_digit(10).unwrap_or(0)) {
            (0, digit) if digit > 4 => digit * 2 - 9,
            (0, digit) => digit * 2,
            (_, digit) => digit,
        })
        .sum();
    Some(format!("{body}{}", (10 - sum % 10) % 10))
}
