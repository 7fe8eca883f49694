//! A directory of any size whose members all agree to be public, with names as varied as those of a country: what
//! searches are measured on.

use crate::directory::{self, Manner};
use crate::json::Json;
use crate::rng::Rng;
use crate::{Recipe, dossier, territory};

/// A dossier whose members are persons and structures that do not exist, all public. The same one always gives the same
/// text.
///
/// Family names are put together from syllables, some of them frequent and most of them rare, with accents, ligatures,
/// hyphens and particles; the dossier says that it is synthetic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Crowd {
    /// How many members: one in ten is a structure.
    pub adherents: usize,
    /// What tells apart two crowds of the same size.
    pub seed: u64,
}

impl Crowd {
    /// The dossier on one line, with a line feed at its end.
    #[must_use]
    pub fn line(&self) -> String {
        let recipe = Recipe { adherents: self.adherents, actions: 8, communes: 8, seed: self.seed };
        let communes = territory::all();
        let mut rng = Rng::new(self.seed ^ 0x0c40_3d00);
        let members = (0..self.adherents).map(|rank| directory::member(rank, &VARIED, &communes, &mut rng));
        let members: Vec<Json> = members.collect();
        dossier::with_members(&recipe, &communes, members).line()
    }
}

const VARIED: Manner = Manner {
    person: |rng| (family_name(rng), rng.pick(&FIRST_NAMES).to_owned()),
    practice: |_, rng| format!("{} {}", rng.pick(&PRACTICES), rng.pick(&QUARTERS)),
    is_private: false,
};

/// One of several things, the first ones much more often than the last.
fn skewed(among: &[&'static str], rng: &mut Rng) -> &'static str {
    let bound = rng.below(u32::try_from(among.len()).unwrap_or(u32::MAX)) + 1;
    among.get(rng.below(bound) as usize).copied().unwrap_or_default()
}

fn simple_name(rng: &mut Rng) -> String {
    let middle = if rng.chance(45) { skewed(&MIDDLES, rng) } else { "" };
    format!("{}{middle}{}", skewed(&STARTS, rng), skewed(&ENDS, rng))
}

fn family_name(rng: &mut Rng) -> String {
    let name = simple_name(rng);
    match rng.below(100) {
        0..3 => format!("Le {name}"),
        3..5 => format!("de {name}"),
        5 => format!("D'{name}"),
        6..13 => format!("{name}-{}", simple_name(rng)),
        13..16 => format!("{name} {}", simple_name(rng)),
        _ => name,
    }
}

const STARTS: [&str; 72] = [
    "Mar", "Ber", "Du", "Ro", "Mo", "Lau", "Le", "Gar", "Da", "Per", "Gi", "Fon", "Che", "Bou", "Ri", "Col", "Vi",
    "Lam", "Mer", "Blan", "Gué", "Fau", "Ga", "Leg", "Pé", "Hu", "Dé", "Ba", "Car", "Sal", "Cha", "Mé", "Bré", "Lé",
    "Cou", "Pi", "Tes", "Val", "Jou", "Ma", "Bœu", "Hé", "Cor", "Pou", "Ger", "Tho", "Lou", "Ma", "Qué", "Va", "Ren",
    "Au", "Bri", "Dro", "Fer", "Gau", "Jac", "Lan", "Mil", "Nor", "Oli", "Pru", "Rous", "Sim", "Tri", "Vas", "Wil",
    "Yvo", "Zel", "Œu", "Ély", "Étch",
];

const MIDDLES: [&str; 30] = [
    "ti", "na", "ran", "re", "li", "be", "ni", "ma", "sse", "la", "mon", "gué", "lle", "no", "ro", "che", "vi", "ta",
    "do", "lin", "cé", "ga", "pè", "to", "fa", "zi", "bou", "gre", "dé", "que",
];

const ENDS: [&str; 54] = [
    "tin", "nard", "bert", "rand", "reau", "rent", "gnier", "ard", "cia", "vid", "trand", "rier", "net", "taine",
    "lier", "ger", "lot", "mond", "cent", "bault", "mier", "chet", "rin", "vre", "gras", "ron", "villard", "pont",
    "let", "deau", "rais", "teau", "mont", "nnec", "guen", "zac", "doux", "ssé", "lès", "çois", "ïs", "sœur", "quet",
    "tié", "bec", "fils", "gnac", "hier", "llec", "ndré", "oît", "pied", "rzé", "vêque",
];

const FIRST_NAMES: [&str; 120] = [
    "Marie",
    "Jean",
    "Anne",
    "Pierre",
    "Nathalie",
    "Philippe",
    "Isabelle",
    "Michel",
    "Sylvie",
    "Alain",
    "Catherine",
    "Nicolas",
    "Sandrine",
    "Christophe",
    "Céline",
    "Frédéric",
    "Stéphanie",
    "Sébastien",
    "Valérie",
    "Stéphane",
    "Élodie",
    "David",
    "Aurélie",
    "Julien",
    "Émilie",
    "Thomas",
    "Julie",
    "Alexandre",
    "Camille",
    "Antoine",
    "Léa",
    "Hugo",
    "Manon",
    "Lucas",
    "Chloé",
    "Théo",
    "Inès",
    "Raphaël",
    "Zoé",
    "Gaël",
    "Maëlle",
    "Loïc",
    "Anaïs",
    "Joël",
    "Noémie",
    "Benoît",
    "Hélène",
    "François",
    "Françoise",
    "Jérôme",
    "Jérémy",
    "Cécile",
    "Agnès",
    "Régis",
    "Geneviève",
    "Gérard",
    "Thérèse",
    "René",
    "Renée",
    "André",
    "Andrée",
    "Hervé",
    "Solène",
    "Noël",
    "Noëlle",
    "Jean-Pierre",
    "Jean-Paul",
    "Jean-Luc",
    "Jean-François",
    "Jean-Noël",
    "Marie-Hélène",
    "Marie-Thérèse",
    "Marie-Laure",
    "Anne-Sophie",
    "Anne-Laure",
    "Pierre-Yves",
    "Paul-Émile",
    "Lucie",
    "Mathilde",
    "Clément",
    "Clémence",
    "Florian",
    "Guillaume",
    "Virginie",
    "Laurence",
    "Laurent",
    "Martine",
    "Martin",
    "Bernard",
    "Bernadette",
    "Dominique",
    "Patrick",
    "Patricia",
    "Olivier",
    "Olivia",
    "Vincent",
    "Xavier",
    "Yann",
    "Yannick",
    "Yasmine",
    "Karim",
    "Fatima",
    "Mohamed",
    "Amélie",
    "Adèle",
    "Apolline",
    "Arnaud",
    "Aïcha",
    "Baptiste",
    "Bérénice",
    "Côme",
    "Desirée",
    "Edwige",
    "Eugénie",
    "Félix",
    "Gisèle",
    "Irène",
    "Lætitia",
    "Mégane",
    "Œdipe",
];

const PRACTICES: [&str; 6] =
    ["Cabinet médical", "Cabinet paramédical", "Cabinet", "Pôle santé", "Espace santé", "Maison médicale"];

const QUARTERS: [&str; 18] = [
    "de la Gare",
    "du Parc",
    "des Écoles",
    "de la Mairie",
    "du Moulin",
    "de l'Église",
    "des Tilleuls",
    "du Marché",
    "de la Forêt",
    "des Peupliers",
    "du Château",
    "de l'Étang",
    "des Acacias",
    "du Stade",
    "de la Source",
    "du Pont",
    "des Vignes",
    "de la République",
];
