//! What the contract is worth, year by year: years that are alike are told once.

use cpts_core::bilan::{AnneeVue, LigneVue};

use super::Page;
use crate::document::{Bloc, Colonne, Ligne, Section, Table};

impl Page<'_> {
    pub(super) fn financement(&self) -> Section {
        let mots = self.matiere.mots;
        let funding = &self.view.financement;
        let mut blocs = vec![Bloc::texte(mots.fill(
            "Taille : {taille}.",
            "Size: {taille}.",
            &[("taille", &mots.size(&self.view.taille))],
        ))];
        if let Some(reason) = &funding.raison {
            blocs.push(Bloc::texte(mots.fill("Inconnu : {raison}.", "Unknown: {raison}.", &[("raison", reason)])));
        }
        let mut years = funding.annees.iter().filter(|year| year.total_connu.is_some()).peekable();
        while let Some(first) = years.next() {
            let mut last = first;
            while let Some(next) = years.next_if(|next| next.lignes == first.lignes && next.bareme == first.bareme) {
                last = next;
            }
            blocs.push(Bloc::Table(self.year(first, last)));
            blocs.extend(first.releve.as_ref().map(|next| {
                let values = [("bareme", &*next.bareme), ("jour", &mots.day(next.le))];
                Bloc::note(mots.fill(
                    "Le barème « {bareme} » prend la suite le {jour}.",
                    "The barème “{bareme}” takes over on {jour}.",
                    &values,
                ))
            }));
        }
        if let Some(total) = funding.total_connu.filter(|_| funding.annees.len() > 1) {
            blocs.push(Bloc::Texte(Ligne::new().fort(mots.fill(
                "Total connu de toutes les années, missions entières : {total}",
                "Known total of all years, whole missions: {total}",
                &[("total", &mots.amount(total))],
            ))));
        }
        blocs.push(Bloc::note(mots.say(
            "Les montants sont annuels, missions entières : le plus qu'une année pleine rapporte, et non ce qui est dû, qui \
             dépend des indicateurs et du jour où chaque mission démarre. Un montant entre parenthèses n'est pas compté, et \
             la remarque dit pourquoi.",
            "Amounts are yearly, of whole missions: the most that a full year brings, and not what is due, which depends on \
             the indicators and on the day when each mission starts. An amount between brackets is not counted, and the \
             remark says why.",
        )));
        let sources = self.sources();
        if !sources.is_empty() {
            blocs.push(Bloc::partie(
                mots.say("Sources des montants", "Sources of the amounts"),
                vec![Bloc::Liste(sources)],
            ));
        }
        Section::new("financement", mots.say("Financement", "Funding"), blocs)
    }

    fn year(&self, first: &AnneeVue, last: &AnneeVue) -> Table {
        let mots = self.matiere.mots;
        let period = mots.period(first.du, last.au);
        let (from, to) = (mots.number(first.annee), mots.number(last.annee));
        let values = [("de", from.as_str()), ("a", to.as_str()), ("periode", period.as_str())];
        let caption = match (first.hypothetique, first.annee == last.annee) {
            (true, _) => mots.say(
                "Année type d'un contrat signé à la date du rapport : montants annuels, missions entières",
                "A typical year of a contract signed on the date of the report: yearly amounts, whole missions",
            ),
            (false, true) => mots.fill(
                "Année de contrat {de}, {periode} : montants annuels, missions entières",
                "Contract year {de}, {periode}: yearly amounts, whole missions",
                &values,
            ),
            (false, false) => mots.fill(
                "Années de contrat {de} à {a}, {periode} : montants annuels, missions entières",
                "Contract years {de} to {a}, {periode}: yearly amounts, whole missions",
                &values,
            ),
        };
        let mut table = Table::new(
            caption,
            vec![
                Colonne::texte(mots.say("Ligne", "Line")),
                Colonne::texte(mots.say("Part", "Part")),
                Colonne::nombre(mots.say("Montant", "Amount")),
                Colonne::texte(mots.say("Statut", "Status")),
                Colonne::texte(mots.say("Remarque", "Remark")),
            ],
        );
        for line in &first.lignes {
            table.row(self.line(line));
        }
        let status = first.statut.map(|status| mots.texte(status.libelle()));
        let missing = match first.inconnus.len() {
            0 => String::new(),
            count => mots.fill(
                "hors {n}",
                "without {n}",
                &[(
                    "n",
                    &mots.count(count, ("montant inconnu", "unknown amount"), ("montants inconnus", "unknown amounts")),
                )],
            ),
        };
        table.total = Some(vec![
            mots.say("Total connu, missions entières", "Known total, whole missions").into(),
            Ligne::new(),
            mots.or_unknown(first.total_connu.map(|total| mots.amount(total))).into(),
            status.unwrap_or_default().into(),
            missing.into(),
        ]);
        table
    }

    fn line(&self, line: &LigneVue) -> Vec<Ligne> {
        let mots = self.matiere.mots;
        let amount = mots.or_unknown(line.montant.map(|amount| mots.amount(amount)));
        let is_left_out = !line.comptee && line.montant.is_some();
        let status = match line.origine.code() {
            "contrat" => mots.say("écrit au contrat", "written in the contract"),
            _ => mots.texte(line.statut.libelle()),
        };
        let remarks = [line.motif.clone(), line.note.clone()].into_iter().flatten();
        vec![
            self.line_name(&line.libelle, &line.ligne).into(),
            self.line_name(&line.libelle_part, &line.part).into(),
            if is_left_out { format!("({amount})") } else { amount }.into(),
            status.into(),
            Ligne::lignes(remarks.map(Into::into)),
        ]
    }

    /// The name of a line or of a part; of one that this version does not know, its code.
    pub(super) fn line_name(&self, name: &str, code: &str) -> String {
        if name.is_empty() { crate::mots::clean(code) } else { name.to_owned() }
    }

    /// The pages that the amounts come from, each once.
    fn sources(&self) -> Vec<Ligne> {
        let mut known: Vec<&str> = Vec::new();
        let lines = self.view.financement.annees.iter().flat_map(|year| &year.lignes);
        for source in lines.flat_map(|line| &line.sources) {
            if !known.contains(&&**source) {
                known.push(source);
            }
        }
        known.into_iter().map(|source| Ligne::new().lien(site(source), source)).collect()
    }
}

/// The site of an address and what it calls the page: what a reader can tell it by.
fn site(address: &str) -> String {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let host = host.split(':').next().unwrap_or(host).trim_start_matches("www.");
    let page = path.split(['?', '#']).next().unwrap_or(path).trim_end_matches('/');
    let page = page.rsplit('/').next().unwrap_or(page).trim_end_matches(".html").replace(['-', '_'], " ");
    if page.is_empty() { host.to_owned() } else { format!("{host}, {page}") }
}
