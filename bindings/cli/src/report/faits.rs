//! Facts of a dossier as several files tell them.

use cpts_core::bilan::TailleVue;
use cpts_core::model::{Action, DatePartielle, MissionAci, Saisie};
use cpts_core::reference::communes::{Commune, Departement, Region};
use cpts_core::values::Date;

use super::Matiere;
use crate::document::{Etat, Ligne, Ton};
use crate::mots::Mots;

/// Pairs of names and facts, without those that nobody knows.
#[derive(Default)]
pub(crate) struct Faits(pub(crate) Vec<(String, Ligne)>);

impl Faits {
    pub(crate) fn add(&mut self, name: String, fact: Option<impl Into<Ligne>>) {
        if let Some(fact) = fact.map(Into::into).filter(|fact| !fact.is_empty()) {
            self.0.push((name, fact));
        }
    }
}

impl Mots {
    /// Something that nobody knows, or that the dossier does not say.
    pub(crate) fn unknown(self) -> String {
        self.say("inconnu", "unknown")
    }

    pub(crate) fn or_unknown(self, text: Option<String>) -> String {
        text.unwrap_or_else(|| self.unknown())
    }

    /// An identifier as the dossier has it.
    pub(crate) fn identifier<T: cpts_core::ids::Identifiant>(self, typed: Option<&Saisie<T>>) -> Option<String> {
        typed.map(|typed| self.own(typed.texte()))
    }

    /// A period of whole days.
    pub(crate) fn period(self, from: Date, to: Date) -> String {
        self.fill("du {du} au {au}", "from {du} to {au}", &[("du", &self.day(from)), ("au", &self.day(to))])
    }

    /// A text of the user, as long as it is not empty.
    pub(crate) fn own_text(self, text: Option<&str>) -> Option<String> {
        text.map(|text| self.own(text)).filter(|text| !text.is_empty())
    }

    /// Texts of the user, as an enumeration.
    pub(crate) fn own_list(self, texts: Option<&[Box<str>]>) -> Option<String> {
        let texts: Vec<String> = texts?.iter().filter_map(|text| self.own_text(Some(text))).collect();
        (!texts.is_empty()).then(|| texts.join(", "))
    }

    /// A text with its date.
    pub(crate) fn dated(self, text: &str, date: Option<DatePartielle>) -> String {
        date.map_or_else(|| text.to_owned(), |date| format!("{text} ({})", self.partial_day(date)))
    }

    /// The size in words, and where it comes from.
    pub(crate) fn size(self, size: &TailleVue) -> String {
        let Some(tier) = size.taille else {
            return self
                .or_unknown(size.raison.as_ref().map(|reason| format!("{}{}{reason}", self.unknown(), self.colon())));
        };
        let base = match size.base.map(|base| base.code()) {
            Some("contrat") => {
                return format!("{tier} ({})", self.say("écrite au contrat", "written in the contract"));
            }
            Some("communes") => self.say("d'après les communes", "by the communes"),
            _ => self.say("d'après la population déclarée", "by the declared population"),
        };
        format!("{tier} ({base}, {})", size.statut.libelle().typeset(self.langue))
    }

    /// The state of an action.
    pub(crate) fn action_state(self, action: &Action) -> Etat {
        use cpts_core::model::StatutAction as S;
        let status = action.statut.as_ref();
        let nom = status.map_or_else(
            || self.say("statut inconnu", "unknown status"),
            |status| match status {
                S::Inconnu => self.say("statut inconnu", "unknown status"),
                other => self.code(other.libelle(), other.code()),
            },
        );
        let (signe, ton) = match status {
            Some(S::EnCours | S::Deployee) => ('●', Ton::Bon),
            Some(S::Terminee) => ('✓', Ton::Bon),
            Some(S::Suspendue) => ('‖', Ton::Attente),
            Some(S::AEtude | S::EnProjet | S::EnConstruction) => ('○', Ton::Neutre),
            _ => ('?', Ton::Attente),
        };
        Etat { signe, nom, ton }
    }

    /// The name of a mission of the contract.
    pub(crate) fn mission(self, mission: &MissionAci) -> String {
        let known = mission.mission.as_ref();
        known.map_or_else(
            || self.say("mission sans nom", "mission without a name"),
            |mission| self.code(mission.libelle(), mission.code()),
        )
    }
}

impl Matiere<'_> {
    /// The département of the CPTS and its region, as the reference names them.
    pub(crate) fn place(&self) -> (Option<Departement<'_>>, Option<Region<'_>>) {
        let territory = self.examen.dossier.territoire.as_ref();
        let codes = territory.and_then(|territory| territory.communes.as_deref()).unwrap_or_default();
        let stated = self.examen.bilan.departement.as_deref();
        let find = |code: &str| self.bases.communes.find(&code.parse().ok()?).commune();
        let mut communes = codes.iter().filter_map(|commune| find(commune.code()?.texte()));
        // The seat may be in one département and communes in others: the one that is stated wins, and any commune of it
        // knows its name.
        let commune = match stated {
            Some(stated) => communes.find(|commune| commune.code_departement() == stated).or_else(|| {
                let width = 5_usize.saturating_sub(stated.len());
                // A code of former times may have gone to a commune of another département: Seine, code 75.
                let of_stated = |commune: &Commune<'_>| commune.code_departement() == stated;
                (1..=60_u8).find_map(|rank| find(&format!("{stated}{rank:0width$}")).filter(of_stated))
            }),
            None => communes.next(),
        };
        (commune.and_then(|commune| commune.departement()), commune.and_then(|commune| commune.region()))
    }

    /// The actions of the health project, when the dossier says them.
    pub(crate) fn actions(&self) -> &[Action] {
        let project = self.examen.dossier.projet_de_sante.as_ref();
        project.and_then(|project| project.actions.as_deref()).unwrap_or_default()
    }

    /// The missions of the contract, when the dossier says them.
    pub(crate) fn missions(&self) -> &[MissionAci] {
        let contract = self.examen.dossier.contrat_aci.as_ref();
        contract.and_then(|contract| contract.missions.as_deref()).unwrap_or_default()
    }
}
