//! ADH-02: no member is there twice.

use std::collections::BTreeMap;

use super::membres;
use crate::diagnostics::{Argument, Gravite, Message, Texte};
use crate::ids::{CodeInsee, Rpps};
use crate::model::{Adherent, TypeAdherent};
use crate::reference::communes::fold_into;
use crate::rules::{BaseLegale, Confiance, Constat, Contexte, Regle, Reponse, Stade, Verdict};

pub(in crate::rules) static ADH_02: Regle = Regle {
    id: "ADH-02",
    titre: Texte::new("Aucun adhérent n'est en double", "No member is there twice"),
    explication: Texte::new(
        "Deux fiches qui ont le même identifiant, le même numéro RPPS, ou les mêmes nom, prénom, profession et commune sont sans doute une seule personne, comptée et payée deux fois. Les noms sont comparés sans accents ni majuscules. De vrais homonymes restent signalés : rien dans le dossier ne les distingue avec certitude d'une saisie en double.",
        "Two records with the same id, the same RPPS number, or the same family name, first name, profession and commune are probably one person, counted and paid twice. Names are compared without accents nor capitals. True homonyms stay reported: nothing in the dossier tells them for sure from a double entry.",
    ),
    remede: Texte::new(
        "réunir les deux fiches, ou corriger celle qui est fausse ; s'il s'agit d'homonymes, il n'y a rien à faire",
        "merge the two records, or correct the wrong one; if they are homonyms, there is nothing to do",
    ),
    gravite: Gravite::Alerte,
    depuis: None,
    stade: Stade::Toujours,
    bases: &[
        BaseLegale::new(
            "Un numéro RPPS désigne une seule personne.",
            "An RPPS number designates one person.",
            Some("https://interop.esante.gouv.fr/ig/mos"),
            Confiance::UneSource,
        ),
        BaseLegale::new(
            "Chercher les adhérents en double est une règle de ce logiciel.",
            "Looking for members who are there twice is this software's own rule.",
            None,
            Confiance::ProjetLogiciel,
        ),
    ],
    evaluate,
};

static MEME_ID: Texte = Texte::new(
    "un autre adhérent a le même identifiant, qui doit n'en désigner qu'un",
    "another member has the same id, which must designate only one",
);
static MEME_RPPS: Texte =
    Texte::new("même numéro RPPS que l'adhérent {autre}", "the same RPPS number as the member {autre}");
static MEME_NOM: Texte = Texte::new(
    "mêmes nom, prénom, profession et commune que l'adhérent {autre}",
    "the same names, profession and commune as the member {autre}",
);
static MEME_NOM_AUTRE_RPPS: Texte = Texte::new(
    "mêmes nom, prénom, profession et commune que l'adhérent {autre}, avec un autre numéro RPPS : des homonymes, ou un numéro faux",
    "the same names, profession and commune as the member {autre}, with another RPPS number: homonyms, or a wrong number",
);
static ENTRE_GUILLEMETS: Texte = Texte::new("« {id} »", "`{id}`");
static INCOMPARABLES: Texte = Texte::new(
    "professionnels qui n'ont ni numéro RPPS lisible, ni à la fois nom, prénom, profession et commune : {n}, qui ne peuvent pas être comparés aux autres",
    "professionals with neither a readable RPPS number nor all of names, profession and commune: {n}, who cannot be compared with the others",
);

fn evaluate(context: &Contexte<'_>) -> Reponse {
    let members = match membres::members(context.dossier) {
        Ok(members) => members,
        Err(answer) => return answer,
    };
    let keys = Cles::of(members);
    // The members found twice, with the first of the same: one finding for each, on its strongest ground.
    let mut twins: BTreeMap<usize, (usize, &'static Texte)> = BTreeMap::new();
    for_each_twin(keys.ids, |first, again| {
        twins.insert(again, (first, &MEME_ID));
    });
    for_each_twin(keys.rpps, |first, again| {
        twins.entry(again).or_insert((first, &MEME_RPPS));
    });
    for_each_twin(keys.noms, |first, again| {
        // Two names may share their sum: they are read again.
        if let Some((known, other)) = members.get(first).zip(members.get(again))
            && is_same_name(known, other)
        {
            let ground = if rpps(known).is_some() && rpps(other).is_some() { &MEME_NOM_AUTRE_RPPS } else { &MEME_NOM };
            twins.entry(again).or_insert((first, ground));
        }
    });
    let found = twins.into_iter().filter_map(|(again, (first, ground))| {
        let message = Message::new(ground).with("autre", designate(members.get(first)?, first));
        let place = membres::list().index(again);
        Some((Verdict::NonConforme, Some(Constat::new(membres::about(members.get(again)?, message), place))))
    });
    let unknown = (keys.incomparables > 0).then(|| {
        let message = Message::new(&INCOMPARABLES).with("n", keys.incomparables);
        (Verdict::Indetermine, Some(Constat::new(message, membres::list())))
    });
    Reponse::gather(found.chain(unknown).chain([(Verdict::Conforme, None)]))
}

/// What members are compared by, each with their index.
#[derive(Default)]
struct Cles<'a> {
    ids: Vec<(&'a str, usize)>,
    rpps: Vec<(Rpps, usize)>,
    /// The sum of the name and of the profession, and a commune.
    noms: Vec<((u64, CodeInsee), usize)>,
    /// The professionals that have neither of the last two.
    incomparables: u32,
}

impl<'a> Cles<'a> {
    fn of(members: &'a [Adherent]) -> Self {
        let mut keys =
            Self { ids: Vec::with_capacity(members.len()), rpps: Vec::with_capacity(members.len()), ..Self::default() };
        let mut scratch = String::new();
        for (index, member) in members.iter().enumerate() {
            keys.ids.extend(member.id.as_deref().map(|id| (id, index)));
            let rpps = rpps(member);
            keys.rpps.extend(rpps.map(|rpps| (rpps, index)));
            let known = keys.noms.len();
            let mut communes = communes(member).peekable();
            if communes.peek().is_some() && write_name(&mut scratch, member) {
                let sum = sum(&scratch);
                keys.noms.extend(communes.map(|commune| ((sum, commune), index)));
            }
            let is_professional = member.nature == Some(TypeAdherent::Professionnel);
            if is_professional && rpps.is_none() && keys.noms.len() == known {
                keys.incomparables += 1;
            }
        }
        keys
    }
}

fn rpps(member: &Adherent) -> Option<Rpps> {
    member.rpps.as_ref()?.valeur().ok()
}

fn communes(member: &Adherent) -> impl Iterator<Item = CodeInsee> {
    let addresses = member.lieux.iter().flatten().filter_map(|place| place.adresse.as_ref());
    addresses.filter_map(|address| address.code_insee.as_ref()?.valeur().ok())
}

/// Writes the name and the profession of a person in the one way that they are compared; `false` when one is unknown.
fn write_name(out: &mut String, member: &Adherent) -> bool {
    out.clear();
    for part in [&member.nom, &member.prenom, &member.profession] {
        let Some(part) = part else { return false };
        let start = out.len();
        fold_into(out, part);
        if out.len() == start {
            return false;
        }
        out.push('|');
    }
    true
}

fn is_same_name(first: &Adherent, again: &Adherent) -> bool {
    let (mut left, mut right) = (String::new(), String::new());
    write_name(&mut left, first) && write_name(&mut right, again) && left == right
}

/// The sum FNV-1a of a text: the same everywhere, and cheap on names.
fn sum(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Calls on each member that has the key of one before it, with the first of that key.
fn for_each_twin<K: Ord>(mut keys: Vec<(K, usize)>, mut call: impl FnMut(usize, usize)) {
    keys.sort_unstable();
    for same in keys.chunk_by(|(left, _), (right, _)| left == right) {
        let Some(((_, first), others)) = same.split_first() else { continue };
        for (_, again) in others.iter().filter(|(_, again)| again != first) {
            call(*first, *again);
        }
    }
}

fn designate(member: &Adherent, index: usize) -> Argument {
    match member.id.as_deref() {
        Some(id) => Message::new(&ENTRE_GUILLEMETS).with("id", Argument::Saisie(id.into())).into(),
        None => membres::list().index(index).into(),
    }
}
