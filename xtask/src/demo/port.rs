//! A free port of this machine.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};

use anyhow::{Context, Result, bail};

/// How many ports are tried, from the one asked for.
const TRIES: u16 = 20;

/// Listens on the port asked for, or on the next free one, and says so. Only this machine can connect.
pub(crate) fn listen(first: u16) -> Result<TcpListener> {
    for port in (0..TRIES).map_while(|step| first.checked_add(step)) {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            Ok(listener) => return Ok(listener),
            Err(error) if error.kind() == ErrorKind::AddrInUse => eprintln!("port {port} is taken"),
            Err(error) => {
                return Err(error).with_context(|| format!("cannot listen on port {port}"));
            }
        }
    }
    bail!("no free port among the {TRIES} from {first}: give another with `--port`");
}

/// What to type in a browser.
pub(crate) fn address(listener: &TcpListener) -> Result<String> {
    Ok(format!("http://{}/", listener.local_addr()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_gives_the_next_free_one() {
        let taken = listen(0).unwrap();
        let port = taken.local_addr().unwrap().port();
        let next = listen(port).unwrap().local_addr().unwrap();
        assert!(next.port() > port && next.port() < port + TRIES, "{next}");
        assert!(next.ip().is_loopback());
    }

    #[test]
    fn an_address_is_one_to_type() {
        let listener = listen(0).unwrap();
        let address = address(&listener).unwrap();
        assert!(address.starts_with("http://127.0.0.1:") && address.ends_with('/'), "{address}");
    }
}
