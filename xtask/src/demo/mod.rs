//! `cargo xtask demo`: the reports of the example dossiers in the terminal, then the pages that show what there is: the
//! same reports in the browser, the widgets on two towns' pages, the configurator.

mod port;
mod portails;
mod reports;
mod respond;
mod server;
mod site;

use std::net::TcpListener;

use anyhow::Result;

use crate::communes;
use crate::wasm::{self, RouteOption};
use crate::workspace::Workspace;

pub(crate) use reports::dossiers;
pub(crate) use server::Serving;

#[derive(clap::Args)]
pub(crate) struct Options {
    /// The port to serve on; the next free one when it is taken
    #[arg(long, default_value_t = 4680)]
    port: u16,
    /// The date of the reports, as YYYY-MM-DD [default: today]
    #[arg(long)]
    date: Option<String>,
    /// Build and print everything, then stop instead of serving
    #[arg(long)]
    once: bool,
    #[command(flatten)]
    route: RouteOption,
}

/// Prints, builds, serves.
pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    once(workspace, options.date.clone(), options.route)?;
    let listener = port::listen(options.port)?;
    if options.once {
        println!("built; without `--once` the pages would be at {}", port::address(&listener)?);
        return Ok(());
    }
    serve(workspace, listener)
}

/// All of the demo but its server.
pub(crate) fn once(workspace: &Workspace, date: Option<String>, route: RouteOption) -> Result<()> {
    reports::print(workspace, date)?;
    wasm::build_all(workspace, route.wasm_route)?;
    communes::ensure_web(workspace, &workspace.target(site::COMMUNES))?;
    portails::assemble(workspace)
}

fn serve(workspace: &Workspace, listener: TcpListener) -> Result<()> {
    let serving = Serving::start(workspace, listener)?;
    println!("the pages: {}   (Ctrl-C to stop)", serving.address());
    serving.wait();
    Ok(())
}

/// Serves what is built on a port that the system chooses, for tests.
pub(crate) fn serve_for_tests(workspace: &Workspace) -> Result<Serving> {
    communes::ensure_web(workspace, &workspace.target(site::COMMUNES))?;
    Serving::start(workspace, port::listen(0)?)
}
