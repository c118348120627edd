//! Every word of a text, in reading order, with the margin number it stands at.

use std::collections::BTreeMap;

use crate::model::content::{Block, BlockKind, Body, Inline, InlineKind};

/// Calls `see` with every inline of a text, also those within others (the outer one first), headings and footnotes included, and with the
/// margin number in force there. A footnote stands where it is first referred to.
pub fn every_inline<'a>(body: &'a Body, see: &mut dyn FnMut(&'a Inline, Option<u32>)) {
    let mut walk = Walk { see, margin: None, notes: BTreeMap::new() };
    for block in &body.blocks {
        if let BlockKind::Paragraph { margin: Some(margin), .. } = block.kind {
            walk.margin = Some(margin);
        }
        walk.block(block);
    }
    for note in &body.footnotes {
        walk.margin = walk.notes.get(note.label.as_str()).copied().flatten();
        walk.blocks(&note.blocks);
    }
}

/// Calls `see` with every inline of these blocks.
pub fn every_inline_of<'a>(blocks: &'a [Block], see: &mut dyn FnMut(&'a Inline)) {
    let mut see = |inline, _| see(inline);
    Walk { see: &mut see, margin: None, notes: BTreeMap::new() }.blocks(blocks);
}

struct Walk<'a, 's> {
    see: &'s mut dyn FnMut(&'a Inline, Option<u32>),
    margin: Option<u32>,
    notes: BTreeMap<&'a str, Option<u32>>,
}

impl<'a> Walk<'a, '_> {
    fn blocks(&mut self, blocks: &'a [Block]) {
        blocks.iter().for_each(|block| self.block(block));
    }

    fn block(&mut self, block: &'a Block) {
        match &block.kind {
            BlockKind::Heading { inlines, .. } | BlockKind::Paragraph { inlines, .. } => self.inlines(inlines),
            BlockKind::List { items, .. } => items.iter().for_each(|item| self.blocks(&item.blocks)),
            BlockKind::Quote(inner) => self.blocks(inner),
            BlockKind::Container(container) => {
                self.inlines(&container.title);
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
            (self.see)(inline, self.margin);
            match &inline.kind {
                InlineKind::Emphasis(inner) | InlineKind::Strong(inner) | InlineKind::Strikethrough(inner) => self.inlines(inner),
                InlineKind::Superscript(inner) | InlineKind::Subscript(inner) | InlineKind::Keyboard(inner) => self.inlines(inner),
                InlineKind::Link { content, .. } | InlineKind::Abbreviation { content, .. } => self.inlines(content),
                InlineKind::Foreign { content, .. } | InlineKind::Index { content, .. } => self.inlines(content),
                InlineKind::NoLink(inner) => self.inlines(inner),
                InlineKind::FootnoteReference(label) => drop(self.notes.entry(label).or_insert(self.margin)),
                InlineKind::Text(_) | InlineKind::Code(_) | InlineKind::Image { .. } => {}
                InlineKind::SoftBreak | InlineKind::HardBreak => {}
            }
        }
    }
}
