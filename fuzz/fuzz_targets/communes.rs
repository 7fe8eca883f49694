//! See `fuzz/src/communes.rs`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| cpts_fuzz::communes::check(bytes));
