//! TER: the territory, its communes, its population and the size that follows.

mod ter_01;
mod ter_02;
mod ter_03;
mod ter_04;
mod ter_05;

pub(super) use ter_01::TER_01;
pub(super) use ter_02::TER_02;
pub(super) use ter_03::TER_03;
pub(super) use ter_04::TER_04;
pub(super) use ter_05::TER_05;
