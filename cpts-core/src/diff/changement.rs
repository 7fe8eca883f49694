//! One change, and the words for it.

use super::rubriques::Rubrique;
use crate::diagnostics::{Argument, Message, Pointeur, Texte};
use crate::json::Tree;

/// What happened to a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum NatureChangement {
    /// The item of a list that is new.
    Ajout,
    /// The item of a list that is there no more.
    Retrait,
    /// A value that is another, that was not known, or that is known no more.
    Modification,
    /// The items of a list that come in another order.
    Ordre,
    /// The same sense, written in another way: a `null` for what is absent, a commune with or without its braces.
    Ecriture,
}

impl NatureChangement {
    /// The code in JSON.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Ajout => "ajout",
            Self::Retrait => "retrait",
            Self::Modification => "modification",
            Self::Ordre => "ordre",
            Self::Ecriture => "ecriture",
        }
    }
}

/// A change that has a name of its own, because it is what people look for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fait {
    /// Somebody joined.
    Adhesion,
    /// The exit of a member is noted.
    Depart,
    /// The exit of a member is noted no more.
    Retour,
    /// A member is in the list no more.
    Disparition,
    /// A member agreed to publish a field.
    ConsentementDonne,
    /// A member withdrew an agreement.
    ConsentementRetire,
    /// A withdrawal is noted no more.
    ConsentementRetabli,
    /// An agreement is in the list no more.
    ConsentementEfface,
    /// The same item has another id.
    IdentifiantChange,
}

impl Fait {
    /// The code in JSON.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Adhesion => "adhesion",
            Self::Depart => "depart",
            Self::Retour => "retour",
            Self::Disparition => "disparition",
            Self::ConsentementDonne => "consentement_donne",
            Self::ConsentementRetire => "consentement_retire",
            Self::ConsentementRetabli => "consentement_retabli",
            Self::ConsentementEfface => "consentement_efface",
            Self::IdentifiantChange => "identifiant_change",
        }
    }
}

/// One change between two documents.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Changement {
    /// What it is about.
    pub rubrique: Rubrique,
    /// What happened.
    pub nature: NatureChangement,
    /// Its name, when it has one of its own.
    pub fait: Option<Fait>,
    /// The item that it is about: a member, an action, a payment.
    pub objet: Option<Message>,
    /// The field, from the item or from the section; `None` of an item as a whole.
    pub champ: Option<Message>,
    /// The value before, for people.
    pub avant: Option<Argument>,
    /// The value after, for people.
    pub apres: Option<Argument>,
    /// What happened in words, where the values do not say it.
    pub phrase: Option<Message>,
    /// The place in the first document; `None` of what is not there.
    pub lieu_avant: Option<Pointeur>,
    /// The place in the second document; `None` of what is not there.
    pub lieu_apres: Option<Pointeur>,
    pub(super) valeur_avant: Option<Tree>,
    pub(super) valeur_apres: Option<Tree>,
    /// Whether what the values hold was written by the user, whatever it looks like.
    pub(super) is_foreign: bool,
}

static AJOUT: Texte = Texte::new("ajout", "added");
static RETRAIT: Texte = Texte::new("retrait", "removed");
static ORDRE: Texte = Texte::new("autre ordre", "another order");
static ECRITURE: Texte = Texte::new("autre écriture", "another writing");
static CHAMP: Texte = Texte::new("{champ} : {quoi}", "{champ}: {quoi}");
static VALEURS: Texte = Texte::new("{avant} → {apres}", "{avant} → {apres}");
static VALEUR: Texte = Texte::new("{quoi} : {valeur}", "{quoi}: {valeur}");

impl Changement {
    /// The change in words, the item that it is about left out.
    #[must_use]
    pub fn message(&self) -> Message {
        let what = self.phrase.clone().unwrap_or_else(|| self.what());
        match &self.champ {
            Some(champ) if self.phrase.is_none() => {
                Message::new(&CHAMP).with("champ", champ.clone()).with("quoi", what)
            }
            _ => what,
        }
    }

    /// The change in words, and the item that it is about.
    #[must_use]
    pub fn full_message(&self) -> Message {
        match &self.objet {
            Some(objet) => Message::new(&CHAMP).with("champ", objet.clone()).with("quoi", self.message()),
            None => self.message(),
        }
    }

    fn what(&self) -> Message {
        let plain = |texte: &'static Texte, value: &Option<Argument>| match value {
            Some(value) => Message::new(&VALEUR).with("quoi", texte).with("valeur", value.clone()),
            None => Message::new(texte),
        };
        match self.nature {
            NatureChangement::Ajout => plain(&AJOUT, &self.apres),
            NatureChangement::Retrait => plain(&RETRAIT, &self.avant),
            NatureChangement::Ordre => Message::new(&ORDRE),
            NatureChangement::Ecriture => Message::new(&ECRITURE),
            NatureChangement::Modification => {
                let said = |value: &Option<Argument>| value.clone().unwrap_or_else(|| Argument::Public("?".into()));
                Message::new(&VALEURS).with("avant", said(&self.avant)).with("apres", said(&self.apres))
            }
        }
    }
}
