//! Verdicts and findings.

use core::fmt;

use super::regle::Regle;
use crate::diagnostics::{Gravite, Message, Pointeur, Position, Texte};
use crate::values::{Date, Montant};

/// What a rule answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// What the rule asks for is there.
    Conforme,
    /// What the rule asks for is not there.
    NonConforme,
    /// A deadline is not reached yet.
    AVenir,
    /// Data, or law, is missing to tell.
    Indetermine,
    /// The rule does not apply to this CPTS now.
    SansObjet,
}

impl Verdict {
    /// The verdicts, in the order of the documentation.
    pub const ALL: [Self; 5] = [Self::Conforme, Self::NonConforme, Self::AVenir, Self::Indetermine, Self::SansObjet];

    /// The verdict in JSON.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Conforme => "conforme",
            Self::NonConforme => "non_conforme",
            Self::AVenir => "a_venir",
            Self::Indetermine => "indetermine",
            Self::SansObjet => "sans_objet",
        }
    }

    /// The verdict for people.
    #[must_use]
    pub fn libelle(self) -> &'static Texte {
        static LIBELLES: [Texte; 5] = [
            Texte::new("conforme", "compliant"),
            Texte::new("non conforme", "not compliant"),
            Texte::new("à venir", "to come"),
            Texte::new("indéterminé", "undetermined"),
            Texte::new("sans objet", "not applicable"),
        ];
        let [compliant, breach, ahead, unknown, elsewhere] = &LIBELLES;
        match self {
            Self::Conforme => compliant,
            Self::NonConforme => breach,
            Self::AVenir => ahead,
            Self::Indetermine => unknown,
            Self::SansObjet => elsewhere,
        }
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// Something that a rule found.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Constat {
    /// What this finding alone answers: a rule that finds several things answers with the gravest.
    pub verdict: Verdict,
    /// What it found.
    pub message: Message,
    /// The place in the dossier.
    pub lieu: Pointeur,
    /// The place in the text, once [located](crate::bilan::Bilan::locate).
    pub position: Option<Position>,
    /// The day by which something must be done.
    pub echeance: Option<Date>,
    /// The euros at stake.
    pub montant: Option<Montant>,
    /// What to do.
    pub remede: Option<Message>,
}

impl Constat {
    /// A finding at a place; the answer that it is part of says its verdict.
    pub(crate) fn new(message: Message, lieu: Pointeur) -> Self {
        Self { verdict: Verdict::SansObjet, message, lieu, position: None, echeance: None, montant: None, remede: None }
    }

    /// With what to do.
    pub(crate) fn remedy(mut self, remedy: Message) -> Self {
        self.remede = Some(remedy);
        self
    }

    /// With the euros at stake, when they are known.
    pub(crate) fn at_stake(mut self, amount: impl Into<Option<Montant>>) -> Self {
        self.montant = amount.into();
        self
    }

    /// With the day by which something must be done.
    pub(crate) fn due(mut self, date: Date) -> Self {
        self.echeance = Some(date);
        self
    }
}

/// The answer of a rule to a dossier.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct VerdictRegle {
    /// The rule.
    pub regle: &'static Regle,
    /// Its answer.
    pub verdict: Verdict,
    /// How serious a breach is, or would be.
    pub gravite: Gravite,
    /// What it found.
    pub constats: Vec<Constat>,
}

/// What a rule computes: a verdict, the findings behind it, and a severity where it is not that of the rule.
#[derive(Debug)]
pub(crate) struct Reponse {
    pub(crate) verdict: Verdict,
    pub(crate) gravite: Option<Gravite>,
    pub(crate) constats: Vec<Constat>,
}

impl Reponse {
    pub(crate) fn new(verdict: Verdict, constats: Vec<Constat>) -> Self {
        let constats = constats.into_iter().map(|constat| Constat { verdict, ..constat }).collect();
        Self { verdict, gravite: None, constats }
    }

    pub(crate) fn sans_objet() -> Self {
        Self::new(Verdict::SansObjet, Vec::new())
    }

    /// One finding.
    pub(crate) fn one(verdict: Verdict, message: Message, lieu: Pointeur) -> Self {
        Self::new(verdict, vec![Constat::new(message, lieu)])
    }

    pub(crate) fn with_gravite(mut self, gravite: Gravite) -> Self {
        self.gravite = Some(gravite);
        self
    }

    /// The answer of a rule that asks several things: a breach wins, then what is unknown, then what is to come.
    pub(crate) fn gather(answers: impl IntoIterator<Item = (Verdict, Option<Constat>)>) -> Self {
        let mut gathered = Self::sans_objet();
        for (verdict, constat) in answers {
            match constat {
                Some(constat) => gathered.find(verdict, constat),
                None => gathered.note(verdict),
            }
        }
        gathered
    }

    /// One more thing asked, of which there is nothing to tell.
    pub(crate) fn note(&mut self, verdict: Verdict) {
        if rank(verdict) > rank(self.verdict) {
            self.verdict = verdict;
        }
    }

    /// One more thing asked, and what was found.
    pub(crate) fn find(&mut self, verdict: Verdict, constat: Constat) {
        self.note(verdict);
        self.constats.push(Constat { verdict, ..constat });
    }
}

fn rank(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::SansObjet => 0,
        Verdict::Conforme => 1,
        Verdict::AVenir => 2,
        Verdict::Indetermine => 3,
        Verdict::NonConforme => 4,
    }
}
