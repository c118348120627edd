//! Markdown to our own tree of blocks and inlines, by pulldown-cmark's offset events.

use std::ops::Range;

use crate::diagnostic::Diagnostics;
use crate::model::content::{Block, Body, Inline};
use crate::source::Source;

/// How a text is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Top-level paragraphs carry margin numbers.
    pub margins: bool,
    /// A plain page: what is odd in it is a warning.
    pub lenient: bool,
}

/// Reads the part of a file that is a page's text.
pub fn parse(source: &Source, range: Range<usize>, options: Options, diagnostics: &mut Diagnostics) -> Body {
    let _ = (source, range, options, diagnostics);
    Body::default()
}

/// Reads a stretch of one line or paragraph as running text: block marks in it mean nothing.
pub fn inlines(range: Range<usize>, source: &Source, diagnostics: &mut Diagnostics) -> Vec<Inline> {
    let _ = (source, range, diagnostics);
    Vec::new()
}

/// Reads a stretch of a file as blocks without containers or footnotes.
pub fn blocks_in(range: Range<usize>, source: &Source, diagnostics: &mut Diagnostics) -> Vec<Block> {
    let _ = (source, range, diagnostics);
    Vec::new()
}
