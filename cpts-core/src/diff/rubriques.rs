//! What a change is about: the headings under which people look for it.

use crate::diagnostics::Texte;

macro_rules! rubriques {
    ($($(#[$meta:meta])* $name:ident = $code:literal, $fr:literal / $en:literal;)*) => {
        /// What a change is about, in the order in which changes are told.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Rubrique {
            $($(#[$meta])* $name,)*
        }

        impl Rubrique {
            /// The code in JSON.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)*
                }
            }

            /// The name that people read.
            #[must_use]
            pub fn libelle(self) -> &'static Texte {
                match self {
                    $(Self::$name => {
                        static LIBELLE: Texte = Texte::new($fr, $en);
                        &LIBELLE
                    })*
                }
            }
        }
    };
}

rubriques! {
    /// Name, legal form, identifiers, stage, contact, how to join.
    Identite = "identite", "Identité" / "Identity";
    /// The communes and the population.
    Territoire = "territoire", "Territoire" / "Territory";
    /// The bodies and their seats.
    Gouvernance = "gouvernance", "Gouvernance" / "Governance";
    /// The members: who joined, who left, what they declare and agree to.
    Adherents = "adherents", "Adhérents" / "Members";
    /// How many professionals there are.
    Effectifs = "effectifs", "Effectifs" / "Headcount";
    /// The partners.
    Partenaires = "partenaires", "Partenaires" / "Partners";
    /// The health project, its actions apart.
    Projet = "projet", "Projet de santé" / "Health project";
    /// The actions of the project.
    Actions = "actions", "Actions" / "Actions";
    /// The contract, but for what follows.
    Contrat = "contrat", "Contrat" / "Contract";
    /// The missions of the contract.
    Missions = "missions", "Missions" / "Missions";
    /// The lines of indicators of the missions.
    Indicateurs = "indicateurs", "Indicateurs" / "Indicators";
    /// The dialogues and the activity reports.
    Dialogues = "dialogues", "Dialogues et rapports" / "Dialogues and reports";
    /// The payments received.
    Versements = "versements", "Versements" / "Payments";
    /// The crisis plan and the crises that were recognised.
    Crises = "crises", "Crises sanitaires" / "Health crises";
    /// What is paid to professionals.
    Indemnisations = "indemnisations", "Indemnisations" / "Indemnities";
    /// The budget and the spending.
    Budget = "budget", "Budget et dépenses" / "Budget and spending";
    /// Where the facts come from, and remarks.
    Sources = "sources", "Sources et remarques" / "Sources and remarks";
    /// What the file says of itself.
    Fichier = "fichier", "Fichier" / "File";
    /// The fields that this version does not know.
    Autres = "autres", "Champs inconnus de cette version" / "Fields that this version does not know";
    /// What changes in the writing and not in the sense: an order, a `null` for what is absent.
    Ecriture = "ecriture", "Écriture, sans effet sur le sens" / "Writing, without effect on the sense";
}

impl Rubrique {
    /// That of a field of the document, or of a field inside it that has its own.
    pub(super) fn of_field(field: &str) -> Option<Self> {
        Some(match field {
            "identite" | "etape" | "adhesion" | "numero_unique" => Self::Identite,
            "territoire" => Self::Territoire,
            "gouvernance" => Self::Gouvernance,
            "adherents" => Self::Adherents,
            "effectifs" | "professions_representees" => Self::Effectifs,
            "partenaires" => Self::Partenaires,
            "projet_de_sante" => Self::Projet,
            "contrat_aci" => Self::Contrat,
            "plan_de_crise" | "crises" => Self::Crises,
            "indemnisations" => Self::Indemnisations,
            "budget" | "depenses" => Self::Budget,
            "sources" | "deductions" | "remarques" | "partiel" => Self::Sources,
            "$schema" | "format" | "version" | "date" | "mis_a_jour" | "public" | "expire_le" | "licence" => {
                Self::Fichier
            }
            _ => return None,
        })
    }

    /// That of a list inside this one.
    pub(super) fn of_list(self, list: &str) -> Self {
        match (self, list) {
            (Self::Projet, "actions") => Self::Actions,
            (Self::Contrat, "missions") => Self::Missions,
            (Self::Missions, "indicateurs") => Self::Indicateurs,
            (Self::Contrat, "dialogues" | "rapports_activite") => Self::Dialogues,
            (Self::Contrat, "versements") => Self::Versements,
            _ => self,
        }
    }
}
