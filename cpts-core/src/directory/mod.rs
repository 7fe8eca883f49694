//! The directory: who can help, found by what people say.
//!
//! It is made of a [`Publication`](crate::publish::Publication) and a [`Vocabulaire`], and sees nothing else: what is not
//! public cannot be found. Words are compared without accents, capitals nor punctuation; one or two typing errors are
//! forgiven; everyday words and situations (`kiné`, `prise de sang`) lead to the professions that the vocabulary names.
//!
//! Order is neutral: how well the words match, then the alphabet or a shuffle that the host chooses. Nobody can be put
//! first.
//!
//! ```
//! use cpts_core::directory::{Annuaire, Recherche, Vocabulaire};
//! use cpts_core::exchange::publication;
//!
//! let text = r#"{"format": "cpts-publication", "version": "1.0", "date": "2026-11-21", "expire_le": "2027-02-21",
//!   "identite": {"nom": "CPTS d'exemple"}, "adherents": [
//!     {"type": {"code": "professionnel"}, "nom": "Fictive", "prenom": "Élodie", "profession": {"code": "60", "libelle": "Infirmier"}},
//!     {"type": {"code": "professionnel"}, "nom": "Exemple", "prenom": "Jean", "profession": {"code": "91", "libelle": "Orthophoniste"}}]}"#;
//! let publication = publication::read(text.as_bytes()).publication;
//! let annuaire = Annuaire::new(&publication, &Vocabulaire::embedded());
//!
//! let find = |words: &str| annuaire.search(&Recherche::new(words)).fiches.iter().map(|found| found.adherent).collect::<Vec<_>>();
//! assert_eq!(find("prise de sang"), [0]);
//! assert_eq!(find("elodie"), [0]);
//! assert_eq!(find("othrophoniste"), [1]);
//! ```

mod annuaire;
mod construction;
mod dictionnaire;
mod facette;
mod fautes;
mod finition;
mod lexique;
mod mots;
mod notion;
mod recherche;
mod resultats;
mod table;
mod tri;
mod vocabulaire;

#[cfg(test)]
mod tests;

pub use annuaire::Annuaire;
pub use construction::Construction;
pub use facette::{Facette, Filtre, ValeurDeFacette};
pub use recherche::{Ordre, Recherche};
pub use resultats::{Fiche, Resultats};
pub use vocabulaire::{EntreeDeVocabulaire, Vocabulaire};
