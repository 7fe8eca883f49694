//! Over which départements and regions the territory extends: what TER-07 and CTR-02 share.

use std::collections::BTreeMap;

use crate::diagnostics::Argument;
use crate::model::CommuneDuTerritoire;
use crate::reference::Recherche;
use crate::rules::Contexte;

/// The départements and the regions of the territory, by code, as far as the dossier and the reference tell.
pub(in crate::rules) struct Etendue {
    departements: BTreeMap<Box<str>, Argument>,
    regions: BTreeMap<Box<str>, Argument>,
    /// Whether every part of the territory is in one of the départements.
    pub(super) is_whole: bool,
    /// Whether every part of the territory is in one of the regions.
    pub(super) has_every_region: bool,
}

impl Etendue {
    /// `None` when the dossier says neither its communes nor its départements.
    pub(in crate::rules) fn of(context: &Contexte<'_>) -> Option<Self> {
        let territory = context.dossier.territoire.as_ref()?;
        let (communes, departements) = (territory.communes.as_ref(), territory.departements.as_ref());
        let is_whole = |list: Option<usize>, place| list.is_some() && !context.dossier.is_partial(place);
        let has_every_commune = is_whole(communes.map(Vec::len), "/territoire/communes");
        let has_every_departement = is_whole(departements.map(Vec::len), "/territoire/departements");
        if communes.is_none() && departements.is_none() {
            return None;
        }
        let mut extent = Self {
            departements: BTreeMap::new(),
            regions: BTreeMap::new(),
            is_whole: has_every_commune || has_every_departement,
            has_every_region: has_every_commune,
        };
        for commune in communes.into_iter().flatten() {
            if extent.add(context, commune).is_none() {
                extent.is_whole = has_every_departement;
                extent.has_every_region = false;
            }
        }
        for code in departements.into_iter().flatten().map(|code| code.trim()).filter(|code| !code.is_empty()) {
            extent.departements.entry(code.into()).or_insert_with(|| Argument::Saisie(code.into()));
        }
        Some(extent)
    }

    /// Adds a commune; `None` when its département is not known.
    fn add(&mut self, context: &Contexte<'_>, commune: &CommuneDuTerritoire) -> Option<()> {
        let code = commune.code()?.valeur().ok()?;
        let found = context.communes.find(&code);
        if let Recherche::HorsReference(code) = found {
            let code = code.departement();
            self.departements.entry(code.into()).or_insert_with(|| Argument::Public(code.into()));
            self.has_every_region = false;
            return Some(());
        }
        let commune = found.commune()?;
        let departement = commune.departement()?;
        let name = format!("{} ({})", departement.nom(), departement.code());
        self.departements.insert(departement.code().into(), Argument::Public(name.into()));
        match commune.region() {
            Some(region) => {
                self.regions.insert(region.code().into(), Argument::Public(region.nom().into()));
            }
            None => self.has_every_region = false,
        }
        Some(())
    }

    pub(in crate::rules) fn departements(&self) -> Vec<Argument> {
        self.departements.values().cloned().collect()
    }

    pub(super) fn regions(&self) -> Vec<Argument> {
        self.regions.values().cloned().collect()
    }
}
