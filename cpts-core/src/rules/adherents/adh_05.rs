//! ADH-05: what members declare is recent.

use super::membres;
use crate::diagnostics::{Argument, Gravite, Message, Texte};
use crate::model::Adherent;
use crate::publish::faits;
use crate::rules::{BaseLegale, Confiance, Constat, Contexte, Regle, Reponse, Stade, Verdict};
use crate::values::Date;

pub(in crate::rules) static ADH_05: Regle = Regle {
    id: "ADH-05",
    titre: Texte::new("Ce que les adhérents déclarent est récent", "What members declare is recent"),
    explication: Texte::new(
        "Nouveaux patients, horaires, langues, téléconsultation : aucune source ouverte ne tient ces informations à jour, seul l'adhérent les connaît. Chacune a la date de sa déclaration, et doit dater de moins de douze mois.",
        "New patients, hours, languages, teleconsultation: no open source keeps these facts up to date, the member alone knows them. Each has the date it was declared, and must be less than twelve months old.",
    ),
    remede: Texte::new(
        "demander à l'adhérent de confirmer ces informations, ou les retirer",
        "ask the member to confirm these facts, or remove them",
    ),
    gravite: Gravite::Alerte,
    depuis: None,
    stade: Stade::Toujours,
    bases: &[
        BaseLegale::new(
            "Aucune source ouverte ne dit de façon fiable les nouveaux patients, les langues, l'accès en fauteuil, la téléconsultation, les horaires ni la prise de rendez-vous.",
            "No open source states reliably new patients, languages, wheelchair access, teleconsultation, hours nor booking.",
            None,
            Confiance::Derive,
        ),
        BaseLegale::new(
            "Demander une confirmation chaque année est une règle de ce logiciel.",
            "Asking for a confirmation each year is this software's own rule.",
            None,
            Confiance::ProjetLogiciel,
        ),
    ],
    evaluate,
};

static ANCIENNE: Texte = Texte::new(
    "{faits}, déclaré le {le}, il y a {mois} mois ou plus",
    "{faits}, declared on {le}, {mois} months ago or more",
);
static ANCIENNES: Texte = Texte::new(
    "{faits}, déclarés il y a {mois} mois ou plus, le plus ancien le {le}",
    "{faits}, declared {mois} months ago or more, the oldest on {le}",
);
static SANS_DATE: Texte = Texte::new("{faits} : la date de la déclaration manque", "{faits}: the date is missing");

fn evaluate(context: &Contexte<'_>) -> Reponse {
    let members = match membres::members(context.dossier) {
        Ok(members) => members,
        Err(answer) => return answer,
    };
    let months = u16::try_from(context.threshold("adh-05.fraicheur")).unwrap_or(u16::MAX);
    // What was declared this day or before is too old.
    let Some(limit) = context.date.sub_months(months) else { return Reponse::sans_objet() };
    Reponse::gather(members.iter().enumerate().flat_map(|(index, member)| check(member, index, limit, months)))
}

fn check(member: &Adherent, index: usize, limit: Date, months: u16) -> Vec<(Verdict, Option<Constat>)> {
    let Some(declared) = member.declare.as_ref() else { return Vec::new() };
    let (mut old, mut undated, mut oldest) = (Vec::new(), Vec::new(), None::<Date>);
    let mut is_any = false;
    for (name, day) in faits::declared(declared) {
        is_any = true;
        match day {
            None => undated.push(name),
            Some(day) if day <= limit => {
                old.push(name);
                oldest = Some(oldest.map_or(day, |oldest| oldest.min(day)));
            }
            Some(_) => {}
        }
    }
    let constat = |message: Message, names: &[&'static str]| {
        let place = membres::list().index(index).key("declare");
        let place = match names {
            [name] => place.key(name.trim_start_matches("declare.")),
            _ => place,
        };
        let names = names.iter().map(|name| Argument::Public(format!("`{name}`").into())).collect::<Vec<_>>();
        Constat::new(membres::about(member, message.with("faits", names)), place)
    };
    let mut answers = Vec::new();
    if let Some(oldest) = oldest {
        let message = Message::new(if old.len() == 1 { &ANCIENNE } else { &ANCIENNES });
        let found = constat(message.with("le", oldest).with("mois", months), &old);
        let due = oldest.add_months(months);
        answers.push((Verdict::NonConforme, Some(Constat { echeance: due, ..found })));
    }
    if !undated.is_empty() {
        answers.push((Verdict::Indetermine, Some(constat(Message::new(&SANS_DATE), &undated))));
    }
    if is_any && answers.is_empty() {
        answers.push((Verdict::Conforme, None));
    }
    answers
}
