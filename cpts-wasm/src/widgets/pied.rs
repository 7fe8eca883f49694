//! The foot of every widget: how fresh it is, where it comes from, how to object.

use cpts_core::diagnostics::{Message, Texte};
use cpts_core::publish::Publication;

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
        let mut foot = Element::new(Tag::Footer).named("pied");
        if let (Some(date), Some(end)) = (publication.date, publication.expire_le) {
            let message = Message::new(&MIS_A_JOUR).with("date", date).with("fin", end);
            foot = foot.with(Element::new(Tag::P).with(self.tell(message)));
        }
        let sources = publication.sources.iter().flatten().filter_map(|source| {
            let title = Node::written(source.titre.as_deref()?);
            Some(match source.url.as_deref().and_then(Lien::web) {
                Some(link) => Element::link(link).with(title).into(),
                None => title,
            })
        });
        let mut cited = Vec::new();
        for source in sources {
            if !cited.is_empty() {
                cited.push(Node::text(", "));
            }
            cited.push(source);
        }
        if !cited.is_empty() {
            foot = foot.with(Element::new(Tag::P).with(self.say(&SOURCES)).with_all(cited));
        }
        if let Some(licence) = publication.licence.as_deref() {
            foot = foot.with(Element::new(Tag::P).with(self.say(&LICENCE)).with(Node::written(licence)));
        }
        let contact = publication.identite.as_ref().and_then(|identity| identity.contact.as_ref());
        let link = contact.and_then(|contact| {
            let mail = contact.courriel.as_deref().and_then(|text| Some((text, Lien::courriel(text)?)));
            mail.or_else(|| contact.page.as_deref().and_then(|text| Some((text, Lien::web(text)?))))
        });
        if let Some((text, link)) = link {
            let link = Element::link(link).with(Node::written(text));
            foot = foot.with(Element::new(Tag::P).with(self.say(&OPPOSITION)).with(link));
        }
        foot
    }

    /// What is shown in place of a publication whose last day is over. What the page holds for lack of it came from the
    /// same publication, and is not shown either.
    pub(super) fn expired(&self, publication: &Publication) -> Option<Element> {
        let message = self.over(publication)?;
        Some(Element::new(Tag::P).named("erreur").set(Attribute::Role, "alert").with(self.tell(message)))
    }

    /// The event that tells the page's own scripts that the last day is over.
    pub(super) fn expiry(&self, publication: &Publication) -> Option<Effet> {
        Some(error("expiree", self.over(publication)?.render(self.langue, false)))
    }

    fn over(&self, publication: &Publication) -> Option<Message> {
        publication.is_expired(self.date).then(|| match publication.expire_le {
            Some(end) => Message::new(&EXPIREE).with("fin", end),
            None => Message::new(&SANS_FIN),
        })
    }
}
