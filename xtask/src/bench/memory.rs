//! How much memory another program takes at most.

use std::process::{Child, Command};
use std::time::{Duration, Instant};
use std::{fs, io, thread};

/// What a run of a program took.
#[derive(Debug, Clone, Copy)]
pub(super) struct Taken {
    pub(super) time: Duration,
    /// What its threads worked, all together, to some hundredths of a second, where the system says it.
    pub(super) work: Option<Duration>,
    /// The most memory, in KiB, where the system says it.
    pub(super) peak: Option<u64>,
    pub(super) code: Option<i32>,
}

/// Runs a program to its end.
pub(super) fn watch(command: &mut Command) -> io::Result<Taken> {
    let start = Instant::now();
    let mut child = command.spawn()?;
    let (mut peak, mut work) = (None, None);
    loop {
        // The system keeps the highest value: the last one seen is near enough.
        peak = resident(&child).or(peak);
        work = worked(&child).or(work);
        if let Some(status) = child.try_wait()? {
            return Ok(Taken { time: start.elapsed(), work, peak, code: status.code() });
        }
        thread::sleep(Duration::from_millis(2));
    }
}

/// The most memory that a running program has had, on Linux.
fn resident(child: &Child) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{}/status", child.id())).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse().ok()
}

/// The time that a running program has had on the processors, on Linux: in ticks, of which there are a hundred a second.
fn worked(child: &Child) -> Option<Duration> {
    let stat = fs::read_to_string(format!("/proc/{}/stat", child.id())).ok()?;
    // The name of the program, in parentheses, may hold anything.
    let (_, fields) = stat.rsplit_once(')')?;
    let mut fields = fields.split_whitespace().skip(11).map(str::parse::<u64>);
    let ticks = fields.next()?.ok()? + fields.next()?.ok()?;
    Some(Duration::from_millis(ticks * 10))
}
