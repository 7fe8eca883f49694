//! What the engine says of each size, asked once and for all.
//!
//! What a contract is worth depends on the size alone, when the dossier says nothing but its communes and the day of the
//! signature: `data/simulateur.txt` has what the report of `cpts-core` gives for each size and each contract year, its
//! explanations included, with tokens in place of days. A test asks the engine and writes the file; another holds that
//! both agree on real territories. So the widget has no rule of its own, and neither does it carry the engine.

use cpts_core::bareme::{BorneTaille, LimiteTaille, Statut, Tailles};
use cpts_core::diagnostics::Langue;
use cpts_core::values::Date;

const DONNEES: &str = include_str!("../../../data/simulateur.txt");

/// The answers of the engine, still as lines.
#[derive(Debug)]
pub(super) struct Donnees {
    /// The name of the barème.
    pub(super) bareme: &'static str,
    /// The first day that it is in force.
    pub(super) du: Option<Date>,
    textes: Vec<&'static str>,
    parametres: Vec<&'static str>,
    noeuds: Vec<&'static str>,
    tailles: Vec<&'static str>,
    /// Size, contract year (0 for a typical year), head, and the lines of the page.
    pages: Vec<Page>,
    bornes: Tailles,
}

/// What the engine says of one year.
#[derive(Debug)]
pub(super) struct Page {
    pub(super) taille: u8,
    /// The contract year, 0 for a typical one.
    pub(super) annee: u8,
    tete: &'static str,
    lignes: Vec<&'static str>,
}

/// Fields apart by `|`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Champs(&'static str);

impl Champs {
    #[inline(never)]
    pub(super) fn field(self, rank: usize) -> &'static str {
        self.0.split('|').nth(rank).unwrap_or_default()
    }

    #[inline(never)]
    pub(super) fn number(self, rank: usize) -> Option<usize> {
        self.field(rank).parse().ok()
    }

    pub(super) fn is_set(self, rank: usize) -> bool {
        self.field(rank) == "1"
    }

    /// How certain it is.
    pub(super) fn statut(self, rank: usize) -> Option<Statut> {
        Statut::ALL.get(self.number(rank)?).copied()
    }

    fn small(self, rank: usize) -> Option<u8> {
        self.number(rank).and_then(|number| u8::try_from(number).ok())
    }

    fn count(self, rank: usize) -> Option<u32> {
        self.number(rank).and_then(|number| u32::try_from(number).ok())
    }
}

impl Donnees {
    pub(super) fn read() -> Self {
        let mut data = Self {
            bareme: "",
            du: None,
            textes: Vec::new(),
            parametres: Vec::new(),
            noeuds: Vec::new(),
            tailles: Vec::new(),
            pages: Vec::new(),
            bornes: Tailles::default(),
        };
        for line in DONNEES.split_terminator('\n') {
            let Some((kind, rest)) = line.split_once(' ') else { continue };
            let fields = Champs(rest);
            match kind {
                "#" => data.textes.push(rest),
                "=" => data.parametres.push(rest),
                "+" => data.noeuds.push(rest),
                "t" => data.tailles.push(rest),
                "bareme" => {
                    data.bareme = fields.number(0).and_then(|rank| data.textes.get(rank).copied()).unwrap_or_default();
                    data.du = fields.field(1).parse().ok();
                    data.bornes.statut = fields.statut(2);
                }
                "borne" => {
                    let mut bound = BorneTaille::default();
                    (bound.taille, bound.de, bound.a) = (fields.small(0), fields.count(1), fields.count(2));
                    data.bornes.bornes.get_or_insert_default().push(bound);
                }
                "limite" => {
                    let mut limit = LimiteTaille::default();
                    (limit.habitants, limit.taille, limit.statut) =
                        (fields.count(0), fields.small(1), fields.statut(2));
                    data.bornes.limites.get_or_insert_default().push(limit);
                }
                "@" => {
                    let (Some(taille), Some(annee)) = (fields.small(0), fields.small(1)) else { continue };
                    data.pages.push(Page { taille, annee, tete: rest, lignes: Vec::new() });
                }
                _ => {
                    if let Some(page) = data.pages.last_mut() {
                        page.lignes.push(line);
                    }
                }
            }
        }
        data
    }

    /// The size of a number of inhabitants, and how certain it is.
    pub(super) fn size_of(&self, habitants: u32) -> Option<(Option<u8>, Statut)> {
        self.bornes.size_of(habitants)
    }

    /// Why so many inhabitants make this size, or none.
    pub(super) fn size_node(&self, habitants: u32, taille: Option<u8>, communes: u32) -> Option<Champs> {
        let of = |exact: bool| {
            self.tailles.iter().copied().map(Champs).find(|fields| {
                if exact {
                    fields.count(1) == Some(habitants)
                } else {
                    fields.field(1).is_empty() && fields.small(0) == taille
                }
            })
        };
        let size = of(true).or_else(|| of(false))?;
        self.node(size.number(if communes == 1 { 2 } else { 3 })?)
    }

    /// The years of a size: a typical one, or those of a contract.
    pub(super) fn pages(&self, taille: u8, typical: bool) -> impl Iterator<Item = &Page> {
        self.pages.iter().filter(move |page| page.taille == taille && (page.annee == 0) == typical)
    }

    pub(super) fn node(&self, rank: usize) -> Option<Champs> {
        self.noeuds.get(rank).copied().map(Champs)
    }

    pub(super) fn parameter(&self, rank: usize) -> Option<Champs> {
        self.parametres.get(rank).copied().map(Champs)
    }

    /// A text in a language, its tokens still to be filled; those of no language are the same in both.
    pub(super) fn text(&self, rank: Option<usize>, langue: Langue) -> Option<&'static str> {
        self.textes.get(rank?).map(|text| in_language(text, langue))
    }
}

/// The half of a text that is in a language.
pub(super) fn in_language(text: &'static str, langue: Langue) -> &'static str {
    match (text.split_once('|'), langue) {
        (Some((fr, _)), Langue::Fr) => fr,
        (Some((_, en)), Langue::En) => en,
        (None, _) => text,
    }
}

impl Page {
    /// What the year is worth as a whole: size, year, known total, its status, why there is none, node of the years.
    pub(super) fn head(&self) -> Champs {
        Champs(self.tete)
    }

    /// The lines of a kind: `l` amounts, `d` what is due, `v` payments, `i` what is unknown.
    pub(super) fn lines(&self, kind: char) -> impl Iterator<Item = Champs> {
        self.lignes.iter().filter_map(move |line| Some(Champs(line.strip_prefix(kind)?.strip_prefix(' ')?)))
    }
}
