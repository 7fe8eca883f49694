//! What stands around the lines: what is paid ahead, the totals, the aids to creation.

use cpts_core::bareme::{CelluleTaille, Statut, Totaux};
use cpts_core::diagnostics::{Argument, Langue};

use super::{Page, case};
use crate::texte::{Table, clean};

impl Page<'_> {
    /// The shares that are paid ahead.
    pub(super) fn payments(&self) -> String {
        let Some(payment) = &self.bareme.paiement else { return String::new() };
        let mut table = Table::new(&["", ">", ""]);
        macro_rules! row {
            ($($field:ident: $fr:literal / $en:literal),* $(,)?) => {
                $(if let Some(rule) = &payment.$field {
                    let share = rule.share_per_mille().map(|share| Argument::Pourcentage(share.into()).render(self.langue, false));
                    let statut = rule.statut.unwrap_or(Statut::Inconnu).libelle().typeset(self.langue);
                    let share = share.unwrap_or_else(|| self.say("inconnue", "unknown").to_owned());
                    table.row(vec![format!("  {}", self.say($fr, $en)), share, statut]);
                })*
            };
        }
        row! {
            fonctionnement_avant_missions: "fonctionnement, à la signature" / "running costs, at the signature",
            fonctionnement_annuel: "fonctionnement, en début d’année de contrat" / "running costs, at the start of a contract year",
            mission_fixe: "part fixe d’une mission" / "fixed part of a mission",
            mission_variable: "part variable d’une mission" / "variable part of a mission",
        }
        let title = self.section(self.say("Part versée d’avance", "Share paid ahead"));
        title + &table.render("")
    }

    /// The totals, against the sum of the cells.
    pub(super) fn totals(&self) -> String {
        let Some(totals) = &self.bareme.totaux else { return String::new() };
        let mut table = Table::new(match self.langue {
            Langue::Fr => &["total", ">montant", ">somme", ""],
            Langue::En => &["total", ">amount", ">sum", ""],
        });
        let derived = totals.derives.as_deref().unwrap_or_default();
        let mut is_empty = true;
        for total in Totaux::iter(totals) {
            let known: Vec<&CelluleTaille> = total.cellules.iter().flatten().collect();
            let known = known.into_iter().filter(|cell| cell.montant.is_some() && self.is_shown(cell.taille));
            let mut known = known.peekable();
            if known.peek().is_none() {
                continue;
            }
            is_empty = false;
            let own = self.text(total.libelle.as_ref());
            let title = if own.is_empty() { clean(total.total.as_deref().unwrap_or_default()) } else { own };
            let origin = match derived.iter().any(|known| core::ptr::eq(known, total)) {
                true => self.say("calculé", "worked out"),
                false => self.say("publié", "published"),
            };
            table.row(vec![format!("{title} ({origin})")]);
            for cell in known {
                let sum = cell.taille.and_then(|size| self.bareme.sum_of(total, size));
                let verdict = match sum {
                    None => self.say("invérifiable : une case manque", "cannot be checked: a cell is missing"),
                    Some(sum) if cell.montant == Some(sum) => self.say("égale", "equal"),
                    Some(_) => self.say("différente", "different"),
                };
                let size = cell.taille.map(|size| format!("  {} {size}", self.say("taille", "size")));
                table.row(vec![
                    size.unwrap_or_default(),
                    self.case(Some(case(cell.montant, cell.statut))),
                    sum.map_or_else(|| "–".to_owned(), |sum| self.amount(sum)),
                    self.langue.typeset(verdict),
                ]);
            }
        }
        if is_empty {
            return String::new();
        }
        self.section(self.say("Totaux et sommes de leurs termes", "Totals and the sums of their terms"))
            + &table.render("")
    }

    /// The aids to creation, which no contract year counts.
    pub(super) fn aids(&self) -> String {
        let aids = self.bareme.aide_creation.as_ref().and_then(|aid| aid.aides.as_deref()).unwrap_or_default();
        if aids.is_empty() {
            return String::new();
        }
        let mut table = self.table("");
        for aid in aids {
            let own = self.text(aid.libelle.as_ref());
            let title = if own.is_empty() { clean(aid.aide.as_deref().unwrap_or_default()) } else { own };
            let cells = aid.cellules.as_deref().unwrap_or_default();
            let of_size = |size: &u8| {
                let cell = cells.iter().find(|cell| cell.taille == Some(*size));
                self.case(cell.map(|cell| case(cell.montant, cell.statut)))
            };
            // An amount that states no size stands beside the title.
            let unsized_cells = cells.iter().filter(|cell| cell.taille.is_none());
            let unsized_cells: Vec<String> =
                unsized_cells.map(|cell| self.case(Some(case(cell.montant, cell.statut)))).collect();
            let title = match unsized_cells.as_slice() {
                [] => title,
                amounts => format!("{title}{}{}", self.say("\u{a0}: ", ": "), amounts.join(", ")),
            };
            table.row(core::iter::once(title).chain(self.sizes.iter().map(of_size)).collect());
        }
        self.section(self.say("Aides à la création", "Aids to creation")) + &table.render("")
    }
}
