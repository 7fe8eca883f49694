//! The dossier as a whole: who the CPTS is, who decides, who helps.

use crate::dates::Day;
use crate::json::{Json, object};
use crate::rng::Rng;
use crate::territory::Commune;
use crate::{Recipe, contract, crisis, ids, members, money, project, territory};

/// What the parts of a dossier agree on.
pub(crate) struct Frame {
    /// How many members there are.
    pub(crate) adherents: usize,
    /// When the contract was signed: in the first months of 2024.
    pub(crate) signature: Day,
    pub(crate) inhabitants: u32,
    /// Whether the renewal of the contract is agreed ahead: of one dossier in two.
    pub(crate) is_renewed: bool,
}

pub(crate) fn dossier(recipe: &Recipe) -> Json {
    let mut rng = Rng::new(recipe.seed);
    let communes = territory::choose(recipe.communes, &mut rng);
    assemble(recipe, &communes, rng, Day::new(2026, 9, 1), members::members)
}

/// A dossier of given communes, with given members, whose sessions are still to come at the end of 2026.
pub(crate) fn with_members(recipe: &Recipe, communes: &[Commune], members: Vec<Json>) -> Json {
    assemble(recipe, communes, Rng::new(recipe.seed), Day::new(2026, 12, 1), |_, _, _| members)
}

fn assemble(
    recipe: &Recipe,
    communes: &[Commune],
    mut rng: Rng,
    sessions: Day,
    members: impl FnOnce(&Frame, &[Commune], &mut Rng) -> Vec<Json>,
) -> Json {
    let frame = Frame {
        adherents: recipe.adherents,
        signature: Day::new(2024, rng.between(1, 3), rng.between(1, 28)),
        inhabitants: territory::inhabitants(communes),
        is_renewed: recipe.seed.is_multiple_of(2),
    };
    let rank = usize::try_from(recipe.seed % 9_000).unwrap_or(0);
    let mut dossier = object! {
        "$schema": "https://w3id.org/cpts/v1/dossier.schema.json",
        "format": "cpts-dossier",
        "version": "1.0",
        "mis_a_jour": "2026-06-15",
        "public": false,
        "expire_le": "2027-06-15",
        "partiel": ["/partenaires"],
        "sources": [object! {
            "titre": "Dossier synthétique : aucun fait n'est vrai",
            "url": "https://exemple.invalid/dossier",
            "le": "2026-06",
            "faits": ["/identite", "/adherents", "/contrat_aci"],
            "licence": "CC0-1.0",
        }],
        "deductions": [object! { "fait": "/identite/departement", "raison": "Département des communes." }],
        "remarques": ["Dossier synthétique, sans personne réelle."],
        "etape": object! { "valeur": "signe", "le": frame.signature },
        "identite": identity(rank),
        "territoire": territory::territory(communes, frame.inhabitants),
        "gouvernance": governance(&frame, &mut rng),
        "effectifs": object! {
            "adherents": u32::try_from(recipe.adherents).unwrap_or(u32::MAX),
            "professionnels_liberaux": frame.inhabitants / 250,
            "professionnels": frame.inhabitants / 200,
            "signataires_du_contrat": Json::Null,
            "redacteurs_du_projet": 24_u32,
            "precision": "environ",
        },
        "professions_representees": ["10", "21", "50", "60", "70"],
    };
    dossier.put("adherents", Json::List(members(&frame, communes, &mut rng)));
    dossier.put("partenaires", partners());
    dossier.put("adhesion", membership());
    dossier.put(
        "numero_unique",
        object! {
            "statut": "ouvert",
            "telephone": "01 99 00 10 00",
            "objet": "orientation vers un rendez-vous de soins non programmés",
            "ouvert_le": frame.signature.after(5).month_only(),
        },
    );
    dossier.put("projet_de_sante", project::project(recipe.actions, communes, sessions, &mut rng));
    dossier.put("contrat_aci", contract::contract(&frame, &mut rng));
    dossier.put("plan_de_crise", crisis::plan(&frame));
    dossier.put("crises", crisis::recognised());
    dossier.put("indemnisations", money::indemnities(&frame, &mut rng));
    dossier.put("budget", money::budget());
    dossier.put("depenses", money::spending(&mut rng));
    dossier
}

fn identity(rank: usize) -> Json {
    object! {
        "nom": format!("CPTS Fictive {rank}"),
        "sigle": format!("CF{rank}"),
        "departement": "91",
        "forme_juridique": "association_loi_1901",
        "creation": "2022-06",
        "finess": ids::finess(rank),
        "siren": ids::siren(rank),
        "siret": ids::siret(rank),
        "rna": format!("W99{rank:07}"),
        "registre_local": Json::Null,
        "statuts": object! {
            "date": "2022-06-14",
            "territoire": true,
            "conditions_adhesion": true,
            "college_partenaires": false,
        },
        "site": "https://cpts.exemple.invalid",
        "contact": object! {
            "telephone": "01 99 00 10 01",
            "courriel": "contact@cpts.exemple.invalid",
            "adresse": "1 rue de l'Exemple, 91000 Évry-Courcouronnes",
            "page": "https://cpts.exemple.invalid/contact",
        },
    }
}

fn governance(frame: &Frame, rng: &mut Rng) -> Json {
    let roles = [("presidence", "10"), ("vice_presidence", "60"), ("tresorerie", "21"), ("secretariat", "70")];
    let seats = roles.iter().enumerate().map(|(rank, (role, profession))| {
        let mut seat = object! { "role": *role, "profession": *profession };
        if *profession == "10" {
            seat.put("specialite", Json::from("SM53"));
        }
        if frame.adherents > 0 {
            seat.put("adherent", Json::from(members::id(rank % frame.adherents)));
        }
        seat
    });
    object! {
        "instances": [
            object! { "nom": "bureau", "sieges": seats.collect::<Vec<_>>(), "objet": "conduire l'association" },
            object! { "nom": "conseil_administration", "nombre_sieges": rng.between(9, 18) },
        ],
        "coordination_etp": Json::Number("1.5".into()),
    }
}

fn partners() -> Json {
    Json::from([
        object! {
            "nom": "Centre hospitalier Fictif",
            "type": "etablissement_de_sante",
            "finess": ids::finess(9_999),
            "objet": "sorties d'hospitalisation",
            "site": "https://hopital.exemple.invalid",
        },
        object! { "nom": "Contrat local de santé fictif", "type": "contrat_local_de_sante" },
    ])
}

fn membership() -> Json {
    object! {
        "modalites": "bulletin à remplir en ligne",
        "page": "https://cpts.exemple.invalid/adherer",
        "cotisation": 20_u32,
        "annee_civile": true,
        "proposer_une_action": "https://cpts.exemple.invalid/proposer",
    }
}
