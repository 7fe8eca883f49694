//! `cpts payments`: what is due, and each payment that was or will be.

mod tableur;

use cpts_core::bilan::{EcheancierVue, EcheanciersVue};

use crate::arguments::{FormatVersements, Payments};
use crate::issue::Issue;
use crate::{dossiers, sortie, texte};

pub(crate) fn run(arguments: &Payments) -> Result<Issue, String> {
    let (langue, masked) = (arguments.lecture.lang, arguments.lecture.masked);
    let mut schedules: Vec<EcheancierVue> = Vec::new();
    let all = dossiers::with_bases(&arguments.lecture, |bases| {
        bases.each(&arguments.files, |examen| {
            schedules.push(examen.bilan.echeancier(langue, masked));
            Ok(())
        })
    })?;
    if !schedules.is_empty() {
        match arguments.format {
            FormatVersements::Text => {
                let texts = schedules.iter().map(|schedule| texte::echeancier(schedule, langue));
                sortie::print(&texts.collect::<Vec<_>>().join("\n"))?;
            }
            FormatVersements::Csv => drop(sortie::stream_plain(&[&tableur::csv(&schedules)?])?),
            FormatVersements::Json => drop(sortie::stream_plain(&[&EcheanciersVue::new(schedules).to_json()])?),
        }
    }
    Ok(if all { Issue::Conforme } else { Issue::Illisible })
}
