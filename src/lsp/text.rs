//! A text as the editor holds it: lines and columns in the editor's counting ↔ bytes.

use lsp_types::{Position, Range};

use crate::edit::Original;

/// How columns are counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Encoding {
    /// Bytes.
    Utf8,
    /// Units of UTF-16: a letter beyond the first plane (😀) counts two. What every editor can do.
    #[default]
    Utf16,
    /// Unicode scalar values.
    Utf32,
}

impl Encoding {
    /// The one of this name.
    pub(super) fn of_name(name: &str) -> Option<Self> {
        match name {
            "utf-8" => Some(Self::Utf8),
            "utf-16" => Some(Self::Utf16),
            "utf-32" => Some(Self::Utf32),
            _ => None,
        }
    }

    /// Its name in the protocol.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16 => "utf-16",
            Self::Utf32 => "utf-32",
        }
    }

    const fn width(self, letter: char) -> usize {
        match self {
            Self::Utf8 => letter.len_utf8(),
            Self::Utf16 => letter.len_utf16(),
            Self::Utf32 => 1,
        }
    }
}

/// A text and where its lines begin.
#[derive(Clone, Debug)]
pub(super) struct Text {
    original: Original,
    /// The first byte of each line as written.
    starts: Vec<usize>,
}

impl Text {
    /// A text as the editor has it.
    pub(super) fn new(written: impl Into<String>) -> Self {
        let original = Original::new(written);
        let bytes = original.written().as_bytes();
        let ends = bytes.iter().enumerate().filter(|(at, byte)| match byte {
            b'\n' => true,
            b'\r' => bytes.get(at + 1) != Some(&b'\n'),
            _ => false,
        });
        let starts = std::iter::once(0).chain(ends.map(|(at, _)| at + 1)).collect();
        Self { original, starts }
    }

    /// The text as written, and as read.
    pub(super) const fn original(&self) -> &Original {
        &self.original
    }

    /// The bytes of a line as written, without its end. Lines count from 0.
    fn line(&self, line: usize) -> std::ops::Range<usize> {
        let written = self.original.written();
        let start = self.starts.get(line).copied().unwrap_or(written.len());
        let end = self.starts.get(line + 1).copied().unwrap_or(written.len());
        let words = written.get(start..end).unwrap_or_default().trim_end_matches(['\r', '\n']);
        start..start + words.len()
    }

    /// The byte as written of a place in the editor; one beyond a line's end is its end.
    pub(super) fn offset(&self, place: Position, encoding: Encoding) -> usize {
        let line = self.line(place.line as usize);
        let mut column = 0;
        for (at, letter) in self.original.written().get(line.clone()).unwrap_or_default().char_indices() {
            // A place within a pair of surrogates is the letter's beginning.
            column += encoding.width(letter);
            if column > place.character as usize {
                return line.start + at;
            }
        }
        line.end
    }

    /// The byte as read of a place in the editor.
    pub(super) fn read_offset(&self, place: Position, encoding: Encoding) -> usize {
        self.original.to_read(self.offset(place, encoding))
    }

    /// The place in the editor of a byte as written.
    pub(super) fn position(&self, written: usize, encoding: Encoding) -> Position {
        let line = self.starts.partition_point(|start| *start <= written).saturating_sub(1);
        let range = self.line(line);
        let words = self.original.written().get(range.start..written.min(range.end)).unwrap_or_default();
        let column: usize = words.chars().map(|letter| encoding.width(letter)).sum();
        let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Position::new(number(line), number(column))
    }

    /// The places in the editor of bytes as read.
    pub(super) fn range(&self, read: std::ops::Range<usize>, encoding: Encoding) -> Range {
        let written = self.original.range_to_written(read);
        Range::new(self.position(written.start, encoding), self.position(written.end, encoding))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_counted_as_the_editor_counts_them() {
        let text = Text::new("ā😀b\r\nba\u{304}c\rx");
        let place = |line, character| Position::new(line, character);
        for (encoding, column) in [(Encoding::Utf8, 6), (Encoding::Utf16, 3), (Encoding::Utf32, 2)] {
            assert_eq!(text.position(6, encoding), place(0, column));
            assert_eq!(text.offset(place(0, column), encoding), 6);
        }
        assert_eq!(text.offset(place(0, 2), Encoding::Utf16), 2, "within the smiling face");
        assert_eq!(text.offset(place(0, 99), Encoding::Utf16), 7, "the line's end, before its `\\r\\n`");
        assert_eq!(text.offset(place(9, 9), Encoding::Utf16), 16);
        // As read: ā😀b\nbāc\nx
        assert_eq!(text.range(9..11, Encoding::Utf16), Range::new(place(1, 1), place(1, 3)), "both halves of the letter");
        assert_eq!(text.range(13..14, Encoding::Utf16), Range::new(place(2, 0), place(2, 1)));
    }
}
