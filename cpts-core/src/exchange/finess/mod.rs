//! The national register of establishments (FINESS+, JSON): the structures of some communes.
//!
//! The file of structures holds a gigabyte: it is read entity by entity, and only those that name a commune that is asked
//! for are looked at. Its fields are those of the published schema; what else it has is not read. Coordinates are kept in
//! degrees only, and only where they fall near the commune: X and Y come swapped, and are of a national projection.

mod entite;
mod flux;
mod structure;

use std::collections::BTreeSet;
use std::io::BufRead;

use aho_corasick::AhoCorasick;

use crate::diagnostics::registre::{
    Entree, FINESS_COORDONNEES, FINESS_FERMEE, FINESS_FORMAT, FINESS_ILLISIBLE, FINESS_TRONQUE,
};
use crate::diagnostics::{Argument, Diagnostic, Message, Pointeur, Position, Texte};
use crate::exchange::json::Limites;
use crate::ids::{CodeInsee, Finess};
use crate::json::{Reader, read_record};
use crate::model::{Adherent, Dossier};
use crate::reference::nomenclatures::CATEGORIES_FINESS;
use crate::values::Date;
use entite::{AdresseFiness, Ege, Pmej};
use flux::Flux;

/// Which structures are looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Filtre {
    communes: BTreeSet<Box<str>>,
    categories: BTreeSet<Box<str>>,
}

impl Filtre {
    /// The structures of these communes, of the categories that a CPTS meets among its members and partners; itself apart.
    ///
    /// ```
    /// use cpts_core::exchange::finess::Filtre;
    ///
    /// let filtre = Filtre::new(&["91549".parse()?]).with_categories(["603", "124"]);
    /// # Ok::<(), cpts_core::ids::Refus>(())
    /// ```
    #[must_use]
    pub fn new(communes: &[CodeInsee]) -> Self {
        let usual = CATEGORIES_FINESS.iter().filter(|entry| !entry.is_ror_only() && entry.code() != "604");
        Self {
            communes: communes.iter().map(|code| code.as_str().into()).collect(),
            categories: usual.map(|entry| entry.code().into()).collect(),
        }
    }

    /// The same, of these categories alone.
    #[must_use]
    pub fn with_categories<'c>(mut self, categories: impl IntoIterator<Item = &'c str>) -> Self {
        self.categories = categories.into_iter().map(Into::into).collect();
        self
    }
}

/// What a file holds of the structures that are looked for.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Extraction {
    /// The structures that are open, in the order of the file; they have no id yet.
    pub structures: Vec<Adherent>,
    /// The FINESS numbers of those that are closed.
    pub fermees: Vec<Box<str>>,
    /// How many legal entities the file has.
    pub entites: u64,
    /// The day on which the file was made, when it says it.
    pub date: Option<Date>,
    /// The problems, in the order of the file.
    pub diagnostics: Vec<Diagnostic>,
    /// Whether it is such a file at all.
    pub is_readable: bool,
}

static PAS_FINESS: Texte = Texte::new("le fichier n'a pas de liste `pmej`", "the file has no list `pmej`");
static COMPRESSE: Texte = Texte::new("le fichier est encore compressé", "the file is still compressed");
static ARRET: Texte = Texte::new("la lecture s'arrête là : {raison}", "reading stops here: {raison}");
static FIN: Texte = Texte::new("le fichier s'arrête avant sa fin", "the file stops before its end");
static TROP_GRANDE: Texte = Texte::new("l'entité est trop grande pour être lue", "the entity is too large to be read");
static MAL_FORMEE: Texte =
    Texte::new("l'entité n'a pas la forme attendue : {raison}", "the entity is not of the expected form: {raison}");
static PAS_UTF8: Texte = Texte::new("elle n'est pas en UTF-8", "it is not in UTF-8");
static COORDONNEES: Texte = Texte::new(
    "les coordonnées de la structure {finess} ne tombent pas dans le pays de la commune {commune}",
    "the coordinates of the structure {finess} do not fall in the country of the commune {commune}",
);
static FERMEE: Texte = Texte::new("la structure {finess} est fermée", "the structure {finess} is closed");

/// Reads the file of structures: those of the filter.
///
/// Any bytes may be given. Memory does not grow with the file, but with what is found.
///
/// ```
/// use cpts_core::exchange::finess::{Filtre, read};
///
/// let file = r#"{"schemaVersion": "v1.0.0", "generatedAt": "2026-11-20T03:00:00Z", "pmej": [{"ege": [{
///   "informationsGeneralesEGE": {"numFinessEge": "990000002", "nomEgeLong": "MSP FICTIVE"},
///   "categorieentiteGeographiqueExercice": "603", "etatObjet": "A",
///   "adresse": [{"cogCommune": "91549", "codePostal": "91700", "ligneQuatre": "1 RUE DE L'EXEMPLE",
///     "coordonneesGeographique": {"coordonneeX": "6836000.1", "coordonneeY": "652000.2",
///       "directionLatitude": "48.64", "directionLongitude": "2.33"}}]}]}]}"#;
/// let extraction = read(file.as_bytes(), &Filtre::new(&["91549".parse()?]));
///
/// let structure = &extraction.structures[0];
/// assert_eq!(structure.nom.as_deref(), Some("MSP FICTIVE"));
/// assert_eq!(structure.lieux.as_ref().unwrap()[0].latitude, "48.64".parse().ok());
/// assert_eq!(extraction.date, "2026-11-20".parse().ok());
/// # Ok::<(), cpts_core::ids::Refus>(())
/// ```
#[must_use]
pub fn read(source: impl BufRead, filtre: &Filtre) -> Extraction {
    let mut lecture = Lecture::new(filtre);
    let mut source = source;
    let is_compressed =
        source.fill_buf().is_ok_and(|bytes| bytes.starts_with(&[0x1f, 0x8b]) || bytes.starts_with(b"PK\x03\x04"));
    if is_compressed {
        lecture.tell(&FINESS_FORMAT, Message::new(&COMPRESSE), START);
        return lecture.extraction;
    }
    let mut flux = Flux::new(source);
    let mut date = None;
    let outcome = flux.each(|flux| date = date.or_else(|| flux.day()), |entity, place| lecture.entity(entity, place));
    lecture.extraction.date = date;
    // The day of the file may stand after the list.
    for structure in &mut lecture.extraction.structures {
        structure.verifie_le = date;
    }
    lecture.extraction.is_readable = flux.seen;
    for place in flux.too_large.drain(..) {
        lecture.tell(&FINESS_ILLISIBLE, Message::new(&TROP_GRANDE), place);
    }
    match outcome {
        Err(error) => {
            let message = Message::new(&ARRET).with("raison", Argument::Saisie(error.to_string().into()));
            lecture.tell(&FINESS_TRONQUE, message, flux.place());
        }
        Ok(()) if flux.seen && flux.is_open() => lecture.tell(&FINESS_TRONQUE, Message::new(&FIN), flux.place()),
        Ok(()) if !flux.seen => lecture.tell(&FINESS_FORMAT, Message::new(&PAS_FINESS), START),
        Ok(()) => {}
    }
    lecture.extraction.diagnostics.sort_by_key(|problem| problem.position);
    lecture.extraction
}

const START: Position = Position { ligne: 1, colonne: 1 };

struct Lecture<'f> {
    filtre: &'f Filtre,
    /// The codes of the communes in quotes: an entity without any of them is not looked at.
    needles: Option<AhoCorasick>,
    limites: Limites,
    extraction: Extraction,
}

impl<'f> Lecture<'f> {
    fn new(filtre: &'f Filtre) -> Self {
        let quoted = filtre.communes.iter().map(|code| format!("\"{code}\""));
        Self {
            filtre,
            // Without a search in advance, every entity is looked at.
            needles: AhoCorasick::new(quoted).ok(),
            limites: Limites::default(),
            extraction: Extraction::default(),
        }
    }

    fn tell(&mut self, entree: &'static Entree, message: Message, place: Position) {
        if self.extraction.diagnostics.len() < self.limites.diagnostics {
            let diagnostic = Diagnostic::new(entree, message, Pointeur::root().key("pmej"));
            self.extraction.diagnostics.push(Diagnostic { position: Some(place), ..diagnostic });
        }
    }

    /// Looks at a legal entity, if it names a commune of the filter.
    fn entity(&mut self, bytes: &[u8], place: Position) {
        self.extraction.entites += 1;
        if self.needles.as_ref().is_some_and(|needles| !needles.is_match(bytes)) {
            return;
        }
        let Ok(text) = core::str::from_utf8(bytes) else {
            let message = Message::new(&MAL_FORMEE).with("raison", &PAS_UTF8);
            return self.tell(&FINESS_ILLISIBLE, message, place);
        };
        let mut reader = Reader::new(text, self.limites);
        let mut pmej = Pmej::default();
        read_record(&mut pmej, &mut reader);
        let problems = reader.finish().found;
        if let Some(first) = problems.into_iter().next() {
            let message = Message::new(&MAL_FORMEE).with("raison", first.diagnostic.message);
            return self.tell(&FINESS_ILLISIBLE, message, place);
        }
        for ege in pmej.ege.iter().flatten() {
            self.site(ege, place);
        }
    }

    fn site(&mut self, ege: &Ege, place: Position) {
        let is_wanted = ege.categorie.as_deref().is_some_and(|code| self.filtre.categories.contains(code.trim()));
        let is_there = |address: &&AdresseFiness| {
            address.commune.as_deref().is_some_and(|code| self.filtre.communes.contains(code.trim()))
        };
        let Some(address) = ege.adresse.iter().flatten().find(is_there).filter(|_| is_wanted) else { return };
        let facts = ege.informations.as_ref();
        let finess: Box<str> = facts.and_then(|facts| facts.finess.clone()).unwrap_or_default();
        let is_closed = facts.is_some_and(|facts| facts.fermeture.as_deref().is_some_and(|day| !day.trim().is_empty()))
            || ege.etat.as_deref().is_some_and(|state| state.trim() != "A");
        if is_closed {
            self.extraction.fermees.push(finess);
            return;
        }
        if structure::has_coordinates(address) && structure::coordinates(address).is_none() {
            let message = Message::new(&COORDONNEES)
                .with("finess", Argument::Public(finess))
                .with("commune", Argument::Public(address.commune.clone().unwrap_or_default()));
            self.tell(&FINESS_COORDONNEES, message, place);
        }
        self.extraction.structures.push(structure::structure(ege, address, None));
    }
}

/// What an extraction says of the structures of a dossier.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Rapprochement {
    /// The structures of the extraction that the dossier does not have, by their rank in it.
    pub nouvelles: Vec<usize>,
    /// The ids of the members of the dossier that the extraction has: they are left as they are.
    pub connues: Vec<Box<str>>,
    /// The members of the dossier that the register gives as closed.
    pub diagnostics: Vec<Diagnostic>,
}

impl Extraction {
    /// Sets the structures against the members of a dossier, by their FINESS numbers.
    #[must_use]
    pub fn compare(&self, dossier: &Dossier) -> Rapprochement {
        let mut told = Rapprochement::default();
        let members = || dossier.adherents.iter().flatten();
        let number = |adherent: &Adherent| adherent.finess.as_ref()?.valeur().ok();
        let known: Vec<(Finess, &Adherent)> = members().filter_map(|member| Some((number(member)?, member))).collect();
        let find = |finess: Finess| known.iter().find(|(other, _)| *other == finess).map(|(_, member)| *member);
        for (rank, structure) in self.structures.iter().enumerate() {
            match number(structure).and_then(find) {
                Some(member) => told.connues.push(member.id.clone().unwrap_or_default()),
                None => told.nouvelles.push(rank),
            }
        }
        for (rank, member) in members().enumerate() {
            let is_closed =
                number(member).is_some_and(|finess| self.fermees.iter().any(|closed| closed.trim() == finess.as_str()));
            if is_closed && member.sortie.is_none() {
                let finess = member.finess.as_ref().map(|finess| finess.texte().into()).unwrap_or_default();
                let message = Message::new(&FERMEE).with("finess", Argument::Public(finess));
                let place = Dossier::place("adherents").index(rank);
                told.diagnostics.push(Diagnostic::new(&FINESS_FERMEE, message, place));
            }
        }
        told
    }

    /// Adds structures, by their rank, to the members of a dossier, each with an id that says nothing of it.
    ///
    /// They are candidates: a structure of the territory is no member for all that, so a list of members that was not
    /// there is said to be known in part.
    pub fn add(&self, dossier: &mut Dossier, ranks: &[usize]) {
        if dossier.adherents.is_none() {
            dossier.partiel.get_or_insert_default().push("/adherents".into());
        }
        let members = dossier.adherents.get_or_insert_default();
        let mut names = super::csv::membres::Names::new(members);
        for structure in ranks.iter().filter_map(|rank| self.structures.get(*rank)) {
            members.push(Adherent { id: Some(names.take(None)), ..structure.clone() });
        }
    }
}
