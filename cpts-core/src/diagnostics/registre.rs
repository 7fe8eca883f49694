//! The registry of the ids of diagnostics: one id, one meaning, for ever.
//!
//! Ids of the rules are registered by [`rules`](crate::rules::REGISTRE). Both lists are checked when the crate is
//! compiled: an id that is given twice does not build.

use super::gravite::Gravite;
use super::langue::Texte;

/// One kind of diagnostic: what it means and what to do, whatever the text it is found in.
#[derive(Debug, PartialEq)]
#[non_exhaustive]
pub struct Entree {
    /// The id, `family/name`, never reused.
    pub id: &'static str,
    /// How serious it is.
    pub gravite: Gravite,
    /// What it is, in a few words.
    pub titre: Texte,
    /// Why it matters.
    pub explication: Texte,
    /// What to do.
    pub remede: Texte,
}

macro_rules! registry {
    ($($name:ident = $id:literal, $gravite:ident {
        titre: $titre_fr:literal / $titre_en:literal,
        explication: $explication_fr:literal / $explication_en:literal,
        remede: $remede_fr:literal / $remede_en:literal $(,)?
    })*) => {
        $(
            #[doc = $titre_en]
            pub static $name: Entree = Entree {
                id: $id,
                gravite: Gravite::$gravite,
                titre: Texte::new($titre_fr, $titre_en),
                explication: Texte::new($explication_fr, $explication_en),
                remede: Texte::new($remede_fr, $remede_en),
            };
        )*

        /// Every kind of diagnostic, in the order of the ids.
        pub static ENTREES: &[&Entree] = &[$(&$name),*];

        const IDS: &[&str] = &[$($id),*];
    };
}

registry! {
    LECTURE_CHAMP_MANQUANT = "lecture/champ-manquant", Ecart {
        titre: "champ obligatoire manquant" / "missing required field",
        explication: "Sans ce champ, l'objet ne peut pas être désigné ou compris." /
            "Without this field, the object cannot be named or understood.",
        remede: "ajouter le champ" / "add the field",
    }
    LECTURE_CLE_EN_DOUBLE = "lecture/cle-en-double", Bloquant {
        titre: "clé en double" / "duplicate key",
        explication: "Deux valeurs portent le même nom dans le même objet : les logiciels n'en gardent pas tous la même. La première est lue." /
            "Two values bear the same name in the same object: programs do not all keep the same one. The first is read.",
        remede: "ne garder qu'une des deux valeurs" / "keep only one of the two values",
    }
    LECTURE_ENCODAGE = "lecture/encodage", Bloquant {
        titre: "texte qui n'est pas en UTF-8" / "text that is not UTF-8",
        explication: "Un fichier JSON est un texte en UTF-8. Ce qui précède l'octet fautif a été lu." /
            "A JSON file is a text in UTF-8. What comes before the faulty byte was read.",
        remede: "enregistrer le fichier en UTF-8 (« CSV UTF-8 » ou « UTF-8 » dans la liste des encodages de l'éditeur)" /
            "save the file as UTF-8 (`UTF-8` in your editor's list of encodings)",
    }
    LECTURE_FORMAT = "lecture/format", Bloquant {
        titre: "format ou version que ce logiciel ne lit pas" / "format or version that this software does not read",
        explication: "Un dossier porte `\"format\": \"cpts-dossier\"`, un barème `\"format\": \"cpts-bareme\"`, et tous deux une version 1.x. Le reste du fichier n'est pas interprété." /
            "A dossier has `\"format\": \"cpts-dossier\"`, a barème `\"format\": \"cpts-bareme\"`, and both a version 1.x. The rest of the file is not interpreted.",
        remede: "donner un fichier du format attendu, de version 1" / "give a file of the expected format, of version 1",
    }
    LECTURE_LIMITE = "lecture/limite", Bloquant {
        titre: "limite de lecture dépassée" / "reading limit exceeded",
        explication: "La taille, la profondeur et le nombre d'éléments d'un texte sont bornés, pour qu'aucun fichier ne puisse épuiser la machine." /
            "The size, the depth and the counts of a text are bounded, so that no file can exhaust the machine.",
        remede: "réduire le fichier, ou relever la limite si l'usage le justifie" /
            "make the file smaller, or raise the limit if the use is sound",
    }
    LECTURE_SYNTAXE = "lecture/syntaxe", Bloquant {
        titre: "texte qui n'est pas du JSON" / "text that is not JSON",
        explication: "La syntaxe du JSON n'est pas respectée à cet endroit. La lecture a repris dès que possible après la faute." /
            "The syntax of JSON is not respected here. Reading went on as soon as possible after the fault.",
        remede: "corriger la ponctuation à cet endroit" / "correct the punctuation there",
    }
    LECTURE_TRONQUE = "lecture/tronque", Bloquant {
        titre: "texte interrompu" / "truncated text",
        explication: "Le texte s'arrête avant la fin du document. Ce qui précède a été lu." /
            "The text stops before the end of the document. What comes before was read.",
        remede: "reprendre le fichier complet" / "get the complete file",
    }
    LECTURE_TYPE = "lecture/type", Bloquant {
        titre: "valeur d'un autre type que prévu" / "value of another type than expected",
        explication: "La valeur n'a pas pu être lue : elle est traitée comme inconnue." /
            "The value could not be read: it is treated as unknown.",
        remede: "écrire la valeur sous la forme attendue" / "write the value in the expected form",
    }
    LECTURE_VALEUR = "lecture/valeur", Bloquant {
        titre: "valeur mal formée" / "malformed value",
        explication: "Le type est le bon, mais la valeur n'a pas la forme attendue : elle est traitée comme inconnue." /
            "The type is right, but the value is not of the expected form: it is treated as unknown.",
        remede: "écrire la valeur sous la forme attendue" / "write the value in the expected form",
    }
    LECTURE_VALEUR_INCONNUE = "lecture/valeur-inconnue", Alerte {
        titre: "code que cette version ne connaît pas" / "code that this version does not know",
        explication: "Une version plus récente du format peut l'avoir ajouté. Il est gardé tel quel, et vaut « inconnu » pour les règles." /
            "A later version of the format may have added it. It is kept as it is, and counts as unknown for the rules.",
        remede: "vérifier l'orthographe du code, ou mettre à jour le logiciel" /
            "check the spelling of the code, or update the software",
    }
    LECTURE_VIDE = "lecture/vide", Bloquant {
        titre: "fichier vide" / "empty file",
        explication: "Il n'y a rien à lire." / "There is nothing to read.",
        remede: "donner un fichier en JSON" / "give a file in JSON",
    }
}

/// The entry of an id, or `None` when it is not one of ours.
///
/// ```
/// use cpts_core::diagnostics::registre;
///
/// assert_eq!(registre::find("lecture/type").map(|entry| entry.gravite.code()), Some("bloquant"));
/// ```
#[must_use]
pub fn find(id: &str) -> Option<&'static Entree> {
    ENTREES.iter().find(|entry| entry.id == id).copied()
}

const _: () = assert!(strictly_increasing(IDS), "ids of diagnostics must be unique and in order");

/// Whether the ids are in strict order, hence unique: evaluated when the crate is compiled.
#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler, which refuses an index out of bounds")]
pub(crate) const fn strictly_increasing(ids: &[&str]) -> bool {
    let mut index = 1;
    while index < ids.len() {
        if !less(ids[index - 1].as_bytes(), ids[index].as_bytes()) {
            return false;
        }
        index += 1;
    }
    true
}

#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler, which refuses an index out of bounds")]
const fn less(left: &[u8], right: &[u8]) -> bool {
    let mut index = 0;
    while index < left.len() && index < right.len() {
        if left[index] != right[index] {
            return left[index] < right[index];
        }
        index += 1;
    }
    left.len() < right.len()
}
