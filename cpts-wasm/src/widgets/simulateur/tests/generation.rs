//! The engine is asked for each size and each year, and what it says is written: `UPDATE_EXPECT=1` does it anew.

use std::fmt::Write as _;
use std::path::Path;

use cpts_core::bareme::{Bareme, Baremes, Statut};
use cpts_core::diagnostics::{Argument, Langue, Message};
use cpts_core::explication::{Explication, ParametreExplique};
use cpts_core::funding::AnneeContrat;
use cpts_core::reference::TableDesCommunes;
use cpts_core::values::Date;

use super::engine::{Answer, ask, own};

/// The day of the report and that of the signature: every day that follows from them is written in its own way, with
/// two digits, so that tokens can take their places.
const TODAY: &str = "2031-05-13";
const SIGNED: &str = "2031-03-17";

/// A reference of communes whose names and years are tokens once written.
const NAME: &str = "Xaintrailles-la-Fausse";
const CODE: &str = "01001";
const SOURCE: &str = "une-source-fausse";
const COG: &str = "2098";
const POPULATIONS: &str = "2099";

fn reference(populations: &[u32]) -> String {
    let lines: Vec<String> = populations
        .iter()
        .enumerate()
        .map(|(rank, count)| format!("{:05}|{NAME}|{count}|01000\n", 1001 + rank))
        .collect();
    let lines = lines.concat();
    format!(
        "cpts-communes|1|{COG}|{POPULATIONS}|{SOURCE}|01\n[regions 1 24]\n84|Auvergne-Rhône-Alpes\n\
         [departements 1 15]\n01|84|Ain|{POPULATIONS}\n[intercommunalites 0 0]\n[communes {} {}]\n{lines}\
         [anciennes 0 0]\n[arrondissements 0 0]\n",
        populations.len(),
        lines.len()
    )
    .replace("[regions 1 24]", &format!("[regions 1 {}]", "84|Auvergne-Rhône-Alpes\n".len()))
    .replace("[departements 1 15]", &format!("[departements 1 {}]", format!("01|84|Ain|{POPULATIONS}\n").len()))
}

/// The texts, parameters and nodes that lines name by their rank.
#[derive(Default)]
struct Writer {
    texts: Vec<String>,
    parameters: Vec<String>,
    nodes: Vec<String>,
    /// What texts are replaced by tokens, in both languages.
    tokens: Vec<Token>,
}

/// A text in both languages, and what takes its place.
type Token = ([String; 2], [String; 2]);

fn token(written: [String; 2], token: char) -> Token {
    let token = format!("{{{token}}}");
    (written, [token.clone(), token])
}

impl Writer {
    fn in_both(&self, text: &Argument) -> [String; 2] {
        let mut texts = [Langue::Fr, Langue::En].map(|langue| text.render(langue, false));
        assert!(texts.iter().all(|text| !text.contains('{')), "{texts:?}");
        for (written, tokens) in &self.tokens {
            for (text, (written, token)) in texts.iter_mut().zip(written.iter().zip(tokens)) {
                *text = text.replace(written.as_str(), token);
            }
        }
        texts
    }

    fn put(&mut self, text: String) -> String {
        assert!(!text.contains('\n'), "{text}");
        let known = self.texts.iter().position(|known| *known == text);
        known
            .unwrap_or_else(|| {
                self.texts.push(text);
                self.texts.len() - 1
            })
            .to_string()
    }

    fn text(&mut self, text: impl Into<Argument>) -> String {
        let [fr, en] = self.in_both(&text.into());
        assert!(!fr.contains('|') && !en.contains('|'), "{fr}");
        self.put(if fr == en { fr } else { format!("{fr}|{en}") })
    }

    fn maybe(&mut self, text: Option<impl Into<Argument>>) -> String {
        text.map_or_else(String::new, |text| self.text(text))
    }

    fn parameter(&mut self, known: &ParametreExplique) -> String {
        let sources: Vec<String> =
            known.sources.iter().map(|source| self.text(Argument::Public(source.clone()))).collect();
        let fields = [
            self.text(known.libelle.clone()),
            self.maybe(known.valeur.as_ref().map(|value| value.argument())),
            known.du.map_or_else(String::new, |day| day.to_string()),
            known.au.map_or_else(String::new, |day| day.to_string()),
            rank(known.statut),
            sources.join(" "),
            self.maybe(known.note.clone()),
        ];
        place(&mut self.parameters, fields.join("|"))
    }

    fn node(&mut self, tree: &Explication) -> String {
        let children: Vec<String> = tree.enfants.iter().map(|child| self.node(child)).collect();
        self.node_of(tree, &children)
    }

    fn node_of(&mut self, tree: &Explication, children: &[String]) -> String {
        assert!(tree.base.is_none());
        let is_commune = tree.parametre.as_ref().is_some_and(|known| known.id.starts_with("communes/"));
        // The inhabitants of a commune may be those of the territory: which of both is meant depends on the node.
        let tokens = self.tokens.clone();
        let other = if is_commune { "{h}" } else { "{p}" };
        self.tokens.retain(|(_, [token, _])| token != other);
        let fields = [
            self.text(tree.titre.clone()),
            self.maybe(tree.resultat.as_ref().map(|result| result.argument())),
            self.maybe(tree.formule.clone()),
            tree.parametre.as_ref().map_or_else(String::new, |known| self.parameter(known)),
            children.join(" "),
            if is_commune { "1".into() } else { String::new() },
        ];
        self.tokens = tokens;
        place(&mut self.nodes, fields.join("|").trim_end_matches('|').to_owned())
    }
}

fn place(lines: &mut Vec<String>, line: String) -> String {
    let known = lines.iter().position(|known| *known == line);
    known
        .unwrap_or_else(|| {
            lines.push(line);
            lines.len() - 1
        })
        .to_string()
}

fn rank(statut: Option<Statut>) -> String {
    let rank = statut.and_then(|statut| Statut::ALL.iter().position(|known| *known == statut));
    rank.map_or_else(String::new, |rank| rank.to_string())
}

fn written(text: impl Into<Argument>) -> [String; 2] {
    let text = text.into();
    [Langue::Fr, Langue::En].map(|langue| text.render(langue, false))
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// The tokens of a year.
fn tokens(year: &AnneeContrat, signed: Option<Date>) -> Vec<Token> {
    let next = year.au.add_days(1).unwrap();
    let days = [(signed, 's'), (Some(year.du), 'a'), (Some(year.au), 'z'), (Some(next), 'b')];
    let mut tokens: Vec<Token> = days.into_iter().filter_map(|(day, name)| Some(token(written(day?), name))).collect();
    match signed {
        // A typical year begins on the day of the report.
        None => tokens.insert(0, token(written(day(TODAY)), 'r')),
        Some(_) => {
            let names = ["année ", "year "];
            tokens.push((names.map(|name| format!("{name}{}", year.annee)), names.map(|name| format!("{name}{{n}}"))));
        }
    }
    tokens
}

fn size_tokens(populations: &[u32]) -> Vec<Token> {
    let same = |text: &str| [text.to_owned(), text.to_owned()];
    let counted = |count: &str| [format!("de {count} communes"), format!("of {count} communes")];
    vec![
        token(same(NAME), 'm'),
        token(same(CODE), 'i'),
        token(same(SOURCE), 'o'),
        token(same(COG), 'g'),
        token(same(POPULATIONS), 'y'),
        (counted(&populations.len().to_string()), counted("{c}")),
        token(written(populations.iter().sum::<u32>()), 'h'),
        token(written(populations[0]), 'p'),
    ]
}

fn page(writer: &mut Writer, answer: &Answer, index: usize, size: u8, signed: Option<Date>, out: &mut Vec<String>) {
    let year = &answer.bilan.financement.annees[index];
    assert!(year.raison.is_none() && year.releve.is_none() && year.scenario.is_none());
    writer.tokens = tokens(year, signed);
    let number = if year.hypothetique { 0 } else { year.annee };
    let total = writer.maybe(year.total_connu());
    let (_, years) = own(&answer.lines[index][0]);
    let years = writer.node(&years);
    out.push(format!("@ {size}|{number}|{total}|{}|{years}", rank(year.statut())));
    for (line, tree) in year.lignes.iter().zip(&answer.lines[index]) {
        let children: Vec<String> = own(tree).0.iter().map(|child| writer.node(child)).collect();
        let fields = [
            writer.text(name(
                line.poste.libelle(),
                line.part.libelle(),
                line.part == cpts_core::model::PartMontant::Total,
            )),
            writer.maybe(line.montant),
            rank(Some(line.statut)),
            if line.counted().is_some() { "1".into() } else { String::new() },
            writer.maybe(line.non_comptee.map(Argument::from)),
            writer.node_of(tree, &children),
        ];
        out.push(format!("l {}", fields.join("|")));
    }
    for unknown in year.inconnus(Some(size)) {
        let whole = unknown.part == cpts_core::model::PartMontant::Total;
        let name = writer.text(name(unknown.poste.libelle(), unknown.part.libelle(), whole));
        out.push(format!("i {name}|{}", writer.text(unknown.raison)));
    }
    for payment in answer.bilan.financement.versements.attendus.iter().filter(|payment| payment.annee == year.annee) {
        let whole = payment.part == cpts_core::model::PartMontant::Total;
        let token = match payment.le {
            None => "",
            Some(le) if le == year.du => "a",
            Some(le) if le == year.au => "z",
            Some(le) if Some(le) == year.au.add_days(1) => "b",
            Some(le) => panic!("{le} is no day of year {}", year.annee),
        };
        let fields = [
            writer.text(name(payment.poste.libelle(), payment.part.libelle(), whole)),
            writer.text(payment.nature.libelle().unwrap()),
            token.into(),
            writer.maybe(payment.montant),
            rank(Some(payment.statut)),
        ];
        out.push(format!("v {}", fields.join("|")));
    }
}

/// The name of a line and of its part, as the explanations have it.
pub(super) fn name(
    line: Option<&'static cpts_core::diagnostics::Texte>,
    part: Option<&'static cpts_core::diagnostics::Texte>,
    is_whole: bool,
) -> Argument {
    static BOTH: cpts_core::diagnostics::Texte =
        cpts_core::diagnostics::Texte::new("{ligne}, {part}", "{ligne}, {part}");
    let line = line.unwrap();
    if is_whole { line.into() } else { Message::new(&BOTH).with("ligne", line).with("part", part.unwrap()).into() }
}

/// The populations that stand for a size, of one commune and of two.
fn populations(bareme: &Bareme) -> Vec<(Option<u8>, Option<u32>, u32)> {
    let sizes = bareme.tailles.as_ref().unwrap();
    let bounds = sizes.bornes.iter().flatten().map(|bound| (bound.taille, None, bound.de.unwrap() + 12_347));
    let exact = sizes.limites.iter().flatten().map(|limit| (limit.taille, limit.habitants, limit.habitants.unwrap()));
    bounds.chain(exact).collect()
}

fn generate() -> String {
    let baremes = Baremes::embedded();
    let bareme = baremes.in_force(day(SIGNED)).unwrap();
    assert!(bareme.au.is_none() && !bareme.is_scenario());
    let mut writer = Writer::default();
    let mut lines = Vec::new();
    let sizes = bareme.tailles.as_ref().unwrap();
    for bound in sizes.bornes.iter().flatten() {
        let to = bound.a.map_or_else(String::new, |to| to.to_string());
        lines.push(format!("borne {}|{}|{to}", bound.taille.unwrap(), bound.de.unwrap()));
    }
    for limit in sizes.limites.iter().flatten() {
        let size = limit.taille.map_or_else(String::new, |size| size.to_string());
        lines.push(format!("limite {}|{size}|{}", limit.habitants.unwrap(), rank(limit.statut)));
    }
    for (size, exact, inhabitants) in populations(bareme) {
        let shown = size.map_or_else(String::new, |size| size.to_string());
        let exact = exact.map_or_else(String::new, |exact| exact.to_string());
        let mut ranks = Vec::new();
        for populations in [vec![inhabitants], vec![inhabitants - 1_234, 1_234]] {
            let text = reference(&populations);
            let table = TableDesCommunes::parse(text.as_bytes()).unwrap();
            let codes: Vec<String> = (0..populations.len()).map(|rank| format!("{:05}", 1001 + rank)).collect();
            let answer = ask(&codes, None, day(TODAY), &baremes, &table);
            assert_eq!((answer.bilan.taille.taille, answer.bilan.taille.habitants), (size, Some(inhabitants)));
            writer.tokens = size_tokens(&populations);
            ranks.push(writer.node(&without_others(answer.size)));
        }
        lines.push(format!("t {shown}|{exact}|{}", ranks.join("|")));
    }
    for bound in sizes.bornes.iter().flatten() {
        let (size, inhabitants) = (bound.taille.unwrap(), bound.de.unwrap() + 12_347);
        let text = reference(&[inhabitants]);
        let table = TableDesCommunes::parse(text.as_bytes()).unwrap();
        for signed in [None, Some(day(SIGNED))] {
            let answer = ask(&[CODE.to_owned()], signed, day(TODAY), &baremes, &table);
            for index in 0..answer.bilan.financement.annees.len() {
                page(&mut writer, &answer, index, size, signed, &mut lines);
            }
        }
    }
    let name = bareme.libelle.as_ref().unwrap();
    let name = writer.text(Argument::from(name));
    let head = format!("bareme {name}|{}|{}", bareme.du.unwrap(), rank(sizes.statut));
    let mut out = String::new();
    let kinds = [("#", &writer.texts), ("=", &writer.parameters), ("+", &writer.nodes)];
    for (kind, lines) in kinds {
        for line in lines {
            writeln!(out, "{kind} {line}").unwrap();
        }
    }
    writeln!(out, "{head}").unwrap();
    for line in lines {
        writeln!(out, "{}", line.trim_end_matches('|')).unwrap();
    }
    out
}

/// The leaf of one commune stands for those of all.
fn without_others(mut size: Explication) -> Explication {
    for child in &mut size.enfants {
        child.enfants.truncate(1);
    }
    size
}

#[test]
fn the_answers_of_the_engine_are_those_that_are_written() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/simulateur.txt");
    let text = generate();
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(&path, text).unwrap();
        return;
    }
    assert!(std::fs::read_to_string(&path).unwrap() == text, "run it again with UPDATE_EXPECT=1, and read the diff");
}
