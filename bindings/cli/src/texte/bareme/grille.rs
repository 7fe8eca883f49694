//! The table of the lines, their parts and their sizes, and what its letters mean.

use cpts_core::bareme::{LigneBareme, Statut, Totaux};
use cpts_core::model::Poste;

use super::{Page, case, letter, name, parts};
use crate::texte::wrap;

impl Page<'_> {
    /// The lines and their parts, size by size.
    pub(super) fn grid(&self) -> String {
        let mut table = self.table(self.say("ligne et part", "line and part"));
        for line in self.bareme.lignes.iter().flatten() {
            table.row(vec![self.line_title(line)]);
            for part in parts(line) {
                let cells = self.sizes.iter().map(|size| {
                    let cell = line.cell(*size, part);
                    self.case(cell.map(|cell| case(cell.montant, cell.statut)))
                });
                let name = name(part.libelle(), part.code(), self.langue);
                table.row(core::iter::once(format!("  {name}")).chain(cells).collect());
            }
        }
        format!("\n{}", table.render(""))
    }

    fn line_title(&self, line: &LigneBareme) -> String {
        let name = self.poste(line.ligne.as_ref());
        if line.existe == Some(false) {
            return format!(
                "{name} ({})",
                self.say("n’existe pas dans cette version", "does not exist in this version")
            );
        }
        match line.obligatoire {
            Some(false) => format!("{name} ({})", self.say("facultative", "optional")),
            _ => name,
        }
    }

    /// What the letters mean.
    pub(super) fn legend(&self) -> String {
        let lines = self.bareme.lignes.iter().flatten().flat_map(|line| line.cellules.iter().flatten());
        let totals = self.bareme.totaux.iter().flat_map(Totaux::iter).flat_map(|total| total.cellules.iter().flatten());
        let aids = self.bareme.aide_creation.iter().flat_map(|aid| aid.aides.iter().flatten());
        let aids = aids.flat_map(|aid| aid.cellules.iter().flatten());
        let beside = totals.chain(aids).map(|cell| (cell.taille, cell.montant, cell.statut));
        let cells = lines.map(|cell| (cell.taille, cell.montant, cell.statut)).chain(beside);
        let shown = cells.filter(|(size, amount, _)| amount.is_some() && (size.is_none() || self.is_shown(*size)));
        let used: Vec<Statut> = shown.filter_map(|(.., statut)| statut).collect();
        let told: Vec<String> = Statut::ALL
            .into_iter()
            .filter(|statut| used.contains(statut))
            .map(|statut| format!("{} = {}", letter(statut), statut.libelle().typeset(self.langue)))
            .collect();
        let mut out = if told.is_empty() { String::new() } else { wrap(&told.join(" ; "), "", "    ") };
        if let Some(groups) = &self.bareme.fongibilite {
            let group =
                |group: &Vec<Poste>| group.iter().map(|line| self.poste(Some(line))).collect::<Vec<_>>().join(" + ");
            let told: Vec<String> = groups.iter().map(group).collect();
            let word = self.say("fongibles entre elles\u{a0}: ", "fungible together: ");
            out += &wrap(&told.join(" ; "), word, "    ");
        }
        out
    }
}
