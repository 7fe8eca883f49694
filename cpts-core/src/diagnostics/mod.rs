//! One shape for everything we tell a user, and the registry of its ids.
//!
//! A [`Diagnostic`] says what is wrong, where, what was found and what to do, in both languages; its id is one of
//! the [registry](registre), is documented, and is never reused.

mod diagnostic;
mod gravite;
mod langue;
mod message;
mod pointeur;
pub mod registre;

pub use diagnostic::Diagnostic;
pub use gravite::{Gravite, GraviteInconnue};
pub use langue::{Langue, LangueInconnue, Texte};
pub use message::{Argument, MASQUE, Message, is_printable};
pub use pointeur::{Pointeur, Position};
