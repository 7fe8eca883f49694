//! The lines of indicators of which something can still be done, and how they change.

use super::changement::Changement;
use super::coup::Coup;
use super::levier::{Certitude, NatureLevier};
use super::situation::Situation;
use crate::diagnostics::{Argument, Message, Pointeur, Texte};
use crate::funding::indicateur::{Niveau, evaluate};
use crate::funding::{AnneeContrat, Calcul, LigneVariable, as_carried};
use crate::model::{LigneIndicateur, Poste, Preuve, ReportIndicateur, Sens};
use crate::values::{Date, Montant};

/// The variable part of a mission, in a year that has begun and that no payment has settled.
pub(super) struct PartOuverte<'a> {
    pub(super) annee: &'a AnneeContrat,
    pub(super) poste: &'a Poste,
    pub(super) lignes: &'a [LigneVariable],
    /// The day of the settlement, when it is ahead.
    pub(super) reglement: Option<Date>,
}

/// The variable parts that are open, year by year.
pub(super) fn open<'a>(situation: &'a Situation<'_>) -> Vec<PartOuverte<'a>> {
    let begun = situation.years().filter(|year| year.du <= situation.date);
    let dues = begun.flat_map(|year| year.dus.iter().map(move |due| (year, due)));
    let parts = dues.filter_map(|(annee, due)| {
        let Calcul::Indicateurs(part) = &due.calcul else { return None };
        let mut payments = situation.financement.versements.attendus.iter();
        let is_settled = payments.any(|payment| {
            (payment.annee, &payment.poste, &payment.part) == (annee.annee, &due.poste, &due.part)
                && payment.recu != Montant::ZERO
        });
        let reglement = due.versements.first().and_then(|payment| payment.le).filter(|day| *day > situation.date);
        (!is_settled).then_some(PartOuverte { annee, poste: &due.poste, lignes: &part.lignes, reglement })
    });
    parts.collect()
}

/// A line of an open part, as that year has it.
pub(super) struct LigneOuverte<'a> {
    pub(super) rang: (usize, usize),
    pub(super) reportee: bool,
    /// As the dossier writes it.
    pub(super) ecrite: &'a LigneIndicateur,
    /// As the year has it: what was reached in it, and what shows it.
    pub(super) ligne: LigneIndicateur,
}

impl<'a> LigneOuverte<'a> {
    pub(super) fn new(situation: &'a Situation<'_>, known: &LigneVariable) -> Option<Self> {
        let missions = situation.contract()?.missions.as_ref()?;
        let ecrite = missions.get(known.rang.0)?.indicateurs.as_ref()?.get(known.rang.1)?;
        let ligne = if known.reportee { as_carried(ecrite) } else { ecrite.clone() };
        Some(Self { rang: known.rang, reportee: known.reportee, ecrite, ligne })
    }

    pub(super) fn place(&self) -> Pointeur {
        lines_of(self.rang.0).index(self.rang.1)
    }

    /// The change that makes the line what it should be in that year.
    pub(super) fn change(&self, to: LigneIndicateur) -> Changement {
        let written = if self.reportee {
            let report = ReportIndicateur {
                valeur: to.valeur,
                valeur_le: to.valeur_le,
                atteint: to.atteint,
                preuves: to.preuves,
                ..self.ecrite.report.clone().unwrap_or_default()
            };
            LigneIndicateur { report: Some(report), ..self.ecrite.clone() }
        } else {
            to
        };
        Changement::Ligne(self.rang, Box::new(written))
    }

    pub(super) fn title(&self) -> Argument {
        Argument::Saisie(self.ecrite.intitule.clone().unwrap_or_default())
    }
}

/// The place of the lines of a mission.
pub(super) fn lines_of(mission: usize) -> Pointeur {
    Pointeur::from_static("/contrat_aci/missions").index(mission).key("indicateurs")
}

/// A line with one more thing that shows it.
pub(super) fn proven(mut line: LigneIndicateur) -> LigneIndicateur {
    line.preuves.get_or_insert_default().push(Preuve { intitule: Some("preuve".into()), ..Preuve::default() });
    line
}

/// What a line is worth.
pub(super) fn worth(line: &LigneIndicateur) -> Option<Montant> {
    match evaluate(line) {
        Niveau::Etabli(amount) => Some(amount),
        Niveau::NonEvalue | Niveau::Douteux(_) => None,
    }
}

/// The line at its best, proven; `None` when nobody can tell what that is.
pub(super) fn at_its_best(line: &LigneIndicateur) -> Option<LigneIndicateur> {
    let steps = line.paliers.iter().flatten().filter_map(|step| step.seuil);
    let values = steps.chain(line.cible).flat_map(|value| {
        let reached = LigneIndicateur { valeur: Some(value), atteint: None, ..line.clone() };
        [Sens::Hausse, Sens::Baisse]
            .map(|sens| LigneIndicateur { sens: Some(line.sens.clone().unwrap_or(sens)), ..reached.clone() })
    });
    let met = LigneIndicateur { atteint: Some(true), valeur: None, ..line.clone() };
    let best = core::iter::once(met).chain(values).filter_map(|line| Some((worth(&line)?, line)));
    let best = best.max_by_key(|(amount, _)| *amount).filter(|(amount, _)| *amount > Montant::ZERO);
    best.map(|(_, line)| proven(line))
}

/// How a kind of moves on lines is told.
pub(super) struct Paroles {
    pub(super) nature: NatureLevier,
    pub(super) certitude: Certitude,
    /// `{ligne}`, `{mission}`, `{annee}`.
    pub(super) une: &'static Texte,
    /// `{n}`, `{mission}`, `{annee}`.
    pub(super) plusieurs: &'static Texte,
    /// `{n}`.
    pub(super) toutes: &'static Texte,
}

/// One move for the lines of each mission and year that change, and one for all of them.
pub(super) fn by_mission(
    situation: &Situation<'_>,
    words: &Paroles,
    change: impl Fn(&LigneVariable, &LigneOuverte<'_>) -> Option<LigneIndicateur>,
) -> Vec<Coup> {
    let mut coups: Vec<Coup> = Vec::new();
    for part in open(situation) {
        let found = part.lignes.iter().filter_map(|known| {
            let line = LigneOuverte::new(situation, known)?;
            Some((change(known, &line)?, line))
        });
        let found: Vec<(LigneIndicateur, LigneOuverte<'_>)> = found.collect();
        let Some((_, first)) = found.first() else { continue };
        let place = if found.len() == 1 { first.place() } else { lines_of(first.rang.0) };
        let mission = part.poste.libelle().map_or_else(|| Argument::Saisie(part.poste.code().into()), Argument::from);
        let told = if found.len() == 1 {
            Message::new(words.une).with("ligne", first.title())
        } else {
            Message::new(words.plusieurs).with("n", count(found.len()))
        };
        let titre = told.with("mission", mission).with("annee", part.annee.annee);
        let key = format!("{}/{}", part.poste.code(), part.annee.annee);
        let coup = Coup::new(words.nature, key, titre, part.reglement.unwrap_or(situation.date), place);
        coups.push(Coup {
            // Whether a year of which the settlement day has passed can still change, nobody says.
            certitude: if part.reglement.is_some() { words.certitude } else { words.certitude.max(Certitude::AuPlus) },
            echeance: part.reglement.and_then(|day| day.sub_days(1)),
            changements: found.into_iter().map(|(to, line)| line.change(to)).collect(),
            ..coup
        });
    }
    if coups.len() > 1 {
        let all = together(situation, words, &coups);
        coups.push(all);
    }
    coups
}

fn together(situation: &Situation<'_>, words: &Paroles, coups: &[Coup]) -> Coup {
    let changes: Vec<Changement> = coups.iter().flat_map(|coup| coup.changements.iter().cloned()).collect();
    let titre = Message::new(words.toutes).with("n", count(changes.len()));
    let last = coups.iter().map(|coup| coup.effet).max().unwrap_or(situation.date);
    let mut comprend: Vec<Box<str>> = coups.iter().map(Coup::id).collect();
    comprend.sort();
    Coup {
        certitude: coups.iter().map(|coup| coup.certitude).max().unwrap_or(words.certitude),
        echeance: coups.iter().filter_map(|coup| coup.echeance).min(),
        changements: changes,
        comprend,
        ..Coup::new(words.nature, String::new(), titre, last, Pointeur::from_static("/contrat_aci/missions"))
    }
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
