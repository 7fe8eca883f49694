//! The identity card.

use cpts_core::model::Identite;

use super::Page;
use crate::document::{Bloc, Section};
use crate::report::faits::Faits;

impl Page<'_> {
    pub(super) fn identite(&self) -> Section {
        let mots = self.matiere.mots;
        let mut facts = self.matiere.carte();
        let view = self.view;
        let announced = view
            .actions
            .annoncees
            .map(|count| mots.fill("{n} annoncées", "{n} announced", &[("n", &mots.number(count))]));
        let described = view
            .actions
            .decrites
            .map(|count| mots.fill("{n} décrites", "{n} described", &[("n", &mots.number(count))]));
        let counts: Vec<String> = announced.into_iter().chain(described).collect();
        facts.add(mots.say("Actions", "Actions"), Some(counts.join(", ")));
        Section::new("identite", mots.say("Carte d'identité", "Identity card"), vec![Bloc::Faits(facts.0)])
    }
}

impl crate::report::Matiere<'_> {
    /// Who the CPTS is, as far as its dossier says.
    pub(crate) fn carte(&self) -> Faits {
        let mots = self.mots;
        let dossier = &self.examen.dossier;
        let mut facts = Faits::default();
        facts.add(mots.say("Nom", "Name"), Some(mots.nom(&self.examen.bilan)));
        if let Some(identity) = &dossier.identite {
            self.identity(identity, &mut facts);
        }
        let stage = dossier.etape.as_ref();
        facts.add(
            mots.say("Étape", "Stage"),
            stage.and_then(|stage| {
                let value = stage.valeur.as_ref()?;
                Some(mots.dated(&mots.code(value.libelle(), value.code()), stage.le))
            }),
        );
        self.territory(&mut facts);
        let contract = dossier.contrat_aci.as_ref();
        facts.add(
            mots.say("Contrat signé le", "Contract signed on"),
            contract.and_then(|contract| contract.signature).map(|day| mots.partial_day(day)),
        );
        let members = dossier.effectifs.as_ref().and_then(|counts| counts.adherents);
        facts.add(mots.say("Adhérents", "Members"), members.map(|count| mots.number(count)));
        facts
    }

    fn identity(&self, identity: &Identite, facts: &mut Faits) {
        let mots = self.mots;
        facts.add(mots.say("Sigle", "Short name"), mots.own_text(identity.sigle.as_deref()));
        let (departement, region) = self.place();
        let named = departement.map(|departement| format!("{} ({})", departement.nom(), departement.code()));
        let stated = || mots.own_text(identity.departement.as_deref());
        facts.add(mots.say("Département", "Département"), named.or_else(stated));
        facts.add(mots.say("Région", "Region"), region.map(|region| region.nom().to_owned()));
        facts.add(
            mots.say("Forme juridique", "Legal form"),
            identity.forme_juridique.as_ref().map(|form| mots.code(form.libelle(), form.code())),
        );
        facts.add(mots.say("Création", "Created"), identity.creation.map(|day| mots.partial_day(day)));
        facts.add("FINESS".to_owned(), mots.identifier(identity.finess.as_ref()));
        facts.add("SIREN".to_owned(), mots.identifier(identity.siren.as_ref()));
        facts.add("RNA".to_owned(), mots.identifier(identity.rna.as_ref()));
        let site = mots.own_text(identity.site.as_deref());
        facts.add(
            mots.say("Site", "Site"),
            site.map(|site| crate::document::Ligne::new().lien(site, identity.site.as_deref().unwrap_or_default())),
        );
    }

    fn territory(&self, facts: &mut Faits) {
        let mots = self.mots;
        let size = &self.examen.bilan.taille;
        let listed = self.examen.dossier.territoire.as_ref().and_then(|territory| territory.communes.as_ref());
        let counted = self.examen.dossier.territoire.as_ref().and_then(|territory| territory.nombre_communes);
        let count = listed.map(Vec::len).or(counted.and_then(|count| usize::try_from(count).ok()));
        facts.add(
            mots.say("Territoire", "Territory"),
            count.map(|count| mots.count(count, ("commune", "commune"), ("communes", "communes"))),
        );
        let by_communes = size
            .population
            .habitants
            .map(|count| mots.fill("{n} par les communes", "{n} by the communes", &[("n", &mots.number(count))]));
        let declared = size
            .habitants_declares
            .map(|count| mots.fill("{n} déclarés", "{n} declared", &[("n", &mots.number(count))]));
        let inhabitants: Vec<String> = by_communes.into_iter().chain(declared).collect();
        facts.add(mots.say("Habitants", "Inhabitants"), Some(inhabitants.join(&mots.say(" ; ", "; "))));
    }
}
