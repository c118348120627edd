//! Where in the content pictures lack words and tables lack headers, of all that a book shows.

use std::collections::BTreeSet;

use crate::model::content::{Block, BlockKind, Body, Inline, InlineKind, Table, plain};
use crate::print::volume::{Item, LawBox, LawUnit, Volume};
use crate::span::Span;

/// The places, each once.
#[derive(Debug, Default)]
pub(super) struct Faults {
    /// Pictures without words.
    pub images: BTreeSet<Span>,
    /// Tables without a header.
    pub tables: BTreeSet<Span>,
}

/// Looks through all texts of a book.
pub(super) fn faults(volume: &Volume<'_>) -> Faults {
    let mut faults = Faults::default();
    for item in volume.chapters.iter().flat_map(|chapter| &chapter.items) {
        match item {
            Item::Division(_) => {}
            Item::Article(article) => {
                article.law.iter().for_each(|law| faults.law(law));
                article.commentary.iter().for_each(|text| faults.body(text.body));
            }
            Item::Law(law) => faults.law(law),
            Item::Text(text) => faults.body(text.body),
            Item::Term(entry) => faults.body(entry.text.body),
        }
    }
    faults
}

impl Faults {
    fn law(&mut self, law: &LawBox<'_>) {
        self.blocks(law.intro);
        law.units.iter().for_each(|unit| self.unit(unit));
        self.blocks(law.wrap_up);
    }

    fn unit(&mut self, unit: &LawUnit<'_>) {
        self.inlines(unit.lead);
        self.blocks(unit.rest);
        unit.children.iter().for_each(|child| self.unit(child));
        self.blocks(unit.wrap_up);
    }

    fn body(&mut self, body: &Body) {
        self.blocks(&body.blocks);
        body.footnotes.iter().for_each(|note| self.blocks(&note.blocks));
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match &block.kind {
                BlockKind::Heading { inlines, .. } | BlockKind::Paragraph { inlines, .. } => self.inlines(inlines),
                BlockKind::List { items, .. } => items.iter().for_each(|item| self.blocks(&item.blocks)),
                BlockKind::Quote(inner) => self.blocks(inner),
                BlockKind::Container(container) => {
                    self.inlines(&container.title);
                    self.blocks(&container.blocks);
                }
                BlockKind::Table(table) => self.table(table, block.span),
                BlockKind::Definitions(list) => {
                    for definition in list {
                        self.inlines(&definition.term);
                        definition.details.iter().for_each(|blocks| self.blocks(blocks));
                    }
                }
                BlockKind::Code { .. } | BlockKind::Rule => {}
            }
        }
    }

    fn table(&mut self, table: &Table, span: Span) {
        if table.header.iter().all(|cell| plain(cell).trim().is_empty()) {
            self.tables.insert(span);
        }
        let rows = std::iter::once(&table.header).chain(&table.rows);
        rows.flatten().chain(std::iter::once(&table.caption)).for_each(|cell| self.inlines(cell));
    }

    fn inlines(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match &inline.kind {
                InlineKind::Image { alt, .. } if alt.trim().is_empty() => {
                    self.images.insert(inline.span);
                }
                InlineKind::Emphasis(inner) | InlineKind::Strong(inner) | InlineKind::Strikethrough(inner) => self.inlines(inner),
                InlineKind::Superscript(inner) | InlineKind::Subscript(inner) | InlineKind::Keyboard(inner) => self.inlines(inner),
                InlineKind::Link { content, .. } | InlineKind::Abbreviation { content, .. } => self.inlines(content),
                InlineKind::Foreign { content, .. } | InlineKind::Index { content, .. } => self.inlines(content),
                InlineKind::NoLink(inner) => self.inlines(inner),
                InlineKind::Text(_) | InlineKind::Code(_) | InlineKind::Image { .. } | InlineKind::FootnoteReference(_) => {}
                InlineKind::SoftBreak | InlineKind::HardBreak => {}
            }
        }
    }
}
