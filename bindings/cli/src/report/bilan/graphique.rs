//! The payments of each contract year, drawn, and the same numbers as a table.
//!
//! Widths are whole numbers: the drawing is the same on every platform.

use cpts_core::values::Montant;
use maud::{Markup, html};

use crate::document::{Bloc, Colonne, Ligne, Table};
use crate::mots::Mots;

/// What a contract year pays.
pub(super) struct Barre {
    pub(super) annee: u8,
    /// Paid ahead, or at once.
    pub(super) avance: Montant,
    /// Paid once the year is settled.
    pub(super) solde: Montant,
    /// At most, of what is not settled.
    pub(super) incertain: Montant,
    /// How many amounts have no maximum either.
    pub(super) inconnus: usize,
    pub(super) recu: Montant,
}

const WIDTH: i64 = 480;
const LEFT: i64 = 4;
const RIGHT: i64 = 12;
const LEGEND: i64 = 66;
const ROW: i64 = 46;
const THICKNESS: i64 = 18;

pub(super) fn figure(bars: &[Barre], mots: Mots) -> Bloc {
    let most = bars.iter().map(|bar| bar.known().centimes() + bar.incertain.centimes()).max().unwrap_or(0);
    let step = step(most);
    let ticks = most.div_euclid(step) + i64::from(most.rem_euclid(step) != 0);
    let end = (ticks * step).max(1);
    let x = |centimes: i64| LEFT + centimes.max(0) * (WIDTH - LEFT - RIGHT) / end;
    let bottom = LEGEND + ROW * i64::try_from(bars.len()).unwrap_or(0);
    let title = mots.say("Versements attendus par année de contrat", "Payments expected by contract year");
    let told = mots.say(
        "Une barre par année : ce qui est versé d'avance, le solde, et ce qui reste à régler au plus. Le tableau qui suit \
         donne les mêmes montants.",
        "One bar a year: what is paid ahead, the balance, and what is to be settled at most. The table below gives the same \
         amounts.",
    );
    let legend = [
        (mots.say("versé d'avance ou en une fois", "paid ahead or at once"), Segment::Avance),
        (mots.say("solde", "balance"), Segment::Solde),
        (mots.say("à régler, au plus", "to be settled, at most"), Segment::Incertain),
    ];
    Bloc::Figure(html! {
        figure {
            svg viewBox={ "0 0 " (WIDTH) " " (bottom + 22) } role="img" aria-labelledby="graphique-titre graphique-texte" {
                title #graphique-titre { (title) }
                desc #graphique-texte { (told) }
                defs {
                    pattern #hachures width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)" {
                        path.hachure d="M0 0V6" {}
                    }
                    pattern #points width="6" height="6" patternUnits="userSpaceOnUse" {
                        circle.point cx="2" cy="2" r="1.3" {}
                    }
                }
                @for (rank, (name, segment)) in (0_i64..).zip(&legend) {
                    (segment.draw(LEFT, 2 + rank * 20, 22, 14))
                    text x=(LEFT + 30) y=(14 + rank * 20) { (name) }
                }
                @for tick in 0..=ticks {
                    @let at = x(tick * step);
                    line.axe x1=(at) x2=(at) y1=(LEGEND) y2=(bottom) {}
                    // One label in two, and none that would go over the edge.
                    @if tick % 2 == 0 {
                        text.doux x=(at) y=(bottom + 15) text-anchor=(anchor(tick, ticks)) {
                            (mots.amount(Montant::from_centimes(tick * step)))
                        }
                    }
                }
                @for (rank, bar) in (0_i64..).zip(bars) {
                    @let top = LEGEND + rank * ROW;
                    text x=(LEFT) y=(top + 15) { (bar.label(mots)) }
                    (bar.draw(top + 20, x))
                }
            }
        }
    })
}

fn anchor(tick: i64, ticks: i64) -> &'static str {
    match tick {
        0 => "start",
        last if last == ticks => "end",
        _ => "middle",
    }
}

/// A round distance between the marks of an axis: four to eight of them up to `most`.
fn step(most: i64) -> i64 {
    let mut step = 100;
    loop {
        for factor in [1, 2, 5] {
            if step * factor * 8 >= most {
                return step * factor;
            }
        }
        step *= 10;
    }
}

/// What a piece of a bar is: each has its own pattern, so that no colour is needed to tell them apart.
#[derive(Clone, Copy)]
enum Segment {
    Avance,
    Solde,
    Incertain,
}

impl Segment {
    fn draw(self, x: i64, y: i64, width: i64, height: i64) -> Markup {
        let (fill, border) = match self {
            Self::Avance => (None, "bord"),
            Self::Solde => (Some("url(#hachures)"), "bord"),
            Self::Incertain => (Some("url(#points)"), "tirets"),
        };
        html! {
            @if width > 0 {
                @match fill {
                    Some(pattern) => rect x=(x) y=(y) width=(width) height=(height) fill=(pattern) {},
                    None => rect.plein x=(x) y=(y) width=(width) height=(height) {},
                }
                rect class=(border) x=(x) y=(y) width=(width) height=(height) {}
            }
        }
    }
}

impl Barre {
    fn known(&self) -> Montant {
        self.avance.plus(self.solde)
    }

    fn label(&self, mots: Mots) -> String {
        let (year, known) = (mots.number(self.annee), mots.amount(self.known()));
        let open = if self.incertain == Montant::ZERO {
            String::new()
        } else {
            mots.fill(" + {n} à régler au plus", " + {n} at most", &[("n", &mots.amount(self.incertain))])
        };
        let unknown = if self.inconnus == 0 { String::new() } else { mots.say(" + inconnu", " + unknown") };
        mots.fill("Année {n} : {connu}", "Year {n}: {connu}", &[("n", &year), ("connu", &known)]) + &open + &unknown
    }

    fn draw(&self, y: i64, x: impl Fn(i64) -> i64) -> Markup {
        let ends = [self.avance, self.known(), self.known().plus(self.incertain)].map(|end| x(end.centimes()));
        let [first, second, third] = ends;
        html! {
            (Segment::Avance.draw(x(0), y, first - x(0), THICKNESS))
            (Segment::Solde.draw(first, y, second - first, THICKNESS))
            (Segment::Incertain.draw(second, y, third - second, THICKNESS))
        }
    }
}

/// The numbers of the drawing.
pub(super) fn table(bars: &[Barre], mots: Mots) -> Table {
    let mut table = Table::new(
        mots.say("Versements par année de contrat", "Payments by contract year"),
        vec![
            Colonne::texte(mots.say("Année", "Year")),
            Colonne::nombre(mots.say("Versé d'avance", "Paid ahead")),
            Colonne::nombre(mots.say("Solde", "Balance")),
            Colonne::nombre(mots.say("À régler, au plus", "To be settled, at most")),
            Colonne::nombre(mots.say("Montants inconnus", "Unknown amounts")),
            Colonne::nombre(mots.say("Reçu", "Received")),
        ],
    );
    let row = |name: String, [ahead, balance, open, received]: [Montant; 4], unknown: usize| {
        let amount = |amount| Ligne::from(mots.amount(amount));
        vec![name.into(), amount(ahead), amount(balance), amount(open), unknown.to_string().into(), amount(received)]
    };
    for bar in bars {
        let year = mots.fill("Année {n}", "Year {n}", &[("n", &mots.number(bar.annee))]);
        table.row(row(year, [bar.avance, bar.solde, bar.incertain, bar.recu], bar.inconnus));
    }
    let sum = |of: fn(&Barre) -> Montant| bars.iter().map(of).sum::<Montant>();
    let sums = [sum(|bar| bar.avance), sum(|bar| bar.solde), sum(|bar| bar.incertain), sum(|bar| bar.recu)];
    table.total = Some(row(mots.say("Toutes", "All"), sums, bars.iter().map(|bar| bar.inconnus).sum()));
    table
}

#[cfg(test)]
mod tests {
    use super::step;

    #[test]
    fn an_axis_has_few_and_round_marks() {
        for (most, expected) in [(0, 100), (800, 100), (801, 200), (42_000_000, 10_000_000), (80_000_001, 20_000_000)] {
            assert_eq!(step(most), expected);
        }
    }
}
