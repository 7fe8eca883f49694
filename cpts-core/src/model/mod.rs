//! What a CPTS is: plain data, as one JSON file says it.
//!
//! Every field is optional: what is absent or `null` is unknown, and `[]`, `false` or `0` is a statement. A list that
//! is present is complete, unless [`Dossier::partiel`] names it. Names are those of the JSON and of the law.

mod actions;
mod adherents;
mod budget;
mod codes;
mod contrat;
mod crise;
mod dossier;
mod gouvernance;
mod identite;
mod indemnisations;
mod indicateurs;
mod projet;
mod saisie;
mod sources;
mod territoire;

pub use actions::{Action, ActionsMenees, EtapeAction, IndicateurAction, Seance};
pub use adherents::{Adherent, Adresse, Declarations, DeclareListe, DeclareOuiNon, DeclareTexte, Diffusion, Lieu};
pub use budget::{Depense, LigneBudget};
pub use codes::{
    BaseDiffusion, DecisionArs, EtapeCpts, FormeJuridique, ModeExercice, NatureDialogue, NatureIndemnisation,
    NatureIndicateur, NatureVersement, PartMontant, Poste, Sens, StatutAction, StatutNumero, SuiteContrat,
    TypeAdherent, TypeIndicateur, TypePartenaire, TypologieCrise,
};
pub use codes::{Mission, Signataire};
pub use contrat::{Avenant, ContratAci, Dialogue, FinContrat, MissionAci, MontantContrat, RapportActivite, Versement};
pub use crise::{CriseReconnue, PlanDeCrise, Transmission};
pub use dossier::{Dossier, Effectifs, Etape, NumeroUnique};
pub use gouvernance::{Gouvernance, Instance, Partenaire, Siege};
pub use identite::{Adhesion, Contact, Identite, Statuts};
pub use indemnisations::Indemnisation;
pub use indicateurs::{LigneIndicateur, Palier, Preuve, ReportIndicateur};
pub use projet::{DecisionDeLArs, ProjetDeSante};
pub use saisie::Saisie;
pub use sources::{Deduction, Source};
pub use territoire::{CommuneDetaillee, CommuneDuTerritoire, PopulationDeclaree, Territoire};

pub use crate::json::Extras;
pub use crate::values::{Date, DatePartielle, Decimal, Montant};
