//! The territory: communes with their names, and how many people live there.

use super::Maker;
use super::places::valid;
use crate::diagnostics::Pointeur;
use crate::funding::PopulationDesCommunes;
use crate::ids::CodeInsee;
use crate::model::{CommuneDuTerritoire, Saisie};
use crate::publish::{CommunePublique, PopulationPublique, TerritoirePublic};
use crate::reference::Recherche;

impl Maker<'_> {
    pub(super) fn territory(&self) -> Option<TerritoirePublic> {
        let territory = self.dossier.territoire.as_ref()?;
        let at = |field| Pointeur::from_static("/territoire").key(field);
        let communes = territory.communes.as_deref();
        let departements = self.texts(territory.departements.as_deref(), &at("departements"));
        Some(TerritoirePublic {
            communes: communes.map(|communes| {
                let places = (0..).map(|rank| at("communes").index(rank));
                communes.iter().zip(places).map(|(commune, place)| self.commune(commune, &place)).collect()
            }),
            nombre_communes: territory.nombre_communes,
            edition_cog: self.communes.edition().map(|edition| edition.cog).or(territory.edition_cog),
            population: self.population(),
            departements: departements.map(|codes| codes.iter().map(|code| self.departement(code)).collect()),
            description: self.text(territory.description.as_deref(), || at("description")),
            extras: Default::default(),
        })
    }

    fn commune(&self, commune: &CommuneDuTerritoire, at: &Pointeur) -> CommunePublique {
        let detail = match commune {
            CommuneDuTerritoire::Code(_) => None,
            CommuneDuTerritoire::Detail(detail) => Some(detail),
        };
        let typed = commune.code().and_then(|typed| typed.valeur().ok());
        let known = typed.map(|code| self.commune_of_code(code)).unwrap_or_default();
        let text = |field, value: Option<&str>| self.text(value, || at.clone().key(field));
        CommunePublique {
            code: valid(commune.code()),
            nom: known.nom.clone().or_else(|| text("nom", detail.and_then(|detail| detail.nom.as_deref()))),
            partie: detail.and_then(|detail| detail.partie),
            quartier: text("quartier", detail.and_then(|detail| detail.quartier.as_deref())),
            ..known
        }
    }

    /// A commune with its name, its postal codes, its département and its inhabitants.
    fn commune_of_code(&self, code: CodeInsee) -> CommunePublique {
        let postal = |codes: &mut dyn Iterator<Item = crate::ids::CodePostal>| {
            Some(codes.map(|code| Saisie::new(code.as_str())).collect())
        };
        let (codes_postaux, habitants) = match self.communes.find(&code) {
            Recherche::Actuelle(commune) => (postal(&mut commune.codes_postaux()), commune.population()),
            Recherche::Arrondissement(district) => (postal(&mut district.codes_postaux()), district.population()),
            // The population of today's commune is not that of the former one.
            _ => (None, None),
        };
        CommunePublique {
            code: Some(Saisie::new(code.as_str())),
            nom: self.commune_name(code).map(Into::into),
            codes_postaux,
            departement: Some(self.departement(code.departement())),
            habitants,
            ..CommunePublique::default()
        }
    }

    fn population(&self) -> Option<PopulationPublique> {
        let declared = self.dossier.territoire.as_ref()?.population.as_ref();
        if let Some(declared) = declared.filter(|declared| declared.habitants.is_some()) {
            let place = || Pointeur::from_static("/territoire/population/source");
            return Some(PopulationPublique {
                habitants: declared.habitants,
                annee: declared.annee,
                le: declared.le,
                source: self.text(declared.source.as_deref(), place),
                arrondie: declared.arrondie,
                extras: Default::default(),
            });
        }
        let count = PopulationDesCommunes::count(self.dossier, self.communes);
        Some(PopulationPublique {
            habitants: Some(count.habitants?),
            annee: count.edition.map(|edition| edition.populations),
            source: self.communes.edition().map(|edition| edition.source.into()),
            ..PopulationPublique::default()
        })
    }
}
