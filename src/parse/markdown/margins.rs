//! Margin numbers (malas numuri): the top-level paragraphs of a commentary, counted through.

use crate::model::content::{Block, BlockKind, InlineKind};

/// Numbers the paragraphs that stand directly in the text; those in lists, boxes and quotations belong to what stands before them,
/// and a picture alone is no paragraph.
pub(super) fn number(blocks: &mut [Block]) {
    let mut next = 1;
    for block in blocks {
        if let BlockKind::Paragraph { margin, inlines } = &mut block.kind
            && !inlines.iter().all(|inline| matches!(inline.kind, InlineKind::Image { .. } | InlineKind::SoftBreak))
        {
            *margin = Some(next);
            next += 1;
        }
    }
}
