//! Markdown to our own tree of blocks and inlines, by pulldown-cmark's offset events.

mod anchors;
mod blocks;
mod fences;
mod heading;
#[cfg(test)]
mod hostile;
mod margins;
mod notes;
mod reader;
mod report;
mod running;
mod table;
mod tags;
mod target;
#[cfg(test)]
mod tests;

use std::ops::Range;

use pulldown_cmark::{BrokenLink, Event, LinkType, Parser, Tag, TagEnd};

use crate::diagnostic::{Code, Diagnostics};
use crate::model::content::{Block, BlockKind, Body, Inline};
use crate::parse::markdown::notes::Notes;
use crate::parse::markdown::reader::Reader;
use crate::parse::markdown::report::Report;
use crate::source::Source;

pub use crate::parse::markdown::anchors::may_be_given as may_be_anchor;
pub(crate) use crate::parse::markdown::tags::is_language;

/// How a text is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Top-level paragraphs carry margin numbers.
    pub margins: bool,
    /// A plain page, or words nobody here can mend: what is odd is a warning.
    pub lenient: bool,
}

/// Reads the part of a file that is a page's text.
pub fn parse(source: &Source, range: Range<usize>, options: Options, diagnostics: &mut Diagnostics) -> Body {
    let text = source.text.get(range.clone()).unwrap_or_default();
    let mut report = Report::new(source, range.start, options.lenient, diagnostics);
    let (mut blocks, notes) = read(text, &mut report);
    let mut footnotes = notes.finish(&mut report);
    anchors::assign(&mut blocks, &mut report);
    for note in &mut footnotes {
        anchors::assign(&mut note.blocks, &mut report);
    }
    if options.margins {
        margins::number(&mut blocks);
    }
    Body { blocks, footnotes }
}

/// Reads a stretch of a file as running text: marks of blocks in it mean nothing. What is odd is a warning.
pub fn inlines(range: Range<usize>, source: &Source, diagnostics: &mut Diagnostics) -> Vec<Inline> {
    let mut report = Report::new(source, range.start, true, diagnostics);
    let length = source.text.get(range).unwrap_or_default().len();
    line(&(0..length), &mut report)
}

/// Reads a stretch of a file as blocks, without footnotes. What is odd is a warning.
pub fn blocks_in(range: Range<usize>, source: &Source, diagnostics: &mut Diagnostics) -> Vec<Block> {
    parse(source, range, Options { margins: false, lenient: true }, diagnostics).blocks
}

/// The marks authors may use. Quotation marks and dashes stay as they are written, and a dollar sign is a dollar sign.
fn extensions() -> pulldown_cmark::Options {
    use pulldown_cmark::Options as Extensions;
    Extensions::ENABLE_TABLES
        | Extensions::ENABLE_FOOTNOTES
        | Extensions::ENABLE_STRIKETHROUGH
        | Extensions::ENABLE_TASKLISTS
        | Extensions::ENABLE_HEADING_ATTRIBUTES
        | Extensions::ENABLE_GFM
        | Extensions::ENABLE_DEFINITION_LIST
        | Extensions::ENABLE_SUPERSCRIPT
        | Extensions::ENABLE_SUBSCRIPT
}

fn read(text: &str, report: &mut Report<'_, '_>) -> (Vec<Block>, Notes) {
    let (hidden, fences) = fences::hide(text);
    let mut broken: Vec<(Range<usize>, String)> = Vec::new();
    let mut reader = Reader::new(fences, report);
    {
        let note_broken = |link: BrokenLink<'_>| {
            // `[words]` alone is prose; `[words][label]` and `[words][]` can only be meant as links.
            if matches!(link.link_type, LinkType::Reference | LinkType::Collapsed) {
                broken.push((link.span, link.reference.into_string()));
            }
            None
        };
        let parser = Parser::new_with_broken_link_callback(&hidden, extensions(), Some(note_broken));
        for (event, range) in parser.into_offset_iter() {
            reader.event(event, &range);
        }
    }
    let done = reader.finish(text.len());
    for (range, label) in broken {
        if !label.starts_with('^') {
            report.tell(report.at(Code::UndefinedReference, &range).arg("label", target::shortened(&label)));
        }
    }
    done
}

/// Reads a range of the examined text as one line of running text.
fn line(range: &Range<usize>, report: &mut Report<'_, '_>) -> Vec<Inline> {
    let words = report.words(range);
    // A quotation mark in front keeps the line from being a heading, list or quotation, and parts no words.
    let guarded = format!("\"{}", words.replace('\n', " "));
    let mut inner = report.shifted(range.start);
    let mut reader = Reader::new(Vec::new(), &mut inner);
    let parser = Parser::new_ext(&guarded, extensions() - pulldown_cmark::Options::ENABLE_FOOTNOTES);
    for (event, at) in parser.into_offset_iter() {
        let place = at.start.saturating_sub(1)..at.end.saturating_sub(1);
        match event {
            Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) => {}
            Event::Text(text) => {
                let text = if at.start == 0 { text.get(1..).unwrap_or_default() } else { &text };
                reader.lines(text, &place, words.get(place.clone()).unwrap_or_default());
            }
            _ => reader.event(event, &place),
        }
    }
    let (blocks, _) = reader.finish(words.len());
    let paragraphs = blocks.into_iter().filter_map(|block| match block.kind {
        BlockKind::Paragraph { inlines, .. } => Some(inlines),
        _ => None,
    });
    paragraphs.flatten().collect()
}
