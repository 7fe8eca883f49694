//! What is due for each line of a contract year, and when it should be paid.
//!
//! The shares paid ahead and their days are those of the barème (`paiement`); what no text fixes follows the
//! [`Conventions`](crate::bareme::Conventions). An amount is rounded once, and a balance is what its advance leaves of
//! it: payments always add up to what is due, to the cent.

mod couverture;
mod fixe;
mod fonctionnement;
mod indicateurs;
mod variable;

pub use couverture::Couverture;
pub(super) use indicateurs::Indicateurs;
pub(crate) use indicateurs::as_carried;
pub use variable::{EtatIndicateur, LigneVariable, PartVariable};

use super::annees::AnneeContrat;
use super::lignes::LigneFinancement;
use super::prorata::Prorata;
use crate::bareme::{Baremes, Paiement, Statut};
use crate::diagnostics::{Message, Texte};
use crate::model::{Dossier, NatureVersement, PartMontant, Poste};
use crate::values::{Date, Montant};
use fixe::{Depuis, since};

/// What is due for a part of a line, in a contract year.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Du {
    /// Running costs or a mission.
    pub poste: Poste,
    /// The part of the line.
    pub part: PartMontant,
    /// What is due; `None` when it is not known, or not settled yet, which is not zero.
    pub montant: Option<Montant>,
    /// What is certain already of an amount that is not settled.
    pub acquis: Option<Montant>,
    /// The most that may be due, when it is known.
    pub maximum: Option<Montant>,
    /// How certain the amount is: the weakest of what it rests on.
    pub statut: Statut,
    /// Why there is no amount.
    pub raison: Option<Message>,
    /// How it was computed.
    pub calcul: Calcul,
    /// The payments that it should make, in the order of their days.
    pub versements: Vec<VersementAttendu>,
}

/// A payment that should come.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct VersementAttendu {
    /// In full, ahead, or the balance.
    pub nature: NatureVersement,
    /// The day; `None` when nothing gives it.
    pub le: Option<Date>,
    /// The amount; `None` when it is not known. A negative one is to be given back.
    pub montant: Option<Montant>,
    /// Why the day is not known.
    pub raison: Option<&'static Texte>,
}

/// How an amount that is due was computed: what its explanation opens.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Calcul {
    /// It was not.
    Aucun,
    /// The running costs of a year.
    Fonctionnement {
        /// The yearly amount.
        base: Montant,
        /// The share paid ahead, in thousandths.
        avance: u32,
        /// The part of the year that the contract covers.
        couvert: Prorata,
    },
    /// The fixed part of a mission.
    Fixe {
        /// The yearly amount.
        base: Montant,
        /// The share paid ahead, in thousandths.
        avance: u32,
        /// The first day of the year that counts: its start, or that of the mission.
        depuis: Date,
        /// The part of the year left on that day.
        restant: Prorata,
        /// The part of the year that the contract covers from that day: less than what was left when it ended early.
        couvert: Prorata,
        /// Whether the balance is that of the whole year.
        solde_entier: bool,
    },
    /// The variable part of a mission, by its indicators.
    Indicateurs(PartVariable),
    /// The variable part of the crisis mission: a crisis was recognised.
    CriseReconnue {
        /// The yearly amount.
        base: Montant,
        /// How much of the year it counts for.
        couverture: Couverture,
    },
}

/// What the amounts of a year rest on.
pub(super) struct Assiette<'a> {
    pub(super) dossier: &'a Dossier,
    pub(super) baremes: &'a Baremes,
    pub(super) indicateurs: &'a Indicateurs<'a>,
    /// How the barème of the year is paid.
    pub(super) paiement: Option<&'a Paiement>,
    /// The year.
    pub(super) annee: &'a AnneeContrat,
    /// The year before.
    pub(super) precedente: Option<&'a AnneeContrat>,
    /// The day after the year, were it whole.
    pub(super) anniversaire: Date,
}

static SANS_PAIEMENT: Texte = Texte::new(
    "le barème de cette année ne dit pas comment ce montant est versé",
    "the barème of this year does not say how this amount is paid",
);
static PARTAGE_INCONNU: Texte = Texte::new(
    "seul le total de la mission est connu : le partage entre part fixe et part variable ne l'est pas",
    "only the total of the mission is known: its split between a fixed and a variable part is not",
);
static MONTANT_INCONNU: Texte = Texte::new("le montant annuel n'est pas connu", "the yearly amount is not known");

/// What is due in a year, line by line.
pub(super) fn compute(assiette: &Assiette<'_>) -> Vec<Du> {
    assiette.annee.lignes.iter().filter_map(|line| of_line(assiette, line)).collect()
}

fn of_line(assiette: &Assiette<'_>, line: &LigneFinancement) -> Option<Du> {
    use PartMontant::{Fixe, FixeAnneesSuivantes, FixePremiereAnnee, Variable, VariableCriseReconnue};
    if line.counted().is_none() && !line.is_missing() {
        return None;
    }
    if line.poste == Poste::Fonctionnement {
        return Some(fonctionnement::due(assiette, line));
    }
    // Nothing is due for a mission that starts later, whatever is known of its amount.
    let since = match since(assiette.dossier, &line.poste, assiette.annee.du, assiette.end()) {
        Depuis::Apres => return None,
        Depuis::Jour(day) => Ok(day),
        Depuis::Inconnu(why) => Err(why),
    };
    Some(match line.part {
        Fixe | FixePremiereAnnee | FixeAnneesSuivantes => fixe::due(assiette, line, since),
        Variable => variable::due(assiette, line, since),
        VariableCriseReconnue => variable::crisis(assiette, line, since),
        _ => match base(line) {
            Ok(total) => Du { maximum: Some(total), ..Du::unknown(line, Message::new(&PARTAGE_INCONNU)) },
            Err(why) => without_base(assiette, line, why),
        },
    })
}

impl Du {
    /// An amount that nobody knows.
    fn unknown(line: &LigneFinancement, why: Message) -> Self {
        Self {
            poste: line.poste.clone(),
            part: line.part.clone(),
            montant: None,
            acquis: None,
            maximum: None,
            statut: Statut::Inconnu,
            raison: Some(why),
            calcul: Calcul::Aucun,
            versements: Vec::new(),
        }
    }

    /// An amount, how it was computed, and its payments.
    fn known(
        line: &LigneFinancement,
        montant: Montant,
        statut: Statut,
        calcul: Calcul,
        versements: Vec<VersementAttendu>,
    ) -> Self {
        Self {
            poste: line.poste.clone(),
            part: line.part.clone(),
            montant: Some(montant),
            acquis: None,
            maximum: Some(montant),
            statut,
            raison: None,
            calcul,
            versements,
        }
    }
}

/// The yearly amount of a line, or why there is none.
fn base(line: &LigneFinancement) -> Result<Montant, Message> {
    line.counted().ok_or_else(|| {
        let why = if line.indecise { line.non_comptee } else { None };
        Message::new(why.unwrap_or(&MONTANT_INCONNU))
    })
}

/// What is due of a line whose yearly amount is not known: at most, of the amounts of which one may be due, the largest.
fn without_base(assiette: &Assiette<'_>, line: &LigneFinancement, why: Message) -> Du {
    let amounts: Option<Vec<Montant>> = assiette.annee.rivals(line).map(LigneFinancement::accepted).collect();
    Du { maximum: amounts.and_then(|amounts| amounts.into_iter().max()), ..Du::unknown(line, why) }
}

impl VersementAttendu {
    fn new(nature: NatureVersement, le: Option<Date>, montant: Montant) -> Self {
        Self { nature, le, montant: Some(montant), raison: None }
    }
}

impl Assiette<'_> {
    /// The year, its end excluded, were it whole.
    fn whole(&self) -> (Date, Date) {
        (self.annee.du, self.anniversaire)
    }

    /// The day after the last one that the contract covers in the year.
    fn end(&self) -> Date {
        self.annee.au.add_days(1).unwrap_or(self.annee.au)
    }

    /// Whether the contract ends within the year.
    fn is_cut(&self) -> bool {
        self.end() < self.anniversaire
    }

    /// The day of the settlement of the year.
    fn settlement(&self) -> Option<Date> {
        self.end().add_months(self.baremes.conventions.regularisation)
    }

    /// How certain an amount of a line is, when how it is paid is that certain.
    fn statut(&self, line: &LigneFinancement, paid: Option<Statut>) -> Statut {
        line.statut.max(self.annee.statut_taille).max(paid.unwrap_or(Statut::Inconnu))
    }
}
