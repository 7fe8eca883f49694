//! What a rule may look at.

use super::constat::{Constat, Reponse, Verdict, VerdictRegle};
use super::regle::Regle;
use super::territoire::compare_communes;
use crate::bareme::{Bareme, Baremes};
use crate::diagnostics::{Message, Pointeur, Texte};
use crate::ensemble::{Ensemble, Rang};
use crate::funding::{AnneeContrat, Financement, TailleRetenue};
use crate::model::{ContratAci, Dossier};
use crate::reference::Communes;
use crate::values::Date;

/// What a rule may look at: the dossier, the law on the date, the reference of communes, the size that follows, and the
/// contract years, and the dossiers that are checked with this one.
pub(crate) struct Contexte<'a> {
    pub(crate) dossier: &'a Dossier,
    pub(crate) baremes: &'a Baremes,
    /// The barème in force on the date.
    pub(crate) bareme: Option<&'a Bareme>,
    pub(crate) communes: &'a dyn Communes,
    pub(crate) date: Date,
    pub(crate) taille: &'a TailleRetenue,
    pub(crate) financement: &'a Financement,
    /// The dossiers that are checked with this one.
    pub(crate) autres: Option<Autres<'a>>,
}

/// The dossiers that are checked with one, and how they are compared: a program that checks dossiers one by one makes
/// no such value, and so links nothing of the comparison.
#[derive(Clone, Copy)]
pub(crate) struct Autres<'a> {
    pub(crate) ensemble: &'a Ensemble,
    /// The place of the dossier among them.
    pub(crate) rang: Option<Rang>,
    pub(crate) compare: fn(&Contexte<'_>, Autres<'_>) -> Reponse,
}

impl<'a> Autres<'a> {
    pub(crate) fn new(ensemble: &'a Ensemble) -> Self {
        Self { ensemble, rang: None, compare: compare_communes }
    }
}

static PAS_ENCORE: Texte =
    Texte::new("cette règle ne s'applique que depuis le {depuis}", "this rule applies only since {depuis}");

impl Contexte<'_> {
    /// The answer of a rule.
    pub(crate) fn answer(&self, regle: &'static Regle) -> VerdictRegle {
        let answer = self
            .not_in_force(regle)
            .or_else(|| regle.stade.answer(self.dossier, self.date))
            .unwrap_or_else(|| (regle.evaluate)(self));
        VerdictRegle {
            regle,
            verdict: answer.verdict,
            gravite: answer.gravite.unwrap_or(regle.gravite),
            constats: shorten(answer.constats),
        }
    }

    fn not_in_force(&self, regle: &Regle) -> Option<Reponse> {
        let since: Date = regle.depuis?.parse().ok()?;
        (self.date < since).then(|| {
            Reponse::one(Verdict::SansObjet, Message::new(&PAS_ENCORE).with("depuis", since), Pointeur::root())
        })
    }

    /// The contract; the rules of its stage are asked only when there is one.
    pub(crate) fn contract(&self) -> Option<&ContratAci> {
        self.dossier.contrat_aci.as_ref()
    }

    /// The contract years, when the day of the signature gives some.
    pub(crate) fn years(&self) -> impl Iterator<Item = &AnneeContrat> {
        self.financement.annees.iter().filter(|year| !year.hypothetique)
    }

    /// One of this project's thresholds.
    pub(crate) fn threshold(&self, id: &str) -> u32 {
        self.baremes.threshold(id).unwrap_or(0)
    }
}

/// As many findings of one rule as anybody reads: a longer list ends on how many others there are.
const MOST: usize = 100;

static ET_D_AUTRES: Texte = Texte::new("autres constats de la même règle : {n}", "more findings of the same rule: {n}");

fn shorten(mut constats: Vec<Constat>) -> Vec<Constat> {
    let rest = constats.len().saturating_sub(MOST);
    if rest > 0 {
        constats.truncate(MOST);
        let verdict = constats.last().map_or(Verdict::SansObjet, |constat| constat.verdict);
        let message = Message::new(&ET_D_AUTRES).with("n", i64::try_from(rest).unwrap_or(i64::MAX));
        constats.push(Constat { verdict, ..Constat::new(message, Pointeur::root()) });
    }
    constats
}
