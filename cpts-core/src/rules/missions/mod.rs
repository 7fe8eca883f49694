//! MIS: the missions of the contract.

pub(in crate::rules) mod delais;
mod demarrage;
mod mis_01;
mod mis_02;
mod mis_03;
mod mis_04;
mod mis_05;
mod mis_06;
mod mis_07;
mod mis_08;
mod mis_09;

pub(super) use mis_01::MIS_01;
pub(super) use mis_02::MIS_02;
pub(super) use mis_03::MIS_03;
pub(super) use mis_04::MIS_04;
pub(super) use mis_05::MIS_05;
pub(super) use mis_06::MIS_06;
pub(super) use mis_07::MIS_07;
pub(super) use mis_08::MIS_08;
pub(super) use mis_09::MIS_09;
