//! The communes of France, drawn by their inhabitants.

use crate::rng::Rng;

/// A commune, or an arrondissement of the three largest cities.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Place {
    pub(super) code: &'static str,
    pub(super) name: &'static str,
    pub(super) postal_code: &'static str,
    /// The commune that it is a part of.
    pub(super) city: &'static str,
}

/// The places, each with the inhabitants of those before it and of itself.
#[derive(Debug)]
pub(super) struct Places {
    places: Vec<(u64, Place)>,
    inhabitants: u64,
}

const CITIES: [&str; 3] = ["75056", "69123", "13055"];

impl Places {
    pub(super) fn new() -> Self {
        let mut found = Self { places: Vec::new(), inhabitants: 0 };
        let mut section = "";
        for line in include_str!("../../../../cpts-core/data/communes.txt").lines() {
            if let Some(heading) = line.strip_prefix('[') {
                section = heading.split(' ').next().unwrap_or_default();
                continue;
            }
            let fields: Vec<&'static str> = line.split('|').collect();
            match (section, fields.as_slice()) {
                ("communes", [code, name, inhabitants, postal_codes, ..]) if !CITIES.contains(code) => {
                    found.add(inhabitants, Place { code, name, postal_code: first(postal_codes), city: "" });
                }
                ("arrondissements", [code, city, postal_codes, inhabitants, name]) => {
                    found.add(inhabitants, Place { code, name, postal_code: first(postal_codes), city });
                }
                _ => {}
            }
        }
        found
    }

    fn add(&mut self, inhabitants: &str, place: Place) {
        let inhabitants: u64 = inhabitants.parse().unwrap_or(0);
        if inhabitants > 0 && !place.postal_code.is_empty() {
            self.inhabitants += inhabitants;
            self.places.push((self.inhabitants, place));
        }
    }

    /// One of the places, as often as it has inhabitants.
    pub(super) fn draw(&self, rng: &mut Rng) -> Place {
        let drawn = u64::from(rng.below(u32::try_from(self.inhabitants).unwrap_or(u32::MAX)));
        let index = self.places.partition_point(|(below, _)| *below <= drawn);
        self.places.get(index).map(|(_, place)| *place).unwrap_or_default()
    }
}

fn first(codes: &'static str) -> &'static str {
    codes.split(' ').next().unwrap_or_default()
}
