//! A difference as it is written: plain values, the same names for every format.

use super::changement::Changement;
use super::libelles::libelle;
use super::rubriques::Rubrique;
use super::valeurs;
use super::{Difference, NatureChangement};
use crate::diagnostics::{Argument, Langue, MASQUE};
use crate::json::{Emit, Tree, Value as _, Writer, view};

view! {
    /// What `diff` writes.
    pub struct DifferenceVue {
        /// Always `cpts-difference`.
        format: &'static str,
        /// The version of this format, `1.x`.
        version: &'static str,
        /// The format of both documents.
        documents: &'static str,
        /// The name of the CPTS.
        nom: Option<Box<str>>,
        /// Whether both documents are the same JSON value.
        identiques: bool,
        /// How many changes of each kind under each heading that has any.
        resume: Vec<ResumeVue>,
        /// Every change, in the order of its heading, then of the second document.
        changements: Vec<ChangementVue>,
    }

    /// How many changes under a heading.
    pub struct ResumeVue {
        /// The heading.
        rubrique: Rubrique,
        /// Its name.
        libelle: String,
        /// Items that are new.
        ajouts: u32,
        /// Items that are there no more.
        retraits: u32,
        /// Values that are others.
        modifications: u32,
    }

    /// A change.
    pub struct ChangementVue {
        /// The heading that it stands under.
        rubrique: Rubrique,
        /// What happened: `ajout`, `retrait`, `modification`, `ordre`, `ecriture`.
        nature: NatureChangement,
        /// The name of what people look for: `adhesion`, `depart`, `consentement_retire`…
        fait: Option<&'static str>,
        /// The item that it is about, in words.
        objet: Option<String>,
        /// The field, in words.
        champ: Option<String>,
        /// The value before; `null` when there was none, or it was `null`.
        avant: Brut,
        /// The value after; `null` when there is none, or it is `null`.
        apres: Brut,
        /// The place in the first document, as a JSON Pointer.
        lieu_avant: Option<String>,
        /// The place in the second document, as a JSON Pointer.
        lieu_apres: Option<String>,
        /// The whole in a sentence.
        message: String,
    }
}

/// A JSON value of a document, as it was written, or with what the user wrote hidden.
#[derive(Debug, Clone, PartialEq)]
pub struct Brut(String);

impl Emit for Brut {
    fn emit(&self, out: &mut Writer) {
        out.raw(&self.0);
    }
}

#[cfg(feature = "schema")]
impl crate::schema::Described for Brut {
    fn name() -> std::borrow::Cow<'static, str> {
        "Brut".into()
    }

    fn schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        // Any value: an object that says nothing, which words can be put in.
        serde_json::Map::new().into()
    }

    fn is_inline() -> bool {
        true
    }
}

macro_rules! by_code {
    ($($type:ty),*) => {$(
        impl Emit for $type {
            fn emit(&self, out: &mut Writer) {
                out.string(self.code());
            }
        }
    )*};
}

by_code!(Rubrique, NatureChangement);

impl Difference {
    /// The difference as plain values, in one language; `masked` hides whatever the user wrote, but for the name of the
    /// CPTS.
    #[must_use]
    pub fn view(&self, langue: Langue, masked: bool) -> DifferenceVue {
        DifferenceVue {
            format: "cpts-difference",
            version: "1.0",
            documents: self.format.code(),
            nom: self.nom.clone(),
            identiques: self.is_empty(),
            resume: self.resume(langue),
            changements: self.changements.iter().map(|change| change.view(langue, masked)).collect(),
        }
    }

    /// The difference as JSON text, indented, with a line feed at its end.
    ///
    /// ```
    /// use cpts_core::diagnostics::Langue;
    ///
    /// let one = br#"{"format": "cpts-dossier", "version": "1.0", "identite": {"nom": "A"}}"#;
    /// let same = cpts_core::diff::compare(one, one, Default::default())?;
    /// assert!(same.to_json(Langue::Fr, false).contains(r#""identiques": true"#));
    /// # Ok::<(), cpts_core::diff::Incomparables>(())
    /// ```
    #[must_use]
    pub fn to_json(&self, langue: Langue, masked: bool) -> String {
        let mut out = Writer::indented();
        self.view(langue, masked).emit(&mut out);
        out.finish()
    }

    fn resume(&self, langue: Langue) -> Vec<ResumeVue> {
        let mut resume: Vec<ResumeVue> = Vec::new();
        for change in &self.changements {
            if resume.last().is_none_or(|last| last.rubrique != change.rubrique) {
                let libelle = change.rubrique.libelle().typeset(langue);
                resume.push(ResumeVue { rubrique: change.rubrique, libelle, ajouts: 0, retraits: 0, modifications: 0 });
            }
            if let Some(last) = resume.last_mut() {
                let count = match change.nature {
                    NatureChangement::Ajout => &mut last.ajouts,
                    NatureChangement::Retrait => &mut last.retraits,
                    _ => &mut last.modifications,
                };
                *count = count.saturating_add(1);
            }
        }
        resume
    }
}

impl Changement {
    fn view(&self, langue: Langue, masked: bool) -> ChangementVue {
        let field = self.field();
        let raw = |value: &Option<Tree>| match value {
            None => Brut("null".to_owned()),
            Some(value) if masked => text(&hidden(&field, value, self.is_foreign)),
            Some(value) => text(value),
        };
        ChangementVue {
            rubrique: self.rubrique,
            nature: self.nature,
            fait: self.fait.map(super::Fait::code),
            objet: self.objet.as_ref().map(|objet| objet.render(langue, masked)),
            champ: self.champ.as_ref().map(|champ| champ.render(langue, masked)),
            avant: raw(&self.valeur_avant),
            apres: raw(&self.valeur_apres),
            lieu_avant: self.lieu_avant.as_ref().map(|place| place.render(masked)),
            lieu_apres: self.lieu_apres.as_ref().map(|place| place.render(masked)),
            message: self.full_message().render(langue, masked),
        }
    }

    /// The name of the field, from its place: that of the list for an item.
    fn field(&self) -> String {
        let place = self.lieu_apres.as_ref().or(self.lieu_avant.as_ref());
        let mut segments: Vec<String> = place.map(|place| place.segments().collect()).unwrap_or_default();
        segments.pop_if(|last| last.bytes().all(|byte| byte.is_ascii_digit()));
        segments.pop().unwrap_or_default()
    }
}

fn text(value: &Tree) -> Brut {
    let mut out = Writer::compact();
    value.write(&mut out);
    Brut(out.into_text())
}

/// A value of which what the user wrote is hidden: known codes, dates, numbers and yes or no stay.
fn hidden(field: &str, value: &Tree, is_foreign: bool) -> Tree {
    match value {
        Tree::List(items) => Tree::List(items.iter().map(|item| hidden(field, item, is_foreign)).collect()),
        Tree::Object(members) => {
            let member = |(rank, (name, value)): (usize, &(Box<str>, Tree))| {
                let is_foreign = is_foreign || libelle(name).is_none();
                // A name that is hidden is still another than those beside it.
                let shown = if is_foreign { format!("{MASQUE}{rank}").into() } else { name.clone() };
                (shown, hidden(name, value, is_foreign))
            };
            Tree::Object(members.iter().enumerate().map(member).collect())
        }
        Tree::Text(_) | Tree::Number(_) => {
            let said = if is_foreign { valeurs::brute(Some(value)) } else { valeurs::lue(field, Some(value)) };
            if matches!(said, Argument::Saisie(_)) { Tree::Text(MASQUE.into()) } else { value.clone() }
        }
        other => other.clone(),
    }
}
