//! The simulator says what the engine says, and its states are shown as they should be.

mod engine;
mod faithful;
mod generation;
mod states;
