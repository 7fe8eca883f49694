//! What may be public of a CPTS: plain data, as one JSON file says it, with every code beside its label.
//!
//! It mirrors the [dossier](crate::model), part by part and name by name, and shares no record with it: what a dossier
//! holds besides the fields that are known never comes along.

mod actions;
mod adherents;
mod codes;
mod contrat;
mod gouvernance;
mod identite;
mod projet;
mod racine;
mod territoire;

pub use actions::{ActionPublique, SeancePublique};
pub use adherents::{
    AdherentPublic, AdressePublique, DeclarationsPubliques, LanguesPubliques, LieuPublic, OuiNonPublic, TextePublic,
};
pub use codes::CodeLibelle;
pub use contrat::{ContratPublic, MissionPublique};
pub use gouvernance::{GouvernancePublique, InstancePublique, PartenairePublic, SiegePublic, TitulairePublic};
pub use identite::{AdhesionPublique, ContactPublic, IdentitePublique};
pub use projet::{DecisionPublique, ProjetPublic};
pub use racine::{EffectifsPublics, EtapePublique, NumeroPublic, Publication, SourcePublique};
pub use territoire::{CommunePublique, PopulationPublique, TerritoirePublic};
