//! The fixed part of a mission: ahead from the day it starts, prorated to the next anniversary, then ahead at each
//! anniversary; the balance at the anniversary that follows.

use super::super::annees::started;
use super::super::lignes::LigneFinancement;
use super::super::prorata::{Prorata, WHOLE, share};
use super::{Assiette, Calcul, Du, SANS_PAIEMENT, VersementAttendu, base, without_base};
use crate::bareme::{SoldePremiereAnnee, Statut};
use crate::diagnostics::{Message, Texte};
use crate::model::{Dossier, NatureVersement, Poste};
use crate::values::Date;

static SANS_DEMARRAGE: Texte =
    Texte::new("la date de démarrage de la mission n'est pas connue", "the start date of the mission is not known");
static DEMARRAGE_IMPRECIS: Texte = Texte::new(
    "la date de démarrage de la mission ({le}) n'est pas assez précise",
    "the start date of the mission ({le}) is not precise enough",
);

/// What is due of the fixed part of a mission in a year, from the day of the year since which it counts.
pub(super) fn due(assiette: &Assiette<'_>, line: &LigneFinancement, since: Result<Date, Message>) -> Du {
    let (base, since) = match (base(line), since) {
        (Ok(base), Ok(since)) => (base, since),
        (Ok(base), Err(why)) => return Du { maximum: Some(base), ..Du::unknown(line, why) },
        (Err(why), _) => return without_base(assiette, line, why),
    };
    let end = assiette.end();
    let paid = assiette.paiement.and_then(|paid| paid.mission_fixe.as_ref());
    let Some(ahead) = paid.and_then(|paid| paid.share_per_mille()) else {
        return Du { maximum: Some(base), ..Du::unknown(line, Message::new(&SANS_PAIEMENT)) };
    };
    let conventions = &assiette.baremes.conventions;
    let part = |to: Date| Prorata::of(assiette.whole(), (since, to), conventions.jours);
    let (left, covered) = (part(assiette.anniversaire), part(end));
    let of_base = |per_mille, part| share(base, per_mille, part, conventions.arrondi);
    let advance = of_base(ahead, left);
    // A contract that ends early pays for its days alone, whatever the convention on balances.
    let whole_balance =
        conventions.solde_premiere_annee == SoldePremiereAnnee::Entier && !left.is_whole() && !assiette.is_cut();
    let due = if whole_balance {
        advance.plus(of_base(WHOLE, Prorata::ENTIER).minus(of_base(ahead, Prorata::ENTIER)))
    } else {
        of_base(WHOLE, covered)
    };
    let payments = vec![
        VersementAttendu::new(NatureVersement::Avance, Some(since), advance),
        VersementAttendu::new(NatureVersement::Solde, Some(end), due.minus(advance)),
    ];
    let statut = assiette.statut(line, paid.and_then(|paid| paid.statut));
    let statut = statut.max(if covered.is_whole() { Statut::Officiel } else { Statut::Derive });
    let calcul = Calcul::Fixe {
        base,
        avance: ahead,
        depuis: since,
        restant: left,
        couvert: covered,
        solde_entier: whole_balance,
    };
    Du::known(line, due, statut, calcul, payments)
}

/// From which day of a year a mission counts.
pub(super) enum Depuis {
    /// The first of the year, or that of its start.
    Jour(Date),
    /// It starts after the year.
    Apres,
    /// Nobody can tell.
    Inconnu(Message),
}

/// From which day of a year, its end excluded, a mission counts.
pub(super) fn since(dossier: &Dossier, poste: &Poste, start: Date, end: Date) -> Depuis {
    let Some(day) = started(dossier, poste) else {
        return Depuis::Inconnu(Message::new(&SANS_DEMARRAGE));
    };
    if day.last() <= start {
        return Depuis::Jour(start);
    }
    if day.first() >= end {
        return Depuis::Apres;
    }
    match day.exact() {
        Some(day) => Depuis::Jour(day),
        None => Depuis::Inconnu(Message::new(&DEMARRAGE_IMPRECIS).with("le", day)),
    }
}
