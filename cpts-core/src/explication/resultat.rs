//! What a node of a tree gives: an amount, a number, a date, a verdict or words.

use crate::diagnostics::Argument;
use crate::rules::Verdict;
use crate::values::{Date, DatePartielle, Decimal, Montant};

/// A result of the computation, or a value that it took.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Resultat {
    /// An amount of money.
    Montant(Montant),
    /// A whole number.
    Nombre(i64),
    /// A number as it was written.
    Decimal(Decimal),
    /// A share, in thousandths.
    Part(u32),
    /// A date, as precise as its source.
    Date(DatePartielle),
    /// The answer of a rule.
    Verdict(Verdict),
    /// Words: of ours, or of the dossier.
    Texte(Argument),
}

impl Resultat {
    /// The result as messages show it.
    #[must_use]
    pub fn argument(&self) -> Argument {
        match self {
            Self::Montant(amount) => (*amount).into(),
            Self::Nombre(number) => (*number).into(),
            Self::Decimal(number) => (*number).into(),
            Self::Part(share) => Argument::Pourcentage(i64::from(*share)),
            Self::Date(date) => (*date).into(),
            Self::Verdict(verdict) => verdict.libelle().into(),
            Self::Texte(text) => text.clone(),
        }
    }
}

impl From<Montant> for Resultat {
    fn from(amount: Montant) -> Self {
        Self::Montant(amount)
    }
}

impl From<Date> for Resultat {
    fn from(date: Date) -> Self {
        Self::Date(date.into())
    }
}

impl From<DatePartielle> for Resultat {
    fn from(date: DatePartielle) -> Self {
        Self::Date(date)
    }
}

impl From<u32> for Resultat {
    fn from(number: u32) -> Self {
        Self::Nombre(i64::from(number))
    }
}
