//! A row, cut into its columns.

use super::colonne::Colonne;
use super::entete::Entete;

/// A row that was decoded.
pub(super) struct Ligne<'t> {
    fields: Vec<&'t str>,
    entete: &'t Entete,
}

impl<'t> Ligne<'t> {
    pub(super) fn new(text: &'t str, entete: &'t Entete) -> Self {
        let mut fields = Vec::with_capacity(entete.columns + 1);
        fields.extend(text.split('|'));
        Self { fields, entete }
    }

    /// The text of a column, without the spaces around it; empty when it says nothing or is not there.
    pub(super) fn get(&self, column: Colonne) -> &'t str {
        self.entete.place_of(column).and_then(|place| self.fields.get(place)).copied().unwrap_or_default().trim()
    }

    /// As [`get`](Self::get), `None` when it says nothing.
    pub(super) fn some(&self, column: Colonne) -> Option<&'t str> {
        Some(self.get(column)).filter(|text| !text.is_empty())
    }

    /// The first character of a column, from 1.
    pub(super) fn column(&self, column: Colonne) -> u32 {
        let before = self.fields.iter().take(self.entete.place_of(column).unwrap_or_default());
        let before: usize = before.map(|text| text.chars().count() + 1).sum();
        u32::try_from(before).unwrap_or(u32::MAX).saturating_add(1)
    }
}
