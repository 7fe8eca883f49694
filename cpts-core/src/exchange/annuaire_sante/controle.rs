//! What is doubtful in the rows that were kept: keys that are wrong, codes that no table has, rows that disagree.

use std::collections::BTreeMap;

use super::candidat::Candidat;
use super::colonne::Colonne;
use super::groupement::distinct;
use super::ligne::Ligne;
use super::personne::{Numero, numero};
use super::regles::is_specialite;
use crate::diagnostics::registre::{
    ANNUAIRE_CODE_INCONNU, ANNUAIRE_CODE_RETIRE, ANNUAIRE_CONTRADICTION, ANNUAIRE_IDENTIFIANT,
    ANNUAIRE_PLUSIEURS_PROFESSIONS, Entree,
};
use crate::diagnostics::{Argument, Diagnostic, Message, Pointeur, Position, Texte};
use crate::ids::{Adeli, Finess, Refus, Rpps, Siret};
use crate::reference::nomenclatures as tables;
use crate::reference::nomenclatures::Nomenclature;
use crate::values::Date;

/// The columns of codes, and the table of each.
const CODES: [(Colonne, Nomenclature); 9] = [
    (Colonne::CiviliteExercice, tables::CIVILITES_EXERCICE),
    (Colonne::Profession, tables::PROFESSIONS),
    (Colonne::Categorie, tables::CATEGORIES_PROFESSIONNELLES),
    (Colonne::TypeSavoirFaire, tables::TYPES_SAVOIR_FAIRE),
    (Colonne::SavoirFaire, tables::SPECIALITES),
    (Colonne::Mode, tables::MODES_EXERCICE),
    (Colonne::Secteur, tables::SECTEURS_ACTIVITE),
    (Colonne::Section, tables::SECTIONS_PHARMACIENS),
    (Colonne::Genre, tables::GENRES_ACTIVITE),
];

/// How often something was seen, and where first.
#[derive(Debug, Clone, Copy)]
struct Seen {
    count: i64,
    first: Position,
}

/// Looks at what was kept, person by person.
#[derive(Debug)]
pub(super) struct Controle {
    date: Date,
    /// The codes, by the rank of their column among those above.
    codes: BTreeMap<(usize, Box<str>), Seen>,
    /// The identifiers that are wrong, each told once.
    wrong: BTreeMap<Box<str>, (Position, Refus)>,
    contradictions: BTreeMap<usize, (Colonne, Seen)>,
    several_professions: Option<Seen>,
}

impl Controle {
    pub(super) fn new(date: Date) -> Self {
        Self {
            date,
            codes: BTreeMap::new(),
            wrong: BTreeMap::new(),
            contradictions: BTreeMap::new(),
            several_professions: None,
        }
    }

    /// Looks at a person and its rows, which are in the order of the lines of the candidate.
    pub(super) fn look(&mut self, candidat: &Candidat, rows: &[Ligne<'_>]) {
        for (row, line) in rows.iter().zip(&candidat.lignes) {
            let line = u32::try_from(*line).unwrap_or(u32::MAX);
            let place = |column| Position { ligne: line, colonne: row.column(column) };
            for (rank, (column, _)) in CODES.iter().enumerate() {
                let code = row.get(*column);
                // Only specialties have a table here.
                let is_other = *column == Colonne::SavoirFaire && !is_specialite(row.get(Colonne::TypeSavoirFaire));
                if !code.is_empty() && !is_other {
                    let key = (rank, Box::from(code));
                    match self.codes.get_mut(&key) {
                        Some(seen) => seen.add(line, || place(*column)),
                        None => drop(self.codes.insert(key, Seen { count: 1, first: place(*column) })),
                    }
                }
            }
            let person = match numero(&candidat.personne) {
                Numero::Rpps(number) => number.parse::<Rpps>().err(),
                Numero::Adeli(number) => number.parse::<Adeli>().err(),
                Numero::Autre => None,
            };
            self.refuse(&candidat.personne, person, || place(Colonne::Personne));
            if let Some(number) = row.some(Colonne::Finess) {
                self.refuse(number, number.parse::<Finess>().err(), || place(Colonne::Finess));
            }
            if let Some(number) = row.some(Colonne::Siret) {
                self.refuse(number, number.parse::<Siret>().err(), || place(Colonne::Siret));
            }
        }
        let Some(line) = candidat.lignes.first().map(|line| u32::try_from(*line).unwrap_or(u32::MAX)) else { return };
        let start = |column| Position { ligne: line, colonne: rows.first().map_or(1, |row| row.column(column)) };
        for column in [Colonne::Nom, Colonne::Prenom, Colonne::CiviliteExercice] {
            if distinct(rows, column).len() > 1 {
                let seen = Seen { count: 0, first: start(column) };
                let (_, seen) = self.contradictions.entry(column.rank()).or_insert((column, seen));
                seen.add(line, || start(column));
            }
        }
        if candidat.professions.len() > 1 {
            let first = start(Colonne::Profession);
            self.several_professions.get_or_insert(Seen { count: 0, first }).add(line, || first);
        }
    }

    fn refuse(&mut self, number: &str, refusal: Option<Refus>, place: impl FnOnce() -> Position) {
        let Some(refusal) = refusal else { return };
        let place = place();
        let (first, _) = self.wrong.entry(number.into()).or_insert((place, refusal));
        *first = place.min(*first);
    }

    /// What is to be told, by place.
    pub(super) fn finish(self) -> Vec<Diagnostic> {
        let mut told: Vec<Diagnostic> = Vec::new();
        let mut tell = |entree: &'static Entree, message: Message, place: Position| {
            told.push(Diagnostic { position: Some(place), ..Diagnostic::new(entree, message, Pointeur::root()) });
        };
        for ((rank, code), seen) in &self.codes {
            let Some((column, table)) = CODES.get(*rank) else { continue };
            let message = |texte| {
                let message = Message::new(texte).with("n", seen.count);
                message.with("colonne", Argument::Public(column.label().into()))
            };
            match table.find(code) {
                // A code of no table may be anything.
                None => {
                    tell(
                        &ANNUAIRE_CODE_INCONNU,
                        message(&INCONNU).with("code", Argument::Saisie(code.clone())),
                        seen.first,
                    );
                }
                Some(entry) if entry.is_withdrawn(self.date) => {
                    let message = message(&RETIRE).with("code", Argument::Public(code.clone()));
                    let message = message.with("libelle", Argument::Public(entry.libelle().into()));
                    tell(&ANNUAIRE_CODE_RETIRE, message, seen.first);
                }
                Some(_) => {}
            }
        }
        for (place, refusal) in self.wrong.values() {
            tell(&ANNUAIRE_IDENTIFIANT, refusal.message(), *place);
        }
        for (column, seen) in self.contradictions.values() {
            let message = Message::new(&CONTRADICTION).with("n", seen.count);
            let message = message.with("colonne", Argument::Public(column.label().into()));
            tell(&ANNUAIRE_CONTRADICTION, message, seen.first);
        }
        if let Some(seen) = self.several_professions {
            let message = Message::new(&PLUSIEURS).with("n", seen.count);
            tell(&ANNUAIRE_PLUSIEURS_PROFESSIONS, message, seen.first);
        }
        told.sort_by_key(|problem| (problem.position, problem.id()));
        told
    }
}

impl Seen {
    /// Once more, on that line.
    fn add(&mut self, line: u32, place: impl FnOnce() -> Position) {
        self.count += 1;
        if line < self.first.ligne {
            self.first = place();
        }
    }
}

static INCONNU: Texte = Texte::new(
    "le code « {code} » de la colonne « {colonne} » n'est pas connu (lignes : {n})",
    "the code `{code}` of the column `{colonne}` is not known (rows: {n})",
);
static RETIRE: Texte = Texte::new(
    "le code « {code} », {libelle}, de la colonne « {colonne} » n'a plus cours (lignes : {n})",
    "the code `{code}`, {libelle}, of the column `{colonne}` is retired (rows: {n})",
);
static CONTRADICTION: Texte = Texte::new(
    "personnes dont les lignes ne disent pas la même chose dans la colonne « {colonne} » : {n}",
    "persons whose rows do not say the same in the column `{colonne}`: {n}",
);
static PLUSIEURS: Texte = Texte::new("personnes de plusieurs professions : {n}", "persons of several professions: {n}");
