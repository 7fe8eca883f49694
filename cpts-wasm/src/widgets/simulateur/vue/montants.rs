//! The amounts of the years: a typical one, or those of a contract.

use cpts_core::diagnostics::{Argument, Message, Texte};

use super::super::Simulateur;
use super::super::donnees::{Champs, Page};
use super::super::geste::Geste;
use super::super::jetons::{Jetons, Jours};
use super::choix::button;
use super::{cell, head};
use crate::view::{Attribute, Element, Node, Tag};

static MONTANTS: Texte = Texte::new("Montants annuels", "Yearly amounts");
static ANNEE_TYPE: Texte = Texte::new("Année type, du {du} au {au}", "Typical year, from {du} to {au}");
static ANNEE: Texte = Texte::new("Année {annee}, du {du} au {au}", "Year {annee}, from {du} to {au}");
static BOUTON_ANNEE: Texte = Texte::new("Année {annee}", "Year {annee}");
static CHOIX_ANNEE: Texte = Texte::new("Année de contrat", "Contract year");
static LIGNE: Texte = Texte::new("Ligne", "Line");
static MONTANT: Texte = Texte::new("Montant", "Amount");
static CERTITUDE: Texte = Texte::new("Certitude", "Certainty");
static INCONNU: Texte = Texte::new("inconnu", "unknown");
static COMPTE: Texte = Texte::new("Dans le total", "In the total");
static OUI: Texte = Texte::new("oui", "yes");
static NON_PROJET: Texte = Texte::new("non : seul un projet donne ce montant", "no: only a draft gives this amount");
static NON_CONNU: Texte = Texte::new("non : ce montant n'est pas connu", "no: this amount is not known");
static POURQUOI_ANNEES: Texte = Texte::new("Pourquoi ces dates ?", "Why these dates?");
static NON_CAR: Texte = Texte::new("non : {motif}", "no: {motif}");
static TOTAL: Texte = Texte::new("Total de ce qui est connu", "Total of what is known");
static TOTAL_PARTIEL: Texte = Texte::new(
    "Total de ce qui est connu, sans {n} montants inconnus",
    "Total of what is known, without {n} unknown amounts",
);
static TOTAL_SANS_UN: Texte =
    Texte::new("Total de ce qui est connu, sans 1 montant inconnu", "Total of what is known, without 1 unknown amount");
static INCONNUS: Texte = Texte::new("Ce que l'on ne connaît pas", "What is not known");
static MAXIMUMS: Texte = Texte::new(
    "Ce sont des maximums : une part variable dépend des indicateurs du contrat.",
    "These are the most: a variable part depends on the indicators of the contract.",
);

impl Simulateur {
    /// The amounts of a size.
    pub(super) fn amounts(&self, taille: u8) -> Vec<Element> {
        let years = self.years(taille);
        let reglages = &self.reglages;
        let mut section =
            Element::new(Tag::Section).named("montants").with(reglages.heading(1, reglages.say(&MONTANTS)));
        if years.len() > 1 {
            section = section.with(self.year_buttons(&years));
        }
        let asked = years.iter().find(|(page, _)| page.annee == self.annee).or(years.first());
        if let Some((page, days)) = asked {
            section = section.with_all(self.year(page, days));
        }
        section = section.with(Element::new(Tag::P).with(reglages.say(&MAXIMUMS)));
        let mut shown = vec![section];
        shown.extend(self.payments(&years));
        shown
    }

    fn year_buttons(&self, years: &[(&Page, Jours)]) -> Element {
        let buttons = years.iter().map(|(page, _)| {
            let text = self.reglages.tell(Message::new(&BOUTON_ANNEE).with("annee", page.annee));
            let is_current = page.annee == self.annee;
            let button = button(&Geste::Annee(page.annee)).keyed(page.annee.to_string());
            button.set(Attribute::AriaPressed, if is_current { "true" } else { "false" }).with(text)
        });
        let label = CHOIX_ANNEE.typeset(self.reglages.langue);
        let group =
            Element::new(Tag::Div).named("annees").set(Attribute::Role, "group").set(Attribute::AriaLabel, label);
        group.with_all(buttons)
    }

    fn year(&self, page: &Page, days: &Jours) -> Vec<Element> {
        let reglages = &self.reglages;
        let tokens = self.tokens(page, days);
        let texte = if page.annee == 0 { &ANNEE_TYPE } else { &ANNEE };
        let caption = Message::new(texte).with("annee", page.annee).with("du", days.du).with("au", days.au);
        let heads = [&LIGNE, &MONTANT, &CERTITUDE, &COMPTE].map(|texte| head("col", reglages.say(texte)));
        let rows = page.lines('l').map(|line| self.row(line, &tokens));
        let missing = page.lines('i').count();
        let count = i64::try_from(missing).unwrap_or(i64::MAX);
        let total = match missing {
            0 => Message::new(&TOTAL),
            1 => Message::new(&TOTAL_SANS_UN),
            _ => Message::new(&TOTAL_PARTIEL).with("n", count),
        };
        let sum = self.engine(page.head().number(2), &tokens).map_or_else(|| reglages.say(&INCONNU), Node::text);
        let foot = Element::new(Tag::Tr)
            .with(head("row", reglages.tell(total)))
            .with(cell(Element::new(Tag::Strong).with(sum).into()))
            .with(cell(self.certainty(page.head(), 3)))
            .with(Element::new(Tag::Td));
        let table = Element::new(Tag::Table)
            .named("tableau")
            .with(Element::new(Tag::Caption).with(reglages.tell(caption)))
            .with(Element::new(Tag::Thead).with(Element::new(Tag::Tr).with_all(heads)))
            .with(Element::new(Tag::Tbody).with_all(rows))
            .with(Element::new(Tag::Tfoot).with(foot));
        let mut shown = vec![table];
        let why = self.donnees.node(page.head().number(4).unwrap_or(usize::MAX));
        let why = self.explanation(reglages.say(&POURQUOI_ANNEES), why, &tokens);
        shown.push(Element::new(Tag::Div).named("annees-de-contrat").with(why));
        if missing > 0 {
            let items = page.lines('i').map(|line| {
                let texts = [0, 1].map(|rank| self.engine(line.number(rank), &tokens).unwrap_or_default());
                Element::new(Tag::Li).with(Node::text(texts.join(self.reglages.colon())))
            });
            shown.push(reglages.heading(2, reglages.say(&INCONNUS)));
            shown.push(Element::new(Tag::Ul).named("inconnus").with_all(items));
        }
        shown
    }

    /// A line: its name, its amount, how certain it is, whether the total takes it.
    fn row(&self, line: Champs, tokens: &Jetons) -> Element {
        let reglages = &self.reglages;
        let name = Node::text(self.engine(line.number(0), tokens).unwrap_or_default());
        let name = self.explanation(name, line.number(5).and_then(|rank| self.donnees.node(rank)), tokens);
        let amount = self.engine(line.number(1), tokens).map_or_else(|| reglages.say(&INCONNU), Node::text);
        let counted = match self.engine(line.number(4), tokens) {
            _ if line.is_set(3) => reglages.say(&OUI),
            Some(why) => reglages.tell(Message::new(&NON_CAR).with("motif", Argument::Public(why.into()))),
            None if line.field(1).is_empty() => reglages.say(&NON_CONNU),
            None => reglages.say(&NON_PROJET),
        };
        let row = Element::new(Tag::Tr).with(head("row", name)).with(cell(amount));
        row.with(cell(self.certainty(line, 2))).with(cell(counted))
    }

    pub(super) fn certainty(&self, line: Champs, rank: usize) -> Node {
        let langue = self.reglages.langue;
        Node::text(line.statut(rank).map(|statut| statut.libelle().typeset(langue)).unwrap_or_default())
    }
}
