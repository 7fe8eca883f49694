//! `docs/calcul.md` says what the program does: its tables are the program's, and its arithmetic gives its amounts.
#![expect(clippy::unwrap_used, clippy::panic, reason = "helpers of tests: what fails there is the test")]

mod support;

use std::path::{Path, PathBuf};

use cpts_core::bareme::{Baremes, Convention};
use cpts_core::bilan::{Bilan, check};
use cpts_core::diagnostics::Langue;
use cpts_core::model::{NatureVersement, PartMontant, Poste};
use cpts_core::reference::SansReference;
use cpts_core::values::{Date, Montant};
use support::{DATE, folder};

/// The values of the conventions that are numbers, for the example.
const EXAMPLES: [(&str, &str); 2] = [("regularisation", "3"), ("intensite_moyens", "800")];

fn page() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/calcul.md")
}

fn worked(baremes: &Baremes) -> Bilan {
    let bytes = std::fs::read(folder("financement").join("the-worked-contract.json")).unwrap();
    check(&bytes, baremes, &SansReference, DATE.parse().unwrap())
}

fn french(text: Option<&cpts_core::bareme::Bilingue>) -> &str {
    text.unwrap().get(Langue::Fr)
}

/// An amount as the page writes it: `11 712,33`.
fn euros(amount: Montant) -> String {
    let text = amount.to_string();
    let (whole, cents) = text.split_once('.').map_or((text.as_str(), None), |(whole, cents)| (whole, Some(cents)));
    let digits: Vec<char> = whole.trim_start_matches('-').chars().collect();
    let groups: Vec<String> = digits.rchunks(3).rev().map(|group| group.iter().collect()).collect();
    let sign = if whole.starts_with('-') { "−" } else { "" };
    format!("{sign}{}{}", groups.join(" "), cents.map(|cents| format!(",{cents}")).unwrap_or_default())
}

/// What the conventions may be, in one cell.
fn values(convention: &Convention) -> String {
    let default = convention.defaut.as_deref().unwrap();
    if let Some(most) = convention.maximum {
        return format!("de 0 à {most} ; **{default}**");
    }
    let values = convention.valeurs.iter().flatten().map(|value| {
        let code = value.code.as_deref().unwrap();
        let star = if code == default { "**" } else { "" };
        format!("{star}`{code}`{star} : {}", french(value.libelle.as_ref()))
    });
    values.collect::<Vec<_>>().join("<br>")
}

fn table_of_conventions(baremes: &Baremes) -> String {
    let rows = baremes.catalogue.conventions.iter().flatten().map(|convention| {
        let id = convention.id.as_deref().unwrap();
        format!("| `{id}` | {} | {} |\n", french(convention.libelle.as_ref()), values(convention))
    });
    format!(
        "| convention | ce qu'elle choisit | valeurs, dont celle par défaut en gras |\n| --- | --- | --- |\n{}",
        rows.collect::<String>()
    )
}

fn table_of_shares(baremes: &Baremes) -> String {
    let paid = |date: &str| baremes.in_force(date.parse().unwrap()).unwrap().paiement.as_ref().unwrap();
    let mut out = "| ce qui est versé d'avance | accord de 2019 | avenant 2 |\n| --- | --- | --- |\n".to_owned();
    let (old, new) = (paid("2020-01-01"), paid(DATE));
    let cell = |share: Option<u32>, status: Option<cpts_core::bareme::Statut>| {
        format!("{} % ({})", share.unwrap() / 10, status.unwrap().libelle().typeset(Langue::Fr))
    };
    let rows = [
        (
            "fonctionnement de la première année, à la signature",
            [old, new].map(|paid| {
                let paid = paid.fonctionnement_avant_missions.as_ref().unwrap();
                cell(paid.share_per_mille(), paid.statut)
            }),
        ),
        (
            "fonctionnement des années suivantes, à l'anniversaire",
            [old, new].map(|paid| {
                let paid = paid.fonctionnement_annuel.as_ref().unwrap();
                cell(paid.share_per_mille(), paid.statut)
            }),
        ),
        (
            "part fixe d'une mission, à son démarrage puis à l'anniversaire",
            [old, new].map(|paid| {
                let paid = paid.mission_fixe.as_ref().unwrap();
                cell(paid.share_per_mille(), paid.statut)
            }),
        ),
    ];
    out.extend(rows.map(|(what, [old, new])| format!("| {what} | {old} | {new} |\n")));
    out
}

/// What a convention can change: each due and each payment, by what it is.
fn told(bilan: &Bilan) -> Vec<(String, String)> {
    let name = |poste: &Poste, part: &PartMontant| match poste {
        Poste::Fonctionnement => "fonctionnement".to_owned(),
        poste => {
            format!("{}, {}", poste.libelle().unwrap().typeset(Langue::Fr), part.libelle().unwrap().typeset(Langue::Fr))
        }
    };
    let amount =
        |amount: Option<Montant>| amount.map_or_else(|| "inconnu".to_owned(), |amount| format!("{} €", euros(amount)));
    let funding = &bilan.financement;
    let dues = funding.annees.iter().flat_map(|year| {
        let dues = year.dus.iter();
        dues.map(|due| {
            let at_most = if due.montant.is_none() { "au plus " } else { "" };
            let told = format!("{at_most}{}", amount(due.montant.or(due.maximum)));
            (format!("dû, année {}, {}", year.annee, name(&due.poste, &due.part)), told)
        })
    });
    let payments = funding.versements.attendus.iter().map(|payment| {
        let nature = NatureVersement::libelle(&payment.nature).unwrap().typeset(Langue::Fr);
        let what = format!("{nature}, année {}, {}", payment.annee, name(&payment.poste, &payment.part));
        let day = payment.le.map_or_else(|| "jour inconnu".to_owned(), |day| day.to_string());
        (what, format!("{}, {day}", amount(payment.montant)))
    });
    dues.chain(payments).collect()
}

fn table_of_differences(baremes: &Baremes) -> String {
    let usual = told(&worked(baremes));
    let mut out =
        "| convention | ce qui change | par défaut | avec ce choix |\n| --- | --- | ---: | ---: |\n".to_owned();
    for convention in baremes.catalogue.conventions.iter().flatten() {
        let (id, default) = (convention.id.as_deref().unwrap(), convention.defaut.as_deref().unwrap());
        let codes = convention.valeurs.iter().flatten().filter_map(|value| value.code.as_deref());
        let numbers = EXAMPLES.iter().filter(|(known, _)| *known == id).map(|(_, value)| *value);
        for value in codes.chain(numbers).filter(|value| *value != default) {
            let mut other = baremes.clone();
            other.conventions.set(id, value).unwrap();
            let changed = told(&worked(&other));
            let before = |what: &str| usual.iter().find(|(known, _)| known == what).map(|(_, amount)| amount.as_str());
            let after = |what: &str| changed.iter().find(|(known, _)| known == what).map(|(_, amount)| amount.as_str());
            let mut keys: Vec<&str> = usual.iter().chain(&changed).map(|(what, _)| what.as_str()).collect();
            let mut seen = std::collections::BTreeSet::new();
            keys.retain(|what| seen.insert(*what) && before(what) != after(what));
            if keys.is_empty() {
                out += &format!("| `{id}={value}` | rien | | |\n");
            }
            for (rank, what) in keys.iter().enumerate() {
                let choice = if rank == 0 { format!("`{id}={value}`") } else { String::new() };
                let [before, after] = [before(what), after(what)].map(|amount| amount.unwrap_or("–"));
                out += &format!("| {choice} | {what} | {before} | {after} |\n");
            }
        }
    }
    out
}

/// The page with a table between its markers.
fn with_table(page: &str, name: &str, table: &str) -> String {
    let (start, end) = (format!("<!-- début : {name} -->\n"), format!("<!-- fin : {name} -->"));
    let (before, rest) = page.split_once(&start).unwrap_or_else(|| panic!("no `{start}`"));
    let (_, after) = rest.split_once(&end).unwrap_or_else(|| panic!("no `{end}`"));
    format!("{before}{start}{table}{end}{after}")
}

#[test]
fn the_tables_are_those_of_the_program() {
    let baremes = Baremes::embedded();
    let page = page();
    let text = std::fs::read_to_string(&page).unwrap();
    let mut expected = with_table(&text, "versements", &table_of_shares(&baremes));
    expected = with_table(&expected, "conventions", &table_of_conventions(&baremes));
    expected = with_table(&expected, "différences", &table_of_differences(&baremes));
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(&page, &expected).unwrap();
    } else {
        assert!(text == expected, "docs/calcul.md is stale: UPDATE_EXPECT=1 cargo test -p cpts-core --test calcul");
    }
}

/// The rows of the table that has these headings, cell by cell.
fn rows(text: &str, headings: &str) -> Vec<Vec<String>> {
    let (_, table) = text.split_once(headings).unwrap_or_else(|| panic!("no table `{headings}`"));
    let lines = table.lines().skip(1).take_while(|line| line.starts_with('|'));
    lines.map(|line| line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect()).collect()
}

/// The page computes two years by hand, and says that the next ones are as the second.
#[test]
fn the_years_after_the_second_are_like_it() {
    let funding = worked(&Baremes::embedded()).financement;
    let year = |number: u8| {
        let year = funding.annees.iter().find(|year| year.annee == number).unwrap();
        let dues: Vec<_> = year.dus.iter().map(|due| (&due.poste, &due.part, due.montant, due.maximum)).collect();
        let paid = funding.versements.attendus.iter().filter(|payment| payment.annee == number);
        let later = u16::from(number) - 2;
        let paid: Vec<_> = paid
            .map(|payment| {
                let days = payment.le.unwrap().to_string();
                let (civil, day) = days.split_once('-').unwrap();
                let civil = civil.parse::<u16>().unwrap() - later;
                (format!("{civil}-{day}"), &payment.poste, &payment.part, &payment.nature, payment.montant)
            })
            .collect();
        (dues, paid)
    };
    for number in 3..=5 {
        assert_eq!(year(number), year(2), "year {number}");
    }
    assert!(std::fs::read_to_string(page()).unwrap().contains("Les années 3, 4 et 5 sont comme la deuxième"));
}

/// A number of the page, in cents.
fn cents(text: &str) -> i128 {
    let plain: String = text.chars().filter(|character| !character.is_whitespace()).collect();
    let (whole, cents) = plain.split_once(',').unwrap_or((&plain, "00"));
    whole.parse::<i128>().unwrap() * 100 + cents.parse::<i128>().unwrap()
}

/// What an operation of the page gives, in cents: from left to right, rounded once at the end.
fn computed(operation: &str) -> i128 {
    if let Some((one, other)) = operation.split_once(" − ") {
        return cents(one) - cents(other);
    }
    let terms = operation.split_inclusive(['×', '÷']);
    let (mut over, mut under, mut divides, mut is_first) = (1, 1, false, true);
    for term in terms {
        let number = term.trim_end_matches(['×', '÷']).trim();
        match number.strip_suffix(" %") {
            _ if is_first => over = cents(number),
            Some(percent) => (over, under) = (over * percent.parse::<i128>().unwrap(), under * 100),
            None if divides => under *= number.parse::<i128>().unwrap(),
            None => over *= number.parse::<i128>().unwrap(),
        }
        (divides, is_first) = (term.ends_with('÷'), false);
    }
    (2 * over + under).div_euclid(2 * under)
}

#[test]
fn the_arithmetic_of_the_page_gives_the_amounts_of_the_program() {
    let text = std::fs::read_to_string(page()).unwrap();
    for row in rows(&text, "| mission | démarrage | anniversaire | jours |\n") {
        let [start, end] = [&row[1], &row[2]].map(|day| day.parse::<Date>().unwrap());
        assert_eq!(end.days_since(start).to_string(), row[3], "{row:?}");
    }
    let funding = worked(&Baremes::embedded()).financement;
    let by_hand = |row: &[String]| {
        let [operation, result] = row else { panic!("{row:?}") };
        assert_eq!(computed(operation), cents(result), "{operation} = {result}");
        cents(result)
    };
    let years = funding.annees.iter().filter(|year| year.annee <= 2);
    let dues = years.flat_map(|year| year.dus.iter().filter_map(|due| Some((year.annee, due.montant?))));
    let told: Vec<_> = dues.map(|(year, amount)| (year.to_string(), i128::from(amount.centimes()))).collect();
    let rows_due = rows(&text, "| année | ligne | opération | dû |\n");
    assert_eq!(rows_due.iter().map(|row| (row[0].clone(), by_hand(&row[2..]))).collect::<Vec<_>>(), told);
    let payments = funding.versements.attendus.iter().filter(|payment| payment.annee <= 2);
    let told: Vec<_> = payments
        .filter_map(|payment| {
            let year = payment.annee.to_string();
            Some((payment.le?.to_string(), year, i128::from(payment.montant?.centimes())))
        })
        .collect();
    let rows_paid = rows(&text, "| jour | année | ligne | nature | opération | montant |\n");
    let paid = rows_paid.iter().map(|row| (row[0].clone(), row[1].clone(), by_hand(&row[4..])));
    assert_eq!(paid.collect::<Vec<_>>(), told);
    let last = funding.annees.last().unwrap();
    assert_eq!((last.annee, last.au.to_string().as_str()), (5, "2029-03-19"));
    assert!(text.contains("la dernière finit le 19 mars 2029"));
}
