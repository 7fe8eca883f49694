//! `bilan.html`: who the CPTS is, what is compliant, what the contract is worth, what comes, what nobody knows.

mod calendrier;
mod conformite;
mod conventions;
mod essentiel;
mod financement;
mod frise;
mod graphique;
mod identite;
mod inconnus;
mod lecture;
mod suites;
mod versements;

use cpts_core::bilan::BilanVue;

use super::Matiere;
use crate::document::Document;

/// The report on a dossier.
pub(super) fn document(matiere: &Matiere<'_>) -> Document {
    let mots = matiere.mots;
    let view = matiere.examen.bilan.view(mots.langue, mots.masked);
    let page = Page { matiere, view: &view };
    let sections = [
        Some(page.essentiel()),
        page.lecture(),
        Some(page.identite()),
        page.suites(),
        Some(page.conformite()),
        Some(page.financement()),
        page.versements(),
        Some(page.calendrier()),
        page.inconnus(),
        page.conventions(),
    ];
    let name = mots.nom(&matiere.examen.bilan);
    Document {
        titre: mots.fill("{nom} : bilan", "{nom}: report", &[("nom", &name)]),
        chapeau: vec![matiere.chapeau()],
        avertissement: None,
        sections: sections.into_iter().flatten().collect(),
        mentions: matiere.mentions(),
        large: false,
    }
}

/// The report that the sections tell.
struct Page<'a> {
    matiere: &'a Matiere<'a>,
    view: &'a BilanVue,
}
