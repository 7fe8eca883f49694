//! The amounts that the contract itself writes: they win over the barème, and each of them is shown, counted or not.

use super::lignes::{LigneFinancement, Origine, from_bareme, from_cell};
use crate::bareme::{LigneBareme, Statut};
use crate::diagnostics::Texte;
use crate::model::{ContratAci, MontantContrat, PartMontant, Poste};
use crate::values::Montant;

static LIGNE_INCONNUE: Texte = Texte::new(
    "écrit au contrat pour une ligne que le barème de cette année n'a pas",
    "written in the contract for a line that the barème of this year does not have",
);
static PART_INCONNUE: Texte = Texte::new(
    "écrit au contrat pour une part que cette ligne n'a pas",
    "written in the contract for a part that this line does not have",
);
static EN_DOUBLE: Texte = Texte::new(
    "écrit deux fois au contrat : le premier montant est retenu",
    "written twice in the contract: the first amount is taken",
);
static NEGATIF: Texte = Texte::new("montant négatif", "negative amount");
static COMPRISE: Texte = Texte::new("comprise dans le total de la ligne", "inside the total of the line");
static SOMME: Texte = Texte::new("la ligne est comptée par ses parts", "the line is counted by its parts");
static AMBIGU: Texte = Texte::new(
    "écrit au contrat sans dire si c'est la première année de la mission de crise ou les suivantes",
    "written in the contract without saying whether it is for the first year of the crisis mission or the next ones",
);

/// The lines of a line of the barème, with what the contract writes of it.
pub(super) fn lines_of(
    lines: &mut Vec<LigneFinancement>,
    line: &LigneBareme,
    poste: &Poste,
    taille: u8,
    contract: Option<&ContratAci>,
) {
    let written: Vec<(usize, &MontantContrat)> =
        amounts(contract).filter(|(_, amount)| amount.ligne.as_ref() == Some(poste)).collect();
    let is_crisis = line.cell(taille, &PartMontant::FixePremiereAnnee).is_some();
    let mut kept: Vec<LigneFinancement> = Vec::new();
    let mut shown: Vec<LigneFinancement> = Vec::new();
    for amount in written {
        let new = from_amount(poste, amount, is_crisis);
        let reason = if new.montant.is_some_and(|amount| amount < Montant::ZERO) {
            Some(&NEGATIF)
        } else if !is_part_of(&new.part, is_crisis) {
            Some(&PART_INCONNUE)
        } else if kept.iter().any(|known| known.part == new.part) {
            Some(&EN_DOUBLE)
        } else {
            None
        };
        match reason {
            None => kept.push(new),
            Some(reason) => shown.push(LigneFinancement { non_comptee: Some(reason), ..new }),
        }
    }
    // The envelope of unscheduled care is inside a total: alone, it says nothing of the line.
    if kept.iter().all(|known| known.part == PartMontant::EnveloppeSnp) {
        from_bareme(lines, line, poste, taille);
    } else if is_crisis {
        crisis(lines, line, poste, taille, &mut kept);
    } else {
        mission(lines, line, poste, taille, &mut kept);
    }
    lines.extend(kept);
    lines.extend(shown);
}

/// What the contract writes for lines that the barème does not have.
pub(super) fn foreign<'a>(
    contract: Option<&'a ContratAci>,
    is_known: impl Fn(&Poste) -> bool + 'a,
) -> impl Iterator<Item = LigneFinancement> + 'a {
    amounts(contract).filter_map(move |amount| {
        let poste = amount.1.ligne.as_ref().filter(|poste| !is_known(poste))?;
        Some(LigneFinancement { non_comptee: Some(&LIGNE_INCONNUE), ..from_amount(poste, amount, false) })
    })
}

/// The amounts of the contract that are known: what it does not say, the barème says.
fn amounts(contract: Option<&ContratAci>) -> impl Iterator<Item = (usize, &MontantContrat)> {
    contract
        .into_iter()
        .flat_map(|contract| contract.montants.iter().flatten())
        .enumerate()
        .filter(|(_, amount)| amount.montant.is_some())
}

fn from_amount(poste: &Poste, (rank, amount): (usize, &MontantContrat), is_crisis: bool) -> LigneFinancement {
    let part = match amount.part.clone().unwrap_or(PartMontant::Total) {
        // Of the crisis mission, the only variable part is that of a recognised crisis.
        PartMontant::Variable if is_crisis => PartMontant::VariableCriseReconnue,
        part => part,
    };
    LigneFinancement {
        poste: poste.clone(),
        part,
        montant: amount.montant,
        statut: Statut::ContratObserve,
        origine: Origine::Contrat,
        scenario: false,
        non_comptee: None,
        indecise: false,
        cellule: None,
        rang: Some(rank),
    }
}

fn is_part_of(part: &PartMontant, is_crisis: bool) -> bool {
    use PartMontant::{
        EnveloppeSnp, Fixe, FixeAnneesSuivantes, FixePremiereAnnee, Total, Variable, VariableCriseReconnue,
    };
    match part {
        Total | Fixe => true,
        Variable | EnveloppeSnp => !is_crisis,
        FixePremiereAnnee | FixeAnneesSuivantes | VariableCriseReconnue => is_crisis,
        PartMontant::Autre(_) => false,
    }
}

/// A mission or the running costs: by its parts when the contract writes both, else by its total, else by the part that
/// it writes and the other one of the barème.
fn mission(
    lines: &mut Vec<LigneFinancement>,
    line: &LigneBareme,
    poste: &Poste,
    taille: u8,
    kept: &mut [LigneFinancement],
) {
    let has = |part| kept.iter().any(|known| known.part == part);
    let (fixed, variable, total) = (has(PartMontant::Fixe), has(PartMontant::Variable), has(PartMontant::Total));
    let by_parts = (fixed && variable) || !total;
    for known in kept.iter_mut() {
        known.non_comptee = match known.part {
            PartMontant::Total if by_parts => Some(&SOMME),
            PartMontant::Fixe | PartMontant::Variable if !by_parts => Some(&COMPRISE),
            _ => None,
        };
    }
    for (part, is_written) in [(PartMontant::Fixe, fixed), (PartMontant::Variable, variable)] {
        if by_parts && !is_written {
            lines.extend(line.cell(taille, &part).map(|cell| from_cell(poste, cell)));
        }
    }
}

/// The crisis mission: an amount that may be that of the first year or of the next ones is in doubt, and takes the place
/// of both.
fn crisis(
    lines: &mut Vec<LigneFinancement>,
    line: &LigneBareme,
    poste: &Poste,
    taille: u8,
    kept: &mut [LigneFinancement],
) {
    let has = |part: &PartMontant| kept.iter().any(|known| known.part == *part);
    let (has_total, has_fixed) = (has(&PartMontant::Total), has(&PartMontant::Fixe));
    let cells = line.cells(taille).filter(|cell| match cell.part.as_ref() {
        Some(PartMontant::FixePremiereAnnee | PartMontant::FixeAnneesSuivantes) if has_fixed => false,
        Some(part) => !has_total && !has(part),
        None => false,
    });
    lines.extend(cells.map(|cell| from_cell(poste, cell)));
    for known in kept.iter_mut() {
        match known.part {
            PartMontant::Total | PartMontant::Fixe => {
                known.non_comptee = Some(&AMBIGU);
                known.indecise = true;
            }
            _ if has_total => known.non_comptee = Some(&COMPRISE),
            _ => {}
        }
    }
}
