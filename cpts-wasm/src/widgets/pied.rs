//! The foot of every widget: how fresh it is, where it comes from, how to object.

use cpts_core::diagnostics::Texte;
use cpts_core::publish::{ContactPublic, Publication};
use cpts_core::values::Date;

use super::erreur::error;
use super::{Effet, Reglages};
use crate::view::{Attribute, Element, Lien, Node, Tag};

static MIS_A_JOUR: Texte =
    Texte::new("Publié le {date}, valable jusqu'au {fin}.", "Published on {date}, valid until {fin}.");
static SOURCES: Texte = Texte::new("Sources : ", "Sources: ");
static LICENCE: Texte = Texte::new("Licence : ", "Licence: ");
static OPPOSITION: Texte = Texte::new(
    "Une information fausse, ou que vous ne voulez plus voir ici ? Écrivez à la CPTS : ",
    "Something wrong, or that you no longer want here? Write to the CPTS: ",
);
static EXPIREE: Texte = Texte::new(
    "Ces informations ne sont plus valables depuis le {fin} : elles attendent leur mise à jour et ne sont pas affichées.",
    "This information has not been valid since {fin}: it awaits its update and is not shown.",
);

static SANS_FIN: Texte = Texte::new(
    "Ces informations ne disent pas jusqu'à quand elles sont valables : elles ne sont pas affichées.",
    "This information does not say until when it is valid: it is not shown.",
);

impl Reglages {
    /// The foot of a widget.
    pub(super) fn foot(&self, publication: &Publication) -> Element {
        let foot = Element::new(Tag::Footer).named("pied");
        let fresh = publication
            .date
            .zip(publication.expire_le)
            .map(|(date, end)| self.filled(Tag::P, &MIS_A_JOUR, &[("date", &self.day(date)), ("fin", &self.day(end))]));
        let contact = publication.identite.as_ref().and_then(|identity| identity.contact.as_ref());
        foot.with_some(fresh)
            .with_some(self.sources(publication))
            .with_some(publication.licence.as_deref().map(|licence| self.told(&LICENCE, Node::written(licence))))
            .with_some(contact.and_then(objection).map(|link| self.told(&OPPOSITION, link)))
    }

    fn sources(&self, publication: &Publication) -> Option<Element> {
        let mut cited = Element::new(Tag::P).with(self.say(&SOURCES));
        let none = cited.children().len();
        for source in publication.sources.as_deref().unwrap_or_default() {
            let Some(title) = source.titre.as_deref() else { continue };
            if cited.children().len() > none {
                cited = cited.with(Node::text(", "));
            }
            let title = Node::written(title);
            cited = cited.with(match source.url.as_deref().and_then(Lien::web) {
                Some(link) => Element::link(link).with(title).into(),
                None => title,
            });
        }
        (cited.children().len() > none).then_some(cited)
    }

    fn told(&self, label: &'static Texte, content: Node) -> Element {
        Element::new(Tag::P).with(self.say(label)).with(content)
    }

    /// What is shown in place of a publication whose last day is over. What the page holds for lack of it came from the
    /// same publication, and is not shown either.
    pub(super) fn expired(&self, publication: &Publication) -> Option<Element> {
        let told = Node::text(self.over(publication)?);
        Some(Element::new(Tag::P).named("erreur").set(Attribute::Role, "alert").with(told))
    }

    /// The event that tells the page's own scripts that the last day is over.
    pub(super) fn expiry(&self, publication: &Publication) -> Option<Effet> {
        Some(error("expiree", self.over(publication)?))
    }

    fn over(&self, publication: &Publication) -> Option<String> {
        publication.is_expired(self.date).then(|| match publication.expire_le {
            Some(end) => self.fill(&EXPIREE, &[("fin", &self.day(end))]),
            None => SANS_FIN.typeset(self.langue),
        })
    }

    fn day(&self, date: Date) -> String {
        self.langue.date(date.into())
    }
}

/// Where somebody may object.
fn objection(contact: &ContactPublic) -> Option<Node> {
    let of = |text: &Option<Box<str>>, link: fn(&str) -> Option<Lien>| {
        let text = text.as_deref()?;
        Some(Element::link(link(text)?).with(Node::written(text)).into())
    };
    of(&contact.courriel, Lien::courriel).or_else(|| of(&contact.page, Lien::web))
}
