//! The file of the rows that were not taken: written as they come, put in place at the end.

use cpts_core::exchange::annuaire_sante::Rejet;

use crate::arguments::AnnuaireSante;
use crate::ecriture::Partiel;
use crate::mots::Mots;

/// The file, when one is asked for.
pub(super) struct Rejets {
    out: Option<Partiel>,
    mots: Mots,
}

impl Rejets {
    pub(super) fn create(arguments: &AnnuaireSante) -> Result<Self, String> {
        let mots = Mots::new(arguments.resultat.lang, arguments.masked);
        let out = arguments.rejets.as_deref().map(Partiel::create).transpose()?;
        let mut rejets = Self { out, mots };
        rejets.record(&["ligne", "code", "raison", "texte"])?;
        Ok(rejets)
    }

    pub(super) fn write(&mut self, rejet: &Rejet) -> Result<(), String> {
        if self.out.is_none() {
            return Ok(());
        }
        let line = rejet.ligne.to_string();
        let reason = rejet.raison.message().render(self.mots.langue, false);
        let text = self.mots.own(&rejet.texte);
        self.record(&[&line, rejet.raison.code(), &reason, &text])
    }

    fn record(&mut self, fields: &[&str]) -> Result<(), String> {
        let Some(out) = &mut self.out else { return Ok(()) };
        let mut writer = csv::Writer::from_writer(Vec::new());
        let written = writer.write_record(fields).map_err(|error| error.to_string());
        written
            .and_then(|()| writer.into_inner().map_err(|error| error.to_string()))
            .and_then(|bytes| out.write_all(&bytes))
    }

    /// Puts the file in its place.
    pub(super) fn finish(self) -> Result<(), String> {
        self.out.map_or(Ok(()), Partiel::finish)
    }
}
