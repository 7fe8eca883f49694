//! What is due and when it is paid, alone: the money of a report for those who follow the account.

use super::Bilan;
use super::versements::{ConventionVue, DuVue, EnTropVue, VersementVue};
use super::vue::CptsVue;
use crate::diagnostics::Langue;
use crate::json::{Emit, Writer, view};
use crate::values::Date;

view! {
    /// What `payments` writes: one schedule for each dossier, in the order they were given.
    pub struct EcheanciersVue {
        /// The schedules.
        echeanciers: Vec<EcheancierVue>,
    }

    /// What is due to a CPTS, and the payments that should come.
    pub struct EcheancierVue {
        /// Which CPTS.
        cpts: CptsVue,
        /// The date of the report.
        date: Date,
        /// What is due, by contract year.
        annees: Vec<AnneeDueVue>,
        /// Why a year, or all of them, could not be computed.
        raison: Option<String>,
        /// The payments that should come, by day, and what was received.
        versements: Vec<VersementVue>,
        /// What was received and that no payment expected explains.
        en_trop: Vec<EnTropVue>,
        /// What no text fixes, and that the payments follow.
        conventions: Vec<ConventionVue>,
    }

    /// What is due in a contract year.
    pub struct AnneeDueVue {
        /// Its number, from 1.
        annee: u8,
        /// Its first day.
        du: Date,
        /// Its last day.
        au: Date,
        /// What is due.
        dus: Vec<DuVue>,
    }
}

impl Bilan {
    /// What is due and the payments, in one language; `masked` hides whatever the user wrote.
    ///
    /// A contract that is only supposed is due nothing: its year is left out.
    #[must_use]
    pub fn echeancier(&self, langue: Langue, masked: bool) -> EcheancierVue {
        let report = self.view(langue, masked);
        let funding = report.financement;
        let years = funding.annees.into_iter().filter(|year| !year.hypothetique);
        EcheancierVue {
            cpts: report.cpts,
            date: report.date,
            annees: years
                .map(|year| AnneeDueVue { annee: year.annee, du: year.du, au: year.au, dus: year.dus })
                .collect(),
            raison: funding.raison,
            versements: funding.versements,
            en_trop: funding.en_trop,
            conventions: funding.conventions,
        }
    }
}

impl EcheanciersVue {
    /// The schedules of some dossiers.
    #[must_use]
    pub fn new(echeanciers: Vec<EcheancierVue>) -> Self {
        Self { echeanciers }
    }

    /// The schedules as JSON, indented, with a line feed at the end.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut out = Writer::indented();
        self.emit(&mut out);
        out.finish()
    }
}
