//! A version of the barème, as text: a table by line and size, what is missing, the totals against their sums.

mod autour;
mod grille;
mod manques;
mod sources;

use cpts_core::bareme::{Bareme, Baremes, Bilingue, LigneBareme, Statut};
use cpts_core::diagnostics::{Argument, Langue, Texte};
use cpts_core::model::{PartMontant, Poste};
use cpts_core::values::{Date, Montant};

use super::{BOLD, DIM, Table, YELLOW, clean, wrap};

/// What is asked of a barème.
pub(crate) struct Demande {
    /// One size only.
    pub(crate) taille: Option<u8>,
    /// The note and the sources of each amount.
    pub(crate) sources: bool,
    pub(crate) langue: Langue,
}

/// A version of the barème.
pub(crate) fn bareme(bareme: &Bareme, baremes: &Baremes, demande: &Demande) -> String {
    let sizes = bareme.sizes().filter(|size| demande.taille.is_none_or(|asked| asked == *size)).collect();
    let page = Page { bareme, sizes, langue: demande.langue };
    let sources = if demande.sources { page.sources() } else { String::new() };
    [
        page.heading(baremes),
        page.grid(),
        page.legend(),
        page.payments(),
        page.totals(),
        page.aids(),
        page.missing(),
        sources,
    ]
    .concat()
}

struct Page<'a> {
    bareme: &'a Bareme,
    sizes: Vec<u8>,
    langue: Langue,
}

/// An amount and its status, known or not.
#[derive(Clone, Copy)]
struct Case {
    montant: Option<Montant>,
    statut: Statut,
}

impl Page<'_> {
    fn say<'t>(&self, fr: &'t str, en: &'t str) -> &'t str {
        match self.langue {
            Langue::Fr => fr,
            Langue::En => en,
        }
    }

    fn amount(&self, amount: Montant) -> String {
        Argument::Montant(amount).render(self.langue, false)
    }

    fn day(&self, day: Date) -> String {
        Argument::Date(day).render(self.langue, false)
    }

    fn text(&self, text: Option<&Bilingue>) -> String {
        clean(&self.langue.typeset(text.map(|text| text.get(self.langue)).unwrap_or_default()))
    }

    fn section(&self, title: &str) -> String {
        format!("\n{BOLD}{title}{BOLD:#}\n")
    }

    fn heading(&self, baremes: &Baremes) -> String {
        let bareme = self.bareme;
        let mut out = format!("{BOLD}{}{BOLD:#}\n", wrap(&self.text(bareme.libelle.as_ref()), "", "").trim_end());
        if bareme.is_scenario() {
            let word = self.say("scénario, jamais du droit\u{a0}: ", "scenario, never law: ");
            let text = wrap(&self.text(bareme.scenario.as_ref()), word, "");
            out += &format!("{YELLOW}{}{YELLOW:#}\n", text.trim_end());
        }
        let unit = self.say("montants maximaux par année de contrat", "maximum amounts by contract year");
        out += &format!("{}, {unit}\n", self.period(bareme));
        let others = baremes.versions.iter().filter(|other| other.id != bareme.id);
        let others: Vec<String> = others.map(|other| format!("{} {}", id(other), self.period(other))).collect();
        if !others.is_empty() {
            let word = self.say("autres versions\u{a0}: ", "other versions: ");
            out += &format!("{DIM}{}{DIM:#}\n", wrap(&others.join(" ; "), word, "").trim_end());
        }
        out + &self.bounds()
    }

    fn period(&self, bareme: &Bareme) -> String {
        let first = bareme.du.map(|day| self.day(day)).unwrap_or_default();
        match (bareme.au.map(|day| self.day(day)), self.langue) {
            (Some(last), Langue::Fr) => format!("du {first} au {last}"),
            (Some(last), Langue::En) => format!("from {first} to {last}"),
            (None, Langue::Fr) => format!("depuis le {first}"),
            (None, Langue::En) => format!("since {first}"),
        }
    }

    /// The sizes, by inhabitants.
    fn bounds(&self) -> String {
        let number = |number: u32| Argument::Nombre(i64::from(number)).render(self.langue, false);
        let bounds = self.bareme.tailles.iter().flat_map(|sizes| sizes.bornes.iter().flatten());
        let shown = bounds.filter(|bound| bound.taille.is_some_and(|size| self.sizes.contains(&size)));
        let told: Vec<String> = shown
            .filter_map(|bound| {
                let (size, from) = (bound.taille?, number(bound.de?));
                Some(match (bound.a.map(number), self.langue) {
                    (Some(to), Langue::Fr) => format!("taille {size}, de {from} à {to} habitants"),
                    (Some(to), Langue::En) => format!("size {size}, from {from} to {to} inhabitants"),
                    (None, Langue::Fr) => format!("taille {size}, au-delà de {from} habitants"),
                    (None, Langue::En) => format!("size {size}, beyond {from} inhabitants"),
                })
            })
            .collect();
        format!("{DIM}{}{DIM:#}\n", wrap(&told.join(" ; "), "", "").trim_end())
    }

    fn table(&self, first: &str) -> Table {
        let sizes = self.sizes.iter().map(|size| format!(">{} {size}", self.say("taille", "size")));
        let headings: Vec<String> = core::iter::once(first.to_owned()).chain(sizes).collect();
        Table::new(&headings.iter().map(String::as_str).collect::<Vec<_>>())
    }

    fn poste(&self, poste: Option<&Poste>) -> String {
        poste.map(|poste| name(poste.libelle(), poste.code(), self.langue)).unwrap_or_default()
    }

    /// An amount and the letter of its status.
    fn case(&self, case: Option<Case>) -> String {
        match case {
            None => "–".to_owned(),
            Some(Case { montant: Some(amount), statut }) => format!("{} {}", self.amount(amount), letter(statut)),
            Some(_) => self.say("inconnu", "unknown").to_owned(),
        }
    }

    fn is_shown(&self, size: Option<u8>) -> bool {
        size.is_some_and(|size| self.sizes.contains(&size))
    }
}

fn case(montant: Option<Montant>, statut: Option<Statut>) -> Case {
    Case { montant, statut: statut.unwrap_or(Statut::Inconnu) }
}

fn id(bareme: &Bareme) -> String {
    clean(bareme.id.as_deref().unwrap_or_default())
}

/// The parts of a line, in the order of the file.
fn parts(line: &LigneBareme) -> Vec<&PartMontant> {
    let mut parts: Vec<&PartMontant> = Vec::new();
    for part in line.cellules.iter().flatten().filter_map(|cell| cell.part.as_ref()) {
        if !parts.contains(&part) {
            parts.push(part);
        }
    }
    parts
}

/// The name of a code, or the code itself when it is not one of ours.
fn name(name: Option<&'static Texte>, code: &str, langue: Langue) -> String {
    name.map_or_else(|| clean(code), |name| name.typeset(langue))
}

/// The letter of a status.
fn letter(statut: Statut) -> char {
    match statut {
        Statut::Officiel => 'O',
        Statut::ContratObserve => 'C',
        Statut::Secondaire => 'S',
        Statut::Derive => 'D',
        Statut::Projet => 'P',
        Statut::Inconnu => '?',
    }
}
