//! The built-in engine: a volume → Typst code → pages → PDF, all in this program (cargo feature `pdf`).
//!
//! Every word goes in as string data (`code.rs`); how it looks is said by `themes/default/print/book.typ`. Nothing of the machine is seen:
//! the same volume gives the same bytes. The half that writes the code needs no engine, so its tests run without the feature.

pub(crate) mod book;
pub(crate) mod code;
#[cfg(feature = "pdf")]
mod engine;
mod inlines;
mod law;
#[cfg(feature = "pdf")]
mod mend;
mod parts;
mod prose;
mod setter;
mod table;
#[cfg(feature = "pdf")]
mod world;

#[cfg(feature = "pdf")]
pub use crate::print::typst::engine::{Pdf, VERSION, pdf};
