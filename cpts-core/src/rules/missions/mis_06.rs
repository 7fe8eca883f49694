//! MIS-06: an indicator line claimed as reached has its proof.

use crate::diagnostics::{Argument, Gravite, Message, Texte};
use crate::funding::indicateur::{IndicateurDuContrat, is_claimed, lines};
use crate::rules::{BaseLegale, Confiance, Constat, Contexte, Regle, Reponse, Stade, Verdict};
use crate::values::Montant;

pub(in crate::rules) static MIS_06: Regle = Regle {
    id: "MIS-06",
    titre: Texte::new(
        "Chaque indicateur annoncé atteint a sa preuve",
        "Each indicator claimed as reached has its proof",
    ),
    explication: Texte::new(
        "Une ligne d'indicateur dite atteinte, ou dont la valeur atteint un palier ou la cible, a au moins une preuve : feuille d'émargement, compte rendu, extraction. Une liste de preuves vide est un manque ; une liste absente est inconnue. Sans ligne annoncée, la règle est sans objet.",
        "An indicator line said to be reached, or whose value reaches a step or the target, has at least one proof: attendance list, minutes, extract. An empty list of proofs is a gap; an absent list is unknown. Without a line claimed, the rule has no object.",
    ),
    remede: Texte::new(
        "réunir la preuve avant le dialogue de gestion, et l'inscrire à la ligne",
        "gather the proof before the management dialogue, and write it on the line",
    ),
    gravite: Gravite::Alerte,
    depuis: Some("2019-08-25"),
    stade: Stade::Contrat,
    bases: &[
        BaseLegale::new(
            "La part variable est réglée chaque année, dans le dialogue de gestion, selon le niveau atteint par indicateur.",
            "The variable part is settled each year, in the management dialogue, on the level reached by indicator.",
            Some("https://www.senat.fr/rap/r25-032/r25-0325.html"),
            Confiance::Texte,
        ),
        BaseLegale::new(
            "Les lignes des contrats observés nomment leurs livrables : feuilles d'émargement signées, comptes rendus, données de la CPAM, décomptes.",
            "The lines of the contracts observed name their deliverables: signed attendance lists, minutes, data of the CPAM, counts.",
            None,
            Confiance::UneSource,
        ),
    ],
    evaluate,
};

static SANS_PREUVE: Texte = Texte::new(
    "l'indicateur « {intitule} » est annoncé atteint, sans aucune preuve",
    "the indicator `{intitule}` is claimed as reached, without any proof",
);
static PREUVE_INCONNUE: Texte = Texte::new(
    "l'indicateur « {intitule} » est annoncé atteint, et le dossier ne dit pas ce qui le prouve",
    "the indicator `{intitule}` is claimed as reached, and the dossier does not say what proves it",
);

fn evaluate(context: &Contexte<'_>) -> Reponse {
    let claimed = lines(context.dossier).filter(|line| is_claimed(line.ligne));
    Reponse::gather(claimed.map(|line| check(context, &line)))
}

fn check(context: &Contexte<'_>, line: &IndicateurDuContrat<'_>) -> (Verdict, Option<Constat>) {
    let place = || line.lieu().key("preuves");
    let (verdict, texte, place) = match line.ligne.preuves.as_deref() {
        Some([_, ..]) => return (Verdict::Conforme, None),
        Some([]) if context.dossier.is_partial(place().as_str()) => (Verdict::Indetermine, &PREUVE_INCONNUE, place()),
        Some([]) => (Verdict::NonConforme, &SANS_PREUVE, place()),
        None => (Verdict::Indetermine, &PREUVE_INCONNUE, line.lieu()),
    };
    let title = Argument::Saisie(line.ligne.intitule.as_deref().unwrap_or("?").into());
    let stake = line.niveau().montant().filter(|amount| *amount > Montant::ZERO);
    (verdict, Some(Constat::new(Message::new(texte).with("intitule", title), place).at_stake(stake)))
}
