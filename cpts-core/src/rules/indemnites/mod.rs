//! IND: what professionals are paid, and its yearly cap.

mod ind_01;
mod ind_02;
mod ind_03;
mod payes;

pub(super) use ind_01::IND_01;
pub(super) use ind_02::IND_02;
pub(super) use ind_03::IND_03;
