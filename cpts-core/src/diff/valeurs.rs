//! A value of a dossier, as people read it.

use super::libelles::libelle;
use super::rapprochement;
use crate::diagnostics::{Argument, Message, Texte};
use crate::json::Tree;
use crate::model::{
    BaseDiffusion, DecisionArs, EtapeCpts, FormeJuridique, Mission, ModeExercice, NatureDialogue, NatureIndemnisation,
    NatureIndicateur, NatureVersement, PartMontant, Poste, Sens, Signataire, StatutAction, StatutNumero, SuiteContrat,
    TypeAdherent, TypeIndicateur, TypePartenaire, TypologieCrise,
};
use crate::reference::nomenclatures::{CATEGORIES_FINESS, Nomenclature, PROFESSIONS, SPECIALITES};
use crate::values::{DatePartielle, Decimal, Montant};

static OUI: Texte = Texte::new("oui", "yes");
static NON: Texte = Texte::new("non", "no");
static INCONNU: Texte = Texte::new("inconnu", "unknown");
static LISTE: Texte = Texte::new("liste de {n}", "list of {n}");
static LISTE_VIDE: Texte = Texte::new("aucun", "none");
static OBJET: Texte = Texte::new("objet de {n} champs", "object of {n} fields");
static CODE: Texte = Texte::new("{libelle} ({code})", "{libelle} ({code})");

/// The value of a field of that name; what is absent is unknown.
pub(super) fn lue(field: &str, value: Option<&Tree>) -> Argument {
    match value {
        None | Some(Tree::Null) => (&INCONNU).into(),
        Some(Tree::Bool(true)) => (&OUI).into(),
        Some(Tree::Bool(false)) => (&NON).into(),
        Some(Tree::Number(number)) => self::number(field, number),
        Some(Tree::Text(text)) => self::text(field, text),
        Some(Tree::List(items)) if items.is_empty() => (&LISTE_VIDE).into(),
        Some(Tree::List(items)) => counted(&LISTE, items.len()),
        Some(object @ Tree::Object(members)) => match rapprochement::code(object) {
            // The label of a code that this version does not know was written by somebody.
            Some(code) => match (lue(field, Some(code)), object.get("libelle")) {
                (Argument::Saisie(_), Some(Tree::Text(libelle))) => Argument::Saisie(libelle.clone()),
                (said, _) => said,
            },
            None => counted(&OBJET, members.len()),
        },
    }
}

/// A value of which nothing is known but its text.
pub(super) fn brute(value: Option<&Tree>) -> Argument {
    match value {
        Some(Tree::Number(text) | Tree::Text(text)) => Argument::Saisie(text.clone()),
        known => lue("", known),
    }
}

/// The name of a field; one that no version knows was written by the user.
pub(super) fn nom(field: &str) -> Argument {
    libelle(field).map_or_else(|| Argument::Saisie(field.into()), Argument::from)
}

fn counted(texte: &'static Texte, count: usize) -> Argument {
    Message::new(texte).with("n", u32::try_from(count).unwrap_or(u32::MAX)).into()
}

fn number(field: &str, text: &str) -> Argument {
    match field {
        "montant" | "montant_maximum" | "cotisation" | "budget" => {
            text.parse::<Montant>().map_or_else(|_| Argument::Saisie(text.into()), Argument::from)
        }
        "annee" | "annee_contrat" | "edition_cog" | "numero" => Argument::Public(text.into()),
        _ => match text.parse::<Decimal>() {
            Ok(number) => number.scaled(0).map_or_else(|| number.into(), Argument::Nombre),
            Err(_) => Argument::Saisie(text.into()),
        },
    }
}

fn text(field: &str, text: &str) -> Argument {
    if let Some(name) = code(field, text) {
        return name.into();
    }
    if let Some(entry) = nomenclature(field).and_then(|table| table.find(text)) {
        let label = Argument::Public(entry.libelle().into());
        return Message::new(&CODE).with("libelle", label).with("code", Argument::Public(entry.code().into())).into();
    }
    if field == "champ" {
        return champ(text);
    }
    match text.parse::<DatePartielle>() {
        Ok(date) => date.into(),
        Err(_) => Argument::Saisie(text.into()),
    }
}

/// The field that a consent is about: `declare.nouveaux_patients` is `nouveaux_patients`.
fn champ(text: &str) -> Argument {
    let known = libelle(text.strip_prefix("declare.").unwrap_or(text));
    known.map_or_else(|| Argument::Saisie(text.into()), Argument::from)
}

fn nomenclature(field: &str) -> Option<&'static Nomenclature> {
    match field {
        "profession" | "professions_representees" => Some(&PROFESSIONS),
        "specialite" | "specialites" => Some(&SPECIALITES),
        "categorie_finess" => Some(&CATEGORIES_FINESS),
        _ => None,
    }
}

/// The name of a code of a closed list. A field of one name may be of several lists: they share no code.
fn code(field: &str, code: &str) -> Option<&'static Texte> {
    macro_rules! first {
        ($($list:ident)*) => {
            [$($list::from_code(code).libelle()),*].into_iter().flatten().next()
        };
    }
    match field {
        "mission" | "missions" => first!(Mission),
        "ligne" => first!(Poste),
        "part" => first!(PartMontant),
        "nature" => first!(NatureIndicateur NatureVersement SuiteContrat NatureIndemnisation),
        "type" => first!(TypeAdherent TypePartenaire NatureDialogue TypeIndicateur),
        "statut" => first!(StatutAction StatutNumero),
        "valeur" => first!(EtapeCpts),
        "sens" => first!(Sens),
        "base" => first!(BaseDiffusion),
        "decision" => first!(DecisionArs),
        "forme_juridique" => first!(FormeJuridique),
        "signataires" => first!(Signataire),
        "mode_exercice" => first!(ModeExercice),
        "typologie" | "typologies" => first!(TypologieCrise),
        _ => None,
    }
}
