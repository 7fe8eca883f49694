//! The steps from the bytes of a dossier to the text of its report.

use cpts_core::bareme::Baremes;
use cpts_core::bilan::{self, Bilan};
use cpts_core::diagnostics::Langue;
use cpts_core::exchange::json;
use cpts_core::funding::{Financement, PopulationDesCommunes, TailleRetenue};
use cpts_core::model::Dossier;
use cpts_core::reference::communes::{TableDesCommunes, embedded};
use cpts_core::values::Date;

/// What a program makes once: the law, the communes, the date.
pub struct Steps {
    baremes: Baremes,
    communes: TableDesCommunes<'static>,
    date: Date,
}

impl Default for Steps {
    fn default() -> Self {
        let date = cpts_synthetic::DATE.parse().unwrap_or_else(|_| unreachable!("the date of the dossiers is one"));
        Self { baremes: Baremes::embedded(), communes: embedded(), date }
    }
}

impl Steps {
    /// From bytes to report, every finding located.
    #[must_use]
    pub fn check(&self, text: &[u8]) -> Bilan {
        bilan::check(text, &self.baremes, &self.communes, self.date)
    }

    /// Reading alone.
    #[must_use]
    pub fn read(&self, text: &[u8]) -> Dossier {
        json::read(text).dossier
    }

    /// Rules and funding, on a dossier that was read.
    #[must_use]
    pub fn evaluate(&self, dossier: &Dossier) -> Bilan {
        bilan::evaluate(dossier, &self.baremes, &self.communes, self.date)
    }

    /// Funding alone, with the size that it follows.
    #[must_use]
    pub fn fund(&self, dossier: &Dossier) -> Financement {
        let population = PopulationDesCommunes::count(dossier, &self.communes);
        let size = TailleRetenue::find(dossier, self.baremes.in_force(self.date), population);
        Financement::compute(dossier, &self.baremes, &size, self.date)
    }

    /// From report to text.
    #[must_use]
    pub fn write(&self, bilan: &[Bilan]) -> String {
        bilan::to_json(bilan, Langue::Fr, false)
    }
}
