//! The dossier that an extraction gives where there was none, and what a dossier says of its source.

use super::colonne;
use super::numerotation::Numerotation;
use super::recolte::Extraction;
use crate::ids::CodeInsee;
use crate::model::{CommuneDuTerritoire, Dossier, Identite, Saisie, Source, Territoire};
use crate::values::Date;

const LIEU: &str = "/adherents";
const TITRE: &str = "Annuaire Santé (RPPS), extraction en libre accès";
const LICENCE: &str = "Licence Ouverte 2.0";
const REMARQUE: &str = "Les adhérents sont des candidats, tirés du RPPS : retirer ceux qui n'adhèrent pas, puis \
                        « /adherents » de la liste « partiel ».";

/// A dossier of these communes whose members are the candidates: to be sorted out, then completed.
///
/// A professional of the territory is not a member for all that: the list is said to be partial, and a remark says what
/// to do with it.
///
/// ```
/// use cpts_core::exchange::annuaire_sante::{Extraction, new_dossier};
///
/// let dossier = new_dossier(&Extraction::default(), &["91434".parse()?], "2026-11-21".parse()?);
/// assert!(dossier.is_partial("/adherents"));
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
#[must_use]
pub fn new_dossier(extraction: &Extraction, communes: &[CodeInsee], date: Date) -> Dossier {
    let mut dossier = Dossier {
        format: Some("cpts-dossier".into()),
        version: Some("1.0".into()),
        mis_a_jour: Some(date),
        partiel: Some(vec![LIEU.into()]),
        remarques: Some(vec![REMARQUE.into()]),
        identite: Some(Identite::default()),
        territoire: Some(Territoire {
            communes: Some(communes.iter().map(|code| CommuneDuTerritoire::Code(Saisie::new(code.as_str()))).collect()),
            ..Territoire::default()
        }),
        ..Dossier::default()
    };
    let mut numbers = Numerotation::new(&dossier);
    let members = extraction.candidats.iter().map(|candidat| {
        let mut adherent = candidat.adherent.clone();
        adherent.id = Some(numbers.next());
        adherent.verifie_le = Some(date);
        adherent
    });
    dossier.adherents = Some(members.collect());
    cite(&mut dossier, date);
    dossier
}

/// Notes the extraction among the sources of the dossier, or its new date: its licence asks for both.
pub(super) fn cite(dossier: &mut Dossier, date: Date) {
    let address = colonne::source();
    let sources = dossier.sources.get_or_insert_default();
    if let Some(source) = sources.iter_mut().find(|source| source.url.as_deref() == Some(address)) {
        source.le = Some(date.into());
        return;
    }
    sources.push(Source {
        titre: Some(TITRE.into()),
        url: Some(address.into()),
        le: Some(date.into()),
        faits: Some(vec![LIEU.into()]),
        licence: Some(LICENCE.into()),
        ..Source::default()
    });
}
