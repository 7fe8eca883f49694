//! The association: who it is, where it stands, how to join it.

use super::places::valid;
use super::{Maker, labels};
use crate::diagnostics::Pointeur;
use crate::model::{Contact, Source, StatutNumero};
use crate::publish::{
    AdhesionPublique, CodeLibelle, ContactPublic, Demande, EffectifsPublics, EtapePublique, IdentitePublique,
    NumeroPublic, SourcePublique,
};
use crate::reference::nomenclatures::PROFESSIONS;

/// The public lists that may be known in part only.
const LISTES: [&str; 6] = [
    "/territoire/communes",
    "/gouvernance/instances",
    "/professions_representees",
    "/partenaires",
    "/projet_de_sante/objectifs",
    "/projet_de_sante/actions",
];

impl Maker<'_> {
    pub(super) fn identity(&self) -> Option<IdentitePublique> {
        let identity = self.dossier.identite.as_ref()?;
        let at = |field| Pointeur::from_static("/identite").key(field);
        let form = identity.forme_juridique.as_ref();
        Some(IdentitePublique {
            nom: identity.nom.clone(),
            sigle: self.text(identity.sigle.as_deref(), || at("sigle")),
            departement: identity
                .departement
                .as_deref()
                .and_then(|code| self.code(self.departement(code), || at("departement"))),
            forme_juridique: form
                .and_then(|form| self.code(labels::of_list(form.code(), form.libelle()), || at("forme_juridique"))),
            creation: identity.creation,
            finess: valid(identity.finess.as_ref()),
            siren: valid(identity.siren.as_ref()),
            siret: valid(identity.siret.as_ref()),
            rna: valid(identity.rna.as_ref()),
            registre_local: self.text(identity.registre_local.as_deref(), || at("registre_local")),
            site: self.text(identity.site.as_deref(), || at("site")),
            contact: self.contact(identity.contact.as_ref(), &at("contact")),
            extras: Default::default(),
        })
    }

    pub(super) fn contact(&self, contact: Option<&Contact>, at: &Pointeur) -> Option<ContactPublic> {
        let contact = contact?;
        let text = |field, value: Option<&str>| self.text(value, || at.clone().key(field));
        Some(ContactPublic {
            telephone: text("telephone", contact.telephone.as_deref()),
            courriel: text("courriel", contact.courriel.as_deref()),
            adresse: text("adresse", contact.adresse.as_deref()),
            page: text("page", contact.page.as_deref()),
            extras: Default::default(),
        })
    }

    pub(super) fn membership(&self) -> Option<AdhesionPublique> {
        let membership = self.dossier.adhesion.as_ref()?;
        let text = |field, value: Option<&str>| self.text(value, || Pointeur::from_static("/adhesion").key(field));
        Some(AdhesionPublique {
            modalites: text("modalites", membership.modalites.as_deref()),
            page: text("page", membership.page.as_deref()),
            cotisation: membership.cotisation,
            annee_civile: membership.annee_civile,
            proposer_une_action: text("proposer_une_action", membership.proposer_une_action.as_deref()),
            extras: Default::default(),
        })
    }

    pub(super) fn stage(&self) -> Option<EtapePublique> {
        let stage = self.dossier.etape.as_ref()?;
        let value = stage.valeur.as_ref()?;
        Some(EtapePublique {
            valeur: Some(
                self.code(labels::of_list(value.code(), value.libelle()), || Pointeur::from_static("/etape/valeur"))?,
            ),
            le: stage.le,
            cible: stage.cible,
            extras: Default::default(),
        })
    }

    pub(super) fn headcount(&self) -> Option<EffectifsPublics> {
        let headcount = self.dossier.effectifs.as_ref()?;
        Some(EffectifsPublics {
            adherents: headcount.adherents,
            professionnels_liberaux: headcount.professionnels_liberaux,
            professionnels: headcount.professionnels,
            signataires_du_contrat: headcount.signataires_du_contrat,
            redacteurs_du_projet: headcount.redacteurs_du_projet,
            precision: self.text(headcount.precision.as_deref(), || Pointeur::from_static("/effectifs/precision")),
            extras: Default::default(),
        })
    }

    pub(super) fn professions(&self) -> Option<Vec<CodeLibelle>> {
        let codes = self.texts(
            self.dossier.professions_representees.as_deref(),
            &Pointeur::from_static("/professions_representees"),
        )?;
        Some(codes.iter().map(|code| labels::of_table(PROFESSIONS, code)).collect())
    }

    pub(super) fn single_number(&self) -> Option<NumeroPublic> {
        let number = self.dossier.numero_unique.as_ref()?;
        let at = |field| Pointeur::from_static("/numero_unique").key(field);
        let status = number.statut.as_ref()?;
        let is_open = *status == StatutNumero::Ouvert;
        Some(NumeroPublic {
            statut: Some(self.code(labels::of_list(status.code(), status.libelle()), || at("statut"))?),
            telephone: self.text(number.telephone.as_deref().filter(|_| is_open), || at("telephone")),
            objet: self.text(number.objet.as_deref(), || at("objet")),
            ouvert_le: number.ouvert_le,
            extras: Default::default(),
        })
    }

    /// The sources to cite: those that are asked for, then those of the dossier that are public.
    pub(super) fn sources(&self, demande: &Demande) -> Option<Vec<SourcePublique>> {
        let is_open = self.dossier.public == Some(true);
        let known = self.dossier.sources.as_deref().unwrap_or_default().iter().enumerate();
        let known = known.filter(|(_, source)| is_open || source.licence.is_some());
        let known = known.filter_map(|(rank, source)| self.source(source, rank));
        let sources: Vec<SourcePublique> = demande.sources.iter().cloned().chain(known).collect();
        (!sources.is_empty()).then_some(sources)
    }

    fn source(&self, source: &Source, rank: usize) -> Option<SourcePublique> {
        let text =
            |field, value: Option<&str>| self.text(value, || Pointeur::from_static("/sources").index(rank).key(field));
        Some(SourcePublique {
            titre: Some(text("titre", source.titre.as_deref())?),
            url: text("url", source.url.as_deref()),
            le: source.le,
            licence: text("licence", source.licence.as_deref()),
            extras: Default::default(),
        })
    }

    pub(super) fn partial_lists(&self) -> Option<Vec<Box<str>>> {
        let partial: Vec<Box<str>> =
            LISTES.into_iter().filter(|list| self.dossier.is_partial(list)).map(Into::into).collect();
        (!partial.is_empty()).then_some(partial)
    }
}
