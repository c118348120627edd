//! Generated tables.

pub mod diff;
