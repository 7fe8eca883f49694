//! `dialogue.html` and `dialogue.md`: the file of the yearly dialogue with the CPAM and the ARS, by mission and by action.

mod action;
mod annees;
mod indicateurs;
mod lignes;
mod mission;
mod reste;

use super::Matiere;
use crate::document::{Bloc, Document, Section};
pub(super) use annees::Annees;

/// The file of the dialogue.
pub(super) fn document(matiere: &Matiere<'_>) -> Document {
    let mots = matiere.mots;
    let file = Dialogue::new(matiere);
    let mut sections = vec![file.contract(), file.rest()];
    sections.extend(matiere.missions().iter().enumerate().map(|(rank, mission)| file.mission(rank, mission)));
    sections.extend(file.other_actions());
    let name = mots.nom(&matiere.examen.bilan);
    Document {
        titre: mots.fill("{nom} : dialogue de gestion", "{nom}: management dialogue", &[("nom", &name)]),
        chapeau: vec![matiere.chapeau()],
        avertissement: Some(
            mots.say(
                "document de travail à compléter à la main ; ses montants sont calculés, non arrêtés par la caisse.",
                "working document to be completed by hand; its amounts are computed, not decided by the fund.",
            )
            .into(),
        ),
        sections,
        mentions: matiere.mentions(),
        large: false,
    }
}

/// What the file is made from: the dossier, its report, and the contract years that it is about.
pub(super) struct Dialogue<'a> {
    matiere: &'a Matiere<'a>,
    annees: Annees<'a>,
}

impl<'a> Dialogue<'a> {
    pub(super) fn new(matiere: &'a Matiere<'a>) -> Self {
        Self { matiere, annees: Annees::choose(&matiere.examen.bilan) }
    }
}

impl Dialogue<'_> {
    /// The years that the dialogue is about, and those that were held.
    fn contract(&self) -> Section {
        let mots = self.matiere.mots;
        let mut facts = crate::report::faits::Faits::default();
        let year = |year: &cpts_core::funding::AnneeContrat| {
            mots.fill(
                "année {n}, {periode}",
                "year {n}, {periode}",
                &[("n", &mots.number(year.annee)), ("periode", &mots.period(year.du, year.au))],
            )
        };
        facts.add(mots.say("Année terminée", "Year that ended"), self.annees.terminee.map(year));
        facts.add(mots.say("Année en cours", "Current year"), self.annees.en_cours.map(year));
        facts.add(mots.say("Taille", "Size"), self.matiere.examen.bilan.taille.taille.map(|tier| tier.to_string()));
        let mut blocs = vec![Bloc::Faits(facts.0)];
        if self.annees.terminee.is_none() && self.annees.en_cours.is_none() {
            blocs.push(Bloc::texte(mots.say(
                "La date de signature du contrat n'est pas connue : aucune année de contrat ne peut être dite.",
                "The date of the signature of the contract is not known: no contract year can be told.",
            )));
        }
        blocs.extend(self.held());
        Section::new("annees", mots.say("Les années de contrat", "The contract years"), blocs)
    }

    /// The dialogues that were held, and what was decided.
    fn held(&self) -> Option<Bloc> {
        use crate::document::{Colonne, Ligne, Table};
        let mots = self.matiere.mots;
        let mut table = Table::new(
            mots.say("Dialogues déjà tenus, selon le dossier", "Dialogues already held, by the dossier"),
            vec![
                Colonne::courte(mots.say("Date", "Date")),
                Colonne::texte(mots.say("Nature", "Kind")),
                Colonne::courte(mots.say("Année", "Year")),
                Colonne::texte(mots.say("Conclusions", "Conclusions")),
            ],
        );
        let contract = self.matiere.examen.dossier.contrat_aci.as_ref();
        for meeting in contract.and_then(|contract| contract.dialogues.as_deref()).unwrap_or_default() {
            table.row(vec![
                mots.or_unknown(meeting.le.map(|day| mots.partial_day(day))).into(),
                meeting
                    .nature
                    .as_ref()
                    .map_or_else(Ligne::new, |nature| mots.code(nature.libelle(), nature.code()).into()),
                meeting.annee_contrat.map_or_else(Ligne::new, |year| year.to_string().into()),
                mots.own_text(meeting.conclusions.as_deref()).unwrap_or_default().into(),
            ]);
        }
        (!table.is_empty()).then_some(Bloc::Table(table))
    }
}
