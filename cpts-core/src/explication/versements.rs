//! The payments of a line in a year: how much, and why on that day.

use super::parametres::{Avance, share_ahead};
use super::textes::part_of;
use super::{Explication, Matiere};
use crate::bareme::{PremierVersement, SoldeFonctionnement};
use crate::diagnostics::{Argument, Message, Pointeur, Texte};
use crate::funding::{AnneeContrat, Calcul, Du, Prorata, VersementAttendu};
use crate::model::{Montant, NatureVersement, PartMontant, Poste};

static VERSEMENT: Texte = Texte::new("{nature}, {part}", "{nature}, {part}");
static AVANCE: Texte = Texte::new(
    "part versée d'avance × montant annuel : {part} × {base}",
    "share paid ahead × yearly amount: {part} × {base}",
);
static AVANCE_PRORATA: Texte = Texte::new(
    "part versée d'avance × montant annuel × jours restants ÷ jours de l'année : {part} × {base} × {jours} ÷ {annee}",
    "share paid ahead × yearly amount × days left ÷ days of the year: {part} × {base} × {jours} ÷ {annee}",
);
static SOLDE: Texte = Texte::new("dû − avance : {du} − {avance}", "due − advance: {du} − {avance}");
static SOLDE_SANS_AVANCE: Texte =
    Texte::new("tout ce qui est dû, sans avance : {du}", "all that is due, without an advance: {du}");
static SOLDE_INCONNU: Texte = Texte::new("ce qui est dû n'est pas connu", "what is due is not known");
static A_RENDRE: Texte =
    Texte::new("dû − avance, donc à rendre : {du} − {avance}", "due − advance, hence to give back: {du} − {avance}");
static JOUR: Texte = Texte::new("jour du versement", "day of the payment");
static A_LA_SIGNATURE: Texte = Texte::new("à la signature du contrat", "at the signature of the contract");
static PIECES: Texte = Texte::new(
    "quand les pièces justificatives sont complètes, au plus tôt à la signature",
    "when the supporting documents are complete, at the signature at the earliest",
);
static A_L_ANNIVERSAIRE: Texte = Texte::new("à l'anniversaire du contrat", "on the anniversary of the contract");
static AU_DEMARRAGE: Texte = Texte::new("au démarrage de la mission", "at the start of the mission");
static A_L_ANNIVERSAIRE_SUIVANT: Texte =
    Texte::new("le lendemain du dernier jour de l'année de contrat", "the day after the last day of the contract year");
static A_LA_REGULARISATION: Texte = Texte::new(
    "à la régularisation de l'année, après son dernier jour",
    "with the settlement of the year, after its last day",
);
static A_LA_PRECEDENTE: Texte = Texte::new(
    "à la régularisation de l'année précédente, pendant l'année",
    "with the settlement of the year before, during the year",
);
static RECUS: Texte = Texte::new("versements reçus pour cette ligne", "payments received for this line");
static RECU: Texte = Texte::new("versement reçu le {le}", "payment received on {le}");
static RECU_SANS_DATE: Texte = Texte::new("versement reçu, sans date", "payment received, without a date");

impl Matiere<'_> {
    /// The payments of what is due, whose tree is given; then what was received for the same line and year.
    pub(super) fn payments(&self, year: &AnneeContrat, due: &Du, tree: &Explication) -> Vec<Explication> {
        let mut trees: Vec<Explication> = Vec::new();
        for payment in &due.versements {
            let ahead = trees.first().cloned();
            let node = match payment.nature {
                NatureVersement::Solde => self.balance(year, due, payment, tree, ahead),
                _ => self.advance(year, due, payment),
            };
            trees.push(node);
        }
        trees.extend(Explication::group(&RECUS, self.received(year, due)));
        trees
    }

    fn payment(&self, due: &Du, payment: &VersementAttendu) -> Explication {
        let nature =
            payment.nature.libelle().map_or_else(|| Argument::Public(payment.nature.code().into()), Argument::from);
        let title = Message::new(&VERSEMENT).with("nature", nature).with("part", part_of(&due.poste, &due.part));
        Explication::new(title).result(payment.montant)
    }

    fn advance(&self, year: &AnneeContrat, due: &Du, payment: &VersementAttendu) -> Explication {
        let node = self.payment(due, payment);
        let (amount, share, left, which) = match due.calcul {
            Calcul::Fonctionnement { base, avance, .. } => {
                let which = if year.annee == 1 { Avance::Signature } else { Avance::Fonctionnement };
                (base, avance, Prorata::ENTIER, which)
            }
            Calcul::Fixe { base, avance, restant, .. } => (base, avance, restant, Avance::MissionFixe),
            _ => return node.on(self.signature()),
        };
        let formula = if left.is_whole() {
            Message::new(&AVANCE)
        } else {
            Message::new(&AVANCE_PRORATA).with("jours", left.jours).with("annee", left.annee)
        };
        let formula = formula.with("part", Argument::Pourcentage(i64::from(share))).with("base", amount);
        let parameter = self.bareme(year).and_then(|bareme| share_ahead(bareme, which));
        let node = node.because(formula).on_any(parameter.map(Explication::of));
        let node = node.on_any(self.base(year, &due.poste, &due.part));
        let node = match due.calcul {
            Calcul::Fixe { depuis, .. } => {
                let days = self.days_that_count(year, Some((&due.poste, depuis)), Prorata::ENTIER);
                let count = if left.is_whole() { None } else { self.convention("jours") };
                node.on_all(days).on_any(count)
            }
            _ => node,
        };
        node.on_any(self.rounding(amount, share, left)).on(self.day_of_advance(year, due, payment))
    }

    fn balance(
        &self,
        year: &AnneeContrat,
        due: &Du,
        payment: &VersementAttendu,
        tree: &Explication,
        ahead: Option<Explication>,
    ) -> Explication {
        let node = self.payment(due, payment);
        let formula = match (due.montant, ahead.as_ref().and_then(Explication::amount)) {
            (None, _) => Message::new(&SOLDE_INCONNU),
            (Some(total), None) => Message::new(&SOLDE_SANS_AVANCE).with("du", total),
            (Some(total), Some(paid)) => {
                let is_owed = payment.montant.is_some_and(|left| left < Montant::ZERO);
                Message::new(if is_owed { &A_RENDRE } else { &SOLDE }).with("du", total).with("avance", paid)
            }
        };
        let node = node.because(formula).on(tree.clone()).on_any(ahead);
        node.on(self.day_of_balance(year, due, payment))
    }

    fn day(payment: &VersementAttendu, why: &'static Texte) -> Explication {
        let reason = payment.raison.filter(|_| payment.le.is_none());
        Explication::new(&JOUR).result(payment.le).because(Message::new(reason.unwrap_or(why)))
    }

    fn day_of_advance(&self, year: &AnneeContrat, due: &Du, payment: &VersementAttendu) -> Explication {
        if due.poste == Poste::Fonctionnement && year.annee == 1 {
            let convention = self.convention("premier_versement");
            if self.financement.conventions.premier_versement == PremierVersement::Signature {
                return Self::day(payment, &A_LA_SIGNATURE).on(self.signature()).on_any(convention);
            }
            let day = Self::day(payment, &PIECES).on(self.signature());
            return day.on(self.documents()).on_any(convention);
        }
        if payment.le == Some(year.du) {
            return Self::day(payment, &A_L_ANNIVERSAIRE).on(self.signature());
        }
        Self::day(payment, &AU_DEMARRAGE).on(self.start(&due.poste))
    }

    fn day_of_balance(&self, year: &AnneeContrat, due: &Du, payment: &VersementAttendu) -> Explication {
        let since = self.signature();
        let end = if self.is_cut(year) { self.end() } else { Vec::new() };
        match due.calcul {
            Calcul::Fixe { .. } => Self::day(payment, &A_L_ANNIVERSAIRE_SUIVANT).on(since).on_all(end),
            Calcul::Fonctionnement { .. } => {
                let conventions = &self.financement.conventions;
                let is_own = conventions.solde_fonctionnement == SoldeFonctionnement::MemeAnnee
                    || year.annee == 1
                    || self.is_cut(year);
                let day = Self::day(payment, if is_own { &A_LA_REGULARISATION } else { &A_LA_PRECEDENTE });
                let day = day.on(since).on_all(end);
                day.on_any(self.convention("regularisation")).on_any(self.convention("solde_fonctionnement"))
            }
            _ => {
                let day = Self::day(payment, &A_LA_REGULARISATION).on(since).on_all(end);
                day.on_any(self.convention("regularisation"))
            }
        }
    }

    /// What the dossier says was received for a line in a year.
    fn received(&self, year: &AnneeContrat, due: &Du) -> Vec<Explication> {
        let received = self.contract().and_then(|contract| contract.versements.as_deref()).unwrap_or_default();
        let same_part = |part: &PartMontant| *part == due.part;
        received
            .iter()
            .enumerate()
            .filter(|(_, known)| known.ligne.as_ref() == Some(&due.poste) && known.annee_contrat == Some(year.annee))
            .filter(|(_, known)| known.part.as_ref().is_none_or(same_part))
            .map(|(rank, known)| {
                let title = match known.le {
                    Some(day) => Message::new(&RECU).with("le", day),
                    None => Message::new(&RECU_SANS_DATE),
                };
                let place = Pointeur::from_static("/contrat_aci/versements").index(rank);
                super::entrees::fact(title, place, known.montant)
            })
            .collect()
    }
}
