use super::*;
use crate::ids::{CodeInsee, CodePostal};
use crate::model::Saisie;
use crate::publish::{AdherentPublic, AdressePublique, CodeLibelle, DeclarationsPubliques, LieuPublic, OuiNonPublic};
use proptest::prelude::*;

/// Synthetic members: name, first name, profession, specialties, commune, whether new patients are taken.
type Ligne<'a> =
    (&'a str, &'a str, (&'a str, &'a str), &'a [(&'a str, &'a str)], (&'a str, &'a str, &'a str), Option<bool>);

const INFIRMIER: (&str, &str) = ("60", "Infirmier");
const MEDECIN: (&str, &str) = ("10", "Médecin");
const KINE: (&str, &str) = ("70", "Masseur-Kinésithérapeute");
const SAINTE_GENEVIEVE: (&str, &str, &str) = ("91549", "Sainte-Geneviève-des-Bois", "91700");
const MORSANG: (&str, &str, &str) = ("91434", "Morsang-sur-Orge", "91390");

const LIGNES: &[Ligne<'_>] = &[
    ("Fictif", "Émile", INFIRMIER, &[], SAINTE_GENEVIEVE, Some(true)),
    ("Exemple", "Chloé", INFIRMIER, &[], MORSANG, Some(false)),
    ("Œuvrard-Fictive", "Zoé", MEDECIN, &[("SM54", "Médecine générale")], MORSANG, Some(true)),
    ("Martinez", "Noé", MEDECIN, &[("SM42", "Psychiatrie")], MORSANG, None),
    ("Martin", "Inès", KINE, &[], SAINTE_GENEVIEVE, None),
    ("Marti", "Anaïs", ("93", "Psychologue"), &[], SAINTE_GENEVIEVE, Some(true)),
    ("Grossesse", "Alix", ("91", "Orthophoniste"), &[], MORSANG, None),
    ("Chabert", "Éva", ("50", "Sage-Femme"), &[], SAINTE_GENEVIEVE, None),
];

fn member(
    (nom, prenom, profession, specialites, (code, commune, code_postal), nouveaux): &Ligne<'_>,
) -> AdherentPublic {
    let coded = |(code, label): &(&str, &str)| CodeLibelle::new(code, Some(label));
    let adresse = AdressePublique {
        code_insee: Some(Saisie::<CodeInsee>::new(*code)),
        code_postal: Some(Saisie::<CodePostal>::new(*code_postal)),
        commune: Some((*commune).into()),
        ..AdressePublique::default()
    };
    let fact = |valeur: bool| OuiNonPublic { valeur: Some(valeur), ..OuiNonPublic::default() };
    AdherentPublic {
        nom: Some((*nom).into()),
        prenom: Some((*prenom).into()),
        profession: Some(coded(profession)),
        specialites: Some(specialites.iter().map(coded).collect()),
        lieux: Some(vec![LieuPublic { adresse: Some(adresse), ..LieuPublic::default() }]),
        declare: Some(DeclarationsPubliques {
            nouveaux_patients: nouveaux.map(fact),
            ..DeclarationsPubliques::default()
        }),
        ..AdherentPublic::default()
    }
}

fn directory(lines: &[Ligne<'_>]) -> Annuaire {
    let mut construction = Construction::new(Vocabulaire::embedded());
    lines.iter().for_each(|line| construction.add(&member(line)));
    construction.finish()
}

/// The names that some words find, in order.
fn names(search: &Recherche) -> Vec<&'static str> {
    let found = directory(LIGNES).search(search);
    assert_eq!(found.total as usize, found.fiches.len(), "all on one page");
    found.fiches.iter().map(|found| LIGNES[found.adherent].0).collect()
}

fn find(words: &str) -> Vec<&'static str> {
    names(&Recherche::new(words))
}

#[test]
fn accents_capitals_hyphens_and_ligatures_do_not_matter() {
    assert_eq!(find("EMILE"), ["Fictif"]);
    assert_eq!(find("oeuvrard fictive"), ["Œuvrard-Fictive"]);
    assert_eq!(find("zoe ŒUVRARD"), ["Œuvrard-Fictive"], "in any order");
    assert_eq!(find("l'infirmiere chloé"), ["Exemple"]);
}

#[test]
fn everyday_words_and_situations_lead_to_professions() {
    assert_eq!(find("kiné"), ["Martin"]);
    assert_eq!(find("idel"), ["Exemple", "Fictif"]);
    assert_eq!(find("prise de sang à Morsang"), ["Exemple"]);
    assert_eq!(find("psy"), ["Marti", "Martinez"]);
    assert_eq!(find("médecin traitant"), ["Œuvrard-Fictive"]);
    // A name that is the very word comes before those whom the word leads to.
    assert_eq!(find("grossesse"), ["Grossesse", "Chabert"]);
}

#[test]
fn communes_and_postal_codes_are_typed_in_the_same_box() {
    assert_eq!(find("91390"), ["Exemple", "Grossesse", "Martinez", "Œuvrard-Fictive"]);
    assert_eq!(find("infirmier ste genevieve"), ["Fictif"]);
    assert_eq!(find("913"), find("91390"), "a code that is being typed");
}

#[test]
fn exact_spelling_comes_first_then_what_goes_on_then_typing_errors() {
    assert_eq!(find("marti"), ["Marti", "Martin", "Martinez"]);
    assert_eq!(find("martin"), ["Martin", "Martinez", "Marti"]);
}

#[test]
fn typing_errors_are_forgiven_by_length() {
    assert_eq!(find("chabret"), ["Chabert"], "two letters that changed places");
    assert_eq!(find("chaberrt"), ["Chabert"]);
    assert_eq!(find("xhabert"), ["Chabert"]);
    assert_eq!(find("orthofoniste"), ["Grossesse"]);
    assert_eq!(find("ortohfonsite"), [] as [&str; 0], "three errors are too many");
    assert_eq!(find("eav"), [] as [&str; 0], "a short word is taken as it is");
    assert!(directory(LIGNES).search(&Recherche::new("chabret")).approche);
    assert!(!directory(LIGNES).search(&Recherche::new("chabert")).approche);
}

#[test]
fn two_words_are_rather_two_than_one_twice() {
    let homonyms: &[Ligne<'_>] =
        &[("Bernard", "Alix", KINE, &[], MORSANG, None), ("Bertinard", "Bernard", KINE, &[], MORSANG, None)];
    let found = directory(homonyms).search(&Recherche::new("bernard bertnard"));
    assert_eq!(found.fiches.iter().map(|found| found.adherent).collect::<Vec<_>>(), [1, 0]);
}

#[test]
fn a_whole_everyday_word_comes_before_a_word_of_a_phrase() {
    // `rééducation du périnée` leads to midwives as well.
    assert_eq!(find("rééducation"), ["Martin", "Chabert"]);
}

#[test]
fn words_that_nothing_is_like_are_passed_over_and_told() {
    let found = directory(LIGNES).search(&Recherche::new("kiné xyzzyx"));
    assert_eq!((found.total, &*found.mots_ignores), (1, &["xyzzyx".into()][..]));
    let found = directory(LIGNES).search(&Recherche::new("xyzzyx"));
    assert_eq!((found.total, found.mots_ignores.len()), (0, 1));
}

#[test]
fn no_word_finds_everybody_in_the_order_of_the_alphabet() {
    let expected = ["Chabert", "Exemple", "Fictif", "Grossesse", "Marti", "Martin", "Martinez", "Œuvrard-Fictive"];
    assert_eq!(find(""), expected);
    assert_eq!(find("  , "), expected);
}

#[test]
fn a_shuffle_is_the_same_for_one_number_and_changes_with_it() {
    let shuffled = |seed| {
        let mut annuaire = directory(LIGNES);
        annuaire.arrange(Ordre::Melange(seed));
        annuaire.search(&Recherche::new("")).fiches
    };
    assert_eq!(shuffled(1), shuffled(1));
    assert_ne!(shuffled(1), shuffled(2));
    let mut annuaire = directory(LIGNES);
    annuaire.arrange(Ordre::Melange(1));
    assert_eq!(annuaire.search(&Recherche::new("chabert")).fiches[0].adherent, 7, "relevance stays first");
    annuaire.arrange(Ordre::Alphabetique);
    assert_eq!(annuaire.search(&Recherche::new("")).fiches[0].adherent, 7);
}

#[test]
fn choices_widen_their_facet_and_narrow_the_others() {
    let search = Recherche::new("").choosing(Filtre::new(Facette::Profession, "60"));
    assert_eq!(names(&search), ["Exemple", "Fictif"]);
    let both = search.clone().choosing(Filtre::new(Facette::Profession, "70"));
    assert_eq!(names(&both), ["Exemple", "Fictif", "Martin"]);
    let narrowed = both.clone().choosing(Filtre::new(Facette::Commune, "91549"));
    assert_eq!(names(&narrowed), ["Fictif", "Martin"]);

    let found = directory(LIGNES).search(&narrowed);
    let counts =
        |facet| found.values(facet).map(|value| (&*value.libelle, value.nombre, value.choisie)).collect::<Vec<_>>();
    // What a value would leave, its own facet's choices set aside.
    assert_eq!(
        counts(Facette::Profession),
        [
            ("Infirmier", 1, true),
            ("Masseur-Kinésithérapeute", 1, true),
            ("Psychologue", 1, false),
            ("Sage-Femme", 1, false)
        ]
    );
    assert_eq!(counts(Facette::Commune), [("Morsang-sur-Orge", 1, false), ("Sainte-Geneviève-des-Bois", 2, true)]);
    assert_eq!(counts(Facette::NouveauxPatients), [("oui", 1, false)]);
}

#[test]
fn a_choice_that_nobody_has_finds_nobody_and_can_be_taken_back() {
    let search = Recherche::new("").choosing(Filtre::new(Facette::Commune, "75056"));
    let found = directory(LIGNES).search(&search);
    assert_eq!(found.total, 0);
    assert!(found.values(Facette::Commune).any(|value| value.choisie && &*value.code == "75056"));
}

#[test]
fn pages_follow_one_another() {
    let annuaire = directory(LIGNES);
    let page = |rank| annuaire.search(&Recherche { nombre: 3, ..Recherche::new("") }.page(rank)).fiches;
    let whole = annuaire.search(&Recherche::new("")).fiches;
    assert_eq!([page(0), page(1), page(2), page(3)].concat(), whole);
}

#[test]
fn every_word_of_the_vocabulary_leads_somewhere_that_exists() {
    use crate::reference::nomenclatures::{CATEGORIES_FINESS, PROFESSIONS, SPECIALITES};
    let (vocabulary, problems) = Vocabulaire::parse(include_bytes!("../../data/vocabulaire.json"));
    assert!(problems.is_empty(), "{problems:?}");
    assert_eq!(Vocabulaire::embedded(), vocabulary, "the lean reader reads the same");
    for entry in vocabulary.entrees.iter().flatten() {
        assert!(!entry.mots.as_deref().unwrap_or_default().is_empty());
        for (codes, table) in [
            (&entry.professions, PROFESSIONS),
            (&entry.specialites, SPECIALITES),
            (&entry.categories, CATEGORIES_FINESS),
        ] {
            for code in codes.iter().flatten() {
                assert!(table.find(code).is_some(), "{code} in {entry:?}");
            }
        }
        for name in entry.declarations.iter().flatten() {
            assert!(notion::Sorte::declared(name).is_some(), "{name}");
        }
    }
}

proptest! {
    #[test]
    fn any_text_is_searched(text in ".{0,60}", rank in 0_usize..4) {
        let annuaire = directory(LIGNES);
        let found = annuaire.search(&Recherche::new(&text).page(rank));
        prop_assert!(found.total as usize <= annuaire.len());
        prop_assert!(found.fiches.is_sorted_by_key(|found| core::cmp::Reverse(found.pertinence)));
    }

    #[test]
    fn who_is_there_is_found_by_name_and_with_one_error(
        names in prop::collection::vec("[a-zéèïç]{5,12}", 1..30), letter in 0_usize..64, error in 0_u8..4,
    ) {
        let lines: Vec<Ligne<'_>> =
            names.iter().map(|name| (&**name, "", INFIRMIER, &[][..], MORSANG, None)).collect();
        let annuaire = directory(&lines);
        let whole = |words: &str| annuaire.search(&Recherche { nombre: 100, ..Recherche::new(words) });
        for (index, name) in names.iter().enumerate() {
            prop_assert!(whole(name).fiches.iter().any(|found| found.adherent == index), "{name}");
            let mut typed: Vec<char> = name.chars().collect();
            let place = letter % (typed.len() - 1);
            match error {
                0 => { typed.remove(place); }
                1 => typed.insert(place, 'w'),
                2 => typed[place] = 'w',
                _ => typed.swap(place, place + 1),
            }
            let typed: String = typed.into_iter().collect();
            let found = whole(&typed);
            // Ten who match without an error are enough.
            let is_enough = !found.approche && found.total >= 10;
            prop_assert!(is_enough || found.fiches.iter().any(|found| found.adherent == index), "{typed} for {name}");
        }
    }
}
