//! CTR: the contract with the health insurance and the ARS.

mod a_signer;
mod annuel;
mod ctr_01;
mod ctr_02;
mod ctr_03;
mod ctr_04;
mod ctr_05;
mod ctr_06;

pub(super) use ctr_01::CTR_01;
pub(super) use ctr_02::CTR_02;
pub(super) use ctr_03::CTR_03;
pub(super) use ctr_04::CTR_04;
pub(super) use ctr_05::CTR_05;
pub(super) use ctr_06::CTR_06;
