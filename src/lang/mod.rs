//! What is peculiar to a language: the order of words, dates, words that look alike.

pub mod collation;
pub mod date;
mod nearest;

pub use crate::lang::nearest::nearest;
