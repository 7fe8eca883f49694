//! What becomes of each part of a publication: data for the documentation, and for whoever reads a Bundle.

use super::Confiance;

/// What a part of a publication becomes.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Correspondance {
    /// The part, in French.
    pub partie: &'static str,
    /// The resource, and what tells it apart.
    pub ressource: &'static str,
    /// Where the choice comes from.
    pub source: &'static str,
    /// How far it is trusted.
    pub confiance: Confiance,
}

macro_rules! correspondances {
    ($($partie:literal => $ressource:literal, $source:literal, $confiance:ident;)*) => {
        /// What becomes of each part of a publication, in the order of the Bundle.
        pub static CORRESPONDANCES: &[Correspondance] = &[$(Correspondance {
            partie: $partie, ressource: $ressource, source: $source, confiance: Confiance::$confiance,
        }),*];
    };
}

correspondances! {
    "l'association (`identite`)" => "`Organization`, `LEGAL-ENTITY` et catégorie 604", "identifiants et types de FR Core 2.2.0", Projet;
    "l'association, pour la plateforme SAS, quand le FINESS le permet" => "`Organization` rattachée à la précédente (`partOf`)", "guide SAS 1.2.0, `sas-cpts-organization-aggregator`", Haute;
    "le service de la CPTS, et son numéro unique quand il est ouvert" => "`HealthcareService`, catégorie 604", "guide SAS 1.2.0, `sas-cpts-healthcareservice-aggregator`", Haute;
    "une commune du territoire" => "`Location` (`coverageArea` du service), et zone d'intervention du service", "extension du guide ROR 3.0", Moyenne;
    "un membre qui est une personne" => "`Practitioner` et `PractitionerRole` (`organization` : l'association)", "codes TRE_G15, TRE_R38 et TRE_R23", Projet;
    "un membre qui est une structure" => "`Organization` et `OrganizationAffiliation` (`member`)", "catégories TRE_R66", Projet;
    "un lieu d'exercice" => "`Location`", "extension d'adresse de FR Core 2.2.0", Projet;
    "un partenaire" => "`Organization` et `OrganizationAffiliation` (« partenaire »)", "choix de ce projet", Projet;
    "une instance (`gouvernance`)" => "`Organization` rattachée à l'association (`partOf`)", "choix de ce projet", Projet;
    "le titulaire d'un siège, s'il y a consenti" => "`PractitionerRole` (`organization` : l'instance)", "choix de ce projet", Projet;
    "le contrat et ses missions" => "`Contract` (`term` : une mission)", "code `ACI` de TRE_R395", Projet;
    "une action" => "`PlanDefinition`", "choix de ce projet", Projet;
}
