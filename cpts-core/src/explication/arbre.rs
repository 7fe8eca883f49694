//! The tree: a result, how it was obtained, and what it rests on.

use super::origine::ParametreExplique;
use super::resultat::Resultat;
use crate::diagnostics::{Argument, Message, Pointeur, Position, Texte};
use crate::rules::BaseLegale;

/// A result, how it was obtained in words, and what it rests on.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Explication {
    /// What asks for this very tree, or names it among the others: `prevention:fixe@2`, `MIS-02`.
    pub id: Option<String>,
    /// What it explains.
    pub titre: Argument,
    /// The result; `None` when it is not known, or when this node only gathers others.
    pub resultat: Option<Resultat>,
    /// How the result was obtained, or why there is none.
    pub formule: Option<Message>,
    /// Whether the result is the sum of the results of the same kind below.
    pub somme: bool,
    /// The place in the dossier that says it.
    pub lieu: Option<Pointeur>,
    /// The place in the text, once located.
    pub position: Option<Position>,
    /// The dated parameter that says it.
    pub parametre: Option<Box<ParametreExplique>>,
    /// The legal basis that says it.
    pub base: Option<&'static BaseLegale>,
    /// What it rests on.
    pub enfants: Vec<Explication>,
}

// Trees are built in many places: what is generic here is thin, and the rest is one function each, not copied to each
// place where it is called. The WebAssembly module weighs it.
impl Explication {
    /// Something to explain.
    pub(super) fn new(titre: impl Into<Argument>) -> Self {
        Self::titled(titre.into())
    }

    #[inline(never)]
    fn titled(titre: Argument) -> Self {
        Self {
            id: None,
            titre,
            resultat: None,
            formule: None,
            somme: false,
            lieu: None,
            position: None,
            parametre: None,
            base: None,
            enfants: Vec::new(),
        }
    }

    /// Its result, when it is known.
    pub(super) fn result(self, result: Option<impl Into<Resultat>>) -> Self {
        self.with_result(result.map(Into::into))
    }

    #[inline(never)]
    fn with_result(mut self, result: Option<Resultat>) -> Self {
        self.resultat = result;
        self
    }

    /// How it was obtained.
    #[inline(never)]
    pub(super) fn because(mut self, formula: Message) -> Self {
        self.formule = Some(formula);
        self
    }

    /// Its place in the dossier.
    #[inline(never)]
    pub(super) fn at(mut self, place: Pointeur) -> Self {
        self.lieu = Some(place);
        self
    }

    /// Something that it rests on.
    #[inline(never)]
    pub(super) fn on(mut self, child: Self) -> Self {
        self.enfants.push(child);
        self
    }

    /// Something that it may rest on.
    #[inline(never)]
    pub(super) fn on_any(mut self, child: Option<Self>) -> Self {
        self.enfants.extend(child);
        self
    }

    /// Things that it rests on.
    #[inline(never)]
    pub(super) fn on_all(mut self, mut children: Vec<Self>) -> Self {
        self.enfants.append(&mut children);
        self
    }

    /// A group, where there is something to gather.
    #[inline(never)]
    pub(super) fn group(titre: &'static Texte, children: Vec<Self>) -> Option<Self> {
        (!children.is_empty()).then(|| Self::new(titre).on_all(children))
    }

    /// A leaf: a parameter and its value.
    #[inline(never)]
    pub(super) fn of(parameter: ParametreExplique) -> Self {
        let mut leaf = Self::titled(parameter.libelle.clone());
        leaf.resultat = parameter.valeur.clone();
        leaf.with_parameter(parameter)
    }

    #[inline(never)]
    pub(super) fn with_parameter(mut self, parameter: ParametreExplique) -> Self {
        self.parametre = Some(Box::new(parameter));
        self
    }

    /// Every node of the tree, this one first.
    ///
    /// ```
    /// use cpts_core::bareme::Baremes;
    /// use cpts_core::bilan::Cadre;
    /// use cpts_core::reference::SansReference;
    ///
    /// let text = br#"{"format": "cpts-dossier", "version": "1.0", "identite": {"nom": "A"},
    ///     "contrat_aci": {"signature": "2024-03-20", "taille": 3}}"#;
    /// let asked = ["fonctionnement@1".parse()?];
    /// let baremes = Baremes::embedded();
    /// let bilan = Cadre::new(&baremes, &SansReference, "2026-11-21".parse()?).explaining(&asked).check(text);
    /// let trees = bilan.explications.unwrap_or_default();
    /// let leaves = trees.iter().flat_map(|tree| tree.nodes()).filter(|node| node.enfants.is_empty());
    /// assert!(leaves.into_iter().all(|leaf| leaf.lieu.is_some() || leaf.parametre.is_some() || leaf.base.is_some()));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn nodes(&self) -> Vec<&Self> {
        let mut nodes = Vec::new();
        let mut open = vec![self];
        while let Some(node) = open.pop() {
            nodes.push(node);
            open.extend(node.enfants.iter().rev());
        }
        nodes
    }

    /// Does something to each place of the tree, in the order of the nodes.
    pub(crate) fn each_place(&mut self, visit: &mut dyn FnMut(&mut Pointeur, &mut Option<Position>)) {
        if let Some(place) = &mut self.lieu {
            visit(place, &mut self.position);
        }
        for child in &mut self.enfants {
            child.each_place(visit);
        }
    }
}
