//! The closed lists of codes: what our own enums are, and nothing else.

use std::borrow::Cow;

use schemars::{Schema, SchemaGenerator};
use serde_json::{Value, json};

use super::described::Described;
use crate::bareme::Statut;
use crate::bilan::{NatureEcheance, NatureResultat};
use crate::diagnostics::Gravite;
use crate::diff::{NatureChangement, Rubrique};
use crate::explication::OrigineParametre;
use crate::funding::{BaseTaille, EtatVersement, Origine};
use crate::leviers::objectif::IssueVoie;
use crate::leviers::{Certitude, NatureLevier};
use crate::rules::{Confiance, Verdict};
use crate::simulation::Effet;

macro_rules! closed {
    ($($type:ident { $($variant:ident),* $(,)? })*) => {
        $(impl Described for $type {
            fn name() -> Cow<'static, str> {
                stringify!($type).into()
            }

            fn schema(_: &mut SchemaGenerator) -> Schema {
                // A variant that is not listed does not build.
                const fn is_listed(value: $type) {
                    match value {
                        $($type::$variant => {})*
                    }
                }
                $(is_listed($type::$variant);)*
                of(&[$($type::$variant.code()),*])
            }
        })*
    };
}

closed! {
    BaseTaille { Contrat, Communes, Declaree }
    Certitude { Exact, AuMoins, AuPlus, SousHypothese }
    Confiance { Texte, PlusieursSources, UneSource, Derive, ProjetLogiciel, Inconnu }
    Effet { Gagne, PeutGagner, Perd, PeutPerdre, Inchange, Indetermine }
    EtatVersement { Recu, Attendu, EnRetard, AVenir, Indetermine }
    Gravite { Info, Alerte, Ecart, Bloquant }
    IssueVoie { DejaAtteint, Acquis, AuPlus, SiCrise, Inconnu, Impossible }
    NatureChangement { Ajout, Retrait, Modification, Ordre, Ecriture }
    NatureEcheance { Contrat, Regle, Versement }
    NatureLevier { Reclamer, Demarrer, Ajouter, Prouver, Evaluer, Atteindre, PlanDeCrise, Declarer }
    NatureResultat { Montant, Nombre, Part, Date, Verdict, Texte }
    Origine { Bareme, Contrat }
    OrigineParametre { Bareme, Procedure, Plafond, Convention, Seuil, Communes, Rapport }
    Rubrique {
        Identite, Territoire, Gouvernance, Adherents, Effectifs, Partenaires, Projet, Actions, Contrat, Missions, Indicateurs,
        Dialogues, Versements, Crises, Indemnisations, Budget, Sources, Fichier, Autres, Ecriture,
    }
    Statut { Officiel, ContratObserve, Secondaire, Derive, Projet, Inconnu }
    Verdict { Conforme, NonConforme, AVenir, Indetermine, SansObjet }
}

fn of(codes: &[&str]) -> Schema {
    let branches: Vec<Value> = codes.iter().map(|code| json!({ "const": code })).collect();
    Schema::try_from(json!({ "type": "string", "oneOf": branches })).unwrap_or_default()
}
