//! The identity card of the CPTS.

use cpts_core::diagnostics::Texte;
use cpts_core::exchange::publication::Rubriques;
use cpts_core::publish::{PopulationPublique, Publication};
use cpts_core::values::DatePartielle;

use super::blocs::{enumerate, label, linked, list, paragraph, push, said, title};
use super::lecture::Lecture;
use super::{Effet, Erreur, Options, Reglages, Widget};
use crate::view::{Element, Lien, Node, Tag};

static TITRE: Texte = Texte::new("La CPTS", "The CPTS");
static QU_EST_CE: Texte = Texte::new("Qu'est-ce qu'une CPTS ?", "What is a CPTS?");
const ORDONNANCE: &str = "https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000043496493";
/// A text that says so: how it is called, and where it is read.
type Source = (Texte, &'static str);
/// Three sentences, each with its legal sources: the articles are those of the code de la santé publique, read where they
/// were created.
static DEFINITION: [(Texte, &[Source]); 3] = [
    (
        Texte::new(
            "Une communauté professionnelle territoriale de santé (CPTS) réunit des professionnels de santé et des acteurs sociaux et médico-sociaux d'un même territoire, autour d'un projet de santé",
            "A communauté professionnelle territoriale de santé (CPTS) brings together health professionals and social-care bodies of one territory, around a health project",
        ),
        &[(
            Texte::new(
                "article L1434-12 du code de la santé publique, loi n° 2016-41, article 65",
                "article L1434-12 of the Code de la santé publique, loi n° 2016-41, article 65",
            ),
            "https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000031912641",
        )],
    ),
    (
        Texte::new(
            "C'est une association, de la loi du 1er juillet 1901 ou du droit local en Alsace et en Moselle",
            "It is an association, under the law of 1 July 1901 or the local law of Alsace and Moselle",
        ),
        &[(
            Texte::new("article L1434-12-1, ordonnance n° 2021-584", "article L1434-12-1, ordonnance n° 2021-584"),
            ORDONNANCE,
        )],
    ),
    (
        Texte::new(
            "L'assurance maladie et l'agence régionale de santé la soutiennent par un contrat, pour six missions de service public, de l'accès aux soins à la réponse aux crises sanitaires",
            "Health insurance and the regional health agency support it by a contract, for six public-service missions, from access to care to the response to health crises",
        ),
        &[
            (
                Texte::new("article L1434-12-2, ordonnance n° 2021-584", "article L1434-12-2, ordonnance n° 2021-584"),
                ORDONNANCE,
            ),
            (
                Texte::new("accord conventionnel interprofessionnel (ACI)", "national agreement (ACI)"),
                "https://www.ameli.fr/exercice-coordonne/textes-reference/accord-conventionnel-interprofessionnel-pour-les-cpts",
            ),
        ],
    ),
];
static TERRITOIRE: Texte = Texte::new("Territoire", "Territory");
static HABITANTS: Texte = Texte::new("{n} habitants", "{n} inhabitants");
static HABITANTS_ENVIRON: Texte = Texte::new("environ {n} habitants", "about {n} inhabitants");
static RECENSEMENT: Texte = Texte::new("recensement de {annee}", "census of {annee}");
static COMMUNES: Texte = Texte::new("Communes", "Communes");
static DEPARTEMENTS: Texte = Texte::new("Département", "Département");
static EN_PARTIE: Texte = Texte::new("en partie", "in part");
static HABITANTS_LIBELLE: Texte = Texte::new("Population", "Population");
static PROFESSIONNELS: Texte = Texte::new("Professionnels", "Professionals");
static ADHERENTS: [Texte; 2] = [Texte::new("{n} adhérent", "{n} member"), Texte::new("{n} adhérents", "{n} members")];
static LIBERAUX: [Texte; 2] = [
    Texte::new("{n} professionnel libéral dans le territoire", "{n} self-employed professional in the territory"),
    Texte::new("{n} professionnels libéraux dans le territoire", "{n} self-employed professionals in the territory"),
];
static DU_TERRITOIRE: [Texte; 2] = [
    Texte::new("{n} professionnel dans le territoire", "{n} professional in the territory"),
    Texte::new("{n} professionnels dans le territoire", "{n} professionals in the territory"),
];
static SIGNATAIRES: [Texte; 2] = [
    Texte::new("{n} signataire du contrat", "{n} signatory of the contract"),
    Texte::new("{n} signataires du contrat", "{n} signatories of the contract"),
];
static REPRESENTEES: Texte = Texte::new("Professions représentées", "Professions represented");
static SELON_LA_SOURCE: Texte =
    Texte::new("Dans les mots de la CPTS : « {texte} ».", "In the words of the CPTS: “{texte}”.");
static MISSIONS: Texte = Texte::new("Missions", "Missions");
static DEMARRAGE: Texte = Texte::new(" (démarrage : ", " (start: ");
static GOUVERNANCE: Texte = Texte::new("Gouvernance", "Governance");
static SIEGES: [Texte; 2] = [Texte::new("{n} siège", "{n} seat"), Texte::new("{n} sièges", "{n} seats")];
static DATES: Texte = Texte::new("Dates", "Dates");
static CREATION: Texte = Texte::new("Création de l'association", "Creation of the association");
static LETTRE: Texte = Texte::new("Lettre d'intention", "Letter of intent");
static DEPOT: Texte = Texte::new("Dépôt du projet de santé", "Filing of the health project");
static DECISION: Texte =
    Texte::new("Décision de l'ARS sur le projet de santé", "Decision of the ARS on the health project");
static SIGNATURE: Texte = Texte::new("Signature du contrat (ACI)", "Signature of the contract (ACI)");
static OBJECTIFS: Texte = Texte::new("Objectifs", "Objectives");
static PARTENAIRES: Texte = Texte::new("Partenaires", "Partners");
static NUMERO: Texte = Texte::new("Numéro unique", "Single number");
static ADHERER: Texte = Texte::new("Adhérer, proposer une action", "Join, propose an action");
static COTISATION: Texte = Texte::new("Cotisation annuelle : {montant}.", "Yearly fee: {montant}.");
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
        self.lecture.read(&bytes, Rubriques::SANS_MEMBRES, &self.reglages)
    }

    fn fail(&mut self, erreur: Erreur) -> Vec<Effet> {
        self.lecture.fail(erreur, &self.reglages)
    }

    fn view(&self) -> Element {
        self.lecture.view("presentation", &self.reglages, |publication| presentation(publication, &self.reglages))
    }
}

/// The parts of the card, in their order: each is left out when the publication says nothing of it.
static PARTIES: [(&Texte, Partie); 11] = [
    (&NUMERO, number),
    (&TERRITOIRE, territory),
    (&PROFESSIONNELS, professionals),
    (&MISSIONS, missions),
    (&OBJECTIFS, objectives),
    (&GOUVERNANCE, governance),
    (&DATES, dates),
    (&PARTENAIRES, partners),
    (&ADHERER, joining),
    (&CONTACT, contact),
    (&QU_EST_CE, definition),
];

type Partie = fn(&Publication, &Reglages) -> Vec<Node>;

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
    let mut widget = widget
        .with(reglages.heading(0, name))
        .with_some(stage.map(|stage| Element::new(Tag::P).named("etape").with(title(stage))));
    for (heading, part) in &PARTIES {
        widget = widget.with_some(reglages.section(heading, part(publication, reglages)));
    }
    widget.with(reglages.foot(publication))
}

/// The single number, while it is open: planned is not open.
fn number(publication: &Publication, reglages: &Reglages) -> Vec<Node> {
    let mut shown = Vec::new();
    let Some(number) = &publication.numero_unique else { return shown };
    let is_open = number.statut.as_ref().is_some_and(|status| status.is("ouvert"))
        && number.ouvert_le.is_none_or(|opening| opening.first() <= reglages.date);
    let Some(text) = number.telephone.as_deref().filter(|_| is_open) else { return shown };
    let called = match Lien::telephone(text) {
        Some(link) => Element::link(link).with(Node::written(text)).into(),
        None => Node::written(text),
    };
    shown.push(Element::new(Tag::P).named("numero").with(called).into());
    push(&mut shown, paragraph(number.objet.as_deref()));
    shown
}

fn territory(publication: &Publication, reglages: &Reglages) -> Vec<Node> {
    let Some(territory) = &publication.territoire else { return Vec::new() };
    let mut communes = String::new();
    for commune in territory.communes.as_deref().unwrap_or_default() {
        let Some(name) = commune.nom.as_deref().or_else(|| Some(commune.code.as_ref()?.texte())) else { continue };
        let part = commune.quartier.as_deref();
        enumerate(&mut communes, name);
        if commune.partie == Some(true) || part.is_some() {
            let part = part.unwrap_or_else(|| EN_PARTIE.get(reglages.langue));
            for text in [" (", part, ")"] {
                communes.push_str(text);
            }
        }
    }
    let mut departements = String::new();
    for departement in territory.departements.as_deref().unwrap_or_default() {
        enumerate(&mut departements, departement.texte());
    }
    let count = territory.nombre_communes.filter(|_| communes.is_empty());
    if let Some(count) = count {
        communes = reglages.langue.nombre(count.into());
    }
    let mut shown = Vec::new();
    push(&mut shown, paragraph(territory.description.as_deref()));
    let facts = reglages.facts(vec![
        (&COMMUNES, said(&communes)),
        (&DEPARTEMENTS, said(&departements)),
        (&HABITANTS_LIBELLE, territory.population.as_ref().and_then(|population| inhabitants(population, reglages))),
    ]);
    push(&mut shown, facts);
    shown
}

fn inhabitants(population: &PopulationPublique, reglages: &Reglages) -> Option<Node> {
    let text = if population.arrondie == Some(true) { &HABITANTS_ENVIRON } else { &HABITANTS };
    let mut told = reglages.fill(text, &[("n", &reglages.langue.nombre(population.habitants?.into()))]);
    let year = population.annee.map(|year| reglages.fill(&RECENSEMENT, &[("annee", &year.to_string())]));
    for origin in [year.as_deref(), population.source.as_deref()].into_iter().flatten() {
        enumerate(&mut told, origin);
    }
    Some(Node::written(&told))
}

fn professionals(publication: &Publication, reglages: &Reglages) -> Vec<Node> {
    let mut shown = Vec::new();
    if let Some(counts) = &publication.effectifs {
        let counted = [
            (&ADHERENTS, counts.adherents),
            (&LIBERAUX, counts.professionnels_liberaux),
            (&DU_TERRITOIRE, counts.professionnels),
            (&SIGNATAIRES, counts.signataires_du_contrat),
        ];
        let mut told = Vec::new();
        for (text, count) in counted {
            if let Some(count) = count {
                told.push(Node::text(reglages.count(text, usize::try_from(count).unwrap_or(usize::MAX))));
            }
        }
        push(&mut shown, list(told));
        if let Some(wording) = counts.precision.as_deref() {
            shown.push(reglages.filled(Tag::P, &SELON_LA_SOURCE, &[("texte", wording)]).into());
        }
    }
    let mut professions = Vec::new();
    for profession in publication.professions_representees.as_deref().unwrap_or_default() {
        professions.push(label(profession));
    }
    push(&mut shown, list(professions).and_then(|list| reglages.details(&REPRESENTEES, vec![list.into()])));
    shown
}

fn missions(publication: &Publication, reglages: &Reglages) -> Vec<Node> {
    let contract = publication.contrat_aci.as_ref();
    let mut told = Vec::new();
    for mission in contract.and_then(|contract| contract.missions.as_deref()).unwrap_or_default() {
        let Some(name) = &mission.mission else { continue };
        let mut line = Element::new(Tag::Span).with(title(name));
        if let Some(status) = &mission.statut {
            line = line.with(Node::text(", ")).with(label(status));
        }
        if let Some(start) = mission.demarrage {
            line = line.with(reglages.say(&DEMARRAGE)).with(reglages.date(start)).with(Node::text(")"));
        }
        told.push(line.into());
    }
    listed(told)
}

fn objectives(publication: &Publication, _reglages: &Reglages) -> Vec<Node> {
    let project = publication.projet_de_sante.as_ref();
    let mut told = Vec::new();
    for objective in project.and_then(|project| project.objectifs.as_deref()).unwrap_or_default() {
        told.extend(said(objective));
    }
    listed(told)
}

/// The bodies and their seats, by role: the names of those who hold them would outlive a consent in a page that is
/// pasted.
fn governance(publication: &Publication, reglages: &Reglages) -> Vec<Node> {
    let governance = publication.gouvernance.as_ref();
    let mut shown = Vec::new();
    for body in governance.and_then(|governance| governance.instances.as_deref()).unwrap_or_default() {
        let Some(name) = &body.nom else { continue };
        shown.push(reglages.heading(2, title(name)).into());
        push(&mut shown, paragraph(body.objet.as_deref()));
        let mut seats = Vec::new();
        for seat in body.sieges.as_deref().unwrap_or_default() {
            let Some(role) = &seat.role else { continue };
            let mut told = Element::new(Tag::Span).with(title(role));
            if let Some(profession) = &seat.profession {
                told = told.with(Node::text(", ")).with(label(profession));
            }
            seats.push(told.into());
        }
        match (list(seats), body.nombre_sieges) {
            (Some(seats), _) => shown.push(seats.into()),
            (None, Some(count)) => {
                let count = reglages.count(&SIEGES, usize::try_from(count).unwrap_or(usize::MAX));
                shown.push(Element::new(Tag::P).with(Node::text(count)).into());
            }
            (None, None) => {}
        }
    }
    shown
}

fn dates(publication: &Publication, reglages: &Reglages) -> Vec<Node> {
    let identity = publication.identite.as_ref();
    let project = publication.projet_de_sante.as_ref();
    let decision = project.and_then(|project| project.ars.as_ref());
    let contract = publication.contrat_aci.as_ref();
    let mut decided = dated(decision.and_then(|decision| decision.le), reglages);
    if let Some(Node::Element(date)) = decided.take() {
        let code = decision.and_then(|decision| decision.decision.as_ref());
        decided = Some(match code {
            Some(code) => Element::new(Tag::Span).with(date).with(Node::text(", ")).with(label(code)).into(),
            None => date.into(),
        });
    }
    let facts = reglages.facts(vec![
        (&CREATION, dated(identity.and_then(|identity| identity.creation), reglages)),
        (&LETTRE, dated(project.and_then(|project| project.lettre_intention), reglages)),
        (&DEPOT, dated(project.and_then(|project| project.depot), reglages)),
        (&DECISION, decided),
        (&SIGNATURE, dated(contract.and_then(|contract| contract.signature), reglages)),
    ]);
    facts.map(Node::from).into_iter().collect()
}

fn dated(date: Option<DatePartielle>, reglages: &Reglages) -> Option<Node> {
    Some(reglages.date(date?).into())
}

fn partners(publication: &Publication, _reglages: &Reglages) -> Vec<Node> {
    let mut told = Vec::new();
    for partner in publication.partenaires.as_deref().unwrap_or_default() {
        let Some(name) = partner.nom.as_deref() else { continue };
        let name = Node::written(name);
        let mut line = Element::new(Tag::Span).with(match partner.site.as_deref().and_then(Lien::web) {
            Some(link) => Element::link(link).with(name).into(),
            None => name,
        });
        if let Some(subject) = partner.objet.as_deref() {
            line = line.with(Node::text(", ")).with(Node::written(subject));
        }
        told.push(line.into());
    }
    listed(told)
}

fn joining(publication: &Publication, reglages: &Reglages) -> Vec<Node> {
    let mut shown = Vec::new();
    let Some(joining) = &publication.adhesion else { return shown };
    push(&mut shown, paragraph(joining.modalites.as_deref()));
    if let Some(fee) = joining.cotisation {
        shown.push(reglages.filled(Tag::P, &COTISATION, &[("montant", &reglages.langue.montant(fee))]).into());
    }
    push(&mut shown, page(joining.page.as_deref(), &PAGE_ADHESION, reglages));
    if let Some(text) = joining.proposer_une_action.as_deref() {
        shown.push(Element::new(Tag::P).with(reglages.say(&PROPOSER)).with(linked(text)).into());
    }
    shown
}

fn contact(publication: &Publication, reglages: &Reglages) -> Vec<Node> {
    let mut shown = Vec::new();
    let Some(identity) = &publication.identite else { return shown };
    push(&mut shown, identity.contact.as_ref().and_then(|contact| reglages.contact(contact)));
    push(&mut shown, page(identity.site.as_deref(), &SITE, reglages));
    shown
}

/// A link to a page, in our words.
fn page(address: Option<&str>, text: &'static Texte, reglages: &Reglages) -> Option<Element> {
    let link = Lien::web(address?)?;
    Some(Element::new(Tag::P).with(Element::link(link).with(reglages.say(text))))
}

/// What a CPTS is, in sentences that each end with what says so.
fn definition(_publication: &Publication, reglages: &Reglages) -> Vec<Node> {
    let mut shown = Vec::new();
    for (sentence, sources) in &DEFINITION {
        let mut told = Element::new(Tag::P).with(reglages.say(sentence)).with(Node::text(" ("));
        for (rank, (title, address)) in sources.iter().enumerate() {
            if rank > 0 {
                told = told.with(Node::text(", "));
            }
            let title = reglages.say(title);
            told = told.with(match Lien::web(address) {
                Some(link) => Element::link(link).with(title).into(),
                None => title,
            });
        }
        shown.push(told.with(Node::text(").")).into());
    }
    shown
}

/// What a section holds when it is one list.
fn listed(items: Vec<Node>) -> Vec<Node> {
    let mut shown = Vec::new();
    push(&mut shown, list(items));
    shown
}
