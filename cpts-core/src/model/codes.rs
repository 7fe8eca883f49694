//! The closed lists of codes of the dossier.

use crate::json::codes;

codes! {
    /// A mission of the contract (ACI; the same six as CSP L1434-12-2), or none of them.
    pub enum Mission {
        /// Better access to care: a `médecin traitant`, unscheduled care.
        AccesAuxSoins = "acces_aux_soins", "accès aux soins" / "access to care";
        /// Pathways across professions around the patient.
        Parcours = "parcours", "parcours pluriprofessionnels" / "care pathways";
        /// Prevention in the territory.
        Prevention = "prevention", "prévention" / "prevention";
        /// Response to serious health crises; mandatory in contracts signed from 2022-09-03.
        CriseSanitaire = "crise_sanitaire", "réponse aux crises sanitaires graves" / "response to serious health crises";
        /// Quality and relevance of care; optional.
        QualitePertinence = "qualite_pertinence", "qualité et pertinence des soins" / "quality and relevance of care";
        /// Support to professionals; optional.
        Accompagnement = "accompagnement", "accompagnement des professionnels" / "support to professionals";
        /// An action outside the contract.
        HorsAci = "hors_aci", "hors ACI" / "outside the agreement";
    }

    /// What a sum of the contract is for: running costs, or a mission.
    pub enum Poste {
        /// Running costs.
        Fonctionnement = "fonctionnement", "fonctionnement" / "running costs";
        /// Better access to care.
        AccesAuxSoins = "acces_aux_soins", "accès aux soins" / "access to care";
        /// Pathways.
        Parcours = "parcours", "parcours pluriprofessionnels" / "care pathways";
        /// Prevention.
        Prevention = "prevention", "prévention" / "prevention";
        /// Crises.
        CriseSanitaire = "crise_sanitaire", "réponse aux crises sanitaires graves" / "response to serious health crises";
        /// Quality.
        QualitePertinence = "qualite_pertinence", "qualité et pertinence des soins" / "quality and relevance of care";
        /// Support.
        Accompagnement = "accompagnement", "accompagnement des professionnels" / "support to professionals";
    }

    /// The part of a line that an amount is.
    pub enum PartMontant {
        /// The line as a whole, known or due in one piece.
        Total = "total", "total" / "total";
        /// The fixed part of a mission.
        Fixe = "fixe", "part fixe" / "fixed part";
        /// The variable part of a mission: at most, by its indicators.
        Variable = "variable", "part variable (maximum)" / "variable part (maximum)";
        /// The envelope of unscheduled care, inside the total of access to care.
        EnveloppeSnp = "enveloppe_snp", "dont soins non programmés" / "of which unscheduled care";
        /// The fixed part of the crisis mission in its first year: the plan is written.
        FixePremiereAnnee = "fixe_premiere_annee", "part fixe, première année" / "fixed part, first year";
        /// The fixed part of the crisis mission in the years after: the plan is updated.
        FixeAnneesSuivantes = "fixe_annees_suivantes", "part fixe, années suivantes" / "fixed part, following years";
        /// The variable part of the crisis mission: only when a crisis is recognised.
        VariableCriseReconnue = "variable_crise_reconnue", "part variable, crise reconnue" / "variable part, recognised crisis";
    }

    /// Where a CPTS stands in its life.
    pub enum EtapeCpts {
        /// The letter of intent was sent.
        LettreIntention = "lettre_intention", "lettre d'intention" / "letter of intent";
        /// The health project was filed, or is being written.
        Projet = "projet", "projet de santé" / "health project";
        /// The health project is validated.
        Valide = "valide", "projet validé" / "project validated";
        /// The contract is being negotiated.
        Negociation = "negociation", "négociation du contrat" / "contract under negotiation";
        /// The contract is signed.
        Signe = "signe", "contrat signé" / "contract signed";
        /// The contract has come to its end.
        Echu = "echu", "contrat échu" / "contract ended";
        /// The contract was terminated.
        Resilie = "resilie", "contrat résilié" / "contract terminated";
    }

    /// The legal form of a CPTS (CSP L1434-12-1).
    pub enum FormeJuridique {
        /// Association of the law of 1 July 1901.
        AssociationLoi1901 = "association_loi_1901", "association loi 1901" / "association (1901 law)";
        /// Association of the local law of Alsace and Moselle.
        AssociationDroitLocal = "association_droit_local", "association de droit local" / "association (local law)";
        /// An association, of which the source does not say more.
        Association = "association", "association" / "association";
        /// Economic interest group; before the order of 2021.
        Gie = "gie", "GIE" / "economic interest group";
        /// Health cooperation group; before the order of 2021.
        Gcs = "gcs", "GCS" / "health cooperation group";
        /// Another form.
        AutreForme = "autre_forme", "autre forme" / "another form";
    }

    /// What the ARS decided on a health project.
    pub enum DecisionArs {
        /// It validated it.
        Validation = "validation", "validation" / "validation";
        /// It opposed it.
        Opposition = "opposition", "opposition" / "opposition";
    }

    /// Who signs the contract.
    pub enum Signataire {
        /// The CPTS.
        Cpts = "cpts", "CPTS" / "CPTS";
        /// The primary health-insurance fund.
        Cpam = "cpam", "CPAM" / "CPAM";
        /// The general social-security fund, overseas.
        Cgss = "cgss", "CGSS" / "CGSS";
        /// Another local health-insurance fund: MSA, CCSS, CSS of Mayotte…
        AutreCaisse = "autre_caisse", "autre caisse d'assurance maladie" / "another health-insurance fund";
        /// The regional health agency.
        Ars = "ars", "ARS" / "ARS";
    }

    /// What became of a contract.
    pub enum SuiteContrat {
        /// It was still running on the day stated.
        EnCours = "en_cours", "en cours" / "running";
        /// It was renewed.
        Renouvellement = "renouvellement", "renouvellement" / "renewal";
        /// It was terminated before its end.
        Resiliation = "resiliation", "résiliation" / "termination";
        /// It was not renewed.
        NonRenouvellement = "non_renouvellement", "non-renouvellement" / "non-renewal";
    }

    /// The kind of a meeting with the CPAM and the ARS.
    pub enum NatureDialogue {
        /// Before the contract.
        Coconstruction = "coconstruction", "co-construction" / "co-construction";
        /// Along the year.
        Suivi = "suivi", "suivi" / "follow-up";
        /// Once a year, on the indicators.
        Gestion = "gestion", "dialogue de gestion" / "management dialogue";
    }

    /// Whether a payment is an advance or a balance.
    pub enum NatureVersement {
        /// Ahead of the year.
        Avance = "avance", "avance" / "advance";
        /// The whole year, at once.
        Integral = "integral", "versement intégral" / "payment in full";
        /// Once the year is settled.
        Solde = "solde", "solde" / "balance";
    }

    /// Whether an indicator follows the work or its result.
    pub enum NatureIndicateur {
        /// What was done.
        Suivi = "suivi", "suivi" / "follow-up";
        /// What it changed.
        Resultat = "resultat", "résultat" / "result";
    }

    /// What the value of an indicator is.
    pub enum TypeIndicateur {
        /// A number of people, meetings, forms.
        Nombre = "nombre", "nombre" / "count";
        /// A share, in percent.
        Taux = "taux", "taux" / "rate";
        /// Something to hand over.
        Livrable = "livrable", "livrable" / "deliverable";
    }

    /// Whether more or less is better.
    pub enum Sens {
        /// More is better.
        Hausse = "hausse", "plus est mieux" / "higher is better";
        /// Less is better.
        Baisse = "baisse", "moins est mieux" / "lower is better";
    }

    /// Where an action stands.
    pub enum StatutAction {
        /// Nobody said.
        Inconnu = "inconnu", "inconnu" / "unknown";
        /// Being thought about.
        AEtude = "a_etude", "à l'étude" / "under study";
        /// Planned.
        EnProjet = "en_projet", "en projet" / "planned";
        /// Being built.
        EnConstruction = "en_construction", "en construction" / "being built";
        /// Under way.
        EnCours = "en_cours", "en cours" / "under way";
        /// Deployed.
        Deployee = "deployee", "déployée" / "deployed";
        /// Over.
        Terminee = "terminee", "terminée" / "over";
        /// Halted.
        Suspendue = "suspendue", "suspendue" / "halted";
    }

    /// Whether the single number can be called.
    pub enum StatutNumero {
        /// It can.
        Ouvert = "ouvert", "ouvert" / "open";
        /// Not yet.
        Prevu = "prevu", "prévu" / "planned";
        /// No longer.
        Ferme = "ferme", "fermé" / "closed";
    }

    /// What a member is.
    pub enum TypeAdherent {
        /// A health professional.
        Professionnel = "professionnel", "professionnel de santé" / "health professional";
        /// Another person: social worker, patient, elected.
        AutrePersonne = "autre_personne", "autre personne" / "another person";
        /// A structure: practice, health centre, hospital, association, authority.
        Structure = "structure", "structure" / "structure";
    }

    /// How a professional practises (TRE_R23).
    pub enum ModeExercice {
        /// Self-employed.
        Liberal = "L", "libéral" / "self-employed";
        /// Employed.
        Salarie = "S", "salarié" / "employed";
        /// Volunteer.
        Benevole = "B", "bénévole" / "volunteer";
        /// Through a company.
        Indirect = "I", "indirect" / "indirect";
    }

    /// What makes the publication of a personal fact lawful.
    pub enum BaseDiffusion {
        /// The person agreed.
        Consentement = "consentement", "consentement" / "consent";
        /// The fact is that of a structure, which needs no consent.
        Structure = "structure", "structure" / "structure";
    }

    /// What a partner is.
    pub enum TypePartenaire {
        /// A commune or a group of communes.
        Collectivite = "collectivite", "collectivité" / "local authority";
        /// A local health contract.
        ContratLocalDeSante = "contrat_local_de_sante", "contrat local de santé" / "local health contract";
        /// A hospital or a clinic.
        EtablissementDeSante = "etablissement_de_sante", "établissement de santé" / "hospital";
        /// A health network or a coordination body.
        Reseau = "reseau", "réseau ou dispositif d'appui" / "network";
        /// Medico-social.
        MedicoSocial = "medico_social", "acteur médico-social ou social" / "medico-social";
        /// State, ARS, health insurance.
        Institution = "institution", "institution" / "institution";
        /// An association of patients or others.
        Association = "association", "association" / "association";
        /// Another.
        AutrePartenaire = "autre_partenaire", "autre" / "another";
    }

    /// A typology of crisis that the plans of CPTS cite.
    pub enum TypologieCrise {
        /// Somatic or psychic casualties.
        Blesses = "blesses", "blessés somatiques ou psychiques" / "somatic or psychic casualties";
        /// Patients and frail people: epidemic, heat, cold, pollution.
        Malades = "malades", "malades et personnes fragiles" / "patients and frail people";
        /// An emerging infectious agent.
        AgentInfectieux = "agent_infectieux", "agent infectieux émergent" / "emerging infectious agent";
        /// A nuclear, radiological or chemical agent.
        NucleaireRadiologiqueChimique = "nrc", "agent nucléaire, radiologique ou chimique" / "nuclear, radiological or chemical agent";
        /// Impaired care supply.
        OffreDeSoinsAlteree = "offre_de_soins_alteree", "altération de l'offre de soins" / "impaired care supply";
    }

    /// What a payment to a professional is (CSP D1434-44).
    pub enum NatureIndemnisation {
        /// Makes up for income lost through a function held in the CPTS.
        Indemnite = "indemnite", "indemnité" / "indemnity";
        /// Pays for taking part in a mission.
        Remuneration = "remuneration", "rémunération" / "remuneration";
    }
}
