//! The health project and its actions.

use super::{Maker, labels, opaque};
use crate::diagnostics::Pointeur;
use crate::model::{Action, Seance};
use crate::publish::{ActionPublique, CodeLibelle, DecisionPublique, ProjetPublic, SeancePublique};

impl Maker<'_> {
    pub(super) fn project(&self) -> Option<ProjetPublic> {
        let project = self.dossier.projet_de_sante.as_ref()?;
        let at = |field| Pointeur::from_static("/projet_de_sante").key(field);
        let decision = project.ars.as_ref();
        Some(ProjetPublic {
            lettre_intention: project.lettre_intention,
            depot: project.depot,
            ars: decision.and_then(|decision| {
                let code = decision.decision.as_ref()?;
                Some(DecisionPublique {
                    decision: Some(
                        self.code(labels::of_list(code.code(), code.libelle()), || at("ars").key("decision"))?,
                    ),
                    le: decision.le,
                    extras: Default::default(),
                })
            }),
            objectifs: self.texts(project.objectifs.as_deref(), &at("objectifs")),
            actions_annoncees: project.actions_annoncees,
            actions: project.actions.as_deref().map(|actions| {
                let places = (0..).map(|rank| at("actions").index(rank));
                actions.iter().zip(places).filter_map(|(action, at)| self.action(action, &at)).collect()
            }),
            extras: Default::default(),
        })
    }

    /// An action, unless its title cannot be public.
    fn action(&self, action: &Action, at: &Pointeur) -> Option<ActionPublique> {
        let place = |field| at.clone().key(field);
        let text = |field, value: Option<&str>| self.text(value, || place(field));
        let (mission, status) = (action.mission.as_ref(), action.statut.as_ref());
        let list = |field, code: &str, libelle| self.code(labels::of_list(code, libelle), || place(field));
        let id = self.id(action.id.as_deref().filter(|id| !opaque::looks_national(id)), || place("id"));
        let words = |kind, field, code: Option<&str>| -> Option<CodeLibelle> {
            text(field, code).map(|code| labels::of_words(kind, &code))
        };
        let themes = self.texts(action.themes.as_deref(), &place("themes"));
        let codes = action.communes.iter().flatten().filter_map(|typed| typed.valeur().ok());
        Some(ActionPublique {
            id,
            intitule: Some(text("intitule", action.intitule.as_deref())?),
            mission: mission.and_then(|mission| list("mission", mission.code(), mission.libelle())),
            mission_deduite: action.mission_deduite,
            volet: words("volet", "volet", action.volet.as_deref()),
            themes: themes.map(|codes| codes.iter().map(|code| labels::of_words("theme", code)).collect()),
            statut: status.and_then(|status| list("statut", status.code(), status.libelle())),
            contexte: text("contexte", action.contexte.as_deref()),
            objectif: text("objectif", action.objectif.as_deref()),
            objectifs_specifiques: self.texts(action.objectifs_specifiques.as_deref(), &place("objectifs_specifiques")),
            publics: self.texts(action.publics.as_deref(), &place("publics")),
            pour_professionnels: action.pour_professionnels,
            communes: action.communes.as_ref().map(|_| codes.map(|code| self.commune_label(code)).collect()),
            pilote: self.actor(action.pilote.as_deref(), || place("pilote")),
            partenaires: action.partenaires.as_deref().map(|partners| {
                let places = (0..).map(|rank| place("partenaires").index(rank));
                partners.iter().zip(places).filter_map(|(partner, at)| self.actor(Some(partner), || at)).collect()
            }),
            seances: action.seances.as_deref().map(|sessions| {
                let places = (0..).map(|rank| place("seances").index(rank));
                sessions.iter().zip(places).filter_map(|(session, at)| self.session(session, &at)).collect()
            }),
            contact: self.contact(action.contact.as_ref(), &place("contact")),
            debut: action.debut,
            fin: action.fin,
            extras: Default::default(),
        })
    }

    fn session(&self, session: &Seance, at: &Pointeur) -> Option<SeancePublique> {
        let text = |field, value: Option<&str>| self.text(value, || at.clone().key(field));
        Some(SeancePublique {
            le: Some(session.le?),
            debut: text("debut", session.debut.as_deref()),
            fin: text("fin", session.fin.as_deref()),
            lieu: text("lieu", session.lieu.as_deref()),
            inscription: text("inscription", session.inscription.as_deref()),
            annulee: session.annulee,
            extras: Default::default(),
        })
    }
}
