//! What is due of the variable part of a mission: the sum of its lines, within its cap.

use super::entrees::fact;
use super::textes::{line_name, part_of};
use super::{Explication, Matiere, Resultat};
use crate::diagnostics::{Argument, Message, Texte};
use crate::funding::{AnneeContrat, Calcul, Couverture, Du, EtatIndicateur, LigneVariable, PartVariable, Prorata};
use crate::model::{Montant, PartMontant, Poste};

static REGLE: Texte = Texte::new(
    "lignes acquises, dans la limite du montant annuel, × intensité des moyens : le plus petit de {somme} et {plafond}, × {intensite}",
    "lines acquired, within the yearly amount, × intensity of means: the smaller of {somme} and {plafond}, × {intensite}",
);
static REGLE_AVEC_REPORT: Texte = Texte::new(
    "lignes acquises, dans la limite du montant annuel, plus lignes reportées, dans la limite de ce que l'année précédente a laissé, × intensité des moyens : (le plus petit de {somme} et {plafond}, plus le plus petit de {reportees} et {place}) × {intensite}",
    "lines acquired, within the yearly amount, plus lines carried over, within what the year before left, × intensity of means: (the smaller of {somme} and {plafond}, plus the smaller of {reportees} and {place}) × {intensite}",
);
static AU_PRORATA: Texte = Texte::new(
    "{calcul} ; au prorata des jours qui comptent : × {part}",
    "{calcul}; prorated on the days that count: × {part}",
);
static AU_PRORATA_DES_DEUX: Texte = Texte::new(
    "{calcul} ; au prorata des jours qui comptent : × {part} pour les lignes de l'année, × {part_avant} pour celles de l'année précédente",
    "{calcul}; prorated on the days that count: × {part} for the lines of the year, × {part_avant} for those of the year before",
);
static FRACTION: Texte = Texte::new("{jours} ÷ {annee}", "{jours} ÷ {annee}");
static ACQUIS: Texte = Texte::new("acquis, {part}", "acquired, {part}");
static AU_PLUS: Texte = Texte::new("au plus, {part}", "at most, {part}");
static AU_PLUS_LIGNES: Texte = Texte::new(
    "ce que paient les lignes acquises, et le maximum des autres, dans la limite du montant annuel",
    "what the lines acquired pay, and the maximum of the others, within the yearly amount",
);
static AU_PLUS_SANS_LIGNE: Texte = Texte::new(
    "le montant annuel × intensité des moyens, faute de connaître les lignes",
    "the yearly amount × intensity of means, for want of knowing the lines",
);
static LIGNES: Texte = Texte::new("lignes d'indicateurs de l'année", "lines of indicators of the year");
static REPORTEES: Texte =
    Texte::new("lignes reportées de l'année précédente", "lines carried over from the year before");
static SOMME: Texte = Texte::new("somme des lignes acquises", "sum of the lines acquired");
static PLACE: Texte = Texte::new("place laissée par l'année précédente", "room left by the year before");
static PLACE_LAISSEE: Texte = Texte::new(
    "montant annuel de l'année précédente − lignes qu'elle a acquises : {plafond} − {acquis}",
    "yearly amount of the year before − lines that it acquired: {plafond} − {acquis}",
);
static INDICATEURS: Texte = Texte::new("lignes d'indicateurs, {ligne}", "lines of indicators, {ligne}");
static MAXIMUM: Texte = Texte::new("au plus, {quoi}", "at most, {quoi}");

impl Matiere<'_> {
    /// What is due of a variable part, settled or not.
    pub(super) fn variable(
        &self,
        year: &AnneeContrat,
        due: &Du,
        part: &PartVariable,
        node: Explication,
    ) -> Explication {
        if due.montant.is_some() {
            return self.acquired(year, due, part, node);
        }
        let node = Explication { formule: due.raison.clone(), ..node };
        let acquired =
            Explication::new(Message::new(&ACQUIS).with("part", part_of(&due.poste, &due.part))).result(due.acquis);
        node.on(self.acquired(year, due, part, acquired)).on(self.at_most(year, due, part))
    }

    /// What the lines pay for certain, within their cap.
    fn acquired(&self, year: &AnneeContrat, due: &Du, part: &PartVariable, node: Explication) -> Explication {
        let (own, carried): (Vec<&LigneVariable>, Vec<&LigneVariable>) =
            part.lignes.iter().partition(|line| !line.reportee);
        let own_sum = self.sum(&LIGNES, &own, due);
        let mut formula = Message::new(if carried.is_empty() { &REGLE } else { &REGLE_AVEC_REPORT })
            .with("somme", total(&own))
            .with("plafond", part.plafond)
            .with("intensite", Argument::Pourcentage(i64::from(part.intensite)));
        let mut node = node.on_any(self.base(year, &due.poste, &due.part)).on(own_sum);
        if !carried.is_empty() {
            let room = self.room(year, due);
            formula = formula
                .with("reportees", total(&carried))
                .with("place", room.as_ref().and_then(Explication::amount).unwrap_or(Montant::ZERO));
            node = node.on(self.sum(&REPORTEES, &carried, due)).on_any(room);
        }
        let late = if carried.is_empty() { Montant::ZERO } else { total(&carried).min(part.reliquat) };
        let own = total(&own).min(part.plafond);
        let amounts = [(own, part.couverture.least()), (late, part.couverture_avant.least())];
        let formula = prorated(formula, part, Couverture::least);
        let node = node.because(formula).on_any(self.convention("intensite_moyens"));
        node.on_all(self.coverages(year, &due.poste, part)).on_any(self.rounding_of(amounts, part.intensite))
    }

    /// How much of the year, and of the one before for the lines that are carried from it, a variable part counts for.
    fn coverages(&self, year: &AnneeContrat, poste: &Poste, part: &PartVariable) -> Vec<Explication> {
        let mut facts = self.coverage(year, poste, &part.couverture);
        if part.lignes.iter().any(|line| line.reportee)
            && let Some(before) = self.year_before(year)
        {
            for fact in self.coverage(before, poste, &part.couverture_avant) {
                if !facts.contains(&fact) {
                    facts.push(fact);
                }
            }
        }
        facts
    }

    /// How much of the year a variable part counts for, where the mission or the contract covers it in part only.
    pub(super) fn coverage(&self, year: &AnneeContrat, poste: &Poste, covered: &Couverture) -> Vec<Explication> {
        if covered.couvert.is_whole() && covered.depuis.is_some() {
            return Vec::new();
        }
        let mut facts: Vec<Explication> = self.convention("variable_annee_incomplete").into_iter().collect();
        if covered.au_prorata {
            match covered.depuis {
                Some(day) => facts.extend(self.days_that_count(year, Some((poste, day)), covered.couvert)),
                None => facts.push(self.start(poste)),
            }
        }
        facts
    }

    fn sum(&self, title: &'static Texte, lines: &[&LigneVariable], due: &Du) -> Explication {
        let node = Explication::new(title).result(Some(total(lines))).because(Message::new(&SOMME));
        if lines.is_empty() {
            return node.on(self.without_line(due));
        }
        let lines = lines.iter().map(|line| self.indicator(line));
        Explication { somme: true, ..node.on_all(lines.collect()) }
    }

    /// Where the lines of the mission would be.
    fn without_line(&self, due: &Du) -> Explication {
        let title = Message::new(&INDICATEURS).with("ligne", line_name(&due.poste));
        match self.missions(&due.poste).next() {
            Some((place, known)) if known.indicateurs.is_some() => {
                let count = known.indicateurs.as_ref().map(Vec::len).and_then(|count| u32::try_from(count).ok());
                fact(title, place.key("indicateurs"), count)
            }
            Some((place, _)) => fact(title, place, None::<Resultat>),
            None => self.in_missions(&due.poste),
        }
    }

    fn year_before(&self, year: &AnneeContrat) -> Option<&AnneeContrat> {
        self.financement.annees.iter().find(|known| known.annee.checked_add(1) == Some(year.annee))
    }

    /// What the year before left to the lines that are carried over from it.
    fn room(&self, year: &AnneeContrat, due: &Du) -> Option<Explication> {
        let before = self.year_before(year)?;
        let base = self.base(before, &due.poste, &PartMontant::Variable)?;
        let cap = base.amount()?;
        let mut dues = before.dus.iter().filter(|known| known.poste == due.poste && known.part == due.part);
        let own: Vec<&LigneVariable> = dues
            .find_map(|known| match &known.calcul {
                Calcul::Indicateurs(part) => Some(part.lignes.iter().filter(|line| !line.reportee).collect()),
                _ => None,
            })
            .unwrap_or_default();
        let left = cap.minus(total(&own)).max(Montant::ZERO);
        let formula = Message::new(&PLACE_LAISSEE).with("plafond", cap).with("acquis", total(&own));
        let node = Explication::new(&PLACE).result(Some(left)).because(formula).on(base);
        Some(node.on(self.sum(&LIGNES, &own, due)))
    }

    /// The most that the lines may pay.
    fn at_most(&self, year: &AnneeContrat, due: &Du, part: &PartVariable) -> Explication {
        let node =
            Explication::new(Message::new(&AU_PLUS).with("part", part_of(&due.poste, &due.part))).result(due.maximum);
        let is_open = part.lignes.iter().all(|line| line.reportee);
        let formula = if is_open { &AU_PLUS_SANS_LIGNE } else { &AU_PLUS_LIGNES };
        let formula = prorated(Message::new(formula), part, Couverture::part);
        let node = node.because(formula).on_any(self.base(year, &due.poste, &due.part));
        let open = part.lignes.iter().filter(|line| line.sure().is_none());
        let maxima = open.filter(|_| !is_open).map(|line| {
            let quoi = Message::new(&MAXIMUM).with("quoi", self.indicator_name(line));
            let is_there = line.maximum.is_some();
            let place = Self::indicator_place(line);
            fact(quoi, if is_there { place.key("montant_maximum") } else { place }, line.maximum)
        });
        let node = node.on_all(maxima.collect()).on_any(self.convention("intensite_moyens"));
        node.on_all(self.coverages(year, &due.poste, part))
    }
}

impl LigneVariable {
    /// What it pays for certain.
    fn sure(&self) -> Option<Montant> {
        match &self.etat {
            EtatIndicateur::Acquis(amount) => Some(*amount),
            _ => None,
        }
    }
}

/// The formula of an amount that is prorated, for its own year and for the year before.
fn prorated(formula: Message, part: &PartVariable, of_year: fn(&Couverture) -> Prorata) -> Message {
    let has_carried = part.lignes.iter().any(|line| line.reportee);
    let (now, before) = (of_year(&part.couverture), of_year(&part.couverture_avant));
    let is_whole = now.is_whole() && (!has_carried || before.is_whole());
    match (is_whole, has_carried) {
        (true, _) => formula,
        (_, false) => Message::new(&AU_PRORATA).with("calcul", formula).with("part", fraction(now)),
        (_, true) => Message::new(&AU_PRORATA_DES_DEUX)
            .with("calcul", formula)
            .with("part", fraction(now))
            .with("part_avant", fraction(before)),
    }
}

fn fraction(part: Prorata) -> Argument {
    match part.jours {
        0 => 0_u32.into(),
        _ if part.is_whole() => 1_u32.into(),
        days => Message::new(&FRACTION).with("jours", days).with("annee", part.annee).into(),
    }
}

fn total(lines: &[&LigneVariable]) -> Montant {
    lines.iter().filter_map(|line| line.sure()).sum()
}
