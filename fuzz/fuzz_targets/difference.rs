//! See `fuzz/src/difference.rs`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| cpts_fuzz::difference::check(bytes));
