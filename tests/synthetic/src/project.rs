//! The health project and its actions.

use crate::dates::Day;
use crate::json::{Json, object};
use crate::rng::Rng;
use crate::territory::Commune;

/// What the actions are made from: mission, title, aim, theme.
const SUBJECTS: [(&str, &str, &str, &str); 8] = [
    (
        "acces_aux_soins",
        "Trouver un médecin traitant",
        "réduire le nombre de patients sans médecin traitant",
        "medecin_traitant",
    ),
    (
        "acces_aux_soins",
        "Soins non programmés en ville",
        "répondre le jour même aux demandes de soins",
        "soins_non_programmes",
    ),
    ("parcours", "Parcours insuffisance cardiaque", "éviter les hospitalisations répétées", "insuffisance_cardiaque"),
    ("parcours", "Sortie d'hospitalisation", "préparer le retour à domicile avec l'hôpital", "lien_ville_hopital"),
    ("prevention", "Dépistage du diabète", "dépister les personnes à risque qui s'ignorent", "diabete"),
    ("prevention", "Vaccination des plus fragiles", "augmenter la couverture vaccinale", "vaccination"),
    ("qualite_pertinence", "Analyse de pratiques", "partager les pratiques entre professions", "pertinence"),
    ("accompagnement", "Accueil des stagiaires", "faire connaître le territoire aux étudiants", "attractivite"),
];

const STATUSES: [&str; 5] = ["en_projet", "en_construction", "en_cours", "deployee", "terminee"];

/// The project, with so many actions, whose sessions are all in one month.
pub(crate) fn project(count: usize, communes: &[Commune], sessions: Day, rng: &mut Rng) -> Json {
    let actions = (0..count).map(|rank| action(rank, communes, sessions, rng)).collect();
    object! {
        "lettre_intention": "2022-09",
        "depot": "2023-07-10",
        "ars": object! { "decision": "validation", "le": "2023-10-02", "motif": "projet cohérent avec le projet régional de santé" },
        "objectifs": ["faciliter l'accès aux soins", "coordonner les parcours", "développer la prévention"],
        "parties": ["territoire", "diagnostic", "besoins", "actions", "gouvernance"],
        "actions_annoncees": u32::try_from(count).unwrap_or(u32::MAX),
        "actions": Json::List(actions),
    }
}

fn action(rank: usize, communes: &[Commune], sessions: Day, rng: &mut Rng) -> Json {
    let subject = SUBJECTS.get(rank % SUBJECTS.len()).copied().unwrap_or_default();
    let (mission, title, aim, theme) = subject;
    let debut = Day::new(2024, 6, 3).after(rng.below(12));
    let mut action = object! {
        "id": format!("action-{:02}", rank + 1),
        "intitule": format!("{title} ({})", rank / SUBJECTS.len() + 1),
        "mission": mission,
        "mission_deduite": false,
    };
    if mission == "acces_aux_soins" {
        action.put("volet", Json::from(theme));
    }
    let places = communes.iter().skip(rank % 3).take(3).map(|commune| commune.code).collect::<Vec<_>>();
    let rest = [
        ("themes", Json::from([theme])),
        ("statut", Json::from(if rank < SUBJECTS.len() { "en_cours" } else { rng.pick(&STATUSES) })),
        (
            "contexte",
            Json::from("Le diagnostic du territoire et les réunions du groupe de travail ont montré ce besoin."),
        ),
        ("objectif", Json::from(aim)),
        ("objectifs_specifiques", Json::from(["former les professionnels volontaires", "informer les habitants"])),
        ("publics", Json::from(["habitants du territoire"])),
        ("pour_professionnels", Json::from(rank % 8 > 5)),
        ("communes", Json::from(places)),
        ("pilote", Json::from("référent du groupe de travail")),
        ("groupe_de_travail", Json::from(format!("groupe {}", rank % 8 + 1))),
        ("partenaires", Json::from(["Centre hospitalier Fictif", "Contrat local de santé fictif"])),
        (
            "etapes",
            Json::from([
                object! { "intitule": "réunion de lancement", "le": debut, "faite": true },
                object! { "intitule": "premier bilan", "le": debut.after(9).month_only(), "faite": rng.chance(60) },
            ]),
        ),
        ("moyens", Json::from("un coordinateur, trois professionnels indemnisés, une salle prêtée")),
        ("budget", Json::from(rng.between(10, 120) * 100)),
        ("financeur", Json::from("enveloppe de la mission")),
        ("indicateurs", Json::from([indicator(rng)])),
        (
            "realisations",
            Json::from([object! { "annee": 2025_u32, "texte": "Trois réunions, deux demi-journées d'information." }]),
        ),
        ("perspectives", Json::from("Étendre l'action aux communes voisines.")),
        (
            "seances",
            Json::from([object! {
                "le": sessions.on(rng.between(1, 28)),
                "debut": "20:00",
                "fin": "22:00",
                "lieu": "salle de l'Exemple",
                "inscription": "https://cpts.exemple.invalid/inscription",
                "annulee": false,
            }]),
        ),
        ("contact", object! { "courriel": "actions@cpts.exemple.invalid" }),
        ("debut", Json::from(debut)),
        ("sources", Json::from(["fiche action synthétique"])),
    ];
    for (key, value) in rest {
        // Half of the sheets are short.
        if rank.is_multiple_of(2) || !matches!(key, "objectifs_specifiques" | "realisations" | "seances") {
            action.put(key, value);
        }
    }
    action
}

fn indicator(rng: &mut Rng) -> Json {
    object! {
        "intitule": "personnes accompagnées",
        "nature": "suivi",
        "reference": 0_u32,
        "cible": rng.between(50, 200),
        "valeur": rng.between(10, 250),
        "le": "2026-05",
        "source": "tableau de suivi de la CPTS",
        "preuves": [proof("tableau de suivi")],
    }
}

/// What shows that something was done.
pub(crate) fn proof(title: &str) -> Json {
    object! { "intitule": title, "le": "2026-05", "reference": "dossier partagé, preuves" }
}
