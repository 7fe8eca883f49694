//! CTR-01: the contract is signed after the validation of the project.

use super::a_signer::to_sign;
use crate::diagnostics::{Gravite, Message, Pointeur, Texte};
use crate::model::{DatePartielle, DecisionArs, ProjetDeSante};
use crate::rules::projet::Silence;
use crate::rules::{BaseLegale, Confiance, Contexte, Regle, Reponse, Stade, Verdict, at_the_latest};

pub(in crate::rules) static CTR_01: Regle = Regle {
    id: "CTR-01",
    titre: Texte::new(
        "Le contrat est signé après la validation du projet",
        "The contract is signed after the validation of the project",
    ),
    explication: Texte::new(
        "Le contrat suit la validation du projet de santé, par décision de l'ARS ou par son silence. Il la précède à coup sûr si la décision et les deux mois de silence viennent tous deux après la signature, ou si l'ARS s'était opposée au projet ; si l'une des deux dates manque, la réponse est indéterminée.",
        "The contract follows the validation of the health project, by a decision of the ARS or by its silence. It certainly comes before it if the decision and the two months of silence both come after the signature, or if the ARS had opposed the project; if either date is missing, the answer is undetermined.",
    ),
    remede: Texte::new(
        "vérifier les dates avec l'ARS et la caisse, et régulariser le contrat",
        "check the dates with the ARS and the fund, and put the contract in order",
    ),
    gravite: Gravite::Ecart,
    depuis: Some("2019-08-25"),
    stade: Stade::Contrat,
    bases: &[
        BaseLegale::new(
            "Les étapes de la vie d'une CPTS sont la lettre d'intention, le projet de santé, sa validation, puis le contrat ACI : que le contrat suive la validation en est déduit.",
            "The steps in the life of a CPTS are the letter of intent, the health project, its validation, then the ACI contract: that the contract follows the validation is derived from it.",
            Some("https://www.cpts-na.org/comment-monter-une-cpts/"),
            Confiance::Derive,
        ),
        BaseLegale::new(
            "Le projet de santé est réputé validé si le directeur général de l'ARS ne s'y oppose pas dans les deux mois : le silence vaut acceptation.",
            "The health project is deemed validated unless the ARS director opposes it within two months: silence is acceptance.",
            Some("https://2017-2022.nosdeputes.fr/15/amendement/1767/1816"),
            Confiance::PlusieursSources,
        ),
    ],
    evaluate,
};

static SIGNATURE_INCONNUE: Texte =
    Texte::new("la date de signature du contrat manque", "the signature date of the contract is missing");
static APRES: Texte = Texte::new(
    "contrat signé ({signature}) après la validation du projet ({le})",
    "contract signed ({signature}) after the validation of the project ({le})",
);
static APRES_SILENCE: Texte = Texte::new(
    "contrat signé ({signature}) après la validation tacite du projet ({le}), et le dossier ne dit rien d'une opposition",
    "contract signed ({signature}) after the tacit validation of the project ({le}), and the dossier tells of no opposition",
);
static AVANT: Texte = Texte::new(
    "contrat signé ({signature}) avant la décision de l'ARS ({le}), et avant que son silence puisse valider le projet ({silence})",
    "contract signed ({signature}) before the decision of the ARS ({le}), and before its silence could validate the project ({silence})",
);
static OPPOSE: Texte = Texte::new(
    "contrat signé ({signature}) alors que l'ARS s'était opposée au projet ({le})",
    "contract signed ({signature}) although the ARS had opposed the project ({le})",
);
static INDECIS: Texte = Texte::new(
    "le dossier ne permet pas de dire si le projet était validé à la signature ({signature}) : il faut le jour de la décision de l'ARS et celui du dépôt",
    "the dossier does not allow to tell whether the project was validated at the signature ({signature}): the days of the decision of the ARS and of the filing are needed",
);

fn evaluate(context: &Contexte<'_>) -> Reponse {
    let Some(contract) = context.contract() else {
        return Reponse::sans_objet();
    };
    let Some(signature) = contract.signature else {
        let place = Pointeur::from_static("/contrat_aci");
        return Reponse::one(Verdict::Indetermine, Message::new(&SIGNATURE_INCONNUE), place);
    };
    let place = Pointeur::from_static("/contrat_aci/signature");
    if signature.first() > context.date {
        return to_sign(signature, place);
    }
    let project = context.dossier.projet_de_sante.as_ref();
    let (verdict, message) = project
        .and_then(|project| compare(context, project, signature))
        .unwrap_or_else(|| (Verdict::Indetermine, Message::new(&INDECIS)));
    Reponse::one(verdict, message.with("signature", signature), place)
}

/// Where the signature stands beside the validation; `None` when the dossier leaves it in doubt.
fn compare(context: &Contexte<'_>, project: &ProjetDeSante, signature: DatePartielle) -> Option<(Verdict, Message)> {
    let decision = project.ars.as_ref().and_then(|ars| ars.decision.as_ref());
    let decided = project.ars.as_ref().and_then(|ars| ars.le);
    if decision == Some(&DecisionArs::Opposition) {
        let day = decided.filter(|day| day.last() <= signature.first())?;
        return Some((Verdict::NonConforme, Message::new(&OPPOSE).with("le", day)));
    }
    let validated = decided.filter(|_| decision == Some(&DecisionArs::Validation));
    if let Some(day) = validated.filter(|day| day.last() <= signature.first()) {
        return Some((Verdict::Conforme, Message::new(&APRES).with("le", day)));
    }
    // A silence of the ARS may have validated the project before its decision did.
    let filed = project.depot?;
    let Silence::Entre(earliest, latest) = Silence::after(context, filed) else {
        return None;
    };
    if latest <= signature.first() {
        return Some((Verdict::Conforme, Message::new(&APRES_SILENCE).with("le", at_the_latest(latest, filed))));
    }
    let day = validated.filter(|day| signature.last() < day.first() && signature.last() < earliest)?;
    Some((Verdict::NonConforme, Message::new(&AVANT).with("le", day).with("silence", earliest)))
}
