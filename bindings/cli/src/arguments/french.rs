//! Clap's words in French.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::langue::is_english;
use crate::texte::printable;

/// What to print of an error of the call.
pub(super) fn error(error: &clap::Error) -> String {
    printable_lines(&if is_english() { english(error) } else { french(error) })
}

/// A message of which a line may quote what the user typed: whole, for the reason stands at its end.
fn printable_lines(text: &str) -> String {
    text.lines().map(crate::texte::clean).collect::<Vec<_>>().join("\n")
}

/// The headings of the help, whose colon clap writes without its space.
pub(super) fn headings(help: String) -> String {
    ["Commandes", "Genres", "Options", "Arguments", "Limites de lecture"]
        .into_iter()
        .fold(help.replace("Usage:", "Utilisation\u{a0}:"), |help, heading| {
            help.replace(&format!("{heading}:"), &format!("{heading}\u{a0}:"))
        })
}

/// The message of an error of the call as clap has it, without the usage.
fn english(error: &clap::Error) -> String {
    let text = error.to_string();
    let text = text.strip_prefix("error: ").unwrap_or(&text);
    let what = text.split_once("\n\nUsage:").or_else(|| text.split_once("\n\nFor more")).map_or(text, |(what, _)| what);
    format!("{}\n  help: cpts --help", what.trim_end())
}

/// The message of an error of the call, in French: clap has its own in English only.
fn french(error: &clap::Error) -> String {
    let context = |kind| error.get(kind).map(ContextValue::to_string).unwrap_or_default();
    let argument = context(ContextKind::InvalidArg);
    let value = printable(&context(ContextKind::InvalidValue));
    let what = match error.kind() {
        ErrorKind::UnknownArgument if argument.starts_with('-') => {
            format!("l'option « {} » n'existe pas", printable(&argument))
        }
        ErrorKind::UnknownArgument => format!("« {} » est de trop", printable(&argument)),
        ErrorKind::InvalidSubcommand => {
            format!("la commande « {} » n'existe pas", printable(&context(ContextKind::InvalidSubcommand)))
        }
        ErrorKind::InvalidUtf8 => "un argument n'est pas en UTF-8".to_owned(),
        ErrorKind::MissingRequiredArgument => format!("il manque {argument}"),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            "il manque une commande : « cpts --help » les donne".to_owned()
        }
        ErrorKind::InvalidValue if value.is_empty() => format!("il manque une valeur après « {argument} »"),
        ErrorKind::InvalidValue => format!(
            "« {value} » n'est pas une valeur de « {argument} » : {}",
            context(ContextKind::ValidValue).replace(", ", " ou ")
        ),
        ErrorKind::ValueValidation => {
            let reason = std::error::Error::source(error).map(ToString::to_string).unwrap_or_default();
            format!("« {value} » ne convient pas à « {argument} » : {reason}")
        }
        ErrorKind::ArgumentConflict => {
            format!("« {argument} » ne va pas avec « {} »", context(ContextKind::PriorArg))
        }
        _ => return error.to_string(),
    };
    format!("{what}\n  aide : cpts --help")
}
