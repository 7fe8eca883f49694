//! PRO: the health project.

mod pro_03;

pub(super) use pro_03::PRO_03;
