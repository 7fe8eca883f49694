//! The choice of the communes, and of the day of the signature.

use cpts_core::diagnostics::{Argument, Message, Texte};
use cpts_core::ids::CodeInsee;
use cpts_core::reference::Communes as _;
use cpts_core::reference::communes::{Commune, Motif, Recherche, TableDesCommunes, Trouvaille, search_first};

use super::super::Simulateur;
use super::super::geste::Geste;
use super::super::liste::code_of;
use super::CHAMP;
use crate::view::{Attribute, Element, Node, Tag};

/// How many communes are offered at once.
const OFFERED: usize = 12;

static CHAMP_COMMUNE: Texte = Texte::new(
    "Nom, code postal ou code Insee d'une commune, ou une liste séparée par des virgules",
    "Name, postal code or INSEE code of a commune, or a list set apart by commas",
);
static COMPTE: Texte = Texte::new("{n} communes trouvées", "{n} communes found");
static COMPTE_UNE: Texte = Texte::new("1 commune trouvée", "1 commune found");
static COMPTE_PREMIERES: Texte = Texte::new(
    "{n} communes trouvées ; voici les {m} premières : précisez le nom",
    "{n} communes found; here are the first {m}: say more of the name",
);
static AUCUNE: Texte = Texte::new("Aucune commune de ce nom", "No commune of this name");
static SUITE: Texte = Texte::new("Tapez quelques lettres de plus", "Type a few more letters");
static CHARGEMENT: Texte = Texte::new("Recherche…", "Searching…");
static PROPOSEE: Texte = Texte::new("{nom} ({departement}, {postal})", "{nom} ({departement}, {postal})");
static SANS_POSTAL: Texte = Texte::new("{nom} ({departement})", "{nom} ({departement})");
static ANCIENNE: Texte = Texte::new("{commune}, qui comprend {ancienne}", "{commune}, which holds {ancienne}");
static CHOISIE: Texte = Texte::new("{commune} : déjà choisie", "{commune}: already chosen");
static LISTE: Texte = Texte::new("Ajouter les {n} communes de la liste", "Add the {n} communes of the list");
static CHOISIES: Texte = Texte::new("Communes choisies ({n})", "Communes chosen ({n})");
static AUCUNE_CHOISIE: Texte = Texte::new("Aucune commune n'est encore choisie.", "No commune is chosen yet.");
static RETIRER: Texte = Texte::new("Retirer {commune}", "Remove {commune}");
static VIDER: Texte = Texte::new("Tout retirer", "Remove all");
static TOUT_EPCI: Texte = Texte::new("Ajouter toutes les communes de {epci}", "Add all the communes of {epci}");
static TOUT_DEPARTEMENT: Texte = Texte::new(
    "Ajouter toutes les communes du département : {departement}",
    "Add all the communes of the département: {departement}",
);
static AMBIGUS: Texte = Texte::new(
    "À préciser, car plusieurs communes y répondent : {mots}",
    "To be made precise, several communes answer: {mots}",
);
static INCONNUS: Texte = Texte::new("Introuvables : {mots}", "Not found: {mots}");
static SIGNATURE: Texte = Texte::new(
    "Jour de la signature du contrat (facultatif : sans lui, une année type)",
    "Day of the signature of the contract (optional: without it, a typical year)",
);
static HYPOTHESE: Texte = Texte::new(
    "On suppose que les missions obligatoires commencent toutes ce jour-là, et qu'aucun indicateur n'est encore connu.",
    "It is supposed that the mandatory missions all start on that day, and that no indicator is known yet.",
);

impl Simulateur {
    /// The search, what was chosen, and the day.
    pub(super) fn choice(&self) -> Vec<Element> {
        let mut shown = vec![self.search()];
        shown.extend(self.alerte.map(|alert| {
            Element::new(Tag::P).named("erreur").set(Attribute::Role, "alert").with(self.reglages.say(alert))
        }));
        shown.push(self.chosen());
        if !self.choisies.is_empty() {
            shown.push(self.signing());
        }
        shown
    }

    fn search(&self) -> Element {
        let reglages = &self.reglages;
        let label = Element::new(Tag::Label).set(Attribute::For, CHAMP).with(reglages.say(&CHAMP_COMMUNE));
        let field = Element::new(Tag::Input)
            .named("champ")
            .keyed("champ")
            .set(Attribute::Id, CHAMP)
            .set(Attribute::Type, "search")
            .set(Attribute::Autocomplete, "off")
            .set(Attribute::Spellcheck, "false")
            .set(Attribute::Value, self.saisie.as_str())
            .on(Geste::Chercher.to_text());
        let (status, offers) = self.offers();
        let status =
            Element::new(Tag::P).named("compte").keyed("compte").set(Attribute::Role, "status").with_all(status);
        let search = Element::new(Tag::Search).named("recherche").with(label).with(field).with(status);
        if offers.is_empty() {
            return search;
        }
        let items = offers.into_iter().map(|offer| Element::new(Tag::Li).with(offer));
        search.with(Element::new(Tag::Ul).named("propositions").with_all(items))
    }

    /// How many communes answer, and the buttons that add them.
    fn offers(&self) -> (Option<Node>, Vec<Element>) {
        let reglages = &self.reglages;
        let say = |texte| (Some(reglages.say(texte)), Vec::new());
        if self.liste.is_list() {
            let count = u32::try_from(self.liste.len()).unwrap_or(u32::MAX);
            let text = reglages.tell(Message::new(&LISTE).with("n", count));
            return (None, vec![button(&Geste::Lister).with(text)]);
        }
        if self.saisie.trim().is_empty() {
            return (None, Vec::new());
        }
        let Some(path) = self.fichiers.for_query(&self.saisie) else { return say(&SUITE) };
        let Some(table) = self.fichiers.table(&path) else {
            return if self.fichiers.is_waiting() { say(&CHARGEMENT) } else { (None, Vec::new()) };
        };
        let (found, total) = search_first(&table, self.saisie.trim(), OFFERED);
        let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        let status = match total {
            0 => return say(&AUCUNE),
            1 => Message::new(&COMPTE_UNE),
            n if n > found.len() => Message::new(&COMPTE_PREMIERES).with("n", number(n)).with("m", number(found.len())),
            n => Message::new(&COMPTE).with("n", number(n)),
        };
        (Some(reglages.tell(status)), found.iter().map(|found| self.offer(found)).collect())
    }

    fn offer(&self, found: &Trouvaille<'_>) -> Element {
        let code = code_of(found.motif).unwrap_or(found.commune.code());
        let mut name = match found.motif {
            Motif::Arrondissement(district) => place(district.nom(), &found.commune),
            _ => place(found.commune.nom(), &found.commune),
        };
        if let Motif::Ancienne(former) = found.motif
            && let Some(old) = former.nom()
        {
            name = Message::new(&ANCIENNE).with("commune", name).with("ancienne", Argument::Public(old.into()));
        }
        let is_chosen = self.choisies.contains(&code);
        let text = if is_chosen { Message::new(&CHOISIE).with("commune", name) } else { name };
        let text = self.reglages.tell(text);
        button(&Geste::Ajouter(code)).set_if(Attribute::Disabled, is_chosen).keyed(code.as_str()).with(text)
    }

    fn chosen(&self) -> Element {
        let reglages = &self.reglages;
        let count = i64::try_from(self.choisies.len()).unwrap_or(i64::MAX);
        let section = Element::new(Tag::Section)
            .named("communes")
            .with(reglages.heading(1, reglages.tell(Message::new(&CHOISIES).with("n", count))));
        let doubts = [(&AMBIGUS, &self.liste.ambigus), (&INCONNUS, &self.liste.inconnus)];
        let doubts = doubts.into_iter().filter(|(_, words)| !words.is_empty()).map(|(texte, words)| {
            let words = words.iter().map(|word| Argument::Saisie(word.clone())).collect::<Vec<_>>();
            Element::new(Tag::P).named("alerte").with(reglages.tell(Message::new(texte).with("mots", words)))
        });
        let section = section.with_all(doubts);
        let Some(table) = self.table().filter(|_| !self.choisies.is_empty()) else {
            return section.with(Element::new(Tag::P).with(reglages.say(&AUCUNE_CHOISIE)));
        };
        let items = self.choisies.iter().filter_map(|code| {
            let name = named(&table, code)?;
            let remove = Message::new(&RETIRER).with("commune", name.clone()).render(reglages.langue, false);
            let remove = button(&Geste::Retirer(*code)).set(Attribute::AriaLabel, remove).with(Node::text("×"));
            let item = Element::new(Tag::Li).keyed(code.as_str());
            Some(item.with(Element::new(Tag::Span).with(reglages.tell(name))).with(remove))
        });
        let section = section.with(Element::new(Tag::Ul).named("choisies").with_all(items));
        section.with(Element::new(Tag::P).named("groupes").with_all(self.groups(&table)))
    }

    /// What adds or removes many at once, by what the commune that was chosen last belongs to.
    fn groups(&self, table: &TableDesCommunes<'_>) -> Vec<Element> {
        let reglages = &self.reglages;
        let mut buttons = Vec::new();
        if let Some(commune) = self.choisies.last().and_then(|code| table.find(code).commune()) {
            if let Some(epci) = commune.epci() {
                let text = Message::new(&TOUT_EPCI).with("epci", Argument::Public(epci.nom().into()));
                buttons.push(button(&Geste::Intercommunalite(epci.siren())).with(reglages.tell(text)));
            }
            if let Some(departement) = commune.departement() {
                let text =
                    Message::new(&TOUT_DEPARTEMENT).with("departement", Argument::Public(departement.nom().into()));
                buttons.push(button(&Geste::Departement(departement.code().into())).with(reglages.tell(text)));
            }
        }
        buttons.push(button(&Geste::Vider).with(reglages.say(&VIDER)));
        buttons
    }

    fn signing(&self) -> Element {
        const DAY: &str = "cpts-simulateur-signature";
        let reglages = &self.reglages;
        let label = Element::new(Tag::Label).set(Attribute::For, DAY).with(reglages.say(&SIGNATURE));
        let field = Element::new(Tag::Input)
            .keyed("signature")
            .set(Attribute::Id, DAY)
            .set(Attribute::Type, "date")
            .set(Attribute::Value, self.signature.map(|day| day.to_string()).unwrap_or_default())
            .on(Geste::Signer.to_text());
        let shown = Element::new(Tag::Div).named("signature").with(label).with(field);
        if self.signature.is_none() {
            return shown;
        }
        shown.with(Element::new(Tag::P).with(reglages.say(&HYPOTHESE)))
    }
}

/// A button that does not send a form.
pub(super) fn button(gesture: &Geste) -> Element {
    Element::new(Tag::Button).set(Attribute::Type, "button").on(gesture.to_text())
}

/// A name, with what tells it from its homonyms.
fn place(name: &str, commune: &Commune<'_>) -> Message {
    let departement = commune.departement().map_or(commune.code_departement(), |known| known.nom());
    let public = |text: &str| Argument::Public(text.into());
    match commune.codes_postaux().next() {
        Some(postal) => Message::new(&PROPOSEE).with("postal", public(postal.as_str())),
        None => Message::new(&SANS_POSTAL),
    }
    .with("nom", public(name))
    .with("departement", public(departement))
}

/// A commune or an arrondissement that was chosen.
fn named(table: &TableDesCommunes<'_>, code: &CodeInsee) -> Option<Message> {
    match table.find(code) {
        Recherche::Arrondissement(district) => Some(place(district.nom(), &district.commune()?)),
        found => found.commune().map(|commune| place(commune.nom(), &commune)),
    }
}
