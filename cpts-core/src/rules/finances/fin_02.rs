//! FIN-02: what was spent, beside each envelope.

use crate::diagnostics::{Gravite, Message, Pointeur, Texte};
use crate::funding::{AnneeContrat, LigneFinancement};
use crate::model::{Depense, Poste};
use crate::rules::{BaseLegale, Confiance, Constat, Contexte, Regle, Reponse, Stade, Verdict};
use crate::values::Montant;

pub(in crate::rules) static FIN_02: Regle = Regle {
    id: "FIN-02",
    titre: Texte::new("Ce qui a été dépensé, enveloppe par enveloppe", "What was spent, envelope by envelope"),
    explication: Texte::new(
        "Pour chaque année de contrat et chaque enveloppe, le rapport met les dépenses en face du montant qui peut être dû. C'est une information : la CPTS affecte librement ses fonds, et dépenser plus qu'une enveloppe n'est pas un manquement. Une enveloppe dont le montant n'est pas connu laisse la réponse indéterminée.",
        "For each contract year and each envelope, the report sets the spending against the amount that may be due. It is for information: the CPTS allocates its funds freely, and spending more than an envelope is no breach. An envelope of which the amount is not known leaves the answer undetermined.",
    ),
    remede: Texte::new(
        "donner à chaque dépense son montant, son année de contrat et son enveloppe",
        "give each item of spending its amount, its contract year and its envelope",
    ),
    gravite: Gravite::Info,
    depuis: Some("2019-08-25"),
    stade: Stade::Contrat,
    bases: &[
        BaseLegale::new(
            "La CPTS affecte librement les fonds qu'elle reçoit.",
            "The CPTS freely allocates the funds that it receives.",
            Some("https://www.senat.fr/rap/r25-032/r25-0327.html"),
            Confiance::Texte,
        ),
        BaseLegale::new(
            "Aucune règle de reprise des sommes non dépensées n'est connue.",
            "No rule is known on taking back unspent sums.",
            Some("https://conferenceconsensuslogement.senat.fr/rap/r25-032/r25-0323.html"),
            Confiance::UneSource,
        ),
    ],
    evaluate,
};

static INCONNUES: Texte =
    Texte::new("le dossier ne dit pas ce qui a été dépensé", "the dossier does not say what was spent");
static PARTIELLES: Texte =
    Texte::new("les dépenses ne sont connues qu'en partie", "the spending is known in part only");
static SANS_ENVELOPPE: Texte = Texte::new(
    "dépenses sans montant, sans année de contrat ou sans enveloppe : {n}",
    "items of spending without an amount, a contract year or an envelope: {n}",
);
static DANS: Texte = Texte::new(
    "{ligne}, année {annee} : {depense} dépensés, sur {enveloppe} au plus",
    "{ligne}, year {annee}: {depense} spent, out of {enveloppe} at most",
);
static AU_DELA: Texte = Texte::new(
    "{ligne}, année {annee} : {depense} dépensés, pour {enveloppe} au plus ; la différence est à prendre sur d'autres fonds",
    "{ligne}, year {annee}: {depense} spent, for {enveloppe} at most; the difference is to be taken from other funds",
);
static ENVELOPPE_INCONNUE: Texte = Texte::new(
    "{ligne}, année {annee} : {depense} dépensés, et le montant de l'enveloppe n'est pas connu",
    "{ligne}, year {annee}: {depense} spent, and the amount of the envelope is not known",
);

fn evaluate(context: &Contexte<'_>) -> Reponse {
    let place = Pointeur::from_static("/depenses");
    let Some(items) = context.dossier.depenses.as_deref() else {
        return Reponse::one(Verdict::Indetermine, Message::new(&INCONNUES), place);
    };
    let mut spent: Vec<(u8, &Poste, Montant)> = Vec::new();
    let mut unplaced = 0_u32;
    for item in items {
        let (Some(year), Some(line), Some(amount)) = (year_of(context, item), item.ligne.as_ref(), item.montant) else {
            unplaced += 1;
            continue;
        };
        match spent.iter_mut().find(|(known, poste, _)| *known == year && *poste == line) {
            Some((.., sum)) => *sum = sum.plus(amount),
            None => spent.push((year, line, amount)),
        }
    }
    spent.sort_by_key(|(year, ..)| *year);
    let envelopes = spent.into_iter().map(|(year, line, sum)| compare(context, year, line, sum, place.clone()));
    let unsure = |is_so: bool, message: Message| {
        is_so.then(|| (Verdict::Indetermine, Some(Constat::new(message, place.clone()))))
    };
    let unplaced = unsure(unplaced > 0, Message::new(&SANS_ENVELOPPE).with("n", unplaced));
    let partial = unsure(context.dossier.is_partial(place.as_str()), Message::new(&PARTIELLES));
    Reponse::gather(envelopes.chain(unplaced).chain(partial))
}

/// The contract year of an item: the one that it says, else the one that holds its date.
fn year_of(context: &Contexte<'_>, item: &Depense) -> Option<u8> {
    item.annee_contrat.or_else(|| {
        let day = item.le?;
        Some(context.years().find(|year| year.du <= day.first() && day.last() <= year.au)?.annee)
    })
}

fn compare(
    context: &Contexte<'_>,
    number: u8,
    line: &Poste,
    sum: Montant,
    place: Pointeur,
) -> (Verdict, Option<Constat>) {
    let about = |texte| Message::new(texte).with("ligne", line).with("annee", number).with("depense", sum);
    let year = context.years().find(|year| year.annee == number);
    let Some(envelope) = year.and_then(|year| envelope(year, line)) else {
        return (Verdict::Indetermine, Some(Constat::new(about(&ENVELOPPE_INCONNUE), place)));
    };
    let texte = if sum > envelope { &AU_DELA } else { &DANS };
    let excess = (sum > envelope).then(|| sum.minus(envelope));
    let constat = Constat::new(about(texte).with("enveloppe", envelope), place).at_stake(excess);
    (Verdict::Conforme, Some(constat))
}

/// The most that a line may bring in a year; `None` when some of it is unknown, or when nothing of it is due.
fn envelope(year: &AnneeContrat, line: &Poste) -> Option<Montant> {
    let parts: Vec<&LigneFinancement> = year.lignes.iter().filter(|part| part.poste == *line).collect();
    if parts.iter().any(|part| part.is_missing()) {
        return None;
    }
    parts.iter().filter_map(|part| part.counted()).reduce(Montant::plus)
}
