//! What is due year by year, the payments that should come, and what was received.

use cpts_core::bilan::{AnneeVue, DuVue, VersementVue};
use cpts_core::funding::EtatVersement;
use cpts_core::values::Montant;

use super::Page;
use super::graphique::{self, Barre};
use crate::document::{Bloc, Colonne, Etat, Ligne, Section, Table, Ton};

impl Page<'_> {
    /// The section of the payments; none without a dated contract.
    pub(super) fn versements(&self) -> Option<Section> {
        let mots = self.matiere.mots;
        let years: Vec<&AnneeVue> = self.view.financement.annees.iter().filter(|year| !year.dus.is_empty()).collect();
        if years.is_empty() {
            return None;
        }
        let bars: Vec<Barre> = years.iter().map(|year| self.bar(year)).collect();
        let mut blocs = vec![
            Bloc::texte(mots.say(
                "Ce qui est dû pour chaque année de contrat, comment cela devrait être versé, et ce que le dossier dit avoir \
                 reçu. « En retard » ne se dit que de ce qui est certain.",
                "What is due for each contract year, how it should be paid, and what the dossier says was received. “Late” is \
                 told only of what is certain.",
            )),
            graphique::figure(&bars, mots),
            Bloc::Table(graphique::table(&bars, mots)),
        ];
        blocs.extend(years.iter().map(|year| self.year_of_payments(year)));
        blocs.extend(self.excess());
        Some(Section::new("versements", mots.say("Dus et versements", "Dues and payments"), blocs))
    }

    fn payments_of(&self, year: &AnneeVue) -> impl Iterator<Item = &VersementVue> {
        let number = year.annee;
        self.view.financement.versements.iter().filter(move |payment| payment.annee == number)
    }

    fn bar(&self, year: &AnneeVue) -> Barre {
        let sum = |is_balance: bool| {
            let own = self.payments_of(year).filter(|payment| (&*payment.nature == "solde") == is_balance);
            own.filter_map(|payment| payment.montant).sum::<Montant>()
        };
        let open = || year.dus.iter().filter(|due| due.montant.is_none());
        Barre {
            annee: year.annee,
            avance: sum(false),
            solde: sum(true),
            incertain: open().filter_map(|due| due.maximum).sum(),
            inconnus: open().filter(|due| due.maximum.is_none()).count(),
            recu: self.payments_of(year).map(|payment| payment.recu).sum(),
        }
    }

    fn year_of_payments(&self, year: &AnneeVue) -> Bloc {
        let mots = self.matiere.mots;
        let title = mots.fill(
            "Année {n}, {periode}",
            "Year {n}, {periode}",
            &[("n", &mots.number(year.annee)), ("periode", &mots.period(year.du, year.au))],
        );
        Bloc::partie(title, vec![Bloc::Table(self.dues(year)), Bloc::Table(self.payments(year))])
    }

    fn dues(&self, year: &AnneeVue) -> Table {
        let mots = self.matiere.mots;
        let mut table = Table::new(
            mots.fill("Dû pour l'année {n}", "Due for year {n}", &[("n", &mots.number(year.annee))]),
            vec![
                Colonne::texte(mots.say("Ligne et part", "Line and part")),
                Colonne::nombre(mots.say("Dû", "Due")),
                Colonne::nombre(mots.say("Au plus", "At most")),
                Colonne::texte(mots.say("Statut", "Status")),
                Colonne::texte(mots.say("Remarque", "Remark")),
            ],
        );
        for due in &year.dus {
            table.row(self.due(due));
        }
        table
    }

    fn due(&self, due: &DuVue) -> Vec<Ligne> {
        let mots = self.matiere.mots;
        let amount = |amount: Option<Montant>| mots.or_unknown(amount.map(|amount| mots.amount(amount)));
        let certain = due.acquis.filter(|sum| due.montant.is_none() && *sum != Montant::ZERO).map(|sum| {
            mots.fill("{montant} acquis déjà", "{montant} certain already", &[("montant", &mots.amount(sum))])
        });
        let remarks = due.raison.clone().into_iter().chain(certain);
        vec![
            self.poste(&due.libelle, &due.ligne, &due.libelle_part, &due.part).into(),
            match (due.montant, due.acquis) {
                (None, Some(_)) => mots.say("à régler", "to be settled"),
                (known, _) => amount(known),
            }
            .into(),
            amount(due.maximum).into(),
            mots.texte(due.statut.libelle()).into(),
            Ligne::lignes(remarks.map(Into::into)),
        ]
    }

    /// A line and its part.
    pub(super) fn poste(&self, name: &str, code: &str, part_name: &str, part: &str) -> String {
        format!("{}, {}", self.line_name(name, code), self.line_name(part_name, part))
    }

    fn payments(&self, year: &AnneeVue) -> Table {
        let mots = self.matiere.mots;
        let mut table = Table::new(
            mots.fill("Versements de l'année {n}", "Payments of year {n}", &[("n", &mots.number(year.annee))]),
            vec![
                Colonne::courte(mots.say("Jour prévu", "Day expected")),
                Colonne::texte(mots.say("Versement", "Payment")),
                Colonne::nombre(mots.say("Attendu", "Expected")),
                Colonne::nombre(mots.say("Reçu", "Received")),
                Colonne::texte(mots.say("État", "State")),
            ],
        );
        for payment in self.payments_of(year) {
            let what = self.poste(&payment.libelle, &payment.ligne, &payment.libelle_part, &payment.part);
            let nature = self.line_name(&payment.libelle_nature, &payment.nature);
            let state = Ligne::from(self.payment_state(payment.etat));
            table.row(vec![
                mots.or_unknown(payment.le.map(|day| mots.day(day))).into(),
                format!("{nature}{}{what}", mots.colon()).into(),
                mots.or_unknown(payment.montant.map(|amount| mots.amount(amount))).into(),
                mots.amount(payment.recu).into(),
                match &payment.raison {
                    Some(reason) => state.saut().texte(reason.clone()),
                    None => state,
                },
            ]);
        }
        table
    }

    fn payment_state(&self, state: EtatVersement) -> Etat {
        let (signe, ton) = match state {
            EtatVersement::Recu => ('✓', Ton::Bon),
            EtatVersement::EnRetard => ('✗', Ton::Mauvais),
            EtatVersement::Attendu => ('!', Ton::Attente),
            EtatVersement::AVenir => ('…', Ton::Neutre),
            _ => ('?', Ton::Attente),
        };
        Etat { signe, nom: self.matiere.mots.texte(state.libelle()), ton }
    }

    /// What was received and that no payment expected explains.
    fn excess(&self) -> Option<Bloc> {
        let mots = self.matiere.mots;
        let excess = &self.view.financement.en_trop;
        let items = excess.iter().map(|excess| {
            let amount = mots.amount(excess.montant);
            let values = [("montant", amount.as_str()), ("lieu", excess.lieu.as_str())];
            mots.fill("{montant}, au versement {lieu}", "{montant}, in the payment {lieu}", &values).into()
        });
        let items: Vec<Ligne> = items.collect();
        (!items.is_empty()).then(|| {
            let title = mots.say(
                "Reçu sans qu'aucun versement attendu ne l'explique",
                "Received, and explained by no payment expected",
            );
            Bloc::partie(title, vec![Bloc::Liste(items)])
        })
    }
}
