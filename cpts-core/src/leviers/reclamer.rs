//! Claim the payments that are late.

use super::changement::Changement;
use super::coup::Coup;
use super::levier::NatureLevier;
use super::mesure::Mesure;
use super::situation::Situation;
use crate::diagnostics::{Message, Pointeur, Texte};
use crate::funding::{EtatVersement, Suivi};
use crate::model::Versement;
use crate::values::{Date, Montant};

static RECLAMER: Texte =
    Texte::new("réclamer ce qui est en retard : {n} versements", "claim what is late: {n} payments");
static RECLAMER_UN: Texte = Texte::new(
    "réclamer le versement en retard : {nature}, {ligne}, année {annee}",
    "claim the payment that is late: {nature}, {ligne}, year {annee}",
);

pub(super) fn moves(situation: &Situation<'_>) -> Vec<Coup> {
    let expected = situation.financement.versements.attendus.iter();
    let late: Vec<(&Suivi, Montant)> = expected
        .filter(|payment| payment.etat == EtatVersement::EnRetard)
        .filter_map(|payment| Some((payment, payment.manque()?)))
        .filter(|(_, missing)| *missing > Montant::ZERO)
        .collect();
    let titre = match late.as_slice() {
        [] => return Vec::new(),
        [(payment, _)] => Message::new(&RECLAMER_UN)
            .with("nature", payment.nature.libelle().unwrap_or(&INCONNU))
            .with("ligne", payment.poste.libelle().unwrap_or(&INCONNU))
            .with("annee", payment.annee),
        several => Message::new(&RECLAMER).with("n", i64::try_from(several.len()).unwrap_or(i64::MAX)),
    };
    let place = Pointeur::from_static("/contrat_aci/versements");
    let changements = late.iter().map(|(payment, missing)| received(payment, *missing, situation.date)).collect();
    let coup = Coup::new(NatureLevier::Reclamer, String::new(), titre, situation.date, place);
    vec![Coup { mesure: Mesure::Retard, changements, ..coup }]
}

static INCONNU: Texte = Texte::new("?", "?");

fn received(payment: &Suivi, missing: Montant, date: Date) -> Changement {
    Changement::Versement(Box::new(Versement {
        le: Some(date),
        montant: Some(missing),
        ligne: Some(payment.poste.clone()),
        part: Some(payment.part.clone()),
        nature: Some(payment.nature.clone()),
        annee_contrat: Some(payment.annee),
        ..Versement::default()
    }))
}
