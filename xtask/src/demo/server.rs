//! The demo's server: files to the browser of this machine, one request a connection, one thread each. It knows no
//! more of HTTP than that, which is why it can be read in one sitting.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::thread::{self, JoinHandle};
use std::time::Duration;

use anyhow::Result;

use super::port;
use super::respond::respond;
use super::site::Site;
use crate::workspace::Workspace;

/// The longest head of a request that is read; what a browser sends to this page is far shorter.
const HEAD: u64 = 32 * 1024;

/// A connection that stays silent is let go.
const PATIENCE: Duration = Duration::from_secs(10);

/// A server at work, until the program ends.
pub(crate) struct Serving {
    address: String,
    thread: JoinHandle<()>,
}

impl Serving {
    /// Starts to answer on the listener.
    pub(crate) fn start(workspace: &Workspace, listener: TcpListener) -> Result<Self> {
        let address = port::address(&listener)?;
        let site = Arc::new(Site::new(workspace));
        Ok(Self { address, thread: thread::spawn(move || accept(&listener, &site)) })
    }

    /// What to type in a browser.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    /// Waits for ever.
    pub(crate) fn wait(self) {
        // It ends only if it falls, and has then told why.
        let _ = self.thread.join();
    }
}

fn accept(listener: &TcpListener, site: &Arc<Site>) {
    // A connection that could not be made, or that the browser left, is no trouble of the next one.
    for stream in listener.incoming().flatten() {
        let site = Arc::clone(site);
        thread::spawn(move || drop(answer(&stream, &site)));
    }
}

fn answer(stream: &TcpStream, site: &Site) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let mut lines = BufReader::new(stream.take(HEAD)).lines();
    let first = match lines.next() {
        // Browsers open connections ahead, which they may never use.
        None => return Ok(()),
        Some(line) => line?,
    };
    // The rest of the head is read, so that closing does not cut the answer short.
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    let mut stream = stream;
    stream.write_all(&respond(site, &first))?;
    stream.flush()
}
