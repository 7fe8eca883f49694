//! The header: where it is, what is between cells, and which column each name means.

use std::collections::HashMap;
use std::io::{self, BufRead};

use super::cellule::fold_words;
use super::colonne::Colonne;
use super::problemes::Problemes;
use crate::diagnostics::registre::{
    TABLEAU_COLONNE_AMBIGUE, TABLEAU_COLONNE_INCONNUE, TABLEAU_COLONNE_MANQUANTE, TABLEAU_PREAMBULE,
};
use crate::diagnostics::{Argument, Message, Pointeur, Position, Texte};

/// How many lines may stand before the header: a title, an empty line, the day of the print.
const LINES_BEFORE: usize = 15;
/// More than any header has.
const LONGEST: usize = 1 << 16;

/// The header that was found, and the beginning of the text up to it.
pub(super) struct Entete {
    pub(super) separator: u8,
    /// The line of the file that it stands on.
    pub(super) line: u32,
    /// The line that follows it.
    pub(super) next_line: u32,
    /// The column of the table that each column of the file is, if any.
    pub(super) champs: Vec<Option<usize>>,
    /// The names of the columns, as written.
    pub(super) titres: Vec<String>,
}

static PREAMBULE: Texte = Texte::new(
    "l'en-tête est à la ligne {ligne} : ce qui précède n'est pas lu",
    "the header is on line {ligne}: what comes before is not read",
);
static INCONNUE: Texte =
    Texte::new("la colonne {rang}, « {trouve} », n'est pas lue", "the column {rang}, `{trouve}`, is not read");
static AMBIGUE: Texte = Texte::new(
    "les colonnes {rangs} disent toutes `{champ}` : aucune n'est lue",
    "the columns {rangs} all say `{champ}`: none is read",
);
static MANQUANTE: Texte = Texte::new(
    "aucune colonne `{champ}` ({titre}) ; colonnes trouvées : {colonnes}",
    "no column `{champ}` ({titre}); columns found: {colonnes}",
);
static AUCUNE: Texte = Texte::new("aucune", "none");

/// A name as it is compared: folded, without articles, `numéro` in all its forms, nor the marks of the plural.
fn normal(name: &str) -> String {
    const LEFT_OUT: &[&str] =
        &["n", "no", "num", "numero", "de", "du", "des", "d", "l", "la", "les", "en", "a", "au", "et"];
    let spaced = name.replace('_', " ");
    let folded = fold_words(&spaced);
    let words = || folded.split(' ').filter(|word| !word.is_empty());
    let singular = |word: &'_ str| {
        let is_plural = word.len() > 3 && (word.ends_with('s') || word.ends_with('x'));
        word.get(..word.len() - usize::from(is_plural)).unwrap_or(word).to_owned()
    };
    let kept: Vec<String> = words().filter(|word| !LEFT_OUT.contains(word)).map(singular).collect();
    if kept.is_empty() { words().collect::<Vec<_>>().join(" ") } else { kept.join(" ") }
}

/// What the columns of a table may be called.
pub(super) struct Noms {
    /// A name as it is compared, how well it designates its column, and which one.
    names: HashMap<String, (u8, usize)>,
    exact: Vec<&'static str>,
}

impl Noms {
    pub(super) fn new(colonnes: impl IntoIterator<Item = &'static Colonne>) -> Self {
        let mut names: HashMap<String, (u8, usize)> = HashMap::new();
        let mut exact = Vec::new();
        for (index, colonne) in colonnes.into_iter().enumerate() {
            exact.push(colonne.nom);
            let own = [(1, colonne.nom), (2, colonne.titre)];
            let others = colonne.synonymes.iter().map(|other| (3, *other));
            for (rank, name) in own.into_iter().chain(others) {
                let best = names.entry(normal(name)).or_insert((rank, index));
                *best = (*best).min((rank, index));
            }
        }
        Self { names, exact }
    }

    /// The column that a name designates, and how well: by its exact name, by nearly it, by its title, by another name.
    fn find(&self, name: &str) -> Option<(u8, usize)> {
        let exact = self.exact.iter().position(|exact| *exact == name.trim()).map(|index| (0, index));
        exact.or_else(|| self.names.get(&normal(name)).copied())
    }
}

/// Reads up to the header: the first line that names a needed column and another one, or all of them.
pub(super) fn read(
    source: &mut impl BufRead,
    colonnes: &[&Colonne],
    noms: &Noms,
    problemes: &mut Problemes,
) -> io::Result<Option<Entete>> {
    let mut line = 1_u32;
    let mut told = None;
    let mut first: Option<Entete> = None;
    for _ in 0..LINES_BEFORE {
        let text = read_line(source)?;
        if text.is_empty() {
            break;
        }
        let n_lines = u32::try_from(text.matches('\n').count()).unwrap_or(1).max(1);
        let (here, next) = (line, line.saturating_add(n_lines));
        line = next;
        let content = text
            .trim_matches(|character: char| character.is_whitespace() && character != '\t' || character == '\u{feff}');
        if content.is_empty() {
            continue;
        }
        // The line by which Excel says what is between cells: it is not shown.
        if let Some(separator) = told_separator(content) {
            told = Some(separator);
            continue;
        }
        let separator = told.unwrap_or_else(|| sniff(content));
        let titres = split(content, separator);
        let champs: Vec<_> = titres.iter().map(|name| noms.find(name).map(|(_, index)| index)).collect();
        let known = champs.iter().flatten().count();
        let is_needed = |index: &usize| colonnes.get(*index).is_some_and(|colonne| colonne.requise);
        let is_header = champs.iter().flatten().any(is_needed) && (known > 1 || titres.len() == 1);
        let entete = Entete { separator, line: here, next_line: next, champs, titres };
        if is_header {
            if first.is_some() {
                let message = Message::new(&PREAMBULE).with("ligne", here);
                problemes.tell(&TABLEAU_PREAMBULE, message, Pointeur::root(), Position { ligne: 1, colonne: 1 });
            }
            return Ok(Some(settle(entete, noms, colonnes, problemes)));
        }
        first.get_or_insert(entete);
    }
    // The first line is the header then, and it lacks what is needed.
    let Some(entete) = first else { return Ok(None) };
    let needed = colonnes.iter().filter(|colonne| colonne.requise);
    for colonne in needed {
        let found: Vec<Argument> = entete
            .titres
            .iter()
            .filter(|name| !name.trim().is_empty())
            .take(12)
            .map(|name| Argument::Saisie(name.trim().into()))
            .collect();
        let found = if found.is_empty() { Argument::Texte(&AUCUNE) } else { Argument::Liste(found) };
        let message = Message::new(&MANQUANTE)
            .with("champ", Argument::Public(colonne.nom.into()))
            .with("titre", Argument::Public(colonne.titre.into()))
            .with("colonnes", found);
        problemes.tell(
            &TABLEAU_COLONNE_MANQUANTE,
            message,
            Pointeur::root(),
            Position { ligne: entete.line, colonne: 1 },
        );
    }
    Ok(None)
}

/// Tells the columns that are not known, and leaves none of those that say the same.
fn settle(mut entete: Entete, noms: &Noms, colonnes: &[&Colonne], problemes: &mut Problemes) -> Entete {
    let ranks: Vec<_> = entete.titres.iter().map(|name| noms.find(name)).collect();
    for (index, colonne) in colonnes.iter().enumerate() {
        let claims = || ranks.iter().enumerate().filter_map(move |(place, found)| Some((place, (*found)?)));
        let claimants: Vec<(usize, u8)> =
            claims().filter(|(_, (_, claimed))| *claimed == index).map(|(place, (rank, _))| (place, rank)).collect();
        let Some(best) = claimants.iter().map(|(_, rank)| *rank).min() else { continue };
        let (winners, losers): (Vec<_>, Vec<_>) = claimants.iter().partition(|(_, rank)| *rank == best);
        let unread = |place: usize, entete: &mut Entete| {
            if let Some(champ) = entete.champs.get_mut(place) {
                *champ = None;
            }
        };
        for (place, _) in losers {
            unread(place, &mut entete);
        }
        if let [_, (second, _), ..] = winners.as_slice() {
            let places = winners.iter().map(|(place, _)| Argument::Nombre(column(*place).into())).collect::<Vec<_>>();
            let message =
                Message::new(&AMBIGUE).with("rangs", places).with("champ", Argument::Public(colonne.nom.into()));
            let position = Position { ligne: entete.line, colonne: column(*second) };
            problemes.tell(&TABLEAU_COLONNE_AMBIGUE, message, Pointeur::root().key(colonne.nom), position);
            for (place, _) in winners {
                unread(place, &mut entete);
            }
        }
    }
    let ambiguous = |place: usize| {
        ranks.get(place).copied().flatten().filter(|(rank, index)| {
            let same = |other: &Option<(u8, usize)>| *other == Some((*rank, *index));
            ranks.iter().filter(|other| same(other)).count() > 1
        })
    };
    for (place, name) in entete.titres.iter().enumerate() {
        let is_read = entete.champs.get(place).copied().flatten().is_some();
        if !is_read && !name.trim().is_empty() && ambiguous(place).is_none() {
            let message = Message::new(&INCONNUE)
                .with("trouve", Argument::Saisie(name.trim().into()))
                .with("rang", column(place));
            let position = Position { ligne: entete.line, colonne: column(place) };
            problemes.tell(&TABLEAU_COLONNE_INCONNUE, message, Pointeur::root().foreign_key(name.trim()), position);
        }
    }
    entete
}

/// The number of a column, from 1.
pub(super) fn column(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX).saturating_add(1)
}

/// A line of the text, which goes on as long as a quote is open.
fn read_line(source: &mut impl BufRead) -> io::Result<String> {
    let mut bytes = Vec::new();
    loop {
        let before = bytes.len();
        io::Read::take(&mut *source, u64::try_from(LONGEST - before.min(LONGEST)).unwrap_or(0))
            .read_until(b'\n', &mut bytes)?;
        let is_closed = bytes.iter().filter(|byte| **byte == b'"').count() % 2 == 0;
        if is_closed || bytes.len() == before {
            return Ok(String::from_utf8_lossy(&bytes).into_owned());
        }
    }
}

/// What `sep=;` says.
fn told_separator(line: &str) -> Option<u8> {
    let told = line
        .trim_matches('"')
        .get(..4)
        .filter(|begin| begin.eq_ignore_ascii_case("sep="))
        .and(line.trim_matches('"').get(4..))?;
    match told.as_bytes() {
        [separator] => Some(*separator),
        _ => None,
    }
}

/// What is between cells: whatever stands most often outside quotes.
fn sniff(line: &str) -> u8 {
    let candidates = [b';', b',', b'\t', b'|'];
    let bare: Vec<&str> = line.split('"').step_by(2).collect();
    let count =
        |separator: &u8| bare.iter().map(|part| part.bytes().filter(|byte| byte == separator).count()).sum::<usize>();
    // The last of equal ones would win.
    candidates.into_iter().rev().max_by_key(count).unwrap_or(b';')
}

/// The cells of one line.
fn split(line: &str, separator: u8) -> Vec<String> {
    let mut reader =
        ::csv::ReaderBuilder::new().delimiter(separator).has_headers(false).flexible(true).from_reader(line.as_bytes());
    let mut record = ::csv::StringRecord::new();
    match reader.read_record(&mut record) {
        Ok(true) => record.iter().map(|cell| cell.trim_start_matches('\u{feff}').to_owned()).collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_as_people_write_them() {
        for (name, other) in [
            ("N° RPPS", "rpps"),
            ("Numéro de RPPS ", "rpps"),
            ("PRÉNOMS", "prenom"),
            ("E-mail", "e-mail"),
            ("Date\nd'adhésion", "date d'adhesion"),
            ("Code Postal", "code_postal"),
            ("Tél.", "tel"),
            ("Numéro", "numero"),
        ] {
            assert_eq!(normal(name), normal(other), "{name}");
        }
    }

    #[test]
    fn each_name_of_a_column_is_its_own() {
        for table in crate::exchange::csv::table_schema::TABLES {
            let columns = table.colonnes();
            let noms = Noms::new(columns.iter().copied());
            for (index, column) in columns.iter().enumerate() {
                for name in [&[column.nom, column.titre], column.synonymes].concat() {
                    // A name of two columns would be found as the first of them.
                    assert_eq!(noms.find(name).map(|(_, found)| found), Some(index), "`{name}` of {}", table.nom);
                }
            }
        }
    }

    #[test]
    fn what_is_between_cells_is_found() {
        assert_eq!(sniff("Nom;Prénom;Ville, code"), b';');
        assert_eq!(sniff("Nom,\"a;b;c;d\",Ville"), b',');
        assert_eq!(sniff("Nom\tPrénom"), b'\t');
        assert_eq!(told_separator("sep=;"), Some(b';'));
        assert_eq!(told_separator("SEP=,"), Some(b','));
        assert_eq!(told_separator("septembre"), None);
    }
}
