//! The one door from a private dossier to what may be public.
//!
//! A [`Publication`] is a type of its own: widgets and exports accept nothing else, so that a dossier cannot be served by
//! mistake. [`decisions`] says of every field of the dossier whether it is public, public by consent, or private.

mod accord;
mod decisions;
mod demande;
pub(crate) mod faits;
mod garde;
mod making;
mod publication;
mod rapport;

pub(crate) use accord::{Etat, state};
pub use decisions::{Decision, Sort, decisions};
pub use demande::Demande;
pub use making::{Publie, publish};
pub use publication::{
    ActionPublique, AdherentPublic, AdhesionPublique, AdressePublique, CodeLibelle, CommunePublique, ContactPublic,
    ContratPublic, DecisionPublique, DeclarationsPubliques, EffectifsPublics, EtapePublique, GouvernancePublique,
    IdentitePublique, InstancePublique, LanguesPubliques, LieuPublic, MissionPublique, NumeroPublic, OuiNonPublic,
    PartenairePublic, PopulationPublique, ProjetPublic, Publication, SeancePublique, SiegePublic, SourcePublique,
    TerritoirePublic, TextePublic, TitulairePublic,
};
pub use rapport::{Motif, Rapport, Retenu};
