//! The CPTS of a run by size and by region: sums of what is known, and of how many it is known.

use std::collections::BTreeMap;

use cpts_core::reference::communes::fold;
use cpts_core::values::Montant;

use super::rang::Rang;
use crate::document::{Colonne, Ligne, Table};
use crate::mots::Mots;

pub(super) fn by_size(ranks: &[Rang], mots: Mots) -> Table {
    let name = |rank: &Rang| match rank.taille {
        Some(tier) => (false, mots.fill("taille {n}", "size {n}", &[("n", &tier.to_string())])),
        None => (true, mots.say("taille inconnue", "unknown size")),
    };
    table(ranks, mots, (mots.say("CPTS par taille", "CPTS by size"), mots.say("Taille", "Size")), name)
}

pub(super) fn by_region(ranks: &[Rang], mots: Mots) -> Table {
    let name = |rank: &Rang| match &rank.region {
        Some(region) => (false, region.clone()),
        None => (true, mots.say("région inconnue", "unknown region")),
    };
    table(ranks, mots, (mots.say("CPTS par région", "CPTS by region"), mots.say("Région", "Region")), name)
}

/// A group a row, by name; those without one come last.
fn table(ranks: &[Rang], mots: Mots, titles: (String, String), name: impl Fn(&Rang) -> (bool, String)) -> Table {
    let mut groups: BTreeMap<(bool, String, String), Vec<&Rang>> = BTreeMap::new();
    for rank in ranks {
        let (is_unknown, name) = name(rank);
        groups.entry((is_unknown, fold(&name), name)).or_default().push(rank);
    }
    let mut table = Table::new(
        titles.0,
        vec![
            Colonne::texte(titles.1),
            Colonne::nombre("CPTS".to_owned()),
            Colonne::nombre(mots.say("Habitants", "Inhabitants")),
            Colonne::nombre(mots.say("CPTS avec un point bloquant ou un écart", "CPTS with a blocking point or a gap")),
            Colonne::nombre(mots.say("Règles indéterminées par CPTS", "Undetermined rules by CPTS")),
            Colonne::nombre(mots.say("Montant annuel connu", "Known yearly amount")),
            Colonne::nombre(mots.say("Reçu", "Received")),
            Colonne::nombre(mots.say("En retard", "Late")),
        ],
    );
    for ((.., name), group) in &groups {
        table.row(row(name.clone(), group, mots));
    }
    let all: Vec<&Rang> = ranks.iter().collect();
    table.total = Some(row(mots.say("Ensemble", "Together"), &all, mots));
    table
}

fn row(name: String, group: &[&Rang], mots: Mots) -> Vec<Ligne> {
    let count = i64::try_from(group.len()).unwrap_or(i64::MAX);
    let amount = |of: fn(&Rang) -> Option<Montant>| {
        let known: Vec<Montant> = group.iter().filter_map(|rank| of(rank)).collect();
        let sum = (!known.is_empty()).then(|| mots.amount(known.iter().copied().sum()));
        told(sum, known.len(), group.len(), mots)
    };
    let inhabitants: Vec<i64> = group.iter().filter_map(|rank| rank.habitants.map(i64::from)).collect();
    let people = (!inhabitants.is_empty()).then(|| mots.number(inhabitants.iter().sum::<i64>()));
    let breaching = group.iter().filter(|rank| matches!(rank.manquements, [blocking, gaps, _] if blocking + gaps > 0));
    let undetermined: usize = group.iter().map(|rank| rank.indeterminees).sum();
    vec![
        name.into(),
        mots.number(count).into(),
        told(people, inhabitants.len(), group.len(), mots),
        breaching.count().to_string().into(),
        // To the nearest whole: a tenth of a rule means nothing.
        ((undetermined + group.len() / 2) / group.len().max(1)).to_string().into(),
        amount(|rank| rank.montant_annuel),
        amount(|rank| rank.recu),
        amount(|rank| rank.en_retard),
    ]
}

/// A sum, and of how many it is when some are unknown.
fn told(sum: Option<String>, known: usize, all: usize, mots: Mots) -> Ligne {
    match sum {
        None => mots.unknown().into(),
        Some(sum) if known == all => sum.into(),
        Some(sum) => Ligne::new().texte(sum).saut().texte(mots.fill(
            "connu de {n} sur {total}",
            "known of {n} in {total}",
            &[("n", &known.to_string()), ("total", &all.to_string())],
        )),
    }
}
