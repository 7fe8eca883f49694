//! What the answers of the rules are called, in which order they are told, and the families of the rules.

use std::cmp::Reverse;

use cpts_core::bilan::ReponseVue;
use cpts_core::diagnostics::{Gravite, Texte};
use cpts_core::rules::Verdict;

/// Breaches first, the gravest before the others; then what comes, what is unknown, what holds.
pub(crate) fn urgency(answer: &ReponseVue) -> (u8, Reverse<Gravite>) {
    let rank = match answer.verdict {
        Verdict::NonConforme => 0,
        Verdict::AVenir => 1,
        Verdict::Indetermine => 2,
        Verdict::Conforme => 3,
        Verdict::SansObjet => 4,
    };
    // Among the others, the severity says only what a breach would be.
    (rank, Reverse(if rank == 0 { answer.gravite } else { Gravite::Info }))
}

/// The family of a rule: what stands before the hyphen of its id.
pub(crate) fn family(rule: &str) -> &str {
    rule.split_once('-').map_or(rule, |(family, _)| family)
}

/// The name of a family, when it is known here.
pub(crate) fn family_name(family: &str) -> Option<&'static Texte> {
    static NAMES: [(&str, Texte); 10] = [
        ("ADH", Texte::new("adhérents", "members")),
        ("CRI", Texte::new("crises sanitaires", "health crises")),
        ("CTR", Texte::new("contrat", "contract")),
        ("DON", Texte::new("qualité des données", "quality of the data")),
        ("FIN", Texte::new("argent", "money")),
        ("IND", Texte::new("indemnisations", "indemnities")),
        ("JUR", Texte::new("forme juridique", "legal form")),
        ("MIS", Texte::new("missions", "missions")),
        ("PRO", Texte::new("projet de santé", "health project")),
        ("TER", Texte::new("territoire", "territory")),
    ];
    NAMES.iter().find(|(code, _)| *code == family).map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use cpts_core::rules::REGISTRE;

    use super::*;

    #[test]
    fn every_family_has_a_name() {
        for rule in REGISTRE {
            assert!(family_name(family(rule.id)).is_some(), "{}", rule.id);
        }
    }
}
