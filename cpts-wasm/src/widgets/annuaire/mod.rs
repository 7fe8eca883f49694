//! The directory: who can help, near home, without knowing names.

mod adresse;
mod affiner;
mod annonce;
mod carte;
mod choix;
mod declarations;
mod fige;
mod geste;
mod horaires;
mod moteur;
mod page;
mod portee;
mod question;
mod trouves;

pub use fige::AnnuaireFige;

use core::mem;

use cpts_core::directory::{Facette, Recherche};
use cpts_core::exchange::vcard;
use cpts_core::reference::communes::fold;

use self::choix::Choix;
use self::geste::Geste;
use self::moteur::Moteur;
use self::page::{CHAMP_ID, Page, RESULTATS_ID, card_id};
use self::question::Question;
use self::trouves::Trouves;
use super::{Effet, Erreur, Options, Reglages, Widget};
use crate::view::{Element, Node};

/// The most results that are printed.
const IMPRIMES_MAX: usize = 1000;
/// What the page says when it has copied its address.
const COPIE: &str = "copie";

/// The directory of a CPTS, in a page.
#[derive(Debug)]
pub struct Annuaire {
    reglages: Reglages,
    choix: Choix,
    etat: Etat,
    question: Question,
    trouves: Trouves,
    /// How many results are shown.
    shown: usize,
    /// Whether the page is the one that is printed.
    is_printed: bool,
    /// What is asked for once there is nothing more to do.
    pending: Vec<Effet>,
    /// Whether its address could be copied, once somebody asked for it.
    partage: Option<bool>,
}

/// What became of the file of the directory.
#[derive(Debug)]
enum Etat {
    Attendue,
    Manquee(Erreur),
    /// The publication is there, the host's own words are awaited.
    SansMots(Vec<u8>),
    /// The last day of the publication is over: nothing of it is shown, nor looked for.
    Expiree(Box<Moteur>),
    EnCours(Box<Moteur>),
    Prete(Box<Moteur>),
}

impl Annuaire {
    /// The widget of an element that has these attributes, before its file is there.
    #[must_use]
    pub fn new(reglages: Reglages, options: &Options) -> Self {
        Self {
            reglages,
            choix: Choix::of(options, &reglages),
            etat: Etat::Attendue,
            question: Question::default(),
            trouves: Trouves::default(),
            shown: Recherche::PAGE,
            is_printed: false,
            pending: Vec::new(),
            partage: None,
        }
    }

    fn open(&mut self, bytes: Vec<u8>, words: Option<&[u8]>) {
        let moteur = Moteur::new(bytes, words, self.choix.portee.clone(), self.choix.ordre);
        self.etat = Etat::EnCours(Box::new(moteur));
    }

    fn search(&mut self) {
        if let Etat::Prete(moteur) = &self.etat {
            self.trouves = Trouves::search(moteur, &self.question, self.shown);
        }
    }

    /// Looks for something else: what was shown of the list is over.
    fn search_anew(&mut self) {
        self.shown = Recherche::PAGE;
        self.is_printed = false;
        self.partage = None;
        self.search();
    }

    /// What is asked of the page once something else is looked for: to write its address, and to move the focus.
    #[inline(never)]
    fn moved(&self, target: Option<Box<str>>) -> Vec<Effet> {
        let mut effects = Vec::new();
        if self.choix.is_linked {
            effects.push(Effet::Adresse(adresse::print(&self.question).into()));
        }
        if let Some(target) = target {
            effects.push(Effet::Cibler(target));
        }
        effects
    }

    fn answer(&mut self, gesture: Geste<'_>, value: &str) -> Vec<Effet> {
        match gesture {
            Geste::Chercher => {
                self.question.ask(value);
                self.search_anew();
                self.moved(None)
            }
            Geste::Valider => vec![Effet::Cibler(RESULTATS_ID.into())],
            Geste::Choisir(facet, code) => {
                self.question.toggle(facet, code);
                self.search_anew();
                let refuge = if self.is_offered(facet, code) { None } else { Some(self.refuge()) };
                self.moved(refuge)
            }
            Geste::Retirer(facet, code) => {
                let next = self.next_choice(facet, code);
                self.question.remove(facet, code);
                self.search_anew();
                self.moved(Some(next.unwrap_or_else(|| CHAMP_ID.into())))
            }
            Geste::Effacer => {
                self.question = Question::default();
                self.search_anew();
                self.moved(Some(CHAMP_ID.into()))
            }
            Geste::Suite => {
                let before = self.trouves.fiches.len();
                self.shown = before.saturating_add(Recherche::PAGE);
                self.search();
                match self.trouves.fiches.get(before) {
                    Some((index, _)) => vec![Effet::Cibler(card_id(*index).into())],
                    None => Vec::new(),
                }
            }
            Geste::Contact(index) => match self.contact(index) {
                Some(card) => vec![card],
                None => Vec::new(),
            },
            Geste::Partager => match page::title(&self.choix, &self.reglages) {
                Node::Text(title) => vec![Effet::Partager(title)],
                Node::Element(_) => Vec::new(),
            },
            Geste::Imprimer => {
                self.shown = self.shown.max(IMPRIMES_MAX);
                self.is_printed = true;
                self.search();
                vec![Effet::Imprimer]
            }
            Geste::Adresse(fragment) => {
                self.question = adresse::parse(fragment);
                self.search_anew();
                Vec::new()
            }
            Geste::Partage => {
                self.partage = Some(value == COPIE);
                Vec::new()
            }
        }
    }

    /// Whether a value of a facet is in sight.
    fn is_offered(&self, facet: Facette, code: &str) -> bool {
        self.trouves.resultats.values(facet).any(|value| *value.code == *code)
    }

    /// Where the focus goes when what had it is gone.
    fn refuge(&self) -> Box<str> {
        let id = if self.trouves.resultats.facettes.is_empty() { CHAMP_ID } else { affiner::AFFINER_ID };
        id.into()
    }

    /// The button that stands where that of this choice stood, once it is gone: the next one, or else the last.
    fn next_choice(&self, facet: Facette, code: &str) -> Option<Box<str>> {
        let (mut rank, mut count) = (None, 0_usize);
        for value in self.trouves.resultats.facettes.iter().filter(|value| value.choisie) {
            if value.facette == facet && *value.code == *code {
                rank = Some(count);
            }
            count += 1;
        }
        Some(affiner::button_id(rank?.min(count.checked_sub(2)?)).into())
    }

    fn contact(&self, index: usize) -> Option<Effet> {
        let Etat::Prete(moteur) = &self.etat else { return None };
        let member = moteur.member(index)?;
        let mut name = String::new();
        for word in fold(&member.nom_complet()).split(' ') {
            if !name.is_empty() {
                name.push('-');
            }
            name.push_str(word);
        }
        name.push_str(".vcf");
        let card = vcard::write_member(moteur.publication()?, &member);
        Some(Effet::Telecharger { nom: name.into(), nature: "text/vcard", contenu: card.into() })
    }
}

impl Widget for Annuaire {
    fn read(&mut self, bytes: Vec<u8>) -> Vec<Effet> {
        match self.choix.vocabulaire.clone() {
            Some(path) => {
                self.etat = Etat::SansMots(bytes);
                vec![Effet::Lire(path)]
            }
            None => {
                self.open(bytes, None);
                Vec::new()
            }
        }
    }

    fn advance(&mut self) -> bool {
        match mem::replace(&mut self.etat, Etat::Attendue) {
            Etat::EnCours(mut moteur) => match moteur.advance() {
                Ok(true) => {
                    self.etat = Etat::EnCours(moteur);
                    return true;
                }
                Ok(false) => {
                    let expiry = moteur.publication().and_then(|publication| self.reglages.expiry(publication));
                    self.etat = if expiry.is_some() { Etat::Expiree(moteur) } else { Etat::Prete(moteur) };
                    self.pending.extend(expiry);
                    self.search();
                }
                Err(erreur) => {
                    let effects = self.fail(erreur);
                    self.pending.extend(effects);
                }
            },
            other => self.etat = other,
        }
        false
    }

    fn ready(&mut self) -> Vec<Effet> {
        mem::take(&mut self.pending)
    }

    fn fail(&mut self, erreur: Erreur) -> Vec<Effet> {
        self.etat = Etat::Manquee(erreur);
        vec![self.reglages.failure(erreur)]
    }

    /// Goes on once the host's own words are there, or will not be.
    fn file(&mut self, path: &str, bytes: Option<Vec<u8>>) -> Vec<Effet> {
        match mem::replace(&mut self.etat, Etat::Attendue) {
            Etat::SansMots(publication) if self.choix.vocabulaire.as_deref() == Some(path) => {
                self.open(publication, bytes.as_deref());
            }
            other => self.etat = other,
        }
        Vec::new()
    }

    fn receive(&mut self, message: &str, value: &str) -> Vec<Effet> {
        match Geste::parse(message) {
            Some(gesture) => self.answer(gesture, value),
            None => Vec::new(),
        }
    }

    fn view(&self) -> Element {
        let frame = self.reglages.frame("annuaire");
        match &self.etat {
            Etat::Manquee(erreur) => self.reglages.failed(frame, *erreur),
            Etat::Expiree(moteur) => {
                frame.with_some(moteur.publication().and_then(|publication| self.reglages.expired(publication)))
            }
            Etat::Prete(moteur) => match moteur.publication() {
                Some(publication) => {
                    let Self { reglages, choix, question, trouves, is_printed, partage, .. } = self;
                    let (is_printed, partage) = (*is_printed, *partage);
                    Page { moteur, publication, choix, question, trouves, is_printed, partage, reglages }.view()
                }
                None => self.reglages.loading(frame),
            },
            _ => self.reglages.loading(frame),
        }
    }
}
