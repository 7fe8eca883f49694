//! CTR-06: the amounts annexed to the contract, against the barème of its size at the signature.

use crate::bareme::{Bareme, Cellule, LigneBareme};
use crate::diagnostics::{Argument, Gravite, Message, Pointeur, Texte};
use crate::model::{ContratAci, MontantContrat, PartMontant, Poste};
use crate::rules::{BaseLegale, Confiance, Constat, Contexte, Regle, Reponse, Stade, Verdict};
use crate::values::Montant;

pub(in crate::rules) static CTR_06: Regle = Regle {
    id: "CTR-06",
    titre: Texte::new(
        "Les montants du contrat sont ceux du barème de sa taille",
        "The amounts of the contract are those of the barème of its size",
    ),
    explication: Texte::new(
        "Chaque montant annexé au contrat est comparé à celui du barème en vigueur à la signature, pour la taille écrite au contrat, la ligne et la part. Le contrat l'emporte toujours : une différence est une information, à vérifier. Un montant que le barème ne connaît pas, ou d'après un texte de négociation seulement, ne peut pas être comparé.",
        "Each amount annexed to the contract is compared with that of the barème in force at the signature, for the size written in the contract, the line and the part. The contract always wins: a difference is for information, to be checked. An amount that the barème does not know, or from a negotiation text only, cannot be compared.",
    ),
    remede: Texte::new(
        "vérifier le montant recopié du contrat ; le contrat l'emporte sur le barème",
        "check the amount copied from the contract; the contract wins over the barème",
    ),
    gravite: Gravite::Info,
    depuis: Some("2019-08-25"),
    stade: Stade::Contrat,
    bases: &[
        BaseLegale::new(
            "Le contrat type ne porte que les montants de la taille de la CPTS.",
            "The contract type has only the amounts of the size of the CPTS.",
            Some("https://juriblio.fr/arretes/arrete-du-21-aout-2019/173172467/annexe/307390214"),
            Confiance::Texte,
        ),
        BaseLegale::new(
            "Les tableaux de montants publiés au Journal officiel restent à recopier : le barème vient d'autres sources, que chaque montant nomme.",
            "The amount tables published in the Journal officiel are still to be copied: the barème comes from other sources, which each amount names.",
            None,
            Confiance::Inconnu,
        ),
        BaseLegale::new(
            "Faire prévaloir le montant écrit au contrat sur le barème est une règle de ce logiciel.",
            "Letting the amount written in the contract win over the barème is this software's own rule.",
            None,
            Confiance::ProjetLogiciel,
        ),
    ],
    evaluate,
};

static MONTANTS_INCONNUS: Texte = Texte::new(
    "le dossier ne dit pas quels montants sont annexés au contrat",
    "the dossier does not say which amounts are annexed to the contract",
);
static TAILLE_INCONNUE: Texte = Texte::new(
    "la taille écrite au contrat n'est pas connue, ou n'existe pas",
    "the size written in the contract is not known, or does not exist",
);
static SANS_BAREME: Texte = Texte::new(
    "la date de signature ne dit pas quel barème était alors en vigueur",
    "the signature date does not tell which barème was then in force",
);
static INCOMPLET: Texte = Texte::new(
    "il manque à ce montant sa ligne, sa part ou sa valeur",
    "the line, the part or the value of this amount is missing",
);
static DIFFERENT: Texte = Texte::new(
    "{poste}, {part} : {contrat} au contrat, {bareme} au barème pour la taille {taille} ({statut})",
    "{poste}, {part}: {contrat} in the contract, {bareme} in the barème for size {taille} ({statut})",
);
static PAS_CONFIRME: Texte = Texte::new(
    "{poste}, {part} : {contrat} au contrat ; aucun montant du barème n'est confirmé pour la taille {taille}",
    "{poste}, {part}: {contrat} in the contract; no amount of the barème is confirmed for size {taille}",
);
static HORS_BAREME: Texte = Texte::new(
    "{poste}, {part} : {contrat} au contrat ; le barème n'a pas de telle part pour la taille {taille}",
    "{poste}, {part}: {contrat} in the contract; the barème has no such part for size {taille}",
);

fn evaluate(context: &Contexte<'_>) -> Reponse {
    let Some(contract) = context.contract() else {
        return Reponse::sans_objet();
    };
    let unknown =
        |texte| Reponse::one(Verdict::Indetermine, Message::new(texte), Pointeur::from_static("/contrat_aci"));
    let place = Pointeur::from_static("/contrat_aci/montants");
    let Some(amounts) = contract.montants.as_ref() else {
        return unknown(&MONTANTS_INCONNUS);
    };
    if amounts.is_empty() {
        let is_open = context.dossier.is_partial(place.as_str());
        return if is_open { unknown(&MONTANTS_INCONNUS) } else { Reponse::sans_objet() };
    }
    let Some(size) = contract.taille.filter(|size| (1..=4).contains(size)) else {
        return unknown(&TAILLE_INCONNUE);
    };
    let Some(bareme) = bareme_at_signature(context, contract) else {
        return unknown(&SANS_BAREME);
    };
    Reponse::gather(amounts.iter().enumerate().map(|(index, amount)| {
        let place = place.clone().index(index);
        let Some((poste, part, written)) = read(amount) else {
            return (Verdict::Indetermine, Some(Constat::new(Message::new(&INCOMPLET), place)));
        };
        let found = cell(bareme, poste, part, size);
        let (verdict, message, difference) = compare(written, found);
        let message = message.map(|message| {
            message
                .with("poste", poste.libelle().map_or_else(|| Argument::Saisie(poste.code().into()), Argument::from))
                .with("part", part.libelle().map_or_else(|| Argument::Saisie(part.code().into()), Argument::from))
                .with("contrat", written)
                .with("taille", size)
        });
        (verdict, message.map(|message| Constat { montant: difference, ..Constat::new(message, place) }))
    }))
}

/// The barème in force at the signature, when it is the same on each day that the signature may be.
fn bareme_at_signature<'a>(context: &Contexte<'a>, contract: &ContratAci) -> Option<&'a Bareme> {
    let signature = contract.signature?;
    let bareme = context.baremes.in_force(signature.first())?;
    bareme.is_in_force(signature.last()).then_some(bareme)
}

fn read(amount: &MontantContrat) -> Option<(&Poste, &PartMontant, Montant)> {
    Some((amount.ligne.as_ref()?, amount.part.as_ref()?, amount.montant?))
}

/// The cell of the barème that an amount is to be compared with.
fn cell<'a>(bareme: &'a Bareme, poste: &Poste, part: &PartMontant, size: u8) -> Option<&'a Cellule> {
    let line: &LigneBareme = bareme.lines().find(|line| line.ligne.as_ref() == Some(poste))?;
    // Of the crisis mission, the only variable part is that of a recognised crisis.
    let crisis = || line.cell(size, &PartMontant::VariableCriseReconnue).filter(|_| *part == PartMontant::Variable);
    line.cell(size, part).or_else(crisis).map(|cell| &**cell)
}

/// An amount of the contract beside a cell: the verdict, what to tell, and by how much they differ.
fn compare(written: Montant, cell: Option<&Cellule>) -> (Verdict, Option<Message>, Option<Montant>) {
    let Some(cell) = cell else {
        return (Verdict::Indetermine, Some(Message::new(&HORS_BAREME)), None);
    };
    let known = cell.montant.zip(cell.statut.filter(|statut| statut.is_known()));
    match known {
        None => (Verdict::Indetermine, Some(Message::new(&PAS_CONFIRME)), None),
        Some((national, _)) if national == written => (Verdict::Conforme, None, None),
        Some((national, statut)) => {
            let difference = written.max(national).minus(written.min(national));
            let message = Message::new(&DIFFERENT).with("bareme", national).with("statut", statut.libelle());
            (Verdict::NonConforme, Some(message), Some(difference))
        }
    }
}
