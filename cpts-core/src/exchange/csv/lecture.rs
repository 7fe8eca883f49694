//! The rows of a table: each cell to its column, every problem with its place.

use std::io::Read;

use super::cellule::Cellule;
use super::colonne::{Acces, Colonne};
use super::decodage::{Decodage, Etat};
use super::entete::{self, Noms, column};
use super::problemes::Problemes;
use crate::diagnostics::registre::{
    Entree, TABLEAU_CELLULES_EN_TROP, TABLEAU_CHAMP_MANQUANT, TABLEAU_CLASSEUR, TABLEAU_ENCODAGE,
    TABLEAU_ERREUR_DE_TABLEUR, TABLEAU_GUILLEMET, TABLEAU_LIMITE, TABLEAU_VIDE,
};
use crate::diagnostics::{Argument, Message, Pointeur, Position, Texte};
use crate::exchange::formule::is_spreadsheet_error;
use crate::exchange::json::Limites;

/// What one row says, and where it stands.
pub(super) struct Rangee<L> {
    pub(super) ligne: L,
    pub(super) line: u32,
    /// The columns of the table of which the cell is there and empty.
    pub(super) vides: Vec<usize>,
}

/// What a table says.
pub(super) struct Rangees<L> {
    pub(super) rangees: Vec<Rangee<L>>,
    pub(super) problemes: Problemes,
    /// Whether there was a header, and rows could be read.
    pub(super) is_readable: bool,
    /// Whether every row was read.
    pub(super) is_whole: bool,
    places: Vec<Place>,
}

/// Where a column of the table stands in the file, and its name there.
struct Place {
    champ: usize,
    rank: u32,
    titre: String,
}

static ILLISIBLE: Texte = Texte::new("la lecture s'arrête là : {raison}", "reading stops here: {raison}");
static VIDE: Texte = Texte::new("le fichier ne contient aucune ligne", "the file has no line");
static CLASSEUR: Texte =
    Texte::new("le fichier est un classeur, pas un texte en CSV", "the file is a workbook, not a text in CSV");
static TROP_GRAND: Texte = Texte::new(
    "le fichier dépasse {limite} octets : la suite n'est pas lue",
    "the file is longer than {limite} bytes: the rest is not read",
);
static ENCODAGE: Texte = Texte::new(
    "des octets de cette ligne, ou d'une ligne suivante, ne sont pas un texte",
    "some bytes of this line, or of a later one, are no text",
);
static GUILLEMET: Texte = Texte::new(
    "un guillemet ouvert sur cette ligne, ou avant, n'est pas refermé",
    "a quote opened on this line, or before, is not closed",
);
static EN_TROP: Texte = Texte::new(
    "{n} cellules pour {colonnes} colonnes ; la première en trop : « {trouve} »",
    "{n} cells for {colonnes} columns; the first of those beyond: `{trouve}`",
);
static ERREUR: Texte = Texte::new(
    "colonne « {colonne} » : « {trouve} » est une erreur du tableur",
    "column `{colonne}`: `{trouve}` is an error of the spreadsheet",
);
static REMPLACE: Texte = Texte::new(
    "colonne « {colonne} » : un caractère de « {trouve} » a été perdu",
    "column `{colonne}`: a character of `{trouve}` was lost",
);
static MANQUANT: Texte = Texte::new("la ligne n'a pas de `{champ}`", "the row has no `{champ}`");

impl<L: Default> Rangees<L> {
    /// Reads a table; `close` looks at each row once its cells are read, and says whether it is kept.
    pub(super) fn read(
        source: impl Read,
        limites: Limites,
        colonnes: &[Acces<L>],
        noms: &Noms,
        mut close: impl FnMut(&mut L, &mut Regard<'_>) -> bool,
    ) -> Self {
        let mut table = Self {
            rangees: Vec::new(),
            problemes: Problemes::new(limites.diagnostics),
            is_readable: false,
            is_whole: true,
            places: Vec::new(),
        };
        let mut source = Decodage::new(source, limites.octets);
        let declared: Vec<&Colonne> = colonnes.iter().map(|acces| &acces.colonne).collect();
        let told = table.problemes.len();
        let header = entete::read(&mut source, &declared, noms, &mut table.problemes);
        if source.etat.is_workbook {
            table.problemes.truncate(told);
            table.tell(&TABLEAU_CLASSEUR, Message::new(&CLASSEUR), 1);
            return table;
        }
        let header = match header {
            Ok(Some(header)) => header,
            Ok(None) => {
                if table.problemes.len() == told {
                    table.tell(&TABLEAU_VIDE, Message::new(&VIDE), 1);
                }
                table.judge(&source.etat, 1, limites);
                return table;
            }
            Err(error) => {
                table.stop(&error.to_string(), 1);
                return table;
            }
        };
        table.is_readable = true;
        table.places = header
            .champs
            .iter()
            .zip(&header.titres)
            .enumerate()
            .filter_map(|(place, (champ, titre))| {
                Some(Place { champ: (*champ)?, rank: column(place), titre: titre.trim().to_owned() })
            })
            .collect();
        let mut reader = ::csv::ReaderBuilder::new()
            .delimiter(header.separator)
            .has_headers(false)
            .flexible(true)
            .from_reader(source);
        let mut record = ::csv::StringRecord::new();
        let mut last = header.next_line;
        loop {
            match reader.read_record(&mut record) {
                Ok(true) => {}
                Ok(false) => break,
                Err(error) => {
                    table.stop(&error.to_string(), last);
                    break;
                }
            }
            let line = record.position().map_or(1, ::csv::Position::line);
            // The lines are counted from the header.
            last = u32::try_from(line).unwrap_or(u32::MAX).saturating_add(header.next_line - 1);
            if table.rangees.len() >= limites.valeurs {
                table.is_whole = false;
                break;
            }
            table.row(&record, last, header.titres.len(), colonnes, &mut close);
        }
        let etat = reader.into_inner().etat;
        table.judge(&etat, last, limites);
        table
    }

    /// Reads one row.
    fn row(
        &mut self,
        record: &::csv::StringRecord,
        line: u32,
        n_columns: usize,
        colonnes: &[Acces<L>],
        close: &mut impl FnMut(&mut L, &mut Regard<'_>) -> bool,
    ) {
        // Spreadsheets write the rows and the columns that were once filled.
        if record.iter().all(|cell| cell.trim().is_empty()) {
            return;
        }
        let beyond = record.iter().enumerate().skip(n_columns).find(|(_, cell)| !cell.trim().is_empty());
        if let Some((place, cell)) = beyond {
            let message = Message::new(&EN_TROP)
                .with("trouve", Argument::Saisie(cell.trim().into()))
                .with("n", column(record.len()).saturating_sub(1))
                .with("colonnes", column(n_columns).saturating_sub(1));
            let position = Position { ligne: line, colonne: column(place) };
            self.problemes.tell(&TABLEAU_CELLULES_EN_TROP, message, Pointeur::root(), position);
        }
        let mut ligne = L::default();
        let mut vides = Vec::new();
        for place in &self.places {
            let Some(acces) = colonnes.get(place.champ) else { continue };
            let text =
                usize::try_from(place.rank - 1).ok().and_then(|rank| record.get(rank)).unwrap_or_default().trim();
            if text.is_empty() {
                vides.push(place.champ);
                continue;
            }
            let mut cellule = Cellule {
                texte: text,
                forme: acces.colonne.forme,
                colonne: &acces.colonne,
                titre: &place.titre,
                position: Position { ligne: line, colonne: place.rank },
                problemes: &mut self.problemes,
            };
            if is_spreadsheet_error(text) {
                let message = cellule.message(&ERREUR);
                cellule.tell(&TABLEAU_ERREUR_DE_TABLEUR, message);
            } else if text.contains(char::REPLACEMENT_CHARACTER) {
                let message = cellule.message(&REMPLACE);
                cellule.tell(&TABLEAU_ENCODAGE, message);
            } else {
                (acces.read)(&mut ligne, &mut cellule);
            }
        }
        let mut regard = Regard { line, places: &self.places, problemes: &mut self.problemes };
        let mut is_kept = true;
        for acces in colonnes.iter().filter(|acces| acces.colonne.requise && !(acces.is_said)(&ligne)) {
            regard.missing(&acces.colonne, colonnes);
            is_kept = false;
        }
        if close(&mut ligne, &mut regard) && is_kept {
            self.rangees.push(Rangee { ligne, line, vides });
        } else {
            self.is_whole = false;
        }
    }

    fn tell(&mut self, entree: &'static Entree, message: Message, line: u32) {
        self.is_whole = false;
        self.problemes.tell(entree, message, Pointeur::root(), Position { ligne: line, colonne: 1 });
    }

    fn stop(&mut self, reason: &str, line: u32) {
        let message = Message::new(&ILLISIBLE).with("raison", Argument::Saisie(reason.into()));
        self.tell(&TABLEAU_LIMITE, message, line);
    }

    /// Tells what was met in the text as a whole.
    fn judge(&mut self, etat: &Etat, last: u32, limites: Limites) {
        if etat.is_cut {
            let limit = i64::try_from(limites.octets).unwrap_or(i64::MAX);
            self.tell(&TABLEAU_LIMITE, Message::new(&TROP_GRAND).with("limite", limit), last);
        }
        if let Some(line) = etat.replaced
            && !self.problemes.has(&TABLEAU_ENCODAGE)
        {
            self.tell(&TABLEAU_ENCODAGE, Message::new(&ENCODAGE), line);
        }
        // Only a row of several lines can have swallowed others.
        if etat.has_open_quote() && etat.lines() > last {
            self.rangees.pop_if(|rangee| rangee.line == last);
            self.tell(&TABLEAU_GUILLEMET, Message::new(&GUILLEMET), last);
        }
    }
}

/// What a row is looked at with, once its cells are read.
pub(super) struct Regard<'a> {
    pub(super) line: u32,
    places: &'a [Place],
    problemes: &'a mut Problemes,
}

impl Regard<'_> {
    /// Tells a problem of the cell of a column.
    pub(super) fn tell<L>(
        &mut self,
        entree: &'static Entree,
        message: Message,
        nom: &'static str,
        colonnes: &[Acces<L>],
    ) {
        self.problemes.tell(
            entree,
            message,
            Pointeur::root().key(nom),
            position(self.places, self.line, nom, colonnes),
        );
    }

    /// Whether a problem of this column was told on this row.
    pub(super) fn has_told(&self, nom: &str) -> bool {
        self.problemes.has_told(self.line, nom)
    }

    /// Tells that a needed cell is empty.
    pub(super) fn missing<L>(&mut self, colonne: &Colonne, colonnes: &[Acces<L>]) {
        let message = Message::new(&MANQUANT).with("champ", Argument::Public(colonne.nom.into()));
        self.tell(&TABLEAU_CHAMP_MANQUANT, message, colonne.nom, colonnes);
    }
}

impl<L> Rangees<L> {
    /// Looks at a row again, after all are read.
    pub(super) fn regard(&mut self, line: u32) -> Regard<'_> {
        Regard { line, places: &self.places, problemes: &mut self.problemes }
    }
}

fn position<L>(places: &[Place], line: u32, nom: &str, colonnes: &[Acces<L>]) -> Position {
    let champ = colonnes.iter().position(|acces| acces.colonne.nom == nom);
    let place = places.iter().find(|place| Some(place.champ) == champ);
    Position { ligne: line, colonne: place.map_or(1, |place| place.rank) }
}
