//! The ways to get a standard library for WebAssembly, and the choice between them.

use anyhow::{Result, bail};

use super::machine::Machine;

/// A way to a standard library for `wasm32-unknown-unknown`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Route {
    /// The target that the toolchain already has
    Installed,
    /// `rustup target add`, given up where the distribution server does not answer
    Rustup,
    /// The standard library compiled from source by Debian's compiler
    BuildStd,
}

impl Route {
    /// Its name, as on the command line and in its target folder.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Installed => "installed",
            Self::Rustup => "rustup",
            Self::BuildStd => "build-std",
        }
    }

    /// Its target folder: one for each route, so that two compilers do not undo each other's work.
    pub(crate) fn folder(self) -> String {
        format!("wasm-{}", self.name())
    }
}

/// What to type on a machine where no route is open.
const HINT: &str = "run `rustup target add wasm32-unknown-unknown`, \
    or on Debian, as root, `apt-get install -y rustc-web cargo-web rust-web-src`";

/// The routes to try, in order: the forced one alone, or those that this machine can take.
pub(crate) fn routes(machine: &Machine, forced: Option<Route>) -> Result<Vec<Route>> {
    let open = |route: Route| match route {
        Route::Installed => machine.target_installed,
        Route::Rustup => machine.rustup,
        Route::BuildStd => machine.debian_compiler || machine.may_apt,
    };
    match forced {
        Some(route) if open(route) => Ok(vec![route]),
        Some(route) => bail!("the route `{}` is closed on this machine: {HINT}", route.name()),
        None if machine.target_installed => Ok(vec![Route::Installed]),
        None => {
            // Where rustup had to be given up once, it is not waited for at each build.
            let order = if machine.debian_compiler && machine.library_built {
                [Route::BuildStd, Route::Rustup]
            } else {
                [Route::Rustup, Route::BuildStd]
            };
            let routes: Vec<_> = order.into_iter().filter(|route| open(*route)).collect();
            if routes.is_empty() {
                bail!("no way to a WebAssembly standard library: {HINT}");
            }
            Ok(routes)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BARE: Machine = Machine {
        target_installed: false,
        rustup: false,
        debian_compiler: false,
        library_built: false,
        may_apt: false,
    };

    #[test]
    fn an_installed_target_is_all_it_takes() {
        let machine =
            Machine { target_installed: true, rustup: true, debian_compiler: true, library_built: true, may_apt: true };
        assert_eq!(routes(&machine, None).unwrap(), [Route::Installed]);
    }

    #[test]
    fn rustup_comes_before_debian() {
        let machine = Machine { rustup: true, may_apt: true, ..BARE };
        assert_eq!(routes(&machine, None).unwrap(), [Route::Rustup, Route::BuildStd]);
    }

    #[test]
    fn a_machine_without_rustup_builds_the_library() {
        let machine = Machine { debian_compiler: true, ..BARE };
        assert_eq!(routes(&machine, None).unwrap(), [Route::BuildStd]);
    }

    #[test]
    fn a_library_built_once_is_used_again() {
        let machine = Machine { rustup: true, debian_compiler: true, library_built: true, ..BARE };
        assert_eq!(routes(&machine, None).unwrap(), [Route::BuildStd, Route::Rustup]);
    }

    #[test]
    fn a_bare_machine_is_told_both_commands() {
        let error = routes(&BARE, None).unwrap_err().to_string();
        assert!(error.contains("rustup target add") && error.contains("apt-get install"), "{error}");
    }

    #[test]
    fn a_forced_route_stands_alone() {
        let machine = Machine { target_installed: true, debian_compiler: true, ..BARE };
        assert_eq!(routes(&machine, Some(Route::BuildStd)).unwrap(), [Route::BuildStd]);
        let error = routes(&machine, Some(Route::Rustup)).unwrap_err().to_string();
        assert!(error.contains("the route `rustup` is closed"), "{error}");
    }
}
