//! The variable part of a mission: what its lines of indicators pay, within the amount of the barème or of the
//! contract; settled once a year.

use super::super::annees::AnneeContrat;
use super::super::lignes::LigneFinancement;
use super::super::prorata::{share, share_of_both};
use super::indicateurs::Indicateurs;
use super::{Assiette, Calcul, Couverture, Du, VersementAttendu, base, without_base};
use crate::bareme::Statut;
use crate::diagnostics::{Message, Texte};
use crate::model::{NatureVersement, PartMontant, Poste};
use crate::values::{Date, Montant};

/// What the lines of indicators of a mission pay in a year.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PartVariable {
    /// The lines, those carried from the year before last.
    pub lignes: Vec<LigneVariable>,
    /// The most that the barème or the contract lets them pay.
    pub plafond: Montant,
    /// What the lines of the year before surely leave of its own amount: what the carried ones share.
    pub reliquat: Montant,
    /// The intensity of means that applies, in thousandths.
    pub intensite: u32,
    /// How much of the year the lines count for.
    pub couverture: Couverture,
    /// How much of the year before those carried from it count for.
    pub couverture_avant: Couverture,
    /// How certain what the lines pay is, settled or not: the weakest of what it rests on.
    pub statut: Statut,
}

impl PartVariable {
    /// Whether how much of a year counts is not known.
    pub(in crate::funding) fn is_unsure(&self) -> bool {
        let has_carried = self.lignes.iter().any(|line| line.reportee);
        self.couverture.is_unsure() || (has_carried && self.couverture_avant.is_unsure())
    }
}

/// What a line of indicator pays in a year.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct LigneVariable {
    /// The rank of its mission in the contract, then its own.
    pub rang: (usize, usize),
    /// Whether it is carried from the year before.
    pub reportee: bool,
    /// What is known of it.
    pub etat: EtatIndicateur,
    /// The most that it pays, when the contract says it.
    pub maximum: Option<Montant>,
}

/// What is known of a line of indicator.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum EtatIndicateur {
    /// It pays this.
    Acquis(Montant),
    /// It would pay this, once proven.
    AProuver(Montant),
    /// It was not assessed.
    AEvaluer,
    /// What is known does not settle it, and why.
    Douteux(Message),
}

static SANS_LIGNE: Texte = Texte::new(
    "aucune ligne d'indicateur n'est connue pour cette année",
    "no line of indicator is known for this year",
);
static LIGNE_SANS_ANNEE: Texte = Texte::new(
    "une ligne d'indicateur ne dit pas son année de contrat",
    "a line of indicator does not say its contract year",
);
static LIGNES_PARTIELLES: Texte = Texte::new(
    "les lignes d'indicateurs ne sont connues qu'en partie",
    "the lines of indicators are known in part only",
);
static REPORT_INCERTAIN: Texte = Texte::new(
    "ce que paient les lignes reportées dépend de l'année précédente, qui n'est pas réglée",
    "what the carried lines pay depends on the year before, which is not settled",
);
static PAS_REGLEE: Texte = Texte::new(
    "lignes à évaluer : {evaluer} ; à prouver : {prouver} ; douteuses : {douteuses}",
    "lines to assess: {evaluer}; to prove: {prouver}; doubtful: {douteuses}",
);

/// How certain the way is in which variable parts are paid.
fn paid(assiette: &Assiette<'_>) -> Option<Statut> {
    assiette.paiement?.mission_variable.as_ref()?.statut
}

/// What is due of the variable part of a mission in a year.
pub(super) fn due(assiette: &Assiette<'_>, line: &LigneFinancement, since: Result<Date, Message>) -> Du {
    let year = assiette.annee;
    let cap = match base(line) {
        Ok(cap) => cap,
        Err(why) => return Du::unknown(line, why),
    };
    let intensity = assiette.baremes.conventions.intensite_moyens;
    let rounding = assiette.baremes.conventions.arrondi;
    let indicators = assiette.indicateurs;
    let own = indicators.of_year(&line.poste, year.annee).map(|known| known.ligne.clone());
    let year_before = assiette.precedente;
    let carried = year_before.into_iter().flat_map(|before| indicators.of_year(&line.poste, before.annee));
    let lignes: Vec<LigneVariable> = own.chain(carried.filter_map(|known| known.reportee.clone())).collect();
    let is_whole = indicators.is_whole(&line.poste) && lignes.iter().any(|line| !line.reportee);
    let reliquat = year_before.map_or(Fourchette::ZERO, |before| left_over(indicators, before, &line.poste));
    let sum = |carried: bool| Fourchette::of(lignes.iter().filter(|line| line.reportee == carried));
    let own = if is_whole { sum(false) } else { Fourchette { most: Montant::MAX, ..sum(false) } };
    let (own, late) = (own.within(Fourchette::known(cap)), sum(true).within(reliquat));
    let (covered, before) = (assiette.coverage(since.clone().ok()), assiette.coverage_before(&line.poste));
    let sure = [(own.least, covered.least()), (late.least, before.least())];
    let most = [(own.most, covered.part()), (late.most, before.part())];
    let [sure, most] = [sure, most].map(|amounts| share_of_both(amounts, intensity, rounding));
    // What is left to settle changes nothing once the most is reached.
    let settled = (sure == most).then_some(sure);
    let prorated = lignes.iter().any(|line| line.reportee).then(|| before.statut());
    let prorated = covered.statut().max(prorated.unwrap_or(Statut::Officiel));
    let statut = assiette.statut(line, paid(assiette)).max(prorated);
    let part = PartVariable {
        lignes,
        plafond: cap,
        reliquat: reliquat.least,
        intensite: intensity,
        couverture: covered,
        couverture_avant: before,
        statut,
    };
    let obstacle = settled.is_none().then(|| obstacle(indicators, &line.poste, &part, since.err()));
    Du {
        montant: settled,
        acquis: Some(sure),
        maximum: Some(most),
        statut: if settled.is_some() { statut } else { Statut::Inconnu },
        raison: obstacle,
        calcul: Calcul::Indicateurs(part),
        versements: vec![VersementAttendu {
            nature: NatureVersement::Solde,
            le: assiette.settlement(),
            montant: settled,
            raison: None,
        }],
        ..Du::unknown(line, Message::new(&SANS_LIGNE))
    }
}

/// What is due of the variable part of the crisis mission: it counts only when a crisis was recognised.
pub(super) fn crisis(assiette: &Assiette<'_>, line: &LigneFinancement, since: Result<Date, Message>) -> Du {
    let conventions = &assiette.baremes.conventions;
    let couverture = assiette.coverage(since.clone().ok());
    let of_means = |amount| share(amount, conventions.intensite_moyens, couverture.part(), conventions.arrondi);
    let base = match base(line) {
        Ok(base) => base,
        Err(why) => {
            let unknown = without_base(assiette, line, why);
            return Du { maximum: unknown.maximum.map(of_means), ..unknown };
        }
    };
    let due = of_means(base);
    match since {
        Err(why) if couverture.is_unsure() => return Du { maximum: Some(due), ..Du::unknown(line, why) },
        _ => {}
    }
    let payment = VersementAttendu::new(NatureVersement::Solde, assiette.settlement(), due);
    let statut = assiette.statut(line, paid(assiette)).max(couverture.statut());
    Du::known(line, due, statut, Calcul::CriseReconnue { base, couverture }, vec![payment])
}

impl EtatIndicateur {
    fn sure(&self) -> Option<Montant> {
        match self {
            Self::Acquis(amount) => Some(*amount),
            _ => None,
        }
    }
}

/// The amount of the variable part of a mission in a year.
fn variable_of(year: &AnneeContrat, poste: &Poste) -> Option<Montant> {
    let mut lines = year.lignes.iter().filter(|line| line.poste == *poste && line.part == PartMontant::Variable);
    lines.find_map(LigneFinancement::counted)
}

/// Why the variable part is not settled.
fn obstacle(indicators: &Indicateurs<'_>, poste: &Poste, part: &PartVariable, no_start: Option<Message>) -> Message {
    if indicators.is_undated(poste) {
        return Message::new(&LIGNE_SANS_ANNEE);
    }
    if part.lignes.iter().all(|line| line.reportee) {
        return Message::new(&SANS_LIGNE);
    }
    if indicators.is_partial(poste) {
        return Message::new(&LIGNES_PARTIELLES);
    }
    let count = |is: fn(&EtatIndicateur) -> bool| part.lignes.iter().filter(|line| is(&line.etat)).count();
    let assess = count(|state| matches!(state, EtatIndicateur::AEvaluer));
    let prove = count(|state| matches!(state, EtatIndicateur::AProuver(_)));
    let doubtful = count(|state| matches!(state, EtatIndicateur::Douteux(_)));
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    if assess + prove + doubtful == 0 {
        let no_start = no_start.filter(|_| part.is_unsure());
        return no_start.unwrap_or_else(|| Message::new(&REPORT_INCERTAIN));
    }
    Message::new(&PAS_REGLEE)
        .with("evaluer", number(assess))
        .with("prouver", number(prove))
        .with("douteuses", number(doubtful))
}

/// An amount that is known between two others.
#[derive(Debug, Clone, Copy)]
struct Fourchette {
    least: Montant,
    most: Montant,
}

impl Fourchette {
    const ZERO: Self = Self::known(Montant::ZERO);

    const fn known(amount: Montant) -> Self {
        Self { least: amount, most: amount }
    }

    /// What lines pay together.
    fn of<'l>(lines: impl Iterator<Item = &'l LigneVariable>) -> Self {
        lines.fold(Self::ZERO, |sum, line| {
            sum.plus(match line.etat.sure() {
                Some(amount) => Self::known(amount),
                // A negative maximum is an error of writing, and bounds nothing.
                None => Self {
                    least: Montant::ZERO,
                    most: line.maximum.filter(|most| *most >= Montant::ZERO).unwrap_or(Montant::MAX),
                },
            })
        })
    }

    fn plus(self, other: Self) -> Self {
        Self { least: self.least.plus(other.least), most: self.most.plus(other.most) }
    }

    fn within(self, cap: Self) -> Self {
        Self { least: self.least.min(cap.least), most: self.most.min(cap.most) }
    }
}

/// What the lines of a year leave of its own amount to those that it carries over: an amount that nobody knows, or
/// lines that are not settled, leave a doubt.
fn left_over(indicators: &Indicateurs<'_>, year: &AnneeContrat, poste: &Poste) -> Fourchette {
    let Some(cap) = variable_of(year, poste) else {
        return Fourchette { least: Montant::ZERO, most: Montant::MAX };
    };
    let lines: Vec<LigneVariable> = indicators.of_year(poste, year.annee).map(|known| known.ligne.clone()).collect();
    let used = Fourchette::of(lines.iter());
    let used = if indicators.is_whole(poste) { used } else { Fourchette { most: Montant::MAX, ..used } };
    let left = |used| cap.minus(used).max(Montant::ZERO);
    Fourchette { least: left(used.most), most: left(used.least) }
}
