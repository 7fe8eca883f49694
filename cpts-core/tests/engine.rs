//! What holds of every report, whatever the dossier and the date.
#![expect(clippy::unwrap_used, reason = "helpers of tests: what fails there is the test")]

mod common;

use common::json::Json;
use common::twist::{any_date, twisted};
use common::{BAREMES, communes};
use cpts_core::bilan::{Bilan, check, evaluate, to_json};
use cpts_core::diagnostics::registre::ENTREES;
use cpts_core::diagnostics::{Langue, Message};
use cpts_core::exchange::json;
use cpts_core::funding::EtatVersement;
use cpts_core::leviers::objectif::{IssueVoie, reach};
use cpts_core::leviers::{NatureLevier, leviers};
use cpts_core::model::{Dossier, MissionAci};
use cpts_core::rules::{REGISTRE, Verdict};
use cpts_core::simulation::{Cote, Effet, compare};
use cpts_core::values::{Date, Montant};
use cpts_synthetic::Recipe;
use proptest::prelude::*;
use proptest::sample::{Index, select};

fn judge(dossier: &Json, date: Date) -> Bilan {
    let text = dossier.to_string();
    evaluate(&json::read(text.as_bytes()).dossier, &BAREMES, &*communes(), date)
}

/// The rules that found a breach.
fn breaches(bilan: &Bilan) -> Vec<&'static str> {
    let breaches = bilan.verdicts.iter().filter(|answer| answer.verdict == Verdict::NonConforme);
    breaches.map(|answer| answer.regle.id).collect()
}

/// Every message that a report shows.
fn messages(bilan: &Bilan) -> impl Iterator<Item = &Message> {
    let found = bilan.verdicts.iter().flat_map(|answer| &answer.constats);
    let told = found.flat_map(|constat| [Some(&constat.message), constat.remede.as_ref()]).flatten();
    told.chain(bilan.diagnostics.iter().map(|diagnostic| &diagnostic.message))
        .chain(&bilan.taille.raison)
        .chain(&bilan.taille.population.obstacle)
}

/// A text for people: nothing left to fill, and French punctuation with its own spaces.
fn assert_readable(text: &str, langue: Langue) {
    let unfilled = text.split('{').skip(1).any(|rest| {
        rest.split_once('}').is_some_and(|(name, _)| {
            !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
        })
    });
    assert!(!unfilled, "{text}");
    if langue == Langue::Fr {
        let ordinary = [" :", " ;", " ?", " !", " »", " €", " %", "« "].into_iter().find(|pair| text.contains(pair));
        assert_eq!(ordinary, None, "{text}");
    }
}

fn assert_sound(bilan: &Bilan) {
    for answer in &bilan.verdicts {
        match answer.verdict {
            Verdict::Indetermine | Verdict::NonConforme => assert!(!answer.constats.is_empty(), "{answer:?}"),
            Verdict::AVenir => assert!(answer.constats.iter().any(|constat| constat.echeance.is_some()), "{answer:?}"),
            Verdict::Conforme | Verdict::SansObjet => {}
        }
    }
    for message in messages(bilan) {
        for langue in [Langue::Fr, Langue::En] {
            // What the user wrote is masked: it may hold anything.
            assert_readable(&message.render(langue, true), langue);
        }
    }
}

#[test]
fn the_texts_of_the_registers_are_fit_to_print() {
    let rules = REGISTRE.iter().flat_map(|rule| {
        [&rule.titre, &rule.explication, &rule.remede].into_iter().chain(rule.bases.iter().map(|base| &base.texte))
    });
    let diagnostics = ENTREES.iter().flat_map(|entry| [&entry.titre, &entry.explication, &entry.remede]);
    for text in rules.chain(diagnostics) {
        for langue in [Langue::Fr, Langue::En] {
            assert_readable(&text.typeset(langue), langue);
        }
    }
}

/// The dossiers of real CPTS that are shipped as examples.
fn examples() -> Vec<Json> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../examples/dossiers");
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    paths.sort();
    assert!(!paths.is_empty());
    paths.iter().map(|path| Json::parse(&std::fs::read_to_string(path).unwrap())).collect()
}

/// Removes one key of one object. The list of what is known in part is kept: a list that it no longer names is a whole
/// one, which is more knowledge, not less.
fn remove(dossier: &mut Json, object: usize, member: usize) -> Option<String> {
    let members = dossier.object(object)?;
    let (name, _) = members.get(member)?;
    if object == 0 && name == "partiel" {
        return None;
    }
    Some(members.remove(member).0)
}

#[test]
fn no_example_breaks_a_rule_by_saying_less() {
    let date = common::date();
    for dossier in examples() {
        let before = breaches(&judge(&dossier, date));
        for object in 0..dossier.count() {
            for member in 0.. {
                let mut less = dossier.clone();
                if less.object(object).is_none_or(|members| member >= members.len()) {
                    break;
                }
                let Some(name) = remove(&mut less, object, member) else { continue };
                let after = breaches(&judge(&less, date));
                assert!(after.iter().all(|rule| before.contains(rule)), "without `{name}`: {after:?} in\n{less}");
            }
        }
    }
}

proptest! {
    #![proptest_config(common::cases(128))]

    #[test]
    fn the_same_input_gives_the_same_bytes(dossier in twisted(), date in any_date()) {
        let text = dossier.to_string();
        let report = |langue| {
            let baremes = cpts_core::bareme::Baremes::embedded();
            to_json(&[check(text.as_bytes(), &baremes, &*communes(), date)], langue, false)
        };
        for langue in [Langue::Fr, Langue::En] {
            let first = report(langue);
            assert_eq!(first, report(langue));
            // The report is JSON, to another parser too.
            Json::parse(&first);
        }
    }

    #[test]
    fn every_verdict_says_why(dossier in twisted(), date in any_date()) {
        assert_sound(&judge(&dossier, date));
        assert_sound(&judge(&Json::parse(&Recipe::small(1).line()), date));
    }

    #[test]
    fn an_unknown_field_changes_nothing_else(
        dossier in twisted(), date in any_date(), object in any::<Index>(), place in any::<Index>(),
        value in select(vec!["null", "1.50", "[]", "{\"mission\": \"prevention\", \"communes\": []}"]),
    ) {
        let mut more = dossier.clone();
        let object = object.index(more.count());
        let members = more.object(object).unwrap();
        let place = place.index(members.len() + 1);
        members.insert(place, ("champ inconnu".to_owned(), Json::parse(value)));
        let (before, after) = (judge(&dossier, date), judge(&more, date));
        assert_eq!(before.financement, after.financement);
        assert_eq!(before.taille, after.taille);
        for (before, after) in before.verdicts.iter().zip(&after.verdicts) {
            if before.regle.id == "DON-02" {
                assert_eq!((after.verdict, after.constats.len()), (Verdict::NonConforme, before.constats.len() + 1));
            } else {
                assert_eq!(before, after);
            }
        }
    }

    #[test]
    fn a_move_made_gives_its_gain(dossier in twisted(), date in any_date()) {
        let dossier = json::read(dossier.to_string().as_bytes()).dossier;
        for levier in leviers(&dossier, &BAREMES, &*communes(), date) {
            for message in levier.reste.iter().chain([&levier.titre]) {
                for langue in [Langue::Fr, Langue::En] {
                    assert_readable(&message.render(langue, true), langue);
                }
            }
            let paid = |dossier: &Dossier| {
                let bilan = evaluate(dossier, &BAREMES, &*communes(), date);
                let dues = bilan.financement.annees.iter().flat_map(|year| &year.dus);
                let payments = dues.flat_map(|due| due.versements.iter().map(move |payment| (due, payment)));
                let late = bilan.financement.versements.attendus.iter();
                let late = late.filter(|payment| payment.etat == EtatVersement::EnRetard);
                match levier.nature {
                    NatureLevier::Reclamer => Montant::ZERO.minus(late.filter_map(|payment| payment.manque()).sum()),
                    NatureLevier::Declarer => payments.filter_map(|(_, payment)| payment.montant).sum(),
                    _ => payments.filter_map(|(due, payment)| payment.montant.or(due.acquis)).sum(),
                }
            };
            let gain = paid(&levier.with(&dossier)).minus(paid(&levier.without(&dossier)));
            match levier.gain_contrat {
                Some(told) => assert_eq!(gain, told, "{levier:?}"),
                None => assert!(gain == Montant::ZERO, "{levier:?}"),
            }
        }
    }

    #[test]
    fn a_law_against_another_is_the_opposite_of_that_one_against_it(dossier in twisted(), date in any_date()) {
        let first = BAREMES.if_it_had_stayed(BAREMES.version("aci-2019").unwrap());
        let second = BAREMES.if_it_had_always_been(BAREMES.version("avenant-2").unwrap());
        let (first, second) = (Cote::new(&first), Cote::new(&second));
        let dossier = json::read(dossier.to_string().as_bytes()).dossier;
        let compared = |left: &Cote<'_>, right: &Cote<'_>| compare(&dossier, &*communes(), date, left, right);
        let (there, back) = (compared(&first, &second), compared(&second, &first));
        let minus = |amount: Option<Montant>| amount.map(|amount| Montant::ZERO.minus(amount));
        assert_eq!(there.difference(), minus(back.difference()));
        assert_eq!(there.difference_au_plus(), minus(back.difference_au_plus()));
        let same = compared(&first, &first);
        assert!(same.raison.is_some() || same.effet == Effet::Inchange, "{same:?}");
    }

    #[test]
    fn what_reaches_an_amount_reaches_a_smaller_one(dossier in twisted(), date in any_date(), euros in 1_i32..500_000) {
        let dossier = json::read(dossier.to_string().as_bytes()).dossier;
        let reached = |euros| reach(&dossier, &BAREMES, &*communes(), date, Montant::from_euros(euros), None);
        let (more, less) = (reached(euros), reached(euros / 2));
        for (more, less) in more.voies.iter().zip(&less.voies) {
            assert!(
                !matches!(more.issue, IssueVoie::DejaAtteint | IssueVoie::Acquis)
                    || matches!(less.issue, IssueVoie::DejaAtteint | IssueVoie::Acquis),
                "{more:?} {less:?}"
            );
            for message in more.notes.iter().chain([&more.message]) {
                for langue in [Langue::Fr, Langue::En] {
                    assert_readable(&message.render(langue, true), langue);
                }
            }
        }
    }

    #[test]
    fn the_moves_are_the_same_in_any_order(dossier in twisted(), date in any_date()) {
        fn missions(dossier: &mut Dossier) -> Option<&mut Vec<MissionAci>> {
            dossier.contrat_aci.as_mut()?.missions.as_mut()
        }
        let mut dossier = json::read(dossier.to_string().as_bytes()).dossier;
        // Of a mission that is named twice, the first mention counts.
        let mut seen = Vec::new();
        missions(&mut dossier).into_iter().for_each(|missions| missions.retain(|known| {
            let is_new = known.mission.is_some() && !seen.contains(&known.mission);
            seen.push(known.mission.clone());
            is_new
        }));
        let told = |dossier: &Dossier| -> Vec<_> {
            let found = leviers(dossier, &BAREMES, &*communes(), date).into_iter();
            found.map(|levier| (levier.id, levier.titre, levier.gain, levier.gain_contrat, levier.echeance)).collect()
        };
        let before = told(&dossier);
        missions(&mut dossier).into_iter().for_each(|missions| missions.reverse());
        dossier.adherents.iter_mut().for_each(|members| members.reverse());
        let project = dossier.projet_de_sante.iter_mut();
        project.flat_map(|project| &mut project.actions).for_each(|actions| actions.reverse());
        assert_eq!(before, told(&dossier));
    }

    #[test]
    fn saying_less_never_makes_a_breach(
        dossier in twisted(), date in any_date(), keys in prop::collection::vec(any::<(Index, Index)>(), 40),
    ) {
        let before = breaches(&judge(&dossier, date));
        for (object, member) in keys {
            let mut less = dossier.clone();
            let object = object.index(less.count());
            let Some(members) = less.object(object).filter(|members| !members.is_empty()) else { continue };
            let member = member.index(members.len());
            let Some(name) = remove(&mut less, object, member) else { continue };
            let after = breaches(&judge(&less, date));
            assert!(
                after.iter().all(|rule| before.contains(rule)),
                "on {date} without `{name}`: {after:?} instead of {before:?} in\n{less}"
            );
        }
    }
}
