//! JUR-01: the CPTS is an association.

use crate::bareme::FormeAssociative;
use crate::diagnostics::{Argument, Gravite, Message, Pointeur, Texte};
use crate::model::{FormeJuridique, Identite};
use crate::rules::{BaseLegale, Confiance, Contexte, Regle, Reponse, Stade, Verdict};

pub(in crate::rules) static JUR_01: Regle = Regle {
    id: "JUR-01",
    titre: Texte::new("La CPTS est une association", "The CPTS is an association"),
    explication: Texte::new(
        "Depuis l'ordonnance du 12 mai 2021, une CPTS est une association de la loi de 1901, ou de droit local si son siège est en Moselle, dans le Bas-Rhin ou dans le Haut-Rhin. Une autre forme prise avant l'ordonnance est une alerte, car le délai laissé pour en changer est inconnu ; prise depuis, c'est un écart. Sans date de création, la réponse est indéterminée.",
        "Since the ordonnance of 12 May 2021, a CPTS is an association of the 1901 law, or of local law if its seat is in Moselle, Bas-Rhin or Haut-Rhin. Another form taken before the ordonnance is an alert, because the deadline to change it is unknown; taken since, it is a breach. Without a date of creation, the answer is undetermined.",
    ),
    remede: Texte::new(
        "convenir avec l'ARS et la caisse du passage à la forme d'association",
        "agree with the ARS and the fund on becoming an association",
    ),
    gravite: Gravite::Ecart,
    depuis: Some("2021-05-12"),
    stade: Stade::Toujours,
    bases: &[
        BaseLegale::new(
            "Une CPTS est une association de la loi du 1er juillet 1901, ou des articles 21 à 79-3 du code civil local si son siège est dans le Haut-Rhin, le Bas-Rhin ou la Moselle (CSP, art. L1434-12-1, ordonnance n° 2021-584).",
            "A CPTS is an association of the law of 1 July 1901, or of articles 21 to 79-3 of the local civil code if its seat is in Haut-Rhin, Bas-Rhin or Moselle (CSP, art. L1434-12-1, ordonnance no. 2021-584).",
            Some("https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000043496493"),
            Confiance::Texte,
        ),
        BaseLegale::new(
            "Avant 2021, certaines CPTS étaient des GIE ou des GCS.",
            "Before 2021, some CPTS were GIE or GCS.",
            Some("https://www.nomosparis.com/les-implications-du-statut-dassociation-sur-les-cpts/"),
            Confiance::PlusieursSources,
        ),
        BaseLegale::new(
            "Le délai laissé aux formes plus anciennes pour devenir une association est inconnu.",
            "The deadline for older forms to become an association is unknown.",
            None,
            Confiance::Inconnu,
        ),
    ],
    evaluate,
};

static INCONNUE: Texte =
    Texte::new("le dossier ne dit pas la forme juridique", "the dossier does not say the legal form");
static CODE_INCONNU: Texte = Texte::new(
    "la forme juridique porte un code que cette version ne connaît pas",
    "the legal form has a code that this version does not know",
);
static DE_QUELLE_LOI: Texte =
    Texte::new("association, dont le dossier ne dit pas la loi", "association, of a law that the dossier does not say");
static SIEGE_INCONNU: Texte = Texte::new(
    "association de droit local, ce qui suppose un siège dans un de ces départements : {departements} ; celui du siège n'est pas connu",
    "association of local law, which supposes a seat in one of these départements: {departements}; that of the seat is not known",
);
static HORS_DROIT_LOCAL: Texte = Texte::new(
    "association de droit local dont le siège est hors de ces départements : {departements}",
    "association of local law with a seat outside these départements: {departements}",
);
static AUTRE: Texte =
    Texte::new("la CPTS n'est pas une association : {forme}", "the CPTS is not an association: {forme}");
static DEPUIS: Texte = Texte::new(
    "{quoi} ; créée ({creation}) depuis l'ordonnance du {depuis}",
    "{quoi}; created ({creation}) since the ordonnance of {depuis}",
);
static AVANT: Texte = Texte::new(
    "{quoi} ; créée ({creation}) avant l'ordonnance du {depuis}, et le délai laissé pour changer de forme est inconnu",
    "{quoi}; created ({creation}) before the ordonnance of {depuis}, and the deadline to change the form is unknown",
);
static CREATION_INCONNUE: Texte = Texte::new(
    "{quoi} ; la date de création manque pour dire si cette forme a été prise avant l'ordonnance du {depuis}",
    "{quoi}; the date of creation is missing to tell whether this form was taken before the ordonnance of {depuis}",
);

fn evaluate(context: &Contexte<'_>) -> Reponse {
    let place = || Pointeur::from_static("/identite/forme_juridique");
    let Some((identity, form)) =
        context.dossier.identite.as_ref().and_then(|known| Some((known, known.forme_juridique.as_ref()?)))
    else {
        return Reponse::one(Verdict::Indetermine, Message::new(&INCONNUE), Pointeur::from_static("/identite"));
    };
    let Some(law) = context.baremes.procedure.forme_associative.as_ref() else {
        return Reponse::sans_objet();
    };
    let about_local = |texte| Message::new(texte).with("departements", departements(law));
    match form {
        FormeJuridique::AssociationLoi1901 => Reponse::new(Verdict::Conforme, Vec::new()),
        FormeJuridique::Association => Reponse::one(Verdict::Conforme, Message::new(&DE_QUELLE_LOI), place()),
        FormeJuridique::AssociationDroitLocal => match is_under_local_law(identity, law) {
            Some(true) => Reponse::new(Verdict::Conforme, Vec::new()),
            Some(false) => other_form(identity, law, about_local(&HORS_DROIT_LOCAL), place()),
            None => Reponse::one(Verdict::Indetermine, about_local(&SIEGE_INCONNU), place()),
        },
        FormeJuridique::Gie | FormeJuridique::Gcs | FormeJuridique::AutreForme => {
            let name = form.libelle().map_or_else(|| Argument::Public(form.code().into()), Argument::from);
            other_form(identity, law, Message::new(&AUTRE).with("forme", name), place())
        }
        FormeJuridique::Autre(_) => Reponse::one(Verdict::Indetermine, Message::new(&CODE_INCONNU), place()),
    }
}

/// Whether the seat is where the local law of associations holds; `None` when the dossier does not say it by a code.
fn is_under_local_law(identity: &Identite, law: &FormeAssociative) -> Option<bool> {
    let code = identity.departement.as_deref()?.trim();
    if law.droit_local.iter().flatten().any(|known| &**known == code) {
        return Some(true);
    }
    let is_code =
        matches!(code, "2A" | "2B") || (matches!(code.len(), 2 | 3) && code.bytes().all(|byte| byte.is_ascii_digit()));
    is_code.then_some(false)
}

/// Another form: what it is worth depends on when it was taken.
fn other_form(identity: &Identite, law: &FormeAssociative, what: Message, place: Pointeur) -> Reponse {
    let Some(since) = law.depuis else {
        return Reponse::sans_objet();
    };
    let about = |texte| Message::new(texte).with("quoi", what.clone()).with("depuis", since);
    match identity.creation {
        Some(day) if day.first() >= since => {
            Reponse::one(Verdict::NonConforme, about(&DEPUIS).with("creation", day), place)
        }
        Some(day) if day.last() < since => {
            Reponse::one(Verdict::NonConforme, about(&AVANT).with("creation", day), place).with_gravite(Gravite::Alerte)
        }
        _ => Reponse::one(Verdict::Indetermine, about(&CREATION_INCONNUE), place),
    }
}

fn departements(law: &FormeAssociative) -> Vec<Argument> {
    law.droit_local.iter().flatten().map(|code| Argument::Public(code.clone())).collect()
}
