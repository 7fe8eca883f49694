//! DON: the quality of the data.

mod don_02;

pub(super) use don_02::DON_02;
