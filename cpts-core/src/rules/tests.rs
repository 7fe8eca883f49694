//! Golden verdicts.
