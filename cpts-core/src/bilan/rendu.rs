//! From the report to its written form: texts in one language, masked or not.

use super::Bilan;
use super::echeances::Echeance;
use super::vue::{
    ActionsVue, AnneeVue, BaremeVue, BaseVue, BilanVue, BilansVue, ConstatVue, CptsVue, DiagnosticVue, EcheanceVue,
    FinancementVue, InconnuVue, LigneVue, ReferenceVue, ReleveVue, ReponseVue, TailleVue,
};
use crate::bareme::Bilingue;
use crate::diagnostics::{Argument, Diagnostic, Langue, MASQUE, Message, Texte};
use crate::funding::{AnneeContrat, Financement, Inconnu, LigneFinancement};
use crate::json::{Emit, SurDemande, Writer};
use crate::model::{PartMontant, Poste};
use crate::rules::{BaseLegale, Constat, Verdict, VerdictRegle};

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
            bareme: self.bareme.as_ref().map(|bareme| BaremeVue {
                id: bareme.id.clone(),
                libelle: langue.typeset(bareme.libelle.get(langue)),
                scenario: text.scenario(bareme.scenario.as_ref()),
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
            echeances: self.echeances().iter().map(|date| text.date(date)).collect(),
            leviers: SurDemande(
                self.leviers.as_ref().map(|moves| moves.iter().map(|levier| text.lever(levier)).collect()),
            ),
            diagnostics: self.diagnostics.iter().map(|diagnostic| diagnostic.view(langue, masked)).collect(),
            explications: SurDemande(
                self.explications.as_ref().map(|trees| trees.iter().map(|tree| text.tree(tree)).collect()),
            ),
        }
    }
}

/// Whether a text has the form of the code of a département, which names nobody.
fn is_departement(code: &str) -> bool {
    matches!(code.len(), 2 | 3) && code.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'A' | b'B'))
}

/// The report in one language, masked or not.
pub(super) struct Rendering {
    pub(super) langue: Langue,
    pub(super) masked: bool,
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

    pub(super) fn basis(&self, basis: &BaseLegale) -> BaseVue {
        BaseVue { texte: basis.texte.typeset(self.langue), lien: basis.lien, confiance: basis.confiance }
    }

    fn funding(&self, funding: &Financement, taille: Option<u8>) -> FinancementVue {
        FinancementVue {
            annees: funding.annees.iter().map(|year| self.year(year, taille)).collect(),
            total_connu: funding.total_connu(),
            inconnus: funding.inconnus(taille).iter().map(|unknown| self.unknown(unknown)).collect(),
            raison: funding.raison().map(|reason| reason.render(self.langue, self.masked)),
            versements: funding.versements.attendus.iter().map(|payment| self.payment(payment)).collect(),
            en_trop: funding.versements.en_trop.iter().map(Self::excess).collect(),
            conventions: self.conventions(funding),
        }
    }

    fn date(&self, date: &Echeance) -> EcheanceVue {
        EcheanceVue {
            le: date.le,
            nature: date.nature,
            regle: date.regle,
            message: date.message.render(self.langue, self.masked),
            montant: date.montant,
        }
    }

    fn year(&self, year: &AnneeContrat, taille: Option<u8>) -> AnneeVue {
        AnneeVue {
            annee: year.annee,
            du: year.du,
            au: year.au,
            hypothetique: year.hypothetique,
            bareme: year.bareme.clone(),
            scenario: self.scenario(year.scenario.as_ref()),
            releve: year.releve.as_ref().map(|next| ReleveVue {
                bareme: next.bareme.clone(),
                le: next.le,
                scenario: self.scenario(next.scenario.as_ref()),
            }),
            lignes: year.lignes.iter().map(|line| self.line(line)).collect(),
            dus: year.dus.iter().map(|due| self.due(due)).collect(),
            total_connu: year.total_connu(),
            statut: year.statut(),
            inconnus: year.inconnus(taille).iter().map(|unknown| self.unknown(unknown)).collect(),
            raison: year.raison.as_ref().map(|reason| reason.render(self.langue, self.masked)),
        }
    }

    /// What a scenario supposes, said to be no law.
    fn scenario(&self, scenario: Option<&Bilingue>) -> Option<String> {
        static SCENARIO: Texte = Texte::new("scénario, jamais du droit : {texte}", "scenario, never law: {texte}");
        static SANS_TEXTE: Texte = Texte::new("scénario, jamais du droit", "scenario, never law");
        let text = self.langue.typeset(scenario?.get(self.langue));
        Some(match text.is_empty() {
            true => SANS_TEXTE.typeset(self.langue),
            false => Message::new(&SCENARIO).with("texte", Argument::Public(text.into())).render(self.langue, false),
        })
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
    pub(super) fn part(&self, part: &PartMontant) -> Box<str> {
        let is_hidden = self.masked && matches!(part, PartMontant::Autre(_));
        if is_hidden { MASQUE.into() } else { part.code().into() }
    }

    /// The code of a line; one that this version does not know is a text of the user.
    pub(super) fn poste(&self, poste: &Poste) -> Box<str> {
        let is_hidden = self.masked && matches!(poste, Poste::Autre(_));
        if is_hidden { MASQUE.into() } else { poste.code().into() }
    }

    /// The name of a code, empty for a code that this version does not know.
    pub(super) fn name(&self, text: Option<&'static Texte>) -> String {
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
}

impl Diagnostic {
    /// The diagnostic as plain values, in one language; `masked` hides whatever the user wrote.
    #[must_use]
    pub fn view(&self, langue: Langue, masked: bool) -> DiagnosticVue {
        DiagnosticVue {
            id: self.id(),
            gravite: self.gravite(),
            message: self.message.render(langue, masked),
            lieu: self.lieu.render(masked),
            ligne: self.position.map(|position| position.ligne),
            colonne: self.position.map(|position| position.colonne),
            trouve: self.message.found().map(|argument| argument.render(langue, masked)),
            remede: self.entree.remede.typeset(langue),
            lien: self.lien(),
        }
    }
}
