//! The running costs: in full at the signature, then ahead at each anniversary, and the balance with a settlement.

use super::super::lignes::LigneFinancement;
use super::super::prorata::{Prorata, WHOLE, share};
use super::{Assiette, Calcul, Du, SANS_PAIEMENT, VersementAttendu, base};
use crate::bareme::{PremierVersement, SoldeFonctionnement, Statut};
use crate::diagnostics::{Message, Texte};
use crate::model::NatureVersement;
use crate::values::{Date, Montant};

static DOSSIER_INCOMPLET: Texte = Texte::new(
    "on ignore quel jour les pièces justificatives ont été complètes",
    "the day when the supporting documents were complete is unknown",
);

pub(super) fn due(assiette: &Assiette<'_>, line: &LigneFinancement) -> Du {
    let base = match base(line) {
        Ok(base) => base,
        Err(why) => return Du::unknown(line, why),
    };
    let is_first = assiette.annee.annee == 1;
    let paid = assiette.paiement;
    let before = paid.and_then(|paid| paid.fonctionnement_avant_missions.as_ref());
    let yearly = paid.and_then(|paid| paid.fonctionnement_annuel.as_ref());
    let (ahead, statut) = if is_first {
        (before.and_then(|paid| paid.share_per_mille()), before.and_then(|paid| paid.statut))
    } else {
        (yearly.and_then(|paid| paid.share_per_mille()), yearly.and_then(|paid| paid.statut))
    };
    let Some(ahead) = ahead else {
        return Du { maximum: Some(base), ..Du::unknown(line, Message::new(&SANS_PAIEMENT)) };
    };
    let conventions = &assiette.baremes.conventions;
    let covered = Prorata::of(assiette.whole(), (assiette.annee.du, assiette.end()), conventions.jours);
    let due = share(base, WHOLE, covered, conventions.arrondi);
    let advance = share(base, ahead, Prorata::ENTIER, conventions.arrondi);
    let nature = if ahead == WHOLE { NatureVersement::Integral } else { NatureVersement::Avance };
    let (day, raison) = if is_first { first_day(assiette) } else { (Some(assiette.annee.du), None) };
    let mut payments = vec![VersementAttendu { raison, ..VersementAttendu::new(nature, day, advance) }];
    let balance = due.minus(advance);
    if balance != Montant::ZERO {
        payments.push(VersementAttendu::new(NatureVersement::Solde, settlement(assiette), balance));
    }
    let statut = assiette.statut(line, statut).max(if covered.is_whole() { Statut::Officiel } else { Statut::Derive });
    Du::known(line, due, statut, Calcul::Fonctionnement { base, avance: ahead, couvert: covered }, payments)
}

/// The day of the first payment, and why it is not known.
fn first_day(assiette: &Assiette<'_>) -> (Option<Date>, Option<&'static Texte>) {
    let signature = assiette.annee.du;
    if assiette.baremes.conventions.premier_versement == PremierVersement::Signature {
        return (Some(signature), None);
    }
    let contract = assiette.dossier.contrat_aci.as_ref();
    match contract.and_then(|contract| contract.dossier_complet) {
        Some(day) if day.last() <= signature => (Some(signature), None),
        Some(day) => match day.exact() {
            Some(day) => (Some(day), None),
            None => (None, Some(&DOSSIER_INCOMPLET)),
        },
        None => (None, Some(&DOSSIER_INCOMPLET)),
    }
}

/// The day of the balance. The settlement of the year before falls during the year, unless the contract ends first.
fn settlement(assiette: &Assiette<'_>) -> Option<Date> {
    let conventions = &assiette.baremes.conventions;
    let is_own = conventions.solde_fonctionnement == SoldeFonctionnement::MemeAnnee || assiette.annee.annee == 1;
    if is_own || assiette.is_cut() {
        return assiette.settlement();
    }
    assiette.annee.du.add_months(conventions.regularisation)
}
