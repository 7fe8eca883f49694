//! What the package says, joined: communes with their intercommunalities and their former codes.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

/// The facts of the package that the reference keeps, each list in the order of its codes.
pub(super) struct Source {
    /// Code → name.
    pub(super) regions: BTreeMap<String, String>,
    pub(super) departements: BTreeMap<String, Departement>,
    /// SIREN → intercommunality.
    pub(super) intercommunalites: BTreeMap<String, Intercommunalite>,
    pub(super) communes: BTreeMap<String, Commune>,
    pub(super) anciennes: BTreeMap<String, Ancienne>,
    pub(super) arrondissements: BTreeMap<String, Arrondissement>,
}

pub(super) struct Departement {
    pub(super) region: String,
    pub(super) nom: String,
}

pub(super) struct Intercommunalite {
    pub(super) nature: String,
    pub(super) nom: String,
}

#[derive(Default)]
pub(super) struct Commune {
    pub(super) nom: String,
    pub(super) population: Option<u64>,
    pub(super) codes_postaux: Vec<String>,
    pub(super) siren: Option<String>,
    pub(super) epci: Option<String>,
    pub(super) ept: Option<String>,
    pub(super) anciens_codes: Vec<String>,
}

pub(super) struct Ancienne {
    pub(super) devenue: String,
    /// `d` for a commune déléguée, `a` for an associée, nothing for a mere code.
    pub(super) nature: &'static str,
    pub(super) nom: String,
}

pub(super) struct Arrondissement {
    pub(super) commune: String,
    pub(super) codes_postaux: Vec<String>,
    pub(super) population: Option<u64>,
    pub(super) nom: String,
}

impl Source {
    pub(super) fn read(files: &BTreeMap<String, Value>) -> Result<Self> {
        let records = |name: &str| -> Result<&Vec<Value>> {
            files.get(name).and_then(Value::as_array).with_context(|| format!("the package has no list {name}"))
        };
        let mut source = Self {
            regions: BTreeMap::new(),
            departements: BTreeMap::new(),
            intercommunalites: BTreeMap::new(),
            communes: BTreeMap::new(),
            anciennes: BTreeMap::new(),
            arrondissements: BTreeMap::new(),
        };
        for record in records("regions.json")? {
            source.regions.insert(text(record, "code")?, text(record, "nom")?);
        }
        for record in records("departements.json")? {
            let departement = Departement { region: text(record, "region")?, nom: text(record, "nom")? };
            source.departements.insert(text(record, "code")?, departement);
        }
        let communes = records("communes.json")?;
        for record in communes {
            source.add_place(record)?;
        }
        source.add_former_codes(communes)?;
        source.add_intercommunalites(records("epci.json")?, |commune| &mut commune.epci)?;
        source.add_intercommunalites(records("ept.json")?, |commune| &mut commune.ept)?;
        source.link_former_codes()?;
        Ok(source)
    }

    fn add_place(&mut self, record: &Value) -> Result<()> {
        let (code, nom) = (text(record, "code")?, text(record, "nom")?);
        let population = record.get("population").and_then(Value::as_u64);
        let codes_postaux = texts(record, "codesPostaux");
        match text(record, "type")?.as_str() {
            "commune-actuelle" => {
                let siren = text(record, "siren").ok();
                let commune = Commune { nom, population, codes_postaux, siren, ..Commune::default() };
                let departement = text(record, "departement")?;
                ensure!(code.starts_with(&departement), "{code} is in {departement}");
                self.communes.insert(code, commune);
            }
            "arrondissement-municipal" => {
                let commune = text(record, "commune")?;
                self.arrondissements.insert(code, Arrondissement { commune, codes_postaux, population, nom });
            }
            kind => {
                let nature = match kind {
                    "commune-deleguee" => "d",
                    "commune-associee" => "a",
                    other => anyhow::bail!("{code} is of an unknown kind, {other}"),
                };
                self.anciennes.insert(code, Ancienne { devenue: text(record, "chefLieu")?, nature, nom });
            }
        }
        Ok(())
    }

    /// Codes that are mere codes. Where a commune déléguée or associée is also a former code of another commune, the
    /// commune that it is a part of today wins: it left the other one.
    fn add_former_codes(&mut self, records: &[Value]) -> Result<()> {
        for record in records.iter().filter(|record| record.get("anciensCodes").is_some()) {
            let code = text(record, "code")?;
            for former in texts(record, "anciensCodes") {
                let ancienne = Ancienne { devenue: code.clone(), nature: "", nom: String::new() };
                self.anciennes.entry(former).or_insert(ancienne);
            }
        }
        Ok(())
    }

    fn add_intercommunalites(
        &mut self,
        records: &[Value],
        slot: fn(&mut Commune) -> &mut Option<String>,
    ) -> Result<()> {
        for record in records {
            let siren = text(record, "code")?;
            for member in record.get("membres").and_then(Value::as_array).into_iter().flatten() {
                let code = text(member, "code")?;
                let commune =
                    self.communes.get_mut(&code).with_context(|| format!("{siren} has an unknown member, {code}"))?;
                let previous = slot(commune).replace(siren.clone());
                ensure!(previous.is_none(), "{code} is in two intercommunalities of a kind");
            }
            let intercommunalite = Intercommunalite { nature: text(record, "type")?, nom: text(record, "nom")? };
            self.intercommunalites.insert(siren, intercommunalite);
        }
        Ok(())
    }

    /// Gives each commune the codes that became it.
    fn link_former_codes(&mut self) -> Result<()> {
        for (code, former) in &self.anciennes {
            let commune = self.communes.get_mut(&former.devenue);
            let commune = commune.with_context(|| format!("{code} became {}, which is unknown", former.devenue))?;
            if *code != former.devenue {
                commune.anciens_codes.push(code.clone());
            }
        }
        Ok(())
    }
}

fn text(record: &Value, field: &str) -> Result<String> {
    let value = record.get(field).and_then(Value::as_str).with_context(|| format!("no {field} in {record}"))?;
    ensure!(!value.contains(['|', '\n', '\r']), "{value} has a character that the format uses");
    Ok(value.to_owned())
}

fn texts(record: &Value, field: &str) -> Vec<String> {
    let values = record.get(field).and_then(Value::as_array);
    values.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}
