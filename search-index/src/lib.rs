//! Search records in, a static search index and its browser client out. Knows no law: what a record is about is the caller's affair.
//!
//! The unit of search is a [`Section`] with its anchor, under its page, the [`Record`]. What is written and how it is asked stands in
//! `FORMAT.md` beside this crate's manifest.

pub mod analysis;
pub mod record;
pub mod settings;

pub use record::{Jump, Part, Record, Section};
pub use settings::{Facet, FacetValue, Group, Level, Rule, Settings, Synonym};
