//! Changes of texts as data: what a rename touches, mapped onto files as they are written, and put in place all together.
//!
//! Spans count the bytes of a text as the program reads it; [`Original`] finds the same places in the text as it is written, so that a
//! file keeps its byte order mark, its line ends and its way of writing accents wherever nothing is changed.

mod alias;
mod anchor;
mod held;
mod moves;
mod names;
mod original;
mod path;
mod place;
mod settings;
mod target;
mod write;

use std::collections::BTreeMap;
use std::ops::Range;

pub use crate::edit::anchor::{Anchor, anchor_at, anchors, rename_anchor};
pub use crate::edit::held::{Held, held};
pub use crate::edit::names::{Refusal, plan};
pub use crate::edit::original::Original;
pub use crate::edit::place::{label_place, links_to};
pub use crate::edit::write::{Problem, carry_out, on_disk};
use crate::span::{FileId, Span};

/// A change of a text: what stands at `span` gives way to `text`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edit {
    /// What is replaced, in the text as the program reads it; empty to insert.
    pub span: Span,
    /// What takes its place, with `\n` at line ends.
    pub text: String,
}

/// Changes of several files, each file's in the order of its text, none twice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edits {
    by_file: BTreeMap<FileId, Vec<Edit>>,
}

/// Two changes of one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clash {
    /// The second of them.
    pub span: Span,
}

impl Edits {
    /// Adds a change; the same change once.
    pub fn push(&mut self, edit: Edit) {
        let edits = self.by_file.entry(edit.span.file).or_default();
        let at = edits.partition_point(|other| *other < edit);
        if edits.get(at) != Some(&edit) {
            edits.insert(at, edit);
        }
    }

    /// Adds the replacement of `span` by `text`.
    pub fn replace(&mut self, span: Span, text: impl Into<String>) {
        self.push(Edit { span, text: text.into() });
    }

    /// The changes of a file.
    #[must_use]
    pub fn of(&self, file: FileId) -> &[Edit] {
        self.by_file.get(&file).map_or(&[], Vec::as_slice)
    }

    /// The files that change, each with its changes.
    pub fn files(&self) -> impl Iterator<Item = (FileId, &[Edit])> {
        self.by_file.iter().map(|(file, edits)| (*file, edits.as_slice()))
    }

    /// How many changes there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.by_file.values().map(Vec::len).sum()
    }
}

/// A file that gets another path: both relative to the root, with `/`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Move {
    /// Where it is.
    pub from: String,
    /// Where it will be.
    pub to: String,
}

/// All that a rename does.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// The files that get other paths.
    pub moves: Vec<Move>,
    /// The changes of texts, those of moved files at their old places.
    pub edits: Edits,
}

/// The changes of one file in bytes of the text as it is written, with the file's own line ends.
///
/// # Errors
/// Where two changes are of one place.
pub fn in_written(original: &Original, edits: &[Edit]) -> Result<Vec<(Range<usize>, String)>, Clash> {
    let mut done: Vec<(Range<usize>, String)> = Vec::with_capacity(edits.len());
    for edit in edits {
        let range = original.range_to_written(edit.span.range());
        if done.last().is_some_and(|(before, _)| range.start < before.end) {
            return Err(Clash { span: edit.span });
        }
        let text = if original.line_end() == "\n" { edit.text.clone() } else { edit.text.replace('\n', original.line_end()) };
        done.push((range, text));
    }
    Ok(done)
}

/// The text as it will be written.
///
/// # Errors
/// Where two changes are of one place.
pub fn apply(original: &Original, edits: &[Edit]) -> Result<String, Clash> {
    let mut text = String::with_capacity(original.written().len());
    let mut at = 0;
    for (range, new) in in_written(original, edits)? {
        text.push_str(original.written().get(at..range.start).unwrap_or_default());
        text.push_str(&new);
        at = range.end;
    }
    text.push_str(original.written().get(at..).unwrap_or_default());
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edit(range: Range<usize>, text: &str) -> Edit {
        Edit { span: Span::new(FileId(0), range), text: text.to_owned() }
    }

    #[test]
    fn a_file_keeps_its_mark_its_line_ends_and_its_accents() {
        let original = Original::new("\u{FEFF}a\u{304}b\r\nterm:x c\r\n");
        let edits = [edit(4..10, "term:y"), edit(13..13, "d\n")];
        assert_eq!(apply(&original, &edits).as_deref(), Ok("\u{FEFF}a\u{304}b\r\nterm:y c\r\nd\r\n"));
    }

    #[test]
    fn two_changes_of_one_place_are_refused_and_the_same_change_counts_once() {
        let original = Original::new("abcdef");
        let clash = Clash { span: Span::new(FileId(0), 2..5) };
        assert_eq!(apply(&original, &[edit(0..3, "x"), edit(2..5, "y")]), Err(clash));
        let mut edits = Edits::default();
        edits.push(edit(3..4, "z"));
        edits.push(edit(0..1, "x"));
        edits.push(edit(3..4, "z"));
        assert_eq!((edits.count(), apply(&original, edits.of(FileId(0)))), (2, Ok("xbczef".to_owned())));
    }
}
