//! Search records in, a static search index and its browser client out. Knows no law: what a record is about is the caller's affair.
//!
//! The unit of search is a [`Section`] with its anchor, under its page, the [`Record`]. What is written and how it is asked stands in
//! `FORMAT.md` beside this crate's manifest. Words are read once (`corpus`), indexed by tantivy (`segment`), walked off its
//! dictionary (`dictionary`) and written (`shards`).

pub mod analysis;
mod answer;
mod averages;
mod corpus;
mod dictionary;
mod index;
mod limits;
mod meta;
mod names;
pub mod record;
mod searcher;
mod segment;
pub mod settings;
mod shards;
#[cfg(test)]
mod tests;
mod weights;

#[cfg(test)]
extern crate self as komentari_search_index;

pub use answer::{Answer, Ask, Hit, JumpHit, SectionHit};
pub use index::{Error, Index, Sizes};
pub use record::{Jump, Part, Record, Section};
pub use searcher::Searcher;
pub use settings::{Facet, FacetValue, Group, Level, Rule, Settings, Synonym};
pub use shards::File;
