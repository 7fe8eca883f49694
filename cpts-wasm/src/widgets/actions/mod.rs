//! The actions: what the CPTS does, for whom, where and when.

mod carte;
mod choix;
mod facette;
mod filtres;
mod geste;
mod groupes;
mod seances;

use cpts_core::diagnostics::Texte;
use cpts_core::exchange::icalendar;
use cpts_core::exchange::publication::Rubriques;
use cpts_core::publish::{ActionPublique, Publication};

use super::lecture::Lecture;
use super::{Effet, Erreur, Options, Reglages, Widget};
use crate::view::{Attribute, Element, Node, Tag, shown};
use choix::{Audience, Choix};
use facette::Fiche;
use geste::Geste;

static TITRE: Texte = Texte::new("Les actions de la CPTS", "The actions of the CPTS");
static TITRE_NOMME: Texte = Texte::new("Les actions de {nom}", "The actions of {nom}");
static AUCUNE: Texte = Texte::new("Aucune action n'est décrite pour le moment.", "No action is described for now.");
static AUCUNE_AINSI: Texte = Texte::new("Aucune action ne correspond à ces choix.", "No action matches these choices.");
static NOMBRE: [Texte; 2] = [Texte::new("{n} action", "{n} action"), Texte::new("{n} actions", "{n} actions")];

/// The id of what tells how many actions there are.
const NOMBRE_ID: &str = "cpts-nombre";

/// Whether somebody can act on what is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mode {
    /// In a page, by the widget.
    Page,
    /// In a page without script.
    Statique,
}

/// The actions of a CPTS, in a page.
///
/// The attributes `mission`, `themes`, `communes`, `public` and `audience` keep some of them for good,
/// `titre` names them, and `lien` keeps what people choose in the address of the page.
#[derive(Debug)]
pub struct Actions {
    reglages: Reglages,
    lecture: Lecture,
    titre: Option<Box<str>>,
    /// What the host asks, for good.
    hote: Choix,
    /// What people ask.
    choix: Choix,
    has_address: bool,
}

impl Actions {
    /// The widget of an element that has these attributes, before its file is there.
    #[must_use]
    pub fn new(reglages: Reglages, options: &Options) -> Self {
        Self {
            reglages,
            lecture: Lecture::Attendue,
            titre: options.get("titre").filter(|title| !title.is_empty()).map(Into::into),
            hote: Choix::of(options),
            choix: Choix::default(),
            has_address: options.get("lien").is_some(),
        }
    }

    /// What follows a choice.
    fn chosen(&self) -> Vec<Effet> {
        if self.has_address { vec![Effet::Adresse(self.choix.print().into())] } else { Vec::new() }
    }

    /// The dates of an action, as a file for a calendar.
    fn calendar(&self, rank: usize) -> Option<Effet> {
        let Lecture::Lue(publication) = &self.lecture else { return None };
        let action = actions_of(publication).get(rank).filter(|_| !publication.is_expired(self.reglages.date))?;
        let contenu = icalendar::write_action(publication, action)?.into();
        let id = action.id.as_deref().unwrap_or_default();
        let is_plain = |letter: &char| letter.is_ascii_alphanumeric() || *letter == '-';
        let mut nom: String = id.chars().filter(is_plain).take(40).collect();
        if nom.is_empty() {
            nom.push_str("action");
        }
        nom.push_str(".ics");
        Some(Effet::Telecharger { nom: nom.into(), nature: "text/calendar", contenu })
    }
}

impl Widget for Actions {
    fn read(&mut self, bytes: Vec<u8>) -> Vec<Effet> {
        self.lecture.read(&bytes, Rubriques::ACTIONS, &self.reglages)
    }

    fn fail(&mut self, erreur: Erreur) -> Vec<Effet> {
        self.lecture.fail(erreur, &self.reglages)
    }

    fn receive(&mut self, message: &str, value: &str) -> Vec<Effet> {
        match Geste::parse(message) {
            Some(Geste::Audience) => self.choix.audience = Audience::from_code(value).unwrap_or_default(),
            Some(Geste::Choisir(facet, code)) => self.choix.set(facet, code, value == "true"),
            Some(Geste::Effacer) => {
                self.choix = Choix::default();
                let mut effects = self.chosen();
                // The button goes away with the choices.
                effects.push(Effet::Cibler(NOMBRE_ID.into()));
                return effects;
            }
            Some(Geste::Agenda(rank)) => return self.calendar(rank).into_iter().collect(),
            Some(Geste::Adresse(fragment)) => {
                self.choix = Choix::parse(fragment);
                return Vec::new();
            }
            None => return Vec::new(),
        }
        self.chosen()
    }

    fn view(&self) -> Element {
        self.lecture.view("actions", &self.reglages, |publication| {
            let title = self.titre.as_deref();
            shown_actions(publication, title, &self.hote, &self.choix, Mode::Page, &self.reglages)
        })
    }
}

/// The actions of a publication, by mission and theme, for a page without script; sessions that are over are left out.
///
/// ```
/// use cpts_core::exchange::publication;
/// use cpts_wasm::{view, widgets};
///
/// let text = r#"{"format": "cpts-publication", "version": "1.0", "date": "2026-11-21", "expire_le": "2027-02-21",
///   "identite": {"nom": "CPTS d'exemple"}, "projet_de_sante": {"actions": [
///     {"intitule": "Octobre rose", "seances": [{"le": "2026-10-01"}, {"le": "2026-12-01", "debut": "14:00"}]}]}}"#;
/// let publication = publication::read(text.as_bytes()).publication;
/// let html = view::html(&widgets::actions(&publication, &widgets::Reglages::new("2026-11-21".parse()?)).into());
/// assert!(html.contains("Octobre rose") && html.contains("1er\u{a0}décembre 2026") && !html.contains("octobre 2026"));
/// # Ok::<(), cpts_core::values::ValeurInvalide>(())
/// ```
#[must_use]
pub fn actions(publication: &Publication, reglages: &Reglages) -> Element {
    shown_actions(publication, None, &Choix::default(), &Choix::default(), Mode::Statique, reglages)
}

fn shown_actions(
    publication: &Publication,
    title: Option<&str>,
    hote: &Choix,
    choix: &Choix,
    mode: Mode,
    reglages: &Reglages,
) -> Element {
    let mut widget = reglages.frame("actions");
    if let Some(expired) = reglages.expired(publication) {
        return widget.with(expired);
    }
    let title = match (title, publication.nom()) {
        (Some(title), _) => shown(title),
        (None, Some(name)) => shown(&reglages.fill(&TITRE_NOMME, &[("nom", name)])),
        (None, None) => TITRE.typeset(reglages.langue),
    };
    widget = widget.with(reglages.heading(0, Node::text(title)));
    let mut fiches = Vec::new();
    for (rang, action) in actions_of(publication).iter().enumerate() {
        fiches.push(Fiche::of(rang, action));
    }
    let mut known = Vec::new();
    let mut kept = Vec::new();
    for fiche in &fiches {
        if hote.keeps(fiche) {
            known.push(fiche);
            if choix.keeps(fiche) {
                kept.push(fiche);
            }
        }
    }
    if known.is_empty() {
        return widget
            .with(Element::new(Tag::P).named("vide").with(reglages.say(&AUCUNE)))
            .with(reglages.foot(publication));
    }
    if mode == Mode::Page {
        widget = widget.with_some(filtres::filters(&known, hote, choix, reglages)).with(counted(kept.len(), reglages));
    }
    widget.with_all(groupes::groups(&kept, mode, reglages)).with(reglages.foot(publication))
}

/// How many actions there are, said aloud when it changes.
fn counted(count: usize, reglages: &Reglages) -> Element {
    let said = if count == 0 { AUCUNE_AINSI.typeset(reglages.langue) } else { reglages.count(&NOMBRE, count) };
    let counted = Element::new(Tag::P).keyed("nombre").named("compte").set(Attribute::Id, NOMBRE_ID);
    counted.set(Attribute::Role, "status").set(Attribute::Tabindex, "-1").with(Node::text(said))
}

fn actions_of(publication: &Publication) -> &[ActionPublique] {
    publication.projet_de_sante.as_ref().and_then(|project| project.actions.as_deref()).unwrap_or_default()
}
