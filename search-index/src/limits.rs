//! The sizes of the files, in one place, each with its reason.

/// Bytes of a term shard: a query of two words fetches two of them. Smaller ones cost a round trip each while typing, greater ones bytes.
pub(crate) const TERM_SHARD: usize = 16 * 1024;
/// Term shards whose positions share a file: few questions are quotations, and ten hits each need files of their own.
pub(crate) const TERMS_PER_POSITIONS: usize = 2;
/// Pages of a display shard: ten hits rarely lie together, so that each costs one.
pub(crate) const PAGES_PER_DISPLAY: usize = 16;
/// Bytes of a text shard of a small site: about a screen of excerpts.
pub(crate) const TEXT_SHARD: usize = 4 * 1024;
/// Text shards of a great site: with the others not more than 2 600 files at 10 000 pages.
pub(crate) const TEXT_FILES: usize = 1350;
/// Memory tantivy may take while it indexes, in bytes: only where it would begin another segment, which a single-segment writer never does.
pub(crate) const MEMORY: usize = 100_000_000;
/// Terms one beginning may stand for.
pub(crate) const PREFIX_TERMS: usize = 200;
/// Code points of a query that are read.
pub(crate) const QUERY_CHARS: usize = 400;
/// Slots of a query.
pub(crate) const SLOTS: usize = 16;
/// Where so many pages have all that is asked, none with less is shown.
pub(crate) const FEW_PAGES: usize = 10;
/// A question of so many slots is answered with pages that lack one of them, too.
pub(crate) const MANY_SLOTS: usize = 3;
/// The greatest distance of `"…"~N`.
pub(crate) const NEARNESS: usize = 50;
/// Words suggested for one that is not found.
pub(crate) const SUGGESTIONS: usize = 3;
/// Pages a number leads to where its group is not said.
pub(crate) const JUMPS: usize = 5;
/// Sections of a hit.
pub(crate) const SECTIONS: usize = 3;
