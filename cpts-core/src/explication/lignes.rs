//! The amounts of the contract years: lines, years, and their totals.

use super::parametres::cell;
use super::periode::days;
use super::textes::{EN_ANNEE, MONTANT_ANNUEL, line_id, line_name, names, part_of};
use super::{Explication, Matiere, Resultat, Sujet};
use crate::bareme::Statut;
use crate::diagnostics::{Argument, Message, Pointeur, Texte};
use crate::funding::{AnneeContrat, LigneFinancement, Releve};
use crate::model::{Montant, PartMontant, Poste};

static TOTAL: Texte = Texte::new("total connu du contrat", "known total of the contract");
static TOTAL_ANNEE: Texte = Texte::new("total connu de l'année {annee}", "known total of year {annee}");
static SOMME_ANNEES: Texte =
    Texte::new("somme de ce qui est connu, année par année", "sum of what is known, year by year");
static SOMME_LIGNES: Texte = Texte::new(
    "{annee} : somme des montants qui comptent et que l'on connaît",
    "{annee}: sum of the amounts that count and are known",
);
static RIEN: Texte = Texte::new("{annee} : aucun montant connu qui compte", "{annee}: no known amount that counts");
static SANS_LIGNE: Texte = Texte::new("{annee} : aucun montant de ce nom", "{annee}: no amount of this name");
static PAS_CALCULEE: Texte = Texte::new("{annee} : {raison}", "{annee}: {raison}");
static PAS_D_ANNEE: Texte = Texte::new(
    "ce contrat n'a pas d'année {annee} : ses années vont de 1 à {derniere}",
    "this contract has no year {annee}: its years go from 1 to {derniere}",
);
static AUCUNE_ANNEE: Texte =
    Texte::new("aucune année de contrat n'a pu être calculée", "no contract year could be computed");
static RELEVE: Texte = Texte::new(
    "le barème « {bareme} » prend effet pendant l'année, le {le} ; celui du premier jour est retenu",
    "the barème `{bareme}` takes effect during the year, on {le}; that of its first day is taken",
);
static BAREME_RELEVE: Texte = Texte::new("changement de barème", "change of barème");
static INCONNUS: Texte =
    Texte::new("ce qui devrait compter et que l'on ne connaît pas", "what should count and is unknown");
static NON_COMPTES: Texte = Texte::new("ce qui ne compte pas", "what does not count");
static DUS: Texte = Texte::new("ce qui est dû, et ses versements", "what is due, and its payments");
static APRES: Texte = Texte::new(
    "rien n'est dû : la mission commence après cette année",
    "nothing is due: the mission starts after this year",
);
static ECRIT: Texte = Texte::new(
    "écrit au contrat : il l'emporte sur le barème national",
    "written in the contract: it wins over the national barème",
);
static AUCUNE_SOURCE: Texte =
    Texte::new("aucune source publique ne confirme ce montant", "no public source confirms this amount");
static PROJET: Texte = Texte::new(
    "seul un texte de négociation le donne : il n'est pas compté",
    "only a negotiation text gives it: it is not counted",
);

/// Which lines of a year a tree is about.
#[derive(Clone, Copy)]
struct Choix<'a> {
    poste: Option<&'a Poste>,
    part: Option<&'a PartMontant>,
}

impl Choix<'_> {
    fn takes(&self, poste: &Poste, part: &PartMontant) -> bool {
        self.poste.is_none_or(|wanted| wanted == poste) && self.part.is_none_or(|wanted| wanted == part)
    }

    fn id(&self, annee: Option<u8>) -> Option<String> {
        match self.poste {
            Some(poste) => line_id(poste, self.part, annee),
            None => Some(Sujet::Total { annee }.to_string()),
        }
    }

    fn name(&self) -> Argument {
        match (self.poste, self.part) {
            (Some(poste), Some(part)) => names(poste, part),
            (Some(poste), None) => line_name(poste),
            (None, _) => (&TOTAL).into(),
        }
    }

    fn name_in(&self, annee: u8) -> Argument {
        match self.poste {
            Some(_) => Message::new(&EN_ANNEE).with("quoi", self.name()).with("annee", annee).into(),
            None => Message::new(&TOTAL_ANNEE).with("annee", annee).into(),
        }
    }
}

impl Matiere<'_> {
    /// Why a total is what it is.
    pub(super) fn total(&self, annee: Option<u8>) -> Explication {
        self.money(Choix { poste: None, part: None }, annee)
    }

    /// Why a line is worth what it is, and what is due of it.
    pub(super) fn line(&self, poste: &Poste, part: Option<&PartMontant>, annee: Option<u8>) -> Explication {
        self.money(Choix { poste: Some(poste), part }, annee)
    }

    fn money(&self, choix: Choix<'_>, annee: Option<u8>) -> Explication {
        let years = &self.financement.annees;
        let tree = match annee {
            Some(wanted) => match years.iter().find(|year| year.annee == wanted) {
                Some(year) => self.year(choix, year),
                None => Explication::new(choix.name_in(wanted)).because(match years.last() {
                    Some(last) => Message::new(&PAS_D_ANNEE).with("annee", wanted).with("derniere", last.annee),
                    None => self.without_year(),
                }),
            },
            None => self.years(choix),
        };
        Explication { id: choix.id(annee), ..tree }.on(self.period()).on(self.size())
    }

    fn without_year(&self) -> Message {
        self.financement.raison().cloned().unwrap_or_else(|| Message::new(&AUCUNE_ANNEE))
    }

    fn years(&self, choix: Choix<'_>) -> Explication {
        let years: Vec<Explication> = self.financement.annees.iter().map(|year| self.year(choix, year)).collect();
        let amounts = years.iter().filter_map(Explication::amount);
        let total = amounts.reduce(Montant::plus);
        let formula = if years.is_empty() { self.without_year() } else { Message::new(&SOMME_ANNEES) };
        let node = Explication::new(choix.name()).result(total).because(formula).on_all(years);
        Explication { somme: total.is_some(), ..node }
    }

    /// The lines of a year: those that count, those that nobody knows, the others; then what is due of them.
    fn year(&self, choix: Choix<'_>, year: &AnneeContrat) -> Explication {
        let node = Explication { id: choix.id(Some(year.annee)), ..Explication::new(choix.name_in(year.annee)) };
        let named = |texte| Message::new(texte).with("annee", days(year));
        if let Some(reason) = &year.raison {
            return node.because(named(&PAS_CALCULEE).with("raison", reason.clone())).on(self.signature());
        }
        let (mut counted, mut missing, mut others) = (Vec::new(), Vec::new(), Vec::new());
        for line in year.lignes.iter().filter(|line| choix.takes(&line.poste, &line.part)) {
            let list = match () {
                () if line.is_missing() => &mut missing,
                () if line.counted().is_some() => &mut counted,
                () => &mut others,
            };
            list.push(self.amount_of(choix, year, line));
        }
        let has_counted = !counted.is_empty();
        let has_lines = !counted.is_empty() || !missing.is_empty() || !others.is_empty();
        // The total of a year without any known amount is nothing, and said to be; a line that is not known is not.
        let is_total = choix.poste.is_none();
        let total =
            (is_total || !counted.is_empty()).then(|| counted.iter().filter_map(Explication::amount).sum::<Montant>());
        let formula = if !counted.is_empty() {
            named(&SOMME_LIGNES)
        } else if has_lines || is_total {
            named(&RIEN)
        } else {
            named(&SANS_LIGNE)
        };
        let node = Explication { somme: total.is_some(), ..node.result(total).because(formula) };
        let mut node = node
            .on_all(counted)
            .on_any(Explication::group(&INCONNUS, missing))
            .on_any(Explication::group(&NON_COMPTES, others));
        if let Some(Releve { bareme: next, le: day, .. }) = &year.releve {
            let bareme = Argument::Public(next.clone());
            let message = Message::new(&RELEVE).with("bareme", bareme).with("le", *day);
            node = node.on(Explication::new(&BAREME_RELEVE).result(Some(*day)).because(message).on(self.signature()));
        }
        if !has_lines {
            node = node.on(self.signature());
        }
        // What is due is told line by line: a total would hide what it is made of.
        if choix.poste.is_some() {
            let dues = year.dus.iter().filter(|due| choix.takes(&due.poste, &due.part));
            let dues: Vec<Explication> = dues.flat_map(|due| self.due_and_payments(year, due)).collect();
            if let Some(poste) = choix.poste.filter(|_| dues.is_empty() && has_counted && !year.dus.is_empty()) {
                let nothing = Explication::new(&DUS).because(Message::new(&APRES));
                node = node.on(nothing.on(self.start(poste)));
            }
            node = node.on_any(Explication::group(&DUS, dues));
        }
        node
    }

    /// The yearly amount of a line, alone.
    pub(super) fn base(&self, year: &AnneeContrat, poste: &Poste, part: &PartMontant) -> Option<Explication> {
        let mut lines = year.lignes.iter().filter(|line| line.poste == *poste && line.part == *part);
        lines.find(|line| line.counted().is_some()).map(|line| self.yearly(year, line))
    }

    /// The yearly amounts of which one may be that of a line.
    pub(super) fn rivals(&self, year: &AnneeContrat, poste: &Poste, part: &PartMontant) -> Vec<Explication> {
        let mut lines = year.lignes.iter().filter(|line| line.poste == *poste && line.part == *part);
        let line = lines.find(|line| line.is_missing());
        line.into_iter().flat_map(|line| year.rivals(line)).map(|line| self.yearly(year, line)).collect()
    }

    fn yearly(&self, year: &AnneeContrat, line: &LigneFinancement) -> Explication {
        let title = Message::new(&MONTANT_ANNUEL).with("part", part_of(&line.poste, &line.part));
        Explication { titre: title.into(), ..self.written_or_cell(year, line) }
    }

    /// An amount of a year, and why it does not count when it does not.
    fn amount_of(&self, choix: Choix<'_>, year: &AnneeContrat, line: &LigneFinancement) -> Explication {
        let title =
            if choix.poste.is_some() { part_of(&line.poste, &line.part) } else { names(&line.poste, &line.part) };
        let node = Explication { titre: title, ..self.written_or_cell(year, line) };
        let node = match line.non_comptee {
            Some(reason) => node.because(Message::new(reason)),
            None if line.montant.is_none() => node.because(Message::new(&AUCUNE_SOURCE)),
            None if line.statut == Statut::Projet => node.because(Message::new(&PROJET)),
            None => node,
        };
        if line.non_comptee.is_none() { node } else { node.on_all(self.inclusion(&line.poste, &line.part)) }
    }

    /// The amount of a line: a place of the contract, or a cell of the barème.
    fn written_or_cell(&self, year: &AnneeContrat, line: &LigneFinancement) -> Explication {
        let node = Explication::new(part_of(&line.poste, &line.part)).result(line.montant);
        if let Some(rank) = line.rang {
            let place = Pointeur::from_static("/contrat_aci/montants").index(rank);
            return node.at(place.key("montant")).because(Message::new(&ECRIT));
        }
        match (self.bareme(year), line.cellule.as_deref()) {
            (Some(bareme), Some(known)) => node.with_parameter(cell(bareme, &line.poste, known)),
            _ => node,
        }
    }

    /// What decides whether a part counts: the missions of the contract, or the course of the crisis mission.
    fn inclusion(&self, poste: &Poste, part: &PartMontant) -> Vec<Explication> {
        use PartMontant::{FixeAnneesSuivantes, FixePremiereAnnee, VariableCriseReconnue};
        let is_in = self.missions(poste).next().is_some();
        match part {
            _ if matches!(poste, Poste::Fonctionnement | Poste::Autre(_)) => Vec::new(),
            VariableCriseReconnue => self.crises(),
            FixePremiereAnnee | FixeAnneesSuivantes => {
                let convention = is_in.then(|| self.convention("premiere_annee_crise")).flatten();
                core::iter::once(self.start(poste)).chain(convention).collect()
            }
            _ if is_in => Vec::new(),
            _ => vec![self.in_missions(poste)],
        }
    }
}

impl Explication {
    /// The result, when it is an amount of money.
    #[must_use]
    pub fn amount(&self) -> Option<Montant> {
        match self.resultat {
            Some(Resultat::Montant(amount)) => Some(amount),
            _ => None,
        }
    }
}
