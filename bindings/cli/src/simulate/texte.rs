//! A simulation as text: the lines of one CPTS, or a row for each of many, and how the differences are spread.

use cpts_core::simulation::{
    AnneeCompareeVue, ComparaisonVue, DepassementVue, Distribution, Effet, LigneCompareeVue, Quantiles, TailleSupposee,
    Tranche,
};
use cpts_core::values::Montant;

use crate::mots::{Mots, clean};
use crate::texte::{BOLD, DIM, Table, YELLOW, wrap};

/// What is simulated.
pub(super) struct Titres {
    pub(super) scenario: String,
    pub(super) reference: String,
    pub(super) is_hypothesis: bool,
    pub(super) notes: Vec<String>,
}

pub(super) fn supposed_size(supposed: TailleSupposee, mots: Mots) -> String {
    mots.fill(
        "taille {taille} supposée dès l'année de contrat {annee}, l'effet réel d'un changement de taille en cours de contrat étant inconnu",
        "size {taille} supposed from contract year {annee}, the real effect of a change of size during a contract being unknown",
        &[("taille", &mots.number(supposed.taille)), ("annee", &mots.number(supposed.des_annee))],
    )
}

/// The report, as dossiers come: a single one is told in full, several by a row each.
pub(super) struct Rapport {
    mots: Mots,
    first: Option<String>,
    rows: Vec<Vec<String>>,
}

impl Rapport {
    pub(super) fn new(mots: Mots) -> Self {
        Self { mots, first: None, rows: Vec::new() }
    }

    pub(super) fn add(&mut self, found: &ComparaisonVue) {
        if self.rows.is_empty() {
            self.first = Some(self.in_full(found));
        }
        let mots = self.mots;
        self.rows.push(vec![
            self.name(found),
            found.taille.map_or_else(|| "–".to_owned(), |taille| mots.number(taille)),
            mots.texte(found.effet.libelle()),
            self.signed(found.difference),
            self.signed(found.difference_au_plus),
        ]);
    }

    pub(super) fn finish(self, titles: &Titres, distribution: &Distribution) -> String {
        let mots = self.mots;
        let title = wrap(&titles.scenario, &mots.say("Simulation : ", "Simulation: "), "  ");
        let mut out = format!("{BOLD}{}{BOLD:#}\n", title.trim_end());
        out += &wrap(&format!("{}{}", mots.say("comparée à : ", "set against: "), titles.reference), "  ", "  ");
        if titles.is_hypothesis {
            let warning = mots.say(
                "hypothèse de calcul : rien ici n'est un droit, ni une prévision",
                "an assumption of the computation: nothing here is law, nor a forecast",
            );
            out += &format!("{YELLOW}{}{YELLOW:#}\n", wrap(&warning, "  ", "  ").trim_end());
        }
        for note in &titles.notes {
            out += &format!("{DIM}{}{DIM:#}\n", wrap(note, "  ", "  ").trim_end());
        }
        if self.rows.len() < 2 {
            return out + self.first.as_deref().unwrap_or_default() + "\n";
        }
        let mut table = Table::new(&self.headings(&[
            ("CPTS", "CPTS"),
            (">taille", ">size"),
            ("effet", "effect"),
            (">acquis", ">for certain"),
            (">au plus", ">at most"),
        ]));
        for row in &self.rows {
            table.row(row.clone());
        }
        out += "\n";
        out += &table.render("  ");
        out + &self.spread(distribution) + "\n"
    }

    fn headings(&self, names: &[(&'static str, &'static str)]) -> Vec<&'static str> {
        let is_french = self.mots.langue == cpts_core::diagnostics::Langue::Fr;
        names.iter().map(|(fr, en)| if is_french { *fr } else { *en }).collect()
    }

    fn name(&self, found: &ComparaisonVue) -> String {
        let name = found.nom.as_deref().map(clean).filter(|name| !name.is_empty());
        name.unwrap_or_else(|| self.mots.say("CPTS sans nom", "CPTS without a name"))
    }

    fn amount(&self, amount: Option<Montant>) -> String {
        amount.map_or_else(|| self.mots.say("inconnu", "unknown"), |amount| self.mots.amount(amount))
    }

    /// A difference, with its sign.
    fn signed(&self, amount: Option<Montant>) -> String {
        let plus = if amount.is_some_and(|amount| amount > Montant::ZERO) { "+" } else { "" };
        format!("{plus}{}", self.amount(amount))
    }

    fn in_full(&self, found: &ComparaisonVue) -> String {
        let mots = self.mots;
        let size = found
            .taille
            .map(|taille| mots.fill(", taille {taille}", ", size {taille}", &[("taille", &mots.number(taille))]));
        let colon = mots.colon();
        let name = self.name(found);
        let mut out =
            format!("\n{BOLD}{name}{}{colon}{}{BOLD:#}\n", size.unwrap_or_default(), mots.texte(found.effet.libelle()));
        let mut notes = Vec::new();
        if found.contrat_type {
            notes.push(mots.say(
                "sans contrat : les années sont celles d'un contrat signé à la date de la simulation, avec les missions obligatoires",
                "without a contract: the years are those of one signed on the date of the simulation, with the mandatory missions",
            ));
        }
        if found.a_ses_montants {
            notes.push(mots.say(
                "le contrat écrit des montants, qui l'emportent sur les deux barèmes ; --national les met de côté",
                "the contract writes amounts, which win over both barèmes; --national sets them aside",
            ));
        }
        notes.extend(found.raison.clone());
        if found.annees.is_empty() && found.raison.is_none() {
            notes.push(mots.say(
                "aucune année du contrat ne commence sous l'autre barème",
                "no year of the contract starts under the other barème",
            ));
        }
        for note in &notes {
            out += &wrap(note, "  ", "  ");
        }
        out.extend(found.annees.iter().map(|year| self.year(year)));
        if found.annees.len() > 1 {
            let label = mots.say("Toutes ces années", "All these years");
            out +=
                &format!("  {BOLD}{label}{BOLD:#}{colon}{}\n", self.change(found.difference, found.difference_au_plus));
        }
        if found.effet == Effet::Indetermine && found.raison.is_none() {
            let why = mots.say(
                "indéterminé : des montants sont inconnus d'un côté au moins, ou le sens dépend des indicateurs",
                "undetermined: some amounts are unknown on one side at least, or the direction depends on the indicators",
            );
            out += &wrap(&why, "  ", "  ");
        }
        out.extend(found.depassements.iter().map(|spent| self.spending(spent)));
        out
    }

    /// The two differences: of what is certain, and of the maxima.
    fn change(&self, sure: Option<Montant>, most: Option<Montant>) -> String {
        self.mots.fill(
            "{sur} acquis, {plus} au plus",
            "{sur} for certain, {plus} at most",
            &[("sur", &self.signed(sure)), ("plus", &self.signed(most))],
        )
    }

    fn year(&self, year: &AnneeCompareeVue) -> String {
        let mots = self.mots;
        let version = |side: &cpts_core::simulation::VersionVue| {
            let id = side.bareme.as_deref().map_or_else(|| mots.say("aucun barème", "no barème"), clean);
            let size = side
                .taille
                .map(|taille| mots.fill(" taille {taille}", " size {taille}", &[("taille", &mots.number(taille))]));
            let draft = if side.scenario { mots.say(" (scénario)", " (scenario)") } else { String::new() };
            format!("{id}{}{draft}", size.unwrap_or_default())
        };
        let title = mots.fill(
            "Année {annee}, du {du} au {au} : {avant} → {apres}",
            "Year {annee}, from {du} to {au}: {avant} → {apres}",
            &[
                ("annee", &mots.number(year.annee)),
                ("du", &mots.day(year.du)),
                ("au", &mots.day(year.au)),
                ("avant", &version(&year.avant)),
                ("apres", &version(&year.apres)),
            ],
        );
        let mut out = wrap(&title, "  ", "    ");
        let mut table = Table::new(&self.headings(&[
            ("ligne", "line"),
            (">acquis avant", ">certain before"),
            (">après", ">after"),
            (">différence", ">difference"),
            (">au plus avant", ">at most before"),
            (">après", ">after"),
            (">différence", ">difference"),
        ]));
        let differs = |line: &&LigneCompareeVue| {
            line.avant != line.apres || line.avant_au_plus != line.apres_au_plus || line.difference.is_none()
        };
        let shown: Vec<&LigneCompareeVue> = year.lignes.iter().filter(differs).collect();
        for line in &shown {
            let name = if line.libelle.is_empty() { clean(&line.ligne) } else { line.libelle.clone() };
            table.row(vec![
                name,
                self.amount(line.avant),
                self.amount(line.apres),
                self.signed(line.difference),
                self.amount(line.avant_au_plus),
                self.amount(line.apres_au_plus),
                self.signed(line.difference_au_plus),
            ]);
        }
        if !shown.is_empty() {
            out += &table.render("    ");
        }
        out + &format!("    {}\n", self.change(year.difference, year.difference_au_plus))
    }

    fn spending(&self, spent: &DepassementVue) -> String {
        let text = self.mots.fill(
            "année {annee} : {depense} dépensés, dont {avant} au-delà des enveloppes avant, {apres} après",
            "year {annee}: {depense} spent, of which {avant} beyond the envelopes before, {apres} after",
            &[
                ("annee", &self.mots.number(spent.annee)),
                ("depense", &self.mots.amount(spent.depense)),
                ("avant", &self.amount(spent.avant)),
                ("apres", &self.amount(spent.apres)),
            ],
        );
        wrap(&text, "  ", "    ")
    }

    /// Who gains and who loses, by size.
    fn spread(&self, distribution: &Distribution) -> String {
        let mots = self.mots;
        let tranches = distribution.tranches();
        let mut counts = Table::new(&self.headings(&[
            ("taille", "size"),
            (">CPTS", ">CPTS"),
            (">gagnent", ">gain"),
            (">peuvent gagner", ">may gain"),
            (">perdent", ">lose"),
            (">peuvent perdre", ">may lose"),
            (">inchangées", ">unchanged"),
            (">indéterminées", ">undetermined"),
        ]));
        let number = |count: usize| mots.number(i64::try_from(count).unwrap_or(i64::MAX));
        for tranche in &tranches {
            counts.row(vec![
                self.size(tranche),
                number(tranche.nombre),
                number(tranche.gagnent),
                number(tranche.peuvent_gagner),
                number(tranche.perdent),
                number(tranche.peuvent_perdre),
                number(tranche.inchanges),
                number(tranche.indetermines),
            ]);
        }
        let bounds = mots.say(
            "si aucun autre indicateur n'est atteint, la différence est celle de l'acquis ; si tous le sont, celle des maximums. Entre les deux, elle n'est bornée que mission par mission et année par année : une CPTS gagne ou perd à coup sûr quand la somme de ces bornes le dit",
            "if no other indicator is reached, the difference is that of what is certain; if all of them are, that of the maxima. In between, it is bounded by mission and by year only: a CPTS gains or loses for sure when the sum of these bounds says so",
        );
        let bounds = format!("{DIM}{}{DIM:#}\n", wrap(&bounds, "  ", "  ").trim_end());
        let title = mots.say("Répartition", "Distribution");
        let mut out = format!("\n{BOLD}{title}{BOLD:#}\n{bounds}{}", counts.render("  "));
        let of = |title: String, quantiles: fn(&Tranche) -> Option<Quantiles>| {
            let rows = tranches.iter().filter_map(|tranche| Some((tranche, quantiles(tranche)?)));
            let mut table = Table::new(&self.headings(&[
                ("taille", "size"),
                (">CPTS", ">CPTS"),
                (">minimum", ">minimum"),
                (">1er quartile", ">1st quartile"),
                (">médiane", ">median"),
                (">3e quartile", ">3rd quartile"),
                (">maximum", ">maximum"),
                (">somme", ">sum"),
            ]));
            for (tranche, spread) in rows {
                let amounts = [
                    spread.minimum,
                    spread.premier_quartile,
                    spread.mediane,
                    spread.troisieme_quartile,
                    spread.maximum,
                    spread.somme,
                ];
                let amounts = amounts.map(|amount| self.signed(Some(amount)));
                let head = [self.size(tranche), number(spread.nombre)];
                table.row(head.into_iter().chain(amounts).collect());
            }
            format!("\n  {title}\n{}", table.render("  "))
        };
        out += &of(
            mots.say("Différence de l'acquis, où elle est connue", "Difference of what is certain, where it is known"),
            |tranche| tranche.sur,
        );
        out += &of(
            mots.say("Différence des maximums, où elle est connue", "Difference of the maxima, where it is known"),
            |tranche| tranche.au_plus,
        );
        out
    }

    fn size(&self, tranche: &Tranche) -> String {
        match (tranche.ensemble, tranche.taille) {
            (true, _) => self.mots.say("toutes", "all"),
            (false, Some(taille)) => self.mots.number(taille),
            (false, None) => self.mots.say("inconnue", "unknown"),
        }
    }
}
