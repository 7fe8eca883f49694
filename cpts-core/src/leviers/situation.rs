//! Where a CPTS stands: what every move starts from, and what weighs it.

use super::changement::{Changement, apply};
use super::coup::Coup;
use super::levier::Levier;
use super::mesure::Mesure;
use crate::bareme::{Baremes, Statut};
use crate::diagnostics::{Argument, Message, Texte};
use crate::funding::{AnneeContrat, Financement, PopulationDesCommunes, TailleRetenue};
use crate::model::{ContratAci, Dossier, EtapeCpts, Mission, PartMontant, Poste};
use crate::reference::{Communes, SansReference};
use crate::rules::{self, Constat, Contexte};
use crate::values::{Date, Montant};

/// Where a CPTS that has a contract stands on a date.
pub(super) struct Situation<'a> {
    /// What of the dossier money depends on.
    pub(super) dossier: Dossier,
    pub(super) baremes: &'a Baremes,
    pub(super) taille: TailleRetenue,
    pub(super) financement: Financement,
    pub(super) date: Date,
}

static VARIABLE: Texte = Texte::new(
    "part variable : {montant} au plus par année, selon les indicateurs",
    "variable part: {montant} at most a year, by the indicators",
);
static AU_PLUS: Texte = Texte::new("{part} : {montant} au plus par année", "{part}: {montant} at most a year");
static INCONNU: Texte = Texte::new("{part} : montant inconnu", "{part}: unknown amount");

impl<'a> Situation<'a> {
    /// `None` without a contract: a move changes one.
    pub(super) fn new(dossier: &Dossier, baremes: &'a Baremes, communes: &dyn Communes, date: Date) -> Option<Self> {
        dossier.contrat_aci.as_ref()?;
        let population = PopulationDesCommunes::count(dossier, communes);
        let taille = TailleRetenue::find(dossier, baremes.in_force(date), population);
        let dossier = of_money(dossier);
        let financement = Financement::compute(&dossier, baremes, &taille, date);
        Some(Self { dossier, baremes, taille, financement, date })
    }

    pub(super) fn contract(&self) -> Option<&ContratAci> {
        self.dossier.contrat_aci.as_ref()
    }

    /// The contract years; none without the day of the signature.
    pub(super) fn years(&self) -> impl DoubleEndedIterator<Item = &AnneeContrat> {
        self.financement.annees.iter().filter(|year| !year.hypothetique)
    }

    /// Whether the contract is over, or was never signed: nothing can be earned from it any more, or yet.
    pub(super) fn is_over(&self) -> bool {
        let stage = self.dossier.etape.as_ref().and_then(|stage| stage.valeur.as_ref());
        let is_outside = match stage {
            Some(EtapeCpts::Echu | EtapeCpts::Resilie) => true,
            Some(EtapeCpts::LettreIntention | EtapeCpts::Projet | EtapeCpts::Valide | EtapeCpts::Negociation) => {
                self.contract().is_none_or(|contract| contract.signature.is_none())
            }
            _ => false,
        };
        is_outside || self.years().next_back().is_some_and(|last| last.au < self.date)
    }

    /// The contract year of a day.
    pub(super) fn year_of(&self, day: Date) -> Option<&AnneeContrat> {
        self.years().find(|year| year.du <= day && day <= year.au)
    }

    /// The first day of the next contract year, today included.
    pub(super) fn anniversary(&self) -> Option<&AnneeContrat> {
        self.years().find(|year| year.du >= self.date)
    }

    /// What MIS-02 says of each mission of the contract: by when it must start.
    pub(super) fn starts(&self) -> Vec<Constat> {
        let context = Contexte {
            dossier: &self.dossier,
            baremes: self.baremes,
            bareme: self.baremes.in_force(self.date),
            communes: &SansReference,
            date: self.date,
            taille: &self.taille,
            financement: &self.financement,
            autres: None,
        };
        rules::find("MIS-02").map(|rule| context.answer(rule).constats).unwrap_or_default()
    }

    /// The first mention of each mission of the contract, with its rank.
    pub(super) fn missions(&self) -> Vec<(usize, &Mission)> {
        let mut known: Vec<(usize, &Mission)> = Vec::new();
        let missions = self.contract().into_iter().flat_map(|contract| contract.missions.iter().flatten());
        for (rank, mission) in missions.enumerate().filter_map(|(rank, known)| Some((rank, known.mission.as_ref()?))) {
            if poste(mission).is_some() && known.iter().all(|(_, other)| *other != mission) {
                known.push((rank, mission));
            }
        }
        known
    }

    /// What the contract is worth after changes.
    pub(super) fn evaluate(&self, changes: &[&[Changement]]) -> Financement {
        let mut changed = self.dossier.clone();
        changes.iter().for_each(|changes| apply(&mut changed, changes));
        Financement::compute(&changed, self.baremes, &self.taille, self.date)
    }

    /// The last day of the contract year of a day; past the contract, that day itself.
    fn horizon(&self, funding: &Financement, day: Date) -> Date {
        let mut years = funding.annees.iter().filter(|year| !year.hypothetique);
        years.find(|year| year.du <= day && day <= year.au).map_or(day, |year| year.au)
    }

    /// What a move is worth; `None` when it brings nothing.
    pub(super) fn weigh(&self, coup: Coup) -> Option<Levier> {
        let mut levier = Levier {
            id: coup.id(),
            nature: coup.nature,
            titre: coup.titre,
            gain: None,
            jusqu_au: None,
            gain_contrat: None,
            certitude: coup.certitude,
            echeance: coup.echeance,
            lieu: coup.lieu,
            statut: Statut::Inconnu,
            reste: Vec::new(),
            comprend: coup.comprend,
            hypotheses: coup.hypotheses,
            changements: coup.changements,
        };
        if levier.changements.is_empty() {
            return Some(levier);
        }
        let supposed = (!levier.hypotheses.is_empty()).then(|| self.evaluate(&[&levier.hypotheses]));
        let before = supposed.as_ref().unwrap_or(&self.financement);
        let after = self.evaluate(&[&levier.hypotheses, &levier.changements]);
        let horizon = self.horizon(&after, coup.effet);
        let gain = |until| coup.mesure.of(&after, until).minus(coup.mesure.of(before, until));
        let whole = gain(None);
        levier.reste = coup.poste.map(|poste| rest(&after, &poste, coup.effet, horizon)).unwrap_or_default();
        if whole > Montant::ZERO {
            levier.gain = Some(gain(Some(horizon)));
            levier.jusqu_au = Some(horizon);
            levier.gain_contrat = Some(whole);
            levier.statut = coup.mesure.statut(before, &after);
            return Some(levier);
        }
        let is_unknown = whole == Montant::ZERO && !levier.reste.is_empty() && coup.mesure == Mesure::Acquis;
        is_unknown.then_some(levier)
    }
}

/// What of a dossier money depends on: the rest is not copied for each move.
fn of_money(dossier: &Dossier) -> Dossier {
    Dossier {
        partiel: dossier.partiel.clone(),
        etape: dossier.etape.clone(),
        contrat_aci: dossier.contrat_aci.clone(),
        plan_de_crise: dossier.plan_de_crise.clone(),
        crises: dossier.crises.clone(),
        extras: dossier.extras.clone(),
        ..Dossier::default()
    }
}

/// The parts of a line that nobody can settle yet, in the year when a move takes effect.
fn rest(after: &Financement, poste: &Poste, effet: Date, horizon: Date) -> Vec<Message> {
    let years = after.annees.iter().filter(|year| year.au >= effet && year.du <= horizon);
    let dues = years.flat_map(|year| &year.dus).filter(|due| due.poste == *poste && due.montant.is_none());
    let told = dues.map(|due| {
        let part = due.part.libelle().map_or_else(|| Argument::Saisie(due.part.code().into()), Argument::from);
        let left = due.maximum.map(|most| most.minus(due.acquis.unwrap_or_default()));
        match (left, &due.part) {
            (Some(left), PartMontant::Variable) => Message::new(&VARIABLE).with("montant", left),
            (Some(left), _) => Message::new(&AU_PLUS).with("part", part).with("montant", left),
            (None, _) => Message::new(&INCONNU).with("part", part),
        }
    });
    told.collect()
}

/// The line of the barème of a mission; `None` for a mission that the agreement does not have.
pub(super) fn poste(mission: &Mission) -> Option<Poste> {
    match Poste::from_code(mission.code()) {
        Poste::Autre(_) => None,
        poste => Some(poste),
    }
}

/// The name of a mission.
pub(super) fn name(mission: &Mission) -> Argument {
    mission.libelle().map_or_else(|| Argument::Saisie(mission.code().into()), Argument::from)
}
