//! `cpts render`: a publication as HTML to paste into a page, without a script that runs.

use clap::ValueEnum;
use cpts_core::exchange::json_ld;
use cpts_core::publish::Publication;
use cpts_wasm::view::{Lien, html};
use cpts_wasm::widgets::{AnnuaireFige, Reglages, actions, presentation};

use crate::arguments::Render;
use crate::issue::Issue;
use crate::langue::say;
use crate::texte::printable;
use crate::{ecriture, jour, publications};

/// What is rendered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Widget {
    Presentation,
    Actions,
    Annuaire,
}

pub(crate) fn run(arguments: &Render) -> Result<Issue, String> {
    let directory = directory(arguments)?;
    let date = arguments.date.map_or_else(jour::today, Ok)?;
    let limites = arguments.limites.limites();
    let Some(publication) = publications::read(&arguments.file, date, limites, arguments.lang)? else {
        return Ok(Issue::Illisible);
    };
    let settings = Reglages { langue: arguments.lang, niveau_titre: arguments.niveau_titre, date };
    let text = match arguments.widget {
        Widget::Presentation => html(&presentation(&publication, &settings).into()),
        Widget::Actions => html(&actions(&publication, &settings).into()),
        Widget::Annuaire => {
            let page = html(&directory.view(&publication, &settings).into());
            page + "\n" + &linked_data(&directory.shown(&publication))
        }
    };
    ecriture::write_or_print(arguments.out.as_deref(), &format!("{text}\n"))?;
    Ok(Issue::Conforme)
}

/// What search engines read: data, which no browser runs.
fn linked_data(publication: &Publication) -> String {
    format!("<script type=\"application/ld+json\">{}</script>", json_ld::write_line(publication).trim_end())
}

fn directory(arguments: &Render) -> Result<AnnuaireFige, String> {
    let Render { personnes, lien, communes, .. } = arguments;
    if arguments.widget != Widget::Annuaire && (*personnes || lien.is_some() || communes.is_some()) {
        let error = say(
            "--personnes, --lien et --communes ne valent que pour le widget `annuaire`",
            "--personnes, --lien and --communes are for the widget `annuaire` alone",
        );
        return Err(error);
    }
    if let Some(lien) = lien.as_deref().filter(|lien| Lien::web(lien).is_none()) {
        let error = say("--lien attend une adresse https, trouvé :", "--lien takes an https address, found:");
        return Err(format!("{error} `{}`", printable(lien)));
    }
    let mut directory = AnnuaireFige::default().limited_to(communes.as_deref().unwrap_or_default());
    directory.personnes = *personnes;
    directory.lien = lien.as_deref().map(Into::into);
    Ok(directory)
}
