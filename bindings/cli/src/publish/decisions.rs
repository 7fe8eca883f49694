//! What becomes of each field of the dossier, as a page.

use std::fmt::Write as _;

use cpts_core::publish::decisions;

use crate::mots::Mots;

/// The table of decisions, one section a record.
pub(super) fn markdown(mots: Mots) -> String {
    let title = mots.say("Ce qui peut être public", "What may be public");
    let intro = mots.say(
        "Chaque champ du dossier est public, public par consentement ou privé, par décision : un champ sans décision ne passe pas les tests. Une publication n'a que les deux premiers. « Public par consentement » veut dire : d'une personne, avec un consentement à ce champ, daté, passé et non retiré, et un consentement à son nom ; d'une structure, sans consentement, sauf ce qui peut désigner une personne.",
        "Each field of the dossier is public, public by consent or private, by decision: a field without a decision does not pass the tests. A publication has only the first two. \"Public by consent\" means: of a person, with a consent to that field, dated, past and not withdrawn, and a consent to their name; of a structure, without a consent, but for what may designate a person.",
    );
    let mut out = format!("# {title}\n\n{intro}\n");
    let head = [mots.say("champ", "field"), mots.say("décision", "decision"), mots.say("raison", "reason")];
    let mut before = "";
    for decision in decisions() {
        if decision.objet != before {
            let [field, sort, reason] = &head;
            let _ = write!(out, "\n## {}\n\n| {field} | {sort} | {reason} |\n| --- | --- | --- |\n", decision.objet);
            before = decision.objet;
        }
        let (sort, reason) = (mots.texte(decision.sort.libelle()), mots.texte(decision.raison));
        let _ = writeln!(out, "| `{}` | {sort} | {reason} |", decision.champ);
    }
    out
}
