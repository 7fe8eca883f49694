//! Why a rule answers what it answers: findings, legal bases, thresholds, dated parameters.

use super::parametres::{self, Delai};
use super::{Explication, Matiere, Resultat, Sujet};
use crate::diagnostics::{Argument, Message, Texte};
use crate::rules::{BaseLegale, Constat, Regle};

static CONSTATS: Texte = Texte::new("ce que la règle a trouvé", "what the rule found");
static TROUVE: Texte = Texte::new("ce que dit le dossier à cet endroit", "what the dossier says there");
static RIEN_A_CET_ENDROIT: Texte = Texte::new("le dossier ne dit rien à cet endroit", "the dossier says nothing there");
static ECHEANCE: Texte = Texte::new("échéance", "deadline");
static ENJEU: Texte = Texte::new("montant en jeu", "amount at stake");
static FONDEMENT: Texte = Texte::new("fondement", "basis");
static PARAMETRES: Texte = Texte::new("paramètres datés", "dated parameters");
static SEUILS: Texte = Texte::new("seuils de ce logiciel", "thresholds of this software");
static QUOI: Texte = Texte::new("{regle}, {titre}", "{regle}, {titre}");

impl Matiere<'_> {
    /// Why a rule answers what it answers.
    pub(super) fn rule(&self, rule: &'static Regle) -> Explication {
        let answer = self.verdicts.iter().find(|answer| answer.regle == rule);
        let title = Message::new(&QUOI).with("regle", Argument::Public(rule.id.into())).with("titre", &rule.titre);
        let node = Explication::new(title).result(answer.map(|answer| Resultat::Verdict(answer.verdict)));
        let node = Explication { id: Some(Sujet::Regle(rule).to_string()), ..node };
        let node = node.because(Message::new(&rule.explication));
        let found: Vec<Explication> =
            answer.iter().flat_map(|answer| answer.constats.iter().map(|found| self.finding(found))).collect();
        let bases = rule.bases.iter().map(basis).collect();
        node.on_any(Explication::group(&CONSTATS, found))
            .on_any(Explication::group(&FONDEMENT, bases))
            .on_any(Explication::group(&PARAMETRES, self.dated(rule)))
            .on_any(Explication::group(&SEUILS, self.thresholds(rule.id)))
    }

    fn finding(&self, found: &Constat) -> Explication {
        let node = Explication::new(found.message.clone()).at(found.lieu.clone());
        let node = node.result(Some(Resultat::Verdict(found.verdict)));
        let value = self.lecture.filter(|_| !found.lieu.as_str().is_empty()).map(|text| {
            let leaf = Explication::new(&TROUVE).at(found.lieu.clone());
            match text.value_at(&found.lieu) {
                Some(value) => leaf.result(Some(Resultat::Texte(value))),
                None => leaf.because(Message::new(&RIEN_A_CET_ENDROIT)),
            }
        });
        let at_place = |leaf: Explication| leaf.at(found.lieu.clone());
        let deadline = found.echeance.map(|day| at_place(Explication::new(&ECHEANCE).result(Some(day))));
        let stake = found.montant.map(|amount| at_place(Explication::new(&ENJEU).result(Some(amount))));
        node.on_any(value).on_any(deadline).on_any(stake)
    }

    /// The dated parameters that a rule reads, besides its own thresholds.
    fn dated(&self, rule: &Regle) -> Vec<Explication> {
        let bareme = self.baremes.in_force(self.date);
        let delays = |which| {
            let known = bareme.into_iter().flat_map(|bareme| {
                let delays = bareme.delais.iter().flat_map(|delays| delays.missions.iter().flatten());
                delays.filter_map(move |delay| parametres::delay(bareme, delay, which))
            });
            known.map(Explication::of).collect()
        };
        match rule.id {
            "MIS-02" => delays(Delai::Demarrage),
            "MIS-03" => delays(Delai::Deploiement),
            "PRO-03" => self.tacit().into_iter().collect(),
            "CTR-03" => self.duration().into_iter().collect(),
            "IND-01" | "IND-02" => self.caps(),
            "TER-04" | "TER-05" => {
                (1..=4).filter_map(|size| parametres::bounds(bareme?, None, Some(size))).map(Explication::of).collect()
            }
            _ => Vec::new(),
        }
    }
}

fn basis(basis: &'static BaseLegale) -> Explication {
    Explication { base: Some(basis), ..Explication::new(&basis.texte) }
}
