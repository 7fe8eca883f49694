//! See `fuzz/src/identifiants.rs`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| cpts_fuzz::identifiants::check(bytes));
