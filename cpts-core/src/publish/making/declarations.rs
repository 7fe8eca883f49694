//! What members declare, each fact with its date and its own consent.

use super::members::Fiche;
use super::{Maker, labels};
use crate::model::{DeclareListe, DeclareOuiNon, DeclareTexte};
use crate::publish::{DeclarationsPubliques, LanguesPubliques, OuiNonPublic, TextePublic};

macro_rules! declarations {
    ($maker:ident, $fiche:ident, $($make:ident: $($field:ident)*;)*) => {{
        let declared = $fiche.member.declare.as_ref()?;
        DeclarationsPubliques {
            $($($field: $fiche
                .shown(concat!("declare.", stringify!($field)), declared.$field.as_ref())
                .and_then(|fact| $maker.$make(fact, $fiche, stringify!($field))),
            )*)*
            extras: Default::default(),
        }
    }};
}

impl Maker<'_> {
    pub(super) fn declarations(&self, fiche: &Fiche<'_>) -> Option<DeclarationsPubliques> {
        let public = declarations! { self, fiche,
            yes_or_no: nouveaux_patients medecin_traitant visites_domicile teleconsultation acces_pmr carte_vitale
                tiers_payant soins_non_programmes;
            languages: langues;
            declared_text: secteur horaires url_rdv site;
        };
        // An object without any fact would tell that there are private ones.
        (public != DeclarationsPubliques::default()).then_some(public)
    }

    /// A fact without its date is not published: nobody could tell how old it is.
    #[expect(clippy::unused_self, reason = "one shape for the facts of every kind")]
    fn yes_or_no(&self, fact: &DeclareOuiNon, _: &Fiche<'_>, _: &str) -> Option<OuiNonPublic> {
        Some(OuiNonPublic { valeur: Some(fact.valeur?), le: Some(fact.le?), extras: Default::default() })
    }

    fn languages(&self, fact: &DeclareListe, fiche: &Fiche<'_>, field: &str) -> Option<LanguesPubliques> {
        let languages = fact.valeur.as_ref()?.iter().map(|code| labels::of_language(code));
        let languages = self.codes(languages, &fiche.place().key("declare").key(field).key("valeur"));
        Some(LanguesPubliques { valeur: Some(languages), le: Some(fact.le?), extras: Default::default() })
    }

    fn declared_text(&self, fact: &DeclareTexte, fiche: &Fiche<'_>, field: &str) -> Option<TextePublic> {
        let place = || fiche.place().key("declare").key(field);
        let text = self.text(fact.valeur.as_deref(), place)?;
        Some(TextePublic { valeur: Some(text), le: Some(fact.le?), extras: Default::default() })
    }
}
