//! PRO: the health project.

mod actions;
mod pro_01;
mod pro_02;
mod pro_03;
mod pro_04;
mod pro_05;
mod pro_06;
mod validation;

pub(super) use pro_01::PRO_01;
pub(super) use pro_02::PRO_02;
pub(super) use pro_03::PRO_03;
pub(super) use pro_04::PRO_04;
pub(super) use pro_05::PRO_05;
pub(super) use pro_06::PRO_06;
pub(super) use validation::{Silence, Validation};
