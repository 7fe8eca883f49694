//! The command line on a registry of large dossiers, one a line.

use std::env::consts::EXE_SUFFIX;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result, bail};

use super::memory::{Taken, watch};
use crate::process;
use crate::workspace::Workspace;

const ADHERENTS: &str = "534";
const DATE: &str = "2026-07-01";
const THREADS: [&str; 2] = ["1", "2"];

/// How often each run is timed; the best counts, what slows the machine only adds to the others.
const TIMES: usize = 3;

/// The aim: memory on the registry, against that on a tenth of it.
const MEMORY_RATIO: f64 = 1.5;

/// Measures, and prints the table; an error if the bytes depend on the threads, or memory on the number of dossiers.
pub(super) fn run(workspace: &Workspace, dossiers: u32) -> Result<()> {
    let release = ["build", "--release"];
    process::run(workspace.cargo().args(release).args(["--package", "cpts-cli"]))?;
    process::run(workspace.cargo().args(release).args(["--package", "cpts-synthetic", "--example", "registre"]))?;
    fs::create_dir_all(workspace.target("bench"))?;
    let small = registry(workspace, dossiers.div_ceil(10))?;
    let large = registry(workspace, dossiers)?;
    let bytes = fs::metadata(&large)?.len() as f64;

    println!("\nregistry of {dossiers} dossiers of {ADHERENTS} members, {:.1} MB", bytes / 1e6);
    let outputs = THREADS.map(|threads| workspace.target(&format!("bench/bilans-{threads}.json")));
    let mut ratios = Vec::new();
    for (threads, output) in THREADS.iter().zip(&outputs) {
        let few = check(workspace, &small, threads, None)?;
        let first = check(workspace, &large, threads, Some(output))?;
        let others = (1..TIMES).map(|_| check(workspace, &large, threads, None)).collect::<Result<Vec<_>>>()?;
        let time = others.iter().map(|run| run.time).fold(first.time, Ord::min).as_secs_f64();
        println!(
            "  threads: {threads} {:>9.0} dossiers/s {:>7.1} MB/s   memory at most {}, on a tenth of them {}",
            f64::from(dossiers) / time,
            bytes / 1e6 / time,
            mebibytes(first),
            mebibytes(few),
        );
        ratios.extend(first.peak.zip(few.peak).map(|(large, small)| large as f64 / small.max(1) as f64));
    }
    if !same(&outputs)? {
        bail!("the reports differ with the number of threads: compare {outputs:?}");
    }
    println!("  the same bytes with {} threads", THREADS.join(" and "));
    if let Some(ratio) = ratios.into_iter().reduce(f64::max) {
        let outcome = if ratio <= MEMORY_RATIO { "met" } else { "missed" };
        println!(
            "\naims\n  memory against a tenth of the dossiers {ratio:>9.2}   at most {MEMORY_RATIO:>5.2}   {outcome}"
        );
        if ratio > MEMORY_RATIO {
            bail!("memory grows with the number of dossiers: {ratio:.2} times that on a tenth of them");
        }
    }
    Ok(())
}

/// A registry of some dossiers, made anew: the same ones each time.
fn registry(workspace: &Workspace, dossiers: u32) -> Result<PathBuf> {
    let file = workspace.target(&format!("bench/registre-{dossiers}.ndjson"));
    let out = File::create(&file).with_context(|| format!("cannot write `{}`", file.display()))?;
    let mut program = workspace.command(workspace.target("release/examples").join(format!("registre{EXE_SUFFIX}")));
    let count = dossiers.to_string();
    process::run(program.args(["--dossiers", &count, "--adherents", ADHERENTS]).stdout(out))?;
    Ok(file)
}

/// Reports on a registry, to a file or to nowhere.
fn check(workspace: &Workspace, registry: &Path, threads: &str, output: Option<&PathBuf>) -> Result<Taken> {
    let mut program = workspace.command(workspace.target("release").join(format!("cpts{EXE_SUFFIX}")));
    program.arg("check").arg(registry).args(["--format", "json", "--date", DATE, "--jobs", threads]);
    program.stdout(match output {
        Some(file) => File::create(file).with_context(|| format!("cannot write `{}`", file.display()))?.into(),
        None => Stdio::null(),
    });
    let run = watch(&mut program).with_context(|| format!("cannot start `{}`", process::shown(&program)))?;
    // 1 says that something is to be corrected.
    if !matches!(run.code, Some(0 | 1)) {
        bail!("`{}` failed ({:?})", process::shown(&program), run.code);
    }
    Ok(run)
}

fn mebibytes(run: Taken) -> String {
    run.peak.map_or_else(|| "not told by this system".into(), |peak| format!("{:.1} MiB", peak as f64 / 1024.0))
}

/// Whether two files have the same bytes.
fn same([left, right]: &[PathBuf; 2]) -> Result<bool> {
    Ok(fs::read(left)? == fs::read(right)?)
}
