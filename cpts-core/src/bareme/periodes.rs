//! The versions beside one another: which one is in force when.

use super::{Bareme, Baremes};
use crate::diagnostics::registre::{BAREME_CHEVAUCHEMENT, BAREME_CLOTURE, BAREME_REMPLACEMENT, BAREME_TROU};
use crate::diagnostics::{Argument, Diagnostic, Message, Pointeur, Texte};
use crate::values::Date;

static REMPLACE: Texte = Texte::new(
    "ce fichier remplace la version `{id}` déjà chargée",
    "this file replaces the version `{id}` already loaded",
);
static CHEVAUCHE: Texte = Texte::new(
    "la version `{id}` est en vigueur {periode}, et celle-ci {ici}",
    "the version `{id}` is in force {periode}, and this one {ici}",
);
static DEPUIS: Texte = Texte::new("depuis le {du}", "since {du}");
static DU_AU: Texte = Texte::new("du {du} au {au}", "from {du} to {au}");
static FERME: Texte = Texte::new(
    "la version `{id}`, sans fin, s'arrête la veille, le {le}",
    "the version `{id}`, without an end, stops on the day before, {le}",
);
static FERMEE: Texte = Texte::new(
    "cette version, sans fin, s'arrête le {le}, veille de la version `{id}`",
    "this version, without an end, stops on {le}, the day before the version `{id}`",
);
static TROU: Texte = Texte::new("aucun barème n'est en vigueur {periode}", "no barème is in force {periode}");
static APRES: Texte = Texte::new("aucun barème n'est en vigueur après le {au}", "no barème is in force after {au}");

/// When a version is in force, by its own words.
#[derive(Clone, Copy)]
struct Periode<'a> {
    id: &'a str,
    du: Date,
    au: Option<Date>,
}

impl Periode<'_> {
    fn id(&self) -> Argument {
        Argument::Saisie(self.id.into())
    }

    fn told(&self) -> Message {
        span(self.du, self.au)
    }
}

fn span(du: Date, au: Option<Date>) -> Message {
    match au {
        Some(au) => Message::new(&DU_AU).with("du", du).with("au", au),
        None => Message::new(&DEPUIS).with("du", du),
    }
}

impl Baremes {
    /// What a version does to those that are there, and whether it may stand beside them.
    pub(super) fn compare(&self, bareme: &Bareme) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        let Some(new) = period(bareme, bareme.au) else { return found };
        let mut others: Vec<Periode<'_>> =
            self.versions.iter().filter_map(|version| period(version, self.written_end(version))).collect();
        if others.iter().any(|known| known.id == new.id) {
            let message = Message::new(&REMPLACE).with("id", new.id());
            found.push(Diagnostic::new(&BAREME_REMPLACEMENT, message, Pointeur::from_static("/id")));
            others.retain(|known| known.id != new.id);
        }
        let mut overlaps = false;
        for other in others.iter().filter(|other| overlap(other, &new)) {
            overlaps = true;
            let message = Message::new(&CHEVAUCHE).with("id", other.id()).with("periode", other.told());
            let place = Pointeur::from_static(if other.du <= new.du { "/du" } else { "/au" });
            found.push(Diagnostic::new(&BAREME_CHEVAUCHEMENT, message.with("ici", new.told()), place));
        }
        if !overlaps {
            found.extend(neighbours(&others, &new));
        }
        found
    }

    /// Puts a version at its place, in place of the one of the same id; versions without an end stop on the day before
    /// the next one.
    pub(super) fn insert(&mut self, bareme: Bareme) {
        for version in &mut self.versions {
            if version.id.as_ref().is_some_and(|id| self.sans_fin.contains(id)) {
                version.au = None;
            }
        }
        self.versions.retain(|known| known.id != bareme.id);
        self.versions.push(bareme);
        self.versions.sort_by_key(|version| version.du);
        self.sans_fin.clear();
        let starts: Vec<Option<Date>> = self.versions.iter().map(|version| version.du).collect();
        for (version, next) in self.versions.iter_mut().zip(starts.into_iter().skip(1)) {
            if version.au.is_none() {
                version.au = next.and_then(|day| day.sub_days(1));
                self.sans_fin.extend(version.id.clone());
            }
        }
    }

    /// The last day of a version as its file writes it.
    fn written_end(&self, version: &Bareme) -> Option<Date> {
        version.au.filter(|_| !version.id.as_ref().is_some_and(|id| self.sans_fin.contains(id)))
    }
}

/// The period of a version, when it has an id and makes sense.
fn period(bareme: &Bareme, au: Option<Date>) -> Option<Periode<'_>> {
    let du = bareme.du?;
    let period = Periode { id: bareme.id.as_deref()?, du, au };
    au.is_none_or(|last| last >= du).then_some(period)
}

/// Whether two versions would be in force on the same day; one without an end stops before the next one.
fn overlap(left: &Periode<'_>, right: &Periode<'_>) -> bool {
    let (first, second) = if left.du <= right.du { (left, right) } else { (right, left) };
    first.du == second.du || first.au.is_some_and(|last| last >= second.du)
}

/// What happens on both sides of a version that overlaps no other.
fn neighbours(others: &[Periode<'_>], new: &Periode<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let before = others.iter().filter(|other| other.du < new.du).max_by_key(|other| other.du);
    let after = others.iter().filter(|other| other.du > new.du).min_by_key(|other| other.du);
    if let Some(before) = before {
        let eve = new.du.sub_days(1);
        match (before.au, eve) {
            (None, Some(eve)) => {
                let message = Message::new(&FERME).with("id", before.id()).with("le", eve);
                found.push(Diagnostic::new(&BAREME_CLOTURE, message, Pointeur::from_static("/du")));
            }
            (Some(last), Some(eve)) => found.extend(gap(last, eve, "/du")),
            _ => {}
        }
    }
    match (new.au, after) {
        (None, Some(after)) => {
            if let Some(eve) = after.du.sub_days(1) {
                let message = Message::new(&FERMEE).with("id", after.id()).with("le", eve);
                found.push(Diagnostic::new(&BAREME_CLOTURE, message, Pointeur::from_static("/du")));
            }
        }
        (Some(last), Some(after)) => found.extend(after.du.sub_days(1).and_then(|eve| gap(last, eve, "/au"))),
        (Some(last), None) if before.is_some_and(|before| before.au.is_none()) => {
            let message = Message::new(&APRES).with("au", last);
            found.push(Diagnostic::new(&BAREME_TROU, message, Pointeur::from_static("/au")));
        }
        _ => {}
    }
    found
}

/// The days between the last day of a version and the eve of the next one.
fn gap(last: Date, eve: Date, place: &'static str) -> Option<Diagnostic> {
    let first = last.add_days(1).filter(|first| *first <= eve)?;
    let message = Message::new(&TROU).with("periode", span(first, Some(eve)));
    Some(Diagnostic::new(&BAREME_TROU, message, Pointeur::from_static(place)))
}
