//! The making of a directory, member after member, so that a page may breathe in between.

use super::Annuaire;
use super::dictionnaire::{Champ, Lieu};
use super::finition::Finition;
use super::lexique::Lexique;
use super::mots::for_each_word;
use super::notion::{Notion, Sorte};
use super::table::Table;
use super::vocabulaire::{EntreeDeVocabulaire, Vocabulaire};
use crate::publish::{AdherentPublic, CodeLibelle, DeclarationsPubliques, LieuPublic, OuiNonPublic};

/// A directory in the making.
///
/// ```
/// use cpts_core::directory::{Construction, Recherche, Vocabulaire};
/// use cpts_core::publish::{AdherentPublic, CodeLibelle};
///
/// let mut member = AdherentPublic::default();
/// member.nom = Some("Fictive".into());
/// member.profession = Some(CodeLibelle::new("70", Some("Masseur-Kinésithérapeute")));
/// let mut construction = Construction::new(Vocabulaire::embedded());
/// construction.add(&member);
/// assert_eq!(construction.finish().search(&Recherche::new("kiné")).total, 1);
/// ```
#[derive(Debug, Clone)]
pub struct Construction {
    usages: Vec<EntreeDeVocabulaire>,
    pub(super) empty_words: Lexique,
    pub(super) words: Lexique,
    /// Where words stand: the number of each, and the place.
    pub(super) places: Vec<(u32, Lieu)>,
    pub(super) notions: Vec<Notion>,
    /// The sort of each notion and its code.
    known: Lexique,
    /// The notions of the member that is being added.
    own: Vec<u32>,
    /// The notions of each member.
    pub(super) of_members: Table,
    /// What members are ordered by, one after another, and where that of each ends.
    keys: String,
    key_ends: Vec<u32>,
    scratch: String,
    finition: Finition,
}

impl Construction {
    /// An empty directory, that will know these words.
    #[must_use]
    pub fn new(vocabulaire: Vocabulaire) -> Self {
        let mut scratch = String::new();
        let mut empty_words = Lexique::default();
        for word in vocabulaire.mots_vides.iter().flatten() {
            for_each_word(&mut scratch, word, |word| {
                empty_words.learn(word);
            });
        }
        Self {
            usages: vocabulaire.entrees.unwrap_or_default(),
            empty_words,
            words: Lexique::default(),
            places: Vec::new(),
            notions: Vec::new(),
            known: Lexique::default(),
            own: Vec::new(),
            of_members: Table::default(),
            keys: String::new(),
            key_ends: Vec::new(),
            scratch,
            finition: Finition::default(),
        }
    }

    /// Adds the next member of the publication.
    pub fn add(&mut self, member: &AdherentPublic) {
        self.finition = Finition::default();
        let index = u32::try_from(self.of_members.len()).unwrap_or(u32::MAX);
        self.add_words(member.nom.as_deref().unwrap_or_default(), Lieu::new(index, Champ::Nom));
        self.keys.push_str(&self.scratch);
        // Lower than any letter: `martin` comes before `martinez`, whatever the first names.
        self.keys.push('\0');
        self.add_words(member.prenom.as_deref().unwrap_or_default(), Lieu::new(index, Champ::Prenom));
        self.keys.push_str(&self.scratch);
        self.key_ends.push(u32::try_from(self.keys.len()).unwrap_or(u32::MAX));
        for place in member.lieux() {
            if let Some(name) = &place.nom {
                self.add_words(name, Lieu::new(index, Champ::NomDeLieu));
            }
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
        self.of_members.push(&mut self.own);
    }

    /// Does a small part of what is left to do once all members are added; whether there is more. It is for pages that
    /// must not be held up: [`finish`](Self::finish) does what was not done.
    pub fn advance(&mut self) -> bool {
        let mut finition = std::mem::take(&mut self.finition);
        let goes_on = finition.advance(self);
        self.finition = finition;
        goes_on
    }

    /// The directory of the members that were added, in their order.
    #[must_use]
    pub fn finish(mut self) -> Annuaire {
        while self.advance() {}
        let finition = std::mem::take(&mut self.finition);
        finition.annuaire(self)
    }

    /// What a member is ordered by.
    pub(super) fn key(&self, index: u32) -> &str {
        let index = index as usize;
        let start = index.checked_sub(1).and_then(|before| self.key_ends.get(before)).copied().unwrap_or_default();
        let end = self.key_ends.get(index).copied().unwrap_or(start);
        self.keys.get(start as usize..end as usize).unwrap_or_default()
    }

    fn add_words(&mut self, text: &str, place: Lieu) {
        let Self { scratch, words, places, .. } = self;
        for_each_word(scratch, text, |word| places.push((words.learn(word).0, place)));
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
        self.scratch.clear();
        self.scratch.push(char::from(b'A' + sorte as u8));
        self.scratch.push_str(code);
        let (rank, is_new) = self.known.learn(&self.scratch);
        if is_new {
            self.notions.push(Notion { sorte, code: code.into(), libelle: label.into() });
            if label != OUI {
                self.add_words(label, Lieu::new(rank, Champ::Libelle));
            }
            let usages = std::mem::take(&mut self.usages);
            for usage in usages.iter().filter(|usage| leads_to(usage, sorte, code)) {
                for words in usage.mots.iter().flatten() {
                    let is_phrase = words.contains([' ', '-', '\'']);
                    let champ = if is_phrase { Champ::Locution } else { Champ::Usage };
                    self.add_words(words, Lieu::new(rank, champ));
                }
            }
            self.usages = usages;
        }
        if !self.own.contains(&rank) {
            self.own.push(rank);
        }
    }
}

/// Whether some words of the vocabulary lead to a notion.
fn leads_to(usage: &EntreeDeVocabulaire, sorte: Sorte, code: &str) -> bool {
    let codes = match sorte {
        Sorte::Profession => &usage.professions,
        Sorte::Specialite => &usage.specialites,
        Sorte::Categorie => &usage.categories,
        _ if code == OUI => {
            return usage.declarations.iter().flatten().any(|name| Sorte::declared(name) == Some(sorte));
        }
        _ => return false,
    };
    codes.iter().flatten().any(|known| **known == *code)
}

/// The code of a declared fact that holds.
const OUI: &str = "oui";
