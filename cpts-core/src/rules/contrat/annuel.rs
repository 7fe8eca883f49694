//! What is due for each contract year that has ended: what CTR-04 and CTR-05 share.
//!
//! No known text says by when, so that what is missing for a year is a breach only once the next contract year has ended
//! too, and if the dossier says that the contract still ran then.

use crate::diagnostics::{Message, Pointeur, Texte};
use crate::funding::{last_day, span};
use crate::model::{ContratAci, DatePartielle, EtapeCpts, SuiteContrat};
use crate::rules::{Constat, Contexte, Reponse, Verdict, at_the_latest};
use crate::values::Date;

/// Something that was done, or will be, for a contract year.
pub(super) struct Piece {
    /// The contract year that it is for, when the dossier says it.
    pub(super) annee: Option<u8>,
    /// Its date.
    pub(super) le: Option<DatePartielle>,
    /// Whether it is surely of the kind that is asked for.
    pub(super) is_sure: bool,
}

/// How what is asked for each year is told.
pub(super) struct Annuel {
    /// The list of the dossier.
    pub(super) list: &'static str,
    /// The dossier does not have the list.
    pub(super) unknown: &'static Texte,
    /// Nothing for a year.
    pub(super) missing: &'static Texte,
    /// Planned for a year.
    pub(super) planned: &'static Texte,
}

static SIGNATURE_INCONNUE: Texte = Texte::new(
    "la date de signature manque pour compter les années de contrat",
    "the signature date is missing to count the contract years",
);
static DOUTE: Texte = Texte::new(
    "{quoi}, mais la liste laisse un doute : elle est partielle, ou l'année ou la nature d'un de ses éléments n'est pas connue",
    "{quoi}, but the list leaves a doubt: it is partial, or the year or the kind of one of its elements is not known",
);
static RECENTE: Texte = Texte::new(
    "{quoi} ; l'échéance est inconnue, et l'année de contrat suivante n'est pas terminée",
    "{quoi}; the due date is unknown, and the next contract year has not ended",
);
static COURS_INCONNU: Texte = Texte::new(
    "{quoi} ; le dossier ne dit pas que le contrat courait encore un an plus tard",
    "{quoi}; the dossier does not say that the contract still ran one year later",
);

pub(super) fn evaluate(context: &Contexte<'_>, yearly: &Annuel, pieces: Option<&[Piece]>) -> Reponse {
    let Some(contract) = context.contract() else {
        return Reponse::sans_objet();
    };
    let Some(signature) = contract.signature else {
        let place = Pointeur::from_static("/contrat_aci");
        return Reponse::one(Verdict::Indetermine, Message::new(&SIGNATURE_INCONNUE), place);
    };
    // A year is over once it is for the latest day of the signature.
    let ended = (1..=u8::MAX).map_while(|annee| {
        let ((_, au), (_, next)) = (span(signature.last(), annee - 1)?, span(signature.last(), annee)?);
        (au < context.date).then_some(Annee { annee, au, next })
    });
    let end = last_day(contract, signature.last(), context.baremes);
    let certain = certain_until(context, contract, signature);
    let asked = ended.filter(|year| end.is_none_or(|end| year.au <= end) || certain >= Some(year.au));
    let Some(pieces) = pieces else {
        return match asked.count() {
            0 => Reponse::sans_objet(),
            _ => {
                Reponse::one(Verdict::Indetermine, Message::new(yearly.unknown), Pointeur::from_static("/contrat_aci"))
            }
        };
    };
    let place = Pointeur::from_static(yearly.list);
    let is_open = context.dossier.is_partial(place.as_str())
        || pieces.iter().any(|piece| !piece.is_sure || piece.annee.is_none());
    Reponse::gather(asked.map(|year| {
        if pieces.iter().any(|piece| piece.is_done_for(&year, context.date)) {
            return (Verdict::Conforme, None);
        }
        let au = || at_the_latest(year.au, signature);
        let about = |texte| Message::new(texte).with("annee", year.annee).with("au", au());
        if let Some(day) = pieces.iter().find_map(|piece| piece.planned_for(&year, context.date)) {
            let constat = Constat::new(about(yearly.planned).with("le", day), place.clone());
            return (Verdict::AVenir, Some(constat.due(day.first())));
        }
        let missing = about(yearly.missing);
        let (verdict, message) = if is_open {
            (Verdict::Indetermine, Message::new(&DOUTE).with("quoi", missing))
        } else if year.next >= context.date {
            (Verdict::Indetermine, Message::new(&RECENTE).with("quoi", missing))
        } else if certain < Some(year.next) {
            (Verdict::Indetermine, Message::new(&COURS_INCONNU).with("quoi", missing))
        } else {
            (Verdict::NonConforme, missing)
        };
        (verdict, Some(Constat::new(message, place.clone())))
    }))
}

/// A contract year that has ended.
struct Annee {
    annee: u8,
    /// Its last day.
    au: Date,
    /// The last day of the next one.
    next: Date,
}

impl Piece {
    /// Whether it is for a year: by its number, else because it comes in the year that follows.
    fn is_for(&self, year: &Annee) -> bool {
        let follows = |day: DatePartielle| day.first() > year.au && day.last() <= year.next;
        self.is_sure && self.annee.map_or_else(|| self.le.is_some_and(follows), |number| number == year.annee)
    }

    fn is_done_for(&self, year: &Annee, date: Date) -> bool {
        self.is_for(year) && self.le.is_none_or(|day| day.first() <= date)
    }

    fn planned_for(&self, year: &Annee, date: Date) -> Option<DatePartielle> {
        self.le.filter(|day| self.is_for(year) && day.first() > date)
    }
}

/// The last day on which the dossier says that the contract ran. What it does not say of its end proves nothing, so
/// that only statements count: the stage, within the duration of the agreement, and what became of the contract.
fn certain_until(context: &Contexte<'_>, contract: &ContratAci, signature: DatePartielle) -> Option<Date> {
    let is_signed = context.dossier.etape.as_ref().and_then(|stage| stage.valeur.as_ref()) == Some(&EtapeCpts::Signe);
    let years = context.baremes.procedure.contrat.as_ref().and_then(|contract| contract.duree_annees);
    let in_duration =
        years.filter(|_| is_signed).and_then(|years| signature.first().add_months(12 * u16::from(years))?.sub_days(1));
    let outcome = contract.suite.as_ref();
    let nature = outcome.and_then(|outcome| outcome.nature.as_ref());
    let took_effect = outcome
        .filter(|_| !matches!(nature, None | Some(SuiteContrat::Autre(_))))
        .and_then(|outcome| outcome.le)
        .map(DatePartielle::first);
    let renewed = outcome.filter(|_| nature == Some(&SuiteContrat::Renouvellement)).and_then(|outcome| outcome.fin);
    [in_duration, took_effect, renewed].into_iter().flatten().max()
}
