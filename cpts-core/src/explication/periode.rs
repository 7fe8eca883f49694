//! The years of the contract: when they begin, and how many there are.

use super::{Explication, Matiere};
use crate::diagnostics::{Message, Texte};
use crate::funding::AnneeContrat;

static ANNEES: Texte = Texte::new("années de contrat", "contract years");
static DEPUIS_SIGNATURE: Texte = Texte::new(
    "elles commencent le jour de la signature et à chacun de ses anniversaires, jusqu'à la fin du contrat",
    "they begin on the day of the signature and on each of its anniversaries, until the end of the contract",
);
static TYPE: Texte = Texte::new(
    "faute d'un jour de signature, une année type, qui commencerait le jour du rapport",
    "for want of a day of signature, a typical year, which would begin on the day of the report",
);
static DU_AU: Texte = Texte::new("année {annee}, du {du} au {au}", "year {annee}, from {du} to {au}");
static DU_AU_TYPE: Texte = Texte::new("année type, du {du} au {au}", "typical year, from {du} to {au}");

impl Matiere<'_> {
    /// What the contract years rest on.
    pub(super) fn period(&self) -> Explication {
        let is_hypothetical = self.financement.annees.iter().any(|year| year.hypothetique);
        if is_hypothetical {
            let years = Explication::new(&ANNEES).because(Message::new(&TYPE));
            return years.on(self.signature()).on(self.report_date());
        }
        Explication::new(&ANNEES).because(Message::new(&DEPUIS_SIGNATURE)).on(self.signature()).on_all(self.end())
    }

    /// Whether the contract ends before the anniversary that follows a year.
    pub(super) fn is_cut(&self, year: &AnneeContrat) -> bool {
        let next = year.du.add_months(12).and_then(|next| next.sub_days(1));
        next.is_some_and(|last| year.au < last)
    }
}

/// A year and its days.
pub(super) fn days(year: &AnneeContrat) -> Message {
    let name =
        if year.hypothetique { Message::new(&DU_AU_TYPE) } else { Message::new(&DU_AU).with("annee", year.annee) };
    name.with("du", year.du).with("au", year.au)
}
