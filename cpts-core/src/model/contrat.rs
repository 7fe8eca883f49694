//! The contract with the health insurance and the ARS (ACI).

use super::{
    Date, DatePartielle, LigneIndicateur, Mission, Montant, NatureDialogue, NatureVersement, PartMontant, Poste,
    Signataire, SuiteContrat,
};
use crate::json::record;

record! {
    /// The contract that the CPTS signs with its CPAM and its ARS under the national agreement.
    pub struct ContratAci {
        /// When it was signed. Its contract years begin on this day.
        signature: DatePartielle,
        /// When the supporting documents that its first payment waits for were complete (ACI, article 4).
        dossier_complet: DatePartielle,
        /// How long it lasts, in years.
        duree_annees: u8,
        /// Its last day, when the contract states it.
        fin: Date,
        /// Who signed it.
        signataires: Vec<Signataire>,
        /// The health-insurance funds that signed it, by name.
        caisses: Vec<Box<str>>,
        /// The size written in it, from 1 to 4: the money follows it.
        taille: u8,
        /// The yearly amounts annexed to it: they win over the national barème.
        montants: Vec<MontantContrat>,
        /// Its missions, those that its amendments added included.
        missions: Vec<MissionAci>,
        /// What became of it: still running, renewed, terminated, not renewed.
        suite: FinContrat,
        /// Its amendments.
        avenants: Vec<Avenant>,
        /// The yearly dialogues.
        dialogues: Vec<Dialogue>,
        /// The yearly activity reports.
        rapports_activite: Vec<RapportActivite>,
        /// What was received.
        versements: Vec<Versement>,
    }

    /// A mission of the contract.
    pub struct MissionAci {
        /// Which one.
        [required] mission: Mission,
        /// When it started.
        demarrage: DatePartielle,
        /// When it was fully deployed.
        deploiement: DatePartielle,
        /// The day by which it must have started, when the contract says so.
        demarrage_prevu: Date,
        /// The day by which it must be fully deployed, when the contract says so.
        deploiement_prevu: Date,
        /// The lines of indicators that its variable part depends on.
        indicateurs: Vec<LigneIndicateur>,
    }

    /// A yearly amount written in the contract.
    pub struct MontantContrat {
        /// Running costs or a mission.
        [required] ligne: Poste,
        /// The part of the line.
        [required] part: PartMontant,
        /// The amount, in euros for a contract year.
        [required] montant: Montant,
    }

    /// What became of the contract.
    pub struct FinContrat {
        /// Still running, renewed, terminated or not renewed.
        [required] nature: SuiteContrat,
        /// The day it takes effect; of a contract still running, the day of the statement.
        le: DatePartielle,
        /// The new last day of a contract that was renewed.
        fin: Date,
        /// The reasons.
        motif: Box<str>,
    }

    /// An amendment of the contract.
    pub struct Avenant {
        /// Its number.
        numero: u8,
        /// When it was signed.
        signature: DatePartielle,
        /// What it changes.
        objet: Box<str>,
        /// The missions that it adds, which are among those of the contract too.
        missions: Vec<Mission>,
    }

    /// A meeting with the CPAM and the ARS.
    pub struct Dialogue {
        /// Its kind.
        nature as "type": NatureDialogue,
        /// When.
        [required] le: DatePartielle,
        /// The contract year that it is about, from 1.
        annee_contrat: u8,
        /// What was decided.
        conclusions: Box<str>,
    }

    /// A yearly activity report.
    pub struct RapportActivite {
        /// The contract year that it is about, from 1.
        annee_contrat: u8,
        /// When it was sent.
        remis_le: DatePartielle,
        /// Where it is.
        reference: Box<str>,
    }

    /// Money received.
    pub struct Versement {
        /// The day it was received.
        [required] le: Date,
        /// The amount.
        [required] montant: Montant,
        /// What it was for.
        ligne: Poste,
        /// The part of the line.
        part: PartMontant,
        /// Advance or balance.
        nature: NatureVersement,
        /// The contract year that it is for, from 1.
        annee_contrat: u8,
        /// The words of the bank or of the fund.
        libelle: Box<str>,
    }
}
