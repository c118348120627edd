//! Citations in running text: one link around all of a citation's pieces where markup allows it, one link a piece where not.

use crate::html::{Anchor, Links, Piece};
use crate::model::content::{Inline, InlineKind};
use crate::span::Span;

/// A part of running text: some or all of an inline, and the citation it is wholly a part of.
#[derive(Clone, Debug)]
pub struct Part<'i> {
    /// Some or all of an inline.
    pub what: What<'i>,
    /// The citation; `None` where it is none.
    pub anchor: Option<Anchor>,
}

/// What a [`Part`] shows.
#[derive(Clone, Copy, Debug)]
pub enum What<'i> {
    /// Words of a text.
    Words(&'i str),
    /// A whole inline.
    Whole(&'i Inline),
}

/// Running text as parts, in order.
#[must_use]
pub fn parts<'i>(inlines: &'i [Inline], links: &dyn Links) -> Vec<Part<'i>> {
    let mut parts = Vec::new();
    for inline in inlines {
        match &inline.kind {
            InlineKind::Text(text) => split(text, inline.span, links, &mut parts),
            _ => parts.push(Part { what: What::Whole(inline), anchor: whole(inline, links) }),
        }
    }
    bridge(&mut parts);
    parts
}

/// A line end between two pieces of one citation belongs to it.
fn bridge(parts: &mut [Part<'_>]) {
    for k in 1..parts.len().saturating_sub(1) {
        let line_end = matches!(&parts[k].what, What::Whole(Inline { kind: InlineKind::SoftBreak, .. }));
        if line_end && parts[k - 1].anchor.is_some() && parts[k - 1].anchor == parts[k + 1].anchor {
            parts[k].anchor = parts[k - 1].anchor.clone();
        }
    }
}

/// Takes a text apart where citations begin and end.
fn split<'i>(text: &'i str, span: Span, links: &dyn Links, parts: &mut Vec<Part<'i>>) {
    let pieces = links.references(span);
    let verbatim = text.len() == span.range().len();
    if !verbatim {
        // The words are not those of the source (an entity): a citation covers all of them or none.
        let anchor = pieces.into_iter().find(|piece| piece.span.contains(span)).map(|piece| piece.anchor);
        parts.push(Part { what: What::Words(text), anchor });
        return;
    }
    let start = span.range().start;
    let mut at = 0;
    for Piece { span: piece, anchor } in pieces {
        let from = piece.range().start.saturating_sub(start).max(at);
        let to = piece.range().end.saturating_sub(start).min(text.len());
        let (Some(before), Some(words)) = (text.get(at..from), text.get(from..to)) else { continue };
        push_words(before, None, parts);
        push_words(words, Some(anchor), parts);
        at = to;
    }
    push_words(text.get(at..).unwrap_or_default(), None, parts);
}

fn push_words<'i>(words: &'i str, anchor: Option<Anchor>, parts: &mut Vec<Part<'i>>) {
    if !words.is_empty() {
        parts.push(Part { what: What::Words(words), anchor });
    }
}

/// The citation that an inline is wholly a part of: every word within it is.
fn whole(inline: &Inline, links: &dyn Links) -> Option<Anchor> {
    let inner = match &inline.kind {
        InlineKind::Emphasis(inner) | InlineKind::Strong(inner) | InlineKind::Strikethrough(inner) => inner,
        InlineKind::Superscript(inner) | InlineKind::Subscript(inner) | InlineKind::Keyboard(inner) => inner,
        InlineKind::Abbreviation { content, .. } | InlineKind::Foreign { content, .. } | InlineKind::Index { content, .. } => content,
        // Nothing is cited in these, and no link may stand within another.
        InlineKind::Link { .. } | InlineKind::NoLink(_) | InlineKind::Code(_) | InlineKind::Image { .. } => return None,
        InlineKind::FootnoteReference(_) | InlineKind::SoftBreak | InlineKind::HardBreak | InlineKind::Text(_) => return None,
    };
    // A text of half a megabyte in one emphasis is no citation.
    if inline.span.range().len() > 1000 {
        return None;
    }
    let mut parts = parts(inner, links).into_iter().map(|part| part.anchor);
    let first = parts.next()??;
    parts.all(|anchor| anchor.as_ref() == Some(&first)).then_some(first)
}
