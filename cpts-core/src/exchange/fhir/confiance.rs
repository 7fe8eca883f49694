//! How far what is said of the guides is trusted.

/// How far a statement on a format of others is trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Confiance {
    /// The authority's own file says it.
    Haute,
    /// One good secondary source, or several that agree.
    Moyenne,
    /// It is a choice of this project.
    Projet,
}

impl Confiance {
    /// How people read it, in French.
    #[must_use]
    pub fn libelle(self) -> &'static str {
        match self {
            Self::Haute => "haute",
            Self::Moyenne => "moyenne",
            Self::Projet => "choix du projet",
        }
    }
}
