//! The payments by beneficiary and civil year: what IND-01 and IND-02 share.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostics::{Argument, Message, Pointeur, Texte};
use crate::model::{Dossier, Indemnisation};
use crate::rules::adherents::membres;
use crate::rules::{BaseLegale, Confiance, Constat, Contexte, Reponse, Verdict};
use crate::values::{Date, Montant};

pub(super) const PLAFOND: BaseLegale = BaseLegale::new(
    "Pour un professionnel, le total des indemnités et des rémunérations d'une année civile ne dépasse pas le plafond annuel de la sécurité sociale (CSP D1434-44, décret n° 2022-375 du 16 mars 2022).",
    "For a professional, the indemnities and remunerations of a civil year together do not exceed the yearly social-security ceiling (CSP D1434-44, décret no. 2022-375 of 16 March 2022).",
    Some("https://fecop.fr/node/2807"),
    Confiance::PlusieursSources,
);
pub(super) const MONTANTS: BaseLegale = BaseLegale::new(
    "Les plafonds par année sont repris d'une source qui cite les arrêtés annuels ; ceux de 2022, 2023 et 2025 ont une seconde source.",
    "The ceilings by year come from a source that quotes the yearly orders; those of 2022, 2023 and 2025 have a second source.",
    Some(
        "https://www.concourspluripro.fr/droit-et-gestion/questions-juridiques/aci-quest-ce-quune-cpts-gagne-le-signer",
    ),
    Confiance::UneSource,
);
pub(super) const ANNEE_2022: BaseLegale = BaseLegale::new(
    "Ce qui a été payé en 2022 avant la publication du décret, le 17 mars, compte-t-il dans le plafond de 2022 ? Rien de public ne le dit.",
    "Does what was paid in 2022 before the publication of the décret, on 17 March, count towards the ceiling of 2022? Nothing public says it.",
    None,
    Confiance::Inconnu,
);

static INCONNUS: Texte = Texte::new(
    "le dossier ne dit rien des indemnités et des rémunérations",
    "the dossier says nothing of indemnities and remunerations",
);
static PARTIELS: Texte = Texte::new(
    "la liste des indemnités et des rémunérations n'est connue qu'en partie : les sommes sont des minimums",
    "the list of indemnities and remunerations is known in part only: the sums are minimums",
);
static INCOMPLETS: Texte = Texte::new(
    "versements sans bénéficiaire, sans date ou sans montant : {n}, qui n'entrent dans aucune somme",
    "payments without a beneficiary, a date or an amount: {n}, which are in no sum",
);
static NEGATIFS: Texte = Texte::new(
    "versements de montant négatif : {n}, qui ne sont déduits d'aucune somme ; corriger plutôt le versement d'origine",
    "payments of a negative amount: {n}, which are taken from no sum; correct the first payment instead",
);
static PAS_UNE_PERSONNE_CONNUE: Texte = Texte::new(
    "{constat} ; mais le dossier ne dit pas que ce bénéficiaire est un adhérent, et une personne : le plafond ne vaut que pour un professionnel",
    "{constat}; but the dossier does not say that this beneficiary is a member, and a person: the ceiling holds for a professional only",
);
static PASS_INCONNU: Texte = Texte::new("le plafond de {annee} n'est pas connu", "the ceiling of {annee} is not known");

/// The list of the payments, or the answer of a rule that has none to judge.
pub(super) fn payments(dossier: &Dossier) -> Result<&[Indemnisation], Reponse> {
    let unknown = |texte| Err(Reponse::one(Verdict::Indetermine, Message::new(texte), list()));
    match dossier.indemnisations.as_deref() {
        None => unknown(&INCONNUS),
        Some([]) if dossier.is_partial("/indemnisations") => unknown(&PARTIELS),
        Some([]) => Err(Reponse::sans_objet()),
        Some(payments) => Ok(payments),
    }
}

/// The place of the payments.
pub(super) fn list() -> Pointeur {
    Pointeur::from_static("/indemnisations")
}

/// A payment of which enough is known to be counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Paye<'a> {
    pub(super) beneficiaire: &'a str,
    pub(super) le: Date,
    pub(super) montant: Montant,
    /// Its index in the dossier.
    pub(super) rang: usize,
    /// Whether the dossier says that the beneficiary is a person.
    is_person: bool,
}

/// The payments that can be counted, and how many cannot, but for those of structures: the cap is not theirs.
pub(super) struct Payes<'a> {
    /// In the order of the beneficiaries, then of the days.
    counted: Vec<Paye<'a>>,
    incomplete: u32,
    negative: u32,
    is_partial: bool,
}

impl<'a> Payes<'a> {
    pub(super) fn of(dossier: &'a Dossier, payments: &'a [Indemnisation]) -> Self {
        let persons = persons(dossier, payments);
        let mut payes = Self {
            counted: Vec::with_capacity(payments.len()),
            incomplete: 0,
            negative: 0,
            is_partial: dossier.is_partial("/indemnisations"),
        };
        for (rang, payment) in payments.iter().enumerate() {
            let is_person = payment.beneficiaire.as_deref().and_then(|id| persons.get(id).copied()).flatten();
            if is_person == Some(false) {
                continue;
            }
            let is_person = is_person == Some(true);
            match (payment.beneficiaire.as_deref(), payment.le, payment.montant) {
                // What is taken back hides no payment: a sum must not fall when less is known.
                (_, _, Some(amount)) if amount < Montant::ZERO => payes.negative += 1,
                (Some(beneficiaire), Some(le), Some(montant)) => {
                    payes.counted.push(Paye { beneficiaire, le, montant, rang, is_person });
                }
                _ => payes.incomplete += 1,
            }
        }
        payes.counted.sort_unstable();
        payes
    }

    /// The payments of each beneficiary in each civil year, in the order of their days.
    pub(super) fn years(&self) -> impl Iterator<Item = &[Paye<'a>]> {
        let year = |paid: &Paye<'a>| (paid.beneficiaire, paid.le.annee());
        self.counted.chunk_by(move |left, right| year(left) == year(right))
    }

    /// What leaves every sum in doubt: it may be larger.
    pub(super) fn doubts(&self) -> impl Iterator<Item = (Verdict, Option<Constat>)> {
        let doubt = |message| (Verdict::Indetermine, Some(Constat::new(message, list())));
        let count = |texte, n: u32| (n > 0).then(|| Message::new(texte).with("n", n));
        let partial = self.is_partial.then(|| Message::new(&PARTIELS));
        [partial, count(&INCOMPLETS, self.incomplete), count(&NEGATIFS, self.negative)].into_iter().flatten().map(doubt)
    }
}

/// Whether each member who is paid is a person, by its id. Of those that share an id a person wins, then one whose type
/// is not known: to say less of the others must not make a breach.
fn persons<'a>(dossier: &'a Dossier, payments: &'a [Indemnisation]) -> BTreeMap<&'a str, Option<bool>> {
    // Few of the members are paid: the others are not worth a place.
    let paid: BTreeSet<&str> = payments.iter().filter_map(|payment| payment.beneficiaire.as_deref()).collect();
    let mut persons = BTreeMap::new();
    for member in dossier.adherents.iter().flatten() {
        let Some(id) = member.id.as_deref().filter(|id| paid.contains(id)) else { continue };
        let is_person = membres::is_person(member);
        let known = persons.entry(id).or_insert(is_person);
        if *known != Some(true) && is_person != Some(false) {
            *known = is_person;
        }
    }
    persons
}

/// The answer on one beneficiary and one civil year; `None` when the rule does not ask for it.
type Check = fn(&Contexte<'_>, &[Paye<'_>]) -> Option<(Verdict, Option<Constat>)>;

/// The answer on every beneficiary and every civil year.
pub(super) fn judge(context: &Contexte<'_>, check: Check) -> Reponse {
    let payments = match payments(context.dossier) {
        Ok(payments) => payments,
        Err(answer) => return answer,
    };
    let payes = Payes::of(context.dossier, payments);
    Reponse::gather(payes.years().filter_map(|year| check(context, year)).chain(payes.doubts()))
}

/// The payments of a year that the cap is for.
pub(super) struct Plafonnes<'p, 'a> {
    /// All of them, those dated after the report too.
    pub(super) dates: &'p [Paye<'a>],
    /// Those that were made.
    pub(super) faits: &'p [Paye<'a>],
    /// The cap of the year.
    pub(super) plafond: Option<Montant>,
}

impl<'p, 'a> Plafonnes<'p, 'a> {
    /// `None` before there was a cap.
    pub(super) fn of(context: &Contexte<'_>, year: &'p [Paye<'a>]) -> Option<Self> {
        let plafonds = &context.baremes.plafonds;
        let since = plafonds.depuis?;
        let (_, dates) = year.split_at_checked(year.partition_point(|paid| paid.le < since))?;
        let (faits, _) = dates.split_at_checked(dates.partition_point(|paid| paid.le <= context.date))?;
        Some(Self { dates, faits, plafond: plafonds.of(year.first()?.le.annee()) })
    }
}

/// A fault about a beneficiary: in doubt unless the dossier says that it is a person.
pub(super) fn fault(verdict: Verdict, constat: Constat, paid: &Paye<'_>) -> (Verdict, Option<Constat>) {
    if paid.is_person {
        return (verdict, Some(constat));
    }
    let message = Message::new(&PAS_UNE_PERSONNE_CONNUE).with("constat", constat.message);
    (Verdict::Indetermine, Some(Constat { message, ..constat }))
}

/// The sum of some payments.
pub(super) fn sum<'p, 'a: 'p>(payments: impl IntoIterator<Item = &'p Paye<'a>>) -> Montant {
    payments.into_iter().map(|paid| paid.montant).sum()
}

/// A message on what a beneficiary was paid in a year.
pub(super) fn about(texte: &'static Texte, paid: &Paye<'_>) -> Message {
    Message::new(texte)
        .with("id", Argument::Saisie(paid.beneficiaire.into()))
        .with("annee", Argument::Public(paid.le.annee().to_string().into()))
}

/// What is answered of a year whose cap is not known.
pub(super) fn unknown_cap(paid: &Paye<'_>) -> (Verdict, Option<Constat>) {
    let year = Argument::Public(paid.le.annee().to_string().into());
    let place = list().index(paid.rang);
    (Verdict::Indetermine, Some(Constat::new(Message::new(&PASS_INCONNU).with("annee", year), place)))
}
