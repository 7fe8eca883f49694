//! `cpts import`: a file a kind.

mod annuaire_sante;

use crate::arguments::{Genre, Import};
use crate::issue::Issue;

pub(crate) fn run(arguments: &Import) -> Result<Issue, String> {
    match &arguments.genre {
        Genre::AnnuaireSante(arguments) => annuaire_sante::run(arguments),
    }
}
