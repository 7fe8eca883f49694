//! TER: the territory, its communes, its population and the size that follows.

mod etendue;
mod ter_01;
mod ter_02;
mod ter_03;
mod ter_04;
mod ter_05;
mod ter_06;
mod ter_07;

pub(super) use etendue::Etendue;
pub(super) use ter_01::TER_01;
pub(super) use ter_02::TER_02;
pub(super) use ter_03::TER_03;
pub(super) use ter_04::TER_04;
pub(super) use ter_05::TER_05;
pub(super) use ter_06::{TER_06, compare_communes};

use crate::diagnostics::Texte;

static ABSENTE: Texte = Texte::new(
    "le dossier ne dit pas quelles communes forment le territoire",
    "the dossier does not say which communes make the territory",
);
pub(super) use ter_07::TER_07;
