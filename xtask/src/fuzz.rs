//! Gives every reader random bytes: builds the targets of `fuzz/` with the coverage that libFuzzer asks for, and runs
//! them. It takes no nightly toolchain and no cargo-fuzz: what is fuzzed has no `unsafe`, so no sanitizer is needed.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use clap::Args;

use crate::process;
use crate::workspace::Workspace;

/// What `cargo xtask fuzz` may be asked.
#[derive(Args)]
pub(crate) struct Options {
    /// The targets to run: all of them by default
    targets: Vec<String>,
    /// How long each runs
    #[arg(long, value_name = "N", default_value_t = 60)]
    seconds: u32,
    /// Keep in `fuzz/corpus` what covers more, as few files as that takes
    #[arg(long)]
    minimise: bool,
}

/// As cargo-fuzz builds, but for the sanitizer: coverage by counters and by comparisons, and every check of a debug
/// build.
const FLAGS: &str = "--cfg fuzzing -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares -Cdebug-assertions -Coverflow-checks -Ccodegen-units=1";

/// A target of its own, so that build scripts and macros are built without the flags.
const TRIPLE: &str = "x86_64-unknown-linux-gnu";

/// The longest text that is tried.
const LONGEST: u32 = 8192;

pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    let known = targets(workspace)?;
    let asked = if options.targets.is_empty() { &known } else { &options.targets };
    if let Some(unknown) = asked.iter().find(|target| !known.contains(target)) {
        bail!("no target `{unknown}`: there are {}", known.join(", "));
    }
    let built = workspace.target("fuzz");
    process::run(
        workspace
            .cargo()
            .args(["build", "--release", "--locked", "--manifest-path", "fuzz/Cargo.toml", "--target", TRIPLE])
            .arg("--target-dir")
            .arg(&built)
            .env("RUSTFLAGS", FLAGS),
    )?;
    for target in asked {
        eprintln!("\n── {target}, {} s", options.seconds);
        let program = built.join(TRIPLE).join("release").join(target);
        fuzz(workspace, target, &program, options.seconds)?;
        if options.minimise {
            minimise(workspace, target, &program)?;
        }
    }
    Ok(())
}

/// The targets, by the names of their files.
fn targets(workspace: &Workspace) -> Result<Vec<String>> {
    let folder = workspace.path("fuzz/fuzz_targets");
    let entries = fs::read_dir(&folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let mut names = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<PathBuf>>>()?;
    names.sort();
    Ok(names.iter().filter_map(|path| path.file_stem()?.to_str()).map(str::to_owned).collect())
}

/// Runs a target. What it finds goes to the target folder; what fails, to `fuzz/artifacts`.
fn fuzz(workspace: &Workspace, target: &str, program: &PathBuf, seconds: u32) -> Result<()> {
    let (found, failed) = (found(workspace, target), workspace.path(&format!("fuzz/artifacts/{target}")));
    fs::create_dir_all(&found)?;
    fs::create_dir_all(&failed)?;
    let mut command = workspace.command(program);
    // The first folder is written to, the other only read.
    command.arg(&found).arg(workspace.path(&format!("fuzz/corpus/{target}")));
    command.arg(format!("-max_total_time={seconds}")).arg(format!("-max_len={LONGEST}"));
    command.args(["-timeout=20", "-rss_limit_mb=2048", "-print_final_stats=1"]);
    command.arg(format!("-artifact_prefix={}/", failed.display()));
    // Those that have no words of their own read what a dossier has.
    let words = [target, "dossier"].map(|name| workspace.path(&format!("fuzz/dictionaries/{name}.dict")));
    if let Some(dictionary) = words.iter().find(|path| path.is_file()) {
        command.arg(format!("-dict={}", dictionary.display()));
    }
    process::run(&mut command).with_context(|| format!("`{target}` found something: see fuzz/artifacts/{target}"))
}

/// Adds to the corpus what covers more than it does.
fn minimise(workspace: &Workspace, target: &str, program: &PathBuf) -> Result<()> {
    let mut command = workspace.command(program);
    command.arg("-set_cover_merge=1").arg(workspace.path(&format!("fuzz/corpus/{target}")));
    process::run(command.arg(found(workspace, target)))
}

fn found(workspace: &Workspace, target: &str) -> PathBuf {
    workspace.target("fuzz-corpus").join(target)
}
