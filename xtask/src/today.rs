//! The date of today: the core reads no clock, so its callers do.

/// Today, where this machine stands, as `YYYY-MM-DD`.
pub(crate) fn today() -> String {
    jiff::Zoned::now().date().to_string()
}
