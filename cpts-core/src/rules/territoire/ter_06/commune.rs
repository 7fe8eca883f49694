//! A commune of a dossier beside those of the dossiers that are checked with it.

use std::collections::BTreeMap;

use crate::diagnostics::{Argument, Message, Pointeur, Texte};
use crate::ensemble::{Carte, Fiche, Lien, Parente, Rang};
use crate::ids::CodeInsee;
use crate::reference::Recherche;
use crate::rules::{Autres, Constat, Contexte, Verdict};

static MEME: Texte = Texte::new(
    "la même CPTS est donnée deux fois : {cpts} a le même {quoi}",
    "the same CPTS is given twice: {cpts} has the same {quoi}",
);
static N_EN_GARDER_QU_UN: Texte = Texte::new("ne garder qu'un des deux dossiers", "keep only one of the two dossiers");
static PARTAGEE: Texte =
    Texte::new("la commune {commune} est aussi tenue par {cpts}", "the commune {commune} is also held by {cpts}");
static EN_PARTIE: Texte = Texte::new(
    "la commune {commune} est aussi tenue par {cpts}, mais l'un des dossiers n'en tient qu'une partie, ou ne dit pas s'il la tient en entier",
    "the commune {commune} is also held by {cpts}, but one of the dossiers holds only a part of it, or does not say whether it holds all of it",
);
static ANCIENS_CODES: Texte = Texte::new(
    "la commune {commune} est peut-être aussi tenue par {cpts} : l'un des codes est ancien, et ses limites ne sont pas livrées",
    "the commune {commune} may also be held by {cpts}: one of the codes is a former one, whose bounds are not shipped",
);
static IDENTITE: Texte = Texte::new(
    "la commune {commune} est aussi tenue par {cpts}, mais ni un nom ni un identifiant ne dit si c'est une autre CPTS",
    "the commune {commune} is also held by {cpts}, but neither a name nor an identifier tells whether it is another CPTS",
);
static COMMUNE: Texte = Texte::new("{code} ({nom})", "{code} ({nom})");
static NOMMEE: Texte = Texte::new("{nom} (dossier n° {numero})", "{nom} (dossier no. {numero})");
static SANS_NOM: Texte =
    Texte::new("une CPTS sans nom (dossier n° {numero})", "a CPTS without a name (dossier no. {numero})");
static N_AUTRES: Texte = Texte::new("{n} autres", "{n} others");

/// As many CPTS as one finding names.
const NAMED: usize = 5;

/// What two dossiers have in common in a commune, from what is sure to what is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rencontre {
    Partagee,
    EnPartie,
    AnciensCodes,
    Identite,
}

impl Rencontre {
    fn verdict(self) -> Verdict {
        if self == Self::Partagee { Verdict::NonConforme } else { Verdict::Indetermine }
    }

    fn texte(self) -> &'static Texte {
        match self {
            Self::Partagee => &PARTAGEE,
            Self::EnPartie => &EN_PARTIE,
            Self::AnciensCodes => &ANCIENS_CODES,
            Self::Identite => &IDENTITE,
        }
    }
}

/// A dossier, those that are checked with it, and what comparing them has found so far.
pub(super) struct Comparison<'a> {
    others: Autres<'a>,
    carte: Carte<'a>,
    /// What a set would keep of the dossier.
    fiche: Fiche,
    /// The dossiers of the same CPTS, and what says so.
    same: BTreeMap<Rang, &'static Texte>,
    answers: Vec<(Verdict, Option<Constat>)>,
}

impl<'a> Comparison<'a> {
    pub(super) fn new(context: &'a Contexte<'_>, others: Autres<'a>) -> Self {
        Self {
            others,
            carte: Carte::new(context.communes, context.date),
            fiche: Fiche::of(context.dossier),
            same: BTreeMap::new(),
            answers: vec![(Verdict::Conforme, None)],
        }
    }

    pub(super) fn add(&mut self, verdict: Verdict, constat: Constat) {
        self.answers.push((verdict, Some(constat)));
    }

    /// Compares a commune with those of the other dossiers.
    pub(super) fn compare(&mut self, code: CodeInsee, place: &Pointeur) {
        let mut met: BTreeMap<Rencontre, Vec<Rang>> = BTreeMap::new();
        for (rang, rencontre) in self.encounters(code) {
            met.entry(rencontre).or_default().push(rang);
        }
        for (rencontre, ranks) in met {
            let message = Message::new(rencontre.texte()).with("commune", self.commune(code));
            self.add(rencontre.verdict(), Constat::new(message.with("cpts", self.names(&ranks)), place.clone()));
        }
    }

    /// The other CPTS that hold something of a commune, each with the surest thing that it has in common.
    fn encounters(&mut self, code: CodeInsee) -> BTreeMap<Rang, Rencontre> {
        let mut encounters: BTreeMap<Rang, Rencontre> = BTreeMap::new();
        let lieu = self.carte.place(code);
        let is_whole = self.fiche.holds_whole(&code);
        for key in self.carte.codes(&lieu) {
            for held in self.others.ensemble.held(&key).iter().filter(|held| Some(held.rang) != self.others.rang) {
                let Some(link) = self.carte.link(&lieu, held.code) else { continue };
                let Some(other) = self.others.ensemble.cpts(held.rang) else { continue };
                let rencontre = match self.fiche.qui().compare(other) {
                    Parente::Meme(what) => {
                        self.same.entry(held.rang).or_insert(what);
                        continue;
                    }
                    Parente::Inconnue => Rencontre::Identite,
                    Parente::Autre if link == Lien::Douteux => Rencontre::AnciensCodes,
                    Parente::Autre if is_whole && held.is_whole => Rencontre::Partagee,
                    Parente::Autre => Rencontre::EnPartie,
                };
                let surest = encounters.entry(held.rang).or_insert(rencontre);
                *surest = rencontre.min(*surest);
            }
        }
        encounters
    }

    /// A commune for people: its code, and its name of today where it is known.
    fn commune(&self, code: CodeInsee) -> Argument {
        let text = |text: &str| Argument::Public(text.into());
        let name = match self.carte.communes.find(&code) {
            Recherche::Arrondissement(district) => Some(district.nom()),
            found => found.commune().map(|commune| commune.nom()),
        };
        match name {
            Some(name) => Message::new(&COMMUNE).with("code", text(code.as_str())).with("nom", text(name)).into(),
            None => text(code.as_str()),
        }
    }

    fn names(&self, ranks: &[Rang]) -> Vec<Argument> {
        // One more is named rather than counted.
        let shown = if ranks.len() == NAMED + 1 { ranks.len() } else { NAMED };
        let mut names: Vec<Argument> = ranks.iter().take(shown).map(|rang| self.name(*rang)).collect();
        let rest = ranks.len().saturating_sub(shown);
        if rest > 0 {
            let rest = i64::try_from(rest).unwrap_or(i64::MAX);
            names.push(Message::new(&N_AUTRES).with("n", rest).into());
        }
        names
    }

    fn name(&self, rang: Rang) -> Argument {
        let name = self.others.ensemble.cpts(rang).and_then(|cpts| cpts.nom());
        let message = match name {
            Some(name) => Message::new(&NOMMEE).with("nom", Argument::Saisie(name.into())),
            None => Message::new(&SANS_NOM),
        };
        message.with("numero", rang.numero()).into()
    }

    /// Every answer, with the dossiers of the same CPTS at the end.
    pub(super) fn finish(mut self) -> Vec<(Verdict, Option<Constat>)> {
        for (rang, what) in std::mem::take(&mut self.same) {
            let message = Message::new(&MEME).with("cpts", self.name(rang)).with("quoi", what);
            let constat = Constat::new(message, Pointeur::from_static("/identite"));
            self.add(Verdict::NonConforme, constat.remedy(Message::new(&N_EN_GARDER_QU_UN)));
        }
        self.answers
    }
}
