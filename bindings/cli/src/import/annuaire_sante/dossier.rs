//! The dossier to refresh, and the territory.

use cpts_core::exchange::json;
use cpts_core::ids::CodeInsee;
use cpts_core::model::{CommuneDuTerritoire, Dossier};

use crate::arguments::AnnuaireSante;
use crate::inputs;
use crate::mots::Mots;
use crate::texte::printable;

/// What an import begins with.
pub(super) struct Base {
    pub(super) dossier: Option<Dossier>,
    pub(super) communes: Vec<CodeInsee>,
    /// Whether the communes are those of the dossier, which knows them in part only, or holds some in part only.
    pub(super) is_partial: bool,
}

impl Base {
    /// Reads the dossier, if one is given, and finds the communes: those that are asked for, else those of the dossier.
    pub(super) fn read(arguments: &AnnuaireSante, mots: Mots) -> Result<Self, String> {
        let Some(file) = &arguments.territoire.dossier else {
            return Ok(Self { dossier: None, communes: arguments.territoire.communes.clone(), is_partial: false });
        };
        let name = printable(&file.display().to_string());
        let bytes = inputs::read(file)?;
        let lecture = json::read(&bytes);
        if !lecture.is_readable || json::write(&lecture.dossier).is_err() {
            let why = mots.say(
                "ce dossier ne peut pas être lu en entier, et ne sera pas modifié\n  aide : « cpts check » dit pourquoi",
                "this dossier cannot be read as a whole, and will not be changed\n  help: `cpts check` says why",
            );
            return Err(format!("{name}{}{why}", mots.colon()));
        }
        let dossier = lecture.dossier;
        if !arguments.territoire.communes.is_empty() {
            return Ok(Self {
                dossier: Some(dossier),
                communes: arguments.territoire.communes.clone(),
                is_partial: false,
            });
        }
        let territory = dossier.territoire.as_ref().and_then(|territory| territory.communes.as_ref());
        let listed: &[CommuneDuTerritoire] = territory.map(Vec::as_slice).unwrap_or_default();
        let communes: Vec<CodeInsee> = listed.iter().filter_map(|commune| commune.code()?.valeur().ok()).collect();
        if communes.is_empty() {
            let why = mots.say(
                "ce dossier ne dit pas ses communes : les donner avec --communes",
                "this dossier does not tell its communes: give them with --communes",
            );
            return Err(format!("{name}{}{why}", mots.colon()));
        }
        let is_partial = dossier.is_partial("/territoire/communes")
            || communes.len() < listed.len()
            || listed.iter().any(CommuneDuTerritoire::is_partial);
        Ok(Self { dossier: Some(dossier), communes, is_partial })
    }
}

/// The text of a dossier to be written.
pub(super) fn text(dossier: Option<&Dossier>) -> Result<String, String> {
    dossier.map_or(Ok(String::new()), |dossier| json::write(dossier).map_err(|error| error.to_string()))
}
