//! Why this size: the communes and their inhabitants, the contract, or what is declared.

use std::collections::BTreeSet;

use super::entrees::fact;
use super::{Explication, Matiere, Resultat, parametres};
use crate::diagnostics::{Argument, Message, Pointeur, Texte};
use crate::funding::BaseTaille;
use crate::ids::CodeInsee;
use crate::model::CommuneDuTerritoire;
use crate::reference::Recherche;

static TAILLE: Texte = Texte::new("taille de la CPTS", "size of the CPTS");
static AU_CONTRAT: Texte = Texte::new(
    "la taille écrite au contrat l'emporte sur les habitants",
    "the size written in the contract wins over the inhabitants",
);
static PAR_HABITANTS: Texte = Texte::new(
    "la taille dont les bornes tiennent {habitants} habitants",
    "the size whose bounds hold {habitants} inhabitants",
);
static HABITANTS: Texte = Texte::new("habitants du territoire, par ses communes", "inhabitants, by the communes");
static SOMME: Texte =
    Texte::new("somme des populations municipales de {n} communes", "sum of the municipal populations of {n} communes");
static SOMME_D_UNE: Texte =
    Texte::new("population municipale de la seule commune", "municipal population of the only commune");
static DECLARES: Texte = Texte::new("habitants déclarés", "inhabitants declared");
static COMMUNE: Texte = Texte::new("{nom} ({code})", "{nom} ({code})");
static NON_COMPTEES: Texte = Texte::new("communes qui ne s'ajoutent pas", "communes that are not added");
static DEJA_COMPTEE: Texte = Texte::new("déjà comptée", "counted already");
static INTROUVABLE: Texte = Texte::new(
    "la référence des communes n'en donne pas la population",
    "the reference of communes has no population of it",
);
static EN_PARTIE: Texte = Texte::new("en partie seulement dans le territoire", "in the territory in part only");
static COMMUNES: Texte = Texte::new("communes du territoire", "communes of the territory");
static SANS_CODE: Texte = Texte::new("commune sans code", "commune without a code");

impl Matiere<'_> {
    /// Why the size is what it is.
    pub(super) fn size(&self) -> Explication {
        let size = self.taille;
        let mut node = Explication::new(&TAILLE).result(size.taille.map(u32::from));
        node.id = Some(super::Sujet::Taille.to_string());
        if size.base == Some(BaseTaille::Contrat)
            && let Some(written) = size.taille
        {
            return node.because(Message::new(&AU_CONTRAT)).on(self.written_size(written));
        }
        let formula = match (&size.raison, size.habitants) {
            (Some(reason), _) => Some(reason.clone()),
            (None, Some(inhabitants)) => Some(Message::new(&PAR_HABITANTS).with("habitants", inhabitants)),
            (None, None) => None,
        };
        node.formule = formula;
        let declared = size.base != Some(BaseTaille::Communes);
        node = node.on(self.inhabitants());
        if declared {
            node = node.on(self.declared());
        }
        let bareme = self.baremes.in_force(self.date);
        let bounds = bareme.and_then(|bareme| parametres::bounds(bareme, size.habitants, size.taille));
        if bareme.is_none() {
            node = node.on(self.report_date());
        }
        node.on_any(bounds.map(Explication::of))
    }

    fn declared(&self) -> Explication {
        let territory = self.dossier.territoire.as_ref();
        let population = territory.and_then(|territory| territory.population.as_ref());
        let place = match (territory, population) {
            (Some(_), Some(_)) => Pointeur::from_static("/territoire/population/habitants"),
            (Some(_), None) => Pointeur::from_static("/territoire"),
            (None, _) => Pointeur::root(),
        };
        fact(&DECLARES, place, self.taille.habitants_declares)
    }

    /// The inhabitants by the communes, each with its own.
    fn inhabitants(&self) -> Explication {
        let count = &self.taille.population;
        let node = Explication::new(&HABITANTS).result(count.habitants);
        let formula = match (&count.obstacle, count.communes) {
            (Some(obstacle), _) => obstacle.clone(),
            (None, 1) => Message::new(&SOMME_D_UNE),
            (None, n) => Message::new(&SOMME).with("n", n),
        };
        let node = node.because(formula);
        let territory = self.dossier.territoire.as_ref();
        let Some(communes) =
            territory.and_then(|territory| territory.communes.as_ref()).filter(|list| !list.is_empty())
        else {
            let is_there = territory.is_some_and(|territory| territory.communes.is_some());
            let place = if is_there { "/territoire/communes" } else { "/territoire" };
            let place = if territory.is_some() { Pointeur::from_static(place) } else { Pointeur::root() };
            return node.on(fact(&COMMUNES, place, None::<Resultat>));
        };
        let codes: BTreeSet<CodeInsee> = communes.iter().filter_map(|commune| commune.code()?.valeur().ok()).collect();
        let mut seen = BTreeSet::new();
        let mut others = Vec::new();
        let mut node = Explication { somme: count.habitants.is_some(), ..node };
        for (rank, entry) in communes.iter().enumerate() {
            let place = Pointeur::from_static("/territoire/communes").index(rank);
            let (leaf, code) = self.commune(entry, place);
            let is_inside = code.is_some_and(|code| code.commune() != code && codes.contains(&code.commune()));
            let is_again = code.is_some_and(|code| !seen.insert(code));
            if is_inside || is_again {
                others.push(leaf.because(Message::new(&DEJA_COMPTEE)));
            } else {
                node = node.on(leaf);
            }
        }
        node.on_any(Explication::group(&NON_COMPTEES, others))
    }

    /// A commune of the territory and its inhabitants.
    fn commune(&self, entry: &CommuneDuTerritoire, place: Pointeur) -> (Explication, Option<CodeInsee>) {
        let Some(written) = entry.code() else { return (fact(&SANS_CODE, place, None::<Resultat>), None) };
        let Ok(code) = written.valeur() else {
            let unreadable = Explication::new(Argument::Saisie(written.texte().into())).at(place);
            return (unreadable.because(Message::new(&INTROUVABLE)), None);
        };
        let (name, year, inhabitants) = match self.communes.find(&code) {
            Recherche::Actuelle(commune) => {
                let year = commune.departement().and_then(|known| known.annee_population());
                (commune.nom(), year, commune.population())
            }
            Recherche::Arrondissement(district) => {
                let year = district.commune().and_then(|commune| commune.departement()?.annee_population());
                (district.nom(), year, district.population())
            }
            _ => {
                let leaf = Explication::new(Argument::Public(code.as_str().into())).at(place);
                return (leaf.because(Message::new(&INTROUVABLE)), Some(code));
            }
        };
        let parameter = parametres::population(code.as_str(), name, self.communes.edition(), year, inhabitants);
        let titre = Message::new(&COMMUNE)
            .with("nom", Argument::Public(name.into()))
            .with("code", Argument::Public(code.as_str().into()));
        let leaf = Explication::new(titre).at(place).with_parameter(parameter);
        if entry.is_partial() {
            return (leaf.because(Message::new(&EN_PARTIE)), Some(code));
        }
        (leaf.result(inhabitants), Some(code))
    }
}
