//! What an import gave, for people.

use std::collections::BTreeMap;

use cpts_core::diagnostics::{Argument, Diagnostic};
use cpts_core::exchange::annuaire_sante::{Actualisation, Candidat, Changement, Motif, Presence, Suivi};
use cpts_core::model::Adherent;

use super::Bilan;
use crate::mots::Mots;
use crate::texte::{BOLD, DIM, Table, diagnostic, printable, wrap};

/// As many lines of a list as anybody reads: the JSON has them all.
const SHOWN: usize = 40;

pub(super) fn bilan(bilan: &Bilan<'_>) -> String {
    let (extraction, mots) = (&bilan.extraction, bilan.mots);
    let name = printable(&bilan.arguments.file.display().to_string());
    let heading = mots.fill(
        "RPPS au {date} : {nom}",
        "RPPS as of {date}: {nom}",
        &[("date", &mots.day(bilan.date)), ("nom", &name)],
    );
    let mut out = format!("{BOLD}{heading}{BOLD:#}\n");
    let read = mots.fill(
        "lignes lues : {lues}, retenues : {retenues}, soit {personnes}",
        "rows read: {lues}, kept: {retenues}, that is {personnes}",
        &[
            ("lues", &number(extraction.lignes, mots)),
            ("retenues", &number(extraction.retenues, mots)),
            ("personnes", &persons(extraction.candidats.len(), mots)),
        ],
    );
    out += &wrap(&read, "  ", "    ");
    let left: Vec<String> = extraction
        .ecartees
        .iter()
        .map(|(motif, count)| format!("{}{}{}", reason(*motif, mots), mots.colon(), number(*count, mots)))
        .collect();
    if !left.is_empty() {
        let what = mots.say("lignes du territoire écartées", "rows of the territory left out");
        out += &wrap(&format!("{what}{}{}", mots.colon(), left.join(", ")), "  ", "    ");
    }
    if bilan.base.is_partial {
        let what = mots.say(
            "le dossier ne connaît qu'une partie de son territoire, ou n'a qu'une partie d'une commune : toutes les communes qu'il nomme sont lues en entier",
            "the dossier knows its territory in part only, or holds a commune in part: all the communes that it names are read as a whole",
        );
        out += &wrap(&what, "  ", "    ");
    }
    out += &professions(&extraction.candidats, mots);
    if let Some(told) = &bilan.actualisation {
        out += &actualisation(told, bilan);
    }
    if let Some(target) = bilan.target {
        let name = printable(&target.display().to_string());
        out += &wrap(&mots.fill("dossier écrit : {nom}", "dossier written: {nom}", &[("nom", &name)]), "  ", "    ");
    }
    out + &problems(&extraction.diagnostics, mots)
}

/// What was met, the first few of each kind.
fn problems(found: &[Diagnostic], mots: Mots) -> String {
    const OF_A_KIND: usize = 4;
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    let mut out = String::new();
    for problem in found {
        let count = seen.entry(problem.id()).or_default();
        *count += 1;
        if *count <= OF_A_KIND {
            out += &diagnostic(&problem.view(mots.langue, mots.masked), mots.langue);
        }
    }
    for (id, count) in seen.iter().filter(|(_, count)| **count > OF_A_KIND) {
        let more = number((count - OF_A_KIND) as u64, mots);
        let text = mots.fill(
            "… et {n} {id} de plus : --format json les donne",
            "… and {n} more {id}: --format json has them",
            &[("n", &more), ("id", id)],
        );
        out += &format!("  {DIM}{text}{DIM:#}\n");
    }
    if out.is_empty() { out } else { format!("\n{out}") }
}

fn number(count: u64, mots: Mots) -> String {
    mots.number(i64::try_from(count).unwrap_or(i64::MAX))
}

fn persons(count: usize, mots: Mots) -> String {
    mots.count(count, ("personne", "person"), ("personnes", "persons"))
}

fn reason(motif: Motif, mots: Mots) -> String {
    match motif {
        Motif::Etudiant => mots.say("étudiants", "students"),
        Motif::Remplacement => mots.say("remplacements", "replacements"),
        Motif::Profession => mots.say("autres professions", "other professions"),
        Motif::Mode => mots.say("autres modes d'exercice", "other modes of practice"),
        Motif::Categorie => mots.say("autres catégories", "other categories"),
        _ => motif.code().to_owned(),
    }
}

/// How many there are of each profession.
fn professions(candidats: &[Candidat], mots: Mots) -> String {
    let mut counts: BTreeMap<&str, (usize, String)> = BTreeMap::new();
    for candidat in candidats {
        let Some(profession) = candidat.professions.first() else { continue };
        let known = cpts_core::reference::nomenclatures::PROFESSIONS.find(&profession.code);
        let label = || known.map_or_else(|| mots.own(&profession.libelle), |entry| entry.libelle().to_owned());
        counts.entry(&profession.code).or_insert_with(|| (0, label())).0 += 1;
    }
    if counts.is_empty() {
        return String::new();
    }
    let mut table = Table::new(&["", "", ">"]);
    for (code, (count, label)) in counts {
        let is_known = cpts_core::reference::nomenclatures::PROFESSIONS.find(code).is_some();
        let code = if is_known { code.to_owned() } else { mots.own(code) };
        table.row(vec![code, label, number(count as u64, mots)]);
    }
    let doctors = candidats.iter().filter(|candidat| candidat.is_generaliste).count();
    let doctors =
        mots.count(doctors, ("généraliste", "general practitioner"), ("généralistes", "general practitioners"));
    format!("\n{}  {} {doctors}\n", table.render("  "), mots.say("dont", "of whom"))
}

fn actualisation(told: &Actualisation, bilan: &Bilan<'_>) -> String {
    let mots = bilan.mots;
    let members: &[Adherent] =
        bilan.base.dossier.as_ref().and_then(|dossier| dossier.adherents.as_deref()).unwrap_or_default();
    let who = |suivi: &Suivi| title(members.get(suivi.index), suivi, mots);
    let list = |suivis: &[Suivi]| suivis.iter().map(who).collect::<Vec<_>>();
    let new = told.nouveaux.iter().filter_map(|(rank, id)| {
        let candidat = bilan.extraction.candidats.get(*rank)?;
        Some(
            title(Some(&candidat.adherent), &Suivi::default(), mots)
                + &id.as_ref().map(|id| format!(" → {}", mots.own(id))).unwrap_or_default(),
        )
    });
    let added = bilan.arguments.ajouter;
    let left = bilan.arguments.sortie;
    let mut out = String::new();
    let mut section = |fr: &str, en: &str, lines: Vec<String>| {
        if !lines.is_empty() {
            let count = mots.number(i64::try_from(lines.len()).unwrap_or(i64::MAX));
            out += &format!("\n{BOLD}{}{}{count}{BOLD:#}\n", mots.say(fr, en), mots.colon());
            for line in lines.iter().take(SHOWN) {
                let mut parts = line.lines();
                out += &wrap(parts.next().unwrap_or_default(), "  ", "    ");
                out.extend(parts.map(|part| wrap(part, "    ", "      ")));
            }
            out += &rest(lines.len(), mots);
        }
    };
    section(
        if left {
            "Disparus du RPPS, date de sortie écrite"
        } else {
            "Disparus du RPPS : membres à contacter, ou à retirer avec --sortie"
        },
        if left {
            "Gone from the RPPS, date of leaving written"
        } else {
            "Gone from the RPPS: members to ask, or to take out with --sortie"
        },
        list(&told.disparus),
    );
    section(
        "Au RPPS, mais hors du territoire ou des filtres : laissés tels quels",
        "In the RPPS, but out of the territory or of the filters: left as they are",
        told.hors_perimetre.iter().map(|(suivi, presence)| who(suivi) + &elsewhere(presence, mots)).collect(),
    );
    section("Changés", "Changed", told.changes.iter().map(|change| changed(change, &who, mots)).collect());
    section(
        "Sortis de la CPTS, encore au RPPS : laissés tels quels",
        "Left the CPTS, still in the RPPS: left as they are",
        list(&told.partis),
    );
    section(
        "Même numéro que celui d'un autre adhérent : laissés tels quels",
        "Same number as another member's: left as they are",
        list(&told.en_double),
    );
    section(
        "Vérifiés après la date de l'extraction : laissés tels quels",
        "Checked after the date of the extraction: left as they are",
        list(&told.plus_recents),
    );
    section(
        if added { "Nouveaux, ajoutés" } else { "Absents du dossier : membres possibles, à ajouter avec --ajouter" },
        if added { "New, added" } else { "Not in the dossier: perhaps members, to be added with --ajouter" },
        new.collect(),
    );
    let same = mots.fill(
        "inchangés : {n} ; sans numéro RPPS ni ADELI, non comparés : {sans}",
        "unchanged: {n}; without an RPPS or ADELI number, not compared: {sans}",
        &[("n", &number(told.inchanges as u64, mots)), ("sans", &number(told.sans_numero as u64, mots))],
    );
    out + "\n" + &wrap(&same, "  ", "    ")
}

/// What is left of a list that is too long.
fn rest(count: usize, mots: Mots) -> String {
    match count.saturating_sub(SHOWN) {
        0 => String::new(),
        more => {
            let more = number(more as u64, mots);
            let text = mots.fill(
                "… et {n} de plus : --format json les donne",
                "… and {n} more: --format json has them",
                &[("n", &more)],
            );
            format!("  {DIM}{text}{DIM:#}\n")
        }
    }
}

/// Who it is, for the owner of the dossier.
fn title(adherent: Option<&Adherent>, suivi: &Suivi, mots: Mots) -> String {
    let id = suivi.id.as_deref().map(|id| mots.own(id));
    let Some(adherent) = adherent else { return id.unwrap_or_default() };
    let name: Vec<String> =
        [&adherent.prenom, &adherent.nom].into_iter().flatten().map(|name| mots.own(name)).collect();
    let profession = adherent.profession.as_deref().map(|code| {
        let known = cpts_core::reference::nomenclatures::PROFESSIONS.find(code);
        known.map_or_else(|| mots.own(code), |entry| entry.libelle().to_owned())
    });
    let commune = adherent.lieux.iter().flatten().find_map(|place| place.adresse.as_ref()?.commune.as_deref());
    let parts = [id, Some(name.join(" ")), profession, commune.map(|commune| mots.own(commune))];
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

fn changed(change: &Changement, who: &dyn Fn(&Suivi) -> String, mots: Mots) -> String {
    let none = mots.say("rien", "nothing");
    let value = |text: &Option<Box<str>>| text.as_deref().map_or_else(|| none.clone(), |text| mots.own(text));
    let fields: Vec<String> = change
        .ecarts
        .iter()
        .map(|ecart| {
            let what = mots.texte(ecart.nature.libelle());
            format!("{}, {what}{}{} → {}", ecart.champ, mots.colon(), value(&ecart.avant), value(&ecart.apres))
        })
        .collect();
    format!("{}\n{}", who(&change.adherent), fields.join("\n"))
}

fn elsewhere(presence: &Presence, mots: Mots) -> String {
    let mut places: Vec<String> =
        presence.ailleurs.iter().filter(|code| !code.is_empty()).map(|code| mots.own(code)).collect();
    if presence.ailleurs.contains("") {
        places.push(mots.say("sans commune", "no commune"));
    }
    if presence.is_ecartee {
        places.push(mots.say("activité écartée dans le territoire", "activity left out in the territory"));
    }
    let listed = places.into_iter().map(|place| Argument::Public(place.into())).collect::<Vec<_>>();
    format!("{}{}", mots.colon(), Argument::from(listed).render(mots.langue, false))
}
