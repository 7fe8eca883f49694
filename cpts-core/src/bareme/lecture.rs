//! A barème from the text of a user: what could be read, and every problem at its place.

use super::controle;
use super::{Bareme, Baremes};
use crate::diagnostics::registre::{
    BAREME_CHAMP_INCONNU, LECTURE_CHAMP_MANQUANT, LECTURE_ENCODAGE, LECTURE_FORMAT, LECTURE_LIMITE, LECTURE_SYNTAXE,
    LECTURE_TRONQUE, LECTURE_VIDE,
};
use crate::diagnostics::{Argument, Diagnostic, Gravite, Message, Pointeur, Texte};
use crate::json::{
    Document, Limites, Value as _, Writer, foreign_format, locate, place_in_text, positions, read_document,
};

/// What was read from the text of a barème, and every problem met.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct LectureBareme {
    /// The version, as far as it could be read; `None` when the text is no barème at all.
    pub bareme: Option<Bareme>,
    /// The problems, in the order of the text.
    pub diagnostics: Vec<Diagnostic>,
}

/// A barème is a small file: those of the agreement have some two thousand values.
const LIMITES: Limites = Limites { octets: 4 << 20, profondeur: 32, valeurs: 10_000, diagnostics: 500 };

static CHAMP_INCONNU: Texte =
    Texte::new("le champ `{champ}` n'est pas du format", "the field `{champ}` is not of the format");

impl Bareme {
    /// Reads the text of a barème, and checks it by itself.
    ///
    /// Any bytes may be given: what is not a barème gives diagnostics, never a panic.
    ///
    /// ```
    /// use cpts_core::bareme::Bareme;
    ///
    /// let lecture = Bareme::parse(br#"{"format": "cpts-bareme", "version": "1.0", "id": "essai", "du": "2027-01-01",
    ///   "libelle": {"fr": "essai", "en": "trial"}, "delais": {"missions": []},
    ///   "tailles": {"statut": "officiel", "sources": ["https://exemple.fr/texte"],
    ///     "bornes": [{"taille": 1, "de": 0}]},
    ///   "lignes": [{"ligne": "fonctionnement", "obligatoire": true, "existe": true, "cellules": [
    ///     {"taille": 1, "part": "total", "montant": 50000, "statut": "officiel"}]}]}"#);
    /// let problem = &lecture.diagnostics[0];
    /// assert_eq!((problem.id(), problem.lieu.as_str()), ("bareme/sans-source", "/lignes/0/cellules/0"));
    /// assert!(!lecture.is_usable());
    /// ```
    #[must_use]
    pub fn parse(text: &[u8]) -> LectureBareme {
        read(text, |_| Vec::new())
    }

    /// The version in its own format, indented, with a line feed at its end: what was read comes back in its place.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut out = Writer::indented();
        self.write(&mut out);
        out.finish()
    }
}

impl Baremes {
    /// Reads the text of a version and, when nothing is wrong with it, puts it among these: in place of the version of
    /// the same id, or beside the others.
    ///
    /// A version without an end stops on the day before the first day of the next one, in whatever order they are
    /// added; other periods must not overlap.
    ///
    /// ```
    /// use cpts_core::bareme::Baremes;
    ///
    /// let mut baremes = Baremes::embedded();
    /// let reform = include_str!("../../../examples/baremes/fongibilite.json");
    /// assert!(baremes.add(reform.as_bytes()).is_usable());
    /// let later = baremes.in_force("2028-01-01".parse()?);
    /// assert_eq!(later.and_then(|bareme| bareme.id.as_deref()), Some("scenario-fongibilite"));
    /// # Ok::<(), cpts_core::values::ValeurInvalide>(())
    /// ```
    pub fn add(&mut self, text: &[u8]) -> LectureBareme {
        let lecture = read(text, |bareme| self.compare(bareme));
        if let Some(bareme) = lecture.bareme.as_ref().filter(|_| lecture.is_usable()) {
            self.insert(bareme.clone());
        }
        lecture
    }
}

impl LectureBareme {
    /// The gravest problem.
    #[must_use]
    pub fn worst(&self) -> Option<Gravite> {
        self.diagnostics.iter().map(Diagnostic::gravite).max()
    }

    /// Whether a computation may rest on it: it is a barème, without any error.
    #[must_use]
    pub fn is_usable(&self) -> bool {
        self.bareme.is_some() && self.worst().is_none_or(|worst| worst < Gravite::Ecart)
    }
}

fn read(bytes: &[u8], among: impl FnOnce(&Bareme) -> Vec<Diagnostic>) -> LectureBareme {
    let mut document = read_document::<Bareme>(bytes, LIMITES);
    let header = document.value.as_ref();
    let (format, version) = header.map_or((None, None), |bareme| (bareme.format.as_deref(), bareme.version.as_deref()));
    if let Some(problem) = foreign_format("cpts-bareme", format, version) {
        document.refuse(problem, LIMITES);
    }
    let mut diagnostics = document.take_diagnostics();
    if let Some(bareme) = document.value.as_ref().filter(|_| is_whole(&diagnostics)) {
        let mut found = controle::check(bareme);
        found.extend(among(bareme));
        let found = placed(found, &document, &diagnostics);
        diagnostics.extend(found);
        diagnostics.extend(unknown_fields(&document));
        diagnostics.sort_by_key(|diagnostic| diagnostic.position);
        diagnostics.truncate(LIMITES.diagnostics);
    }
    LectureBareme { bareme: document.value, diagnostics }
}

/// Whether the whole text was understood as JSON: else what seems to be missing may only be hidden by a fault.
fn is_whole(diagnostics: &[Diagnostic]) -> bool {
    let faults =
        [&LECTURE_ENCODAGE, &LECTURE_FORMAT, &LECTURE_LIMITE, &LECTURE_SYNTAXE, &LECTURE_TRONQUE, &LECTURE_VIDE];
    !diagnostics.iter().any(|diagnostic| faults.contains(&diagnostic.entree))
}

/// The problems of a value at their places in the text, without those that reading has told already.
fn placed(found: Vec<Diagnostic>, document: &Document<'_, Bareme>, told: &[Diagnostic]) -> Vec<Diagnostic> {
    let moved = found.into_iter().map(|diagnostic| Diagnostic {
        lieu: place_in_text(&diagnostic.lieu, &document.outcome.partial),
        ..diagnostic
    });
    // A field that is missing is told at the place of its object, of which there may be more to say.
    let is_same = |known: &&Diagnostic, lieu: &Pointeur| known.entree != &LECTURE_CHAMP_MANQUANT && known.lieu == *lieu;
    let is_new = |diagnostic: &Diagnostic| !told.iter().any(|known| is_same(&known, &diagnostic.lieu));
    located(moved.filter(is_new).collect(), document)
}

fn located(found: Vec<Diagnostic>, document: &Document<'_, Bareme>) -> Vec<Diagnostic> {
    let places: Vec<&Pointeur> = found.iter().map(|diagnostic| &diagnostic.lieu).collect();
    let offsets = locate(document.text, &places, LIMITES, &document.outcome.spans);
    let positions = positions(document.text, &offsets);
    let placed = found.into_iter().zip(positions);
    placed.map(|(diagnostic, place)| Diagnostic { position: Some(place), ..diagnostic }).collect()
}

/// The names that the format has for explanations, which no computation reads.
const EXPLANATIONS: [&str; 6] = ["devise", "nature", "null_signifie", "statuts", "unite", "usage"];

/// The fields that are not of the format.
fn unknown_fields(document: &Document<'_, Bareme>) -> Vec<Diagnostic> {
    let found = document.outcome.foreign.iter().filter_map(|place| {
        let name = place.segments().last().filter(|name| !EXPLANATIONS.contains(&name.as_str()))?;
        let message = Message::new(&CHAMP_INCONNU).with("champ", Argument::Saisie(name.into()));
        Some(Diagnostic::new(&BAREME_CHAMP_INCONNU, message, place.clone()))
    });
    located(found.collect(), document)
}
