//! Books → PDF through the engines of the machine, and what a PDF can be proved to hold. Knows files, not the book.

pub mod check;
pub mod engine;
mod letters;
pub mod read;
pub mod wanted;
