//! The examples that the authorities print, then properties.

use proptest::prelude::*;

use super::cle::{luhn_key, sum};
use super::*;
use crate::diagnostics::Langue;

/// What a type says of each text: the printed form, or the kind of the refusal.
fn read<I: Identifiant>(text: &str) -> Result<String, RefusKind> {
    text.parse::<I>().map(|id| id.to_string()).map_err(|refusal| refusal.kind())
}

fn accepts<I: Identifiant>(texts: &[&str]) {
    for text in texts {
        assert_eq!(read::<I>(text).as_deref(), Ok(*text), "{}", I::NOM.en);
    }
}

fn refuses_keys<I: Identifiant>(texts: &[&str]) {
    for text in texts {
        assert!(text.parse::<I>().is_err_and(|refusal| refusal.is_key_error()), "{text}");
    }
}

fn refuses_forms<I: Identifiant>(texts: &[&str]) {
    for text in texts {
        assert!(text.parse::<I>().is_err_and(|refusal| !refusal.is_key_error()), "{text}");
    }
}

#[test]
fn public_examples() {
    accepts::<Rpps>(&["10002909371", "10000001916", "10005681340", "99000000010", "99000000028", "99999999909"]);
    refuses_keys::<Rpps>(&["10003461033", "10001766123", "10005678901", "10000001111"]);
    accepts::<Adeli>(&["123456789", "2A1234567"]);
    accepts::<Finess>(&["950047225", "950046227", "010780054", "750712184", "690781810", "2A0000014", "990000002"]);
    refuses_keys::<Finess>(&["950047226", "2A0000015", "2B0000014"]);
    accepts::<Siren>(&["732829320", "200057859", "219104346", "356000000"]);
    refuses_keys::<Siren>(&["732829321", "200057858"]);
    accepts::<Siret>(&["73282932000074", "13002526500013", "18002002600019", "35600000000048", "35600000000001"]);
    refuses_keys::<Siret>(&["73282932000075", "35600000000002"]);
    accepts::<Rna>(&["W913000017", "W2A4000001", "W9B1000001"]);
    refuses_forms::<Rna>(&["913000017", "X913000017", "W91300001", "W91300001C", "W9130000170"]);
    accepts::<CodeInsee>(&["91434", "2A004", "2B033", "75056", "97105", "01001"]);
    refuses_forms::<CodeInsee>(&["20004", "2C001", "1A001", "9143", "914344", "A1434", "914A4"]);
    accepts::<CodePostal>(&["91390", "91700", "92130", "01000", "20000"]);
    refuses_forms::<CodePostal>(&["2A000", "9139", "913900"]);
}

#[test]
fn the_siren_of_a_siret_has_a_key_too() {
    // The key of the whole is right, that of the first nine digits is not.
    assert_eq!(read::<Siret>("73282932100072"), Err(RefusKind::CleSiren { attendue: '0', trouvee: '1' }));
}

#[test]
fn text_is_read_as_people_write_it() {
    assert_eq!(read::<Siren>(" 732\u{a0}829\u{202f}320\n").as_deref(), Ok("732829320"));
    assert_eq!(read::<Siret>("732.829.320-00074").as_deref(), Ok("73282932000074"));
    assert_eq!(read::<Rna>("w 913 000 017").as_deref(), Ok("W913000017"));
    assert_eq!(read::<Finess>("2a0000014").as_deref(), Ok("2A0000014"));
    assert_eq!(read::<CodeInsee>("2b 033").as_deref(), Ok("2B033"));
}

#[test]
fn refusals_say_why() {
    assert_eq!(read::<Rpps>(""), Err(RefusKind::Vide));
    assert_eq!(read::<Rpps>(" \u{a0}- "), Err(RefusKind::Vide));
    assert_eq!(read::<Siren>("73282932"), Err(RefusKind::ZeroDeTete { attendue: 9, trouvee: 8 }));
    assert_eq!(read::<Rpps>("9900000001"), Err(RefusKind::Longueur { attendue: 11, trouvee: 10 }));
    assert_eq!(read::<Siren>("732 82x 320"), Err(RefusKind::Caractere { caractere: 'x', position: 7 }));
    // Only ASCII digits count.
    assert_eq!(read::<Siren>("73282932\u{660}"), Err(RefusKind::Caractere { caractere: '\u{660}', position: 9 }));
    assert_eq!(read::<Rpps>("99000000011"), Err(RefusKind::Cle { attendue: '0', trouvee: '1' }));
    assert_eq!(read::<CodeInsee>("20004"), Err(RefusKind::Forme));
    assert_eq!(read::<Siret>("35600000000002"), Err(RefusKind::Somme { trouvee: 16 }));
}

#[test]
fn messages_come_in_both_languages_and_masked() {
    let refusal = "99000000011".parse::<Rpps>().unwrap_err();
    assert_eq!(
        refusal.message().render(Langue::Fr, false),
        "«\u{a0}99000000011\u{a0}» n’est pas un numéro RPPS valable\u{a0}: vérifier le dernier chiffre\u{202f}; la clé attendue est 0"
    );
    assert!(!refusal.message().render(Langue::En, true).contains("99000000011"));
    let kept = "x".repeat(1000).parse::<Siren>().unwrap_err().to_string();
    assert!(kept.len() < 200, "{kept}");
}

#[test]
fn arrondissements_belong_to_their_commune() {
    for (first, last, commune) in
        [("75101", "75120", "75056"), ("69381", "69389", "69123"), ("13201", "13216", "13055")]
    {
        for code in [first, last] {
            let code: CodeInsee = code.parse().unwrap();
            assert!(code.is_arrondissement_municipal());
            assert_eq!(code.commune().as_str(), commune);
        }
    }
    for code in ["75100", "75121", "69380", "69390", "13200", "13217", "75056"] {
        assert!(!code.parse::<CodeInsee>().unwrap().is_arrondissement_municipal(), "{code}");
    }
    for (code, departement) in [("97105", "971"), ("98901", "989"), ("2A004", "2A"), ("01001", "01"), ("96001", "96")] {
        assert_eq!(code.parse::<CodeInsee>().unwrap().departement(), departement);
    }
}

#[test]
fn examples_and_patterns_agree() {
    fn check<I: Identifiant>() {
        assert_eq!(read::<I>(I::EXEMPLE).as_deref(), Ok(I::EXEMPLE));
        assert!(I::MOTIF.starts_with('^') && I::MOTIF.ends_with('$') && !I::MOTIF.contains('\\'));
    }
    check::<Rpps>();
    check::<Adeli>();
    check::<Finess>();
    check::<Siren>();
    check::<Siret>();
    check::<Rna>();
    check::<CodeInsee>();
    check::<CodePostal>();
}

/// The digits, then their key.
fn with_key(body: &str) -> String {
    let digits = body.bytes().map(|character| match character {
        b'A' => b'1',
        b'B' => b'2',
        digit => digit,
    });
    format!("{body}{}", char::from(luhn_key(digits)))
}

/// The text with the digit at `place`, counted round, changed to another; `None` where a letter stands there.
fn changed(text: &str, place: usize, by: u8) -> Option<String> {
    let mut bytes = text.as_bytes().to_vec();
    let slot = place % bytes.len();
    if !bytes[slot].is_ascii_digit() {
        return None;
    }
    bytes[slot] = b'0' + (bytes[slot] - b'0' + by) % 10;
    String::from_utf8(bytes).ok()
}

fn key_is_checked<I: Identifiant>(right: &str, place: usize, by: u8) -> Result<(), TestCaseError> {
    prop_assert_eq!(read::<I>(right), Ok(right.to_owned()));
    if let Some(wrong) = changed(right, place, by) {
        prop_assert!(wrong.parse::<I>().is_err(), "{} became {}", right, wrong);
    }
    Ok(())
}

fn never_panics<I: Identifiant>(text: &str) -> Result<(), TestCaseError> {
    match text.parse::<I>() {
        Ok(id) => prop_assert_eq!(id.to_string().parse::<I>().ok(), Some(id)),
        Err(refusal) => prop_assert!(!refusal.to_string().is_empty()),
    }
    Ok(())
}

proptest! {
    #[test]
    fn rpps_keys(body in "[0-9]{10}", place in 0..11usize, by in 1..10u8) {
        key_is_checked::<Rpps>(&with_key(&body), place, by)?;
    }

    #[test]
    fn finess_keys(body in "([013-9][0-9]|2[AB1-9])[0-9]{6}", place in 0..9usize, by in 1..10u8) {
        key_is_checked::<Finess>(&with_key(&body), place, by)?;
    }

    #[test]
    fn siren_keys(body in "[0-9]{8}", place in 0..9usize, by in 1..10u8) {
        key_is_checked::<Siren>(&with_key(&body), place, by)?;
    }

    #[test]
    fn siret_keys(siren in "[0-9]{8}", number in "[0-9]{4}", place in 0..14usize, by in 1..10u8) {
        let siren = with_key(&siren);
        prop_assume!(siren != "356000000");
        let siret = with_key(&format!("{siren}{number}"));
        key_is_checked::<Siret>(&siret, place, by)?;
        let siret: Siret = siret.parse().unwrap();
        prop_assert_eq!(siret.siren().to_string(), siren);
    }

    /// The sum sees every change of one digit but that by 5.
    #[test]
    fn la_poste_sums(number in "[0-9]{5}", place in 9..14usize, by in 1..10u8) {
        let siret = format!("356000000{number}");
        prop_assume!(siret != "35600000000048");
        prop_assert_eq!(siret.parse::<Siret>().is_ok(), sum(siret.as_bytes()).is_multiple_of(5));
        let other = changed(&siret, place, by).unwrap();
        if siret.parse::<Siret>().is_ok() && other != "35600000000048" {
            prop_assert_eq!(other.parse::<Siret>().is_ok(), by == 5);
        }
    }

    #[test]
    fn rna_and_codes_are_printed_as_read(
        rna in "W[0-9AB]{9}",
        insee in "([013-9][0-9]|2[AB1-9])[0-9]{3}",
        postal in "[0-9]{5}",
        adeli in "[0-9A-Z]{9}",
    ) {
        prop_assert_eq!(read::<Rna>(&rna), Ok(rna.clone()));
        prop_assert_eq!(read::<CodeInsee>(&insee), Ok(insee.clone()));
        prop_assert_eq!(read::<CodePostal>(&postal), Ok(postal.clone()));
        prop_assert_eq!(read::<Adeli>(&adeli), Ok(adeli.clone()));
    }

    #[test]
    fn any_text_is_read_or_refused(text in any::<String>(), near in "[wW0-9abAB .\u{a0}\u{202f}-]{0,20}") {
        for text in [&text, &near] {
            never_panics::<Rpps>(text)?;
            never_panics::<Adeli>(text)?;
            never_panics::<Finess>(text)?;
            never_panics::<Siren>(text)?;
            never_panics::<Siret>(text)?;
            never_panics::<Rna>(text)?;
            never_panics::<CodeInsee>(text)?;
            never_panics::<CodePostal>(text)?;
        }
    }
}
