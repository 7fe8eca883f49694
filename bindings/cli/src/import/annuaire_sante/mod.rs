//! `cpts import annuaire-sante`: the candidates of a territory, or the refresh of a dossier.

mod dossier;
mod jour;
mod json;
mod lecture;
mod rejets;
mod texte;

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use cpts_core::diagnostics::{Diagnostic, Gravite};
use cpts_core::exchange::annuaire_sante::{
    Actualisation, Crible, Echec, Extraction, Filtre, Gestes, Recolte, new_dossier, open, refresh,
};
use cpts_core::reference::communes::embedded;
use cpts_core::values::Date;

use crate::arguments::{AnnuaireSante, Format};
use crate::issue::Issue;
use crate::mots::Mots;
use crate::progress::Progress;
use crate::reference::unreadable;
use crate::texte::{diagnostic, printable};
use crate::{ecriture, inputs, sortie};
use dossier::Base;
use rejets::Rejets;

/// What an import gave, to be told.
struct Bilan<'a> {
    arguments: &'a AnnuaireSante,
    date: Date,
    extraction: Extraction,
    actualisation: Option<Actualisation>,
    base: &'a Base,
    /// The dossier that was written.
    target: Option<&'a Path>,
    mots: Mots,
}

pub(super) fn run(arguments: &AnnuaireSante) -> Result<Issue, String> {
    let mots = Mots::new(arguments.resultat.lang, arguments.masked);
    refuse_own_files(arguments, mots)?;
    let date = jour::of(arguments)?;
    let mut base = Base::read(arguments, mots)?;
    let mut filtre = Filtre::default();
    filtre.professions(arguments.profession.iter().map(String::as_str));
    filtre.modes(arguments.mode.iter().map(String::as_str));
    filtre.categories(arguments.categorie.iter().map(String::as_str));
    refuse(arguments, filtre.within(&base.communes, &embedded()), mots)?;
    if let Some(dossier) = &base.dossier {
        filtre.knows(dossier);
    }
    let mut rejets = Rejets::create(arguments)?;
    let extraction = read(arguments, &filtre, date, &mut rejets, mots)?;
    if extraction.lignes == 0 {
        refuse(arguments, extraction.diagnostics, mots)?;
        return Ok(Issue::Illisible);
    }
    let gestes = Gestes { ajouter: arguments.ajouter, sortie: arguments.sortie };
    let actualisation = base.dossier.as_mut().map(|dossier| refresh(dossier, &extraction, &filtre, date, gestes));
    let target = arguments.resultat.target(arguments.territoire.dossier.as_deref());
    if let Some(target) = target {
        let made = base.dossier.is_none().then(|| new_dossier(&extraction, &base.communes, date));
        let text = dossier::text(made.as_ref().or(base.dossier.as_ref()))?;
        ecriture::write(target, text.as_bytes())?;
    }
    rejets.finish()?;
    let bilan = Bilan { arguments, date, extraction, actualisation, base: &base, target, mots };
    match arguments.resultat.format {
        Format::Text => sortie::print(&texte::bilan(&bilan))?,
        Format::Json => sortie::print(&json::bilan(&bilan))?,
    }
    Ok(Issue::Conforme)
}

/// Reads the file, on as many threads as there are cores.
fn read(
    arguments: &AnnuaireSante,
    filtre: &Filtre,
    date: Date,
    rejets: &mut Rejets,
    mots: Mots,
) -> Result<Extraction, String> {
    let file = arguments.file.as_path();
    let (source, length) = source(file)?;
    let (entete, blocs) = match open(source) {
        Ok(opened) => opened,
        Err(Echec::Refus(problems)) => return Err(refusal(arguments, &problems, mots)),
        Err(Echec::Lecture(error)) => return Err(unreadable(file, &error)),
        Err(_) => return Err(printable(&file.display().to_string())),
    };
    let crible = Crible::new(&entete, filtre);
    let mut recolte = Recolte::new(&entete);
    let mut progress = Progress::of(mots.say("lignes", "rows"), length, arguments.resultat.lang);
    let jobs = arguments.jobs.or_else(|| std::thread::available_parallelism().ok()).map_or(1, usize::from);
    let take = |part, bytes: usize| {
        let before = recolte.lignes();
        for rejet in recolte.add(part) {
            rejets.write(&rejet)?;
        }
        let rows = i64::try_from(recolte.lignes() - before).unwrap_or(i64::MAX);
        progress.advance_by(rows, bytes.try_into().unwrap_or(u64::MAX));
        Ok(())
    };
    lecture::sift(blocs, &crible, jobs, take, |error| unreadable(file, error))?;
    Ok(recolte.finish(date))
}

/// The file or the standard input, and its length where it is known.
fn source(file: &Path) -> Result<(Box<dyn Read + Send>, Option<u64>), String> {
    if inputs::is_standard_input(file) {
        return Ok((Box::new(inputs::standard_input()?), None));
    }
    let found = File::open(file).map_err(|error| unreadable(file, &error))?;
    let metadata = found.metadata().ok().filter(fs::Metadata::is_file);
    Ok((Box::new(found), metadata.map(|metadata| metadata.len())))
}

/// An error when something is wrong.
fn refuse(arguments: &AnnuaireSante, problems: Vec<Diagnostic>, mots: Mots) -> Result<(), String> {
    if problems.iter().any(|problem| problem.gravite() == Gravite::Bloquant) {
        return Err(refusal(arguments, &problems, mots));
    }
    Ok(())
}

/// Why the file is not read.
fn refusal(arguments: &AnnuaireSante, problems: &[Diagnostic], mots: Mots) -> String {
    let told: String =
        problems.iter().map(|problem| diagnostic(&problem.view(mots.langue, mots.masked), mots.langue)).collect();
    let name = printable(&arguments.file.display().to_string());
    format!("{name}{}{}\n{}", mots.colon(), mots.say("rien n'a été importé", "nothing was imported"), told.trim_end())
}

/// An error when something would be written over what is read, or over what is written.
fn refuse_own_files(arguments: &AnnuaireSante, mots: Mots) -> Result<(), String> {
    let read = [Some(&arguments.file), arguments.territoire.dossier.as_ref()];
    let whole = |path: &Path| fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let is_read = |path: &Path| read.iter().flatten().any(|known| whole(known) == whole(path));
    let is_over = match (&arguments.resultat.out, &arguments.rejets) {
        (Some(out), _) if whole(out) == whole(&arguments.file) => Some(out),
        (_, Some(rejets)) if is_read(rejets) => Some(rejets),
        (Some(out), Some(rejets)) if whole(out) == whole(rejets) => Some(rejets),
        _ => None,
    };
    is_over.map_or(Ok(()), |path| {
        let name = printable(&path.display().to_string());
        let why = mots.say("ce fichier sert déjà à autre chose", "this file is used for something else already");
        Err(format!("{name}{}{why}", mots.colon()))
    })
}
