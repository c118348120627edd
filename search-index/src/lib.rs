//! Search records in, an index out. Knows no law: what a record is about is the caller's affair.
//!
//! The unit of search is a [`Section`] with its anchor, under its page, the [`Record`]. [`Index`] is one tantivy segment in memory, which
//! terms and positions can be read from.

pub mod index;
pub mod record;

pub use index::{Error, Hit, Index};
pub use record::{Record, Section};
