//! Tables: rows gathered cell by cell, and the caption from the paragraph before.

use crate::model::content::{Alignment, Block, BlockKind, Inline, InlineKind, Table};

/// The words a caption's paragraph begins with.
const MARKS: [&str; 2] = ["Table:", "Tabula:"];

/// A table that is being read.
#[derive(Default)]
pub(super) struct Rows {
    alignments: Vec<Alignment>,
    header: Vec<Vec<Inline>>,
    rows: Vec<Vec<Vec<Inline>>>,
    row: Vec<Vec<Inline>>,
}

impl Rows {
    pub(super) fn new(alignments: &[pulldown_cmark::Alignment]) -> Self {
        let alignments = alignments.iter().map(|alignment| match alignment {
            pulldown_cmark::Alignment::None => Alignment::None,
            pulldown_cmark::Alignment::Left => Alignment::Left,
            pulldown_cmark::Alignment::Center => Alignment::Center,
            pulldown_cmark::Alignment::Right => Alignment::Right,
        });
        Self { alignments: alignments.collect(), ..Self::default() }
    }

    /// A cell ends.
    pub(super) fn cell(&mut self, words: Vec<Inline>) {
        self.row.push(words);
    }

    /// The header ends.
    pub(super) fn header(&mut self) {
        self.header = std::mem::take(&mut self.row);
    }

    /// A row ends.
    pub(super) fn row(&mut self) {
        let mut row = std::mem::take(&mut self.row);
        row.resize_with(self.alignments.len(), Vec::new);
        self.rows.push(row);
    }

    /// The table, with its caption taken from the end of `before`.
    pub(super) fn finish(self, before: Option<&mut Vec<Block>>) -> Table {
        let Self { alignments, mut header, rows, .. } = self;
        if header.iter().all(Vec::is_empty) {
            header.clear();
        }
        Table { caption: before.and_then(caption).unwrap_or_default(), alignments, header, rows }
    }
}

fn caption(before: &mut Vec<Block>) -> Option<Vec<Inline>> {
    let Some(Block { kind: BlockKind::Paragraph { inlines, .. }, .. }) = before.last_mut() else { return None };
    let Some(Inline { kind: InlineKind::Text(text), span }) = inlines.first_mut() else { return None };
    let words = MARKS.iter().find_map(|mark| text.strip_prefix(mark))?.trim_start();
    span.start += u32::try_from(text.len() - words.len()).unwrap_or_default();
    *text = words.to_owned();
    let mut inlines = std::mem::take(inlines);
    before.pop();
    if matches!(inlines.first(), Some(Inline { kind: InlineKind::Text(text), .. }) if text.is_empty()) {
        inlines.remove(0);
    }
    Some(inlines)
}
