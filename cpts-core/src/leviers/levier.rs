//! A move, weighed.

use super::changement::{Changement, apply};
use crate::bareme::Statut;
use crate::diagnostics::{Message, Pointeur, Texte};
use crate::model::Dossier;
use crate::values::{Date, Montant};

/// A move open to the CPTS, and what it is worth.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Levier {
    /// Its id in the report: its kind, the mission, the contract year, the rank of the line.
    pub id: Box<str>,
    /// Its kind.
    pub nature: NatureLevier,
    /// What to do.
    pub titre: Message,
    /// What it brings by the end of the contract year in which it takes effect; `None` when nobody knows.
    pub gain: Option<Montant>,
    /// The last day of that year, or of what the gain counts after the contract.
    pub jusqu_au: Option<Date>,
    /// What it brings over the whole contract; `None` when nobody knows.
    pub gain_contrat: Option<Montant>,
    /// How the gain is to be read.
    pub certitude: Certitude,
    /// The last day to make it without losing money, when there is one.
    pub echeance: Option<Date>,
    /// The place of the dossier that it is about.
    pub lieu: Pointeur,
    /// How certain the amounts are that the gain rests on; [`Statut::Inconnu`] without a gain.
    pub statut: Statut,
    /// What it may bring besides, and nobody knows yet.
    pub reste: Vec<Message>,
    /// The ids of the moves that this one makes together: their gains are in its own, and must not be added to it.
    pub comprend: Vec<Box<str>>,
    /// What is supposed, with the move and without it.
    pub(super) hypotheses: Vec<Changement>,
    pub(super) changements: Vec<Changement>,
}

impl Levier {
    /// The dossier without the move: as it is, but for what the move supposes (a crisis that would be recognised).
    #[must_use]
    pub fn without(&self, dossier: &Dossier) -> Dossier {
        let mut copy = dossier.clone();
        apply(&mut copy, &self.hypotheses);
        copy
    }

    /// The dossier with the move made.
    ///
    /// ```
    /// use cpts_core::bareme::Baremes;
    /// use cpts_core::exchange::json::read;
    /// use cpts_core::leviers::leviers;
    /// use cpts_core::reference::SansReference;
    ///
    /// let text = br#"{"format": "cpts-dossier", "version": "1.0", "identite": {"nom": "A"}, "contrat_aci": {
    ///     "signature": "2026-03-12", "taille": 3, "missions": [{"mission": "prevention"}]}}"#;
    /// let dossier = read(text).dossier;
    /// let found = leviers(&dossier, &Baremes::embedded(), &SansReference, "2026-11-21".parse()?);
    /// let start = found.iter().find(|levier| &*levier.id == "demarrer/prevention");
    /// let missions = start.and_then(|start| start.with(&dossier).contrat_aci?.missions);
    /// let day = missions.and_then(|missions| missions.first()?.demarrage).map(|day| day.to_string());
    /// assert_eq!(day.as_deref(), Some("2027-03-12"));
    /// # Ok::<(), cpts_core::values::ValeurInvalide>(())
    /// ```
    #[must_use]
    pub fn with(&self, dossier: &Dossier) -> Dossier {
        let mut copy = self.without(dossier);
        apply(&mut copy, &self.changements);
        copy
    }
}

/// A kind of move.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum NatureLevier {
    /// Claim the payments that are late.
    Reclamer,
    /// Start a mission of the contract.
    Demarrer,
    /// Add a mission to the contract.
    Ajouter,
    /// Bring the proofs of lines of indicators that were reached.
    Prouver,
    /// Assess lines of indicators.
    Evaluer,
    /// Reach the next step, or the target, of a line of indicator.
    Atteindre,
    /// Write the crisis plan.
    PlanDeCrise,
    /// State a fact that the dossier does not: it brings knowledge, not money.
    Declarer,
}

/// How a gain is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Certitude {
    /// It is the gain.
    Exact,
    /// The gain is this or more.
    AuMoins,
    /// The gain is this or less: it depends on what will be reached, or decided.
    AuPlus,
    /// The gain under the assumption that the title tells.
    SousHypothese,
}

/// Declares the codes and the names of an enum.
macro_rules! named {
    ($type:ident { $($variant:ident = $code:literal, $fr:literal / $en:literal;)* }) => {
        impl $type {
            /// The code in JSON.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)*
                }
            }

            /// The name for people.
            #[must_use]
            pub fn libelle(self) -> &'static Texte {
                match self {
                    $(Self::$variant => {
                        static LIBELLE: Texte = Texte::new($fr, $en);
                        &LIBELLE
                    })*
                }
            }
        }
    };
}

named! {
    NatureLevier {
        Reclamer = "reclamer", "réclamer ce qui est en retard" / "claim what is late";
        Demarrer = "demarrer", "démarrer une mission" / "start a mission";
        Ajouter = "ajouter", "ajouter une mission au contrat" / "add a mission to the contract";
        Prouver = "prouver", "apporter des preuves" / "bring proofs";
        Evaluer = "evaluer", "évaluer des lignes d'indicateurs" / "assess lines of indicators";
        Atteindre = "atteindre", "atteindre un palier ou une cible" / "reach a step or a target";
        PlanDeCrise = "plan_de_crise", "écrire le plan de crise" / "write the crisis plan";
        Declarer = "declarer", "compléter le dossier" / "complete the dossier";
    }
}

named! {
    Certitude {
        Exact = "exact", "exactement" / "exactly";
        AuMoins = "au_moins", "au moins" / "at least";
        AuPlus = "au_plus", "au plus" / "at most";
        SousHypothese = "sous_hypothese", "sous cette hypothèse" / "under this assumption";
    }
}
