//! The members by profession and by commune: numbers only, and never one so small that it tells a person.

use std::collections::BTreeMap;

use cpts_core::model::{Adherent, TypeAdherent};
use cpts_core::reference::nomenclatures::PROFESSIONS;

use super::Rapport;
use crate::document::{Bloc, Colonne, Table};

/// The smallest number of persons that is told: under it, a profession or a commune may tell who they are.
const SMALLEST: usize = 5;

impl Rapport<'_> {
    pub(super) fn members(&self) -> Vec<Bloc> {
        let mots = self.matiere.mots;
        let Some(list) = self.matiere.examen.dossier.adherents.as_deref() else {
            return vec![
                self.to_write("adhérents par profession et par commune", "members by profession and by commune"),
            ];
        };
        let date = self.matiere.examen.bilan.date;
        let is_member = |member: &&Adherent| member.sortie.is_none_or(|day| day.last() >= date);
        let present: Vec<&Adherent> = list.iter().filter(is_member).collect();
        let (persons, structures): (Vec<&Adherent>, Vec<&Adherent>) =
            present.iter().partition(|member| member.nature != Some(TypeAdherent::Structure));
        let mut blocs = vec![Bloc::Faits(vec![
            (mots.say("Personnes", "Persons"), persons.len().to_string().into()),
            (mots.say("Structures", "Structures"), structures.len().to_string().into()),
        ])];
        let professions = persons.iter().map(|member| self.profession(member)).collect();
        blocs.extend(self.counts("Personnes par profession", "Persons by profession", professions));
        let communes = persons.iter().map(|member| self.commune(member)).collect();
        blocs.extend(self.counts("Personnes par commune", "Persons by commune", communes));
        blocs.push(Bloc::note(mots.fill(
            "Aucun nom n'est donné. Un nombre de personnes inférieur à {n} n'est pas dit : il est joint à d'autres, parce qu'il \
             pourrait désigner quelqu'un. À relire avant de diffuser.",
            "No name is given. A number of persons below {n} is not told: it is joined to others, because it could point at \
             somebody. To be read again before it is shared.",
            &[("n", &SMALLEST.to_string())],
        )));
        if self.matiere.examen.dossier.is_partial("/adherents") {
            blocs.push(Bloc::note(mots.say(
                "La liste des adhérents n'est connue qu'en partie.",
                "The list of members is known in part only.",
            )));
        }
        blocs
    }

    fn profession(&self, member: &Adherent) -> String {
        if member.nature == Some(TypeAdherent::AutrePersonne) {
            return self.matiere.mots.say("sans profession de santé", "no health profession");
        }
        let known = member.profession.as_deref().and_then(|code| PROFESSIONS.find(code));
        known.map_or_else(
            || self.matiere.mots.say("profession inconnue", "unknown profession"),
            |entry| entry.libelle().to_owned(),
        )
    }

    fn commune(&self, member: &Adherent) -> String {
        let place =
            member.lieux.iter().flatten().find_map(|place| place.adresse.as_ref()?.code_insee.as_ref()?.valeur().ok());
        let commune = place.and_then(|code| Some(self.matiere.bases.communes.find(&code).commune()?.nom().to_owned()));
        commune.unwrap_or_else(|| self.matiere.mots.say("commune inconnue", "unknown commune"))
    }

    /// A table of counts; none when no count may be told.
    fn counts(&self, fr: &str, en: &str, of: Vec<String>) -> Option<Bloc> {
        let mots = self.matiere.mots;
        let mut table = Table::new(
            mots.say(fr, en),
            vec![Colonne::texte(mots.say("Groupe", "Group")), Colonne::nombre(mots.say("Nombre", "Number"))],
        );
        let (told, joined) = told(of);
        for (name, count) in told {
            table.row(vec![name.into(), count.to_string().into()]);
        }
        if joined > 0 {
            table.row(vec![mots.say("autres", "others").into(), joined.to_string().into()]);
        }
        (!table.is_empty()).then_some(Bloc::Table(table))
    }
}

/// The counts that may be told, the largest first, and that of the groups that are joined.
///
/// Small groups are joined; if together they are still small, the smallest of the others joins them, so that no
/// difference with the whole tells them. A whole that is small is not told at all.
fn told(of: Vec<String>) -> (Vec<(String, usize)>, usize) {
    let mut groups: BTreeMap<String, usize> = BTreeMap::new();
    for name in of {
        *groups.entry(name).or_default() += 1;
    }
    let mut groups: Vec<(String, usize)> = groups.into_iter().collect();
    groups.sort_by(|(left, a), (right, b)| b.cmp(a).then_with(|| left.cmp(right)));
    let mut joined = 0;
    while let Some((_, count)) = groups.last() {
        if *count >= SMALLEST && (joined == 0 || joined >= SMALLEST) {
            break;
        }
        joined += count;
        groups.pop();
    }
    if joined < SMALLEST { (groups, 0) } else { (groups, joined) }
}

#[cfg(test)]
mod tests {
    use super::told;

    fn members(groups: &[(&str, usize)]) -> Vec<String> {
        groups.iter().flat_map(|(name, count)| std::iter::repeat_n((*name).to_owned(), *count)).collect()
    }

    #[test]
    fn no_small_number_is_told_nor_can_be_deduced() {
        for (groups, expected, joined) in [
            (&[("a", 9), ("b", 5)][..], &[("a", 9), ("b", 5)][..], 0),
            (&[("a", 9), ("b", 3), ("c", 2)], &[("a", 9)], 5),
            (&[("a", 9), ("b", 6), ("c", 2)], &[("a", 9)], 8),
            (&[("a", 9), ("b", 1)], &[], 10),
            (&[("a", 3), ("b", 1)], &[], 0),
            (&[], &[], 0),
        ] {
            let expected: Vec<(String, usize)> =
                expected.iter().map(|(name, count)| ((*name).to_owned(), *count)).collect();
            assert_eq!(told(members(groups)), (expected, joined), "{groups:?}");
        }
    }
}
