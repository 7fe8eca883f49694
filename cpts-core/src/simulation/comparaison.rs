//! A dossier under two laws.

use super::annee::{AnneeComparee, LigneComparee, VersionComparee};
use super::cote::Cote;
use super::depenses::{self, DepassementCompare};
use super::effet::Effet;
use crate::bareme::Baremes;
use crate::diagnostics::{Message, Texte};
use crate::funding::depenses::spending;
use crate::funding::{AnneeContrat, PopulationDesCommunes, TailleRetenue, started, typical_contract};
use crate::model::{Dossier, Poste};
use crate::reference::Communes;
use crate::values::{Date, Montant};

/// A dossier under two laws.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Comparaison {
    /// The name of the CPTS.
    pub nom: Option<Box<str>>,
    /// The code of its département.
    pub departement: Option<Box<str>>,
    /// Its size before.
    pub taille: Option<u8>,
    /// Whether it has no contract: its years are those of one that would be signed on the date, with all the mandatory
    /// missions.
    pub is_typical: bool,
    /// The contract years that are not under the same version, of the same size, or worth the same on both sides.
    pub annees: Vec<AnneeComparee>,
    /// What was spent beyond the envelopes of those years.
    pub depassements: Vec<DepassementCompare>,
    /// Whether the contract writes amounts, which win over the barème on both sides.
    pub a_ses_montants: bool,
    /// What changes, over all the years.
    pub effet: Effet,
    /// Why nothing could be compared.
    pub raison: Option<Message>,
}

static SANS_SIGNATURE: Texte = Texte::new(
    "on ignore quel jour le contrat a été signé : ses années ne sont pas connues",
    "the day of the signature of the contract is unknown: so are its years",
);

/// Evaluates a dossier under two laws. A CPTS without a contract is taken as signing one on the date.
///
/// ```
/// use cpts_core::bareme::Baremes;
/// use cpts_core::exchange::json::read;
/// use cpts_core::reference::SansReference;
/// use cpts_core::simulation::{Cote, Effet, compare};
///
/// let text = br#"{"format": "cpts-dossier", "version": "1.0", "identite": {"nom": "A"}, "contrat_aci": {
///     "signature": "2024-03-20", "taille": 3, "missions": [{"mission": "prevention", "demarrage": "2024-03-20"}]}}"#;
/// let law = Baremes::embedded();
/// let mut reform = law.clone();
/// reform.add(include_bytes!("../../../examples/baremes/part-variable-accrue.json"));
/// let found =
///     compare(&read(text).dossier, &SansReference, "2026-11-21".parse()?, &Cote::new(&law), &Cote::new(&reform));
/// assert_eq!(found.effet, Effet::PeutPerdre);
/// # Ok::<(), cpts_core::values::ValeurInvalide>(())
/// ```
#[must_use]
pub fn compare(
    dossier: &Dossier,
    communes: &dyn Communes,
    date: Date,
    avant: &Cote<'_>,
    apres: &Cote<'_>,
) -> Comparaison {
    let is_typical = dossier.contrat_aci.is_none();
    let left = of_money(dossier, avant, date);
    let right = of_money(dossier, apres, date);
    let population = PopulationDesCommunes::count(dossier, communes);
    let before = avant.years(&left, &population, date);
    let after = apres.years(&right, &population, date);
    let taille = TailleRetenue::find(dossier, avant.baremes.in_force(date), population.clone()).taille;
    let contract = dossier.contrat_aci.as_ref();
    let is_running = |poste: &Poste, day: Date| {
        let starts = [&left, &right].map(|dossier| started(dossier, poste));
        *poste == Poste::Fonctionnement || starts.into_iter().flatten().any(|start| start.last() <= day)
    };
    let mut found = Comparaison {
        nom: dossier.nom().map(Into::into),
        departement: dossier.identite.as_ref().and_then(|identity| identity.departement.clone()),
        taille,
        is_typical,
        annees: Vec::new(),
        depassements: Vec::new(),
        a_ses_montants: contract
            .is_some_and(|contract| contract.montants.as_ref().is_some_and(|list| !list.is_empty())),
        effet: Effet::Inchange,
        raison: None,
    };
    if before.iter().all(|(year, _)| year.hypothetique) {
        found.effet = Effet::Indetermine;
        found.raison = Some(Message::new(&SANS_SIGNATURE));
        return found;
    }
    let (spent, _) = spending(dossier, &before.iter().map(|(year, _)| year).collect::<Vec<_>>());
    for ((before, before_size), (after, after_size)) in before.iter().zip(&after) {
        let year = AnneeComparee {
            annee: before.annee,
            du: before.du,
            au: before.au,
            avant: version(avant.baremes, before, before_size),
            apres: version(apres.baremes, after, after_size),
            lignes: lines(before, after, |poste| is_running(poste, before.du)),
        };
        let differs = |line: &LigneComparee| line.avant != line.apres;
        if year.avant != year.apres || year.lignes.iter().any(differs) {
            let spent = spent.iter().find(|(number, _)| *number == year.annee);
            found
                .depassements
                .extend(spent.map(|(_, spent)| depenses::compare(spent, (avant, before), (apres, after))));
            if found.raison.is_none() {
                found.raison = before.raison.clone().or_else(|| after.raison.clone());
            }
            found.annees.push(year);
        }
    }
    found.effet = Effet::of(&found.annees);
    found
}

/// What of a dossier the comparison reads, the rest being large; without a contract, one that would be signed on that
/// side.
fn of_money(dossier: &Dossier, cote: &Cote<'_>, date: Date) -> Dossier {
    let contract = dossier.contrat_aci.clone();
    Dossier {
        partiel: dossier.partiel.clone(),
        territoire: dossier.territoire.clone(),
        contrat_aci: Some(contract.unwrap_or_else(|| typical_contract(cote.baremes, date))),
        plan_de_crise: dossier.plan_de_crise.clone(),
        crises: dossier.crises.clone(),
        extras: dossier.extras.clone(),
        ..Dossier::default()
    }
}

fn version(baremes: &Baremes, year: &AnneeContrat, size: &TailleRetenue) -> VersionComparee {
    let bareme = baremes.in_force(year.du);
    VersionComparee {
        bareme: year.bareme.clone(),
        scenario: bareme.is_some_and(crate::bareme::Bareme::is_scenario),
        taille: size.taille,
    }
}

/// The lines of a year, in the order of the barème of before, then those that only the other one has.
fn lines(left: &AnneeContrat, right: &AnneeContrat, runs: impl Fn(&Poste) -> bool) -> Vec<LigneComparee> {
    let mut postes: Vec<&Poste> = Vec::new();
    for due in left.dus.iter().chain(&right.dus) {
        if !postes.contains(&&due.poste) {
            postes.push(&due.poste);
        }
    }
    let worth = |year: &AnneeContrat, poste| year.raison.is_none().then(|| year.annuel_de(poste));
    postes
        .into_iter()
        .map(|poste| LigneComparee {
            poste: poste.clone(),
            avant: worth(left, poste),
            apres: worth(right, poste),
            entiere: runs(poste),
        })
        .collect()
}

impl Comparaison {
    /// The sum of the differences of what is certain, over all the years; `None` when one is not known.
    #[must_use]
    pub fn difference(&self) -> Option<Montant> {
        self.raison.is_none().then(|| self.annees.iter().map(AnneeComparee::difference).sum())?
    }

    /// The sum of the differences of the maxima, over all the years; `None` when one is not known.
    #[must_use]
    pub fn difference_au_plus(&self) -> Option<Montant> {
        self.raison.is_none().then(|| self.annees.iter().map(AnneeComparee::difference_au_plus).sum())?
    }
}
