//! The parameters that an amount or a rule rests on: value, dates, status and sources, as the data has them.

use super::{Explication, Matiere, OrigineParametre, ParametreExplique, Resultat};
use crate::bareme::{Bareme, Bilingue, Cellule, DelaiMission, Plafond, Statut};
use crate::diagnostics::{Argument, Message, Texte};
use crate::model::{PartMontant, Poste};
use crate::reference::communes::Edition;
use crate::values::Date;

use super::textes::names;

static MONTANT: Texte = Texte::new(
    "{quoi}, taille {taille}, selon le barème « {bareme} »",
    "{quoi}, size {taille}, by the barème `{bareme}`",
);
static PART_AVANCEE: Texte = Texte::new("part versée d'avance", "share paid ahead");
static BORNES: Texte = Texte::new("bornes de la taille {taille}", "bounds of size {taille}");
static DE_A: Texte = Texte::new("de {de} à {a} habitants", "from {de} to {a} inhabitants");
static AU_DELA: Texte = Texte::new("à partir de {de} habitants", "from {de} inhabitants");
static LIMITE: Texte = Texte::new("taille d'exactement {n} habitants", "size of exactly {n} inhabitants");
static CONVENTION_DEFAUT: Texte = Texte::new(
    "aucun texte ne la fixe ; valeur par défaut de ce logiciel (`{code}`)",
    "no text sets it; default of this software (`{code}`)",
);
static CONVENTION_CHOISIE: Texte = Texte::new(
    "aucun texte ne la fixe ; valeur choisie pour ce rapport (`{code}`)",
    "no text sets it; value chosen for this report (`{code}`)",
);
static SEUIL: Texte = Texte::new(
    "seuil propre à ce logiciel, en {unite} : aucun texte ne le fixe",
    "this software's own threshold, in {unite}: no text sets it",
);
static POUR_MILLE: Texte = Texte::new("pour mille", "per thousand");
static MOIS: Texte = Texte::new("mois", "months");
static JOURS: Texte = Texte::new("jours", "days");
static DUREE: Texte = Texte::new("durée d'un contrat, en années", "duration of a contract, in years");
static TACITE: Texte = Texte::new(
    "silence de l'ARS qui vaut validation, en mois",
    "silence of the ARS that counts as validation, in months",
);
static DEMARRAGE: Texte = Texte::new(
    "délai de démarrage depuis la signature, {mission}, en mois",
    "delay to start since the signature, {mission}, in months",
);
static DEPLOIEMENT: Texte = Texte::new(
    "délai de déploiement depuis la signature, {mission}, en mois",
    "delay to be deployed since the signature, {mission}, in months",
);
static LIBRE: Texte = Texte::new("libre", "free");
static PLAFOND: Texte =
    Texte::new("plafond annuel d'un professionnel, {annee}", "yearly cap of a professional, {annee}");
static DATE_DU_RAPPORT: Texte = Texte::new("date du rapport", "date of the report");
static DEMANDEE: Texte = Texte::new("date demandée pour ce rapport", "date asked for this report");
static POPULATION: Texte =
    Texte::new("population municipale de {commune}, {annee}", "municipal population of {commune}, {annee}");
static EDITION: Texte = Texte::new("code officiel géographique de {cog}", "official geographic code of {cog}");

/// How long a mission may take.
#[derive(Debug, Clone, Copy)]
pub(super) enum Delai {
    Demarrage,
    Deploiement,
}

impl ParametreExplique {
    fn new(id: String, origine: OrigineParametre, libelle: impl Into<Argument>) -> Self {
        Self {
            id,
            origine,
            libelle: libelle.into(),
            valeur: None,
            du: None,
            au: None,
            statut: None,
            sources: Vec::new(),
            note: None,
        }
    }

    fn of_bareme(bareme: &Bareme, what: &str, libelle: impl Into<Argument>) -> Self {
        let id = format!("{}/{what}", bareme.id.as_deref().unwrap_or_default());
        Self { du: bareme.du, au: bareme.au, ..Self::new(id, OrigineParametre::Bareme, libelle) }
    }

    fn known(self, statut: Option<Statut>, sources: Option<&Vec<Box<str>>>, note: Option<&Bilingue>) -> Self {
        Self { statut, sources: sources.cloned().unwrap_or_default(), note: note.map(Argument::from), ..self }
    }

    fn value(self, value: Option<impl Into<Resultat>>) -> Self {
        Self { valeur: value.map(Into::into), ..self }
    }
}

/// The amount of a cell of the barème.
pub(super) fn cell(bareme: &Bareme, poste: &Poste, cell: &Cellule) -> ParametreExplique {
    let part = cell.part.clone().unwrap_or(PartMontant::Total);
    let size = cell.taille.unwrap_or_default();
    let libelle = Message::new(&MONTANT)
        .with("quoi", names(poste, &part))
        .with("taille", size)
        .with("bareme", Argument::Public(bareme.id.clone().unwrap_or_default()));
    ParametreExplique::of_bareme(bareme, &format!("{}/{size}/{}", poste.code(), part.code()), libelle)
        .value(cell.montant)
        .known(cell.statut, cell.sources.as_ref(), cell.note.as_ref())
}

/// Which of the shares paid ahead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Avance {
    Signature,
    Fonctionnement,
    MissionFixe,
}

/// The share of an amount that is paid ahead.
pub(super) fn share_ahead(bareme: &Bareme, which: Avance) -> Option<ParametreExplique> {
    macro_rules! of {
        ($record:expr, $name:literal) => {{
            let paid = $record.as_ref()?;
            ParametreExplique::of_bareme(bareme, concat!("paiement/", $name), &PART_AVANCEE)
                .value(paid.share_per_mille().map(Resultat::Part))
                .known(paid.statut, paid.sources.as_ref(), paid.note.as_ref())
        }};
    }
    let paid = bareme.paiement.as_ref()?;
    Some(match which {
        Avance::Signature => of!(paid.fonctionnement_avant_missions, "fonctionnement_avant_missions"),
        Avance::Fonctionnement => of!(paid.fonctionnement_annuel, "fonctionnement_annuel"),
        Avance::MissionFixe => of!(paid.mission_fixe, "mission_fixe"),
    })
}

/// The bounds of the sizes that a number of inhabitants may have: its own, or what is known of an exact bound.
pub(super) fn bounds(bareme: &Bareme, inhabitants: Option<u32>, size: Option<u8>) -> Option<ParametreExplique> {
    let sizes = bareme.tailles.as_ref()?;
    if let Some(limit) = sizes.limites.iter().flatten().find(|limit| limit.habitants == inhabitants)
        && let Some(exact) = inhabitants
    {
        let found = ParametreExplique::of_bareme(bareme, "tailles/limites", Message::new(&LIMITE).with("n", exact))
            .value(limit.taille.map(u32::from))
            .known(limit.statut, limit.sources.as_ref(), limit.note.as_ref());
        return Some(found);
    }
    let bound = sizes.bornes.iter().flatten().find(|bound| bound.taille.is_some() && bound.taille == size)?;
    let (taille, from) = (bound.taille?, bound.de?);
    let range = match bound.a {
        Some(to) => Message::new(&DE_A).with("a", to),
        None => Message::new(&AU_DELA),
    };
    let value = Resultat::Texte(range.with("de", from).into());
    let libelle = Message::new(&BORNES).with("taille", taille);
    let parameter = ParametreExplique::of_bareme(bareme, &format!("tailles/{taille}"), libelle).value(Some(value));
    Some(parameter.known(sizes.statut, sizes.sources.as_ref(), sizes.base.as_ref()))
}

/// A delay of a mission.
pub(super) fn delay(bareme: &Bareme, delay: &DelaiMission, which: Delai) -> Option<ParametreExplique> {
    let mission = delay.mission.as_ref()?;
    let (months, texte, code) = match which {
        Delai::Demarrage => (delay.demarrage, &DEMARRAGE, "demarrage"),
        Delai::Deploiement => (delay.deploiement, &DEPLOIEMENT, "deploiement"),
    };
    let name = mission.libelle().map_or_else(|| Argument::Public(mission.code().into()), Argument::from);
    let id = format!("delais/{}/{code}", mission.code());
    let value = months.map_or_else(|| Resultat::Texte((&LIBRE).into()), |months| Resultat::Nombre(i64::from(months)));
    let sources = bareme.delais.as_ref().and_then(|delays| delays.sources.as_ref());
    let parameter = ParametreExplique::of_bareme(bareme, &id, Message::new(texte).with("mission", name));
    Some(parameter.value(Some(value)).known(delay.statut, sources, delay.note.as_ref()))
}

/// The population of a commune, or of an arrondissement.
pub(super) fn population(
    code: &str,
    name: &str,
    edition: Option<Edition<'_>>,
    year: Option<u16>,
    inhabitants: Option<u32>,
) -> ParametreExplique {
    let year = year.or(edition.map(|edition| edition.populations));
    let year = Argument::Public(year.map_or_else(String::new, |year| year.to_string()).into());
    let libelle = Message::new(&POPULATION).with("commune", Argument::Public(name.into())).with("annee", year);
    let note = edition.map(|edition| {
        let cog = Argument::Public(edition.cog.to_string().into());
        Message::new(&EDITION).with("cog", cog).into()
    });
    let parameter = ParametreExplique::new(format!("communes/{code}"), OrigineParametre::Communes, libelle);
    let sources = edition.map(|edition| vec![Box::from(edition.source)]).unwrap_or_default();
    ParametreExplique { note, sources, ..parameter.value(inhabitants) }
}

impl Matiere<'_> {
    /// A convention, as a leaf.
    pub(super) fn convention(&self, id: &str) -> Option<Explication> {
        let mut entries = self.baremes.catalogue.conventions.iter().flatten();
        let entry = entries.find(|entry| entry.id.as_deref() == Some(id))?;
        let value = self.financement.conventions.get(id)?;
        let mut values = entry.valeurs.iter().flatten();
        let meaning = values
            .find(|known| known.code.as_deref() == Some(&value))
            .and_then(|known| known.libelle.as_ref())
            .map(|text| Resultat::Texte(text.into()));
        let meaning = meaning.or_else(|| value.parse().ok().map(Resultat::Nombre));
        let is_default = entry.defaut.as_deref() == Some(&value);
        let note = Message::new(if is_default { &CONVENTION_DEFAUT } else { &CONVENTION_CHOISIE });
        let libelle = entry.libelle.as_ref().map_or_else(|| Argument::Public(id.into()), Argument::from);
        Some(Explication::of(ParametreExplique {
            note: Some(note.with("code", Argument::Public(value.into())).into()),
            ..ParametreExplique::new(format!("conventions/{id}"), OrigineParametre::Convention, libelle).value(meaning)
        }))
    }

    /// The thresholds of this software that a rule uses.
    pub(super) fn thresholds(&self, rule: &str) -> Vec<Explication> {
        let prefix = format!("{}.", rule.to_ascii_lowercase());
        let entries = self.baremes.parametres.parametres.iter().flatten();
        entries
            .filter_map(|entry| {
                let id = entry.id.as_deref().filter(|id| id.starts_with(&prefix))?;
                let unit = match entry.unite.as_deref()? {
                    "pour_mille" => (&POUR_MILLE).into(),
                    "mois" => (&MOIS).into(),
                    "jours" => (&JOURS).into(),
                    other => Argument::Public(other.into()),
                };
                let libelle = entry.libelle.as_ref().map_or_else(|| Argument::Public(id.into()), Argument::from);
                let parameter = ParametreExplique::new(id.to_owned(), OrigineParametre::Seuil, libelle);
                Some(Explication::of(ParametreExplique {
                    note: Some(Message::new(&SEUIL).with("unite", unit).into()),
                    ..parameter.value(entry.valeur)
                }))
            })
            .collect()
    }

    /// How long a contract lasts.
    pub(super) fn duration(&self) -> Option<Explication> {
        let contract = self.baremes.procedure.contrat.as_ref()?;
        let parameter = ParametreExplique::new("procedure/contrat".into(), OrigineParametre::Procedure, &DUREE);
        let parameter = parameter.value(contract.duree_annees.map(u32::from));
        Some(Explication::of(parameter.known(contract.statut, contract.sources.as_ref(), contract.note.as_ref())))
    }

    /// After how long silence validates a project.
    pub(super) fn tacit(&self) -> Option<Explication> {
        let rule = self.baremes.procedure.validation_tacite.as_ref()?;
        let parameter =
            ParametreExplique::new("procedure/validation_tacite".into(), OrigineParametre::Procedure, &TACITE);
        let parameter = ParametreExplique { du: rule.depuis, ..parameter.value(rule.mois.map(u32::from)) };
        Some(Explication::of(parameter.known(rule.statut, rule.sources.as_ref(), rule.note.as_ref())))
    }

    /// The yearly caps of a professional.
    pub(super) fn caps(&self) -> Vec<Explication> {
        let caps = self.baremes.plafonds.valeurs.iter().flatten();
        caps.filter_map(|known| cap(known, self.baremes.plafonds.note.as_ref())).map(Explication::of).collect()
    }

    /// The date of the report.
    pub(super) fn report_date(&self) -> Explication {
        let parameter = ParametreExplique::new("rapport/date".into(), OrigineParametre::Rapport, &DATE_DU_RAPPORT);
        Explication::of(ParametreExplique { note: Some((&DEMANDEE).into()), ..parameter.value(Some(self.date)) })
    }
}

fn cap(known: &Plafond, note: Option<&Bilingue>) -> Option<ParametreExplique> {
    let year = known.annee?;
    let name = Argument::Public(year.to_string().into());
    let libelle = Message::new(&PLAFOND).with("annee", name);
    let parameter = ParametreExplique::new(format!("plafonds/{year}"), OrigineParametre::Plafond, libelle);
    let (du, au) = (Date::new(year, 1, 1), Date::new(year, 12, 31));
    let note = known.note.as_ref().or(note);
    Some(ParametreExplique {
        du,
        au,
        ..parameter.value(known.montant).known(known.statut, known.sources.as_ref(), note)
    })
}
