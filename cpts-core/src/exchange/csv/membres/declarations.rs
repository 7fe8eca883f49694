//! What a member declares: each fact has its date, or is not kept.

use super::COLONNES;
use crate::diagnostics::registre::TABLEAU_SANS_DATE;
use crate::diagnostics::{Argument, Message, Texte};
use crate::exchange::csv::lecture::Regard;
use crate::model::{Adherent, Date, Declarations};

static SANS_DATE: Texte = Texte::new(
    "`{champ}` est déclaré sans date : ce n'est pas gardé",
    "`{champ}` is declared without a date: it is not kept",
);

/// Calls a macro with each declared fact.
macro_rules! each_fact {
    ($declarations:ident, |$fact:ident, $name:ident| $then:block) => {
        each_fact!(@ $declarations, $fact, $name, $then;
            nouveaux_patients, medecin_traitant, visites_domicile, teleconsultation, acces_pmr, carte_vitale, tiers_payant,
            soins_non_programmes, langues, secteur, horaires, url_rdv, site);
    };
    (@ $declarations:ident, $fact:ident, $name:ident, $then:block; $($field:ident),*) => {
        // A fact that is added to the model does not build without its place here.
        let Declarations { $($field,)* extras: _ } = $declarations;
        $({
            let ($fact, $name) = ($field, stringify!($field));
            $then
        })*
    };
}

/// Gives its date to each fact of a row that has none of its own, and tells those that are left without.
pub(super) fn date(adherent: &mut Adherent, day: Option<Date>, regard: &mut Regard<'_>) {
    let Some(declarations) = &mut adherent.declare else { return };
    each_fact!(declarations, |fact, name| {
        if let Some(declared) = fact {
            declared.le = declared.le.or(day);
            if declared.valeur.is_some() && declared.le.is_none() {
                let message = Message::new(&SANS_DATE).with("champ", Argument::Public(name.into()));
                regard.tell(&TABLEAU_SANS_DATE, message, name, COLONNES);
            }
        }
    });
    prune(adherent);
}

/// Takes away the facts that have no value or no date, and then what holds none.
pub(super) fn prune(adherent: &mut Adherent) {
    let Some(declarations) = &mut adherent.declare else { return };
    let mut is_empty = true;
    each_fact!(declarations, |fact, _name| {
        *fact = fact.take().filter(|declared| declared.valeur.is_some() && declared.le.is_some());
        is_empty &= fact.is_none();
    });
    if is_empty {
        adherent.declare = None;
    }
}
