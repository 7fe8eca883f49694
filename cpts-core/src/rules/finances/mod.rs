//! FIN: the money, received, planned and spent.

mod fin_01;
mod fin_02;
mod fin_03;

pub(super) use fin_01::FIN_01;
pub(super) use fin_02::FIN_02;
pub(super) use fin_03::FIN_03;
