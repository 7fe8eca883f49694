//! JUR-05: identifiers are well formed and their keys hold.

use crate::diagnostics::{Gravite, Message, Pointeur, Texte};
use crate::ids::{Identifiant, Refus, Rna};
use crate::model::Saisie;
use crate::rules::{BaseLegale, Confiance, Constat, Contexte, Regle, Reponse, Stade, Verdict};

pub(in crate::rules) static JUR_05: Regle = Regle {
    id: "JUR-05",
    titre: Texte::new("Les identifiants sont bien formés", "Identifiers are well formed"),
    explication: Texte::new(
        "Les numéros FINESS, SIREN et SIRET ont une clé, qui est recalculée ; le numéro RNA n'en a pas, sa forme seule est vérifiée, et une lettre après le `W` laisse la réponse indéterminée : aucune source ne dit si elle existe. Un numéro faux fait échouer un rapprochement ou un paiement.",
        "FINESS, SIREN and SIRET numbers have a key, which is computed again; the RNA number has none, its form alone is checked, and a letter after the `W` leaves the answer undetermined: no source says whether it exists. A wrong number makes a match or a payment fail.",
    ),
    remede: Texte::new("recopier le numéro depuis le document officiel", "copy the number from the official document"),
    gravite: Gravite::Ecart,
    depuis: None,
    stade: Stade::Toujours,
    bases: &[
        BaseLegale::new(
            "Le contrat type comporte le numéro FINESS de la CPTS et une autre immatriculation (Kbis, RNA).",
            "The contract type has the FINESS number of the CPTS and another registration (Kbis, RNA).",
            Some("https://juriblio.fr/arretes/arrete-du-21-aout-2019/173172467/annexe/307390214"),
            Confiance::Texte,
        ),
        BaseLegale::new(
            "Un SIREN (9 chiffres) et un SIRET (14 chiffres) ont une clé de Luhn, sauf les SIRET de La Poste autres que son siège, dont la somme des chiffres est divisible par 5.",
            "A SIREN (9 digits) and a SIRET (14 digits) have a Luhn key, except the SIRETs of La Poste other than its head office, whose digits add up to a multiple of 5.",
            None,
            Confiance::UneSource,
        ),
        BaseLegale::new(
            "Un numéro FINESS (9 caractères) a une clé de Luhn : c'est vérifié par recalcul, et un numéro publié sur dix-neuf y échouait.",
            "A FINESS number (9 characters) has a Luhn key: this was checked by recomputation, and one published number in nineteen failed it.",
            None,
            Confiance::Derive,
        ),
        BaseLegale::new(
            "Pour un FINESS corse, remplacer A par 1 et B par 2 avant le calcul est déduit de huit numéros ; aucun texte officiel n'a été trouvé.",
            "For a Corsican FINESS, replacing A by 1 and B by 2 before computing is inferred from eight numbers; no official text was found.",
            None,
            Confiance::Derive,
        ),
        BaseLegale::new(
            "Un numéro RNA est la lettre W suivie de 9 caractères, sans clé connue.",
            "An RNA number is the letter W followed by 9 characters, with no known key.",
            Some("https://associations.gouv.fr/immatriculation.html"),
            Confiance::UneSource,
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

static LETTRES: Texte = Texte::new(
    "le numéro RNA contient une lettre après le `W`, une forme qu'aucune source n'établit : à vérifier",
    "the RNA number has a letter after the `W`, a form that no source establishes: to be checked",
);

fn evaluate(context: &Contexte<'_>) -> Reponse {
    let Some(identity) = context.dossier.identite.as_ref() else {
        return Reponse::sans_objet();
    };
    Reponse::gather(
        [
            check(identity.finess.as_ref(), "finess"),
            check(identity.siren.as_ref(), "siren"),
            check(identity.siret.as_ref(), "siret"),
            rna(identity.rna.as_ref()),
        ]
        .into_iter()
        .flatten(),
    )
}

/// An RNA number whose form no source establishes: the key that would settle it does not exist.
fn rna(typed: Option<&Saisie<Rna>>) -> Option<(Verdict, Option<Constat>)> {
    match typed?.valeur() {
        Ok(number) if number.has_letters() => {
            Some((Verdict::Indetermine, Some(Constat::new(Message::new(&LETTRES), place("rna")))))
        }
        _ => check(typed, "rna"),
    }
}

fn check<T: Identifiant>(typed: Option<&Saisie<T>>, field: &str) -> Option<(Verdict, Option<Constat>)> {
    match typed?.valeur() {
        Ok(_) => Some((Verdict::Conforme, None)),
        Err(refusal) => Some((Verdict::NonConforme, Some(constat(&refusal, field)))),
    }
}

fn constat(refusal: &Refus, field: &str) -> Constat {
    Constat::new(refusal.message(), place(field))
}

fn place(field: &str) -> Pointeur {
    Pointeur::from_static("/identite").key(field)
}
