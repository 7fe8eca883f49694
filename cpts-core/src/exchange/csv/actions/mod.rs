//! The table of actions: one row an action.

mod colonnes;
mod doublon;
mod fusion;

use std::collections::HashMap;
use std::io::Read;
use std::sync::LazyLock;

use super::colonne::Colonne;
use super::ecriture;
use super::entete::Noms;
use super::fusion::{Fusion, Vides};
use super::lecture::{Rangee, Rangees};
use super::membres::{missing, names};
use crate::diagnostics::Diagnostic;
use crate::exchange::json::Limites;
use crate::model::{Action, Contact, Dossier};
use colonnes::COLONNES;

/// What its columns may be called: made once, for it is longer to make than a small table is to read.
static NOMS: LazyLock<Noms> = LazyLock::new(|| Noms::new(colonnes()));

/// What one row says.
#[derive(Debug, Clone, Default)]
pub(super) struct Ligne {
    pub(super) action: Action,
    pub(super) table: Table,
}

/// What is of the table alone.
#[derive(Debug, Clone, Default)]
pub(super) struct Table {
    pub(super) prive: Option<bool>,
}

/// The actions that a table holds, and every problem met.
pub struct Actions {
    rangees: Vec<Rangee<Ligne>>,
    /// The problems, in the order of the table.
    pub diagnostics: Vec<Diagnostic>,
    /// Whether it is a table of actions at all.
    pub is_readable: bool,
    /// Whether every row was read.
    pub is_whole: bool,
}

/// The columns of the table, in their order.
pub fn colonnes() -> impl Iterator<Item = &'static Colonne> {
    COLONNES.iter().map(|acces| &acces.colonne)
}

/// Reads a table of actions, within the default [`Limites`].
///
/// ```
/// use cpts_core::exchange::csv::actions;
///
/// let table = "Intitulé,Mission,Budget,Début\n\"Dépistage, mélanome\",Prévention,\"1 200,50 €\",sept-25\n";
/// let actions = actions::read(table.as_bytes());
///
/// assert!(actions.diagnostics.is_empty());
/// let action = &actions.actions()[0];
/// assert_eq!(action.mission.as_ref().unwrap().code(), "prevention");
/// assert_eq!((action.budget.unwrap().centimes(), action.debut.unwrap().to_string().as_str()), (120_050, "2025-09"));
/// ```
#[must_use]
pub fn read(source: impl Read) -> Actions {
    read_with(source, Limites::default())
}

/// Reads a table of actions within limits: `octets` of the file, `valeurs` rows, `diagnostics` told. A row that has the
/// id of another one before it is told and left out.
#[must_use]
pub fn read_with(source: impl Read, limites: Limites) -> Actions {
    let mut ids = HashMap::new();
    let rangees = Rangees::read(source, limites, COLONNES, &NOMS, |ligne: &mut Ligne, regard| {
        doublon::is_first(ligne, regard, &mut ids)
    });
    Actions {
        rangees: rangees.rangees,
        diagnostics: rangees.problemes.finish(),
        is_readable: rangees.is_readable,
        is_whole: rangees.is_whole,
    }
}

impl Actions {
    /// The actions; those without an id have none.
    #[must_use]
    pub fn actions(&self) -> Vec<Action> {
        self.rangees.iter().map(|rangee| rangee.ligne.action.clone()).collect()
    }

    /// Brings the actions into the health project of a dossier: an action is that of the same id, else of the same title
    /// when a single one has it. What the table does not hold is kept.
    ///
    /// ```
    /// use cpts_core::exchange::csv::{Vides, actions};
    /// use cpts_core::model::Dossier;
    ///
    /// let mut dossier = Dossier::default();
    /// actions::read(&b"intitule\nMois sans tabac"[..]).merge(&mut dossier, Vides::Gardent);
    /// let fusion = actions::read(&b"titre;etat\nmois sans tabac;en cours"[..]).merge(&mut dossier, Vides::Gardent);
    /// assert_eq!(&*fusion.modifies[0].id, "mois-sans-tabac");
    /// assert_eq!(fusion.modifies[0].colonnes, ["intitule", "statut"]);
    /// ```
    pub fn merge(&self, dossier: &mut Dossier, vides: Vides) -> Fusion {
        fusion::merge(self, dossier, vides)
    }
}

/// Writes the table of some actions, for the owner of their dossier, in the form of
/// [`membres::write`](super::membres::write()).
///
/// ```
/// use cpts_core::exchange::csv::actions;
/// use cpts_core::model::Action;
///
/// let mut action = Action::default();
/// (action.id, action.intitule) = (Some("mst".into()), Some("Mois sans tabac".into()));
/// let table = actions::write(&[action.clone()]);
/// assert!(table.starts_with("\u{feff}prive;id;intitule;"));
/// assert_eq!(actions::read(table.as_bytes()).actions(), [action]);
/// ```
#[must_use]
pub fn write(actions: &[Action]) -> String {
    let row = |action: &Action| Ligne { action: action.clone(), table: Table { prive: Some(true) } };
    ecriture::write(COLONNES, actions.iter().map(row))
}

/// The fields of an action that the table does not hold, as JSON Pointers with `*` for each element of a list.
#[must_use]
pub fn not_held() -> Vec<String> {
    let parts = [
        ("/projet_de_sante/actions/*", names(&Action::default(), &["contact"])),
        ("/projet_de_sante/actions/*/contact", names(&Contact::default(), &[])),
    ];
    missing(&parts, colonnes())
}
