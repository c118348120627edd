//! The Latvian citation grammar: finds references to legal units in prose, and writes a unit's label in words.
//!
//! [`detect()`] is context-free: it knows the words and the registry, not where a text stands. [`Completer`] adds the standpoint.

mod act_name;
mod act_ref;
mod carry;
mod case_european;
mod case_number;
mod counted;
pub mod detect;
pub mod display;
pub mod inlines;
mod item;
mod notes;
mod opening;
mod provision;
pub mod recogniser;
pub mod registry;
mod sentence;
pub mod standpoint;
mod token;
mod units;
pub mod words;

pub use crate::citation::case_number::{case_key, case_numbers};
pub use crate::citation::detect::detect;
pub use crate::citation::display::{Form, display, display_in};
pub use crate::citation::inlines::in_inlines;
pub use crate::citation::recogniser::Recogniser;
pub use crate::citation::registry::built_in;
pub use crate::citation::standpoint::{Completed, Completer, Incomplete};
pub use crate::citation::words::Case;
