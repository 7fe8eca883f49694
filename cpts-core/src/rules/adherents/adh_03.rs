//! ADH-03: the codes of professions and of specialties are those of the nomenclatures.

use super::membres;
use crate::diagnostics::{Argument, Gravite, Message, Pointeur, Texte};
use crate::model::{Adherent, Gouvernance};
use crate::reference::Nomenclature;
use crate::reference::nomenclatures::{Entree, PROFESSIONS, SPECIALITES};
use crate::rules::{BaseLegale, Confiance, Constat, Contexte, Regle, Reponse, Stade, Verdict};
use crate::values::Date;

pub(in crate::rules) static ADH_03: Regle = Regle {
    id: "ADH-03",
    titre: Texte::new(
        "Les codes de profession et de spécialité existent",
        "The codes of professions and specialties exist",
    ),
    explication: Texte::new(
        "Les codes de profession et de spécialité des adhérents, des sièges et des professions représentées sont cherchés dans les nomenclatures livrées, nommées avec leur version, et ne doivent pas y être retirés à la date du rapport. Une nomenclature gagne des codes plusieurs fois par an : un code plus récent que la version livrée est signalé à tort.",
        "The codes of professions and specialties of members, of seats and of the professions represented are looked up in the shipped nomenclatures, named with their version, and must not be withdrawn there on the date of the report. A nomenclature gains codes several times a year: a code more recent than the shipped version is reported wrongly.",
    ),
    remede: Texte::new(
        "écrire le code en vigueur de la nomenclature",
        "write the code of the nomenclature that is in use",
    ),
    gravite: Gravite::Alerte,
    depuis: None,
    stade: Stade::Toujours,
    bases: &[
        BaseLegale::new(
            "L'annuaire santé code les professions par l'union de quatre nomenclatures des objets de santé (TRE_G15, TRE_R94, TRE_R95, TRE_R291) et les spécialités par TRE_R38.",
            "The health directory codes professions by the union of four nomenclatures (TRE_G15, TRE_R94, TRE_R95, TRE_R291) and specialties by TRE_R38.",
            Some("https://smt.esante.gouv.fr"),
            Confiance::UneSource,
        ),
        BaseLegale::new(
            "Vérifier ces codes est une règle de ce logiciel.",
            "Checking these codes is this software's own rule.",
            None,
            Confiance::ProjetLogiciel,
        ),
    ],
    evaluate,
};

static DES_PROFESSIONS: Texte = Texte::new("des professions", "of professions");
static DES_SPECIALITES: Texte = Texte::new("des spécialités", "of specialties");
static INCONNU: Texte = Texte::new(
    "le code « {code} » n'est pas dans la nomenclature {nomenclature} (version du {version})",
    "the code `{code}` is not in the nomenclature {nomenclature} (version of {version})",
);
static RETIRE: Texte = Texte::new(
    "le code {code} ({libelle}) est retiré de la nomenclature {nomenclature}",
    "the code {code} ({libelle}) is withdrawn from the nomenclature {nomenclature}",
);
static RETIRE_LE: Texte = Texte::new(
    "le code {code} ({libelle}) est retiré de la nomenclature {nomenclature} depuis le {le}",
    "the code {code} ({libelle}) is withdrawn from the nomenclature {nomenclature} since {le}",
);
static REMPLACER: Texte =
    Texte::new("remplacer le code par {code} ({libelle})", "replace the code by {code} ({libelle})");

fn evaluate(context: &Contexte<'_>) -> Reponse {
    let dossier = context.dossier;
    let mut codes = Codes {
        professions: Table::new(PROFESSIONS, &DES_PROFESSIONS, context.date),
        specialites: Table::new(SPECIALITES, &DES_SPECIALITES, context.date),
        answer: Reponse::sans_objet(),
    };
    let represented = Pointeur::from_static("/professions_representees");
    for (index, code) in dossier.professions_representees.iter().flatten().enumerate() {
        let fault = codes.professions.check(code, || represented.clone().index(index));
        codes.tell(fault);
    }
    codes.check_seats(dossier.gouvernance.as_ref());
    match membres::members(dossier) {
        Ok(members) => codes.check_members(members),
        Err(answer) if codes.answer.verdict == Verdict::SansObjet => return answer,
        Err(_) => {}
    }
    codes.answer
}

struct Codes<'a> {
    professions: Table<'a>,
    specialites: Table<'a>,
    answer: Reponse,
}

impl<'a> Codes<'a> {
    fn check_seats(&mut self, governance: Option<&'a Gouvernance>) {
        let bodies = governance.and_then(|governance| governance.instances.as_deref()).unwrap_or_default();
        for (body, seats) in bodies.iter().enumerate().filter_map(|(body, known)| Some((body, known.sieges.as_ref()?)))
        {
            for (index, seat) in seats.iter().enumerate() {
                let place = |field| {
                    let body = Pointeur::from_static("/gouvernance/instances").index(body);
                    body.key("sieges").index(index).key(field)
                };
                let profession = seat.profession.as_deref();
                if let Some(code) = profession {
                    let fault = self.professions.check(code, || place("profession"));
                    self.tell(fault);
                }
                if let Some(code) = seat.specialite.as_deref() {
                    let fault = self.specialites.check(code, || place("specialite"));
                    self.tell(fault);
                }
            }
        }
    }

    fn check_members(&mut self, members: &'a [Adherent]) {
        for (index, member) in members.iter().enumerate() {
            let place = |field| membres::list().index(index).key(field);
            let about = |fault: Constat| Constat { message: membres::about(member, fault.message), ..fault };
            if let Some(code) = member.profession.as_deref() {
                let fault = self.professions.check(code, || place("profession"));
                self.tell(fault.map(about));
            }
            for (rank, code) in member.specialites.iter().flatten().enumerate() {
                let fault = self.specialites.check(code, || place("specialites").index(rank));
                self.tell(fault.map(about));
            }
        }
    }

    /// Notes what was said of a code: its fault, or that it has none.
    fn tell(&mut self, fault: Option<Constat>) {
        match fault {
            Some(fault) => self.answer.find(Verdict::NonConforme, fault),
            None => self.answer.note(Verdict::Conforme),
        }
    }
}

/// What a nomenclature says of a code.
#[derive(Clone, Copy)]
enum Sort {
    EnVigueur,
    Retire(Entree),
    Inconnu,
}

/// How many codes are kept with what was found of them: members have few different ones.
const CODES_GARDES: usize = 64;

/// A nomenclature, and what it said of the first codes that were looked up.
struct Table<'a> {
    nomenclature: Nomenclature,
    name: &'static Texte,
    date: Date,
    known: Vec<(&'a str, Sort)>,
}

impl<'a> Table<'a> {
    fn new(nomenclature: Nomenclature, name: &'static Texte, date: Date) -> Self {
        Self { nomenclature, name, date, known: Vec::new() }
    }

    fn find(&mut self, code: &'a str) -> Sort {
        if let Some((_, sort)) = self.known.iter().find(|(known, _)| *known == code) {
            return *sort;
        }
        let sort = match self.nomenclature.find(code) {
            Some(entry) if entry.is_withdrawn(self.date) => Sort::Retire(entry),
            Some(_) => Sort::EnVigueur,
            None => Sort::Inconnu,
        };
        if self.known.len() < CODES_GARDES {
            self.known.push((code, sort));
        }
        sort
    }

    /// What is wrong with a code.
    fn check(&mut self, code: &'a str, place: impl FnOnce() -> Pointeur) -> Option<Constat> {
        let fault = match self.find(code) {
            Sort::EnVigueur => return None,
            Sort::Inconnu => {
                let message = Message::new(&INCONNU)
                    .with("code", Argument::Saisie(code.into()))
                    .with("version", version(self.nomenclature.version()));
                Constat::new(message.with("nomenclature", self.name), place())
            }
            Sort::Retire(entry) => {
                let message = match entry.fin() {
                    Some(day) => Message::new(&RETIRE_LE).with("le", day),
                    None => Message::new(&RETIRE),
                };
                let constat = Constat::new(named(message, entry).with("nomenclature", self.name), place());
                let next = entry.remplace_par().and_then(|code| self.nomenclature.find(code));
                match next.filter(|next| !next.is_withdrawn(self.date)) {
                    Some(next) => constat.remedy(named(Message::new(&REMPLACER), next)),
                    None => constat,
                }
            }
        };
        Some(fault)
    }
}

fn named(message: Message, entry: Entree) -> Message {
    message
        .with("code", Argument::Public(entry.code().into()))
        .with("libelle", Argument::Public(entry.libelle().into()))
}

/// The day of a version, `AAAAMMJJHHMMSS` in the table.
fn version(text: &str) -> Argument {
    let day = || {
        let (year, rest) = text.split_at_checked(4)?;
        let (month, rest) = rest.split_at_checked(2)?;
        let day = rest.get(..2)?;
        Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    };
    day().map_or_else(|| Argument::Public(text.into()), Argument::from)
}
