//! See `fuzz/src/survol.rs`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| cpts_fuzz::survol::check(bytes));
