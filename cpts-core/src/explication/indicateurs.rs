//! A line of indicator: its steps, what was reached, what proves it, and what it pays.

use super::entrees::fact;
use super::{Explication, Matiere, Resultat};
use crate::diagnostics::{Argument, Message, Pointeur, Texte};
use crate::funding::{EtatIndicateur, LigneVariable};
use crate::model::{Decimal, LigneIndicateur, Montant, Preuve};

static LIGNE: Texte = Texte::new("ligne « {quoi} »", "line `{quoi}`");
static SANS_NOM: Texte = Texte::new("ligne sans intitulé", "line without a title");
static PALIER_ATTEINT: Texte = Texte::new(
    "le palier atteint le plus haut paie, dans la limite du maximum de la ligne",
    "the highest step reached pays, within the maximum of the line",
);
static AUCUN_PALIER: Texte = Texte::new("aucun palier n'est atteint", "no step is reached");
static ATTEINTE: Texte = Texte::new(
    "la condition est remplie : la ligne paie son maximum",
    "the condition is met: the line pays its maximum",
);
static CIBLE_ATTEINTE: Texte =
    Texte::new("la cible est atteinte : la ligne paie son maximum", "the target is reached: the line pays its maximum");
static NON_ATTEINTE: Texte = Texte::new(
    "la condition n'est pas remplie : la ligne ne paie rien",
    "the condition is not met: the line pays nothing",
);
static A_PROUVER: Texte = Texte::new("paierait {montant}, une fois prouvée", "would pay {montant}, once proven");
static A_EVALUER: Texte = Texte::new(
    "à évaluer : ni valeur, ni mention de ce qui est atteint",
    "to be assessed: neither a value nor a statement of what is reached",
);
static MAXIMUM: Texte = Texte::new("maximum de la ligne", "maximum of the line");
static PALIER: Texte = Texte::new("palier à {seuil}", "step at {seuil}");
static PALIER_SANS_SEUIL: Texte = Texte::new("palier sans seuil", "step without a threshold");
static SENS: Texte = Texte::new("sens", "direction");
static CIBLE: Texte = Texte::new("cible", "target");
static VALEUR: Texte = Texte::new("valeur atteinte", "value reached");
static ATTEINT: Texte = Texte::new("condition remplie", "condition met");
static OUI: Texte = Texte::new("oui", "yes");
static NON: Texte = Texte::new("non", "no");
static PREUVES: Texte = Texte::new("preuves jointes", "proofs attached");
static REPORTABLE: Texte = Texte::new("reportable sur l'année suivante", "may be carried into the next year");

/// What was reached in a year: that of the line, or of the one it is carried into.
struct Releve<'a> {
    place: Pointeur,
    valeur: Option<Decimal>,
    atteint: Option<bool>,
    preuves: Option<&'a Vec<Preuve>>,
}

impl Matiere<'_> {
    fn indicator_line(&self, line: &LigneVariable) -> Option<&LigneIndicateur> {
        let (mission, own) = line.rang;
        self.contract()?.missions.as_ref()?.get(mission)?.indicateurs.as_ref()?.get(own)
    }

    /// The place of a line.
    pub(super) fn indicator_place(line: &LigneVariable) -> Pointeur {
        let (mission, own) = line.rang;
        Pointeur::from_static("/contrat_aci/missions").index(mission).key("indicateurs").index(own)
    }

    /// The name of a line, as the dossier writes it.
    pub(super) fn indicator_name(&self, line: &LigneVariable) -> Argument {
        match self.indicator_line(line).and_then(|known| known.intitule.clone()) {
            Some(name) => Message::new(&LIGNE).with("quoi", Argument::Saisie(name)).into(),
            None => (&SANS_NOM).into(),
        }
    }

    /// What a line pays, and why.
    pub(super) fn indicator(&self, line: &LigneVariable) -> Explication {
        let place = Self::indicator_place(line);
        let node = Explication::new(self.indicator_name(line)).at(place.clone());
        let Some(known) = self.indicator_line(line) else { return node };
        let reached = if line.reportee { later(known, &place) } else { own(known, &place) };
        let (amount, why) = match &line.etat {
            EtatIndicateur::Acquis(amount) => (Some(*amount), reason(known, &reached, *amount)),
            EtatIndicateur::AProuver(amount) => (None, Message::new(&A_PROUVER).with("montant", *amount)),
            EtatIndicateur::AEvaluer => (None, Message::new(&A_EVALUER)),
            EtatIndicateur::Douteux(why) => (None, why.clone()),
        };
        node.result(amount).because(why).on_all(terms(known, &place)).on_all(facts(line, known, &place, &reached))
    }
}

fn own<'a>(line: &'a LigneIndicateur, place: &Pointeur) -> Releve<'a> {
    Releve { place: place.clone(), valeur: line.valeur, atteint: line.atteint, preuves: line.preuves.as_ref() }
}

fn later<'a>(line: &'a LigneIndicateur, place: &Pointeur) -> Releve<'a> {
    match &line.report {
        Some(later) => Releve {
            place: place.clone().key("report"),
            valeur: later.valeur,
            atteint: later.atteint,
            preuves: later.preuves.as_ref(),
        },
        None => Releve { place: place.clone(), valeur: None, atteint: None, preuves: None },
    }
}

fn has_steps(line: &LigneIndicateur) -> bool {
    line.paliers.as_ref().is_some_and(|steps| !steps.is_empty())
}

fn reason(line: &LigneIndicateur, reached: &Releve<'_>, amount: Montant) -> Message {
    let steps = has_steps(line);
    Message::new(match (steps, reached.atteint) {
        (true, _) if amount == Montant::ZERO => &AUCUN_PALIER,
        (true, _) => &PALIER_ATTEINT,
        (false, Some(false)) => &NON_ATTEINTE,
        (false, Some(true)) => &ATTEINTE,
        (false, None) => &CIBLE_ATTEINTE,
    })
}

/// What the contract writes of the line: maximum, steps, direction, target.
fn terms(line: &LigneIndicateur, place: &Pointeur) -> Vec<Explication> {
    let at = |field: &str| place.clone().key(field);
    let mut terms = Vec::new();
    terms.extend(line.montant_maximum.map(|amount| fact(&MAXIMUM, at("montant_maximum"), Some(amount))));
    for (rank, step) in line.paliers.iter().flatten().enumerate() {
        let title = match step.seuil {
            Some(threshold) => Message::new(&PALIER).with("seuil", threshold),
            None => Message::new(&PALIER_SANS_SEUIL),
        };
        terms.push(fact(title, at("paliers").index(rank), step.montant));
    }
    if let Some(direction) = &line.sens {
        let name = direction.libelle().map_or_else(|| Argument::Saisie(direction.code().into()), Argument::from);
        terms.push(fact(&SENS, at("sens"), Some(Resultat::Texte(name))));
    }
    terms.extend(line.cible.map(|target| fact(&CIBLE, at("cible"), Some(Resultat::Decimal(target)))));
    terms
}

/// What was reached, and what shows it.
fn facts(line: &LigneVariable, known: &LigneIndicateur, place: &Pointeur, reached: &Releve<'_>) -> Vec<Explication> {
    let at = |field: &str, is_there: bool| {
        if is_there { reached.place.clone().key(field) } else { reached.place.clone() }
    };
    let yes_or_no = |answer: bool| Resultat::Texte(if answer { (&OUI).into() } else { (&NON).into() });
    let mut facts = Vec::new();
    if reached.valeur.is_some() || reached.atteint.is_none() {
        facts.push(fact(&VALEUR, at("valeur", reached.valeur.is_some()), reached.valeur.map(Resultat::Decimal)));
    }
    facts.extend(reached.atteint.map(|met| fact(&ATTEINT, at("atteint", true), Some(yes_or_no(met)))));
    let count = reached.preuves.and_then(|proofs| u32::try_from(proofs.len()).ok());
    facts.push(fact(&PREUVES, at("preuves", count.is_some()), count));
    if line.reportee {
        let carried = known.reportable.map(yes_or_no);
        facts.push(fact(&REPORTABLE, place.clone().key("reportable"), carried));
    }
    facts
}
