//! JUR-03: a CPTS whose project is validated has a FINESS number.

use super::numeros::Numero;
use crate::diagnostics::{Gravite, Message, Pointeur, Texte};
use crate::rules::projet::Validation;
use crate::rules::{BaseLegale, Confiance, Contexte, Regle, Reponse, Stade, Verdict};

pub(in crate::rules) static JUR_03: Regle = Regle {
    id: "JUR-03",
    titre: Texte::new(
        "La CPTS dont le projet est validé a un numéro FINESS",
        "A CPTS whose project is validated has a FINESS number",
    ),
    explication: Texte::new(
        "Une CPTS est inscrite au FINESS, dans la catégorie 604, une fois son projet de santé validé par l'ARS. Un numéro absent du dossier est inconnu ; un texte vide dit qu'il n'y en a pas. Quand la validation n'est que tacite, ou sans date, la réponse est alors indéterminée. La forme du numéro est l'affaire de JUR-05.",
        "A CPTS is entered in FINESS, in category 604, once the ARS has validated its health project. A number that the dossier leaves out is unknown; an empty text says that there is none. Where the validation is only tacit, or has no date, the answer is then undetermined. The form of the number is the concern of JUR-05.",
    ),
    remede: Texte::new(
        "demander à l'ARS l'inscription au FINESS (catégorie 604)",
        "ask the ARS for the entry in FINESS (category 604)",
    ),
    gravite: Gravite::Alerte,
    depuis: Some("2020-05-29"),
    stade: Stade::Projet,
    bases: &[
        BaseLegale::new(
            "La catégorie 604 du FINESS, qui existe depuis le 29 mai 2020, est celle des CPTS : l'entité juridique et son siège, une fois le projet de santé validé par l'ARS.",
            "FINESS category 604, which exists since 29 May 2020, is that of CPTS: the legal entity and its seat, once the ARS has validated the health project.",
            Some("https://mos.esante.gouv.fr/NOS/TRE_R66-CategorieEtablissement/FHIR/TRE-R66-CategorieEtablissement"),
            Confiance::UneSource,
        ),
        BaseLegale::new(
            "Le contrat type comporte le numéro FINESS de la CPTS.",
            "The contract type has the FINESS number of the CPTS.",
            Some("https://juriblio.fr/arretes/arrete-du-21-aout-2019/173172467/annexe/307390214"),
            Confiance::Texte,
        ),
        BaseLegale::new(
            "On ignore dans quel délai le numéro est attribué.",
            "How long the number takes to be given is unknown.",
            None,
            Confiance::Inconnu,
        ),
    ],
    evaluate,
};

static INCONNU: Texte =
    Texte::new("le dossier ne donne pas le numéro FINESS", "the dossier does not give the FINESS number");
static MAL_FORME: Texte =
    Texte::new("le numéro FINESS qui est écrit est mal formé", "the FINESS number that is written is malformed");
static AUCUN: Texte = Texte::new(
    "le projet est validé par l'ARS ({le}), et le dossier dit qu'il n'y a pas de numéro FINESS",
    "the ARS has validated the project ({le}), and the dossier says that there is no FINESS number",
);
static PEUT_ETRE: Texte = Texte::new(
    "le dossier dit qu'il n'y a pas de numéro FINESS, et n'établit pas que le projet est validé par une décision datée",
    "the dossier says that there is no FINESS number, and does not establish that a dated decision has validated the project",
);

fn evaluate(context: &Contexte<'_>) -> Reponse {
    let Some(project) = context.dossier.projet_de_sante.as_ref() else {
        return Reponse::sans_objet();
    };
    let number = Numero::of(context.dossier.identite.as_ref().and_then(|identity| identity.finess.as_ref()));
    let validation = Validation::of(context, project);
    let place = || Pointeur::from_static("/identite/finess");
    match number {
        Numero::Ecrit => Reponse::new(Verdict::Conforme, Vec::new()),
        _ if validation.is_yet_to_come(context.date) => Reponse::sans_objet(),
        Numero::Inconnu => {
            Reponse::one(Verdict::Indetermine, Message::new(&INCONNU), Pointeur::from_static("/identite"))
        }
        Numero::MalForme => Reponse::one(Verdict::Indetermine, Message::new(&MAL_FORME), place()),
        Numero::Aucun => match validation {
            // A silence proves nothing of what the dossier leaves out: only a dated decision makes a breach.
            Validation::Validee(Some(day)) if day.last() <= context.date => {
                Reponse::one(Verdict::NonConforme, Message::new(&AUCUN).with("le", day), place())
            }
            _ => Reponse::one(Verdict::Indetermine, Message::new(&PEUT_ETRE), place()),
        },
    }
}
