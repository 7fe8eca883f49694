//! The lean reading of a publication, for pages: at once, or a few members at a time.

use core::fmt;

use super::publication::FORMAT;
use super::rubriques::{Partie, Rubriques};
use crate::json::{Fault, Limites, Place, Skim as _, SkimRecord as _, Skimmer, is_known_version, walk};
use crate::publish::{AdherentPublic, Publication};

/// Why some bytes are not a publication that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Illisible {
    cause: Cause,
    octet: usize,
}

/// What is wrong with bytes that are not a publication that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Cause {
    /// They are not JSON, or not all of it.
    Syntaxe,
    /// They are JSON, and do not say that they are a publication.
    Format,
    /// They are the private dossier of a CPTS: nothing of it may be shown.
    Dossier,
    /// They are a publication of a version that is not `1.x`.
    Version,
    /// They are more than the [limit](Limites::octets).
    Taille,
    /// More lists and objects than the [limit](Limites::profondeur) stand inside one another.
    Profondeur,
}

impl Illisible {
    const fn new(cause: Cause, octet: usize) -> Self {
        Self { cause, octet }
    }

    /// What is wrong.
    #[must_use]
    pub fn cause(&self) -> Cause {
        self.cause
    }

    /// The byte where reading stopped, counted from 0: 0 when no place is wrong more than another.
    #[must_use]
    pub fn octet(&self) -> usize {
        self.octet
    }
}

impl fmt::Display for Illisible {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.cause {
            Cause::Syntaxe => write!(f, "not JSON at byte {}", self.octet),
            Cause::Format => f.write_str("not a publication"),
            Cause::Dossier => f.write_str("a private dossier, not a publication"),
            Cause::Version => f.write_str("a publication of another version than 1.x"),
            Cause::Taille => f.write_str("too large"),
            Cause::Profondeur => write!(f, "too many lists and objects inside one another at byte {}", self.octet),
        }
    }
}

impl core::error::Error for Illisible {}

/// Reads the text of a publication as [`read`](super::publication::read) does where nothing is wrong, for programs that
/// must be small: problems are not told, and the first fault of syntax refuses the whole.
///
/// A value that is not of its type is absent, or left out of its list; fields that this version does not know are stepped
/// over. What was read so does not write back what it did not know.
///
/// # Errors
///
/// When the bytes are not JSON, not a publication of version `1.x`, or beyond the bytes and the depth of the default
/// [`Limites`].
///
/// ```
/// use cpts_core::exchange::publication::{Cause, skim};
///
/// let text = r#"{"format": "cpts-publication", "version": "1.0", "identite": {"nom": "CPTS d'exemple"}}"#;
/// assert_eq!(skim(text.as_bytes())?.nom(), Some("CPTS d'exemple"));
///
/// let dossier = br#"{"format": "cpts-dossier", "version": "1.0"}"#;
/// assert_eq!(skim(dossier).map_err(|refusal| refusal.cause()), Err(Cause::Dossier));
/// # Ok::<(), cpts_core::exchange::publication::Illisible>(())
/// ```
pub fn skim(bytes: &[u8]) -> Result<Publication, Illisible> {
    skim_some(bytes, Rubriques::TOUTES)
}

/// As [`skim`], some fields alone: the others are absent.
///
/// # Errors
///
/// As [`skim`].
pub fn skim_some(bytes: &[u8], rubriques: Rubriques) -> Result<Publication, Illisible> {
    check_size(bytes)?;
    let mut skimmer = Skimmer::new(bytes, Skimmer::start(bytes), 0);
    let mut publication = Publication::default();
    if skimmer.open(b'{') {
        let mut partie = Partie { publication: &mut publication, rubriques };
        walk(&mut partie, &mut skimmer, &mut Place::start(), usize::MAX);
    }
    skimmer.finish();
    check(&publication, skimmer.fault())?;
    Ok(publication)
}

/// Reads again a member of a publication, from the byte where it begins, as [`Survol`] gave it; `None` where no member
/// begins.
///
/// ```
/// use cpts_core::exchange::publication;
///
/// let text = br#"[{"nom": "Fictive"}, {"nom": "Exemple"}]"#;
/// assert_eq!(publication::adherent(text, 21).and_then(|member| member.nom).as_deref(), Some("Exemple"));
/// ```
#[must_use]
pub fn adherent(bytes: &[u8], place: usize) -> Option<AdherentPublic> {
    let mut skimmer = Skimmer::new(bytes, place, 0);
    AdherentPublic::skim(&mut skimmer).filter(|_| skimmer.fault().is_none())
}

/// A publication that is read a few members at a time, so that a page may breathe in between: an iterator over its
/// members, each with the byte where it [begins](adherent).
///
/// The members are not kept. Nothing of them is to be shown before [`finish`](Self::finish) says that it was a
/// publication: the iterator ends at what is wrong too.
///
/// ```
/// use cpts_core::exchange::publication::{Survol, adherent};
///
/// let text = r#"{"format": "cpts-publication", "version": "1.0", "identite": {"nom": "CPTS d'exemple"},
///   "adherents": [{"nom": "Fictive"}, {"nom": "Exemple"}], "licence": "CC0-1.0"}"#;
/// let mut survol = Survol::new(text.as_bytes());
/// let mut places = Vec::new();
/// for (place, member) in survol.by_ref().take(1000) {
///     assert!(member.nom.is_some());
///     places.push(place);
/// }
/// let (publication, bytes) = survol.finish()?;
/// assert_eq!(publication.licence.as_deref(), Some("CC0-1.0"));
/// assert_eq!(publication.adherents, None);
/// assert_eq!(adherent(bytes, places[1]).and_then(|member| member.nom).as_deref(), Some("Exemple"));
/// # Ok::<(), cpts_core::exchange::publication::Illisible>(())
/// ```
#[derive(Debug)]
pub struct Survol<B> {
    octets: B,
    publication: Publication,
    rubriques: Rubriques,
    at: usize,
    depth: u32,
    step: Step,
    /// In the publication.
    place: Place,
    refus: Option<Illisible>,
}

/// Where we are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    /// Before the members.
    Before,
    /// Among the members: before the first one?
    Among { first: bool },
    /// After the members, or where there are none.
    After,
}

impl<B: AsRef<[u8]>> Survol<B> {
    /// Places itself before the publication: nothing is read yet.
    #[must_use]
    pub fn new(octets: B) -> Self {
        Self::of(octets, Rubriques::TOUTES)
    }

    /// The same, of some fields of the publication alone.
    #[must_use]
    pub fn of(octets: B, rubriques: Rubriques) -> Self {
        let at = Skimmer::start(octets.as_ref());
        let refus = check_size(octets.as_ref()).err();
        let publication = Publication::default();
        Self { octets, publication, rubriques, at, depth: 0, step: Step::Before, place: Place::start(), refus }
    }

    /// Steps over the next members without reading them, so many at most, and says how many there were: none at the end.
    pub fn step_over(&mut self, count: usize) -> usize {
        if !self.enter() {
            return 0;
        }
        let mut skimmer = Skimmer::new(self.octets.as_ref(), self.at, self.depth);
        let mut passed = 0;
        while passed < count && next(&mut skimmer, &mut self.step) {
            skimmer.step_over();
            passed += 1;
        }
        let place = (skimmer.at(), skimmer.depth(), skimmer.fault());
        self.leave(place);
        passed
    }

    /// Reads what follows the members, steps over those that were not read, and gives the publication without its
    /// members, and its bytes.
    ///
    /// # Errors
    ///
    /// As [`skim`].
    pub fn finish(mut self) -> Result<(Publication, B), Illisible> {
        self.step_over(usize::MAX);
        if let Some(refus) = self.refus {
            return Err(refus);
        }
        let mut skimmer = Skimmer::new(self.octets.as_ref(), self.at, self.depth);
        if skimmer.depth() > 0 {
            let mut partie = Partie { publication: &mut self.publication, rubriques: self.rubriques };
            walk(&mut partie, &mut skimmer, &mut self.place, usize::MAX);
        }
        skimmer.finish();
        check(&self.publication, skimmer.fault())?;
        Ok((self.publication, self.octets))
    }

    /// Goes to the members, if we are before them; whether we are among them.
    #[inline(never)]
    fn enter(&mut self) -> bool {
        if self.refus.is_none() && self.step == Step::Before {
            let mut skimmer = Skimmer::new(self.octets.as_ref(), self.at, self.depth);
            let mut partie = Partie { publication: &mut self.publication, rubriques: self.rubriques };
            self.step = reach(&mut partie, &mut skimmer, &mut self.place);
            let place = (skimmer.at(), skimmer.depth(), skimmer.fault());
            // A dossier that says what it is gives no member.
            self.refus = self.publication.format.as_ref().and_then(|_| check(&self.publication, None).err());
            self.leave(place);
        }
        self.refus.is_none() && self.step != Step::After
    }

    /// Keeps where a reader stopped, and why.
    #[inline(never)]
    fn leave(&mut self, (at, depth, fault): (usize, u32, Option<(Fault, usize)>)) {
        (self.at, self.depth) = (at, depth);
        if fault.is_some() {
            self.refus = check(&self.publication, fault).err();
        }
    }
}

impl<B: AsRef<[u8]>> Iterator for Survol<B> {
    type Item = (usize, AdherentPublic);

    /// The next member that can be read.
    fn next(&mut self) -> Option<Self::Item> {
        if !self.enter() {
            return None;
        }
        let mut skimmer = Skimmer::new(self.octets.as_ref(), self.at, self.depth);
        let mut found = None;
        while found.is_none() && next(&mut skimmer, &mut self.step) {
            skimmer.peek();
            let place = skimmer.at();
            found = AdherentPublic::skim(&mut skimmer).map(|member| (place, member));
        }
        let place = (skimmer.at(), skimmer.depth(), skimmer.fault());
        self.leave(place);
        found.filter(|_| place.2.is_none())
    }
}

/// Reads what comes before the members.
fn reach(partie: &mut Partie<'_>, skimmer: &mut Skimmer<'_>, place: &mut Place) -> Step {
    let members = partie.fields().iter().position(|field| field.name == "adherents");
    let is_reached =
        skimmer.open(b'{') && walk(partie, skimmer, place, members.unwrap_or(usize::MAX)) && skimmer.open(b'[');
    if is_reached { Step::Among { first: true } } else { Step::After }
}

/// Goes to the next member.
fn next(skimmer: &mut Skimmer<'_>, step: &mut Step) -> bool {
    let Step::Among { first } = step else { return false };
    let there_is = skimmer.more(first, b']');
    if !there_is {
        *step = Step::After;
    }
    there_is
}

fn check_size(bytes: &[u8]) -> Result<(), Illisible> {
    if bytes.len() > Limites::default().octets {
        return Err(Illisible::new(Cause::Taille, 0));
    }
    Ok(())
}

/// What is wrong with what was read, if anything. A dossier is told apart even where it is not JSON to its end.
fn check(publication: &Publication, fault: Option<(Fault, usize)>) -> Result<(), Illisible> {
    let is_known = publication.version.as_deref().is_none_or(is_known_version);
    let (cause, octet) = match (publication.format.as_deref(), fault) {
        (Some(super::json::FORMAT), _) => (Cause::Dossier, 0),
        (_, Some((Fault::Syntax, octet))) => (Cause::Syntaxe, octet),
        (_, Some((Fault::Depth, octet))) => (Cause::Profondeur, octet),
        (Some(FORMAT), None) if is_known => return Ok(()),
        (Some(FORMAT), None) => (Cause::Version, 0),
        _ => (Cause::Format, 0),
    };
    Err(Illisible::new(cause, octet))
}
