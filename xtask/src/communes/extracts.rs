//! The extracts of the reference: communes by the first letters of the words of their names, by the first digits of
//! their postal codes, by intercommunality, so that a page that looks for a few loads little.

use std::collections::{BTreeMap, BTreeSet};

use cpts_core::reference::communes::name_words;

use super::web::{Sections, field};

/// A word of that many names tells nothing: an extract of it would be as long as the whole reference.
const COMMON: usize = 300;

/// An extract is divided by one more letter until it is no longer than this, in bytes.
const LONGEST: usize = 24_000;

/// The extracts of a reference, by the name of their file, and the words that are common to too many names.
pub(super) struct Extracts<'a> {
    pub(super) files: BTreeMap<String, Sections<'a>>,
    pub(super) common: BTreeSet<String>,
}

impl<'a> Extracts<'a> {
    pub(super) fn of(whole: &Sections<'a>) -> Self {
        let lines = Lines::of(whole);
        let (names, common) = by_names(whole, &lines);
        let folders = [("noms", names), ("postaux", by_postal_codes(whole)), ("epci", by_epci(whole))];
        let mut files = BTreeMap::new();
        for (folder, extracts) in folders {
            for (key, codes) in extracts {
                files.insert(format!("{folder}/{key}"), lines.about(&codes));
            }
        }
        Self { files, common }
    }

    /// The keys of a folder, apart by spaces.
    pub(super) fn keys(&self, folder: &str) -> String {
        let keys = self.files.keys().filter_map(|name| name.strip_prefix(folder)?.strip_prefix('/'));
        keys.collect::<Vec<_>>().join(" ")
    }
}

/// The lines of a reference by the commune of today that they are about, or by their key.
struct Lines<'a> {
    regions: BTreeMap<&'a str, &'a str>,
    departements: BTreeMap<&'a str, &'a str>,
    intercommunalites: BTreeMap<&'a str, &'a str>,
    communes: BTreeMap<&'a str, &'a str>,
    former: BTreeMap<&'a str, Vec<&'a str>>,
    districts: BTreeMap<&'a str, Vec<&'a str>>,
}

impl<'a> Lines<'a> {
    fn of(whole: &Sections<'a>) -> Self {
        let [regions, departements, intercommunalites, communes, former, districts] = whole;
        let by_key = |lines: &[&'a str]| lines.iter().map(|line| (field(line, 0), *line)).collect();
        let by_commune = |lines: &[&'a str]| {
            let mut of: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
            for line in lines {
                of.entry(field(line, 1)).or_default().push(line);
            }
            of
        };
        Self {
            regions: by_key(regions),
            departements: by_key(departements),
            intercommunalites: by_key(intercommunalites),
            communes: by_key(communes),
            former: by_commune(former),
            districts: by_commune(districts),
        }
    }

    /// What concerns some communes of today: what they belong to, what they were, what they are divided into.
    fn about(&self, codes: &BTreeSet<&str>) -> Sections<'a> {
        let communes: Vec<&str> = codes.iter().filter_map(|code| self.communes.get(code).copied()).collect();
        let departements: BTreeSet<&str> = communes.iter().filter_map(|line| self.departement(line)).collect();
        let regions: BTreeSet<&str> =
            departements.iter().filter_map(|line| self.regions.get(field(line, 1)).copied()).collect();
        let keys = communes.iter().flat_map(|line| [field(line, 4), field(line, 7)]);
        let bodies: BTreeSet<&str> = keys.filter_map(|key| self.intercommunalites.get(key).copied()).collect();
        let of = |lines: &BTreeMap<&str, Vec<&'a str>>| {
            let lines: BTreeSet<&str> = codes.iter().filter_map(|code| lines.get(code)).flatten().copied().collect();
            lines.into_iter().collect()
        };
        [
            regions.into_iter().collect(),
            departements.into_iter().collect(),
            bodies.into_iter().collect(),
            communes,
            of(&self.former),
            of(&self.districts),
        ]
    }

    fn departement(&self, commune: &str) -> Option<&'a str> {
        [3, 2].iter().find_map(|length| self.departements.get(commune.get(..*length)?)).copied()
    }

    /// How long what concerns a commune is, in bytes.
    fn length(&self, code: &str) -> usize {
        let others = [&self.former, &self.districts].map(|lines| lines.get(code)).into_iter().flatten().flatten();
        let commune = self.communes.get(code);
        commune.into_iter().chain(others).map(|line| line.len() + 1).sum()
    }
}

/// The codes of the communes of today that are held under each key.
type Codes<'a> = BTreeMap<String, BTreeSet<&'a str>>;

fn by_names<'a>(whole: &Sections<'a>, lines: &Lines<'a>) -> (Codes<'a>, BTreeSet<String>) {
    let [_, _, _, communes, former, districts] = whole;
    let named = communes.iter().map(|line| (field(line, 1), field(line, 0)));
    let named = named.chain(former.iter().map(|line| (field(line, 3), field(line, 1))));
    let named = named.chain(districts.iter().map(|line| (field(line, 4), field(line, 1))));
    let names: Vec<(Vec<String>, &str)> = named.map(|(name, code)| (name_words(name), code)).collect();
    let mut count: BTreeMap<&str, usize> = BTreeMap::new();
    for word in names.iter().flat_map(|(words, _)| words) {
        *count.entry(word).or_default() += 1;
    }
    let is_common = |word: &str| count.get(word).is_some_and(|count| *count >= COMMON);
    let common = count.keys().filter(|word| is_common(word)).map(|word| (*word).to_owned()).collect();
    let mut by_word = Codes::new();
    for (words, code) in &names {
        let all_common = words.iter().all(|word| is_common(word));
        for word in words.iter().filter(|word| all_common || !is_common(word)) {
            by_word.entry(word.clone()).or_default().insert(*code);
        }
    }
    let mut keys = Codes::new();
    divide(&by_word, lines, 2, "", &mut keys);
    (keys, common)
}

/// Gathers the words that begin alike, by as many letters as keep an extract short. A word that is no longer than that
/// has its own.
fn divide<'a>(words: &Codes<'a>, lines: &Lines<'_>, letters: usize, start: &str, keys: &mut Codes<'a>) {
    let mut groups: BTreeMap<&str, Codes<'a>> = BTreeMap::new();
    for (word, codes) in words.range(start.to_owned()..).take_while(|(word, _)| word.starts_with(start)) {
        let key = word.get(..letters).unwrap_or(word);
        groups.entry(key).or_default().insert(word.clone(), codes.clone());
    }
    for (key, words) in groups {
        let codes: BTreeSet<&str> = words.values().flatten().copied().collect();
        let bytes: usize = codes.iter().map(|code| lines.length(code)).sum();
        if bytes > LONGEST && key.len() == letters && words.len() > 1 {
            divide(&words, lines, letters + 1, key, keys);
        } else {
            keys.entry(key.to_owned()).or_default().extend(codes);
        }
    }
}

fn by_postal_codes<'a>(whole: &Sections<'a>) -> Codes<'a> {
    let [_, _, _, communes, _, districts] = whole;
    let coded = communes.iter().map(|line| (field(line, 3), field(line, 0)));
    let coded = coded.chain(districts.iter().map(|line| (field(line, 2), field(line, 1))));
    let mut codes = Codes::new();
    for (postal, code) in coded {
        // Its own code is looked for there too, since nothing tells it from a postal code.
        let starts = postal.split(' ').chain([code]).filter_map(|code| code.get(..2));
        for start in starts.filter(|start| start.bytes().all(|byte| byte.is_ascii_digit())) {
            codes.entry(start.to_owned()).or_default().insert(code);
        }
    }
    codes
}

fn by_epci<'a>(whole: &Sections<'a>) -> Codes<'a> {
    let [_, _, intercommunalites, communes, ..] = whole;
    let siren: BTreeMap<&str, &str> = intercommunalites.iter().map(|line| (field(line, 0), field(line, 1))).collect();
    let mut codes = Codes::new();
    for line in communes {
        if let Some(siren) = siren.get(field(line, 4)) {
            codes.entry((*siren).to_owned()).or_default().insert(field(line, 0));
        }
    }
    codes
}

#[cfg(test)]
mod tests {
    use cpts_core::reference::communes::{Repertoire, TableDesCommunes, search_first};

    use crate::communes::COMMITTED;
    use crate::workspace::Workspace;

    #[test]
    fn what_people_type_is_found_in_one_small_file() {
        let workspace = Workspace::find().unwrap();
        let out = std::env::temp_dir().join(format!("cpts-communes-{}", std::process::id()));
        let text = std::fs::read_to_string(workspace.path(COMMITTED)).unwrap();
        // No file is over its budget, or this fails.
        super::super::web::write(&text, &out).unwrap();
        let repertoire = std::fs::read_to_string(out.join("repertoire.txt")).unwrap();
        assert!(repertoire.len() < 8_000, "{}", repertoire.len());
        let files = Repertoire::parse(&repertoire).unwrap();
        for (typed, code) in [
            ("sainte gene", "91549"),
            ("ste geneviève des b", "45278"),
            ("st michel sur o", "91570"),
            ("l'hay", "94038"),
            ("saintes", "17415"),
            ("Y", "80829"),
            ("paris 12", "75056"),
            ("Arbignieu", "01015"),
        ] {
            let path = files.by_name(typed).unwrap_or_else(|| panic!("{typed}"));
            let text = std::fs::read(out.join(&path)).unwrap();
            let table = TableDesCommunes::parse(&text).unwrap();
            let (found, _) = search_first(&table, typed, 40);
            assert!(found.iter().any(|found| found.commune.code().as_str() == code), "{typed}: {path}");
        }
        for postal in ["91700", "97600", "20000"] {
            let path = files.by_postal_code(postal.parse().unwrap()).unwrap();
            let text = std::fs::read(out.join(&path)).unwrap();
            assert!(!search_first(&TableDesCommunes::parse(&text).unwrap(), postal, 9).0.is_empty(), "{postal}");
        }
        std::fs::remove_dir_all(&out).unwrap();
    }
}
