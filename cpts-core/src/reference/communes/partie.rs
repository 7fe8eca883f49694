//! One part of a reference: all of France, one département, or an extract.
//!
//! A part is a header, `cpts-communes|1|COG|populations|source|scope`, and six sections in a fixed order, each
//! announced by `[name lines bytes]`. The bytes let parts be joined one after another and be read without looking for
//! their ends.

use super::fournisseur::Edition;
use super::illisible::{Faute, ReferenceIllisible};
use super::section::{Ligne, Section};
use crate::ids::{CodeInsee, CodePostal, Siren};

const MAGIC: &str = "cpts-communes|";

/// A part, as its sections.
#[derive(Debug, Clone, Copy)]
pub(super) struct Partie<'a> {
    pub(super) edition: Edition<'a>,
    pub(super) portee: Portee<'a>,
    pub(super) regions: Section<'a>,
    pub(super) departements: Section<'a>,
    pub(super) intercommunalites: Section<'a>,
    pub(super) communes: Section<'a>,
    pub(super) anciennes: Section<'a>,
    pub(super) arrondissements: Section<'a>,
}

/// What a part holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Portee<'a> {
    /// Everything.
    France,
    /// One département, everything about it.
    Departement(&'a str),
    /// Some communes, everything about each, chosen by their names, their postal codes or what they belong to. Its scope
    /// has a hyphen.
    Extrait(&'a str),
}

impl Partie<'_> {
    /// Whether all the communes of this département are here.
    pub(super) fn holds(&self, departement: &str) -> bool {
        match self.portee {
            Portee::France => true,
            Portee::Departement(held) => held == departement,
            // A commune that it does not hold may exist.
            Portee::Extrait(_) => false,
        }
    }
}

/// Reads parts from a text.
pub(super) struct Lecteur<'a> {
    rest: &'a str,
    line: usize,
    /// Whether each line is checked, and not only the headers.
    check_lines: bool,
}

impl<'a> Lecteur<'a> {
    pub(super) fn new(text: &'a str, check_lines: bool) -> Self {
        Self { rest: text, line: 1, check_lines }
    }

    /// The line that comes next, from 1.
    pub(super) fn line(&self) -> usize {
        self.line
    }

    /// The next part, or `None` at the end of the text.
    pub(super) fn next_part(&mut self) -> Result<Option<Partie<'a>>, ReferenceIllisible> {
        if self.rest.is_empty() {
            return Ok(None);
        }
        let (edition, portee) = self.header()?;
        Ok(Some(Partie {
            edition,
            portee,
            regions: self.section("regions", |_| true)?,
            departements: self.section("departements", |line| line.field(3).is_empty() || is_number(line.field(3)))?,
            intercommunalites: self.section("intercommunalites", |line| line.field(1).parse::<Siren>().is_ok())?,
            communes: self.section("communes", is_commune)?,
            anciennes: self.section("anciennes", |line| is_code(line.field(1)))?,
            arrondissements: self.section("arrondissements", is_arrondissement)?,
        }))
    }

    fn header(&mut self) -> Result<(Edition<'a>, Portee<'a>), ReferenceIllisible> {
        let Some(fields) = self.rest.strip_prefix(MAGIC) else { return self.fail(Faute::Entete) };
        let Some((fields, rest)) = fields.split_once('\n') else { return self.fail(Faute::Tronquee) };
        if fields.ends_with('\r') {
            return self.fail(Faute::Longueur);
        }
        let mut fields = fields.split('|');
        if fields.next() != Some("1") {
            return self.fail(Faute::Version);
        }
        let (Some(cog), Some(populations), Some(source), Some(portee), None) =
            (year(fields.next()), year(fields.next()), fields.next(), fields.next(), fields.next())
        else {
            return self.fail(Faute::Entete);
        };
        let portee = match portee {
            "france" => Portee::France,
            extrait if extrait.contains('-') => Portee::Extrait(extrait),
            departement => Portee::Departement(departement),
        };
        self.rest = rest;
        self.line += 1;
        Ok((Edition { cog, populations, source }, portee))
    }

    fn section(&mut self, name: &str, is_valid: fn(Ligne<'a>) -> bool) -> Result<Section<'a>, ReferenceIllisible> {
        let Some((header, rest)) = self.rest.split_once('\n') else { return self.fail(Faute::Tronquee) };
        let Some((count, length)) = section_header(header, name) else { return self.fail(Faute::Section) };
        if rest.len() < length {
            return self.fail(Faute::Tronquee);
        }
        let Some((body, rest)) = rest.split_at_checked(length) else { return self.fail(Faute::Longueur) };
        if !(body.is_empty() || body.ends_with('\n')) {
            return self.fail(Faute::Longueur);
        }
        self.line += 1;
        let section = Section(body);
        if self.check_lines {
            self.check(section, count, is_valid)?;
        } else {
            self.line += count;
        }
        self.rest = rest;
        Ok(section)
    }

    fn check(
        &mut self,
        section: Section<'a>,
        count: usize,
        is_valid: fn(Ligne<'a>) -> bool,
    ) -> Result<(), ReferenceIllisible> {
        let first = self.line;
        let mut previous = "";
        for line in section.lines() {
            let key = line.key();
            if key <= previous {
                return self.fail(Faute::Ordre);
            }
            if !is_valid(line) {
                return self.fail(Faute::Ligne);
            }
            previous = key;
            self.line += 1;
        }
        if self.line - first == count { Ok(()) } else { self.fail(Faute::Longueur) }
    }

    fn fail<T>(&self, faute: Faute) -> Result<T, ReferenceIllisible> {
        Err(ReferenceIllisible::new(faute, self.line))
    }
}

/// The number of lines and of bytes that the header of this section announces.
fn section_header(header: &str, name: &str) -> Option<(usize, usize)> {
    let (count, length) =
        header.strip_prefix('[')?.strip_suffix(']')?.strip_prefix(name)?.strip_prefix(' ')?.split_once(' ')?;
    Some((count.parse().ok()?, length.parse().ok()?))
}

fn year(field: Option<&str>) -> Option<u16> {
    field?.parse().ok()
}

fn is_number(field: &str) -> bool {
    field.parse::<u32>().is_ok()
}

/// Whether it is a code, written as look-ups have it: people's spaces and hyphens would hide it from them.
fn is_code(field: &str) -> bool {
    field.parse::<CodeInsee>().is_ok_and(|code| code.as_str() == field)
}

fn are_postal_codes(line: Ligne<'_>, rank: usize) -> bool {
    line.words(rank).all(|word| word.parse::<CodePostal>().is_ok())
}

fn is_commune(line: Ligne<'_>) -> bool {
    let (population, siren) = (line.field(2), line.field(6));
    is_code(line.key())
        && !line.field(1).is_empty()
        && (population.is_empty() || is_number(population))
        && are_postal_codes(line, 3)
        && (matches!(siren, "" | "-") || siren.parse::<Siren>().is_ok())
}

fn is_arrondissement(line: Ligne<'_>) -> bool {
    is_code(line.key()) && is_code(line.field(1)) && are_postal_codes(line, 2) && is_number(line.field(3))
}
