//! Generated tables: counted and sorted from the corpus, read by every writer.

pub mod abbreviations;
pub mod cases;
pub mod coverage;
pub mod diff;
pub mod included;
pub mod legislation;
pub mod names;
pub mod notices;
pub mod places;
pub mod subject_index;
