//! Books → PDF through the engines of the machine, and what a PDF can be proved to hold. Knows files, not the book.

pub mod check;
pub mod engine;
pub mod families;
mod letters;
pub mod make;
pub mod read;
pub mod wanted;
