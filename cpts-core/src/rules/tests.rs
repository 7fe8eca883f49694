//! The rules under a reform of the agreement: what is shipped has no such law yet.

use super::Verdict::{self, Conforme, Indetermine, NonConforme};
use crate::bareme::Baremes;
use crate::bilan::Cadre;
use crate::model::Mission;
use crate::reference::SansReference;
use crate::values::Date;

/// The answer of MIS-02 on the start of the mission of prevention, had a reform given it twice the months from
/// 15 March 2027.
fn answer(signature: &str, start: &str) -> Verdict {
    let mut baremes = Baremes::embedded();
    let mut reform = baremes.versions.last().unwrap().clone();
    let eve: Date = "2027-03-14".parse().unwrap();
    baremes.versions.last_mut().unwrap().au = Some(eve);
    (reform.id, reform.du) = (Some("reform".into()), eve.add_days(1));
    let delays = reform.delais.as_mut().unwrap().missions.as_mut().unwrap();
    let delay = delays.iter_mut().find(|delay| delay.mission == Some(Mission::Prevention)).unwrap();
    delay.demarrage = delay.demarrage.map(|months| months * 2);
    baremes.versions.push(reform);
    let text = format!(
        r#"{{"format": "cpts-dossier", "version": "1.0", "contrat_aci": {{"signature": "{signature}",
        "missions": [{{"mission": "prevention", "demarrage": "{start}"}}]}}}}"#
    );
    let bilan = Cadre::new(&baremes, &SansReference, "2031-06-01".parse().unwrap()).check(text.as_bytes());
    bilan.verdicts.iter().find(|answer| answer.regle.id == "MIS-02").unwrap().verdict
}

#[test]
fn a_delay_is_that_of_the_version_of_the_signature() {
    assert_eq!(answer("2027-03-14", "2028-03-14"), Conforme);
    assert_eq!(answer("2027-03-14", "2028-03-15"), NonConforme);
    assert_eq!(answer("2027-03-15", "2029-03-15"), Conforme);
    assert_eq!(answer("2027-03-15", "2029-03-16"), NonConforme);
}

#[test]
fn a_signature_under_one_of_two_versions_leaves_the_delay_undetermined() {
    assert_eq!(answer("2027-04", "2028-06-01"), Conforme);
    assert_eq!(answer("2027-03", "2028-06-01"), Indetermine);
    assert_eq!(answer("2027", "2030-06-01"), Indetermine);
}
