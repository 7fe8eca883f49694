//! What is due of a line in a year: in full, prorated, or by its indicators.

use super::textes::part_of;
use super::{Explication, Matiere};
use crate::diagnostics::{Argument, Message, Texte};
use crate::funding::{AnneeContrat, Calcul, Du, Prorata, WHOLE, exact_share};
use crate::model::{DatePartielle, Montant, PartMontant, Poste};
use crate::values::Date;

static DU: Texte = Texte::new("dû, {part}", "due, {part}");
static ENTIER: Texte = Texte::new(
    "montant annuel entier, car l'année compte en entier : {base}",
    "whole yearly amount, because the whole year counts: {base}",
);
static PRORATA: Texte = Texte::new(
    "montant annuel × jours qui comptent ÷ jours de l'année : {base} × {jours} ÷ {annee}",
    "yearly amount × days that count ÷ days of the year: {base} × {jours} ÷ {annee}",
);
static SOLDE_ENTIER: Texte = Texte::new(
    "avance au prorata, et solde de l'année entière : {avance} + {base} × {reste}",
    "prorated advance, and balance of the whole year: {avance} + {base} × {reste}",
);
static PREMIER_JOUR: Texte = Texte::new("premier jour qui compte dans l'année", "first day of the year that counts");
static DES_LE_DEBUT: Texte = Texte::new(
    "la mission a démarré au plus tard le premier jour de l'année",
    "the mission started on the first day of the year at the latest",
);
static JOUR_DU_DEMARRAGE: Texte = Texte::new("le jour du démarrage de la mission", "the day that the mission starts");
static DEBUT_DE_L_ANNEE: Texte =
    Texte::new("le premier jour de l'année de contrat", "the first day of the contract year");
static DERNIER_JOUR: Texte = Texte::new("dernier jour qui compte dans l'année", "last day of the year that counts");
static FIN_ANTICIPEE: Texte = Texte::new("le contrat prend fin pendant l'année", "the contract ends during the year");
static CRISE_RECONNUE: Texte = Texte::new(
    "une crise a été reconnue, la mission démarrée et un plan écrit : montant annuel × intensité des moyens, {base} × {intensite}",
    "a crisis was recognised, the mission started and a plan written: yearly amount × intensity of means, {base} × {intensite}",
);
static CRISE_AU_PRORATA: Texte = Texte::new(
    "une crise a été reconnue, la mission démarrée et un plan écrit : montant annuel × intensité des moyens × jours qui comptent ÷ jours de l'année, {base} × {intensite} × {jours} ÷ {annee}",
    "a crisis was recognised, the mission started and a plan written: yearly amount × intensity of means × days that count ÷ days of the year, {base} × {intensite} × {jours} ÷ {annee}",
);
static PLUS_GRAND: Texte = Texte::new(
    "le plus grand des montants dont l'un peut être dû",
    "the largest of the amounts of which one may be due",
);
static AU_PLUS: Texte = Texte::new("au plus, {part}", "at most, {part}");

impl Matiere<'_> {
    /// What is due of a line in a year, and the payments that it makes.
    pub(super) fn due_and_payments(&self, year: &AnneeContrat, due: &Du) -> Vec<Explication> {
        let node = self.due(year, due);
        let payments = self.payments(year, due, &node);
        core::iter::once(node).chain(payments).collect()
    }

    fn due(&self, year: &AnneeContrat, due: &Du) -> Explication {
        let title = Message::new(&DU).with("part", part_of(&due.poste, &due.part));
        let node = Explication::new(title).result(due.montant);
        let base = || self.base(year, &due.poste, &due.part);
        match &due.calcul {
            Calcul::Aucun => self.unknown_due(year, due, node),
            Calcul::Fonctionnement { base: amount, couvert, .. } => {
                let node = node.because(prorated(*amount, *couvert)).on_any(base());
                node.on_all(self.days_that_count(year, None, *couvert)).on_any(self.rounding(*amount, WHOLE, *couvert))
            }
            Calcul::Fixe { base: amount, avance, depuis, restant, couvert, solde_entier } => {
                let formula = if *solde_entier {
                    let ahead = due.versements.iter().find_map(|payment| payment.montant);
                    Message::new(&SOLDE_ENTIER)
                        .with("avance", ahead.unwrap_or(Montant::ZERO))
                        .with("base", *amount)
                        .with("reste", Argument::Pourcentage(i64::from(WHOLE.saturating_sub(*avance))))
                } else {
                    prorated(*amount, *couvert)
                };
                let node = node.because(formula).on_any(base());
                let node = node.on_all(self.days_that_count(year, Some((&due.poste, *depuis)), *couvert));
                let is_cut = restant != couvert;
                let of_balance = (!restant.is_whole() && !is_cut).then(|| self.convention("solde_premiere_annee"));
                node.on_any(of_balance.flatten()).on_any(self.rounding(*amount, WHOLE, *couvert))
            }
            Calcul::Indicateurs(part) => self.variable(year, due, part, node),
            Calcul::CriseReconnue { base: amount, couverture } => {
                let intensity = self.financement.conventions.intensite_moyens;
                let part = couverture.part();
                let formula = Message::new(if part.is_whole() { &CRISE_RECONNUE } else { &CRISE_AU_PRORATA })
                    .with("base", *amount)
                    .with("intensite", Argument::Pourcentage(i64::from(intensity)))
                    .with("jours", part.jours)
                    .with("annee", part.annee);
                let node = node.because(formula).on_any(base()).on_all(self.crises());
                let node = node.on_any(self.convention("intensite_moyens"));
                let covered = self.coverage(year, &due.poste, couverture);
                node.on_all(covered).on_any(self.rounding(*amount, intensity, part))
            }
        }
    }

    /// What is missing to know what is due, and the most that it may be.
    fn unknown_due(&self, year: &AnneeContrat, due: &Du, node: Explication) -> Explication {
        use PartMontant::{FixeAnneesSuivantes, FixePremiereAnnee, VariableCriseReconnue};
        let node = Explication { formule: due.raison.clone(), ..node };
        let most = self.most(year, due);
        let has_most = most.is_some();
        let node = node.on_any(most);
        match due.part {
            VariableCriseReconnue => node.on_all(self.crises()),
            FixePremiereAnnee | FixeAnneesSuivantes | PartMontant::Fixe => node.on(self.start(&due.poste)),
            _ if has_most => node,
            // Nothing but the amount is missing: the line itself says why.
            _ => {
                let mut lines = year.lignes.iter().filter(|line| line.poste == due.poste && line.part == due.part);
                let cell = lines.find_map(|line| line.cellule.as_deref());
                let known = self.bareme(year).zip(cell);
                let leaf =
                    known.map(|(bareme, cell)| Explication::of(super::parametres::cell(bareme, &due.poste, cell)));
                node.on(leaf.unwrap_or_else(|| self.in_missions(&due.poste)))
            }
        }
    }

    /// The most that may be due, where what is due is not known.
    pub(super) fn most(&self, year: &AnneeContrat, due: &Du) -> Option<Explication> {
        let title = Message::new(&AU_PLUS).with("part", part_of(&due.poste, &due.part));
        let node = Explication::new(title).result(Some(due.maximum?));
        if let Some(base) = self.base(year, &due.poste, &due.part) {
            return Some(node.on(base));
        }
        let node = node.because(Message::new(&PLUS_GRAND)).on_all(self.rivals(year, &due.poste, &due.part));
        let of_means = due.part == PartMontant::VariableCriseReconnue;
        Some(node.on_any(of_means.then(|| self.convention("intensite_moyens")).flatten()))
    }

    /// The first and the last day that count, and how days are counted, where the year does not count whole.
    pub(super) fn days_that_count(
        &self,
        year: &AnneeContrat,
        since: Option<(&Poste, Date)>,
        part: Prorata,
    ) -> Vec<Explication> {
        let mut facts = Vec::new();
        if let Some((poste, day)) = since {
            facts.push(self.first_day(year, poste, day));
        }
        if part.is_whole() {
            return facts;
        }
        if since.is_none_or(|(_, day)| day == year.du) {
            let last = Explication::new(&DERNIER_JOUR).result(Some(year.au)).because(Message::new(&FIN_ANTICIPEE));
            facts.push(last.on(self.signature()).on_all(self.end()));
        }
        facts.extend(self.convention("jours"));
        facts
    }

    fn first_day(&self, year: &AnneeContrat, poste: &Poste, day: Date) -> Explication {
        let start = self.start(poste);
        let exact = matches!(&start.resultat, Some(super::Resultat::Date(known)) if *known == DatePartielle::from(day));
        let why = match (day == year.du, exact) {
            (_, true) => &JOUR_DU_DEMARRAGE,
            (true, false) => &DES_LE_DEBUT,
            (false, false) => &DEBUT_DE_L_ANNEE,
        };
        let node = Explication::new(&PREMIER_JOUR).result(Some(day)).because(Message::new(why));
        if exact { node.on(start) } else { node.on(self.signature()).on(start) }
    }

    /// How the amount was rounded, where it was.
    pub(super) fn rounding(&self, amount: Montant, per_mille: u32, part: Prorata) -> Option<Explication> {
        self.rounding_of([(amount, part), (Montant::ZERO, Prorata::ENTIER)], per_mille)
    }

    /// How the sum of two amounts was rounded, where it was.
    pub(super) fn rounding_of(&self, amounts: [(Montant, Prorata); 2], per_mille: u32) -> Option<Explication> {
        let (product, divisor) = exact_share(amounts, per_mille);
        if product % divisor == 0 { None } else { self.convention("arrondi") }
    }
}

fn prorated(amount: Montant, part: Prorata) -> Message {
    if part.is_whole() {
        return Message::new(&ENTIER).with("base", amount);
    }
    Message::new(&PRORATA).with("base", amount).with("jours", part.jours).with("annee", part.annee)
}
