//! DON: the quality of the data.

mod don_02;
mod don_04;

pub(super) use don_02::DON_02;
pub(super) use don_04::DON_04;
