//! The built-in engine: a volume → Typst code → pages → PDF, all in this program (cargo feature `pdf`).
//!
//! Every word goes in as string data (`code.rs`); how it looks is said by `themes/default/print/book.typ`. Nothing of the machine is seen:
//! the same volume gives the same bytes.

mod book;
mod code;
mod engine;
mod inlines;
mod law;
mod mend;
mod parts;
mod prose;
mod setter;
mod table;
mod world;

pub use crate::print::typst::engine::{Pdf, VERSION, pdf};
