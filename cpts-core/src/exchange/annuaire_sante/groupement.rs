//! The rows of a person, grouped.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::candidat::{Activite, Candidat, Intitule, SavoirFaire};
use super::colonne::Colonne;
use super::controle::Controle;
use super::entete::Entete;
use super::lieu::places;
use super::ligne::Ligne;
use super::personne::{Numero, key, numero};
use super::regles::{is_generaliste, is_other_person, is_specialite, rank_of_mode};
use crate::diagnostics::Diagnostic;
use crate::model::{Adherent, ModeExercice, Saisie, TypeAdherent};
use crate::reference::communes::fold;
use crate::reference::nomenclatures::{Entree, Nomenclature, PROFESSIONS, SPECIALITES};
use crate::values::Date;

/// What a dossier says of the source of a member that comes from here.
pub(super) const SOURCE: &str = "RPPS";

/// The persons of some rows, by name, and what is to be told of them. The order of the rows means nothing.
pub(super) fn group(kept: &[(u64, Box<str>)], entete: &Entete, date: Date) -> (Vec<Candidat>, Vec<Diagnostic>) {
    let mut rows: Vec<(Cow<'_, str>, u64, &str)> = kept
        .iter()
        .map(|(line, text)| (key(Ligne::new(text, entete).get(Colonne::Personne)), *line, &**text))
        .collect();
    rows.sort_unstable();
    let mut controle = Controle::new(date);
    let mut found: Vec<((String, String), Candidat)> = rows
        .chunk_by(|(left, ..), (right, ..)| left == right)
        .map(|rows| {
            let lines: Vec<u64> = rows.iter().map(|(_, line, _)| *line).collect();
            let texts: Vec<Ligne<'_>> = rows.iter().map(|(_, _, text)| Ligne::new(text, entete)).collect();
            let candidat = person(&texts, lines);
            controle.look(&candidat, &texts);
            let name = |name: &Option<Box<str>>| fold(name.as_deref().unwrap_or_default());
            ((name(&candidat.adherent.nom), name(&candidat.adherent.prenom)), candidat)
        })
        .collect();
    found.sort_by(|(left, one), (right, other)| left.cmp(right).then_with(|| one.personne.cmp(&other.personne)));
    (found.into_iter().map(|(_, candidat)| candidat).collect(), controle.finish())
}

fn person(rows: &[Ligne<'_>], lignes: Vec<u64>) -> Candidat {
    let first = |column| distinct(rows, column).into_iter().next().map(Box::<str>::from);
    let personne = key(rows.first().map(|row| row.get(Colonne::Personne)).unwrap_or_default());
    let professions = professions(rows);
    let savoir_faire = know_how(rows);
    let profession = professions.first().map(|profession| profession.code.clone());
    let specialites: Vec<Box<str>> = savoir_faire
        .iter()
        .filter(|know_how| is_specialite(&know_how.nature))
        .map(|know_how| know_how.intitule.code.clone())
        .collect();
    let mode = distinct(rows, Colonne::Mode).into_iter().min_by_key(|code| (rank_of_mode(code), *code));
    let mut adherent = Adherent {
        nature: Some(nature(professions.first())),
        civilite_exercice: first(Colonne::CiviliteExercice),
        nom: first(Colonne::Nom),
        prenom: first(Colonne::Prenom),
        profession,
        specialites: Some(specialites).filter(|codes| !codes.is_empty()),
        mode_exercice: mode.map(ModeExercice::from_code),
        lieux: Some(places(rows)).filter(|places| !places.is_empty()),
        source: Some(SOURCE.into()),
        ..Adherent::default()
    };
    match numero(&personne) {
        Numero::Rpps(number) => adherent.rpps = Some(Saisie::new(number)),
        Numero::Adeli(number) => adherent.adeli = Some(Saisie::new(number)),
        Numero::Autre => {}
    }
    let is_generaliste =
        rows.iter().any(|row| is_generaliste(row.get(Colonne::Profession), row.get(Colonne::SavoirFaire)));
    let activites = rows.iter().map(activity).collect::<BTreeSet<_>>().into_iter().collect();
    Candidat { personne: personne.into(), adherent, is_generaliste, professions, savoir_faire, activites, lignes }
}

/// What the rows say in a column.
pub(super) fn distinct<'t>(rows: &[Ligne<'t>], column: Colonne) -> BTreeSet<&'t str> {
    rows.iter().filter_map(|row| row.some(column)).collect()
}

/// The professions, those of health first, and those that no table has last.
fn professions(rows: &[Ligne<'_>]) -> Vec<Intitule> {
    let mut found: Vec<(usize, Intitule)> = Vec::new();
    for row in rows {
        let Some(code) = row.some(Colonne::Profession) else { continue };
        let entry = PROFESSIONS.find(code);
        let rank = entry.map_or(usize::MAX, |entry| {
            PROFESSIONS.tables().position(|table| Some(table.nom) == entry.table()).unwrap_or(usize::MAX)
        });
        found.push((rank, intitule(code, entry, row.get(Colonne::LibelleProfession))));
    }
    found.sort();
    found.dedup_by(|(_, left), (_, right)| left.code == right.code);
    found.into_iter().map(|(_, profession)| profession).collect()
}

fn know_how(rows: &[Ligne<'_>]) -> Vec<SavoirFaire> {
    let mut found = BTreeSet::new();
    for row in rows {
        let (nature, code) = (row.get(Colonne::TypeSavoirFaire), row.get(Colonne::SavoirFaire));
        if code.is_empty() {
            continue;
        }
        let entry =
            Some(SPECIALITES).filter(|_| is_specialite(nature)).and_then(|table: Nomenclature| table.find(code));
        let intitule = intitule(code, entry, row.get(Colonne::LibelleSavoirFaire));
        found.insert(SavoirFaire { nature: nature.into(), intitule });
    }
    let mut found: Vec<SavoirFaire> = found.into_iter().collect();
    found.dedup_by(|left, right| left.nature == right.nature && left.intitule.code == right.intitule.code);
    found
}

fn intitule(code: &str, entry: Option<Entree>, label: &str) -> Intitule {
    Intitule { code: code.into(), libelle: entry.map_or(label, |entry| entry.libelle()).into() }
}

fn nature(profession: Option<&Intitule>) -> TypeAdherent {
    let table = profession.and_then(|profession| PROFESSIONS.find(&profession.code)).and_then(Entree::table);
    if table.is_some_and(is_other_person) { TypeAdherent::AutrePersonne } else { TypeAdherent::Professionnel }
}

fn activity(row: &Ligne<'_>) -> Activite {
    let text = |column| Box::from(row.get(column));
    Activite {
        profession: text(Colonne::Profession),
        categorie: text(Colonne::Categorie),
        mode: text(Colonne::Mode),
        genre: text(Colonne::Genre),
        secteur: text(Colonne::Secteur),
        section: text(Colonne::Section),
        role: text(Colonne::Role),
        lieu: text(Colonne::Structure),
    }
}
