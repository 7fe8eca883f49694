//! The lines of indicators as a table: target, value, proof, what is won and lost.

use cpts_core::funding::{AnneeContrat, EtatIndicateur};
use cpts_core::model::{LigneIndicateur, MissionAci, Preuve};
use cpts_core::values::Montant;

use super::Dialogue;
use super::lignes::{LigneDeLAnnee, variable};
use crate::document::{Bloc, Colonne, Etat, Ligne, Table, Ton};

impl<'a> Dialogue<'a> {
    /// The lines of a mission in a year; a sentence where there is none.
    pub(super) fn indicators(&self, rank: usize, mission: &'a MissionAci, year: &'a AnneeContrat) -> Vec<Bloc> {
        let mots = self.matiere.mots;
        let lines = self.lines(rank, mission, year);
        let number = mots.number(year.annee);
        if lines.is_empty() {
            return vec![Bloc::texte(mots.fill(
                "Aucune ligne d'indicateur n'est connue pour l'année {n}.",
                "No line of indicator is known for year {n}.",
                &[("n", &number)],
            ))];
        }
        let mut table = Table::new(
            mots.fill("Indicateurs de l'année {n}", "Indicators of year {n}", &[("n", &number)]),
            vec![
                Colonne::texte(mots.say("Indicateur", "Indicator")),
                Colonne::texte(mots.say("Cible ou paliers", "Target or steps")),
                Colonne::nombre(mots.say("Valeur", "Value")),
                Colonne::texte(mots.say("Source et preuves", "Source and proofs")),
                Colonne::nombre(mots.say("Gagné", "Won")),
                // Of a year that still runs, nothing is lost yet.
                Colonne::nombre(match self.annees.en_cours.is_some_and(|current| current.annee == year.annee) {
                    true => mots.say("Pas encore gagné", "Not won yet"),
                    false => mots.say("Perdu", "Lost"),
                }),
                Colonne::texte(mots.say("État", "State")),
            ],
        );
        for line in &lines {
            table.row(self.row(line));
        }
        let amount = |sum: Montant| Ligne::from(mots.amount(sum));
        table.total = Some(vec![
            mots.say("Ensemble", "Together").into(),
            Ligne::new(),
            Ligne::new(),
            Ligne::new(),
            amount(lines.iter().filter_map(LigneDeLAnnee::gagne).sum()),
            amount(lines.iter().filter_map(LigneDeLAnnee::perdu).sum()),
            Ligne::new(),
        ]);
        let mut blocs = vec![Bloc::Table(table)];
        blocs.extend(self.variable_part(mission, year));
        blocs
    }

    /// What the variable part is worth in the year, as far as its lines are settled.
    fn variable_part(&self, mission: &MissionAci, year: &AnneeContrat) -> Option<Bloc> {
        let mots = self.matiere.mots;
        let due = variable(mission, year)?;
        let amount = |sum: Option<Montant>| mots.or_unknown(sum.map(|sum| mots.amount(sum)));
        let reason = due.raison.as_ref().map(|reason| reason.render(mots.langue, mots.masked));
        Some(Bloc::texte(match (due.montant, reason) {
            (Some(sum), _) => mots.fill(
                "Part variable de l'année {n} : {montant}.",
                "Variable part of year {n}: {montant}.",
                &[("n", &mots.number(year.annee)), ("montant", &mots.amount(sum))],
            ),
            (None, reason) => mots.fill(
                "Part variable de l'année {n} : {acquis} acquis, {maximum} au plus ; {raison}.",
                "Variable part of year {n}: {acquis} certain, {maximum} at most; {raison}.",
                &[
                    ("n", &mots.number(year.annee)),
                    ("acquis", &amount(due.acquis)),
                    ("maximum", &amount(due.maximum)),
                    ("raison", &mots.or_unknown(reason)),
                ],
            ),
        }))
    }

    fn row(&self, line: &LigneDeLAnnee<'_>) -> Vec<Ligne> {
        let mots = self.matiere.mots;
        let kind = line.ligne.nature.as_ref().map(|kind| mots.code(kind.libelle(), kind.code()));
        let amount = |sum: Option<Montant>| sum.map_or_else(Ligne::new, |sum| mots.amount(sum).into());
        vec![
            Ligne::lignes([self.line_title(line).into(), kind.unwrap_or_default().into()]),
            self.target(line.ligne),
            line.valeur().map_or_else(|| mots.unknown(), |value| mots.decimal(value)).into(),
            self.proofs(line.ligne.source.as_deref(), line.preuves()),
            amount(line.gagne()),
            amount(line.perdu()),
            self.state(line),
        ]
    }

    /// What a line asks for.
    pub(in crate::report) fn line_title(&self, line: &LigneDeLAnnee<'_>) -> String {
        let mots = self.matiere.mots;
        let title = mots.or_unknown(mots.own_text(line.ligne.intitule.as_deref()));
        if !line.reportee {
            return title;
        }
        mots.fill(
            "{titre} (reporté de l'année précédente)",
            "{titre} (carried from the year before)",
            &[("titre", &title)],
        )
    }

    /// The target, or the steps and what each pays.
    fn target(&self, line: &LigneIndicateur) -> Ligne {
        let mots = self.matiere.mots;
        let most = line
            .montant_maximum
            .map(|sum| mots.fill("au plus {montant}", "at most {montant}", &[("montant", &mots.amount(sum))]));
        let steps = line.paliers.iter().flatten().map(|step| {
            let threshold = mots.or_unknown(step.seuil.map(|threshold| mots.decimal(threshold)));
            let sum = mots.or_unknown(step.montant.map(|sum| mots.amount(sum)));
            format!("{threshold}{}{sum}", mots.colon()).replace(' ', "\u{a0}")
        });
        let way = line.sens.as_ref().map(|way| format!(" ({})", mots.code(way.libelle(), way.code())));
        let target = line.cible.map(|target| {
            let told = mots.fill("cible : {cible}", "target: {cible}", &[("cible", &mots.decimal(target))]);
            told + &way.unwrap_or_default()
        });
        Ligne::lignes(target.into_iter().chain(steps).chain(most).map(Into::into))
    }

    /// Where a value comes from, and what shows it.
    pub(super) fn proofs(&self, source: Option<&str>, proofs: &[Preuve]) -> Ligne {
        let mots = self.matiere.mots;
        let source = mots.own_text(source).map(Ligne::from);
        let shown = proofs.iter().map(|proof| {
            let title = mots.or_unknown(mots.own_text(proof.intitule.as_deref()));
            let told = mots.dated(&title, proof.le);
            match mots.own_text(proof.reference.as_deref()) {
                Some(place) => Ligne::new()
                    .texte(format!("{told}{}", mots.colon()))
                    .lien(place, proof.reference.as_deref().filter(|_| !mots.masked).unwrap_or_default()),
                None => told.into(),
            }
        });
        Ligne::lignes(source.into_iter().chain(shown))
    }

    fn state(&self, line: &LigneDeLAnnee<'_>) -> Ligne {
        let mots = self.matiere.mots;
        let etat = |signe, nom, ton| Ligne::from(Etat { signe, nom, ton });
        let Some(known) = &line.etat else {
            return etat('–', mots.say("hors part variable", "in no variable part"), Ton::Neutre);
        };
        match known {
            EtatIndicateur::Acquis(sum) if *sum > Montant::ZERO => etat('✓', mots.say("acquis", "won"), Ton::Bon),
            EtatIndicateur::Acquis(_) => etat('✗', mots.say("non atteint", "not reached"), Ton::Mauvais),
            EtatIndicateur::AProuver(sum) => etat('!', mots.say("à prouver", "to be proven"), Ton::Attente)
                .saut()
                .texte(mots.fill("{montant} en jeu", "{montant} at stake", &[("montant", &mots.amount(*sum))])),
            EtatIndicateur::Douteux(why) => etat('?', mots.say("douteux", "doubtful"), Ton::Attente)
                .saut()
                .texte(why.render(mots.langue, mots.masked)),
            _ => {
                let reason = mots.own_text(line.ligne.motif.as_deref());
                let state = etat('?', mots.say("à évaluer", "to be assessed"), Ton::Attente);
                reason.into_iter().fold(state, |state, reason| state.saut().texte(reason))
            }
        }
    }
}
