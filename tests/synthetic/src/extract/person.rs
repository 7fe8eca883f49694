//! One person, and the rows that the directory has of it.

use super::codes::{Codes, Table};
use super::places::{Place, Places};
use super::row::Row;
use crate::ids;
use crate::rng::Rng;

/// The professions, as often as they come; 35 and 39 are retired, 888 is in no table.
const PROFESSIONS: [&str; 40] = [
    "10", "10", "10", "10", "10", "10", "21", "21", "26", "28", "40", "40", "50", "60", "60", "60", "60", "60", "60",
    "60", "60", "60", "60", "60", "60", "60", "60", "60", "70", "70", "70", "71", "80", "91", "93", "93", "95", "98",
    "35", "39",
];
const SPECIALTIES: [&str; 8] = ["SM54", "SM53", "SM26", "SM54", "SM04", "SM40", "SM20", "SM02"];
const FIRST_NAMES: [&str; 6] = ["Éprouvette", "Exemple", "Modèle", "Spécimen", "Factice", "Maquette"];
const STREETS: [&str; 6] = ["Général Inventé", "Exemple", "Modèle", "Éprouvette", "8 Mai Fictif", "Grande Maquette"];

/// Who it is.
struct Person {
    rank: usize,
    kind: &'static str,
    number: String,
    first_name: &'static str,
    profession: &'static str,
    category: &'static str,
    know_how: Vec<(&'static str, &'static str)>,
}

/// The rows of a person: one for each activity and each know-how.
pub(super) fn rows(rank: usize, codes: &Codes, places: &Places, rng: &mut Rng) -> Vec<Row> {
    let person = person(rank, rng);
    let home = places.draw(rng);
    let activities = match rng.below(100) {
        0..62 => 1,
        62..88 => 2,
        88..97 => 3,
        _ => 5,
    };
    let mut rows = Vec::new();
    for activity in 0..activities {
        let place = if activity == 0 || rng.chance(70) { home } else { places.draw(rng) };
        let workplace = Workplace::draw(rank * 8 + activity, place, rng);
        let mode = mode(&person, rng);
        let genre = if rng.chance(5) { rng.pick(&["GENR02", "GENR03"]) } else { rng.pick(&["GENR01", "GENR01", ""]) };
        for know_how in &person.know_how {
            let mut row = Row::new();
            identity(&mut row, &person, *know_how, codes);
            row.extend(codes.both(Table::Mode, mode));
            workplace.write(&mut row);
            row.extend(["", if person.profession == "10" { "Ordre fictif des Médecins" } else { "Registre fictif" }]);
            row.extend(codes.both(Table::Secteur, rng.pick(&["SA07", "SA08", "SA01", "SA05", "SA09", ""])));
            let section = if person.profession == "21" { rng.pick(&["A", "D", "H"]) } else { "" };
            row.extend(codes.both(Table::Section, section));
            row.extend(["", ""]);
            row.extend(codes.both(Table::Genre, genre));
            rows.push(row);
        }
    }
    rows
}

fn person(rank: usize, rng: &mut Rng) -> Person {
    let profession = if rng.below(2_000) == 0 { "888" } else { rng.pick(&PROFESSIONS) };
    let mut number = ids::rpps(rank);
    let kind = if rng.below(200) == 0 {
        number = format!("99{rank:07}");
        "0"
    } else {
        "8"
    };
    if kind == "8" && rng.below(200) == 0 {
        // As authorities print them in their examples: the key is wrong.
        let wrong = if number.ends_with('0') { "1" } else { "0" };
        number.truncate(10);
        number.push_str(wrong);
    }
    let know_how = match (profession, rng.below(10)) {
        ("10", 0) => vec![("S", rng.pick(&SPECIALTIES)), ("C", "C01")],
        ("10", 1) => vec![("S", "SM54"), ("S", "SM59")],
        ("10", _) => vec![("S", rng.pick(&SPECIALTIES))],
        ("60", 0) => vec![("S", "SI08")],
        _ => vec![("", "")],
    };
    Person {
        rank,
        kind,
        number,
        first_name: rng.pick(&FIRST_NAMES),
        profession,
        category: match rng.below(100) {
            0..4 => "E",
            4 => "M",
            5 => "F",
            _ => "C",
        },
        know_how,
    }
}

fn mode(person: &Person, rng: &mut Rng) -> &'static str {
    match (person.category, person.profession) {
        ("E", _) => "",
        (_, "35" | "39" | "98") => "S",
        _ => rng.pick(&["L", "L", "L", "S", "S", "S", "B", "I"]),
    }
}

fn identity(row: &mut Row, person: &Person, (kind, know_how): (&'static str, &'static str), codes: &Codes) {
    row.extend([person.kind, &person.number]);
    row.put(format_args!("{}{}", person.kind, person.number));
    let title = if person.profession == "10" { "DR" } else { "" };
    row.extend(codes.both(Table::CiviliteExercice, title));
    row.extend(codes.both(Table::Civilite, if person.rank.is_multiple_of(2) { "MME" } else { "M" }));
    row.put(format_args!("PERSONNE FICTIVE {}", person.rank));
    row.push(person.first_name);
    row.extend(codes.both(Table::Profession, person.profession));
    row.extend(codes.both(Table::Categorie, person.category));
    row.extend(codes.both(Table::TypeSavoirFaire, kind));
    row.extend(codes.both(Table::SavoirFaire, know_how));
}

/// Where an activity is: a workplace, or nothing, as for many rows of the real file.
struct Workplace {
    number: usize,
    place: Place,
    has_code: bool,
    is_known: bool,
    street: &'static str,
}

impl Workplace {
    fn draw(number: usize, place: Place, rng: &mut Rng) -> Self {
        Self { number, place, has_code: !rng.chance(1), is_known: !rng.chance(12), street: rng.pick(&STREETS) }
    }

    fn write(&self, row: &mut Row) {
        if !self.is_known {
            row.extend([""; 27]);
            return;
        }
        let Self { number, place, .. } = self;
        let is_structure = number.is_multiple_of(3);
        if is_structure {
            row.extend([&ids::siret(number % 90_000), &ids::siren(number % 90_000), &ids::finess(number % 900_000)]);
            row.push("");
        } else {
            row.extend([""; 4]);
        }
        row.put(format_args!("F99{number:09}"));
        row.put(format_args!("CABINET FICTIF {number}"));
        row.push(if is_structure { "Maison fictive de santé" } else { "" });
        row.extend(["", if number.is_multiple_of(5) { "Bâtiment B" } else { "" }]);
        row.put(format_args!("{}", number % 99 + 1));
        row.extend(["", "R", "Rue", self.street, "", ""]);
        row.push(place.postal_code);
        // The data have the commune or its arrondissement.
        let code = if !place.city.is_empty() && number.is_multiple_of(3) { place.city } else { place.code };
        row.push(if self.has_code { code } else { "" });
        row.push(place.name);
        row.extend(["99000", "FRANCE"]);
        row.put(format_args!("0199{:06}", number % 1_000_000));
        row.extend(["", ""]);
        row.put(format_args!("cabinet-{number}@exemple.invalid"));
        row.push(departement(place.code));
        row.push("");
    }
}

/// The département of a commune's code.
fn departement(code: &'static str) -> &'static str {
    code.get(..if code.starts_with("97") { 3 } else { 2 }).unwrap_or_default()
}
