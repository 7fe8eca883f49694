//! Whether the ARS has validated the project, by its decision or by its silence: what PRO-03, JUR-03 and CTR-01 share.

use crate::model::{DatePartielle, DecisionArs, ProjetDeSante};
use crate::rules::Contexte;
use crate::values::Date;

/// What the dossier says of the validation of the project.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::rules) enum Validation {
    /// The ARS validated it, on a day that has come or that the dossier does not give.
    Validee(Option<DatePartielle>),
    /// The ARS validates it after the date of the report.
    Prevue(DatePartielle),
    /// The ARS opposed it.
    Opposee(Option<DatePartielle>),
    /// The decision has a code that this version does not know.
    CodeInconnu,
    /// No decision is known, and the project was filed.
    Silence(DatePartielle, Silence),
    /// Neither a decision nor a filing is known.
    Inconnue,
}

/// When the silence of the ARS validates a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::rules) enum Silence {
    /// On one of these days, the first and the last that it may be.
    Entre(Date, Date),
    /// The filing comes before the law that gives silence that effect.
    AvantLaLoi,
    /// The filing may come before that law.
    PeutEtreAvantLaLoi,
    /// The day is out of the calendar.
    HorsCalendrier,
}

impl Validation {
    pub(in crate::rules) fn of(context: &Contexte<'_>, project: &ProjetDeSante) -> Self {
        let day = project.ars.as_ref().and_then(|decided| decided.le);
        match project.ars.as_ref().and_then(|decided| decided.decision.as_ref()) {
            Some(DecisionArs::Opposition) => Self::Opposee(day),
            Some(DecisionArs::Validation) => match day {
                Some(day) if day.first() > context.date => Self::Prevue(day),
                _ => Self::Validee(day),
            },
            Some(DecisionArs::Autre(_)) => Self::CodeInconnu,
            None => project.depot.map_or(Self::Inconnue, |filed| Self::Silence(filed, Silence::after(context, filed))),
        }
    }

    /// Whether, as far as the dossier says, the project is not validated on the date of the report.
    pub(in crate::rules) fn is_yet_to_come(self, date: Date) -> bool {
        match self {
            Self::Prevue(_) | Self::Opposee(_) => true,
            Self::Silence(_, Silence::Entre(earliest, _)) => date < earliest,
            Self::Validee(_) | Self::CodeInconnu | Self::Silence(..) | Self::Inconnue => false,
        }
    }
}

impl Silence {
    pub(in crate::rules) fn after(context: &Contexte<'_>, filed: DatePartielle) -> Self {
        let rule = context.baremes.procedure.validation_tacite.as_ref();
        let since = rule.and_then(|rule| rule.depuis);
        if since.is_none_or(|since| filed.last() < since) {
            return Self::AvantLaLoi;
        }
        if since.is_some_and(|since| filed.first() < since) {
            return Self::PeutEtreAvantLaLoi;
        }
        let months = months(context);
        match filed.first().add_months(months).zip(filed.last().add_months(months)) {
            Some((earliest, latest)) => Self::Entre(earliest, latest),
            None => Self::HorsCalendrier,
        }
    }
}

/// After how many months of silence a project is validated.
pub(in crate::rules) fn months(context: &Contexte<'_>) -> u16 {
    context.baremes.procedure.validation_tacite.as_ref().and_then(|rule| rule.mois).unwrap_or(0)
}
