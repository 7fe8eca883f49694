//! What a file of a report is, and what it rests on.

use super::Matiere;
use crate::document::Ligne;

impl Matiere<'_> {
    /// The line under the title: the CPTS and the date of the report.
    pub(crate) fn chapeau(&self) -> Ligne {
        let date = self.mots.day(self.examen.bilan.date);
        Ligne::new().texte(self.mots.fill("État au {date}", "As of {date}", &[("date", &date)]))
    }

    /// What the computation rests on, and what it is not.
    pub(crate) fn mentions(&self) -> Vec<Ligne> {
        let mots = self.mots;
        let mut out = self.common_mentions();
        let updated = self.examen.dossier.mis_a_jour.map(|day| mots.day(day));
        let updated = match updated {
            Some(day) => mots.fill("Dossier mis à jour le {jour}.", "Dossier updated on {jour}.", &[("jour", &day)]),
            None => mots.say(
                "Le dossier ne dit pas quand il a été mis à jour.",
                "The dossier does not say when it was updated.",
            ),
        };
        // The version of the software ends the list.
        out.insert(out.len().saturating_sub(1), updated.into());
        out
    }

    /// What every file of a run says of itself.
    pub(crate) fn common_mentions(&self) -> Vec<Ligne> {
        let (mots, bilan) = (self.mots, &self.examen.bilan);
        let mut out = vec![mots.say(
            "Document calculé par le logiciel libre cpts à partir du seul dossier de la CPTS. Il n'a pas de valeur officielle : \
             seuls le contrat signé, l'accord conventionnel et les décisions de l'assurance maladie et de l'ARS font foi. Ce \
             que personne ne peut confirmer est dit inconnu, et n'est compté nulle part.",
            "Document computed by the free software cpts from the dossier of the CPTS alone. It is not official: only the \
             signed contract, the national agreement and the decisions of the health insurance and of the ARS are \
             authoritative. What nobody can confirm is told as unknown, and counted nowhere.",
        )];
        if let Some(bareme) = &bilan.bareme {
            let name = mots.langue.typeset(bareme.libelle.get(mots.langue));
            out.push(mots.fill("Barème : {nom}.", "Barème: {nom}.", &[("nom", &name)]));
            if let Some(scenario) = &bareme.scenario {
                let scenario = mots.langue.typeset(scenario.get(mots.langue));
                out.push(mots.fill(
                    "Scénario, jamais du droit : {scenario}.",
                    "A scenario, never law: {scenario}.",
                    &[("scenario", &scenario)],
                ));
            }
        }
        out.push(match bilan.taille.population.edition {
            Some(edition) => mots.fill(
                "Communes : code officiel géographique {cog}, populations municipales {annee} (INSEE).",
                "Communes: official geographic code {cog}, municipal populations of {annee} (INSEE).",
                &[("cog", &edition.cog.to_string()), ("annee", &edition.populations.to_string())],
            ),
            None => mots.say("Sans référence des communes.", "Without a reference of communes."),
        });
        out.push(format!("cpts {}", env!("CARGO_PKG_VERSION")));
        out.into_iter().map(Into::into).collect()
    }
}
