//! What stands before a name.

/// The words after which a family name alone names somebody.
pub(super) const TITRES: [&str; 42] = [
    "dr",
    "dre",
    "drs",
    "docteur",
    "docteure",
    "docteurs",
    "pr",
    "prof",
    "professeur",
    "professeure",
    "m",
    "mr",
    "mm",
    "messieurs",
    "monsieur",
    "mme",
    "mmes",
    "madame",
    "mesdames",
    "mlle",
    "mademoiselle",
    "me",
    "maitre",
    "medecin",
    "infirmier",
    "infirmiere",
    "pharmacien",
    "pharmacienne",
    "sage femme",
    "kine",
    "kinesitherapeute",
    "dentiste",
    "orthophoniste",
    "orthoptiste",
    "podologue",
    "ergotherapeute",
    "psychomotricien",
    "psychomotricienne",
    "psychologue",
    "dieteticien",
    "dieteticienne",
    "famille",
];

/// The words between a name and a nickname, or between two names of one person.
pub(super) const LIENS: [&str; 9] = ["dit", "dite", "alias", "surnomme", "surnommee", "nee", "ne", "epouse", "veuve"];

/// A name without the title that somebody wrote in its field.
pub(super) fn without_title(folded: &str) -> &str {
    let mut name = folded;
    while let Some((first, rest)) = name.split_once(' ') {
        if !TITRES.contains(&first) {
            break;
        }
        name = rest;
    }
    name
}

/// The names that stand in one field: `Fictive née Exemple` has two.
pub(super) fn names_in(folded: &str) -> Vec<String> {
    let mut names = vec![String::new()];
    for word in without_title(folded).split(' ') {
        match names.last_mut() {
            Some(name) if !LIENS.contains(&word) => {
                if !name.is_empty() {
                    name.push(' ');
                }
                name.push_str(word);
            }
            _ => names.push(String::new()),
        }
    }
    names.retain(|name| !name.is_empty());
    names
}
