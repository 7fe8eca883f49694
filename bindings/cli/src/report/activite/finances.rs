//! The money by envelope: what is due, what was received, what was spent.

use cpts_core::funding::AnneeContrat;
use cpts_core::model::Poste;
use cpts_core::values::Montant;

use super::Rapport;
use crate::document::{Bloc, Colonne, Ligne, Table};

impl Rapport<'_> {
    pub(super) fn finances(&self) -> Vec<Bloc> {
        let mut blocs: Vec<Bloc> = self.envelopes().into_iter().collect();
        blocs.extend(self.budget());
        blocs.push(self.to_write(
            "comptes de l'exercice, tels que l'assemblée générale les a approuvés",
            "accounts of the year, as the general assembly approved them",
        ));
        blocs
    }

    /// Each envelope in the contract year of the report; nothing without a year.
    fn envelopes(&self) -> Option<Bloc> {
        let mots = self.matiere.mots;
        let year = self.annee?;
        let dossier = &self.matiere.examen.dossier;
        let received = dossier.contrat_aci.as_ref().and_then(|contract| contract.versements.as_deref());
        let spent = dossier.depenses.as_deref();
        let mut table = Table::new(
            mots.fill(
                "Enveloppes de l'année de contrat {n}",
                "Envelopes of contract year {n}",
                &[("n", &mots.number(year.annee))],
            ),
            vec![
                Colonne::texte(mots.say("Enveloppe", "Envelope")),
                Colonne::nombre(mots.say("Dû", "Due")),
                Colonne::nombre(mots.say("Reçu", "Received")),
                Colonne::nombre(mots.say("Dépensé", "Spent")),
            ],
        );
        let mut postes: Vec<&Poste> = Vec::new();
        for due in &year.dus {
            if !postes.contains(&&due.poste) {
                postes.push(&due.poste);
            }
        }
        let unknown = || mots.unknown();
        for poste in postes {
            let dues: Vec<Option<Montant>> =
                year.dus.iter().filter(|due| due.poste == *poste).map(|due| due.montant).collect();
            let known: Montant = dues.iter().flatten().copied().sum();
            let due = match (dues.contains(&None), known) {
                (true, Montant::ZERO) => mots.unknown(),
                (true, _) => {
                    mots.fill("{montant} + inconnu", "{montant} + unknown", &[("montant", &mots.amount(known))])
                }
                (false, _) => mots.amount(known),
            };
            let got = received.map(|list| {
                self.moved(year, poste, list.iter().map(|item| (item.ligne.as_ref(), item.annee_contrat, item.montant)))
            });
            let out = spent.map(|list| {
                self.moved(year, poste, list.iter().map(|item| (item.ligne.as_ref(), item.annee_contrat, item.montant)))
            });
            table.row(vec![
                mots.code(poste.libelle(), poste.code()).into(),
                due.into(),
                got.unwrap_or_else(unknown).into(),
                out.unwrap_or_else(unknown).into(),
            ]);
        }
        (!table.is_empty()).then_some(Bloc::Table(table))
    }

    /// What was received or spent for an envelope in a contract year; at least that, when something says too little to be
    /// counted.
    fn moved<'b>(
        &self,
        year: &AnneeContrat,
        poste: &Poste,
        items: impl Iterator<Item = (Option<&'b Poste>, Option<u8>, Option<Montant>)>,
    ) -> String {
        let mots = self.matiere.mots;
        let (mut sum, mut is_sure) = (Montant::ZERO, true);
        for (envelope, number, amount) in items {
            let may_be = envelope.is_none_or(|own| own == poste) && number.is_none_or(|own| own == year.annee);
            match (envelope, number, amount) {
                (Some(_), Some(_), Some(amount)) if may_be => sum = sum.plus(amount),
                _ => is_sure &= !may_be,
            }
        }
        let told = mots.amount(sum);
        if is_sure { told } else { mots.fill("au moins {n}", "at least {n}", &[("n", &told)]) }
    }

    /// The budget of the civil years that the contract year is in.
    fn budget(&self) -> Option<Bloc> {
        let mots = self.matiere.mots;
        let lines = self.matiere.examen.dossier.budget.as_deref()?;
        let mut table = Table::new(
            mots.say("Budget, tel que le dossier le donne", "Budget, as the dossier gives it"),
            vec![
                Colonne::texte(mots.say("Ligne", "Line")),
                Colonne::courte(mots.say("Année civile", "Civil year")),
                Colonne::courte(mots.say("Sens", "Direction")),
                Colonne::nombre(mots.say("Montant", "Amount")),
            ],
        );
        let is_in_year =
            |civil: u16| self.annee.is_none_or(|year| (year.du.annee()..=year.au.annee()).contains(&civil));
        for line in lines.iter().filter(|line| line.annee.is_none_or(is_in_year)) {
            let way = match line.recette {
                Some(true) => mots.say("recette", "in"),
                Some(false) => mots.say("dépense", "out"),
                None => mots.unknown(),
            };
            table.row(vec![
                mots.or_unknown(mots.own_text(line.intitule.as_deref())).into(),
                line.annee.map_or_else(Ligne::new, |year| year.to_string().into()),
                way.into(),
                mots.or_unknown(line.montant.map(|sum| mots.amount(sum))).into(),
            ]);
        }
        (!table.is_empty()).then_some(Bloc::Table(table))
    }
}
