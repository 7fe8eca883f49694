//! See `fuzz/src/publication.rs`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| cpts_fuzz::publication::check(bytes));
