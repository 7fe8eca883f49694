//! TER-03: the declared population agrees with that of the communes.

use crate::diagnostics::{Argument, Gravite, Message, Pointeur, Texte};
use crate::rules::{BaseLegale, Confiance, Contexte, Regle, Reponse, Stade, Verdict};

pub(in crate::rules) static TER_03: Regle = Regle {
    id: "TER-03",
    titre: Texte::new(
        "La population déclarée s'accorde avec celle des communes",
        "The declared population agrees with that of the communes",
    ),
    explication: Texte::new(
        "La population déclarée est rapportée à la somme des populations municipales des communes. Un écart de plus de 15 % de cette somme est un écart (un nombre recopié d'ailleurs) ; en deçà, c'est une alerte seulement si les deux nombres donnent des tailles différentes. Le seuil de 15 % est celui de ce logiciel.",
        "The declared population is compared with the sum of the municipal populations of the communes. A gap over 15 % of that sum is a breach (a number copied from elsewhere); under it, an alert only where the two numbers give different sizes. The threshold of 15 % is this software's own.",
    ),
    remede: Texte::new(
        "vérifier la liste des communes et la population déclarée",
        "check the list of communes and the declared population",
    ),
    gravite: Gravite::Alerte,
    depuis: None,
    stade: Stade::Toujours,
    bases: &[
        BaseLegale::new(
            "Ce qui compte est le nombre d'habitants du territoire, et non celui des patients ou des adhérents.",
            "What counts is the inhabitants of the territory, not patients or members.",
            Some(
                "https://www.hauts-de-france.paps.sante.fr/le-financement-de-la-cpts-laccord-conventionnel-interprofessionnel-aci?parent=11940&rubrique=11937",
            ),
            Confiance::PlusieursSources,
        ),
        BaseLegale::new(
            "On ignore quelle série de population et quelle année de référence l'accord retient.",
            "Which population series and which reference year the agreement uses is unknown.",
            None,
            Confiance::Inconnu,
        ),
        BaseLegale::new(
            "La comparaison avec la somme des populations municipales et le seuil de 15 % sont des choix de ce logiciel.",
            "The comparison with the sum of municipal populations and the 15 % threshold are this software's own choices.",
            None,
            Confiance::ProjetLogiciel,
        ),
    ],
    evaluate,
};

static NON_DECLAREE: Texte =
    Texte::new("le dossier ne déclare pas de population", "the dossier declares no population");
static SANS_HABITANT: Texte =
    Texte::new("les communes nommées n'ont pas d'habitant", "the communes that are named have no inhabitant");
static SANS_SOMME: Texte = Texte::new(
    "la population des communes ne peut pas être calculée : {obstacle}",
    "the population of the communes cannot be computed: {obstacle}",
);
static COMPARAISON: Texte = Texte::new(
    "{declares} habitants déclarés, {communes} par les communes (populations municipales {annee}, COG {cog}) : différence de {ecart}",
    "{declares} inhabitants declared, {communes} by the communes (municipal populations of {annee}, COG {cog}): a difference of {ecart}",
);
static TROP: Texte = Texte::new("{comparaison}, au-delà de {seuil}", "{comparaison}, over {seuil}");
static TAILLES: Texte = Texte::new(
    "{comparaison} ; la première donne la taille {declaree}, la seconde la taille {calculee}",
    "{comparaison}; the first gives size {declaree}, the second size {calculee}",
);
static DOUTE: Texte = Texte::new(
    "{comparaison} ; mais le dossier ne dit pas si chaque commune est entière (`\"partie\": false`)",
    "{comparaison}; but the dossier does not say whether every commune is whole (`\"partie\": false`)",
);
static BORNE: Texte = Texte::new(
    "{comparaison} ; on ignore la taille de l'une des deux, qui tombe exactement sur une borne",
    "{comparaison}; the size of one of them, which falls exactly on a bound, is unknown",
);

fn evaluate(context: &Contexte<'_>) -> Reponse {
    let size = context.taille;
    let place = || Pointeur::from_static("/territoire/population/habitants");
    let Some(declared) = size.habitants_declares else {
        let place = Pointeur::from_static("/territoire");
        return Reponse::one(Verdict::Indetermine, Message::new(&NON_DECLAREE), place);
    };
    let (Some(sum), Some(edition)) = (size.population.habitants.filter(|sum| *sum > 0), size.population.edition) else {
        let obstacle = size.population.obstacle.clone().unwrap_or_else(|| Message::new(&SANS_HABITANT));
        let message = Message::new(&SANS_SOMME).with("obstacle", obstacle);
        return Reponse::one(Verdict::Indetermine, message, Pointeur::from_static("/territoire/communes"));
    };
    let gap = i64::from(declared.abs_diff(sum)) * 1000;
    let permitted = context.threshold("ter-03.ecart_fort");
    let threshold = i64::from(permitted) * i64::from(sum);
    // A gap just over the threshold is not told as the threshold itself.
    let shown = (gap / i64::from(sum)).max(if gap > threshold { i64::from(permitted) + 1 } else { 0 });
    let comparison = Message::new(&COMPARAISON)
        .with("declares", declared)
        .with("communes", sum)
        .with("annee", Argument::Public(edition.populations.to_string().into()))
        .with("cog", Argument::Public(edition.cog.to_string().into()))
        .with("ecart", Argument::Pourcentage(shown));
    let size_of = |inhabitants| context.bareme.and_then(|bareme| bareme.size_of(inhabitants)?.0);
    let (breach, message) = match (size_of(declared), size_of(sum)) {
        _ if gap > threshold => {
            let message = Message::new(&TROP).with("seuil", Argument::Pourcentage(i64::from(permitted)));
            (Some(Gravite::Ecart), message.with("comparaison", comparison))
        }
        // The same number has the same size, known or not; without a barème there is no size to compare.
        _ if declared == sum || context.bareme.is_none() => (None, comparison),
        (Some(left), Some(right)) if left != right => {
            let message = Message::new(&TAILLES).with("declaree", left).with("calculee", right);
            (Some(Gravite::Alerte), message.with("comparaison", comparison))
        }
        (Some(_), Some(_)) => (None, comparison),
        _ => {
            let message = Message::new(&BORNE).with("comparaison", comparison);
            return Reponse::one(Verdict::Indetermine, message, place());
        }
    };
    match breach {
        None => Reponse::one(Verdict::Conforme, message, place()),
        Some(_) if !size.population.is_whole => {
            Reponse::one(Verdict::Indetermine, Message::new(&DOUTE).with("comparaison", message), place())
        }
        Some(gravite) => Reponse::one(Verdict::NonConforme, message, place()).with_gravite(gravite),
    }
}
