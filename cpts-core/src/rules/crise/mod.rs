//! CRI: the crisis mission, its plan and the crises that were recognised.

mod cri_01;
mod cri_02;
mod cri_03;
mod cri_04;
mod cri_05;
mod plan;

pub(super) use cri_01::CRI_01;
pub(super) use cri_02::CRI_02;
pub(super) use cri_03::CRI_03;
pub(super) use cri_04::CRI_04;
pub(super) use cri_05::CRI_05;
