//! The actions: what the CPTS does, for whom, where and when.

use cpts_core::diagnostics::{Message, Texte};
use cpts_core::publish::{ActionPublique, CodeLibelle, Publication, SeancePublique};
use cpts_core::values::DatePartielle;

use super::blocs::{label, linked, list, paragraph};
use super::lecture::Lecture;
use super::{Effet, Erreur, Options, Reglages, Widget};
use crate::view::{Element, Node, Tag};

static TITRE: Texte = Texte::new("Les actions de la CPTS", "The actions of the CPTS");
static TITRE_NOMME: Texte = Texte::new("Les actions de {nom}", "The actions of {nom}");
static AUCUNE: Texte = Texte::new("Aucune action n'est décrite pour le moment.", "No action is described for now.");
static MISSION: Texte = Texte::new("Mission", "Mission");
static STATUT: Texte = Texte::new("État", "Status");
static POUR: Texte = Texte::new("Pour", "For");
static PROFESSIONNELS: Texte = Texte::new("les professionnels de santé", "health professionals");
static OU: Texte = Texte::new("Communes", "Communes");
static PARTENAIRES: Texte = Texte::new("Partenaires", "Partners");
static PROCHAINES: Texte = Texte::new("Prochaines dates", "Next dates");
static ANNULEE: Texte = Texte::new(" (annulée)", " (called off)");
static DE_A: Texte = Texte::new(", de {debut} à {fin}", ", from {debut} to {fin}");
static A: Texte = Texte::new(", à {debut}", ", at {debut}");
static INSCRIPTION: Texte = Texte::new(" ; inscription : ", "; registration: ");
static PARTICIPER: Texte = Texte::new("Participer", "Taking part");

/// The actions of a CPTS, in a page.
#[derive(Debug)]
pub struct Actions {
    reglages: Reglages,
    lecture: Lecture,
}

impl Actions {
    /// The widget of an element that has these attributes, before its file is there.
    #[must_use]
    pub fn new(reglages: Reglages, _options: &Options) -> Self {
        Self { reglages, lecture: Lecture::Attendue }
    }
}

impl Widget for Actions {
    fn read(&mut self, bytes: Vec<u8>) -> Vec<Effet> {
        self.lecture.read(&bytes, &self.reglages)
    }

    fn fail(&mut self, erreur: Erreur) -> Vec<Effet> {
        self.lecture.fail(erreur, &self.reglages)
    }

    fn view(&self) -> Element {
        self.lecture.view("actions", &self.reglages, |publication| actions(publication, &self.reglages))
    }
}

/// The actions of a publication, in its order; sessions that are over are left out.
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
    let widget = reglages.frame("actions");
    if let Some(expired) = reglages.expired(publication) {
        return widget.with(expired);
    }
    let title = match publication.nom() {
        Some(name) => Message::new(&TITRE_NOMME).with("nom", cpts_core::diagnostics::Argument::Public(name.into())),
        None => Message::new(&TITRE),
    };
    let widget = widget.with(reglages.heading(0, Node::written(&title.render(reglages.langue, false))));
    let known = publication.projet_de_sante.iter().flat_map(|project| project.actions.iter().flatten());
    let cards: Vec<Element> = known.map(|action| card(action, reglages)).collect();
    let widget = match cards.is_empty() {
        true => widget.with(Element::new(Tag::P).with(reglages.say(&AUCUNE))),
        false => widget.with_all(cards),
    };
    widget.with(reglages.foot(publication))
}

fn card(action: &ActionPublique, reglages: &Reglages) -> Element {
    let title = Node::written(action.intitule.as_deref().unwrap_or_default());
    let coded = |coded: &Option<CodeLibelle>| coded.as_ref().map(label);
    let publics = action.publics.as_deref().unwrap_or_default();
    let audience = match (publics, action.pour_professionnels) {
        ([], Some(true)) => Some(reglages.say(&PROFESSIONNELS)),
        ([], _) => None,
        (publics, _) => Some(Node::written(&publics.join(", "))),
    };
    let joined = |texts: Vec<&str>| (!texts.is_empty()).then(|| Node::written(&texts.join(", ")));
    let communes = action.communes.iter().flatten().map(CodeLibelle::texte).collect();
    let partners = action.partenaires.iter().flatten().map(|partner| &**partner).collect();
    let facts = [
        (&MISSION, coded(&action.mission)),
        (&STATUT, coded(&action.statut)),
        (&POUR, audience),
        (&OU, joined(communes)),
        (&PARTENAIRES, joined(partners)),
    ];
    let mut card = Element::new(Tag::Article).named("action").with(reglages.heading(1, title));
    card = card.with_all(paragraph(action.objectif.as_deref()).or_else(|| paragraph(action.contexte.as_deref())));
    card = card.with_all(reglages.facts(facts.into_iter().filter_map(|(label, value)| Some((label, value?)))));
    let ahead = action.seances.iter().flatten().filter(|session| session.le.is_some_and(|day| day >= reglages.date));
    if let Some(sessions) = list(ahead.map(|session| Element::new(Tag::Span).with_all(told(session, reglages)).into()))
    {
        card = card.with(reglages.heading(2, reglages.say(&PROCHAINES))).with(sessions);
    }
    if let Some(contact) = action.contact.as_ref().and_then(|contact| reglages.contact(contact)) {
        card = card.with(reglages.heading(2, reglages.say(&PARTICIPER))).with(contact);
    }
    card
}

/// A session, in words.
fn told(session: &SeancePublique, reglages: &Reglages) -> Vec<Node> {
    let mut told: Vec<Node> =
        session.le.map(|day| reglages.date(DatePartielle::from(day)).into()).into_iter().collect();
    let hour = |text: &str| cpts_core::diagnostics::Argument::Public(text.into());
    let hours = match (session.debut.as_deref(), session.fin.as_deref()) {
        (Some(start), Some(end)) => Some(Message::new(&DE_A).with("debut", hour(start)).with("fin", hour(end))),
        (Some(start), None) => Some(Message::new(&A).with("debut", hour(start))),
        _ => None,
    };
    told.extend(hours.map(|hours| Node::written(&hours.render(reglages.langue, false))));
    if let Some(place) = session.lieu.as_deref() {
        told.extend([Node::text(", "), Node::written(place)]);
    }
    if let Some(registration) = session.inscription.as_deref() {
        told.extend([reglages.say(&INSCRIPTION), linked(registration)]);
    }
    if session.annulee == Some(true) {
        told.push(Element::new(Tag::Strong).with(reglages.say(&ANNULEE)).into());
    }
    told
}
