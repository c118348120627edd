//! Examples: a small content with the mistake, and the same content mended.

use include_dir::{Dir, include_dir};

use crate::diagnostic::Code;

static EXAMPLES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/diagnostic/explain/examples");

/// Content with a mistake, and without it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// The files that are wrong.
    pub wrong: Vec<Piece>,
    /// The same, mended.
    pub right: Vec<Piece>,
    /// Files that both need and nobody needs to see.
    pub around: Vec<Piece>,
}

/// A file of an example.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The path relative to the root.
    pub path: &'static str,
    /// The whole section with its header, in the notation of tests/README.md.
    pub section: &'static str,
    /// What stands in the file.
    pub text: &'static str,
}

/// The example of a code; `None` for what no text can show (a file that is too large).
#[must_use]
pub fn example(code: Code) -> Option<Example> {
    let text = EXAMPLES.get_file(format!("{code}.md"))?.contents_utf8()?;
    Some(Example { wrong: part(text, "wrong"), right: part(text, "right"), around: part(text, "around") })
}

/// The files below `=== name ===`.
fn part(text: &'static str, name: &str) -> Vec<Piece> {
    let Some((_, after)) = text.split_once(&format!("=== {name} ===\n")) else { return Vec::new() };
    pieces(after.split_once("\n=== ").map_or(after, |(part, _)| part))
}

fn pieces(text: &'static str) -> Vec<Piece> {
    let starts: Vec<usize> = text.match_indices("--- ").map(|(at, _)| at).filter(|at| is_header(text, *at)).collect();
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    let sections = starts.iter().zip(ends).filter_map(|(from, to)| text.get(*from..to));
    sections.filter_map(piece).collect()
}

/// Whether a line `--- path ---` begins here; `---` alone is front matter.
fn is_header(text: &str, at: usize) -> bool {
    let (before, line) = text.split_at(at);
    (before.is_empty() || before.ends_with('\n')) && line.lines().next().is_some_and(|line| line.len() > 8 && line.ends_with(" ---"))
}

fn piece(section: &'static str) -> Option<Piece> {
    let (header, text) = section.split_once('\n').unwrap_or((section, ""));
    let name = header.strip_prefix("--- ")?.strip_suffix(" ---")?;
    Some(Piece { path: name.split(" (").next().unwrap_or(name), section, text: text.trim_end_matches('\n') })
}
