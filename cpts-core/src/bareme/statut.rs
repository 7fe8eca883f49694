//! How certain a value is.

use core::fmt;

use crate::diagnostics::Texte;
use crate::json::{Reader, Skim, Skimmer, Value, Writer};

/// How certain a value of the agreement is, from the strongest to the weakest: a result carries the weakest of what
/// it used.
///
/// ```
/// use cpts_core::bareme::Statut;
///
/// assert_eq!(Statut::Secondaire.max(Statut::Derive), Statut::Derive);
/// assert_eq!(Statut::ContratObserve.code(), "contrat_observe");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Statut {
    /// Stated by the legal text.
    Officiel,
    /// Written in signed contracts.
    ContratObserve,
    /// Stated by public sources other than the legal text.
    Secondaire,
    /// Arithmetic on other values, published nowhere as such.
    Derive,
    /// From a negotiation text, or the press on it: never law, never added to a known total.
    Projet,
    /// Confirmed by no public source: there is no value.
    Inconnu,
}

static ATTENDU: Texte = Texte::new(
    "un statut (`officiel`, `contrat_observe`, `secondaire`, `derive`, `projet`, `inconnu`)",
    "a status (`officiel`, `contrat_observe`, `secondaire`, `derive`, `projet`, `inconnu`)",
);

impl Statut {
    /// The statuses, from the strongest to the weakest.
    pub const ALL: [Self; 6] =
        [Self::Officiel, Self::ContratObserve, Self::Secondaire, Self::Derive, Self::Projet, Self::Inconnu];

    /// The status in JSON.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Officiel => "officiel",
            Self::ContratObserve => "contrat_observe",
            Self::Secondaire => "secondaire",
            Self::Derive => "derive",
            Self::Projet => "projet",
            Self::Inconnu => "inconnu",
        }
    }

    /// The status for people.
    #[must_use]
    pub fn libelle(self) -> &'static Texte {
        static LIBELLES: [Texte; 6] = [
            Texte::new("officiel", "official"),
            Texte::new("observé dans des contrats", "observed in contracts"),
            Texte::new("source secondaire", "secondary source"),
            Texte::new("déduit par calcul", "derived"),
            Texte::new("projet, jamais du droit", "draft, never law"),
            Texte::new("inconnu", "unknown"),
        ];
        let [officiel, contrat_observe, secondaire, derive, projet, inconnu] = &LIBELLES;
        match self {
            Self::Officiel => officiel,
            Self::ContratObserve => contrat_observe,
            Self::Secondaire => secondaire,
            Self::Derive => derive,
            Self::Projet => projet,
            Self::Inconnu => inconnu,
        }
    }

    /// Whether a value of this status may be added to a total that is told as known.
    #[must_use]
    pub fn is_known(self) -> bool {
        self < Self::Projet
    }
}

impl fmt::Display for Statut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl Skim for Statut {
    fn skim(skimmer: &mut Skimmer<'_>) -> Option<Self> {
        let code = skimmer.text()?;
        Self::ALL.into_iter().find(|statut| statut.code() == code)
    }
}

impl Value for Statut {
    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let code = reader.string(&ATTENDU)?;
        let statut = Self::ALL.into_iter().find(|statut| statut.code() == code);
        if statut.is_none() {
            reader.refuse_value(&ATTENDU);
        }
        statut
    }

    fn write(&self, out: &mut Writer) {
        out.string(self.code());
    }
}
