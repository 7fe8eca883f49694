//! Clap's words in French.

use clap::error::{ContextKind, ContextValue, ErrorKind};

/// What to print of an error of the call.
pub(super) fn error(error: &clap::Error) -> String {
    printable_lines(&french(error))
}

/// A message of which a line may quote what the user typed.
fn printable_lines(text: &str) -> String {
    text.lines().map(crate::texte::printable).collect::<Vec<_>>().join("\n")
}

/// The headings of the help, whose colon clap writes without its space.
pub(super) fn headings(help: String) -> String {
    ["Commandes", "Options", "Arguments", "Limites de lecture"]
        .into_iter()
        .fold(help.replace("Usage:", "Utilisation\u{a0}:"), |help, heading| {
            help.replace(&format!("{heading}:"), &format!("{heading}\u{a0}:"))
        })
}

/// The message of an error of the call, in French: clap has its own in English only.
fn french(error: &clap::Error) -> String {
    let context = |kind| error.get(kind).map(ContextValue::to_string).unwrap_or_default();
    let argument = context(ContextKind::InvalidArg);
    let value = context(ContextKind::InvalidValue);
    let what = match error.kind() {
        ErrorKind::UnknownArgument => format!("l'option « {argument} » n'existe pas"),
        ErrorKind::InvalidSubcommand => {
            format!("la commande « {} » n'existe pas", context(ContextKind::InvalidSubcommand))
        }
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
