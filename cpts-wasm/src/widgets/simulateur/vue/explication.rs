//! Why: the trees of the engine, each behind what it explains.

use cpts_core::diagnostics::{Argument, Message, Texte};
use cpts_core::funding::PopulationDesCommunes;
use cpts_core::reference::Communes as _;
use cpts_core::reference::communes::{Recherche, TableDesCommunes};
use cpts_core::values::Date;

use super::super::Simulateur;
use super::super::donnees::Champs;
use super::super::jetons::Jetons;
use crate::view::{Element, Lien, Node, Tag};

/// Deeper trees are cut: those of the engine are not.
const DEEPEST: u8 = 12;

static STATUT: Texte = Texte::new("certitude : {statut}", "certainty: {statut}");
static DEPUIS: Texte = Texte::new("en vigueur depuis le {du}", "in force since {du}");
static SOURCES: Texte = Texte::new("sources : ", "sources: ");
static ENSUITE: Texte = Texte::new(" ; ", "; ");
static SOURCE: Texte = Texte::new("source {n}", "source {n}");
static POURQUOI_TAILLE: Texte = Texte::new("Pourquoi cette taille ?", "Why this size?");

/// What a tree is shown with.
struct Cadre<'a> {
    tokens: &'a Jetons,
    /// The leaf of a commune is shown once for each.
    communes: &'a [Jetons],
}

impl Simulateur {
    /// Why the size is what it is.
    pub(super) fn size_explanation(
        &self,
        table: &TableDesCommunes<'_>,
        inhabitants: u32,
        taille: Option<u8>,
        population: &PopulationDesCommunes,
    ) -> Option<Element> {
        let node = self.donnees.size_node(inhabitants, taille, population.communes)?;
        let communes = self.commune_tokens(table);
        let cadre = Cadre { tokens: &self.size_tokens(inhabitants, population), communes: &communes };
        let summary = Element::new(Tag::Summary).with(self.reglages.say(&POURQUOI_TAILLE));
        Some(Element::new(Tag::Details).named("pourquoi").with(summary).with_all(self.body(node, &cadre, 0)))
    }

    /// Why something is what it is, behind its own words.
    pub(super) fn explanation(&self, summary: Node, node: Option<Champs>, tokens: &Jetons) -> Node {
        let Some(node) = node else { return summary };
        let cadre = Cadre { tokens, communes: &[] };
        let details = Element::new(Tag::Details).named("pourquoi").with(Element::new(Tag::Summary).with(summary));
        details.with_all(self.body(node, &cadre, 0)).into()
    }

    /// What fills the leaf of each commune.
    pub(in super::super) fn commune_tokens(&self, table: &TableDesCommunes<'_>) -> Vec<Jetons> {
        let edition = table.edition();
        let cog = edition.map_or_else(String::new, |edition| edition.cog.to_string());
        let tokens = |code: &cpts_core::ids::CodeInsee| {
            let (name, inhabitants, departement) = match table.find(code) {
                Recherche::Actuelle(commune) => (commune.nom(), commune.population(), commune.departement()),
                Recherche::Arrondissement(district) => (
                    district.nom(),
                    district.population(),
                    district.commune().and_then(|commune| commune.departement()),
                ),
                _ => return None,
            };
            let year = departement.and_then(|known| known.annee_population());
            let year =
                year.or(edition.map(|edition| edition.populations)).map_or_else(String::new, |year| year.to_string());
            let inhabitants = inhabitants.map(|count| Argument::from(count).render(self.reglages.langue, false));
            Some(
                Jetons::default()
                    .with('m', name)
                    .with('i', code.as_str())
                    .with('p', inhabitants.unwrap_or_default())
                    .with('y', year)
                    .with('g', cog.as_str())
                    .with('o', edition.map_or("", |edition| edition.source)),
            )
        };
        self.choisies.iter().filter_map(tokens).collect()
    }

    /// How a result was obtained, and what it rests on.
    fn body(&self, node: Champs, cadre: &Cadre<'_>, depth: u8) -> Vec<Element> {
        let mut shown = Vec::new();
        if let Some(formula) = self.engine(node.number(2), cadre.tokens) {
            shown.push(Element::new(Tag::P).named("formule").with(Node::text(formula)));
        }
        shown.extend(
            node.number(3)
                .and_then(|rank| self.donnees.parameter(rank))
                .map(|known| self.parameter(known, node, cadre.tokens)),
        );
        let children = node.field(4).split(' ').filter_map(|rank| self.donnees.node(rank.parse().ok()?));
        let mut list = Element::new(Tag::Ul);
        for child in children.filter(|_| depth < DEEPEST) {
            if child.is_set(5) {
                for tokens in cadre.communes {
                    list = list.with(self.item(child, &Cadre { tokens, communes: &[] }, depth));
                }
            } else {
                list = list.with(self.item(child, cadre, depth));
            }
        }
        if !list.children().is_empty() {
            shown.push(list);
        }
        shown
    }

    fn item(&self, node: Champs, cadre: &Cadre<'_>, depth: u8) -> Element {
        let title = self.engine(node.number(0), cadre.tokens).unwrap_or_default();
        let mut item = Element::new(Tag::Li).with(Node::text(title));
        if let Some(result) = self.engine(node.number(1), cadre.tokens) {
            item =
                item.with(Node::text(self.reglages.colon())).with(Element::new(Tag::Strong).with(Node::text(result)));
        }
        item.with_all(self.body(node, cadre, depth + 1))
    }

    /// A dated parameter of a node: label, value, first day, last day, status, sources, note.
    fn parameter(&self, known: Champs, node: Champs, tokens: &Jetons) -> Element {
        let langue = self.reglages.langue;
        let mut told = Vec::new();
        told.extend(self.engine(known.number(0), tokens).filter(|_| known.field(0) != node.field(0)));
        told.extend(
            known.statut(4).map(|statut| Message::new(&STATUT).with("statut", statut.libelle()).render(langue, false)),
        );
        if let Ok(since) = known.field(2).parse::<Date>() {
            told.push(Message::new(&DEPUIS).with("du", since).render(langue, false));
        }
        told.extend(self.engine(known.number(6), tokens));
        let next = ENSUITE.typeset(langue);
        let mut shown = Element::new(Tag::P).named("parametre").with(Node::text(told.join(&next)));
        let sources = known.field(5).split(' ').filter_map(|rank| self.engine(rank.parse().ok(), tokens));
        for (number, source) in (1_u32..).zip(sources) {
            let before = match number {
                1 if told.is_empty() => SOURCES.typeset(langue),
                1 => [next.as_str(), &SOURCES.typeset(langue)].concat(),
                _ => ", ".to_owned(),
            };
            shown = shown.with(Node::text(before)).with(match Lien::web(&source) {
                Some(link) => {
                    let host = source.split('/').nth(2).unwrap_or_default();
                    let name = Message::new(&SOURCE).with("n", number).render(langue, false);
                    Element::link(link).with(Node::text([&name, " (", host, ")"].concat())).into()
                }
                None => Node::text(source),
            });
        }
        shown
    }
}
