//! Generated tables: counted and sorted from the corpus, read by every writer.

pub mod coverage;
pub mod diff;
pub mod names;
