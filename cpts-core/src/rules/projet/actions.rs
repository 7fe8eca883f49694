//! The actions of the project, one by one: what PRO-04 and PRO-06 share.

use crate::diagnostics::{Message, Pointeur, Texte};
use crate::model::Action;
use crate::rules::{Constat, Contexte, Reponse, Verdict};

static ABSENTES: Texte =
    Texte::new("le dossier ne dit pas quelles sont les actions", "the dossier does not say what the actions are");

/// Asks each action; of a partial list, those that it holds.
pub(super) fn each_action(
    context: &Contexte<'_>,
    ask: impl Fn(&Action, Pointeur) -> (Verdict, Option<Constat>),
) -> Reponse {
    let list = Pointeur::from_static("/projet_de_sante/actions");
    let actions = context.dossier.projet_de_sante.as_ref().and_then(|project| project.actions.as_ref());
    match actions {
        None => {
            let place = Pointeur::from_static("/projet_de_sante");
            Reponse::one(Verdict::Indetermine, Message::new(&ABSENTES), place)
        }
        Some(actions) if actions.is_empty() && context.dossier.is_partial(list.as_str()) => {
            Reponse::one(Verdict::Indetermine, Message::new(&ABSENTES), list)
        }
        Some(actions) => {
            Reponse::gather(actions.iter().enumerate().map(|(index, action)| ask(action, list.clone().index(index))))
        }
    }
}
