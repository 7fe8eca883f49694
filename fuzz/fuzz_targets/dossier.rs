//! See `fuzz/src/dossier.rs`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| cpts_fuzz::dossier::check(bytes));
