//! Which population would reach a goal: the smallest one whose size does.

use super::visee::Visee;
use super::voie::{IssueVoie, Voie};
use crate::bareme::Statut;
use crate::diagnostics::{Argument, Message, Texte};
use crate::funding::Annuel;
use crate::values::Montant;

static POPULATION: Texte = Texte::new("population", "population");
static DEJA: Texte = Texte::new("la taille actuelle, {taille}, suffit", "the present size, {taille}, is enough");
static SUFFIT: Texte = Texte::new(
    "{habitants} habitants au moins, soit la taille {taille}",
    "{habitants} inhabitants at least, that is size {taille}",
);
static TOUTE: Texte = Texte::new(
    "n'importe quelle population suffit, dès la taille {taille}",
    "any population is enough, from size {taille}",
);
static AUCUNE_CONNUE: Texte = Texte::new(
    "aucune taille dont les montants sont connus n'y suffit",
    "no size of which the amounts are known is enough",
);
static AUCUNE: Texte = Texte::new("aucune taille n'y suffit", "no size is enough");
static DE_PLUS: Texte =
    Texte::new("soit {ecart} habitants de plus qu'aujourd'hui", "that is {ecart} inhabitants more than today");
static DE_MOINS: Texte =
    Texte::new("soit {ecart} habitants de moins qu'aujourd'hui", "that is {ecart} inhabitants fewer than today");
static PEUT_ETRE: Texte = Texte::new(
    "une population moindre y suffit peut-être (montants inconnus en taille {tailles})",
    "a smaller population may be enough (unknown amounts in size {tailles})",
);
static LIMITE: Texte = Texte::new(
    "de quel côté tombent exactement {habitants} habitants n'est pas établi",
    "on which side exactly {habitants} inhabitants fall is not established",
);
static CONTRAT: Texte = Texte::new(
    "la taille écrite au contrat l'emporte sur la population, et l'effet d'un changement de taille en cours de contrat est inconnu",
    "the size written in the contract wins over the population, and the effect of a change of size during a contract is unknown",
);
static MONTANTS: Texte = Texte::new(
    "les montants écrits au contrat sont ceux de sa taille : pour une autre, ce sont ceux du barème national",
    "the amounts written in the contract are those of its size: for another one, they are those of the national barème",
);

/// A size, the smallest population that has it, and what the year would be worth.
struct Essai {
    taille: u8,
    habitants: u32,
    issue: IssueVoie,
    annuel: Option<Annuel>,
    /// The bound below it, when which side it falls on is not established.
    limite: Option<u32>,
}

pub(super) fn way(visee: &Visee<'_>, goal: Montant) -> Voie {
    let tried = sizes(visee, goal);
    let now = visee.situation.taille.taille;
    let reached = |issue| tried.iter().find(|tried| tried.issue == issue);
    let ranked = [IssueVoie::Acquis, IssueVoie::AuPlus, IssueVoie::SiCrise];
    let found = ranked.into_iter().find_map(reached);
    let Some(found) = found else {
        let is_unknown = tried.iter().any(|tried| tried.issue == IssueVoie::Inconnu) || tried.is_empty();
        let (issue, text) = match is_unknown {
            true => (IssueVoie::Inconnu, &AUCUNE_CONNUE),
            false => (IssueVoie::Impossible, &AUCUNE),
        };
        return voie(issue, Message::new(text), Vec::new(), None);
    };
    let size = Argument::Nombre(i64::from(found.taille));
    let is_now = now == Some(found.taille);
    let mut notes = Vec::new();
    let message = if is_now {
        Message::new(&DEJA).with("taille", size)
    } else if found.habitants == 0 {
        return voie(found.issue, Message::new(&TOUTE).with("taille", size), Vec::new(), found.annuel);
    } else {
        Message::new(&SUFFIT).with("habitants", found.habitants).with("taille", size)
    };
    if !is_now {
        notes.extend(visee.situation.taille.habitants.map(|today| distance(found.habitants, today)));
        notes.extend(found.limite.map(|bound| Message::new(&LIMITE).with("habitants", bound)));
    }
    let unknown = tried.iter().filter(|tried| tried.taille < found.taille && tried.issue == IssueVoie::Inconnu);
    let unknown: Vec<Argument> = unknown.map(|tried| Argument::Nombre(i64::from(tried.taille))).collect();
    if !unknown.is_empty() {
        notes.push(Message::new(&PEUT_ETRE).with("tailles", unknown));
    }
    let contract = visee.situation.contract();
    if !is_now && contract.is_some_and(|contract| contract.taille.is_some()) {
        notes.push(Message::new(&CONTRAT));
    }
    if !is_now && contract.is_some_and(|contract| contract.montants.as_ref().is_some_and(|list| !list.is_empty())) {
        notes.push(Message::new(&MONTANTS));
    }
    let issue = if is_now && found.issue == IssueVoie::Acquis { IssueVoie::DejaAtteint } else { found.issue };
    voie(issue, message, notes, found.annuel)
}

fn voie(issue: IssueVoie, message: Message, notes: Vec<Message>, annuel: Option<Annuel>) -> Voie {
    Voie { id: "population".into(), libelle: &POPULATION, issue, message, notes, annuel }
}

fn distance(to: u32, from: u32) -> Message {
    let (text, gap) = if to >= from { (&DE_PLUS, to - from) } else { (&DE_MOINS, from - to) };
    Message::new(text).with("ecart", gap)
}

/// Every size of the barème of the year, the smallest first.
fn sizes(visee: &Visee<'_>, goal: Montant) -> Vec<Essai> {
    let sizes = visee.bareme.tailles.iter().flat_map(|sizes| sizes.bornes.iter().flatten());
    let mut tried: Vec<Essai> = sizes
        .filter_map(|bound| {
            let (taille, from) = (bound.taille?, bound.de?);
            // The bound itself may fall on either side.
            let (habitants, statut) = [from, from.checked_add(1)?].into_iter().find_map(|inhabitants| {
                let (size, statut) = visee.bareme.size_of(inhabitants)?;
                (size == Some(taille)).then_some((inhabitants, statut))
            })?;
            let (annuel, issue) = visee.try_size(taille, statut, goal);
            let at_bound = visee.bareme.size_of(from).map(|(_, statut)| statut);
            let limite = at_bound.filter(|statut| from > 0 && *statut > Statut::Secondaire).map(|_| from);
            Some(Essai { taille, habitants, issue, annuel, limite })
        })
        .collect();
    tried.sort_by_key(|tried| tried.habitants);
    tried
}
