//! The public extraction of the national directory of professionals (*Annuaire Santé*,
//! `PS_LibreAcces_Personne_activite`): the professionals of a territory, and the refresh of a dossier.
//!
//! The file has some 800 MB, one row for each activity of a person: it is read by [blocks](Blocs), on as many threads
//! as the caller has, and never held. Every row is checked for its shape; only those of the territory are decoded. Rows
//! are joined to a commune by its code alone, never by a name or a postal code: those that may be of the territory, and
//! do not say so, are told.
//!
//! ```
//! use cpts_core::exchange::annuaire_sante::{Filtre, import};
//! use cpts_core::reference::SansReference;
//!
//! let text = "Identification nationale PP|Nom d'exercice|Prénom d'exercice|Code profession|\
//!     Code catégorie professionnelle|Code type savoir-faire|Code savoir-faire|Code mode exercice|\
//!     Identifiant technique de la structure|Code commune (coord. structure)\n\
//!     899000000010|FICTIVE|Personne|10|C|S|SM54|L|F99|91434\n";
//! let mut filtre = Filtre::default();
//! filtre.within(&["91434".parse()?], &SansReference);
//! let extraction = import(text.as_bytes(), &filtre, "2026-11-21".parse()?, |_| ()).unwrap();
//!
//! assert_eq!(extraction.candidats.len(), 1);
//! assert!(extraction.candidats[0].is_generaliste);
//! # Ok::<(), Box<dyn core::error::Error>>(())
//! ```

mod actualisation;
mod aiguilles;
mod blocs;
mod candidat;
mod colonne;
mod controle;
mod crible;
mod dossier;
mod entete;
mod filtre;
mod groupement;
mod lieu;
mod ligne;
mod nature;
mod numerotation;
mod part;
mod personne;
mod recolte;
mod regles;
mod rejet;
mod resume;
mod texte;

use std::io::{self, Read};

pub use actualisation::{Actualisation, Changement, Ecart, Gestes, NatureEcart, Suivi, refresh};
pub use blocs::{Bloc, Blocs};
pub use candidat::{Activite, Candidat, Intitule, SavoirFaire};
pub use crible::Crible;
pub use dossier::new_dossier;
pub use entete::Entete;
pub use filtre::Filtre;
pub use part::{Motif, Part};
pub use recolte::{Extraction, Presence, Recolte};
pub use rejet::{Raison, Rejet};

use crate::diagnostics::Diagnostic;
use crate::values::Date;

/// Why nothing was read.
#[derive(Debug)]
#[non_exhaustive]
pub enum Echec {
    /// The reader failed.
    Lecture(io::Error),
    /// It is not the extraction.
    Refus(Vec<Diagnostic>),
}

/// Reads the header of a file, which says where its columns are; the rows come after it.
///
/// # Errors
///
/// That of the reader, or everything that keeps the file from being read.
pub fn open<R: Read>(reader: R) -> Result<(Entete, Blocs<R>), Echec> {
    let mut blocs = Blocs::new(reader);
    let line = blocs.first_line().map_err(Echec::Lecture)?;
    Entete::read(&line).map(|entete| (entete, blocs)).map_err(Echec::Refus)
}

/// Reads an extraction of that date, block after block; the rows that are rejected are given as they come.
///
/// A program with several threads does the same with [`open`], a [`Crible`] that the threads share, and a [`Recolte`]
/// that takes their parts in order.
///
/// # Errors
///
/// As [`open`].
pub fn import(
    reader: impl Read,
    filtre: &Filtre,
    date: Date,
    mut reject: impl FnMut(Rejet),
) -> Result<Extraction, Echec> {
    let (entete, mut blocs) = open(reader)?;
    let crible = Crible::new(&entete, filtre);
    let mut recolte = Recolte::new(&entete);
    let mut bloc = Bloc::default();
    while blocs.next_into(&mut bloc).map_err(Echec::Lecture)? {
        recolte.add(crible.sift(&bloc)).into_iter().for_each(&mut reject);
    }
    Ok(recolte.finish(date))
}
