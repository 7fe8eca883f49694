//! The places of practice that have coordinates, for a map (GeoJSON, RFC 7946): longitude first.

use crate::json::Writer;
use crate::publish::{AdherentPublic, CodeLibelle, LieuPublic, Publication};
use crate::values::Decimal;

/// The places of the public members, as a collection of points.
///
/// ```
/// use cpts_core::exchange::{geojson, publication};
///
/// let text = r#"{"format": "cpts-publication", "version": "1.0", "adherents": [
///   {"id": "a-1", "nom": "Fictive", "lieux": [{"latitude": 48.65, "longitude": 2.33}, {"nom": "sans point"}]}]}"#;
/// let read = publication::read(text.as_bytes());
/// let map = geojson::write(&read.publication);
/// assert!(map.contains("[2.33,48.65]") && !map.contains("sans point"));
/// ```
#[must_use]
pub fn write(publication: &Publication) -> String {
    let mut out = Writer::compact();
    out.begin('{');
    pair(&mut out, "type", Some("FeatureCollection"));
    pair(&mut out, "title", publication.nom());
    pair(&mut out, "license", publication.licence.as_deref());
    pair(&mut out, "date", publication.date.map(|day| day.to_string()).as_deref());
    pair(&mut out, "expire_le", publication.expire_le.map(|day| day.to_string()).as_deref());
    out.key("features");
    out.begin('[');
    for member in publication.adherents() {
        for (rank, place) in member.lieux().iter().enumerate() {
            if let (Some(latitude), Some(longitude)) = (degrees(place.latitude, 90), degrees(place.longitude, 180)) {
                out.element();
                feature(&mut out, member, place, rank, [longitude, latitude]);
            }
        }
    }
    out.end(']');
    out.end('}');
    out.finish()
}

/// A number of degrees that is one.
fn degrees(value: Option<Decimal>, most: i64) -> Option<Decimal> {
    let bound = |degrees: i64| degrees.to_string().parse::<Decimal>().ok();
    value.filter(|value| {
        bound(-most).is_some_and(|least| *value >= least) && bound(most).is_some_and(|most| *value <= most)
    })
}

fn feature(out: &mut Writer, member: &AdherentPublic, place: &LieuPublic, rank: usize, point: [Decimal; 2]) {
    let address = place.adresse.as_ref();
    out.begin('{');
    pair(out, "type", Some("Feature"));
    pair(out, "id", member.id.as_deref().map(|id| format!("{id}/{rank}")).as_deref());
    out.key("geometry");
    out.begin('{');
    pair(out, "type", Some("Point"));
    out.key("coordinates");
    out.begin('[');
    for degrees in point {
        out.element();
        out.token(&degrees.to_string());
    }
    out.end(']');
    out.end('}');
    out.key("properties");
    out.begin('{');
    pair(out, "adherent", member.id.as_deref());
    pair(out, "type", member.nature.as_ref().and_then(|nature| nature.code.as_deref()));
    pair(out, "nom", Some(&member.nom_complet()));
    pair(out, "profession", member.profession.as_ref().map(CodeLibelle::texte));
    pair(out, "lieu", place.nom.as_deref());
    pair(out, "voie", address.and_then(|address| address.voie.as_deref()));
    pair(out, "code_postal", address.and_then(|address| Some(address.code_postal.as_ref()?.texte())));
    pair(out, "code_insee", address.and_then(|address| Some(address.code_insee.as_ref()?.texte())));
    pair(out, "commune", address.and_then(|address| address.commune.as_deref()));
    pair(out, "telephone", place.telephone.as_deref().or(member.telephone.as_deref()));
    out.end('}');
    out.end('}');
}

/// A member of an object, unless there is nothing to say.
fn pair(out: &mut Writer, key: &str, value: Option<&str>) {
    if let Some(value) = value {
        out.key(key);
        out.string(value);
    }
}
