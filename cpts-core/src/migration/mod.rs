//! From one version of a format to the next: a dossier, a publication or a barème.
//!
//! A reader takes any 1.x, so that nothing moves within a major version: a document of a later minor is left as it is.
//! What a draft lacks, its `version`, is written. A major version will be one file under `etapes/` and one line there.
//!
//! ```
//! use cpts_core::migration::{VERSION, migrate};
//!
//! let draft = br#"{"format": "cpts-dossier", "identite": {"nom": "A", "autre": 1.50}}"#;
//! let migration = migrate(draft, VERSION, Default::default()).unwrap();
//! let text = r#"{"format":"cpts-dossier","version":"1.0","identite":{"nom":"A","autre":1.50}}"#;
//! assert_eq!(migration.text.as_deref(), Some(&*format!("{text}\n")));
//!
//! let later = br#"{"format": "cpts-dossier", "version": "1.7"}"#;
//! assert_eq!(migrate(later, VERSION, Default::default()).unwrap().text, None);
//! ```

mod etapes;
mod numero;

use crate::diagnostics::registre::{LECTURE_FORMAT, MIGRATION_FORMAT};
use crate::diagnostics::{Argument, Diagnostic, Message, Pointeur, Texte};
use crate::exchange::{json, publication};
use crate::json::{Limites, Tree, Value as _, Writer, read_document};
use etapes::{ETAPES, Etape};
use numero::Numero;

/// The version that is written today, of every format.
pub const VERSION: &str = "1.0";

/// The versions that documents can be brought to.
///
/// ```
/// assert!(cpts_core::migration::versions().any(|version| version == cpts_core::migration::VERSION));
/// ```
pub fn versions() -> impl Iterator<Item = &'static str> {
    [VERSION].into_iter().chain(ETAPES.iter().map(|etape| etape.vers))
}

/// What became of a document.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Migration {
    /// Its format.
    pub format: Box<str>,
    /// The version that it had; `None` of a draft that has none.
    pub avant: Option<Box<str>>,
    /// The version that it has now.
    pub apres: Box<str>,
    /// What was done, in order; nothing when it is of the version asked for, or of a later minor one.
    pub faits: Vec<Message>,
    /// The document now, when something was done.
    pub text: Option<String>,
}

const FORMATS: [&str; 3] = [json::FORMAT, publication::FORMAT, "cpts-bareme"];

static SANS_FORMAT: Texte = Texte::new("le champ `format` manque", "the field `format` is missing");
static AUTRE_FORMAT: Texte = Texte::new("le format `{format}` n'est pas connu", "the format `{format}` is not known");
static VERSION_ILLISIBLE: Texte =
    Texte::new("la version `{version}` n'est pas connue", "the version `{version}` is not known");
static PLUS_RECENTE: Texte = Texte::new(
    "la version est `{version}`, et rien ne revient à `{cible}`",
    "the version is `{version}`, and nothing goes back to `{cible}`",
);
static VERSION_ECRITE: Texte =
    Texte::new("`version` manquait : `{version}` est écrite", "`version` was missing: `{version}` is written");

/// Brings a document to a version, one of [`versions`]. Fields that no version knows stay, and numbers keep their
/// spelling; a text on one line stays on one.
///
/// # Errors
///
/// What is wrong with the text: no JSON, no known format, a version that no step knows or that is later than the one
/// asked for. A document is never brought back.
pub fn migrate(bytes: &[u8], cible: &str, limites: Limites) -> Result<Migration, Vec<Diagnostic>> {
    migrate_by(ETAPES, bytes, cible, limites)
}

/// Deeper than this, no document of ours goes; going down a tree takes of the stack.
const DEEPEST: usize = 256;

fn migrate_by(
    etapes: &'static [Etape],
    bytes: &[u8],
    cible: &str,
    limites: Limites,
) -> Result<Migration, Vec<Diagnostic>> {
    let limites = Limites { profondeur: limites.profondeur.min(DEEPEST), ..limites };
    let mut document = read_document::<Tree>(bytes, limites);
    let problems = document.take_diagnostics();
    let Some(mut tree) = document.value.take().filter(|_| problems.is_empty()) else { return Err(problems) };
    match advance(etapes, &mut tree, cible) {
        Ok(migration) if migration.faits.is_empty() => Ok(migration),
        Ok(migration) => Ok(Migration { text: Some(text(&tree, document.text)), ..migration }),
        Err(problem) => {
            document.refuse(problem, limites);
            Err(document.take_diagnostics())
        }
    }
}

/// Applies every step to a document, from its version to the one asked for.
fn advance(etapes: &'static [Etape], tree: &mut Tree, cible: &str) -> Result<Migration, Diagnostic> {
    let format = format(tree)?;
    let mut faits = Vec::new();
    let avant = match tree.get("version") {
        None | Some(Tree::Null) => None,
        Some(Tree::Text(version)) => Some(version.clone()),
        Some(Tree::Number(other)) => return Err(unknown(other, &VERSION_ILLISIBLE, cible)),
        Some(_) => return Err(unknown("", &VERSION_ILLISIBLE, cible)),
    };
    if avant.is_none() {
        set_version(tree, VERSION);
        faits.push(Message::new(&VERSION_ECRITE).with("version", Argument::Public(VERSION.into())));
    }
    let mut version = avant.clone().unwrap_or_else(|| VERSION.into());
    let wanted = Numero::parse(cible);
    loop {
        let Some(number) = Numero::parse(&version) else { return Err(unknown(&version, &VERSION_ILLISIBLE, cible)) };
        if wanted.is_some_and(|wanted| wanted.majeur == number.majeur) {
            break;
        }
        if wanted.is_none_or(|wanted| wanted.majeur < number.majeur) {
            return Err(unknown(&version, &PLUS_RECENTE, cible));
        }
        let Some(etape) = etapes.iter().find(|etape| etape.de == number.majeur) else {
            return Err(unknown(&version, &VERSION_ILLISIBLE, cible));
        };
        (etape.apply)(tree, &format);
        set_version(tree, etape.vers);
        faits.push(Message::new(&etape.titre));
        version = etape.vers.into();
    }
    Ok(Migration { format, avant, apres: version, faits, text: None })
}

/// The format that a document says it has.
fn format(tree: &Tree) -> Result<Box<str>, Diagnostic> {
    let place = || Pointeur::from_static("/format");
    match tree.get("format").and_then(Tree::text) {
        Some(format) if FORMATS.contains(&format) => Ok(format.into()),
        Some(format) => {
            let message = Message::new(&AUTRE_FORMAT).with("format", Argument::Saisie(format.into()));
            Err(Diagnostic::new(&MIGRATION_FORMAT, message, place()))
        }
        None => Err(Diagnostic::new(&MIGRATION_FORMAT, Message::new(&SANS_FORMAT), place())),
    }
}

fn unknown(version: &str, texte: &'static Texte, cible: &str) -> Diagnostic {
    let mut message = Message::new(texte).with("version", Argument::Saisie(version.into()));
    if core::ptr::eq(texte, &PLUS_RECENTE) {
        message = message.with("cible", Argument::Public(cible.into()));
    }
    Diagnostic::new(&LECTURE_FORMAT, message, Pointeur::from_static("/version"))
}

/// Writes the version of a document: in its place, or after the format.
fn set_version(tree: &mut Tree, version: &str) {
    let Tree::Object(members) = tree else { return };
    let value = Tree::Text(version.into());
    if let Some((_, known)) = members.iter_mut().find(|(name, _)| &**name == "version") {
        *known = value;
        return;
    }
    let after = members.iter().position(|(name, _)| &**name == "format").map_or(0, |format| format + 1);
    members.insert(after, ("version".into(), value));
}

/// The text of a document, on one line where it was.
fn text(tree: &Tree, before: &str) -> String {
    let mut out = if before.trim_end().contains('\n') { Writer::indented() } else { Writer::compact() };
    tree.write(&mut out);
    out.finish()
}

#[cfg(test)]
mod tests;
