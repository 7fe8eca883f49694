//! The payments as a table for spreadsheets that speak French: semicolons, decimal commas, a byte-order mark.

use cpts_core::bilan::{EcheancierVue, VersementVue};
use cpts_core::diagnostics::Langue;
use cpts_core::exchange::tableaux::marked;
use cpts_core::values::Montant;
use csv::{Terminator, WriterBuilder};

use crate::mots::clean;

/// Without it, a French spreadsheet does not read UTF-8.
const MARK: &str = "\u{feff}";

const HEADINGS: [&str; 13] = [
    "CPTS",
    "année de contrat",
    "ligne",
    "part",
    "nature",
    "date",
    "montant",
    "certitude",
    "reçu",
    "état",
    "raison",
    "code de la ligne",
    "code de la part",
];

/// Each payment expected on a line; what nobody knows is an empty cell.
///
/// What was received and explains no payment is not one: it is in the text and in the JSON.
pub(super) fn csv(schedules: &[EcheancierVue]) -> Result<String, String> {
    let mut out = WriterBuilder::new().delimiter(b';').terminator(Terminator::CRLF).from_writer(Vec::new());
    let written = out.write_record(HEADINGS).and_then(|()| {
        schedules.iter().try_for_each(|schedule| {
            let name = schedule.cpts.nom.as_deref().unwrap_or_default();
            schedule.versements.iter().try_for_each(|payment| out.write_record(row(name, payment)))
        })
    });
    let text = written.map_err(|error| error.to_string()).and_then(|()| {
        let bytes = out.into_inner().map_err(|error| error.to_string())?;
        String::from_utf8(bytes).map_err(|error| error.to_string())
    });
    text.map(|text| format!("{MARK}{text}"))
}

fn row(name: &str, payment: &VersementVue) -> [String; 13] {
    let or_code = |label: &str, code: &str| cell(if label.is_empty() { code } else { label });
    [
        cell(name),
        payment.annee.to_string(),
        or_code(&payment.libelle, &payment.ligne),
        or_code(&payment.libelle_part, &payment.part),
        or_code(&payment.libelle_nature, &payment.nature),
        payment.le.map(|day| day.to_string()).unwrap_or_default(),
        payment.montant.map(number).unwrap_or_default(),
        payment.statut.libelle().typeset(Langue::Fr),
        number(payment.recu),
        payment.etat.libelle().typeset(Langue::Fr),
        cell(payment.raison.as_deref().unwrap_or_default()),
        cell(&payment.ligne),
        cell(&payment.part),
    ]
}

fn number(amount: Montant) -> String {
    amount.to_string().replace('.', ",")
}

/// A text that no spreadsheet takes for a formula: one that begins like one is shown with an apostrophe before it.
fn cell(text: &str) -> String {
    marked(&clean(text)).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_is_a_formula() {
        for (text, shown) in [
            ("=1+1", "'=1+1"),
            (" @SUM(A1)", "'@SUM(A1)"),
            ("\t-2", "'-2"),
            ("+33", "'+33"),
            ("＝A1", "'＝A1"),
            ("CPTS = A", "CPTS = A"),
        ] {
            assert_eq!(cell(text), shown);
        }
    }

    #[test]
    fn a_negative_amount_stays_a_number() {
        assert_eq!(number("-12.50".parse().unwrap()), "-12,50");
        assert_eq!(number("1200".parse().unwrap()), "1200");
    }
}
