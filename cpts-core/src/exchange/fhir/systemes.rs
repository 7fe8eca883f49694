//! The names that the French guides give to things, and ours where they give none: each with where it comes from.

use super::confiance::Confiance;

/// A name that the Bundle uses.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Systeme {
    /// The name: the URI of a system, of an extension or of a profile.
    pub uri: &'static str,
    /// What it names, in French.
    pub objet: &'static str,
    /// Where it comes from.
    pub source: &'static str,
    /// How far it is trusted.
    pub confiance: Confiance,
}

macro_rules! systemes {
    ($($name:ident = $uri:literal, $objet:literal, $source:ident, $confiance:ident;)*) => {
        $(pub(super) const $name: &str = $uri;)*

        /// Every name that the Bundle uses, but the code tables: those have theirs in
        /// [`nomenclatures`](crate::reference::nomenclatures).
        pub static SYSTEMES: &[Systeme] = &[$(Systeme {
            uri: $uri, objet: $objet, source: $source, confiance: Confiance::$confiance,
        }),*];
    };
}

const FR_CORE: &str = "FR Core 2.2.0";
const SAS: &str = "guide SAS 1.2.0";
const ROR: &str = "guide ROR 3.0";
const FHIR: &str = "FHIR R4 4.0.1";
const BCP_47: &str = "RFC 5646";
const NOS: &str = "nomenclatures des objets de santé";
const PROJET: &str = "choix de ce projet";

systemes! {
    TYPE_IDENTIFIANT = "https://hl7.fr/ig/fhir/core/CodeSystem/fr-core-cs-v2-0203", "types d'identifiants : `IDNST`, `SIREN`, `SIRET`", FR_CORE, Haute;
    ID_NAT_STRUCTURE = "urn:oid:1.2.250.1.71.4.2.2", "identifiant national de structure : 1 et le FINESS, ou 2 et le SIREN", FR_CORE, Haute;
    FINESS = "https://finess.esante.gouv.fr", "numéro FINESS", FR_CORE, Haute;
    SIRENE = "https://sirene.fr", "numéros SIREN et SIRET", FR_CORE, Haute;
    NATURE_ORGANISATION = "https://hl7.fr/ig/fhir/core/CodeSystem/fr-core-cs-v2-3307", "entité juridique : `LEGAL-ENTITY`", FR_CORE, Haute;
    CODE_INSEE = "https://hl7.fr/ig/fhir/core/StructureDefinition/fr-core-address-insee-code", "extension d'une adresse : sa commune", FR_CORE, Haute;
    COMMUNE = "https://mos.esante.gouv.fr/NOS/TRE_R13-Commune/FHIR/TRE-R13-Commune", "code INSEE d'une commune (TRE_R13)", NOS, Haute;
    PROFIL_SAS_ORGANISATION = "https://interop.esante.gouv.fr/ig/fhir/sas/StructureDefinition/sas-cpts-organization-aggregator", "profil d'une CPTS, pour la plateforme SAS", SAS, Haute;
    PROFIL_SAS_SERVICE = "https://interop.esante.gouv.fr/ig/fhir/sas/StructureDefinition/sas-cpts-healthcareservice-aggregator", "profil du service d'une CPTS, pour la plateforme SAS", SAS, Haute;
    ZONE_INTERVENTION = "https://interop.esante.gouv.fr/ig/fhir/ror/StructureDefinition/ror-healthcareservice-intervention-zone", "extension du service : une commune où il intervient", ROR, Moyenne;
    DIVISION_TERRITORIALE = "https://mos.esante.gouv.fr/NOS/TRE_R201-TypeDivisionTerritoriale/FHIR/TRE-R201-TypeDivisionTerritoriale", "type de territoire : `3`, commune (TRE_R201)", NOS, Moyenne;
    TYPE_DE_LIEU = "http://terminology.hl7.org/CodeSystem/location-physical-type", "nature d'un lieu : `jdn`, territoire", FHIR, Haute;
    ROLE_ORGANISATION = "http://hl7.org/fhir/organization-role", "rôle d'une structure : `member`, membre", FHIR, Haute;
    LANGUE = "urn:ietf:bcp:47", "langue parlée", BCP_47, Haute;
    RNA = "https://w3id.org/cpts/v1/identifiant/rna", "numéro RNA : aucun système officiel n'est connu", PROJET, Projet;
    REGISTRE_LOCAL = "https://w3id.org/cpts/v1/identifiant/registre-local", "inscription au registre d'Alsace-Moselle", PROJET, Projet;
    ADHERENT = "https://w3id.org/cpts/v1/identifiant/adherent", "identifiant opaque d'un membre, propre à la CPTS", PROJET, Projet;
    ACTION = "https://w3id.org/cpts/v1/identifiant/action", "identifiant opaque d'une action, propre à la CPTS", PROJET, Projet;
    PUBLICATION = "https://w3id.org/cpts/v1/identifiant/publication", "identifiant de la publication exportée", PROJET, Projet;
    INSTANCE = "https://w3id.org/cpts/v1/fhir/CodeSystem/instance", "instance de la CPTS, codes du dossier", PROJET, Projet;
    SIEGE = "https://w3id.org/cpts/v1/fhir/CodeSystem/siege", "rôle dans une instance, codes du dossier", PROJET, Projet;
    MISSION = "https://w3id.org/cpts/v1/fhir/CodeSystem/mission", "mission du contrat, codes du dossier", PROJET, Projet;
    VOLET = "https://w3id.org/cpts/v1/fhir/CodeSystem/volet", "volet d'une mission, codes du dossier", PROJET, Projet;
    THEME = "https://w3id.org/cpts/v1/fhir/CodeSystem/theme", "thème d'une action, codes du dossier", PROJET, Projet;
    CONTEXTE = "https://w3id.org/cpts/v1/fhir/CodeSystem/contexte", "à qui une action s'adresse : `public`", PROJET, Projet;
    MODELE = "https://w3id.org/cpts/v1/fhir/CodeSystem/modele", "marque `projet` : ressource sans profil officiel", PROJET, Projet;
    EXPIRE_LE = "https://w3id.org/cpts/v1/fhir/StructureDefinition/expire-le", "extension : dernier jour où la publication peut être montrée", PROJET, Projet;
}
