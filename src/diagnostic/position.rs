//! Byte offsets → lines and columns, as people and editors count them.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::diagnostic::Files;
use crate::span::{FileId, Span};

/// A place from its first to its last character: lines and columns from 1, columns in Unicode scalar values; the end is exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Position {
    /// The first line.
    pub line: usize,
    /// The first column.
    pub column: usize,
    /// The last line.
    pub end_line: usize,
    /// One past the last column.
    pub end_column: usize,
}

/// Finds positions; remembers where the lines of each file begin, so that many diagnostics in a large file cost little.
pub struct Positions<'a, F> {
    files: &'a F,
    known: BTreeMap<FileId, Known>,
}

/// What is known of one file.
struct Known {
    /// The first byte of each line.
    starts: Vec<usize>,
    /// The last column that was counted: line, byte, column. Diagnostics come in order, so the next is counted from here.
    last: (usize, usize, usize),
}

impl<'a, F: Files> Positions<'a, F> {
    /// Positions in these files.
    #[must_use]
    pub const fn new(files: &'a F) -> Self {
        Self { files, known: BTreeMap::new() }
    }

    /// Where `span` is. A span beyond the end of its file stands at the end.
    pub fn of(&mut self, span: Span) -> Position {
        let text = self.files.text(span.file);
        let known = self.known.entry(span.file).or_insert_with(|| Known::new(text));
        let range = clamp(text, span);
        let (line, column) = known.place(text, range.start);
        let (end_line, end_column) = known.place(text, range.end);
        // The next diagnostic may begin inside this one.
        known.last = (line, range.start, column);
        Position { line, column, end_line, end_column }
    }

    /// The bytes of a line, without its end, for a line number from 1.
    pub fn line_range(&mut self, file: FileId, line: usize) -> std::ops::Range<usize> {
        let text = self.files.text(file);
        let known = self.known.entry(file).or_insert_with(|| Known::new(text));
        let start = known.starts.get(line.saturating_sub(1)).copied().unwrap_or(text.len());
        let end = known.starts.get(line).map_or(text.len(), |next| next - 1);
        start..end.max(start)
    }
}

/// The bytes of a span within its text, at character boundaries.
#[must_use]
pub fn clamp(text: &str, span: Span) -> std::ops::Range<usize> {
    let start = text.floor_char_boundary(span.range().start);
    let end = text.ceil_char_boundary(span.range().end.min(text.len()));
    start..end.max(start)
}

impl Known {
    fn new(text: &str) -> Self {
        let after_breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        Self { starts: std::iter::once(0).chain(after_breaks).collect(), last: (1, 0, 1) }
    }

    fn place(&mut self, text: &str, at: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|start| *start <= at).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or(0);
        let (from, column) = match self.last {
            (last_line, byte, column) if last_line == line && byte <= at => (byte, column),
            _ => (start, 1),
        };
        let column = column + text.get(from..at).map_or(0, |between| between.chars().count());
        self.last = (line, at, column);
        (line, column)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct One(&'static str);

    impl Files for One {
        fn path(&self, _: FileId) -> &'static str {
            "one.md"
        }

        fn text(&self, _: FileId) -> &str {
            self.0
        }
    }

    fn place(text: &'static str, range: std::ops::Range<usize>) -> (usize, usize, usize, usize) {
        let one = One(text);
        let at = Positions::new(&one).of(Span::new(FileId(0), range));
        (at.line, at.column, at.end_line, at.end_column)
    }

    #[test]
    fn columns_count_characters_not_bytes() {
        assert_eq!(place("āčē x\ny", 7..8), (1, 5, 1, 6));
        assert_eq!(place("ab\nšķi", 3..7), (2, 1, 2, 3));
    }

    #[test]
    fn places_beyond_the_end_or_inside_a_character_are_mended() {
        assert_eq!(place("āb", 1..900), (1, 1, 1, 3));
        assert_eq!(place("a\n", 50..60), (2, 1, 2, 1));
        assert_eq!(place("", 0..0), (1, 1, 1, 1));
    }

    #[test]
    fn many_places_in_one_line_are_each_right() {
        let one = One("ā b ā b ā");
        let mut positions = Positions::new(&one);
        let columns: Vec<_> = [0..2, 3..4, 3..8, 5..7, 0..2].map(|r| positions.of(Span::new(FileId(0), r)).column).into();
        assert_eq!(columns, [1, 3, 3, 5, 1]);
    }
}
