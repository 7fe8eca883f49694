//! A code and what it means.

use crate::json::record;

record! {
    /// A code and its label in French, written out so that a reader needs no nomenclature.
    pub struct CodeLibelle {
        /// The code: what programs compare.
        [required] code: Box<str>,
        /// The label: what people read; absent when no table of this version has the code.
        libelle: Box<str>,
    }
}

impl CodeLibelle {
    /// A code with its label.
    ///
    /// ```
    /// use cpts_core::publish::CodeLibelle;
    ///
    /// let nurse = CodeLibelle::new("60", Some("Infirmier"));
    /// assert_eq!(nurse.texte(), "Infirmier");
    /// assert_eq!(CodeLibelle::new("9Z", None).texte(), "9Z");
    /// ```
    #[must_use]
    pub fn new(code: &str, libelle: Option<&str>) -> Self {
        Self { code: Some(code.into()), libelle: libelle.map(Into::into), extras: Default::default() }
    }

    /// Whether it is this code.
    #[must_use]
    pub fn is(&self, code: &str) -> bool {
        self.code.as_deref() == Some(code)
    }

    /// The label, or else the code.
    #[must_use]
    pub fn texte(&self) -> &str {
        self.libelle.as_deref().or(self.code.as_deref()).unwrap_or_default()
    }
}
