//! What goes out: text to standard output, errors to standard error, colours to terminals only.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use clap::builder::Styles;

use crate::ecriture::reason;
use crate::langue::say;

/// The styles of `--help`.
pub(crate) const HELP_STYLES: Styles = Styles::styled()
    .header(Style::new().bold())
    .usage(Style::new().bold())
    .literal(AnsiColor::Cyan.on_default())
    .placeholder(Style::new().dimmed());

/// Whether somebody still reads the standard output.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Flow {
    Open,
    /// The reader went away, which is no fault: there is nobody left to tell.
    Closed,
}

/// Prints to standard output, with colours if it is a terminal.
pub(crate) fn print(text: &str) -> Result<(), String> {
    stream(text).map(|_| ())
}

/// Prints to standard output one part of many, with colours if it is a terminal.
pub(crate) fn stream(text: &str) -> Result<Flow, String> {
    write(&mut anstream::stdout(), &[text])
}

/// Prints to standard output as it is.
pub(crate) fn stream_plain(parts: &[&str]) -> Result<Flow, String> {
    write(&mut io::stdout().lock(), parts)
}

fn write(out: &mut impl Write, parts: &[&str]) -> Result<Flow, String> {
    match parts.iter().try_for_each(|part| out.write_all(part.as_bytes())).and_then(|()| out.flush()) {
        Ok(()) => Ok(Flow::Open),
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(Flow::Closed),
        Err(error) => Err(format!("{}{}", say("impossible d'écrire : ", "cannot write: "), reason(&error))),
    }
}

/// Tells a text to standard error, with colours if it is a terminal.
pub(crate) fn tell(text: &str) {
    // Nobody is left to tell if standard error is closed.
    let _ = anstream::stderr().write_all(text.as_bytes());
}

/// Tells something that stops nothing to standard error.
pub(crate) fn warning(message: &str) {
    let style = AnsiColor::Yellow.on_default().bold();
    let _ = writeln!(anstream::stderr(), "{style}{}{style:#} {message}", say("alerte :", "warning:"));
}

/// Tells an error to standard error.
pub(crate) fn error(message: &str) {
    let style = AnsiColor::Red.on_default().bold();
    // Nobody is left to tell if standard error is closed too.
    let _ = writeln!(anstream::stderr(), "{style}{}{style:#} {message}", say("erreur :", "error:"));
}
