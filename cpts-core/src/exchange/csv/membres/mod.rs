//! The table of members: one row a member, or one row for each of its places of practice.
//!
//! A member with several places has several rows, as in the national directory and as people do: each row is whole, so
//! that a table may be sorted. Rows are of one member when they have the same `id`; without ids, the same RPPS number,
//! the same FINESS number of a structure, or the same names and profession with nothing that contradicts it.

mod colonnes;
mod declarations;
mod fusion;
mod regroupement;

use std::io::Read;
use std::sync::LazyLock;

use super::colonne::{Acces, Colonne};
use super::ecriture;
use super::entete::Noms;
use super::fusion::{Fusion, Vides};
use super::lecture::{Rangee, Rangees, Regard};
use crate::diagnostics::registre::TABLEAU_IDENTIFIANT;
use crate::diagnostics::{Argument, Diagnostic, Message, Texte};
use crate::exchange::json::Limites;
use crate::ids::Rpps;
use crate::json::ReadRecord;
use crate::model::{Adherent, Adresse, Date, Declarations, Dossier, Lieu, TypeAdherent};
use colonnes::COLONNES;
pub(in crate::exchange) use fusion::Names;

/// What its columns may be called: made once, for it is longer to make than a small table is to read.
static NOMS: LazyLock<Noms> = LazyLock::new(|| Noms::new(colonnes()));

/// What one row says.
#[derive(Debug, Clone, Default)]
pub(super) struct Ligne {
    pub(super) adherent: Adherent,
    pub(super) lieu: Lieu,
    pub(super) table: Table,
}

/// What is of the table alone.
#[derive(Debug, Clone, Default)]
pub(super) struct Table {
    pub(super) prive: Option<bool>,
    /// The rank of the place of the row, 0 when the member has none.
    pub(super) lieu_rang: Option<u32>,
    /// The day of the declarations that have none of their own.
    pub(super) declare_le: Option<Date>,
}

/// One member, from its rows.
pub(super) struct Fiche {
    pub(super) ligne: Ligne,
    pub(super) line: u32,
    pub(super) vides: Vec<usize>,
    pub(super) lieux: Lieux,
}

/// The places of a member.
#[derive(Default)]
pub(super) struct Lieux {
    /// In the order of their ranks, else of the rows.
    pub(super) rangees: Vec<Rangee<Ligne>>,
    /// Whether a row says that there is none.
    pub(super) is_none: bool,
}

/// The members that a table holds, and every problem met.
pub struct Membres {
    fiches: Vec<Fiche>,
    /// The problems, in the order of the table.
    pub diagnostics: Vec<Diagnostic>,
    /// Whether it is a table of members at all.
    pub is_readable: bool,
    /// Whether every row was read.
    pub is_whole: bool,
}

/// The columns of the table, in their order.
pub fn colonnes() -> impl Iterator<Item = &'static Colonne> {
    COLONNES.iter().map(|acces| &acces.colonne)
}

/// Reads a table of members, within the default [`Limites`].
///
/// Comma, semicolon or tab, UTF-8, UTF-16 or Windows-1252, and what spreadsheets do to values: any bytes may be given.
///
/// ```
/// use cpts_core::exchange::csv::membres;
///
/// let table = "Nom;Prénom;N° RPPS;Profession;CP\r\nEXEMPLE;Camille;9,9E+10;infirmière;9170\r\n";
/// let membres = membres::read(table.as_bytes());
///
/// let camille = &membres.adherents()[0];
/// assert_eq!(camille.profession.as_deref(), Some("60"));
/// let problems: Vec<_> = membres.diagnostics.iter().map(|problem| (problem.id(), problem.position.unwrap().colonne)).collect();
/// assert_eq!(problems, [("tableau/identifiant", 3), ("tableau/identifiant", 5)]);
/// ```
#[must_use]
pub fn read(source: impl Read) -> Membres {
    read_with(source, Limites::default())
}

/// Reads a table of members within limits: `octets` of the file, `valeurs` rows, `diagnostics` told.
#[must_use]
pub fn read_with(source: impl Read, limites: Limites) -> Membres {
    let mut rangees = Rangees::read(source, limites, COLONNES, &NOMS, close);
    let fiches = regroupement::group(&mut rangees);
    Membres {
        fiches,
        diagnostics: rangees.problemes.finish(),
        is_readable: rangees.is_readable,
        is_whole: rangees.is_whole,
    }
}

static NATIONAL: Texte = Texte::new(
    "`{trouve}` est un numéro national : il ne peut pas désigner la fiche, et n'est pas gardé comme `id`",
    "`{trouve}` is a national number: it cannot name the record, and is not kept as `id`",
);

/// Looks at a row that was read: its id, its kind, the dates of what it declares.
fn close(ligne: &mut Ligne, regard: &mut Regard<'_>) -> bool {
    let adherent = &mut ligne.adherent;
    if let Some(id) = adherent.id.take_if(|id| id.parse::<Rpps>().is_ok()) {
        let message = Message::new(&NATIONAL).with("trouve", Argument::Saisie(id));
        regard.tell(&TABLEAU_IDENTIFIANT, message, "id", COLONNES);
    }
    if adherent.nature.is_none() {
        adherent.nature = nature(adherent);
        if let Some(kind) = COLONNES.iter().find(|acces| acces.colonne.nom == "type")
            && adherent.nature.is_none()
            && !regard.has_told("type")
        {
            regard.missing(&kind.colonne, COLONNES);
        }
    }
    declarations::date(adherent, ligne.table.declare_le, regard);
    true
}

/// What a member is, when the row does not say it but only one kind has such numbers.
fn nature(adherent: &Adherent) -> Option<TypeAdherent> {
    let is_person = adherent.rpps.is_some() || adherent.adeli.is_some() || adherent.profession.is_some();
    let is_structure = adherent.finess.is_some() || adherent.categorie_finess.is_some();
    match (is_person, is_structure) {
        (true, false) => Some(TypeAdherent::Professionnel),
        (false, true) if adherent.prenom.is_none() => Some(TypeAdherent::Structure),
        _ => None,
    }
}

impl Membres {
    /// The members, each with its places; those without an id have none.
    #[must_use]
    pub fn adherents(&self) -> Vec<Adherent> {
        self.fiches.iter().map(Fiche::adherent).collect()
    }

    /// Brings the members into a dossier: a member is that of the same id, else of the same RPPS number, of the same
    /// FINESS number, or of the same names when a single one has them. What the table does not hold is kept.
    ///
    /// ```
    /// use cpts_core::exchange::csv::{Vides, membres};
    /// use cpts_core::model::Dossier;
    ///
    /// let mut dossier = Dossier::default();
    /// let table = "nom,prenom,rpps\nEXEMPLE,Camille,99000000010\n";
    /// assert_eq!(membres::read(table.as_bytes()).merge(&mut dossier, Vides::Gardent).nouveaux.len(), 1);
    /// let again = membres::read(table.as_bytes()).merge(&mut dossier, Vides::Gardent);
    /// assert_eq!((again.inchanges, again.is_change()), (1, false));
    /// ```
    pub fn merge(&self, dossier: &mut Dossier, vides: Vides) -> Fusion {
        fusion::merge(self, dossier, vides)
    }
}

impl Fiche {
    fn adherent(&self) -> Adherent {
        let lieux = self.lieux.rangees.iter().map(|rangee| rangee.ligne.lieu.clone()).collect::<Vec<_>>();
        let lieux = (self.lieux.is_none || !lieux.is_empty()).then_some(lieux);
        Adherent { lieux, ..self.ligne.adherent.clone() }
    }
}

/// Writes the table of some members, for the owner of their dossier: with a byte-order mark, semicolons and decimal
/// commas, and `prive` at the head of its first column.
///
/// No text of it is a formula for a spreadsheet: one that begins like one has an apostrophe before it, which
/// [`read`] takes away.
///
/// ```
/// use cpts_core::exchange::csv::membres;
/// use cpts_core::model::Adherent;
///
/// let mut member = Adherent::default();
/// (member.id, member.nom) = (Some("a-001".into()), Some("=EXEMPLE".into()));
/// let table = membres::write(&[member.clone()]);
/// assert!(table.starts_with("\u{feff}prive;id;") && table.contains("oui;a-001;;;'=EXEMPLE;"));
/// assert_eq!(membres::read(table.as_bytes()).adherents(), [member]);
/// ```
#[must_use]
pub fn write(adherents: &[Adherent]) -> String {
    ecriture::write(COLONNES, adherents.iter().flat_map(rows))
}

/// The rows of a member: one for each place, or one.
fn rows(adherent: &Adherent) -> Vec<Ligne> {
    let bare = Adherent { lieux: None, ..adherent.clone() };
    let row = |lieu: Lieu, lieu_rang: Option<u32>| Ligne {
        adherent: bare.clone(),
        lieu,
        table: Table { prive: Some(true), lieu_rang, declare_le: None },
    };
    match adherent.lieux.as_deref() {
        None => vec![row(Lieu::default(), None)],
        Some([]) => vec![row(Lieu::default(), Some(0))],
        Some(lieux) => (1..).zip(lieux).map(|(rank, lieu)| row(lieu.clone(), Some(rank))).collect(),
    }
}

/// The fields of a member that the table does not hold, as JSON Pointers with `*` for each element of a list.
#[must_use]
pub fn not_held() -> Vec<String> {
    let declarations: Vec<_> = Declarations::default().fields().iter().map(|field| field.name).collect();
    let parts = [
        ("/adherents/*", names(&Adherent::default(), &["lieux", "declare"])),
        ("/adherents/*/lieux/*", names(&Lieu::default(), &["adresse"])),
        ("/adherents/*/lieux/*/adresse", names(&Adresse::default(), &[])),
        ("/adherents/*/declare", declarations.iter().map(|name| format!("{name}/valeur")).collect()),
        ("/adherents/*/declare", declarations.iter().map(|name| format!("{name}/le")).collect()),
    ];
    missing(&parts, colonnes())
}

/// The names of the fields of a record, without those that are records of their own.
pub(super) fn names(record: &dyn ReadRecord, records: &[&str]) -> Vec<String> {
    record.fields().iter().map(|field| field.name).filter(|name| !records.contains(name)).map(str::to_owned).collect()
}

/// The fields that no column holds.
pub(super) fn missing<'c>(parts: &[(&str, Vec<String>)], colonnes: impl Iterator<Item = &'c Colonne>) -> Vec<String> {
    let held: Vec<String> = colonnes.filter_map(Colonne::lieu).collect();
    let all = parts.iter().flat_map(|(place, names)| names.iter().map(move |name| format!("{place}/{name}")));
    all.filter(|field| !held.contains(field)).collect()
}

/// The columns of a part of the row.
fn of(part: &'static str) -> impl Iterator<Item = (usize, &'static Acces<Ligne>)> {
    COLONNES.iter().enumerate().filter(move |(_, acces)| acces.colonne.is_of(part))
}
