//! A contract that is still to be signed: what CTR-01, CTR-02 and CTR-03 share.

use crate::diagnostics::{Message, Pointeur, Texte};
use crate::model::DatePartielle;
use crate::rules::{Constat, Reponse, Verdict};

static A_SIGNER: Texte = Texte::new("signature prévue : {le}", "signature planned: {le}");

pub(super) fn to_sign(day: DatePartielle, place: Pointeur) -> Reponse {
    let constat = Constat::new(Message::new(&A_SIGNER).with("le", day), place);
    Reponse::new(Verdict::AVenir, vec![constat.due(day.first())])
}
