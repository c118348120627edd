//! Cuts the source lines of an edition into chunks: headings, paragraphs, quotations, tables, breaks.
//!
//! pulldown-cmark loses the numbers of lists and knows no `1¹)`, so the lines are read as they stand.

use std::ops::Range;

use crate::parse::act::marker::{self, Marker};

/// A stretch of lines that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Chunk {
    /// What it is.
    pub(crate) kind: ChunkKind,
    /// How many steps it is set in: three spaces are one.
    pub(crate) indent: usize,
    /// The words, without marks of the line's beginning; more than one range in a quotation of several lines.
    pub(crate) lines: Vec<Range<usize>>,
    /// From the first byte of the chunk to its last.
    pub(crate) whole: Range<usize>,
}

impl Chunk {
    /// The words from the first to the last byte.
    pub(crate) fn words(&self) -> Range<usize> {
        let start = self.lines.first().map_or(self.whole.start, |line| line.start);
        start..self.lines.last().map_or(start, |line| line.end)
    }
}

/// What a [`Chunk`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ChunkKind {
    /// `# …`, with the count of `#`.
    Heading(u8),
    /// Words.
    Paragraph,
    /// `> …`
    Quote,
    /// `| … |`
    Table,
    /// `---`
    Break,
}

/// The chunks of `text` from byte `start` on.
pub(crate) fn chunks(text: &str, start: usize) -> Vec<Chunk> {
    let mut reader = Reader { chunks: Vec::new(), open: false };
    let mut at = start;
    for line in text.get(start..).unwrap_or_default().split_inclusive('\n') {
        let content = line.trim_end();
        let lead = content.len() - content.trim_start().len();
        reader.line(content.trim_start(), at + lead, indent_of(content));
        at += line.len();
    }
    reader.chunks
}

/// Steps a line is set in.
fn indent_of(line: &str) -> usize {
    let width: usize = line.chars().take_while(|c| c.is_whitespace()).map(|c| if c == '\t' { 4 } else { 1 }).sum();
    width.div_ceil(3).min(8).min(width / 2)
}

struct Reader {
    chunks: Vec<Chunk>,
    /// Whether the last chunk may go on in the next line.
    open: bool,
}

impl Reader {
    fn line(&mut self, content: &str, at: usize, indent: usize) {
        let whole = at..at + content.len();
        let Some((kind, skipped)) = kind_of(content) else {
            self.open = false;
            return;
        };
        let rest = content.get(skipped..).unwrap_or_default();
        let rest = if matches!(kind, ChunkKind::Heading(_)) { without_closing_marks(rest) } else { rest };
        let lead = skipped + rest.len() - rest.trim_start().len();
        let rest = rest.trim();
        let words = at + lead..at + lead + rest.len();
        if self.goes_on(kind, content) {
            if let Some(last) = self.chunks.last_mut() {
                last.lines.push(words);
                last.whole.end = whole.end;
            }
            return;
        }
        self.open = !matches!(kind, ChunkKind::Heading(_) | ChunkKind::Break);
        self.chunks.push(Chunk { kind, indent, lines: vec![words], whole });
    }

    /// Whether a line continues the chunk before it.
    fn goes_on(&self, kind: ChunkKind, content: &str) -> bool {
        let Some(last) = self.chunks.last().filter(|_| self.open) else { return false };
        match kind {
            ChunkKind::Heading(_) | ChunkKind::Break => false,
            ChunkKind::Quote | ChunkKind::Table => last.kind == kind,
            // A numbered line begins a unit of its own without an empty line before it; `12.` must have one, or a year could open a point.
            ChunkKind::Paragraph => match (last.kind, marker::read(content)) {
                (ChunkKind::Paragraph, None | Some((Marker::Dotted(_), _))) => true,
                (ChunkKind::Paragraph, Some(_)) => false,
                (ChunkKind::Quote | ChunkKind::Table | ChunkKind::Heading(_) | ChunkKind::Break, _) => false,
            },
        }
    }
}

/// What a line begins, and how many bytes mark it; `None` for an empty line.
fn kind_of(content: &str) -> Option<(ChunkKind, usize)> {
    if content.is_empty() {
        return None;
    }
    let hashes = content.bytes().take_while(|b| *b == b'#').count();
    let after = content.get(hashes..).unwrap_or_default();
    if (1..=6).contains(&hashes) && (after.is_empty() || after.starts_with(char::is_whitespace)) {
        let level = u8::try_from(hashes).unwrap_or(6);
        return Some((ChunkKind::Heading(level), hashes));
    }
    if content.starts_with('>') {
        return Some((ChunkKind::Quote, 1));
    }
    if content.starts_with('|') {
        return Some((ChunkKind::Table, 0));
    }
    let rule = |mark: char| content.chars().filter(|c| *c == mark).count() >= 3 && content.chars().all(|c| c == mark || c == ' ');
    if rule('-') || rule('*') || rule('_') {
        return Some((ChunkKind::Break, 0));
    }
    Some((ChunkKind::Paragraph, 0))
}

/// `# Title #` is `Title`.
fn without_closing_marks(text: &str) -> &str {
    let trimmed = text.trim_end().trim_end_matches('#');
    if trimmed.is_empty() || trimmed.ends_with(char::is_whitespace) { trimmed } else { text }
}
