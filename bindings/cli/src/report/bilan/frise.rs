//! The time of the contract, drawn, and the same dates as a table.

use cpts_core::model::{DatePartielle, Dossier, NatureDialogue};
use cpts_core::values::Date;
use maud::html;

use super::Page;
use crate::document::{Bloc, Colonne, Table};

const WIDTH: i64 = 480;
const MARGIN: i64 = 6;
const TOP: i64 = 40;
const ROW: i64 = 38;
const THICKNESS: i64 = 10;

/// A line of the drawing: what it is about, the period that it lasts, and the days that count in it.
struct Rangee {
    nom: String,
    periode: Option<(Date, Date)>,
    jours: Vec<Date>,
}

/// A day of the contract.
struct Jour {
    le: DatePartielle,
    quoi: String,
}

impl Page<'_> {
    /// The drawing of the contract and its dates; nothing without a dated contract.
    pub(super) fn frise(&self) -> Vec<Bloc> {
        let mots = self.matiere.mots;
        let mut years = self.view.financement.annees.iter().filter(|year| !year.hypothetique);
        let Some(first) = years.clone().next() else { return Vec::new() };
        let end = years.next_back().map_or(first.au, |year| year.au);
        let rows = self.rows(first.du, end);
        let mut table = Table::new(
            mots.say("Les dates du contrat", "The dates of the contract"),
            vec![Colonne::courte(mots.say("Date", "Date")), Colonne::texte(mots.say("Quoi", "What"))],
        );
        for day in self.days(end) {
            table.row(vec![mots.partial_day(day.le).into(), day.quoi.into()]);
        }
        vec![self.drawing(first.du, end, &rows), Bloc::Table(table)]
    }

    fn rows(&self, start: Date, end: Date) -> Vec<Rangee> {
        let mots = self.matiere.mots;
        let dossier = &self.matiere.examen.dossier;
        let mut rows =
            vec![Rangee { nom: mots.say("Contrat", "Contract"), periode: Some((start, end)), jours: Vec::new() }];
        for mission in self.matiere.missions() {
            let name = mots.capital(&mots.mission(mission));
            let nom = match mission.demarrage {
                Some(day) => mots.fill(
                    "{mission} (démarrage : {jour})",
                    "{mission} (start: {jour})",
                    &[("mission", &name), ("jour", &mots.partial_day(day))],
                ),
                None => mots.fill("{mission} (démarrage inconnu)", "{mission} (start unknown)", &[("mission", &name)]),
            };
            let periode = mission.demarrage.map(|day| (day.first(), end)).filter(|(from, to)| from <= to);
            rows.push(Rangee {
                nom,
                periode,
                jours: mission.deploiement.map(DatePartielle::first).into_iter().collect(),
            });
        }
        let days = meetings(dossier).map(DatePartielle::first).collect::<Vec<_>>();
        if !days.is_empty() {
            let nom = mots.say("Dialogues de gestion", "Management dialogues");
            rows.push(Rangee { nom, periode: None, jours: days });
        }
        rows
    }

    /// Every day of the drawing, the first first.
    fn days(&self, end: Date) -> Vec<Jour> {
        let mots = self.matiere.mots;
        let mut days = vec![
            Jour { le: end.into(), quoi: mots.say("fin de la dernière année connue", "end of the last year known") },
            Jour { le: self.view.date.into(), quoi: mots.say("date de ce rapport", "date of this report") },
        ];
        for year in self.view.financement.annees.iter().filter(|year| !year.hypothetique) {
            let quoi = match year.annee {
                1 => mots.say("signature : début de l'année 1", "signature: start of year 1"),
                n => mots.fill("début de l'année {n}", "start of year {n}", &[("n", &n.to_string())]),
            };
            days.push(Jour { le: year.du.into(), quoi });
        }
        for mission in self.matiere.missions() {
            let name = mots.mission(mission);
            let tell = |fr, en| mots.fill(fr, en, &[("mission", &name)]);
            let start =
                mission.demarrage.map(|le| Jour { le, quoi: tell("{mission} : démarrage", "{mission}: start") });
            let whole = mission
                .deploiement
                .map(|le| Jour { le, quoi: tell("{mission} : plein déploiement", "{mission}: full deployment") });
            days.extend(start.into_iter().chain(whole));
        }
        let meetings = meetings(&self.matiere.examen.dossier);
        days.extend(meetings.map(|le| Jour { le, quoi: mots.say("dialogue de gestion", "management dialogue") }));
        days.sort_by_key(|day| day.le.first());
        days
    }

    fn drawing(&self, start: Date, end: Date, rows: &[Rangee]) -> Bloc {
        let mots = self.matiere.mots;
        let today = self.view.date;
        let (from, to) = (start.min(today), end.max(today));
        let span = to.days_since(from).max(1);
        let x = |day: Date| MARGIN + day.max(from).min(to).days_since(from) * (WIDTH - 2 * MARGIN) / span;
        let bottom = TOP + ROW * i64::try_from(rows.len()).unwrap_or(0);
        let title = mots.say("Le contrat dans le temps", "The contract in time");
        let told = mots.say(
            "Une ligne pour le contrat, une pour chaque mission depuis son démarrage, un losange pour son plein déploiement. \
             Les traits verticaux sont les anniversaires, le trait pointillé la date du rapport. Le tableau qui suit donne les \
             mêmes dates.",
            "One line for the contract, one for each mission since its start, a diamond for its full deployment. Vertical \
             lines are the anniversaries, the dashed one the date of the report. The table below gives the same dates.",
        );
        let years: Vec<_> = self.view.financement.annees.iter().filter(|year| !year.hypothetique).collect();
        Bloc::Figure(html! {
            figure {
                svg viewBox={ "0 0 " (WIDTH) " " (bottom + 6) } role="img" aria-labelledby="frise-titre frise-texte" {
                    title #frise-titre { (title) }
                    desc #frise-texte { (told) }
                    @for year in &years {
                        @let at = x(year.du);
                        line.axe x1=(at) x2=(at) y1="20" y2=(bottom) {}
                        text.doux x=(at + 3) y="32" { (year.annee) }
                    }
                    line.axe x1=(x(end)) x2=(x(end)) y1="20" y2=(bottom) {}
                    line.jour x1=(x(today)) x2=(x(today)) y1="16" y2=(bottom) {}
                    text x=(x(today)) y="12" text-anchor=(side(x(today))) { (mots.day(today)) }
                    @for (rank, row) in (0_i64..).zip(rows) {
                        @let top = TOP + rank * ROW;
                        text x=(MARGIN) y=(top + 13) { (row.nom) }
                        @if let Some((begin, finish)) = row.periode {
                            rect.plein x=(x(begin)) y=(top + 19) width=((x(finish) - x(begin)).max(1)) height=(THICKNESS) {}
                        }
                        @for day in &row.jours { (diamond(x(*day), top + 24)) }
                    }
                }
            }
        })
    }
}

/// On which side of a point its label fits.
fn side(x: i64) -> &'static str {
    match x {
        ..80 => "start",
        80..400 => "middle",
        _ => "end",
    }
}

fn diamond(x: i64, y: i64) -> maud::Markup {
    html! { path.losange d={ "M" (x - 7) " " (y) "l7 -7 7 7 -7 7z" } {} }
}

/// The days of the management dialogues.
fn meetings(dossier: &Dossier) -> impl Iterator<Item = DatePartielle> + '_ {
    let meetings = dossier.contrat_aci.iter().flat_map(|contract| contract.dialogues.iter().flatten());
    meetings.filter(|meeting| meeting.nature == Some(NatureDialogue::Gestion)).filter_map(|meeting| meeting.le)
}
