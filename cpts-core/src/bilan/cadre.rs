//! What a report rests on besides the dossier.

use core::fmt;

use super::{Actions, Bilan, VersionEnVigueur};
use crate::bareme::Baremes;
use crate::ensemble::{Ensemble, Rang};
use crate::exchange::json::{self, Lecture};
use crate::explication::{Explication, Matiere, Sujet};
use crate::funding::{Financement, PopulationDesCommunes, TailleRetenue};
use crate::leviers::{Levier, leviers};
use crate::model::Dossier;
use crate::reference::Communes;
use crate::reference::communes::Retenues;
use crate::rules::{Autres, Contexte, REGISTRE};
use crate::values::Date;

/// What a report rests on besides the dossier: the law, the communes, the date, and the dossiers checked with it.
///
/// ```
/// use cpts_core::bareme::Baremes;
/// use cpts_core::bilan::Cadre;
/// use cpts_core::reference::SansReference;
///
/// let baremes = Baremes::embedded();
/// let cadre = Cadre::new(&baremes, &SansReference, "2026-11-21".parse()?);
/// let bilan = cadre.check(br#"{"format": "cpts-dossier", "version": "1.0", "identite": {"nom": "CPTS A"}}"#);
/// assert_eq!(bilan.nom.as_deref(), Some("CPTS A"));
/// # Ok::<(), cpts_core::values::ValeurInvalide>(())
/// ```
#[derive(Clone, Copy)]
#[non_exhaustive]
pub struct Cadre<'a> {
    /// The dated parameters of the agreement.
    pub baremes: &'a Baremes,
    /// The reference of communes.
    pub communes: &'a dyn Communes,
    /// The date of the report.
    pub date: Date,
    /// The dossiers that are checked together; without them, a dossier is alone.
    autres: Option<Autres<'a>>,
    /// The place of the dossier among them; without it, it is compared with all of them.
    rang: Option<Rang>,
    /// What is to be explained, in this order.
    sujets: &'a [Sujet],
    /// How the moves open to the CPTS are found, once asked for: a program that never asks links nothing of them.
    leviers: Option<FindLeviers>,
}

type FindLeviers = fn(&Dossier, &Baremes, &dyn Communes, Date) -> Vec<Levier>;

impl<'a> Cadre<'a> {
    /// For dossiers that are checked each alone.
    #[must_use]
    pub fn new(baremes: &'a Baremes, communes: &'a dyn Communes, date: Date) -> Self {
        Self { baremes, communes, date, autres: None, rang: None, sujets: &[], leviers: None }
    }

    /// For a dossier that is checked with others: it is compared with all of them, but for its own place.
    #[must_use]
    pub fn among(self, ensemble: &'a Ensemble) -> Self {
        Self { autres: Some(Autres::new(ensemble)), ..self }
    }

    /// For the dossier of this place in the set, so that it is not compared with itself.
    #[must_use]
    pub fn of_rank(self, rang: Rang) -> Self {
        Self { rang: Some(rang), ..self }
    }

    /// For reports that explain some subjects, each by a tree; trees are built from a text that was
    /// [read](Self::report), so that their leaves have a place in it.
    ///
    /// ```
    /// use cpts_core::bareme::Baremes;
    /// use cpts_core::bilan::Cadre;
    /// use cpts_core::diagnostics::Langue;
    /// use cpts_core::reference::SansReference;
    ///
    /// let text = br#"{"format": "cpts-dossier", "version": "1.0", "identite": {"nom": "A"}, "contrat_aci": {"taille": 2}}"#;
    /// let (baremes, asked) = (Baremes::embedded(), ["taille".parse()?]);
    /// let bilan = Cadre::new(&baremes, &SansReference, "2026-11-21".parse()?).explaining(&asked).check(text);
    /// let trees = bilan.explications.unwrap_or_default();
    /// let formula = trees.first().and_then(|tree| tree.formule.as_ref()).map(|why| why.render(Langue::En, false));
    /// assert_eq!(formula.as_deref(), Some("the size written in the contract wins over the inhabitants"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn explaining(self, sujets: &'a [Sujet]) -> Self {
        Self { sujets, ..self }
    }

    /// With the moves open to the CPTS.
    ///
    /// ```
    /// use cpts_core::bareme::Baremes;
    /// use cpts_core::bilan::{Cadre, to_json};
    /// use cpts_core::diagnostics::Langue;
    /// use cpts_core::reference::SansReference;
    ///
    /// let baremes = Baremes::embedded();
    /// let cadre = Cadre::new(&baremes, &SansReference, "2026-11-21".parse()?);
    /// assert!(!to_json(&[cadre.check(b"{}")], Langue::Fr, false).contains("\"leviers\""));
    /// assert!(to_json(&[cadre.with_leviers().check(b"{}")], Langue::Fr, false).contains("\"leviers\": []"));
    /// # Ok::<(), cpts_core::values::ValeurInvalide>(())
    /// ```
    #[must_use]
    pub fn with_leviers(self) -> Self {
        Self { leviers: Some(leviers), ..self }
    }

    /// The report on a dossier.
    #[must_use]
    pub fn evaluate(&self, dossier: &Dossier) -> Bilan {
        let Self { baremes, date, autres, rang, .. } = *self;
        let autres = autres.map(|others| Autres { rang, ..others });
        let bareme = baremes.in_force(date);
        let codes = dossier.territoire.iter().flat_map(|territory| territory.communes.iter().flatten());
        let communes = Retenues::new(self.communes, codes.filter_map(|commune| commune.code()?.valeur().ok()));
        let taille = TailleRetenue::find(dossier, bareme, PopulationDesCommunes::count(dossier, &communes));
        let financement = Financement::compute(dossier, baremes, &taille, date);
        let context = Contexte {
            dossier,
            baremes,
            bareme,
            communes: &communes,
            date,
            taille: &taille,
            financement: &financement,
            autres,
        };
        let verdicts = REGISTRE.iter().map(|rule| context.answer(rule)).collect();
        Bilan {
            nom: dossier.nom().map(Into::into),
            departement: dossier.identite.as_ref().and_then(|identity| identity.departement.clone()),
            date,
            lisible: true,
            bareme: bareme.map(|bareme| VersionEnVigueur {
                id: bareme.id.clone().unwrap_or_default(),
                libelle: bareme.libelle.clone().unwrap_or_default(),
                scenario: bareme.scenario.clone(),
            }),
            taille,
            actions: Actions::count(dossier),
            verdicts,
            financement,
            leviers: self.leviers.map(|find| find(dossier, baremes, &communes, date)),
            diagnostics: Vec::new(),
            explications: None,
        }
    }

    fn trees(&self, bilan: &Bilan, lecture: &Lecture<'_>) -> Vec<Explication> {
        let matiere = Matiere {
            dossier: &lecture.dossier,
            lecture: Some(lecture),
            baremes: self.baremes,
            communes: self.communes,
            date: self.date,
            taille: &bilan.taille,
            financement: &bilan.financement,
            verdicts: &bilan.verdicts,
        };
        self.sujets.iter().map(|sujet| matiere.explain(sujet)).collect()
    }

    /// Reads the text of a dossier and reports on it: what could be read is judged, what could not is told.
    #[must_use]
    pub fn check(&self, text: &[u8]) -> Bilan {
        self.report(json::read(text))
    }

    /// Reports on what was read, and gives every finding its line and column.
    #[must_use]
    pub fn report(&self, lecture: Lecture<'_>) -> Bilan {
        let mut bilan = self.evaluate(&lecture.dossier);
        if !self.sujets.is_empty() {
            bilan.explications = Some(self.trees(&bilan, &lecture));
        }
        bilan.locate(&lecture);
        bilan.lisible = lecture.is_readable;
        bilan.diagnostics = lecture.diagnostics;
        bilan
    }
}

impl fmt::Debug for Cadre<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Cadre")
            .field("date", &self.date)
            .field("communes", &self.communes.edition())
            .field("rang", &self.rang)
            .finish_non_exhaustive()
    }
}
