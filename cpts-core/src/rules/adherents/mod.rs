//! ADH: the members, told by their opaque id and their place, never by their name.

mod adh_01;
mod adh_02;
mod adh_03;
mod adh_04;
mod adh_05;
mod adh_06;
pub(in crate::rules) mod diffusion;
pub(in crate::rules) mod membres;

pub(super) use adh_01::ADH_01;
pub(super) use adh_02::ADH_02;
pub(super) use adh_03::ADH_03;
pub(super) use adh_04::ADH_04;
pub(super) use adh_05::ADH_05;
pub(super) use adh_06::ADH_06;
