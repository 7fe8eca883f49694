//! The making of a directory, member after member, so that a page may breathe in between.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::Annuaire;
use super::annuaire::Parties;
use super::dictionnaire::{Champ, Dictionnaire, Lieu};
use super::mots::for_each_word;
use super::notion::{Notion, Sorte};
use super::vocabulaire::Vocabulaire;
use crate::publish::{AdherentPublic, CodeLibelle, DeclarationsPubliques, LieuPublic, OuiNonPublic};
use crate::reference::communes::fold_into;

/// A directory in the making.
///
/// ```
/// use cpts_core::directory::{Construction, Recherche, Vocabulaire};
/// use cpts_core::publish::{AdherentPublic, CodeLibelle};
///
/// let mut member = AdherentPublic::default();
/// member.nom = Some("Fictive".into());
/// member.profession = Some(CodeLibelle::new("70", Some("Masseur-Kinésithérapeute")));
/// let mut construction = Construction::new(&Vocabulaire::embedded());
/// construction.add(&member);
/// assert_eq!(construction.finish().search(&Recherche::new("kiné")).total, 1);
/// ```
#[derive(Debug, Clone)]
pub struct Construction {
    usages: BTreeMap<(Sorte, Box<str>), Vec<Box<str>>>,
    empty_words: BTreeSet<Box<str>>,
    ranks: HashMap<Box<str>, u32>,
    words: Vec<Box<str>>,
    places: Vec<(u32, Lieu)>,
    notions: Vec<Notion>,
    known: BTreeMap<(Sorte, Box<str>), u32>,
    /// The notions of the member that is being added.
    own: Vec<u32>,
    /// The notions of each member, one member after another, and where those of each end.
    of_members: Vec<u32>,
    ends: Vec<u32>,
    /// What members are ordered by, one after another, and where that of each ends.
    keys: String,
    key_ends: Vec<u32>,
    scratch: String,
}

impl Construction {
    /// An empty directory, that will know these words.
    #[must_use]
    pub fn new(vocabulaire: &Vocabulaire) -> Self {
        let mut usages: BTreeMap<(Sorte, Box<str>), Vec<Box<str>>> = BTreeMap::new();
        for entry in vocabulaire.entrees.iter().flatten() {
            let coded = [
                (Sorte::Profession, &entry.professions),
                (Sorte::Specialite, &entry.specialites),
                (Sorte::Categorie, &entry.categories),
            ];
            let coded = coded
                .into_iter()
                .flat_map(|(sort, codes)| codes.iter().flatten().map(move |code| (sort, code.clone())));
            let declared =
                entry.declarations.iter().flatten().filter_map(|name| Some((Sorte::declared(name)?, OUI.into())));
            for notion in coded.chain(declared) {
                usages.entry(notion).or_default().extend(entry.mots.iter().flatten().cloned());
            }
        }
        let mut scratch = String::new();
        let mut empty_words = BTreeSet::new();
        for word in vocabulaire.mots_vides.iter().flatten() {
            for_each_word(&mut scratch, word, |word| {
                empty_words.insert(word.into());
            });
        }
        Self {
            usages,
            empty_words,
            ranks: HashMap::new(),
            words: Vec::new(),
            places: Vec::new(),
            notions: Vec::new(),
            known: BTreeMap::new(),
            own: Vec::new(),
            of_members: Vec::new(),
            ends: Vec::new(),
            keys: String::new(),
            key_ends: Vec::new(),
            scratch,
        }
    }

    /// Adds the next member of the publication.
    pub fn add(&mut self, member: &AdherentPublic) {
        let index = u32::try_from(self.ends.len()).unwrap_or(u32::MAX);
        let (name, first_name) =
            (member.nom.as_deref().unwrap_or_default(), member.prenom.as_deref().unwrap_or_default());
        self.add_words(name, Lieu::new(index, Champ::Nom));
        self.add_words(first_name, Lieu::new(index, Champ::Prenom));
        for place in member.lieux() {
            self.add_words(place.nom.as_deref().unwrap_or_default(), Lieu::new(index, Champ::NomDeLieu));
        }
        for (sort, coded) in [(Sorte::Profession, &member.profession), (Sorte::Categorie, &member.categorie_finess)] {
            self.add_coded(sort, coded.as_ref());
        }
        for specialty in member.specialites.iter().flatten() {
            self.add_coded(Sorte::Specialite, Some(specialty));
        }
        member.lieux().iter().for_each(|place| self.add_address(place));
        if let Some(declared) = &member.declare {
            self.add_declared(declared);
        }
        self.own.sort_unstable();
        self.own.dedup();
        self.of_members.append(&mut self.own);
        self.ends.push(u32::try_from(self.of_members.len()).unwrap_or(u32::MAX));
        fold_into(&mut self.keys, name);
        // Lower than any letter: `martin` comes before `martinez`, whatever the first names.
        self.keys.push('\0');
        fold_into(&mut self.keys, first_name);
        self.key_ends.push(u32::try_from(self.keys.len()).unwrap_or(u32::MAX));
    }

    /// The directory of the members that were added, in their order.
    #[must_use]
    pub fn finish(self) -> Annuaire {
        let key = |index: &u32| {
            let index = *index as usize;
            let start = index.checked_sub(1).and_then(|before| self.key_ends.get(before)).copied().unwrap_or_default();
            let end = self.key_ends.get(index).copied().unwrap_or(start);
            self.keys.get(start as usize..end as usize).unwrap_or_default()
        };
        let mut order: Vec<u32> = (0..).take(self.ends.len()).collect();
        if !order.is_sorted_by_key(key) {
            order.sort_by(|left, right| key(left).cmp(key(right)));
        }
        Annuaire::of(Parties {
            dictionary: Dictionnaire::new(&self.words, self.places),
            empty_words: self.empty_words,
            notions: self.notions,
            of_members: self.of_members,
            ends: self.ends,
            alphabetical: order,
        })
    }

    fn add_words(&mut self, text: &str, place: Lieu) {
        let Self { scratch, ranks, words, places, .. } = self;
        for_each_word(scratch, text, |word| {
            let rank = match ranks.get(word) {
                Some(rank) => *rank,
                None => {
                    let rank = u32::try_from(words.len()).unwrap_or(u32::MAX);
                    words.push(word.into());
                    ranks.insert(word.into(), rank);
                    rank
                }
            };
            places.push((rank, place));
        });
    }

    fn add_coded(&mut self, sorte: Sorte, coded: Option<&CodeLibelle>) {
        if let Some(code) = coded.and_then(|coded| coded.code.as_deref()) {
            let label = coded.map(CodeLibelle::texte).unwrap_or_default();
            self.add_notion(sorte, code, label);
        }
    }

    fn add_address(&mut self, place: &LieuPublic) {
        let Some(address) = &place.adresse else { return };
        let commune = address.commune.as_deref();
        let code = address.code_insee.as_ref().map(|code| code.texte());
        if let Some(code) = code.or(commune) {
            self.add_notion(Sorte::Commune, code, commune.unwrap_or(code));
        }
        if let Some(postal_code) = &address.code_postal {
            self.add_notion(Sorte::CodePostal, postal_code.texte(), postal_code.texte());
        }
        self.add_coded(Sorte::Departement, address.departement.as_ref());
    }

    fn add_declared(&mut self, declared: &DeclarationsPubliques) {
        let facts = [
            (Sorte::NouveauxPatients, &declared.nouveaux_patients),
            (Sorte::VisitesDomicile, &declared.visites_domicile),
            (Sorte::Teleconsultation, &declared.teleconsultation),
            (Sorte::AccesPmr, &declared.acces_pmr),
        ];
        let is_yes = |fact: &Option<OuiNonPublic>| fact.as_ref().and_then(|fact| fact.valeur) == Some(true);
        for (sort, _) in facts.into_iter().filter(|(_, fact)| is_yes(fact)) {
            self.add_notion(sort, OUI, OUI);
        }
        let languages = declared.langues.as_ref().and_then(|languages| languages.valeur.as_deref());
        for language in languages.unwrap_or_default() {
            self.add_coded(Sorte::Langue, Some(language));
        }
    }

    /// Notes that the member has this; its words are learnt when it is met first.
    fn add_notion(&mut self, sorte: Sorte, code: &str, label: &str) {
        let key = (sorte, Box::from(code));
        let rank = match self.known.get(&key) {
            Some(rank) => *rank,
            None => {
                let rank = u32::try_from(self.notions.len()).unwrap_or(u32::MAX);
                self.notions.push(Notion { sorte, code: code.into(), libelle: label.into() });
                if label != OUI {
                    self.add_words(label, Lieu::new(rank, Champ::Libelle));
                }
                for usage in self.usages.get(&key).cloned().unwrap_or_default() {
                    self.add_words(&usage, Lieu::new(rank, Champ::Usage));
                }
                self.known.insert(key, rank);
                rank
            }
        };
        self.own.push(rank);
    }
}

/// The code of a declared fact that holds.
const OUI: &str = "oui";
