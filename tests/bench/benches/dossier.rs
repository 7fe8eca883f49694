//! From the bytes of a dossier to its report, step by step, beside what others do with the same file.
//!
//! `cargo xtask bench` runs it; the table at its end has the ratios and the aims.

use cpts_bench::{Counting, Schema, Steps, faulty, large};
use divan::Bencher;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

fn main() {
    divan::main();
    // A test run, or a list of the names, measures nothing.
    if std::env::args().all(|argument| argument != "--test" && argument != "--list") {
        cpts_bench::print();
    }
}

#[divan::bench]
fn bytes_to_report(bencher: Bencher) {
    let (steps, text) = (Steps::default(), large());
    bencher.bench(|| steps.check(&text));
}

#[divan::bench]
fn bytes_to_report_with_200_diagnostics(bencher: Bencher) {
    let (steps, text) = (Steps::default(), faulty());
    bencher.bench(|| steps.check(&text));
}

#[divan::bench]
fn read(bencher: Bencher) {
    let (steps, text) = (Steps::default(), large());
    bencher.bench(|| steps.read(&text));
}

#[divan::bench]
fn rules_and_funding(bencher: Bencher) {
    let steps = Steps::default();
    let dossier = steps.read(&large());
    bencher.bench(|| steps.evaluate(&dossier));
}

#[divan::bench]
fn funding(bencher: Bencher) {
    let steps = Steps::default();
    let dossier = steps.read(&large());
    bencher.bench(|| steps.fund(&dossier));
}

#[divan::bench]
fn report_to_text(bencher: Bencher) {
    let steps = Steps::default();
    let report = [steps.check(&large())];
    bencher.bench(|| steps.write(&report));
}

mod peers {
    use super::*;

    #[divan::bench]
    fn serde_json_parse(bencher: Bencher) {
        let text = large();
        bencher.bench(|| Schema::parse(&text));
    }

    #[divan::bench]
    fn jsonschema_parse_and_validate(bencher: Bencher) {
        let (schema, text) = (Schema::default(), large());
        bencher.bench(|| schema.is_valid(&text));
    }

    #[divan::bench]
    fn jsonschema_parse_and_list_200_errors(bencher: Bencher) {
        let (schema, text) = (Schema::default(), faulty());
        bencher.bench(|| schema.count_errors(&text));
    }
}
