//! An entity of the file, as far as it is relied on: the names are those of the schema of FINESS+
//! (`https://github.com/ansforge/finess`, `schema-structures-v1.json`). What else it has is not read.
#![allow(unreachable_pub, reason = "records are declared public, and this module is not")]

use crate::json::record;

record! {
    /// A legal entity.
    pub struct Pmej {
        /// Its sites.
        ege: Vec<Ege>,
    }

    /// A site.
    pub struct Ege {
        /// What it is.
        informations as "informationsGeneralesEGE": Informations,
        /// Its category.
        categorie as "categorieentiteGeographiqueExercice": Box<str>,
        /// Its addresses.
        adresse: Vec<AdresseFiness>,
        /// How to reach it.
        contact: Vec<ContactFiness>,
        /// `A` when it is open.
        etat as "etatObjet": Box<str>,
    }

    /// What a site is.
    pub struct Informations {
        /// Its number.
        finess as "numFinessEge": Box<str>,
        /// Its name.
        nom as "nomEgeLong": Box<str>,
        /// Its short name.
        nom_court as "nomEgeCourt": Box<str>,
        /// Its SIRET number.
        siret: Box<str>,
        /// When it closed.
        fermeture as "dateFermeture": Box<str>,
    }

    /// An address.
    pub struct AdresseFiness {
        /// Number.
        numero as "numeroVoie": Box<str>,
        /// Kind of street, shortened.
        nature as "typeVoie": Box<str>,
        /// Street.
        libelle as "libelleVoie": Box<str>,
        /// Number and street, in full.
        ligne as "ligneQuatre": Box<str>,
        /// What completes the street.
        complement as "complementPointGeographique": Box<str>,
        /// Place.
        lieu_dit as "lieuDit": Box<str>,
        /// INSEE code of the commune.
        commune as "cogCommune": Box<str>,
        /// Postal code.
        code_postal as "codePostal": Box<str>,
        /// Name of the commune, as the post writes it.
        acheminement as "ligneAcheminement": Box<str>,
        /// Where it is.
        coordonnees as "coordonneesGeographique": Coordonnees,
    }

    /// Where a site is: X and Y are of a national projection, and not read.
    pub struct Coordonnees {
        /// Degrees of latitude.
        latitude as "directionLatitude": Box<str>,
        /// Degrees of longitude.
        longitude as "directionLongitude": Box<str>,
    }

    /// How to reach a site.
    pub struct ContactFiness {
        /// The numbers.
        telecom: Telecom,
    }

    /// The numbers of a contact.
    pub struct Telecom {
        /// Telephone.
        telephone: Box<str>,
        /// E-mail.
        courriel: Box<str>,
    }
}
