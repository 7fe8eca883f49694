//! The columns of the table of members.

use super::Ligne;
use crate::exchange::csv::colonne::{Acces, colonnes};
use crate::exchange::csv::forme::Forme;
use crate::ids::{Adeli, CodeInsee, CodePostal, Finess, Identifiant as _, Rpps, Siret};
use crate::model::{ModeExercice, TypeAdherent};
use crate::reference::nomenclatures::{CATEGORIES_FINESS, CIVILITES_EXERCICE, PROFESSIONS, SPECIALITES};

const RPPS: Forme = Forme::Identifiant { nom: Rpps::NOM, motif: Rpps::MOTIF };
const ADELI: Forme = Forme::Identifiant { nom: Adeli::NOM, motif: Adeli::MOTIF };
const FINESS: Forme = Forme::Identifiant { nom: Finess::NOM, motif: Finess::MOTIF };
const SIRET: Forme = Forme::Identifiant { nom: Siret::NOM, motif: Siret::MOTIF };
const INSEE: Forme = Forme::Identifiant { nom: CodeInsee::NOM, motif: CodeInsee::MOTIF };
const POSTAL: Forme = Forme::Identifiant { nom: CodePostal::NOM, motif: CodePostal::MOTIF };

pub(super) static COLONNES: &[Acces<Ligne>] = colonnes! { Ligne;
    "prive": table => prive, Forme::OuiNon, "Privé",
        "`oui` : la ligne tient des données personnelles, et ne doit pas être publiée.", "oui";
    "id": adherent => id, Forme::Texte, "Identifiant dans le dossier",
        "Identifiant opaque du membre dans le dossier, jamais un numéro national. Les lignes d'un même membre portent le même.",
        "a-001", ["identifiant", "identifiant dossier", "id membre", "id adherent"];
    "type": adherent => nature as "type", Forme::Code(TypeAdherent::CODES), "Type de membre",
        "Professionnel de santé, autre personne ou structure. Sans cette colonne, un numéro RPPS ou une profession fait un professionnel, un numéro FINESS seul une structure.",
        "professionnel", ["type de membre", "type d'adherent", "nature"];
    "civilite_exercice": adherent => civilite_exercice, Forme::Nomenclature(&CIVILITES_EXERCICE), "Civilité d'exercice",
        "Code de la civilité d'exercice (TRE_R11).", "DR", ["titre"];
    "nom": adherent => nom, Forme::Texte, "Nom",
        "Nom de famille de la personne, ou nom de la structure.", "EXEMPLE",
        ["nom de famille", "nom d'exercice", "nom du professionnel", "nom adherent", "nom membre", "raison sociale"], requise;
    "prenom": adherent => prenom, Forme::Texte, "Prénom", "Prénom de la personne.", "Camille",
        ["prenom d'exercice", "prenom du professionnel", "prenom adherent", "prenom membre"];
    "rpps": adherent => rpps, RPPS, "Numéro RPPS", "Numéro RPPS de la personne.", "99000000010",
        ["n° rpps", "numero rpps", "code rpps", "identifiant rpps", "identifiant pp"];
    "adeli": adherent => adeli, ADELI, "Numéro ADELI", "Ancien numéro ADELI de la personne.", "999999990",
        ["n° adeli", "numero adeli", "code adeli"];
    "finess": adherent => finess, FINESS, "Numéro FINESS", "Numéro FINESS de la structure membre.", "990000002",
        ["n° finess", "numero finess", "finess structure"];
    "categorie_finess": adherent => categorie_finess, Forme::Nomenclature(&CATEGORIES_FINESS), "Catégorie FINESS",
        "Code de la catégorie FINESS de la structure membre (TRE_R66).", "603", ["categorie etablissement", "categorie"];
    "profession": adherent => profession, Forme::Nomenclature(&PROFESSIONS), "Profession",
        "Code de la profession (TRE_G15, R94, R95, R291) ; un libellé est accepté à la lecture.", "60",
        ["code profession", "metier", "profession de sante"];
    "specialites": adherent => specialites, Forme::Liste(&Forme::Nomenclature(&SPECIALITES)), "Spécialités",
        "Codes des spécialités (TRE_R38), séparés par une barre verticale.", "SM54",
        ["specialite", "code specialite", "savoir-faire"];
    "mode_exercice": adherent => mode_exercice, Forme::Code(ModeExercice::CODES), "Mode d'exercice",
        "L libéral, S salarié, B bénévole, I indirect (TRE_R23).", "L", ["mode d'exercice", "statut d'exercice", "exercice"];
    "telephone": adherent => telephone, Forme::Telephone, "Téléphone public", "Téléphone qui peut être publié, avec l'accord du membre.",
        "01 99 00 00 01", ["tel", "telephone professionnel", "tel pro", "telephone pro", "tel professionnel", "telephone fixe", "tel fixe", "n° de telephone"];
    "telephone_prive": adherent => telephone_prive, Forme::Telephone, "Téléphone privé", "Téléphone qui n'est jamais publié.",
        "06 99 00 00 01", ["portable", "tel portable", "telephone portable", "mobile", "tel mobile", "telephone mobile", "tel perso", "telephone personnel", "tel prive"];
    "courriel": adherent => courriel, Forme::Texte, "Courriel", "Adresse électronique.", "camille@exemple.invalid",
        ["mail", "email", "e-mail", "adresse mail", "adresse e-mail", "adresse electronique", "mel", "adresse email"];
    "entree": adherent => entree, Forme::DatePartielle, "Entrée", "Date depuis laquelle il est membre.", "2024-01-15",
        ["date d'adhesion", "adhesion", "adhesion le", "date d'entree", "membre depuis", "adherent depuis"];
    "sortie": adherent => sortie, Forme::DatePartielle, "Sortie", "Date jusqu'à laquelle il l'a été.", "2026-06",
        ["date de sortie", "date de depart", "depart", "fin d'adhesion"];
    "groupes": adherent => groupes, Forme::Liste(&Forme::Texte), "Groupes de travail",
        "Groupes de travail auxquels il prend part, séparés par une barre verticale.", "prévention|parcours",
        ["groupe de travail", "groupe", "gt", "commission"];
    "source": adherent => source, Forme::Texte, "Source", "D'où viennent ces faits.", "bulletin d'adhésion",
        ["origine"];
    "verifie_le": adherent => verifie_le, Forme::Date, "Vérifié le", "Jour de la dernière vérification.", "2026-06-01",
        ["date de verification", "verification", "derniere verification"];

    "lieu_rang": table => lieu_rang, Forme::Entier, "Rang du lieu",
        "Rang du lieu d'exercice de la ligne, 1 pour le premier : un membre qui a plusieurs lieux a autant de lignes. 0 : il n'en a aucun.",
        "1", ["rang du lieu", "n° de lieu"];
    "lieu_id": lieu => id, Forme::Texte, "Identifiant du lieu", "Identifiant du lieu dans la source d'où il vient.", "C199000000010";
    "lieu_nom": lieu => nom, Forme::Texte, "Nom du lieu", "Nom de la structure ou du cabinet.", "Maison de santé fictive",
        ["cabinet", "lieu d'exercice", "structure", "nom de la structure", "nom du cabinet", "etablissement", "structure d'exercice"];
    "lieu_finess": lieu => finess, FINESS, "FINESS du lieu", "Numéro FINESS de la structure où il exerce.", "990000002",
        ["finess du lieu", "finess lieu d'exercice", "finess du cabinet"];
    "lieu_siret": lieu => siret, SIRET, "SIRET du lieu", "Numéro SIRET de la structure où il exerce.", "73282932000074",
        ["siret", "n° siret", "numero siret"];
    "lieu_voie": lieu/adresse => voie, Forme::Texte, "Adresse", "Numéro et voie.", "1 rue de l'Exemple",
        ["adresse", "adresse postale", "adresse professionnelle", "adresse du cabinet", "rue", "voie", "adresse 1"];
    "lieu_complement": lieu/adresse => complement, Forme::Texte, "Complément d'adresse", "Bâtiment, étage, entrée.", "Bâtiment B",
        ["complement", "complement d'adresse", "adresse 2"];
    "lieu_code_postal": lieu/adresse => code_postal, POSTAL, "Code postal", "Code postal.", "91700",
        ["cp", "code postal", "code postal du cabinet"];
    "lieu_code_insee": lieu/adresse => code_insee, INSEE, "Code INSEE", "Code INSEE de la commune.", "91549",
        ["insee", "code insee", "code commune", "commune insee", "code insee de la commune"];
    "lieu_commune": lieu/adresse => commune, Forme::Texte, "Commune", "Nom de la commune, tel que l'adresse l'écrit.",
        "Sainte-Geneviève-des-Bois", ["commune", "ville", "localite", "commune d'exercice", "ville d'exercice"];
    "lieu_telephone": lieu => telephone, Forme::Telephone, "Téléphone du lieu", "Téléphone du lieu.", "01 99 00 00 00",
        ["telephone du cabinet", "tel cabinet", "telephone du lieu", "tel secretariat", "secretariat"];
    "lieu_courriel": lieu => courriel, Forme::Texte, "Courriel du lieu", "Adresse électronique du lieu.", "cabinet@exemple.invalid",
        ["mail du cabinet", "courriel du lieu", "email du cabinet"];
    "lieu_horaires": lieu => horaires, Forme::Texte, "Horaires du lieu", "Horaires, dans la syntaxe `opening_hours` d'OpenStreetMap.",
        "Mo-Fr 09:00-18:00", ["horaires du cabinet", "horaires du lieu"];
    "lieu_latitude": lieu => latitude, Forme::LATITUDE, "Latitude", "Degrés décimaux de latitude (WGS 84).", "48,64", ["latitude", "lat"];
    "lieu_longitude": lieu => longitude, Forme::LONGITUDE, "Longitude", "Degrés décimaux de longitude (WGS 84).", "2,33",
        ["longitude", "lon", "lng", "long"];

    "declare_le": table => declare_le, Forme::Date, "Déclaré le",
        "Jour des déclarations de la ligne qui n'ont pas leur propre date.", "2026-03-02", ["date de declaration", "declaration"];
    "nouveaux_patients": adherent/declare/nouveaux_patients => valeur, Forme::OuiNon, "Nouveaux patients",
        "Déclare accepter de nouveaux patients.", "oui", ["accepte de nouveaux patients", "prend de nouveaux patients"];
    "nouveaux_patients_le": adherent/declare/nouveaux_patients => le, Forme::Date, "Nouveaux patients, le", "Jour de la déclaration.", "2026-03-02";
    "medecin_traitant": adherent/declare/medecin_traitant => valeur, Forme::OuiNon, "Médecin traitant",
        "Déclare accepter d'être médecin traitant.", "oui", ["accepte medecin traitant", "mt"];
    "medecin_traitant_le": adherent/declare/medecin_traitant => le, Forme::Date, "Médecin traitant, le", "Jour de la déclaration.", "2026-03-02";
    "visites_domicile": adherent/declare/visites_domicile => valeur, Forme::OuiNon, "Visites à domicile",
        "Déclare se rendre à domicile.", "non", ["visite a domicile", "domicile"];
    "visites_domicile_le": adherent/declare/visites_domicile => le, Forme::Date, "Visites à domicile, le", "Jour de la déclaration.", "2026-03-02";
    "teleconsultation": adherent/declare/teleconsultation => valeur, Forme::OuiNon, "Téléconsultation",
        "Déclare consulter à distance.", "oui", ["teleconsultation"];
    "teleconsultation_le": adherent/declare/teleconsultation => le, Forme::Date, "Téléconsultation, le", "Jour de la déclaration.", "2026-03-02";
    "acces_pmr": adherent/declare/acces_pmr => valeur, Forme::OuiNon, "Accès PMR",
        "Déclare être accessible en fauteuil roulant.", "oui", ["pmr", "accessibilite", "accessibilite pmr", "accessible pmr"];
    "acces_pmr_le": adherent/declare/acces_pmr => le, Forme::Date, "Accès PMR, le", "Jour de la déclaration.", "2026-03-02";
    "carte_vitale": adherent/declare/carte_vitale => valeur, Forme::OuiNon, "Carte Vitale",
        "Déclare prendre la carte Vitale.", "oui", ["vitale"];
    "carte_vitale_le": adherent/declare/carte_vitale => le, Forme::Date, "Carte Vitale, le", "Jour de la déclaration.", "2026-03-02";
    "tiers_payant": adherent/declare/tiers_payant => valeur, Forme::OuiNon, "Tiers payant", "Déclare pratiquer le tiers payant.", "oui";
    "tiers_payant_le": adherent/declare/tiers_payant => le, Forme::Date, "Tiers payant, le", "Jour de la déclaration.", "2026-03-02";
    "soins_non_programmes": adherent/declare/soins_non_programmes => valeur, Forme::OuiNon, "Soins non programmés",
        "Déclare prendre part aux soins non programmés.", "oui", ["snp"];
    "soins_non_programmes_le": adherent/declare/soins_non_programmes => le, Forme::Date, "Soins non programmés, le", "Jour de la déclaration.", "2026-03-02";
    "langues": adherent/declare/langues => valeur, Forme::Liste(&Forme::Texte), "Langues parlées",
        "Langues parlées, codes ISO 639 séparés par une barre verticale.", "fr|en", ["langue", "langues parlees"];
    "langues_le": adherent/declare/langues => le, Forme::Date, "Langues parlées, le", "Jour de la déclaration.", "2026-03-02";
    "secteur": adherent/declare/secteur => valeur, Forme::Texte, "Secteur conventionnel", "Secteur déclaré : 1, 2, optam…", "1",
        ["secteur conventionnel", "convention"];
    "secteur_le": adherent/declare/secteur => le, Forme::Date, "Secteur conventionnel, le", "Jour de la déclaration.", "2026-03-02";
    "horaires": adherent/declare/horaires => valeur, Forme::Texte, "Horaires", "Horaires déclarés, dans la syntaxe `opening_hours` d'OpenStreetMap.",
        "Mo-Fr 09:00-12:00", ["horaires d'ouverture", "heures d'ouverture"];
    "horaires_le": adherent/declare/horaires => le, Forme::Date, "Horaires, le", "Jour de la déclaration.", "2026-03-02";
    "url_rdv": adherent/declare/url_rdv => valeur, Forme::Texte, "Prise de rendez-vous", "Adresse de la prise de rendez-vous.",
        "https://exemple.invalid/rdv", ["rdv", "prise de rdv", "prise de rendez-vous", "lien rdv", "rendez-vous", "lien de prise de rdv"];
    "url_rdv_le": adherent/declare/url_rdv => le, Forme::Date, "Prise de rendez-vous, le", "Jour de la déclaration.", "2026-03-02";
    "site": adherent/declare/site => valeur, Forme::Texte, "Site", "Site du membre.", "https://exemple.invalid",
        ["site web", "site internet", "url"];
    "site_le": adherent/declare/site => le, Forme::Date, "Site, le", "Jour de la déclaration.", "2026-03-02";
};
