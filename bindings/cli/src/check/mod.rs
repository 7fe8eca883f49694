//! `cpts check`: reads dossiers, reports on each as it comes.

use std::ops::ControlFlow;

use cpts_core::bilan::{Bilan, SuiteJson};
use cpts_core::explication::{Sujet, SujetInconnu};

use crate::arguments::{Check, Format, Lecture};
use crate::dossiers::{self, Bases, Besoins};
use crate::inputs::{Inputs, Pass, Set, Texte};
use crate::issue::Issue;
use crate::langue::is_english;
use crate::sortie::{self, Flow};
use crate::texte;

pub(crate) fn run(arguments: &Check) -> Result<Issue, String> {
    let sujets = arguments.explain.iter().map(|name| sujet(name)).collect::<Result<Vec<Sujet>, String>>()?;
    dossiers::with_bases(&arguments.lecture, |bases| {
        let mut inputs = Inputs::new(&arguments.files, &arguments.lecture);
        let set = Set::gather(&mut inputs, arguments.jobs);
        Run { arguments, bases, sujets }.report(&inputs, set.as_ref())
    })
}

/// What to explain, by its name.
fn sujet(name: &str) -> Result<Sujet, String> {
    let list = |names: &mut dyn Iterator<Item = &'static str>| names.collect::<Vec<_>>().join(", ");
    name.parse().map_err(|_| {
        let (name, lines) = (texte::printable(name), list(&mut SujetInconnu::lines()));
        let (parts, rules) = (list(&mut SujetInconnu::parts()), list(&mut SujetInconnu::rules()));
        if is_english() {
            return format!(
                "`{name}` is neither a line to explain nor a rule\n  lines: {lines}\n  parts, after `:`: {parts}\n  \
                 years, after `@`: 1, 2, 3…\n  rules: {rules}\n  help: cpts check --help"
            );
        }
        format!(
            "« {name} » n'est ni une ligne à expliquer, ni une règle\n  lignes : {lines}\n  parts, après « : » : \
             {parts}\n  années, après « @ » : 1, 2, 3…\n  règles : {rules}\n  aide : cpts check --help"
        )
    })
}

/// What a run works with.
struct Run<'a> {
    arguments: &'a Check,
    bases: &'a Bases<'a>,
    sujets: Vec<Sujet>,
}

/// The report on a dossier, as it is printed.
struct Rapport {
    texte: String,
    issue: Issue,
}

impl Run<'_> {
    /// Goes through the inputs, and prints the report on each dossier, in their order.
    fn report(&self, inputs: &Inputs<'_>, set: Option<&Set>) -> Result<Issue, String> {
        let mut issue = Issue::Conforme;
        let mut failure = None;
        let mut suite = SuiteJson::default();
        let work = |texte: &Texte<'_>| Ok(self.rapport(texte, set));
        inputs.in_order(Pass::Reports, self.arguments.jobs, work, |rapport| {
            let rapport = match rapport {
                Ok(rapport) => rapport,
                Err(error) => {
                    sortie::error(&error);
                    issue = Issue::Illisible;
                    return ControlFlow::Continue(());
                }
            };
            issue = issue.max(rapport.issue);
            let printed = match self.arguments.format {
                Format::Json => sortie::stream_plain(&[suite.before_next(), &rapport.texte]),
                Format::Text => sortie::stream(&rapport.texte),
            };
            match printed {
                Ok(Flow::Open) => ControlFlow::Continue(()),
                Ok(Flow::Closed) => ControlFlow::Break(()),
                Err(error) => {
                    failure = Some(error);
                    ControlFlow::Break(())
                }
            }
        });
        if let Some(error) = failure {
            return Err(error);
        }
        if self.arguments.format == Format::Json {
            sortie::stream_plain(&[suite.end()])?;
        }
        Ok(issue)
    }

    fn rapport(&self, texte: &Texte<'_>, set: Option<&Set>) -> Rapport {
        let needs = Besoins { leviers: self.arguments.leviers, ensemble: true };
        let bilan = self.bases.cadre(needs, texte, set).explaining(&self.sujets).report(texte.read());
        let Lecture { lang, masked, .. } = self.arguments.lecture;
        Rapport {
            texte: match self.arguments.format {
                Format::Json => bilan.to_json_part(lang, masked),
                Format::Text => texte::bilan(&bilan, texte.file, texte.line, lang, masked),
            },
            issue: self.judge(&bilan),
        }
    }

    fn judge(&self, bilan: &Bilan) -> Issue {
        if !bilan.lisible {
            return Issue::Illisible;
        }
        let is_denied = bilan.worst().is_some_and(|worst| worst >= self.arguments.deny);
        if is_denied { Issue::Refuse } else { Issue::Conforme }
    }
}
