//! ADH-06: members practise in the territory.

use std::collections::{BTreeMap, BTreeSet};

use super::membres;
use crate::diagnostics::{Argument, Gravite, Message, Pointeur, Texte};
use crate::ids::CodeInsee;
use crate::model::{Adherent, Dossier, TypeAdherent};
use crate::reference::{Communes, Recherche};
use crate::rules::{BaseLegale, Confiance, Constat, Contexte, Regle, Reponse, Stade, Verdict};

pub(in crate::rules) static ADH_06: Regle = Regle {
    id: "ADH-06",
    titre: Texte::new("Les adhérents exercent dans le territoire", "Members practise in the territory"),
    explication: Texte::new(
        "Un professionnel ou une structure exerce dans une commune du territoire par un au moins de ses lieux, les arrondissements de Paris, Lyon et Marseille étant dans leur commune. Celui dont tous les lieux sont connus et en dehors est nommé : aucun texte ne l'interdit, mais il se présente comme un partenaire extérieur. Les autres personnes ne sont pas concernées.",
        "A professional or a structure practises in a commune of the territory by one at least of its places, the arrondissements of Paris, Lyon and Marseille being in their commune. One whose places are all known and outside is named: no text forbids it, but it should be presented as a partner from outside. Other persons are not concerned.",
    ),
    remede: Texte::new(
        "vérifier l'adresse et les communes du territoire ; sinon présenter cet adhérent comme un partenaire extérieur",
        "check the address and the communes of the territory; otherwise present this member as a partner from outside",
    ),
    gravite: Gravite::Info,
    depuis: None,
    stade: Stade::Toujours,
    bases: &[
        BaseLegale::new(
            "Une CPTS réunit des acteurs de santé, médico-sociaux et sociaux ; en pratique aussi leurs sociétés, des hôpitaux, des collectivités et des associations de patients.",
            "A CPTS brings together actors of health, medico-social and social care; in practice also their companies, hospitals, local authorities and patient associations.",
            Some("https://www.elianeconseil.com/quelle-structure-juridique-pour-porter-la-cpts/"),
            Confiance::PlusieursSources,
        ),
        BaseLegale::new(
            "Signaler un adhérent qui exerce hors du territoire est une règle de ce logiciel.",
            "Telling a member who practises outside the territory is this software's own rule.",
            None,
            Confiance::ProjetLogiciel,
        ),
    ],
    evaluate,
};

static TERRITOIRE_INCONNU: Texte = Texte::new(
    "le dossier ne dit pas quelles communes forment le territoire",
    "the dossier does not say which communes make the territory",
);
static DEHORS: Texte = Texte::new(
    "exerce hors du territoire (communes : {communes})",
    "practises outside the territory (communes: {communes})",
);
static NULLE_PART: Texte = Texte::new("le dossier dit qu'il n'a aucun lieu", "the dossier says that it has no place");
static SANS_REPONSE: Texte = Texte::new(
    "adhérents dont les lieux, le type ou l'étendue du territoire ne permettent pas de dire s'ils y exercent : {n}",
    "members whose places or type, or the extent of the territory, do not allow to tell whether they practise in it: {n}",
);

fn evaluate(context: &Contexte<'_>) -> Reponse {
    let members = match membres::members(context.dossier) {
        Ok(members) => members,
        Err(answer) => return answer,
    };
    let Some(mut territory) = Limites::of(context.dossier, context.communes) else {
        let place = Pointeur::from_static("/territoire");
        return Reponse::one(Verdict::Indetermine, Message::new(&TERRITOIRE_INCONNU), place);
    };
    let partial = membres::partial(context.dossier, "lieux");
    let (mut answer, mut unknown) = (Reponse::sans_objet(), 0_u32);
    for (index, member) in members.iter().enumerate() {
        if member.nature == Some(TypeAdherent::AutrePersonne) {
            continue;
        }
        match territory.locate(member) {
            Situation::Dedans => answer.note(Verdict::Conforme),
            // A place that is not known may be inside, and an unknown member may be one of those not concerned.
            Situation::Dehors if !is_concerned(member) || partial.contains(&index) => unknown += 1,
            Situation::Dehors => answer.find(Verdict::NonConforme, outside(member, index)),
            Situation::Inconnue => unknown += 1,
        }
    }
    if unknown > 0 {
        let message = Message::new(&SANS_REPONSE).with("n", unknown);
        answer.find(Verdict::Indetermine, Constat::new(message, membres::list()));
    }
    answer
}

fn is_concerned(member: &Adherent) -> bool {
    matches!(member.nature, Some(TypeAdherent::Professionnel | TypeAdherent::Structure))
}

fn outside(member: &Adherent, index: usize) -> Constat {
    let codes: BTreeSet<CodeInsee> = codes(member).flatten().collect();
    let communes: Vec<_> = codes.iter().map(|code| Argument::Public(code.as_str().into())).collect();
    let message = match communes.is_empty() {
        true => Message::new(&NULLE_PART),
        false => Message::new(&DEHORS).with("communes", communes),
    };
    Constat::new(membres::about(member, message), membres::list().index(index).key("lieux"))
}

/// The commune of each place of a member, `None` where it is not known.
fn codes(member: &Adherent) -> impl Iterator<Item = Option<CodeInsee>> {
    let places = member.lieux.iter().flatten();
    places.map(|place| place.adresse.as_ref()?.code_insee.as_ref()?.valeur().ok())
}

/// Where a commune, or a member, is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Situation {
    Dedans,
    Dehors,
    Inconnue,
}

/// The territory, and what was found of each commune: members have few different ones.
struct Limites<'a> {
    communes: &'a dyn Communes,
    /// The communes of today that are whole in the territory.
    whole: BTreeSet<CodeInsee>,
    /// Those of which only a part is in it.
    partial: BTreeSet<CodeInsee>,
    /// Paris, Lyon and Marseille, where an arrondissement is in it.
    districts: BTreeSet<CodeInsee>,
    /// Whether the territory may have other communes.
    is_open: bool,
    known: BTreeMap<CodeInsee, Situation>,
}

impl<'a> Limites<'a> {
    /// The limits of the territory, unless nothing is known of them.
    fn of(dossier: &Dossier, communes: &'a dyn Communes) -> Option<Self> {
        let list = dossier.territoire.as_ref()?.communes.as_ref().filter(|list| !list.is_empty())?;
        let mut limits = Self {
            communes,
            whole: BTreeSet::new(),
            partial: BTreeSet::new(),
            districts: BTreeSet::new(),
            is_open: dossier.is_partial("/territoire/communes"),
            known: BTreeMap::new(),
        };
        for commune in list {
            let Some(code) = commune.code().and_then(|typed| typed.valeur().ok()) else {
                limits.is_open = true;
                continue;
            };
            let code = today(communes, code).unwrap_or(code);
            if commune.is_partial() {
                limits.partial.insert(code);
            } else {
                limits.whole.insert(code);
            }
            if code.is_arrondissement_municipal() {
                limits.districts.insert(code.commune());
            }
        }
        Some(limits)
    }

    /// Where a member practises: inside by one place, outside by all of them.
    fn locate(&mut self, member: &Adherent) -> Situation {
        if member.lieux.is_none() {
            return Situation::Inconnue;
        }
        let mut found = Situation::Dehors;
        for code in codes(member) {
            match code.map_or(Situation::Inconnue, |code| self.situate(code)) {
                Situation::Dedans => return Situation::Dedans,
                Situation::Inconnue => found = Situation::Inconnue,
                Situation::Dehors => {}
            }
        }
        found
    }

    fn situate(&mut self, code: CodeInsee) -> Situation {
        if let Some(known) = self.known.get(&code) {
            return *known;
        }
        let found = match today(self.communes, code) {
            _ if self.is_inside(code) => Situation::Dedans,
            Some(today) if self.is_inside(today) => Situation::Dedans,
            Some(today) if !self.is_open && !self.may_be_inside(today) => Situation::Dehors,
            _ => Situation::Inconnue,
        };
        self.known.insert(code, found);
        found
    }

    fn is_inside(&self, code: CodeInsee) -> bool {
        self.whole.contains(&code) || self.whole.contains(&code.commune())
    }

    /// Whether some of the commune is inside, and some of it outside.
    fn may_be_inside(&self, code: CodeInsee) -> bool {
        self.partial.contains(&code) || self.partial.contains(&code.commune()) || self.districts.contains(&code)
    }
}

/// The code of today; `None` when the reference does not say.
fn today(communes: &dyn Communes, code: CodeInsee) -> Option<CodeInsee> {
    match communes.find(&code) {
        Recherche::Arrondissement(_) => Some(code),
        other => other.commune().map(|commune| commune.code()),
    }
}
