//! `cpts communes`: looks communes up in the reference.

use cpts_core::diagnostics::{Argument, Langue};
use cpts_core::reference::Communes as _;
use cpts_core::reference::communes::{Commune, Edition, Motif, Trouvaille, embedded, search};

use crate::arguments::{Communes, Format};
use crate::issue::Issue;
use crate::sortie;
use crate::texte::{Table, printable};

/// More answers than anybody reads: the count says that there are others.
const SHOWN: usize = 50;

pub(crate) fn run(arguments: &Communes) -> Result<Issue, String> {
    let query = arguments.query.join(" ");
    let table = embedded();
    let found = search(&table, &query);
    let query = printable(&query);
    match arguments.format {
        Format::Text => sortie::print(&text(&found, &query, table.edition(), arguments.lang))?,
        Format::Json => sortie::print(&json(&found))?,
    };
    Ok(if found.is_empty() { Issue::Refuse } else { Issue::Conforme })
}

fn text(found: &[Trouvaille<'_>], query: &str, edition: Option<Edition<'_>>, langue: Langue) -> String {
    let fr = langue == Langue::Fr;
    let edition = edition.map(|edition| match langue {
        Langue::Fr => format!("COG {}, populations municipales {}\n", edition.cog, edition.populations),
        Langue::En => format!("COG {}, municipal populations of {}\n", edition.cog, edition.populations),
    });
    let edition = edition.unwrap_or_default();
    if found.is_empty() {
        return match langue {
            Langue::Fr => format!("aucune commune pour « {query} » ({})\n", edition.trim_end()),
            Langue::En => format!("no commune for `{query}` ({})\n", edition.trim_end()),
        };
    }
    let mut table = Table::new(if fr {
        &["code", "commune", "département", ">habitants", "codes postaux", "intercommunalité", ""]
    } else {
        &["code", "commune", "département", ">inhabitants", "postal codes", "intercommunal body", ""]
    });
    for item in found.iter().take(SHOWN) {
        let commune = &item.commune;
        table.row(vec![
            commune.code().to_string(),
            commune.nom().to_owned(),
            departement(commune),
            commune
                .population()
                .map_or("–".to_owned(), |inhabitants| Argument::Nombre(i64::from(inhabitants)).render(langue, false)),
            postal_codes(commune),
            commune.epci().map(|body| body.nom().to_owned()).unwrap_or_default(),
            reason(&item.motif, fr),
        ]);
    }
    let rest = found.len().saturating_sub(SHOWN);
    let rest = match (rest, fr) {
        (0, _) => String::new(),
        (n, true) => format!("… et {n} autres : préciser la recherche\n"),
        (n, false) => format!("… and {n} more: narrow the query\n"),
    };
    format!("{}{rest}{edition}", table.render(""))
}

fn departement(commune: &Commune<'_>) -> String {
    match commune.departement() {
        Some(departement) => format!("{} ({})", departement.nom(), departement.code()),
        None => commune.code_departement().to_owned(),
    }
}

fn postal_codes(commune: &Commune<'_>) -> String {
    let codes: Vec<String> = commune.codes_postaux().map(|code| code.to_string()).collect();
    match codes.as_slice() {
        [first, second, third, _, ..] => format!("{first} {second} {third} …"),
        few => few.join(" "),
    }
}

/// Why a commune answers, where its name does not say it.
fn reason(motif: &Motif<'_>, fr: bool) -> String {
    match motif {
        Motif::Ancienne(former) => {
            let name = former.nom().unwrap_or_default();
            let what = if fr { "ancienne commune" } else { "former commune" };
            format!("{what} {} {name}", former.code()).trim_end().to_owned()
        }
        Motif::Arrondissement(district) => format!("{} ({})", district.nom(), district.code()),
        _ => String::new(),
    }
}

fn json(found: &[Trouvaille<'_>]) -> String {
    let communes: Vec<serde_json::Value> = found
        .iter()
        .map(|item| {
            let commune = &item.commune;
            serde_json::json!({
                "code": commune.code().to_string(),
                "nom": commune.nom(),
                "departement": commune.code_departement(),
                "region": commune.region().map(|region| region.code().to_owned()),
                "population": commune.population(),
                "codes_postaux": commune.codes_postaux().map(|code| code.to_string()).collect::<Vec<_>>(),
                "siren": commune.siren().map(|siren| siren.to_string()),
                "epci": commune.epci().map(|body| body.siren().to_string()),
                "anciens_codes": commune.anciens_codes().collect::<Vec<_>>(),
            })
        })
        .collect();
    format!("{:#}\n", serde_json::json!({ "communes": communes }))
}
