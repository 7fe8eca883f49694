//! The format, on a small reference; then the reference itself, where it is embedded.

use proptest::prelude::*;

use super::*;
use crate::ids::CodeInsee;

const HEADER: &str = "cpts-communes|1|2026|2023|example@1";

fn part(scope: &str, sections: [&[&str]; 6]) -> String {
    let mut text = format!("{HEADER}|{scope}\n");
    let names = ["regions", "departements", "intercommunalites", "communes", "anciennes", "arrondissements"];
    for (name, lines) in names.iter().zip(sections) {
        let body: String = lines.iter().map(|line| format!("{line}\n")).collect();
        text.push_str(&format!("[{name} {} {}]\n{body}", lines.len(), body.len()));
    }
    text
}

fn essonne() -> String {
    part(
        "91",
        [
            &["11|Île-de-France"],
            &["91|11|Essonne|2023"],
            &["4S|200057859|CA|CA Cœur d'Essonne Agglomération"],
            &[
                "91434|Morsang-sur-Orge|21667|91390|4S|78434",
                "91549|Sainte-Geneviève-des-Bois|35438|91700|4S||219105491",
            ],
            &["78434|91434"],
            &[],
        ],
    )
}

fn yvelines() -> String {
    part(
        "78",
        [
            &["11|Île-de-France"],
            &["78|11|Yvelines|2023"],
            &[],
            &["78646|Versailles|83918|78000||78251"],
            &["78251|78646", "78434|91434"],
            &[],
        ],
    )
}

fn code(text: &str) -> CodeInsee {
    text.parse().unwrap()
}

fn fault(text: &str) -> (Faute, usize) {
    let error = TableDesCommunes::parse(text.as_bytes()).unwrap_err();
    (error.faute(), error.ligne())
}

#[test]
fn a_commune_says_what_it_is() {
    let text = essonne();
    let table = TableDesCommunes::parse(text.as_bytes()).unwrap();
    let Recherche::Actuelle(commune) = table.find(&code("91434")) else { panic!() };
    assert_eq!(
        (commune.nom(), commune.population(), commune.code_departement()),
        ("Morsang-sur-Orge", Some(21_667), "91")
    );
    assert_eq!(commune.codes_postaux().map(|code| code.to_string()).collect::<Vec<_>>(), ["91390"]);
    assert_eq!(commune.siren().unwrap().as_str(), "219104346");
    assert_eq!(commune.epci().unwrap().siren().as_str(), "200057859");
    assert_eq!((commune.epci().unwrap().nature(), commune.ept()), ("CA", None));
    assert_eq!(commune.anciens_codes().collect::<Vec<_>>(), ["78434"]);
    assert_eq!(commune.departement().unwrap().nom(), "Essonne");
    assert_eq!(commune.departement().unwrap().annee_population(), Some(2023));
    assert_eq!(commune.region().unwrap().nom(), "Île-de-France");
    assert_eq!(table.edition().unwrap().cog, 2026);
}

#[test]
fn parts_are_joined() {
    let alone = yvelines();
    let table = TableDesCommunes::parse(alone.as_bytes()).unwrap();
    // The old département says which one is needed.
    assert!(matches!(table.find(&code("78434")), Recherche::HorsReference(target) if target == code("91434")));
    assert!(matches!(table.find(&code("91434")), Recherche::HorsReference(target) if target == code("91434")));
    assert!(matches!(table.find(&code("78999")), Recherche::Inconnue));

    let joined = format!("{}{}{}", yvelines(), essonne(), yvelines());
    let table = TableDesCommunes::parse(joined.as_bytes()).unwrap();
    let Recherche::Ancienne(former) = table.find(&code("78434")) else { panic!() };
    assert_eq!(former.devenue().code(), code("91434"));
    assert_eq!(table.communes().count(), 3);
    assert_eq!(table.anciennes().count(), 2);
    assert_eq!(table.find(&code("78251")).commune().unwrap().nom(), "Versailles");
}

#[test]
fn an_extract_knows_what_it_holds_and_denies_nothing() {
    let extract = part("noms-mor", [&[], &[], &[], &["91434|Morsang-sur-Orge|21667|91390"], &[], &[]]);
    let table = TableDesCommunes::parse(extract.as_bytes()).unwrap();
    assert_eq!(table.find(&code("91434")).commune().and_then(|commune| commune.population()), Some(21_667));
    assert!(matches!(table.find(&code("91435")), Recherche::HorsReference(_)));
    assert_eq!(search(&table, "morsang").len(), 1);
    assert_eq!(search(&table, "91390").len(), 1);
    let joined = format!("{extract}{}", essonne());
    let table = TableDesCommunes::parse(joined.as_bytes()).unwrap();
    assert!(table.find(&code("91434")).commune().is_some());
    assert!(matches!(table.find(&code("91999")), Recherche::Inconnue));
}

#[test]
fn bad_references_are_refused_where_they_are_wrong() {
    let good = essonne();
    assert_eq!(fault(""), (Faute::Vide, 1));
    assert_eq!(fault("<!doctype html>"), (Faute::Entete, 1));
    assert_eq!(fault(&format!("{good}<!doctype html>")), (Faute::Entete, 14));
    assert_eq!(fault(&good.replace("communes|1|", "communes|2|")), (Faute::Version, 1));
    assert_eq!(fault(&good.replace('\n', "\r\n")), (Faute::Longueur, 1));
    assert_eq!(fault(&format!("{good}{}", yvelines().replace("|2026|", "|2027|"))), (Faute::EditionsMelees, 14));
    assert_eq!(fault(&good.replace("91434|Morsang", "91994|Morsang")), (Faute::Ordre, 10));
    assert_eq!(fault(&good.replace("|21667|", "|2166x|")), (Faute::Ligne, 9));
    // A look-up by `91434` would not find what is written otherwise.
    let spaced = good.replace("\n91434|M", "\n9143-4|M");
    let length =
        |text: &str| text.split("[communes 2 ").nth(1).unwrap().split(']').next().unwrap().parse::<usize>().unwrap();
    let spaced =
        spaced.replace(&format!("[communes 2 {}]", length(&good)), &format!("[communes 2 {}]", length(&good) + 1));
    assert_eq!(fault(&spaced), (Faute::Ligne, 9));
    assert_eq!(fault(&good.replace("|21667|", "|2166|")), (Faute::Longueur, 8));
    assert_eq!(fault(&good.replace("[communes 2", "[communes 3")), (Faute::Longueur, 11));
    assert_eq!(fault(&good.replace("[anciennes", "[ancienne")), (Faute::Section, 11));
    for end in 1..good.len() {
        let Some(cut) = good.get(..end) else { continue };
        assert!(TableDesCommunes::parse(cut.as_bytes()).is_err(), "cut at {end}");
    }
    let error = TableDesCommunes::parse(b"cpts-communes|1\n\xff").unwrap_err();
    assert_eq!((error.faute(), error.ligne()), (Faute::Encodage, 2));
}

proptest! {
    #[test]
    fn any_damage_is_read_or_refused(at in any::<prop::sample::Index>(), byte in any::<u8>(), query in any::<String>()) {
        let mut bytes = format!("{}{}", essonne(), yvelines()).into_bytes();
        let place = at.index(bytes.len());
        bytes[place] = byte;
        if let Ok(table) = TableDesCommunes::parse(&bytes) {
            for commune in table.communes() {
                let _ = (commune.siren(), commune.epci(), commune.region());
            }
            let _ = table.find(&code("78434"));
            let _ = search(&table, &query);
        }
    }
}

#[cfg(feature = "communes")]
mod whole {
    use super::*;

    /// The eight communes of the Val d'Orge.
    const VAL_D_ORGE: [&str; 8] = ["91434", "91667", "91549", "91685", "91235", "91570", "91347", "91425"];

    fn found<'a>(table: &'a TableDesCommunes<'_>, query: &str) -> Vec<&'a str> {
        search(table, query).iter().map(|found| found.commune.nom()).collect()
    }

    #[test]
    fn the_committed_file_is_well_formed() {
        let checked = TableDesCommunes::parse(include_bytes!("../../../data/communes.txt")).unwrap();
        assert_eq!(checked.communes().count(), embedded().communes().count());
    }

    #[test]
    fn totals_are_those_of_the_source() {
        let table = embedded();
        let population = |code: &str| table.find(&super::code(code)).commune().unwrap().population().unwrap();
        assert_eq!(table.communes().count(), 34_969);
        assert_eq!(table.communes().filter_map(|commune| commune.population()).sum::<u32>(), 68_952_941);
        assert_eq!(table.communes().filter(|commune| commune.population().is_none()).count(), 6);
        assert_eq!(VAL_D_ORGE.iter().map(|code| population(code)).sum::<u32>(), 120_733);
        assert_eq!(population("92040"), 67_669);
        assert_eq!(table.departements().count(), 109);
        // 4,240 former codes, and 584 parts of communes that have the code of the whole.
        assert_eq!(table.anciennes().count(), 4_240 + 584);
        assert_eq!(table.anciennes().filter(|former| former.nature() == NatureAncienne::Deleguee).count(), 2_105);
        assert_eq!(table.anciennes().filter(|former| former.nature() == NatureAncienne::Associee).count(), 471);
        assert_eq!(table.communes().map(|commune| commune.anciens_codes().count()).sum::<usize>(), 4_240);
        assert_eq!(table.communes().filter(|commune| commune.epci().is_some()).count(), 34_871);
        assert_eq!(table.communes().filter(|commune| commune.ept().is_some()).count(), 129);
        assert_eq!(table.communes().filter(|commune| commune.siren().is_some()).count(), 34_875);
        assert!(table.communes().all(|commune| commune.departement().is_some() && commune.region().is_some()));
    }

    #[test]
    fn arrondissements_add_up_to_their_commune() {
        let table = embedded();
        assert_eq!(table.arrondissements().count(), 45);
        for city in ["75056", "69123", "13055"] {
            let whole = table.find(&code(city)).commune().unwrap();
            let parts = table
                .arrondissements()
                .filter(|part| part.commune().is_some_and(|commune| commune.code() == whole.code()));
            assert_eq!(parts.filter_map(|part| part.population()).sum::<u32>(), whole.population().unwrap());
        }
        for arrondissement in table.arrondissements() {
            assert_eq!(arrondissement.code().commune(), arrondissement.commune().unwrap().code());
        }
    }

    #[test]
    fn every_code_is_found_again() {
        let table = embedded();
        for commune in table.communes() {
            assert!(
                matches!(table.find(&commune.code()), Recherche::Actuelle(found) if found.code() == commune.code())
            );
        }
        for former in table.anciennes() {
            let Ok(code) = former.code().parse() else { continue };
            assert_eq!(table.find(&code).commune().unwrap().code(), former.devenue().code());
        }
    }

    #[test]
    fn numbers_of_legal_units_come_back() {
        let table = embedded();
        let facts = [
            ("91434", Some("219104346")),
            ("91667", Some("219106671")),
            ("91549", Some("219105491")),
            ("91685", Some("219106853")),
            ("91235", Some("219102357")),
            ("91570", Some("219105707")),
            ("91347", Some("219103470")),
            ("91425", Some("219104254")),
            ("92040", Some("219200409")),
            ("75056", Some("217500016")),
            ("2A001", Some("212000012")),
            ("10003", Some("200058840")),
            ("97101", Some("219711017")),
            ("97701", None),
        ];
        for (place, siren) in facts {
            let commune = table.find(&code(place)).commune().unwrap();
            assert_eq!(commune.siren().map(|siren| siren.to_string()).as_deref(), siren, "{place}");
        }
        let issy = table.find(&code("92040")).commune().unwrap();
        assert_eq!(issy.epci().unwrap().siren().as_str(), "200054781");
        assert_eq!(issy.ept().unwrap().siren().as_str(), "200057974");
    }

    #[test]
    fn years_of_populations_are_told_apart() {
        let table = embedded();
        let year = |place: &str| table.find(&code(place)).commune().unwrap().departement().unwrap().annee_population();
        assert_eq!((year("91434"), year("97611"), year("98735")), (Some(2023), Some(2017), None));
    }

    #[test]
    fn what_people_type_finds_what_they_mean() {
        let table = embedded();
        let codes = |query: &str| {
            search(&table, query).iter().map(|found| found.commune.code().to_string()).collect::<Vec<_>>()
        };
        assert_eq!(codes("sainte genevieve des bois"), ["45278", "91549"]);
        assert_eq!(codes("STE-GENEVIÈVE-DES-BOIS"), codes("sainte genevieve des bois"));
        assert_eq!(codes("91700"), ["91235", "91549", "91685"]);
        assert_eq!(codes("91 434"), ["91434"]);
        assert_eq!(codes("78434"), ["91434"]);
        assert_eq!(codes("20004"), ["2A004"]);
        assert_eq!(codes("issylesmoulineaux"), ["92040"]);
        assert_eq!(codes("lhay les roses"), ["94038"]);
        assert_eq!(codes("arbignieu"), ["01015"]);
        assert_eq!(found(&table, "paris").first(), Some(&"Paris"));
        // What was the code of Boulogne-Billancourt is a postal code first.
        assert_eq!(codes("75012"), ["75056", "75056", "92012"]);
        assert_eq!(codes("zzz"), [""; 0]);
        assert_eq!(codes("'-"), [""; 0]);
        let paris = search(&table, "Paris 12ème");
        assert!(
            matches!(paris.first().unwrap().motif, Motif::Arrondissement(place) if place.code().as_str() == "75112")
        );
        assert_eq!(found(&table, "y").first(), Some(&"Y"));
        let districts: Vec<_> = search(&table, "lyon ")
            .iter()
            .filter_map(|found| match found.motif {
                Motif::Arrondissement(place) => Some(place.nom()),
                _ => None,
            })
            .collect();
        assert_eq!(districts.first(), Some(&"Lyon 1er Arrondissement"));
        assert_eq!(districts.last(), Some(&"Lyon 9e Arrondissement"));
    }

    #[test]
    fn the_first_answers_are_those_of_a_whole_search() {
        let table = embedded();
        for query in ["sainte genevieve des bois", "st", "paris", "la roche", "91700", "12", "zzz", ""] {
            let whole = search(&table, query);
            let (first, total) = search_first(&table, query, 12);
            assert_eq!(total, whole.len(), "{query}");
            let names = |found: &[Trouvaille<'_>]| found.iter().map(|found| format!("{found:?}")).collect::<Vec<_>>();
            assert_eq!(names(&first), names(&whole[..whole.len().min(12)]), "{query}");
        }
    }
}
