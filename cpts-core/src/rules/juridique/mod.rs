//! JUR: the legal form and the identifiers.

mod jur_01;
mod jur_02;
mod jur_03;
mod jur_04;
mod jur_05;
mod numeros;

pub(super) use jur_01::JUR_01;
pub(super) use jur_02::JUR_02;
pub(super) use jur_03::JUR_03;
pub(super) use jur_04::JUR_04;
pub(super) use jur_05::JUR_05;
