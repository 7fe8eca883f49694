//! The amounts that are missing.

use cpts_core::diagnostics::{Argument, Langue};

use super::{Page, case, name, parts};
use crate::texte::wrap;

impl Page<'_> {
    /// The cells that no amount fills, by reason.
    pub(super) fn missing(&self) -> String {
        let (mut unknown, mut drafts) = (Vec::new(), Vec::new());
        for line in self.bareme.lines() {
            let title = self.poste(line.ligne.as_ref());
            for part in parts(line) {
                let what = format!("{title}, {}", name(part.libelle(), part.code(), self.langue));
                let cell = |size: &&u8| line.cell(**size, part).map(|cell| case(cell.montant, cell.statut));
                let is_unknown = |size: &&u8| cell(size).is_none_or(|cell| cell.montant.is_none());
                let is_draft = |size: &&u8| {
                    cell(size).is_some_and(|cell| cell.montant.is_some() && !self.bareme.counts(cell.statut))
                };
                self.push_missing(&mut unknown, &what, self.sizes.iter().filter(is_unknown).collect());
                self.push_missing(&mut drafts, &what, self.sizes.iter().filter(is_draft).collect());
            }
        }
        if unknown.is_empty() && drafts.is_empty() {
            return String::new();
        }
        let mut out = self.section(self.say("Ce qui manque", "What is missing"));
        for (items, reason) in [
            (
                unknown,
                self.say(
                    "Aucune source publique ne confirme ces montants :",
                    "No public source confirms these amounts:",
                ),
            ),
            (
                drafts,
                self.say(
                    "Seul un texte de négociation donne ceux-ci, qui ne sont jamais comptés :",
                    "Only a negotiation text gives these, which are never counted:",
                ),
            ),
        ] {
            if !items.is_empty() {
                out += &wrap(&self.langue.typeset(reason), "  ", "  ");
                out.extend(items.iter().map(|item| wrap(item, "    ", "      ")));
            }
        }
        out
    }

    fn push_missing(&self, items: &mut Vec<String>, what: &str, sizes: Vec<&u8>) {
        let list = Argument::Liste(sizes.iter().map(|size| Argument::from(**size)).collect());
        let list = list.render(self.langue, false);
        match (sizes.len(), self.langue) {
            (0, _) => {}
            (1, Langue::Fr) => items.push(format!("{what}\u{a0}: taille {list}")),
            (_, Langue::Fr) => items.push(format!("{what}\u{a0}: tailles {list}")),
            (1, Langue::En) => items.push(format!("{what}: size {list}")),
            (_, Langue::En) => items.push(format!("{what}: sizes {list}")),
        }
    }
}
