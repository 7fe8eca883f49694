//! The search of the directory in a browser, beside MiniSearch, Fuse.js and Orama on the same data and queries.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::wasm::{self, Module};
use crate::workspace::Workspace;
use crate::{process, tools};

/// What is measured, and where its page stands.
const FOLDER: &str = "tests/bench/recherche";
const SIZES: [u32; 3] = [534, 5_000, 50_000];

/// The first is ours, the second the one to beat; the third is the second with everyday words to search.
const OURS: &str = "cpts";
const PEER: &str = "minisearch";

/// The aims: our times against those of the peer, and the longest task once ready, in milliseconds.
const KEYSTROKE_RATIO: f64 = 0.25;
const READY_RATIO: f64 = 1.0 / 3.0;
const TASK: f64 = 16.0;

/// Kinds of queries that miss or change something: each one of ours must find all that it should.
const RECALL: [&str; 6] = ["accents", "substitution", "suppression", "insertion", "transposition", "usages"];

/// Measures, and prints the table.
pub(super) fn run(workspace: &Workspace) -> Result<()> {
    tools::node::ensure()?;
    tools::node::packages(workspace, FOLDER)?;
    let chromium = tools::chromium::ensure()?;
    let made = workspace.target("bench/recherche");
    let module = Module {
        name: "recherche".into(),
        package: "cpts-bench-recherche".into(),
        library: "cpts_bench_recherche".into(),
    };
    wasm::build_apart(workspace, &module, &made.join("module"))?;
    publications(workspace, &made)?;
    let figures = made.join("figures.json");
    let mut node = workspace.command("node");
    node.args([&workspace.path(FOLDER).join("run.mjs"), &figures]);
    node.arg(SIZES.map(|size| size.to_string()).join(","));
    node.env("CPTS_CHROMIUM", chromium).env("CPTS_RECHERCHE", &made);
    process::run(&mut node)?;
    let measured: Value = serde_json::from_slice(&fs::read(&figures)?)?;
    println!("\nin Chromium {}; raw figures in `{}`", text(&measured, "/browser"), figures.display());
    for size in SIZES {
        print(&measured, size)?;
    }
    judge(&measured)
}

/// The publications, made anew: the same members each time.
fn publications(workspace: &Workspace, made: &Path) -> Result<()> {
    let build = ["build", "--release", "--package", "cpts-synthetic", "--example", "publication"];
    process::run(workspace.cargo().args(build))?;
    let program = workspace.target("release/examples").join(format!("publication{}", std::env::consts::EXE_SUFFIX));
    fs::create_dir_all(made.join("data"))?;
    for size in SIZES {
        let file: PathBuf = made.join("data").join(format!("{size}.json"));
        let out = File::create(&file).with_context(|| format!("cannot write `{}`", file.display()))?;
        process::run(workspace.command(&program).arg(size.to_string()).stdout(out))?;
    }
    Ok(())
}

fn print(measured: &Value, size: u32) -> Result<()> {
    let of_size = measured.pointer(&format!("/sizes/{size}")).context("a size was not measured")?;
    println!("\n{size} members, {:.1} MB", number(of_size, "/bytes") / 1e6);
    println!(
        "  {:<18}{:>10}{:>11}{:>11}{:>11}{:>11}   found in the first ten, %: accents, one letter other, missing, \
         added, two swapped, everyday words",
        "", "ready, ms", "median, ms", "p95, ms", "most, ms", "memory, MB"
    );
    let engines = of_size.pointer("/engines").and_then(Value::as_object).context("no engine was measured")?;
    for (name, engine) in engines {
        let memory = number(engine, "/memory/page") + number(engine, "/memory/wasm");
        let recall = RECALL.map(|kind| format!("{:>6.1}", 100.0 * number(engine, &format!("/recall/{kind}/recall"))));
        println!(
            "  {name:<18}{:>10.1}{:>11.3}{:>11.3}{:>11.2}{:>11.1}   {}",
            number(engine, "/ready/best"),
            number(engine, "/keystroke/median"),
            number(engine, "/keystroke/p95"),
            number(engine, "/keystroke/most"),
            memory / 1e6,
            recall.join(" ")
        );
    }
    Ok(())
}

/// Times depend on what else the machine does: a missed one is told, and fails nothing. What is found does not.
fn judge(measured: &Value) -> Result<()> {
    println!("\naims");
    let mut is_all_found = true;
    for size in SIZES {
        let figure = |engine: &str, what: &str| number(measured, &format!("/sizes/{size}/engines/{engine}{what}"));
        let ratio = |what: &str| figure(OURS, what) / figure(PEER, what);
        aim(&format!("{size}: p95 against {PEER}"), ratio("/keystroke/p95"), KEYSTROKE_RATIO);
        aim(&format!("{size}: ready against {PEER}"), ratio("/ready/best"), READY_RATIO);
        for kind in RECALL {
            let missed = 1.0 - figure(OURS, &format!("/recall/{kind}/recall"));
            if missed > 0.0 {
                is_all_found = false;
                aim(&format!("{size}: {kind}, not found"), missed, 0.0);
            }
        }
    }
    let largest = SIZES.into_iter().max().unwrap_or_default();
    let figure = |what: &str| number(measured, &format!("/sizes/{largest}/engines/{OURS}{what}"));
    aim(&format!("{largest}: longest search, ms"), figure("/keystroke/most"), TASK);
    println!(
        "  {largest}: loaded in {} slices, the longest of {:.1} ms in the best run; in any search of any round, {:.1} ms",
        figure("/ready/slices"),
        figure("/ready/longest_slice/0"),
        figure("/keystroke/most_of_all")
    );
    if !is_all_found {
        bail!("some of those who should be found are not");
    }
    Ok(())
}

fn aim(what: &str, found: f64, most: f64) {
    let outcome = if found <= most { "met" } else { "missed" };
    println!("  {what:38} {found:>9.3}   at most {most:>6.3}   {outcome}");
}

fn number(value: &Value, pointer: &str) -> f64 {
    value.pointer(pointer).and_then(Value::as_f64).unwrap_or(f64::NAN)
}

fn text<'v>(value: &'v Value, pointer: &str) -> &'v str {
    value.pointer(pointer).and_then(Value::as_str).unwrap_or_default()
}
