//! The widget `cpts-simulateur`: some communes, and what the contract of their CPTS would be worth.

mod donnees;
mod fichiers;
mod geste;
mod jetons;
mod liste;
mod vue;

#[cfg(test)]
mod tests;

use cpts_core::diagnostics::{Message, Texte};
use cpts_core::funding::PopulationDesCommunes;
use cpts_core::ids::CodeInsee;
use cpts_core::reference::Communes as _;
use cpts_core::reference::communes::TableDesCommunes;
use cpts_core::values::Date;

use self::donnees::Donnees;
use self::fichiers::{Arrivee, Fichiers, REPERTOIRE};
use self::geste::Geste;
use self::liste::Liste;
use super::erreur::error;
use super::{Effet, Erreur, Options, Reglages, Widget};
use crate::view::Element;

static ILLISIBLE: Texte =
    Texte::new("Un fichier de communes ne peut pas être lu.", "A file of communes cannot be read.");
static EDITION: Texte = Texte::new(
    "Un fichier de communes n'est pas de la même édition que les autres : la page doit être mise à jour.",
    "A file of communes is not of the same edition as the others: the page must be updated.",
);
static MANQUANT: Texte = Texte::new(
    "Un fichier de communes ne peut pas être chargé pour le moment. Réessayez plus tard.",
    "A file of communes cannot be loaded for now. Try again later.",
);

/// The widget `cpts-simulateur`: a visitor chooses communes, and sees what the contract of their CPTS would be worth.
///
/// Its `src` is the folder that `cargo xtask communes --web` writes: it asks for `repertoire.txt` first, then for the
/// files that hold what is looked for, by [`Effet::Lire`].
#[derive(Debug)]
pub struct Simulateur {
    reglages: Reglages,
    donnees: Donnees,
    fichiers: Fichiers,
    manque: Option<Erreur>,
    /// What went wrong with the last file of communes.
    alerte: Option<&'static Texte>,
    saisie: String,
    liste: Liste,
    /// In the order of the visitor.
    choisies: Vec<CodeInsee>,
    /// The files that hold them, joined.
    reference: String,
    signature: Option<Date>,
    annee: u8,
}

impl Simulateur {
    /// The widget, before any file.
    #[must_use]
    pub fn new(reglages: Reglages, _options: &Options) -> Self {
        Self {
            reglages,
            donnees: Donnees::read(),
            fichiers: Fichiers::default(),
            manque: None,
            alerte: None,
            saisie: String::new(),
            liste: Liste::default(),
            choisies: Vec::new(),
            reference: String::new(),
            signature: None,
            annee: 1,
        }
    }

    /// The communes that were chosen.
    fn table(&self) -> Option<TableDesCommunes<'_>> {
        TableDesCommunes::parse(self.reference.as_bytes()).ok()
    }

    /// Their inhabitants.
    fn population(&self, table: &TableDesCommunes<'_>) -> PopulationDesCommunes {
        PopulationDesCommunes::of(&self.choisies, table)
    }

    /// Adds a commune that a file holds.
    fn add(&mut self, code: CodeInsee, path: &str) {
        if self.choisies.contains(&code) {
            return;
        }
        if self.table().is_none_or(|table| table.find(&code).commune().is_none()) {
            let Some(text) = self.fichiers.text(path) else { return };
            self.reference.push_str(text);
        }
        self.choisies.push(code);
    }

    fn act(&mut self, gesture: Geste, value: &str) -> Vec<Effet> {
        self.alerte = None;
        match gesture {
            Geste::Chercher => {
                value.clone_into(&mut self.saisie);
                self.liste = Liste::of(value);
                let path = if self.liste.is_list() { None } else { self.fichiers.for_query(value) };
                return path.and_then(|path| self.fichiers.want(&path)).into_iter().collect();
            }
            Geste::Ajouter(code) => {
                if let Some(path) = self.fichiers.for_query(&self.saisie) {
                    self.add(code, &path);
                }
                self.saisie.clear();
                return vec![Effet::Cibler(vue::CHAMP.into())];
            }
            Geste::Lister => {
                self.liste.start();
                return self.settle();
            }
            Geste::Intercommunalite(siren) => {
                let path = self.fichiers.repertoire().map(|files| files.by_epci(siren));
                self.liste.group(path);
                return self.settle();
            }
            Geste::Departement(code) => {
                let path = self.fichiers.repertoire().and_then(|files| files.departement(&code));
                self.liste.group(path);
                return self.settle();
            }
            Geste::Retirer(code) => {
                self.choisies.retain(|known| *known != code);
                if self.choisies.is_empty() {
                    self.reference.clear();
                }
                return vec![Effet::Cibler(vue::CHAMP.into())];
            }
            Geste::Vider => {
                self.choisies.clear();
                self.reference.clear();
                return vec![Effet::Cibler(vue::CHAMP.into())];
            }
            Geste::Signer => {
                self.signature = value.trim().parse().ok();
                self.annee = 1;
            }
            Geste::Annee(year) => self.annee = year,
        }
        Vec::new()
    }

    /// Adds what can be added of what is asked for at once, and asks for the next file that it takes.
    fn settle(&mut self) -> Vec<Effet> {
        let mut effects = Vec::new();
        while let Some(path) = self.liste.next(&self.fichiers) {
            if self.fichiers.text(&path).is_none() && !self.fichiers.is_missing(&path) {
                effects.extend(self.fichiers.want(&path));
                break;
            }
            for code in self.liste.resolve(&self.fichiers, &path) {
                self.add(code, &path);
            }
        }
        effects
    }

    fn alert(&mut self, code: &str, texte: &'static Texte) -> Effet {
        self.alerte = Some(texte);
        error(code, Message::new(texte).render(self.reglages.langue, false))
    }
}

impl Widget for Simulateur {
    fn begin(&mut self) -> Vec<Effet> {
        self.fichiers.want(REPERTOIRE).into_iter().collect()
    }

    /// Its `src` is a folder: what is read as its file is the repertoire of that folder.
    fn read(&mut self, bytes: Vec<u8>) -> Vec<Effet> {
        self.file(REPERTOIRE, Some(bytes))
    }

    fn fail(&mut self, erreur: Erreur) -> Vec<Effet> {
        self.manque = Some(erreur);
        vec![self.reglages.failure(erreur)]
    }

    fn file(&mut self, path: &str, bytes: Option<Vec<u8>>) -> Vec<Effet> {
        let arrived = self.fichiers.take(path, bytes);
        if path == REPERTOIRE {
            return match arrived {
                Arrivee::Lu => Vec::new(),
                Arrivee::Manque => self.fail(Erreur::Inaccessible),
                Arrivee::Illisible | Arrivee::Edition => self.fail(Erreur::Absent),
            };
        }
        let mut effects = match arrived {
            Arrivee::Lu => Vec::new(),
            Arrivee::Manque => vec![self.alert("inaccessible", &MANQUANT)],
            Arrivee::Illisible => vec![self.alert("illisible", &ILLISIBLE)],
            Arrivee::Edition => vec![self.alert("edition", &EDITION)],
        };
        effects.extend(self.settle());
        effects
    }

    fn receive(&mut self, message: &str, value: &str) -> Vec<Effet> {
        Geste::parse(message).map(|gesture| self.act(gesture, value)).unwrap_or_default()
    }

    fn view(&self) -> Element {
        let frame = self.reglages.frame("simulateur");
        match self.manque {
            Some(erreur) => self.reglages.failed(frame, erreur),
            None if self.fichiers.repertoire().is_none() => self.reglages.loading(frame),
            None => self.shown(frame),
        }
    }
}
