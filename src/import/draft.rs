//! An edition on its way into a file: pieces of Markdown in the order of the text.

use crate::parse::act::heading::{self, Heading};
use crate::parse::act::marker;
use crate::parse::act::note;
use crate::parse::act::write::guarded;

/// A piece of an edition's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// A heading with its count of `#`.
    Heading(u8, String),
    /// A paragraph, set in by so many steps.
    Paragraph(usize, String),
    /// An amendment note.
    Note(String),
    /// A table with pipes.
    Table(String),
}

/// The pieces of an edition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The act itself, with its preamble.
    pub main: Vec<Piece>,
    /// Signature, place, remarks.
    pub conclusion: Vec<Piece>,
    /// Annexes.
    pub annexes: Vec<Piece>,
    /// Units that share a line with another: the list of contents names only the first.
    pub joined: usize,
    /// The words of such lines before their note: "4., 5. un 6. pants".
    pub joints: String,
}

/// How deep headings stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Levels {
    /// The ranks of the open divisions.
    open: Vec<u8>,
}

impl Levels {
    /// The count of `#` of a division: by its known depth, else by its noun.
    pub(crate) fn division(&mut self, found: &Heading, depth: Option<usize>) -> u8 {
        let rank = heading::rank(&found.kind);
        match depth {
            Some(depth) => self.open.truncate(depth.saturating_sub(1)),
            None => {
                while self.open.last().is_some_and(|above| *above >= rank) {
                    self.open.pop();
                }
            }
        }
        self.open.push(rank);
        u8::try_from(self.open.len()).unwrap_or(u8::MAX).min(6)
    }

    /// The count of `#` of an article.
    pub(crate) fn article(&self) -> u8 {
        u8::try_from(self.open.len() + 1).unwrap_or(u8::MAX).clamp(2, 6)
    }

    /// Nothing is open any more.
    pub(crate) fn clear(&mut self) {
        self.open.clear();
    }
}

impl Draft {
    /// The text of the file below its front matter.
    #[must_use]
    pub fn markdown(&self) -> String {
        let mut out = String::new();
        write(&self.main, &mut out);
        if !self.conclusion.is_empty() {
            out.push_str("---\n\n");
            write(&self.conclusion, &mut out);
        }
        write(&self.annexes, &mut out);
        out
    }
}

fn write(pieces: &[Piece], out: &mut String) {
    for piece in pieces {
        match piece {
            Piece::Heading(level, text) => {
                out.push_str(&"#".repeat(usize::from(*level).clamp(1, 6)));
                out.push(' ');
                out.push_str(text);
            }
            Piece::Paragraph(indent, text) => {
                out.push_str(&"   ".repeat(*indent));
                // Numbers and notes keep their meaning, everything else is words.
                let speaks = marker::read(text).is_some() || note::is_note(text);
                out.push_str(&if speaks { text.clone() } else { guarded(text) });
            }
            Piece::Note(text) => {
                out.push_str("> ");
                out.push_str(text);
            }
            Piece::Table(text) => out.push_str(text),
        }
        out.push_str("\n\n");
    }
}
