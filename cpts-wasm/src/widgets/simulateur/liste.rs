//! Communes that are added many at once: a list that was pasted, an intercommunality, a département.

use cpts_core::ids::{CodeInsee, CodePostal};
use cpts_core::reference::communes::{Motif, Rang, TableDesCommunes, search_first};

use super::fichiers::Fichiers;

/// What is still to be added, and what of it is doubtful.
#[derive(Debug, Default)]
pub(super) struct Liste {
    /// What was pasted, one commune each.
    mots: Vec<Box<str>>,
    /// Those that are still to be looked up.
    a_faire: Vec<Box<str>>,
    /// The file of a group, all of whose communes are wanted.
    groupe: Option<String>,
    /// What several communes answer.
    pub(super) ambigus: Vec<Box<str>>,
    /// What no commune answers.
    pub(super) inconnus: Vec<Box<str>>,
}

impl Liste {
    /// What somebody pasted, when it names several communes: apart by commas, semicolons, tabs or lines; or by spaces
    /// when all are codes.
    pub(super) fn of(pasted: &str) -> Self {
        let split = |is_separator: fn(char) -> bool| -> Vec<Box<str>> {
            pasted.split(is_separator).map(str::trim).filter(|word| !word.is_empty()).map(Box::from).collect()
        };
        let mut words = split(|character| matches!(character, ',' | ';' | '\t' | '\n' | '\r'));
        if words.len() < 2 {
            let codes = split(char::is_whitespace);
            let all_codes = codes.iter().all(|word| word.len() == 5 && word.bytes().any(|byte| byte.is_ascii_digit()));
            words = if all_codes { codes } else { Vec::new() };
        }
        if words.len() < 2 {
            words.clear();
        }
        Self { mots: words, ..Self::default() }
    }

    /// Whether several communes are named.
    pub(super) fn is_list(&self) -> bool {
        !self.mots.is_empty()
    }

    /// How many are named.
    pub(super) fn len(&self) -> usize {
        self.mots.len()
    }

    /// Begins to look them up.
    pub(super) fn start(&mut self) {
        self.a_faire = core::mem::take(&mut self.mots);
        self.a_faire.reverse();
    }

    /// Wants all the communes of a file.
    pub(super) fn group(&mut self, path: Option<String>) {
        self.groupe = path;
    }

    /// The file that the next one takes; what no file can answer is unknown.
    pub(super) fn next(&mut self, files: &Fichiers) -> Option<String> {
        if let Some(path) = &self.groupe {
            return Some(path.clone());
        }
        while let Some(word) = self.a_faire.last() {
            match files.for_query(word) {
                Some(path) => return Some(path),
                None => self.inconnus.extend(self.a_faire.pop()),
            }
        }
        None
    }

    /// The communes to add from a file that came, or that cannot be had.
    pub(super) fn resolve(&mut self, files: &Fichiers, path: &str) -> Vec<CodeInsee> {
        let table = files.table(path);
        if self.groupe.take().is_some() {
            return table.iter().flat_map(TableDesCommunes::communes).map(|commune| commune.code()).collect();
        }
        let Some(word) = self.a_faire.pop() else { return Vec::new() };
        let answers = table.map(|table| answers(&table, &word)).unwrap_or_default();
        match answers.len() {
            0 => self.inconnus.push(word),
            1 => {}
            _ => {
                self.ambigus.push(word);
                return Vec::new();
            }
        }
        answers
    }
}

/// The communes that a word names exactly, by code first: a code that is one of today is no postal code there.
fn answers(table: &TableDesCommunes<'_>, word: &str) -> Vec<CodeInsee> {
    const MOST: usize = 40;
    let (found, _) = search_first(table, word, MOST);
    let is_code = word.parse::<CodePostal>().is_ok() || word.parse::<CodeInsee>().is_ok();
    let by_code = found.iter().find(|found| matches!(found.motif, Motif::Code));
    if let Some(found) = by_code {
        return vec![found.commune.code()];
    }
    let mut codes = Vec::new();
    for found in found.iter().filter(|found| is_code || found.rang == Rang::Exact) {
        let code = code_of(found.motif).unwrap_or(found.commune.code());
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    codes
}

/// The code of an arrondissement that was found in place of its commune.
pub(super) fn code_of(motif: Motif<'_>) -> Option<CodeInsee> {
    match motif {
        Motif::Arrondissement(district) => Some(district.code()),
        _ => None,
    }
}
