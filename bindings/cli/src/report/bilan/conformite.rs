//! What is compliant and what is not, by family of rules: breaches first.

use cpts_core::bilan::{BaseVue, ConstatVue, ReponseVue};
use cpts_core::diagnostics::Gravite;
use cpts_core::rules::Verdict;

use super::Page;
use crate::document::{Bloc, Colonne, Etat, Ligne, Partie, Section, Table, Ton};
use crate::report::faits::Faits;
use crate::verdicts;

impl Page<'_> {
    pub(super) fn conformite(&self) -> Section {
        let mots = self.matiere.mots;
        let mut families: Vec<(&str, Vec<&ReponseVue>)> = Vec::new();
        for answer in &self.view.verdicts {
            let family = verdicts::family(answer.regle);
            match families.iter_mut().find(|(known, _)| *known == family) {
                Some((_, answers)) => answers.push(answer),
                None => families.push((family, vec![answer])),
            }
        }
        for (_, answers) in &mut families {
            answers.sort_by_key(|answer| verdicts::urgency(answer));
        }
        let mut blocs = vec![Bloc::Table(self.counts(&families))];
        families.sort_by_key(|(_, answers)| answers.first().map(|answer| verdicts::urgency(answer)));
        blocs.extend(families.iter().map(|(family, answers)| self.family(family, answers)));
        blocs.push(Bloc::note(mots.say(
            "Une donnée absente n'est jamais un manquement : la règle répond « indéterminé » et dit ce qui manque. « cpts \
             explain » suivi d'une règle en donne l'explication et le fondement.",
            "Missing data is never a breach: the rule answers “undetermined” and says what is missing. “cpts explain” and \
             the id of a rule give its explanation and its basis.",
        )));
        Section::new("conformite", mots.say("Conformité", "Compliance"), blocs)
    }

    fn counts(&self, families: &[(&str, Vec<&ReponseVue>)]) -> Table {
        const ORDER: [Verdict; 5] =
            [Verdict::NonConforme, Verdict::AVenir, Verdict::Indetermine, Verdict::Conforme, Verdict::SansObjet];
        let mots = self.matiere.mots;
        let headings = ORDER.map(|verdict| Colonne::nombre(mots.capital(&mots.texte(verdict.libelle()))));
        let family = Colonne::texte(mots.say("Famille de règles", "Family of rules"));
        let mut table = Table::new(
            mots.say("Réponses des règles, par famille", "Answers of the rules, by family"),
            std::iter::once(family).chain(headings).collect(),
        );
        let row = |name: String, answers: &[&ReponseVue]| {
            let count = |verdict| answers.iter().filter(|answer| answer.verdict == verdict).count().to_string();
            std::iter::once(name.into()).chain(ORDER.map(|verdict| count(verdict).into())).collect::<Vec<Ligne>>()
        };
        for (family, answers) in families {
            table.row(row(self.family_name(family), answers));
        }
        let all: Vec<&ReponseVue> = self.view.verdicts.iter().collect();
        table.total = Some(row(mots.say("Toutes les règles", "All rules"), &all));
        table
    }

    fn family_name(&self, family: &str) -> String {
        let mots = self.matiere.mots;
        verdicts::family_name(family).map_or_else(|| family.to_owned(), |name| mots.capital(&mots.texte(name)))
    }

    fn family(&self, family: &str, answers: &[&ReponseVue]) -> Bloc {
        let mots = self.matiere.mots;
        let (open, rest): (Vec<&ReponseVue>, Vec<&ReponseVue>) =
            answers.iter().partition(|answer| matches!(answer.verdict, Verdict::NonConforme | Verdict::AVenir));
        let mut blocs: Vec<Bloc> = open.iter().map(|answer| self.answer(answer)).collect();
        let mut table = Table::new(
            mots.fill(
                "{famille} : les autres règles",
                "{famille}: the other rules",
                &[("famille", &self.family_name(family))],
            ),
            vec![
                Colonne::texte(mots.say("Règle", "Rule")),
                Colonne::texte(mots.say("Réponse", "Answer")),
                Colonne::texte(mots.say("Constat", "Finding")),
                Colonne::texte(mots.say("Fondement", "Basis")),
            ],
        );
        if open.is_empty() {
            table.legende = mots.fill(
                "Règles de la famille « {famille} »",
                "Rules of the family “{famille}”",
                &[("famille", &self.family_name(family))],
            );
        }
        for answer in rest {
            let is_unknown = answer.verdict == Verdict::Indetermine;
            table.row(vec![
                Ligne::new().fort(answer.regle).saut().texte(answer.titre.clone()),
                self.state(answer).into(),
                Ligne::lignes(answer.constats.iter().map(|finding| self.short(finding, is_unknown))),
                if is_unknown {
                    Ligne::lignes(answer.bases.iter().map(|basis| self.basis(basis)))
                } else {
                    Ligne::new()
                },
            ]);
        }
        if !table.is_empty() {
            blocs.push(Bloc::Table(table));
        }
        Bloc::partie(self.family_name(family), blocs)
    }

    fn state(&self, answer: &ReponseVue) -> Etat {
        let mots = self.matiere.mots;
        let name = mots.texte(answer.verdict.libelle());
        let (signe, ton) = match (answer.verdict, answer.gravite) {
            (Verdict::Conforme, _) => ('✓', Ton::Bon),
            (Verdict::NonConforme, Gravite::Bloquant | Gravite::Ecart) => ('✗', Ton::Mauvais),
            (Verdict::NonConforme, _) => ('!', Ton::Attente),
            (Verdict::AVenir, _) => ('…', Ton::Attente),
            (Verdict::Indetermine, _) => ('?', Ton::Attente),
            (Verdict::SansObjet, _) => ('–', Ton::Neutre),
        };
        let nom = match answer.verdict {
            Verdict::NonConforme => format!("{name} ({})", mots.texte(answer.gravite.libelle())),
            _ => name,
        };
        Etat { signe, nom, ton }
    }

    /// A rule that asks for something: all that is known of its answer.
    fn answer(&self, answer: &ReponseVue) -> Bloc {
        let mots = self.matiere.mots;
        let mut blocs = Vec::new();
        for finding in &answer.constats {
            blocs.push(Bloc::texte(mots.capital(&finding.message)));
            // Of a rule that asks several things, what is met needs no more words.
            if finding.verdict == Verdict::Conforme {
                continue;
            }
            let mut facts = Faits::default();
            facts.add(mots.say("À faire", "To do"), finding.remede.clone());
            facts.add(mots.say("Échéance", "Deadline"), finding.echeance.map(|day| mots.day(day)));
            facts.add(mots.say("Montant en jeu", "Amount at stake"), finding.montant.map(|sum| mots.amount(sum)));
            let place = self.place(finding.ligne, finding.colonne, &finding.lieu);
            facts.add(mots.say("Place dans le dossier", "Place in the dossier"), Some(place));
            blocs.push(Bloc::Faits(facts.0));
        }
        let bases = answer.bases.iter().map(|basis| self.basis(basis)).collect::<Vec<_>>();
        if !bases.is_empty() {
            blocs.push(Bloc::Liste(bases));
        }
        Bloc::Partie(Partie {
            titre: format!("{}, {}", answer.regle, answer.titre),
            etat: Some(self.state(answer)),
            blocs,
        })
    }

    /// A finding in a cell; of one that asks for something, with its place, its deadline and its amount.
    fn short(&self, finding: &ConstatVue, is_open: bool) -> Ligne {
        let mots = self.matiere.mots;
        let mut told = finding.message.clone();
        if is_open {
            let place = self.place(finding.ligne, finding.colonne, &finding.lieu);
            let place = Some(place).filter(|_| !finding.lieu.is_empty());
            let day = finding
                .echeance
                .map(|day| mots.fill("échéance : {jour}", "deadline: {jour}", &[("jour", &mots.day(day))]));
            let amount = finding.montant.map(|amount| {
                mots.fill("en jeu : {montant}", "at stake: {montant}", &[("montant", &mots.amount(amount))])
            });
            for more in [place, day, amount].into_iter().flatten() {
                told += &mots.say(" ; ", "; ");
                told += &more;
            }
        }
        told.into()
    }

    /// A legal basis: its text is the link to it.
    fn basis(&self, basis: &BaseVue) -> Ligne {
        let mots = self.matiere.mots;
        let confidence = format!(" ({})", mots.texte(basis.confiance.libelle()));
        let line = match basis.lien {
            Some(address) => Ligne::new().lien(basis.texte.clone(), address),
            None => Ligne::new().texte(basis.texte.clone()),
        };
        line.texte(confidence)
    }
}
