//! From which stage of the life of a CPTS a rule applies.

use super::constat::{Reponse, Verdict};
use crate::diagnostics::{Message, Pointeur, Texte};
use crate::model::{Dossier, EtapeCpts};
use crate::values::Date;

/// A stage of the life of a CPTS from which a rule applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Stade {
    /// From the beginning.
    Toujours,
    /// Once there is a health project.
    Projet,
    /// Once there is a contract.
    Contrat,
}

static PROJET_INCONNU: Texte =
    Texte::new("le dossier ne dit rien du projet de santé", "the dossier says nothing of the health project");
static CONTRAT_INCONNU: Texte =
    Texte::new("le dossier ne dit rien du contrat", "the dossier says nothing of the contract");
static NEGOCIATION_PASSEE: Texte = Texte::new(
    "le dossier annonce une négociation pour {cible}, et ne dit rien du contrat",
    "the dossier announces a negotiation for {cible}, and says nothing of the contract",
);

impl Stade {
    /// The answer of a rule that does not apply yet, or of which nobody can tell whether it applies; `None` when it
    /// applies.
    pub(crate) fn answer(self, dossier: &Dossier, date: Date) -> Option<Reponse> {
        let stage = dossier.etape.as_ref();
        let reached = stage.and_then(|stage| stage.valeur.as_ref());
        match self {
            Self::Toujours => None,
            Self::Projet if dossier.projet_de_sante.is_some() => None,
            Self::Projet => Some(match reached {
                Some(EtapeCpts::LettreIntention) => Reponse::sans_objet(),
                _ => unknown(Message::new(&PROJET_INCONNU), "projet_de_sante"),
            }),
            Self::Contrat if dossier.contrat_aci.is_some() => None,
            Self::Contrat => Some(match reached {
                Some(EtapeCpts::LettreIntention | EtapeCpts::Projet | EtapeCpts::Valide) => Reponse::sans_objet(),
                Some(EtapeCpts::Negociation) => match stage.and_then(|stage| stage.cible) {
                    Some(target) if target.last() < date => {
                        unknown(Message::new(&NEGOCIATION_PASSEE).with("cible", target), "etape")
                    }
                    _ => Reponse::sans_objet(),
                },
                _ => unknown(Message::new(&CONTRAT_INCONNU), "contrat_aci"),
            }),
        }
    }

    /// The stage for people.
    #[must_use]
    pub fn libelle(self) -> &'static Texte {
        static LIBELLES: [Texte; 3] = [
            Texte::new("dès l'origine", "from the beginning"),
            Texte::new("dès qu'il y a un projet de santé", "once there is a health project"),
            Texte::new("dès qu'il y a un contrat", "once there is a contract"),
        ];
        let [toujours, projet, contrat] = &LIBELLES;
        match self {
            Self::Toujours => toujours,
            Self::Projet => projet,
            Self::Contrat => contrat,
        }
    }
}

fn unknown(message: Message, place: &str) -> Reponse {
    Reponse::one(Verdict::Indetermine, message, Pointeur::root().key(place))
}
