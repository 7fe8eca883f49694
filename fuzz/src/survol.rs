//! The lean reading of a publication: what it reads is what the reader that tells problems reads, at once or in steps, and
//! it refuses no more than faults of syntax.

use cpts_core::exchange::publication::{self, Cause, Illisible, Survol, adherent, skim};
use cpts_core::publish::Publication;

/// Reads any bytes.
pub fn check(bytes: &[u8]) {
    let whole = skim(bytes);
    agrees(bytes, &whole);
    for step in [1, 2, 1000] {
        match (in_steps(bytes, step), &whole) {
            (Ok(publication), Ok(whole)) => assert_eq!(publication, *whole, "in steps of {step}"),
            (Err(refusal), Err(whole)) => {
                assert_eq!(refusal.cause() == Cause::Dossier, whole.cause() == Cause::Dossier, "in steps of {step}");
            }
            (in_steps, whole) => panic!("in steps of {step} {in_steps:?}, at once {whole:?}"),
        }
    }
    let without_members = Survol::new(bytes).finish().map(|(publication, _)| publication);
    let expected = whole.map(|mut publication| {
        publication.adherents = None;
        publication
    });
    assert_eq!(without_members.ok(), expected.ok());
}

fn agrees(bytes: &[u8], whole: &Result<Publication, Illisible>) {
    let lecture = publication::read(bytes);
    let has = |ids: &[&str]| lecture.diagnostics.iter().any(|problem| ids.contains(&problem.id()));
    let is_faulty = has(&["lecture/syntaxe", "lecture/tronque", "lecture/vide", "lecture/encodage", "lecture/limite"]);
    match whole {
        Ok(publication) => {
            assert!(lecture.is_readable, "{:?}", lecture.diagnostics);
            assert_eq!(*publication, lecture.publication);
        }
        Err(refusal) => {
            assert!(!lecture.is_readable || is_faulty, "{refusal} refuses what has no fault");
            assert!(refusal.octet() <= bytes.len());
            let is_dossier = has(&["publication/dossier"]);
            match refusal.cause() {
                Cause::Dossier => assert!(is_dossier),
                Cause::Format | Cause::Version => assert!(!lecture.is_readable && !is_dossier, "{refusal}"),
                _ => {}
            }
        }
    }
}

/// Reads some members, steps over as many, and reads again those that were stepped over.
fn in_steps(bytes: &[u8], step: usize) -> Result<Publication, Illisible> {
    let mut survol = Survol::new(bytes);
    let (mut members, mut count) = (Vec::new(), 0);
    loop {
        let before = count;
        for (place, member) in survol.by_ref().take(step) {
            assert_eq!(adherent(bytes, place).as_ref(), Some(&member));
            members.push(member);
            count += 1;
        }
        if count == before {
            break;
        }
    }
    assert_eq!(survol.step_over(step), 0, "all were read");
    let (mut publication, _) = survol.finish()?;
    assert_eq!(publication.adherents, None);
    publication.adherents = publication::read(bytes).publication.adherents.map(|_| members);
    Ok(publication)
}
