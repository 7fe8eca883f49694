//! Each CPTS of a run: a table for people, and one for programs.

use cpts_core::exchange::tableaux::marked;
use cpts_core::values::Montant;

use super::rang::Rang;
use crate::document::{Colonne, Ligne, Table};
use crate::mots::Mots;

pub(super) fn table(ranks: &[Rang], mots: Mots) -> Table {
    let mut table = Table::new(
        mots.say("Les CPTS, dans l'ordre où elles ont été données", "The CPTS, in the order they were given"),
        vec![
            Colonne::texte("CPTS".to_owned()),
            Colonne::texte(mots.say("Région", "Region")),
            Colonne::courte(mots.say("Dép.", "Dép.")),
            Colonne::nombre(mots.say("Taille", "Size")),
            Colonne::nombre(mots.say("Habitants", "Inhabitants")),
            Colonne::nombre(mots.say("Adhérents", "Members")),
            Colonne::nombre(mots.say("Actions décrites", "Actions described")),
            Colonne::nombre(mots.say("Bloquants", "Blocking")),
            Colonne::nombre(mots.say("Écarts", "Gaps")),
            Colonne::nombre(mots.say("Alertes", "Warnings")),
            Colonne::nombre(mots.say("Indéterminées", "Undetermined")),
            Colonne::nombre(mots.say("Montant annuel connu", "Known yearly amount")),
            Colonne::nombre(mots.say("Montants inconnus", "Unknown amounts")),
            Colonne::nombre(mots.say("Attendu à ce jour", "Expected to date")),
            Colonne::nombre(mots.say("Reçu", "Received")),
            Colonne::nombre(mots.say("En retard", "Late")),
        ],
    );
    let number = |number: Option<u32>| Ligne::from(mots.or_unknown(number.map(|number| mots.number(number))));
    let amount = |sum: Option<Montant>| Ligne::from(mots.or_unknown(sum.map(|sum| mots.amount(sum))));
    for rank in ranks {
        let [blocking, gaps, warnings] = rank.manquements.map(|count| Ligne::from(count.to_string()));
        table.row(vec![
            Ligne::new().vers(rank.nom.clone(), format!("{}/bilan.html", rank.dossier)),
            mots.or_unknown(rank.region.clone()).into(),
            mots.or_unknown(rank.departement.clone()).into(),
            mots.or_unknown(rank.taille.map(|tier| tier.to_string())).into(),
            number(rank.habitants),
            number(rank.adherents),
            number(rank.actions_decrites),
            blocking,
            gaps,
            warnings,
            rank.indeterminees.to_string().into(),
            amount(rank.montant_annuel),
            rank.montants_inconnus.to_string().into(),
            amount(rank.attendu),
            amount(rank.recu),
            amount(rank.en_retard),
        ]);
    }
    table
}

/// The columns of the table for programs, which no language changes.
const COLUMNS: [&str; 18] = [
    "nom",
    "departement",
    "region",
    "taille",
    "habitants",
    "adherents",
    "actions_annoncees",
    "actions_decrites",
    "bloquants",
    "ecarts",
    "alertes",
    "indeterminees",
    "montant_annuel_connu",
    "montants_inconnus",
    "versements_attendus",
    "versements_recus",
    "versements_en_retard",
    "rapport",
];

/// The table for programs: RFC 4180, commas, points in numbers; what is unknown is empty.
pub(super) fn csv(ranks: &[Rang]) -> Result<String, csv::Error> {
    let mut out = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    out.write_record(COLUMNS)?;
    for rank in ranks {
        let number = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
        let amount = |sum: Option<Montant>| sum.map(|sum| sum.to_string()).unwrap_or_default();
        let [blocking, gaps, warnings] = rank.manquements.map(|count| count.to_string());
        out.write_record([
            marked(&rank.nom).into_owned(),
            marked(rank.departement.as_deref().unwrap_or_default()).into_owned(),
            marked(rank.region.as_deref().unwrap_or_default()).into_owned(),
            rank.taille.map(|tier| tier.to_string()).unwrap_or_default(),
            number(rank.habitants),
            number(rank.adherents),
            number(rank.actions_annoncees),
            number(rank.actions_decrites),
            blocking,
            gaps,
            warnings,
            rank.indeterminees.to_string(),
            amount(rank.montant_annuel),
            rank.montants_inconnus.to_string(),
            amount(rank.attendu),
            amount(rank.recu),
            amount(rank.en_retard),
            format!("{}/bilan.html", rank.dossier),
        ])?;
    }
    let bytes = out.into_inner().map_err(|error| csv::Error::from(error.into_error()))?;
    String::from_utf8(bytes).map_err(|error| csv::Error::from(std::io::Error::other(error)))
}
