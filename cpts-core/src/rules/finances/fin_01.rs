//! FIN-01: what was received, against what was due.

use crate::diagnostics::{Argument, Gravite, Message, Pointeur, Texte};
use crate::funding::{EtatVersement, Suivi};
use crate::rules::{BaseLegale, Confiance, Constat, Contexte, Regle, Reponse, Stade, Verdict};
use crate::values::Montant;

pub(in crate::rules) static FIN_01: Regle = Regle {
    id: "FIN-01",
    titre: Texte::new("Ce qui est dû a été versé", "What is due was paid"),
    explication: Texte::new(
        "Chaque versement attendu (avance, solde) est mis en face de ce qui a été reçu, ligne par ligne ; l'argent reçu va d'abord au plus ancien. Un versement n'est dit en retard que passé un délai propre à ce logiciel, si son montant est écrit au contrat, sans qu'aucune convention de calcul (prorata, arrondi, régularisation) n'y entre, et si le dossier dit que le contrat courait encore ce jour-là (`suite`). Le reste est indéterminé : un montant national ou une part variable non réglée ne prouvent aucun retard.",
        "Each payment expected (advance, balance) is set against what was received, line by line; the money received goes to the oldest first. A payment is told late only after a delay of this software's own, if its amount is written in the contract, with no convention of computation in it (proration, rounding, settlement), and if the dossier says that the contract was still running on that day (`suite`). The rest is undetermined: a national amount or a variable part that is not settled proves no delay.",
    ),
    remede: Texte::new("réclamer le versement à la caisse", "claim the payment from the fund"),
    gravite: Gravite::Alerte,
    depuis: Some("2019-08-25"),
    stade: Stade::Contrat,
    bases: &[
        BaseLegale::new(
            "Le fonctionnement est versé en totalité à la signature, puis par une avance de 75 % à chaque anniversaire ; le solde vient avec la régularisation (article 4 de l'ACI, article 1 du contrat type).",
            "The running costs are paid in full at the signature, then by an advance of 75 % at each anniversary; the balance comes with the settlement (ACI article 4, article 1 of the model contract).",
            Some("https://juriblio.fr/arretes/arrete-du-21-aout-2019/173172467/annexe/307390210"),
            Confiance::Texte,
        ),
        BaseLegale::new(
            "La part fixe d'une mission est avancée à 75 % dès son démarrage, au prorata du temps qui reste jusqu'à l'anniversaire ; à chaque anniversaire viennent le solde de l'année écoulée et l'avance de la nouvelle.",
            "The fixed part of a mission is advanced at 75 % from its start, prorated to the time left before the anniversary; at each anniversary come the balance of the past year and the advance of the new one.",
            Some("https://www.senat.fr/rap/r25-032/r25-0325.html"),
            Confiance::Texte,
        ),
        BaseLegale::new(
            "Aucun texte connu ne dit à partir de quand un versement est en retard : le délai est un paramètre de ce logiciel.",
            "No known text says from when a payment is late: the delay is a parameter of this software.",
            None,
            Confiance::ProjetLogiciel,
        ),
    ],
    evaluate,
};

static SANS_ECHEANCIER: Texte = Texte::new(
    "les versements attendus ne peuvent pas être calculés : il y manque le jour de la signature, la taille ou le barème",
    "the payments expected cannot be computed: the day of the signature, the size or the barème is missing",
);
static EN_RETARD: Texte = Texte::new(
    "{ligne}, {part}, année {annee} : {montant} ({nature}) attendus le {le}, {recu} reçus",
    "{ligne}, {part}, year {annee}: {montant} ({nature}) expected on {le}, {recu} received",
);
static ATTENDU: Texte = Texte::new(
    "{ligne}, {part}, année {annee} : {montant} ({nature}), dont le jour est venu",
    "{ligne}, {part}, year {annee}: {montant} ({nature}), whose day has come",
);
static EN_DOUTE: Texte = Texte::new(
    "versements attendus sur lesquels on ne peut conclure : {n}, pour {montant} connus ; {doute}",
    "payments expected on which nothing can be concluded: {n}, for {montant} known; {doute}",
);
static EN_DOUTE_SANS_MONTANT: Texte = Texte::new(
    "versements attendus sur lesquels on ne peut conclure : {n} ; {doute}",
    "payments expected on which nothing can be concluded: {n}; {doute}",
);
static EN_TROP: Texte = Texte::new(
    "{montant} reçus ne correspondent à aucun versement attendu",
    "{montant} received match no payment expected",
);
static RECUS: Texte = Texte::new(
    "versements attendus et reçus : {n}, pour {montant}",
    "payments expected and received: {n}, for {montant}",
);
static EXPLIQUER: Texte = Texte::new(
    "demander à la caisse à quoi correspond ce versement, ou corriger sa ligne et son année",
    "ask the fund what this payment is, or correct its line and its year",
);

fn evaluate(context: &Contexte<'_>) -> Reponse {
    let payments = &context.financement.versements;
    if payments.attendus.is_empty() {
        return Reponse::one(
            Verdict::Indetermine,
            Message::new(&SANS_ECHEANCIER),
            Pointeur::from_static("/contrat_aci"),
        );
    }
    let of = |state| payments.attendus.iter().filter(move |payment| payment.etat == state);
    let place = || Pointeur::from_static("/contrat_aci/versements");
    let late = of(EtatVersement::EnRetard).map(|payment| {
        let constat = Constat::new(about(&EN_RETARD, payment), place()).at_stake(payment.manque());
        (Verdict::NonConforme, Some(Constat { echeance: payment.le, ..constat }))
    });
    let delay = context.threshold("fin-01.retard");
    let expected = of(EtatVersement::Attendu).map(|payment| {
        let last = payment.le.and_then(|day| day.add_days(delay));
        let constat = Constat::new(about(&ATTENDU, payment), place()).at_stake(payment.manque());
        (Verdict::AVenir, Some(Constat { echeance: last, ..constat }))
    });
    let excess = payments.en_trop.iter().map(|excess| {
        let message = Message::new(&EN_TROP).with("montant", excess.montant);
        let constat = Constat::new(message, place().index(excess.rang)).remedy(Message::new(&EXPLIQUER));
        (Verdict::Indetermine, Some(constat.at_stake(excess.montant)))
    });
    let doubts = doubts(of(EtatVersement::Indetermine));
    let doubts = doubts.into_iter().map(|message| (Verdict::Indetermine, Some(Constat::new(message, place()))));
    let received: Vec<&Suivi> = of(EtatVersement::Recu).collect();
    let settled = (!received.is_empty()).then(|| {
        let message = Message::new(&RECUS)
            .with("n", count(received.len()))
            .with("montant", received.iter().map(|payment| payment.recu).sum::<Montant>());
        (Verdict::Conforme, Some(Constat::new(message, place())))
    });
    Reponse::gather(late.chain(expected).chain(excess).chain(doubts).chain(settled))
}

/// What is in doubt, once for each reason.
fn doubts<'a>(payments: impl Iterator<Item = &'a Suivi>) -> Vec<Message> {
    let mut reasons: Vec<(&Message, usize, Montant)> = Vec::new();
    for payment in payments {
        let Some(doubt) = payment.doute.as_ref() else { continue };
        let amount = payment.manque().unwrap_or_default();
        match reasons.iter_mut().find(|(known, ..)| *known == doubt) {
            Some((_, number, sum)) => (*number, *sum) = (*number + 1, sum.plus(amount)),
            None => reasons.push((doubt, 1, amount)),
        }
    }
    let message = |(doubt, number, sum): (&Message, usize, Montant)| {
        let text = if sum == Montant::ZERO { &EN_DOUTE_SANS_MONTANT } else { &EN_DOUTE };
        Message::new(text).with("n", count(number)).with("montant", sum).with("doute", doubt.clone())
    };
    reasons.into_iter().map(message).collect()
}

fn about(texte: &'static Texte, payment: &Suivi) -> Message {
    let named =
        |text: Option<&'static Texte>, code: &str| text.map_or_else(|| Argument::Saisie(code.into()), Argument::from);
    let message = Message::new(texte)
        .with("ligne", named(payment.poste.libelle(), payment.poste.code()))
        .with("part", named(payment.part.libelle(), payment.part.code()))
        .with("nature", named(payment.nature.libelle(), payment.nature.code()))
        .with("annee", payment.annee)
        .with("montant", payment.montant.unwrap_or_default())
        .with("recu", payment.recu);
    match payment.le {
        Some(day) => message.with("le", day),
        None => message,
    }
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
