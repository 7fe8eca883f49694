//! What is compared of a CPTS.

use cpts_core::diagnostics::Gravite;
use cpts_core::funding::EtatVersement;
use cpts_core::rules::Verdict;
use cpts_core::values::Montant;

use crate::report::Matiere;

/// A CPTS among others. What nobody knows is `None`, never zero.
pub(super) struct Rang {
    pub(super) nom: String,
    /// The folder of its files, beside the comparison.
    pub(super) dossier: String,
    /// The code of its département.
    pub(super) departement: Option<String>,
    pub(super) region: Option<String>,
    pub(super) taille: Option<u8>,
    pub(super) habitants: Option<u32>,
    pub(super) adherents: Option<u32>,
    pub(super) actions_annoncees: Option<u32>,
    pub(super) actions_decrites: Option<u32>,
    /// Breaches by severity: `bloquant`, `ecart`, `alerte`.
    pub(super) manquements: [usize; 3],
    pub(super) indeterminees: usize,
    /// What is known of the current contract year.
    pub(super) montant_annuel: Option<Montant>,
    pub(super) montants_inconnus: usize,
    /// What is known of the payments whose day has come; `None` without a dated contract.
    pub(super) attendu: Option<Montant>,
    /// What was received; `None` when the dossier does not say.
    pub(super) recu: Option<Montant>,
    /// What is late for certain; `None` without a dated contract.
    pub(super) en_retard: Option<Montant>,
}

impl Rang {
    pub(super) fn read(matiere: &Matiere<'_>, folder: &str) -> Self {
        let (bilan, dossier) = (&matiere.examen.bilan, &matiere.examen.dossier);
        let funding = &bilan.financement;
        let (departement, region) = matiere.place();
        let stated = bilan.departement.as_deref().and_then(|code| matiere.mots.own_text(Some(code)));
        let breaches = |gravity| {
            let own = bilan.verdicts.iter().filter(|answer| answer.verdict == Verdict::NonConforme);
            own.filter(|answer| answer.gravite == gravity).count()
        };
        let year = funding.annees.iter().find(|year| year.du <= bilan.date && bilan.date <= year.au);
        let payments = &funding.versements.attendus;
        let is_dated = funding.annees.iter().any(|year| !year.hypothetique);
        let past = payments.iter().filter(|payment| payment.le.is_some_and(|day| day <= bilan.date));
        let late = payments.iter().filter(|payment| payment.etat == EtatVersement::EnRetard);
        let received = dossier.contrat_aci.as_ref().and_then(|contract| contract.versements.as_ref());
        Self {
            nom: matiere.mots.nom(bilan),
            dossier: folder.to_owned(),
            departement: departement.map(|departement| departement.code().to_owned()).or(stated),
            region: region.map(|region| region.nom().to_owned()),
            taille: bilan.taille.taille,
            habitants: bilan.taille.habitants,
            adherents: dossier.effectifs.as_ref().and_then(|counts| counts.adherents),
            actions_annoncees: bilan.actions.annoncees,
            actions_decrites: bilan.actions.decrites,
            manquements: [Gravite::Bloquant, Gravite::Ecart, Gravite::Alerte].map(breaches),
            indeterminees: bilan.verdicts.iter().filter(|answer| answer.verdict == Verdict::Indetermine).count(),
            montant_annuel: year.and_then(|year| year.total_connu()),
            montants_inconnus: year.map_or(0, |year| year.inconnus(bilan.taille.taille).len()),
            attendu: is_dated.then(|| past.filter_map(|payment| payment.montant).sum()),
            recu: received.map(|list| list.iter().filter_map(|payment| payment.montant).sum()),
            en_retard: is_dated.then(|| late.filter_map(|payment| payment.manque()).sum()),
        }
    }
}
