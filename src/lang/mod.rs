//! Craft of the Latvian language and of words that needs nothing else.

mod nearest;
pub mod slug;

pub use crate::lang::nearest::nearest;
