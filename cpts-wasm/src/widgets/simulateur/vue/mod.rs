//! What the simulator shows.

mod choix;
mod explication;
mod montants;
mod versements;

use cpts_core::diagnostics::{Argument, Langue, Message, Texte};
use cpts_core::funding::PopulationDesCommunes;
use cpts_core::reference::Communes as _;
use cpts_core::reference::communes::TableDesCommunes;

use super::super::Reglages;
use super::Simulateur;
use super::donnees::Page;
use super::jetons::{Jetons, Jours};
use crate::view::{Attribute, Element, Node, Tag};

/// The id of the search field, which keeps the focus.
pub(super) const CHAMP: &str = "cpts-simulateur-commune";

static TITRE: Texte =
    Texte::new("Combien vaudrait le contrat d'une CPTS ?", "What would the contract of a CPTS be worth?");
static INTRODUCTION: Texte = Texte::new(
    "Choisissez les communes du territoire : leur nombre d'habitants donne la taille de la CPTS, et la taille ses financements.",
    "Choose the communes of the territory: their inhabitants give the size of the CPTS, and the size its funding.",
);
static TAILLE: Texte = Texte::new("Taille", "Size");
static TAILLE_DE: Texte = Texte::new(
    "Taille {taille} : {habitants} habitants ({statut})",
    "Size {taille}: {habitants} inhabitants ({statut})",
);
static SANS_TAILLE: Texte = Texte::new("Taille inconnue", "Unknown size");
static RAISON: Texte = Texte::new("Taille inconnue : {raison}", "Unknown size: {raison}");
static PAS_EN_VIGUEUR: Texte = Texte::new(
    "Le barème de ce simulateur n'est en vigueur que depuis le {du} : rien n'est calculé pour un jour plus ancien.",
    "The barème of this simulator has only been in force since {du}: nothing is computed for an earlier day.",
);
static BAREME: Texte = Texte::new("Barème : {bareme}.", "Barème: {bareme}.");
static EDITION: Texte = Texte::new(
    "Communes : code officiel géographique de {cog}, populations municipales de {populations} (Insee ; {source}).",
    "Communes: official geographic code of {cog}, municipal populations of {populations} (Insee; {source}).",
);
static AVERTISSEMENT: Texte = Texte::new(
    "Simulation sans valeur juridique : la plupart des montants viennent de sources secondaires, et chacun dit la sienne. Rien de ce que vous choisissez ne quitte cette page.",
    "A simulation of no legal value: most amounts come from secondary sources, and each tells its own. Nothing that you choose leaves this page.",
);

impl Simulateur {
    pub(super) fn shown(&self, frame: Element) -> Element {
        let reglages = &self.reglages;
        let mut widget = frame
            .with(reglages.heading(0, reglages.say(&TITRE)))
            .with(Element::new(Tag::P).with(reglages.say(&INTRODUCTION)))
            .with_all(self.choice());
        if let Some(table) = self.table().filter(|_| !self.choisies.is_empty()) {
            widget = widget.with_all(self.results(&table));
        }
        widget.with(self.sources())
    }

    /// The size, and what it is worth.
    fn results(&self, table: &TableDesCommunes<'_>) -> Vec<Element> {
        let reglages = &self.reglages;
        let population = self.population(table);
        let mut size = Element::new(Tag::Section).named("taille").with(reglages.heading(1, reglages.say(&TAILLE)));
        let day = self.signature.unwrap_or(reglages.date);
        if let Some(first) = self.donnees.du.filter(|first| day < *first || reglages.date < *first) {
            let told = Message::new(&PAS_EN_VIGUEUR).with("du", first);
            return vec![size.with(Element::new(Tag::P).with(reglages.tell(told)))];
        }
        let Some(inhabitants) = population.habitants else {
            let told = match &population.obstacle {
                Some(why) => Message::new(&RAISON).with("raison", why.clone()),
                None => Message::new(&SANS_TAILLE),
            };
            return vec![size.with(Element::new(Tag::P).named("inconnu").with(reglages.tell(told)))];
        };
        let (taille, statut) =
            self.donnees.size_of(inhabitants).map_or((None, None), |(size, known)| (size, Some(known)));
        let told = match (taille, statut) {
            (Some(taille), Some(statut)) => Message::new(&TAILLE_DE)
                .with("taille", taille)
                .with("habitants", inhabitants)
                .with("statut", statut.libelle()),
            _ => Message::new(&SANS_TAILLE),
        };
        size = size.with(Element::new(Tag::P).named("taille-retenue").with(reglages.tell(told)));
        size = size.with_all(self.size_explanation(table, inhabitants, taille, &population));
        let mut shown = vec![size];
        if let Some(taille) = taille {
            shown.extend(self.amounts(taille));
        }
        shown
    }

    /// The years of a size, each with its days.
    pub(super) fn years(&self, taille: u8) -> Vec<(&Page, Jours)> {
        let start = self.signature.unwrap_or(self.reglages.date);
        let pages = self.donnees.pages(taille, self.signature.is_none());
        pages.filter_map(|page| Some((page, Jours::of(start, page.annee.saturating_sub(1))?))).collect()
    }

    /// What fills the texts of a year.
    pub(super) fn tokens(&self, page: &Page, days: &Jours) -> Jetons {
        let langue = self.reglages.langue;
        Jetons::default()
            .with('n', page.annee.to_string())
            .day('a', Some(days.du), langue)
            .day('z', Some(days.au), langue)
            .day('b', Some(days.suivant), langue)
            .day('s', self.signature, langue)
            .day('r', Some(self.reglages.date), langue)
    }

    /// What fills the texts of a size.
    pub(super) fn size_tokens(&self, inhabitants: u32, population: &PopulationDesCommunes) -> Jetons {
        let number = |number: u32| Argument::from(number).render(self.reglages.langue, false);
        Jetons::default().with('h', number(inhabitants)).with('c', number(population.communes))
    }

    /// A text of the engine.
    pub(super) fn engine(&self, rank: Option<usize>, tokens: &Jetons) -> Option<String> {
        self.donnees.text(rank, self.reglages.langue).map(|text| tokens.fill(text))
    }

    fn sources(&self) -> Element {
        let reglages = &self.reglages;
        let mut foot =
            Element::new(Tag::Footer).named("pied").with(Element::new(Tag::P).with(reglages.say(&AVERTISSEMENT)));
        let bareme = super::donnees::in_language(self.donnees.bareme, reglages.langue);
        let told = Message::new(&BAREME).with("bareme", Argument::Public(bareme.into()));
        foot = foot.with(Element::new(Tag::P).with(reglages.tell(told)));
        if let Some(edition) = self.table().as_ref().and_then(|table| table.edition()) {
            let year = |year: u16| Argument::Public(year.to_string().into());
            let told = Message::new(&EDITION)
                .with("cog", year(edition.cog))
                .with("populations", year(edition.populations))
                .with("source", Argument::Public(edition.source.into()));
            foot = foot.with(Element::new(Tag::P).with(reglages.tell(told)));
        }
        foot
    }
}

impl Reglages {
    /// What stands between a thing and what is said of it.
    fn colon(&self) -> &'static str {
        if self.langue == Langue::Fr { "\u{a0}: " } else { ": " }
    }
}

/// A cell of a table.
fn cell(content: Node) -> Element {
    Element::new(Tag::Td).with(content)
}

/// The head of a row or of a column.
fn head(scope: &'static str, content: Node) -> Element {
    Element::new(Tag::Th).set(Attribute::Scope, scope).with(content)
}
