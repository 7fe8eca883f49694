//! `cpts import`: a file a kind.

mod annuaire_sante;
pub(crate) mod dossier;
mod finess;
mod tableau;

use crate::arguments::{Genre, Import};
use crate::issue::Issue;

pub(crate) fn run(arguments: &Import) -> Result<Issue, String> {
    match &arguments.genre {
        Genre::AnnuaireSante(arguments) => annuaire_sante::run(arguments),
        Genre::Membres(arguments) => tableau::run(arguments, tableau::Genre::Membres),
        Genre::Finess(arguments) => finess::run(arguments),
        Genre::Actions(arguments) => tableau::run(arguments, tableau::Genre::Actions),
    }
}
