//! See `fuzz/src/tableaux.rs`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| cpts_fuzz::tableaux::check(bytes));
