//! An identifier as somebody typed it.

use core::fmt;
use core::marker::PhantomData;

use crate::ids::{Identifiant, Refus};
use crate::json::{Reader, Skim, Skimmer, Value, Writer};

/// An identifier as the dossier has it, right or wrong.
///
/// It is checked when it is asked for, by [`valeur`](Self::valeur): a wrong one is a finding of a rule, not a fault of
/// reading, and it is written back as it was.
///
/// ```
/// use cpts_core::ids::Siren;
/// use cpts_core::model::Saisie;
///
/// let siren: Saisie<Siren> = Saisie::new("200 057 859");
/// assert_eq!(siren.valeur().map(|siren| siren.to_string()).as_deref(), Ok("200057859"));
/// assert_eq!(siren.texte(), "200 057 859");
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Saisie<T> {
    texte: Box<str>,
    kind: PhantomData<fn() -> T>,
}

impl<T: Identifiant> Saisie<T> {
    /// An identifier as it was typed.
    #[must_use]
    pub fn new(texte: impl Into<Box<str>>) -> Self {
        Self { texte: texte.into(), kind: PhantomData }
    }

    /// The text that was typed.
    #[must_use]
    pub fn texte(&self) -> &str {
        &self.texte
    }

    /// The identifier.
    ///
    /// # Errors
    ///
    /// Why the text is not one.
    pub fn valeur(&self) -> Result<T, Refus> {
        self.texte.parse()
    }
}

impl<T> fmt::Debug for Saisie<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.texte, f)
    }
}

impl<T: Identifiant> Value for Saisie<T> {
    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        Box::<str>::read(reader).map(Self::new)
    }

    fn write(&self, out: &mut Writer) {
        out.string(&self.texte);
    }
}

impl<T: Identifiant> Skim for Saisie<T> {
    fn skim(skimmer: &mut Skimmer<'_>) -> Option<Self> {
        Box::<str>::skim(skimmer).map(Self::new)
    }
}
