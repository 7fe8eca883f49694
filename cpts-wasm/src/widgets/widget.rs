//! What all widgets are to the page around them.

use super::{Effet, Erreur};
use crate::view::Element;

/// A widget: a state, which messages change, and what it shows of it. It reads no clock and asks for no file itself.
pub trait Widget {
    /// Takes the bytes of the file that the widget shows.
    fn read(&mut self, bytes: Vec<u8>) -> Vec<Effet>;

    /// Goes on with what was begun by [`read`](Self::read), for a few milliseconds; whether there is more to do.
    fn advance(&mut self) -> bool {
        false
    }

    /// What it asks for once there is nothing more to [go on](Self::advance) with.
    fn ready(&mut self) -> Vec<Effet> {
        Vec::new()
    }

    /// Notes that the file could not be had.
    fn fail(&mut self, erreur: Erreur) -> Vec<Effet>;

    /// What it asks for first, when it has no file of its own but a folder of them.
    fn begin(&mut self) -> Vec<Effet> {
        Vec::new()
    }

    /// Takes a file that it asked for ([`Effet::Lire`]), or notes that it could not be had.
    fn file(&mut self, path: &str, bytes: Option<Vec<u8>>) -> Vec<Effet> {
        let _ = (path, bytes);
        Vec::new()
    }

    /// Takes a message of one of its elements ([`Element::on`]), with the value of the field if it is one.
    fn receive(&mut self, message: &str, value: &str) -> Vec<Effet> {
        let _ = (message, value);
        Vec::new()
    }

    /// What it shows.
    fn view(&self) -> Element;
}
