//! What an import gave, as JSON.

use cpts_core::diagnostics::MASQUE;
use cpts_core::exchange::annuaire_sante::{Actualisation, Candidat, Changement, Intitule, Presence, Suivi};
use cpts_core::model::{Adresse, Lieu, ModeExercice};
use serde_json::{Value, json};

use super::Bilan;
use crate::bareme::diagnostic;
use crate::mots::{Mots, clean};

pub(super) fn bilan(bilan: &Bilan<'_>) -> String {
    let (extraction, mots) = (&bilan.extraction, bilan.mots);
    let left: serde_json::Map<String, Value> =
        extraction.ecartees.iter().map(|(motif, count)| (motif.code().to_owned(), (*count).into())).collect();
    let rejected: serde_json::Map<String, Value> =
        extraction.rejets.iter().map(|(code, (count, _))| ((*code).to_owned(), (*count).into())).collect();
    let diagnostics = extraction.diagnostics.iter();
    let whole = json!({
        "source": "RPPS",
        "date": bilan.date.to_string(),
        "communes": bilan.base.communes.iter().map(|code| code.as_str()).collect::<Vec<_>>(),
        "lignes": extraction.lignes,
        "retenues": extraction.retenues,
        "ecartees": left,
        "rejets": rejected,
        "windows_1252": extraction.windows_1252,
        "actualisation": bilan.actualisation.as_ref().map(|told| actualisation(told, mots)),
        "candidats": extraction.candidats.iter().map(|candidat| person(candidat, mots)).collect::<Vec<_>>(),
        "diagnostics": diagnostics
            .map(|problem| diagnostic(&problem.view(mots.langue, mots.masked)))
            .collect::<Vec<_>>(),
    });
    format!("{whole:#}\n")
}

/// What the user's files say, hidden if asked for.
fn own(text: Option<&str>, mots: Mots) -> Value {
    text.map_or(Value::Null, |text| if mots.masked { MASQUE.into() } else { text.into() })
}

/// A code: it is shown, unless it is none that is known, for then it may be anything.
fn code(text: Option<&str>, is_known: impl Fn(&str) -> bool, mots: Mots) -> Value {
    match text {
        Some(code) if is_known(code) => code.into(),
        other => own(other, mots),
    }
}

fn person(candidat: &Candidat, mots: Mots) -> Value {
    use cpts_core::reference::nomenclatures as tables;
    let adherent = &candidat.adherent;
    let intitule = |intitule: &Intitule, is_known: bool| {
        let label = own(Some(&intitule.libelle), Mots { masked: mots.masked && !is_known, ..mots });
        json!({ "code": code(Some(&intitule.code), |_| is_known, mots), "libelle": label })
    };
    let activities = candidat.activites.iter().map(|activity| {
        let known = |table: tables::Nomenclature, text: &str| {
            let text = Some(text).filter(|text| !text.is_empty());
            code(text, |code| table.find(code).is_some(), mots)
        };
        json!({
            "profession": known(tables::PROFESSIONS, &activity.profession),
            "categorie": known(tables::CATEGORIES_PROFESSIONNELLES, &activity.categorie),
            "mode": known(tables::MODES_EXERCICE, &activity.mode),
            "genre": known(tables::GENRES_ACTIVITE, &activity.genre),
            "secteur": known(tables::SECTEURS_ACTIVITE, &activity.secteur),
            "section": known(tables::SECTIONS_PHARMACIENS, &activity.section),
            "role": own(Some(&*activity.role).filter(|role| !role.is_empty()), mots),
            "lieu": own(Some(&*activity.lieu).filter(|place| !place.is_empty()), mots),
        })
    });
    json!({
        "type": adherent.nature.as_ref().map(|nature| nature.code()),
        "nom": own(adherent.nom.as_deref(), mots),
        "prenom": own(adherent.prenom.as_deref(), mots),
        "rpps": own(adherent.rpps.as_ref().map(|number| number.texte()), mots),
        "adeli": own(adherent.adeli.as_ref().map(|number| number.texte()), mots),
        "generaliste": candidat.is_generaliste,
        "professions": candidat
            .professions
            .iter()
            .map(|profession| intitule(profession, tables::PROFESSIONS.find(&profession.code).is_some()))
            .collect::<Vec<_>>(),
        "savoir_faire": candidat
            .savoir_faire
            .iter()
            .map(|know_how| {
                let is_known = tables::SPECIALITES.find(&know_how.intitule.code).is_some();
                let mut value = intitule(&know_how.intitule, is_known);
                if let Some(object) = value.as_object_mut() {
                    let is_kind = |code: &str| tables::TYPES_SAVOIR_FAIRE.find(code).is_some();
                    object.insert("type".into(), code(Some(&know_how.nature), is_kind, mots));
                }
                value
            })
            .collect::<Vec<_>>(),
        "mode_exercice": code(adherent.mode_exercice.as_ref().map(ModeExercice::code), |code| ModeExercice::CODES.contains(&code), mots),
        "lieux": adherent.lieux.iter().flatten().map(|known| place(known, mots)).collect::<Vec<_>>(),
        "activites": activities.collect::<Vec<_>>(),
        "lignes": candidat.lignes,
    })
}

fn place(lieu: &Lieu, mots: Mots) -> Value {
    let address = lieu.adresse.as_ref();
    let part = |part: fn(&Adresse) -> Option<&str>| own(address.and_then(part), mots);
    json!({
        "id": own(lieu.id.as_deref(), mots),
        "nom": own(lieu.nom.as_deref(), mots),
        "finess": own(lieu.finess.as_ref().map(|number| number.texte()), mots),
        "siret": own(lieu.siret.as_ref().map(|number| number.texte()), mots),
        "voie": part(|address| address.voie.as_deref()),
        "complement": part(|address| address.complement.as_deref()),
        "code_postal": part(|address| address.code_postal.as_ref().map(|code| code.texte())),
        "code_insee": address.and_then(|address| address.code_insee.as_ref()).map(|code| clean(code.texte())),
        "commune": part(|address| address.commune.as_deref()),
        "telephone": own(lieu.telephone.as_deref(), mots),
        "courriel": own(lieu.courriel.as_deref(), mots),
    })
}

fn actualisation(told: &Actualisation, mots: Mots) -> Value {
    let members = |members: &[Suivi]| members.iter().map(|suivi| member(suivi, mots)).collect::<Vec<_>>();
    json!({
        "nouveaux": told
            .nouveaux
            .iter()
            .map(|(rank, id)| json!({ "candidat": rank, "id": own(id.as_deref(), mots) }))
            .collect::<Vec<_>>(),
        "changes": told.changes.iter().map(|change| changed(change, mots)).collect::<Vec<_>>(),
        "inchanges": told.inchanges,
        "disparus": members(&told.disparus),
        "hors_perimetre": told
            .hors_perimetre
            .iter()
            .map(|(suivi, presence)| elsewhere(suivi, presence, mots))
            .collect::<Vec<_>>(),
        "partis": members(&told.partis),
        "en_double": members(&told.en_double),
        "plus_recents": members(&told.plus_recents),
        "sans_numero": told.sans_numero,
    })
}

fn member(suivi: &Suivi, mots: Mots) -> Value {
    json!({ "id": own(suivi.id.as_deref(), mots), "lieu": format!("/adherents/{}", suivi.index) })
}

fn changed(change: &Changement, mots: Mots) -> Value {
    let mut value = member(&change.adherent, mots);
    let fields = change.ecarts.iter().map(|ecart| {
        json!({
            "champ": ecart.champ,
            "nature": ecart.nature.code(),
            "avant": own(ecart.avant.as_deref(), mots),
            "apres": own(ecart.apres.as_deref(), mots),
        })
    });
    if let Some(object) = value.as_object_mut() {
        object.insert("ecarts".into(), fields.collect());
    }
    value
}

fn elsewhere(suivi: &Suivi, presence: &Presence, mots: Mots) -> Value {
    let mut value = member(suivi, mots);
    if let Some(object) = value.as_object_mut() {
        let communes = presence.ailleurs.iter().filter(|code| !code.is_empty());
        object.insert("communes".into(), communes.map(|code| own(Some(code), mots)).collect());
        object.insert("sans_commune".into(), presence.ailleurs.contains("").into());
        object.insert("ecarte".into(), presence.is_ecartee.into());
    }
    value
}
