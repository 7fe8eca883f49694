//! Finding communes from what someone typed.

use core::cmp::Ordering;

use super::ancienne::CommuneAncienne;
use super::arrondissement::Arrondissement;
use super::commune::Commune;
use super::folding::fold_name_into;
use super::table::TableDesCommunes;
use crate::ids::{CodeInsee, CodePostal};

/// A commune that was found, and by what.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Trouvaille<'a> {
    /// The commune of today.
    pub commune: Commune<'a>,
    /// What in the commune answers the query.
    pub motif: Motif<'a>,
    /// How well it does.
    pub rang: Rang,
}

/// What in a commune answers a query.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum Motif<'a> {
    /// Its code.
    Code,
    /// One of its postal codes.
    CodePostal,
    /// Its name.
    Nom,
    /// The code or the name of one of its arrondissements, or a postal code there.
    Arrondissement(Arrondissement<'a>),
    /// The code or the name of a former commune that it holds.
    Ancienne(CommuneAncienne<'a>),
}

/// How well a name answers a query, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Rang {
    /// It is what was asked for, but for case, accents, hyphens and spaces.
    Exact,
    /// It begins with it.
    Prefixe,
    /// Each word asked for begins one of its words.
    Mots,
}

/// The communes that a code, a postal code or a name designates: exact answers first, then names that begin with the
/// query, then names that have its words. Homonyms come together, and the order is always the same.
///
/// A name is found without its case, its accents and its hyphens; `st` stands for `saint`. It looks at every name,
/// which takes milliseconds for the whole of France.
///
/// ```
/// # #[cfg(feature = "communes")] {
/// use cpts_core::reference::communes::{embedded, search};
///
/// let table = embedded();
/// let found = search(&table, "ste genevieve des bois");
/// assert!(found.iter().map(|found| found.commune.code().to_string()).eq(["45278", "91549"]));
/// # }
/// ```
#[must_use]
pub fn search<'a>(table: &'a TableDesCommunes<'_>, query: &str) -> Vec<Trouvaille<'a>> {
    let code = query.parse::<CodeInsee>().ok();
    let postal = query.parse::<CodePostal>().ok();
    match (&code, &postal) {
        (None, None) => {
            let mut found: Vec<(Trouvaille<'a>, String)> = Vec::new();
            by_name(table, query, &mut |trouvaille, name| found.push((trouvaille, name.to_owned())));
            found.sort_by(order);
            found.into_iter().map(|(trouvaille, _)| trouvaille).collect()
        }
        _ => by_code(table, code.as_ref(), postal),
    }
}

/// The first so many of the answers of [`search`], and how many there are in all: it sorts no more than it shows.
///
/// ```
/// # #[cfg(feature = "communes")] {
/// use cpts_core::reference::communes::{embedded, search_first};
///
/// let table = embedded();
/// let (first, total) = search_first(&table, "saint martin", 10);
/// assert_eq!(first.len(), 10);
/// assert!(total > 200);
/// # }
/// ```
#[must_use]
pub fn search_first<'a>(table: &'a TableDesCommunes<'_>, query: &str, most: usize) -> (Vec<Trouvaille<'a>>, usize) {
    let code = query.parse::<CodeInsee>().ok();
    let postal = query.parse::<CodePostal>().ok();
    if code.is_some() || postal.is_some() {
        let mut found = by_code(table, code.as_ref(), postal);
        let total = found.len();
        found.truncate(most);
        return (found, total);
    }
    let mut total = 0;
    let mut found: Vec<(Trouvaille<'a>, String)> = Vec::new();
    by_name(table, query, &mut |trouvaille, name| {
        total += 1;
        let new = (trouvaille, name.to_owned());
        let place = found.partition_point(|known| order(known, &new).is_le());
        if place < most {
            found.truncate(most.saturating_sub(1));
            found.insert(place, new);
        }
    });
    (found.into_iter().map(|(trouvaille, _)| trouvaille).collect(), total)
}

fn by_code<'a>(
    table: &'a TableDesCommunes<'_>,
    code: Option<&CodeInsee>,
    postal: Option<CodePostal>,
) -> Vec<Trouvaille<'a>> {
    let mut found = Vec::new();
    let mut push = |commune, motif| found.push(Trouvaille { commune, motif, rang: Rang::Exact });
    // A former code of Corsica has the form of a postal code only.
    let key = code.map(CodeInsee::as_str).or(postal.as_ref().map(CodePostal::as_str)).unwrap_or_default();
    let commune = table.actuelle(key);
    if let Some(commune) = commune {
        push(commune, Motif::Code);
    }
    if let Some((arrondissement, commune)) = table.arrondissement(key).and_then(|place| Some((place, place.commune()?)))
    {
        push(commune, Motif::Arrondissement(arrondissement));
    }
    if let Some(postal) = postal {
        for commune in table.communes().filter(|commune| commune.codes_postaux().any(|code| code == postal)) {
            push(commune, Motif::CodePostal);
        }
        for arrondissement in table.arrondissements().filter(|place| place.codes_postaux().any(|code| code == postal)) {
            if let Some(commune) = arrondissement.commune() {
                push(commune, Motif::Arrondissement(arrondissement));
            }
        }
    }
    // Last, because codes that Paris and Corsica no longer use are postal codes of today.
    if let Some(former) = table.ancienne(key).filter(|_| commune.is_none()) {
        push(former.devenue(), Motif::Ancienne(former));
    }
    found
}

/// Tells of every name that answers, and how it is folded.
fn by_name<'a>(table: &'a TableDesCommunes<'_>, query: &str, tell: &mut dyn FnMut(Trouvaille<'a>, &str)) {
    let mut scratch = String::new();
    let mut asked = String::new();
    fold_name_into(&mut asked, &mut scratch, query);
    if asked.is_empty() {
        return;
    }
    let mut name = String::new();
    let mut consider = |commune: Commune<'a>, text: &str, motif: Motif<'a>| {
        name.clear();
        fold_name_into(&mut name, &mut scratch, text);
        if let Some(rang) = rank(&name, &asked) {
            tell(Trouvaille { commune, motif, rang }, &name);
        }
    };
    for commune in table.communes() {
        consider(commune, commune.nom(), Motif::Nom);
    }
    for arrondissement in table.arrondissements() {
        if let Some(commune) = arrondissement.commune() {
            consider(commune, arrondissement.nom(), Motif::Arrondissement(arrondissement));
        }
    }
    for former in table.anciennes() {
        // Many keep the name of the whole: it was found already.
        if let Some(text) = former.nom().filter(|text| *text != former.devenue().nom()) {
            consider(former.devenue(), text, Motif::Ancienne(former));
        }
    }
}

/// The order of answers, each with its folded name.
fn order((left, left_name): &(Trouvaille<'_>, String), (right, right_name): &(Trouvaille<'_>, String)) -> Ordering {
    (left.rang.cmp(&right.rang))
        .then_with(|| class(&left.motif).cmp(&class(&right.motif)))
        .then_with(|| natural(left_name, right_name))
        .then_with(|| place(left).cmp(place(right)))
}

/// How well a folded name answers a folded query.
fn rank(name: &str, asked: &str) -> Option<Rang> {
    /// Shorter queries would find half of France by the words `le` and `la`.
    const SHORTEST_FOR_WORDS: usize = 3;
    if without_spaces(name).eq(without_spaces(asked)) {
        Some(Rang::Exact)
    } else if name.starts_with(asked) {
        Some(Rang::Prefixe)
    } else if asked.len() >= SHORTEST_FOR_WORDS
        && asked.split(' ').all(|word| name.split(' ').any(|candidate| candidate.starts_with(word)))
    {
        Some(Rang::Mots)
    } else {
        None
    }
}

fn without_spaces(text: &str) -> impl Iterator<Item = u8> + '_ {
    text.bytes().filter(|byte| *byte != b' ')
}

/// Communes of today come before parts of communes.
fn class(motif: &Motif<'_>) -> u8 {
    match motif {
        Motif::Code | Motif::CodePostal | Motif::Nom => 0,
        Motif::Arrondissement(_) => 1,
        Motif::Ancienne(_) => 2,
    }
}

/// The order of names where `paris 2` comes before `paris 12`.
fn natural(left: &str, right: &str) -> Ordering {
    let parts = |name: &str| match name.rsplit_once(' ') {
        Some((stem, last)) => last.parse::<u32>().map_or((name.len(), 0), |number| (stem.len(), number)),
        None => (name.len(), 0),
    };
    let ((left_stem, left_number), (right_stem, right_number)) = (parts(left), parts(right));
    (left.get(..left_stem).cmp(&right.get(..right_stem)))
        .then(left_number.cmp(&right_number))
        .then_with(|| left.cmp(right))
}

fn place<'a>(found: &Trouvaille<'a>) -> &'a str {
    match found.motif {
        Motif::Ancienne(former) => former.code(),
        Motif::Arrondissement(arrondissement) => arrondissement.key(),
        _ => found.commune.key(),
    }
}
