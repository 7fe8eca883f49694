//! What an agreement to publish is worth on a day.

use super::faits::{INDEMNISATIONS, JAMAIS_PUBLIC, is_name};
use super::{Sort, decisions};
use crate::model::{Adherent, BaseDiffusion, Diffusion, TypeAdherent};
use crate::values::Date;

/// What an agreement is worth on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Etat {
    /// It is given, and not withdrawn.
    EnCours,
    /// It was withdrawn, on this day.
    Retire(Date),
    /// It is given from this day only, which is to come.
    AVenir(Date),
    /// Nobody said when it was given.
    Inconnu,
}

/// What an agreement is worth on a day. A withdrawal wins over all else, because what is published in doubt cannot be
/// taken back.
pub(crate) fn state(agreement: &Diffusion, date: Date) -> Etat {
    match (agreement.le, agreement.retrait) {
        (_, Some(day)) if day <= date => Etat::Retire(day),
        (None, _) => Etat::Inconnu,
        (Some(day), _) if day > date => Etat::AVenir(day),
        (Some(_), _) => Etat::EnCours,
    }
}

/// The fields of a structure that may tell of a person: they take a line of consent like those of a person.
const PERSONNELS: [&str; 4] = ["courriel", "profession", "specialites", "mode_exercice"];

/// Whether a member is a structure for sure: one of an unknown type may be a person, and so may one that has what only
/// persons have.
pub(super) fn is_structure(member: &Adherent) -> bool {
    let is_person = member.rpps.is_some()
        || member.adeli.is_some()
        || member.prenom.is_some()
        || member.civilite_exercice.is_some()
        || member.telephone_prive.is_some();
    member.nature == Some(TypeAdherent::Structure) && !is_person
}

/// What a member agrees to publish, on a day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Accords<'a> {
    lines: &'a [Diffusion],
    is_structure: bool,
    date: Date,
}

impl<'a> Accords<'a> {
    pub(super) fn of(member: &'a Adherent, date: Date) -> Self {
        Self { lines: member.diffusion.as_deref().unwrap_or_default(), is_structure: is_structure(member), date }
    }

    pub(super) fn is_structure(&self) -> bool {
        self.is_structure
    }

    /// Whether a field may be public.
    pub(super) fn cover(&self, field: &str) -> bool {
        self.state(field) == Etat::EnCours
    }

    /// What all the lines about a field are worth together.
    pub(super) fn state(&self, field: &str) -> Etat {
        let lines = || self.lines.iter().filter(|line| line.champ.as_deref() == Some(field));
        if self.is_structure && lines().next().is_none() && !PERSONNELS.contains(&field) {
            return Etat::EnCours;
        }
        let states = || lines().map(|line| (line, state(line, self.date)));
        let withdrawn = states().filter_map(|(_, state)| if let Etat::Retire(day) = state { Some(day) } else { None });
        let withdrawn = withdrawn.max();
        // An agreement given anew holds again, from the day after the withdrawal at the earliest.
        let holds = |(line, state): (&Diffusion, Etat)| {
            state == Etat::EnCours
                && self.counts(line)
                && withdrawn.is_none_or(|day| line.le.is_some_and(|le| le > day))
        };
        if states().any(holds) {
            return Etat::EnCours;
        }
        if let Some(day) = withdrawn {
            return Etat::Retire(day);
        }
        let coming = states().filter_map(|(line, state)| match state {
            Etat::AVenir(day) if self.counts(line) => Some(day),
            _ => None,
        });
        coming.min().map_or(Etat::Inconnu, Etat::AVenir)
    }

    /// Whether the basis of a line holds for this member.
    fn counts(&self, line: &Diffusion) -> bool {
        match line.base {
            Some(BaseDiffusion::Consentement) => true,
            Some(BaseDiffusion::Structure) => self.is_structure,
            Some(BaseDiffusion::Autre(_)) | None => false,
        }
    }

    /// The day that something was withdrawn which names no field that is known: it may be any of them.
    pub(super) fn stray_withdrawal(&self) -> Option<Date> {
        let is_known = |field: &str| is_name(field) || field == JAMAIS_PUBLIC;
        let strays = self.lines.iter().filter(|line| !line.champ.as_deref().is_some_and(is_known));
        strays.filter_map(|line| line.retrait).min()
    }

    /// The first day to come on which something is withdrawn.
    pub(super) fn next_withdrawal(&self) -> Option<Date> {
        self.lines.iter().filter_map(|line| line.retrait).filter(|day| *day > self.date).min()
    }

    /// How many agreements in force are about a field that is never published.
    pub(super) fn count_idle(&self) -> usize {
        let in_force = self.lines.iter().filter(|line| state(line, self.date) == Etat::EnCours);
        in_force.filter(|line| line.champ.as_deref().is_some_and(is_never_public)).count()
    }
}

fn is_never_public(name: &str) -> bool {
    name == INDEMNISATIONS || decision(name) == Some(Sort::Prive)
}

/// The decision on a field, by the name that consents give to it.
pub(super) fn decision(name: &str) -> Option<Sort> {
    let (objet, champ) = match name.strip_prefix("declare.") {
        Some(fact) => ("Declarations", fact),
        None => ("Adherent", name),
    };
    decisions().find(|one| one.objet == objet && one.champ == champ).map(|one| one.sort)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn line(field: &str, base: &str, given: Option<&str>, withdrawn: Option<&str>) -> Diffusion {
        Diffusion {
            champ: Some(field.into()),
            base: Some(BaseDiffusion::from_code(base)),
            le: given.map(day),
            retrait: withdrawn.map(day),
            ..Diffusion::default()
        }
    }

    fn states(nature: &str, lines: Vec<Diffusion>, field: &str) -> Etat {
        let member =
            Adherent { nature: Some(TypeAdherent::from_code(nature)), diffusion: Some(lines), ..Adherent::default() };
        Accords::of(&member, day("2026-11-21")).state(field)
    }

    #[test]
    fn a_person_is_public_by_a_consent_that_is_given_and_not_withdrawn() {
        let of = |base, given, withdrawn| states("professionnel", vec![line("nom", base, given, withdrawn)], "nom");
        assert_eq!(of("consentement", Some("2026-11-21"), None), Etat::EnCours);
        assert_eq!(of("consentement", Some("2026-11-22"), None), Etat::AVenir(day("2026-11-22")));
        assert_eq!(of("consentement", None, None), Etat::Inconnu);
        assert_eq!(of("consentement", Some("2024-01-15"), Some("2026-11-21")), Etat::Retire(day("2026-11-21")));
        assert_eq!(of("consentement", Some("2024-01-15"), Some("2026-11-22")), Etat::EnCours);
        // A withdrawal that is dated before the consent is a slip: nobody knows of which one.
        assert_eq!(of("consentement", Some("2026-01-15"), Some("2025-01-01")), Etat::Retire(day("2025-01-01")));
        assert_eq!(of("structure", Some("2024-01-15"), None), Etat::Inconnu);
        assert_eq!(of("interet_legitime", Some("2024-01-15"), None), Etat::Inconnu);
        assert_eq!(states("professionnel", vec![], "nom"), Etat::Inconnu);
        assert_eq!(
            states("type-inconnu", vec![line("nom", "structure", Some("2024-01-15"), None)], "nom"),
            Etat::Inconnu
        );
    }

    #[test]
    fn a_consent_holds_again_once_it_is_given_after_the_withdrawal() {
        let withdrawn = || line("nom", "consentement", Some("2024-01-15"), Some("2025-03-01"));
        let again = |given| line("nom", "consentement", Some(given), None);
        for lines in [vec![withdrawn(), again("2025-03-02")], vec![again("2025-03-02"), withdrawn()]] {
            assert_eq!(states("professionnel", lines, "nom"), Etat::EnCours);
        }
        for given in ["2025-03-01", "2024-06-01"] {
            let state = states("professionnel", vec![withdrawn(), again(given)], "nom");
            assert_eq!(state, Etat::Retire(day("2025-03-01")), "{given}");
        }
    }

    #[test]
    fn a_structure_needs_no_consent_but_for_what_may_tell_of_a_person() {
        assert_eq!(states("structure", vec![], "nom"), Etat::EnCours);
        assert_eq!(states("structure", vec![], "courriel"), Etat::Inconnu);
        let of = |field, given, withdrawn| {
            states("structure", vec![line(field, "structure", Some(given), withdrawn)], field)
        };
        assert_eq!(of("courriel", "2024-01-15", None), Etat::EnCours);
        assert_eq!(of("nom", "2024-01-15", Some("2026-01-01")), Etat::Retire(day("2026-01-01")));
        assert_eq!(of("nom", "2027-01-01", None), Etat::AVenir(day("2027-01-01")));
    }

    #[test]
    fn a_withdrawal_of_nobody_knows_what_is_seen() {
        let stray = |field: &str| {
            let lines = vec![line(field, "consentement", Some("2024-01-15"), Some("2025-01-01"))];
            let member = Adherent { diffusion: Some(lines), ..Adherent::default() };
            Accords::of(&member, day("2026-11-21")).stray_withdrawal().is_some()
        };
        assert!(["Nom", "tout", "declare", "lieux.telephone", ""].into_iter().all(stray));
        assert!(!["nom", "declare.site", "gouvernance", "indemnisations", "telephone_prive"].into_iter().any(stray));
    }
}
