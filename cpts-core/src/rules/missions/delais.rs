//! The delays of missions, from the signature of the contract: what MIS-02 and MIS-03 share.

use crate::bareme::{Bareme, DelaiMission};
use crate::diagnostics::{Message, Pointeur, Texte};
use crate::model::{DatePartielle, Mission, MissionAci};
use crate::rules::echeance::TextesEcheance;
use crate::rules::{BaseLegale, Confiance, Constat, Contexte, Reponse, Verdict};
use crate::values::Date;

pub(in crate::rules) const CONTRATS_ANCIENS: BaseLegale = BaseLegale::new(
    "Pour un contrat signé avant le 3 septembre 2022, on ignore à partir de quand courent les délais de la mission de crise.",
    "For a contract signed before 3 September 2022, it is unknown from when the deadlines of the crisis mission run.",
    None,
    Confiance::Inconnu,
);

/// One of the two delays: what it measures, and how it is told.
pub(super) struct Delai {
    /// The field of a mission that says when it was done.
    pub(super) field: &'static str,
    pub(super) done: fn(&MissionAci) -> Option<DatePartielle>,
    /// The deadline that the contract itself gives.
    pub(super) agreed: fn(&MissionAci) -> Option<Date>,
    pub(super) months: fn(&DelaiMission) -> Option<u16>,
    pub(super) texts: TextesEcheance,
}

static MISSIONS_INCONNUES: Texte = Texte::new(
    "le dossier ne dit pas quelles missions sont au contrat",
    "the dossier does not say which missions are in the contract",
);
static SIGNATURE_INCONNUE: Texte = Texte::new(
    "la date de signature du contrat manque pour calculer les échéances",
    "the signature date of the contract is missing to compute the deadlines",
);
pub(super) static IMPRECIS: Texte = Texte::new(
    "{mission} : les dates connues ne sont pas assez précises pour trancher (échéance {echeance})",
    "{mission}: the dates known are not precise enough to tell (deadline {echeance})",
);
static CONTRAT_ANCIEN: Texte = Texte::new(
    "{mission} : le contrat est antérieur à la mission, ou peut l'être, et le point de départ de ses délais est alors inconnu",
    "{mission}: the contract is older than the mission, or may be, and the start of its delays is then unknown",
);

static VERSION_INCONNUE: Texte = Texte::new(
    "{mission} : la date de signature n'est pas assez précise pour dire quelle version de l'accord fixe le délai",
    "{mission}: the signature date is not precise enough to tell which version of the agreement sets the delay",
);

pub(super) fn evaluate(context: &Contexte<'_>, delay: &Delai) -> Reponse {
    let Some(contract) = context.contract() else {
        return Reponse::sans_objet();
    };
    let Some(missions) = contract.missions.as_ref() else {
        let place = Pointeur::from_static("/contrat_aci");
        return Reponse::one(Verdict::Indetermine, Message::new(&MISSIONS_INCONNUES), place);
    };
    let Some(signature) = contract.signature else {
        let place = Pointeur::from_static("/contrat_aci");
        return Reponse::one(Verdict::Indetermine, Message::new(&SIGNATURE_INCONNUE), place);
    };
    Reponse::gather(missions.iter().enumerate().filter_map(|(index, mission)| {
        let place = Pointeur::from_static("/contrat_aci/missions").index(index);
        check(context, delay, mission, signature).map(|(verdict, message, due)| {
            let place = if (delay.done)(mission).is_some() { place.key(delay.field) } else { place };
            (verdict, message.map(|message| Constat { echeance: due, ..Constat::new(message, place) }))
        })
    }))
}

type Answer = (Verdict, Option<Message>, Option<Date>);

fn check(context: &Contexte<'_>, delay: &Delai, mission: &MissionAci, signature: DatePartielle) -> Option<Answer> {
    let kind = mission.mission.as_ref()?;
    let about = |texte| Message::new(texte).with("mission", kind);
    let (earliest, latest) = match deadline(context, delay, kind, mission, signature)? {
        Ok(deadline) => deadline,
        Err(texte) => return Some((Verdict::Indetermine, Some(about(texte)), None)),
    };
    let done = (delay.done)(mission);
    let (verdict, texte, due) = delay.texts.judge(done, (earliest, latest), context.date);
    let message = about(texte).with("echeance", latest);
    let message = match done {
        Some(day) => message.with("le", day),
        None => message,
    };
    Some((verdict, Some(message), due))
}

/// The deadline of a mission, as the first and the last day that it may be, or why nobody can tell; `None` for a mission
/// without a delay.
///
/// A contract follows the version that it was signed under: a later one does not change the months.
fn deadline(
    context: &Contexte<'_>,
    delay: &Delai,
    kind: &Mission,
    mission: &MissionAci,
    signature: DatePartielle,
) -> Option<Result<(Date, Date), &'static Texte>> {
    let months = |version: Option<&Bareme>| (delay.months)(version?.delay(kind)?);
    if !context.baremes.is_mandatory(kind, signature.first()) {
        months(context.bareme)?;
        // No text says from when the delay runs: only the contract can.
        return Some((delay.agreed)(mission).map(|day| (day, day)).ok_or(&CONTRAT_ANCIEN));
    }
    let under = |day| months(context.baremes.in_force(day));
    let count = under(signature.first());
    if count != under(signature.last()) {
        return Some(Err(&VERSION_INCONNUE));
    }
    let count = count?;
    signature.first().add_months(count).zip(signature.last().add_months(count)).map(Ok)
}
