//! How many inhabitants the territory has, by its communes.

use crate::diagnostics::{Argument, Message, Texte};
use crate::ids::CodeInsee;
use crate::model::{CommuneDuTerritoire, Dossier, Saisie};
use crate::reference::{Communes, Recherche};

/// The inhabitants of the territory, as the reference of communes counts them.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PopulationDesCommunes {
    /// The sum of the municipal populations, when every commune is known and counted whole.
    pub habitants: Option<u32>,
    /// How many different communes were counted.
    pub communes: u32,
    /// The year of the populations, and that of the official geographic code: the edition of the reference.
    pub edition: Option<EditionCommunes>,
    /// Why there is no sum.
    pub obstacle: Option<Message>,
    /// Whether every commune is said to be whole: an object that does not say it leaves a doubt.
    pub is_whole: bool,
}

/// The edition of the reference of communes that an answer rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EditionCommunes {
    /// The year of the official geographic code (COG).
    pub cog: u16,
    /// The year of the municipal populations.
    pub populations: u16,
}

static ABSENTES: Texte = Texte::new(
    "le dossier ne dit pas quelles communes forment le territoire",
    "the dossier does not say which communes make the territory",
);
static AUCUNE: Texte = Texte::new("le dossier ne nomme aucune commune", "the dossier names no commune");
static PARTIELLE: Texte =
    Texte::new("la liste des communes n'est connue qu'en partie", "the list of communes is known in part only");
static CODE: Texte = Texte::new("un code de commune est mal formé", "a commune code is malformed");
static SANS_CODE: Texte = Texte::new("une commune n'a pas de code", "a commune has no code");
static EN_PARTIE: Texte = Texte::new(
    "la commune {code} n'est que pour partie dans le territoire",
    "only a part of the commune {code} is in the territory",
);
static INCONNUE: Texte =
    Texte::new("la commune {code} n'est pas au COG {cog}", "the commune {code} is not in the COG {cog}");
static ANCIENNE: Texte =
    Texte::new("le code {code} est celui d'une ancienne commune", "the code {code} is that of a former commune");
static HORS_REFERENCE: Texte = Texte::new(
    "la référence des communes fournie ne couvre pas la commune {code}",
    "the reference of communes that was given does not cover the commune {code}",
);
static SANS_POPULATION: Texte =
    Texte::new("la commune {code} n'a pas de population connue", "the commune {code} has no known population");

impl PopulationDesCommunes {
    /// Counts the inhabitants of the communes of a dossier.
    #[must_use]
    pub fn count(dossier: &Dossier, communes: &dyn Communes) -> Self {
        let mut count = Self::none(communes);
        let Some(list) = dossier.territoire.as_ref().and_then(|territory| territory.communes.as_ref()) else {
            count.obstacle = Some(Message::new(&ABSENTES));
            return count;
        };
        count.over(list, dossier.is_partial("/territoire/communes"), communes)
    }

    /// Counts the inhabitants of some communes, all of them whole and known.
    ///
    /// ```
    /// # #[cfg(feature = "communes")] {
    /// use cpts_core::funding::PopulationDesCommunes;
    /// use cpts_core::reference::communes::embedded;
    ///
    /// let counted = PopulationDesCommunes::of(&["91434".parse()?, "91667".parse()?], &embedded());
    /// assert_eq!((counted.communes, counted.obstacle), (2, None));
    /// # }
    /// # Ok::<(), cpts_core::ids::Refus>(())
    /// ```
    #[must_use]
    pub fn of(codes: &[CodeInsee], communes: &dyn Communes) -> Self {
        let list: Vec<CommuneDuTerritoire> =
            codes.iter().map(|code| CommuneDuTerritoire::Code(Saisie::new(code.as_str()))).collect();
        Self::none(communes).over(&list, false, communes)
    }

    fn none(communes: &dyn Communes) -> Self {
        let edition =
            communes.edition().map(|edition| EditionCommunes { cog: edition.cog, populations: edition.populations });
        Self { habitants: None, communes: 0, edition, obstacle: None, is_whole: true }
    }

    fn over(self, list: &[CommuneDuTerritoire], is_partial: bool, communes: &dyn Communes) -> Self {
        let mut count = self;
        if list.is_empty() {
            count.obstacle = Some(Message::new(if is_partial { &PARTIELLE } else { &AUCUNE }));
            return count;
        }
        // In the order of the codes, each once.
        let mut counted: Vec<(CodeInsee, u32)> = Vec::new();
        for entry in list {
            match population(entry, communes, &mut count) {
                Ok((code, inhabitants)) => {
                    if let Err(place) = find(&counted, &code) {
                        counted.insert(place, (code, inhabitants));
                    }
                }
                Err(obstacle) => {
                    count.obstacle.get_or_insert(obstacle);
                }
            }
        }
        // An arrondissement is counted with its commune, when the commune is there too.
        let is_inside = |code: &CodeInsee| code.commune() != *code && find(&counted, &code.commune()).is_ok();
        let alone = || counted.iter().filter(|(code, _)| !is_inside(code));
        let sum = alone().fold(0_u32, |sum, (_, inhabitants)| sum.saturating_add(*inhabitants));
        count.communes = u32::try_from(alone().count()).unwrap_or(u32::MAX);
        if is_partial {
            count.obstacle.get_or_insert_with(|| Message::new(&PARTIELLE));
        }
        count.habitants = count.obstacle.is_none().then_some(sum);
        count
    }
}

fn find(counted: &[(CodeInsee, u32)], code: &CodeInsee) -> Result<usize, usize> {
    counted.binary_search_by(|(known, _)| known.cmp(code))
}

fn population(
    entry: &CommuneDuTerritoire,
    communes: &dyn Communes,
    count: &mut PopulationDesCommunes,
) -> Result<(CodeInsee, u32), Message> {
    let code = entry.code().ok_or_else(|| Message::new(&SANS_CODE))?;
    let code = code.valeur().map_err(|_| Message::new(&CODE))?;
    let about = |texte| Message::new(texte).with("code", Argument::Public(code.as_str().into()));
    if entry.is_partial() {
        return Err(about(&EN_PARTIE));
    }
    if let CommuneDuTerritoire::Detail(detail) = entry
        && detail.partie.is_none()
    {
        count.is_whole = false;
    }
    let inhabitants = match communes.find(&code) {
        Recherche::Actuelle(commune) => commune.population(),
        Recherche::Arrondissement(district) => district.population(),
        Recherche::Ancienne(_) => return Err(about(&ANCIENNE)),
        Recherche::Inconnue => {
            let cog = count.edition.map_or_else(String::new, |edition| edition.cog.to_string());
            return Err(about(&INCONNUE).with("cog", Argument::Public(cog.into())));
        }
        Recherche::HorsReference(_) => return Err(about(&HORS_REFERENCE)),
    };
    inhabitants.map(|inhabitants| (code, inhabitants)).ok_or_else(|| about(&SANS_POPULATION))
}
