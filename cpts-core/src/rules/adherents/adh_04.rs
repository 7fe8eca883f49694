//! ADH-04: what is public of a person has its basis.

use super::diffusion::{DONNEES_PERSONNELLES, Etat, state};
use super::membres;
use crate::diagnostics::{Argument, Gravite, Message, Texte};
use crate::model::{Adherent, BaseDiffusion, Diffusion};
use crate::publish::faits;
use crate::rules::{BaseLegale, Confiance, Constat, Contexte, Regle, Reponse, Stade, Verdict};
use crate::values::Date;

pub(in crate::rules) static ADH_04: Regle = Regle {
    id: "ADH-04",
    titre: Texte::new(
        "Ce qui est public d'une personne l'est par son consentement",
        "What is public of a person is so by consent",
    ),
    explication: Texte::new(
        "Tout ce qu'un dossier sait d'une personne est privé, sauf ce que `diffusion` rend public, champ par champ : chaque champ a un consentement et sa date. Un consentement à venir ne rend encore rien public ; retiré, il ne rend plus rien public, et sa trace est gardée. Une structure n'a pas à consentir. Le téléphone privé n'est jamais publié. Un champ que cette version ne connaît pas ne publie rien.",
        "All that a dossier knows of a person is private, but for what `diffusion` makes public, field by field: each field has a consent and its date. A consent to come makes nothing public yet; once withdrawn it no longer does, and its trace is kept. A structure need not consent. The private telephone is never published. A field that this version does not know publishes nothing.",
    ),
    remede: Texte::new(
        "ne plus publier ce champ, et retirer cette ligne de `diffusion` ou y écrire le consentement recueilli et sa date",
        "publish this field no more, and remove this line of `diffusion` or write there the consent that was given and its date",
    ),
    gravite: Gravite::Bloquant,
    depuis: None,
    stade: Stade::Toujours,
    bases: &[
        DONNEES_PERSONNELLES,
        BaseLegale::new(
            "Retenir le consentement, champ par champ, comme seule base de ce qui est public d'une personne est un choix de ce logiciel.",
            "Taking consent, field by field, as the only basis of what is public of a person is this software's choice.",
            None,
            Confiance::ProjetLogiciel,
        ),
    ],
    evaluate,
};

static PRIVE: Texte = Texte::new("le téléphone privé n'est jamais publié", "the private telephone is never published");
static STRUCTURE: Texte = Texte::new(
    "{champ} : la base « structure » ne vaut pas pour une personne",
    "{champ}: the basis `structure` does not hold for a person",
);
static NATURE_INCONNUE: Texte = Texte::new(
    "{champ} : la base « structure » ne vaut que pour une structure, et le type de l'adhérent n'est pas connu",
    "{champ}: the basis `structure` holds for a structure only, and the type of the member is not known",
);
static SANS_CHAMP: Texte =
    Texte::new("cette diffusion ne dit pas de quel champ", "this agreement does not say of which field");
static CHAMP_INCONNU: Texte = Texte::new(
    "{champ} n'est pas un champ d'un adhérent que cette version connaît : rien n'est publié à ce titre",
    "{champ} is not a field of a member that this version knows: nothing is published on that ground",
);
static SANS_BASE: Texte = Texte::new("{champ} : la base de la diffusion manque", "{champ}: the basis is missing");
static BASE_INCONNUE: Texte = Texte::new(
    "{champ} : la base de la diffusion porte un code que cette version ne connaît pas",
    "{champ}: the basis has a code that this version does not know",
);
static SANS_DATE: Texte =
    Texte::new("{champ} : la date du consentement manque", "{champ}: the date of the consent is missing");
static A_VENIR: Texte = Texte::new(
    "{champ} : le consentement ({le}) est postérieur à la date du rapport, et rien n'est public avant",
    "{champ}: the consent ({le}) comes after the date of the report, and nothing is public before",
);
static RETIRE: Texte = Texte::new(
    "{champ} : consentement retiré le {le}, ce champ n'est plus public",
    "{champ}: consent withdrawn on {le}, this field is no longer public",
);
static BIENTOT_RETIRE: Texte = Texte::new(
    "{champ} : consentement retiré à partir du {le}, le champ ne devra plus être public ce jour-là",
    "{champ}: consent withdrawn from {le}, the field must no longer be public on that day",
);
static CE_CHAMP: Texte = Texte::new("champ non précisé", "field not stated");

fn evaluate(context: &Contexte<'_>) -> Reponse {
    let members = match membres::members(context.dossier) {
        Ok(members) => members,
        Err(answer) => return answer,
    };
    Reponse::gather(members.iter().enumerate().flat_map(|(index, member)| {
        member.diffusion.iter().flatten().enumerate().map(move |(rank, agreement)| {
            let answer = check(member, agreement, context.date);
            let constat = answer.texte.map(|texte| {
                let mut message = Message::new(texte).with("champ", field(agreement));
                if let Some(day) = answer.le {
                    message = message.with("le", day);
                }
                let place = membres::list().index(index).key("diffusion").index(rank);
                let due = answer.le.filter(|_| answer.verdict == Verdict::AVenir);
                Constat { echeance: due, ..Constat::new(membres::about(member, message), place) }
            });
            (answer.verdict, constat)
        })
    }))
}

/// What is to be said of one agreement, and the day that it is about.
struct Answer {
    verdict: Verdict,
    texte: Option<&'static Texte>,
    le: Option<Date>,
}

fn check(member: &Adherent, agreement: &Diffusion, date: Date) -> Answer {
    let answer = |verdict, texte: &'static Texte| Answer { verdict, texte: Some(texte), le: None };
    let dated = |verdict, texte: &'static Texte, day| Answer { verdict, texte: Some(texte), le: Some(day) };
    let fine = Answer { verdict: Verdict::Conforme, texte: None, le: None };
    let is_person = membres::is_person(member);
    // What no date makes right comes first: such a line is wrong even once it is withdrawn.
    let field = agreement.champ.as_deref();
    if field == Some(faits::JAMAIS_PUBLIC) {
        return answer(Verdict::NonConforme, &PRIVE);
    }
    if agreement.base == Some(BaseDiffusion::Structure) {
        match is_person {
            Some(true) => return answer(Verdict::NonConforme, &STRUCTURE),
            None => return answer(Verdict::Indetermine, &NATURE_INCONNUE),
            Some(false) => {}
        }
    }
    match field {
        None => return answer(Verdict::Indetermine, &SANS_CHAMP),
        Some(field) if !faits::is_name(field) => return answer(Verdict::Indetermine, &CHAMP_INCONNU),
        Some(_) if is_person == Some(false) => return fine,
        Some(_) => {}
    }
    match agreement.base {
        None => return answer(Verdict::Indetermine, &SANS_BASE),
        Some(BaseDiffusion::Autre(_)) => return answer(Verdict::Indetermine, &BASE_INCONNUE),
        Some(BaseDiffusion::Consentement | BaseDiffusion::Structure) => {}
    }
    match (state(agreement, date), agreement.retrait) {
        (Etat::Retire(day), _) => dated(Verdict::Conforme, &RETIRE, day),
        (Etat::Inconnu, _) => answer(Verdict::Indetermine, &SANS_DATE),
        (Etat::AVenir(day), _) => dated(Verdict::AVenir, &A_VENIR, day),
        (Etat::EnCours, Some(day)) => dated(Verdict::AVenir, &BIENTOT_RETIRE, day),
        (Etat::EnCours, None) => fine,
    }
}

/// The name of the field: ours as it is, any other as the user wrote it.
fn field(agreement: &Diffusion) -> Argument {
    match agreement.champ.as_deref() {
        None => Argument::Texte(&CE_CHAMP),
        Some(field) if faits::is_name(field) => Argument::Public(format!("`{field}`").into()),
        Some(field) => Message::new(&ENTRE_GUILLEMETS).with("champ", Argument::Saisie(field.into())).into(),
    }
}

static ENTRE_GUILLEMETS: Texte = Texte::new("« {champ} »", "`{champ}`");
