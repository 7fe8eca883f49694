//! What the benchmarks measure: the texts, the steps from bytes to report, and the peers beside them.

mod memory;
mod peers;
mod ratios;
mod steps;
mod texts;

pub use memory::{Counting, peak_while};
pub use peers::Schema;
pub use ratios::print;
pub use steps::Steps;
pub use texts::{faulty, large};
