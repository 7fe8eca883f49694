//! The directory without script, to be pasted into a page or to stand in the element of the widget.
//!
//! A name that is pasted outlives the withdrawal of a consent: persons are named only where the page says until when.

use cpts_core::diagnostics::Texte;
use cpts_core::publish::{AdherentPublic, CodeLibelle, Publication};
use cpts_core::reference::communes::fold;

use super::annonce::Compte;
use super::carte::card;
use super::moteur::Nature;
use super::page::TITRE;
use super::portee::Portee;
use crate::view::{Attribute, Element, Lien, Node, Tag};
use crate::widgets::Reglages;
use crate::widgets::blocs::list;

static DANS_L_ANNUAIRE: Texte = Texte::new("Cet annuaire compte {quoi}.", "This directory has {quoi}.");
static DANS_L_ANNUAIRE_ICI: Texte =
    Texte::new("Cet annuaire compte {quoi} {lieu}.", "This directory has {quoi} {lieu}.");
static PERSONNE: Texte = Texte::new("Cet annuaire n'a personne pour le moment.", "This directory has nobody for now.");
static UNE_ACTION: Texte = Texte::new("La CPTS mène 1 action.", "The CPTS runs 1 action.");
static ACTIONS: Texte = Texte::new("La CPTS mène {n} actions.", "The CPTS runs {n} actions.");
static CHERCHER: Texte =
    Texte::new("Chercher un professionnel dans l'annuaire complet", "Look for a professional in the whole directory");
static PAR_PROFESSION: Texte = Texte::new("Professionnels, par profession", "Professionals, by profession");
static PAR_COMMUNE: Texte = Texte::new("Professionnels, par commune", "Professionals, by commune");
static STRUCTURES: Texte = Texte::new("Structures", "Organizations");
static AUTRES: Texte = Texte::new("Autres", "Others");
static COMPTE: Texte = Texte::new("{libelle} : {n}", "{libelle}: {n}");
static PLUSIEURS_LIEUX: Texte = Texte::new(
    "Un professionnel qui exerce dans plusieurs communes est compté dans chacune.",
    "A professional who practises in several communes is counted in each.",
);
static NOMMEES: Texte = Texte::new(
    "Cette page nomme des personnes qui y ont consenti. Elle doit être refaite, ou retirée, au plus tard le ",
    "This page names persons who agreed to it. It must be made anew, or taken away, by ",
);
static NOMBRE: Texte = Texte::new(" ({n})", " ({n})");
static SOMMAIRE: Texte = Texte::new("Professions", "Professions");

/// The directory without script: what is in it.
#[derive(Debug, Clone, Default)]
pub struct AnnuaireFige {
    /// Whether persons are named: the page then says until when it may stay.
    pub personnes: bool,
    /// The address of the whole directory.
    pub lien: Option<Box<str>>,
    portee: Portee,
}

impl AnnuaireFige {
    /// Limited to the communes of a list of INSEE codes, with commas or spaces between them.
    #[must_use]
    pub fn limited_to(mut self, communes: &str) -> Self {
        self.portee = Portee::of(communes);
        self
    }

    /// The publication with the members that the page shows, and no other: what goes beside it, for search engines, must
    /// not say more than the page.
    ///
    /// ```
    /// use cpts_core::exchange::publication;
    /// use cpts_wasm::widgets::AnnuaireFige;
    ///
    /// let text = r#"{"format": "cpts-publication", "version": "1.0", "adherents": [
    ///   {"type": {"code": "professionnel"}, "nom": "Fictive"}, {"type": {"code": "structure"}, "nom": "Maison de santé"}]}"#;
    /// let publication = publication::read(text.as_bytes()).publication;
    /// let shown = AnnuaireFige::default().shown(&publication);
    /// assert_eq!(shown.adherents().iter().map(|member| member.nom_complet()).collect::<Vec<_>>(), ["Maison de santé"]);
    /// ```
    #[must_use]
    pub fn shown(&self, publication: &Publication) -> Publication {
        let mut shown = publication.clone();
        let members = self.members(publication).into_iter();
        shown.adherents = Some(members.filter(|member| self.personnes || member.is_structure()).collect());
        shown
    }

    /// The page: structures, and how many professionals there are of each profession and in each commune; or persons too.
    ///
    /// ```
    /// use cpts_core::exchange::publication;
    /// use cpts_wasm::view;
    /// use cpts_wasm::widgets::{AnnuaireFige, Reglages};
    ///
    /// let text = r#"{"format": "cpts-publication", "version": "1.0", "date": "2026-11-21", "expire_le": "2027-02-21", "adherents": [
    ///   {"type": {"code": "professionnel"}, "nom": "Fictive", "profession": {"code": "60", "libelle": "Infirmier"}}]}"#;
    /// let publication = publication::read(text.as_bytes()).publication;
    /// let settings = Reglages::new("2026-11-21".parse()?);
    /// let html = view::html(&AnnuaireFige::default().view(&publication, &settings).into());
    /// assert!(html.contains("Infirmier\u{a0}: 1") && !html.contains("Fictive"));
    /// # Ok::<(), cpts_core::values::ValeurInvalide>(())
    /// ```
    #[must_use]
    pub fn view(&self, publication: &Publication, reglages: &Reglages) -> Element {
        let widget = reglages.frame("annuaire");
        if let Some(expired) = reglages.expired(publication) {
            return widget.with(expired);
        }
        let members = self.members(publication);
        let (structures, persons): (Vec<_>, Vec<_>) = members.iter().partition(|member| member.is_structure());
        let mut widget = widget.with(reglages.heading(0, reglages.say(&TITRE)));
        if self.personnes && !persons.is_empty() {
            widget = widget.with_all(until(publication, reglages));
        }
        widget = widget.with(Element::new(Tag::P).with_all(self.counted(publication, &members, reglages)));
        if let Some(link) = self.lien.as_deref().and_then(Lien::web) {
            widget = widget.with(Element::new(Tag::P).with(Element::link(link).with(reglages.say(&CHERCHER))));
        }
        if self.personnes {
            let groups = groups(&persons);
            widget = widget.with_all(contents(&groups, reglages));
            widget = widget.with_all(groups.iter().enumerate().map(|(rank, group)| group.section(rank, reglages)));
        } else {
            widget = widget.with_all(reglages.section(&PAR_PROFESSION, by_profession(&persons, reglages)));
            widget = widget.with_all(reglages.section(&PAR_COMMUNE, by_commune(&persons, reglages)));
        }
        let cards = structures.iter().map(|member| card(member, 2, reglages).into()).collect();
        widget.with_all(reglages.section(&STRUCTURES, cards)).with(reglages.foot(publication))
    }

    /// The members that are in the directory, in the order of the alphabet.
    fn members(&self, publication: &Publication) -> Vec<AdherentPublic> {
        let mut members: Vec<_> =
            publication.adherents().iter().cloned().filter_map(|member| self.portee.limited(member)).collect();
        members.sort_by_cached_key(|member| {
            (fold(member.nom.as_deref().unwrap_or_default()), fold(member.prenom.as_deref().unwrap_or_default()))
        });
        members
    }

    fn counted(&self, publication: &Publication, members: &[AdherentPublic], reglages: &Reglages) -> Vec<Node> {
        let counted = Compte::of(members.iter().map(Nature::of)).words(reglages);
        let said = match (counted, self.portee.words(publication, reglages)) {
            (None, _) => PERSONNE.typeset(reglages.langue),
            (Some(words), None) => reglages.fill(&DANS_L_ANNUAIRE, &[("quoi", &words)]),
            (Some(words), Some(place)) => reglages.fill(&DANS_L_ANNUAIRE_ICI, &[("quoi", &words), ("lieu", &place)]),
        };
        let mut told = vec![Node::written(&said)];
        let actions = publication.projet_de_sante.as_ref().and_then(|project| project.actions.as_deref());
        let actions = match actions.unwrap_or_default().len() {
            0 => None,
            1 => Some(UNE_ACTION.typeset(reglages.langue)),
            several => Some(reglages.fill(&ACTIONS, &[("n", &reglages.number(several))])),
        };
        if let Some(actions) = actions {
            told.extend([Node::text(" "), Node::text(actions)]);
        }
        told
    }
}

/// Until when a page that names persons may stay, for people and for programs.
fn until(publication: &Publication, reglages: &Reglages) -> Option<Element> {
    let last = publication.expire_le?;
    let said = Element::new(Tag::P).named("expiration").with(reglages.say(&NOMMEES));
    Some(said.with(reglages.date(last.into())).with(Node::text(".")))
}

/// The persons of a profession.
struct Groupe<'a> {
    code: &'a str,
    profession: Option<&'a CodeLibelle>,
    persons: Vec<&'a AdherentPublic>,
}

impl Groupe<'_> {
    /// The id of its section: by the code, which lasts, where it can be part of an id.
    fn id(&self, rank: usize) -> String {
        let mut id = String::from("cpts-profession-");
        let is_plain = (1..=8).contains(&self.code.len()) && self.code.bytes().all(|byte| byte.is_ascii_alphanumeric());
        if is_plain {
            id.push_str(self.code);
        } else {
            id.push('_');
            id.push_str(&rank.to_string());
        }
        id
    }

    fn title(&self, reglages: &Reglages) -> Node {
        match self.profession {
            Some(profession) => Node::written(profession.texte()),
            None => reglages.say(&AUTRES),
        }
    }

    fn section(&self, rank: usize, reglages: &Reglages) -> Element {
        let section = Element::new(Tag::Section).named("section").set(Attribute::Id, self.id(rank));
        let section = section.with(reglages.heading(1, self.title(reglages)));
        section.with_all(self.persons.iter().map(|person| card(person, 2, reglages)))
    }
}

/// Persons by profession, professions in the order of the alphabet, and last those who have none.
fn groups<'a>(persons: &[&'a AdherentPublic]) -> Vec<Groupe<'a>> {
    let mut groups: Vec<Groupe<'a>> = Vec::new();
    for person in persons {
        let profession = person.profession.as_ref();
        let code = profession.and_then(|profession| profession.code.as_deref()).unwrap_or_default();
        match groups.iter_mut().find(|group| group.code == code) {
            Some(group) => group.persons.push(person),
            None => groups.push(Groupe { code, profession, persons: vec![person] }),
        }
    }
    groups.sort_by_cached_key(|group| {
        (group.profession.is_none(), fold(group.profession.map_or("", CodeLibelle::texte)))
    });
    groups
}

/// Links to the sections of the page.
fn contents(groups: &[Groupe<'_>], reglages: &Reglages) -> Option<Element> {
    let links = groups.iter().enumerate().filter_map(|(rank, group)| {
        let link = Lien::anchor(&group.id(rank))?;
        let count = reglages.fill(&NOMBRE, &[("n", &reglages.number(group.persons.len()))]);
        let link = Element::link(link).with(group.title(reglages));
        Some(Element::new(Tag::Span).with(link).with(Node::text(count)).into())
    });
    let links = list(links.collect())?;
    let label = SOMMAIRE.typeset(reglages.langue);
    Some(Element::new(Tag::Nav).set(Attribute::AriaLabel, label).with(links))
}

fn by_profession(persons: &[&AdherentPublic], reglages: &Reglages) -> Vec<Node> {
    let counts = groups(persons).into_iter().map(|group| {
        let label = match group.profession {
            Some(profession) => profession.texte(),
            None => AUTRES.get(reglages.langue),
        };
        count(label, group.persons.len(), reglages)
    });
    list(counts.collect()).map(Node::from).into_iter().collect()
}

fn by_commune(persons: &[&AdherentPublic], reglages: &Reglages) -> Vec<Node> {
    let mut counts: Vec<(&str, &str, usize)> = Vec::new();
    let mut is_in_several = false;
    for person in persons {
        let mut own: Vec<(&str, &str)> = Vec::new();
        for address in person.lieux().iter().filter_map(|place| place.adresse.as_ref()) {
            let name = address.commune.as_deref();
            let code = address.code_insee.as_ref().map(|code| code.texte());
            let Some(code) = code.or(name) else { continue };
            if !own.iter().any(|(known, _)| *known == code) {
                own.push((code, name.unwrap_or(code)));
            }
        }
        is_in_several |= own.len() > 1;
        for (code, name) in own {
            match counts.iter_mut().find(|(known, ..)| *known == code) {
                Some((.., count)) => *count += 1,
                None => counts.push((code, name, 1)),
            }
        }
    }
    counts.sort_by_cached_key(|(_, name, _)| fold(name));
    let counts = counts.into_iter().map(|(_, name, n)| count(name, n, reglages));
    let several = is_in_several.then(|| Element::new(Tag::P).with(reglages.say(&PLUSIEURS_LIEUX)));
    list(counts.collect()).into_iter().chain(several).map(Node::from).collect()
}

fn count(label: &str, n: usize, reglages: &Reglages) -> Node {
    Node::written(&reglages.fill(&COMPTE, &[("libelle", label), ("n", &reglages.number(n))]))
}
