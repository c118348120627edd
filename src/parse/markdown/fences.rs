//! Container fences: found line by line, and hidden from the Markdown parser as thematic breaks of the same length.
//!
//! pulldown-cmark knows no containers, and a `:::` line can be swallowed by a list or read as a definition. A thematic break of equal
//! byte length ends every paragraph, list and table just as a fence must, and leaves all offsets true. Fences in code are hidden too,
//! but give no thematic break; their text is taken from the source.

use std::borrow::Cow;
use std::ops::Range;

/// A fence line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fence {
    /// The byte of its first colon.
    pub(super) start: usize,
    /// One past its last byte that is no white space.
    pub(super) end: usize,
    /// How many colons it has.
    pub(super) colons: usize,
}

impl Fence {
    /// Where the words after the colons stand.
    pub(super) const fn rest(&self) -> Range<usize> {
        self.start + self.colons..self.end
    }
}

/// The fences of a text, in order, and the text with each of them overwritten.
pub(super) fn hide(text: &str) -> (Cow<'_, str>, Vec<Fence>) {
    if !text.contains(":::") {
        return (Cow::Borrowed(text), Vec::new());
    }
    let mut hidden = String::with_capacity(text.len());
    let mut fences = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        match fence(line) {
            Some(Fence { start, end, colons }) => {
                hidden.push_str(line.get(..start).unwrap_or_default());
                hidden.extend(std::iter::repeat_n('_', end - start));
                hidden.push_str(line.get(end..).unwrap_or_default());
                fences.push(Fence { start: at + start, end: at + end, colons });
            }
            None => hidden.push_str(line),
        }
        at += line.len();
    }
    (Cow::Owned(hidden), fences)
}

fn fence(line: &str) -> Option<Fence> {
    let body = line.trim_start_matches([' ', '\t', '>']);
    let colons = body.bytes().take_while(|b| *b == b':').count();
    let start = line.len() - body.len();
    (colons >= 3).then(|| Fence { start, end: line.trim_end().len(), colons })
}

/// The fence that a thematic break at `range` hides.
pub(super) fn at(fences: &[Fence], range: &Range<usize>) -> Option<Fence> {
    let next = fences.partition_point(|fence| fence.start < range.start);
    fences.get(next).copied().filter(|fence| fence.start < range.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fence_is_overwritten_byte_for_byte() {
        let (hidden, fences) = hide("a\n> ::: piemērs Ā  \nb ::: c\n:::");
        assert_eq!(hidden, "a\n> _______________  \nb ::: c\n___");
        assert_eq!(fences, [Fence { start: 4, end: 19, colons: 3 }, Fence { start: 30, end: 33, colons: 3 }]);
    }
}
