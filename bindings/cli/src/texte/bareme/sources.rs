//! Where each amount comes from.

use cpts_core::bareme::Statut;

use super::{Page, name};
use crate::texte::{DIM, clean, wrap};

impl Page<'_> {
    /// Where each amount comes from.
    pub(super) fn sources(&self) -> String {
        let mut out = self.section("Sources");
        out += &self.addresses(self.bareme.sources.as_deref(), "  ");
        for line in self.bareme.lignes.iter().flatten() {
            for cell in line.cellules.iter().flatten().filter(|cell| self.is_shown(cell.taille)) {
                let (Some(amount), Some(part), Some(size)) = (cell.montant, &cell.part, cell.taille) else { continue };
                let line = self.poste(line.ligne.as_ref());
                let part = name(part.libelle(), part.code(), self.langue);
                let statut = cell.statut.unwrap_or(Statut::Inconnu).libelle().typeset(self.langue);
                let what = format!("{line}, {part}, {} {size}", self.say("taille", "size"));
                let colon = self.say("\u{a0}: ", ": ");
                out += &wrap(&format!("{what}{colon}{} ({statut})", self.amount(amount)), "  ", "    ");
                let note = self.text(cell.note.as_ref());
                if !note.is_empty() {
                    out += &wrap(&note, "    ", "    ");
                }
                out += &self.addresses(cell.sources.as_deref(), "    ");
            }
        }
        out
    }

    fn addresses(&self, sources: Option<&[Box<str>]>, indent: &str) -> String {
        let sources = sources.unwrap_or_default().iter();
        sources.map(|source| format!("{indent}{DIM}{}{DIM:#}\n", clean(source))).collect()
    }
}
