//! Two versions of an article compared word by word, as views: the only place where views meet the comparison.

use serde::Serialize;
use similar::{ChangeTag, TextDiff};

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
    let lines =
        TextDiff::from_slices(&old.iter().map(String::as_str).collect::<Vec<_>>(), &new.iter().map(String::as_str).collect::<Vec<_>>());
    let mut out: Vec<LineView> = Vec::new();
    let mut removed: Vec<&str> = Vec::new();
    for change in lines.iter_all_changes() {
        match change.tag() {
            ChangeTag::Delete => removed.push(change.value()),
            ChangeTag::Insert if !removed.is_empty() => out.push(words(removed.remove(0), change.value())),
            ChangeTag::Insert => out.push(whole("ins", change.value())),
            ChangeTag::Equal => {
                out.extend(removed.drain(..).map(|line| whole("del", line)));
                out.push(LineView { same: true, ..whole("same", change.value()) });
            }
        }
    }
    out.extend(removed.drain(..).map(|line| whole("del", line)));
    out
}

fn whole(kind: &'static str, line: &str) -> LineView {
    LineView { same: false, pieces: vec![Piece { kind, text: line.to_owned() }] }
}

fn words(old: &str, new: &str) -> LineView {
    let diff = TextDiff::from_words(old, new);
    let mut pieces: Vec<Piece> = Vec::new();
    for change in diff.iter_all_changes() {
        let kind = match change.tag() {
            ChangeTag::Equal => "same",
            ChangeTag::Insert => "ins",
            ChangeTag::Delete => "del",
        };
        match pieces.last_mut() {
            Some(last) if last.kind == kind => last.text.push_str(change.value()),
            Some(_) | None => pieces.push(Piece { kind, text: change.value().to_owned() }),
        }
    }
    LineView { same: false, pieces }
}
