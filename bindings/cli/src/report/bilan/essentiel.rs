//! The report in a few lines.

use cpts_core::diagnostics::Gravite;
use cpts_core::funding::EtatVersement;
use cpts_core::rules::Verdict;
use cpts_core::values::Montant;

use super::Page;
use crate::document::{Bloc, Ligne, Section};
use crate::report::faits::Faits;

impl Page<'_> {
    pub(super) fn essentiel(&self) -> Section {
        let mots = self.matiere.mots;
        let mut facts = Faits::default();
        facts.add(mots.say("Règles", "Rules"), Some(self.breaches()));
        facts.add(mots.say("Taille", "Size"), Some(mots.size(&self.view.taille)));
        facts.add(mots.say("Prochaine échéance", "Next deadline"), self.next_date());
        facts.add(mots.say("Année de contrat en cours", "Current contract year"), self.current_year());
        facts.add(mots.say("Versements en retard", "Late payments"), self.late());
        facts.add(mots.say("Montants inconnus", "Unknown amounts"), self.unknown_amounts());
        Section::new("essentiel", mots.say("L'essentiel", "In brief"), vec![Bloc::Faits(facts.0)])
    }

    fn breaches(&self) -> Ligne {
        let mots = self.matiere.mots;
        let count = |gravity| {
            let breaches = self.view.verdicts.iter().filter(|answer| answer.verdict == Verdict::NonConforme);
            breaches.filter(|answer| answer.gravite == gravity).count()
        };
        let told: Vec<String> = [Gravite::Bloquant, Gravite::Ecart, Gravite::Alerte, Gravite::Info]
            .into_iter()
            .filter(|gravity| count(*gravity) > 0)
            .map(|gravity| format!("{}{}{}", mots.texte(gravity.libelle()), mots.colon(), count(gravity)))
            .collect();
        let unknown = self.view.verdicts.iter().filter(|answer| answer.verdict == Verdict::Indetermine).count();
        let breaches = match told.is_empty() {
            true => mots.say("aucun manquement connu", "no breach known"),
            false => mots.fill("manquements ({liste})", "breaches ({liste})", &[("liste", &told.join(", "))]),
        };
        let line = Ligne::new().fort(breaches);
        if unknown == 0 {
            return line;
        }
        let unknown = mots.count(
            unknown,
            ("règle dont la réponse manque de données", "rule whose answer lacks data"),
            ("règles dont la réponse manque de données", "rules whose answers lack data"),
        );
        line.texte(mots.say(" ; ", "; ")).texte(unknown)
    }

    fn next_date(&self) -> Option<String> {
        let mots = self.matiere.mots;
        let next = self.view.echeances.iter().find(|date| date.le >= self.view.date)?;
        Some(format!("{}{}{}", mots.day(next.le), mots.colon(), next.message))
    }

    /// What is due for the year, which a mission that starts late makes less than the amounts of a whole year.
    fn current_year(&self) -> Option<String> {
        let mots = self.matiere.mots;
        let date = self.view.date;
        let year =
            self.matiere.examen.bilan.financement.annees.iter().find(|year| year.du <= date && date <= year.au)?;
        let number = mots.number(year.annee);
        if let Some(worth) = year.annuel().filter(|_| !year.dus.is_empty()) {
            let (sure, most) = (mots.amount(worth.acquis), mots.amount(worth.maximum_connu));
            let values = [("n", number.as_str()), ("sur", &sure), ("plus", &most)];
            let told = match worth.acquis == worth.maximum_connu {
                true => mots.fill("année {n} : {sur} dus", "year {n}: {sur} due", &values),
                false => mots.fill(
                    "année {n} : {sur} dus à coup sûr, {plus} au plus",
                    "year {n}: {sur} due for certain, {plus} at most",
                    &values,
                ),
            };
            return Some(told + &self.without_unknown(worth.inconnus > 0));
        }
        let total = mots.or_unknown(year.total_connu().map(|total| mots.amount(total)));
        let values = [("n", number.as_str()), ("total", &total)];
        let told = match year.hypothetique {
            true => mots.fill(
                "contrat non daté ; une année type, missions entières, vaudrait au plus {total}",
                "contract without a date; a typical year, of whole missions, would be worth {total} at most",
                &values,
            ),
            false => mots.fill(
                "année {n}, missions entières : {total} au plus",
                "year {n}, whole missions: {total} at most",
                &values,
            ),
        };
        let size = self.matiere.examen.bilan.taille.taille;
        Some(told + &self.without_unknown(!year.inconnus(size).is_empty()))
    }

    fn without_unknown(&self, is_open: bool) -> String {
        match is_open {
            true => self.matiere.mots.say(", sans ce qui est inconnu", ", without what is unknown"),
            false => String::new(),
        }
    }

    fn late(&self) -> Option<String> {
        let mots = self.matiere.mots;
        let payments = &self.view.financement.versements;
        if payments.is_empty() {
            return None;
        }
        let late = payments.iter().filter(|payment| payment.etat == EtatVersement::EnRetard);
        let missing = late.clone().filter_map(|payment| payment.montant.map(|amount| amount.minus(payment.recu)));
        let total: Montant = missing.sum();
        let doubtful = payments.iter().filter(|payment| payment.etat == EtatVersement::Indetermine).count();
        let told = match late.count() {
            0 => mots.say("aucun qui soit certain", "none that is certain"),
            count => format!(
                "{}{}{}",
                mots.count(count, ("versement", "payment"), ("versements", "payments")),
                mots.colon(),
                mots.amount(total)
            ),
        };
        let doubtful = match doubtful {
            0 => String::new(),
            count => mots.fill(
                " ; {n} dont on ne peut rien dire",
                "; {n} of which nothing can be told",
                &[("n", &count.to_string())],
            ),
        };
        Some(told + &doubtful)
    }

    fn unknown_amounts(&self) -> Option<String> {
        let mots = self.matiere.mots;
        match self.view.financement.inconnus.len() {
            0 => None,
            count => Some(mots.count(count, ("ligne", "line"), ("lignes", "lines"))),
        }
    }
}
