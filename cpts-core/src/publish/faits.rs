//! What a dossier says of a member, by the names that consents give to it.

use crate::model::{Adherent, Declarations};
use crate::values::Date;

/// What a member of the association may never publish: its place in the dossier is private for ever.
pub(crate) const JAMAIS_PUBLIC: &str = "telephone_prive";

/// Where else than among the members a dossier may name one: the names of those lists, as consents give them.
pub(crate) const SIEGES: &str = "gouvernance";
pub(crate) const INDEMNISATIONS: &str = "indemnisations";

macro_rules! facts {
    (own: $($own:ident)*, declared: $($declared:ident)*) => {
        const NOMS: &[&str] = &[
            $(stringify!($own),)* $(concat!("declare.", stringify!($declared)),)* SIEGES, INDEMNISATIONS,
        ];

        /// What the dossier says of a member that a consent can publish.
        pub(crate) fn facts(member: &Adherent) -> impl Iterator<Item = &'static str> {
            let own = [$(member.$own.is_some().then_some(stringify!($own))),*];
            let declared = member.declare.iter().flat_map(declared).map(|(name, _)| name);
            own.into_iter().flatten().chain(declared)
        }

        /// What a member declares, each fact with its day.
        pub(crate) fn declared(facts: &Declarations) -> impl Iterator<Item = (&'static str, Option<Date>)> {
            let facts = [$(facts.$declared.as_ref().map(|fact| {
                (concat!("declare.", stringify!($declared)), fact.le)
            })),*];
            facts.into_iter().flatten()
        }
    };
}

facts! {
    own: civilite_exercice nom prenom rpps adeli finess categorie_finess profession specialites mode_exercice lieux
        telephone courriel entree sortie groupes,
    declared: nouveaux_patients medecin_traitant visites_domicile teleconsultation acces_pmr carte_vitale tiers_payant
        soins_non_programmes langues secteur horaires url_rdv site
}

/// Whether a consent may have this name.
pub(crate) fn is_name(field: &str) -> bool {
    NOMS.contains(&field)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::ReadRecord;

    #[test]
    fn no_field_of_a_member_is_forgotten() {
        // What says who it is in the dossier, and where the facts come from, is not about the person.
        let others = ["id", "type", "declare", "diffusion", "source", "verifie_le", JAMAIS_PUBLIC];
        for field in Adherent::default().fields() {
            assert!(others.contains(&field.name) != is_name(field.name), "{}", field.name);
        }
        for field in Declarations::default().fields() {
            assert!(is_name(&format!("declare.{}", field.name)), "{}", field.name);
        }
    }
}
