//! The payments of a contract, with their days.

use cpts_core::diagnostics::{Argument, Message, Texte};
use cpts_core::values::{Date, DatePartielle};

use super::super::Simulateur;
use super::super::donnees::{Champs, Page};
use super::super::jetons::{Jetons, Jours};
use super::{cell, head};
use crate::view::{Element, Node, Tag};

static VERSEMENTS: Texte = Texte::new("Versements", "Payments");
static LEGENDE: Texte = Texte::new("Versements attendus, par date", "Payments expected, by date");
static JOUR: Texte = Texte::new("Jour", "Day");
static LIGNE: Texte = Texte::new("Ligne", "Line");
static NATURE: Texte = Texte::new("Nature", "Kind");
static MONTANT: Texte = Texte::new("Montant", "Amount");
static CERTITUDE: Texte = Texte::new("Certitude", "Certainty");
static INCONNU: Texte = Texte::new("inconnu", "unknown");
static SANS_VERSEMENT: Texte = Texte::new(
    "Sans jour de signature, aucun versement n'a de date : choisissez-en un pour les voir.",
    "Without a day of signature, no payment has a date: choose one to see them.",
);

static SANS_MONTANT: Texte = Texte::new(
    "Aucun versement n'est connu pour ce qui n'a pas de montant connu : {lignes}.",
    "No payment is known for what has no known amount: {lignes}.",
);

/// A payment: its day, its line, and what its texts are filled with.
type Versement = (Option<Date>, Champs, Jetons);

impl Simulateur {
    /// The payments of some years, by date; those without a day come last.
    pub(super) fn payments(&self, years: &[(&Page, Jours)]) -> Option<Element> {
        let reglages = &self.reglages;
        let section =
            Element::new(Tag::Section).named("versements").with(reglages.heading(1, reglages.say(&VERSEMENTS)));
        if self.signature.is_none() {
            return Some(section.with(Element::new(Tag::P).with(reglages.say(&SANS_VERSEMENT))));
        }
        let payments = self.ordered_payments(years);
        let heads = [&JOUR, &LIGNE, &NATURE, &MONTANT, &CERTITUDE].map(|texte| head("col", reglages.say(texte)));
        let rows = payments.iter().map(|(day, line, tokens)| {
            let text = |rank| self.engine(line.number(rank), tokens);
            let day = match day {
                Some(day) => head("row", reglages.date(DatePartielle::from(*day)).into()),
                None => head("row", reglages.say(&INCONNU)),
            };
            let amount = text(3).map_or_else(|| reglages.say(&INCONNU), Node::text);
            let row = Element::new(Tag::Tr).with(day).with(cell(Node::text(text(0).unwrap_or_default())));
            let row = row.with(cell(Node::text(text(1).unwrap_or_default()))).with(cell(amount));
            row.with(cell(self.certainty(*line, 4)))
        });
        let table = Element::new(Tag::Table)
            .named("tableau")
            .with(Element::new(Tag::Caption).with(reglages.tell(Message::new(&LEGENDE))))
            .with(Element::new(Tag::Thead).with(Element::new(Tag::Tr).with_all(heads)))
            .with(Element::new(Tag::Tbody).with_all(rows));
        let section = section.with(table);
        let mut unknown: Vec<Argument> = Vec::new();
        for (page, days) in years {
            let tokens = self.tokens(page, days);
            let names = page.lines('i').filter_map(|line| self.engine(line.number(0), &tokens));
            for name in names.map(|name| Argument::Public(name.into())) {
                if !unknown.contains(&name) {
                    unknown.push(name);
                }
            }
        }
        if unknown.is_empty() {
            return Some(section);
        }
        let told = reglages.tell(Message::new(&SANS_MONTANT).with("lignes", unknown));
        Some(section.with(Element::new(Tag::P).named("inconnu").with(told)))
    }

    /// The payments by date, in the order of the engine where the day is the same.
    pub(in super::super) fn ordered_payments(&self, years: &[(&Page, Jours)]) -> Vec<Versement> {
        let mut payments: Vec<Versement> = Vec::new();
        let key = |day: Option<Date>| (day.is_none(), day);
        for (page, days) in years {
            let tokens = self.tokens(page, days);
            for line in page.lines('v') {
                let day = days.day(line.field(2));
                let place = payments.partition_point(|(known, ..)| key(*known) <= key(day));
                payments.insert(place, (day, line, tokens.clone()));
            }
        }
        payments
    }
}
