//! `cpts render`: a publication as HTML to paste into a page, without script.

use clap::ValueEnum;
use cpts_wasm::view::html;
use cpts_wasm::widgets::{Reglages, actions, presentation};

use crate::arguments::Render;
use crate::issue::Issue;
use crate::{ecriture, jour, publications};

/// What is rendered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Widget {
    Presentation,
    Actions,
}

pub(crate) fn run(arguments: &Render) -> Result<Issue, String> {
    let date = arguments.date.map_or_else(jour::today, Ok)?;
    let limites = arguments.limites.limites();
    let Some(publication) = publications::read(&arguments.file, date, limites, arguments.lang)? else {
        return Ok(Issue::Illisible);
    };
    let settings = Reglages { langue: arguments.lang, niveau_titre: arguments.niveau_titre, date };
    let widget = match arguments.widget {
        Widget::Presentation => presentation(&publication, &settings),
        Widget::Actions => actions(&publication, &settings),
    };
    ecriture::write_or_print(arguments.out.as_deref(), &format!("{}\n", html(&widget.into())))?;
    Ok(Issue::Conforme)
}
