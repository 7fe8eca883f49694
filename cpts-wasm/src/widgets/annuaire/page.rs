//! The directory as a page shows it: the field, the choices, who is found.

use cpts_core::diagnostics::Texte;
use cpts_core::publish::Publication;

use super::affiner::{button, chosen, facets, said, shown};
use super::annonce;
use super::carte::card;
use super::choix::Choix;
use super::geste::{Geste, with_number};
use super::moteur::Moteur;
use super::question::Question;
use super::trouves::Trouves;
use crate::view::{Attribute, Element, Node, Tag};
use crate::widgets::Reglages;

/// The ids of what may be given the focus.
pub(super) const CHAMP_ID: &str = "cpts-champ";
pub(super) const RESULTATS_ID: &str = "cpts-resultats";
const AIDE_ID: &str = "cpts-aide";

pub(super) static TITRE: Texte =
    Texte::new("Annuaire des professionnels de santé", "Directory of health professionals");
static CHERCHER: Texte = Texte::new("Qui ou que cherchez-vous ?", "Who or what are you looking for?");
static AIDE: Texte = Texte::new(
    "Un métier, un soin, un nom, une commune : « kiné », « prise de sang », « dentiste »…",
    "A profession, a treatment, a name, a commune, in French: “kiné”, “prise de sang”, “dentiste”…",
);
static VIDE: Texte = Texte::new(
    "Personne n'a encore donné son accord pour figurer dans cet annuaire.",
    "Nobody has agreed to be in this directory yet.",
);
static VIDE_ICI: Texte = Texte::new("Cet annuaire n'a personne {lieu}.", "This directory has nobody {lieu}.");
static PROCHES: Texte = Texte::new(
    "Peu de fiches ont exactement ces mots : des résultats proches sont aussi montrés.",
    "Few have exactly these words: close results are shown too.",
);
static IGNORES: Texte = Texte::new("Rien ne ressemble ici à : « {mots} ».", "Nothing here is like: “{mots}”.");
static CONSEIL: Texte = Texte::new(
    "Vérifiez l'orthographe, essayez un mot plus courant ou le nom d'une commune.",
    "Check the spelling, try a more common word or the name of a commune.",
);
static CONSEIL_FILTRES: Texte =
    Texte::new("Retirez un filtre pour élargir la recherche.", "Remove a filter to widen the search.");
static SUITE: Texte = Texte::new("Afficher plus de résultats ({n} restants)", "Show more results ({n} left)");
static CONTACT: Texte = Texte::new("Ajouter aux contacts", "Add to contacts");
static CONTACT_DE: Texte = Texte::new("Ajouter aux contacts : {nom}", "Add to contacts: {nom}");
static PARTAGER: Texte = Texte::new("Partager", "Share");
static COPIE: Texte = Texte::new("L'adresse de la page est copiée.", "The address of the page is copied.");
static PAS_COPIE: Texte = Texte::new(
    "L'adresse n'a pas pu être copiée : copiez-la dans la barre du navigateur.",
    "The address could not be copied: copy it from the browser's bar.",
);
static IMPRIMER: Texte = Texte::new("Imprimer les résultats", "Print the results");
static RECHERCHE: Texte = Texte::new("Recherche : {quoi}.", "Search: {quoi}.");
static MOTS: Texte = Texte::new("« {mots} »", "“{mots}”");
static COUPEE: Texte =
    Texte::new("Seuls les {n} premiers résultats sont imprimés.", "Only the first {n} results are printed.");

/// What the page shows of a directory that is ready.
pub(super) struct Page<'a> {
    pub(super) moteur: &'a Moteur,
    pub(super) publication: &'a Publication,
    pub(super) choix: &'a Choix,
    pub(super) question: &'a Question,
    pub(super) trouves: &'a Trouves,
    pub(super) is_printed: bool,
    pub(super) partage: Option<bool>,
    pub(super) reglages: &'a Reglages,
}

impl Page<'_> {
    pub(super) fn view(&self) -> Element {
        let widget = self.reglages.frame("annuaire").with(self.reglages.heading(0, title(self.choix, self.reglages)));
        let widget = match self.moteur.is_empty() {
            true => widget.with(self.nobody()),
            false => widget
                .with(self.field())
                .with_some(facets(&self.trouves.resultats, self.choix.portee.codes(), self.reglages))
                .with_some(chosen(&self.trouves.resultats, self.reglages))
                .with_some(self.summary())
                .with(self.announced())
                .with_some(self.cards())
                .with_some(self.more())
                .with_some(self.tools()),
        };
        widget.with(self.reglages.foot(self.publication))
    }

    fn nobody(&self) -> Element {
        let said = match self.choix.portee.words(self.publication, self.reglages) {
            Some(place) => Node::text(self.reglages.fill(&VIDE_ICI, &[("lieu", &place)])),
            None => self.reglages.say(&VIDE),
        };
        Element::new(Tag::P).named("vide").set(Attribute::Role, "status").with(said)
    }

    fn field(&self) -> Element {
        let label = Element::new(Tag::Label).set(Attribute::For, CHAMP_ID).with(self.reglages.say(&CHERCHER));
        let input = Element::new(Tag::Input)
            .named("champ")
            .set(Attribute::Id, CHAMP_ID)
            .set(Attribute::Type, "search")
            .set(Attribute::Name, "q")
            .set(Attribute::Autocomplete, "off")
            .set(Attribute::Spellcheck, "false")
            .set(Attribute::Enterkeyhint, "search")
            .set(Attribute::AriaDescribedby, AIDE_ID)
            .set(Attribute::Value, self.question.texte())
            .on(Geste::Chercher.print());
        let help = Element::new(Tag::P).named("aide").set(Attribute::Id, AIDE_ID).with(self.reglages.say(&AIDE));
        let form = Element::new(Tag::Form).keyed("recherche").named("recherche");
        let form = form.set(Attribute::Role, "search").on(Geste::Valider.print());
        form.with(label).with(input).with(help)
    }

    /// What screen readers are told when it changes.
    fn announced(&self) -> Element {
        let results = &self.trouves.resultats;
        let place = self.choix.portee.words(self.publication, self.reglages);
        let found = annonce::found(results.total, self.trouves.compte, place.as_deref(), self.reglages);
        let told = Element::new(Tag::Div)
            .keyed("annonce")
            .named("annonce")
            .set(Attribute::Id, RESULTATS_ID)
            .set(Attribute::Role, "status")
            .set(Attribute::Tabindex, "-1");
        let mut told = told.with(Element::new(Tag::P).with(Node::written(&found)));
        if results.approche && results.total > 0 {
            told = told.with(self.paragraph(&PROCHES, &[]));
        }
        if !results.mots_ignores.is_empty() {
            let mut words = String::new();
            for word in &results.mots_ignores {
                if !words.is_empty() {
                    words.push(' ');
                }
                words.push_str(word);
            }
            told = told.with(self.paragraph(&IGNORES, &[("mots", &words)]));
        }
        if results.total == 0 {
            if !self.question.texte().trim().is_empty() {
                told = told.with(self.paragraph(&CONSEIL, &[]));
            }
            if !self.question.filtres().is_empty() {
                told = told.with(self.paragraph(&CONSEIL_FILTRES, &[]));
            }
        }
        told
    }

    fn paragraph(&self, texte: &'static Texte, values: &[(&str, &str)]) -> Element {
        self.reglages.filled(Tag::P, texte, values)
    }

    fn cards(&self) -> Option<Element> {
        let mut list = Element::new(Tag::Ul).keyed("fiches").named("fiches");
        for (index, member) in &self.trouves.fiches {
            let label = self.reglages.fill(&CONTACT_DE, &[("nom", &member.nom_complet())]);
            let contact = button(&Geste::Contact(*index).print())
                .set(Attribute::AriaLabel, shown(&label))
                .with(self.reglages.say(&CONTACT));
            let card = card(member, 1, self.reglages)
                .set(Attribute::Id, card_id(*index))
                .set(Attribute::Tabindex, "-1")
                .with(contact);
            list = list.with(Element::new(Tag::Li).keyed(with_number("", *index)).with(card));
        }
        (!list.children().is_empty()).then_some(list)
    }

    fn more(&self) -> Option<Element> {
        let remaining = self.trouves.remaining();
        if remaining == 0 {
            return None;
        }
        let label = self.reglages.fill(&SUITE, &[("n", &self.reglages.number(remaining))]);
        Some(button(&Geste::Suite.print()).keyed("suite").with(Node::text(label)))
    }

    fn tools(&self) -> Option<Element> {
        let mut tools = Element::new(Tag::Div).keyed("outils").named("outils");
        for (is_there, gesture, label) in [
            (self.choix.may_share, Geste::Partager, &PARTAGER),
            (self.choix.may_print && self.trouves.resultats.total > 0, Geste::Imprimer, &IMPRIMER),
        ] {
            if is_there {
                let message = gesture.print();
                tools = tools.with(button(&message).keyed(message).with(self.reglages.say(label)));
            }
        }
        if self.choix.may_share {
            // There before it has anything to say, so that screen readers tell it when it has.
            let mut told = Element::new(Tag::P).keyed("partage").named("partage").set(Attribute::Role, "status");
            if let Some(is_copied) = self.partage {
                told = told.with(self.reglages.say(if is_copied { &COPIE } else { &PAS_COPIE }));
            }
            tools = tools.with(told);
        }
        (!tools.children().is_empty()).then_some(tools)
    }

    /// What was asked, in words, for the printed page: it has neither the field nor the buttons.
    fn summary(&self) -> Option<Element> {
        if !self.is_printed {
            return None;
        }
        let mut asked = Vec::new();
        let words = self.question.texte().trim();
        if !words.is_empty() {
            asked.push(self.reglages.fill(&MOTS, &[("mots", words)]));
        }
        for value in self.trouves.resultats.facettes.iter().filter(|value| value.choisie) {
            asked.push(said(value, self.reglages));
        }
        let mut summary = Element::new(Tag::Div).keyed("resume").named("resume");
        if !asked.is_empty() {
            summary = summary.with(self.paragraph(&RECHERCHE, &[("quoi", &self.reglages.listed(&asked))]));
        }
        if self.trouves.remaining() > 0 {
            let count = self.reglages.number(self.trouves.fiches.len());
            summary = summary.with(self.paragraph(&COUPEE, &[("n", &count)]));
        }
        Some(summary)
    }
}

/// The title that the host chose, or ours.
pub(super) fn title(choix: &Choix, reglages: &Reglages) -> Node {
    match choix.titre.as_deref() {
        Some(title) => Node::written(title),
        None => reglages.say(&TITRE),
    }
}

/// The id of the card of a member.
pub(super) fn card_id(index: usize) -> String {
    with_number("cpts-fiche-", index)
}
