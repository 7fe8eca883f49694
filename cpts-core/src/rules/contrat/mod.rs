//! CTR: the contract with the health insurance and the ARS.

mod a_signer;
mod ctr_02;
mod ctr_03;

pub(super) use ctr_02::CTR_02;
pub(super) use ctr_03::CTR_03;
