//! The report as it is written: plain values, in one language. JSON Schemas and TypeScript types come from here.

use super::echeances::NatureEcheance;
use super::explications::{ExplicationVue, NatureResultat};
use super::leviers::LevierVue;
use super::versements::{ConventionVue, DuVue, EnTropVue, VersementVue};
use crate::bareme::Statut;
use crate::diagnostics::Gravite;
use crate::explication::OrigineParametre;
use crate::funding::{BaseTaille, EtatVersement, Origine};
use crate::json::{Emit, SurDemande, Writer, view};
use crate::leviers::{Certitude, NatureLevier};
use crate::rules::{Confiance, Verdict};
use crate::values::{Date, Montant};

view! {
    /// What `check` writes: one report for each dossier, in the order they were given.
    pub struct BilansVue {
        /// The reports.
        bilans: Vec<BilanVue>,
    }

    /// The report on a CPTS.
    pub struct BilanVue {
        /// Which CPTS.
        cpts: CptsVue,
        /// The date of the report.
        date: Date,
        /// Whether the text was a dossier at all.
        lisible: bool,
        /// The barème in force on the date.
        bareme: Option<BaremeVue>,
        /// The edition of the reference of communes; `null` without a reference.
        reference: Option<ReferenceVue>,
        /// The size that the money follows.
        taille: TailleVue,
        /// How many actions the health project has.
        actions: ActionsVue,
        /// The answer of every rule.
        verdicts: Vec<ReponseVue>,
        /// What the contract is worth.
        financement: FinancementVue,
        /// Every date of the report, the first first.
        echeances: Vec<EcheanceVue>,
        /// The moves open to the CPTS, ranked by euros at stake and by date; absent unless asked for.
        leviers: SurDemande<Vec<LevierVue>>,
        /// What was met while reading.
        diagnostics: Vec<DiagnosticVue>,
        /// The trees that were asked for, in the order they were; absent when none was.
        explications: SurDemande<Vec<ExplicationVue>>,
    }

    /// Which CPTS a report is about.
    pub struct CptsVue {
        /// Its name.
        nom: Option<Box<str>>,
        /// The code of its département.
        departement: Option<Box<str>>,
    }

    /// A version of the barème.
    pub struct BaremeVue {
        /// Its id.
        id: Box<str>,
        /// Its name.
        libelle: String,
        /// What it supposes, when it is a reform under discussion and not law; else `null`.
        scenario: Option<String>,
    }

    /// An edition of the reference of communes.
    pub struct ReferenceVue {
        /// The year of the official geographic code (COG).
        cog: u16,
        /// The year of the municipal populations.
        populations: u16,
    }

    /// The size that the money follows.
    pub struct TailleVue {
        /// From 1 to 4; `null` when unknown.
        taille: Option<u8>,
        /// The inhabitants that it was read from.
        habitants: Option<u32>,
        /// What decided.
        base: Option<BaseTaille>,
        /// How certain it is.
        statut: Statut,
        /// The inhabitants by the communes.
        habitants_communes: Option<u32>,
        /// How many communes were counted.
        communes: u32,
        /// The inhabitants that the CPTS declares.
        habitants_declares: Option<u32>,
        /// Why there is no size.
        raison: Option<String>,
    }

    /// How many actions the health project has.
    pub struct ActionsVue {
        /// As many as it announces.
        annoncees: Option<u32>,
        /// As many as the dossier describes.
        decrites: Option<u32>,
    }

    /// The answer of a rule.
    pub struct ReponseVue {
        /// The id of the rule.
        regle: &'static str,
        /// What it asks.
        titre: String,
        /// Its answer.
        verdict: Verdict,
        /// How serious a breach is, or would be.
        gravite: Gravite,
        /// What it found.
        constats: Vec<ConstatVue>,
        /// What it rests on.
        bases: Vec<BaseVue>,
    }

    /// Something that a rule found.
    pub struct ConstatVue {
        /// What this finding alone answers.
        verdict: Verdict,
        /// What it found.
        message: String,
        /// The place, as a JSON Pointer.
        lieu: String,
        /// The line of the text, from 1.
        ligne: Option<u32>,
        /// The character of the line, from 1.
        colonne: Option<u32>,
        /// The day by which something must be done.
        echeance: Option<Date>,
        /// The euros at stake.
        montant: Option<Montant>,
        /// What to do.
        remede: Option<String>,
    }

    /// What a rule rests on.
    pub struct BaseVue {
        /// The fact, with its article or source.
        texte: String,
        /// Where to read it.
        lien: Option<&'static str>,
        /// How certain it is.
        confiance: Confiance,
    }

    /// What the contract is worth.
    pub struct FinancementVue {
        /// The contract years.
        annees: Vec<AnneeVue>,
        /// The sum of what counts and is known, over all the years; `null` when nothing could be computed.
        total_connu: Option<Montant>,
        /// What should count and is not known.
        inconnus: Vec<InconnuVue>,
        /// Why a year, or all of them, could not be computed: the total leaves it out.
        raison: Option<String>,
        /// The payments that should come, by day, and what was received.
        versements: Vec<VersementVue>,
        /// What was received and that no payment expected explains.
        en_trop: Vec<EnTropVue>,
        /// What no text fixes, and that the payments follow.
        conventions: Vec<ConventionVue>,
    }

    /// A date to keep in mind.
    pub struct EcheanceVue {
        /// The day.
        le: Date,
        /// What it is about.
        nature: NatureEcheance,
        /// The rule that asks for something by that day.
        regle: Option<&'static str>,
        /// What happens, or is due.
        message: String,
        /// The euros that come, or are at stake.
        montant: Option<Montant>,
    }

    /// A contract year.
    pub struct AnneeVue {
        /// Its number, from 1.
        annee: u8,
        /// Its first day.
        du: Date,
        /// Its last day.
        au: Date,
        /// Whether it is only what a contract signed on the date of the report would give.
        hypothetique: bool,
        /// The id of the barème in force on its first day.
        bareme: Option<Box<str>>,
        /// What that barème supposes, when it is a reform under discussion and not law; else `null`.
        scenario: Option<String>,
        /// The barème that replaces it during the year.
        releve: Option<ReleveVue>,
        /// Its lines.
        lignes: Vec<LigneVue>,
        /// What is due of each of them; empty for a hypothetical year.
        dus: Vec<DuVue>,
        /// The sum of what counts and is known; `null` when nothing could be computed.
        total_connu: Option<Montant>,
        /// The weakest status of what the sum is made of.
        statut: Option<Statut>,
        /// What should count and is not known.
        inconnus: Vec<InconnuVue>,
        /// Why nothing could be computed.
        raison: Option<String>,
    }

    /// A barème that replaces another during a contract year.
    pub struct ReleveVue {
        /// Its id.
        bareme: Box<str>,
        /// The first day that it is in force.
        le: Date,
        /// What it supposes, when it is a reform under discussion and not law; else `null`.
        scenario: Option<String>,
    }

    /// An amount of a contract year, known or not.
    pub struct LigneVue {
        /// The code of the line.
        ligne: Box<str>,
        /// Its name.
        libelle: String,
        /// The code of the part.
        part: Box<str>,
        /// The name of the part.
        libelle_part: String,
        /// The amount, in euros; `null` when unknown.
        montant: Option<Montant>,
        /// How certain it is.
        statut: Statut,
        /// Whether it comes from the barème or from the contract.
        origine: Origine,
        /// Whether the total takes it.
        comptee: bool,
        /// Why the total does not take it.
        motif: Option<String>,
        /// How the amount was obtained.
        note: Option<String>,
        /// Where it comes from.
        sources: Vec<Box<str>>,
    }

    /// An amount that should count and that nobody knows.
    pub struct InconnuVue {
        /// The code of the line.
        ligne: Box<str>,
        /// Its name.
        libelle: String,
        /// The code of the part.
        part: Box<str>,
        /// The name of the part.
        libelle_part: String,
        /// The contract years concerned.
        annees: Vec<u8>,
        /// Why it is missing.
        raison: String,
    }

    /// Something met while reading the text.
    pub struct DiagnosticVue {
        /// Its id.
        id: &'static str,
        /// How serious it is.
        gravite: Gravite,
        /// What is wrong.
        message: String,
        /// The place, as a JSON Pointer.
        lieu: String,
        /// The line of the text, from 1.
        ligne: Option<u32>,
        /// The character of the line, from 1.
        colonne: Option<u32>,
        /// What was found there.
        trouve: Option<String>,
        /// What to do.
        remede: String,
        /// Where it is documented.
        lien: String,
    }
}

macro_rules! emit_codes {
    ($($type:ty),*) => {
        $(impl Emit for $type {
            fn emit(&self, out: &mut Writer) {
                out.string(self.code());
            }
        })*
    };
}

emit_codes!(
    Verdict,
    Gravite,
    Statut,
    BaseTaille,
    Origine,
    Confiance,
    EtatVersement,
    NatureEcheance,
    NatureResultat,
    OrigineParametre,
    NatureLevier,
    Certitude
);
