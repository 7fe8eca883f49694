//! The variable part of a mission: what its lines of indicators pay, within the amount of the barème or of the
//! contract; settled once a year.

use super::super::annees::AnneeContrat;
use super::super::indicateur::{self, IndicateurDuContrat, Niveau};
use super::super::lignes::LigneFinancement;
use super::super::prorata::{Prorata, share};
use super::fixe::{Depuis, since};
use super::{Assiette, Calcul, Du, VersementAttendu, base};
use crate::bareme::Statut;
use crate::diagnostics::{Message, Texte};
use crate::model::{Dossier, LigneIndicateur, NatureVersement, PartMontant, Poste};
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
    let own = lines_of(assiette.dossier, &line.poste, year.annee);
    let mut part = PartVariable { lignes: own, plafond: cap, intensite: assiette.baremes.conventions.intensite_moyens };
    let before = assiette.precedente.and_then(|before| Some((before, variable_of(before, &line.poste)?)));
    if let Some((before, _)) = before {
        part.lignes.extend(carried(assiette.dossier, &line.poste, before.annee));
    }
    let room = before.map_or(Montant::ZERO, |(before, cap)| {
        let earned = sum(&lines_of(assiette.dossier, &line.poste, before.annee), EtatIndicateur::sure);
        cap.minus(earned).max(Montant::ZERO)
    });
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
    let obstacle = obstacle(assiette.dossier, &line.poste, &part);
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

fn sum(lines: &[LigneVariable], worth: fn(&EtatIndicateur) -> Option<Montant>) -> Montant {
    lines.iter().filter_map(|line| worth(&line.etat)).sum()
}

/// The amount of the variable part of a mission in a year.
fn variable_of(year: &AnneeContrat, poste: &Poste) -> Option<Montant> {
    let mut lines = year.lignes.iter().filter(|line| line.poste == *poste && line.part == PartMontant::Variable);
    lines.find_map(LigneFinancement::counted)
}

/// The lines of a mission for a year.
fn lines_of(dossier: &Dossier, poste: &Poste, annee: u8) -> Vec<LigneVariable> {
    of_mission(dossier, poste)
        .filter(|found| found.ligne.annee_contrat == Some(annee))
        .map(|found| LigneVariable {
            rang: found.rang,
            reportee: false,
            etat: state(found.niveau(), found.ligne),
            maximum: found.ligne.montant_maximum,
        })
        .collect()
}

/// The lines of the year before that were not met and that the contract carries over.
fn carried(dossier: &Dossier, poste: &Poste, before: u8) -> Vec<LigneVariable> {
    of_mission(dossier, poste)
        .filter(|found| found.ligne.annee_contrat == Some(before) && found.ligne.reportable == Some(true))
        .filter(|found| found.niveau() == Niveau::Etabli(Montant::ZERO))
        .map(|found| {
            let again = again(found.ligne);
            LigneVariable {
                rang: found.rang,
                reportee: true,
                etat: again.as_ref().map_or(EtatIndicateur::AEvaluer, |line| state(indicateur::evaluate(line), line)),
                maximum: found.ligne.montant_maximum,
            }
        })
        .collect()
}

/// A line as the year after has it: what was reached then, and what shows it.
fn again(line: &LigneIndicateur) -> Option<LigneIndicateur> {
    let later = line.report.as_ref()?;
    Some(LigneIndicateur {
        atteint: later.atteint,
        valeur: later.valeur,
        valeur_le: later.valeur_le,
        preuves: later.preuves.clone(),
        ..line.clone()
    })
}

fn of_mission<'a>(dossier: &'a Dossier, poste: &'a Poste) -> impl Iterator<Item = IndicateurDuContrat<'a>> {
    indicateur::lines(dossier)
        .filter(|found| found.mission.mission.as_ref().is_some_and(|mission| mission.code() == poste.code()))
}

/// A line without steps pays when its condition is met and proven; steps are measured.
fn state(level: Niveau, line: &LigneIndicateur) -> EtatIndicateur {
    let has_steps = line.paliers.as_ref().is_some_and(|steps| !steps.is_empty());
    let is_proven = line.preuves.as_ref().is_some_and(|proofs| !proofs.is_empty());
    match level {
        Niveau::Etabli(amount) if amount == Montant::ZERO || has_steps || is_proven => EtatIndicateur::Acquis(amount),
        Niveau::Etabli(amount) => EtatIndicateur::AProuver(amount),
        Niveau::NonEvalue => EtatIndicateur::AEvaluer,
        Niveau::Douteux(why) => EtatIndicateur::Douteux(why),
    }
}

/// Why the variable part is not settled.
fn obstacle(dossier: &Dossier, poste: &Poste, part: &PartVariable) -> Option<Message> {
    if of_mission(dossier, poste).any(|found| found.ligne.annee_contrat.is_none()) {
        return Some(Message::new(&LIGNE_SANS_ANNEE));
    }
    if part.lignes.iter().all(|line| line.reportee) {
        return Some(Message::new(&SANS_LIGNE));
    }
    if is_partial(dossier, poste) {
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

/// Whether the lines of a mission are known in part only.
fn is_partial(dossier: &Dossier, poste: &Poste) -> bool {
    let missions = dossier.contrat_aci.iter().flat_map(|contract| contract.missions.iter().flatten()).enumerate();
    let own =
        missions.filter(|(_, known)| known.mission.as_ref().is_some_and(|mission| mission.code() == poste.code()));
    let mut places = own.map(|(rank, _)| format!("/contrat_aci/missions/{rank}/indicateurs"));
    places.any(|place| dossier.is_partial(&place))
}
