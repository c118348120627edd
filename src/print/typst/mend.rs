//! What is mended in pages that are laid out, before they become PDF.

use typst::ecow::EcoString;
use typst::layout::{Abs, Frame, FrameItem};
use typst::text::TextItem;

/// A letter that no font has: what it is and where in the generated code it stands.
#[derive(Debug)]
pub(super) struct Unset {
    pub letters: String,
    pub span: typst::syntax::Span,
}

/// The hyphen at the end of a line is a soft one in the text behind the page, where it would spoil search and copying: it becomes the
/// hyphen that is seen, which readers of PDF know at the end of a line. Notes letters without a glyph in `unset`.
pub(super) fn mend(frame: &mut Frame, unset: &mut Vec<Unset>) {
    frame.retain(|item| {
        match item {
            FrameItem::Group(group) => mend(&mut group.frame, unset),
            FrameItem::Text(text) => mend_text(text, unset),
            // A row that goes over to the next page leaves a link without an area behind.
            FrameItem::Link(_, area) => return area.y > Abs::zero(),
            FrameItem::Shape(..) | FrameItem::Image(..) | FrameItem::Tag(_) => {}
        }
        true
    });
}

fn mend_text(text: &mut TextItem, unset: &mut Vec<Unset>) {
    if text.text == "\u{ad}" {
        text.text = EcoString::inline("-");
        for glyph in &mut text.glyphs {
            glyph.range = 0..1;
        }
    }
    for glyph in text.glyphs.iter().filter(|glyph| glyph.id == 0) {
        let letters = text.text.get(glyph.range()).unwrap_or_default().to_owned();
        unset.push(Unset { letters, span: glyph.span.0 });
    }
}
