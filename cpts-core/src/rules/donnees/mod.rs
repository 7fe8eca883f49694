//! DON: the quality of the data.

mod don_01;
mod don_02;
mod don_03;
mod don_04;

pub(super) use don_01::DON_01;
pub(super) use don_02::DON_02;
pub(super) use don_03::DON_03;
pub(super) use don_04::DON_04;
