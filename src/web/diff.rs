//! Two versions of an article compared word by word, as views: what changed, with a line of context.

use serde::Serialize;

use crate::tables::diff::{self, Kind, Run};

/// Unchanged lines shown before and after a change.
const CONTEXT: usize = 1;

/// A line (a unit) of two versions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LineView {
    /// Whether nothing changed in it.
    pub same: bool,
    /// Its words, in runs.
    pub pieces: Vec<Piece>,
    /// How many unchanged lines are left out in its place; then it has no words.
    pub left_out: usize,
}

/// A run of words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Piece {
    /// `same`, `ins` or `del`.
    pub kind: &'static str,
    /// The words.
    pub text: String,
}

/// The changed lines of both versions in one column, each with its neighbours.
#[must_use]
pub fn compare(old: &[String], new: &[String]) -> Vec<LineView> {
    let lines = diff::compare(old, new);
    let changed: Vec<usize> = lines.iter().enumerate().filter(|(_, line)| !line.is_same()).map(|(k, _)| k).collect();
    let mut out: Vec<LineView> = Vec::new();
    let mut next = 0;
    for (k, line) in lines.into_iter().enumerate() {
        while changed.get(next).is_some_and(|at| at + CONTEXT < k) {
            next += 1;
        }
        if changed.get(next).is_some_and(|at| at.abs_diff(k) <= CONTEXT) {
            out.push(LineView { same: line.is_same(), pieces: line.runs.into_iter().map(piece).collect(), left_out: 0 });
            continue;
        }
        match out.last_mut() {
            Some(last) if last.left_out > 0 => last.left_out += 1,
            Some(_) | None => out.push(LineView { same: true, left_out: 1, ..LineView::default() }),
        }
    }
    out
}

fn piece(run: Run) -> Piece {
    let kind = match run.kind {
        Kind::Equal => "same",
        Kind::Insert => "ins",
        Kind::Delete => "del",
    };
    Piece { kind, text: run.text }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(old: &str, new: &str) -> Vec<String> {
        let lines = |text: &str| text.chars().map(|c| format!("({c}) vārdi {c}")).collect::<Vec<_>>();
        let show = |line: LineView| match (line.left_out, line.same) {
            (0, true) => "same".to_owned(),
            (0, false) => "changed".to_owned(),
            (count, _) => format!("…{count}"),
        };
        compare(&lines(old), &lines(new)).into_iter().map(show).collect()
    }

    #[test]
    fn only_what_changed_is_shown_with_a_line_before_and_after() {
        assert_eq!(shown("12345678", "1234x5678"), ["…3", "same", "changed", "same", "…3"]);
        assert_eq!(shown("123", "x123"), ["changed", "same", "…2"]);
        assert_eq!(shown("1234", "x1234y"), ["changed", "same", "…2", "same", "changed"]);
        assert_eq!(shown("", "12"), ["changed", "changed"]);
    }
}
