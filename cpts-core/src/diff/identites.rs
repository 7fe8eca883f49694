//! What makes two items of a list the same one, list by list: their id where they have one, else what designates them.

/// A way to recognise an item: the values of some fields, of `le:7` the first seven characters, which of a date are
/// its month. The first field must be there; the others may be absent, of both.
pub(super) struct Passe {
    pub(super) champs: &'static [&'static str],
    /// Fields that designate somebody: where both items have one and they differ, they are two.
    pub(super) sauf: &'static [&'static str],
}

const fn by(champs: &'static [&'static str]) -> Passe {
    Passe { champs, sauf: &[] }
}

const fn unless(champs: &'static [&'static str], sauf: &'static [&'static str]) -> Passe {
    Passe { champs, sauf }
}

/// The ways to recognise the items of a list, the surest first. A person is known by a national number before the id of
/// the dossier, which may have been given anew; a number that was corrected leaves the id.
static LISTES: &[(&str, &[Passe])] = &[
    ("actions", &[by(&["id", "intitule"]), by(&["id"]), by(&["intitule", "mission"]), by(&["intitule"])]),
    (
        "adherents",
        &[
            by(&["id", "rpps", "finess"]),
            by(&["rpps"]),
            unless(&["adeli"], &["rpps"]),
            unless(&["finess", "nom"], &["rpps"]),
            by(&["id"]),
            unless(&["nom", "prenom", "profession"], &["rpps", "adeli", "finess"]),
            unless(&["nom", "prenom"], &["rpps", "adeli", "finess", "profession"]),
        ],
    ),
    ("avenants", &[by(&["numero"]), by(&["signature"]), by(&["objet"])]),
    ("budget", &[by(&["annee", "intitule", "recette"]), by(&["annee", "intitule"])]),
    ("communes", &[by(&["code"])]),
    ("crises", &[by(&["intitule", "le"]), by(&["intitule"]), by(&["le"])]),
    ("deductions", &[by(&["fait"])]),
    (
        "depenses",
        &[by(&["le", "ligne", "intitule", "montant"]), by(&["le", "ligne", "intitule"]), by(&["intitule", "montant"])],
    ),
    ("dialogues", &[by(&["le", "type"]), by(&["le:7", "type"]), by(&["annee_contrat", "type"]), by(&["le"])]),
    ("diffusion", &[by(&["champ", "le"]), by(&["champ"])]),
    ("etapes", &[by(&["intitule"])]),
    (
        "indemnisations",
        &[
            by(&["id"]),
            unless(&["beneficiaire", "le", "nature", "montant"], &["id"]),
            unless(&["beneficiaire", "le", "nature"], &["id"]),
            unless(&["beneficiaire", "le"], &["id"]),
        ],
    ),
    (
        "indicateurs",
        &[
            by(&["id", "annee_contrat"]),
            by(&["id"]),
            unless(&["intitule", "annee_contrat"], &["id"]),
            by(&["intitule"]),
        ],
    ),
    ("instances", &[by(&["nom"])]),
    (
        "lieux",
        &[
            by(&["id"]),
            unless(&["finess"], &["id"]),
            unless(&["siret"], &["id"]),
            by(&["nom", "adresse.code_insee"]),
            by(&["nom"]),
            by(&["adresse.voie", "adresse.code_insee"]),
        ],
    ),
    ("missions", &[by(&["mission"])]),
    ("montants", &[by(&["ligne", "part"])]),
    ("paliers", &[by(&["seuil"]), by(&["montant"])]),
    ("partenaires", &[by(&["finess"]), by(&["nom"])]),
    ("preuves", &[by(&["intitule", "le"]), by(&["reference"]), by(&["intitule"])]),
    ("professions_representees", &[by(&["code"])]),
    ("rapports_activite", &[by(&["annee_contrat"]), by(&["remis_le"]), by(&["reference"])]),
    ("realisations", &[by(&["annee"])]),
    ("seances", &[by(&["le", "debut", "lieu"]), by(&["le", "debut"]), by(&["le"])]),
    ("sieges", &[by(&["role", "adherent"]), by(&["role", "profession", "specialite"]), by(&["role"])]),
    ("sources", &[by(&["url"]), by(&["titre"])]),
    ("specialites", &[by(&["code"])]),
    ("themes", &[by(&["code"])]),
    ("transmissions", &[by(&["destinataire", "le"]), by(&["destinataire"])]),
    (
        "versements",
        &[
            by(&["le", "ligne", "part", "nature", "annee_contrat"]),
            by(&["le", "montant"]),
            by(&["montant", "ligne", "part", "nature", "annee_contrat"]),
            by(&["le", "ligne"]),
        ],
    ),
];

/// How the items of a list that no version knows are recognised.
static AUTRES: &[Passe] = &[by(&["id"]), by(&["code"]), by(&["nom"]), by(&["intitule"])];

/// The ways to recognise the items of a list, by its name, and whether it is one of the format.
pub(super) fn passes(list: &str) -> (&'static [Passe], bool) {
    let known = LISTES.binary_search_by(|(name, _)| (*name).cmp(list)).ok().and_then(|index| LISTES.get(index));
    known.map_or((AUTRES, false), |(_, passes)| (passes, true))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_in_order() {
        assert!(LISTES.is_sorted_by(|(one, _), (next, _)| one < next));
    }
}
