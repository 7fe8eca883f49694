//! The columns of a table: declared once, from which come its schema, the matching of headers and the export.

use super::cellule::Cellule;
use super::forme::Forme;

/// A column of a table.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Colonne {
    /// Its name, in the header.
    pub nom: &'static str,
    /// What people call it, in French.
    pub titre: &'static str,
    /// What it holds, in French.
    pub description: &'static str,
    /// What its cells hold.
    pub forme: Forme,
    /// Whether a table without it cannot be read, and every row has it.
    pub requise: bool,
    /// A value that is accepted.
    pub exemple: &'static str,
    /// Other names that spreadsheets give it.
    pub synonymes: &'static [&'static str],
    /// Where it stands in what a row says.
    pub(super) champ: &'static str,
}

/// What a column does with a row: `L` is what one row says.
pub(super) struct Acces<L: 'static> {
    pub(super) colonne: Colonne,
    /// Puts into the row what a cell says; what it cannot read is told to the cell.
    pub(super) read: fn(&mut L, &mut Cellule<'_>),
    /// What the cell of this row is; empty when the row says nothing.
    pub(super) write: fn(&L, &Colonne) -> String,
    /// Whether the row says something.
    pub(super) is_said: fn(&L) -> bool,
    /// Whether both rows say the same.
    pub(super) is_same: fn(&L, &L) -> bool,
    /// Says in the second row what the first one says, be it nothing.
    pub(super) copy: fn(&L, &mut L),
}

/// Where the parts of a row live in the dossier.
const RACINES: [(&str, &str); 3] =
    [("/adherent/", "/adherents/*/"), ("/lieu/", "/adherents/*/lieux/*/"), ("/action/", "/projet_de_sante/actions/*/")];

impl Colonne {
    /// Where it lives in the dossier, as a JSON Pointer with `*` for each element of a list; `None` when it is of the
    /// table alone.
    ///
    /// ```
    /// use cpts_core::exchange::csv::membres;
    ///
    /// let street = membres::colonnes().find(|colonne| colonne.nom == "lieu_voie").unwrap();
    /// assert_eq!(street.lieu().as_deref(), Some("/adherents/*/lieux/*/adresse/voie"));
    /// ```
    #[must_use]
    pub fn lieu(&self) -> Option<String> {
        RACINES.iter().find_map(|(part, place)| Some(format!("{place}{}", self.champ.strip_prefix(part)?)))
    }
}

impl Colonne {
    /// Whether it is of this part of the row.
    pub(super) fn is_of(&self, part: &str) -> bool {
        self.champ
            .strip_prefix('/')
            .and_then(|field| field.strip_prefix(part))
            .is_some_and(|rest| rest.starts_with('/'))
    }
}

/// What is at the end of a path of fields, each of which may be unknown.
pub(super) fn at<T>(path: impl FnOnce() -> Option<T>) -> Option<T> {
    path()
}

/// Declares the columns of a table: name, place in the row, form, words, example, other names, and whether it is needed.
///
/// The place is a path of fields, `adherent/declare => secteur`: the last one is set, those before are made when needed.
macro_rules! colonnes {
    ($ligne:ty; $($nom:literal: $root:ident $(/ $mid:ident)* => $last:ident $(as $json:literal)?, $forme:expr,
        $titre:literal, $description:literal, $exemple:literal $(, [$($synonyme:literal),*])? $(, $requise:ident)?;)*) => {
        &[$($crate::exchange::csv::colonne::Acces::<$ligne> {
            colonne: $crate::exchange::csv::colonne::Colonne {
                nom: $nom,
                titre: $titre,
                description: $description,
                forme: $forme,
                requise: $crate::exchange::csv::colonne::colonnes!(@requise $($requise)?),
                exemple: $exemple,
                synonymes: &[$($($synonyme),*)?],
                champ: concat!("/", stringify!($root) $(, "/", stringify!($mid))*, "/",
                    $crate::exchange::csv::colonne::colonnes!(@champ $last $($json)?)),
            },
            read: |ligne, cellule| {
                if let Some(value) = $crate::exchange::csv::cellule::Contenu::read(cellule) {
                    ligne.$root $(.$mid.get_or_insert_default())* .$last = Some(value);
                }
            },
            write: |ligne, colonne| {
                let value = $crate::exchange::csv::colonne::at(|| ligne.$root $(.$mid.as_ref()?)* .$last.as_ref());
                value.map(|value| $crate::exchange::csv::cellule::Contenu::write(value, &colonne.forme)).unwrap_or_default()
            },
            is_said: |ligne| {
                $crate::exchange::csv::colonne::at(|| ligne.$root $(.$mid.as_ref()?)* .$last.as_ref()).is_some()
            },
            is_same: |one, other| {
                let one = $crate::exchange::csv::colonne::at(|| one.$root $(.$mid.as_ref()?)* .$last.as_ref());
                one == $crate::exchange::csv::colonne::at(|| other.$root $(.$mid.as_ref()?)* .$last.as_ref())
            },
            copy: |from, to| {
                match $crate::exchange::csv::colonne::at(|| from.$root $(.$mid.as_ref()?)* .$last.clone()) {
                    Some(value) => to.$root $(.$mid.get_or_insert_default())* .$last = Some(value),
                    None => {
                        let slot = $crate::exchange::csv::colonne::at(|| Some(&mut to.$root $(.$mid.as_mut()?)* .$last));
                        if let Some(slot) = slot {
                            *slot = None;
                        }
                    }
                }
            },
        }),*]
    };
    (@requise) => { false };
    (@requise requise) => { true };
    (@champ $last:ident) => { stringify!($last) };
    (@champ $last:ident $json:literal) => { $json };
}
pub(super) use colonnes;
