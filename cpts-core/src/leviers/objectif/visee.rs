//! The contract year that a goal is for, and what it is worth after a change.

use super::super::changement::{Changement, apply};
use super::super::crise::start_on;
use super::super::situation::Situation;
use super::voie::IssueVoie;
use super::{AnneeVisee, FINI, SANS_ANNEE, SANS_BAREME, SANS_SIGNATURE};
use crate::bareme::{Bareme, Baremes, Statut};
use crate::diagnostics::Message;
use crate::funding::{AnneeContrat, Annuel, BaseTaille, Financement, started, typical_contract};
use crate::model::{CriseReconnue, DatePartielle, Dossier, MissionAci, Poste};
use crate::reference::Communes;
use crate::values::{Date, Montant};

/// The contract year that a goal is for.
pub(super) struct Visee<'a> {
    pub(super) situation: Situation<'a>,
    pub(super) annee: AnneeVisee,
    /// The barème of that year.
    pub(super) bareme: &'a Bareme,
}

impl<'a> Visee<'a> {
    pub(super) fn new(
        dossier: &Dossier,
        baremes: &'a Baremes,
        communes: &dyn Communes,
        date: Date,
        number: Option<u8>,
    ) -> Result<Self, Message> {
        let is_typical = dossier.contrat_aci.is_none();
        let typical;
        let dossier = if is_typical {
            typical = Dossier { contrat_aci: Some(typical_contract(baremes, date)), ..dossier.clone() };
            &typical
        } else {
            dossier
        };
        let Some(situation) = Situation::new(dossier, baremes, communes, date) else {
            return Err(Message::new(&SANS_SIGNATURE));
        };
        if situation.is_over() && situation.years().next().is_some() {
            return Err(Message::new(&FINI));
        }
        if situation.years().next().is_none() {
            return Err(Message::new(&SANS_SIGNATURE));
        }
        let ahead = || situation.years().filter(|year| year.au >= date);
        let chosen = match number {
            Some(number) => ahead().find(|year| year.annee == number),
            None if is_typical => ahead().next(),
            None => ahead().find(|year| year.du > date).or_else(|| ahead().next()),
        };
        let Some(year) = chosen else {
            return Err(Message::new(&SANS_ANNEE).with("annee", number.unwrap_or(1)));
        };
        let bareme = baremes.in_force(year.du).ok_or_else(|| Message::new(&SANS_BAREME))?;
        let annee = AnneeVisee { annee: year.annee, du: year.du, au: year.au, is_typical };
        Ok(Self { situation, annee, bareme })
    }

    fn year<'f>(&self, funding: &'f Financement) -> Option<&'f AnneeContrat> {
        funding.annees.iter().find(|year| year.annee == self.annee.annee && !year.hypothetique)
    }

    /// The year as things stand.
    pub(super) fn now(&self) -> Option<&AnneeContrat> {
        self.year(&self.situation.financement)
    }

    /// What the year is worth as things stand.
    pub(super) fn worth(&self) -> Option<Annuel> {
        self.now()?.annuel()
    }

    /// What the year would be worth after changes, and whether that reaches a goal.
    pub(super) fn try_with(&self, changes: &[Changement], goal: Montant) -> (Option<Annuel>, IssueVoie) {
        let worth = |changes: &[&[Changement]]| self.year(&self.situation.evaluate(changes))?.annuel();
        let annuel = worth(&[changes]);
        (annuel, self.judge(annuel, goal, || worth(&[changes, &self.crisis()])))
    }

    /// The missions of the contract; `None` when they are not all known.
    pub(super) fn known_missions(&self) -> Option<&[MissionAci]> {
        let known = self.situation.contract()?.missions.as_deref()?;
        let is_whole = !self.situation.dossier.is_partial("/contrat_aci/missions");
        (is_whole && known.iter().all(|known| known.mission.is_some())).then_some(known)
    }

    /// Impossible is said only when no crisis could help, nor a mission that the dossier does not speak of.
    fn judge(&self, annuel: Option<Annuel>, goal: Montant, with_crisis: impl Fn() -> Option<Annuel>) -> IssueVoie {
        match IssueVoie::of(annuel, goal) {
            IssueVoie::Impossible => match IssueVoie::of(with_crisis(), goal) {
                IssueVoie::Impossible if self.known_missions().is_none() => IssueVoie::Inconnu,
                issue @ (IssueVoie::Impossible | IssueVoie::Inconnu) => issue,
                _ => IssueVoie::SiCrise,
            },
            issue => issue,
        }
    }

    /// A crisis that would be recognised in the year, the mission started and a plan written.
    fn crisis(&self) -> Vec<Changement> {
        let day = self.annee.du.max(self.situation.date);
        let start = started(&self.situation.dossier, &Poste::CriseSanitaire).map(DatePartielle::last);
        let day = start.filter(|start| *start <= self.annee.au).map_or(day, |start| start.max(day));
        let plan = self.situation.dossier.plan_de_crise.as_ref().and_then(|plan| plan.redaction);
        let stands = plan.is_some_and(|plan| plan.last() <= day);
        let crisis =
            CriseReconnue { autorite: Some("autorité".into()), le: Some(day.into()), ..CriseReconnue::default() };
        let plan = (!stands).then(|| Changement::Plan(day.into()));
        let crisis = Changement::Crise(usize::MAX, Box::new(crisis));
        plan.into_iter().chain(start_on(&self.situation, day)).chain([crisis]).collect()
    }

    /// What the year would be worth for a size, and the amounts of the contract with it: they are those of its own size.
    pub(super) fn try_size(&self, taille: u8, statut: Statut, goal: Montant) -> (Option<Annuel>, IssueVoie) {
        let annuel = self.worth_of_size(taille, statut, &[]);
        (annuel, self.judge(annuel, goal, || self.worth_of_size(taille, statut, &self.crisis())))
    }

    fn worth_of_size(&self, taille: u8, statut: Statut, changes: &[Changement]) -> Option<Annuel> {
        let mut dossier = self.situation.dossier.clone();
        let mut size = self.situation.taille.clone();
        if size.taille != Some(taille) {
            size.taille = Some(taille);
            size.base = Some(BaseTaille::Declaree);
            size.statut = statut;
            if let Some(contract) = dossier.contrat_aci.as_mut() {
                contract.montants = None;
            }
        }
        apply(&mut dossier, changes);
        let funding = Financement::compute(&dossier, self.situation.baremes, &size, self.situation.date);
        self.year(&funding)?.annuel()
    }
}
