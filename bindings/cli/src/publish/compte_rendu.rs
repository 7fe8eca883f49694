//! What the owner of a dossier is told of its publication.

use std::fmt::Write as _;

use cpts_core::publish::{Motif, Rapport};

use crate::mots::Mots;
use crate::texte::{BOLD, wrap};

/// As many places as are shown for one reason: the count says that there are others.
const SHOWN: usize = 10;

/// Who is published, who is withheld and why, by places that name nobody.
pub(super) fn text(rapport: &Rapport, mots: Mots) -> String {
    let days = [("date", mots.day(rapport.date)), ("fin", mots.day(rapport.expire_le))];
    let days = days.each_ref().map(|(name, day)| (*name, day.as_str()));
    let title = mots.fill(
        "Publication du {date}, à montrer jusqu'au {fin}",
        "Publication of {date}, to be shown until {fin}",
        &days,
    );
    let mut out = format!("{BOLD}{title}{BOLD:#}\n");
    let persons = mots.count(rapport.personnes, ("personne", "person"), ("personnes", "persons"));
    let structures = mots.count(rapport.structures, ("structure", "structure"), ("structures", "structures"));
    line(&mut out, &mots.fill("publiées : {p}, {s}", "published: {p}, {s}", &[("p", &persons), ("s", &structures)]));
    for motif in Motif::ALL {
        let places: Vec<&str> = rapport
            .retenus
            .iter()
            .filter(|withheld| withheld.motif == motif)
            .map(|withheld| withheld.lieu.as_str())
            .collect();
        if places.is_empty() {
            continue;
        }
        let count = mots.number(i64::try_from(places.len()).unwrap_or(i64::MAX));
        let mut shown = places.iter().take(SHOWN).copied().collect::<Vec<_>>().join(", ");
        if places.len() > SHOWN {
            shown.push_str(", …");
        }
        let values = [("n", count.as_str()), ("motif", &mots.texte(motif.libelle())), ("lieux", &shown)];
        line(&mut out, &mots.fill("retenus, {motif} : {n} ({lieux})", "withheld, {motif}: {n} ({lieux})", &values));
    }
    if rapport.faits_retenus > 0 {
        let facts = mots.count(rapport.faits_retenus, ("fait", "fact"), ("faits", "facts"));
        let text = mots.fill(
            "non publiés des adhérents publiés, sans consentement propre : {faits}",
            "of published members, not published for want of their own consent: {faits}",
            &[("faits", &facts)],
        );
        line(&mut out, &text);
    }
    if rapport.accords_sans_effet > 0 {
        let consents =
            mots.count(rapport.accords_sans_effet, ("consentement", "consent"), ("consentements", "consents"));
        let text = mots.fill(
            "sans effet, sur des champs qui ne sont jamais publiés : {n}",
            "without effect, about fields that are never published: {n}",
            &[("n", &consents)],
        );
        line(&mut out, &text);
    }
    out
}

fn line(out: &mut String, text: &str) {
    let _ = out.write_str(&wrap(text, "  ", "    "));
}
