//! The variable part of a mission: what its lines of indicators pay, within the amount of the barème or of the
//! contract; settled once a year.

use super::super::annees::AnneeContrat;
use super::super::lignes::LigneFinancement;
use super::super::prorata::{Prorata, share};
use super::fixe::{Depuis, since};
use super::indicateurs::Indicateurs;
use super::{Assiette, Calcul, Du, VersementAttendu, base};
use crate::bareme::Statut;
use crate::diagnostics::{Message, Texte};
use crate::model::{NatureVersement, PartMontant, Poste};
use crate::values::Montant;

/// What the lines of indicators of a mission pay in a year.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PartVariable {
    /// The lines, those carried from the year before last.
    pub lignes: Vec<LigneVariable>,
    /// The most that the barème or the contract lets them pay.
    pub plafond: Montant,
    /// The intensity of means that applies, in thousandths.
    pub intensite: u32,
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
static PAS_REGLEE: Texte = Texte::new(
    "à régler : {evaluer} lignes à évaluer, {prouver} à prouver, {douteuses} douteuses",
    "to be settled: {evaluer} lines to assess, {prouver} to prove, {douteuses} doubtful",
);

/// What is due of the variable part of a mission in a year; `None` when the mission starts after it.
pub(super) fn due(assiette: &Assiette<'_>, line: &LigneFinancement) -> Option<Du> {
    let year = assiette.annee;
    let is_after = matches!(since(assiette.dossier, &line.poste, year.du, assiette.end()), Depuis::Apres);
    if is_after {
        return None;
    }
    let cap = match base(line) {
        Ok(cap) => cap,
        Err(why) => return Some(Du::unknown(line, why)),
    };
    let of_year = |annee| assiette.indicateurs.of_year(&line.poste, annee);
    let mut lignes: Vec<LigneVariable> = of_year(year.annee).map(|known| known.ligne.clone()).collect();
    let before = assiette.precedente.and_then(|before| Some((before.annee, variable_of(before, &line.poste)?)));
    let room = before.map_or(Montant::ZERO, |(before, cap)| {
        lignes.extend(of_year(before).filter_map(|known| known.reportee.clone()));
        let earned = of_year(before).filter_map(|known| known.ligne.etat.sure()).sum();
        cap.minus(earned).max(Montant::ZERO)
    });
    let part = PartVariable { lignes, plafond: cap, intensite: assiette.baremes.conventions.intensite_moyens };
    let rounding = assiette.baremes.conventions.arrondi;
    let within = |worth: fn(&LigneVariable) -> Montant| {
        let of = |carried: bool| part.lignes.iter().filter(|line| line.reportee == carried).map(worth).sum::<Montant>();
        share(of(false).min(cap).plus(of(true).min(room)), part.intensite, Prorata::ENTIER, rounding)
    };
    let sure = within(|line| line.etat.sure().unwrap_or_default());
    let is_open = part.lignes.iter().all(|line| line.reportee);
    let most = if is_open {
        share(cap, part.intensite, Prorata::ENTIER, rounding)
    } else {
        within(|line| line.etat.sure().or(line.maximum).unwrap_or(Montant::MAX))
    };
    let obstacle = obstacle(assiette.indicateurs, &line.poste, &part);
    let statut = assiette.statut(line, Some(Statut::Secondaire));
    let settled = obstacle.is_none().then_some(sure);
    Some(Du {
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
    })
}

/// What is due of the variable part of the crisis mission: it counts only when a crisis was recognised.
pub(super) fn crisis(assiette: &Assiette<'_>, line: &LigneFinancement) -> Du {
    let base = match base(line) {
        Ok(base) => base,
        Err(why) => return Du::unknown(line, why),
    };
    let conventions = &assiette.baremes.conventions;
    let due = share(base, conventions.intensite_moyens, Prorata::ENTIER, conventions.arrondi);
    let payment = VersementAttendu::new(NatureVersement::Solde, assiette.settlement(), due);
    let statut = assiette.statut(line, Some(Statut::Secondaire));
    Du::known(line, due, statut, Calcul::CriseReconnue { base }, vec![payment])
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
fn obstacle(indicators: &Indicateurs<'_>, poste: &Poste, part: &PartVariable) -> Option<Message> {
    if indicators.is_undated(poste) {
        return Some(Message::new(&LIGNE_SANS_ANNEE));
    }
    if part.lignes.iter().all(|line| line.reportee) {
        return Some(Message::new(&SANS_LIGNE));
    }
    if indicators.is_partial(poste) {
        return Some(Message::new(&LIGNES_PARTIELLES));
    }
    let count = |is: fn(&EtatIndicateur) -> bool| part.lignes.iter().filter(|line| is(&line.etat)).count();
    let assess = count(|state| matches!(state, EtatIndicateur::AEvaluer));
    let prove = count(|state| matches!(state, EtatIndicateur::AProuver(_)));
    let doubtful = count(|state| matches!(state, EtatIndicateur::Douteux(_)));
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    (assess + prove + doubtful > 0).then(|| {
        Message::new(&PAS_REGLEE)
            .with("evaluer", number(assess))
            .with("prouver", number(prove))
            .with("douteuses", number(doubtful))
    })
}
