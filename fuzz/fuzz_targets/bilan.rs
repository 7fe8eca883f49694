//! See `fuzz/src/bilan.rs`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| cpts_fuzz::bilan::check(bytes));
