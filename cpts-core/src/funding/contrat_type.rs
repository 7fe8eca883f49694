//! The contract that a CPTS without one is taken to sign.

use crate::bareme::{Bareme, Baremes};
use crate::model::{ContratAci, Mission, MissionAci};
use crate::values::Date;

/// A contract that would be signed on a day, all the mandatory missions of which start then.
pub(crate) fn typical_contract(baremes: &Baremes, date: Date) -> ContratAci {
    let mandatory = baremes.in_force(date).into_iter().flat_map(Bareme::mandatory_missions);
    let start =
        |mission: Mission| MissionAci { mission: Some(mission), demarrage: Some(date.into()), ..MissionAci::default() };
    ContratAci { signature: Some(date.into()), missions: Some(mandatory.map(start).collect()), ..ContratAci::default() }
}
