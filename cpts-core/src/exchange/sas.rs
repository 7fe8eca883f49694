//! What the search of the platform of unscheduled care (SAS) needs of a CPTS: its name, its FINESS number, its telephone,
//! its address and the INSEE codes of its communes.
//!
//! No text describes a file to hand over: the platform is fed by the national directories. What it indexes is known from
//! its source code; the file is ours, and its format (`cpts-sas`, 1.0) too. [`check`] tells what the CPTS lacks.

use crate::diagnostics::registre::{
    EXPORT_SAS_ADRESSE, EXPORT_SAS_COMMUNES, EXPORT_SAS_FINESS, EXPORT_SAS_FINESS_CORSE, EXPORT_SAS_TELEPHONE, Entree,
};
use crate::diagnostics::{Argument, Diagnostic, Message, Pointeur, Texte};
use crate::exchange::nom::number;
use crate::json::{Emit as _, Writer, view};
use crate::publish::{CommunePublique, ContactPublic, Publication};
use crate::values::Date;

view! {
    /// What the search needs of a CPTS, as it is written: what is unknown is `null`.
    pub struct FicheSas {
        /// Always `cpts-sas`.
        format: &'static str,
        /// The version of the format.
        version: &'static str,
        /// The day of the publication.
        date: Option<Date>,
        /// The last day that it may be shown on.
        expire_le: Option<Date>,
        /// The name of the CPTS.
        nom: Option<String>,
        /// Its FINESS number.
        finess: Option<String>,
        /// Its national identifier, 1 and the FINESS number: only as the guide accepts it.
        identifiant_national: Option<String>,
        /// Its SIRET number.
        siret: Option<String>,
        /// Its telephone.
        telephone: Option<String>,
        /// Its address, on one line.
        adresse: Option<String>,
        /// The INSEE codes of its communes, those held in part too.
        codes_insee: Option<Vec<String>>,
        /// Those of the communes that it serves in part only.
        codes_insee_en_partie: Vec<String>,
    }
}

static SANS_FINESS: Texte = Texte::new(
    "la CPTS n'a pas de numéro FINESS dans la publication",
    "the CPTS has no FINESS number in the publication",
);
static FINESS_FAUX: Texte = Texte::new("`{numero}` n'est pas un numéro FINESS", "`{numero}` is not a FINESS number");
static FINESS_CORSE: Texte = Texte::new(
    "le numéro FINESS `{numero}` a une lettre, que le guide SAS refuse",
    "the FINESS number `{numero}` has a letter, which the SAS guide refuses",
);
static SANS_TELEPHONE: Texte =
    Texte::new("la CPTS n'a pas de téléphone dans la publication", "the CPTS has no telephone in the publication");
static SANS_ADRESSE: Texte =
    Texte::new("la CPTS n'a pas d'adresse dans la publication", "the CPTS has no address in the publication");
static SANS_COMMUNES: Texte = Texte::new(
    "la publication ne nomme aucune commune du territoire",
    "the publication names no commune of the territory",
);
static COMMUNE_FAUSSE: Texte = Texte::new(
    "`{code}` n'est pas un code de commune, et n'est pas dans la liste",
    "`{code}` is not the code of a commune, and is not in the list",
);
static COMMUNES_EN_PARTIE: Texte =
    Texte::new("les communes ne sont connues qu'en partie", "the communes are known in part only");

/// Whether the platform accepts the number behind its prefix: nine digits (`^1[0-9]{9}$`), which no Corsican number has.
pub(super) fn is_national_id(finess: &str) -> bool {
    finess.len() == 9 && finess.bytes().all(|byte| byte.is_ascii_digit())
}

/// What the CPTS lacks to be found by the search.
///
/// ```
/// use cpts_core::exchange::{publication, sas};
///
/// let text = r#"{
///   "format": "cpts-publication", "version": "1.0", "date": "2026-11-21", "expire_le": "2027-05-20",
///   "identite": {"nom": "CPTS corse d'exemple", "finess": "2A0000014", "contact": {"telephone": "04 99 00 00 00"}},
///   "territoire": {"communes": [{"code": "2A004"}]}
/// }"#;
/// let problems = sas::check(&publication::read(text.as_bytes()).publication);
/// let ids: Vec<&str> = problems.iter().map(|problem| problem.id()).collect();
/// assert_eq!(ids, ["export/sas-adresse", "export/sas-finess-corse"]);
/// ```
#[must_use]
pub fn check(publication: &Publication) -> Vec<Diagnostic> {
    let identite = publication.identite.as_ref();
    let contact = identite.and_then(|identite| identite.contact.as_ref());
    let mut problems = Vec::new();
    let mut tell = |entree: &'static Entree, message: Message, place: Pointeur| {
        problems.push(Diagnostic::new(entree, message, place));
    };
    if said(contact, |contact| contact.adresse.as_deref()).is_none() {
        let place = Pointeur::from_static("/identite/contact/adresse");
        tell(&EXPORT_SAS_ADRESSE, Message::new(&SANS_ADRESSE), place);
    }
    let list = Pointeur::from_static("/territoire/communes");
    let communes = communes(publication);
    if communes.is_none_or(<[_]>::is_empty) {
        tell(&EXPORT_SAS_COMMUNES, Message::new(&SANS_COMMUNES), list.clone());
    }
    for (rank, commune) in communes.unwrap_or_default().iter().enumerate() {
        if number(commune.code.as_ref()).is_none() {
            let code = commune.code.as_ref().map(|code| code.texte().to_owned()).unwrap_or_default();
            let message = Message::new(&COMMUNE_FAUSSE).with("code", Argument::Saisie(code.into()));
            tell(&EXPORT_SAS_COMMUNES, message, list.clone().index(rank).key("code"));
        }
    }
    if publication.partiel.iter().flatten().any(|place| &**place == list.as_str()) {
        tell(&EXPORT_SAS_COMMUNES, Message::new(&COMMUNES_EN_PARTIE), list);
    }
    let place = Pointeur::from_static("/identite/finess");
    let typed = identite.and_then(|identite| identite.finess.as_ref());
    match (typed, number(typed)) {
        (None, _) => tell(&EXPORT_SAS_FINESS, Message::new(&SANS_FINESS), place),
        (Some(typed), None) => {
            let message = Message::new(&FINESS_FAUX).with("numero", Argument::Saisie(typed.texte().into()));
            tell(&EXPORT_SAS_FINESS, message, place);
        }
        (Some(_), Some(finess)) if !is_national_id(&finess) => {
            let message = Message::new(&FINESS_CORSE).with("numero", Argument::Saisie(finess.into()));
            tell(&EXPORT_SAS_FINESS_CORSE, message, place);
        }
        _ => {}
    }
    if said(contact, |contact| contact.telephone.as_deref()).is_none() {
        let place = Pointeur::from_static("/identite/contact/telephone");
        tell(&EXPORT_SAS_TELEPHONE, Message::new(&SANS_TELEPHONE), place);
    }
    problems
}

/// Writes what the search needs, in JSON: an unknown fact is `null`, and [`check`] tells it.
///
/// ```
/// use cpts_core::exchange::{publication, sas};
///
/// let text = r#"{
///   "format": "cpts-publication", "version": "1.0", "date": "2026-11-21", "expire_le": "2027-05-20",
///   "identite": {"nom": "CPTS d'exemple", "finess": "990000002"},
///   "territoire": {"communes": [{"code": "91434"}, {"code": "59350", "partie": true}]}
/// }"#;
/// let record = sas::write(&publication::read(text.as_bytes()).publication);
/// assert!(record.contains(r#""identifiant_national": "1990000002""#) && record.contains(r#""telephone": null"#));
/// ```
#[must_use]
pub fn write(publication: &Publication) -> String {
    let mut out = Writer::indented();
    fiche(publication).emit(&mut out);
    out.finish()
}

fn fiche(publication: &Publication) -> FicheSas {
    let identite = publication.identite.as_ref();
    let contact = identite.and_then(|identite| identite.contact.as_ref());
    let finess = identite.and_then(|identite| number(identite.finess.as_ref()));
    let communes = communes(publication);
    let codes = |keep: fn(&CommunePublique) -> bool| {
        let kept = communes.unwrap_or_default().iter().filter(|commune| keep(commune));
        kept.filter_map(|commune| number(commune.code.as_ref())).collect()
    };
    FicheSas {
        format: "cpts-sas",
        version: "1.0",
        date: publication.date,
        expire_le: publication.expire_le,
        nom: publication.nom().map(|name| name.trim().to_owned()),
        identifiant_national: finess
            .as_deref()
            .filter(|finess| is_national_id(finess))
            .map(|finess| format!("1{finess}")),
        finess,
        siret: identite.and_then(|identite| number(identite.siret.as_ref())),
        telephone: said(contact, |contact| contact.telephone.as_deref()),
        adresse: said(contact, |contact| contact.adresse.as_deref()),
        codes_insee: communes.map(|_| codes(|_| true)),
        codes_insee_en_partie: codes(|commune| commune.partie == Some(true)),
    }
}

fn communes(publication: &Publication) -> Option<&[CommunePublique]> {
    publication.territoire.as_ref()?.communes.as_deref()
}

/// A text that says something.
fn said(contact: Option<&ContactPublic>, field: impl FnOnce(&ContactPublic) -> Option<&str>) -> Option<String> {
    let text = field(contact?)?.trim();
    (!text.is_empty()).then(|| text.to_owned())
}
