//! What is peculiar to a language: the order of words, days, words that look alike.

pub mod collation;
pub mod date;
mod nearest;
pub mod ordinal;
pub mod slug;
pub mod today;
pub mod typography;

pub use crate::lang::nearest::nearest;
