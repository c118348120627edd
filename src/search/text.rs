//! Blocks as plain words, with the words of links that were left empty, and the footnotes they refer to.

use crate::model::content::{Block, BlockKind, Footnote, Inline, InlineKind, Target, plain};
use crate::model::references::References;
use crate::search::scope::spaced;

/// Gathers the plain words of a text.
#[derive(Debug)]
pub struct Words<'a> {
    references: &'a References,
    footnotes: &'a [Footnote],
    out: String,
    /// Labels of footnotes met and not yet written.
    notes: Vec<&'a str>,
}

impl<'a> Words<'a> {
    /// Nothing gathered yet.
    #[must_use]
    pub const fn new(references: &'a References, footnotes: &'a [Footnote]) -> Self {
        Self { references, footnotes, out: String::new(), notes: Vec::new() }
    }

    /// The words of blocks without footnotes.
    #[must_use]
    pub fn of(references: &'a References, blocks: &'a [Block]) -> String {
        let mut words = Self::new(references, &[]);
        words.blocks(blocks);
        words.take()
    }

    /// The words of running text without footnotes.
    #[must_use]
    pub fn of_inlines(references: &'a References, inlines: &'a [Inline]) -> String {
        let mut words = Self::new(references, &[]);
        words.inlines(inlines);
        words.take()
    }

    /// What was gathered since the last time, with single spaces, the footnotes after it.
    pub fn take(&mut self) -> String {
        let footnotes = self.footnotes;
        // A note may refer to a note; each stands once after the words that first refer to it.
        let mut written: Vec<&str> = Vec::new();
        while let Some(label) = self.notes.first().copied() {
            self.notes.remove(0);
            if !written.contains(&label)
                && let Some(note) = footnotes.iter().find(|note| note.label == label)
            {
                written.push(label);
                self.blocks(&note.blocks);
            }
        }
        spaced(&std::mem::take(&mut self.out))
    }

    /// Words of our own: the number of a unit.
    pub fn push(&mut self, words: &str) {
        self.out.push_str(words);
        self.out.push(' ');
    }

    /// Adds blocks.
    pub fn blocks(&mut self, blocks: &'a [Block]) {
        blocks.iter().for_each(|block| self.block(block));
    }

    /// Adds one block.
    pub fn block(&mut self, block: &'a Block) {
        match &block.kind {
            BlockKind::Heading { inlines, .. } | BlockKind::Paragraph { inlines, .. } => self.inlines(inlines),
            BlockKind::List { items, .. } => items.iter().for_each(|item| self.blocks(&item.blocks)),
            BlockKind::Quote(blocks) => self.blocks(blocks),
            BlockKind::Container(container) => {
                self.inlines(&container.title);
                self.blocks(&container.blocks);
            }
            BlockKind::Code { text, .. } => self.push(text),
            BlockKind::Table(table) => {
                self.inlines(&table.caption);
                table.header.iter().chain(table.rows.iter().flatten()).for_each(|cell| self.inlines(cell));
            }
            BlockKind::Definitions(definitions) => {
                for definition in definitions {
                    self.inlines(&definition.term);
                    definition.details.iter().for_each(|detail| self.blocks(detail));
                }
            }
            BlockKind::Rule => {}
        }
    }

    /// Adds running text.
    pub fn inlines(&mut self, inlines: &'a [Inline]) {
        inlines.iter().for_each(|inline| self.inline(inline));
        self.out.push(' ');
    }

    fn inline(&mut self, inline: &'a Inline) {
        match &inline.kind {
            InlineKind::Text(text) | InlineKind::Code(text) => self.out.push_str(text),
            InlineKind::Image { alt, .. } => self.push(alt),
            InlineKind::SoftBreak | InlineKind::HardBreak => self.out.push(' '),
            InlineKind::FootnoteReference(label) => self.notes.push(label),
            // Raised digits stay raised: `13.¹` is not `13.1`.
            InlineKind::Superscript(_) => self.out.push_str(&plain(std::slice::from_ref(inline))),
            InlineKind::Link { target, content, .. } if content.is_empty() => self.empty_link(inline, target),
            InlineKind::Emphasis(inner) | InlineKind::Strong(inner) | InlineKind::Strikethrough(inner) => self.within(inner),
            InlineKind::Subscript(inner) | InlineKind::Keyboard(inner) | InlineKind::NoLink(inner) => self.within(inner),
            InlineKind::Link { content, .. } | InlineKind::Abbreviation { content, .. } => self.within(content),
            InlineKind::Foreign { content, .. } | InlineKind::Index { content, .. } => self.within(content),
        }
    }

    fn within(&mut self, inner: &'a [Inline]) {
        inner.iter().for_each(|inline| self.inline(inline));
    }

    /// A link that was left empty shows the words of what it leads to.
    fn empty_link(&mut self, inline: &Inline, target: &Target) {
        let words = self.references.at(inline.span).and_then(|reference| reference.words.as_ref());
        match (words, target) {
            (Some(words), _) => self.out.push_str(words),
            (None, Target::Url(url)) => self.out.push_str(url),
            (None, Target::Label(_) | Target::Path(_)) => {}
        }
    }
}
