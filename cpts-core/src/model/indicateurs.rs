//! The lines of indicators of a contract, each with its own maximum.

use super::{DatePartielle, Decimal, Montant, NatureIndicateur, Sens, TypeIndicateur};
use crate::json::record;

record! {
    /// A line of indicator: its maximum, its steps, what was reached and what shows it.
    pub struct LigneIndicateur {
        /// Its id in the dossier.
        id: Box<str>,
        /// What is asked for.
        [required] intitule: Box<str>,
        /// The contract year that it is for, from 1.
        annee_contrat: u8,
        /// Follow-up or result.
        nature: NatureIndicateur,
        /// What the value is.
        grandeur as "type": TypeIndicateur,
        /// Coded themes, so that CPTS can be compared.
        themes: Vec<Box<str>>,
        /// The most that the line pays.
        montant_maximum: Montant,
        /// Thresholds with an amount each: the highest one reached pays, they are not added.
        paliers: Vec<Palier>,
        /// Whether more or less is better.
        sens: Sens,
        /// The value at the start.
        reference: Decimal,
        /// When the value at the start was measured.
        reference_le: DatePartielle,
        /// The value aimed at, for a line without steps.
        cible: Decimal,
        /// The value reached.
        valeur: Decimal,
        /// When it was measured.
        valeur_le: DatePartielle,
        /// Whether the single condition of the line is met.
        atteint: bool,
        /// Why there is no value.
        motif: Box<str>,
        /// Where the value comes from: data of the CPAM, count of the CPTS.
        source: Box<str>,
        /// What shows it.
        preuves: Vec<Preuve>,
        /// Whether an unmet line is carried into the next year.
        reportable: bool,
        /// What was reached in the next year, of a line that is carried into it.
        report: ReportIndicateur,
    }

    /// What was reached of a line in the year after its own.
    pub struct ReportIndicateur {
        /// The value reached.
        valeur: Decimal,
        /// When it was measured.
        valeur_le: DatePartielle,
        /// Whether the single condition of the line is met.
        atteint: bool,
        /// What shows it.
        preuves: Vec<Preuve>,
    }

    /// A threshold and what it pays.
    pub struct Palier {
        /// The value from which it is reached, in the sense of the line.
        [required] seuil: Decimal,
        /// What it pays.
        [required] montant: Montant,
    }

    /// What shows that something was done.
    pub struct Preuve {
        /// What it is: signed attendance list, minutes, extract.
        [required] intitule: Box<str>,
        /// Its date.
        le: DatePartielle,
        /// Where it is kept.
        reference: Box<str>,
    }
}
