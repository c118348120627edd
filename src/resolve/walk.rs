//! The links and images in a text, and the court cases that its prose names.

use std::collections::BTreeMap;

use crate::citation::case_numbers;
use crate::model::act::{Edition, Unit};
use crate::model::content::{Block, BlockKind, Body, Inline, InlineKind, Target};
use crate::resolve::written::Content;
use crate::span::Span;

/// A link or image.
#[derive(Debug)]
pub(super) struct LinkAt<'a> {
    pub(super) span: Span,
    /// The margin number it stands at.
    pub(super) margin: Option<u32>,
    pub(super) what: What<'a>,
}

/// What stands there.
#[derive(Debug)]
pub(super) enum What<'a> {
    Link {
        target: &'a Target,
        title: &'a str,
        empty: bool,
    },
    Image(&'a str),
    /// A court case named in prose by its number or identifier, in the writing of `case_key`.
    Case(String),
}

/// All of them, in reading order.
pub(super) fn links(content: Content<'_>) -> Vec<LinkAt<'_>> {
    match content {
        Content::Body(body, _) => of_body(body),
        Content::Edition(edition) => of_edition(edition),
    }
}

fn of_edition(edition: &Edition) -> Vec<LinkAt<'_>> {
    // Acts name no cases.
    let mut links = Links { closed: true, ..Links::default() };
    links.blocks(&edition.preamble);
    edition.units.iter().for_each(|unit| links.unit(unit));
    links.blocks(&edition.conclusion);
    links.found
}

fn of_body(body: &Body) -> Vec<LinkAt<'_>> {
    let mut links = Links::default();
    for block in &body.blocks {
        if let BlockKind::Paragraph { margin: Some(margin), .. } = block.kind {
            links.margin = Some(margin);
        }
        links.block(block);
    }
    for note in &body.footnotes {
        links.margin = links.notes.get(note.label.as_str()).copied().flatten();
        links.blocks(&note.blocks);
    }
    links.found
}

#[derive(Default)]
struct Links<'a> {
    margin: Option<u32>,
    /// The margin number at which a footnote is first referred to; what is in it stands there.
    notes: BTreeMap<&'a str, Option<u32>>,
    /// Within a link, `<nolink>` or heading: no case is looked for.
    closed: bool,
    found: Vec<LinkAt<'a>>,
}

impl<'a> Links<'a> {
    fn unit(&mut self, unit: &'a Unit) {
        self.inlines(&unit.heading);
        self.blocks(&unit.intro);
        unit.children.iter().for_each(|child| self.unit(child));
        self.blocks(&unit.wrap_up);
        unit.notes.iter().for_each(|note| self.inlines(&note.text));
    }

    fn blocks(&mut self, blocks: &'a [Block]) {
        blocks.iter().for_each(|block| self.block(block));
    }

    fn block(&mut self, block: &'a Block) {
        match &block.kind {
            BlockKind::Heading { inlines, .. } => self.closed(inlines),
            BlockKind::Paragraph { inlines, .. } => self.inlines(inlines),
            BlockKind::List { items, .. } => items.iter().for_each(|item| self.blocks(&item.blocks)),
            BlockKind::Quote(inner) => self.blocks(inner),
            BlockKind::Container(container) => {
                self.closed(&container.title);
                self.blocks(&container.blocks);
            }
            BlockKind::Table(table) => {
                self.inlines(&table.caption);
                table.header.iter().chain(table.rows.iter().flatten()).for_each(|cell| self.inlines(cell));
            }
            BlockKind::Definitions(list) => {
                for definition in list {
                    self.inlines(&definition.term);
                    definition.details.iter().for_each(|details| self.blocks(details));
                }
            }
            BlockKind::Code { .. } | BlockKind::Rule => {}
        }
    }

    fn inlines(&mut self, inlines: &'a [Inline]) {
        for inline in inlines {
            match &inline.kind {
                InlineKind::Link { target, title, content } => {
                    self.add(inline.span, What::Link { target, title, empty: content.is_empty() });
                    self.closed(content);
                }
                InlineKind::Image { source, .. } => self.add(inline.span, What::Image(source)),
                InlineKind::Emphasis(inner) | InlineKind::Strong(inner) | InlineKind::Strikethrough(inner) => self.inlines(inner),
                InlineKind::Superscript(inner) | InlineKind::Subscript(inner) | InlineKind::Keyboard(inner) => self.inlines(inner),
                InlineKind::Abbreviation { content, .. } | InlineKind::Foreign { content, .. } => self.inlines(content),
                InlineKind::Index { content, .. } => self.inlines(content),
                InlineKind::NoLink(inner) => self.closed(inner),
                InlineKind::Text(text) => self.text(text, inline.span),
                InlineKind::FootnoteReference(label) => drop(self.notes.entry(label).or_insert(self.margin)),
                InlineKind::Code(_) | InlineKind::SoftBreak | InlineKind::HardBreak => {}
            }
        }
    }

    fn closed(&mut self, inlines: &'a [Inline]) {
        let before = std::mem::replace(&mut self.closed, true);
        self.inlines(inlines);
        self.closed = before;
    }

    /// The cases named in a stretch of text; only where it stands in the source byte for byte.
    fn text(&mut self, text: &str, span: Span) {
        if self.closed || text.len() != span.range().len() {
            return;
        }
        let start = span.range().start;
        for (at, key) in case_numbers(text) {
            self.add(Span::new(span.file, start + at.start..start + at.end), What::Case(key));
        }
    }

    fn add(&mut self, span: Span, what: What<'a>) {
        self.found.push(LinkAt { span, margin: self.margin, what });
    }
}
