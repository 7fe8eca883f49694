//! The time of the contract, and the deadlines that come.

use cpts_core::bilan::NatureEcheance;

use super::Page;
use crate::document::{Bloc, Colonne, Ligne, Section, Table};

/// How far ahead payments are told again here: the whole list stands with the payments.
const MONTHS: u16 = 12;

impl Page<'_> {
    pub(super) fn calendrier(&self) -> Section {
        let mots = self.matiere.mots;
        let today = self.view.date;
        let soon = today.add_months(MONTHS);
        let mut table = Table::new(
            mots.say(
                "Échéances à venir : toutes celles du contrat et des règles, et les versements des douze prochains mois",
                "Deadlines to come: all those of the contract and of the rules, and the payments of the next twelve months",
            ),
            vec![
                Colonne::courte(mots.say("Jour", "Day")),
                Colonne::texte(mots.say("Quoi", "What")),
                Colonne::courte(mots.say("Règle", "Rule")),
                Colonne::nombre(mots.say("Montant", "Amount")),
            ],
        );
        let ahead = self.view.echeances.iter().filter(|date| date.le >= today);
        for date in
            ahead.filter(|date| date.nature != NatureEcheance::Versement || soon.is_none_or(|soon| date.le <= soon))
        {
            table.row(vec![
                mots.day(date.le).into(),
                date.message.clone().into(),
                date.regle.map_or_else(Ligne::new, |rule| rule.to_owned().into()),
                date.montant.map_or_else(Ligne::new, |amount| mots.amount(amount).into()),
            ]);
        }
        let mut blocs = self.frise();
        if blocs.is_empty() {
            blocs.push(Bloc::texte(mots.say(
                "La date de signature du contrat n'est pas connue au jour près : aucune date n'en découle.",
                "The day of the signature of the contract is not known: no date follows from it.",
            )));
        }
        if table.is_empty() {
            blocs.push(Bloc::texte(mots.say("Aucune échéance à venir n'est connue.", "No deadline to come is known.")));
        } else {
            blocs.push(Bloc::Table(table));
            blocs.push(Bloc::note(mots.say(
                "Le fichier echeances.ics les porte toutes dans un agenda.",
                "The file echeances.ics puts all of them in a calendar.",
            )));
        }
        Section::new("calendrier", mots.say("Calendrier", "Calendar"), blocs)
    }
}
