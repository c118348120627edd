//! The words of a unit as inlines and tables: the one place where an act's text meets the Markdown reader.

use std::ops::Range;

use crate::diagnostic::Diagnostics;
use crate::model::content::{Alignment, Block, BlockKind, Inline, InlineKind, Table};
use crate::source::Source;
use crate::span::Span;

/// Reads a stretch of one paragraph as running text.
pub(crate) fn inlines(range: Range<usize>, source: &Source, _diagnostics: &mut Diagnostics) -> Vec<Inline> {
    let text = source.text.get(range.clone()).unwrap_or_default();
    let mut reader = Reader { text, base: range.start, source, at: 0 };
    reader.until(None)
}

/// Reads a stretch of whole lines as blocks.
pub(crate) fn blocks_in(range: Range<usize>, source: &Source, diagnostics: &mut Diagnostics) -> Vec<Block> {
    let text = source.text.get(range.clone()).unwrap_or_default();
    let mut rows = Vec::new();
    let mut at = range.start;
    for line in text.split_inclusive('\n') {
        rows.push(cells(line, at).into_iter().map(|cell| inlines(cell, source, diagnostics)).collect::<Vec<_>>());
        at += line.len();
    }
    let width = rows.first().map_or(0, Vec::len);
    if rows.len() < 2 {
        let words = inlines(range.clone(), source, diagnostics);
        return vec![Block { kind: BlockKind::Paragraph { margin: None, inlines: words }, span: Span::new(source.file, range) }];
    }
    let mut rest = rows.split_off(2);
    for row in &mut rest {
        row.resize_with(width, Vec::new);
    }
    let header = rows.into_iter().next().unwrap_or_default();
    let table = Table { caption: Vec::new(), alignments: vec![Alignment::None; width], header, rows: rest };
    vec![Block { kind: BlockKind::Table(table), span: Span::new(source.file, range) }]
}

fn cells(line: &str, at: usize) -> Vec<Range<usize>> {
    let trimmed = line.trim();
    let lead = line.len() - line.trim_start().len();
    let inner = trimmed.strip_prefix('|').unwrap_or(trimmed);
    let start = at + lead + trimmed.len() - inner.len();
    let inner = inner.strip_suffix('|').filter(|rest| !rest.ends_with('\\')).unwrap_or(inner);
    let mut cells = Vec::new();
    let mut from = 0;
    let bytes = inner.as_bytes();
    for k in 0..=bytes.len() {
        if k == bytes.len() || (bytes.get(k) == Some(&b'|') && (k == 0 || bytes.get(k - 1) != Some(&b'\\'))) {
            let cell = inner.get(from..k).unwrap_or_default();
            let skip = cell.len() - cell.trim_start().len();
            cells.push(start + from + skip..start + from + skip + cell.trim().len());
            from = k + 1;
        }
    }
    cells
}

struct Reader<'a> {
    text: &'a str,
    base: usize,
    source: &'a Source,
    at: usize,
}

impl Reader<'_> {
    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn span(&self, from: usize) -> Span {
        Span::new(self.source.file, self.base + from..self.base + self.at)
    }

    fn push_text(&self, from: usize, out: &mut Vec<Inline>) {
        let text = self.text.get(from..self.at).unwrap_or_default();
        if !text.is_empty() {
            out.push(Inline { kind: InlineKind::Text(text.to_owned()), span: self.span(from) });
        }
    }

    fn until(&mut self, close: Option<&str>) -> Vec<Inline> {
        let mut out = Vec::new();
        let mut from = self.at;
        while self.at < self.text.len() {
            if close.is_some_and(|mark| self.rest().starts_with(mark)) {
                break;
            }
            if let Some(next) = self.special() {
                self.push_text(from, &mut out);
                out.extend(next(self));
                from = self.at;
                continue;
            }
            self.at += self.rest().chars().next().map_or(1, char::len_utf8);
        }
        self.push_text(from, &mut out);
        out
    }

    fn special(&self) -> Option<fn(&mut Self) -> Option<Inline>> {
        let rest = self.rest();
        let bytes = rest.as_bytes();
        match bytes.first()? {
            b'\\' if bytes.get(1).is_some_and(u8::is_ascii_punctuation) => Some(Self::escape),
            b'\\' if bytes.get(1) == Some(&b'\n') => Some(Self::hard_break),
            b'\n' => Some(Self::soft_break),
            b'*' if rest.starts_with("**") && rest.get(2..)?.contains("**") => Some(Self::strong),
            b'*' if !rest.starts_with("**") && rest.get(1..)?.contains('*') => Some(Self::emphasis),
            b'<' if rest.starts_with("<sup>") && rest.contains("</sup>") => Some(Self::superscript),
            b'<' if rest.starts_with("<sub>") && rest.contains("</sub>") => Some(Self::subscript),
            b'<' if rest.starts_with("<br>") => Some(Self::hard_break_tag),
            _ => None,
        }
    }

    fn escape(&mut self) -> Option<Inline> {
        let from = self.at + 1;
        self.at = from + 1;
        let text = self.text.get(from..self.at)?.to_owned();
        Some(Inline { kind: InlineKind::Text(text), span: self.span(from) })
    }

    fn hard_break_tag(&mut self) -> Option<Inline> {
        let from = self.at;
        self.at += 4;
        Some(Inline { kind: InlineKind::HardBreak, span: self.span(from) })
    }

    fn hard_break(&mut self) -> Option<Inline> {
        let from = self.at;
        self.at += 2;
        self.skip_spaces();
        Some(Inline { kind: InlineKind::HardBreak, span: self.span(from) })
    }

    fn soft_break(&mut self) -> Option<Inline> {
        let from = self.at;
        self.at += 1;
        self.skip_spaces();
        Some(Inline { kind: InlineKind::SoftBreak, span: self.span(from) })
    }

    fn skip_spaces(&mut self) {
        self.at += self.rest().len() - self.rest().trim_start_matches([' ', '\t']).len();
    }

    fn wrapped(&mut self, open: &str, close: &str, make: fn(Vec<Inline>) -> InlineKind) -> Option<Inline> {
        let from = self.at;
        self.at += open.len();
        let inner = self.until(Some(close));
        self.at = (self.at + close.len()).min(self.text.len());
        Some(Inline { kind: make(inner), span: self.span(from) })
    }

    fn strong(&mut self) -> Option<Inline> {
        self.wrapped("**", "**", InlineKind::Strong)
    }

    fn emphasis(&mut self) -> Option<Inline> {
        self.wrapped("*", "*", InlineKind::Emphasis)
    }

    fn superscript(&mut self) -> Option<Inline> {
        self.wrapped("<sup>", "</sup>", InlineKind::Superscript)
    }

    fn subscript(&mut self) -> Option<Inline> {
        self.wrapped("<sub>", "</sub>", InlineKind::Subscript)
    }
}
