//! See `fuzz/src/finess.rs`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| cpts_fuzz::finess::check(bytes));
