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
    ANNUAIRE_ARCHIVE = "annuaire/archive", Bloquant {
        titre: "archive au lieu d'un texte" / "archive instead of a text",
        explication: "L'extraction est publiée dans une archive : c'est le texte qu'elle contient qui se lit." /
            "The extraction is published in an archive: it is the text inside that is read.",
        remede: "décompresser l'archive, et donner le fichier `PS_LibreAcces_Personne_activite_….txt`" /
            "unpack the archive, and give the file `PS_LibreAcces_Personne_activite_….txt`",
    }
    ANNUAIRE_AUTRE_FICHIER = "annuaire/autre-fichier", Bloquant {
        titre: "fichier qui n'est pas l'extraction attendue" / "file that is not the expected extraction",
        explication: "L'extraction `PS_LibreAcces_Personne_activite` commence par une ligne d'en-tête, et ses colonnes sont séparées par « | »." /
            "The extraction `PS_LibreAcces_Personne_activite` begins with a header, and its columns are apart by `|`.",
        remede: "donner le fichier tel que l'Annuaire Santé le publie, sans l'avoir ouvert ni enregistré dans un tableur" /
            "give the file as the Annuaire Santé publishes it, not opened nor saved in a spreadsheet",
    }
    ANNUAIRE_CODE_INCONNU = "annuaire/code-inconnu", Alerte {
        titre: "code qu'aucune nomenclature connue ne contient" / "code that no known nomenclature has",
        explication: "Les nomenclatures changent plusieurs fois par an. Le code est gardé, avec le libellé du fichier." /
            "Nomenclatures change several times a year. The code is kept, with the label of the file.",
        remede: "mettre à jour le logiciel ; sinon, ne rien faire" / "update the software; else there is nothing to do",
    }
    ANNUAIRE_CODE_RETIRE = "annuaire/code-retire", Info {
        titre: "code qui n'a plus cours" / "retired code",
        explication: "Le registre emploie encore des codes que leur nomenclature a retirés. Ils sont gardés, avec leur libellé." /
            "The register still uses codes that their nomenclature has retired. They are kept, with their labels.",
        remede: "rien à faire" / "there is nothing to do",
    }
    ANNUAIRE_COLONNE_EN_DOUBLE = "annuaire/colonne-en-double", Bloquant {
        titre: "colonne en double" / "duplicate column",
        explication: "Deux colonnes portent le même nom : nul ne sait laquelle lire." /
            "Two columns bear the same name: nobody knows which one to read.",
        remede: "reprendre le fichier d'origine" / "get the original file",
    }
    ANNUAIRE_COLONNE_INCONNUE = "annuaire/colonne-inconnue", Info {
        titre: "colonne que cette version ne connaît pas" / "column that this version does not know",
        explication: "L'extraction gagne des colonnes avec le temps. Celle-ci n'est pas lue, les autres le sont." /
            "The extraction gains columns with time. This one is not read, the others are.",
        remede: "rien à faire" / "there is nothing to do",
    }
    ANNUAIRE_COLONNE_MANQUANTE = "annuaire/colonne-manquante", Bloquant {
        titre: "colonne nécessaire absente" / "missing necessary column",
        explication: "Sans cette colonne, les personnes, leur activité ou leur commune ne peuvent pas être lues." /
            "Without this column, persons, what they do or their commune cannot be read.",
        remede: "reprendre le fichier d'origine, avec toutes ses colonnes" / "get the original file, with all its columns",
    }
    ANNUAIRE_COMMUNE_INCONNUE = "annuaire/commune-inconnue", Bloquant {
        titre: "commune inconnue" / "unknown commune",
        explication: "Le territoire est une liste de codes de communes de l'INSEE. Un code postal n'en est pas un : il couvre souvent plusieurs communes." /
            "The territory is a list of INSEE codes of communes. A postal code is none: it often covers several communes.",
        remede: "chercher le code de la commune : `cpts communes NOM`" / "look the code of the commune up: `cpts communes NAME`",
    }
    ANNUAIRE_CONTRADICTION = "annuaire/contradiction", Alerte {
        titre: "lignes d'une personne qui se contredisent" / "rows of a person that contradict one another",
        explication: "Une personne a une ligne par activité. Quand elles ne disent pas la même chose, la première valeur dans l'ordre alphabétique est retenue." /
            "A person has one row for each activity. Where they do not say the same, the first value in alphabetical order is kept.",
        remede: "vérifier la personne auprès d'elle, ou sur annuaire.sante.fr" / "check with the person, or on annuaire.sante.fr",
    }
    ANNUAIRE_ENCODAGE = "annuaire/encodage", Bloquant {
        titre: "texte en UTF-16" / "text in UTF-16",
        explication: "L'extraction est un texte en UTF-8 ; le Windows-1252 est lu aussi." /
            "The extraction is a text in UTF-8; Windows-1252 is read too.",
        remede: "donner le fichier tel que l'Annuaire Santé le publie" / "give the file as the Annuaire Santé publishes it",
    }
    ANNUAIRE_IDENTIFIANT = "annuaire/identifiant", Alerte {
        titre: "identifiant dont la clé ou la forme est fausse" / "identifier whose key or form is wrong",
        explication: "Le registre lui-même contient de tels numéros. La ligne est gardée, et le numéro aussi." /
            "The register itself has such numbers. The row is kept, and so is the number.",
        remede: "vérifier le numéro auprès de la personne ou de la structure" / "check the number with the person or the structure",
    }
    ANNUAIRE_LIGNES_NON_SITUEES = "annuaire/lignes-non-situees", Alerte {
        titre: "lignes qui pourraient être du territoire" / "rows that may be of the territory",
        explication: "Ces lignes n'ont pas de commune exacte. Un code postal couvre plusieurs communes, et plusieurs communes ont le même nom : aucun des deux ne situe une personne." /
            "These rows have no exact commune. A postal code covers several communes, and several communes bear the same name: neither places a person.",
        remede: "les écrire avec --rejets, et les regarder une à une" / "write them with --rejets, and look at each of them",
    }
    ANNUAIRE_LIGNES_REJETEES = "annuaire/lignes-rejetees", Alerte {
        titre: "lignes illisibles" / "rows that cannot be read",
        explication: "Ces lignes n'ont pas les colonnes de l'en-tête, ou ne désignent personne. Les autres sont lues." /
            "These rows do not have the columns of the header, or designate nobody. The others are read.",
        remede: "les écrire avec --rejets ; si elles sont nombreuses, reprendre le fichier d'origine" /
            "write them with --rejets; if there are many, get the original file",
    }
    ANNUAIRE_PLUSIEURS_PROFESSIONS = "annuaire/plusieurs-professions", Info {
        titre: "personnes de plusieurs professions" / "persons of several professions",
        explication: "Un membre a une profession dans le dossier : les professions de santé passent avant les autres, puis le code décide." /
            "A member has one profession in the dossier: health professions come before others, then the code decides.",
        remede: "vérifier la profession retenue" / "check the profession that is kept",
    }
    ANNUAIRE_SANS_GENRE = "annuaire/sans-genre", Info {
        titre: "fichier sans le genre d'activité" / "file without the kind of activity",
        explication: "Les anciens fichiers ont 52 colonnes, sans celle qui distingue les remplacements." /
            "Older files have 52 columns, without the one that tells replacements apart.",
        remede: "prendre une extraction récente" / "take a recent extraction",
    }
    ANNUAIRE_SANS_LIGNE = "annuaire/sans-ligne", Bloquant {
        titre: "aucune ligne lisible" / "no row that can be read",
        explication: "Le fichier a un en-tête, et aucune ligne qui en ait les colonnes." /
            "The file has a header, and no row with its columns.",
        remede: "reprendre le fichier d'origine" / "get the original file",
    }
    ANNUAIRE_VIDE = "annuaire/vide", Bloquant {
        titre: "fichier vide" / "empty file",
        explication: "Il n'y a rien à lire." / "There is nothing to read.",
        remede: "reprendre le fichier d'origine" / "get the original file",
    }
    ANNUAIRE_WINDOWS_1252 = "annuaire/windows-1252", Info {
        titre: "lignes en Windows-1252" / "rows in Windows-1252",
        explication: "Ces lignes ne sont pas en UTF-8 : elles ont été lues dans l'encodage des anciens tableurs." /
            "These rows are not UTF-8: they were read in the encoding of older spreadsheets.",
        remede: "vérifier les accents des noms" / "check the accents of the names",
    }
    BAREME_BORNES = "bareme/bornes", Ecart {
        titre: "tailles qui se recouvrent ou laissent un trou" / "sizes that overlap or leave a hole",
        explication: "Chaque nombre d'habitants doit tomber dans une taille et une seule, sauf aux limites que `limites` dit inconnues." /
            "Each number of inhabitants must fall in one size and only one, but at the limits that `limites` says are unknown.",
        remede: "reprendre les bornes : chacune commence où finit la précédente, la dernière n'a pas de fin" /
            "correct the bounds: each begins where the one before ends, the last one has no end",
    }
    BAREME_CHAMP_INCONNU = "bareme/champ-inconnu", Alerte {
        titre: "champ que cette version ne connaît pas" / "field that this version does not know",
        explication: "Le champ est gardé et n'a aucun effet. Une faute de frappe ferait perdre une valeur en silence." /
            "The field is kept and has no effect. A slip of the pen would lose a value in silence.",
        remede: "vérifier l'orthographe du champ, ou mettre à jour le logiciel" /
            "check the spelling of the field, or update the software",
    }
    BAREME_CHEVAUCHEMENT = "bareme/chevauchement", Bloquant {
        titre: "périodes qui se recouvrent" / "overlapping periods",
        explication: "Deux versions seraient en vigueur le même jour. Une version sans fin s'arrête d'elle-même la veille de la suivante ; une version dont la fin est écrite, non." /
            "Two versions would be in force on the same day. A version without an end stops by itself on the day before the next one; a version whose end is written does not.",
        remede: "corriger `du` ou `au`, ou reprendre l'identifiant de la version à remplacer" /
            "correct `du` or `au`, or take the `id` of the version to replace",
    }
    BAREME_CLOTURE = "bareme/cloture", Info {
        titre: "version sans fin, close par la suivante" / "version without an end, closed by the next one",
        explication: "Une version dont `au` est absent ou null s'arrête la veille du premier jour de la suivante." /
            "A version whose `au` is absent or null stops on the day before the first day of the next one.",
        remede: "rien à faire si c'est l'effet voulu" / "nothing to do if this is what is wanted",
    }
    BAREME_EN_DOUBLE = "bareme/en-double", Bloquant {
        titre: "deux valeurs pour la même case" / "two values for the same cell",
        explication: "Une ligne, une case (taille et part), un total ou une taille ne figure qu'une fois : sinon nul ne sait quelle valeur vaut." /
            "A line, a cell (size and part), a total or a size stands only once: else nobody knows which value holds.",
        remede: "ne garder qu'une des deux" / "keep only one of the two",
    }
    BAREME_FONGIBILITE = "bareme/fongibilite", Ecart {
        titre: "groupe de lignes fongibles qui n'a pas de sens" / "group of fungible lines that makes no sense",
        explication: "Un groupe réunit au moins deux lignes du barème, et une ligne n'est que dans un groupe." /
            "A group has at least two lines of the barème, and a line is in one group only.",
        remede: "reprendre les groupes de `fongibilite`" / "correct the groups of `fongibilite`",
    }
    BAREME_IDENTIFIANT = "bareme/identifiant", Bloquant {
        titre: "identifiant de version absent ou mal formé" / "missing or malformed version id",
        explication: "Le champ `id` désigne la version dans les rapports, et dit si elle en remplace une : minuscules sans accent, chiffres et tirets." /
            "The `id` names the version in reports, and says whether it replaces one: lower-case letters without accents, digits and hyphens.",
        remede: "écrire un `id`, par exemple `\"avenant-3\"`" / "write an `id`, for instance `\"avenant-3\"`",
    }
    BAREME_MONTANT = "bareme/montant", Ecart {
        titre: "montant négatif ou avec des centimes" / "amount that is negative or has cents",
        explication: "Les montants d'un barème sont des maximums annuels, en euros entiers." /
            "The amounts of a barème are yearly maxima, in whole euros.",
        remede: "corriger le montant d'après sa source" / "correct the amount from its source",
    }
    BAREME_PERIODE = "bareme/periode", Bloquant {
        titre: "période absente ou à l'envers" / "missing or reversed period",
        explication: "Une version a un premier jour, `du` ; son dernier jour, `au`, ne le précède pas." /
            "A version has a first day, `du`; its last day, `au`, does not come before it.",
        remede: "écrire les dates d'effet du texte" / "write the dates of effect of the text",
    }
    BAREME_REMPLACEMENT = "bareme/remplacement", Info {
        titre: "version qui en remplace une autre" / "version that replaces another",
        explication: "Une version du même `id` est déjà là : celle de ce fichier prend sa place, tout entière." /
            "A version of the same `id` is already there: the one of this file takes its place, as a whole.",
        remede: "rien à faire si c'est l'effet voulu ; sinon, changer l'identifiant" /
            "nothing to do if this is what is wanted; else change the `id`",
    }
    BAREME_SANS_SOURCE = "bareme/sans-source", Ecart {
        titre: "valeur sans source" / "value without a source",
        explication: "Une valeur `officiel` ou `secondaire` cite ses sources ; toute autre valeur connue a des sources, ou une note qui dit d'où elle vient." /
            "A value `officiel` or `secondaire` cites its sources; any other known value has sources, or a note that says where it comes from.",
        remede: "ajouter `sources` ou `note`, ou rendre la valeur inconnue" /
            "add `sources` or `note`, or make the value unknown",
    }
    BAREME_SOMME = "bareme/somme", Ecart {
        titre: "somme qui ne tombe pas juste" / "sum that does not add up",
        explication: "Le total d'une ligne est la somme de ses parts fixe et variable ; un total de `totaux` est la somme de ses termes. Seules comptent les cases connues." /
            "The total of a line is the sum of its fixed and variable parts; a total of `totaux` is the sum of its terms. Only known cells count.",
        remede: "corriger le total ou la case fausse ; s'ils viennent de sources qui se contredisent, rendre l'un des deux inconnu" /
            "correct the total or the cell that is wrong; if they come from sources that contradict one another, make one of them unknown",
    }
    BAREME_STATUT = "bareme/statut", Ecart {
        titre: "montant et statut qui se contredisent" / "amount and status that contradict one another",
        explication: "Le statut `inconnu` va avec un montant null, et avec lui seul." /
            "The status `inconnu` goes with a null amount, and with it alone.",
        remede: "mettre le montant à null, ou dire le statut de ce qui le donne" /
            "make the amount null, or tell the status of what gives it",
    }
    BAREME_TROU = "bareme/trou", Alerte {
        titre: "jours sans barème" / "days without a barème",
        explication: "Aucune version n'est en vigueur ces jours-là : les années de contrat qui y commencent n'ont pas de montant." /
            "No version is in force on those days: contract years that begin then have no amount.",
        remede: "vérifier les dates des deux versions" / "check the dates of the two versions",
    }
    DIFFERENCE_FORMATS = "difference/formats", Bloquant {
        titre: "documents de deux formats" / "documents of two formats",
        explication: "Une comparaison se fait entre deux dossiers, ou entre deux publications : un dossier tient ce qu'une publication ne dit pas." /
            "A comparison is made between two dossiers, or between two publications: a dossier holds what a publication does not say.",
        remede: "donner deux fichiers du même format" / "give two files of the same format",
    }
    EXPORT_SAS_ADRESSE = "export/sas-adresse", Alerte {
        titre: "adresse absente de la fiche pour le SAS" / "address missing from the record for the SAS",
        explication: "La plateforme du service d'accès aux soins affiche l'adresse de la CPTS. Cette version sait seulement ce que la publication en dit." /
            "The platform of unscheduled care shows the address of the CPTS. This version knows only what the publication says of it.",
        remede: "renseigner `identite.contact.adresse` dans le dossier, et publier à nouveau" /
            "fill `identite.contact.adresse` in the dossier, and publish again",
    }
    EXPORT_SAS_COMMUNES = "export/sas-communes", Alerte {
        titre: "communes manquantes dans la fiche pour le SAS" / "communes missing from the record for the SAS",
        explication: "La plateforme du service d'accès aux soins trouve une CPTS par les codes INSEE de ses communes : une commune qui manque n'y mène pas." /
            "The platform of unscheduled care finds a CPTS by the INSEE codes of its communes: one that is missing does not lead to it.",
        remede: "compléter `territoire.communes` dans le dossier, et publier à nouveau" /
            "complete `territoire.communes` in the dossier, and publish again",
    }
    EXPORT_SAS_FINESS = "export/sas-finess", Alerte {
        titre: "numéro FINESS absent de la fiche pour le SAS" / "FINESS number missing from the record for the SAS",
        explication: "La plateforme du service d'accès aux soins désigne une CPTS par 1 suivi de son numéro FINESS, donné une fois le projet de santé validé." /
            "The platform of unscheduled care names a CPTS by 1 and its FINESS number, which is given once the health project is validated.",
        remede: "renseigner `identite.finess` dans le dossier, ou demander le numéro à l'ARS" /
            "fill `identite.finess` in the dossier, or ask the ARS for the number",
    }
    EXPORT_SAS_FINESS_CORSE = "export/sas-finess-corse", Alerte {
        titre: "numéro FINESS de Corse, que le guide SAS refuse" / "Corsican FINESS number, which the SAS guide refuses",
        explication: "Le guide SAS 1.2.0 veut un identifiant de dix chiffres (`^1[0-9]{9}$`) : un numéro FINESS de Corse, qui commence par 2A ou 2B, ne peut y satisfaire. L'export garde le numéro, sans identifiant national ni profil SAS." /
            "The SAS guide 1.2.0 wants an identifier of ten digits (`^1[0-9]{9}$`): a Corsican FINESS number, which begins with 2A or 2B, cannot satisfy it. The export keeps the number, without a national identifier nor a SAS profile.",
        remede: "rien à corriger dans le dossier : le signaler à l'Agence du numérique en santé" /
            "nothing to correct in the dossier: report it to the agency that keeps the guide",
    }
    EXPORT_SAS_TELEPHONE = "export/sas-telephone", Alerte {
        titre: "téléphone absent de la fiche pour le SAS" / "telephone missing from the record for the SAS",
        explication: "La plateforme du service d'accès aux soins affiche le téléphone de la CPTS. Celui d'un membre n'en tient pas lieu." /
            "The platform of unscheduled care shows the telephone of the CPTS. That of a member does not stand for it.",
        remede: "renseigner `identite.contact.telephone` dans le dossier, et publier à nouveau" /
            "fill `identite.contact.telephone` in the dossier, and publish again",
    }
    FINESS_COORDONNEES = "finess/coordonnees", Alerte {
        titre: "coordonnées hors de leur place" / "coordinates out of place",
        explication: "La latitude et la longitude d'une structure ne tombent pas où est sa commune : échangées, ou d'un autre système. Elles ne sont pas gardées." /
            "The latitude and the longitude of a structure do not fall where its commune is: swapped, or of another system. They are not kept.",
        remede: "rien à faire ; les écrire à la main si elles sont utiles" / "nothing to do; write them by hand if they are of use",
    }
    FINESS_FERMEE = "finess/fermee", Alerte {
        titre: "structure fermée" / "closed structure",
        explication: "Le répertoire FINESS donne pour fermée une structure que le dossier tient pour membre." /
            "The FINESS register says that a structure is closed, and the dossier holds it as a member.",
        remede: "écrire sa date de sortie, si elle a fermé" / "write the day it left, if it closed",
    }
    FINESS_FORMAT = "finess/format", Bloquant {
        titre: "fichier qui n'est pas celui de FINESS+" / "file that is not that of FINESS+",
        explication: "Le fichier des structures est un objet JSON dont la liste `pmej` tient les personnes morales et leurs établissements." /
            "The file of structures is a JSON object whose list `pmej` holds the legal entities and their sites.",
        remede: "donner le fichier `finess-structures` de data.gouv.fr, décompressé" /
            "give the file `finess-structures` of data.gouv.fr, decompressed",
    }
    FINESS_ILLISIBLE = "finess/illisible", Ecart {
        titre: "entité qui ne peut pas être lue" / "entity that cannot be read",
        explication: "L'entité n'a pas la forme attendue : elle et ses établissements sont passés, la lecture continue." /
            "The entity is not of the expected form: it and its sites are stepped over, reading goes on.",
        remede: "signaler l'entité à qui publie le fichier" / "tell whoever publishes the file",
    }
    FINESS_TRONQUE = "finess/tronque", Bloquant {
        titre: "fichier interrompu" / "truncated file",
        explication: "Le fichier s'arrête avant la fin de la liste : ce qui précède a été lu, ce qui manque n'est pas connu." /
            "The file stops before the end of the list: what comes before was read, what is missing is not known.",
        remede: "reprendre le fichier complet" / "get the complete file",
    }
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
    MIGRATION_FORMAT = "migration/format", Bloquant {
        titre: "document dont le format n'est pas dit" / "document of which the format is not told",
        explication: "Une migration change un dossier, une publication ou un barème : sans `format`, rien ne dit ce qu'est le fichier, et il n'est pas deviné." /
            "A migration changes a dossier, a publication or a barème: without a `format`, nothing tells what the file is, and it is not guessed.",
        remede: "écrire `\"format\": \"cpts-dossier\"` en tête d'un dossier" / "write `\"format\": \"cpts-dossier\"` at the top of a dossier",
    }
    PUBLICATION_ADHERENT_ILLISIBLE = "publication/adherent-illisible", Ecart {
        titre: "adhérent retenu : ce qui le protège n'a pas pu être lu" /
            "member withheld: what protects it could not be read",
        explication: "Un problème de lecture touche ses consentements, son entrée ou sa sortie, ou un champ inconnu leur ressemble : un retrait a pu s'y perdre. Rien n'est publié de cet adhérent." /
            "A problem of reading touches its consents, its entry or its exit, or an unknown field looks like them: a withdrawal may be lost in it. Nothing of this member is published.",
        remede: "corriger l'endroit indiqué, puis publier de nouveau" / "correct the place that is told, then publish again",
    }
    PUBLICATION_DOSSIER = "publication/dossier", Bloquant {
        titre: "dossier privé donné pour une publication" / "private dossier given as a publication",
        explication: "Un dossier tient des données personnelles : ce qui sort vers le public part toujours d'une publication, qui n'a que ce qui peut être public." /
            "A dossier holds personal data: whatever goes to the public starts from a publication, which has only what may be public.",
        remede: "lancer `cpts publish` sur ce dossier, et donner le fichier obtenu" /
            "run `cpts publish` on this dossier, and give the file that it makes",
    }
    PUBLICATION_EN_DOUBLE = "publication/en-double", Ecart {
        titre: "adhérent retenu : il figure deux fois" / "member withheld: it is there twice",
        explication: "Deux fiches ont le même identifiant ou le même numéro RPPS, ou le même nom quand l'une s'est retirée : le retrait de l'une vaut peut-être pour l'autre. Aucune des deux n'est publiée." /
            "Two entries have the same id or the same RPPS number, or the same name when one withdrew: the withdrawal of one may hold for the other. Neither is published.",
        remede: "réunir les deux fiches, ou corriger l'identifiant" / "merge the two entries, or correct the id",
    }
    PUBLICATION_EXPIRATION = "publication/expiration", Info {
        titre: "expiration avancée" / "earlier expiry",
        explication: "La publication expire avant un retrait ou une sortie déjà datés, et jamais après le dossier lui-même." /
            "The publication expires before a withdrawal or an exit that is dated already, and never after the dossier itself.",
        remede: "publier de nouveau après cette date" / "publish again after that date",
    }
    PUBLICATION_EXPIREE = "publication/expiree", Bloquant {
        titre: "publication expirée" / "publication expired",
        explication: "Passé sa date d'expiration, un consentement a pu être retiré sans que ce fichier le sache." /
            "After its expiry date, a consent may have been withdrawn without this file knowing it.",
        remede: "refaire la publication avec `cpts publish`" / "make the publication anew with `cpts publish`",
    }
    PUBLICATION_IDENTIFIANT = "publication/identifiant", Alerte {
        titre: "identifiant d'adhérent qui n'est pas opaque" / "member id that is not opaque",
        explication: "L'identifiant de la fiche contient un numéro national, ou une donnée de la personne qui n'est pas publique : il n'est pas publié, et la fiche n'a pas d'adresse à elle." /
            "The id of the entry contains a national number, or a fact of the person that is not public: it is not published, and the entry has no address of its own.",
        remede: "donner à la fiche un identifiant qui ne dit rien, par exemple `\"a-017\"`" /
            "give the entry an id that tells nothing, for instance `\"a-017\"`",
    }
    PUBLICATION_ILLISIBLE = "publication/illisible", Bloquant {
        titre: "dossier trop abîmé pour être publié" / "dossier too damaged to be published",
        explication: "Une faute de syntaxe, un texte coupé ou une liste d'adhérents lue en partie peut cacher un retrait : rien n'est publié." /
            "A fault of syntax, a text that was cut or a list of members read in part may hide a withdrawal: nothing is published.",
        remede: "corriger le fichier, puis publier de nouveau" / "correct the file, then publish again",
    }
    PUBLICATION_PERIMEE = "publication/perimee", Bloquant {
        titre: "rien à publier à cette date" / "nothing to publish on that date",
        explication: "Le dossier a expiré, ou l'expiration demandée précède la date de la publication." /
            "The dossier has expired, or the expiry that is asked for comes before the date of the publication.",
        remede: "mettre à jour le dossier et son `expire_le`, ou changer --expire" /
            "bring the dossier and its `expire_le` up to date, or change --expire",
    }
    PUBLICATION_TRACE = "publication/trace", Ecart {
        titre: "texte retenu : il nomme une donnée privée" / "text withheld: it names a private fact",
        explication: "Un texte libre contient le nom, le numéro ou l'adresse électronique d'un adhérent qui n'a pas consenti à le voir publié : le texte entier est laissé de côté." /
            "A free text contains the name, a number or the e-mail of a member who did not agree to see it published: the whole text is left out.",
        remede: "retirer cette donnée du texte, ou recueillir le consentement" /
            "remove that fact from the text, or collect the consent",
    }
    TABLEAU_CELLULES_EN_TROP = "tableau/cellules-en-trop", Ecart {
        titre: "cellules sans colonne" / "cells without a column",
        explication: "La ligne a plus de cellules que l'en-tête n'a de colonnes : un séparateur est peut-être dans un texte sans guillemets. Ce qui dépasse n'est pas lu." /
            "The row has more cells than the header has columns: a separator may stand in a text without quotes. What is beyond is not read.",
        remede: "mettre le texte qui contient le séparateur entre guillemets, ou nommer la colonne" /
            "put the text that has the separator in quotes, or name the column",
    }
    TABLEAU_CHAMP_MANQUANT = "tableau/champ-manquant", Ecart {
        titre: "cellule vide là où il faut une valeur" / "empty cell where a value is needed",
        explication: "Sans cette valeur, ce que dit la ligne ne peut pas être désigné ou compris." /
            "Without this value, what the row says cannot be named or understood.",
        remede: "remplir la cellule, ou ajouter la colonne" / "fill the cell, or add the column",
    }
    TABLEAU_CLASSEUR = "tableau/classeur", Bloquant {
        titre: "classeur au lieu d'un CSV" / "workbook instead of a CSV",
        explication: "Le fichier est celui d'un tableur (xlsx, xls, ods), pas un texte en CSV." /
            "The file is that of a spreadsheet program (xlsx, xls, ods), not a text in CSV.",
        remede: "l'ouvrir dans le tableur et l'enregistrer sous « CSV UTF-8 »" /
            "open it in the spreadsheet program and save it as `CSV UTF-8`",
    }
    TABLEAU_CODE = "tableau/code", Alerte {
        titre: "code ou mot que la liste n'a pas" / "code or word that the list does not have",
        explication: "La valeur n'est ni un code, ni un libellé, ni un synonyme connu. Ce qui a la forme d'un code est gardé ; un mot est traité comme inconnu." /
            "The value is no code, label or synonym that is known. What has the form of a code is kept; a word is treated as unknown.",
        remede: "écrire un des codes de la liste" / "write one of the codes of the list",
    }
    TABLEAU_COLONNE_AMBIGUE = "tableau/colonne-ambigue", Ecart {
        titre: "deux colonnes pour le même champ" / "two columns for the same field",
        explication: "Nul ne sait laquelle vaut : aucune des deux n'est lue." /
            "Nobody knows which one holds: neither is read.",
        remede: "n'en garder qu'une, ou lui donner le nom exact du champ" /
            "keep only one, or give it the exact name of the field",
    }
    TABLEAU_COLONNE_INCONNUE = "tableau/colonne-inconnue", Alerte {
        titre: "colonne que ce format ne connaît pas" / "column that this format does not know",
        explication: "Elle n'est pas lue, et rien d'elle n'entre dans le dossier." /
            "It is not read, and nothing of it enters the dossier.",
        remede: "la renommer si c'est un champ du format ; sinon, rien à faire" /
            "rename it if it is a field of the format; else there is nothing to do",
    }
    TABLEAU_COLONNE_MANQUANTE = "tableau/colonne-manquante", Bloquant {
        titre: "colonne indispensable absente" / "needed column missing",
        explication: "Aucune ligne du début du fichier n'est un en-tête qui nomme cette colonne : rien ne peut être lu." /
            "No line at the beginning of the file is a header that names this column: nothing can be read.",
        remede: "ajouter la colonne, ou la ligne d'en-tête" / "add the column, or the header",
    }
    TABLEAU_CONTRADICTION = "tableau/contradiction", Ecart {
        titre: "lignes d'une même fiche qui se contredisent" / "rows of the same record that contradict one another",
        explication: "Un membre qui a plusieurs lieux a plusieurs lignes, qui disent de lui la même chose. La première valeur est gardée." /
            "A member with several places has several rows, which say the same of it. The first value is kept.",
        remede: "écrire la même valeur sur toutes les lignes de la fiche, ou ne la laisser que sur la première" /
            "write the same value on all the rows of the record, or leave it on the first alone",
    }
    TABLEAU_DOUBLON = "tableau/doublon", Ecart {
        titre: "plusieurs lignes pour une fiche" / "several rows for one record",
        explication: "Une action a une seule ligne. La première est gardée, la suivante n'est pas importée : elle écraserait ce que dit la première." /
            "An action has a single row. The first is kept, the next one is not imported: it would overwrite what the first says.",
        remede: "réunir les deux lignes, ou donner à chaque action son identifiant dans la colonne `id`" /
            "make the two rows one, or give each action its own id in the column `id`",
    }
    TABLEAU_ENCODAGE = "tableau/encodage", Ecart {
        titre: "octets qui ne sont pas un texte" / "bytes that are no text",
        explication: "Le fichier est dans un encodage, sauf à cet endroit : la valeur de la cellule est traitée comme inconnue." /
            "The file is in one encoding, but not here: the value of the cell is treated as unknown.",
        remede: "enregistrer de nouveau le fichier en UTF-8" / "save the file again as UTF-8",
    }
    TABLEAU_ERREUR_DE_TABLEUR = "tableau/erreur-de-tableur", Ecart {
        titre: "erreur de formule à la place d'une valeur" / "formula error in place of a value",
        explication: "Le tableur n'a pas pu calculer ou montrer la cellule (#N/A, #REF!, #####) : sa valeur est inconnue." /
            "The spreadsheet could not compute or show the cell (#N/A, #REF!, #####): its value is unknown.",
        remede: "corriger la formule ou élargir la colonne, et enregistrer de nouveau" /
            "correct the formula or widen the column, and save again",
    }
    TABLEAU_GUILLEMET = "tableau/guillemet", Bloquant {
        titre: "guillemet qui n'est pas refermé" / "quote that is not closed",
        explication: "Un guillemet ouvre un texte qui va jusqu'à la fin du fichier : les lignes qu'il avale ne sont pas lues." /
            "A quote opens a text that goes on to the end of the file: the rows that it swallows are not read.",
        remede: "fermer le guillemet, ou doubler celui qui fait partie du texte" /
            "close the quote, or double the one that is part of the text",
    }
    TABLEAU_HOMONYMES = "tableau/homonymes", Alerte {
        titre: "plusieurs fiches pour une ligne" / "several records for one row",
        explication: "Rien sur la ligne ne dit laquelle de ces fiches elle décrit : elle n'en change aucune et n'est pas importée." /
            "Nothing on the row tells which of these records it describes: it changes none and is not imported.",
        remede: "écrire l'identifiant de la fiche dans la colonne `id`" / "write the id of the record in the column `id`",
    }
    TABLEAU_IDENTIFIANT = "tableau/identifiant", Alerte {
        titre: "identifiant douteux" / "doubtful identifier",
        explication: "Le numéro n'a pas la forme ou la clé attendue. Il est gardé comme il est écrit, sauf quand le tableur en a perdu des chiffres." /
            "The number does not have the expected form or key. It is kept as written, unless the spreadsheet lost digits of it.",
        remede: "recopier le numéro de sa source, dans une colonne au format texte" /
            "copy the number from its source, into a column formatted as text",
    }
    TABLEAU_LIMITE = "tableau/limite", Bloquant {
        titre: "limite de lecture dépassée" / "reading limit exceeded",
        explication: "La taille d'un tableau est bornée, pour qu'aucun fichier ne puisse épuiser la machine. Ce qui précède a été lu." /
            "The size of a table is bounded, so that no file can exhaust the machine. What comes before was read.",
        remede: "réduire le fichier, ou corriger d'abord ce qui est dit" / "make the file smaller, or correct first what is told",
    }
    TABLEAU_PREAMBULE = "tableau/preambule", Info {
        titre: "lignes avant l'en-tête" / "lines before the header",
        explication: "Ce qui précède la ligne d'en-tête n'est pas lu." / "What comes before the header is not read.",
        remede: "rien à faire" / "nothing to do",
    }
    TABLEAU_SANS_DATE = "tableau/sans-date", Ecart {
        titre: "déclaration sans date" / "declaration without a date",
        explication: "Ce qu'un membre déclare vaut à une date : sans elle, la déclaration n'est pas gardée." /
            "What a member declares holds on a date: without it, the declaration is not kept.",
        remede: "ajouter la date dans la colonne du même nom suivie de `_le`, ou une colonne `declare_le` pour toutes" /
            "add the date in the column of the same name followed by `_le`, or a column `declare_le` for all of them",
    }
    TABLEAU_VALEUR = "tableau/valeur", Ecart {
        titre: "valeur mal formée" / "malformed value",
        explication: "La cellule n'a pas la forme attendue : sa valeur est traitée comme inconnue." /
            "The cell is not of the expected form: its value is treated as unknown.",
        remede: "écrire la valeur sous la forme attendue" / "write the value in the expected form",
    }
    TABLEAU_VIDE = "tableau/vide", Bloquant {
        titre: "tableau vide" / "empty table",
        explication: "Il n'y a rien à lire." / "There is nothing to read.",
        remede: "donner un fichier en CSV, avec une ligne d'en-tête" / "give a file in CSV, with a header",
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
