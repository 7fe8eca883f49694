//! `rapport-activite.html` and `rapport-activite.md`: the draft of the yearly activity report, in the outline that is met
//! most often. No national outline is known: it is marked as a draft, and what the dossier does not say is left to write.

mod adherents;
mod finances;
mod gouvernance;
mod missions;

use cpts_core::funding::AnneeContrat;

use super::Matiere;
use super::dialogue::Annees;
use crate::document::{Bloc, Colonne, Document, Ligne, Section, Table};

/// The draft of the report.
pub(super) fn document(matiere: &Matiere<'_>) -> Document {
    let mots = matiere.mots;
    let years = Annees::choose(&matiere.examen.bilan);
    let draft = Rapport { matiere, annee: years.terminee.or(years.en_cours) };
    let name = mots.nom(&matiere.examen.bilan);
    let mut chapeau = vec![matiere.chapeau()];
    chapeau.extend(draft.annee.map(|year| {
        let values = [("n", &*mots.number(year.annee)), ("periode", &*mots.period(year.du, year.au))];
        Ligne::from(mots.fill("Année de contrat {n}, {periode}", "Contract year {n}, {periode}", &values))
    }));
    Document {
        titre: mots.fill("{nom} : rapport d'activité", "{nom}: activity report", &[("nom", &name)]),
        chapeau,
        avertissement: Some(
            mots.say(
                "brouillon, sans valeur officielle : aucune trame nationale n'est connue, le plan est celui que l'on rencontre \
                 le plus souvent. Ce qui est à compléter est signalé.",
                "draft, not official: no national outline is known, this one is that which is met most often. What is to be \
                 completed is marked.",
            )
            .into(),
        ),
        sections: draft.sections(),
        mentions: matiere.mentions(),
        large: false,
    }
}

/// What the report is made from: the dossier, and the contract year that it is about.
struct Rapport<'a> {
    matiere: &'a Matiere<'a>,
    annee: Option<&'a AnneeContrat>,
}

impl Rapport<'_> {
    fn sections(&self) -> Vec<Section> {
        let mots = self.matiere.mots;
        let titled = |id: &str, fr: &str, en: &str, blocs| Section::new(id, mots.say(fr, en), blocs);
        vec![
            titled("carte", "Carte d'identité et chiffres", "Identity card and figures", self.card()),
            titled("gouvernance", "Gouvernance et équipe", "Governance and team", self.governance()),
            titled("adherents", "Adhérents", "Members", self.members()),
            titled("association", "Vie de l'association", "Life of the association", self.association()),
            titled("missions", "Missions et actions", "Missions and actions", self.missions()),
            titled("communication", "Communication", "Communication", self.communication()),
            titled("partenariats", "Partenariats", "Partnerships", self.partnerships()),
            titled("finances", "Finances", "Finance", self.finances()),
            titled("difficultes", "Difficultés rencontrées", "Difficulties met", self.difficulties()),
            titled("perspectives", "Perspectives", "Outlook", self.outlook()),
        ]
    }

    /// What the reader has to write.
    fn to_write(&self, fr: &str, en: &str) -> Bloc {
        Bloc::ACompleter(self.matiere.mots.say(fr, en))
    }

    fn card(&self) -> Vec<Bloc> {
        vec![
            Bloc::Faits(self.matiere.carte().0),
            self.to_write("chiffres marquants de l'année", "key figures of the year"),
        ]
    }

    fn association(&self) -> Vec<Bloc> {
        let mots = self.matiere.mots;
        let dossier = &self.matiere.examen.dossier;
        let mut items: Vec<Ligne> = Vec::new();
        for meeting in dossier.contrat_aci.iter().flat_map(|contract| contract.dialogues.iter().flatten()) {
            let Some(day) = meeting.le.filter(|day| self.is_in_year(day.first())) else { continue };
            let kind = meeting.nature.as_ref().map(|kind| mots.code(kind.libelle(), kind.code()));
            items.push(mots.dated(&mots.capital(&mots.or_unknown(kind)), Some(day)).into());
        }
        let fee = dossier.adhesion.as_ref().and_then(|joining| joining.cotisation);
        items.extend(fee.map(|fee| {
            mots.fill("Cotisation annuelle : {montant}", "Yearly fee: {montant}", &[("montant", &mots.amount(fee))])
                .into()
        }));
        let mut blocs = if items.is_empty() { Vec::new() } else { vec![Bloc::Liste(items)] };
        blocs.push(self.to_write(
            "assemblées générales, réunions du bureau et du conseil, groupes de travail, formations",
            "general assemblies, meetings of the board and of the council, working groups, trainings",
        ));
        blocs
    }

    /// Whether a day is in the year of the report; of a contract without a date, every day is.
    fn is_in_year(&self, day: cpts_core::values::Date) -> bool {
        self.annee.is_none_or(|year| year.du <= day && day <= year.au)
    }

    fn communication(&self) -> Vec<Bloc> {
        let mots = self.matiere.mots;
        let dossier = &self.matiere.examen.dossier;
        let site = dossier.identite.as_ref().and_then(|identity| identity.site.as_deref());
        let mut items: Vec<Ligne> = Vec::new();
        items.extend(mots.own_text(site).map(|shown| {
            Ligne::new()
                .texte(mots.say("Site : ", "Site: "))
                .lien(shown, site.filter(|_| !mots.masked).unwrap_or_default())
        }));
        items.extend(dossier.numero_unique.as_ref().and_then(|number| number.statut.as_ref()).map(|status| {
            let status = mots.code(status.libelle(), status.code());
            mots.fill("Numéro unique : {statut}", "Single number: {statut}", &[("statut", &status)]).into()
        }));
        let mut blocs = if items.is_empty() { Vec::new() } else { vec![Bloc::Liste(items)] };
        blocs.push(self.to_write(
            "supports, réseaux sociaux, presse, événements pour le public et pour les professionnels",
            "materials, social networks, press, events for the public and for professionals",
        ));
        blocs
    }

    fn partnerships(&self) -> Vec<Bloc> {
        let mots = self.matiere.mots;
        let partners = self.matiere.examen.dossier.partenaires.as_deref();
        let mut table = Table::new(
            mots.say("Partenaires que nomme le dossier", "Partners that the dossier names"),
            vec![
                Colonne::texte(mots.say("Partenaire", "Partner")),
                Colonne::texte(mots.say("Nature", "Kind")),
                Colonne::texte(mots.say("Objet", "About")),
            ],
        );
        for partner in partners.unwrap_or_default() {
            table.row(vec![
                mots.or_unknown(mots.own_text(partner.nom.as_deref())).into(),
                partner.nature.as_ref().map_or_else(Ligne::new, |kind| mots.code(kind.libelle(), kind.code()).into()),
                mots.own_text(partner.objet.as_deref()).unwrap_or_default().into(),
            ]);
        }
        let mut blocs = if table.is_empty() { Vec::new() } else { vec![Bloc::Table(table)] };
        blocs.push(self.to_write("ce que chaque partenariat a permis", "what each partnership brought"));
        blocs
    }

    fn difficulties(&self) -> Vec<Bloc> {
        let mots = self.matiere.mots;
        // The reason why an indicator has no value is the one difficulty that a dossier may tell.
        let lines = self.matiere.missions().iter().flat_map(|mission| mission.indicateurs.iter().flatten());
        let year = self.annee.map(|year| year.annee);
        let reasons = lines.filter(|line| year.is_none() || line.annee_contrat == year).filter_map(|line| {
            let title = mots.or_unknown(mots.own_text(line.intitule.as_deref()));
            Some(Ligne::from(format!("{title}{}{}", mots.colon(), mots.own_text(line.motif.as_deref())?)))
        });
        let reasons: Vec<Ligne> = reasons.collect();
        let mut blocs = if reasons.is_empty() { Vec::new() } else { vec![Bloc::Liste(reasons)] };
        blocs.push(
            self.to_write(
                "difficultés de l'année, et ce qui a été tenté",
                "difficulties of the year, and what was tried",
            ),
        );
        blocs
    }

    fn outlook(&self) -> Vec<Bloc> {
        let mots = self.matiere.mots;
        let items: Vec<Ligne> = self
            .matiere
            .actions()
            .iter()
            .filter_map(|action| {
                let next = mots.own_text(action.perspectives.as_deref())?;
                let title = mots.or_unknown(mots.own_text(action.intitule.as_deref()));
                Some(Ligne::new().fort(format!("{title}{}", mots.colon())).texte(next))
            })
            .collect();
        let mut blocs = if items.is_empty() { Vec::new() } else { vec![Bloc::Liste(items)] };
        blocs.push(self.to_write("priorités de l'année suivante", "priorities of the next year"));
        blocs
    }
}
