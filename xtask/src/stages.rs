//! A run of named stages: each says its name before and its time after, and the first failure ends the run.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::budgets::Times;

/// One thing to check.
pub(crate) struct Stage<'a> {
    /// Its name, as in `budgets/times.json` and after `--only`.
    pub(crate) name: &'static str,
    /// What it does.
    pub(crate) run: Box<dyn Fn() -> Result<()> + 'a>,
}

impl<'a> Stage<'a> {
    /// A stage of this name.
    pub(crate) fn new(name: &'static str, run: impl Fn() -> Result<()> + 'a) -> Self {
        Self { name, run: Box::new(run) }
    }
}

/// Runs the stages in order. `total` names the budget that the whole run must keep.
pub(crate) fn run(stages: &[Stage<'_>], budgets: &Times, total: &str) -> Result<()> {
    let mut spent = Vec::new();
    for (index, stage) in stages.iter().enumerate() {
        eprintln!("\n── {} ({} of {})", stage.name, index + 1, stages.len());
        let start = Instant::now();
        let outcome = (stage.run)();
        let time = start.elapsed();
        eprintln!("── {}: {:.1} s", stage.name, time.as_secs_f64());
        spent.push((stage.name, time));
        if let Err(error) = outcome {
            eprintln!("\n{}", table(&spent, budgets, total));
            let never = stages.iter().skip(index + 1).map(|stage| stage.name).collect::<Vec<_>>();
            if !never.is_empty() {
                eprintln!("not run: {}", never.join(", "));
            }
            return Err(error.context(format!("stage `{}` failed", stage.name)));
        }
    }
    eprintln!("\n{}", table(&spent, budgets, total));
    hold(&spent, budgets, total)?;
    println!("stages: {} passed, 0 failed", spent.len());
    Ok(())
}

/// The time of each stage beside its budget.
fn table(spent: &[(&str, Duration)], budgets: &Times, total: &str) -> String {
    let line = |name: &str, time: Duration, budget: Option<&u64>| {
        let budget_text = budget.map_or_else(|| "none".into(), |seconds| format!("{seconds} s"));
        let warning = match budget {
            Some(&seconds) if time > Duration::from_secs(seconds) => "  warning: over its budget",
            Some(_) => "",
            None => "  warning: add it to budgets/times.json",
        };
        format!("{name:<20} {:>7.1} s   budget {budget_text:>6}{warning}\n", time.as_secs_f64())
    };
    let mut text: String = spent.iter().map(|(name, time)| line(name, *time, budgets.get(*name))).collect();
    text.push_str(&line(total, whole(spent), budgets.get(total)));
    text
}

/// An error when the whole run took more than its budget. One stage over its own is only a warning: machines differ.
fn hold(spent: &[(&str, Duration)], budgets: &Times, total: &str) -> Result<()> {
    let Some(&ceiling) = budgets.get(total) else {
        bail!("`budgets/times.json` has no `{total}`: add it");
    };
    let time = whole(spent);
    if time > Duration::from_secs(ceiling) {
        bail!("the run took {:.1} s, over its budget of {ceiling} s (`{total}`)", time.as_secs_f64());
    }
    Ok(())
}

fn whole(spent: &[(&str, Duration)]) -> Duration {
    spent.iter().map(|(_, time)| *time).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn budgets() -> Times {
        [("lints", 10), ("total", 20)].map(|(name, seconds)| (name.to_owned(), seconds)).into()
    }

    #[test]
    fn a_stage_over_its_budget_is_a_warning() {
        let spent = [("lints", Duration::from_secs(12))];
        assert!(table(&spent, &budgets(), "total").contains("warning: over its budget"));
        hold(&spent, &budgets(), "total").unwrap();
    }

    #[test]
    fn a_run_over_its_budget_is_an_error() {
        let spent = [("lints", Duration::from_secs(12)), ("docs", Duration::from_secs(9))];
        let error = hold(&spent, &budgets(), "total").unwrap_err().to_string();
        assert!(error.contains("took 21.0 s, over its budget of 20 s"), "{error}");
    }

    #[test]
    fn a_stage_without_a_budget_is_told() {
        let spent = [("docs", Duration::ZERO)];
        assert!(table(&spent, &budgets(), "total").contains("add it to budgets/times.json"));
    }

    #[test]
    fn the_first_failure_ends_the_run() {
        let stages = [Stage::new("lints", || bail!("no")), Stage::new("docs", || unreachable!("the run has ended"))];
        let error = run(&stages, &budgets(), "total").unwrap_err();
        assert_eq!(format!("{error:#}"), "stage `lints` failed: no");
    }
}
