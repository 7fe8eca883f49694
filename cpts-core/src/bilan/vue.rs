//! The report as it is written: plain values, in one language. JSON Schemas and TypeScript types come from here.

use super::Bilan;
use crate::bareme::Statut;
use crate::diagnostics::{Diagnostic, Gravite, Langue, MASQUE, Texte};
use crate::funding::{AnneeContrat, BaseTaille, Financement, Inconnu, LigneFinancement, Origine};
use crate::json::{Emit, Writer, view};
use crate::model::{PartMontant, Poste};
use crate::rules::{BaseLegale, Confiance, Constat, Verdict, VerdictRegle};
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
        /// What was met while reading.
        diagnostics: Vec<DiagnosticVue>,
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
        /// The barème that replaces it during the year.
        releve: Option<ReleveVue>,
        /// Its lines.
        lignes: Vec<LigneVue>,
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

emit_codes!(Verdict, Gravite, Statut, BaseTaille, Origine, Confiance);

/// The reports as JSON, indented, with a line feed at the end; `masked` hides whatever the user wrote.
///
/// The language changes messages, never keys or codes. The bytes are the same on every platform.
///
/// ```
/// use cpts_core::bareme::Baremes;
/// use cpts_core::bilan::{check, to_json};
/// use cpts_core::diagnostics::Langue;
/// use cpts_core::reference::SansReference;
///
/// let bilan = check(b"{}", &Baremes::embedded(), &SansReference, "2026-11-21".parse()?);
/// let json = to_json(&[bilan], Langue::Fr, false);
/// assert!(json.starts_with("{\n  \"bilans\": [\n"));
/// # Ok::<(), cpts_core::values::ValeurInvalide>(())
/// ```
#[must_use]
pub fn to_json(bilans: &[Bilan], langue: Langue, masked: bool) -> String {
    let view = BilansVue { bilans: bilans.iter().map(|bilan| bilan.view(langue, masked)).collect() };
    let mut out = Writer::indented();
    view.emit(&mut out);
    out.finish()
}

impl Bilan {
    /// The report as plain values, in one language; `masked` hides whatever the user wrote.
    #[must_use]
    pub fn view(&self, langue: Langue, masked: bool) -> BilanVue {
        let text = Rendering { langue, masked };
        let size = &self.taille;
        BilanVue {
            cpts: CptsVue {
                nom: self.nom.clone(),
                departement: self.departement.clone().filter(|code| !masked || is_departement(code)),
            },
            date: self.date,
            lisible: self.lisible,
            bareme: self.bareme.clone().map(|[id, french, english]| BaremeVue {
                id,
                libelle: langue.typeset(if langue == Langue::Fr { &french } else { &english }),
            }),
            reference: size
                .population
                .edition
                .map(|edition| ReferenceVue { cog: edition.cog, populations: edition.populations }),
            taille: TailleVue {
                taille: size.taille,
                habitants: size.habitants,
                base: size.base,
                statut: size.statut,
                habitants_communes: size.population.habitants,
                communes: size.population.communes,
                habitants_declares: size.habitants_declares,
                raison: size.raison.as_ref().map(|reason| reason.render(langue, masked)),
            },
            actions: ActionsVue { annoncees: self.actions.annoncees, decrites: self.actions.decrites },
            verdicts: self.verdicts.iter().map(|verdict| text.verdict(verdict)).collect(),
            financement: text.funding(&self.financement, size.taille),
            diagnostics: self.diagnostics.iter().map(|diagnostic| text.diagnostic(diagnostic)).collect(),
        }
    }
}

/// Whether a text has the form of the code of a département, which names nobody.
fn is_departement(code: &str) -> bool {
    matches!(code.len(), 2 | 3) && code.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'A' | b'B'))
}

struct Rendering {
    langue: Langue,
    masked: bool,
}

impl Rendering {
    fn verdict(&self, verdict: &VerdictRegle) -> ReponseVue {
        ReponseVue {
            regle: verdict.regle.id,
            titre: verdict.regle.titre.typeset(self.langue),
            verdict: verdict.verdict,
            gravite: verdict.gravite,
            constats: verdict.constats.iter().map(|constat| self.constat(constat, verdict)).collect(),
            bases: verdict.regle.bases.iter().map(|basis| self.basis(basis)).collect(),
        }
    }

    fn constat(&self, constat: &Constat, verdict: &VerdictRegle) -> ConstatVue {
        let own = constat.remede.as_ref().map(|remedy| remedy.render(self.langue, self.masked));
        let of_rule = (constat.verdict == Verdict::NonConforme).then(|| verdict.regle.remede.typeset(self.langue));
        ConstatVue {
            verdict: constat.verdict,
            message: constat.message.render(self.langue, self.masked),
            lieu: constat.lieu.render(self.masked),
            ligne: constat.position.map(|position| position.ligne),
            colonne: constat.position.map(|position| position.colonne),
            echeance: constat.echeance,
            montant: constat.montant,
            remede: own.or(of_rule),
        }
    }

    fn basis(&self, basis: &BaseLegale) -> BaseVue {
        BaseVue { texte: basis.texte.typeset(self.langue), lien: basis.lien, confiance: basis.confiance }
    }

    fn funding(&self, funding: &Financement, taille: Option<u8>) -> FinancementVue {
        FinancementVue {
            annees: funding.annees.iter().map(|year| self.year(year, taille)).collect(),
            total_connu: funding.total_connu(),
            inconnus: funding.inconnus(taille).iter().map(|unknown| self.unknown(unknown)).collect(),
            raison: funding.raison().map(|reason| reason.render(self.langue, self.masked)),
        }
    }

    fn year(&self, year: &AnneeContrat, taille: Option<u8>) -> AnneeVue {
        AnneeVue {
            annee: year.annee,
            du: year.du,
            au: year.au,
            hypothetique: year.hypothetique,
            bareme: year.bareme.clone(),
            releve: year.releve.clone().map(|(bareme, le)| ReleveVue { bareme, le }),
            lignes: year.lignes.iter().map(|line| self.line(line)).collect(),
            total_connu: year.total_connu(),
            statut: year.statut(),
            inconnus: year.inconnus(taille).iter().map(|unknown| self.unknown(unknown)).collect(),
            raison: year.raison.as_ref().map(|reason| reason.render(self.langue, self.masked)),
        }
    }

    fn line(&self, line: &LigneFinancement) -> LigneVue {
        let cell = line.cellule.as_deref();
        let note = cell.and_then(|cell| cell.note.as_ref()).map(|note| note.get(self.langue));
        LigneVue {
            ligne: self.poste(&line.poste),
            libelle: self.name(line.poste.libelle()),
            part: self.part(&line.part),
            libelle_part: self.name(line.part.libelle()),
            montant: line.montant,
            statut: line.statut,
            origine: line.origine,
            comptee: line.counted().is_some(),
            motif: line.non_comptee.map(|reason| reason.typeset(self.langue)),
            note: note.filter(|note| !note.is_empty()).map(|note| self.langue.typeset(note)),
            sources: cell.and_then(|cell| cell.sources.clone()).unwrap_or_default(),
        }
    }

    /// The code of a part; one that this version does not know is a text of the user.
    fn part(&self, part: &PartMontant) -> Box<str> {
        let is_hidden = self.masked && matches!(part, PartMontant::Autre(_));
        if is_hidden { MASQUE.into() } else { part.code().into() }
    }

    /// The code of a line; one that this version does not know is a text of the user.
    fn poste(&self, poste: &Poste) -> Box<str> {
        let is_hidden = self.masked && matches!(poste, Poste::Autre(_));
        if is_hidden { MASQUE.into() } else { poste.code().into() }
    }

    /// The name of a code, empty for a code that this version does not know.
    fn name(&self, text: Option<&'static Texte>) -> String {
        text.map(|text| text.typeset(self.langue)).unwrap_or_default()
    }

    fn unknown(&self, unknown: &Inconnu) -> InconnuVue {
        InconnuVue {
            ligne: self.poste(&unknown.poste),
            libelle: self.name(unknown.poste.libelle()),
            part: self.part(&unknown.part),
            libelle_part: self.name(unknown.part.libelle()),
            annees: unknown.annees.clone(),
            raison: unknown.raison.render(self.langue, self.masked),
        }
    }

    fn diagnostic(&self, diagnostic: &Diagnostic) -> DiagnosticVue {
        let found = diagnostic.message.found();
        DiagnosticVue {
            id: diagnostic.id(),
            gravite: diagnostic.gravite(),
            message: diagnostic.message.render(self.langue, self.masked),
            lieu: diagnostic.lieu.render(self.masked),
            ligne: diagnostic.position.map(|position| position.ligne),
            colonne: diagnostic.position.map(|position| position.colonne),
            trouve: found.map(|argument| argument.render(self.langue, self.masked)),
            remede: diagnostic.entree.remede.typeset(self.langue),
            lien: diagnostic.lien(),
        }
    }
}
