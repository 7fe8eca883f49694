//! ADH-01: the identifiers of members are well formed.

use super::membres;
use crate::diagnostics::{Gravite, Texte};
use crate::ids::Identifiant;
use crate::model::{Adherent, Saisie};
use crate::rules::{BaseLegale, Confiance, Constat, Contexte, Regle, Reponse, Stade, Verdict};

pub(in crate::rules) static ADH_01: Regle = Regle {
    id: "ADH-01",
    titre: Texte::new("Les identifiants des adhérents sont bien formés", "The identifiers of members are well formed"),
    explication: Texte::new(
        "La clé d'un numéro RPPS ou FINESS est recalculée ; d'un numéro ADELI, dont la clé n'est pas établie, la forme seule est vérifiée. C'est une alerte et non un écart : des numéros publiés échouent à ce calcul. Ce qui n'est pas écrit n'est pas demandé.",
        "The key of an RPPS or FINESS number is computed again; of an ADELI number, whose key is not established, the form alone is checked. It is a warning and not a breach of an obligation: some published numbers fail the computation. What is not written is not asked for.",
    ),
    remede: Texte::new(
        "recopier le numéro depuis l'annuaire santé, ou le garder s'il y est écrit ainsi",
        "copy the number from the health directory, or keep it if it is written so there",
    ),
    gravite: Gravite::Alerte,
    depuis: None,
    stade: Stade::Toujours,
    bases: &[
        BaseLegale::new(
            "Un numéro RPPS a 11 chiffres, dont le dernier est une clé de Luhn.",
            "An RPPS number has 11 digits, the last of which is a Luhn key.",
            Some("https://interop.esante.gouv.fr/ig/mos"),
            Confiance::UneSource,
        ),
        BaseLegale::new(
            "Des numéros RPPS imprimés comme exemples par l'Agence du numérique en santé échouent à cette clé : c'est vérifié par recalcul.",
            "RPPS numbers printed as examples by the Agence du numérique en santé fail this key: this was checked by recomputation.",
            None,
            Confiance::Derive,
        ),
        BaseLegale::new(
            "Un numéro FINESS (9 caractères) a une clé de Luhn : c'est vérifié par recalcul, et un numéro publié sur dix-neuf y échouait.",
            "A FINESS number (9 characters) has a Luhn key: this was checked by recomputation, and one published number in nineteen failed it.",
            None,
            Confiance::Derive,
        ),
        BaseLegale::new(
            "La clé des numéros ADELI (9 caractères, registre fermé) n'est pas établie.",
            "The key of ADELI numbers (9 characters, a closed register) is not established.",
            None,
            Confiance::Inconnu,
        ),
        BaseLegale::new(
            "Contrôler la forme et la clé de ces identifiants est une règle de ce logiciel.",
            "Checking the shape and the key of these identifiers is this software's own rule.",
            None,
            Confiance::ProjetLogiciel,
        ),
    ],
    evaluate,
};

fn evaluate(context: &Contexte<'_>) -> Reponse {
    let members = match membres::members(context.dossier) {
        Ok(members) => members,
        Err(answer) => return answer,
    };
    let mut answer = Reponse::sans_objet();
    for (index, member) in members.iter().enumerate() {
        check(&mut answer, member, index, member.rpps.as_ref(), "rpps");
        check(&mut answer, member, index, member.adeli.as_ref(), "adeli");
        check(&mut answer, member, index, member.finess.as_ref(), "finess");
    }
    answer
}

fn check<T: Identifiant>(
    answer: &mut Reponse,
    member: &Adherent,
    index: usize,
    typed: Option<&Saisie<T>>,
    field: &str,
) {
    match typed.map(Saisie::valeur) {
        None => {}
        Some(Ok(_)) => answer.note(Verdict::Conforme),
        Some(Err(refusal)) => {
            let place = membres::list().index(index).key(field);
            answer.find(Verdict::NonConforme, Constat::new(membres::about(member, refusal.message()), place));
        }
    }
}
