//! What goes out: text to standard output, errors to standard error, colours to terminals only.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use clap::builder::Styles;

/// The styles of `--help`.
pub(crate) const HELP_STYLES: Styles = Styles::styled()
    .header(Style::new().bold())
    .usage(Style::new().bold())
    .literal(AnsiColor::Cyan.on_default())
    .placeholder(Style::new().dimmed());

/// Prints to standard output. A reader that goes away is not a fault: there is nobody left to tell.
pub(crate) fn print(text: &str) -> Result<(), String> {
    let mut out = anstream::stdout();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(format!("impossible d'écrire : {error}")),
        _ => Ok(()),
    }
}

/// Writes bytes to standard output as they are, for another program.
pub(crate) fn raw(bytes: &[u8]) -> Result<(), String> {
    let mut out = io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(format!("impossible d'écrire : {error}")),
        _ => Ok(()),
    }
}

/// Tells something that stops nothing to standard error.
pub(crate) fn warning(message: &str) {
    let style = AnsiColor::Yellow.on_default().bold();
    let _ = writeln!(anstream::stderr(), "{style}alerte :{style:#} {message}");
}

/// Tells an error to standard error.
pub(crate) fn error(message: &str) {
    let style = AnsiColor::Red.on_default().bold();
    // Nobody is left to tell if standard error is closed too.
    let _ = writeln!(anstream::stderr(), "{style}erreur :{style:#} {message}");
}
