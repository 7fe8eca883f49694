//! The columns of the table of actions.

use super::Ligne;
use crate::exchange::csv::colonne::{Acces, colonnes};
use crate::exchange::csv::forme::Forme;
use crate::ids::{CodeInsee, Identifiant as _};
use crate::model::{Mission, StatutAction};

const INSEE: Forme = Forme::Identifiant { nom: CodeInsee::NOM, motif: CodeInsee::MOTIF };

pub(super) static COLONNES: &[Acces<Ligne>] = colonnes! { Ligne;
    "prive": table => prive, Forme::OuiNon, "Privé",
        "`oui` : la ligne peut tenir des données qui ne sont pas publiques, et ne doit pas être publiée telle quelle.", "oui";
    "id": action => id, Forme::Texte, "Identifiant dans le dossier", "Identifiant de l'action dans le dossier.",
        "depistage-du-melanome", ["identifiant", "code action", "n° de fiche", "n° de fiche action"];
    "intitule": action => intitule, Forme::Texte, "Intitulé", "Titre de l'action.", "Dépistage du mélanome",
        ["titre", "action", "nom", "nom de l'action", "intitule de l'action", "titre de l'action", "libelle"], requise;
    "mission": action => mission, Forme::Code(Mission::CODES), "Mission",
        "Mission du contrat que l'action sert, ou `hors_aci`.", "prevention", ["mission aci", "mission socle", "axe"];
    "mission_deduite": action => mission_deduite, Forme::OuiNon, "Mission déduite",
        "`oui` si aucune source ne dit la mission, et qu'elle a été déduite.", "non";
    "volet": action => volet, Forme::Texte, "Volet", "Partie de la mission : medecin_traitant, soins_non_programmes.",
        "medecin_traitant", ["sous-mission", "sous mission"];
    "themes": action => themes, Forme::Liste(&Forme::Texte), "Thèmes", "Thèmes, séparés par une barre verticale.",
        "depistage", ["theme", "thematique", "mots-cles"];
    "statut": action => statut, Forme::Code(StatutAction::CODES), "Statut", "Où en est l'action.", "en_cours",
        ["etat", "avancement", "etat d'avancement", "statut de l'action"];
    "contexte": action => contexte, Forme::Texte, "Contexte", "Pourquoi elle est menée.", "Peu de dermatologues dans le territoire",
        ["contexte general", "constat", "diagnostic"];
    "objectif": action => objectif, Forme::Texte, "Objectif général", "Ce qu'elle vise.", "Repérer plus tôt les lésions suspectes",
        ["objectif general", "but", "finalite"];
    "objectifs_specifiques": action => objectifs_specifiques, Forme::Liste(&Forme::Texte), "Objectifs spécifiques",
        "Objectifs détaillés, séparés par une barre verticale.", "former les infirmiers|tenir deux journées par an",
        ["objectif specifique", "objectifs operationnels", "sous-objectifs"];
    "publics": action => publics, Forme::Liste(&Forme::Texte), "Publics", "À qui elle s'adresse, séparés par une barre verticale.",
        "adultes", ["public", "public cible", "cible", "population cible", "beneficiaires"];
    "pour_professionnels": action => pour_professionnels, Forme::OuiNon, "Pour les professionnels",
        "`oui` si elle s'adresse aux professionnels, et non au public.", "non";
    "communes": action => communes, Forme::Liste(&INSEE), "Communes",
        "Codes INSEE des communes concernées, séparés par une barre verticale ; vide : tout le territoire, ou on ne sait pas.",
        "91549|91570", ["commune", "code insee", "territoire", "communes concernees"];
    "pilote": action => pilote, Forme::Texte, "Pilote", "Fonction de qui la conduit, pas un nom.", "infirmière référente",
        ["referent", "responsable", "porteur", "pilotage"];
    "groupe_de_travail": action => groupe_de_travail, Forme::Texte, "Groupe de travail", "Groupe de travail.", "prévention",
        ["gt", "groupe", "commission"];
    "partenaires": action => partenaires, Forme::Liste(&Forme::Texte), "Partenaires", "Partenaires, séparés par une barre verticale.",
        "mairie|CRCDC", ["partenaire", "partenariat", "acteurs"];
    "moyens": action => moyens, Forme::Texte, "Moyens", "Personnes et temps qu'elle demande, en mots.", "2 infirmières, 4 demi-journées",
        ["moyens humains", "ressources", "moyens mobilises"];
    "budget": action => budget, Forme::Montant, "Budget prévu", "Budget prévu, en euros.", "1200,50", ["budget previsionnel", "cout", "montant", "budget prevu"];
    "financeur": action => financeur, Forme::Texte, "Financeur", "Qui paie.", "ACI", ["financement", "source de financement"];
    "perspectives": action => perspectives, Forme::Texte, "Perspectives", "Ce qui vient après.", "étendre aux collèges",
        ["suite", "suites", "perspective"];
    "debut": action => debut, Forme::DatePartielle, "Début", "Date de début.", "2025-09", ["date de debut", "demarrage", "date de demarrage", "lancement"];
    "fin": action => fin, Forme::DatePartielle, "Fin", "Date de fin.", "2026", ["date de fin", "echeance", "cloture"];
    "contact_telephone": action/contact => telephone, Forme::Telephone, "Téléphone du contact", "Téléphone pour prendre part.", "01 99 00 00 00",
        ["telephone", "tel", "tel contact"];
    "contact_courriel": action/contact => courriel, Forme::Texte, "Courriel du contact", "Adresse électronique pour prendre part.",
        "contact@exemple.invalid", ["mail", "email", "e-mail", "courriel", "contact"];
    "contact_adresse": action/contact => adresse, Forme::Texte, "Adresse du contact", "Adresse postale pour prendre part.", "1 rue de l'Exemple",
        ["adresse"];
    "contact_page": action/contact => page, Forme::Texte, "Page du contact", "Page ou formulaire pour prendre part.",
        "https://exemple.invalid/action", ["page", "lien", "site", "url", "formulaire"];
    "sources": action => sources, Forme::Liste(&Forme::Texte), "Sources", "D'où viennent ces faits, séparés par une barre verticale.",
        "https://exemple.invalid/projet.pdf", ["source"];
};
