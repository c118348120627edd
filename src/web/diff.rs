//! Two versions of an article compared word by word, as views.

use serde::Serialize;

use crate::tables::diff::{self, Kind, Line, Run};

/// A line (a unit) of two versions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LineView {
    /// Whether nothing changed in it.
    pub same: bool,
    /// Its words, in runs.
    pub pieces: Vec<Piece>,
}

/// A run of words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Piece {
    /// `same`, `ins` or `del`.
    pub kind: &'static str,
    /// The words.
    pub text: String,
}

/// The lines of both versions in one column.
#[must_use]
pub fn compare(old: &[String], new: &[String]) -> Vec<LineView> {
    let line = |line: Line| LineView { same: line.is_same(), pieces: line.runs.into_iter().map(piece).collect() };
    diff::compare(old, new).into_iter().map(line).collect()
}

fn piece(run: Run) -> Piece {
    let kind = match run.kind {
        Kind::Equal => "same",
        Kind::Insert => "ins",
        Kind::Delete => "del",
    };
    Piece { kind, text: run.text }
}
