//! The members to judge, and how a finding designates one of them.

use std::collections::BTreeSet;

use crate::diagnostics::{Argument, Message, Pointeur, Texte};
use crate::model::{Adherent, Dossier, TypeAdherent};
use crate::rules::{Reponse, Verdict};

static INCONNUS: Texte =
    Texte::new("le dossier ne dit rien de ses adhérents", "the dossier says nothing of its members");
static PARTIELS: Texte =
    Texte::new("la liste des adhérents n'est connue qu'en partie", "the list of members is known in part only");
static ADHERENT: Texte = Texte::new("adhérent « {id} » : {constat}", "member `{id}`: {constat}");

/// The members, or the answer of a rule that has none to judge.
pub(super) fn members(dossier: &Dossier) -> Result<&[Adherent], Reponse> {
    let unknown = |texte| Err(Reponse::one(Verdict::Indetermine, Message::new(texte), list()));
    match dossier.adherents.as_deref() {
        None => unknown(&INCONNUS),
        Some([]) if dossier.is_partial("/adherents") => unknown(&PARTIELS),
        Some([]) => Err(Reponse::sans_objet()),
        Some(members) => Ok(members),
    }
}

/// The place of the members.
pub(in crate::rules) fn list() -> Pointeur {
    Pointeur::from_static("/adherents")
}

/// A finding on a member, who is told by the id of the dossier.
pub(in crate::rules) fn about(member: &Adherent, constat: Message) -> Message {
    match member.id.as_deref() {
        Some(id) => Message::new(&ADHERENT).with("id", Argument::Saisie(id.into())).with("constat", constat),
        None => constat,
    }
}

/// Whether a member is a person; `None` when its type is not known.
pub(in crate::rules) fn is_person(member: &Adherent) -> Option<bool> {
    match member.nature.as_ref()? {
        TypeAdherent::Professionnel | TypeAdherent::AutrePersonne => Some(true),
        TypeAdherent::Structure => Some(false),
        TypeAdherent::Autre(_) => None,
    }
}

/// The members of whom one list is known in part only, by their index: asked once for all of them.
pub(in crate::rules) fn partial(dossier: &Dossier, field: &str) -> BTreeSet<usize> {
    let written = dossier.partiel.iter().flatten().map(|pointer| &**pointer);
    let unread = dossier.extras.partial().iter().map(|list| list.pointer.as_str());
    let index = |pointer: &str| {
        let (index, list) = pointer.strip_prefix("/adherents/")?.split_once('/')?;
        (list == field).then(|| index.parse().ok()).flatten()
    };
    written.chain(unread).filter_map(index).collect()
}
