//! The identity card of the CPTS.

use cpts_core::diagnostics::{Argument, Message, Texte};
use cpts_core::publish::{GouvernancePublique, MissionPublique, Publication, SiegePublic};

use super::blocs::{label, linked, list, paragraph, title};
use super::lecture::Lecture;
use super::{Effet, Erreur, Options, Reglages, Widget};
use crate::view::{Element, Lien, Node, Tag};

static TITRE: Texte = Texte::new("La CPTS", "The CPTS");
static QU_EST_CE: Texte = Texte::new("Qu'est-ce qu'une CPTS ?", "What is a CPTS?");
/// Three sentences, each with the article that says so (code de la santé publique).
static DEFINITION: [Texte; 3] = [
    Texte::new(
        "Une communauté professionnelle territoriale de santé (CPTS) réunit des professionnels de santé et des acteurs médico-sociaux et sociaux d'un même territoire, autour d'un projet de santé (article L1434-12 du code de la santé publique).",
        "A communauté professionnelle territoriale de santé (CPTS) brings together the health professionals and the social-care bodies of one territory around a health project (article L1434-12 of the Code de la santé publique).",
    ),
    Texte::new(
        "C'est une association, de la loi du 1er juillet 1901 ou du droit local en Alsace et en Moselle (article L1434-12-1).",
        "It is an association, under the law of 1 July 1901 or the local law of Alsace and Moselle (article L1434-12-1).",
    ),
    Texte::new(
        "L'assurance maladie et l'agence régionale de santé la soutiennent par un contrat, pour six missions de service public, de l'accès aux soins à la réponse aux crises sanitaires (article L1434-12-2).",
        "Health insurance and the regional health agency support it by a contract, for six public-service missions, from access to care to the response to health crises (article L1434-12-2).",
    ),
];
static TERRITOIRE: Texte = Texte::new("Territoire", "Territory");
static HABITANTS: Texte = Texte::new("{n} habitants", "{n} inhabitants");
static HABITANTS_ENVIRON: Texte = Texte::new("environ {n} habitants", "about {n} inhabitants");
static SELON: Texte = Texte::new("{habitants} ({source})", "{habitants} ({source})");
static COMMUNES: Texte = Texte::new("Communes", "Communes");
static EN_PARTIE: Texte = Texte::new("{commune} (en partie)", "{commune} (in part)");
static HABITANTS_LIBELLE: Texte = Texte::new("Population", "Population");
static PROFESSIONNELS: Texte = Texte::new("Professionnels", "Professionals");
static ADHERENTS: Texte = Texte::new("{n} adhérents", "{n} members");
static LIBERAUX: Texte =
    Texte::new("{n} professionnels libéraux dans le territoire", "{n} self-employed professionals in the territory");
static DU_TERRITOIRE: Texte = Texte::new("{n} professionnels dans le territoire", "{n} professionals in the territory");
static SELON_LA_SOURCE: Texte =
    Texte::new("Dans les mots de la CPTS : « {texte} ».", "In the words of the CPTS: “{texte}”.");
static MISSIONS: Texte = Texte::new("Missions", "Missions");
static DEMARRAGE: Texte = Texte::new(" (démarrage : ", " (start: ");
static GOUVERNANCE: Texte = Texte::new("Gouvernance", "Governance");
static SIEGES: Texte = Texte::new("{n} sièges", "{n} seats");
static DATES: Texte = Texte::new("Dates", "Dates");
static CREATION: Texte = Texte::new("Création de l'association", "Creation of the association");
static LETTRE: Texte = Texte::new("Lettre d'intention", "Letter of intent");
static DECISION: Texte =
    Texte::new("Décision de l'ARS sur le projet de santé", "Decision of the ARS on the health project");
static SIGNATURE: Texte = Texte::new("Signature du contrat (ACI)", "Signature of the contract (ACI)");
static OBJECTIFS: Texte = Texte::new("Objectifs", "Objectives");
static PARTENAIRES: Texte = Texte::new("Partenaires", "Partners");
static NUMERO: Texte = Texte::new("Numéro unique", "Single number");
static ADHERER: Texte = Texte::new("Adhérer, proposer une action", "Join, propose an action");
static PAGE_ADHESION: Texte = Texte::new("La page pour adhérer", "The page to join");
static PROPOSER: Texte = Texte::new("Proposer une action : ", "Propose an action: ");
static CONTACT: Texte = Texte::new("Contact", "Contact");
static SITE: Texte = Texte::new("Le site de la CPTS", "The site of the CPTS");

/// The identity card of a CPTS, in a page.
#[derive(Debug)]
pub struct Presentation {
    reglages: Reglages,
    lecture: Lecture,
}

impl Presentation {
    /// The widget of an element that has these attributes, before its file is there.
    #[must_use]
    pub fn new(reglages: Reglages, _options: &Options) -> Self {
        Self { reglages, lecture: Lecture::Attendue }
    }
}

impl Widget for Presentation {
    fn read(&mut self, bytes: Vec<u8>) -> Vec<Effet> {
        self.lecture.read(&bytes, &self.reglages)
    }

    fn fail(&mut self, erreur: Erreur) -> Vec<Effet> {
        self.lecture.fail(erreur, &self.reglages)
    }

    fn view(&self) -> Element {
        self.lecture.view("presentation", &self.reglages, |publication| presentation(publication, &self.reglages))
    }
}

/// The identity card of a publication: what it does not say is left out.
///
/// ```
/// use cpts_core::exchange::publication;
/// use cpts_wasm::{view, widgets};
///
/// let text = r#"{"format": "cpts-publication", "version": "1.0", "date": "2026-11-21", "expire_le": "2027-02-21",
///   "identite": {"nom": "CPTS d'exemple"}, "territoire": {"population": {"habitants": 120733}}}"#;
/// let publication = publication::read(text.as_bytes()).publication;
/// let card = widgets::presentation(&publication, &widgets::Reglages::new("2026-11-21".parse()?));
/// assert!(view::html(&card.into()).contains("120\u{202f}733 habitants"));
/// # Ok::<(), cpts_core::values::ValeurInvalide>(())
/// ```
#[must_use]
pub fn presentation(publication: &Publication, reglages: &Reglages) -> Element {
    let widget = reglages.frame("presentation");
    if let Some(expired) = reglages.expired(publication) {
        return widget.with(expired);
    }
    let name = publication.nom().map_or_else(|| reglages.say(&TITRE), Node::written);
    let stage = publication.etape.as_ref().and_then(|stage| stage.valeur.as_ref());
    let sections = [
        reglages.section(&NUMERO, number(publication)),
        reglages.section(&TERRITOIRE, territory(publication, reglages)),
        reglages.section(&PROFESSIONNELS, professionals(publication, reglages)),
        reglages.section(&MISSIONS, missions(publication, reglages)),
        reglages.section(&OBJECTIFS, objectives(publication)),
        reglages.section(&GOUVERNANCE, governance(publication, reglages)),
        reglages.section(&DATES, dates(publication, reglages)),
        reglages.section(&PARTENAIRES, partners(publication)),
        reglages.section(&ADHERER, joining(publication, reglages)),
        reglages.section(&CONTACT, contact(publication, reglages)),
        reglages
            .section(&QU_EST_CE, DEFINITION.iter().map(|said| Element::new(Tag::P).with(reglages.say(said))).collect()),
    ];
    widget
        .with(reglages.heading(0, name))
        .with_all(stage.map(|stage| Element::new(Tag::P).named("etape").with(title(stage))))
        .with_all(sections.into_iter().flatten())
        .with(reglages.foot(publication))
}

/// The single number, while it is open: planned is not open.
fn number(publication: &Publication) -> Vec<Element> {
    let open = publication
        .numero_unique
        .as_ref()
        .filter(|number| number.statut.as_ref().is_some_and(|status| status.is("ouvert")));
    let Some((number, text)) = open.and_then(|number| Some((number, number.telephone.as_deref()?))) else {
        return Vec::new();
    };
    let shown = match Lien::telephone(text) {
        Some(link) => Element::new(Tag::P).with(Element::link(link).with(Node::written(text))),
        None => Element::new(Tag::P).with(Node::written(text)),
    };
    [Some(shown), paragraph(number.objet.as_deref())].into_iter().flatten().collect()
}

fn territory(publication: &Publication, reglages: &Reglages) -> Vec<Element> {
    let Some(territory) = &publication.territoire else { return Vec::new() };
    let communes = territory.communes.iter().flatten().filter_map(|commune| {
        let name = Argument::Public(commune.nom.as_deref().or_else(|| Some(commune.code.as_ref()?.texte()))?.into());
        Some(match commune.partie {
            Some(true) => Message::new(&EN_PARTIE).with("commune", name).render(reglages.langue, false),
            _ => name.render(reglages.langue, false),
        })
    });
    let communes = communes.collect::<Vec<_>>().join(", ");
    let inhabitants = territory.population.as_ref().and_then(|population| {
        let text = if population.arrondie == Some(true) { &HABITANTS_ENVIRON } else { &HABITANTS };
        let counted = Message::new(text).with("n", population.habitants?);
        Some(match population.source.as_deref() {
            Some(source) => {
                Message::new(&SELON).with("habitants", counted).with("source", Argument::Public(source.into()))
            }
            None => counted,
        })
    });
    let facts = [
        (&COMMUNES, (!communes.is_empty()).then(|| Node::written(&communes))),
        (&HABITANTS_LIBELLE, inhabitants.map(|counted| Node::written(&counted.render(reglages.langue, false)))),
    ];
    let facts = reglages.facts(facts.into_iter().filter_map(|(label, value)| Some((label, value?))));
    [paragraph(territory.description.as_deref()), facts].into_iter().flatten().collect()
}

fn professionals(publication: &Publication, reglages: &Reglages) -> Vec<Element> {
    let Some(counts) = &publication.effectifs else { return Vec::new() };
    let counted = [
        (&ADHERENTS, counts.adherents),
        (&LIBERAUX, counts.professionnels_liberaux),
        (&DU_TERRITOIRE, counts.professionnels),
    ];
    let counted = counted.into_iter().filter_map(|(texte, n)| Some(reglages.tell(Message::new(texte).with("n", n?))));
    let wording = counts.precision.as_deref().map(|text| {
        let text = Message::new(&SELON_LA_SOURCE).with("texte", Argument::Public(text.into()));
        Element::new(Tag::P).with(Node::written(&text.render(reglages.langue, false)))
    });
    list(counted).into_iter().chain(wording).collect()
}

fn missions(publication: &Publication, reglages: &Reglages) -> Vec<Element> {
    let told = |mission: &MissionPublique| {
        let mut told = Element::new(Tag::Span).with(label(mission.mission.as_ref()?));
        if let Some(status) = &mission.statut {
            told = told.with(Node::text(", ")).with(label(status));
        }
        if let Some(start) = mission.demarrage {
            told = told.with(reglages.say(&DEMARRAGE)).with(reglages.date(start)).with(Node::text(")"));
        }
        Some(Node::from(told))
    };
    let missions = publication.contrat_aci.iter().flat_map(|contract| contract.missions.iter().flatten());
    list(missions.filter_map(told)).into_iter().collect()
}

fn objectives(publication: &Publication) -> Vec<Element> {
    let objectives = publication.projet_de_sante.iter().flat_map(|project| project.objectifs.iter().flatten());
    list(objectives.map(|objective| Node::written(objective))).into_iter().collect()
}

/// The bodies and their seats, by role: the names of those who hold them would outlive a consent in a page that is
/// pasted.
fn governance(publication: &Publication, reglages: &Reglages) -> Vec<Element> {
    let bodies = publication
        .gouvernance
        .iter()
        .flat_map(|governance: &GouvernancePublique| governance.instances.iter().flatten());
    let seat = |seat: &SiegePublic| {
        let mut told = Element::new(Tag::Span).with(label(seat.role.as_ref()?));
        if let Some(profession) = &seat.profession {
            told = told.with(Node::text(", ")).with(label(profession));
        }
        Some(Node::from(told))
    };
    let mut shown = Vec::new();
    for body in bodies {
        let Some(name) = &body.nom else { continue };
        shown.push(reglages.heading(2, title(name)));
        shown.extend(paragraph(body.objet.as_deref()));
        let seats = list(body.sieges.iter().flatten().filter_map(seat));
        let count =
            || body.nombre_sieges.map(|n| Element::new(Tag::P).with(reglages.tell(Message::new(&SIEGES).with("n", n))));
        shown.extend(seats.or_else(count));
    }
    shown
}

fn dates(publication: &Publication, reglages: &Reglages) -> Vec<Element> {
    let identity = publication.identite.as_ref();
    let project = publication.projet_de_sante.as_ref();
    let decision = project.and_then(|project| project.ars.as_ref());
    let known = [
        (&CREATION, identity.and_then(|identity| identity.creation), None),
        (&LETTRE, project.and_then(|project| project.lettre_intention), None),
        (
            &DECISION,
            decision.and_then(|decision| decision.le),
            decision.and_then(|decision| decision.decision.as_ref()),
        ),
        (&SIGNATURE, publication.contrat_aci.as_ref().and_then(|contract| contract.signature), None),
    ];
    let facts = known.into_iter().filter_map(|(label_of, date, decided)| {
        let date = Element::new(Tag::Span).with(reglages.date(date?));
        let told = match decided {
            Some(decided) => date.with(Node::text(", ")).with(label(decided)),
            None => date,
        };
        Some((label_of, Node::from(told)))
    });
    reglages.facts(facts).into_iter().collect()
}

fn partners(publication: &Publication) -> Vec<Element> {
    let told = publication.partenaires.iter().flatten().filter_map(|partner| {
        let name = Node::written(partner.nom.as_deref()?);
        let name = match partner.site.as_deref().and_then(Lien::web) {
            Some(link) => Element::link(link).with(name).into(),
            None => name,
        };
        let mut told = Element::new(Tag::Span).with(name);
        if let Some(subject) = partner.objet.as_deref() {
            told = told.with(Node::text(", ")).with(Node::written(subject));
        }
        Some(Node::from(told))
    });
    list(told).into_iter().collect()
}

fn joining(publication: &Publication, reglages: &Reglages) -> Vec<Element> {
    let Some(joining) = &publication.adhesion else { return Vec::new() };
    let page = joining
        .page
        .as_deref()
        .and_then(Lien::web)
        .map(|link| Element::new(Tag::P).with(Element::link(link).with(reglages.say(&PAGE_ADHESION))));
    let propose = joining.proposer_une_action.as_deref();
    let propose = propose.map(|text| Element::new(Tag::P).with(reglages.say(&PROPOSER)).with(linked(text)));
    [paragraph(joining.modalites.as_deref()), page, propose].into_iter().flatten().collect()
}

fn contact(publication: &Publication, reglages: &Reglages) -> Vec<Element> {
    let Some(identity) = &publication.identite else { return Vec::new() };
    let site = identity
        .site
        .as_deref()
        .and_then(Lien::web)
        .map(|link| Element::new(Tag::P).with(Element::link(link).with(reglages.say(&SITE))));
    [identity.contact.as_ref().and_then(|contact| reglages.contact(contact)), site].into_iter().flatten().collect()
}
