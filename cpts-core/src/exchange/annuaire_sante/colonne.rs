//! The columns that are read, and their labels, which are data.

/// Declares the columns by their rank in the list of the data.
macro_rules! colonnes {
    ($($(#[$meta:meta])* $name:ident = $rank:literal,)*) => {
        /// A column of the extraction that is read.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Colonne {
            $($(#[$meta])* $name = $rank,)*
        }

        impl Colonne {
            pub(super) const ALL: &[Self] = &[$(Self::$name),*];
        }
    };
}

colonnes! {
    /// The person: a digit that tells the register, then the number in it.
    Personne = 3,
    CiviliteExercice = 4,
    Nom = 8,
    Prenom = 9,
    Profession = 10,
    LibelleProfession = 11,
    Categorie = 12,
    TypeSavoirFaire = 14,
    SavoirFaire = 16,
    LibelleSavoirFaire = 17,
    Mode = 18,
    Siret = 20,
    Finess = 22,
    /// The place: the internal number of the structure.
    Structure = 24,
    RaisonSociale = 25,
    Enseigne = 26,
    Destinataire = 27,
    PointGeographique = 28,
    NumeroVoie = 29,
    IndiceVoie = 30,
    TypeVoie = 32,
    Voie = 33,
    Mention = 34,
    CodePostal = 36,
    Commune = 37,
    LibelleCommune = 38,
    Telephone = 41,
    Courriel = 44,
    Secteur = 49,
    Section = 51,
    Role = 53,
    Genre = 55,
}

/// The extraction that is read, by the name that its files have.
pub(super) const EXTRAIT: &str = "PS_LibreAcces_Personne_activite";

impl Colonne {
    /// The rank in the list of the data, from 1; files may have the columns in another order.
    pub(super) fn rank(self) -> usize {
        self as usize
    }

    /// The label in the header of a file.
    pub(super) fn label(self) -> &'static str {
        labels(EXTRAIT).nth(self.rank() - 1).unwrap_or_default()
    }
}

/// The labels of an extraction, in their order.
pub(super) fn labels(extrait: &str) -> impl Iterator<Item = &'static str> {
    rows().filter(move |(name, _)| *name == extrait).map(|(_, label)| label)
}

/// The extractions that are known.
pub(super) fn extraits() -> impl Iterator<Item = &'static str> {
    let mut last = "";
    rows().map(|(name, _)| name).filter(move |name| core::mem::replace(&mut last, name) != *name)
}

/// Where the extraction is published.
pub(super) fn source() -> &'static str {
    text().lines().find_map(|line| line.strip_prefix("# source\t")).unwrap_or_default()
}

fn text() -> &'static str {
    include_str!("../../../data/nomenclatures/annuaire-colonnes.tsv")
}

fn rows() -> impl Iterator<Item = (&'static str, &'static str)> {
    text().lines().filter(|line| !line.starts_with('#')).skip(1).filter_map(|line| {
        let mut fields = line.split('\t');
        Some((fields.next()?, fields.nth(1)?))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_column_has_its_label() {
        assert_eq!(labels(EXTRAIT).count(), 56);
        assert_eq!(extraits().count(), 3);
        assert!(source().starts_with("https://www.data.gouv.fr/"));
        for (column, label) in [
            (Colonne::Personne, "Identification nationale PP"),
            (Colonne::Commune, "Code commune (coord. structure)"),
            (Colonne::Genre, "Code genre activité"),
        ] {
            assert_eq!(column.label(), label);
        }
        assert!(Colonne::ALL.iter().all(|column| !column.label().is_empty()));
    }
}
