//! The making of a publication: one file a part.

mod association;
mod contract;
mod declarations;
mod expiry;
mod governance;
mod labels;
mod members;
mod opaque;
mod places;
mod project;
mod territory;
mod traces;

use std::cell::RefCell;

use super::garde::Garde;
use super::{CodeLibelle, Demande, Publication, Rapport};
use crate::diagnostics::registre::PUBLICATION_TRACE;
use crate::diagnostics::{Diagnostic, Message, Pointeur, Texte};
use crate::exchange::json::Lecture;
use crate::model::Dossier;
use crate::reference::Communes;
use crate::values::Date;
use members::Choix;
use traces::Traces;

/// A publication, and what its owner is told of it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Publie {
    /// What may be public.
    pub publication: Publication,
    /// What was withheld, and why: private.
    pub rapport: Rapport,
}

/// Makes the publication of a dossier that was read: the one door from the private to the public.
///
/// It takes what was read and not a dossier alone, because a withdrawal that could not be read must withhold: whatever
/// reading is not sure of stays private, and is told.
///
/// # Errors
///
/// Why nothing can be published: the text is damaged, or has more problems than reading tells, and a withdrawal may be
/// lost in it; a field that is not known may be a list of persons; the name of the CPTS tells of somebody private; the
/// dossier has expired.
///
/// ```
/// use cpts_core::bareme::Baremes;
/// use cpts_core::exchange::json;
/// use cpts_core::publish::{Demande, Motif, publish};
/// use cpts_core::reference::SansReference;
///
/// let text = r#"{"format": "cpts-dossier", "version": "1.0", "identite": {"nom": "CPTS Fictive"}, "adherents": [
///   {"id": "a-1", "type": "professionnel", "nom": "Fictive", "prenom": "Personne", "rpps": "99000000010",
///    "diffusion": [{"champ": "nom", "base": "consentement", "le": "2024-01-15"}]},
///   {"id": "a-2", "type": "professionnel", "nom": "Secrète", "diffusion": []}]}"#;
/// let lecture = json::read(text.as_bytes());
/// let demande = Demande::new("2026-11-21".parse()?, &Baremes::embedded());
/// let publie = publish(&lecture, &SansReference, &demande).unwrap();
///
/// let [member] = publie.publication.adherents() else { panic!() };
/// assert_eq!((member.nom.as_deref(), member.prenom.as_deref()), (Some("Fictive"), None));
/// assert_eq!(publie.rapport.count(Motif::SansConsentement), 1);
/// # Ok::<(), cpts_core::values::ValeurInvalide>(())
/// ```
pub fn publish(lecture: &Lecture<'_>, communes: &dyn Communes, demande: &Demande) -> Result<Publie, Vec<Diagnostic>> {
    let garde = Garde::of(lecture)?;
    let dossier = &lecture.dossier;
    let mut choix = Choix::of(lecture, &garde, demande.date);
    let mut traces = Traces::of(&choix, lecture);
    // Whoever is withheld for its name has facts that no text may hold either.
    while choix.withhold_those_who_name(&traces) {
        traces = Traces::of(&choix, lecture);
    }
    refuse_a_name_that_tells(dossier, &traces, lecture)?;
    let last_day = expiry::last_day(dossier, &choix, demande)?;
    let maker = Maker {
        dossier,
        communes,
        date: demande.date,
        traces,
        seats_are_doubtful: garde.seats_are_doubtful,
        told: RefCell::default(),
    };
    let publication = maker.publication(&choix, demande, last_day);
    let mut diagnostics = maker.told.into_inner();
    diagnostics.extend(expiry::told(demande, last_day));
    diagnostics.extend(choix.diagnostics());
    place(&mut diagnostics, lecture);
    Ok(Publie { publication, rapport: choix.report(demande.date, last_day, diagnostics) })
}

static NOM: Texte = Texte::new(
    "le nom de la CPTS contient une donnée privée d'un adhérent : rien ne peut être publié sous ce nom",
    "the name of the CPTS holds a private fact of a member: nothing can be published under this name",
);

/// A publication cannot go without the name of the CPTS, nor with one that names somebody who is private.
fn refuse_a_name_that_tells(dossier: &Dossier, traces: &Traces, lecture: &Lecture<'_>) -> Result<(), Vec<Diagnostic>> {
    if !dossier.nom().is_some_and(|name| traces.are_in(name) || traces.ids_are_in(name)) {
        return Ok(());
    }
    let place_of_name = Pointeur::from_static("/identite/nom");
    let mut problems = vec![Diagnostic::new(&PUBLICATION_TRACE, Message::new(&NOM), place_of_name)];
    place(&mut problems, lecture);
    Err(problems)
}

/// Gives each problem its place in the text.
fn place(diagnostics: &mut [Diagnostic], lecture: &Lecture<'_>) {
    let places: Vec<Pointeur> = diagnostics.iter().map(|problem| problem.lieu.clone()).collect();
    let positions = lecture.locate(&places.iter().collect::<Vec<_>>());
    for (problem, position) in diagnostics.iter_mut().zip(positions) {
        problem.position = Some(position);
    }
    diagnostics.sort_by_key(|problem| problem.position);
}

/// What the parts of a publication are made from.
struct Maker<'a> {
    dossier: &'a Dossier,
    communes: &'a dyn Communes,
    date: Date,
    /// What no text may hold.
    traces: Traces,
    /// Whether seats may have lost the member that they name.
    seats_are_doubtful: bool,
    /// The texts that were left out.
    told: RefCell<Vec<Diagnostic>>,
}

static TRACE: Texte = Texte::new(
    "ce texte contient une donnée privée d'un adhérent, et n'est pas publié",
    "this text holds a private fact of a member, and is not published",
);

impl Maker<'_> {
    fn publication(&self, choix: &Choix<'_>, demande: &Demande, last_day: Date) -> Publication {
        let dossier = self.dossier;
        Publication {
            schema: Some("https://w3id.org/cpts/v1/publication.schema.json".into()),
            format: Some(crate::exchange::publication::FORMAT.into()),
            version: Some("1.0".into()),
            date: Some(demande.date),
            expire_le: Some(last_day),
            mis_a_jour: dossier.mis_a_jour,
            licence: demande.licence.clone(),
            sources: self.sources(demande),
            partiel: self.partial_lists(),
            etape: self.stage(),
            identite: self.identity(),
            territoire: self.territory(),
            gouvernance: self.governance(choix),
            effectifs: self.headcount(),
            professions_representees: self.professions(),
            adherents: self.members(choix),
            partenaires: self.partners(),
            adhesion: self.membership(),
            numero_unique: self.single_number(),
            projet_de_sante: self.project(),
            contrat_aci: self.contract(),
            extras: Default::default(),
        }
    }

    /// A text that somebody wrote freely, unless it is blank or holds a private fact of a member.
    fn text(&self, text: Option<&str>, place: impl FnOnce() -> Pointeur) -> Option<Box<str>> {
        self.checked(text, place, |traces, text| traces.are_in(text) || traces.ids_are_in(text))
    }

    /// An id: that of a member who is withheld may be that of an action by chance.
    fn id(&self, id: Option<&str>, place: impl FnOnce() -> Pointeur) -> Option<Box<str>> {
        self.checked(id, place, Traces::are_in)
    }

    /// A text that tells who does something: it may be an id alone.
    fn actor(&self, text: Option<&str>, place: impl FnOnce() -> Pointeur) -> Option<Box<str>> {
        let is_private =
            |traces: &Traces, text: &str| traces.are_in(text) || traces.ids_are_in(text) || traces.is_private_id(text);
        self.checked(text, place, is_private)
    }

    fn checked(
        &self,
        text: Option<&str>,
        place: impl FnOnce() -> Pointeur,
        is_private: impl FnOnce(&Traces, &str) -> bool,
    ) -> Option<Box<str>> {
        let text = text.filter(|text| !text.trim().is_empty())?;
        if is_private(&self.traces, text) {
            self.tell(place());
            return None;
        }
        Some(text.into())
    }

    /// Tells the owner of a text that was left out.
    fn tell(&self, place: Pointeur) {
        self.told.borrow_mut().push(Diagnostic::new(&PUBLICATION_TRACE, Message::new(&TRACE), place));
    }

    /// A code with its label: one that nobody knows is a text that somebody wrote freely.
    fn code(&self, code: CodeLibelle, place: impl FnOnce() -> Pointeur) -> Option<CodeLibelle> {
        if code.libelle.is_none() {
            self.text(code.code.as_deref(), place)?;
        }
        Some(code)
    }

    /// Codes with their labels.
    fn codes(&self, codes: impl Iterator<Item = CodeLibelle>, place: &Pointeur) -> Vec<CodeLibelle> {
        codes.zip(0..).filter_map(|(code, rank)| self.code(code, || place.clone().index(rank))).collect()
    }

    /// Texts that somebody wrote freely.
    fn texts(&self, texts: Option<&[Box<str>]>, place: &Pointeur) -> Option<Vec<Box<str>>> {
        let texts = texts?.iter().enumerate();
        Some(texts.filter_map(|(rank, text)| self.text(Some(text), || place.clone().index(rank))).collect())
    }
}
