//! The law as it would be if a version had come and stayed.

use super::{Bareme, Baremes};
use crate::values::Date;

impl Baremes {
    /// These barèmes, had a version come on its first day and stayed: those that follow it are left out.
    ///
    /// ```
    /// use cpts_core::bareme::Baremes;
    ///
    /// let baremes = Baremes::embedded();
    /// let first = baremes.version("aci-2019").expect("a version that is shipped");
    /// let stayed = baremes.if_it_had_stayed(first);
    /// let in_force = stayed.in_force("2026-11-21".parse()?);
    /// assert_eq!(in_force.and_then(|bareme| bareme.id.as_deref()), Some("aci-2019"));
    /// # Ok::<(), cpts_core::values::ValeurInvalide>(())
    /// ```
    #[must_use]
    pub fn if_it_had_stayed(&self, bareme: &Bareme) -> Self {
        self.from(bareme, bareme.du)
    }

    /// These barèmes, had a version always been in force.
    #[must_use]
    pub fn if_it_had_always_been(&self, bareme: &Bareme) -> Self {
        self.from(bareme, Date::new(1900, 1, 1))
    }

    /// The version of an id.
    #[must_use]
    pub fn version(&self, id: &str) -> Option<&Bareme> {
        self.versions.iter().find(|version| version.id.as_deref() == Some(id))
    }

    fn from(&self, bareme: &Bareme, since: Option<Date>) -> Self {
        let eve = since.and_then(|since| since.sub_days(1));
        let before = self.versions.iter().filter(|version| version.du < since && version.id != bareme.id);
        let mut versions: Vec<Bareme> = before
            .map(|version| Bareme {
                au: version.au.map_or(eve, |last| eve.map(|eve| last.min(eve))),
                ..version.clone()
            })
            .collect();
        versions.push(Bareme { du: since, au: None, ..bareme.clone() });
        Self { versions, ..self.clone() }
    }
}
