//! TER-07: a territory over several départements or regions concerns several funds or agencies.

use super::etendue::Etendue;
use crate::diagnostics::{Gravite, Message, Pointeur, Texte};
use crate::rules::{BaseLegale, Confiance, Contexte, Regle, Reponse, Stade, Verdict};

pub(in crate::rules) static TER_07: Regle = Regle {
    id: "TER-07",
    titre: Texte::new(
        "Territoire sur plusieurs départements ou régions",
        "Territory over several départements or regions",
    ),
    explication: Texte::new(
        "Quand les communes sont dans plusieurs départements, les caisses d'assurance maladie de chacun sont concernées ; dans plusieurs régions, les ARS de chacune. Le rapport nomme ces départements et ces régions, non les caisses : un département peut en avoir plusieurs.",
        "Where the communes are in several départements, the health-insurance funds of each are concerned; in several regions, the ARS of each. The report names those départements and regions, not the funds: a département may have several.",
    ),
    remede: Texte::new(
        "convenir avec les caisses et les ARS de celles qui suivent la CPTS",
        "agree with the funds and the ARS on which ones follow the CPTS",
    ),
    gravite: Gravite::Info,
    depuis: None,
    stade: Stade::Toujours,
    bases: &[
        BaseLegale::new(
            "Les contrats locaux sont signés conjointement par l'ARS et un organisme d'assurance maladie (CSS, art. L162-14-1, II).",
            "Local contracts are signed jointly by the ARS and a health-insurance body (CSS, art. L162-14-1, II).",
            Some("https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000048688021"),
            Confiance::Texte,
        ),
        BaseLegale::new(
            "Compter les caisses par département et une ARS par région est une règle de ce logiciel.",
            "Counting funds by département and one ARS by region is this software's own rule.",
            None,
            Confiance::ProjetLogiciel,
        ),
    ],
    evaluate,
};

static INCONNUE: Texte = Texte::new(
    "le dossier ne dit ni les communes ni les départements du territoire",
    "the dossier says neither the communes nor the départements of the territory",
);
static PAS_TOUT: Texte = Texte::new(
    "on ne sait pas de quel département est chaque partie du territoire",
    "the département of some part of the territory is not known",
);
static PLUSIEURS_REGIONS: Texte = Texte::new(
    "départements : {departements}, dont les caisses sont concernées ; régions : {regions}, dont les ARS sont concernées",
    "départements: {departements}, whose funds are concerned; regions: {regions}, whose ARS are concerned",
);
static UNE_REGION: Texte = Texte::new(
    "départements : {departements}, dont les caisses sont concernées ; une seule région, et donc une seule ARS : {regions}",
    "départements: {departements}, whose funds are concerned; one region only, hence one ARS: {regions}",
);
static REGIONS_INCONNUES: Texte = Texte::new(
    "départements : {departements}, dont les caisses sont concernées ; les régions ne sont pas toutes connues",
    "départements: {departements}, whose funds are concerned; the regions are not all known",
);
static AU_MOINS: Texte = Texte::new("au moins, {etendue}", "at least, {etendue}");

fn evaluate(context: &Contexte<'_>) -> Reponse {
    let place = Pointeur::from_static("/territoire");
    let Some(extent) = Etendue::of(context) else {
        return Reponse::one(Verdict::Indetermine, Message::new(&INCONNUE), place);
    };
    let (departements, regions) = (extent.departements(), extent.regions());
    if departements.len() < 2 {
        return match extent.is_whole {
            true => Reponse::sans_objet(),
            false => Reponse::one(Verdict::Indetermine, Message::new(&PAS_TOUT), place),
        };
    }
    let (texte, is_all) = match regions.len() {
        2.. => (&PLUSIEURS_REGIONS, extent.is_whole && extent.has_every_region),
        1 if extent.has_every_region => (&UNE_REGION, extent.is_whole),
        _ => (&REGIONS_INCONNUES, extent.is_whole),
    };
    let message = Message::new(texte).with("departements", departements).with("regions", regions);
    let message = if is_all { message } else { Message::new(&AU_MOINS).with("etendue", message) };
    Reponse::one(Verdict::Conforme, message, place)
}
