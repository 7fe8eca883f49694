//! For real territories and many days, what the widget says is what the engine says: size, lines, totals, payments, and
//! every word of the explanations.

use cpts_core::bareme::Baremes;
use cpts_core::diagnostics::{Argument, Langue};
use cpts_core::explication::Explication;
use cpts_core::funding::PopulationDesCommunes;
use cpts_core::ids::CodeInsee;
use cpts_core::reference::communes::embedded;
use cpts_core::values::Date;

use super::super::Simulateur;
use super::super::donnees::Champs;
use super::super::jetons::Jetons;
use super::engine::{ask, own};
use super::generation::name;
use crate::widgets::{Options, Reglages};

const TODAY: &str = "2026-11-21";

/// Days of signature: none, the first of the barème, leap days, ends of months, days to come.
const SIGNED: [&str; 8] =
    ["", "2022-09-03", "2024-02-29", "2023-08-31", "2026-11-21", "2027-01-01", "2025-12-31", "2028-02-29"];

/// Texts of a tree, each node with what it says.
fn engine_texts(tree: &Explication, children: &[Explication], langue: Langue, out: &mut Vec<String>) {
    let render = |text: &Argument| text.render(langue, false);
    out.push(render(&tree.titre));
    out.push(tree.resultat.as_ref().map_or_else(String::new, |result| render(&result.argument())));
    out.push(tree.formule.as_ref().map_or_else(String::new, |formula| formula.render(langue, false)));
    if let Some(known) = &tree.parametre {
        out.push(render(&known.libelle));
        out.push(known.valeur.as_ref().map_or_else(String::new, |value| render(&value.argument())));
        out.push(known.statut.map_or_else(String::new, |statut| statut.code().to_owned()));
        out.push(known.du.map_or_else(String::new, |day| day.to_string()));
        out.push(known.sources.join(" "));
        out.push(known.note.as_ref().map_or_else(String::new, render));
    }
    for child in children {
        engine_texts(child, &child.enfants, langue, out);
    }
}

fn widget_texts(widget: &Simulateur, node: Champs, tokens: &Jetons, communes: &[Jetons], out: &mut Vec<String>) {
    let langue = widget.reglages.langue;
    let text =
        |rank: Option<usize>| widget.donnees.text(rank, langue).map(|text| tokens.fill(text)).unwrap_or_default();
    out.extend([0, 1, 2].map(|rank| text(node.number(rank))));
    if let Some(known) = node.number(3).and_then(|rank| widget.donnees.parameter(rank)) {
        out.extend([0, 1].map(|rank| text(known.number(rank))));
        out.push(known.statut(4).map_or_else(String::new, |statut| statut.code().to_owned()));
        out.push(known.field(2).to_owned());
        let sources: Vec<String> = known.field(5).split(' ').map(|rank| text(rank.parse().ok())).collect();
        out.push(sources.join(" "));
        out.push(text(known.number(6)));
    }
    for rank in node.field(4).split(' ').filter(|rank| !rank.is_empty()) {
        let child = widget.donnees.node(rank.parse().unwrap()).unwrap();
        if child.is_set(5) {
            communes.iter().for_each(|tokens| widget_texts(widget, child, tokens, &[], out));
        } else {
            widget_texts(widget, child, tokens, communes, out);
        }
    }
}

fn agree(codes: &[CodeInsee], signature: Option<Date>, langue: Langue, baremes: &Baremes) {
    let table = embedded();
    let today: Date = TODAY.parse().unwrap();
    let written: Vec<String> = codes.iter().map(|code| code.to_string()).collect();
    let answer = ask(&written, signature, today, baremes, &table);
    let bilan = &answer.bilan;
    let settings = Reglages { langue, ..Reglages::new(today) };
    let widget = Simulateur { choisies: codes.to_vec(), signature, ..Simulateur::new(settings, &Options::default()) };
    let population = PopulationDesCommunes::of(codes, &table);
    assert_eq!(population, bilan.taille.population);
    let Some(inhabitants) = population.habitants else {
        assert_eq!(bilan.taille.taille, None);
        return;
    };
    let (size, certain) = widget.donnees.size_of(inhabitants).unwrap();
    assert_eq!((size, certain), (bilan.taille.taille, bilan.taille.statut));

    let (mut said, mut shown) = (Vec::new(), Vec::new());
    engine_texts(&answer.size, &answer.size.enfants, langue, &mut said);
    let node = widget.donnees.size_node(inhabitants, size, population.communes).unwrap();
    let communes = widget.commune_tokens(&table);
    widget_texts(&widget, node, &widget.size_tokens(inhabitants, &population), &communes, &mut shown);
    assert_eq!(shown, said);

    let Some(size) = size else { return };
    let render = |text: Option<Argument>| text.map(|text| text.render(langue, false));
    let years = widget.years(size);
    assert_eq!(years.len(), bilan.financement.annees.len());
    for (index, ((page, days), year)) in years.iter().zip(&bilan.financement.annees).enumerate() {
        assert_eq!((days.du, days.au, year.hypothetique), (year.du, year.au, page.annee == 0));
        let tokens = widget.tokens(page, days);
        let text = |line: Champs, rank| widget.engine(line.number(rank), &tokens);
        assert_eq!(text(page.head(), 2), render(year.total_connu().map(Argument::from)));
        assert_eq!(page.head().statut(3), year.statut());
        let lines: Vec<Champs> = page.lines('l').collect();
        assert_eq!(lines.len(), year.lignes.len());
        for (rank, (line, expected)) in lines.iter().zip(&year.lignes).enumerate() {
            let whole = expected.part == cpts_core::model::PartMontant::Total;
            assert_eq!(text(*line, 0), render(Some(name(expected.poste.libelle(), expected.part.libelle(), whole))));
            assert_eq!(text(*line, 1), render(expected.montant.map(Argument::from)));
            assert_eq!(line.statut(2), Some(expected.statut));
            assert_eq!(line.is_set(3), expected.counted().is_some());
            assert_eq!(text(*line, 4), render(expected.non_comptee.map(Argument::from)));
            let (mut said, mut shown) = (Vec::new(), Vec::new());
            let tree = &answer.lines[index][rank];
            engine_texts(tree, &own(tree).0, langue, &mut said);
            widget_texts(&widget, widget.donnees.node(line.number(5).unwrap()).unwrap(), &tokens, &[], &mut shown);
            assert_eq!(shown, said, "{codes:?} {signature:?}");
        }
        let unknown = year.inconnus(Some(size));
        let reasons: Vec<Option<String>> =
            unknown.into_iter().map(|unknown| render(Some(unknown.raison.into()))).collect();
        assert_eq!(page.lines('i').map(|line| text(line, 1)).collect::<Vec<_>>(), reasons);
    }
    let shown = widget.ordered_payments(&years).into_iter().map(|(day, line, tokens)| {
        let text = |rank| widget.engine(line.number(rank), &tokens);
        (day, text(0), text(1), text(3), line.statut(4))
    });
    let expected = bilan.financement.versements.attendus.iter().map(|payment| {
        let whole = payment.part == cpts_core::model::PartMontant::Total;
        let line = render(Some(name(payment.poste.libelle(), payment.part.libelle(), whole)));
        let nature = render(payment.nature.libelle().map(Argument::from));
        (payment.le, line, nature, render(payment.montant.map(Argument::from)), Some(payment.statut))
    });
    assert_eq!(shown.collect::<Vec<_>>(), expected.collect::<Vec<_>>());
}

#[test]
fn a_hundred_territories_are_worth_what_the_engine_says() {
    let table = embedded();
    let codes: Vec<CodeInsee> = table.communes().map(|commune| commune.code()).collect();
    let baremes = Baremes::embedded();
    let mut seed = 0x2545_F491_4F6C_DD1D_u64;
    let mut random = |most: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        usize::try_from(seed % u64::try_from(most).unwrap()).unwrap()
    };
    for rank in 0..104 {
        // Neighbours by code are mostly neighbours on the ground; some territories are large, some are one commune.
        let (start, count) = (random(codes.len() - 240), 1 + random([3, 20, 60, 240][rank % 4]));
        let chosen = &codes[start..start + count];
        let signature = SIGNED[rank % SIGNED.len()].parse().ok();
        agree(chosen, signature, if rank % 2 == 0 { Langue::Fr } else { Langue::En }, &baremes);
    }
}

#[test]
fn arrondissements_and_large_towns_are_counted_alike() {
    let baremes = Baremes::embedded();
    for codes in [&["75056"][..], &["75112"], &["75112", "75056"], &["13201", "13202"], &["98411"], &["97611", "97608"]]
    {
        let codes: Vec<CodeInsee> = codes.iter().map(|code| code.parse().unwrap()).collect();
        for (signed, langue) in [("", Langue::Fr), ("2026-01-15", Langue::En)] {
            if codes.len() != 2 || codes[1].as_str() != "75056" {
                agree(&codes, signed.parse().ok(), langue, &baremes);
            }
        }
    }
}
