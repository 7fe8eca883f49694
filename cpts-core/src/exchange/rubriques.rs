//! What is read of a publication: a page links what reads its own fields, and no more.

use crate::json::{Field, Skim, SkimRecord, Skimmer};
use crate::publish::Publication;

/// The fields of a publication that a program reads: it steps over the others, and links nothing that would read them.
///
/// ```
/// use cpts_core::exchange::publication::{Rubriques, skim_some};
///
/// let text = br#"{"format": "cpts-publication", "version": "1.0", "licence": "CC0-1.0", "adherents": [{"nom": "Fictive"}]}"#;
/// let publication = skim_some(text, Rubriques::SANS_MEMBRES)?;
/// assert!(publication.licence.is_some() && publication.adherents.is_none());
/// # Ok::<(), cpts_core::exchange::publication::Illisible>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Rubriques {
    fields: fn() -> &'static [Field],
    skim: fn(&mut Publication, usize, &mut Skimmer<'_>),
}

/// Some fields of a publication, by their names.
macro_rules! rubriques {
    ($($field:ident),* $(,)?) => {
        Self {
            fields: || &[$(Field { name: stringify!($field), required: false }),*],
            skim: |publication, index, skimmer| {
                let fields: &[fn(&mut Publication, &mut Skimmer<'_>)] =
                    &[$(|publication, skimmer| Skim::skim_into(&mut publication.$field, skimmer)),*];
                if let Some(skim) = fields.get(index) {
                    skim(publication, skimmer);
                }
            },
        }
    };
}

impl Rubriques {
    /// All of them.
    pub const TOUTES: Self = Self {
        fields: || Publication::default().fields(),
        skim: |publication, index, skimmer| publication.skim_field(index, skimmer),
    };

    /// All but the members.
    pub const SANS_MEMBRES: Self = rubriques![
        format,
        version,
        date,
        expire_le,
        mis_a_jour,
        licence,
        sources,
        partiel,
        etape,
        identite,
        territoire,
        gouvernance,
        effectifs,
        professions_representees,
        partenaires,
        adhesion,
        numero_unique,
        projet_de_sante,
        contrat_aci,
    ];

    /// What a directory says: the members, whose they are, and where.
    pub const MEMBRES: Self =
        rubriques![format, version, date, expire_le, mis_a_jour, licence, sources, identite, territoire, adherents,];

    /// What a calendar says: the actions, and whose they are.
    pub const ACTIONS: Self =
        rubriques![format, version, date, expire_le, mis_a_jour, licence, sources, identite, projet_de_sante];
}

/// A publication of which some fields are read.
pub(super) struct Partie<'p> {
    pub(super) publication: &'p mut Publication,
    pub(super) rubriques: Rubriques,
}

impl SkimRecord for Partie<'_> {
    fn fields(&self) -> &'static [Field] {
        (self.rubriques.fields)()
    }

    fn skim_field(&mut self, index: usize, skimmer: &mut Skimmer<'_>) {
        (self.rubriques.skim)(self.publication, index, skimmer);
    }
}
