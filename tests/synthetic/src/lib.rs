//! Synthetic dossiers of any size: realistic, deterministic, and about nobody.
//!
//! Persons, structures and numbers are made up and say so (`Personne Fictive 17`, RPPS and FINESS numbers that begin
//! with 99, telephone numbers of the range kept for fiction); the communes, the professions and the law are real.
//! A dossier of a [`Recipe`] is valid: it reads without a diagnostic and, on [`DATE`], breaks no rule.
//!
//! ```
//! let text = cpts_synthetic::Recipe { adherents: 3, actions: 2, ..Default::default() }.pretty();
//! assert!(text.contains("Fictive"));
//! ```

mod contract;
mod crisis;
mod crowd;
mod dates;
mod directory;
mod dossier;
mod extract;
mod ids;
mod json;
mod members;
mod money;
mod project;
mod rng;
mod territory;

pub use crowd::Crowd;
pub use directory::Directory;
pub use extract::Extract;

/// The date that the dossiers are up to date on.
pub const DATE: &str = "2026-07-01";

/// What to put in a dossier. The same recipe always gives the same text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recipe {
    /// How many members.
    pub adherents: usize,
    /// How many actions.
    pub actions: usize,
    /// How many communes, 78 at most; none leaves the list out, because an empty one would be a breach.
    pub communes: usize,
    /// What tells apart two dossiers of the same size.
    pub seed: u64,
}

impl Default for Recipe {
    /// A large dossier: 534 members and 40 actions, about 380 KB when indented.
    fn default() -> Self {
        Self { adherents: 534, actions: 40, communes: 12, seed: 1 }
    }
}

impl Recipe {
    /// A dossier with one or two things of each kind.
    #[must_use]
    pub fn small(seed: u64) -> Self {
        Self { adherents: 3, actions: 2, communes: 2, seed }
    }

    /// The dossier, indented as the core writes it.
    #[must_use]
    pub fn pretty(&self) -> String {
        dossier::dossier(self).indented()
    }

    /// The dossier on one line, with a line feed at its end.
    #[must_use]
    pub fn line(&self) -> String {
        dossier::dossier(self).line()
    }

    /// A registry of `count` dossiers, one a line, with consecutive seeds.
    #[must_use]
    pub fn ndjson(&self, count: usize) -> String {
        let seeds = (0_u64..).map(|rank| self.seed.wrapping_add(rank));
        seeds.take(count).map(|seed| Self { seed, ..*self }.line()).collect()
    }
}
