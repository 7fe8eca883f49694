//! See `fuzz/src/bareme.rs`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| cpts_fuzz::bareme::check(bytes));
