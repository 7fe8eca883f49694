//! `cpts check`: reads dossiers, reports on each as it comes.

mod inputs;
mod lines;
mod parallel;
mod progress;

use std::ops::ControlFlow;

use cpts_core::bilan::{Bilan, Cadre, SuiteJson};
use cpts_core::ensemble::{Ensemble, Fiche, Rang};
use cpts_core::exchange::json::{self, Limites};
use cpts_core::explication::{Sujet, SujetInconnu};

use crate::arguments::{Check, Format, Lecture};
use crate::dossiers::{self, Bases};
use crate::issue::Issue;
use crate::sortie::{self, Flow};
use crate::texte;
use inputs::{Inputs, Pass, Texte};
use progress::Progress;

pub(crate) fn run(arguments: &Check) -> Result<Issue, String> {
    let sujets = arguments.explain.iter().map(|name| sujet(name)).collect::<Result<Vec<Sujet>, String>>()?;
    dossiers::with_bases(&arguments.lecture, |bases| {
        let inputs = Inputs::new(&arguments.files, arguments.ndjson, arguments.limites());
        let run = Run { arguments, bases, limites: arguments.limites(), sujets };
        let set = inputs.may_be_several().then(|| run.gather(&inputs));
        run.report(&inputs, set.as_ref())
    })
}

/// What to explain, by its name.
fn sujet(name: &str) -> Result<Sujet, String> {
    let list = |names: &mut dyn Iterator<Item = &'static str>| names.collect::<Vec<_>>().join(", ");
    name.parse().map_err(|_| {
        format!(
            "« {} » n'est ni une ligne à expliquer, ni une règle\n  lignes : {}\n  parts, après « : » : {}\n  \
             années, après « @ » : 1, 2, 3…\n  règles : {}\n  aide : cpts check --help",
            texte::printable(name),
            list(&mut SujetInconnu::lines()),
            list(&mut SujetInconnu::parts()),
            list(&mut SujetInconnu::rules()),
        )
    })
}

/// What a run works with.
struct Run<'a> {
    arguments: &'a Check,
    bases: &'a Bases<'a>,
    limites: Limites,
    sujets: Vec<Sujet>,
}

/// The dossiers that are checked together, and the place of each among them, by input.
struct Set {
    ensemble: Ensemble,
    ranks: Vec<Vec<Rang>>,
}

impl Set {
    /// The place of a dossier; none when it was not read twice.
    fn rank(&self, texte: &Texte<'_>) -> Option<Rang> {
        self.ranks.get(texte.input)?.get(texte.index).copied()
    }
}

/// The report on a dossier, as it is printed.
struct Rapport {
    texte: String,
    issue: Issue,
    /// How many bytes were read for it.
    bytes: u64,
}

impl Run<'_> {
    /// Goes through the inputs a first time, for the territories alone.
    fn gather(&self, inputs: &Inputs<'_>) -> Set {
        let mut set = Set { ensemble: Ensemble::default(), ranks: vec![Vec::new(); self.arguments.files.len()] };
        if inputs.has_unrepeatable_lines() {
            set.ensemble.miss_some();
        }
        let mut progress = Progress::new("territoires", inputs.length());
        // What cannot be read is told when it is reported on.
        let texts = inputs.texts(Pass::Territories).filter_map(Result::ok);
        let work = |texte: Texte<'_>| (texte.input, texte.length(), Fiche::read(&texte.bytes, self.limites));
        parallel::in_order(self.jobs(inputs), texts, Texte::weight, work, |(input, length, fiche)| {
            let rank = set.ensemble.add_fiche(fiche);
            if let Some(ranks) = set.ranks.get_mut(input) {
                ranks.push(rank);
            }
            progress.advance(length);
            ControlFlow::Continue(())
        });
        set
    }

    /// Goes through the inputs, and prints the report on each dossier, in their order.
    fn report(&self, inputs: &Inputs<'_>, set: Option<&Set>) -> Result<Issue, String> {
        let mut issue = Issue::Conforme;
        let mut failure = None;
        let mut suite = SuiteJson::default();
        let mut progress = Progress::new("dossiers", inputs.length());
        let work = |texte: Result<Texte<'_>, String>| texte.map(|texte| self.rapport(&texte, set));
        let weight = |texte: &Result<Texte<'_>, String>| texte.as_ref().map_or(0, Texte::weight);
        parallel::in_order(self.jobs(inputs), inputs.texts(Pass::Reports), weight, work, |rapport| {
            let rapport = match rapport {
                Ok(rapport) => rapport,
                Err(error) => {
                    progress.clear();
                    sortie::error(&error);
                    issue = Issue::Illisible;
                    return ControlFlow::Continue(());
                }
            };
            issue = issue.max(rapport.issue);
            progress.advance(rapport.bytes);
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
        progress.clear();
        if let Some(error) = failure {
            return Err(error);
        }
        if self.arguments.format == Format::Json {
            sortie::stream_plain(&[suite.end()])?;
        }
        Ok(issue)
    }

    fn rapport(&self, texte: &Texte<'_>, set: Option<&Set>) -> Rapport {
        let mut cadre = Cadre::new(&self.bases.baremes, self.bases.communes, self.bases.date).explaining(&self.sujets);
        if self.arguments.leviers {
            cadre = cadre.with_leviers();
        }
        if let Some(set) = set {
            cadre = cadre.among(&set.ensemble);
            cadre = set.rank(texte).map_or(cadre, |rank| cadre.of_rank(rank));
        }
        let bilan = cadre.report(json::read_with(&texte.bytes, self.limites, texte.line.unwrap_or(1)));
        let Lecture { lang, masked, .. } = self.arguments.lecture;
        Rapport {
            texte: match self.arguments.format {
                Format::Json => bilan.to_json_part(lang, masked),
                Format::Text => texte::bilan(&bilan, texte.file, texte.line, lang, masked),
            },
            issue: self.judge(&bilan),
            bytes: texte.length(),
        }
    }

    fn judge(&self, bilan: &Bilan) -> Issue {
        if !bilan.lisible {
            return Issue::Illisible;
        }
        let is_denied = bilan.worst().is_some_and(|worst| worst >= self.arguments.deny);
        if is_denied { Issue::Refuse } else { Issue::Conforme }
    }

    /// How many threads work: no more than there can be dossiers.
    fn jobs(&self, inputs: &Inputs<'_>) -> usize {
        let asked = self.arguments.jobs.or_else(|| std::thread::available_parallelism().ok());
        asked.map_or(1, usize::from).min(inputs.most_dossiers())
    }
}
