//! What one line of indicator pays: the highest step reached, or its maximum when its single condition is met.
//!
//! The agreement fixes no formula: the contract does, line by line. What it leaves open (the credit for a target that
//! is nearly reached, the direction of a line) is told as doubtful, and never counted as zero. Whether a line that is
//! claimed has its proof is the question of a rule, not of the amount.

use crate::diagnostics::{Message, Pointeur, Texte};
use crate::model::{Decimal, Dossier, LigneIndicateur, MissionAci, Palier, Preuve, Sens};
use crate::values::Montant;

/// What a line of indicator pays, as far as the dossier knows.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Niveau {
    /// The line was assessed, and pays this: zero when nothing is reached.
    Etabli(Montant),
    /// Neither a value nor a statement: the line was not assessed, which is not zero.
    NonEvalue,
    /// What is known does not settle the amount, and why.
    Douteux(Message),
}

impl Niveau {
    /// The amount, when it is settled.
    #[must_use]
    pub fn montant(&self) -> Option<Montant> {
        match self {
            Self::Etabli(amount) => Some(*amount),
            Self::NonEvalue | Self::Douteux(_) => None,
        }
    }
}

static CONTRADICTOIRE: Texte = Texte::new(
    "la valeur {valeur} et la mention « atteint » se contredisent",
    "the value {valeur} and the mention `atteint` contradict each other",
);
static SENS_INCONNU: Texte =
    Texte::new("on ignore si plus ou moins est mieux", "whether more or less is better is unknown");
static CREDIT_PARTIEL: Texte = Texte::new(
    "la valeur {valeur} n'atteint pas la cible {cible}, et aucun texte ne dit ce que paie une ligne atteinte en partie",
    "the value {valeur} does not reach the target {cible}, and no text says what a line reached in part pays",
);
static SANS_CIBLE: Texte = Texte::new(
    "ni cible ni palier ne dit ce que vaut {valeur}",
    "neither a target nor a step says what {valeur} is worth",
);
static PALIER_INCONNU: Texte = Texte::new(
    "la valeur manque pour dire quel palier est atteint",
    "the value is missing to tell which step is reached",
);
static PALIER_INCOMPLET: Texte =
    Texte::new("un palier n'a pas son seuil ou son montant", "a step does not have its threshold or its amount");
static PALIERS_EN_DESORDRE: Texte = Texte::new(
    "les montants des paliers ne croissent pas dans le sens de la ligne",
    "the amounts of the steps do not grow in the direction of the line",
);
static PALIERS_PARTIELS: Texte =
    Texte::new("les paliers ne sont connus qu'en partie", "the steps are known in part only");
static SANS_MAXIMUM: Texte =
    Texte::new("le montant maximum de la ligne n'est pas connu", "the maximum amount of the line is not known");
static NEGATIF: Texte = Texte::new("un montant de la ligne est négatif", "an amount of the line is negative");

/// What a line pays.
///
/// With steps, the amount of the highest one reached, never their sum; without, the maximum when the single condition
/// is met (`atteint`) or when the value reaches the target; zero when nothing is reached; and never more than the
/// maximum of the line.
///
/// ```
/// use cpts_core::funding::indicateur::{Niveau, evaluate};
/// use cpts_core::model::LigneIndicateur;
/// use cpts_core::values::Montant;
///
/// let mut line = LigneIndicateur::default();
/// line.montant_maximum = Some(Montant::from_euros(5_000));
/// assert_eq!(evaluate(&line), Niveau::NonEvalue);
/// line.atteint = Some(true);
/// assert_eq!(evaluate(&line), Niveau::Etabli(Montant::from_euros(5_000)));
/// ```
#[must_use]
pub fn evaluate(line: &LigneIndicateur) -> Niveau {
    if amounts(line).any(|amount| amount < Montant::ZERO) {
        return doubt(&NEGATIF);
    }
    let level = match line.paliers.as_deref() {
        Some(steps @ [_, ..]) => by_steps(line, steps),
        Some([]) | None => by_condition(line),
    };
    match (level, line.montant_maximum) {
        (Niveau::Etabli(amount), Some(most)) => Niveau::Etabli(amount.min(most)),
        (level, _) => level,
    }
}

/// Whether the dossier claims that the line reached something: it says so, or its value reaches a step or the target.
///
/// Of a line whose direction is unknown, only its own statement is a claim.
///
/// ```
/// use cpts_core::funding::indicateur::is_claimed;
/// use cpts_core::model::LigneIndicateur;
///
/// let mut line = LigneIndicateur::default();
/// assert!(!is_claimed(&line));
/// line.atteint = Some(true);
/// assert!(is_claimed(&line));
/// ```
#[must_use]
pub fn is_claimed(line: &LigneIndicateur) -> bool {
    let Some(value) = line.valeur.filter(|_| line.atteint != Some(true)) else {
        return line.atteint == Some(true);
    };
    let reached = |threshold| reaches(line, value, threshold) == Some(true);
    match line.paliers.as_deref() {
        Some(steps @ [_, ..]) => steps.iter().filter_map(|step| step.seuil).any(reached),
        Some([]) | None => line.cible.is_some_and(reached),
    }
}

/// What is left to write on a line before the dialogue that it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Manques {
    /// Its value (or whether it was reached), or the reason for its absence.
    pub valeur: bool,
    /// Its proof.
    pub preuve: bool,
}

impl Manques {
    /// What is left to write on a line, in its own contract year.
    ///
    /// ```
    /// use cpts_core::funding::indicateur::Manques;
    /// use cpts_core::model::LigneIndicateur;
    ///
    /// let mut line = LigneIndicateur::default();
    /// assert!(Manques::of(&line).valeur && Manques::of(&line).preuve);
    /// line.motif = Some("data not published yet".into());
    /// assert!(!Manques::of(&line).valeur && !Manques::of(&line).preuve);
    /// ```
    #[must_use]
    pub fn of(line: &LigneIndicateur) -> Self {
        Self::find(line, line.valeur.is_some() || line.atteint.is_some(), line.preuves.as_deref())
    }

    /// What is left to write on a line in the year that it is carried into.
    #[must_use]
    pub fn of_report(line: &LigneIndicateur) -> Self {
        let report = line.report.as_ref();
        let is_assessed = report.is_some_and(|report| report.valeur.is_some() || report.atteint.is_some());
        Self::find(line, is_assessed, report.and_then(|report| report.preuves.as_deref()))
    }

    fn find(line: &LigneIndicateur, is_assessed: bool, proofs: Option<&[Preuve]>) -> Self {
        // A line with a reason for having no value needs no proof of it.
        let is_open = is_assessed || line.motif.is_none();
        Self { valeur: !is_assessed && is_open, preuve: proofs.is_none_or(<[Preuve]>::is_empty) && is_open }
    }
}

fn amounts(line: &LigneIndicateur) -> impl Iterator<Item = Montant> + '_ {
    line.montant_maximum.into_iter().chain(line.paliers.iter().flatten().filter_map(|step| step.montant))
}

fn doubt(why: &'static Texte) -> Niveau {
    Niveau::Douteux(Message::new(why))
}

fn doubt_of(why: &'static Texte, value: Decimal) -> Message {
    Message::new(why).with("valeur", value)
}

/// Whether a value reaches a threshold; `None` when the direction is unknown and decides.
fn reaches(line: &LigneIndicateur, value: Decimal, threshold: Decimal) -> Option<bool> {
    match line.sens {
        Some(Sens::Hausse) => Some(value >= threshold),
        Some(Sens::Baisse) => Some(value <= threshold),
        Some(Sens::Autre(_)) | None => (value == threshold).then_some(true),
    }
}

/// A line without steps.
fn by_condition(line: &LigneIndicateur) -> Niveau {
    let most = || line.montant_maximum.map_or_else(|| doubt(&SANS_MAXIMUM), Niveau::Etabli);
    let measured = line.valeur.zip(line.cible).map(|(value, target)| (value, target, reaches(line, value, target)));
    match (line.atteint, measured) {
        (Some(true), Some((value, _, Some(false)))) | (Some(false), Some((value, _, Some(true)))) => {
            Niveau::Douteux(doubt_of(&CONTRADICTOIRE, value))
        }
        (Some(true), _) | (None, Some((_, _, Some(true)))) => most(),
        (Some(false), _) => Niveau::Etabli(Montant::ZERO),
        (None, Some((value, target, Some(false)))) => {
            Niveau::Douteux(doubt_of(&CREDIT_PARTIEL, value).with("cible", target))
        }
        (None, Some((_, _, None))) => doubt(&SENS_INCONNU),
        (None, None) => match line.valeur {
            Some(value) => Niveau::Douteux(doubt_of(&SANS_CIBLE, value)),
            None => Niveau::NonEvalue,
        },
    }
}

/// A line with steps.
fn by_steps(line: &LigneIndicateur, steps: &[Palier]) -> Niveau {
    let Some(value) = line.valeur else {
        return match (line.atteint, steps) {
            (None, _) => Niveau::NonEvalue,
            (Some(false), [_]) => Niveau::Etabli(Montant::ZERO),
            (Some(true), [step]) => step.montant.map_or_else(|| doubt(&PALIER_INCOMPLET), Niveau::Etabli),
            (Some(_), _) => doubt(&PALIER_INCONNU),
        };
    };
    let is_upward = match line.sens {
        Some(Sens::Hausse) => true,
        Some(Sens::Baisse) => false,
        Some(Sens::Autre(_)) | None => return doubt(&SENS_INCONNU),
    };
    let Some(mut ordered) = steps.iter().map(|step| Some((step.seuil?, step.montant))).collect::<Option<Vec<_>>>()
    else {
        return doubt(&PALIER_INCOMPLET);
    };
    // From the easiest to the hardest: the last one reached is the highest.
    ordered.sort_by_key(|(threshold, _)| *threshold);
    if !is_upward {
        ordered.reverse();
    }
    if !grows(&ordered) {
        return doubt(&PALIERS_EN_DESORDRE);
    }
    let reached = ordered.iter().rev().position(|(threshold, _)| reaches(line, value, *threshold) == Some(true));
    match (line.atteint, reached) {
        // Between the first step and the last, nothing says which of them `atteint` is about.
        (Some(true), None) | (Some(false), Some(0)) => Niveau::Douteux(doubt_of(&CONTRADICTOIRE, value)),
        (_, None) => Niveau::Etabli(Montant::ZERO),
        (_, Some(from_last)) => match ordered.iter().rev().nth(from_last) {
            Some((_, Some(amount))) => Niveau::Etabli(*amount),
            _ => doubt(&PALIER_INCOMPLET),
        },
    }
}

/// Whether steps, from the easiest to the hardest, pay more and more: the wrong direction shows there.
fn grows(ordered: &[(Decimal, Option<Montant>)]) -> bool {
    let known: Vec<(Decimal, Montant)> =
        ordered.iter().filter_map(|(threshold, amount)| Some((*threshold, (*amount)?))).collect();
    known
        .iter()
        .zip(known.iter().skip(1))
        .all(|(easier, harder)| if easier.0 == harder.0 { easier.1 == harder.1 } else { easier.1 <= harder.1 })
}

/// A line of indicator of the contract, among the others of its mission.
#[derive(Debug, Clone, Copy)]
pub struct IndicateurDuContrat<'a> {
    dossier: &'a Dossier,
    pub(super) rang: (usize, usize),
    /// The mission that it is a line of.
    pub mission: &'a MissionAci,
    /// The line.
    pub ligne: &'a LigneIndicateur,
}

impl IndicateurDuContrat<'_> {
    /// The rank of its mission in the contract, then its own.
    #[must_use]
    pub fn rang(&self) -> (usize, usize) {
        self.rang
    }

    /// Its place in the dossier.
    #[must_use]
    pub fn lieu(&self) -> Pointeur {
        let mission = Pointeur::from_static("/contrat_aci/missions").index(self.rang.0);
        mission.key("indicateurs").index(self.rang.1)
    }

    /// What it pays; of a line whose steps are known in part only, no amount is settled.
    #[must_use]
    pub fn niveau(&self) -> Niveau {
        match evaluate(self.ligne) {
            Niveau::Etabli(_) if self.has_partial_steps() => doubt(&PALIERS_PARTIELS),
            level => level,
        }
    }

    fn has_partial_steps(&self) -> bool {
        self.ligne.paliers.is_some()
            && self.dossier.has_partial_lists()
            && self.dossier.is_partial(self.lieu().key("paliers").as_str())
    }
}

/// Every line of indicator of the contract of a dossier, in its order.
///
/// ```
/// use cpts_core::exchange::json::read;
/// use cpts_core::funding::indicateur::lines;
///
/// let text = br#"{"format": "cpts-dossier", "version": "1.0", "identite": {"nom": "A"}, "contrat_aci": {"missions": [
///     {"mission": "prevention", "indicateurs": [{"intitule": "a", "atteint": false}]}]}}"#;
/// let dossier = read(text).dossier;
/// let paid: Vec<_> = lines(&dossier).map(|line| (line.lieu().to_string(), line.niveau().montant())).collect();
/// assert_eq!(paid, [("/contrat_aci/missions/0/indicateurs/0".to_owned(), Some("0".parse()?))]);
/// # Ok::<(), cpts_core::values::ValeurInvalide>(())
/// ```
pub fn lines(dossier: &Dossier) -> impl Iterator<Item = IndicateurDuContrat<'_>> {
    let missions = dossier.contrat_aci.iter().flat_map(|contract| contract.missions.iter().flatten()).enumerate();
    missions.flat_map(move |(first, mission)| {
        let lines = mission.indicateurs.iter().flatten().enumerate();
        lines.map(move |(second, ligne)| IndicateurDuContrat { dossier, rang: (first, second), mission, ligne })
    })
}

#[cfg(test)]
mod tests;
