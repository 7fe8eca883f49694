//! MIS: the missions of the contract.

mod delais;
mod mis_01;
mod mis_02;
mod mis_03;

pub(super) use mis_01::MIS_01;
pub(super) use mis_02::MIS_02;
pub(super) use mis_03::MIS_03;
