//! Who decides, by role, and who works for the CPTS: never who holds a seat.

use cpts_core::model::{Instance, Siege};
use cpts_core::reference::nomenclatures::PROFESSIONS;

use super::Rapport;
use crate::document::{Bloc, Colonne, Ligne, Table};

impl Rapport<'_> {
    pub(super) fn governance(&self) -> Vec<Bloc> {
        let mots = self.matiere.mots;
        let governance = self.matiere.examen.dossier.gouvernance.as_ref();
        let mut table = Table::new(
            mots.say("Instances et sièges, sans nom de personne", "Bodies and seats, without a person's name"),
            vec![
                Colonne::texte(mots.say("Instance", "Body")),
                Colonne::nombre(mots.say("Sièges", "Seats")),
                Colonne::texte(mots.say("Rôles", "Roles")),
                Colonne::texte(mots.say("Objet", "Purpose")),
            ],
        );
        for body in governance.and_then(|governance| governance.instances.as_deref()).unwrap_or_default() {
            table.row(self.body(body));
        }
        let mut blocs = if table.is_empty() { Vec::new() } else { vec![Bloc::Table(table)] };
        blocs.push(match governance.and_then(|governance| governance.coordination_etp) {
            Some(staff) => Bloc::texte(mots.fill(
                "Coordination : {n} équivalent temps plein.",
                "Coordination: {n} full-time equivalent.",
                &[("n", &mots.decimal(staff))],
            )),
            None => self.to_write("équipe salariée, en équivalents temps plein", "paid team, in full-time equivalents"),
        });
        if blocs.len() == 1 {
            blocs.insert(0, self.to_write("instances et leur composition", "bodies and their members"));
        }
        blocs
    }

    fn body(&self, body: &Instance) -> Vec<Ligne> {
        let mots = self.matiere.mots;
        let seats = body.sieges.as_deref();
        let count =
            body.nombre_sieges.map(|count| mots.number(count)).or_else(|| seats.map(|seats| seats.len().to_string()));
        let name = mots.or_unknown(mots.own_text(body.nom.as_deref()));
        vec![
            words(&name).into(),
            count.unwrap_or_default().into(),
            Ligne::lignes(seats.unwrap_or_default().iter().map(|seat| self.seat(seat).into())),
            mots.own_text(body.objet.as_deref()).unwrap_or_default().into(),
        ]
    }

    fn seat(&self, seat: &Siege) -> String {
        let mots = self.matiere.mots;
        let role = words(&mots.or_unknown(mots.own_text(seat.role.as_deref())));
        match seat.profession.as_deref().and_then(|code| PROFESSIONS.find(code)) {
            Some(profession) => format!("{role} ({})", profession.libelle()),
            None => role,
        }
    }
}

/// A code that reads as words.
fn words(code: &str) -> String {
    code.replace('_', " ")
}
