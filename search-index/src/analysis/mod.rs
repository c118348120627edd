//! From words to the keys they are indexed under: [`tokens`] finds the words of a text, an [`Analyzer`] knows a language.

mod analyzer;
mod compiled;
mod fold;
mod number;
mod table;
mod tokens;

pub use analyzer::Analyzer;
pub use fold::fold;
pub use number::{is_number, number_keys};
pub use table::Table;
pub use tokens::{Token, tokens};
