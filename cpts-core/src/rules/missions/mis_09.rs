//! MIS-09: near the end of a contract year, what is left to write on its indicator lines; once it is over, what they
//! lack.

use crate::diagnostics::{Argument, Gravite, Message, Pointeur, Texte};
use crate::funding::AnneeContrat;
use crate::funding::indicateur::{IndicateurDuContrat, Manques, lines};
use crate::funding::span;
use crate::rules::{BaseLegale, Confiance, Constat, Contexte, Regle, Reponse, Stade, Verdict};
use crate::values::Date;

pub(in crate::rules) static MIS_09: Regle = Regle {
    id: "MIS-09",
    titre: Texte::new(
        "Les indicateurs de l'année sont prêts pour le dialogue de gestion",
        "The indicators of the year are ready for the management dialogue",
    ),
    explication: Texte::new(
        "Quand la fin d'une année de contrat approche, chaque ligne d'indicateur de cette année a une valeur (ou la mention « atteint »), ou le motif de son absence, et sa preuve : le rapport donne la liste de ce qui reste à compléter. L'année finie, une ligne qui a sa valeur et dont la liste de preuves est vide est un manque ; une ligne dont le dossier ne dit pas tout est indéterminée. Plus tôt, la règle est sans objet.",
        "When the end of a contract year comes near, each indicator line of that year has a value (or the mention `atteint`), or the reason for its absence, and its proof: the report gives the list of what is left to complete. Once the year is over, a line that has its value and an empty list of proofs is a gap; a line of which the dossier does not say everything is undetermined. Earlier, the rule has no object.",
    ),
    remede: Texte::new(
        "compléter la ligne avant le dialogue de gestion",
        "complete the line before the management dialogue",
    ),
    gravite: Gravite::Alerte,
    depuis: Some("2019-08-25"),
    stade: Stade::Contrat,
    bases: &[
        BaseLegale::new(
            "Le dialogue de gestion annuel porte sur le niveau atteint par indicateur ; il se prépare fiche action par fiche action.",
            "The yearly management dialogue is about the level reached by indicator; it is prepared action sheet by action sheet.",
            Some(
                "https://www.concourspluripro.fr/exercice-pluriprofessionnel/cpts/le-dialogue-de-gestion-entre-assurance-maladie-et-professionnels",
            ),
            Confiance::PlusieursSources,
        ),
        BaseLegale::new(
            "L'année d'une ligne d'indicateur est l'année de contrat, non l'année civile.",
            "The year of an indicator line is the contract year, not the civil year.",
            None,
            Confiance::UneSource,
        ),
        BaseLegale::new(
            "Le nombre de mois qui ouvre la liste avant la fin de l'année est un seuil de ce logiciel.",
            "How many months before the end of the year the list opens is this software's own threshold.",
            None,
            Confiance::ProjetLogiciel,
        ),
    ],
    evaluate,
};

static SANS_ANNEE: Texte = Texte::new(
    "la date de signature n'est pas connue au jour près : on ne sait pas quelle année de contrat s'achève",
    "the signature is not known to the day: nobody can tell which contract year is ending",
);
static INCONNUES: Texte = Texte::new(
    "l'année {annee} s'achève le {fin}, et le dossier ne dit pas ses lignes d'indicateurs",
    "year {annee} ends on {fin}, and the dossier does not say its indicator lines",
);
static SANS_SON_ANNEE: Texte = Texte::new(
    "l'indicateur « {intitule} » ne dit pas son année de contrat, alors que l'année {annee} s'achève le {fin}",
    "the indicator `{intitule}` does not say its contract year, while year {annee} ends on {fin}",
);
static A_COMPLETER: Texte = Texte::new(
    "l'année {annee} s'achève le {fin}, et il manque à l'indicateur « {intitule} » : {manques}",
    "year {annee} ends on {fin}, and the indicator `{intitule}` lacks: {manques}",
);
static MANQUE: Texte = Texte::new(
    "l'année {annee} s'est achevée le {fin}, et il manque à l'indicateur « {intitule} » : {manques}",
    "year {annee} ended on {fin}, and the indicator `{intitule}` lacks: {manques}",
);
static VALEUR: Texte =
    Texte::new("sa valeur (ou le motif de son absence)", "its value (or the reason for its absence)");
static PREUVE: Texte = Texte::new("sa preuve", "its proof");

fn evaluate(context: &Contexte<'_>) -> Reponse {
    let Some(signature) = context.contract().and_then(|contract| contract.signature?.exact()) else {
        return Reponse::one(Verdict::Indetermine, Message::new(&SANS_ANNEE), Pointeur::from_static("/contrat_aci"));
    };
    let over = lines(context.dossier).filter_map(|line| check_over(context, &line, signature));
    let Some(year) = ending(context) else { return Reponse::gather(over) };
    let answers: Vec<_> = lines(context.dossier).filter_map(|line| check(&line, year)).collect();
    let unknown = (answers.is_empty() && !has_every_list(context)).then(|| {
        let message = Message::new(&INCONNUES).with("annee", year.annee).with("fin", year.au);
        (Verdict::Indetermine, Some(Constat::new(message, Pointeur::from_static("/contrat_aci"))))
    });
    Reponse::gather(answers.into_iter().chain(unknown).chain(over))
}

/// The contract year that is near its end.
fn ending<'c>(context: &'c Contexte<'_>) -> Option<&'c AnneeContrat> {
    let months = u16::try_from(context.threshold("mis-09.approche")).unwrap_or(0);
    let year = context.years().find(|year| year.du <= context.date && context.date <= year.au)?;
    context.date.add_months(months).is_none_or(|horizon| horizon >= year.au).then_some(year)
}

/// Whether the dossier says the indicator lines of every mission: then none is missing of the year.
fn has_every_list(context: &Contexte<'_>) -> bool {
    let missions = context.contract().and_then(|contract| contract.missions.as_deref());
    let place = Pointeur::from_static("/contrat_aci/missions");
    missions.is_some_and(|missions| {
        let is_open = context.dossier.is_partial(place.as_str());
        !is_open
            && missions.iter().enumerate().all(|(index, mission)| {
                let lines = place.clone().index(index).key("indicateurs");
                mission.indicateurs.is_some() && !context.dossier.is_partial(lines.as_str())
            })
    })
}

/// What is left to complete on a line; `None` when it is a line of another year.
fn check(line: &IndicateurDuContrat<'_>, year: &AnneeContrat) -> Option<(Verdict, Option<Constat>)> {
    let span = (year.annee, year.au);
    let missing = missing(&Manques::of(line.ligne));
    match line.ligne.annee_contrat {
        Some(number) if number != year.annee => None,
        None => Some((Verdict::Indetermine, Some(Constat::new(about(line, span, &SANS_SON_ANNEE), line.lieu())))),
        Some(_) if missing.is_empty() => Some((Verdict::Conforme, None)),
        Some(_) => {
            let message = about(line, span, &A_COMPLETER).with("manques", missing);
            let constat = Constat::new(message, line.lieu()).at_stake(line.ligne.montant_maximum).due(year.au);
            Some((Verdict::AVenir, Some(constat)))
        }
    }
}

/// What a line of a year that is over lacks; `None` when its year is not over. A year is over when it would be were it
/// whole: the line itself says that the contract had it.
fn check_over(
    context: &Contexte<'_>,
    line: &IndicateurDuContrat<'_>,
    signature: Date,
) -> Option<(Verdict, Option<Constat>)> {
    let year = line.ligne.annee_contrat?;
    let (_, end) = span(signature, year.checked_sub(1)?).filter(|(_, end)| *end < context.date)?;
    let lacks = Manques::of(line.ligne);
    let missing = missing(&lacks);
    if missing.is_empty() {
        return Some((Verdict::Conforme, None));
    }
    let proofs = line.lieu().key("preuves");
    let is_stated = line.ligne.preuves.is_some() && !context.dossier.is_partial(proofs.as_str());
    let verdict = if is_stated && !lacks.valeur { Verdict::NonConforme } else { Verdict::Indetermine };
    let message = about(line, (year, end), &MANQUE).with("manques", missing);
    Some((verdict, Some(Constat::new(message, line.lieu()).at_stake(line.ligne.montant_maximum))))
}

/// A message about a line and a year, with its last day.
fn about(line: &IndicateurDuContrat<'_>, (year, end): (u8, Date), texte: &'static Texte) -> Message {
    let title = Argument::Saisie(line.ligne.intitule.as_deref().unwrap_or("?").into());
    Message::new(texte).with("intitule", title).with("annee", year).with("fin", end)
}

fn missing(lacks: &Manques) -> Vec<Argument> {
    let told = [(lacks.valeur, &VALEUR), (lacks.preuve, &PREUVE)];
    told.into_iter().filter(|(is_missing, _)| *is_missing).map(|(_, what)| Argument::from(what)).collect()
}
