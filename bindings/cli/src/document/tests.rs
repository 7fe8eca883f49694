use super::*;
use crate::mots::Mots;
use cpts_core::diagnostics::Langue;

fn document(text: &str) -> Document {
    let mut table = Table::new(text.to_owned(), vec![Colonne::texte(text.to_owned()), Colonne::nombre("b".to_owned())]);
    table.row(vec![text.to_owned().into(), Ligne::new().fort(text).saut().lien("x", text)]);
    let blocs = vec![
        Bloc::texte(text.to_owned()),
        Bloc::Liste(vec![text.to_owned().into()]),
        Bloc::Faits(vec![(text.to_owned(), text.to_owned().into())]),
        Bloc::Table(table),
        Bloc::ACompleter(text.to_owned()),
        Bloc::partie(text.to_owned(), vec![]),
    ];
    Document {
        titre: text.to_owned(),
        chapeau: vec![text.to_owned().into()],
        avertissement: Some(text.to_owned().into()),
        sections: vec![Section::new("a", text.to_owned(), blocs)],
        mentions: vec![text.to_owned().into()],
        large: false,
    }
}

#[test]
fn no_text_is_a_tag_or_a_mark() {
    let mots = Mots::new(Langue::Fr, false);
    let page = html(&document("<script>alert(1)</script>\" onx='"), mots);
    assert!(!page.contains("<script") && !page.contains("\" onx"));
    let text = markdown(&document("# <b> | *a* [x](y) `c` _d_ e_f"), mots);
    assert!(!text.contains("<b>") && !text.contains("# # "), "{text}");
    assert!(text.contains("\\# \\<b\\> \\| \\*a\\* \\[x\\](y) \\`c\\` \\_d\\_ e_f"), "{text}");
}

#[test]
fn only_addresses_of_the_web_are_links() {
    for address in ["javascript:alert(1)", "data:text/html,x", "//a", "https://a b", "HTTPS:x"] {
        let line = Ligne::new().lien("x", address);
        assert_eq!(line, Ligne::new().texte("x"), "{address}");
    }
    assert_ne!(Ligne::new().lien("x", "https://exemple.fr/a?b=c"), Ligne::new().texte("x"));
}

#[test]
fn what_begins_a_block_of_markdown_is_escaped_and_prose_is_left_readable() {
    let mots = Mots::new(Langue::Fr, false);
    for (text, expected) in [("- a", "\\- a"), ("1. a", "1\\. a"), ("+ a", "\\+ a"), ("2,5 - 3 + a", "2,5 - 3 + a")] {
        let out = markdown(&document(text), mots);
        assert!(out.contains(&format!("\n{expected}\n")), "{out}");
    }
}
