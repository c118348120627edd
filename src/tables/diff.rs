//! Two versions of a unit compared, line by line and word by word.

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// A line of two versions, in one column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its words, in runs.
    pub runs: Vec<Run>,
}

/// A run of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// What happened to them.
    pub kind: Kind,
    /// The words.
    pub text: String,
}

/// What happened to a run of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// They stand in both versions.
    Equal,
    /// They are new.
    Insert,
    /// They are gone.
    Delete,
}

impl Line {
    /// Whether nothing changed in it.
    #[must_use]
    pub fn is_same(&self) -> bool {
        self.runs.iter().all(|run| run.kind == Kind::Equal)
    }

    fn whole(kind: Kind, text: &str) -> Self {
        Self { runs: vec![Run { kind, text: text.to_owned() }] }
    }
}

/// Compares two versions. Lines that carry the same number (`(2)`, `1¹)`) are compared word by word, whatever became of their words; a
/// line without a counterpart is new or gone as a whole.
#[must_use]
pub fn compare(old: &[String], new: &[String]) -> Vec<Line> {
    let mut lines = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, old, new) {
        let (gone, come) = (old.get(op.old_range()).unwrap_or_default(), new.get(op.new_range()).unwrap_or_default());
        match op {
            DiffOp::Equal { .. } => lines.extend(gone.iter().map(|line| Line::whole(Kind::Equal, line))),
            DiffOp::Delete { .. } | DiffOp::Insert { .. } | DiffOp::Replace { .. } => replaced(gone, come, &mut lines),
        }
    }
    lines
}

/// Lines that changed: counterparts are found by number, else by place where as many went as came.
fn replaced(gone: &[String], come: &[String], lines: &mut Vec<Line>) {
    let in_step = gone.len() == come.len();
    let mut next = 0;
    for (k, new) in come.iter().enumerate() {
        let same_number = |old: &String| number(old).is_some() && number(old) == number(new);
        let by_number = gone.iter().skip(next).position(same_number).map(|at| next + at);
        let by_place = (in_step && k >= next && number(new).is_none() && gone.get(k).is_some_and(|old| number(old).is_none())).then_some(k);
        let Some(at) = by_number.or(by_place) else {
            lines.push(Line::whole(Kind::Insert, new));
            continue;
        };
        lines.extend(gone.iter().take(at).skip(next).map(|line| Line::whole(Kind::Delete, line)));
        lines.extend(gone.get(at).map(|old| words(old, new)));
        next = at + 1;
    }
    lines.extend(gone.iter().skip(next).map(|line| Line::whole(Kind::Delete, line)));
}

/// The number a line begins with: `(2)`, `1¹)`, `12.`, `17. pants`.
fn number(line: &str) -> Option<&str> {
    let first = line.split(' ').next()?;
    let digits = first.contains(|c: char| c.is_ascii_digit());
    let letter = first.ends_with(')') && first.chars().count() == 2;
    ((digits && first.ends_with([')', '.', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹', '⁰'])) || letter).then_some(first)
}

/// One line against another. A line that was rewritten is shown as two wholes: shreds of chance words can't be read.
fn words(old: &str, new: &str) -> Line {
    let (before, after) = (split(old), split(new));
    let mut runs: Vec<Run> = Vec::new();
    let mut kept = 0;
    for op in capture_diff_slices(Algorithm::Myers, &before, &after) {
        let join = |words: Option<&[&str]>| words.unwrap_or_default().concat();
        let (gone, come) = (join(before.get(op.old_range())), join(after.get(op.new_range())));
        match op {
            DiffOp::Equal { .. } => {
                kept += gone.chars().filter(|c| c.is_alphanumeric()).count();
                runs.push(Run { kind: Kind::Equal, text: gone });
            }
            DiffOp::Delete { .. } | DiffOp::Insert { .. } | DiffOp::Replace { .. } => {
                let changed = [(Kind::Delete, gone), (Kind::Insert, come)].into_iter().filter(|(_, text)| !text.is_empty());
                runs.extend(changed.map(|(kind, text)| Run { kind, text }));
            }
        }
    }
    let longer = old.chars().count().max(new.chars().count());
    if kept * 5 >= longer {
        return Line { runs };
    }
    Line { runs: vec![Run { kind: Kind::Delete, text: old.to_owned() }, Run { kind: Kind::Insert, text: new.to_owned() }] }
}

/// Words, white space and signs, each by itself.
fn split(line: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut from = 0;
    let mut last: Option<char> = None;
    for (at, c) in line.char_indices() {
        let joins = last.is_none_or(|last| (c.is_whitespace() && last.is_whitespace()) || (c.is_alphanumeric() && last.is_alphanumeric()));
        if !joins {
            parts.extend(line.get(from..at));
            from = at;
        }
        last = Some(c);
    }
    parts.extend(line.get(from..).filter(|rest| !rest.is_empty()));
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(old: &[&str], new: &[&str]) -> Vec<String> {
        let lines = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>();
        let run = |run: &Run| match run.kind {
            Kind::Equal => run.text.clone(),
            Kind::Insert => format!("{{+{}+}}", run.text),
            Kind::Delete => format!("[-{}-]", run.text),
        };
        compare(&lines(old), &lines(new)).iter().map(|line| line.runs.iter().map(run).collect()).collect()
    }

    #[test]
    fn a_changed_word_stands_between_the_words_that_stayed() {
        assert_eq!(
            shown(&["(1) Bāriņtiesa lemj par bērna tiesībām."], &["(1) Bāriņtiesa lemj par bērna interesēm."]),
            ["(1) Bāriņtiesa lemj par bērna [-tiesībām-]{+interesēm+}."]
        );
    }

    #[test]
    fn a_new_point_is_not_taken_for_a_change_of_its_neighbour() {
        let old = ["1) pārstāv bērnu;", "2) lemj par aizbildni."];
        let new = ["1) pārstāv bērnu tiesā;", "1¹) uzrauga aizbildni;", "2) lemj par aizbildni un aizgādni."];
        assert_eq!(
            shown(&old, &new),
            ["1) pārstāv bērnu{+ tiesā+};", "{+1¹) uzrauga aizbildni;+}", "2) lemj par aizbildni{+ un aizgādni+}."]
        );
    }

    #[test]
    fn a_line_that_was_rewritten_is_shown_as_two_wholes() {
        assert_eq!(
            shown(&["(1) Vecais teksts pavisam īss."], &["(1) Jauni vārdi."]),
            ["[-(1) Vecais teksts pavisam īss.-]{+(1) Jauni vārdi.+}"]
        );
    }
}
