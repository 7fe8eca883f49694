//! What members declare about their practice, with the day they did.

use cpts_core::diagnostics::Texte;
use cpts_core::publish::{DeclarationsPubliques, OuiNonPublic, TextePublic};
use cpts_core::values::Date;

use super::horaires;
use crate::view::{Element, Node, Tag};
use crate::widgets::Reglages;

static DECLARE: Texte = Texte::new("Déclaré le {date} :", "Declared on {date}:");
static LANGUES: Texte = Texte::new("langues parlées : {langues}", "languages spoken: {langues}");
static SECTEUR: Texte = Texte::new("secteur conventionnel : {secteur}", "fee sector: {secteur}");
static HORAIRES: Texte = Texte::new("horaires : ", "opening hours: ");

/// A fact, and what it says when it holds and when it does not.
type Fait = (fn(&DeclarationsPubliques) -> &Option<OuiNonPublic>, Texte, Texte);

static FAITS: [Fait; 8] = [
    (
        |facts| &facts.nouveaux_patients,
        Texte::new("accepte de nouveaux patients", "takes new patients"),
        Texte::new("n'accepte pas de nouveaux patients", "does not take new patients"),
    ),
    (
        |facts| &facts.medecin_traitant,
        Texte::new("accepte d'être médecin traitant", "agrees to be a médecin traitant"),
        Texte::new("n'accepte pas d'être médecin traitant", "does not agree to be a médecin traitant"),
    ),
    (
        |facts| &facts.visites_domicile,
        Texte::new("se déplace à domicile", "visits patients at home"),
        Texte::new("ne se déplace pas à domicile", "does not visit patients at home"),
    ),
    (
        |facts| &facts.teleconsultation,
        Texte::new("propose la téléconsultation", "offers teleconsultation"),
        Texte::new("ne propose pas la téléconsultation", "does not offer teleconsultation"),
    ),
    (
        |facts| &facts.acces_pmr,
        Texte::new("accessible en fauteuil roulant", "accessible to wheelchairs"),
        Texte::new("non accessible en fauteuil roulant", "not accessible to wheelchairs"),
    ),
    (
        |facts| &facts.carte_vitale,
        Texte::new("accepte la carte Vitale", "takes the carte Vitale"),
        Texte::new("n'accepte pas la carte Vitale", "does not take the carte Vitale"),
    ),
    (
        |facts| &facts.tiers_payant,
        Texte::new("pratique le tiers payant", "practises tiers payant (no advance payment)"),
        Texte::new("ne pratique pas le tiers payant", "does not practise tiers payant (no advance payment)"),
    ),
    (
        |facts| &facts.soins_non_programmes,
        Texte::new("participe aux soins non programmés", "takes part in unscheduled care"),
        Texte::new("ne participe pas aux soins non programmés", "does not take part in unscheduled care"),
    ),
];

/// What a member declares, the facts of one day together.
pub(super) fn declared(facts: &DeclarationsPubliques, reglages: &Reglages) -> Vec<Node> {
    let mut told = Jours::default();
    for (fact, holds, does_not) in &FAITS {
        if let Some(OuiNonPublic { valeur: Some(value), le: Some(day), .. }) = fact(facts) {
            told.add(*day, Element::new(Tag::Li).with(reglages.say(if *value { holds } else { does_not })));
        }
    }
    if let Some(languages) = &facts.langues
        && let (Some(spoken), Some(day)) = (languages.valeur.as_deref(), languages.le)
        && !spoken.is_empty()
    {
        let mut languages = Vec::new();
        for language in spoken {
            languages.push(language.texte().to_owned());
        }
        let said = reglages.fill(&LANGUES, &[("langues", &reglages.listed(&languages))]);
        told.add(day, Element::new(Tag::Li).with(Node::written(&said)));
    }
    if let Some((sector, day)) = declared_text(&facts.secteur) {
        told.add(day, reglages.filled(Tag::Li, &SECTEUR, &[("secteur", sector)]));
    }
    if let Some((text, day)) = declared_text(&facts.horaires) {
        told.add(day, Element::new(Tag::Li).with(reglages.say(&HORAIRES)).with(hours(text, reglages)));
    }
    told.view(reglages)
}

fn declared_text(declared: &Option<TextePublic>) -> Option<(&str, Date)> {
    let declared = declared.as_ref()?;
    Some((declared.valeur.as_deref()?, declared.le?))
}

/// The facts by the day that they were declared on, the last one first.
#[derive(Default)]
struct Jours(Vec<(Date, Vec<Node>)>);

impl Jours {
    #[inline(never)]
    fn add(&mut self, day: Date, fact: Element) {
        let place = self.0.partition_point(|(known, _)| *known > day);
        match self.0.get_mut(place) {
            Some((known, facts)) if *known == day => facts.push(fact.into()),
            _ => self.0.insert(place, (day, vec![fact.into()])),
        }
    }

    fn view(self, reglages: &Reglages) -> Vec<Node> {
        let mut shown = Vec::new();
        for (day, facts) in self.0 {
            let on = reglages.filled(Tag::P, &DECLARE, &[("date", &reglages.langue.date(day.into()))]);
            let list = Element::new(Tag::Ul).with_all(facts);
            shown.push(Element::new(Tag::Div).named("declaration").with(on).with(list).into());
        }
        shown
    }
}

/// Opening hours, as people read them.
pub(super) fn hours(text: &str, reglages: &Reglages) -> Element {
    let Some(lines) = horaires::lines(text, reglages) else {
        return Element::new(Tag::P).named("horaires").with(Node::written(text));
    };
    let mut list = Element::new(Tag::Ul).named("horaires");
    for line in lines {
        list = list.with(Element::new(Tag::Li).with(Node::text(line)));
    }
    list
}
