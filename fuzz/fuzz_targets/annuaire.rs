//! See `fuzz/src/annuaire.rs`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| cpts_fuzz::annuaire::check(bytes));
