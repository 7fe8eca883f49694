//! DON-04: a public file holds nothing that was not consented.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostics::{Argument, Gravite, Message, Pointeur, Texte};
use crate::ids::Rpps;
use crate::model::{Adherent, BaseDiffusion, Diffusion, Dossier};
use crate::publish::faits;
use crate::rules::adherents::diffusion::{DONNEES_PERSONNELLES, Etat, state};
use crate::rules::adherents::membres;
use crate::rules::{BaseLegale, Confiance, Constat, Contexte, Regle, Reponse, Stade, Verdict};
use crate::values::Date;

pub(in crate::rules) static DON_04: Regle = Regle {
    id: "DON-04",
    titre: Texte::new(
        "Un fichier public ne contient rien qui n'ait été consenti",
        "A public file holds nothing that was not consented",
    ),
    explication: Texte::new(
        "Quand `public` dit que ce fichier même est ouvert à tous, chaque fait sur une personne qu'il contient a un consentement en cours dans `diffusion`, et le téléphone privé n'y est jamais. Un siège ou un versement qui nomme un adhérent est un fait sur lui : les champs `gouvernance` et `indemnisations` de sa diffusion le couvrent. L'identifiant d'un adhérent n'est jamais un numéro RPPS. Quand le fichier ne contient pas les diffusions d'une personne, la règle ne tranche pas.",
        "When `public` says that this very file is open to anybody, each fact about a person in it has a consent in force in `diffusion`, and the private telephone is never there. A seat or a payment that names a member is a fact about them: the fields `gouvernance` and `indemnisations` of their agreements cover it. The id of a member is never an RPPS number. When the file does not hold the agreements of a person, the rule does not tell.",
    ),
    remede: Texte::new(
        "retirer ces faits du fichier public, ou recueillir d'abord le consentement de la personne",
        "remove these facts from the public file, or get the person's consent first",
    ),
    gravite: Gravite::Bloquant,
    depuis: None,
    stade: Stade::Toujours,
    bases: &[
        DONNEES_PERSONNELLES,
        BaseLegale::new(
            "Un numéro RPPS désigne une personne : un identifiant public est opaque, c'est un choix de ce logiciel.",
            "An RPPS number designates a person: a public id is opaque, by this software's choice.",
            None,
            Confiance::ProjetLogiciel,
        ),
        BaseLegale::new(
            "Retenir le consentement, champ par champ, comme seule base de ce qui est public d'une personne est un choix de ce logiciel.",
            "Taking consent, field by field, as the only basis of what is public of a person is this software's choice.",
            None,
            Confiance::ProjetLogiciel,
        ),
    ],
    evaluate,
};

static NON_CONSENTI: Texte = Texte::new(
    "le fichier est public et contient {faits}, sans consentement en cours",
    "the file is public and holds {faits}, without a consent in force",
);
static JAMAIS: Texte = Texte::new(
    "le fichier est public et contient {faits}, ce qui n'est jamais permis",
    "the file is public and holds {faits}, which is never allowed",
);
static SANS_DIFFUSION: Texte = Texte::new(
    "le fichier est public et contient {faits}, sans dire ce que la personne a consenti",
    "the file is public and holds {faits}, without saying what the person consented to",
);
static NATURE_INCONNUE: Texte = Texte::new(
    "le fichier est public et contient {faits} d'un adhérent dont le type n'est pas connu : si c'est une personne, son consentement manque",
    "the file is public and holds {faits} of a member whose type is not known: if it is a person, the consent is missing",
);
static SON_SIEGE: Texte = Texte::new("son siège (`gouvernance`)", "their seat (`gouvernance`)");
static CE_VERSEMENT: Texte =
    Texte::new("ce qui lui est versé (`indemnisations`)", "what they are paid (`indemnisations`)");
static PERSONNE_INCONNUE: Texte = Texte::new(
    "le fichier est public et nomme ici un adhérent qu'il ne décrit pas : rien ne dit s'il y a consenti",
    "the file is public and names here a member whom it does not describe: nothing says whether they consented",
);
static PEUT_ETRE_PUBLIC: Texte = Texte::new(
    "le dossier ne dit pas si ce fichier est public (`public`), et il contient des faits sur des personnes dont aucun consentement n'est en cours",
    "the dossier does not say whether this file is public (`public`), and it holds facts about persons without a consent in force",
);

fn evaluate(context: &Contexte<'_>) -> Reponse {
    let dossier = context.dossier;
    if dossier.public == Some(false) {
        return Reponse::sans_objet();
    }
    let file = Fichier::new(dossier, context.date);
    if dossier.public.is_none() {
        // One is enough: the rule cannot tell more.
        let place = Pointeur::from_static("/public");
        return match file.found().next() {
            Some(_) => Reponse::one(Verdict::Indetermine, Message::new(&PEUT_ETRE_PUBLIC), place),
            None => Reponse::new(Verdict::Conforme, Vec::new()),
        };
    }
    let found = file.found().map(|(verdict, constat)| (verdict, Some(constat)));
    Reponse::gather([(Verdict::Conforme, None)].into_iter().chain(found))
}

/// A file, in which to look for what was not consented.
struct Fichier<'a> {
    dossier: &'a Dossier,
    date: Date,
    /// The members whose agreements are known in part only.
    partial: BTreeSet<usize>,
}

impl<'a> Fichier<'a> {
    fn new(dossier: &'a Dossier, date: Date) -> Self {
        Self { dossier, date, partial: membres::partial(dossier, "diffusion") }
    }

    fn found(&self) -> impl Iterator<Item = (Verdict, Constat)> {
        // Asked only once the members have told all: nobody is looked up for nothing.
        self.in_members().chain(core::iter::once_with(|| self.elsewhere()).flatten())
    }

    /// What the members themselves tell.
    fn in_members(&self) -> impl Iterator<Item = (Verdict, Constat)> {
        let members = self.dossier.adherents.iter().flatten().enumerate();
        members.flat_map(|(index, member)| self.in_member(index, member)).flatten()
    }

    fn in_member(&self, index: usize, member: &Adherent) -> [Option<(Verdict, Constat)>; 2] {
        let constat = |texte: &'static Texte, names: &[&'static str]| {
            let place = membres::list().index(index);
            let place = match names {
                [name] => name.split('.').fold(place, |place, key| place.key(key)),
                _ => place,
            };
            let names: Vec<_> = names.iter().map(|name| Argument::Public(format!("`{name}`").into())).collect();
            Constat::new(membres::about(member, Message::new(texte).with("faits", names)), place)
        };
        let is_rpps = || member.id.as_deref().is_some_and(|id| id.parse::<Rpps>().is_ok());
        let never: Vec<_> =
            [member.telephone_prive.is_some().then_some(faits::JAMAIS_PUBLIC), is_rpps().then_some("id")]
                .into_iter()
                .flatten()
                .collect();
        let never = (!never.is_empty()).then(|| (Verdict::NonConforme, constat(&JAMAIS, &never)));
        let uncovered: Vec<_> = match membres::is_person(member) {
            Some(false) => Vec::new(),
            _ => faits::facts(member).filter(|name| !self.is_covered(member, name)).collect(),
        };
        let uncovered = (!uncovered.is_empty()).then(|| {
            let (verdict, texte) = self.judge(index, member);
            (verdict, constat(texte, &uncovered))
        });
        [never, uncovered]
    }

    /// What the seats and the payments tell of the members that they name.
    fn elsewhere(&self) -> impl Iterator<Item = (Verdict, Constat)> {
        let answers = self.answers();
        self.named().filter_map(move |named| match answers.get(&(named.id, named.field)) {
            None => Some((Verdict::Indetermine, Constat::new(Message::new(&PERSONNE_INCONNUE), named.place()))),
            Some(None) => None,
            Some(Some((verdict, texte, member))) => {
                let what = if named.field == faits::SIEGES { &SON_SIEGE } else { &CE_VERSEMENT };
                let message = membres::about(member, Message::new(texte).with("faits", what));
                Some((*verdict, Constat::new(message, named.place())))
            }
        })
    }

    /// What is to be said of naming the members that are, by id and field. Of several members of one id any may be meant: the
    /// gravest answer counts.
    fn answers(&self) -> BTreeMap<(&'a str, &'static str), Option<Answer<'a>>> {
        let named: BTreeSet<&str> = self.named().map(|named| named.id).collect();
        let mut answers = BTreeMap::new();
        for (index, member) in self.dossier.adherents.iter().flatten().enumerate() {
            let Some(id) = member.id.as_deref().filter(|id| named.contains(id)) else { continue };
            for field in [faits::SIEGES, faits::INDEMNISATIONS] {
                let is_free = membres::is_person(member) == Some(false) || self.is_covered(member, field);
                let answer = (!is_free).then(|| {
                    let (verdict, texte) = self.judge(index, member);
                    (verdict, texte, member)
                });
                let known: &mut Option<Answer<'a>> = answers.entry((id, field)).or_default();
                if answer.as_ref().map(weight) > known.as_ref().map(weight) {
                    *known = answer;
                }
            }
        }
        answers
    }

    fn named(&self) -> impl Iterator<Item = Nomme<'a>> {
        let bodies = self.dossier.gouvernance.iter().flat_map(|governance| governance.instances.iter().flatten());
        let seats = bodies.enumerate().flat_map(|(body, known)| {
            known.sieges.iter().flatten().enumerate().filter_map(move |(seat, known)| {
                Some(Nomme { id: known.adherent.as_deref()?, field: faits::SIEGES, at: (body, seat) })
            })
        });
        let payments = self.dossier.indemnisations.iter().flatten().enumerate().filter_map(|(index, payment)| {
            Some(Nomme { id: payment.beneficiaire.as_deref()?, field: faits::INDEMNISATIONS, at: (index, 0) })
        });
        seats.chain(payments)
    }

    /// Whether an agreement of the member covers a fact on the day.
    fn is_covered(&self, member: &Adherent, field: &str) -> bool {
        let covers = |agreement: &Diffusion| {
            agreement.champ.as_deref() == Some(field)
                && agreement.base == Some(BaseDiffusion::Consentement)
                && state(agreement, self.date) == Etat::EnCours
        };
        member.diffusion.iter().flatten().any(covers)
    }

    /// What is to be said of facts that no agreement is known to cover.
    fn judge(&self, index: usize, member: &Adherent) -> (Verdict, &'static Texte) {
        let is_known = |agreement: &Diffusion| {
            let base = agreement.base.as_ref().is_some_and(|base| !matches!(base, BaseDiffusion::Autre(_)));
            base && agreement.champ.is_some() && agreement.le.is_some()
        };
        match member.diffusion.as_deref() {
            _ if membres::is_person(member).is_none() => (Verdict::Indetermine, &NATURE_INCONNUE),
            // What is not told of an agreement may be what is missing.
            Some(agreements) if !self.partial.contains(&index) && agreements.iter().all(is_known) => {
                (Verdict::NonConforme, &NON_CONSENTI)
            }
            _ => (Verdict::Indetermine, &SANS_DIFFUSION),
        }
    }
}

/// How grave an answer is; of two that tell the same verdict, that on who is known to be a person comes first.
fn weight((verdict, texte, _): &Answer<'_>) -> (bool, bool) {
    (*verdict == Verdict::NonConforme, **texte != NATURE_INCONNUE)
}

type Answer<'a> = (Verdict, &'static Texte, &'a Adherent);

/// A place that names a member.
struct Nomme<'a> {
    id: &'a str,
    /// The field of an agreement that covers it.
    field: &'static str,
    at: (usize, usize),
}

impl Nomme<'_> {
    fn place(&self) -> Pointeur {
        let (first, second) = self.at;
        if self.field == faits::SIEGES {
            let body = Pointeur::from_static("/gouvernance/instances").index(first);
            body.key("sieges").index(second).key("adherent")
        } else {
            Pointeur::from_static("/indemnisations").index(first).key("beneficiaire")
        }
    }
}
