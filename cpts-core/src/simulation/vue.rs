//! A simulation as it is written.

use super::{AnneeComparee, Comparaison, DepassementCompare, Distribution, Effet, Quantiles, Tranche, VersionComparee};
use crate::diagnostics::{Langue, MASQUE};
use crate::funding::Annuel;
use crate::json::{Emit, Writer, view};
use crate::model::Poste;
use crate::values::{Date, Montant};

view! {
    /// What `simulate` writes.
    pub struct SimulationVue {
        /// What is simulated, in words.
        scenario: String,
        /// What it is set against.
        reference: String,
        /// Whether something of it is no law: a draft, a supposition.
        hypothese: bool,
        /// Each CPTS, in the order they were given.
        comparaisons: Vec<ComparaisonVue>,
        /// Who gains and who loses, by size, then all together.
        distribution: Vec<TrancheVue>,
    }

    /// A CPTS under two laws.
    pub struct ComparaisonVue {
        /// Its name.
        nom: Option<Box<str>>,
        /// The code of its département.
        departement: Option<Box<str>>,
        /// Its size before.
        taille: Option<u8>,
        /// Whether it has no contract: its years are those of one that would be signed on the date.
        contrat_type: bool,
        /// Whether its contract writes amounts, which win over the barème on both sides.
        a_ses_montants: bool,
        /// What changes.
        effet: Effet,
        /// The difference of what is certain, over all the years; `null` when not all is known.
        difference: Option<Montant>,
        /// The difference of the maxima, over all the years; `null` when not all is known.
        difference_au_plus: Option<Montant>,
        /// Why nothing could be compared.
        raison: Option<String>,
        /// The contract years that differ.
        annees: Vec<AnneeCompareeVue>,
        /// What was spent beyond the envelopes.
        depassements: Vec<DepassementVue>,
    }

    /// A contract year under two laws.
    pub struct AnneeCompareeVue {
        /// Its number.
        annee: u8,
        /// Its first day.
        du: Date,
        /// Its last day.
        au: Date,
        /// What it is under before.
        avant: VersionVue,
        /// What it is under after.
        apres: VersionVue,
        /// The difference of what is certain.
        difference: Option<Montant>,
        /// The difference of the maxima.
        difference_au_plus: Option<Montant>,
        /// Its lines.
        lignes: Vec<LigneCompareeVue>,
    }

    /// The version of the barème of a year, and the size.
    pub struct VersionVue {
        /// The id of the version.
        bareme: Option<Box<str>>,
        /// Whether it is a reform under discussion, and not law.
        scenario: bool,
        /// The size that the money follows.
        taille: Option<u8>,
    }

    /// A line of a year under two laws.
    pub struct LigneCompareeVue {
        /// The code of the line.
        ligne: Box<str>,
        /// Its name.
        libelle: String,
        /// What is due before whatever the indicators; `null` when that is not known.
        avant: Option<Montant>,
        /// What is due after whatever the indicators; `null` when that is not known.
        apres: Option<Montant>,
        /// The most that it may be before; `null` when unknown.
        avant_au_plus: Option<Montant>,
        /// The most that it may be after.
        apres_au_plus: Option<Montant>,
        /// The difference of what is certain.
        difference: Option<Montant>,
        /// The difference of the maxima.
        difference_au_plus: Option<Montant>,
        /// Whether something is unknown after that was known before.
        devient_inconnu: bool,
    }

    /// What was spent in a year, and what of it goes beyond its envelopes.
    pub struct DepassementVue {
        /// The contract year.
        annee: u8,
        /// What was spent.
        depense: Montant,
        /// What goes beyond the envelopes before; `null` when one is not known.
        avant: Option<Montant>,
        /// What goes beyond them after.
        apres: Option<Montant>,
    }

    /// The CPTS of a size.
    pub struct TrancheVue {
        /// The size; `null` when unknown, and for all of them together.
        taille: Option<u8>,
        /// Whether they are all of them together.
        ensemble: bool,
        /// How many they are.
        nombre: u32,
        /// How many gain, whatever their indicators.
        gagnent: u32,
        /// How many gain or see no change, depending on their indicators.
        peuvent_gagner: u32,
        /// How many lose, whatever their indicators.
        perdent: u32,
        /// How many lose or see no change, depending on their indicators.
        peuvent_perdre: u32,
        /// How many see no change, whatever their indicators.
        inchanges: u32,
        /// Of how many nobody can tell.
        indetermines: u32,
        /// The differences of what is certain, of the CPTS of which they are known.
        sur: Option<QuantilesVue>,
        /// The differences of the maxima, of the CPTS of which they are known.
        au_plus: Option<QuantilesVue>,
    }

    /// How amounts are spread.
    pub struct QuantilesVue {
        /// How many amounts there are.
        nombre: u32,
        /// The smallest.
        minimum: Montant,
        /// A quarter of them are this or less.
        premier_quartile: Montant,
        /// Half of them are this or less.
        mediane: Montant,
        /// Three quarters of them are this or less.
        troisieme_quartile: Montant,
        /// The largest.
        maximum: Montant,
        /// Their sum.
        somme: Montant,
    }
}

impl Emit for Effet {
    fn emit(&self, out: &mut Writer) {
        out.string(self.code());
    }
}

impl SimulationVue {
    /// A simulation, in words that are ready to be read.
    #[must_use]
    pub fn new(
        scenario: String,
        reference: String,
        hypothese: bool,
        comparaisons: Vec<ComparaisonVue>,
        distribution: &Distribution,
    ) -> Self {
        let distribution = distribution.tranches().iter().map(Tranche::view).collect();
        Self { scenario, reference, hypothese, comparaisons, distribution }
    }

    /// The simulation as JSON, indented, with a line feed at the end.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut out = Writer::indented();
        self.emit(&mut out);
        out.finish()
    }
}

impl Comparaison {
    /// The comparison as plain values, in one language; `masked` hides whatever the user wrote but the name of the CPTS.
    #[must_use]
    pub fn view(&self, langue: Langue, masked: bool) -> ComparaisonVue {
        let is_code = |code: &str| code.len() <= 3 && code.bytes().all(|byte| byte.is_ascii_alphanumeric());
        ComparaisonVue {
            nom: self.nom.clone(),
            departement: self.departement.clone().filter(|code| !masked || is_code(code)),
            taille: self.taille,
            contrat_type: self.is_typical,
            a_ses_montants: self.a_ses_montants,
            effet: self.effet,
            difference: self.difference(),
            difference_au_plus: self.difference_au_plus(),
            raison: self.raison.as_ref().map(|why| why.render(langue, masked)),
            annees: self.annees.iter().map(|year| year.view(langue, masked)).collect(),
            depassements: self.depassements.iter().map(DepassementCompare::view).collect(),
        }
    }
}

impl AnneeComparee {
    fn view(&self, langue: Langue, masked: bool) -> AnneeCompareeVue {
        let lines = self.lignes.iter().map(|line| {
            let is_hidden = masked && matches!(line.poste, Poste::Autre(_));
            LigneCompareeVue {
                ligne: if is_hidden { MASQUE.into() } else { line.poste.code().into() },
                libelle: line.poste.libelle().map(|name| name.typeset(langue)).unwrap_or_default(),
                avant: line.avant.and_then(Annuel::certain),
                apres: line.apres.and_then(Annuel::certain),
                avant_au_plus: line.avant.and_then(Annuel::maximum),
                apres_au_plus: line.apres.and_then(Annuel::maximum),
                difference: line.difference(),
                difference_au_plus: line.difference_au_plus(),
                devient_inconnu: line.becomes_unknown(),
            }
        });
        AnneeCompareeVue {
            annee: self.annee,
            du: self.du,
            au: self.au,
            avant: self.avant.view(),
            apres: self.apres.view(),
            difference: self.difference(),
            difference_au_plus: self.difference_au_plus(),
            lignes: lines.collect(),
        }
    }
}

impl VersionComparee {
    fn view(&self) -> VersionVue {
        VersionVue { bareme: self.bareme.clone(), scenario: self.scenario, taille: self.taille }
    }
}

impl DepassementCompare {
    fn view(&self) -> DepassementVue {
        DepassementVue { annee: self.annee, depense: self.depense, avant: self.avant, apres: self.apres }
    }
}

impl Tranche {
    /// The size as plain values.
    #[must_use]
    pub fn view(&self) -> TrancheVue {
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        TrancheVue {
            taille: self.taille,
            ensemble: self.ensemble,
            nombre: number(self.nombre),
            gagnent: number(self.gagnent),
            peuvent_gagner: number(self.peuvent_gagner),
            perdent: number(self.perdent),
            peuvent_perdre: number(self.peuvent_perdre),
            inchanges: number(self.inchanges),
            indetermines: number(self.indetermines),
            sur: self.sur.map(Quantiles::view),
            au_plus: self.au_plus.map(Quantiles::view),
        }
    }
}

impl Quantiles {
    fn view(self) -> QuantilesVue {
        QuantilesVue {
            nombre: u32::try_from(self.nombre).unwrap_or(u32::MAX),
            minimum: self.minimum,
            premier_quartile: self.premier_quartile,
            mediane: self.mediane,
            troisieme_quartile: self.troisieme_quartile,
            maximum: self.maximum,
            somme: self.somme,
        }
    }
}
