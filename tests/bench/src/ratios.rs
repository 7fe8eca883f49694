//! The table that the benchmarks end with: medians side by side, against the aims.

#![expect(clippy::print_stdout, reason = "the table is what the benchmarks print")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use crate::{Schema, Steps, faulty, large, peak_while};

/// How often each piece of work is timed: in rounds, so that what slows the machine slows all of them alike.
const ROUNDS: usize = 15;
const TIMES: usize = 21;

/// The aims: time against parsing and validation, time of rules and funding, memory against the file.
const TIME_RATIO: f64 = 0.5;
const RULES: Duration = Duration::from_micros(20);
const MEMORY_RATIO: f64 = 4.0;

/// Measures, and prints the table.
pub fn print() {
    let (steps, schema) = (Steps::default(), Schema::default());
    let (sound, faulty) = (large(), faulty());
    let dossier = steps.read(&sound);
    let report = [steps.check(&sound)];
    let medians = medians(&mut [
        ("bytes to report", &mut || drop(black_box(steps.check(&sound)))),
        ("bytes to report, 200 diagnostics", &mut || drop(black_box(steps.check(&faulty)))),
        ("reading alone", &mut || drop(black_box(steps.read(&sound)))),
        ("rules and funding alone", &mut || drop(black_box(steps.evaluate(&dossier)))),
        ("funding alone", &mut || drop(black_box(steps.fund(&dossier)))),
        ("report to text", &mut || drop(black_box(steps.write(&report)))),
        ("serde_json: parse", &mut || drop(black_box(Schema::parse(&sound)))),
        ("jsonschema: parse and validate", &mut || {
            black_box(schema.is_valid(&sound));
        }),
        ("jsonschema: parse and list 200 errors", &mut || {
            black_box(schema.count_errors(&faulty));
        }),
    ]);
    let [whole, whole_faulty, _, rules, _, _, _, peer, peer_faulty] = medians.map(|(_, median)| median);

    println!("\n{} bytes, medians of {} runs", sound.len(), ROUNDS * TIMES);
    for (name, median) in medians {
        println!("  {name:38} {:>9.1} µs   {:>5.2} × jsonschema", micros(median), ratio(median, peer));
    }
    let memory = |work: &dyn Fn()| peak_while(work) as f64 / sound.len() as f64;
    let held = memory(&|| drop(black_box(steps.check(&sound))));
    let held_reading = memory(&|| drop(black_box(steps.read(&sound))));
    let held_faulty = memory(&|| drop(black_box(steps.check(&faulty))));
    let held_peer = memory(&|| {
        black_box(schema.is_valid(&sound));
    });
    println!("\nmemory held at most, as a multiple of the file");
    println!("  bytes to report {held:.2}, reading {held_reading:.2}, 200 diagnostics {held_faulty:.2}");
    println!("  jsonschema {held_peer:.2}");

    println!("\naims");
    aim("time against jsonschema", ratio(whole, peer), TIME_RATIO);
    aim("the same, 200 diagnostics", ratio(whole_faulty, peer_faulty), TIME_RATIO);
    aim("rules and funding, µs", micros(rules), micros(RULES));
    aim("memory against the file", held, MEMORY_RATIO);
}

fn aim(what: &str, found: f64, most: f64) {
    let outcome = if found <= most { "met" } else { "missed" };
    println!("  {what:38} {found:>9.2}   at most {most:>5.2}   {outcome}");
}

/// The median time of each piece of work.
fn medians<'n, const N: usize>(work: &mut [(&'n str, &mut dyn FnMut()); N]) -> [(&'n str, Duration); N] {
    let mut times = [const { Vec::new() }; N];
    for _ in 0..ROUNDS {
        for ((_, work), times) in work.iter_mut().zip(&mut times) {
            // The first run finds the caches filled by another.
            work();
            times.extend((0..TIMES).map(|_| {
                let start = Instant::now();
                work();
                start.elapsed()
            }));
        }
    }
    let mut names = work.iter().map(|(name, _)| *name);
    times.map(|mut times| {
        times.sort_unstable();
        (names.next().unwrap_or_default(), times.get(times.len() / 2).copied().unwrap_or_default())
    })
}

fn micros(time: Duration) -> f64 {
    time.as_secs_f64() * 1e6
}

fn ratio(time: Duration, other: Duration) -> f64 {
    time.as_secs_f64() / other.as_secs_f64()
}
