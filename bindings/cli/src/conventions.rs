//! The conventions that a run follows: what no text sets, and that the payments must choose.

use clap::Args;
use cpts_core::bareme::{Baremes, ConventionRefusee};
use cpts_core::diagnostics::Langue;

use crate::langue::{is_english, say};

#[derive(Debug, Args)]
pub(crate) struct ConventionOption {
    #[arg(long, value_name = "ID=VALEUR", value_parser = choix, help = help())]
    convention: Vec<Choix>,
}

/// A value chosen for a convention.
#[derive(Debug, Clone)]
struct Choix {
    id: Box<str>,
    valeur: Box<str>,
}

impl ConventionOption {
    /// Puts the choices in the place of the defaults; of two for one convention, the last one holds.
    pub(crate) fn apply(&self, baremes: &mut Baremes) -> Result<(), String> {
        let mut choices = self.convention.iter();
        choices.try_for_each(|choice| {
            let set = baremes.conventions.set(&choice.id, &choice.valeur);
            set.map_err(|error| refus(&choice.id, error))
        })
    }
}

fn choix(text: &str) -> Result<Choix, String> {
    let (id, valeur) = text.split_once('=').ok_or_else(|| {
        say(
            "\n  il faut ID=VALEUR, par exemple jours=trente_360",
            "\n  it takes ID=VALUE, for example jours=trente_360",
        )
    })?;
    let set = Baremes::embedded().conventions.set(id, valeur);
    set.map_err(|error| refus(id, error))?;
    Ok(Choix { id: id.into(), valeur: valeur.into() })
}

/// Why a choice is refused, on a line of its own: the line before it quotes what was typed, and may be cut.
fn refus(id: &str, error: ConventionRefusee) -> String {
    let langue = if is_english() { Langue::En } else { Langue::Fr };
    let values = conventions(langue).into_iter().find(|(known, ..)| **known == *id).map(|(_, _, values)| values);
    match (error, values) {
        (ConventionRefusee::Valeur, Some(values)) => {
            let default = say("(par défaut ", "(default ");
            let values = values.replace("(* ", &default).replace('*', "");
            format!("{}{values}", say("\n  les valeurs sont : ", "\n  the values are: "))
        }
        _ => say(
            "\n  il n'y a pas de telle convention ; « cpts payments --help » les donne",
            "\n  there is no such convention; `cpts payments --help` gives them",
        ),
    }
}

/// The help of the option: each convention, what it chooses, its values.
fn help() -> String {
    let mut out =
        "Change une convention de calcul, ce qu'aucun texte ne fixe (répétable ; * : le choix par défaut)".to_owned();
    for (id, label, values) in conventions(Langue::Fr) {
        out += &format!("\n{id} : {label}\n    {values}");
    }
    out
}

/// The id of each convention, what it chooses and its values, of which a star marks the default.
fn conventions(langue: Langue) -> Vec<(Box<str>, String, String)> {
    let catalogue = Baremes::embedded().catalogue;
    let entries = catalogue.conventions.iter().flatten();
    entries
        .filter_map(|entry| {
            let default = entry.defaut.as_deref().unwrap_or_default();
            let codes = entry.valeurs.iter().flatten().filter_map(|value| value.code.as_deref());
            let star = |code| if code == default { "*" } else { "" };
            let values: Vec<String> = match entry.maximum {
                Some(most) if langue == Langue::En => vec![format!("from 0 to {most} (* {default})")],
                Some(most) => vec![format!("de 0 à {most} (* {default})")],
                None => codes.map(|code| format!("{code}{}", star(code))).collect(),
            };
            let label = langue.typeset(entry.libelle.as_ref()?.get(langue));
            Some((entry.id.clone()?, label, values.join(", ")))
        })
        .collect()
}
