//! What a change of a schema breaks, for those who write what it describes and for those who read it.
//!
//! A document of version 1.0 must stay valid, and a document of today must be valid for a reader of version 1.0: what a
//! schema demands may neither grow nor shrink. What may change is listed here; anything else is told.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

/// What demands nothing.
const ANNOTATIONS: [&str; 6] = ["$comment", "$defs", "$schema", "description", "examples", "title"];

/// What is compared part by part.
const PARTS: [&str; 7] = ["$ref", "additionalProperties", "anyOf", "items", "oneOf", "properties", "required"];

/// What breaks between two versions of a schema.
pub(super) fn compare(before: &Value, after: &Value) -> Vec<String> {
    let mut comparison = Comparison { before, after, seen: BTreeSet::new(), faults: Vec::new() };
    comparison.schemas(before, after, "");
    comparison.faults
}

struct Comparison<'s> {
    before: &'s Value,
    after: &'s Value,
    /// The definitions that were compared already: they may refer to themselves.
    seen: BTreeSet<(String, String)>,
    faults: Vec<String>,
}

impl<'s> Comparison<'s> {
    fn tell(&mut self, place: &str, fault: &str) {
        self.faults.push(format!("{}: {fault}", if place.is_empty() { "(root)" } else { place }));
    }

    fn schemas(&mut self, before: &'s Value, after: &'s Value, place: &str) {
        let (old_name, new_name) = (reference(before), reference(after));
        if let (Some(old), Some(new)) = (old_name, new_name)
            && !self.seen.insert((old.to_owned(), new.to_owned()))
        {
            return;
        }
        let before = self.resolved(before, old_name, self.before);
        let after = self.resolved(after, new_name, self.after);
        let (Some(before), Some(after)) = (before, after) else {
            if before != after {
                self.tell(place, "schema that is no object, or refers to nothing");
            }
            return;
        };
        self.assertions(before, after, place);
        self.properties(before, after, place);
        self.required(before, after, place);
        self.additional(before, after, place);
        for keyword in ["anyOf", "oneOf"] {
            self.branches(keyword, before, after, place);
        }
        match (before.get("items"), after.get("items")) {
            (Some(before), Some(after)) => self.schemas(before, after, &format!("{place}/*")),
            (None, None) => {}
            _ => self.tell(place, "`items` added or removed"),
        }
    }

    fn resolved(&self, schema: &'s Value, name: Option<&str>, whole: &'s Value) -> Option<&'s Map<String, Value>> {
        match name {
            Some(name) => whole.get("$defs")?.get(name)?.as_object(),
            None => schema.as_object(),
        }
    }

    /// What has no parts: types, constants, patterns, bounds, and all that is not known here.
    fn assertions(&mut self, before: &Map<String, Value>, after: &Map<String, Value>, place: &str) {
        let keywords: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
        for keyword in keywords {
            if ANNOTATIONS.contains(&keyword.as_str()) || PARTS.contains(&keyword.as_str()) {
                continue;
            }
            let (old, new) = (before.get(keyword), after.get(keyword));
            if as_set(old) != as_set(new) {
                let text = |value: Option<&Value>| value.map_or("nothing".to_owned(), Value::to_string);
                self.tell(place, &format!("`{keyword}` was {}, and is {}", text(old), text(new)));
            }
        }
    }

    fn properties(&mut self, before: &'s Map<String, Value>, after: &'s Map<String, Value>, place: &str) {
        let Some(fields) = before.get("properties").and_then(Value::as_object) else { return };
        for (name, field) in fields {
            match after.get("properties").and_then(|properties| properties.get(name)) {
                Some(now) => self.schemas(field, now, &format!("{place}/{name}")),
                None => self.tell(place, &format!("the field `{name}` was removed")),
            }
        }
    }

    fn required(&mut self, before: &Map<String, Value>, after: &Map<String, Value>, place: &str) {
        let names = |schema: &Map<String, Value>| -> BTreeSet<String> {
            let list = schema.get("required").and_then(Value::as_array).into_iter().flatten();
            list.filter_map(Value::as_str).map(str::to_owned).collect()
        };
        let (before, after) = (names(before), names(after));
        for name in after.difference(&before) {
            self.tell(place, &format!("the field `{name}` was not required, and is (a field added to the report after 1.0 may be absent: `SurDemande`)"));
        }
        for name in before.difference(&after) {
            self.tell(place, &format!("the field `{name}` was required, and is not"));
        }
    }

    fn additional(&mut self, before: &Map<String, Value>, after: &Map<String, Value>, place: &str) {
        let rest =
            |schema: &Map<String, Value>| schema.get("additionalProperties").cloned().unwrap_or(Value::Bool(true));
        if rest(before) != rest(after) {
            self.tell(place, "`additionalProperties` changed");
        }
    }

    /// A list of codes that accepts any other may grow; other branches stay what they are.
    fn branches(&mut self, keyword: &str, before: &'s Map<String, Value>, after: &'s Map<String, Value>, place: &str) {
        let list = |schema: &'s Map<String, Value>| schema.get(keyword).and_then(Value::as_array).map(Vec::as_slice);
        let (before, after) = (list(before).unwrap_or_default(), list(after).unwrap_or_default());
        let codes = |branches: &'s [Value]| branches.iter().filter_map(|branch| branch.get("const"));
        for code in codes(before).filter(|code| !codes(after).any(|now| now == *code)) {
            self.tell(place, &format!("the code {code} was removed"));
        }
        let others = |branches: &'s [Value]| branches.iter().filter(|branch| branch.get("const").is_none());
        if others(before).count() == 0 {
            for code in codes(after).filter(|code| !codes(before).any(|known| known == *code)) {
                self.tell(place, &format!("the code {code} was added to a closed list"));
            }
        }
        if others(before).count() != others(after).count() {
            return self.tell(place, &format!("`{keyword}` has more or fewer branches"));
        }
        for (before, after) in others(before).zip(others(after)) {
            self.schemas(before, after, place);
        }
    }
}

fn reference(schema: &Value) -> Option<&str> {
    schema.get("$ref").and_then(Value::as_str)?.strip_prefix("#/$defs/")
}

/// A value in which the order of a list says nothing.
fn as_set(value: Option<&Value>) -> Option<Vec<String>> {
    let mut items: Vec<String> = match value? {
        Value::Array(items) => items.iter().map(Value::to_string).collect(),
        other => vec![other.to_string()],
    };
    items.sort_unstable();
    Some(items)
}
