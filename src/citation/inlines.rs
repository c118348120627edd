//! Citations in a paragraph's inlines: they cross markup, so the words are joined, searched and mapped back to the source.

use std::ops::Range;

use crate::citation::detect::detect;
use crate::citation::recogniser::Recogniser;
use crate::citation::token::OPAQUE;
use crate::model::citation::{Citation, CitedUnit, FoundCitation, Slip};
use crate::model::content::{Inline, InlineKind};
use crate::span::{FileId, Span};

/// The citations in the words of one paragraph (heading, cell, item), in the order of the text.
///
/// Code, links, images and `<nolink>` are opaque: nothing is found in them or across them.
#[must_use]
pub fn in_inlines(inlines: &[Inline], recogniser: &Recogniser) -> Vec<FoundCitation> {
    let mut joined = Joined::default();
    joined.all(inlines, 0);
    if !joined.text.bytes().any(|byte| byte.is_ascii_digit()) && !joined.text.contains("daļ") && !joined.text.contains("pant") {
        return Vec::new();
    }
    detect(&joined.text, recogniser).into_iter().map(|citation| joined.found(citation)).collect()
}

/// The words of a paragraph as one text, and where each stretch of it stands in the source.
#[derive(Debug, Default)]
struct Joined {
    text: String,
    /// In the order of the text, without gaps.
    stretches: Vec<Stretch>,
}

#[derive(Debug)]
struct Stretch {
    text: Range<usize>,
    source: Span,
    /// Byte for byte as in the source; else any part of it is the whole of the source.
    exact: bool,
}

/// Nesting is bounded where the tree is made; this is a second fence.
const DEEPEST: usize = 64;

impl Joined {
    fn all(&mut self, inlines: &[Inline], depth: usize) {
        if depth > DEEPEST {
            return;
        }
        for inline in inlines {
            match &inline.kind {
                InlineKind::Text(text) => {
                    let exact = text.len() == inline.span.range().len();
                    self.push(text, inline.span, exact);
                }
                InlineKind::Emphasis(inner) | InlineKind::Strong(inner) | InlineKind::Strikethrough(inner) => self.all(inner, depth + 1),
                InlineKind::Subscript(inner)
                | InlineKind::Foreign { content: inner, .. }
                | InlineKind::Abbreviation { content: inner, .. }
                | InlineKind::Index { content: inner, .. } => {
                    self.all(inner, depth + 1);
                }
                InlineKind::Superscript(inner) => self.superscript(inner, inline.span),
                InlineKind::SoftBreak => self.push(" ", inline.span, false),
                InlineKind::HardBreak => self.push("\n", inline.span, false),
                InlineKind::Code(_)
                | InlineKind::Link { .. }
                | InlineKind::Image { .. }
                | InlineKind::Keyboard(_)
                | InlineKind::NoLink(_) => {
                    self.push(OPAQUE.encode_utf8(&mut [0; 4]), inline.span, false);
                }
                // A footnote's mark stands in the middle of a sentence and says nothing.
                InlineKind::FootnoteReference(_) => {}
            }
        }
    }

    /// A superscript number becomes `^1`; anything else set high breaks a citation.
    fn superscript(&mut self, inner: &[Inline], span: Span) {
        let digits = match inner {
            [Inline { kind: InlineKind::Text(text), .. }] => text.trim(),
            _ => "",
        };
        if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) {
            self.push(&format!("^{digits}"), span, false);
        } else {
            self.push(OPAQUE.encode_utf8(&mut [0; 4]), span, false);
        }
    }

    fn push(&mut self, text: &str, source: Span, exact: bool) {
        let start = self.text.len();
        self.text.push_str(text);
        self.stretches.push(Stretch { text: start..self.text.len(), source, exact });
    }

    fn found(&self, citation: Citation<Range<usize>>) -> FoundCitation {
        let unit = |unit: CitedUnit<Range<usize>>| CitedUnit {
            span: self.pieces(unit.span),
            origin: unit.origin,
            path: unit.path,
            extent: unit.extent,
        };
        let slip = |slip: Slip<Range<usize>>| Slip { span: self.pieces(slip.span), mended: slip.mended };
        Citation {
            span: self.pieces(citation.span),
            act: citation.act,
            targets: citation.targets.into_iter().map(unit).collect(),
            slips: citation.slips.into_iter().map(slip).collect(),
        }
    }

    /// The pieces of the source that `range` of the joined text came from; neighbours in the source become one.
    fn pieces(&self, range: Range<usize>) -> Vec<Span> {
        let mut pieces: Vec<Span> = Vec::new();
        if range.is_empty() {
            return pieces;
        }
        let from = self.stretches.partition_point(|stretch| stretch.text.end <= range.start);
        for stretch in self.stretches.iter().skip(from).take_while(|stretch| stretch.text.start < range.end) {
            let piece = piece(stretch, &range);
            match pieces.last_mut() {
                Some(last) if last.end == piece.start && last.file == piece.file => last.end = piece.end,
                _ => pieces.push(piece),
            }
        }
        pieces
    }
}

fn piece(stretch: &Stretch, range: &Range<usize>) -> Span {
    if !stretch.exact {
        return stretch.source;
    }
    let start = range.start.max(stretch.text.start) - stretch.text.start;
    let end = range.end.min(stretch.text.end) - stretch.text.start;
    let base = stretch.source.range().start;
    Span::new(FileId(stretch.source.file.0), base + start..base + end)
}

#[cfg(test)]
mod tests {
    use super::{Inline, InlineKind, Recogniser, Span, in_inlines};
    use crate::citation::built_in;
    use crate::span::FileId;

    fn inline(kind: InlineKind, start: usize, end: usize) -> Inline {
        Inline { kind, span: Span::new(FileId(0), start..end) }
    }

    fn text(words: &str, start: usize) -> Inline {
        inline(InlineKind::Text(words.to_owned()), start, start + words.len())
    }

    #[test]
    fn a_citation_that_crosses_markup_is_found_and_mapped_back() {
        // **Civillikuma** 13.<sup>1</sup>⏎pants
        let inlines = [
            inline(InlineKind::Strong(vec![text("Civillikuma", 2)]), 0, 15),
            text(" 13.", 15),
            inline(InlineKind::Superscript(vec![text("1", 24)]), 19, 31),
            inline(InlineKind::SoftBreak, 31, 32),
            text("pants", 32),
        ];
        let found = in_inlines(&inlines, &Recogniser::new(&built_in()));
        let [citation] = found.as_slice() else { panic!("one citation, not {found:?}") };
        assert_eq!(citation.targets.first().map(|unit| unit.path.to_string()), Some("13^1".to_owned()));
        assert_eq!(citation.span, [Span::new(FileId(0), 2..13), Span::new(FileId(0), 15..37)]);
    }

    #[test]
    fn nothing_is_found_in_links_and_code_or_across_them() {
        let link = InlineKind::Link {
            target: crate::model::content::Target::Url("https://x.lv".into()),
            title: String::new(),
            content: vec![text("17. pants", 1)],
        };
        let inlines = [text("Civillikuma ", 0), inline(link, 12, 40), text("pants", 40)];
        assert_eq!(in_inlines(&inlines, &Recogniser::new(&built_in())), []);
    }
}
