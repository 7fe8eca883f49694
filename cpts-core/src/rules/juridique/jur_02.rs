//! JUR-02: the association has the numbers by which it is paid.

use super::numeros::Numero;
use crate::diagnostics::{Gravite, Message, Pointeur, Texte};
use crate::rules::{BaseLegale, Confiance, Constat, Contexte, Regle, Reponse, Stade, Verdict};

pub(in crate::rules) static JUR_02: Regle = Regle {
    id: "JUR-02",
    titre: Texte::new(
        "L'association a les numéros qui permettent de la payer",
        "The association has the numbers by which it can be paid",
    ),
    explication: Texte::new(
        "Il faut un numéro SIREN ou SIRET, et un numéro RNA ou une inscription au registre local des associations (Alsace et Moselle). Un numéro absent du dossier est inconnu ; les deux d'une paire écrits comme textes vides disent qu'il n'y en a pas. La forme des numéros est l'affaire de JUR-05.",
        "A SIREN or SIRET number is needed, and an RNA number or an entry in the local register of associations (Alsace and Moselle). A number that the dossier leaves out is unknown; both of a pair written as empty texts say that there is none. The form of the numbers is the concern of JUR-05.",
    ),
    remede: Texte::new(
        "demander l'immatriculation qui manque, et l'inscrire au dossier",
        "ask for the missing registration, and write it in the dossier",
    ),
    gravite: Gravite::Alerte,
    depuis: None,
    stade: Stade::Projet,
    bases: &[
        BaseLegale::new(
            "Le contrat type comporte le numéro FINESS de la CPTS et une autre immatriculation (Kbis, RNA).",
            "The contract type has the FINESS number of the CPTS and another registration (Kbis, RNA).",
            Some("https://juriblio.fr/arretes/arrete-du-21-aout-2019/173172467/annexe/307390214"),
            Confiance::Texte,
        ),
        BaseLegale::new(
            "Une association d'Alsace ou de Moselle n'a pas de numéro RNA.",
            "An association of Alsace or Moselle has no RNA number.",
            Some("https://associations.gouv.fr/immatriculation.html"),
            Confiance::UneSource,
        ),
        BaseLegale::new(
            "Demander un numéro SIREN ou SIRET et un numéro RNA ou du registre local est une règle de ce logiciel.",
            "Asking for a SIREN or SIRET number and for an RNA number or one of the local register is this software's own rule.",
            None,
            Confiance::ProjetLogiciel,
        ),
    ],
    evaluate,
};

static SIREN: Texte = Texte::new("numéro SIREN ou SIRET", "SIREN or SIRET number");
static REGISTRE: Texte =
    Texte::new("numéro RNA ou inscription au registre local", "RNA number or entry in the local register");
static AUCUN: Texte =
    Texte::new("{numero} : le dossier dit qu'il n'y en a pas", "{numero}: the dossier says that there is none");
static INCONNU: Texte = Texte::new("{numero} : le dossier ne le donne pas", "{numero}: the dossier does not give it");
static MAL_FORME: Texte =
    Texte::new("{numero} : celui qui est écrit est mal formé", "{numero}: the one that is written is malformed");

fn evaluate(context: &Contexte<'_>) -> Reponse {
    let Some(identity) = context.dossier.identite.as_ref() else {
        let unknown = |numero| Constat::new(Message::new(&INCONNU).with("numero", numero), Pointeur::root());
        return Reponse::new(Verdict::Indetermine, vec![unknown(&SIREN), unknown(&REGISTRE)]);
    };
    let siren = Numero::of(identity.siren.as_ref()).or(Numero::of(identity.siret.as_ref()));
    let register = Numero::of(identity.rna.as_ref()).or(Numero::of_text(identity.registre_local.as_deref()));
    Reponse::gather([answer(siren, &SIREN), answer(register, &REGISTRE)])
}

fn answer(numero: Numero, name: &'static Texte) -> (Verdict, Option<Constat>) {
    let (verdict, texte) = match numero {
        Numero::Ecrit => return (Verdict::Conforme, None),
        Numero::MalForme => (Verdict::Indetermine, &MAL_FORME),
        Numero::Inconnu => (Verdict::Indetermine, &INCONNU),
        Numero::Aucun => (Verdict::NonConforme, &AUCUN),
    };
    let message = Message::new(texte).with("numero", name);
    (verdict, Some(Constat::new(message, Pointeur::from_static("/identite"))))
}
