//! The delays of missions, from the signature of the contract: what MIS-02 and MIS-03 share.

use crate::bareme::DelaiMission;
use crate::diagnostics::{Argument, Message, Pointeur, Texte};
use crate::model::{DatePartielle, Mission, MissionAci};
use crate::rules::{Constat, Contexte, Reponse, Verdict};
use crate::values::Date;

/// One of the two delays: what it measures, and how it is told.
pub(super) struct Delai {
    /// The field of a mission that says when it was done.
    pub(super) field: &'static str,
    pub(super) done: fn(&MissionAci) -> Option<DatePartielle>,
    /// The deadline that the contract itself gives.
    pub(super) agreed: fn(&MissionAci) -> Option<Date>,
    pub(super) months: fn(&DelaiMission) -> Option<u16>,
    pub(super) late: &'static Texte,
    pub(super) on_time: &'static Texte,
    pub(super) unknown: &'static Texte,
    pub(super) ahead: &'static Texte,
    pub(super) planned: &'static Texte,
    pub(super) planned_late: &'static Texte,
}

static MISSIONS_INCONNUES: Texte = Texte::new(
    "le dossier ne dit pas quelles missions sont au contrat",
    "the dossier does not say which missions are in the contract",
);
static SIGNATURE_INCONNUE: Texte = Texte::new(
    "la date de signature du contrat manque pour calculer les échéances",
    "the signature date of the contract is missing to compute the deadlines",
);
static IMPRECIS: Texte = Texte::new(
    "{mission} : les dates connues ne sont pas assez précises pour trancher (échéance {echeance})",
    "{mission}: the dates known are not precise enough to tell (deadline {echeance})",
);
static CONTRAT_ANCIEN: Texte = Texte::new(
    "{mission} : le contrat est antérieur à la mission, ou peut l'être, et le point de départ de ses délais est alors inconnu",
    "{mission}: the contract is older than the mission, or may be, and the start of its delays is then unknown",
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
    let about = |texte| Message::new(texte).with("mission", name(kind));
    let months = (delay.months)(context.bareme?.delay(kind)?)?;
    let Some((earliest, latest)) = deadline(context, delay, mission, signature, months) else {
        return Some((Verdict::Indetermine, Some(about(&CONTRAT_ANCIEN)), None));
    };
    let exact = (earliest == latest).then_some(latest);
    let due = |texte| about(texte).with("echeance", latest);
    Some(match (delay.done)(mission) {
        // A breach is not told before its day.
        Some(day) if day.first() > latest && context.date <= earliest => {
            (Verdict::AVenir, Some(due(delay.planned_late).with("le", day)), Some(earliest))
        }
        Some(day) if day.first() > latest => (Verdict::NonConforme, Some(due(delay.late).with("le", day)), exact),
        Some(day) if day.last() <= earliest && day.first() > context.date => {
            (Verdict::AVenir, Some(due(delay.planned).with("le", day)), Some(earliest))
        }
        Some(day) if day.last() <= earliest => (Verdict::Conforme, Some(due(delay.on_time).with("le", day)), exact),
        Some(_) => (Verdict::Indetermine, Some(due(&IMPRECIS)), exact),
        None if context.date <= earliest => (Verdict::AVenir, Some(due(delay.ahead)), Some(earliest)),
        None => (Verdict::Indetermine, Some(due(delay.unknown)), exact),
    })
}

/// The deadline of a mission, as the first and the last day that it may be; `None` when nobody can tell.
fn deadline(
    context: &Contexte<'_>,
    delay: &Delai,
    mission: &MissionAci,
    signature: DatePartielle,
    months: u16,
) -> Option<(Date, Date)> {
    let version = context.baremes.in_force(signature.first());
    let was_mandatory = version
        .is_some_and(|version| version.mandatory_missions().any(|known| Some(&known) == mission.mission.as_ref()));
    if !was_mandatory {
        // No text says from when the delay runs: only the contract can.
        return (delay.agreed)(mission).map(|day| (day, day));
    }
    signature.first().add_months(months).zip(signature.last().add_months(months))
}

fn name(mission: &Mission) -> Argument {
    mission.libelle().map_or_else(|| Argument::Public(mission.code().into()), Argument::from)
}
