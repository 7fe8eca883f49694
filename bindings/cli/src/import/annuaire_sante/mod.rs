//! `cpts import annuaire-sante`: the candidates of a territory, or the refresh of a dossier.

use crate::arguments::AnnuaireSante;
use crate::issue::Issue;

pub(super) fn run(arguments: &AnnuaireSante) -> Result<Issue, String> {
    crate::inputs::read(&arguments.file)?;
    Ok(Issue::Illisible)
}
