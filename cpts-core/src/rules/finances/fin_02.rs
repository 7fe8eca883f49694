//! FIN-02: what was spent, beside each envelope.

use crate::diagnostics::{Argument, Gravite, Message, Pointeur, Texte};
use crate::funding::AnneeContrat;
use crate::funding::depenses::{Enveloppe, envelopes, spending};
use crate::rules::{BaseLegale, Confiance, Constat, Contexte, Regle, Reponse, Stade, Verdict};
use crate::values::Montant;

pub(in crate::rules) static FIN_02: Regle = Regle {
    id: "FIN-02",
    titre: Texte::new("Ce qui a été dépensé, enveloppe par enveloppe", "What was spent, envelope by envelope"),
    explication: Texte::new(
        "Pour chaque année de contrat et chaque enveloppe, le rapport met les dépenses en face de ce qui peut être dû cette année-là, au prorata d'une mission qui démarre ou d'un contrat qui finit en cours d'année ; les lignes que le barème dit fongibles se comparent ensemble. C'est une information : la CPTS affecte librement ses fonds, et dépenser plus qu'une enveloppe n'est pas un manquement. Une enveloppe dont le montant n'est pas connu laisse la réponse indéterminée.",
        "For each contract year and each envelope, the report sets the spending against what may be due in that year, prorated where a mission starts or the contract ends within it; the lines that the barème says fungible are compared together. It is for information: the CPTS allocates its funds freely, and spending more than an envelope is no breach. An envelope of which the amount is not known leaves the answer undetermined.",
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
    "{ligne}, année {annee} : {depense} dépensés, soit {ecart} au-dessus du maximum de {enveloppe} ; la CPTS affecte librement ses fonds",
    "{ligne}, year {annee}: {depense} spent, which is {ecart} above the maximum of {enveloppe}; the CPTS allocates its funds freely",
);
static ENSEMBLE: Texte = Texte::new("{lignes}, ensemble", "{lignes}, together");
static ENVELOPPE_INCONNUE: Texte = Texte::new(
    "{ligne}, année {annee} : {depense} dépensés, et le montant de l'enveloppe n'est pas connu",
    "{ligne}, year {annee}: {depense} spent, and the amount of the envelope is not known",
);

fn evaluate(context: &Contexte<'_>) -> Reponse {
    let place = Pointeur::from_static("/depenses");
    if context.dossier.depenses.is_none() {
        return Reponse::one(Verdict::Indetermine, Message::new(&INCONNUES), place);
    }
    let years: Vec<&AnneeContrat> = context.years().collect();
    let (spent, unplaced) = spending(context.dossier, &years);
    let envelopes = spent.iter().flat_map(|(number, lines)| {
        let year = years.iter().find(|year| year.annee == *number).copied();
        let bareme = year.and_then(|year| context.baremes.in_force(year.du));
        let found = envelopes(lines, year, bareme);
        found.into_iter().map(|envelope| compare(*number, &envelope, place.clone())).collect::<Vec<_>>()
    });
    let unsure = |is_so: bool, message: Message| {
        is_so.then(|| (Verdict::Indetermine, Some(Constat::new(message, place.clone()))))
    };
    let unplaced = unsure(unplaced > 0, Message::new(&SANS_ENVELOPPE).with("n", unplaced));
    let partial = unsure(context.dossier.is_partial(place.as_str()), Message::new(&PARTIELLES));
    Reponse::gather(envelopes.chain(unplaced).chain(partial))
}

fn compare(number: u8, envelope: &Enveloppe, place: Pointeur) -> (Verdict, Option<Constat>) {
    let names: Vec<Argument> = envelope.postes.iter().map(Argument::from).collect();
    let name: Argument = match names.len() {
        0 | 1 => names.into(),
        _ => Message::new(&ENSEMBLE).with("lignes", names).into(),
    };
    let about = |texte| Message::new(texte).with("ligne", name).with("annee", number).with("depense", envelope.depense);
    let (Some(most), Some(beyond)) = (envelope.maximum, envelope.beyond()) else {
        return (Verdict::Indetermine, Some(Constat::new(about(&ENVELOPPE_INCONNUE), place)));
    };
    let is_beyond = beyond > Montant::ZERO;
    let message = about(if is_beyond { &AU_DELA } else { &DANS }).with("enveloppe", most).with("ecart", beyond);
    (Verdict::Conforme, Some(Constat::new(message, place).at_stake(is_beyond.then_some(beyond))))
}
