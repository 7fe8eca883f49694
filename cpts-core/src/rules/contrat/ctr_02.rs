//! CTR-02: the three parties have signed.

use super::a_signer::to_sign;
use crate::diagnostics::{Argument, Gravite, Message, Pointeur, Texte};
use crate::model::Signataire;
use crate::rules::territoire::Etendue;
use crate::rules::{BaseLegale, Confiance, Constat, Contexte, Regle, Reponse, Stade, Verdict};

pub(in crate::rules) static CTR_02: Regle = Regle {
    id: "CTR-02",
    titre: Texte::new("Les trois parties ont signé le contrat", "The three parties have signed the contract"),
    explication: Texte::new(
        "Le contrat est tripartite : la CPTS, la caisse locale d'assurance maladie (CPAM, CGSS ou autre) et l'ARS. Plusieurs caisses peuvent signer quand le territoire s'étend sur plusieurs départements.",
        "The contract has three parties: the CPTS, the local health-insurance fund (CPAM, CGSS or another) and the ARS. Several funds may sign where the territory covers several départements.",
    ),
    remede: Texte::new("obtenir la signature qui manque", "obtain the missing signature"),
    gravite: Gravite::Bloquant,
    depuis: Some("2019-08-25"),
    stade: Stade::Contrat,
    bases: &[
        BaseLegale::new(
            "Le contrat ACI est tripartite : la CPTS, la CPAM ou la CGSS, et l'ARS.",
            "The ACI contract is tripartite: the CPTS, the CPAM or CGSS, and the ARS.",
            Some("https://juriblio.fr/arretes/arrete-du-21-aout-2019/173172467/annexe/307390214"),
            Confiance::PlusieursSources,
        ),
        BaseLegale::new(
            "Les contrats locaux sont signés conjointement par l'ARS et un organisme d'assurance maladie (CSS, art. L162-14-1, II).",
            "Local contracts are signed jointly by the ARS and a health-insurance body (CSS, art. L162-14-1, II).",
            Some("https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000048688021"),
            Confiance::Texte,
        ),
        BaseLegale::new(
            "Attendre plusieurs caisses quand le territoire couvre plusieurs départements est une règle de ce logiciel.",
            "Expecting several funds when the territory covers several départements is this software's own rule.",
            None,
            Confiance::ProjetLogiciel,
        ),
    ],
    evaluate,
};

static INCONNUS: Texte =
    Texte::new("le dossier ne dit pas qui a signé le contrat", "the dossier does not say who signed the contract");
static MANQUENT: Texte = Texte::new("il manque la signature de : {parties}", "the signature is missing of: {parties}");
static PEUT_ETRE: Texte = Texte::new(
    "la liste des signataires n'est pas sûre, et n'y sont pas : {parties}",
    "the list of signatories is not certain, and does not have: {parties}",
);
static PAS_SUR: Texte = Texte::new(
    "le dossier ne dit pas quand le contrat est signé, et il manque la signature de : {parties}",
    "the dossier does not say when the contract is signed, and the signature is missing of: {parties}",
);
static PLUSIEURS: Texte = Texte::new(
    "le territoire s'étend sur plusieurs départements : {departements} ; plusieurs caisses peuvent être parties au contrat",
    "the territory covers several départements: {departements}; several funds may be parties to the contract",
);
static CPTS: Texte = Texte::new("la CPTS", "the CPTS");
static CAISSE: Texte = Texte::new("la caisse d'assurance maladie", "the health-insurance fund");
static ARS: Texte = Texte::new("l'ARS", "the ARS");

fn evaluate(context: &Contexte<'_>) -> Reponse {
    let Some(contract) = context.contract() else {
        return Reponse::sans_objet();
    };
    let place = Pointeur::from_static("/contrat_aci/signataires");
    let planned = contract.signature.filter(|day| day.first() > context.date);
    let Some(parties) = contract.signataires.as_ref() else {
        return match planned {
            Some(day) => to_sign(day, place),
            None => Reponse::one(Verdict::Indetermine, Message::new(&INCONNUS), Pointeur::from_static("/contrat_aci")),
        };
    };
    let mut missing: Vec<Argument> = Vec::new();
    let signed = |wanted: &[Signataire]| parties.iter().any(|party| wanted.contains(party));
    for (wanted, name) in [
        (&[Signataire::Cpts][..], &CPTS),
        (&[Signataire::Cpam, Signataire::Cgss, Signataire::AutreCaisse], &CAISSE),
        (&[Signataire::Ars], &ARS),
    ] {
        if !signed(wanted) {
            missing.push(name.into());
        }
    }
    if let Some(day) = planned.filter(|_| missing.is_empty()) {
        return to_sign(day, place);
    }
    if missing.is_empty() {
        return Reponse::new(Verdict::Conforme, several_funds(context).into_iter().collect());
    }
    // Without its date, it may be about to be signed.
    if contract.signature.is_none() {
        return Reponse::one(Verdict::Indetermine, Message::new(&PAS_SUR).with("parties", missing), place);
    }
    let is_open =
        context.dossier.is_partial(place.as_str()) || parties.iter().any(|party| matches!(party, Signataire::Autre(_)));
    if is_open {
        Reponse::one(Verdict::Indetermine, Message::new(&PEUT_ETRE).with("parties", missing), place)
    } else {
        Reponse::one(Verdict::NonConforme, Message::new(&MANQUENT).with("parties", missing), place)
    }
}

/// A remark, not a breach: no text says which funds must sign.
fn several_funds(context: &Contexte<'_>) -> Option<Constat> {
    let contract = context.contract()?;
    if contract.caisses.as_ref().is_some_and(|funds| funds.len() > 1) {
        return None;
    }
    let departements = Etendue::of(context)?.departements();
    if departements.len() < 2 {
        return None;
    }
    let message = Message::new(&PLUSIEURS).with("departements", departements);
    Some(Constat::new(message, Pointeur::from_static("/contrat_aci/signataires")))
}
