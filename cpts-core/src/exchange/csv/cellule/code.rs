//! Codes: as such, by their label, or by a word that people use.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::{Cellule, Contenu};
use crate::diagnostics::registre::TABLEAU_CODE;
use crate::diagnostics::{Argument, Langue, Texte};
use crate::exchange::csv::forme::Forme;
use crate::exchange::formule::marked;
use crate::model::{Mission, ModeExercice, StatutAction, TypeAdherent};
use crate::reference::communes::fold;
use crate::reference::nomenclatures::{CATEGORIES_FINESS, CIVILITES_EXERCICE, Nomenclature, PROFESSIONS, SPECIALITES};

/// The words that people use for a code: a table, its code, and the words, folded.
const SYNONYMES: &str = include_str!("../../../../data/tables/synonymes.tsv");

static CODES: Texte = Texte::new(
    "colonne « {colonne} » : « {trouve} » n'est pas connu ici ; connus : {codes}",
    "column `{colonne}`: `{trouve}` is not known here; known: {codes}",
);
static NOMENCLATURE: Texte = Texte::new(
    "colonne « {colonne} » : « {trouve} » n'est ni un code ni un libellé de la nomenclature",
    "column `{colonne}`: `{trouve}` is neither a code nor a label of the nomenclature",
);

/// A text as it is compared: folded, hyphens and apostrophes as spaces, without the marks of gender and plural that
/// stand in parentheses or after a point (`infirmier(e)`, `infirmier·ère`).
pub(in crate::exchange::csv) fn fold_words(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut depth = 0_usize;
    let mut after_letter = false;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '(' if after_letter => depth += 1,
            ')' if depth > 0 => depth -= 1,
            '·' | '•' if after_letter => {
                while characters.next_if(|next| next.is_alphabetic() || matches!(next, '·' | '•')).is_some() {}
            }
            other if depth == 0 => plain.push(other),
            _ => {}
        }
        after_letter = character.is_alphabetic();
    }
    fold(&plain)
}

/// Whether a text says that there is nothing.
pub(super) fn is_word_of_none(text: &str) -> bool {
    matches!(fold(text).as_str(), "aucun" | "aucune" | "neant")
}

/// Whether a text has the form of a code, of a table that this version may not have yet.
fn is_code(text: &str) -> bool {
    let is_short = (1..=40).contains(&text.len());
    is_short && text.chars().all(|character| character.is_ascii_alphanumeric() || character == '_')
}

/// The code that people mean by a word, in a table of synonyms.
fn synonym(table: &str, folded: &str) -> Option<&'static str> {
    SYNONYMES.lines().filter(|line| !line.starts_with('#')).find_map(|line| {
        let mut fields = line.split('\t');
        let is_table = fields.next() == Some(table);
        let code = fields.next().filter(|_| is_table)?;
        fields.any(|word| word == folded).then_some(code)
    })
}

/// The nomenclatures of the columns, by their names among the synonyms.
const NOMENCLATURES: [(&str, Nomenclature); 4] = [
    ("professions", PROFESSIONS),
    ("specialites", SPECIALITES),
    ("categories-finess", CATEGORIES_FINESS),
    ("civilites-exercice", CIVILITES_EXERCICE),
];

/// The codes of each, by their labels as they are compared; `None` for a label of several.
static LIBELLES: LazyLock<[HashMap<String, Option<&'static str>>; 4]> =
    LazyLock::new(|| NOMENCLATURES.map(|(_, nomenclature)| labels(nomenclature)));

fn labels(nomenclature: Nomenclature) -> HashMap<String, Option<&'static str>> {
    let mut codes = HashMap::new();
    for entry in nomenclature.iter().filter(|entry| entry.remplace_par().is_none()) {
        let short = fold_words(entry.libelle());
        let long = entry.libelle_long().map(fold_words).filter(|long| *long != short);
        for label in [Some(short), long].into_iter().flatten() {
            codes.entry(label).and_modify(|code| *code = None).or_insert(Some(entry.code()));
        }
    }
    codes
}

/// The code that people mean by a label of a nomenclature, or by a word.
fn meant(nomenclature: &Nomenclature, folded: &str) -> Option<&'static str> {
    let place = NOMENCLATURES.iter().position(|(_, known)| known == nomenclature)?;
    let labelled = LIBELLES.get(place).and_then(|labels| labels.get(folded).copied().flatten());
    labelled.or_else(|| synonym(NOMENCLATURES.get(place)?.0, folded))
}

impl Cellule<'_> {
    /// The code of a nomenclature that the cell means.
    pub(super) fn code_of(&mut self, nomenclature: &Nomenclature) -> Option<Box<str>> {
        let upper = self.texte.to_uppercase();
        if let Some(entry) = nomenclature.find(self.texte).or_else(|| nomenclature.find(&upper)) {
            return Some(entry.code().into());
        }
        if let Some(code) = meant(nomenclature, &fold_words(self.texte)) {
            return Some(code.into());
        }
        let message = self.message(&NOMENCLATURE);
        self.tell(&TABLEAU_CODE, message);
        // A table gains codes several times a year; a word is no code.
        let has_digit = self.texte.bytes().any(|byte| byte.is_ascii_digit());
        (has_digit && is_code(self.texte)).then(|| self.texte.into())
    }

    /// The code of a closed list that the cell means.
    fn code_among<T>(
        &mut self,
        table: &str,
        codes: &'static [&'static str],
        from_code: fn(&str) -> T,
        label: fn(&T) -> Option<&'static Texte>,
    ) -> Option<T> {
        let folded = fold_words(self.texte);
        let is_meant = |code: &&&str| {
            let label = label(&from_code(code)).map(|label| fold_words(label.get(Langue::Fr)));
            fold(code) == folded || label.as_deref() == Some(folded.as_str())
        };
        if let Some(code) = codes.iter().find(is_meant).copied().or_else(|| synonym(table, &folded)) {
            return Some(from_code(code));
        }
        let known = codes.iter().map(|code| Argument::Public((*code).into())).collect::<Vec<_>>();
        let message = self.message(&CODES).with("codes", known);
        self.tell(&TABLEAU_CODE, message);
        is_code(self.texte).then(|| from_code(self.texte))
    }
}

macro_rules! codes {
    ($($name:ident = $table:literal),* $(,)?) => {$(
        impl Contenu for $name {
            fn read(cellule: &mut Cellule<'_>) -> Option<Self> {
                cellule.code_among($table, Self::CODES, Self::from_code, Self::libelle)
            }

            fn write(&self, _: &Forme) -> String {
                marked(self.code()).into_owned()
            }
        }
    )*};
}

codes! {
    TypeAdherent = "type-adherent",
    ModeExercice = "mode-exercice",
    Mission = "mission",
    StatutAction = "statut-action",
}
