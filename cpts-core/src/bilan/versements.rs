//! What is due and how it is paid, as the report writes it.

use super::rendu::Rendering;
use crate::bareme::{CatalogueConventions, Conventions, Statut};
use crate::funding::{Du, EnTrop, EtatVersement, Financement, Suivi};
use crate::json::view;
use crate::model::NatureVersement;
use crate::values::{Date, Montant};

view! {
    /// What is due for a part of a line, in a contract year.
    pub struct DuVue {
        /// The code of the line.
        ligne: Box<str>,
        /// Its name.
        libelle: String,
        /// The code of the part.
        part: Box<str>,
        /// The name of the part.
        libelle_part: String,
        /// What is due, in euros; `null` when it is not known, or not settled yet.
        montant: Option<Montant>,
        /// What is certain already of an amount that is not settled.
        acquis: Option<Montant>,
        /// The most that may be due.
        maximum: Option<Montant>,
        /// How certain the amount is.
        statut: Statut,
        /// Why there is no amount.
        raison: Option<String>,
    }

    /// A payment that was expected, and what came of it.
    pub struct VersementVue {
        /// The contract year that it is for.
        annee: u8,
        /// The code of the line.
        ligne: Box<str>,
        /// Its name.
        libelle: String,
        /// The code of the part.
        part: Box<str>,
        /// The name of the part.
        libelle_part: String,
        /// In full, ahead or balance.
        nature: Box<str>,
        /// Its name.
        libelle_nature: String,
        /// The day; `null` when nothing gives it.
        le: Option<Date>,
        /// The amount, in euros; negative to be given back; `null` when unknown.
        montant: Option<Montant>,
        /// How certain the amount is.
        statut: Statut,
        /// What was received for it.
        recu: Montant,
        /// Where it stands.
        etat: EtatVersement,
        /// Why it is in doubt.
        raison: Option<String>,
    }

    /// Money received that no payment expected explains.
    pub struct EnTropVue {
        /// The payment, as a JSON Pointer.
        lieu: String,
        /// What is left of it.
        montant: Montant,
    }

    /// What no text fixes, and what was chosen.
    pub struct ConventionVue {
        /// Its id.
        id: Box<str>,
        /// What it chooses.
        libelle: String,
        /// The value.
        valeur: String,
        /// What the value means; `null` for a number.
        sens: Option<String>,
        /// Whether it is the default of this software.
        par_defaut: bool,
    }
}

impl Rendering {
    pub(super) fn due(&self, due: &Du) -> DuVue {
        DuVue {
            ligne: self.poste(&due.poste),
            libelle: self.name(due.poste.libelle()),
            part: self.part(&due.part),
            libelle_part: self.name(due.part.libelle()),
            montant: due.montant,
            acquis: due.acquis,
            maximum: due.maximum,
            statut: due.statut,
            raison: due.raison.as_ref().map(|reason| reason.render(self.langue, self.masked)),
        }
    }

    pub(super) fn payment(&self, payment: &Suivi) -> VersementVue {
        VersementVue {
            annee: payment.annee,
            ligne: self.poste(&payment.poste),
            libelle: self.name(payment.poste.libelle()),
            part: self.part(&payment.part),
            libelle_part: self.name(payment.part.libelle()),
            nature: payment.nature.code().into(),
            libelle_nature: self.name(NatureVersement::libelle(&payment.nature)),
            le: payment.le,
            montant: payment.montant,
            statut: payment.statut,
            recu: payment.recu,
            etat: payment.etat,
            raison: payment.doute.as_ref().map(|doubt| doubt.render(self.langue, self.masked)),
        }
    }

    pub(super) fn excess(excess: &EnTrop) -> EnTropVue {
        EnTropVue { lieu: format!("/contrat_aci/versements/{}", excess.rang), montant: excess.montant }
    }

    /// The conventions that the payments of a report follow; none where no payment is computed.
    pub(super) fn conventions(&self, funding: &Financement) -> Vec<ConventionVue> {
        let is_dated = funding.annees.iter().any(|year| !year.dus.is_empty());
        if is_dated { self.chosen(&funding.catalogue, &funding.conventions) } else { Vec::new() }
    }

    fn chosen(&self, catalogue: &CatalogueConventions, conventions: &Conventions) -> Vec<ConventionVue> {
        let entries = catalogue.conventions.iter().flatten();
        entries
            .filter_map(|entry| {
                let id = entry.id.clone()?;
                let valeur = conventions.get(&id)?;
                let values = entry.valeurs.iter().flatten();
                let meaning = values
                    .filter(|known| known.code.as_deref() == Some(&valeur))
                    .find_map(|known| known.libelle.as_ref())
                    .map(|text| self.langue.typeset(text.get(self.langue)));
                Some(ConventionVue {
                    libelle: entry
                        .libelle
                        .as_ref()
                        .map(|text| self.langue.typeset(text.get(self.langue)))
                        .unwrap_or_default(),
                    par_defaut: entry.defaut.as_deref() == Some(&valeur),
                    sens: meaning,
                    id,
                    valeur,
                })
            })
            .collect()
    }
}
