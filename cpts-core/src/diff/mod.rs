//! What changed between two dossiers, or two publications: for people, and as a JSON Patch (RFC 6902).
//!
//! Items of lists are recognised by what they are, a member by a national number or an id, a payment by its day and
//! its line, and not by their place. Fields that this version does not know are compared too. The spelling of numbers
//! and the order of keys are no change.
//!
//! ```
//! use cpts_core::diagnostics::Langue;
//! use cpts_core::diff;
//!
//! let before = br#"{"format": "cpts-dossier", "version": "1.0", "identite": {"nom": "A"},
//!   "adherents": [{"id": "a-1", "type": "professionnel"}, {"id": "a-2", "type": "professionnel"}]}"#;
//! let after = br#"{"format": "cpts-dossier", "version": "1.0", "identite": {"nom": "A"},
//!   "adherents": [{"id": "a-2", "type": "professionnel", "sortie": "2026-03-01"}]}"#;
//! let difference = diff::compare(before, after, Default::default())?;
//!
//! let told: Vec<String> =
//!     difference.changements.iter().map(|change| change.full_message().render(Langue::En, false)).collect();
//! assert_eq!(told, ["a-2: left the CPTS, exit: 1 March 2026", "a-1: is in the list no more, without an exit noted"]);
//! assert!(difference.to_patch().contains(r#""path": "/adherents/0/sortie""#));
//! # Ok::<(), diff::Incomparables>(())
//! ```

mod changement;
mod faits;
mod identites;
mod libelles;
mod objets;
mod parcours;
mod patch;
mod rapprochement;
mod rubriques;
mod valeurs;
mod vue;

use core::fmt;

use crate::diagnostics::registre::DIFFERENCE_FORMATS;
use crate::diagnostics::{Argument, Diagnostic, Message, Pointeur, Texte};
use crate::exchange::{json, publication};
use crate::json::{Limites, Tree, read_document};
pub use changement::{Changement, Fait, NatureChangement};
use parcours::Cote;
use patch::Operation;
pub use rubriques::Rubrique;
pub use vue::{ChangementVue, DifferenceVue, ResumeVue};

/// What two documents may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum FormatCompare {
    /// Two dossiers.
    Dossier,
    /// Two publications.
    Publication,
}

impl FormatCompare {
    /// The name of the format, as its documents have it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Dossier => json::FORMAT,
            Self::Publication => publication::FORMAT,
        }
    }
}

/// What changed between two documents.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Difference {
    /// What both documents are.
    pub format: FormatCompare,
    /// The name of the CPTS, of the second document before the first.
    pub nom: Option<Box<str>>,
    /// Every change, in the order of its heading, then of the second document.
    pub changements: Vec<Changement>,
    operations: Vec<Operation>,
}

impl Difference {
    /// Whether both documents are the same JSON value.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changements.is_empty()
    }

    /// The JSON Patch (RFC 6902) that turns the first document into the second, indented, with a line feed at its end.
    ///
    /// It holds the values as they are: there is no masked patch, for it would not give the second document.
    #[must_use]
    pub fn to_patch(&self) -> String {
        patch::to_json(&self.operations)
    }
}

/// Compares the texts of two documents of one format, within limits.
///
/// # Errors
///
/// [`Incomparables`] says what is wrong with either: a text that is no JSON or names a key twice, a document of another
/// format. What is only of another type than expected is compared as it is.
pub fn compare(avant: &[u8], apres: &[u8], limites: Limites) -> Result<Difference, Incomparables> {
    let (avant, apres) = (read(avant, limites), read(apres, limites));
    let (avant, apres) = match (avant, apres) {
        (Ok(avant), Ok(apres)) => (avant, apres),
        (avant, apres) => {
            let problems = |read: Result<Document, Vec<Diagnostic>>| read.err().unwrap_or_default();
            return Err(Incomparables { avant: problems(avant), apres: problems(apres) });
        }
    };
    if avant.format != apres.format {
        return Err(Incomparables { avant: Vec::new(), apres: vec![other_format(&avant, &apres)] });
    }
    let name = |cote: &Cote| cote.tree.get("identite")?.get("nom")?.text().map(Box::from);
    Ok(Difference {
        format: avant.format,
        nom: name(&apres.cote).or_else(|| name(&avant.cote)),
        changements: parcours::changements(&avant.cote, &apres.cote, avant.format),
        operations: patch::patch(&avant.cote.tree, &apres.cote.tree),
    })
}

struct Document {
    format: FormatCompare,
    cote: Cote,
}

/// Deeper than this, no document of ours goes; going down a tree takes of the stack.
const DEEPEST: usize = 256;

fn read(bytes: &[u8], limites: Limites) -> Result<Document, Vec<Diagnostic>> {
    let limites = Limites { profondeur: limites.profondeur.min(DEEPEST), ..limites };
    let mut document = read_document::<Tree>(bytes, limites);
    let problems = document.take_diagnostics();
    let tree = document.value.filter(|_| problems.is_empty()).ok_or(problems)?;
    // What says no format is read as a dossier, which tells it.
    let is_publication = tree.get("format").and_then(Tree::text) == Some(publication::FORMAT);
    let (format, extras, is_readable, problems) = if is_publication {
        let read = publication::read_with(bytes, limites);
        (FormatCompare::Publication, read.publication.extras, read.is_readable, read.diagnostics)
    } else {
        let read = json::read_with(bytes, limites, 1);
        (FormatCompare::Dossier, read.dossier.extras, read.is_readable, read.diagnostics)
    };
    if !is_readable {
        return Err(problems);
    }
    let foreign = extras.foreign().iter().map(|place| place.as_str().to_owned()).collect();
    Ok(Document { format, cote: Cote { tree, foreign } })
}

fn other_format(avant: &Document, apres: &Document) -> Diagnostic {
    static FORMATS: Texte = Texte::new(
        "le premier fichier est de format `{avant}`, celui-ci de format `{apres}`",
        "the first file is of the format `{avant}`, this one of the format `{apres}`",
    );
    let code = |document: &Document| Argument::Public(document.format.code().into());
    let message = Message::new(&FORMATS).with("avant", code(avant)).with("apres", code(apres));
    Diagnostic::new(&DIFFERENCE_FORMATS, message, Pointeur::from_static("/format"))
}

/// Why two documents cannot be compared: what is wrong with each.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Incomparables {
    /// The problems of the first.
    pub avant: Vec<Diagnostic>,
    /// The problems of the second.
    pub apres: Vec<Diagnostic>,
}

impl fmt::Display for Incomparables {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the documents cannot be compared: one cannot be read, or they are of two formats")
    }
}

impl core::error::Error for Incomparables {}
