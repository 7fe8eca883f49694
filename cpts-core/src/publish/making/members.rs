//! The members: who is published, and what of each.

use std::collections::BTreeMap;

use super::traces::Traces;
use super::{Maker, TRACE, labels, opaque};
use crate::diagnostics::registre::{
    PUBLICATION_ADHERENT_ILLISIBLE, PUBLICATION_EN_DOUBLE, PUBLICATION_IDENTIFIANT, PUBLICATION_TRACE,
};
use crate::diagnostics::{Diagnostic, Message, Pointeur, Texte};
use crate::exchange::json::Lecture;
use crate::model::Adherent;
use crate::publish::accord::{Accords, Etat, decision};
use crate::publish::faits::facts;
use crate::publish::garde::{Garde, twins};
use crate::publish::{AdherentPublic, Motif, Rapport, Retenu, Sort};
use crate::reference::communes::fold;
use crate::reference::nomenclatures::{CATEGORIES_FINESS, CIVILITES_EXERCICE, PROFESSIONS, SPECIALITES};
use crate::values::Date;

/// A member of the dossier, and whether it is published.
pub(super) struct Fiche<'a> {
    pub(super) member: &'a Adherent,
    index: usize,
    accords: Accords<'a>,
    /// Why nothing of it is published, when nothing is.
    motif: Option<Motif>,
    /// What could not be read of it.
    doubt: Option<Pointeur>,
}

/// All the members of the dossier, each with what was decided of it.
pub(super) struct Choix<'a> {
    pub(super) fiches: Vec<Fiche<'a>>,
    is_stated: bool,
}

static ILLISIBLE: Texte = Texte::new(
    "ce qui protège cet adhérent n'a pas été lu avec certitude : rien n'est publié de lui",
    "what protects this member was not read with certainty: nothing of it is published",
);
static DOUBLE: Texte = Texte::new(
    "une autre fiche a le même identifiant ou le même numéro RPPS ou ADELI, ou le même nom et s'est ou a pu se retirer : aucune n'est publiée",
    "another entry has the same id or the same RPPS or ADELI number, or the same name and withdrew or may have: none is published",
);
static PARLANT: Texte = Texte::new(
    "cet identifiant contient un numéro, ou une donnée qui n'est pas publique : la fiche est publiée sans lui",
    "this id contains a number, or a fact that is not public: the entry is published without it",
);

impl<'a> Choix<'a> {
    pub(super) fn of(lecture: &'a Lecture<'_>, garde: &Garde, date: Date) -> Self {
        let twins = twins(lecture);
        let members = lecture.dossier.adherents.iter().flatten().enumerate();
        let fiches = members.map(|(index, member)| {
            let accords = Accords::of(member, date);
            let doubt = garde.doubt_about(lecture, index).cloned();
            let motif = match &doubt {
                Some(_) => Some(Motif::Illisible),
                None if twins.contains(&index) => Some(Motif::EnDouble),
                None => reason_to_withhold(member, &accords, date),
            };
            Fiche { member, index, accords, motif, doubt }
        });
        let mut choix = Self { fiches: fiches.collect(), is_stated: lecture.dossier.adherents.is_some() };
        choix.withhold_namesakes();
        choix
    }

    /// Withholds whoever has the name of somebody who withdrew, or of whom nobody knows whether they did, unless their numbers tell them apart: the same person may
    /// have been entered again.
    fn withhold_namesakes(&mut self) {
        let name = |member: &Adherent| {
            let whole = [member.nom.as_deref(), member.prenom.as_deref()].map(Option::unwrap_or_default).join(" ");
            let whole = fold(&whole);
            let mut words: Vec<String> = whole.split(' ').map(str::to_owned).collect();
            words.sort_unstable();
            (words.len() > 1).then_some(words)
        };
        let number = |member: &'a Adherent| member.rpps.as_ref()?.valeur().ok();
        let mut gone: BTreeMap<Vec<String>, Vec<&Adherent>> = BTreeMap::new();
        let may_be_gone = |fiche: &&Fiche<'_>| matches!(fiche.motif, Some(Motif::Retrait | Motif::Illisible));
        for fiche in self.fiches.iter().filter(may_be_gone) {
            gone.entry(name(fiche.member).unwrap_or_default()).or_default().push(fiche.member);
        }
        let is_other = |one: &'a Adherent, other: &'a Adherent| {
            number(one).is_some_and(|known| number(other).is_some_and(|other| known != other))
        };
        for fiche in self.fiches.iter_mut().filter(|fiche| fiche.motif.is_none() && !gone.is_empty()) {
            let namesakes = name(fiche.member).and_then(|name| gone.get(&name));
            if namesakes.is_some_and(|all| !all.iter().all(|one| is_other(fiche.member, one))) {
                fiche.motif = Some(Motif::EnDouble);
            }
        }
    }

    /// Withholds the members whose very name tells a private fact, and says whether there are any.
    pub(super) fn withhold_those_who_name(&mut self, traces: &Traces) -> bool {
        let mut is_any = false;
        for fiche in self.fiches.iter_mut().filter(|fiche| fiche.motif.is_none()) {
            if fiche.member.nom.as_deref().is_some_and(|name| traces.are_in(name)) {
                fiche.motif = Some(Motif::NommeAutrui);
                is_any = true;
            }
        }
        is_any
    }

    /// The members who are withheld, by their rank in the text.
    pub(super) fn withheld_in_text(&self, lecture: &Lecture<'_>) -> BTreeMap<String, &Fiche<'a>> {
        let withheld = self.fiches.iter().filter(|fiche| fiche.is_withheld());
        withheld.filter_map(|fiche| Some((lecture.place_in_text(&fiche.place()).segments().nth(1)?, fiche))).collect()
    }

    /// The members who are published.
    fn published(&self) -> impl Iterator<Item = &Fiche<'a>> {
        self.fiches.iter().filter(|fiche| fiche.motif.is_none())
    }

    /// The published member of an id.
    pub(super) fn find(&self, id: &str) -> Option<&Fiche<'a>> {
        self.published().find(|fiche| fiche.member.id.as_deref() == Some(id))
    }

    /// The day before the first withdrawal or exit to come among those who are published.
    pub(super) fn last_day(&self) -> Option<Date> {
        let ends = self.published().flat_map(|fiche| {
            let exit = fiche.member.sortie.map(|exit| exit.first());
            [fiche.accords.next_withdrawal(), exit].into_iter().flatten()
        });
        ends.min()?.sub_days(1)
    }

    pub(super) fn diagnostics(&self) -> Vec<Diagnostic> {
        let of_fiche = |fiche: &Fiche<'_>| {
            let (entree, texte, place) = match fiche.motif {
                Some(Motif::Illisible) => {
                    (&PUBLICATION_ADHERENT_ILLISIBLE, &ILLISIBLE, fiche.doubt.clone().unwrap_or_else(|| fiche.place()))
                }
                Some(Motif::NommeAutrui) => (&PUBLICATION_TRACE, &TRACE, fiche.place().key("nom")),
                Some(Motif::EnDouble) => (&PUBLICATION_EN_DOUBLE, &DOUBLE, fiche.place()),
                None if fiche.member.id.is_some() && fiche.id().is_none() => {
                    (&PUBLICATION_IDENTIFIANT, &PARLANT, fiche.place().key("id"))
                }
                _ => return None,
            };
            Some(Diagnostic::new(entree, Message::new(texte), place))
        };
        let mut told: Vec<Diagnostic> = self.fiches.iter().filter_map(of_fiche).collect();
        // What makes every member doubtful is told once.
        told.dedup_by(|one, other| one.entree == other.entree && one.lieu == other.lieu);
        told
    }

    pub(super) fn report(&self, date: Date, expire_le: Date, diagnostics: Vec<Diagnostic>) -> Rapport {
        let structures = self.published().filter(|fiche| fiche.is_structure()).count();
        let withheld = self.fiches.iter().filter_map(|fiche| Some(Retenu { lieu: fiche.place(), motif: fiche.motif? }));
        Rapport {
            date,
            expire_le,
            personnes: self.published().count() - structures,
            structures,
            faits_retenus: self.published().map(Fiche::count_withheld).sum(),
            accords_sans_effet: self.published().map(|fiche| fiche.accords.count_idle()).sum(),
            retenus: withheld.collect(),
            diagnostics,
        }
    }
}

/// Why nothing of a member is published on a day.
fn reason_to_withhold(member: &Adherent, accords: &Accords<'_>, date: Date) -> Option<Motif> {
    // Whoever may be gone is not shown: an exit in the course of a month counts from its first day.
    if member.sortie.is_some_and(|exit| exit.first() <= date) {
        return Some(Motif::Sortie);
    }
    // Whoever may be in is a member: the consents have their own dates.
    if member.entree.is_some_and(|entry| entry.first() > date) {
        return Some(Motif::EntreeAVenir);
    }
    if accords.stray_withdrawal().is_some_and(|day| day <= date) {
        return Some(Motif::Retrait);
    }
    if member.nom.as_deref().is_none_or(|name| name.trim().is_empty()) {
        return Some(Motif::SansConsentement);
    }
    match accords.state("nom") {
        Etat::EnCours => None,
        Etat::Retire(_) => Some(Motif::Retrait),
        Etat::AVenir(_) => Some(Motif::ConsentementAVenir),
        Etat::Inconnu => Some(Motif::SansConsentement),
    }
}

impl Fiche<'_> {
    pub(super) fn is_structure(&self) -> bool {
        self.accords.is_structure()
    }

    /// Whether a field of it is public, if it has it.
    pub(super) fn is_public(&self, field: &str) -> bool {
        self.motif.is_none() && self.accords.cover(field)
    }

    /// Whether nothing of it is published.
    pub(super) fn is_withheld(&self) -> bool {
        self.motif.is_some()
    }

    pub(super) fn place(&self) -> Pointeur {
        Pointeur::from_static("/adherents").index(self.index)
    }

    /// The id, as long as it is opaque.
    pub(super) fn id(&self) -> Option<&str> {
        let id = self.member.id.as_deref().filter(|id| !id.trim().is_empty())?;
        let tells = opaque::looks_national(id) || opaque::tells(id, self.member, |field| self.is_public(field));
        (!tells).then_some(id)
    }

    /// A field that is public.
    pub(super) fn shown<'f, T>(&self, field: &str, value: Option<&'f T>) -> Option<&'f T> {
        value.filter(|_| self.is_public(field))
    }

    /// How many facts the dossier has of it that are not published.
    fn count_withheld(&self) -> usize {
        let may_be_public = |field: &&str| decision(field) == Some(Sort::ParConsentement);
        facts(self.member).filter(may_be_public).filter(|field| !self.is_public(field)).count()
    }
}

impl Maker<'_> {
    pub(super) fn members(&self, choix: &Choix<'_>) -> Option<Vec<AdherentPublic>> {
        choix.is_stated.then(|| choix.published().map(|fiche| self.member(fiche)).collect())
    }

    /// A telephone number; nobody agreed to that of a structure, which may be the private one of a person.
    pub(super) fn telephone(
        &self,
        fiche: &Fiche<'_>,
        number: Option<&str>,
        place: impl FnOnce() -> Pointeur,
    ) -> Option<Box<str>> {
        let number = number.filter(|_| fiche.is_public("telephone"))?;
        if fiche.is_structure() && self.traces.is_private_number(number) {
            self.tell(place());
            return None;
        }
        Some(number.into())
    }

    fn member(&self, fiche: &Fiche<'_>) -> AdherentPublic {
        let member = fiche.member;
        let code = |field, value: Option<&Box<str>>, table| {
            let code = fiche.shown(field, value).filter(|code| !code.is_empty())?;
            self.code(labels::of_table(table, code), || fiche.place().key(field))
        };
        let text = |field, value: Option<&Box<str>>| {
            self.text(fiche.shown(field, value).map(|text| &**text), || fiche.place().key(field))
        };
        let nature = member.nature.as_ref().filter(|nature| nature.libelle().is_some());
        AdherentPublic {
            id: self.id(fiche.id(), || fiche.place().key("id")),
            nature: nature.map(|nature| labels::of_list(nature.code(), nature.libelle())),
            civilite_exercice: code("civilite_exercice", member.civilite_exercice.as_ref(), CIVILITES_EXERCICE),
            nom: member.nom.clone(),
            prenom: text("prenom", member.prenom.as_ref()),
            finess: super::places::valid(fiche.shown("finess", member.finess.as_ref())),
            categorie_finess: code("categorie_finess", member.categorie_finess.as_ref(), CATEGORIES_FINESS),
            profession: code("profession", member.profession.as_ref(), PROFESSIONS),
            specialites: fiche
                .shown("specialites", member.specialites.as_ref())
                .map(|codes| codes.iter().map(|code| labels::of_table(SPECIALITES, code)))
                .map(|codes| self.codes(codes, &fiche.place().key("specialites"))),
            mode_exercice: fiche
                .shown("mode_exercice", member.mode_exercice.as_ref())
                .map(|mode| labels::of_list(mode.code(), mode.libelle()))
                .and_then(|mode| self.code(mode, || fiche.place().key("mode_exercice"))),
            lieux: self.places(fiche),
            // A number that a practice shares is also that of whoever agreed to it.
            telephone: self.telephone(fiche, member.telephone.as_deref(), || fiche.place().key("telephone")),
            courriel: fiche.shown("courriel", member.courriel.as_ref()).cloned(),
            declare: self.declarations(fiche),
            verifie_le: member.verifie_le,
            extras: Default::default(),
        }
    }
}
