//! What is peculiar to a language: the order of words, dates.

pub mod collation;
pub mod date;
