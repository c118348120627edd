//! The Latvian citation grammar: finds references to legal units in prose, and writes a unit's label in words.
//!
//! [`detect`] is context-free: it knows the words and the registry, not where a text stands. [`complete`] adds the standpoint.

pub mod inlines;
pub mod recogniser;
pub mod registry;

pub use crate::citation::inlines::in_inlines;
pub use crate::citation::recogniser::Recogniser;
pub use crate::citation::registry::built_in;
